/** Empties everything that is kept, at the user's word. */
import { announce } from './changes.ts';
import { write } from './database.ts';

const STORES = [
  'captures',
  'drafts',
  'copies',
  'settings',
  'answers',
  'jobs',
  'outbox',
  'sheets',
  'sheetRows',
] as const;
const ANNOUNCED = ['captures', 'drafts', 'settings', 'jobs', 'outbox'] as const;

/** All or nothing; resolves when it is gone from the disk. */
export async function forgetEverything(): Promise<void> {
  await write([...STORES], async (transaction) => {
    for (const store of STORES) await transaction.objectStore(store).clear();
  });
  for (const change of ANNOUNCED) announce(change);
}
