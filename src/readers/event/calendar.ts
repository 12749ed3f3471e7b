/**
 * iCalendar (RFC 5545), as sites and people write it: bad lines are passed over, an entry that cannot be read costs itself alone, and
 * a day that no calendar has stays unread. ical.js takes the text apart; it is loaded when there is a calendar to read.
 */
import ICAL from 'ical.js';
import type { Session } from '../../records/event.ts';
import { oneLine } from '../../records/text.ts';
import type { Reader } from '../contract.ts';
import { plainText } from '../page/plain-text.ts';
import { addDays } from './dates.ts';
import { type ExportedEvent, fromExport } from './export-candidate.ts';
import { isCalendar } from './is-calendar.ts';
import { later, type Moment, momentText, parseMoment, rank, sessionTimes } from './moments.ts';
import { plainLines } from './plain-lines.ts';
import { sessionKind } from './session-kind.ts';
import { findZone, isZone } from './zones.ts';

export const calendarReader: Reader = {
  id: 'calendar',
  kind: 'event',
  detect: (document) =>
    isCalendar(document) ? { kind: 'event', confidence: 0.95, reason: 'the file is an iCalendar' } : null,
  extract(document, url) {
    const exported = readCalendar(plainText(document) ?? '');
    return exported ? [fromExport(exported, document, url)] : [];
  },
};

const ENTRIES_AT_MOST = 20_000;

/** What is read of a VEVENT, before its zone is known. */
interface Entry {
  uid: string;
  title: string;
  start: Moment;
  end?: Moment | undefined;
  wholeDay: boolean;
  /** As the calendar writes it, which need not be a zone that exists. */
  zone?: string | undefined;
  place: string;
  text: string;
  url: string;
  organizer: string;
  /** The moment of the repeated entry that this one stands for. */
  insteadOf?: string | undefined;
  rule?: ICAL.Recur | undefined;
  /** Moments at which it does not repeat. */
  except: readonly string[];
}

/** @returns undefined where the text holds no entry with a title and a day */
export function readCalendar(text: string): ExportedEvent | undefined {
  const { head, blocks } = blocksOf(text);
  const calendar = component('VCALENDAR', head);
  const found = blocks.slice(0, ENTRIES_AT_MOST).flatMap((block) => {
    const entry = entryOf(component('VEVENT', block));
    return entry ? [entry] : [];
  });
  if (found.length === 0) return undefined;
  const entries = repeated(found).sort((a, b) => rank(a.start) - rank(b.start));
  const zoneOf = zonesOf(calendar);
  const zone = [
    textOf(calendar, 'x-wr-timezone'),
    ...entries.slice(0, 3).map((entry) => entry.zone && zoneOf(entry.zone)),
    findZone(head.join('\n')),
  ].find((name) => name && isZone(name));
  // A zone that does not exist tells nothing, least of all that it is the calendar's.
  const clockOf = (entry: Entry): string | undefined => (entry.zone ? zoneOf(entry.zone) : zone);

  const [single] = entries;
  if (entries.length === 1 && single) {
    const clock = clockOf(single);
    const end = lastMoment(single, clock);
    return {
      name: single.title,
      start: single.wholeDay ? single.start.day : momentText(single.start, clock),
      ...(end ? { end } : {}),
      ...((clock ?? zone) ? { timeZone: clock ?? zone } : {}),
      ...(single.place ? { venue: single.place } : {}),
      ...(single.organizer ? { organizer: single.organizer } : {}),
      ...(single.url ? { url: single.url } : {}),
      sessions: [],
    };
  }
  const sessions = entries.map((entry) => sessionOf(entry, clockOf(entry)));
  const days = sessions.flatMap(({ day }) => day ?? []).sort();
  const name = textOf(calendar, 'x-wr-calname') || oneLine(textOf(calendar, 'prodid').split('//')[1] ?? '');
  return {
    ...(name ? { name } : {}),
    ...(days[0] ? { start: days[0] } : {}),
    ...(days.length ? { end: days.at(-1) as string } : {}),
    ...(zone ? { timeZone: zone } : {}),
    sessions,
  };
}

