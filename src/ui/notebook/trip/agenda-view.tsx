/** An event's sessions against our people: who of us goes where. */
import { useState } from 'preact/hooks';
import type { Row } from '../../../book/book.ts';
import { handKeys } from '../../../book/by-hand.ts';
import { isNamed, namesIn } from '../../../book/calendar/names.ts';
import { formatDay } from '../../format.ts';
import { Button } from '../../kit/button.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { record } from '../../strings/record.ts';
import { trip as words } from '../../strings/trip.ts';
import { today } from '../../today.ts';
import type { NotebookState } from '../state.ts';
import { Calendars } from './calendars.tsx';
import { type Trip, type TripRows, useTrip } from './use-trip.ts';

const { agenda: say } = words;

export function AgendaView({ state }: { state: NotebookState }) {
  const trip = useTrip(state);
  const [chosen, setChosen] = useState<string>();
  const { rows } = trip;
  if (!rows) {
    return (
      <p class="hint muted" role="status">
        {say.working}
      </p>
    );
  }
  const event = rows.events.find(({ key }) => key === chosen) ?? nextOf(rows.events);
  if (!event) {
    return (
      <div class="hint">
        <h2>{say.noEvents.title}</h2>
        <p>{say.noEvents.text}</p>
      </div>
    );
  }
  return (
    <section class="trip">
      <h2>{say.title}</h2>
      <p class="choices">
        <label>
          {say.event}{' '}
          <select value={event.key} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {rows.events.map(({ key, cells }) => (
              <option key={key} value={key}>
                {[cells.name, cells.start && formatDay(cells.start)].filter(Boolean).join(', ')}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say.weGo}{' '}
          <select
            value={event.cells.going ?? ''}
            onChange={({ currentTarget: { value } }) =>
              void trip.fill('events', event.key, { going: value || undefined })
            }
          >
            <option value="">{say.undecided}</option>
            {Object.entries(say.going).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Sessions state={state} trip={trip} rows={rows} event={event} team={teamOf(rows.team)} />
      <Calendars state={state} rows={rows} team={teamOf(rows.team)} />
    </section>
  );
}

/** The event that comes next; when all are over, the last of them. */
function nextOf(events: readonly Row<'events'>[]): Row<'events'> | undefined {
  const now = today();
  const dated = events
    .filter(({ cells }) => cells.start)
    .sort((one, other) => ((one.cells.start ?? '') < (other.cells.start ?? '') ? -1 : 1));
  const isOver = ({ cells: { start = '', end = start } }: Row<'events'>) => end < now;
  return dated.find((event) => !isOver(event)) ?? dated[dated.length - 1] ?? events[0];
}

const teamOf = (rows: readonly Row<'team'>[]): string[] => rows.flatMap(({ cells }) => cells.name ?? []);

interface Choosing {
  state: NotebookState;
  trip: Trip;
  rows: TripRows;
  event: Row<'events'>;
  team: readonly string[];
}

function Sessions({ state, trip, rows: { agenda, sessionNames }, event, team }: Choosing) {
  // Names count over the whole agenda: two events may have a session of one title on one day.
  const keys = handKeys('agenda', agenda, sessionNames);
  const sessions = agenda.flatMap((row, i) =>
    row.cells.event === event.cells.name ? [{ row, key: keys[i] ?? row.key }] : [],
  );
  if (sessions.length === 0) return <p class="muted">{say.noSessions}</p>;
  const days = [...new Set(sessions.map(({ row }) => row.cells.day ?? ''))];
  return (
    <>
      {team.length === 0 && (
        <p>
          {say.noTeam} <Button onClick={() => state.show('team')}>{say.toTeam}</Button>
        </p>
      )}
      <Tabs
        label={say.days}
        first={days.find((day) => day >= today())}
        tabs={days.map((day) => ({ key: day || 'none', label: day ? formatDay(day) : say.noDay }))}
      >
        {(day) => (
          <table>
            <thead>
              <tr>
                <th scope="col">{say.time}</th>
                <th scope="col">{say.session}</th>
                {team.map((name) => (
                  <th key={name} scope="col" class="person" dir="auto">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sessions
                .filter(({ row }) => (row.cells.day ?? 'none') === day)
                .map(({ row, key }) => (
                  <Session key={key} name={key} row={row} trip={trip} team={team} />
                ))}
            </tbody>
          </table>
        )}
      </Tabs>
    </>
  );
}

function Session({
  name: key,
  row: { cells },
  trip,
  team,
}: {
  name: string;
  row: Row<'agenda'>;
  trip: Trip;
  team: readonly string[];
}) {
  const { start, end, title = '', kind = 'other', room } = cells;
  const going = namesIn(cells.whoGoes);
  return (
    <tr class={going.length > 0 ? 'chosen' : ''}>
      <td class="time">{[start, end].filter(Boolean).join('–')}</td>
      <th scope="row">
        <span dir="auto">{title}</span>{' '}
        <span class="muted">
          {[kind === 'talk' ? undefined : record.sessionKinds[kind as keyof typeof record.sessionKinds], room]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </th>
      {team.map((person) => (
        <td key={person} class="person">
          <input
            type="checkbox"
            aria-label={say.goes(person, title)}
            checked={isNamed(going, person)}
            onChange={({ currentTarget: { checked } }) =>
              // Of those who go by then: another box may have been ticked a moment ago.
              void trip.fill('agenda', key, ({ whoGoes }) => {
                const others = namesIn(whoGoes).filter((name) => !isNamed([name], person));
                return { whoGoes: [...others, ...(checked ? [person] : [])].join(', ') };
              })
            }
          />
        </td>
      ))}
    </tr>
  );
}
