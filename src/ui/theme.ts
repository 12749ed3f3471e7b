/** Light or dark: the system's choice unless the user made one. */
import { onChange } from '../storage/changes.ts';

const NAME = 'theme';

/**
 * Called once by every page of the extension; follows the setting from then on. A copy of the setting is at hand before the
 * database is open, so that no page shows itself in the wrong light first.
 */
export function followTheme(root: HTMLElement): void {
  root.dataset.theme = localStorage.getItem(NAME) ?? 'system';
  const follow = async () => {
    const { setting } = await import('../storage/settings.ts');
    const theme = (await setting('theme')) ?? 'system';
    localStorage.setItem(NAME, theme);
    root.dataset.theme = theme;
  };
  const quietly = () => void follow().catch(() => {});
  onChange((change) => change === 'settings' && quietly());
  quietly();
}
