/** Always in reach: keep, undo, the notebook; and what became of it. */
import type { ComponentChildren } from 'preact';
import { openNotebook } from '../../platform/pages.ts';
import { Button } from '../kit/button.tsx';
import { panel as words } from '../strings/panel.ts';
import { countToKeep } from './to-keep.ts';
import { storageTrouble } from './trouble.tsx';
import type { DraftInHand, DraftStatus } from './use-draft.ts';

/** Something to say that is no state of the draft, with one thing to do about it. */
export interface Notice {
  text: string;
  action?: { label: string; act(): void };
}

interface Props {
  hand: DraftInHand;
  notice: Notice | undefined;
  /** The draft is out of sight; what one does not see is not kept. */
  hidden: boolean;
  /** Leads to the team's sheet. */
  openSheet: ComponentChildren;
}

export function Foot({ hand, notice, hidden, openSheet }: Props) {
  const { draft, status } = hand;
  const said = notice ?? noticeOf(status);
  const count = draft && !hidden ? countToKeep(draft) : 0;
  const settled = draft?.kept !== undefined && !draft.edited;
  const changes = draft?.kept !== undefined && draft.edited;
  return (
    <footer class="foot">
      <p class="status" role="status">
        {said?.text}
        {said?.action && (
          <Button rank="quiet" onClick={said.action.act}>
            {said.action.label}
          </Button>
        )}
      </p>
      <div class="actions">
        <Button
          rank="primary"
          disabled={hidden || settled || (count === 0 && !changes) || status.state === 'keeping'}
          title={words.keys}
          onClick={() => void hand.keep()}
        >
          {settled ? words.foot.kept : changes ? words.foot.keepChanges : keepLabel(draft, count)}
        </Button>
        <Button disabled={hidden || !hand.canUndo} onClick={() => void hand.undo()}>
          {words.foot.undo}
        </Button>
        <Button onClick={() => void openNotebook()}>{words.foot.notebook}</Button>
        {openSheet}
      </div>
    </footer>
  );
}

function keepLabel(draft: DraftInHand['draft'], count: number): string {
  if (draft?.view === 'note') return words.foot.keepNote;
  if (count === 0) return words.foot.keepNothing;
  const only = count === 1 && draft?.items.find(({ checked }) => checked);
  return only ? words.foot.keepOne(only.kind) : words.foot.keep(count);
}

function noticeOf(status: DraftStatus): Notice | undefined {
  switch (status.state) {
    case 'keeping':
      return { text: words.status.keeping };
    case 'kept':
      return { text: status.count ? words.status.kept(status.count) : words.status.keptNone };
    case 'undone':
      return { text: status.what === 'keep' ? words.status.undone : words.status.undoneEdit };
    case 'refused':
      return { text: words.status.refused(status.what, status.reason) };
    case 'failed':
      return {
        text: storageTrouble(status.problem),
        action: { label: words.tryAgain, act: status.again },
      };
    default:
      return undefined;
  }
}
