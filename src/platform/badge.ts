/** What the toolbar button says of a tab. The browser clears it when the tab goes to another page. */
import { browser } from 'wxt/browser';

export interface Badge {
  /** At most four characters. */
  text: string;
  title: string;
  tone: 'plain' | 'known' | 'queued' | 'failed';
}

const GROUNDS = { plain: '#14213d', known: '#1b7f4b', queued: '#2563a8', failed: '#b3261e' } as const;

/**
 * A tab that has gone meanwhile has no badge, and that is no error.
 * @param tabId undefined for all tabs that have none of their own
 */
export async function showBadge(tabId: number | undefined, { text, title, tone }: Badge): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  await Promise.all([
    browser.action.setBadgeText({ ...tab, text }),
    browser.action.setBadgeBackgroundColor({ ...tab, color: GROUNDS[tone] }),
    browser.action.setBadgeTextColor({ ...tab, color: '#ffffff' }),
    browser.action.setTitle({ ...tab, title }),
  ]).catch(() => {});
}