/** A property: name, parameters, value. The bounds keep a hostile line from costing more than its length. */
const PROPERTY = /^[A-Za-z][\w-]{0,60}(?:;[^:"]{0,400}(?:"[^"]{0,400}"[^:"]{0,400}){0,8})*:/;

/** The lines of every VEVENT, and those around them. What is no property is passed over. */
function blocksOf(text: string): { head: string[]; blocks: string[][] } {
  const head: string[] = [];
  const blocks: string[][] = [];
  let block: string[] | undefined;
  let inside = 0;
  for (const line of text.replace(/(?:\r\n?|\n)[ \t]/g, '').split(/\r\n?|\n/)) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) {
      block = [];
      inside = 0;
    } else if (/^END:VEVENT\s*$/i.test(line)) {
      if (block) blocks.push(block);
      block = undefined;
    } else if (block && /^BEGIN:/i.test(line)) inside++;
    else if (block && /^END:/i.test(line)) inside = Math.max(0, inside - 1);
    // Alarms have a summary of their own.
    else if (block ? inside === 0 && PROPERTY.test(line) : PROPERTY.test(line) && !isFrame(line))
      (block ?? head).push(line);
  }
  return { head: closed(head), blocks };
}

const isFrame = (line: string): boolean => /^(?:BEGIN|END):VCALENDAR\s*$/i.test(line);

/** Components that are opened are closed, and none is closed that was not opened. */
function closed(lines: readonly string[]): string[] {
  const open: string[] = [];
  const kept = lines.filter((line) => {
    const [, frame, name = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line) ?? [];
    if (!frame) return true;
    if (frame.toUpperCase() === 'BEGIN') return open.push(name.toUpperCase()) > 0;
    if (open.at(-1) !== name.toUpperCase()) return false;
    open.pop();
    return true;
  });
  return [...kept, ...open.reverse().map((name) => `END:${name}`)];
}

/** A property that cannot be read is left out; the others stand. */
function component(name: string, lines: readonly string[]): ICAL.Component {
  return (
    parsed(name, lines) ??
    parsed(
      name,
      lines.filter((line) => parsed(name, [line])),
    ) ??
    new ICAL.Component(name.toLowerCase())
  );
}

function parsed(name: string, lines: readonly string[]): ICAL.Component | undefined {
  try {
    const whole = new ICAL.Component(ICAL.parse([`BEGIN:${name}`, ...lines, `END:${name}`].join('\r\n')));
    // Values are read when they are asked for; better here, where one that is none costs itself alone.
    for (const property of whole.getAllProperties()) property.getValues();
    return whole;
  } catch {
    return undefined;
  }
}

function entryOf(event: ICAL.Component): Entry | undefined {
  if (/^cancelled$/i.test(textOf(event, 'status'))) return undefined;
  const written = event.getFirstProperty('dtstart');
  const start = momentOf(written);
  const title = oneLine(textOf(event, 'summary')).slice(0, 400);
  if (!written || !start || !title) return undefined;
  const minutes = durationOf(event);
  const end = momentOf(event.getFirstProperty('dtend')) ?? (minutes ? later(start, minutes) : undefined);
  const rule = event.getFirstPropertyValue('rrule');
  return {
    uid: textOf(event, 'uid'),
    title,
    start,
    end,
    wholeDay: written.type === 'date',
    zone: zoneNameOf(written),
    place: oneLine(textOf(event, 'location')),
    text: plainLines(textOf(event, 'description')),
    url: textOf(event, 'url').trim(),
    organizer: oneLine(String(event.getFirstProperty('organizer')?.getParameter('cn') ?? '')),
    insteadOf: rawMoment(event.getFirstProperty('recurrence-id')),
    rule: rule instanceof ICAL.Recur ? rule : undefined,
    except: event.getAllProperties('exdate').flatMap((property) => rawMoments(property)),
  };
}

function textOf(part: ICAL.Component, name: string): string {
  const value = part.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
}

/** As written (`2026-02-31T10:00:00Z`), because ical.js makes 3 March of 31 February. */
function rawMoments(property: ICAL.Property | null): string[] {
  const values: unknown[] = property ? property.toJSON().slice(3) : [];
  return values.filter((value): value is string => typeof value === 'string');
}

const rawMoment = (property: ICAL.Property | null): string | undefined => rawMoments(property)[0];

const momentOf = (property: ICAL.Property | null): Moment | undefined =>
  parseMoment(rawMoment(property) ?? '');

function zoneNameOf(property: ICAL.Property): string | undefined {
  const zone = property.getParameter('tzid');
  return typeof zone === 'string' && zone ? zone : undefined;
}

function durationOf(event: ICAL.Component): number | undefined {
  const duration = event.getFirstPropertyValue('duration');
  const minutes = duration instanceof ICAL.Duration ? duration.toSeconds() / 60 : 0;
  return minutes > 0 && minutes < 10_000 ? minutes : undefined;
}

/** Zones that calendars name in their own way, by what their VTIMEZONE says of the place. */
function zonesOf(calendar: ICAL.Component): (name: string) => string | undefined {
  const named = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => [textOf(zone, 'tzid'), textOf(zone, 'x-lic-location')]),
  );
  return (name) => [name, named.get(name)].find((zone) => zone && isZone(zone)) || undefined;
}

