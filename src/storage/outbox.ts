/**
 * The outbox. The captures themselves stay in the notebook and are read from there when they are sent, so that what goes out is
 * what is kept. No schema library here: the worker empties it.
 */
import type { Capture } from '../records/capture.ts';
import { announce } from './changes.ts';
import { readConnection } from './connection.ts';
import { database, write } from './database.ts';
import type { Queued, QueueState } from './queue.ts';

/** Captures of the notebook of which the sheet was never told: kept before it was connected. */
export async function countKeptBefore(sheet: string): Promise<number> {
  const transaction = (await database()).transaction(['captures', 'outbox']);
  const outbox = transaction.objectStore('outbox');
  const [kept, entries, removed] = await Promise.all([
    transaction.objectStore('captures').count(),
    outbox.count(ofSheet(sheet)),
    outbox.index('state').count([sheet, 'removed']),
  ]);
  return Math.max(0, kept - (entries - removed));
}

/** @returns how many are queued by it */
export async function queueKeptBefore(sheet: string): Promise<number> {
  const queued = await write(['captures', 'outbox'], async (transaction) => {
    const outbox = transaction.objectStore('outbox');
    const known = new Set((await outbox.getAllKeys(ofSheet(sheet))).map(([, id]) => id));
    const unknown = (await transaction.objectStore('captures').getAllKeys()).filter((id) => !known.has(id));
    for (const id of unknown) await outbox.put({ sheet, id, state: 'waiting' });
    return unknown.length;
  });
  announce('outbox');
  return queued;
}

const ofSheet = (sheet: string): IDBKeyRange => IDBKeyRange.bound([sheet], [sheet, []]);

export type QueueCounts = Record<QueueState, number>;

export async function queueCounts(sheet: string): Promise<QueueCounts> {
  const states = (await database()).transaction('outbox').store.index('state');
  const count = (state: QueueState) => states.count([sheet, state]);
  const [waiting, doubtful, arrived, merged, review, refused, removed] = await Promise.all([
    count('waiting'),
    count('doubtful'),
    count('arrived'),
    count('merged'),
    count('review'),
    count('refused'),
    count('removed'),
  ]);
  return { waiting, doubtful, arrived, merged, review, refused, removed };
}

/** @returns what the connected sheet has of those that it heard of, in no order; nothing where none is connected */
export async function statesInSheet(ids: readonly string[]): Promise<QueueState[]> {
  const sheet = (await readConnection())?.spreadsheetId;
  if (!sheet) return [];
  const { store } = (await database()).transaction('outbox');
  return (await Promise.all(ids.map((id) => store.get([sheet, id])))).flatMap((entry) => entry?.state ?? []);
}

/** @returns by capture id */
export async function allQueued(sheet: string): Promise<Map<string, Queued>> {
  const entries = await (await database()).getAll('outbox', ofSheet(sheet));
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** @returns at most so many, and why each was refused */
export async function refusedCaptures(
  sheet: string,
  limit: number,
): Promise<{ capture: Capture; reason: string }[]> {
  const transaction = (await database()).transaction(['captures', 'outbox']);
  const states = transaction.objectStore('outbox').index('state');
  const refused = await states.getAll([sheet, 'refused'], limit);
  const captures = transaction.objectStore('captures');
  const found = await Promise.all(
    refused.map(async ({ id, reason = '' }) => ({ stored: await captures.get(id), reason })),
  );
  return found.flatMap(({ stored, reason }) => (stored ? [{ capture: stored.capture, reason }] : []));
}

/**
 * Refused captures are sent anew, whatever the sheet has of them.
 * @param ids all that were refused where absent
 */
export async function queueRefused(sheet: string, ids?: readonly string[]): Promise<void> {
  await write(['outbox'], async (transaction) => {
    const store = transaction.objectStore('outbox');
    for (const entry of await store.index('state').getAll([sheet, 'refused'])) {
      if (!ids || ids.includes(entry.id)) await store.put({ sheet, id: entry.id, state: 'waiting' });
    }
  });
  announce('outbox');
}

/**
 * Takes captures to send, as many as `fits` lets through, and notes on the disk that they may have been sent, before they are.
 * An entry whose capture is no longer kept goes.
 * @param fits called with each in turn until it says no; the first is taken in any case
 */
export async function takeWaiting(sheet: string, fits: (capture: Capture) => boolean): Promise<Capture[]> {
  return write(['captures', 'outbox'], async (transaction) => {
    const captures = transaction.objectStore('captures');
    const outbox = transaction.objectStore('outbox');
    const taken: Capture[] = [];
    // The keys are small; captures are brought one by one, because thousands may wait.
    for (const [, id] of await outbox.index('state').getAllKeys([sheet, 'waiting'])) {
      const capture = (await captures.get(id))?.capture;
      if (!capture) await outbox.delete([sheet, id]);
      else if (fits(capture) || taken.length === 0) {
        await outbox.put({ sheet, id, state: 'doubtful' });
        taken.push(capture);
      } else break;
    }
    return taken;
  });
}

export async function markRefused(sheet: string, id: string, reason: string): Promise<void> {
  await write(['outbox'], async (transaction) => {
    const store = transaction.objectStore('outbox');
    // Whoever corrected or removed it meanwhile has decided otherwise.
    if ((await store.get([sheet, id]))?.state === 'doubtful') {
      await store.put({ sheet, id, state: 'refused', reason });
    }
  });
  announce('outbox');
}

/** What the sheet says of a capture. */
export type Outcome = Pick<Queued, 'state' | 'reason'> | undefined;

/** Captures that are compared in one transaction: a keep must not wait long for its turn. */
const AT_ONCE = 200;

/**
 * Brings the outbox up to what was read in the sheet.
 * @param doubtful tells of a capture as it is now kept; undefined where the sheet does not have it so: it is to be sent
 * @param known tells of a capture that had arrived, by id
 * @returns how many entries changed their state
 */
export async function settle(
  sheet: string,
  doubtful: (capture: Capture) => Outcome,
  known: (id: string) => Outcome,
): Promise<number> {
  const states = (await database()).transaction('outbox').store.index('state');
  const keys = await Promise.all(
    (['doubtful', 'arrived', 'review'] as const).map((state) => states.getAllKeys([sheet, state])),
  );
  const ids = keys.flat().map(([, id]) => id);
  let changes = 0;
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    changes += await settleSome(ids.slice(from, from + AT_ONCE));
  }
  if (changes > 0) announce('outbox');
  return changes;

  function settleSome(some: readonly string[]): Promise<number> {
    return write(['captures', 'outbox'], async (transaction) => {
      const captures = transaction.objectStore('captures');
      const outbox = transaction.objectStore('outbox');
      let changed = 0;
      for (const id of some) {
        const entry = await outbox.get([sheet, id]);
        const next = entry && (await settled(entry));
        if (!entry || !next || (next.state === entry.state && next.reason === entry.reason)) continue;
        await outbox.put({ sheet, id, ...next });
        changed++;
      }
      return changed;

      async function settled({ id, state }: Queued): Promise<Outcome> {
        if (state === 'doubtful') {
          const capture = (await captures.get(id))?.capture;
          return capture ? (doubtful(capture) ?? { state: 'waiting' }) : { state: 'removed' };
        }
        if (state === 'review') return known(id);
        // Somebody took the sheet back to an earlier state: what had only arrived is gone from it.
        return state === 'arrived' ? (known(id) ?? { state: 'waiting' }) : undefined;
      }
    });
  }
}
