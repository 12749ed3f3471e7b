/**
 * What became of the last click on each tab. It lives as long as the browser does: a killed worker leaves it for the panel to
 * find, and the tab numbers of yesterday mean nothing today.
 */
import { browser } from 'wxt/browser';
import { READ_PROBLEMS, type ReadProblem } from './problems.ts';

export interface Attempt {
  tabId: number;
  /** The page that was to be read, where the browser tells. */
  url?: string | undefined;
  /** Milliseconds since 1970. */
  at: number;
  outcome:
    | { state: 'reading' }
    /** The page is here as a copy, and waits for the panel. */
    | { state: 'copied' }
    | { state: 'read'; draft: string }
    | { state: 'failed'; problem: ReadProblem; detail: string };
}

const nameOf = (tabId: number) => `attempt:${tabId}`;

export const rememberAttempt = (attempt: Attempt): Promise<void> =>
  browser.storage.session.set({ [nameOf(attempt.tabId)]: attempt });

export const forgetAttempt = (tabId: number): Promise<void> => browser.storage.session.remove(nameOf(tabId));

export async function attemptOn(tabId: number): Promise<Attempt | undefined> {
  const name = nameOf(tabId);
  const stored = (await browser.storage.session.get(name))[name];
  return isAttempt(stored) ? stored : undefined;
}

/** @returns a function that stops listening */
export function onAttempt(listener: () => void): () => void {
  const changed = (changes: object) => {
    if (Object.keys(changes).some((name) => name.startsWith('attempt:'))) listener();
  };
  browser.storage.session.onChanged.addListener(changed);
  return () => browser.storage.session.onChanged.removeListener(changed);
}

/** Checked by hand: the worker carries no schema library. */
function isAttempt(value: unknown): value is Attempt {
  const { tabId, at, outcome } = (value ?? {}) as Partial<Attempt>;
  if (typeof tabId !== 'number' || typeof at !== 'number' || !outcome) return false;
  switch (outcome.state) {
    case 'reading':
    case 'copied':
      return true;
    case 'read':
      return typeof outcome.draft === 'string';
    case 'failed':
      return READ_PROBLEMS.includes(outcome.problem) && typeof outcome.detail === 'string';
    default:
      return false;
  }
}
