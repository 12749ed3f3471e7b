/** One run at a time: the document's lock keeps other runs out, though neither people nor the browser's pushes. */
const PATIENCE = 5_000;

/** @returns what `act` gives; undefined where another run is at work */
export function underLock<T>(act: () => T): T | undefined {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(PATIENCE)) return undefined;
  try {
    return act();
  } finally {
    // Before the lock goes, or the next run would read what was there before.
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
