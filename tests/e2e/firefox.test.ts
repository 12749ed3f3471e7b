/** The build for Firefox, in a Firefox. Its toolbar cannot be pressed from outside, so this is its pages, its storage, its readers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notebook as notebookWords } from '../../src/ui/strings/notebook.ts';
import { options } from '../../src/ui/strings/options.ts';
import { outbox } from '../../src/ui/strings/outbox.ts';
import { panel as words } from '../../src/ui/strings/panel.ts';
import { sheet } from '../../src/ui/strings/sheet.ts';
import { certificate } from '../google/rest/certificate.ts';
import { GoogleStandIn } from '../google/rest/server.ts';
import { pathOf } from '../programs.ts';
import { SharedBook } from '../script/shared-book.ts';
import { by, keep, press, sees, stored, write } from './gestures.ts';
import { answerGoogle, CLIENT } from './google.ts';
import { PATIENCE } from './patience.ts';
import { tunnelTo } from './tunnel.ts';

const BUILT = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
/** Firefox gives every installation an address of its own; this one is agreed on beforehand. */
const HOST = '0b7c6c3e-6f0a-4d1c-9a53-7f2f3a1f5e11';

let firefox: Browser;
const open = new AsyncDisposableStack();
const google = new GoogleStandIn();
beforeAll(async () => {
  open.defer(() => google.close());
  const { port } = new URL(await google.listen(certificate()));
  const tunnel = open.use(await tunnelTo(Number(port)));
  const { browser_specific_settings: settings } = JSON.parse(
    readFileSync(join(BUILT, 'manifest.json'), 'utf8'),
  );
  firefox = await puppeteer.launch({
    browser: 'firefox',
    timeout: PATIENCE,
    executablePath: pathOf('firefox'),
    args: ['--remote-allow-system-access'],
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': tunnel.port,
      // Whatever may be granted is granted: the browser's own question cannot be answered from outside.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({
        [settings.gecko.id]: HOST,
      }),
    },
  });
  await firefox.installExtension(BUILT);
});
afterAll(async () => {
  await firefox.close();
  await open.disposeAsync();
});

async function ownPage(name: string): Promise<Page> {
  const page = await firefox.newPage();
  page.setDefaultTimeout(PATIENCE);
  // Firefox does not report that such a page has loaded; that it has is seen by what it shows.
  page.goto(`moz-extension://${HOST}/${name}`).catch(() => {});
  return page;
}

/** @returns the sidebar, in which a policy was pasted and kept */
async function keepPolicy(asn: number): Promise<Page> {
  const sidebar = await ownPage('sidepanel.html');
  await press(sidebar, words.paste.open);
  await write(
    sidebar,
    words.paste.text,
    `AS${asn} has a selective peering policy. Peers must have a NOC that is staffed 24x7.`,
  );
  await press(sidebar, words.paste.read);
  await keep(sidebar, words.foot.keepOne('policy'));
  return sidebar;
}

test('the sidebar reads what is pasted, keeps it, and the notebook has it', async () => {
  const sidebar = await keepPolicy(64504);
  expect((await stored(sidebar, 'captures')).map(({ capture }) => capture.record)).toEqual([
    expect.objectContaining({ asn: 64504, general: 'selective' }),
  ]);
  const notebook = await ownPage('notebook.html');
  await sees(notebook, 'AS64504');
  await sees(notebook, notebookWords.table.count(1, 1));
});

test('the settings open, with the address that Firefox signs in through', async () => {
  const settings = await ownPage('options.html');
  await sees(settings, options.us.title);
  // What Firefox itself calls this extension, behind the loopback address that it takes for it.
  const hash = await settings.evaluate(
    () => new URL(chrome.identity.getRedirectURL()).hostname.split('.')[0],
  );
  expect(hash).toMatch(/^[0-9a-f]{40}$/);
  await sees(settings, `http://127.0.0.1/mozoauth2/${hash}`);
});

test('signing in is not allowed before the user said that what is kept may be sent', async () => {
  const settings = await ownPage('options.html');
  await sees(settings, options.us.title);
  const needed = { data_collection: ['browsingActivity', 'personallyIdentifyingInfo', 'websiteContent'] };
  expect(
    await settings.evaluate((permissions) => chrome.permissions.contains(permissions as object), needed),
  ).toBe(false);
});

test('a sheet is connected in Google’s window, the sign-in renewed without one, and what is kept then goes there', async () => {
  const book = new SharedBook(google.store);
  const settings = await ownPage('options.html');
  await by(settings, 'textbox', sheet.client.label).wait();
  const address = await settings.$eval('.copyable code', ({ textContent }) => textContent);
  google.oauth.clients.set(CLIENT, { kind: 'web', redirectUris: [address] });
  await write(settings, sheet.client.label, CLIENT);
  await press(settings, sheet.connect);
  await answerGoogle(firefox, { picks: ['Copy of Plan'] });
  await sees(settings, sheet.done('Copy of Plan'));
  google.oauth.expireAll();
  await press(settings, sheet.test);
  await sees(settings, sheet.works);
  const before = book.rows('Inbox').length;
  const sidebar = await keepPolicy(64505);
  await expect.poll(() => book.rows('Inbox').length).toBe(before + 1);
  await sees(sidebar, outbox.state.arrived);
});
