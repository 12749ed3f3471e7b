/** Light or dark: the system's choice unless the user made one. */
import { onChange } from '../storage/changes.ts';
import { setting } from '../storage/settings.ts';

/** Called once by every page of the extension; follows the setting from then on. */
export function followTheme(root: HTMLElement): void {
  const apply = async () => {
    root.dataset.theme = (await setting('theme').catch(() => undefined)) ?? 'system';
  };
  onChange((change) => change === 'settings' && void apply());
  void apply();
}
