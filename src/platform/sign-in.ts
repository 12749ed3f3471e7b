/** Signing in to a web service in a window of the browser: `identity.launchWebAuthFlow`, which Chrome, Edge, Brave and Firefox have. */
import { browser } from 'wxt/browser';

/** Why there is no answer from the service's page. What the page itself answers is not told apart here. */
export type SignInStop =
  /** The person closed the window. */
  | 'closed'
  /** It cannot be done without asking the person. */
  | 'needs-user'
  /** The page did not load. */
  | 'unreachable'
  /** The browser no longer grants what signing in takes. */
  | 'not-allowed';

export class SignInStopped extends Error {
  readonly why: SignInStop;
  constructor(why: SignInStop, message: string) {
    super(message);
    this.why = why;
  }
}

/** Milliseconds for a renewal that nobody sees; Google may redirect by script, so that the first page loaded is not the last. */
const SILENT_PATIENCE = 10_000;

/** The browsers' own words, which are the only sign. */
const STOPS: readonly (readonly [RegExp, SignInStop])[] = [
  [/interaction required|requires user interaction|timed? ?out/i, 'needs-user'],
  [/did not approve|cancelled|canceled|denied access/i, 'closed'],
  [/could not be loaded|invalid request|network/i, 'unreachable'],
];

const isFirefox = (): boolean => 'sidebarAction' in browser;

/**
 * Where the service must send its answer, as it is registered there. Google refuses Firefox's own address; the loopback one
 * that Firefox takes instead (since 86) is never connected to.
 */
export function redirectAddress(): string {
  const { id } = browser.runtime;
  if (!isFirefox()) return `https://${id}.chromiumapp.org/`;
  const [hash = ''] = new URL(browser.identity.getRedirectURL()).hostname.split('.');
  return `http://127.0.0.1/mozoauth2/${hash}`;
}

/** Firefox lets us sign in unasked, but asks before anything that was read is sent away, which is what signing in is for. */
const needed = (): chrome.permissions.Permissions =>
  isFirefox()
    ? ({ data_collection: ['browsingActivity', 'personallyIdentifyingInfo', 'websiteContent'] } as object)
    : { permissions: ['identity'] };

/**
 * To be called first thing in a click's handler. Chrome grants it without a question.
 * @returns whether we may sign in
 */
export const askToSignIn = (): Promise<boolean> => browser.permissions.request(needed());

/**
 * @param silent shows no window, and stops where one would be needed
 * @returns the address that the service came back to
 * @throws SignInStopped
 */
export async function openSignIn(url: string, silent: boolean): Promise<string> {
  if (!(await browser.permissions.contains(needed()))) {
    throw new SignInStopped('not-allowed', 'The browser does not allow signing in.');
  }
  try {
    const answer = await browser.identity.launchWebAuthFlow({
      url,
      interactive: !silent,
      // Firefox refuses what it does not know.
      ...(silent && !isFirefox()
        ? { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: SILENT_PATIENCE }
        : {}),
    });
    if (!answer) throw new SignInStopped('closed', 'No address came back.');
    return answer;
  } catch (error) {
    // Firefox rejects with an object that is no Error.
    const message = String((error as { message?: unknown } | null)?.message ?? error);
    const why = STOPS.find(([sign]) => sign.test(message))?.[1] ?? (silent ? 'needs-user' : 'unreachable');
    throw error instanceof SignInStopped ? error : new SignInStopped(why, message);
  }
}
