/** What wakes the worker. Listeners are added at its start, before anything is awaited, or the browser forgets them. */
import { browser } from 'wxt/browser';

export function onToolbarClick(listener: (tab: { id: number; url?: string | undefined }) => void): void {
  browser.action.onClicked.addListener(({ id, url }) => {
    if (id !== undefined) listener({ id, url });
  });
}

/** Installed, updated, or the browser itself updated. */
export const onInstalled = (listener: () => void): void =>
  browser.runtime.onInstalled.addListener(() => listener());
