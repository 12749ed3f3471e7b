import { browser } from 'wxt/browser';

/** The key that presses the toolbar button, as it is really bound: browsers leave a suggestion unbound where it is taken. */
export async function toolbarShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || undefined;
}