/** Repeats on an agenda are few; a rule that goes on for longer is somebody's whole diary. */
const REPEATS_AT_MOST = 200;
const DAYS_AT_MOST = 366;

/**
 * Entries that repeat daily or weekly, at each of their days: to their end, or where they have none, to the last day of all that
 * end. Others are read at their first date, because a rule may be impossible and never find a second one.
 */
function repeated(entries: readonly Entry[]): Entry[] {
  const horizon = entries
    .filter(({ rule }) => !rule || rule.count || rule.until)
    .map(({ start }) => start.day)
    .sort()
    .at(-1);
  const replaced = new Set(
    entries.flatMap(({ uid, insteadOf }) => (insteadOf ? [`${uid} ${insteadOf}`] : [])),
  );
  return entries.flatMap((entry) =>
    momentsOf(entry, horizon)
      .filter((start) => {
        const written = `${addDays(start.day, 0)}${entry.wholeDay ? '' : `T${clock(start.minutes)}:00${start.offset ?? ''}`}`;
        return (
          entry.insteadOf !== undefined ||
          (!replaced.has(`${entry.uid} ${written}`) && !entry.except.includes(written))
        );
      })
      .map((start) => ({ ...entry, start, end: entry.end && moved(entry.end, entry.start, start) })),
  );
}

function momentsOf({ start, rule }: Entry, horizon: string | undefined): Moment[] {
  const parts = Object.keys(rule?.parts ?? {});
  if (!rule || !/^(?:DAILY|WEEKLY)$/.test(rule.freq) || parts.some((part) => part !== 'BYDAY'))
    return [start];
  const until = rule.count || rule.until ? addDays(start.day, DAYS_AT_MOST) : horizon;
  const iterator = rule.iterator(ICAL.Time.fromDateString(start.day));
  const moments: Moment[] = [];
  while (moments.length < REPEATS_AT_MOST) {
    const next = iterator.next();
    const day = next?.toString().slice(0, 10);
    if (!day || !until || day > until) break;
    moments.push({ ...start, day });
  }
  return moments.length > 0 ? moments : [start];
}

const moved = (end: Moment, from: Moment, to: Moment): Moment => ({
  ...end,
  day: addDays(end.day, Math.round((Date.parse(to.day) - Date.parse(from.day)) / 86_400_000)),
});

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function sessionOf(entry: Entry, zone: string | undefined): Session {
  return {
    ...(entry.wholeDay ? { day: entry.start.day } : sessionTimes(entry.start, entry.end, zone)),
    title: entry.title,
    speakers: [],
    ...(entry.place ? { room: entry.place } : {}),
    kind: sessionKind(entry.title),
    ...(entry.text ? { abstract: entry.text } : {}),
  };
}

/** The end of an entry of whole days is the day after it. */
function lastMoment({ start, end, wholeDay }: Entry, zone: string | undefined): string | undefined {
  if (!end) return wholeDay ? start.day : undefined;
  if (wholeDay) return end.day > start.day ? addDays(end.day, -1) : start.day;
  return rank(end) >= rank(start) ? momentText(end, zone) : undefined;
}
