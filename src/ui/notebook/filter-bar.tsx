/** The filter above a table: what is typed narrows it at once, arrow or Enter goes on to the table, Esc clears. */
import type { ComponentChildren } from 'preact';
import { notebook as words } from '../strings/notebook.ts';

export function FilterBar({
  label,
  query,
  count,
  onQuery,
  onDone,
  children,
}: {
  label: string;
  query: string;
  /** How much is left, in words. */
  count: string;
  onQuery(query: string): void;
  onDone(): void;
  children?: ComponentChildren;
}) {
  return (
    <div class="filter-bar">
      <input
        type="search"
        data-filter
        aria-label={label}
        placeholder={words.table.filterHint}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query) onQuery('');
          else if (event.key === 'ArrowDown' || event.key === 'Enter') onDone();
          else return;
          event.preventDefault();
        }}
      />
      <p class="muted" role="status">
        {count}
      </p>
      {children}
    </div>
  );
}

export const focusFilter = () => document.querySelector<HTMLInputElement>('[data-filter]')?.focus();
