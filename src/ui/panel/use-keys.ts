/** The keys that work anywhere in the panel. */
import { useEffect } from 'preact/hooks';

/** Where a slash is a slash. */
const TYPED_INTO = 'textarea, select, input:not([type="checkbox"])';

/** @param keep absent where there is nothing to keep */
export function useKeys(keep: (() => void) | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, target } = event;
      if (key === 'Enter' && (ctrlKey || metaKey) && keep) {
        event.preventDefault();
        keep();
      } else if (key === '/' && !(target as Element).matches(TYPED_INTO)) {
        const filter = document.querySelector<HTMLElement>('[data-filter]');
        if (filter) event.preventDefault();
        filter?.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [keep]);
}
