import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Capture } from '../../src/records/capture.ts';
import type { Network } from '../../src/records/network.ts';
import { backup } from '../../src/ui/strings/backup.ts';
import { notebook as words } from '../../src/ui/strings/notebook.ts';
import { options } from '../../src/ui/strings/options.ts';
import { record } from '../../src/ui/strings/record.ts';
import { captured } from '../ui/notebook/captures.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { by, click, press, sees, stored, write } from './gestures.ts';
import { until } from './patience.ts';
import { startAfresh } from './session.ts';

const port = (ixId: number, ixName: string, operational = true) => ({
  ixId,
  ixName,
  speedMbps: 10_000,
  routeServer: true,
  operational,
});
const hall = { facId: 7, name: 'Example Hall', city: 'Zürich', country: 'CH' };
const network = (asn: number, name: string, more: Partial<Network> = {}) =>
  captured('network', { asn, name, ...more }, { url: `https://www.peeringdb.com/asn/${asn}` });

const OURS = network(64500, 'Example Networks', {
  ports: [port(1, 'Harbour-IX'), port(2, 'Meadow-IX')],
  facilities: [hall],
});
const ALPINE = network(64501, 'Alpine Access', {
  ports: [port(1, 'Harbour-IX'), port(2, 'Meadow-IX', false)],
  facilities: [],
  policy: { general: 'Open' },
});
const HOSTILE = network(64502, '<img src=x onerror="document.title=1"> \u202eeman', {
  notes: 'A very long note. '.repeat(1_100),
  ports: Array.from({ length: 3_000 }, (_, i) => port(i + 10, `Exchange ${i}`)),
});
const FORUM = captured(
  'event',
  { name: 'Example Forum', start: '2027-02-28', sessions: [], fees: [], deadlines: [] },
  { url: 'https://forum.example/' },
);
const asked = { stance: 'required', confidence: 0.9 } as const;
const POLICY = captured(
  'policy',
  {
    asn: 64503,
    network: 'Lamp Post',
    general: 'selective',
    language: 'en',
    text: 'Peers must run a 24x7 NOC. Peers must keep a PeeringDB record.',
    clauses: [
      { ...asked, id: 'noc-24x7', quote: 'Peers must run a 24x7 NOC.', rule: 'noc-24x7/noc' },
      {
        ...asked,
        id: 'peeringdb-record',
        quote: 'Peers must keep a PeeringDB record.',
        rule: 'peeringdb-record/record',
      },
    ],
  },
  { url: 'https://lamp.example/peering' },
);
const CAPTURES: Capture[] = [OURS, ALPINE, HOSTILE, FORUM, POLICY];

let chromium: Chromium;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meet-me-'));
  chromium = await launchChromium();
  const session = await chromium.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});
