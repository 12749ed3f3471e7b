/** The pages that are handed on: they fit one sheet of A4, and what leaves the team holds no contact. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { paper } from '../../src/ui/strings/paper.ts';
import { readWorkbook } from '../outlets/read-xlsx.ts';
import { NETWORKS, OURS } from '../site/networks.ts';
import { downloaded } from './downloaded.ts';
import { filledNotebook } from './filled-notebook.ts';
import { by, choose, press, sees } from './gestures.ts';
import { startSession } from './session.ts';

const folder = await mkdtemp(join(tmpdir(), 'meet-me-paper-'));
const session = startSession({ downloads: folder });
afterAll(() => rm(folder, { recursive: true }));

test('a page for each target, one for management and one about us, each on a sheet of A4', async () => {
  const notebook = await filledNotebook(session.chromium, folder);
  await choose(notebook, OURS.name);
  await press(notebook, words.us.choose);

  await press(notebook, words.shelves.papers);
  await sees(notebook, paper.brief.opening);
  expect(pagesOf(await notebook.pdf({ preferCSSPageSize: true }))).toBe(1);
  await by(notebook, 'combobox', paper.brief.target).fill('all');
  await notebook.waitForFunction(
    (count) => document.querySelectorAll('article').length === count,
    {},
    NETWORKS.length - 1,
  );
  expect(pagesOf(await notebook.pdf({ preferCSSPageSize: true }))).toBe(NETWORKS.length - 1);

  await by(notebook, 'tab', paper.summary).click();
  await sees(notebook, 'Ten to meet first');
  expect(pagesOf(await notebook.pdf({ preferCSSPageSize: true }))).toBe(1);
  await press(notebook, paper.copy);
  const [workbook] = await downloaded(folder, '.xlsx');
  expect(readWorkbook(await readFile(workbook ?? '')).sheets.map(({ name }) => name)).toEqual([
    'Summary',
    'Checklist',
    'Targets',
    'Events',
  ]);

  await by(notebook, 'tab', paper.ours).click();
  await sees(notebook, paper.our.exchanges);
  expect(pagesOf(await notebook.pdf({ preferCSSPageSize: true }))).toBe(1);
});

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
