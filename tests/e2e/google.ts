/** Google for a browser: the stand-in behind TLS, and what people do at its windows. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { sheet as words } from '../../src/ui/strings/sheet.ts';
import { certificate } from '../google/rest/certificate.ts';
import { GoogleStandIn } from '../google/rest/server.ts';
import { SharedBook } from '../script/shared-book.ts';
import { serveSite } from '../site/serve.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { by, press, sees, write } from './gestures.ts';
import type { Session } from './session.ts';

export const ANA = 'ana@example.net';
/** What Google calls the deployed book. */
export const PLAN = 'Copy of Plan';
export const CLIENT = '1234-abcd.apps.googleusercontent.com';

export interface GoogleSession extends Session {
  google: GoogleStandIn;
  /** Deployed anew for every test. */
  book: SharedBook;
}

/** As `startSession`, with Google in reach and no sheet connected when a test begins. */
export function startGoogleSession(): GoogleSession {
  const session = {} as GoogleSession;
  const open = new AsyncDisposableStack();
  beforeAll(async () => {
    session.site = open.use(await serveSite());
    session.google = new GoogleStandIn();
    open.defer(() => session.google.close());
    const { host } = new URL(await session.google.listen(certificate()));
    session.chromium = open.use(await launchChromium({ site: session.site, google: host }));
    letIn(session.google, session.chromium);
  });
  beforeEach(async () => {
    const { google, chromium } = session;
    google.faults.length = 0;
    google.log.length = 0;
    google.store.spreadsheets.clear();
    google.oauth.revokeGrant(ANA);
    google.oauth.person = { email: ANA, consents: true, picks: [] };
    session.book = new SharedBook(google.store);
    await startAfresh(chromium);
  });
  afterAll(() => open.disposeAsync());
  return session;
}

/** Registers the browser's extension with the client that the tests use. */
export const letIn = (google: GoogleStandIn, { extension }: Chromium): void =>
  void google.oauth.clients.set(CLIENT, {
    kind: 'web',
    redirectUris: [`https://${extension.id}.chromiumapp.org/`],
  });

/** Empties what the extension has stored, and leaves one blank tab. */
async function startAfresh(chromium: Chromium): Promise<void> {
  const page = await chromium.ownPage('options.html');
  await page.evaluate(async () => {
    await chrome.storage.session.clear();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('meet-me-sheet');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const { result: database } = opening;
        const stores = [...database.objectStoreNames];
        const emptying = database.transaction(stores, 'readwrite');
        for (const store of stores) emptying.objectStore(store).clear();
        emptying.oncomplete = () => {
          database.close();
          resolve();
        };
      };
    });
  });
  await chromium.closeTabs();
}

/** Opens the settings and presses Connect. */
export async function beginConnecting(chromium: Chromium, clientId = CLIENT): Promise<Page> {
  const settings = await chromium.ownPage('options.html');
  await by(settings, 'textbox', words.client.label).wait();
  await write(settings, words.client.label, clientId);
  await press(settings, words.connect);
  return settings;
}

/** Connects the sheet of that title. @returns the settings */
export async function connectSheet(chromium: Chromium, title: string): Promise<Page> {
  const settings = await beginConnecting(chromium);
  await answerGoogle(chromium.browser, { picks: [title] });
  await sees(settings, words.done(title));
  return settings;
}

interface Choice {
  account?: string;
  /** Titles of the files that are ticked. */
  picks?: readonly string[];
  unticks?: boolean;
  /** Closes the window instead. */
  closes?: boolean;
  cancels?: boolean;
}

/** Answers the consent page once it is open. */
export async function answerGoogle(browser: Browser, choice: Choice): Promise<void> {
  const target = await browser.waitForTarget(
    (found) => found.url().startsWith('https://accounts.google.com/'),
    {
      timeout: 10_000,
    },
  );
  const page = await target.asPage();
  page.setDefaultTimeout(10_000);
  await page.waitForSelector('form');
  if (choice.closes) return page.close();
  if (choice.account) await page.select('select', choice.account);
  if (choice.unticks) await page.click('[name=ticked]');
  for (const title of choice.picks ?? []) {
    await page.locator(`::-p-aria([name=${JSON.stringify(title)}][role="checkbox"])`).click();
  }
  await page.locator(`::-p-aria([name="${choice.cancels ? 'Cancel' : 'Continue'}"][role="button"])`).click();
}
