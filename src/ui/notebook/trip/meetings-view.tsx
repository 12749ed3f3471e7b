/** Whom we meet when: proposed from the free times of those who go, then accepted, moved, cancelled. */
import { useEffect, useState } from 'preact/hooks';
import type { Row } from '../../../book/book.ts';
import { lacksOutcome } from '../../../book/overdue.ts';
import type { FixedMeeting } from '../../../planning/free-time.ts';
import type { Unmet } from '../../../planning/meetings.ts';
import { formatAsn } from '../../../records/asn.ts';
import { formatDay } from '../../format.ts';
import { Button } from '../../kit/button.tsx';
import { Fold } from '../../kit/fold.tsx';
import { Sign } from '../../kit/sign.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { planning } from '../../strings/planning.ts';
import { dayToShow, today } from '../../today.ts';
import type { NotebookState } from '../state.ts';
import { work } from '../work.ts';
import type { MeetingsLook } from '../worker.ts';
import { Calendars } from './calendars.tsx';
import { Meeting } from './meeting.tsx';
import { ProposeBar } from './propose-bar.tsx';
import { StagesBar } from './stages-bar.tsx';
import { Timeline, timed } from './timeline.tsx';
import { tell } from './use-by-hand.ts';
import { type Trip, useTrip } from './use-trip.ts';

const { meetings: say } = planning;

export interface Without {
  asn: number;
  because: Unmet;
}

