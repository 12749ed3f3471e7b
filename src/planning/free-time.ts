/**
 * When each of us can meet somebody: in the gaps, breaks, meals and socials of the agenda, and in hours that the team set aside.
 * Sessions that a person chose and meetings that stand are kept free of others, with the way from one room to the next.
 * Days are `2026-08-04`, times minutes since its midnight by the clock of the place.
 */
import { folded } from '../records/text.ts';

export interface Span {
  from: number;
  to: number;
}

export interface Session {
  day?: string | undefined;
  /** `09:30`; absent where the agenda tells no time. */
  start?: string | undefined;
  end?: string | undefined;
  kind?: string | undefined;
  room?: string | undefined;
  /** Who of us goes there. */
  people: readonly string[];
}

export interface FixedMeeting {
  day: string;
  start: string;
  end: string;
  people: readonly string[];
  asn?: number | undefined;
  place?: string | undefined;
}

export interface Times {
  days: readonly string[];
  sessions: readonly Session[];
  fixed: readonly FixedMeeting[];
  /** The hours of a day within which gaps of the agenda count: `09:00` to `18:00`. */
  day: { start: string; end: string };
  /** Hours set aside for meetings, whatever is on. */
  setAside?: readonly { day: string; start: string; end: string }[] | undefined;
  /** Where we meet; another room costs `walk` minutes on the way. */
  place?: string | undefined;
  walk: number;
}

/** In these people are free to talk; every other session binds. */
const OPEN_KINDS = ['break', 'meal', 'social'];

/** @returns the spans in which the person could meet somebody on that day, in order, none touching another */
export function freeSpans(person: string, day: string, times: Times): Span[] {
  const timed = times.sessions.flatMap((session) => {
    const span = session.day === day ? spanOf(session) : undefined;
    return span ? [{ ...session, span }] : [];
  });
  const whole = spanOf(times.day);
  const binding = timed.filter(({ kind = '' }) => !OPEN_KINDS.includes(kind)).map(({ span }) => span);
  const open = timed.filter(({ kind = '' }) => OPEN_KINDS.includes(kind)).map(({ span }) => span);
  const setAside = (times.setAside ?? []).flatMap((hours) =>
    hours.day === day ? (spanOf(hours) ?? []) : [],
  );
  const busy = [
    ...timed.filter(({ people }) => people.includes(person)),
    ...times.fixed.flatMap((meeting) => {
      const span = meeting.day === day && meeting.people.includes(person) ? spanOf(meeting) : undefined;
      return span ? [{ span, room: meeting.place }] : [];
    }),
  ].map(({ span, room }) => withWay(span, room, times));
  const free = joined([...without(whole ? [whole] : [], binding), ...open, ...setAside]);
  return without(free, busy);
}

/** A room that is not told may be anywhere. */
const withWay = ({ from, to }: Span, room: string | undefined, { place, walk }: Times): Span =>
  room !== undefined && room === place ? { from, to } : { from: from - walk, to: to + walk };

/** Days on which the agenda has sessions and tells no time of any: their gaps are not known. */
export const daysWithoutTimes = ({ days, sessions }: Times): string[] =>
  days.filter((day) => {
    const ofDay = sessions.filter((session) => session.day === day);
    return ofDay.length > 0 && !ofDay.some((session) => spanOf(session));
  });

/** Pairs of meetings that stand at one time for one of us, by position; whoever it is, as the earlier row writes the name. */
export function overlapping(
  fixed: readonly FixedMeeting[],
): { one: number; other: number; person: string }[] {
  const timed = fixed.map((meeting) => ({
    ...meeting,
    span: spanOf(meeting),
    names: meeting.people.map(folded),
  }));
  return timed.flatMap(({ day, span, people, names }, one) =>
    timed.slice(one + 1).flatMap((later, offset) => {
      if (day !== later.day || !span || !later.span || !meets(span, later.span)) return [];
      const person = people[names.findIndex((name) => later.names.includes(name))];
      return person === undefined ? [] : [{ one, other: one + 1 + offset, person }];
    }),
  );
}

export const meets = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** What ends before it starts, ends after midnight. */
export function spanOf({
  start,
  end,
}: {
  start?: string | undefined;
  end?: string | undefined;
}): Span | undefined {
  const [from, to] = [minutes(start), minutes(end)];
  if (from === undefined || to === undefined || from === to) return undefined;
  return { from, to: to < from ? to + 24 * 60 : to };
}

/** `09:30`, or the time of an ISO 8601 moment. */
function minutes(time: string | undefined): number | undefined {
  const [, hours, rest] = /(?:^|T)([01]\d|2[0-4]):([0-5]\d)/.exec(time ?? '') ?? [];
  return hours && rest ? Number(hours) * 60 + Number(rest) : undefined;
}

/** 570 is `09:30`; beyond midnight the clock begins anew. */
export const clock = (at: number): string =>
  `${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    const last = result[result.length - 1];
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  let left = [...spans];
  for (const { from, to } of taken) {
    left = left.flatMap((span) =>
      meets(span, { from, to })
        ? [
            { from: span.from, to: from },
            { from: to, to: span.to },
          ].filter((part) => part.from < part.to)
        : [span],
    );
  }
  return left;
}
