/** Google for a browser: the stand-in behind TLS, and what people do at its windows. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { sheet as words } from '../../src/ui/strings/sheet.ts';
import { certificate } from '../google/rest/certificate.ts';
import { GoogleStandIn } from '../google/rest/server.ts';
import { SharedBook } from '../script/shared-book.ts';
import { serveSite } from '../site/serve.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { by, click, press, sees, write } from './gestures.ts';
import { PATIENCE, until } from './patience.ts';
import { type Session, startAfresh } from './session.ts';

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
    await startAfresh(chromium);
    google.faults.length = 0;
    google.log.length = 0;
    google.store.spreadsheets.clear();
    google.oauth.revokeGrant(ANA);
    google.oauth.person = { email: ANA, consents: true, picks: [] };
    session.book = new SharedBook(google.store);
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

/** Opens the settings and presses Connect. */
export async function beginConnecting(chromium: Chromium, clientId = CLIENT): Promise<Page> {
  const settings = await chromium.ownPage('options.html');
  await by(settings, 'textbox', words.client.label).wait();
  await write(settings, words.client.label, clientId);
  await press(settings, words.connect);
  return settings;
}

/** What every page of ours does when it opens. Resolves when the worker has done what it could. */
export const callWorker = (page: Page) =>
  page.evaluate(() => chrome.runtime.sendMessage({ ring: 'outbox', look: true }));

/** A quarter of an hour goes by: what was looked at is looked at again, and what was found is no longer trusted. */
export const timePasses = (from: Page): Promise<void> =>
  from.evaluate(() =>
    // Not while the worker is at it: it would write over this.
    navigator.locks.request(
      'outbox',
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('meet-me-sheet');
          opening.onsuccess = () => {
            const writing = opening.result.transaction('sheets', 'readwrite');
            const sheets = writing.objectStore('sheets');
            const reading = sheets.getAll();
            reading.onsuccess = () => {
              for (const state of reading.result) {
                const { lookedAt, checkedAt } = state;
                sheets.put({ ...state, lookedAt: lookedAt - 900_000, checkedAt: checkedAt - 900_000 });
              }
            };
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    ),
  );

/** Connects the sheet of that title, and lets the worker have its first look at it. @returns the settings */
export async function connectSheet(chromium: Chromium, title: string): Promise<Page> {
  const settings = await beginConnecting(chromium);
  await answerGoogle(chromium.browser, { picks: [title] });
  await sees(settings, words.done(title));
  await callWorker(settings);
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
    { timeout: PATIENCE },
  );
  const page = await target.asPage();
  page.setDefaultTimeout(PATIENCE);
  await page.waitForSelector('form');
  if (choice.closes) await page.close();
  else await fillIn(page, choice);
  // Whoever signs in again at once is not to find the window that closes.
  await until('Google’s window closes', () => !browser.targets().includes(target));
}

async function fillIn(page: Page, choice: Choice): Promise<void> {
  if (choice.account) await page.select('select', choice.account);
  if (choice.unticks) await page.click('[name=ticked]');
  for (const title of choice.picks ?? []) await click(by(page, 'checkbox', title));
  // The window may close under the pointer.
  await page.click(`[value=${choice.cancels ? 'no' : 'yes'}]`).catch(() => {});
}
