/** The entries in a page's context menu. */
import { browser } from 'wxt/browser';

export type MenuEntry = 'read-page' | 'read-selection' | 'keep-note';

const CONTEXTS: Readonly<Record<MenuEntry, 'page' | 'selection'>> = {
  'read-page': 'page',
  'read-selection': 'selection',
  'keep-note': 'page',
};

/** To be called when the extension is installed or updated: the browser keeps the menu from then on. */
export function makeMenu(titles: Readonly<Record<MenuEntry, string>>): void {
  browser.contextMenus.removeAll(() => {
    for (const [id, context] of Object.entries(CONTEXTS)) {
      browser.contextMenus.create({ id, contexts: [context], title: titles[id as MenuEntry] });
    }
  });
}

export function onMenu(
  listener: (entry: MenuEntry, tab: { id: number; url?: string | undefined }) => void,
): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id !== undefined && menuItemId in CONTEXTS) {
      listener(menuItemId as MenuEntry, { id: tab.id, url: tab.url });
    }
  });
}
