/** The notebook: every capture that was kept, newest last. Nothing leaves it but by the user's hand. */
import type { Capture } from '../records/capture.ts';
import { captureKey } from '../records/keys.ts';
import { normalUrl } from '../records/url.ts';
import { announce } from './changes.ts';
import { database, type Stored } from './database.ts';

const asStored = (capture: Capture): Stored => ({
  capture,
  key: captureKey(capture),
  page: normalUrl(capture.source.url),
  capturedAt: capture.capturedAt,
});

/** Adds new captures and replaces those with the same id, all or none. Resolves when the data is on disk. */
export async function keepCaptures(captures: readonly Capture[]): Promise<void> {
  const transaction = (await database()).transaction('captures', 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...captures.map((capture) => transaction.store.put(asStored(capture))),
    transaction.done,
  ]);
  announce('captures');
}

/** Removes by id; `keepCaptures` with what this returns undoes it. */
export async function removeCaptures(ids: readonly string[]): Promise<Capture[]> {
  const transaction = (await database()).transaction('captures', 'readwrite', { durability: 'strict' });
  const removed: Capture[] = [];
  for (const id of ids) {
    const stored = await transaction.store.get(id);
    if (stored) removed.push(stored.capture);
    await transaction.store.delete(id);
  }
  await transaction.done;
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

export async function capturesOfPage(url: string): Promise<Capture[]> {
  return inOrder(await (await database()).getAllFromIndex('captures', 'page', normalUrl(url)));
}

const inOrder = (stored: Stored[]): Capture[] =>
  stored
    .sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : a.capturedAt > b.capturedAt ? 1 : 0))
    .map(({ capture }) => capture);
