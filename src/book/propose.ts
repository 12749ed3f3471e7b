/** The book as it stands → meetings to propose: rows for Meetings, and why some targets got none. */
import { daysWithoutTimes, type FixedMeeting, overlapping } from '../planning/free-time.ts';
import {
  freeSlots,
  type MeetingTarget,
  type MeetingTask,
  type OpenSlot,
  type Proposal,
  proposeMeetings,
} from '../planning/meetings.ts';
import type { Book } from './book.ts';
import { namesIn } from './calendar/names.ts';
import type { CellsOf } from './template/index.ts';

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
  const { task } = taskOf(book);
  return {
    days: task.days,
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

type PlannedBook = Pick<Book, 'rows' | 'settings'>;

function taskOf(
  { rows, settings }: PlannedBook,
  chosen?: ReadonlySet<number>,
): { task: MeetingTask; byName: ReadonlyMap<number, string[]> } {
  const going = rows.events.filter(({ cells }) => cells.going === 'yes').map(({ cells }) => cells);
  const names = new Set(going.map(({ name }) => name));
  const agenda = rows.agenda.map(({ cells }) => cells).filter(({ event }) => names.has(event));
  const people = rows.team.flatMap(({ cells: { name, going: goes } }) =>
    name && goes === 'yes' ? [name] : [],
  );
  const days = [...new Set([...going.flatMap(daysOf), ...agenda.flatMap(({ day }) => day ?? [])])].sort();
  const fixed = rows.meetings.flatMap(({ cells: { day, start, end, asn, ourPeople, place, state } }) =>
    day && start && end && state !== 'cancelled'
      ? [{ day, start, end, people: namesIn(ourPeople), asn, place }]
      : [],
  );
  const byName = new Map<number, string[]>();
  for (const { cells } of rows.attendees) {
    if (cells.asn === undefined || !cells.name || !names.has(cells.event)) continue;
    byName.set(cells.asn, [...(byName.get(cells.asn) ?? []), cells.name]);
  }
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
    return [
      {
        asn,
        // What may be won, by how likely it is; among equals whoever stands first.
        value: likelihood * Math.max(trafficNow, trafficBehind) + 1 / (rank + 1),
        ...(owner && people.includes(owner)
          ? { by: [owner, ...people.filter((name) => name !== owner)] }
          : {}),
        theirs,
        // Their only one is on stage; whoever comes with others can be met meanwhile.
        busy: theirs.length === 1 ? agenda.flatMap((session) => onStage(session, theirs[0] ?? '')) : [],
      },
    ];
  });
  const [start = '09:00', end = '18:00'] = String(settings.meetingHours ?? '').match(/\d\d:\d\d/g) ?? [];
  const setAside = agenda.flatMap(({ day, start, end, title = '' }) =>
    day && start && end && SET_ASIDE.test(title) ? [{ day, start, end }] : [],
  );
  const task = {
    days,
    people,
    targets,
    fixed,
    // Whoever goes there goes to meet people.
    sessions: agenda.map(({ whoGoes, ...session }) => ({
      ...session,
      people: SET_ASIDE.test(session.title ?? '') ? [] : namesIn(whoGoes),
    })),
    setAside,
    day: { start, end },
    ...(settings.meetingPlace ? { place: String(settings.meetingPlace) } : {}),
    length: figure(settings.meetingLength, 30),
    buffer: figure(settings.meetingBuffer, 5),
    walk: figure(settings.meetingWalk, 5),
  };
  return { task, byName };
}

/** Sessions that the organiser sets aside for meetings of two. */
const SET_ASIDE =
  /\bbilaterals?\b|\b(?:one|1)[- ]?(?:to|on|:)[- ]?(?:one|1)\b|\bmeet(?:ing)?[- ]me\b|\bpeering meetings\b/i;

const figure = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= 0 ? value : otherwise;

function onStage(
  { day, start, end, speakers = '' }: CellsOf<'agenda'>,
  name: string,
): { day: string; start: string; end: string }[] {
  return day && start && end && speakers.includes(name) ? [{ day, start, end }] : [];
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
