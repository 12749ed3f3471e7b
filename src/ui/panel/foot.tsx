/** Always in reach: keep, undo, the notebook; and what became of it. */
import type { DraftSummary } from '../../storage/drafts.ts';
import { removeDraft } from '../../storage/drafts.ts';
import { formatAddress, formatDay } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { Fold } from '../kit/fold.tsx';
import { panel as words } from '../strings/panel.ts';
import { countToKeep } from './to-keep.ts';
import { storageTrouble } from './trouble.tsx';
import type { DraftInHand } from './use-draft.ts';

interface Props {
  hand: DraftInHand;
  notice: string;
  drafts: readonly DraftSummary[];
  pasting: boolean;
  onPick(draft: string): void;
  onNotebook(): void;
}

export function Foot({ hand, notice, drafts, pasting, onPick, onNotebook }: Props) {
  const { draft, status } = hand;
  const count = draft ? countToKeep(draft) : 0;
  const settled = draft?.kept !== undefined && !draft.edited;
  const changes = draft?.kept !== undefined && draft.edited;
  const waiting = drafts.filter(({ id, edited }) => id !== draft?.id && edited);
  return (
    <footer class="foot">
      {waiting.length > 0 && !pasting && (
        <Fold title={`${words.drafts.title} (${waiting.length})`}>
          {() => (
            <ul class="drafts">
              {waiting.map(({ id, page, changedAt }) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-label={words.drafts.open(page.title || page.url)}
                    onClick={() => onPick(id)}
                  >
                    {page.title || formatAddress(page.url)} <span class="muted">{formatDay(changedAt)}</span>
                  </button>
                  <Button
                    rank="quiet"
                    aria-label={words.drafts.remove(page.title || page.url)}
                    onClick={() => void removeDraft(id)}
                  >
                    ✕
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
      <p class="status" role="status" aria-live="polite">
        {notice || statusText(hand)}
        {status.state === 'failed' && (
          <>
            {' '}
            <Button rank="quiet" onClick={status.again}>
              {words.tryAgain}
            </Button>
          </>
        )}
      </p>
      <div class="actions">
        <Button
          rank="primary"
          disabled={pasting || settled || (count === 0 && !changes) || status.state === 'keeping'}
          title={words.keys}
          onClick={() => void hand.keep()}
        >
          {changes ? words.foot.keepChanges : keepLabel(draft, count)}
        </Button>
        <Button disabled={pasting || !hand.canUndo} onClick={() => void hand.undo()}>
          {words.foot.undo}
        </Button>
        <Button onClick={onNotebook}>{words.foot.notebook}</Button>
      </div>
    </footer>
  );
}

function keepLabel(draft: DraftInHand['draft'], count: number): string {
  if (draft?.view === 'note') return words.foot.keepNote;
  const only = count === 1 && draft?.items.find(({ checked }) => checked);
  return only ? words.foot.keepOne(only.kind) : words.foot.keep(count);
}

function statusText({ status }: DraftInHand): string {
  switch (status.state) {
    case 'keeping':
      return words.status.keeping;
    case 'kept':
      return status.count ? words.status.kept(status.count) : words.status.keptNone;
    case 'undone':
      return status.what === 'keep' ? words.status.undone : words.status.undoneEdit;
    case 'refused':
      return words.status.refused(status.what, status.reason);
    case 'failed':
      return storageTrouble(status.problem);
    default:
      return '';
  }
}
