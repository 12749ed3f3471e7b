/** From the browser's notebook to a real office suite. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { backup } from '../../src/ui/strings/backup.ts';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { errorCells, shownSheets } from '../office/libreoffice.ts';
import { capturesOfSite } from '../site/captures.ts';
import { NETWORKS, OURS } from '../site/networks.ts';
import { choose, press, sees } from './gestures.ts';
import { startSession } from './session.ts';

const folder = await mkdtemp(join(tmpdir(), 'meet-me-workbook-'));
const session = startSession({ downloads: folder });
afterAll(() => rm(folder, { recursive: true }));

test('a whole site is restored, compared with us, exported, and opens without an error', async () => {
  const captures = await capturesOfSite();
  const file = join(folder, 'captures.json');
  await writeFile(file, JSON.stringify(captures));
  const notebook = await session.chromium.ownPage('notebook.html');
  const [chooser] = await Promise.all([notebook.waitForFileChooser(), press(notebook, words.openFiles)]);
  await chooser.accept([file]);
  await press(notebook, backup.restore(captures.length));
  await sees(notebook, backup.done(captures.length));
  await choose(notebook, OURS.name);
  await press(notebook, words.us.choose);
  await press(notebook, words.exportWorkbook);

  const sheets = await shownSheets(await downloadedWorkbook());
  expect(errorCells(sheets)).toEqual([]);
  const targets = sheets.get('Targets')?.slice(1) ?? [];
  expect(targets.map(([asn]) => Number(asn)).toSorted()).toEqual(
    NETWORKS.map(({ asn }) => asn).filter((asn) => asn !== OURS.asn),
  );
  expect(sheets.get('Attendees')?.length).toBeGreaterThan(20);
});

async function downloadedWorkbook(): Promise<string> {
  for (let patience = 100; patience > 0; patience--) {
    const name = (await readdir(folder)).find((one) => one.endsWith('.xlsx'));
    if (name) return join(folder, name);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No workbook was downloaded.');
}
