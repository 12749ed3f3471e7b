/** What the toolbar button says of a tab. The browser clears it when the tab goes to another page. */
import { browser } from 'wxt/browser';

export interface Badge {
  /** At most four characters. */
  text: string;
  title: string;
  tone: 'plain' | 'known' | 'queued' | 'review' | 'failed';
}

/** Dark enough that browsers write on them in white. */
const GROUNDS = {
  plain: '#14213d',
  known: '#1b7f4b',
  queued: '#2563a8',
  review: '#8a5a00',
  failed: '#b3261e',
} as const;

/**
 * A tab that has gone meanwhile has no badge, and that is no error.
 * @param tabId undefined for all tabs that have none of their own
 */
export async function showBadge(tabId: number | undefined, { text, title, tone }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: GROUNDS[tone] }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {});
}
