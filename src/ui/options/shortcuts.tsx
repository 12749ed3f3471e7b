import { useEffect, useState } from 'preact/hooks';
import { boundShortcuts, openShortcutSettings, type Shortcut } from '../../platform/shortcuts.ts';
import { Button } from '../kit/button.tsx';
import { options as words } from '../strings/options.ts';

const { shortcuts: say } = words;

/** What the browser has really bound, which may be nothing. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>();
  useEffect(() => {
    const read = () => boundShortcuts().then(setShortcuts, () => setShortcuts([]));
    void read();
    // They are changed on another page; whoever comes back sees the new ones.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return (
    <section>
      <h2>{say.title}</h2>
      {shortcuts?.length === 0 && <p>{say.unknown}</p>}
      <dl class="shortcuts">
        {shortcuts?.map(({ command, keys }) => (
          <div key={command}>
            <dt>{command === '_execute_action' ? say.button : command}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="muted">{say.none}</span>}</dd>
          </div>
        ))}
      </dl>
      <p class="actions">
        <Button onClick={() => void openShortcutSettings()}>{say.change}</Button>
      </p>
    </section>
  );
}
