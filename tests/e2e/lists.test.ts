/** From a list to targets, with PeeringDB's stand-in behind the notebook's page. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Capture } from '../../src/records/capture.ts';
import type { Settings } from '../../src/storage/settings.ts';
import { jobs } from '../../src/ui/strings/jobs.ts';
import { list as words } from '../../src/ui/strings/list.ts';
import { notebook } from '../../src/ui/strings/notebook.ts';
import { panel as panelWords } from '../../src/ui/strings/panel.ts';
import { ATTENDEES } from '../site/attendees.ts';
import { type Served, serveSite } from '../site/serve.ts';
import { SITE } from '../site/site.ts';
import { StandIn, tablesOf } from '../sources/peeringdb/stand-in.ts';
import { captured } from '../ui/notebook/captures.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { restore } from './filled-notebook.ts';
import { choose, click, keep, pick, press, reviewing, rowOf, sees, stored, write } from './gestures.ts';
import { startAfresh } from './session.ts';

const LISTED = [64501, 64502, 64503, 64504, 64505, 64506, 64507, 64508, 64509];
const PEOPLE = captured(
  'people',
  { title: 'Attendees', people: ATTENDEES },
  { url: 'http://forum.example/attendees', title: 'Attendees' },
);

let chromium: Chromium;
let site: Served;
let folder: string;
let page: Page;
let peeringdb: StandIn;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meet-me-'));
  site = await serveSite();
  chromium = await launchChromium({ site, allowed: true, dark: process.env.DARK !== undefined });
});
afterAll(async () => {
  await chromium[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await startAfresh(chromium);
  peeringdb = new StandIn(tablesOf(LISTED));
  page = await open('notebook.html', [PEOPLE]);
});

async function open(name: string, captures: readonly Capture[], settings?: Partial<Settings>): Promise<Page> {
  const opened = await chromium.ownPage(name);
  await opened.setViewport({ width: 1400, height: 900 });
  await opened.setRequestInterception(true);
  opened.on('request', (request) => void answer(request));
  if (captures.length) await restore(opened, captures, folder, settings);
  return opened;
}

async function answer(request: HTTPRequest): Promise<void> {
  if (!request.url().startsWith('https://www.peeringdb.com/')) return request.continue();
  try {
    const headers = request.headers();
    expect(headers.cookie).toBeUndefined();
    const response = await peeringdb.fetch(request.url(), { credentials: 'omit', headers });
    return await request.respond({
      status: response.status,
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
      body: await response.text(),
    });
  } catch {
    return request.abort('failed');
  }
}

const network = async (asn: number): Promise<Capture | undefined> =>
  (await stored(page, 'captures'))
    .map(({ capture }) => capture)
    .find((capture) => capture.kind === 'network' && capture.record.asn === asn);

const shot = async (name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};
const people = async () => {
  const [list] = (await stored(page, 'captures')).flatMap(({ capture }) =>
    capture.kind === 'people' ? [capture] : [],
  );
  return list?.record.people ?? [];
};
const atWork = async () => {
  await choose(page, 'Attendees');
  await press(page, words.open);
  await sees(page, words.count(25, 25, 17));
};

test('chosen rows become targets in one step; what PeeringDB does not list is told', async () => {
  await atWork();
  // All rows with a number, of eleven networks.
  await press(page, words.make(11));
  await sees(page, jobs.counted(9, words.job.outcome.made));
  await sees(page, jobs.counted(2, words.job.outcome.unlisted));
  const [first] = [await network(64501)];
  expect(first?.record).toMatchObject({ name: 'Network 64501', ports: [{ ixName: 'Example-IX' }] });
  expect(first?.evidence?.ports).toEqual({ from: 'api', where: 'netixlan' });
  expect(peeringdb.asked).toHaveLength(3);
  await shot('list-done');
  await press(page, jobs.report);
  await sees(page, 'AS64510');
  await shot('list-report');
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      rules: { region: { enabled: false } },
    }),
  );
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('whose network an organisation is, is asked of PeeringDB, decided once, and undone', async () => {
  const net = { id: 1, org_id: 1, status: 'ok', asn: 64511, name: 'Herring-IX Services', aka: 'Herring-IX' };
  peeringdb = new StandIn({ ...tablesOf([]), net: [net] });
  await atWork();
  await press(page, words.search.button(7));
  await page.waitForFunction(() => document.querySelector('.searching progress') !== null);
  // Seven questions, three seconds apart.
  await page.waitForFunction(
    (said) => document.body.textContent.includes(said),
    { timeout: 60_000 },
    words.search.done(1),
  );
  // Its other name is the list's: sure. The row and its colleague's are chosen by that.
  await sees(page, words.count(25, 25, 19));
  await shot('list-searched');

  await pick(page, words.who.label('Fjord-IX'), words.who.none);
  await sees(page, words.who.decidedNone('Fjord-IX'));
  await sees(page, words.search.button(5));
  await press(page, notebook.undo);
  await sees(page, words.search.button(6));

  await pick(page, words.who.label('Herring-IX'), 'AS64511');
  await sees(page, words.who.decided('Herring-IX', 'AS64511 Herring-IX Services'));
  // Remembered without PeeringDB, in another tab, for good.
  page = await open('notebook.html', []);
  await choose(page, 'Attendees');
  await press(page, words.open);
  await sees(page, words.count(25, 25, 19));
}, 120_000);

test('rows are filtered, corrected in place, and columns change places', async () => {
  await atWork();
  await write(page, words.filter, 'lemming', 'searchbox');
  await sees(page, words.count(2, 25, 17));
  await press(page, words.none);
  await sees(page, words.count(2, 25, 15));

  await click(rowOf(page, 'Sten Brink'));
  const name = await page.waitForSelector('::-p-aria([name="Name"][role="textbox"])');
  await name?.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('sen');
  await shot('list-editing');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await people()).map((person) => person.name)).toContain('Sten Brinksen');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  await write(page, words.filter, '', 'searchbox');
  await sees(page, words.count(25, 25, 15));

  await pick(page, words.column.menu('Country'), 'Title');
  await sees(page, words.column.moved(25, 'Country', 'Title'));
  await page.waitForFunction(() => !document.querySelector('.saving.saving'));
  await expect
    .poll(async () => (await people())[0])
    .toMatchObject({ title: 'Germany', country: 'Peering Coordinator' });
  await press(page, notebook.undo);
  await expect
    .poll(async () => (await people())[0])
    .toMatchObject({ title: 'Peering Coordinator', country: 'Germany' });

  // Emptied, and wanted after all when the page has been closed.
  await pick(page, words.column.menu('Country'), words.column.ignore);
  await sees(page, words.column.emptied(25, 'Country'));
  await expect.poll(async () => (await people())[0]?.country).toBeUndefined();
  page = await open('notebook.html', []);
  await choose(page, 'Attendees');
  await press(page, words.open);
  await pick(page, words.column.menu('Country'), words.column.restore(25));
  await sees(page, words.column.restored(25, 'Country'));
  await expect.poll(async () => (await people())[0]?.country).toBe('Germany');
});

test('when PeeringDB breaks off, what was asked stands, and the rest is tried again', async () => {
  peeringdb.next.push(new Response('down', { status: 401 }));
  await atWork();
  await press(page, words.make(11));
  await sees(page, 'does not accept the key');
  await shot('list-failed');
  await press(page, jobs.goOn(11));
  await sees(page, jobs.counted(9, words.job.outcome.made));
});

test('work that waits for PeeringDB is cancelled at once, and goes on after its page was closed', async () => {
  const throttled = () => new Response('', { status: 429, headers: { 'retry-after': '240' } });
  peeringdb.next.push(throttled());
  await atWork();
  await press(page, words.make(11));
  await sees(page, 'PeeringDB asks us to wait until');
  await press(page, jobs.cancel);
  await sees(page, jobs.goOn(11));
  expect(await network(64501)).toBeUndefined();
  expect(peeringdb.asked).toHaveLength(1);
  await shot('list-cancelled');

  // The waiting is PeeringDB's word, and outlives the page: whoever goes on waits for the rest of it.
  await page.close();
  page = await open('notebook.html', []);
  await sees(page, jobs.goOn(11));
  await press(page, jobs.goOn(11));
  await sees(page, 'PeeringDB asks us to wait until');
  expect(peeringdb.asked).toHaveLength(1);
  await press(page, jobs.cancel);
  await sees(page, jobs.goOn(11));
});

test('whom we met before, where and how often, stands beside them', async () => {
  const forum = (year: number) =>
    captured(
      'event',
      {
        name: `Forum ${year}`,
        start: `${year}-05-04`,
        end: `${year}-05-05`,
        sessions: [],
        fees: [],
        deadlines: [],
      },
      { url: `http://forum.example/${year}` },
    );
  const met = (year: number) => ({ day: `${year}-05-04`, asn: 64501, ourPeople: 'Ana', state: 'held' });
  const target = captured('network', { asn: 64501, name: 'Popcorn Delivery' });
  page = await open('notebook.html', [target, forum(2024), forum(2025)], {
    byHand: { meetings: { one: met(2024), other: met(2025) } },
  });
  await choose(page, 'Attendees');
  await press(page, words.open);
  await sees(page, words.metTimes(['Forum 2025 (Ana)', 'Forum 2024 (Ana)']));
  await shot('list-met');
});

test('of a list of two thousand only the rows in sight are made, and a filter finds its three', async () => {
  const many = Array.from({ length: 2_000 }, (_, i) => ({
    name: `Person ${i}`,
    organization: `Organisation ${i % 700}`,
    asns: [],
    title: 'Engineer',
  }));
  page = await open('notebook.html', [
    captured('people', { title: 'Everybody', people: many }, { url: 'http://forum.example/all' }),
  ]);
  await choose(page, 'Everybody');
  await press(page, words.open);
  await sees(page, words.count(2_000, 2_000, 0));
  const made = await page.$$eval('.grid [role="row"]', (rows) => rows.length);
  expect(made).toBeLessThan(80);
  await write(page, words.filter, '699', 'searchbox');
  await sees(page, words.count(3, 2_000, 0));
});

test('the panel says whose network each row is, and a kept list leads on to its targets', async () => {
  const address = SITE.attendees.address;
  const panel = await chromium.press(await chromium.open(address));
  await reviewing(panel, address);
  await keep(panel, panelWords.foot.keepOne('people'));
  await press(panel, words.open);
  const target = await chromium.browser.waitForTarget((one) => /notebook\.html#/.test(one.url()));
  page = (await target.page()) as Page;
  await page.setViewport({ width: 1400, height: 900 });
  await sees(page, words.count(25, 25, 17));
  await shot('list-from-panel');
});
