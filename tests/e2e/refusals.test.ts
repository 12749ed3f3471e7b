/** Pages that no extension may read, or that hold nothing to read: the panel says why, and what to do. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { ReadProblem } from '../../src/platform/problems.ts';
import { panel as words } from '../../src/ui/strings/panel.ts';
import { SITE } from '../site/site.ts';
import { reviewing, sees, stored } from './gestures.ts';
import { startSession } from './session.ts';

const session = startSession();

test.each<[what: string, problem: ReadProblem, open: () => Promise<Page>]>([
  ['a page of the browser', 'browser-page', () => session.chromium.open('chrome://version')],
  ['our own notebook', 'own-page', () => session.chromium.ownPage('notebook.html')],
  ['the source of a page', 'closed', () => session.chromium.open(`view-source:${SITE.popcorn.address}`)],
  ['an empty tab', 'closed', () => session.chromium.browser.newPage()],
  [
    'a page that did not load',
    'closed',
    async () => {
      const tab = await session.chromium.browser.newPage();
      await tab.goto('http://127.0.0.1:1/').catch(() => {});
      return tab;
    },
  ],
])('%s: what happened, that nothing was lost, and what to do', async (_what, problem, open) => {
  const panel = await session.chromium.press(await open());
  const { what, todo } = words.troubles[problem];
  await sees(panel, what);
  await sees(panel, words.nothingChanged);
  await sees(panel, todo);
  expect(await stored(panel, 'drafts')).toEqual([]);
});

test('a tab that went to another page since the click invites another click', async () => {
  const { chromium } = session;
  const tab = await chromium.open(SITE.popcorn.address);
  const panel = await chromium.press(tab);
  await reviewing(panel, SITE.popcorn.address);
  await tab.goto(SITE.popcornPolicy.address);
  await sees(panel, words.invitation.title);
});
