/** From the page to the team's sheet and back, and everything that may come between. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { outbox as words } from '../../src/ui/strings/outbox.ts';
import { panel as panelWords } from '../../src/ui/strings/panel.ts';
import { sheet as sheetWords } from '../../src/ui/strings/sheet.ts';
import type { Fault } from '../google/rest/server.ts';
import { KETTLE } from '../site/networks.ts';
import { SITE } from '../site/site.ts';
import { keep, press, reviewing, sees, stored } from './gestures.ts';
import {
  ANA,
  answerGoogle,
  callWorker,
  connectSheet,
  PLAN,
  startGoogleSession,
  timePasses,
} from './google.ts';
import { gate, until } from './patience.ts';

const session = startGoogleSession();

/** Reads a network's page by the toolbar button and keeps it. @returns the panel */
async function keepNetwork(visit: typeof SITE.kettle | typeof SITE.popcorn = SITE.kettle): Promise<Page> {
  const { chromium } = session;
  const panel = await chromium.press(await chromium.open(visit.address));
  await reviewing(panel, visit.address);
  await keep(panel, panelWords.foot.keepOne('network'));
  return panel;
}

/** By what the script made of them: empty until it has run. */
const inInbox = (): string[] => session.book.rows('Inbox').map(({ status }) => String(status ?? ''));
const arrived = (count = 1) => expect.poll(() => inInbox().length).toBe(count);
const states = async (page: Page) => (await stored(page, 'outbox')).map(({ state }) => state);
const fault = (on: RegExp, what: Partial<Fault>) => void session.google.faults.push({ on, ...what });
const writes = () => session.google.log.filter(({ line }) => /:batchUpdate$/.test(line));

/** As somebody who comes back to the panel later. */
async function lookAgain(panel: Page): Promise<void> {
  await timePasses(panel);
  await callWorker(panel);
}

/** Somebody opens the sheet, and its script runs. */
const openSheet = () => session.book.script.run('onOpen', {}, 'simple trigger');

test('a page that is kept is in the sheet, and the panel says when the sheet has taken it over', async () => {
  await connectSheet(session.chromium, PLAN);
  const panel = await keepNetwork();
  await arrived();
  await sees(panel, words.state.arrived);
  openSheet();
  expect(inInbox()).toEqual(['merged']);
  expect(session.book.rows('Targets')).toMatchObject([{ asn: KETTLE.asn }]);
  await lookAgain(panel);
  await sees(panel, words.state.merged);
});

/** Of the tab in front. */
const badge = (panel: Page) =>
  panel.evaluate(async () => {
    const [{ id: tabId } = {}] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tabId === undefined) return undefined;
    return `${await chrome.action.getBadgeText({ tabId })} ${await chrome.action.getTitle({ tabId })}`;
  });

const TOLD = {
  review: /^\? .* needs review in your sheet$/,
  merged: /^✓ .* merged in your sheet$/,
  refused: /^! .* refused by your sheet$/,
} as const;

test.each<(keyof typeof TOLD)[][]>([[['review', 'merged']], [['refused']]])(
  'the toolbar button over a page tells how far it is with what was kept from it, up to %j',
  async (outcomes) => {
    await connectSheet(session.chromium, PLAN);
    session.book.spreadsheet.access.set(ANA, 'reader');
    const panel = await keepNetwork();
    await sees(panel, words.halted['read-only'].what);
    await expect.poll(() => badge(panel)).toMatch(/^↑ .* waits for your sheet$/);
    session.book.spreadsheet.access.set(ANA, 'writer');
    await press(panel, words.retry);
    await expect.poll(() => badge(panel)).toMatch(/^✓ .* in your sheet$/);
    for (const outcome of outcomes) {
      session.book.type('Inbox', 0, 'status', { stringValue: outcome });
      await lookAgain(panel);
      await expect.poll(() => badge(panel)).toMatch(TOLD[outcome]);
    }
  },
);

test('nothing is sent before a sheet is connected, and then what was kept before when it is wished', async () => {
  const panel = await keepNetwork();
  await connectSheet(session.chromium, PLAN);
  expect(writes()).toEqual([]);
  await press(panel, words.sendKeptBefore(1));
  await arrived();
});

test('the worker renews a token that ran out', async () => {
  await connectSheet(session.chromium, PLAN);
  session.google.oauth.expireAll();
  await keepNetwork();
  await arrived();
});

