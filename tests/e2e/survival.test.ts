/** Whatever dies meanwhile, what was read and what was typed is still there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { panel as words } from '../../src/ui/strings/panel.ts';
import { record } from '../../src/ui/strings/record.ts';
import { OURS } from '../site/networks.ts';
import { serveSite } from '../site/serve.ts';
import { shortfall } from '../site/shortfall.ts';
import { SITE } from '../site/site.ts';
import { launchChromium } from './chromium.ts';
import { by, keep, reviewing, stored, write } from './gestures.ts';
import { startSession } from './session.ts';

const session = startSession();

test('a click arrives although the worker is killed over it', async () => {
  const { chromium } = session;
  const tab = await chromium.open(SITE.lemming.address);
  await chromium.extension.triggerAction(tab);
  const panel = await chromium.panel();
  await chromium.killWorker();
  const draft = await reviewing(panel, SITE.lemming.address);
  expect(shortfall(SITE.lemming, draft.items[0]?.record)).toEqual([]);
});

test('a click beside an open panel arrives although the worker is killed before it hears of it', async () => {
  const { chromium } = session;
  const first = await chromium.open(SITE.quietly.address);
  await reviewing(await chromium.press(first), SITE.quietly.address);
  for (const { address } of [SITE.ours, SITE.semaphore, SITE.exchange, SITE.popcornPolicy]) {
    const tab = await chromium.open(address);
    await chromium.extension.triggerAction(tab);
    await chromium.killWorker();
    await reviewing(await chromium.panel(), address);
  }
});

test('a click wakes a worker that had died of idleness', async () => {
  const { chromium } = session;
  await chromium.killWorker();
  const panel = await chromium.press(await chromium.open(SITE.kettle.address));
  await reviewing(panel, SITE.kettle.address);
});

test('a correction survives the panel’s closing, and a second click on the page', async () => {
  const { chromium } = session;
  const tab = await chromium.open(SITE.popcorn.address);
  const panel = await chromium.press(tab);
  await reviewing(panel, SITE.popcorn.address);
  await write(panel, record.network.aka, 'Sweet and salted');
  await panel.close();
  const again = await chromium.press(tab);
  const { items } = await reviewing(again, SITE.popcorn.address);
  expect(items[0]?.record).toMatchObject({ aka: 'Sweet and salted' });
  expect(
    await by(again, 'textbox', record.network.aka)
      .map((box) => (box as HTMLTextAreaElement).value)
      .wait(),
  ).toBe('Sweet and salted');
});

test('what was kept and what was only typed outlive a browser that crashes', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'meet-me-profile-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true }));
  await using site = await serveSite();
  {
    const chromium = await launchChromium({ site, profile });
    const panel = await chromium.press(await chromium.open(SITE.ours.address));
    await reviewing(panel, SITE.ours.address);
    await keep(panel, words.foot.keepOne('network'));
    const other = await chromium.press(await chromium.open(SITE.popcorn.address));
    await reviewing(other, SITE.popcorn.address);
    await write(other, record.network.aka, 'Sweet and salted');
    await other.waitForFunction(
      (saving) => !document.body.textContent.includes(saving),
      {},
      words.head.saving,
    );
    const crashed = new Promise((resolve) => chromium.browser.process()?.once('exit', resolve));
    chromium.browser.process()?.kill('SIGKILL');
    await crashed;
  }
  await using chromium = await launchChromium({ site, profile });
  const panel = await chromium.press(await chromium.open(SITE.popcorn.address));
  const { items } = await reviewing(panel, SITE.popcorn.address);
  expect(items[0]?.record).toMatchObject({ aka: 'Sweet and salted' });
  expect((await stored(panel, 'captures')).map(({ capture }) => capture.record)).toEqual([
    expect.objectContaining({ asn: OURS.asn }),
  ]);
});
