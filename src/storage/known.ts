/** What the notebook already holds of the things that a page shows. */
import { database } from './database.ts';

export interface Known {
  /** Of the latest capture of it. */
  id: string;
  capturedAt: string;
  url: string;
  title: string;
}

/**
 * @param keys as `captureKey` makes them
 * @param without captures that do not count: those of the draft that asks
 */
export async function knownCaptures(
  keys: readonly string[],
  without: ReadonlySet<string>,
): Promise<Map<string, Known>> {
  const index = (await database()).transaction('captures').store.index('key');
  const known = new Map<string, Known>();
  await Promise.all(
    [...new Set(keys)].map(async (key) => {
      const captures = (await index.getAll(key)).filter(({ capture }) => !without.has(capture.id));
      const latest = captures.sort((a, b) => (a.capturedAt > b.capturedAt ? -1 : 1))[0]?.capture;
      if (latest) {
        const { id, capturedAt, source } = latest;
        known.set(key, { id, capturedAt, url: source.url, title: source.title });
      }
    }),
  );
  return known;
}
