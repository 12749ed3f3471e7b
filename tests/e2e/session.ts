/** One site and one browser for all tests of a file. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Served, serveSite } from '../site/serve.ts';
import { type Chromium, type Launch, launchChromium } from './chromium.ts';

export interface Session {
  site: Served;
  chromium: Chromium;
}

/** Leaves one blank tab, and empties past the extension's own code what it has stored. */
export async function startAfresh(chromium: Chromium): Promise<void> {
  // Nobody is left who would write, nor a worker in the midst of it.
  await chromium.closeTabs();
  const page = await chromium.ownPage('options.html');
  await page.evaluate(() =>
    navigator.locks.request('outbox', async () => {
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
    }),
  );
  await chromium.closeTabs();
}

/** The session's fields are there once the file's tests begin. Every test begins with one blank tab. */
export function startSession(launch: Omit<Launch, 'site'> = {}): Session {
  const session = {} as Session;
  const open = new AsyncDisposableStack();
  beforeAll(async () => {
    session.site = open.use(await serveSite());
    session.chromium = open.use(await launchChromium({ ...launch, site: session.site }));
  });
  afterEach(() => session.chromium.closeTabs());
  afterAll(() => open.disposeAsync());
  return session;
}
