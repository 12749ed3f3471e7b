/** Drafts of other pages that hold something of the user's: they wait here until they are kept or thrown away. */
import type { DraftSummary } from '../../storage/drafts.ts';
import { formatAddress, formatDay } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { panel } from '../strings/panel.ts';

const words = panel.drafts;

interface Props {
  drafts: readonly DraftSummary[];
  onPick(id: string): void;
  onRemove(id: string): void;
}

export function Waiting({ drafts, onPick, onRemove }: Props) {
  if (drafts.length === 0) return null;
  return (
    <section class="waiting">
      <h2>{words.title}</h2>
      <ul>
        {drafts.map(({ id, page, changedAt }) => {
          const name = page.title || formatAddress(page.url);
          return (
            <li key={id}>
              <button type="button" class="pick" aria-label={words.open(name)} onClick={() => onPick(id)}>
                {name} <span class="muted">{formatDay(changedAt)}</span>
              </button>
              <Button
                rank="quiet"
                aria-label={words.remove(name)}
                title={words.remove(name)}
                onClick={() => onRemove(id)}
              >
                ✕
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
