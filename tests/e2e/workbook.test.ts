/** From the browser's notebook to a real office suite. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { errorCells, shownSheets } from '../office/libreoffice.ts';
import { CONVERTED_WITHIN } from '../office/office.ts';
import { NETWORKS, OURS } from '../site/networks.ts';
import { downloaded } from './downloaded.ts';
import { filledNotebook } from './filled-notebook.ts';
import { choose, press } from './gestures.ts';
import { startSession } from './session.ts';

const folder = await mkdtemp(join(tmpdir(), 'meet-me-workbook-'));
const session = startSession({ downloads: folder });
afterAll(() => rm(folder, { recursive: true }));

test(
  'a whole site is restored, compared with us, exported, and opens without an error',
  async () => {
    const notebook = await filledNotebook(session.chromium, folder);
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
  },
  2 * CONVERTED_WITHIN,
);
