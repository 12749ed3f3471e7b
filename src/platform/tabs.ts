/** The tab that the panel stands beside. */
import { browser } from 'wxt/browser';

export interface Tab {
  id: number;
  /** Only where the toolbar button was pressed on this page, or it is one of our own. */
  url?: string | undefined;
  title?: string | undefined;
}

export async function activeTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url || undefined, title: tab.title };
}

/** Takes the tab in front to another page. */
export const goTo = (url: string): void => void browser.tabs.update({ url });

/**
 * Calls back when another tab comes to the front, and when the one in front goes to another page.
 * @returns a function that stops listening
 */
export function onTabChange(listener: (change: { tabId: number; loading: boolean }) => void): () => void {
  const activated = ({ tabId }: { tabId: number }) => listener({ tabId, loading: false });
  const updated = (tabId: number, { status }: { status?: string }) =>
    listener({ tabId, loading: status === 'loading' });
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
