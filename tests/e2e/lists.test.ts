/** From a list to targets, with PeeringDB's stand-in behind the notebook's page. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Capture } from '../../src/records/capture.ts';
import { backup } from '../../src/ui/strings/backup.ts';
import { jobs } from '../../src/ui/strings/jobs.ts';
import { list as words } from '../../src/ui/strings/list.ts';
import { notebook } from '../../src/ui/strings/notebook.ts';
import { ATTENDEES } from '../site/attendees.ts';
import { StandIn, tablesOf } from '../sources/peeringdb/stand-in.ts';
import { captured } from '../ui/notebook/captures.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { choose, forget, press, sees, stored } from './gestures.ts';

const LISTED = [64501, 64502, 64503, 64504, 64505, 64506, 64507, 64508, 64509];
const PEOPLE = captured(
  'people',
  { title: 'Attendees', people: ATTENDEES },
  { url: 'http://forum.example/attendees', title: 'Attendees' },
);

let chromium: Chromium;
let folder: string;
let page: Page;
let peeringdb: StandIn;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meet-me-'));
  chromium = await launchChromium({ allowed: true });
});
afterAll(async () => {
  await chromium[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await forget(await chromium.ownPage('options.html'));
  await chromium.closeTabs();
  peeringdb = new StandIn(tablesOf(LISTED));
  page = await open('notebook.html', [PEOPLE]);
});

async function open(name: string, captures: readonly Capture[]): Promise<Page> {
  const opened = await chromium.ownPage(name);
  await opened.setViewport({ width: 1400, height: 900 });
  await opened.setRequestInterception(true);
  opened.on('request', (request) => void answer(request));
  if (captures.length) {
    const file = join(folder, 'captures.json');
    await writeFile(file, JSON.stringify(captures));
    const [chooser] = await Promise.all([opened.waitForFileChooser(), press(opened, notebook.openFiles)]);
    await chooser.accept([file]);
    await press(opened, backup.restore(captures.length));
    await sees(opened, backup.done(captures.length));
  }
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

test('chosen rows become targets in one step; what PeeringDB does not list is told', async () => {
  await choose(page, 'Attendees');
  await press(page, words.open);
  // All rows with a number, of eleven networks.
  await press(page, words.make(11));
  await sees(page, jobs.counted(9, words.job.outcome.made));
  await sees(page, jobs.counted(2, words.job.outcome.unlisted));
  const [first] = [await network(64501)];
  expect(first?.record).toMatchObject({ name: 'Network 64501', ports: [{ ixName: 'Example-IX' }] });
  expect(first?.evidence?.ports).toEqual({ from: 'api', where: 'netixlan' });
  expect(peeringdb.asked).toHaveLength(3);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/list-done.png` });
  await press(page, jobs.report);
  await sees(page, 'AS64510');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/list-report.png` });
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      rules: { region: { enabled: false } },
    }),
  );
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
