/** The sites that we may fetch from. Asked for at the click that needs them: the browser answers to nothing else. */
import { browser } from 'wxt/browser';

/**
 * To be called first thing in a click's handler, before anything is awaited.
 * @param patterns such as `https://www.peeringdb.com/*`
 * @returns whether we may; true without a question where the user said so before
 */
export const askForHosts = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...patterns] });
