/** Every policy of the chosen networks, read from a site where each page has its own way of not being one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Capture } from '../../src/records/capture.ts';
import type { Network } from '../../src/records/network.ts';
import { jobs } from '../../src/ui/strings/jobs.ts';
import { notebook } from '../../src/ui/strings/notebook.ts';
import { policies as words } from '../../src/ui/strings/policies.ts';
import { column, writePdf } from '../readers/pdf/write-pdf.ts';
import { KETTLE, LEMMING, POPCORN } from '../site/networks.ts';
import { type Served, serveSite } from '../site/serve.ts';
import { SITE } from '../site/site.ts';
import { captured } from '../ui/notebook/captures.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { restore } from './filled-notebook.ts';
import { click, press, sees, stored } from './gestures.ts';
import { gate } from './patience.ts';
import { startAfresh } from './session.ts';

/** Behind whose policy's address something else waits, and what must be said of it. */
const ODD: readonly (readonly [asn: number, url: string, outcome: keyof typeof words.outcome])[] = [
  [64505, 'http://odd.example/gone', 'not-found'],
  [64506, 'http://odd.example/members', 'login'],
  [64507, 'http://odd.example/app', 'script'],
  [64508, 'http://odd.example/wall', 'consent'],
  [64509, 'http://odd.example/lunch', 'not-policy'],
  [64510, 'http://odd.example/closed', 'refused'],
  [64511, 'https://untrusted.example/policy', 'unreachable'],
  [65536, 'http://192.0.2.1.internal/policy', 'bad-address'],
  [65537, 'http://odd.example/picture', 'binary'],
];
const NOTED: Network = {
  ...KETTLE,
  notes:
    'We have an open peering policy. Peers must register their routes in an IRR and keep a current PeeringDB record. ' +
    'To peer with us write to peering@kettle.example.',
};
const BRIEF: Network = {
  asn: 65551,
  name: 'Brief Net',
  ports: [],
  notes: 'AS65551 does not use route servers.',
};
const SILENT: Network = {
  asn: 65538,
  name: 'Silent Net',
  ports: [],
  notes: 'Call us if you would like to peer.',
};

const networkOf = (asn: number, url: string): Network => ({
  asn,
  name: `Odd ${asn}`,
  ports: [],
  policy: { general: 'Open', url },
});
/** Its policy is a PDF. */
const PRINTED = networkOf(65539, 'http://odd.example/policy.pdf');
const NETWORKS = [
  POPCORN,
  PRINTED,
  LEMMING,
  NOTED,
  BRIEF,
  SILENT,
  ...ODD.map(([asn, url]) => networkOf(asn, url)),
];
const captureOf = (network: Network) =>
  captured('network', network, { url: `https://www.peeringdb.com/asn/${network.asn}` });

let site: Served;
let chromium: Chromium;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meet-me-'));
  site = await serveSite();
  site.put('http://odd.example/members', '<form>Sign in <input><input type="password"></form>');
  site.put('http://odd.example/app', '<div id="root"></div><script>1</script>');
  site.put(
    'http://odd.example/wall',
    '<div class="consent"><p>We use cookies.</p><button>Accept</button></div>',
  );
  site.put('http://odd.example/lunch', '<h1>Lunch</h1><p>Soup, and bread.</p>');
  site.put('http://odd.example/closed', 'No.', 'text/plain', { status: 403 });
  site.put(
    'http://odd.example/picture',
    new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]),
    'image/png',
  );
  const lines = [
    'Peering policy of AS65539',
    'We have an open peering policy and peer with any network that asks.',
    'You must keep a complete and current PeeringDB record.',
    'Your routes must be registered in an IRR.',
    'A NOC that can be reached 24x7 is required.',
  ];
  site.put('http://odd.example/policy.pdf', writePdf([column(lines, 72, 100, 12)]), 'application/pdf');
  chromium = await launchChromium({ site, allowed: true });
});
afterAll(async () => {
  await chromium[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await startAfresh(chromium);
});

async function open(networks: readonly Network[]): Promise<Page> {
  const opened = await chromium.ownPage('notebook.html');
  await opened.setViewport({ width: 1400, height: 900 });
  await restore(opened, networks.map(captureOf), folder);
  await click(
    opened.locator(`::-p-xpath(//nav//button[contains(., ${JSON.stringify(notebook.shelves.network)})])`),
  );
  await press(opened, words.open);
  return opened;
}

const policies = async (): Promise<Extract<Capture, { kind: 'policy' }>[]> =>
  (await stored(page, 'captures')).flatMap(({ capture }) => (capture.kind === 'policy' ? [capture] : []));

test('each is kept or told with its reason, and undone together', async () => {
  await chromium.browser.setCookie({ name: 'who', value: 'me', domain: 'popcorn.example', path: '/' });
  page = await open(NETWORKS);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/policies-ask.png` });
  await press(page, words.read(NETWORKS.length));
  await sees(page, jobs.done(words.title));
  await sees(page, jobs.counted(3, words.outcome.kept));
  await sees(page, jobs.counted(2, words.outcome['kept-notes']));
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/policies-done.png` });

  await press(page, jobs.report);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/policies-report.png` });
  const told = await page.$$eval('.report tbody tr', (rows) => rows.map((row) => row.textContent));
  expect(told).toHaveLength(NETWORKS.length);
  for (const [asn, , outcome] of [...ODD, [65538, '', 'none'] as const])
    expect(told.find((line) => line.includes(`AS${asn}`))).toContain(words.outcome[outcome]);

  const kept = await policies();
  expect(kept.map(({ record }) => record.asn).sort()).toEqual([64501, 64503, 64504, 65539, 65551]);
  const popcorn = kept.find(({ record }) => record.asn === POPCORN.asn);
  expect(popcorn).toMatchObject({
    source: { url: SITE.popcornPolicy.address, reader: 'policy' },
    record: { general: 'open' },
  });
  expect(popcorn?.record.clauses.length).toBeGreaterThan(5);
  expect(site.asked.filter(({ address }) => address === SITE.popcornPolicy.address)).toEqual([
    { address: SITE.popcornPolicy.address, cookie: undefined },
  ]);

  await page.keyboard.press('Escape');
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await sees(page, notebook.undone(notebook.did.made(words.title)));
  expect(await policies()).toEqual([]);
});

test('closing the notebook stops it, and it goes on where it was', async () => {
  // One site, which takes its time for every page but the first.
  const closing = gate();
  const asked = () => site.asked.filter(({ address }) => address.includes('slow.example')).length;
  const waitsFor = () => (asked() > 1 ? closing.passed : undefined);
  const slow = Array.from({ length: 4 }, (_, i) => networkOf(65540 + i, `http://slow.example/${i}`));
  for (const { policy } of slow) site.put(policy?.url ?? '', 'No.', 'text/plain', { status: 404, waitsFor });
  page = await open(slow);
  await press(page, words.read(slow.length));
  await sees(page, jobs.progress(words.title, 1, 4));
  await expect.poll(asked).toBe(2);
  await page.close();
  closing.open();

  page = await chromium.ownPage('notebook.html');
  await page.setViewport({ width: 1400, height: 900 });
  const left = await page.waitForFunction(
    (titles) => titles.findIndex((title) => document.body.textContent.includes(title)),
    {},
    [1, 2, 3, 4].map((count) => jobs.goOn(count)),
  );
  await press(page, jobs.goOn((await left.jsonValue()) + 1));
  await sees(page, jobs.counted(4, words.outcome['not-found']));
  // Only the page that was under way at the closing may have been asked for twice.
  expect(asked()).toBeLessThanOrEqual(5);
});
