/** What keeps captures from the sheet, or will: each with the one thing to do about it. Nothing to say, nothing shown. */

import { ring } from '../../platform/bell.ts';
import { openOptions } from '../../platform/pages.ts';
import { queueKeptBefore } from '../../storage/outbox.ts';
import { formatTime } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { outbox as words } from '../strings/outbox.ts';
import { retry } from './follow.ts';
import { Refusals } from './refusals.tsx';
import { type Sheet, useSheet } from './use-sheet.ts';

export function SheetNote() {
  const sheet = useSheet();
  if (!sheet) return null;
  const { connection, counts, keptBefore } = sheet;
  const { spreadsheetId } = connection;
  return (
    <div class="sheet-note">
      <Trouble sheet={sheet} />
      {counts.refused > 0 && <Refusals sheet={spreadsheetId} count={counts.refused} />}
      {keptBefore > 0 && (
        <section class="offer">
          <p>{words.keptBefore(keptBefore)}</p>
          <Button onClick={() => void queueKeptBefore(spreadsheetId).then(() => ring())}>
            {words.sendKeptBefore(keptBefore)}
          </Button>
        </section>
      )}
    </div>
  );
}

function Trouble({ sheet: { connection, state, counts } }: { sheet: Sheet }) {
  const { halted, failure, nextAttemptAt } = state;
  const waiting = counts.waiting + counts.doubtful;
  const again = () => void retry(connection.spreadsheetId);
  if (halted && isHalting(halted.problem)) {
    const { what, todo, ...more } = words.halted[halted.problem];
    return (
      <section class="trouble" role="alert">
        <h2>{what}</h2>
        <p>
          {words.wait(waiting)} {todo}
        </p>
        {halted.problem === 'refused' && <p class="muted">{words.googleSaid(halted.detail)}</p>}
        <p class="actions">
          <Button rank="primary" onClick={again}>
            {words.retry}
          </Button>{' '}
          {'connect' in more && <Button onClick={() => void openOptions()}>{words.connect}</Button>}
        </p>
      </section>
    );
  }
  if (failure && isPassing(failure.problem) && waiting > 0) {
    const at = formatTime(new Date(nextAttemptAt).toTimeString());
    return (
      <section class="trouble" role="status">
        <p>{words.passing[failure.problem](waiting, at)}</p>
        <Button onClick={again}>{words.retry}</Button>
      </section>
    );
  }
  return null;
}

/** What is on the disk may be of another version of ourselves. */
const isHalting = (problem: string): problem is keyof typeof words.halted => problem in words.halted;
const isPassing = (problem: string): problem is keyof typeof words.passing => problem in words.passing;
