/** Why the browser would not store something, as far as the user can do anything about it. */

export type StorageProblem =
  | { problem: 'full' }
  /** Another page of ours still holds the database in an older version. */
  | { problem: 'blocked' }
  /** No storage at all: some private windows, a broken profile. */
  | { problem: 'unavailable' }
  | { problem: 'other'; detail: string };

export class Blocked extends Error {
  override name = 'Blocked';
}

const UNAVAILABLE = new Set(['InvalidStateError', 'SecurityError', 'UnknownError', 'NotFoundError']);

export function storageProblem(error: unknown): StorageProblem {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  if (name === 'QuotaExceededError') return { problem: 'full' };
  if (name === 'Blocked') return { problem: 'blocked' };
  if (UNAVAILABLE.has(name)) return { problem: 'unavailable' };
  return { problem: 'other', detail: message || name };
}
