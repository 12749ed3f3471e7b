/**
 * What the connected sheet has, and has not yet, of each capture: one entry a sheet and capture. Here is what keeping a capture does
 * to it; all else is in `outbox.ts`.
 */

/**
 * `waiting` to be sent. `doubtful`: a request with it, or with an earlier version of it, went out and its outcome is not known;
 * the sheet is read before it is sent again. `arrived` and not yet looked at by the sheet's script, which makes it `merged`,
 * `review` or `refused`; Google may refuse it too. `removed` from the notebook after it may have been sent.
 */
export type QueueState = 'waiting' | 'doubtful' | 'arrived' | 'merged' | 'review' | 'refused' | 'removed';

export interface Queued {
  /** The spreadsheet's id. */
  sheet: string;
  /** Of the capture. */
  id: string;
  state: QueueState;
  /** Why it was refused or needs review, in words. */
  reason?: string;
}

/** What queueing needs of a transaction. */
export interface OutboxStore {
  get(key: [string, string]): Promise<Queued | undefined>;
  put(entry: Queued): Promise<unknown>;
  delete(key: [string, string]): Promise<void>;
}

/** To be called in the transaction that keeps the capture, once its content is new or changed. */
export async function queue(outbox: OutboxStore, sheet: string, id: string): Promise<void> {
  const before = await outbox.get([sheet, id]);
  const isFresh = !before || before.state === 'waiting';
  await outbox.put({ sheet, id, state: isFresh ? 'waiting' : 'doubtful' });
}

/** To be called in the transaction that removes the capture: what was not sent yet never is. */
export async function unqueue(outbox: OutboxStore, sheet: string, id: string): Promise<void> {
  const before = await outbox.get([sheet, id]);
  if (before?.state === 'waiting') await outbox.delete([sheet, id]);
  else if (before) await outbox.put({ sheet, id, state: 'removed' });
}
