/** Whoever cannot see colours, or the screen, or use a mouse, gets all of it. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { common } from '../../src/ui/strings/common.ts';
import { notebook as notebookWords } from '../../src/ui/strings/notebook.ts';
import { panel as words } from '../../src/ui/strings/panel.ts';
import { record } from '../../src/ui/strings/record.ts';
import { SITE, type Visit } from '../site/site.ts';
import { choose, keep, press, reviewing, sees, showing, stored } from './gestures.ts';
import { startSession } from './session.ts';
import { violations } from './violations.ts';

const session = startSession();

const ONE_OF_EACH = {
  network: SITE.lemming,
  exchange: SITE.exchange,
  facility: SITE.facility,
  policy: SITE.popcornPolicy,
  event: SITE.event,
  people: SITE.attendees,
};

test.each(Object.entries<Visit>(ONE_OF_EACH))(
  'the panel has no violation while a %s is reviewed',
  async (_kind, { address }) => {
    const panel = await session.chromium.press(await session.chromium.open(address));
    await showing(panel, address);
    expect(await violations(panel)).toEqual([]);
  },
);

test('the panel has no violation where it has nothing to show', async () => {
  const panel = await session.chromium.press(await session.chromium.open('chrome://version'));
  await sees(panel, words.nothingChanged);
  expect(await violations(panel)).toEqual([]);
  await press(panel, words.paste.open);
  expect(await violations(panel)).toEqual([]);
});

test('without a mouse: read, correct, keep, take back', async () => {
  const { address } = SITE.kettle;
  const panel = await session.chromium.press(await session.chromium.open(address));
  await reviewing(panel, address);
  await panel.bringToFront();
  await tabTo(panel, record.network.organization);
  await panel.keyboard.down('Control');
  await panel.keyboard.press('a');
  await panel.keyboard.up('Control');
  await panel.keyboard.type('Kettle & Wire Co-operative');
  await panel.keyboard.down('Control');
  await panel.keyboard.press('Enter');
  await panel.keyboard.up('Control');
  await sees(panel, words.status.kept(1));
  await tabTo(panel, words.foot.undo);
  await panel.keyboard.press('Enter');
  await sees(panel, words.status.undone);
  expect(await stored(panel, 'captures')).toEqual([]);
});

test('without a mouse: find, open and delete in the notebook', async () => {
  const panel = await session.chromium.press(await session.chromium.open(SITE.quietly.address));
  await reviewing(panel, SITE.quietly.address);
  await keep(panel, words.foot.keepOne('network'));
  const notebook = await session.chromium.ownPage('notebook.html');
  await sees(notebook, 'Quietly Fibre');
  await notebook.keyboard.press('/');
  await notebook.keyboard.type('quietly');
  await notebook.keyboard.press('ArrowDown');
  await notebook.keyboard.press('Enter');
  await notebook.waitForFunction(() => document.activeElement?.matches('.detail h2'));
  await notebook.keyboard.press('/');
  await notebook.keyboard.press('ArrowDown');
  await notebook.keyboard.press('Delete');
  await sees(notebook, notebookWords.did.deleted('Quietly Fibre', 0));
});

test('the notebook has no violation: empty, with a record open, with a plan; nor have the settings', async () => {
  const { chromium } = session;
  const empty = await chromium.ownPage('notebook.html');
  await sees(empty, notebookWords.empty.title);
  expect(await violations(empty)).toEqual([]);

  for (const { address, says } of [SITE.ours, SITE.popcorn, SITE.popcornPolicy]) {
    const panel = await chromium.press(await chromium.open(address));
    await showing(panel, address);
    await keep(panel, words.foot.keepOne(says.kind));
  }
  const notebook = await chromium.ownPage('notebook.html');
  await choose(notebook, 'Tidewrack Broadband');
  await press(notebook, notebookWords.us.choose);
  expect(await violations(notebook)).toEqual([]);
  await press(notebook, notebookWords.shelves.plan);
  await sees(notebook, 'Popcorn Delivery');
  expect(await violations(notebook)).toEqual([]);

  const settings = await chromium.ownPage('options.html');
  await sees(settings, common.product);
  expect(await violations(settings)).toEqual([]);
});

/** Presses Tab until what is so named has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent?.trim(),
    );
    if (focused === name) return;
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}
