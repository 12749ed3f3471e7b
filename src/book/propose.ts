/** The book as it stands → meetings to propose: rows for Meetings, and why some targets got none. */
import { clock, daysWithoutTimes, type FixedMeeting, overlapping, spanOf } from '../planning/free-time.ts';
import {
  freeSlots,
  type MeetingTarget,
  type MeetingTask,
  type OpenSlot,
  type Proposal,
  proposeMeetings,
} from '../planning/meetings.ts';
import { folded } from '../records/text.ts';
import type { Book } from './book.ts';
import { isNamed, namesIn } from './calendar/names.ts';
import { isSetAside } from './set-aside.ts';
import type { CellsOf } from './template/index.ts';
import { timesIn } from './typed-times.ts';

export interface Proposed {
  rows: CellsOf<'meetings'>[];
  unmet: Proposal['unmet'];
  problems: Proposal['problems'];
}

/** Stages in which there is nothing to talk about first, or nobody to talk to; somebody may choose them all the same. */
const SETTLED = ['live', 'parked', 'declined until'];

/**
 * For the event that we go to, the people who go, and the targets that attend. What stands in Meetings stays; only rows that were
 * cancelled leave their time and their target free again.
 * @param chosen AS numbers of the targets to meet, whatever their stage; where absent, all that attend and can still be won
 */
export function propose(book: PlannedBook, chosen?: ReadonlySet<number>): Proposed {
  const { task, byName } = taskOf(book, chosen);
  const { meetings, unmet, problems } = proposeMeetings(task);
  return {
    rows: meetings.map(({ asn, person, day, start: from, end: to }) => ({
      day,
      start: from,
      end: to,
      asn,
      theirPeople: byName.get(asn)?.join(', '),
      ourPeople: person,
      ...(task.place ? { place: task.place } : {}),
      state: 'proposed',
    })),
    unmet,
    problems,
  };
}

/** What a page of meetings shows beside them. */
export interface Outlook {
  /** Days of the events that we go to, and who of us goes. */
  days: readonly string[];
  people: readonly string[];
  /** AS numbers of those whom a meeting could be proposed with, met or not. */
  attending: number[];
  /** Where another meeting would fit. */
  slots: OpenSlot[];
  /** Days of which the agenda tells no times: what is free there is not known. */
  untimed: string[];
  /** Meetings that stand at one time for one of us. */
  overlaps: { person: string; one: FixedMeeting; other: FixedMeeting }[];
}

export function outlook(book: PlannedBook): Outlook {
  const { task, days } = taskOf(book);
  return {
    days,
    people: task.people,
    attending: task.targets.map(({ asn }) => asn),
    slots: freeSlots(task),
    untimed: daysWithoutTimes(task),
    overlaps: overlapping(task.fixed).flatMap(({ one, other, person }) => {
      const [first, second] = [task.fixed[one], task.fixed[other]];
      return first && second ? [{ person, one: first, other: second }] : [];
    }),
  };
}

type PlannedBook = Pick<Book, 'rows' | 'settings' | 'start'>;

