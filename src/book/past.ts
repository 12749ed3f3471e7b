/** What the book still knows of past events: which of us were there, and whom we met. */
import { folded } from '../records/text.ts';
import type { Row } from './book.ts';
import { isNamed, namesIn } from './calendar/names.ts';

export interface Held {
  readonly events: readonly Row<'events'>[];
  readonly agenda: readonly Row<'agenda'>[];
  readonly meetings: readonly Row<'meetings'>[];
}

/** A network's people on the lists; whoever of us spoke with them stands beside them. */
type Listed = Pick<Row<'attendees'>, 'cells'>;

/**
 * Who of us went: somebody said so, they chose one of its sessions, or held a meeting on its days, and it is over.
 * @param today `2026-11-21`
 * @returns by the event's key, names as they were written; events that nobody went to are left out
 */
export function wentTo({ events, agenda, meetings }: Held, today: string): ReadonlyMap<string, string[]> {
  const went = new Map<string, string[]>();
  const held = meetings.filter(isHeld);
  for (const event of events) {
    const { start, end = start } = event.cells;
    if (!end || end >= today) continue;
    const cells = [
      event.cells.ourPeople,
      ...agenda.filter((session) => isOf(session, event)).map(({ cells: { whoGoes } }) => whoGoes),
      ...held.filter((meeting) => isOn(meeting.cells.day, event)).map(({ cells }) => cells.ourPeople),
    ];
    const names = distinct(cells.flatMap(namesIn));
    if (names.length > 0) went.set(event.key, names);
  }
  return went;
}

/** @returns the names of the past events that somebody of ours was at, the latest first */
export function eventsOf(person: string, held: Held, today: string): string[] {
  const went = wentTo(held, today);
  return latestFirst(held.events)
    .filter(({ key }) => isNamed(went.get(key) ?? [], person))
    .map(({ cells }) => cells.name ?? '');
}

/**
 * Where we met a network: meetings that were held, and conversations with its people, each with who of us.
 * @param listed its people
 * @returns "Example Forum 4 (Ana Silva)", the latest first
 */
export function metAt(
  asn: number,
  { events, meetings }: Pick<Held, 'events' | 'meetings'>,
  listed: readonly Listed[],
): string[] {
  const met = new Map<string, string[]>();
  const add = (where: string, names: readonly string[]) =>
    met.set(where, [...(met.get(where) ?? []), ...names]);
  for (const meeting of meetings) {
    if (meeting.cells.asn !== asn || !isHeld(meeting)) continue;
    const { day, ourPeople } = meeting.cells;
    const event = events.find((one) => isOn(day, one));
    add(event?.cells.name ?? day ?? '', namesIn(ourPeople));
  }
  for (const { cells } of listed) if (cells.spokeWith) add(cells.event ?? '', namesIn(cells.spokeWith));
  const order = latestFirst(events).map(({ cells }) => cells.name);
  const place = (where: string) => (order.includes(where) ? order.indexOf(where) : order.length);
  return [...met]
    .sort(([one], [other]) => place(one) - place(other))
    .map(([where, names]) =>
      [where, names.length ? `(${distinct(names).join(', ')})` : ''].filter(Boolean).join(' '),
    )
    .filter(Boolean);
}

const isHeld = ({ cells }: Row<'meetings'>): boolean => cells.state === 'held';

const isOn = (day: string | undefined, { cells: { start, end = start } }: Row<'events'>): boolean =>
  day !== undefined && start !== undefined && end !== undefined && start <= day && day <= end;

const isOf = (session: Row<'agenda'>, event: Row<'events'>): boolean =>
  session.key.startsWith(`${event.key}|`) || (!session.key && session.cells.event === event.cells.name);

const latestFirst = (events: readonly Row<'events'>[]): Row<'events'>[] =>
  [...events].sort((a, b) => ((a.cells.start ?? '') < (b.cells.start ?? '') ? 1 : -1));

/** The same name is written once, as it was written first. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(folded(name))) seen.set(folded(name), name);
  return Array.from(seen.values());
}
