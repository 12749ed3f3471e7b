/** The calendar of each of us, and of all, as files. */

import { calendarOf } from '../../../book/calendar/entries.ts';
import { icsText } from '../../../book/calendar/ics.ts';
import { offsetAt } from '../../../outlets/offset-at.ts';
import { download } from '../../download.ts';
import { Button } from '../../kit/button.tsx';
import { trip as words } from '../../strings/trip.ts';
import type { NotebookState } from '../state.ts';
import type { TripRows } from './use-trip.ts';

const { calendar: say } = words;

export const Calendars = ({
  state,
  rows,
  team,
}: {
  state: NotebookState;
  rows: TripRows;
  team: readonly string[];
}) => (
  <>
    <h3>{say.title}</h3>
    <p class="muted">{say.about}</p>
    <p class="choices">
      {team.map((name) => (
        <Button key={name} onClick={() => saveCalendar(state, rows, name)}>
          {say.of(name)}
        </Button>
      ))}
      <Button onClick={() => saveCalendar(state, rows)}>{say.all}</Button>
    </p>
  </>
);

function saveCalendar(state: NotebookState, rows: TripRows, person?: string): void {
  const { entries, undated } = calendarOf(rows, person);
  const left = undated.length > 0 ? say.undated(undated) : '';
  if (entries.length === 0) {
    state.notice.value = { tone: 'done', text: say.nothing(person ?? say.everyone) + left };
    return;
  }
  const file = say.file((person ?? say.everyone).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'));
  const name = person ? say.of(person) : say.all;
  const text = icsText(entries, { name, now: new Date().toISOString(), offsetAt });
  download(new Blob([text], { type: 'text/calendar' }), file);
  state.notice.value = { tone: 'done', text: say.saved(file, entries.length) + left };
}
