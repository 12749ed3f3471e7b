import { database } from './database.ts';

/** How much is kept: captures, drafts, and the bytes on disk as far as the browser tells. */
export async function amounts(): Promise<{ captures: number; drafts: number; bytes: number }> {
  const transaction = (await database()).transaction(['captures', 'drafts']);
  const [captures, drafts, { usage = 0 }] = await Promise.all([
    transaction.objectStore('captures').count(),
    transaction.objectStore('drafts').count(),
    navigator.storage.estimate(),
  ]);
  return { captures, drafts, bytes: usage };
}
