/** What people do in the extension's pages, found by role and name, as people and screen readers find it. */
import type { ElementHandle, Locator, Page } from 'puppeteer-core';
import type { Capture } from '../../src/records/capture.ts';
import type { Draft } from '../../src/storage/drafts.ts';
import type { QueueState } from '../../src/storage/queue.ts';
import { panel as words } from '../../src/ui/strings/panel.ts';
import { until } from './patience.ts';

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

/** What is found on a page. It is clicked, filled and chosen from by the gestures below alone, which do not miss. */
type Found = Pick<Locator<Element>, 'map' | 'wait' | 'waitHandle'>;

export const by = (page: Page, role: Role, name: string): Found =>
  page.locator(`::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`);

export const press = (page: Page, button: string): Promise<void> => click(by(page, 'button', button));

/**
 * Clicks with the mouse what can be clicked. Whatever is drawn between looking and clicking may put something else under the pointer:
 * that hears nothing of it, and the way there is gone again.
 */
export async function click(target: Found): Promise<void> {
  await until('a click that hits', async () => {
    const element = await target.waitHandle();
    const guard = await element.evaluateHandle((wanted) => {
      const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
      let isHit = false;
      const judge = (event: Event) => {
        // A label hands its click on: what comes after the hit is meant.
        if (isHit) return;
        // A disabled button takes a click and does nothing.
        if (event.composedPath().includes(wanted) && wanted.ariaDisabled !== 'true') {
          isHit = event.type === 'click';
        } else {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
      };
      for (const kind of kinds) addEventListener(kind, judge, { capture: true });
      return () => {
        for (const kind of kinds) removeEventListener(kind, judge, { capture: true });
        return isHit;
      };
    });
    let isHit = false;
    try {
      await element.click();
    } finally {
      isHit = await guard.evaluate((end) => end());
    }
    // What lies over the foot of the page leaves its middle free.
    if (!isHit) await element.evaluate((missed) => missed.scrollIntoView({ block: 'center' }));
    return isHit;
  });
}

/**
 * Types in place of the text that is there, at one stroke: between two keys the field may be drawn anew.
 * @param field its name
 */
export async function write(page: Page, field: string, text: string, role: Role = 'textbox'): Promise<void> {
  await until(`“${field}” takes what is typed`, async () => {
    const box = (await by(page, role, field).waitHandle()) as ElementHandle<HTMLTextAreaElement>;
    return box.evaluate((element, typed) => {
      element.focus();
      element.select();
      if (document.activeElement !== element) return false;
      document.execCommand(typed ? 'insertText' : 'delete', false, typed);
      return element.value === typed;
    }, text);
  });
}

/** Chooses from a list, once it is offered there. @param option its value, or how its words begin */
export async function pick(page: Page, list: string, option: string): Promise<void> {
  await until(`“${list}” offers “${option}”`, async () => {
    const select = (await by(page, 'combobox', list).waitHandle()) as ElementHandle<HTMLSelectElement>;
    return select.evaluate((element, wanted) => {
      const options = [...element.options];
      const found =
        options.find(({ value }) => value === wanted) ?? options.find(({ text }) => text.startsWith(wanted));
      if (!found || !element.isConnected) return false;
      element.value = found.value;
      element.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, option);
  });
}

/** The row of a table in which that stands. */
export const rowOf = (page: Page, name: string): Found => page.locator(`::-p-xpath(${rowWith(name)})`);

const rowWith = (name: string) => `//*[@role="row"][.//*[text()=${JSON.stringify(name)}]]`;

/** Opens a row of the notebook's table; where rows that arrive have taken its place, looks for it again. */
export async function choose(notebook: Page, name: string): Promise<void> {
  const opened = `::-p-xpath(${rowWith(name)}[@aria-selected="true"])`;
  await until(`the row of “${name}” opens`, async () => {
    await click(rowOf(notebook, name));
    return notebook.waitForSelector(opened, { timeout: 2_000 });
  });
}

/** Where a page is not in front, no frame is drawn by which else it would be looked at. */
const OFTEN = { polling: 50 };

/** Resolves when the words are on the page. */
export const sees = (page: Page, words: string): Promise<void> =>
  orTells(
    page,
    words,
    page.waitForFunction((wanted) => document.body.textContent.includes(wanted), OFTEN, words),
  );

/** Resolves when the panel shows what was read from the address. */
export const showing = (panel: Page, address: string): Promise<void> =>
  orTells(
    panel,
    address,
    panel.waitForFunction(
      (url) => document.querySelector('header [title]')?.getAttribute('title') === url,
      OFTEN,
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
  return until(`a draft of ${address}`, async () =>
    (await stored(panel, 'drafts')).find(({ page }) => page.url === address),
  );
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
