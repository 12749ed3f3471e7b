/** A keystroke in the notebook's filter, with a thousand captures behind it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup } from '../../src/ui/strings/backup.ts';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { by, click, press, sees } from '../e2e/gestures.ts';
import { manyCaptures } from './book.ts';
import type { Figure } from './measure.ts';

const CAPTURES = 1_000;
const QUERIES = ['network 12', 'organisation 7', 'selective', 'exchange 33'];

export async function filtering(): Promise<Figure[]> {
  await using chromium = await launchChromium();
  const notebook = await chromium.ownPage('notebook.html');
  const folder = await mkdtemp(join(tmpdir(), 'meet-me-bench-'));
  const file = join(folder, 'captures.json');
  await writeFile(file, JSON.stringify(manyCaptures(CAPTURES).slice(0, CAPTURES)));
  const [chooser] = await Promise.all([notebook.waitForFileChooser(), press(notebook, words.openFiles)]);
  await chooser.accept([file]);
  await press(notebook, backup.restore(CAPTURES));
  await sees(notebook, backup.done(CAPTURES));
  await rm(folder, { recursive: true });

  const samples: number[] = [];
  for (const query of QUERIES) {
    await click(by(notebook, 'searchbox', words.table.filter(words.shelves.all)));
    for (const key of query) samples.push(await busy(() => notebook.keyboard.press(key as 'a')));
    await notebook.keyboard.press('Escape');
  }
  return [{ what: 'a keystroke in the filter, 1,000 captures', samples, budget: 16 }];

  /** Milliseconds that the page works until what the keystroke changed is drawn. */
  async function busy(act: () => Promise<void>): Promise<number> {
    const before = await taskSeconds();
    await act();
    await notebook.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    return ((await taskSeconds()) - before) * 1000;
  }

  async function taskSeconds(): Promise<number> {
    return (await notebook.metrics()).TaskDuration ?? Number.NaN;
  }
}
