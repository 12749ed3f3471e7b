import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

interface Tab {
  key: string;
  label: string;
}

/** Arrow keys move between tabs, as everywhere; the panel is the next tab stop. */
export function Tabs({
  label,
  tabs,
  first = tabs[0]?.key,
  children,
}: {
  label: string;
  tabs: readonly Tab[];
  /** The key of the one that is open until somebody chooses. */
  first?: string | undefined;
  children: (key: string) => ComponentChildren;
}) {
  const id = useId();
  const [chosen, setChosen] = useState<string>();
  const current = tabs.find(({ key }) => key === (chosen ?? first)) ?? tabs[0];
  if (!current) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length];
    if (!next) return;
    setChosen(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ key, label: tab }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === current.key}
            aria-controls={`${id}-panel`}
            tabIndex={key === current.key ? 0 : -1}
            onClick={() => setChosen(key)}
          >
            {tab}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current.key}`}>
        {children(current.key)}
      </div>
    </div>
  );
}
