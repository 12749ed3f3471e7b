/** From the browser's notebook to a real office suite. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { backup } from '../../src/ui/strings/backup.ts';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { errorCells, shownSheets } from '../office/libreoffice.ts';
import { capturesOfSite } from '../site/captures.ts';
import { NETWORKS, OURS } from '../site/networks.ts';
import { downloaded } from './downloaded.ts';
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

  const [workbook] = await downloaded(folder, '.xlsx');
  const sheets = await shownSheets(workbook ?? '');
  expect(errorCells(sheets)).toEqual([]);
  const targets = sheets.get('Targets')?.slice(1) ?? [];
  expect(targets.map(([asn]) => Number(asn)).toSorted()).toEqual(
    NETWORKS.map(({ asn }) => asn).filter((asn) => asn !== OURS.asn),
  );
  expect(sheets.get('Attendees')?.length).toBeGreaterThan(20);
});
