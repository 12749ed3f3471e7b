/** What a person of ours has in the calendar: the events we go to, the sessions they chose, the meetings they hold. */
import { textHash } from '../../records/text.ts';
import type { Row } from '../book.ts';
import { sessionNames } from '../session-names.ts';
import type { CalendarEntry } from './ics.ts';
import { isNamed, namesIn } from './names.ts';

export interface Planned {
  readonly events: readonly Row<'events'>[];
  readonly agenda: readonly Row<'agenda'>[];
  readonly meetings: readonly Row<'meetings'>[];
  /** Names of sessions under which something was decided, where they are kept apart from the rows. */
  readonly sessionNames?: readonly string[];
}

export interface PersonalCalendar {
  readonly entries: readonly CalendarEntry[];
  /** Titles of what belongs there and has no day that a calendar could take. */
  readonly undated: readonly string[];
}

/**
 * @param person as Team names them; without one, what anybody of ours goes to
 */
export function calendarOf(
  { events, agenda, meetings, sessionNames: given }: Planned,
  person?: string,
): PersonalCalendar {
  const undated: string[] = [];
  const dated = <E extends { day: string | undefined; title: string }>(entry: E) => {
    if (entry.day !== undefined && isDay(entry.day)) return [{ ...entry, day: entry.day }];
    undated.push(entry.title);
    return [];
  };
  const eventOfSession = (session: Row<'agenda'>): Row<'events'> | undefined =>
    events.find(({ key }) => session.key.startsWith(`${key}|`)) ??
    events.find(({ cells }) => cells.name === session.cells.event);
  const eventOn = (day: string | undefined): Row<'events'> | undefined =>
    events.find(({ cells: { start, end } }) => day && start && start <= day && day <= (end ?? start));

  const sessions = agenda.filter(({ cells }) => takesPart(cells.whoGoes, person));
  const held = meetings.filter(
    ({ cells }) => (cells.day || cells.asn) && (!person || takesPart(cells.ourPeople, person)),
  );
  const names = new Map(sessionNames(agenda, given).map((name, i) => [agenda[i], name]));
  const visited = new Set(sessions.flatMap((session) => eventOfSession(session)?.key ?? []));
  for (const { cells } of held) {
    const key = eventOn(cells.day)?.key;
    if (key) visited.add(key);
  }

  const entries = [
    ...events
      .filter(({ key, cells }) => cells.going === 'yes' || cells.going === 'maybe' || visited.has(key))
      .flatMap(({ key, cells }) =>
        dated({
          uid: uidOf('event', key),
          title: cells.name ?? '',
          day: cells.start,
          lastDay: cells.end && isDay(cells.end) && cells.end > (cells.start ?? '') ? cells.end : undefined,
          place: joined([cells.venue, cells.street, cells.city, cells.country], ', '),
          text: joined([cells.deadlines, cells.fees]),
          url: cells.url,
          state: cells.going === 'maybe' ? ('tentative' as const) : ('confirmed' as const),
          busy: false,
        }),
      ),
    ...sessions.flatMap((session) => {
      const { cells } = session;
      const event = eventOfSession(session)?.cells;
      return dated({
        uid: uidOf('session', names.get(session) ?? session.key),
        title: cells.title ?? '',
        day: cells.day,
        ...hours(cells.start, cells.end),
        zone: event?.timeZone,
        place: joined([cells.room, event?.venue, event?.city], ', '),
        text: joined([
          cells.speakers,
          cells.abstract,
          person ? undefined : `Of us: ${cells.whoGoes}`,
          clockNote(cells.start, event?.timeZone),
        ]),
        url: event?.url,
        busy: true,
      });
    }),
    ...held.flatMap(({ key, cells }) => {
      const event = eventOn(cells.day)?.cells;
      const whom = cells.network || (cells.asn === undefined ? '' : `AS${cells.asn}`);
      return dated({
        uid: uidOf('meeting', key),
        title: joined(['Meet', whom, cells.theirPeople && `(${cells.theirPeople})`], ' ') ?? '',
        day: cells.day,
        ...hours(cells.start, cells.end),
        zone: event?.timeZone,
        place: joined([cells.place, event?.venue, event?.city], ', '),
        text: joined([
          cells.ourPeople && `Of us: ${cells.ourPeople}`,
          cells.notes,
          cells.nextStep && `Next: ${cells.nextStep}`,
          clockNote(cells.start, event?.timeZone),
        ]),
        state: MEETING_STATES[cells.state ?? ''] ?? ('tentative' as const),
        busy: cells.state !== 'cancelled',
      });
    }),
  ];
  return {
    entries: entries.sort((a, b) => compare(`${a.day} ${startOf(a)}`, `${b.day} ${startOf(b)}`)),
    undated,
  };
}

const MEETING_STATES: Readonly<Record<string, CalendarEntry['state']>> = {
  confirmed: 'confirmed',
  held: 'confirmed',
  cancelled: 'cancelled',
};

function takesPart(cell: string | undefined, person: string | undefined): boolean {
  const names = namesIn(cell);
  return person === undefined ? names.length > 0 : isNamed(names, person);
}

/** A cell that is no time leaves the entry to its day. */
const hours = (start: string | undefined, end: string | undefined) => ({
  start: start !== undefined && isTime(start) ? start : undefined,
  end: end !== undefined && isTime(end) ? end : undefined,
});

const clockNote = (start: string | undefined, zone: string | undefined): string | undefined =>
  start && !zone ? 'The time is by the clock of the place; its time zone is not known.' : undefined;

const startOf = (entry: object): string => ('start' in entry && String(entry.start ?? '')) || '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const joined = (parts: readonly (string | undefined)[], between = '\n'): string | undefined =>
  parts.filter((part) => part).join(between) || undefined;

/** The same for the same key, whatever else is changed. */
const uidOf = (kind: string, key: string): string => `${kind}-${textHash(key)}@meet-me-sheet`;

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);

/** 31 June is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