afterAll(async () => {
  await chromium[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  await startAfresh(chromium);
  // A download is only proof while no earlier one bears its name.
  for (const file of await readdir(folder)) await rm(join(folder, file));
});

/** Puts a file into the page as the picker would. */
async function give(to: Page, name: string, content: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  const input = await to.waitForSelector('input[type=file]');
  await (input as Awaited<ReturnType<Page['$']>> & { uploadFile(path: string): Promise<void> }).uploadFile(
    path,
  );
}

const fileOf = (captures: readonly Capture[], settings: object = {}) =>
  JSON.stringify({
    kind: 'meet-me-sheet back-up',
    version: 1,
    madeAt: '2026-11-20T09:00:00Z',
    settings,
    captures,
  });

/** The notebook with everything in it, as a restored back-up fills it. */
async function fullNotebook(address = 'notebook.html'): Promise<Page> {
  const empty = await chromium.ownPage('notebook.html');
  await give(empty, 'back-up.json', fileOf(CAPTURES, { ourNetwork: OURS.record }));
  await press(empty, backup.restore(CAPTURES.length));
  await sees(empty, backup.done(CAPTURES.length));
  return address === 'notebook.html' ? empty : chromium.ownPage(address);
}

const heading = (of: Page) => of.evaluate(() => document.querySelector('.detail h2')?.textContent);
const focused = (of: Page) =>
  of.evaluate(() => `${document.activeElement?.localName}.${document.activeElement?.className}`);
const rows = (of: Page) => of.evaluate(() => document.querySelectorAll('.grid .body .line').length);

async function violations(of: Page): Promise<string[]> {
  await of.evaluate(axe.source);
  const { violations: found } = await of.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('an empty notebook says what to do first, and so does an export of it', async () => {
  page = await chromium.ownPage('notebook.html');
  await sees(page, words.empty.title);
  expect(await violations(page)).toEqual([]);
  await press(page, words.exportWorkbook);
  await sees(page, words.exported.empty.text);
  expect(await violations(page)).toEqual([]);
  await press(page, words.exported.empty.template);
  await sees(page, words.exported.template('').slice(-20));
  await waitForFile(/\.xlsx$/);
});

test('a damaged back-up is told as one and changes nothing', async () => {
  page = await fullNotebook();
  const before = await stored(page, 'captures');
  await give(page, 'damaged.json', fileOf(CAPTURES).slice(0, 3_000));
  await sees(page, backup.problem.damaged);
  expect(await violations(page)).toEqual([]);
  await press(page, backup.close);
  expect(await stored(page, 'captures')).toEqual(before);
});

test('a back-up that was saved here finds everything here already', async () => {
  page = await fullNotebook();
  await press(page, words.backUp);
  await sees(page, backup.started('').slice(0, 16));
  const name = await waitForFile(/back-up-.*\.json$/);
  await give(page, 'again.json', await readFile(join(folder, name), 'utf8'));
  await sees(page, backup.same(CAPTURES.length));
  await sees(page, backup.nothing);
});

describe('the keyboard alone', () => {
  test('filters, opens, and comes back to the row', async () => {
    page = await fullNotebook();
    await page.waitForSelector('.grid .line');
    await page.keyboard.press('/');
    await page.keyboard.type('alpine');
    await page.waitForFunction(() => document.querySelectorAll('.grid .body .line').length === 1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.detail h2'));
    expect(await heading(page)).toBe('Alpine Access');
    expect(page.url()).toContain(encodeURIComponent('network:AS64501'));
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('grid');
  });

  test('deletes, keeps the focus, and takes it back', async () => {
    page = await fullNotebook();
    await page.waitForSelector('.grid .line');
    await page.focus('.grid');
    await page.keyboard.press('End');
    const count = await rows(page);
    await page.keyboard.press('Delete');
    await page.waitForFunction(
      (before) => document.querySelectorAll('.grid .body .line').length < before,
      {},
      count,
    );
    expect(await focused(page)).toContain('grid');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.waitForFunction(
      (before) => document.querySelectorAll('.grid .body .line').length === before,
      {},
      count,
    );
    expect((await stored(page, 'captures')).length).toBe(CAPTURES.length);
  });
});

test('a correction is saved in place, marked as a hand’s, and undone', async () => {
  page = await fullNotebook(`notebook.html#${encodeURIComponent('network:AS64501')}`);
  await by(page, 'textbox', record.network.name).wait();
  await write(page, record.network.name, 'Alpine Access AG');
  await sees(page, words.detail.saved);
  const alpine = async () =>
    (await stored(page, 'captures')).map(({ capture }) => capture).find(({ id }) => id === ALPINE.id);
  expect(await alpine()).toMatchObject({
    record: { name: 'Alpine Access AG' },
    evidence: { name: { from: 'hand' } },
  });
  expect(await focused(page)).toContain('textarea');
  await press(page, words.undo);
  await sees(page, words.undone(''));
  expect(await alpine()).toEqual(ALPINE);
});

test('a clause that was misread is struck out of a kept policy, stays in sight, and comes back with Undo', async () => {
  page = await fullNotebook(`notebook.html#${encodeURIComponent('policy:AS64503')}`);
  const noc = '.clauses input[type=checkbox]';
  await click(page.locator(noc));
  await sees(page, words.detail.saved);
  const kept = async () =>
    (await stored(page, 'captures')).map(({ capture }) => capture).find(({ id }) => id === POLICY.id);
  const clauses = async () => {
    const capture = await kept();
    return capture?.kind === 'policy' ? capture.record.clauses.map(({ id }) => id) : undefined;
  };
  expect(await clauses()).toEqual(['peeringdb-record']);
  expect(
    await page.$$eval(noc, (checks) => checks.map((check) => (check as HTMLInputElement).checked)),
  ).toEqual([false, true]);
  await press(page, words.undo);
  await sees(page, words.undone(''));
  expect(await kept()).toEqual(POLICY);
});

test('two notebooks stay in step', async () => {
  page = await fullNotebook(`notebook.html#${encodeURIComponent('event:forum.example')}`);
  const other = await chromium.ownPage('notebook.html');
  await sees(other, 'Example Forum');
  await page.bringToFront();
  await by(page, 'button', words.detail.delete).wait();
  await press(page, words.detail.delete);
  const shows = (forum: boolean) =>
    // The other tab is in the background, where no frame is drawn.
    other.waitForFunction(
      (wanted) => document.body.textContent?.includes('Example Forum') === wanted,
      { polling: 50 },
      forum,
    );
  await shows(false);
  await press(page, words.undo);
  await shows(true);
});

test('hostile names and endless records are shown as text', async () => {
  page = await fullNotebook(`notebook.html#${encodeURIComponent('network:AS64502')}`);
  await sees(page, '<img src=x');
  expect(await page.title()).not.toBe('1');
  expect(await page.evaluate(() => document.querySelectorAll('img[src="x"]').length)).toBe(0);
});

test('the plan shows where we meet, in words, and goes to a file', async () => {
  page = await fullNotebook();
  await press(page, words.shelves.plan);
  await click(by(page, 'tab', words.plan.places));
  await page.waitForSelector('.plan .grid .line');
  const alpine = await page.evaluate(() =>
    [...document.querySelectorAll('.plan .grid .body .line')]
      .map((line) => [...line.children].map((cell) => cell.textContent?.trim()))
      .find(([asn]) => asn === 'AS64501'),
  );
  expect(alpine?.slice(0, 4)).toEqual(['AS64501', 'Alpine Access', '1', '1']);
  expect(alpine?.[4]).toContain(words.plan.now);
  expect(alpine?.[5]).toContain(words.plan.soon);
  expect(await violations(page)).toEqual([]);
  await press(page, words.exportWorkbook);
  const name = await waitForFile(/^meet-me-\d{4}-\d\d-\d\d\.xlsx$/);
  expect((await readFile(join(folder, name))).subarray(0, 2).toString()).toBe('PK');
});

test.each(['light', 'dark'])('nothing in the %s notebook breaks a rule of accessibility', async (scheme) => {
  page = await fullNotebook(`notebook.html#${encodeURIComponent('network:AS64501')}`);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await by(page, 'textbox', record.network.name).wait();
  expect(await violations(page)).toEqual([]);
  await press(page, `${words.shelves.event} 1`);
  await page.setViewport({ width: 900, height: 700 });
  expect(await violations(page)).toEqual([]);
});

describe('the settings', () => {
  test('take our network from the notebook by its number', async () => {
    await fullNotebook();
    page = await chromium.ownPage('options.html');
    await write(page, options.us.label, 'as 64501');
    await page.keyboard.press('Enter');
    await sees(page, options.us.current('AS64501 Alpine Access'));
    await write(page, options.us.label, '64511');
    await page.keyboard.press('Enter');
    await sees(page, options.us.unknown('AS64511'));
    expect(await page.$eval('.ours a', (link) => link.getAttribute('href'))).toBe(
      'https://www.peeringdb.com/asn/64511',
    );
    expect(await violations(page)).toEqual([]);
  });

  test('show the shortcut that the browser really bound', async () => {
    page = await chromium.ownPage('options.html');
    await sees(page, options.shortcuts.button);
    const [command] = await page.evaluate(() => chrome.commands.getAll());
    await sees(page, command?.shortcut || options.shortcuts.none);
  });

  test('turn every page dark at once', async () => {
    const notebook = await fullNotebook();
    page = await chromium.ownPage('options.html');
    await click(page.locator(`::-p-text(${options.theme.dark})`));
    await notebook.waitForFunction(() => document.documentElement.dataset.theme === 'dark', { polling: 50 });
    expect(await violations(page)).toEqual([]);
  });

  test('delete everything only when asked twice, with a back-up offered', async () => {
    await fullNotebook();
    page = await chromium.ownPage('options.html');
    await press(page, options.privacy.delete);
    await sees(page, options.forget.backupFirst);
    expect((await stored(page, 'captures')).length).toBeGreaterThan(0);
    await press(page, options.forget.delete);
    await sees(page, options.forget.done);
    expect(await stored(page, 'captures')).toEqual([]);
  });
});

/** The download that the browser has finished. */
const waitForFile = (name: RegExp): Promise<string> =>
  until(`a download called ${name}`, async () => (await readdir(folder)).find((file) => name.test(file)));
