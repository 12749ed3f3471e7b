/** The notebook: every capture that was kept, newest last. Nothing leaves it but by the user's hand. */
import type { Capture, CaptureOf } from '../records/capture.ts';
import { captureKey } from '../records/keys.ts';
import { normalUrl } from '../records/url.ts';
import { announce } from './changes.ts';
import { database, type Stored, write } from './database.ts';

export const asStored = (capture: Capture): Stored => ({
  capture,
  key: captureKey(capture),
  page: normalUrl(capture.source.url),
  capturedAt: capture.capturedAt,
});

/** Adds new captures and replaces those with the same id, all or none. Resolves when the data is on disk. */
export async function keepCaptures(captures: readonly Capture[]): Promise<void> {
  await write(['captures'], async (transaction) => {
    for (const capture of captures) await transaction.objectStore('captures').put(asStored(capture));
  });
  announce('captures');
}

/** Removes by id; `keepCaptures` with what this returns undoes it. */
export async function removeCaptures(ids: readonly string[]): Promise<Capture[]> {
  const removed = await write(['captures'], async (transaction) => {
    const store = transaction.objectStore('captures');
    const found: Capture[] = [];
    for (const id of ids) {
      const stored = await store.get(id);
      if (stored) found.push(stored.capture);
      await store.delete(id);
    }
    return found;
  });
  announce('captures');
  return removed;
}

/** In the order in which they were read. */
export async function allCaptures(): Promise<Capture[]> {
  return (await (await database()).getAllFromIndex('captures', 'capturedAt')).map(({ capture }) => capture);
}

/** @param key as `captureKey` makes it */
export async function capturesOfKey(key: string): Promise<Capture[]> {
  return inOrder(await (await database()).getAllFromIndex('captures', 'key', key));
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
