/**
 * The access token, shared by the worker and all pages. `storage.session` is held in memory, gone with the browser, and
 * closed to pages of the web; nothing here reaches the disk.
 */
import { browser } from 'wxt/browser';

export interface Token {
  token: string;
  /** Milliseconds since 1970. */
  expires: number;
  /** Whose: a token of an earlier connection is not for this one. */
  clientId: string;
  account?: string | undefined;
}

const NAME = 'token';

/** @returns undefined where there is none, or it has run out */
export async function keptToken(now = Date.now()): Promise<Token | undefined> {
  const stored = (await browser.storage.session.get(NAME))[NAME];
  return isToken(stored) && stored.expires > now ? stored : undefined;
}

export const keepToken = (token: Token): Promise<void> => browser.storage.session.set({ [NAME]: token });

export const forgetToken = (): Promise<void> => browser.storage.session.remove(NAME);

/** Only one of the worker and the pages signs in at a time; the others find its token afterwards. */
export const whileSigningIn = <Result>(act: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request('signing in', act) as Promise<Result>;

/** Checked by hand: the worker carries no schema library. */
function isToken(value: unknown): value is Token {
  const { token, expires, clientId, account } = (value ?? {}) as Partial<Token>;
  return (
    typeof token === 'string' &&
    typeof expires === 'number' &&
    typeof clientId === 'string' &&
    (account === undefined || typeof account === 'string')
  );
}
