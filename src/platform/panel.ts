/** The side panel (Chromium) or sidebar (Firefox). */
import { browser } from 'wxt/browser';

interface Sidebar {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens it beside the tab. To be called synchronously from a click's handler: both browsers forget the click at the first
 * `await`. `openPanelOnActionClick` would open it too, but keeps the click to itself, and with it the right to read the page.
 */
export function openPanel(tabId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as Sidebar;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ tabId });
}
