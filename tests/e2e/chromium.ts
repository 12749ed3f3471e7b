/** A real Chromium with the built extension in it, and the gestures that people make. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import type { MenuEntry } from '../../src/platform/menu.ts';
import { pathOf } from '../programs.ts';
import type { Served } from '../site/serve.ts';
import { PATIENCE, until } from './patience.ts';

const GOOGLE = [
  'accounts.google.com',
  'oauth2.googleapis.com',
  'sheets.googleapis.com',
  'www.googleapis.com',
];
const BUILT = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

export interface Chromium extends AsyncDisposable {
  browser: Browser;
  extension: Extension;
  /** Opens an address in a tab of its own, in front. */
  open(address: string): Promise<Page>;
  /** Presses the toolbar button on the tab. The panel is open when this resolves; the page need not be read yet. */
  press(tab: Page): Promise<Page>;
  /** Chooses from the context menu of the tab in front, which nothing but a mouse can open: the worker hears what it would hear. */
  choose(entry: MenuEntry): Promise<void>;
  /** The panel that is open. */
  panel(): Promise<Page>;
  /** A page of the extension: `notebook.html`. */
  ownPage(name: string): Promise<Page>;
  /** Closes every tab but one, which is left blank; a browser without a window has no toolbar. A panel stays open beside it. */
  closeTabs(): Promise<void>;
  /** Ends the service worker as the browser does when it is idle, whatever it was about to do. */
  killWorker(): Promise<void>;
}

export interface Launch {
  site?: Served;
  /** Where Google's hosts are, `127.0.0.1:40123`; without it nothing of Google can be reached. */
  google?: string;
  /** A folder for the profile, to come back to; else a fresh one that goes with the browser. */
  profile?: string;
  dark?: boolean;
  /** A folder for what is downloaded. */
  downloads?: string;
  /**
   * As if the user had allowed every site that the extension may ask for. Nothing but a hand can press the browser's own question,
   * so the extension is loaded from a copy whose manifest has those sites among the granted ones, and is otherwise the same.
   */
  allowed?: boolean;
}

export async function launchChromium({
  site,
  google,
  profile,
  dark,
  downloads,
  allowed,
}: Launch = {}): Promise<Chromium> {
  if (!existsSync(BUILT)) throw new Error('The extension is not built. Run: npm run build');
  const browser = await puppeteer.launch({
    executablePath: pathOf('chromium'),
    pipe: true,
    timeout: PATIENCE,
    enableExtensions: true,
    ...(profile ? { userDataDir: profile } : {}),
    ...(downloads ? { downloadBehavior: { policy: 'allow', downloadPath: downloads } } : {}),
    defaultViewport: null,
    args: [
      '--window-size=1280,960',
      '--lang=en-GB',
      // The fictional hosts live on loopback, without certificates; Google's with one that nobody vouches for.
      `--host-resolver-rules=${[
        ...(site ? [`MAP *.example ${site.host}`] : []),
        ...(google ? GOOGLE.map((host) => `MAP ${host} ${google}`) : []),
      ].join(',')}`,
      ...(google ? ['--ignore-certificate-errors'] : []),
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      ...(dark ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : []),
      // Chromium's sandbox refuses root, which is whom containers run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const folder = allowed ? await allowedCopy() : BUILT;
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('Chromium did not take the extension.');
  const origin = `chrome-extension://${id}/`;
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(origin);
  // Until its worker has run once, the browser does not know what the extension listens to.
  await browser.waitForTarget(isWorker, { timeout: PATIENCE });

  const isPanel = (target: Target) => target.url().startsWith(`${origin}sidepanel.html`);
  const panel = async (): Promise<Page> => {
    const target = await browser.waitForTarget(isPanel, { timeout: PATIENCE });
    const page = await target.asPage();
    page.setDefaultTimeout(PATIENCE);
    // Attached too early, the page is still blank.
    await page.waitForFunction(() => document.readyState === 'complete' && location.protocol !== 'about:');
    return page;
  };

  return {
    browser,
    extension,
    async open(address) {
      const tab = await browser.newPage();
      tab.setDefaultTimeout(PATIENCE);
      await tab.goto(address);
      await drawn(tab);
      return tab;
    },
    async press(tab) {
      await drawn(tab);
      await extension.triggerAction(tab);
      return panel();
    },
    panel,
    async closeTabs() {
      const blank = await browser.newPage();
      const tabs = (await browser.pages()).filter(
        (page) => page !== blank && !page.url().startsWith(`${origin}sidepanel`),
      );
      await Promise.all(tabs.map((tab) => tab.close()));
      if (!browser.targets().some(isPanel)) return;
      const beside = await panel();
      await until('the panel lets go of the page', () =>
        beside.evaluate(() => !document.querySelector('header [title]')),
      );
    },
    async ownPage(name) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(`${origin}${name}`);
      return page;
    },
    async choose(entry) {
      const worker = await until('a worker', async () => (await extension.workers())[0]);
      await worker.evaluate(async (menuItemId) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(...heard: unknown[]): void };
        clicked.dispatch({ menuItemId }, tab);
      }, entry);
    },
    async killWorker() {
      // One that goes by itself cannot be closed any more.
      await Promise.allSettled((await extension.workers()).map((worker) => worker.close()));
      await until('the service worker dies', () => !browser.targets().some(isWorker));
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      if (allowed) await rm(folder, { recursive: true });
    },
  };
}

/** Nobody presses a button before the page is drawn, and Chromium may not yet honour the click if somebody does. */
async function drawn(tab: Page): Promise<void> {
  await tab.bringToFront();
  await until('a page that is drawn', () =>
    tab.evaluate(
      () =>
        document.readyState === 'complete' &&
        new Promise<true>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(true)))),
    ),
  );
}

async function allowedCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'meet-me-allowed-'));
  await cp(BUILT, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { optional_host_permissions: hosts, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return folder;
}
