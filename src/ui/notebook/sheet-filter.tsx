/** How many entries the sheet has, and how far; a press shows those alone. */
import { outbox as words } from '../strings/outbox.ts';
import type { NotebookState } from './state.ts';

export function SheetFilter({ state }: { state: NotebookState }) {
  const { only } = state.sheet;
  const counts = state.sheet.countsOf(state.shelved.value);
  if (counts.length === 0 && only.value === undefined) return null;
  const shown =
    only.value !== undefined && !counts.some(([word]) => word === only.value)
      ? [...counts, [only.value, 0] as const]
      : counts;
  return (
    <fieldset class="sheet-filter" aria-label={words.filterLabel}>
      {shown.map(([word, count]) => (
        <button
          type="button"
          class="button quiet"
          key={word}
          aria-pressed={only.value === word}
          onClick={() => {
            only.value = only.value === word ? undefined : word;
          }}
        >
          {words.filter(word, count)}
        </button>
      ))}
    </fieldset>
  );
}
