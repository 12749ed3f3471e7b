import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Capture } from '../../src/records/capture.ts';
import type { Settings } from '../../src/storage/settings.ts';
import { backup } from '../../src/ui/strings/backup.ts';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { trip } from '../../src/ui/strings/trip.ts';
import { capturesOfSite } from '../site/captures.ts';
import type { Chromium } from './chromium.ts';
import { press, sees } from './gestures.ts';

/**
 * The notebook of somebody who read the whole site, restored from a file as a back-up is.
 * @param folder for the file
 * @param settings what else the back-up holds
 * @param captures in place of those of the site
 */
export async function filledNotebook(
  chromium: Chromium,
  folder: string,
  settings?: Partial<Settings>,
  captures: readonly Capture[] = capturesOfSite(),
): Promise<Page> {
  const notebook = await chromium.ownPage('notebook.html');
  await restore(notebook, captures, folder, settings);
  return notebook;
}

/** Captures into the notebook, from a file as a back-up is. @param settings what else the file holds */
export async function restore(
  notebook: Page,
  captures: readonly Capture[],
  folder: string,
  settings?: Partial<Settings>,
): Promise<void> {
  const file = join(folder, 'captures.json');
  const content = settings ? { kind: 'meet-me-sheet back-up', version: 1, settings, captures } : captures;
  await writeFile(file, JSON.stringify(content));
  const [chooser] = await Promise.all([notebook.waitForFileChooser(), press(notebook, words.openFiles)]);
  await chooser.accept([file]);
  await press(notebook, backup.restore(captures.length));
  await sees(notebook, backup.done(captures.length));
}

/** Adds people of ours; Team stands open. */
export async function addToTeam(notebook: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await press(notebook, trip.team.add);
    await notebook.waitForFunction(
      () => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value === '',
    );
    await notebook.keyboard.type(name);
    await notebook.waitForSelector(`::-p-aria(${trip.team.remove(name)})`);
  }
}