export function MeetingsView({ state }: { state: NotebookState }) {
  const trip = useTrip(state);
  const look = useLook(state);
  const [unmet, setUnmet] = useState<readonly Without[]>([]);
  const { rows } = trip;
  if (!rows || !look) {
    return (
      <p class="hint muted" role="status">
        {say.working}
      </p>
    );
  }
  const nameOf = (asn: number | undefined): string =>
    asn === undefined ? say.someone : (look.targets.get(asn)?.name ?? formatAsn(asn));
  const stands = ({ start, end, asn }: FixedMeeting) => timed({ start, end }, nameOf(asn));
  const untold = rows.meetings.filter(({ cells }) => lacksOutcome(cells, today())).length;
  const team = rows.team.flatMap(({ cells }) => cells.name ?? []);
  return (
    <section class="trip meetings">
      <h2>{say.title}</h2>
      <FirstSteps state={state} look={look} rows={rows} />
      {look.people.length > 0 && look.days.length > 0 && look.attending.length > 0 && (
        <ProposeBar state={state} look={look} trip={trip} onUnmet={setUnmet} />
      )}
      {look.untimed.length > 0 && (
        <p>
          <Sign state="soon">{say.untimed(look.untimed)}</Sign>
        </p>
      )}
      {look.overlaps.map(({ person, one, other }, i) => (
        <p key={i}>
          <Sign state="unmet">{say.overlap(person, stands(one), stands(other))}</Sign>
        </p>
      ))}
      {untold > 0 && (
        <p>
          <Sign state="soon">{say.untold(untold)}</Sign>
        </p>
      )}
      <StagesBar moves={look.moves} change={trip.change} />
      {unmet.length > 0 && (
        <Fold title={say.without(unmet.length)} open>
          {() => (
            <ul class="unmet">
              {unmet.map(({ asn, because }) => (
                <li key={asn}>
                  <b dir="auto">{nameOf(asn)}</b>: {say.unmet[because]}
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
      <Days trip={trip} look={look} team={team} meetings={rows.meetings} nameOf={nameOf} />
      {rows.meetings.length > 0 && <Calendars state={state} rows={rows} team={team} />}
    </section>
  );
}

/** What has to be there first, each with the way to it. */
function FirstSteps({
  state,
  look,
  rows,
}: {
  state: NotebookState;
  look: MeetingsLook;
  rows: NonNullable<Trip['rows']>;
}) {
  const { steps } = say;
  const noUs = !state.ours.value;
  const noEvent = !rows.events.some(({ cells }) => cells.going === 'yes');
  const noTeam = look.people.length === 0;
  const nobody = look.attending.length === 0;
  if (!noUs && !noEvent && !noTeam && !nobody) return null;
  return (
    <>
      <h3>{steps.title}</h3>
      <ul class="steps">
        {noUs && (
          <li>
            {steps.noUs} <Button onClick={() => state.show('plan')}>{steps.toUs}</Button>
          </li>
        )}
        {noEvent && (
          <li>
            {steps.noEvent} <Button onClick={() => state.show('agenda')}>{steps.toAgenda}</Button>
          </li>
        )}
        {noTeam && (
          <li>
            {steps.noTeam} <Button onClick={() => state.show('team')}>{steps.toTeam}</Button>
          </li>
        )}
        {nobody && <li>{steps.nobody}</li>}
      </ul>
    </>
  );
}

interface DaysProps {
  trip: Trip;
  look: MeetingsLook;
  team: readonly string[];
  meetings: readonly Row<'meetings'>[];
  nameOf(asn: number | undefined): string;
}

function Days({ trip, look, team, meetings, nameOf }: DaysProps) {
  const days = [...new Set([...look.days, ...meetings.flatMap(({ cells }) => cells.day ?? [])])].sort();
  const undated = meetings.some(({ cells }) => !cells.day);
  if (days.length === 0 && !undated) return null;
  const called = ({ cells }: Row<'meetings'>) => nameOf(cells.asn);
  const add = (day: string) => {
    const key = crypto.randomUUID();
    void trip.change(
      'meetings',
      { [key]: { key, ...(day ? { day } : {}), state: 'proposed', fixed: 'yes' } },
      say.added,
    );
  };
  return (
    <Tabs
      label={say.days}
      first={dayToShow(days)}
      tabs={[
        ...days.map((day) => ({ key: day, label: formatDay(day) })),
        ...(undated ? [{ key: '', label: say.noDay }] : []),
      ]}
    >
      {(day) => {
        const onDay = meetings
          .filter(({ cells }) => (cells.day ?? '') === day)
          .sort((one, other) => ((one.cells.start ?? '') < (other.cells.start ?? '') ? -1 : 1));
        return (
          <>
            {day && (
              <Timeline
                day={day}
                people={team}
                agenda={trip.rows?.agenda ?? []}
                meetings={meetings}
                slots={look.slots}
                nameOf={called}
                onOpen={(key) => {
                  const card = document.getElementById(`meeting-${key}`);
                  card?.scrollIntoView({ block: 'nearest' });
                  card?.focus();
                }}
              />
            )}
            {onDay.length === 0 && <p class="muted">{say.none}</p>}
            <ul class="cards">
              {onDay.map((meeting) => (
                <Meeting
                  key={meeting.key}
                  meeting={meeting}
                  name={called(meeting)}
                  why={look.targets.get(meeting.cells.asn ?? 0)?.why}
                  targets={[...look.targets.values()]}
                  slots={look.slots}
                  fill={trip.fill}
                  change={trip.change}
                />
              ))}
            </ul>
            <p>
              <Button onClick={() => add(day)}>{say.add}</Button>
            </p>
          </>
        );
      }}
    </Tabs>
  );
}

/** Milliseconds for which changes are gathered before free times are looked for anew. */
const PAUSE = 200;

function useLook(state: NotebookState): MeetingsLook | undefined {
  const captures = state.captures.value;
  const ours = state.ours.value;
  const [look, setLook] = useState<MeetingsLook>();
  useEffect(() => {
    if (!captures) return;
    const stop = new AbortController();
    const pause = setTimeout(
      () =>
        work('meetings', stop.signal).then(
          setLook,
          (error) => stop.signal.aborted || tell(state, say.problem, error),
        ),
      look ? PAUSE : 0,
    );
    return () => {
      clearTimeout(pause);
      stop.abort();
    };
  }, [captures, ours]);
  return look;
}
