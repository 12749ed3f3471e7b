import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { backup } from '../../src/ui/strings/backup.ts';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { capturesOfSite } from '../site/captures.ts';
import type { Chromium } from './chromium.ts';
import { press, sees } from './gestures.ts';

/**
 * The notebook of somebody who read the whole site, restored from a file as a back-up is.
 * @param folder for the file
 */
export async function filledNotebook(chromium: Chromium, folder: string): Promise<Page> {
  const captures = capturesOfSite();
  const file = join(folder, 'captures.json');
  await writeFile(file, JSON.stringify(captures));
  const notebook = await chromium.ownPage('notebook.html');
  const [chooser] = await Promise.all([notebook.waitForFileChooser(), press(notebook, words.openFiles)]);
  await chooser.accept([file]);
  await press(notebook, backup.restore(captures.length));
  await sees(notebook, backup.done(captures.length));
  return notebook;
}
