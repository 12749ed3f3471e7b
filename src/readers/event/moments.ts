/** Moments as machines write them, kept with the clock and the offset that they were written with. */
import type { Session } from '../../records/event.ts';
import { addDays } from './dates.ts';
import { inZone, momentIn } from './zones.ts';

export interface Moment {
  /** `2014-08-04` */
  day: string;
  /** After that day's midnight. */
  minutes: number;
  /** `Z` or `+02:00`, where written. */
  offset?: string;
}

const FULL =
  /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?\d\d(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?\s*$/;
const CLOCK = /^\s*(\d{1,2}):?(\d\d)(?::\d\d)?\s*$/;

/** @returns undefined where the text is no such moment, or one that no calendar has */
export function parseMoment(text: string): Moment | undefined {
  const match = FULL.exec(text);
  if (!match) return undefined;
  const [, year, month, date, hour = '00', minute = '00', offset] = match;
  const day = `${year}-${month}-${date}`;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (
    Number.isNaN(midnight) ||
    new Date(midnight).toISOString().slice(0, 10) !== day ||
    Number(hour) > 24 ||
    Number(minute) > 59
  )
    return undefined;
  return {
    day,
    minutes: Number(hour) * 60 + Number(minute),
    ...(offset ? { offset: offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset } : {}),
  };
}

/** Whether a full moment states a time, or the day alone. */
export const hasTime = (text: string): boolean => /[T ]\d\d/.test(text);

/** "10:00", "0930" → minutes. */
export function parseClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  return minutes <= 1440 && Number(match?.[2]) < 60 ? minutes : undefined;
}

/** "00:30", "1:00:00" (hours first), "PT45M", 30 → minutes. */
export function parseDuration(value: unknown): number | undefined {
  if (typeof value === 'number') return value > 0 && value < 10_000 ? value : undefined;
  const text = String(value ?? '').trim();
  const iso = /^P(?:(\d{1,3})D)?T?(?:(\d{1,3})H)?(?:(\d{1,4})M)?/.exec(text);
  if (iso && text.length > 1)
    return Number(iso[1] ?? 0) * 1440 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0);
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const clock = /^(\d{1,3}):(\d\d)(?::\d\d)?$/.exec(text);
  return clock ? Number(clock[1]) * 60 + Number(clock[2]) : undefined;
}

export const later = (moment: Moment, minutes: number): Moment => ({
  ...moment,
  minutes: moment.minutes + minutes,
});

/** For putting in order; comparable where all are written in the same way. */
export const rank = ({ day, minutes, offset }: Moment): number =>
  Date.parse(`${day}T00:00:00Z`) / 60_000 +
  minutes -
  (offset && offset !== 'Z'
    ? (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)))
    : 0);

/** @returns the moment with its offset, that of the zone where it has none of its own; local where neither is known */
export function momentText(moment: Moment, zone: string | undefined): string {
  const { day, minutes, offset } = moment;
  if (offset === 'Z' && zone)
    return inZone(zone, Date.parse(`${day}T00:00:00Z`) + minutes * 60_000) ?? plain(moment);
  if (offset) return plain(moment);
  return (zone && momentIn(zone, day, minutes)) ?? plain(moment);
}

const plain = ({ day, minutes, offset = '' }: Moment): string =>
  `${addDays(day, Math.floor(minutes / 1440))}T${clock(minutes % 1440)}${offset}`;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The times of a session: moments where a zone or offset is known, `HH:MM` where not; an end before its start is left out. */
export function sessionTimes(
  start: Moment,
  end: Moment | undefined,
  zone: string | undefined,
  day?: string,
): Pick<Session, 'day' | 'start' | 'end'> {
  const from = momentText(start, zone);
  const to = end && rank(end) >= rank(start) ? momentText(end, zone) : undefined;
  const local = /(?:Z|[+-]\d\d:\d\d)$/.test(from)
    ? (text: string) => text
    : (text: string) => text.slice(11, 16);
  return { day: day ?? from.slice(0, 10), start: local(from), ...(to ? { end: local(to) } : {}) };
}
