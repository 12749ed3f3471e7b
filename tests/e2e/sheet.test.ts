/** From the page to the team's sheet and back: what was kept arrives there, and the panel says how far it is. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { outbox as words } from '../../src/ui/strings/outbox.ts';
import { panel } from '../../src/ui/strings/panel.ts';
import { planning } from '../../src/ui/strings/planning.ts';
import { sheet } from '../../src/ui/strings/sheet.ts';
import { POPCORN } from '../site/networks.ts';
import { SITE } from '../site/site.ts';
import { choose, keep, press, reviewing, sees } from './gestures.ts';
import { ANA, answerGoogle, connectSheet, PLAN, startGoogleSession, timePasses } from './google.ts';
import { gate } from './patience.ts';

const session = startGoogleSession();
const KEEP = panel.foot.keepOne('network');

async function connect(): Promise<void> {
  const settings = await connectSheet(session.chromium, PLAN);
  await settings.close();
}

async function read(page: { address: string }): Promise<Page> {
  const { chromium } = session;
  const opened = await chromium.press(await chromium.open(page.address));
  await reviewing(opened, page.address);
  return opened;
}

const inbox = () => session.book.rows('Inbox').filter(({ kind }) => kind !== 'probe');

test('what is kept is in the sheet a moment later, merged once the sheet has run, and known from then on', async () => {
  await connect();
  const opened = await read(SITE.popcorn);
  await keep(opened, KEEP);
  await sees(opened, words.state.arrived);
  expect(inbox()).toMatchObject([{ kind: 'network', part: expect.stringMatching(/^1\/1 /) }]);

  session.book.script.run('onOpen', {}, 'simple trigger');
  const targets = session.book.tab('Targets');
  const row = session.book.rows('Targets').findIndex(({ asn }) => asn === POPCORN.asn) + 1;
  targets.enter(row, session.book.column('Targets', 'stage'), { stringValue: 'contacted' });
  targets.enter(row, session.book.column('Targets', 'owner'), { stringValue: 'Ana' });
  targets.enter(row, session.book.column('Targets', 'nextStep'), { stringValue: 'send LOA' });
  targets.enter(row, session.book.column('Targets', 'nextOn'), { numberValue: 46360 });

  // Whoever opens the panel wants to know; asked again within seconds, Google is spared.
  await timePasses(opened);
  await opened.close();
  const again = await read(SITE.popcorn);

  await sees(again, words.state.merged);
  const inSheet = 'contacted, Ana · next: send LOA 4 Dec 2026';
  await sees(again, inSheet);

  // In the notebook it stands above our own plan, which stays here.
  const notebook = await session.chromium.ownPage('notebook.html');
  await choose(notebook, POPCORN.name);
  await sees(notebook, planning.ours.sheet);
  await sees(notebook, inSheet);
});

test('a worker that dies over the request sends nothing twice', async () => {
  await connect();
  const opened = await read(SITE.popcorn);
  const killed = gate();
  session.google.faults.push({ on: /:batchUpdate$/, waitsFor: killed.passed });
  await keep(opened, KEEP);
  await sees(opened, words.state.doubtful);
  await expect.poll(() => session.google.log.some(({ line }) => /:batchUpdate$/.test(line))).toBe(true);
  await session.chromium.killWorker();
  killed.open();
  await opened.close();
  await expect.poll(() => inbox().length).toBe(1);
  await sees(await read(SITE.popcorn), words.state.arrived);
  expect(inbox().length).toBe(1);
});

test('a sheet that may only be read halts the outbox; Retry goes on where it was', async () => {
  await connect();
  session.book.spreadsheet.access.set(ANA, 'reader');
  const opened = await read(SITE.popcorn);
  await keep(opened, KEEP);
  await sees(opened, words.halted['read-only'].what);
  await sees(opened, words.wait(1));
  await sees(opened, words.state.waiting);
  session.book.spreadsheet.access.set(ANA, 'owner');
  await press(opened, words.retry);
  await sees(opened, words.state.arrived);
  expect(inbox().length).toBe(1);
});

test('a sign-in that has ended halts the outbox; signing in again is all that it takes', async () => {
  await connect();
  const opened = await read(SITE.popcorn);
  session.google.oauth.revokeGrant(ANA);
  await keep(opened, KEEP);
  await sees(opened, words.halted['signed-out'].what);
  await press(opened, words.connect);
  const target = await session.chromium.browser.waitForTarget((one) => /options\.html/.test(one.url()));
  const settings = await target.asPage();
  await press(settings, sheet.change);
  await answerGoogle(session.chromium.browser, { picks: [PLAN] });
  await expect.poll(() => inbox().length).toBe(1);
});

test('what was kept before the sheet was connected is sent at a press', async () => {
  const before = await read(SITE.popcorn);
  await keep(before, KEEP);
  await before.close();
  await connect();
  const opened = await read(SITE.kettle);
  await press(opened, words.sendKeptBefore(1));
  await expect.poll(() => inbox().length).toBe(1);
});

test('the notebook says what the sheet has, filters by it, and sends a refused capture again', async () => {
  const settings = await connectSheet(session.chromium, PLAN);
  for (const page of [SITE.popcorn, SITE.kettle]) {
    const opened = await read(page);
    await keep(opened, KEEP);
    await sees(opened, words.state.arrived);
    await opened.close();
  }
  const tab = session.book.tab('Inbox');
  const row = inbox().length;
  tab.enter(row, session.book.column('Inbox', 'status'), { stringValue: 'refused' });
  tab.enter(row, session.book.column('Inbox', 'reason'), { stringValue: 'It was damaged on its way.' });
  await timePasses(settings);
  const notebook = await session.chromium.ownPage('notebook.html');
  await sees(notebook, 'It was damaged on its way.');
  await press(notebook, words.filter(words.state.refused, 1));
  await sees(notebook, '1 of 2 records');
  await press(notebook, words.filter(words.state.refused, 1));
  await press(notebook, words.retryOne('AS64503 Kettle & Wire'));
  await expect.poll(() => inbox().length).toBe(3);
});