function taskOf(
  { rows, settings, start: { madeOn } }: PlannedBook,
  chosen?: ReadonlySet<number>,
): { task: MeetingTask; days: readonly string[]; byName: ReadonlyMap<number, string[]> } {
  const going = rows.events.filter(({ cells }) => cells.going === 'yes').map(({ cells }) => cells);
  const names = new Set(going.map(({ name }) => name));
  const agenda = rows.agenda.map(({ cells }) => cells).filter(({ event }) => names.has(event));
  const people: string[] = [];
  for (const { cells } of rows.team) {
    if (cells.name && cells.going === 'yes' && !isNamed(people, cells.name)) people.push(cells.name);
  }
  /** As Team writes them, however they are typed elsewhere. */
  const ofUs = (cell: string | undefined): string[] =>
    namesIn(cell).map((typed) => people.find((name) => isNamed([typed], name)) ?? typed);
  const length = figure(settings.meetingLength, 0) || MEETING_LENGTH;
  const days = [...new Set([...going.flatMap(daysOf), ...agenda.flatMap(({ day }) => day ?? [])])].sort();
  const fixed = rows.meetings.flatMap(({ cells }) => {
    const { day, start, end = endOf(start, length), asn, ourPeople, theirPeople, place, state } = cells;
    return day && start && end && state !== 'cancelled'
      ? [{ day, start, end, people: ofUs(ourPeople), theirPeople: namesIn(theirPeople), asn, place }]
      : [];
  });
  const byName = new Map<number, string[]>();
  for (const { cells } of rows.attendees) {
    if (cells.asn === undefined || !cells.name || !names.has(cells.event)) continue;
    const known = byName.get(cells.asn) ?? [];
    if (!isNamed(known, cells.name)) byName.set(cells.asn, [...known, cells.name]);
  }
  /** When somebody of theirs is on stage, or meets one of us, whichever of their networks it is about. */
  const busyTimes = (name: string) => [
    ...agenda.flatMap((session) => onStage(session, name)),
    ...fixed.filter(({ asn = 0, theirPeople }) =>
      isNamed(theirPeople.length > 0 ? theirPeople : (byName.get(asn) ?? []), name),
    ),
  ];
  const targets = rows.targets.flatMap(({ cells }): MeetingTarget[] => {
    const {
      asn,
      attending = 0,
      stage = '',
      owner,
      likelihood = 0,
      trafficNow = 0,
      trafficBehind = 0,
      rank = 0,
    } = cells;
    if (asn === undefined || attending === 0) return [];
    if (chosen ? !chosen.has(asn) : SETTLED.includes(stage)) return [];
    const theirs = byName.get(asn) ?? [];
    const ours = people.find((name) => isNamed([owner ?? ''], name));
    return [
      {
        asn,
        // What may be won, by how likely it is; among equals whoever stands first.
        value: likelihood * Math.max(trafficNow, trafficBehind) + 1 / (rank + 1),
        ...(ours ? { by: [ours, ...people.filter((name) => name !== ours)] } : {}),
        theirs,
        // Whoever comes with others can be met meanwhile.
        busy: theirs.length === 1 ? busyTimes(theirs[0] ?? '') : [],
      },
    ];
  });
  const hours = settings.meetingHours;
  const [start = '09:00', end = '18:00'] = typeof hours === 'string' ? timesIn(hours) : [];
  const setAside = agenda.flatMap(({ day, start, end, ...session }) =>
    day && start && end && isSetAside(session) ? [{ day, start, end }] : [],
  );
  const task = {
    // Nobody is met on a day that is over.
    days: days.filter((day) => day >= madeOn),
    people,
    targets,
    fixed,
    // Whoever goes there goes to meet people.
    sessions: agenda.map(({ whoGoes, ...session }) => ({
      ...session,
      people: isSetAside(session) ? [] : ofUs(whoGoes),
    })),
    setAside,
    day: { start, end },
    ...(settings.meetingPlace ? { place: String(settings.meetingPlace) } : {}),
    length,
    buffer: figure(settings.meetingBuffer, 5),
    walk: figure(settings.meetingWalk, 5),
  };
  return { task, days, byName };
}

/** Where nobody wrote it down. */
function endOf(start: string | undefined, length: number): string | undefined {
  const span = spanOf({ start, end: '24:00' });
  return span && clock(span.from + length);
}

/** Minutes. */
const MEETING_LENGTH = 30;

const figure = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= 0 ? value : otherwise;

function onStage(
  { day, start, end, speakers = '' }: CellsOf<'agenda'>,
  name: string,
): { day: string; start: string; end: string }[] {
  const isTheirs = ` ${folded(speakers)} `.includes(` ${folded(name)} `);
  return day && start && end && isTheirs ? [{ day, start, end }] : [];
}

/** No forum lasts longer; a year that was mistyped makes no calendar of years. */
const MOST_DAYS = 14;

function daysOf({ start, end = start }: CellsOf<'events'>): string[] {
  const days: string[] = [];
  const first = Date.parse(`${start}T00:00Z`);
  const last = Date.parse(`${end}T00:00Z`);
  for (let at = first; at <= last && days.length < MOST_DAYS; at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
