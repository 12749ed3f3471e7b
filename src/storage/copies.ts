/**
 * Pages on their way from the tab to the panel, one a tab. They stay on the disk until they are the page's draft, so that a
 * panel that is slow to open, or a worker that is killed, loses no click.
 */
import type { PageReading, Wish } from '../readers/read-with.ts';
import { database, write } from './database.ts';
import type { Draft } from './drafts.ts';

export interface PageCopy {
  tabId: number;
  /** The page itself, where the readers in it are not the ones for it. */
  html?: string;
  /** The file itself, where the tab shows a PDF; then there is no HTML. */
  pdf?: Uint8Array<ArrayBuffer>;
  /** What the readers in the page found already. */
  reading: PageReading;
  wish: Wish;
  view: Draft['view'];
}

export const saveCopy = (copy: PageCopy): Promise<void> =>
  write(['copies'], async (transaction) => {
    await transaction.objectStore('copies').put(copy);
  });

export const copyFrom = async (tabId: number): Promise<PageCopy | undefined> =>
  (await database()).get('copies', tabId);

export const removeCopy = (tabId: number): Promise<void> =>
  write(['copies'], (transaction) => transaction.objectStore('copies').delete(tabId));

/** Removes the copies that nobody waits for any more: the browser was closed over them, or the user stopped waiting. */
export async function pruneCopies(isAwaited: (tabId: number) => Promise<boolean>): Promise<void> {
  for (const tabId of await (await database()).getAllKeys('copies')) {
    if (!(await isAwaited(tabId))) await removeCopy(tabId);
  }
}