test.each<[keyof typeof words.halted, spoil: () => void, mend: () => void]>([
  [
    'read-only',
    () => session.book.spreadsheet.access.set(ANA, 'reader'),
    () => session.book.spreadsheet.access.set(ANA, 'writer'),
  ],
  [
    'trashed',
    () => (session.book.spreadsheet.trashed = true),
    () => (session.book.spreadsheet.trashed = false),
  ],
  [
    'not-found',
    () => session.book.spreadsheet.openedWithApp.clear(),
    () => session.book.spreadsheet.openedWithApp.add(ANA),
  ],
])('%s: it waits, says why, and goes at Retry', async (problem, spoil, mend) => {
  const settings = await connectSheet(session.chromium, PLAN);
  await timePasses(settings);
  spoil();
  const panel = await keepNetwork();
  await sees(panel, words.halted[problem].what);
  await sees(panel, words.wait(1));
  expect(inInbox()).toEqual([]);
  mend();
  await press(panel, words.retry);
  await arrived();
  await sees(panel, words.state.arrived);
});

test('a grant that was withdrawn halts it, and signing in again sets it going', async () => {
  const settings = await connectSheet(session.chromium, PLAN);
  session.google.oauth.revokeGrant(ANA);
  const panel = await keepNetwork();
  await sees(panel, words.halted['signed-out'].what);
  await sees(panel, words.wait(1));
  await settings.bringToFront();
  await press(settings, sheetWords.change);
  await answerGoogle(session.chromium.browser, { picks: [PLAN] });
  await arrived();
  await expect.poll(() => states(panel)).toEqual(['arrived']);
});

test('when Google asks to wait, it waits as long as it was asked', async () => {
  await connectSheet(session.chromium, PLAN);
  const seen = gate();
  fault(/:batchUpdate$/, { status: 429, retryAfter: '4' });
  fault(/:batchUpdate$/, { waitsFor: seen.passed });
  const panel = await keepNetwork();
  await sees(panel, words.wait(1));
  seen.open();
  await arrived();
  const [refused, accepted] = writes();
  expect(refused?.status).toBe(429);
  expect(Number(accepted?.at) - Number(refused?.at)).toBeGreaterThanOrEqual(4_000);
});

test('a reply that breaks off leaves one row', async () => {
  await connectSheet(session.chromium, PLAN);
  fault(/:batchUpdate$/, { breakOff: true });
  const panel = await keepNetwork();
  await sees(panel, words.state.arrived);
  expect(inInbox()).toEqual(['']);
  expect(writes()).toHaveLength(1);
});

test('where the browser itself sends again what got no reply, the script takes it over once', async () => {
  await connectSheet(session.chromium, PLAN);
  fault(/:batchUpdate$/, { loseReply: true });
  const panel = await keepNetwork();
  await sees(panel, words.state.arrived);
  openSheet();
  expect(new Set(inInbox())).toEqual(new Set(['merged']));
  expect(session.book.rows('Targets')).toHaveLength(1);
});

test('an Inbox that is half read is not taken for an empty one', async () => {
  await connectSheet(session.chromium, PLAN);
  fault(/values:batchGet$/, { breakOff: true });
  const panel = await keepNetwork();
  await sees(panel, words.state.arrived);
  expect(inInbox()).toEqual(['']);
});

test('a worker that is killed while it sends leaves one row', async () => {
  await connectSheet(session.chromium, PLAN);
  const killed = gate();
  fault(/:batchUpdate$/, { waitsFor: killed.passed });
  const panel = await keepNetwork();
  await arrived();
  await session.chromium.killWorker();
  killed.open();
  expect(await states(panel)).toEqual(['doubtful']);
  await callWorker(panel);
  await sees(panel, words.state.arrived);
  expect(inInbox()).toEqual(['']);
});

test('without a network it waits, and goes when there is one again', async () => {
  const { chromium } = session;
  await connectSheet(chromium, PLAN);
  const tab = await chromium.open(SITE.kettle.address);
  const panel = await chromium.press(tab);
  await reviewing(panel, SITE.kettle.address);
  const worker = await until('a worker', async () => (await chromium.extension.workers())[0]);
  const network = async (offline: boolean) => {
    const conditions = { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await worker.client.send('Network.enable');
    await worker.client.send('Network.emulateNetworkConditions', conditions);
    await panel.setOfflineMode(offline);
  };
  await network(true);
  await keep(panel, panelWords.foot.keepOne('network'));
  await sees(panel, words.state.waiting);
  await sees(panel, words.wait(1));
  expect(writes()).toEqual([]);
  await network(false);
  await arrived();
  await sees(panel, words.state.arrived);
});

test('whoever disconnects is told what still waits, and it goes when the sheet is connected again', async () => {
  const { chromium, book } = session;
  const settings = await connectSheet(chromium, PLAN);
  book.spreadsheet.access.set(ANA, 'reader');
  await sees(await keepNetwork(), words.halted['read-only'].what);
  await settings.bringToFront();
  await press(settings, sheetWords.disconnect);
  await sees(settings, sheetWords.disconnecting.waiting(1));
  await press(settings, sheetWords.disconnecting.act);
  await sees(settings, sheetWords.disconnecting.done);
  book.spreadsheet.access.set(ANA, 'writer');
  await settings.close();
  await connectSheet(chromium, PLAN);
  await arrived();
});
