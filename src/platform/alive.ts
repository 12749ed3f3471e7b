/**
 * Tells whether whoever reads a tab is still at it. The reader holds a lock while it reads; the browser releases it when the
 * reader is done and also when it is killed over it, which nothing else would tell.
 */

const nameOf = (tabId: number) => `reading:${tabId}`;

/** Readings of one tab come one after another. */
export const whileReading = <Result>(tabId: number, act: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(nameOf(tabId), act) as Promise<Result>;

/** Resolves when nobody reads the tab; rejects when `signal` says that nobody waits any more. */
export const untilNobodyReads = (tabId: number, signal: AbortSignal): Promise<void> =>
  navigator.locks.request(nameOf(tabId), { signal }, () => {});
