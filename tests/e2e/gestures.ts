/** What people do in the extension's pages, found by role and name, as people and screen readers find it. */
import type { ElementHandle, Locator, Page } from 'puppeteer-core';
import type { Capture } from '../../src/records/capture.ts';
import type { Draft } from '../../src/storage/drafts.ts';
import type { QueueState } from '../../src/storage/queue.ts';
import { panel as words } from '../../src/ui/strings/panel.ts';

type Role =
  | 'button'
  | 'checkbox'
  | 'textbox'
  | 'combobox'
  | 'searchbox'
  | 'heading'
  | 'region'
  | 'tab'
  | 'link'
  | 'alert';

export const by = (page: Page, role: Role, name: string): Locator<Element> =>
  page.locator(`::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`);

export const press = (page: Page, button: string): Promise<void> => by(page, 'button', button).click();

/**
 * Types in place of the text that is there. `fill` empties the field unheard, and whatever is drawn anew before its first key fills
 * it again.
 */
export async function write(page: Page, field: string, text: string): Promise<void> {
  const box = (await by(page, 'textbox', field).waitHandle()) as ElementHandle<HTMLTextAreaElement>;
  await box.evaluate((element) => {
    element.focus();
    element.select();
  });
  await page.keyboard.type(text);
}

/** Opens a row of the notebook's table; where rows that arrive have moved it from under the pointer, looks for it again. */
export async function choose(notebook: Page, name: string): Promise<void> {
  const row = `//*[@role="row"][.//*[text()=${JSON.stringify(name)}]]`;
  const isOpened = () =>
    notebook.waitForSelector(`::-p-xpath(${row}[@aria-selected="true"])`, { timeout: 2_000 });
  for (let tries = 5; ; tries--) {
    await notebook.locator(`::-p-xpath(${row})`).click();
    if (tries === 1) return void (await isOpened());
    if (await isOpened().catch(() => null)) return;
  }
}

/** Resolves when the words are on the page. */
export const sees = (page: Page, words: string): Promise<void> =>
  orTells(
    page,
    words,
    page.waitForFunction((wanted) => document.body.textContent.includes(wanted), {}, words),
  );

/** Resolves when the panel shows what was read from the address. */
export const showing = (panel: Page, address: string): Promise<void> =>
  orTells(
    panel,
    address,
    panel.waitForFunction(
      (url) => document.querySelector('header [title]')?.getAttribute('title') === url,
      {},
      address,
    ),
  );

/** Whoever waited in vain wants to know what came instead. */
async function orTells(page: Page, awaited: string, waiting: Promise<unknown>): Promise<void> {
  try {
    await waiting;
  } catch (cause) {
    const shown = await page.evaluate(() => document.body.textContent);
    throw new Error(`${page.url()} does not show “${awaited}”. It shows:\n${shown}`, { cause });
  }
}

/** The draft that the panel shows, as it is stored. */
export async function reviewing(panel: Page, address: string): Promise<Draft> {
  await showing(panel, address);
  const draft = (await stored(panel, 'drafts')).find(({ page }) => page.url === address);
  if (!draft) throw new Error(`The panel shows ${address}, and there is no draft of it.`);
  return draft;
}

/** Presses Keep, and waits until the panel says that it is saved. */
export async function keep(panel: Page, button: string): Promise<void> {
  await press(panel, button);
  await sees(panel, words.status.kept(1));
}

interface Stores {
  drafts: Draft;
  captures: { capture: Capture };
  outbox: { id: string; state: QueueState };
}

/** What is on the disk, read past the extension's own code. */
export const stored = <S extends keyof Stores>(page: Page, store: S): Promise<Stores[S][]> =>
  page.evaluate(
    (name) =>
      new Promise<Stores[S][]>((resolve, reject) => {
        const opening = indexedDB.open('meet-me-sheet');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );

/** Empties the disk past the extension's own code. */
export const forget = (from: Page) =>
  from.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('meet-me-sheet');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const stores = [...opening.result.objectStoreNames];
          const clearing = opening.result.transaction(stores, 'readwrite');
          for (const store of stores) clearing.objectStore(store).clear();
          clearing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
