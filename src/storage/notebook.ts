/** The notebook: every capture that was kept, newest last. Nothing leaves it but by the user's hand. */
import type { Capture, CaptureOf } from '../records/capture.ts';
import { captureKey } from '../records/keys.ts';
import { normalUrl } from '../records/url.ts';
import { announce } from './changes.ts';
import { readConnection } from './connection.ts';
import { database, type Stored, write } from './database.ts';
import { type OutboxStore, queue, unqueue } from './queue.ts';

const asStored = (capture: Capture): Stored => ({
  capture,
  key: captureKey(capture),
  page: normalUrl(capture.source.url),
  capturedAt: capture.capturedAt,
});

/** The stores that a change of the notebook writes to: what enters it goes to the connected sheet, too. */
export const NOTEBOOK_STORES = ['captures', 'outbox'] as const;

/** What changing the notebook needs of a transaction over `NOTEBOOK_STORES`. */
interface NotebookTransaction {
  objectStore(name: 'captures'): {
    get(id: string): Promise<Stored | undefined>;
    put(stored: Stored): Promise<unknown>;
    delete(id: string): Promise<void>;
  };
  objectStore(name: 'outbox'): OutboxStore;
}

/** Of the connected sheet, to be asked for before the transaction begins. */
export const connectedSheet = async (): Promise<string | undefined> =>
  (await readConnection())?.spreadsheetId;

/** Puts captures into the notebook and, where they are new or changed, into the outbox of the connected sheet. */
export async function putCaptures(
  transaction: NotebookTransaction,
  sheet: string | undefined,
  captures: readonly Capture[],
): Promise<void> {
  const kept = transaction.objectStore('captures');
  const outbox = transaction.objectStore('outbox');
  for (const capture of captures) {
    const before = sheet === undefined ? undefined : await kept.get(capture.id);
    await kept.put(asStored(capture));
    const isSame = before && JSON.stringify(before.capture) === JSON.stringify(capture);
    if (sheet !== undefined && !isSame) await queue(outbox, sheet, capture.id);
  }
}

/** @returns those that were there */
export async function takeCaptures(
  transaction: NotebookTransaction,
  sheet: string | undefined,
  ids: readonly string[],
): Promise<Capture[]> {
  const kept = transaction.objectStore('captures');
  const outbox = transaction.objectStore('outbox');
  const found: Capture[] = [];
  for (const id of ids) {
    const stored = await kept.get(id);
    if (stored) found.push(stored.capture);
    await kept.delete(id);
    if (sheet !== undefined) await unqueue(outbox, sheet, id);
  }
  return found;
}

/** Adds new captures and replaces those with the same id, all or none. Resolves when the data is on disk. */
export async function keepCaptures(captures: readonly Capture[]): Promise<void> {
  const sheet = await connectedSheet();
  await write([...NOTEBOOK_STORES], (transaction) => putCaptures(transaction, sheet, captures));
  announceNotebook();
}

/** Removes by id; `keepCaptures` with what this returns undoes it. */
export async function removeCaptures(ids: readonly string[]): Promise<Capture[]> {
  const sheet = await connectedSheet();
  const removed = await write([...NOTEBOOK_STORES], (transaction) => takeCaptures(transaction, sheet, ids));
  announceNotebook();
  return removed;
}

export function announceNotebook(): void {
  announce('captures');
  announce('outbox');
}

/** In the order in which they were read. */
export async function allCaptures(): Promise<Capture[]> {
  return (await (await database()).getAllFromIndex('captures', 'capturedAt')).map(({ capture }) => capture);
}

/** @param key as `captureKey` makes it */
export async function capturesOfKey(key: string): Promise<Capture[]> {
  return inOrder(await (await database()).getAllFromIndex('captures', 'key', key));
}

/** @param url of the page that was read */
export async function capturesOfPage(url: string): Promise<Capture[]> {
  return inOrder(await (await database()).getAllFromIndex('captures', 'page', normalUrl(url)));
}

/** Every capture of a kind, in the order in which they were read. */
export async function capturesOfKind<K extends Capture['kind']>(kind: K): Promise<CaptureOf<K>[]> {
  const range = IDBKeyRange.bound(`${kind}:`, `${kind};`, false, true);
  return inOrder(await (await database()).getAllFromIndex('captures', 'key', range)) as CaptureOf<K>[];
}

const inOrder = (stored: Stored[]): Capture[] =>
  stored
    .sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : a.capturedAt > b.capturedAt ? 1 : 0))
    .map(({ capture }) => capture);
