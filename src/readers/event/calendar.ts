/**
 * iCalendar (RFC 5545), as sites and people write it: an entry that cannot be read costs itself alone, and a day that no calendar has
 * stays unread.
 */
import type { Session } from '../../records/event.ts';
import { oneLine } from '../../records/text.ts';
import type { Reader } from '../contract.ts';
import { plainText } from '../page/plain-text.ts';
import { calendarLines, type Properties, textOf } from './calendar-lines.ts';
import { addDays } from './dates.ts';
import { type ExportedEvent, fromExport } from './export-candidate.ts';
import {
  hasTime,
  later,
  type Moment,
  momentText,
  parseDuration,
  parseMoment,
  rank,
  sessionTimes,
} from './moments.ts';
import { plainLines } from './plain-lines.ts';
import { parseRule, type Rule, repeatedDays } from './repeats.ts';
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

const isCalendar = (document: Document): boolean =>
  /^\s*BEGIN:VCALENDAR/i.test(plainText(document)?.slice(0, 2_000) ?? '');

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
  /** The moment of the repeated entry that this one stands for, as `spelled`. */
  insteadOf?: string | undefined;
  rule?: Rule | undefined;
  /** Moments at which it does not repeat, as `spelled`. */
  except: readonly string[];
}

/** @returns undefined where the text holds no entry with a title and a day */
export function readCalendar(text: string): ExportedEvent | undefined {
  const { head, zones, events } = calendarLines(text, ENTRIES_AT_MOST);
  const found = events.flatMap((event) => entryOf(event) ?? []);
  if (found.length === 0) return undefined;
  const entries = repeated(found).sort((a, b) => rank(a.start) - rank(b.start));
  const zoneOf = zonesOf(zones);
  const zone = [
    textOf(head, 'X-WR-TIMEZONE'),
    ...entries.slice(0, 3).map((entry) => entry.zone && zoneOf(entry.zone)),
    findZone(text.slice(0, Math.max(0, text.search(/BEGIN:VEVENT/i)))),
  ].find((name) => name && isZone(name));
  // A zone that does not exist tells nothing, least of all that it is the calendar's.
  const clockOf = (entry: Entry): string | undefined => (entry.zone ? zoneOf(entry.zone) : zone);

  const undated = events.flatMap(undatedOf);
  const [single] = entries;
  if (entries.length === 1 && single && undated.length === 0) {
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
  const sessions = [...entries.map((entry) => sessionOf(entry, clockOf(entry))), ...undated];
  const days = sessions.flatMap(({ day }) => day ?? []).sort();
  const name = textOf(head, 'X-WR-CALNAME') || oneLine(textOf(head, 'PRODID').split('//')[1] ?? '');
  return {
    ...(name ? { name } : {}),
    ...(days[0] ? { start: days[0] } : {}),
    ...(days.length ? { end: days.at(-1) as string } : {}),
    ...(zone ? { timeZone: zone } : {}),
    sessions,
  };
}

/** On a day that no month has: it is kept under what is written there, for somebody to set right. */
function undatedOf(event: Properties): Session[] {
  const dayName = textOf(event, 'DTSTART');
  const title = titleOf(event);
  return /^\d{8}/.test(dayName) && title && !isCancelled(event) && !parseMoment(dayName)
    ? [{ dayName, title, speakers: [], kind: sessionKind(title) }]
    : [];
}

const isCancelled = (event: Properties): boolean => /^\s*cancelled\s*$/i.test(textOf(event, 'STATUS'));
const titleOf = (event: Properties): string => oneLine(textOf(event, 'SUMMARY')).slice(0, 400);

function entryOf(event: Properties): Entry | undefined {
  if (isCancelled(event)) return undefined;
  const written = event.get('DTSTART')?.[0];
  const start = written && parseMoment(written.value);
  const title = titleOf(event);
  if (!written || !start || !title) return undefined;
  const minutes = parseDuration(textOf(event, 'DURATION'));
  return {
    uid: textOf(event, 'UID'),
    title,
    start,
    end: parseMoment(textOf(event, 'DTEND')) ?? (minutes ? later(start, minutes) : undefined),
    wholeDay: !hasTime(written.value),
    zone: written.parameters.get('TZID') || undefined,
    place: oneLine(textOf(event, 'LOCATION')),
    text: plainLines(textOf(event, 'DESCRIPTION')),
    url: textOf(event, 'URL').trim(),
    organizer: oneLine(event.get('ORGANIZER')?.[0]?.parameters.get('CN') ?? ''),
    insteadOf: momentsIn(event, 'RECURRENCE-ID')[0],
    rule: parseRule(textOf(event, 'RRULE')),
    except: momentsIn(event, 'EXDATE'),
  };
}

/** In one spelling, so that they can be compared. */
const momentsIn = (event: Properties, name: string): string[] =>
  (event.get(name) ?? []).flatMap(({ value }) =>
    value.split(',').flatMap((written) => {
      const moment = parseMoment(written);
      return moment ? [spelled(moment, !hasTime(written))] : [];
    }),
  );

const spelled = ({ day, minutes, offset = '' }: Moment, wholeDay: boolean): string =>
  wholeDay ? day : `${day} ${minutes}${offset}`;

/** Zones that calendars name in their own way, by what their VTIMEZONE says of the place. */
function zonesOf(zones: readonly Properties[]): (name: string) => string | undefined {
  const named = new Map(zones.map((zone) => [textOf(zone, 'TZID'), textOf(zone, 'X-LIC-LOCATION')]));
  return (name) => [name, named.get(name)].find((zone) => zone && isZone(zone)) || undefined;
}

/** Repeats on an agenda are few; a rule that goes on for longer is somebody's whole diary. */
const REPEATS_AT_MOST = 200;
const DAYS_AT_MOST = 366;

/** Entries that repeat, at each of their days: to their end, or where they have none, to the last day of all that end. */
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
        const name = spelled(start, entry.wholeDay);
        return (
          entry.insteadOf !== undefined ||
          (!replaced.has(`${entry.uid} ${name}`) && !entry.except.includes(name))
        );
      })
      .map((start) => ({ ...entry, start, end: entry.end && moved(entry.end, entry.start, start) })),
  );
}

function momentsOf({ start, rule }: Entry, horizon: string | undefined): Moment[] {
  if (!rule) return [start];
  const until = rule.until === undefined ? undefined : parseMoment(rule.until);
  const year = addDays(start.day, DAYS_AT_MOST);
  const last = until?.day ?? (rule.count ? year : (horizon ?? start.day));
  const days = repeatedDays(rule, start.day, [last, year].sort()[0] ?? year, REPEATS_AT_MOST);
  // On the last day, what begins after the last moment is out.
  const isOut = (day: string): boolean =>
    until !== undefined && hasTime(rule.until ?? '') && day === until.day && start.minutes > until.minutes;
  return days.filter((day, index) => index === 0 || !isOut(day)).map((day) => ({ ...start, day }));
}

const moved = (end: Moment, from: Moment, to: Moment): Moment => ({
  ...end,
  day: addDays(end.day, Math.round((Date.parse(to.day) - Date.parse(from.day)) / 86_400_000)),
});

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
