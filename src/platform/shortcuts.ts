/** The extension's keyboard shortcuts, as the browser has bound them: others may have been there first, or the user chose. */
import { browser } from 'wxt/browser';

export interface Shortcut {
  /** `_execute_action` is the toolbar button. */
  command: string;
  /** Undefined where nothing is bound to it. */
  keys: string | undefined;
}

export async function boundShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut }) =>
    name ? [{ command: name, keys: shortcut || undefined }] : [],
  );
}

/** Where the browser lets shortcuts be changed. Firefox's own page cannot be opened by an extension's link. */
export function openShortcutSettings(): Promise<unknown> | undefined {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
  return commands.openShortcutSettings
    ? commands.openShortcutSettings()
    : browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
