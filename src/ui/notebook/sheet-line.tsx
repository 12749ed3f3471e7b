/** What the sheet has of the capture that is open, with the reason where it was refused. */
import { ring } from '../../platform/bell.ts';
import { queueRefused } from '../../storage/outbox.ts';
import { Button } from '../kit/button.tsx';
import { Sign } from '../kit/sign.tsx';
import { leastFar, SIGNS } from '../sheet/least-far.ts';
import { outbox as words } from '../strings/outbox.ts';
import type { NotebookState } from './state.ts';

export function SheetLine({ state, id }: { state: NotebookState; id: string }) {
  const queued = state.sheet.of(id);
  const shown = queued && leastFar([queued.state]);
  if (!queued || !shown) return null;
  return (
    <p class="sheet-line" role="status">
      <Sign state={SIGNS[shown]}>{words.state[shown]}</Sign> <span class="muted">{words.meaning[shown]}</span>{' '}
      {queued.reason && <span>{queued.reason}</span>}{' '}
      {shown === 'refused' && (
        <Button onClick={() => void queueRefused(queued.sheet, [id]).then(() => ring())}>
          {words.retry}
        </Button>
      )}
    </p>
  );
}
