/**
 * Entries → an iCalendar file (RFC 5545). An entry keeps its UID from export to export and its SEQUENCE grows, so that a calendar
 * that takes the file again moves what it has instead of doubling it.
 */
import { type OffsetAt, timeZoneLines } from './time-zone.ts';

export interface CalendarEntry {
  /** The same in every export of the same thing. */
  readonly uid: string;
  readonly title: string;
  /** ISO 8601 days: the first, and the last one that still belongs to it. */
  readonly day: string;
  readonly lastDay?: string | undefined;
  /** `HH:MM` by the clock of the zone; without a start the entry fills its days. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** IANA name or offset (`+02:00`). Without one that is known the times float: every calendar takes them for its own zone's. */
  readonly zone?: string | undefined;
  readonly place?: string | undefined;
  readonly text?: string | undefined;
  readonly url?: string | undefined;
  readonly state?: 'confirmed' | 'tentative' | 'cancelled' | undefined;
  /** Whether others see the hour as taken. */
  readonly busy: boolean;
}

export interface CalendarOptions {
  /** Shown by calendars that list the files they have taken. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly offsetAt: OffsetAt;
}

/** @returns CRLF lines of at most 75 octets, in the order of the entries */
export function icsText(entries: readonly CalendarEntry[], { name, now, offsetAt }: CalendarOptions): string {
  const stamp = utc(Date.parse(now));
  const sequence = Math.max(0, Math.floor((Date.parse(now) - SEQUENCE_FROM) / 60_000));
  const clockOf = clocks(offsetAt);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Meet-Me Sheet//Meet-Me Sheet//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...zonesOf(entries, clockOf).flatMap(({ zone, from, to }) => timeZoneLines(zone, from, to, offsetAt)),
    ...entries.flatMap((entry) => entryLines(entry, clockOf(entry), stamp, sequence)),
    'END:VCALENDAR',
    '',
  ]
    .map(foldedLine)
    .join('\r\n');
}

/** Sequences count the minutes from here: they only have to grow, and must fit 31 bits. */
const SEQUENCE_FROM = Date.UTC(2026, 0, 1);

/** How the times of an entry are written: with a named zone, in UTC where only the offset is known, or floating. */
type Clock = { zone: string } | { offset: number } | 'floating';

const OFFSET = /^(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?$/;

const clocks =
  (offsetAt: OffsetAt) =>
  ({ zone, day }: CalendarEntry): Clock => {
    if (!zone) return 'floating';
    const [, sign, hours = '0', minutes = '0'] = OFFSET.exec(zone) ?? [];
    if (sign) return { offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) };
    if (/^(?:UTC|GMT|Z)$/.test(zone)) return { offset: 0 };
    return offsetAt(zone, Date.parse(`${day}T12:00:00Z`)) === undefined ? 'floating' : { zone };
  };

function entryLines(entry: CalendarEntry, clock: Clock, stamp: string, sequence: number): string[] {
  const optional = (property: string, value: string | undefined): string[] =>
    value ? [`${property}:${escaped(value)}`] : [];
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...timeLines(entry, clock),
    `SUMMARY:${escaped(entry.title)}`,
    ...optional('LOCATION', entry.place),
    ...optional('DESCRIPTION', entry.text),
    // A URL is not text: commas in it stay as they are.
    ...(entry.url ? [`URL:${entry.url.replace(/\s/g, '')}`] : []),
    `STATUS:${(entry.state ?? 'confirmed').toUpperCase()}`,
    `TRANSP:${entry.busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

/** An end that is not after its start belongs to the next day: socials go on past midnight. */
function timeLines({ day, lastDay, start, end }: CalendarEntry, clock: Clock): string[] {
  if (!start) {
    return [`DTSTART;VALUE=DATE:${digits(day)}`, `DTEND;VALUE=DATE:${digits(dayAfter(lastDay ?? day))}`];
  }
  const line = (property: string, onDay: string, written: string): string => {
    // Agendas say 24:00, RFC 5545 does not know it.
    const [date, time] = written === '24:00' ? [dayAfter(onDay), '00:00'] : [onDay, written];
    if (clock === 'floating') return `${property}:${digits(date)}T${digits(time)}00`;
    if ('zone' in clock) return `${property};TZID=${clock.zone}:${digits(date)}T${digits(time)}00`;
    return `${property}:${utc(Date.parse(`${date}T${time}:00Z`) - clock.offset * 60_000)}`;
  };
  if (!end) return [line('DTSTART', day, start)];
  const endDay = lastDay && lastDay > day ? lastDay : end > start ? day : dayAfter(day);
  return [line('DTSTART', day, start), line('DTEND', endDay, end)];
}

/** What an entry's times are written as in a file, for those who write them elsewhere. */
export function writtenTimes(
  entry: CalendarEntry,
  offsetAt: OffsetAt,
): { start: string; end: string; zone: string | undefined } {
  const clock = clocks(offsetAt)(entry);
  const [start = '', end = start] = timeLines(entry, clock).map((line) =>
    line.slice(line.lastIndexOf(':') + 1),
  );
  return { start, end, zone: clock !== 'floating' && 'zone' in clock ? clock.zone : undefined };
}

/** Every zone in use, with the days that its rules must cover. */
function zonesOf(
  entries: readonly CalendarEntry[],
  clockOf: (entry: CalendarEntry) => Clock,
): { zone: string; from: string; to: string }[] {
  const spans = new Map<string, { zone: string; from: string; to: string }>();
  for (const entry of entries) {
    const { start, day, lastDay } = entry;
    const clock = clockOf(entry);
    if (!start || clock === 'floating' || !('zone' in clock)) continue;
    const { zone } = clock;
    const span = spans.get(zone) ?? { zone, from: day, to: day };
    if (day < span.from) span.from = day;
    if ((lastDay ?? day) > span.to) span.to = lastDay ?? day;
    spans.set(zone, span);
  }
  return [...spans.values()];
}

const digits = (text: string): string => text.replace(/\D/g, '');
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const utc = (moment: number): string => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');

/** Line ends become `\n`, other control characters, which RFC 5545 forbids, become spaces. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n|\u2028|\u2029/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f]/g, ' ');

/** RFC 5545 §3.1: no line is longer than 75 octets; what continues begins with a space. A character is never cut in two. */
function foldedLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};
