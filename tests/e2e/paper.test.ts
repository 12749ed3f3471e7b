/** The pages that are handed on: they fit one sheet of A4, and what leaves the team holds no contact. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { paper } from '../../src/ui/strings/paper.ts';
import { readWorkbook } from '../outlets/read-xlsx.ts';
import { NETWORKS, OURS, POPCORN } from '../site/networks.ts';
import { downloaded } from './downloaded.ts';
import { filledNotebook } from './filled-notebook.ts';
import { by, click, pick, press, sees } from './gestures.ts';
import { startSession } from './session.ts';

const folder = await mkdtemp(join(tmpdir(), 'meet-me-paper-'));
const session = startSession({ downloads: folder });
afterAll(() => rm(folder, { recursive: true }));

test('a page for each target, one for management and one about us, each on a sheet of A4', async () => {
  const meeting = (asn: number, day: string) => ({
    asn,
    day,
    start: '12:00',
    end: '12:30',
    ourPeople: 'Ana Example',
    state: 'confirmed',
  });
  const notebook = await filledNotebook(session.chromium, folder, {
    ourNetwork: OURS,
    byHand: {
      team: { ana: { name: 'Ana Example', going: 'yes' } },
      meetings: { a: meeting(64505, '2027-04-13'), b: meeting(64501, '2027-04-14') },
      targets: {
        64501: {
          stage: 'contacted',
          owner: 'Ana Example',
          speakTo: 'Pippa Kernel',
          nextStep: 'Send the traffic graph',
          nextOn: '2026-12-01',
          trafficNow: 13_000,
          growth: 0.3,
          notes: 'They asked for a map of our rings, and for the plan of the harbour. '.repeat(4),
        },
      },
    },
    bookSettings: { transitPrice: 0.4 },
  });

  await press(notebook, words.shelves.papers);
  await sees(notebook, paper.brief.opening);
  expect(pagesOf(await notebook.pdf({ preferCSSPageSize: true }))).toBe(1);
  await pick(notebook, paper.brief.target, 'all');
  await notebook.waitForFunction(
    (count) => document.querySelectorAll('article').length === count,
    {},
    NETWORKS.length - 1,
  );
  expect(pagesOf(await notebook.pdf({ preferCSSPageSize: true }))).toBe(NETWORKS.length - 1);

  // The pack of one person, in the order of the meetings.
  await pick(notebook, paper.brief.target, 'Ana Example');
  await notebook.waitForFunction(() => document.querySelectorAll('article').length === 2);
  expect(
    await notebook.$$eval('article', (pages) => pages.map((page) => page.getAttribute('aria-label'))),
  ).toEqual(['Quietly Fibre', 'Popcorn Delivery']);
  expect(pagesOf(await notebook.pdf({ preferCSSPageSize: true }))).toBe(2);

  await pick(notebook, paper.brief.target, '64501');
  const draft = await notebook.waitForSelector(`::-p-aria([name="${paper.brief.mail}"][role="link"])`);
  const mail = new URL((await draft?.evaluate((link) => (link as HTMLAnchorElement).href)) ?? '');
  expect(mail.protocol + mail.pathname).toBe(
    `mailto:${POPCORN.contacts?.find(({ role }) => role === 'Policy')?.email}`,
  );
  expect(mail.searchParams.get('subject')).toBe('Peering between AS64500 and AS64501');
  expect(mail.searchParams.get('body')).toMatch(/Hello Pippa Kernel,.*Send the traffic graph.*Ana Example/s);

  await click(by(notebook, 'tab', paper.summary));
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

  await click(by(notebook, 'tab', paper.ours));
  await sees(notebook, paper.our.exchanges);
  expect(pagesOf(await notebook.pdf({ preferCSSPageSize: true }))).toBe(1);
});

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
