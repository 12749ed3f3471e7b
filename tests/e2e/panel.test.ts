import { expect, test } from 'vitest';
import { notebook as notebookWords } from '../../src/ui/strings/notebook.ts';
import { panel as words } from '../../src/ui/strings/panel.ts';
import { record } from '../../src/ui/strings/record.ts';
import { KETTLE } from '../site/networks.ts';
import { networkPage } from '../site/peeringdb.ts';
import { shortfall } from '../site/shortfall.ts';
import { CAKE, SITE, type Visit } from '../site/site.ts';
import { by, choose, keep, press, reviewing, sees, showing, stored, write } from './gestures.ts';
import { startSession } from './session.ts';

const session = startSession();

const captures = async () =>
  (await stored(await session.chromium.panel(), 'captures')).map(({ capture }) => capture);
const captureOf = async (address: string) => (await captures()).find(({ source }) => source.url === address);

test.each(Object.entries<Visit>(SITE))(
  'a click on %s shows what the page says, and Keep keeps it',
  async (_name, visit) => {
    const panel = await session.chromium.press(await session.chromium.open(visit.address));
    const { items } = await reviewing(panel, visit.address);
    const [item] = items.filter(({ listed }) => !listed);
    expect(shortfall(visit, item?.record)).toEqual([]);
    await keep(panel, words.foot.keepOne(visit.says.kind));
    const kept = await captureOf(visit.address);
    expect(kept?.kind).toBe(visit.says.kind);
    expect(shortfall(visit, kept?.record)).toEqual([]);
  },
);

test('a correction is kept as one, and the page’s own value stands beside it', async () => {
  const { address } = SITE.kettle;
  const panel = await session.chromium.press(await session.chromium.open(address));
  await reviewing(panel, address);
  await write(panel, record.network.organization, 'Kettle & Wire Co-operative');
  await sees(panel, record.pageSays('Kettle & Wire Community Broadband'));
  await keep(panel, words.foot.keepChanges);
  const kept = await captureOf(address);
  expect(kept?.record).toMatchObject({ organization: 'Kettle & Wire Co-operative' });
  expect(kept?.evidence?.organization?.from).toBe('hand');
});

test('what was kept is taken back by Undo', async () => {
  const address = 'http://peeringdb.example/net/4299';
  session.site.put(address, SITE.quietly.page.text);
  const panel = await session.chromium.press(await session.chromium.open(address));
  await reviewing(panel, address);
  await keep(panel, words.foot.keepOne('network'));
  expect(await captureOf(address)).toBeDefined();
  await press(panel, words.foot.undo);
  await sees(panel, words.status.undone);
  expect(await captureOf(address)).toBeUndefined();
});

test('what was deleted in the notebook can be kept again', async () => {
  const address = 'http://peeringdb.example/net/4298';
  session.site.put(
    address,
    networkPage({ ...KETTLE, asn: 64508, name: 'Boomerang Networks' }, 'classic').text,
  );
  const { chromium } = session;
  const tab = await chromium.open(address);
  await reviewing(await chromium.press(tab), address);
  await keep(await chromium.panel(), words.foot.keepOne('network'));
  const notebook = await chromium.ownPage('notebook.html');
  await choose(notebook, 'Boomerang Networks');
  await press(notebook, notebookWords.detail.delete);
  await sees(notebook, notebookWords.did.deleted('Boomerang Networks', 0));
  await reviewing(await chromium.press(tab), address);
  await keep(await chromium.panel(), words.foot.keepOne('network'));
  expect(await captureOf(address)).toBeDefined();
});

test('a page that no reader knows is kept as a note to a network', async () => {
  const panel = await session.chromium.press(await session.chromium.open(CAKE.address));
  await reviewing(panel, CAKE.address);
  await sees(panel, words.found.nothing);
  await write(panel, words.note.asn, 'AS64503');
  await keep(panel, words.foot.keepNote);
  expect((await captureOf(CAKE.address))?.record).toMatchObject({
    asn: 64503,
    notes: expect.stringContaining('Three eggs, and patience.'),
  });
});

test('pasted text is read like a page', async () => {
  const panel = await session.chromium.press(await session.chromium.open(CAKE.address));
  await reviewing(panel, CAKE.address);
  await press(panel, words.paste.open);
  await write(
    panel,
    words.paste.text,
    'AS64504 has a selective peering policy. Peers must have a NOC that is staffed 24x7.',
  );
  await press(panel, words.paste.read);
  await by(panel, 'button', words.foot.keepOne('policy')).wait();
  await keep(panel, words.foot.keepOne('policy'));
  expect(
    (await captures()).find(({ source }) => source.url.startsWith('about:pasted'))?.record,
  ).toMatchObject({
    asn: 64504,
    general: 'selective',
  });
});

test('whoever pastes at the very first moment is heard', async () => {
  const { browser, extension } = session.chromium;
  const panel = await browser.newPage();
  await panel.evaluateOnNewDocument((paste) => {
    const press = (_: unknown, observer: MutationObserver) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === paste);
      if (button) observer.disconnect();
      button?.click();
    };
    new MutationObserver(press).observe(document, { childList: true, subtree: true });
  }, words.paste.open);
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html`);
  await by(panel, 'textbox', words.paste.text).wait();
});

test('whoever stops waiting for a page is told what to do, for as long as nothing else happens', async () => {
  const address = 'http://blog.example/endless';
  session.site.put(address, '<title>Gossip</title><p>AS64505 has news.</p>');
  const panel = await session.chromium.press(await session.chromium.open(address));
  await reviewing(panel, address);
  // Somebody reads it once more, and comes to no end.
  await panel.evaluate(async () => {
    const [{ id: tabId = 0, url } = {}] = await chrome.tabs.query({ active: true, currentWindow: true });
    void navigator.locks.request(`reading:${tabId}`, () => new Promise(() => {}));
    const attempt = { tabId, url, at: Date.now(), outcome: { state: 'reading' } };
    await chrome.storage.session.set({ [`attempt:${tabId}`]: attempt });
  });
  await press(panel, words.stop);
  await showing(panel, address);
  await sees(panel, words.stopped);
});

test('an ASN in the selection is offered', async () => {
  const address = 'http://blog.example/selected';
  session.site.put(address, '<title>Gossip</title><p>They say that <b>AS64505</b> has news.</p>');
  const tab = await session.chromium.open(address);
  await tab.evaluate(() => getSelection()?.selectAllChildren(document.body));
  const panel = await session.chromium.press(tab);
  const { items } = await reviewing(panel, address);
  expect(items.map(({ record }) => record)).toEqual([expect.objectContaining({ asn: 64505 })]);
});

test('the selection is read like a page', async () => {
  const { address } = SITE.attendees;
  const tab = await session.chromium.open(address);
  const panel = await session.chromium.press(tab);
  await reviewing(panel, address);
  await tab.evaluate(() => {
    const rows = document.querySelectorAll('table tr:has(td)');
    const range = document.createRange();
    range.setStartBefore(rows[0]!);
    range.setEndAfter(rows[2]!);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await session.chromium.choose('read-selection');
  await expect
    .poll(async () => {
      const draft = (await stored(panel, 'drafts')).find(({ page }) => page.url === address);
      return (draft?.offered ?? draft)?.items.map(
        (item) => item.kind === 'people' && item.record.people.length,
      );
    })
    .toEqual([3]);
});
