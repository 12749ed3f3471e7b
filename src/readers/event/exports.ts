/**
 * Schedules made for machines, as the user opens them: pretalx and frab (JSON and XML), Indico, Sessionize and their kin. The JSON and XML dialects differ in names more than in shape: days hold rooms hold sessions, so one walk with a
 * table of names reads them all.
 */
import type { Session } from '../../records/event.ts';
import { oneLine } from '../../records/text.ts';
import { addDays } from './dates.ts';
import type { ExportedEvent } from './export-candidate.ts';
import {
  hasTime,
  later,
  type Moment,
  momentText,
  parseClock,
  parseDuration,
  parseMoment,
  rank,
  sessionTimes,
} from './moments.ts';
import { plainLines } from './plain-lines.ts';
import { sessionKind } from './session-kind.ts';
import type { Speaker } from './speakers.ts';
import { parseXml } from './xml.ts';
import { isZone } from './zones.ts';

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];

/** The names that a field goes by. A dot leads inside. */
const FIELDS = {
  title: ['title', 'name', 'summary'],
  start: [
    'slot.start',
    'date',
    'start',
    'startsAt',
    'startDate',
    'start_time',
    'start_dt',
    'event_start',
    'starts_at',
    'begin',
  ],
  end: ['slot.end', 'end', 'endsAt', 'endDate', 'end_time', 'end_dt', 'event_end', 'ends_at'],
  duration: ['duration'],
  speakers: ['persons', 'speakers', 'presenters', 'speaker', 'presenter'],
  room: ['room', 'slot.room', 'roomFullName', 'roomId', 'venue', 'location', 'room_name'],
  track: ['track', 'session', 'track_name'],
  type: ['type', 'submission_type', 'event_type', 'category', 'format'],
  abstract: ['abstract', 'description'],
} as const;
/** Parts that describe people and files, not the programme. */
const ASIDE =
  /^(?:persons?|speakers?|presenters?|authors?|answers?|links?|resources?|attachments?|material|recording|rooms?_?ids?|tracks?|tags?|questions?|folders?|chairs|sessionConveners|subContributions|generator|extra)$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;
const DEPTH = 12;
const SESSIONS_AT_MOST = 20_000;

const field = (item: Item, name: keyof typeof FIELDS): unknown[] =>
  FIELDS[name]
    .map((path) =>
      path.split('.').reduce<unknown>((value, key) => (isItem(value) ? value[key] : undefined), item),
    )
    .filter((value) => value !== undefined && value !== null && value !== '');

/** @returns undefined where the text is no schedule of a known kind */
export function readExport(text: string): ExportedEvent | undefined {
  const head = text.slice(0, 2_000).trimStart();
  if (head.startsWith('<')) return readTree(parseXml(text));
  if (!/^[[{]/.test(head)) return undefined;
  try {
    return readTree(JSON.parse(text));
  } catch {
    return undefined;
  }
}

interface Raw {
  item: Item;
  start: Moment;
  end?: Moment;
  day?: string | undefined;
  room?: string | undefined;
  track?: string | undefined;
}
interface Context {
  day?: string | undefined;
  room?: string | undefined;
  track?: string | undefined;
}

function readTree(root: unknown): ExportedEvent | undefined {
  const top = isItem(root) && root.schedule !== undefined ? root.schedule : root;
  const reader = new TreeReader(root);
  const found = reader.walk(top, 'schedule', {}, 0);
  if (found.length === 0) return undefined;
  const about = reader.about;
  const zone = reader.zone;
  const sorted = found.sort((a, b) => rank(a.start) - rank(b.start));
  const days = sorted.flatMap(({ day, start }) => [day ?? start.day]).sort();
  const text = (name: string) =>
    about && typeof about[name] === 'string' ? oneLine(about[name] as string) || undefined : undefined;
  const title = about ? reader.text(field(about, 'title')[0]) : '';
  const [start, end] = about
    ? [boundary(field(about, 'start'), zone), boundary(field(about, 'end'), zone)]
    : [];
  // A last night that ends after midnight makes no further day; the number of days, where given, is right.
  const count = Number(about?.daysCount ?? (typeof about?.days === 'string' ? about.days : 0));
  const until =
    start && count > 0 && count < 100 ? addDays(start.slice(0, 10), count - 1) : (end ?? days.at(-1));
  return {
    ...(title ? { name: title } : {}),
    ...((start ?? days[0]) ? { start: start ?? (days[0] as string) } : {}),
    ...(until ? { end: until } : {}),
    ...(zone ? { timeZone: zone } : {}),
    ...(text('location') ? { venue: text('location') } : {}),
    ...(text('address') ? { street: text('address') } : {}),
    ...(text('url') ? { url: text('url') } : {}),
    sessions: sorted.map((raw) => reader.session(raw)),
  };
}

function boundary(values: readonly unknown[], zone: string | undefined): string | undefined {
  for (const value of values) {
    const written = dateTimeText(value);
    const moment = parseMoment(written);
    if (moment) return hasTime(written) ? momentText(moment, zone) : moment.day;
  }
  return undefined;
}

/** Indico writes `{date, time, tz}`. */
const dateTimeText = (value: unknown): string =>
  isItem(value) && typeof value.date === 'string'
    ? `${value.date}T${String(value.time ?? '00:00').slice(0, 5)}`
    : String(value ?? '');

class TreeReader {
  about: Item | undefined;
  zone: string | undefined;
  /** Rooms, tracks and speakers that sessions name by number or code. */
  #named = new Map<string, string>();
  #count = 0;

  constructor(root: unknown) {
    if (!isItem(root)) return;
    for (const key of ['rooms', 'tracks', 'speakers', 'categories']) {
      const entries = list(root[key]).flatMap((value) =>
        isItem(value) ? [value, ...Object.values(value).filter(isItem)] : [],
      );
      for (const entry of entries) {
        const name = this.text(entry.name ?? entry.fullName ?? entry.title);
        for (const id of [entry.id, entry.code, entry.guid])
          if (name && id !== undefined) this.#named.set(`${key[0]}${String(id)}`, name);
      }
    }
  }

  walk(value: unknown, key: string, context: Context, depth: number): Raw[] {
    if (depth > DEPTH || this.#count > SESSIONS_AT_MOST) return [];
    if (Array.isArray(value)) return value.flatMap((entry) => this.walk(entry, key, context, depth));
    if (!isItem(value)) return [];
    const zone =
      value.time_zone_name ??
      value.timezone ??
      value.timeZone ??
      (isItem(value.startDate) ? value.startDate.tz : undefined);
    if (typeof zone === 'string' && isZone(zone)) this.zone ??= zone;
    const title = this.text(field(value, 'title')[0]);
    const start = title ? this.#start(value, context) : undefined;
    // frab's conference stands beside the days; pretalx's holds them.
    if (key === 'conference' && title && typeof value.days !== 'object') {
      this.about ??= value;
      return [];
    }
    const day = [value.date, value.day, key].find((text) => typeof text === 'string' && DAY.test(text)) as
      | string
      | undefined;
    const inside: Context = {
      ...context,
      ...(day && !start ? { day } : {}),
      ...(key === 'room' && title ? { room: title } : {}),
      ...(start && title && depth > 3 ? { track: title } : {}),
    };
    const before = this.about;
    const found = Object.entries(value).flatMap(([name, child]) =>
      typeof child === 'object' && !(ASIDE.test(name) && name !== 'rooms')
        ? this.walk(child, name, inside, depth + 1)
        : [],
    );
    if (found.length > 0) {
      if (title && (start || key === 'conference') && !before) this.about = value;
      return found;
    }
    if (!start || key === 'rooms') return [];
    this.#count++;
    const minutes = parseDuration(field(value, 'duration')[0]);
    const end = this.#moment(field(value, 'end'), context) ?? (minutes ? later(start, minutes) : undefined);
    return [{ item: value, start, ...(end ? { end } : {}), ...context }];
  }

  #start(item: Item, context: Context): Moment | undefined {
    return this.#moment(field(item, 'start'), context);
  }

  /** A full moment before a time of day; a time of day needs its day, and small hours belong to the night after it. */
  #moment(values: readonly unknown[], { day }: Context): Moment | undefined {
    const texts = values.map(dateTimeText);
    for (const text of texts)
      if (hasTime(text)) {
        const moment = parseMoment(text);
        if (moment) return moment;
      }
    for (const text of texts) {
      const minutes = day ? parseClock(text) : undefined;
      if (day && minutes !== undefined) return { day, minutes: minutes < 360 ? minutes + 1440 : minutes };
    }
    return undefined;
  }

  session({ item, start, end, day, room, track }: Raw): Session {
    const title = this.text(field(item, 'title')[0]).slice(0, 400);
    const type = this.text(field(item, 'type')[0]);
    const kind = sessionKind(title);
    const place = this.#called(field(item, 'room')[0], 'r') || room;
    const theme = this.#called(field(item, 'track')[0], 't') || track;
    const abstract = field(item, 'abstract')
      .map((value) => plainLines(this.text(value, false)))
      .find((text) => text !== '');
    return {
      ...sessionTimes(start, end, this.zone, day),
      title,
      speakers: this.#speakers(field(item, 'speakers')[0]),
      ...(place ? { room: place } : {}),
      ...(theme ? { track: theme } : {}),
      kind: kind === 'talk' && type ? sessionKind(type) : kind,
      ...(abstract ? { abstract } : {}),
    };
  }

  #called(value: unknown, table: string): string {
    return this.#named.get(table + String(value)) ?? this.text(value);
  }

  #speakers(value: unknown): Speaker[] {
    const people = list(isItem(value) ? (value.person ?? value.speaker ?? Object.values(value)) : value);
    return people.flatMap((person) => {
      const names = isItem(person)
        ? [
            person.public_name,
            person.fullName,
            person.name,
            [person.first_name, person.last_name].filter(Boolean).join(' '),
            person['#text'],
          ]
        : [this.#called(person, 's')];
      const name = names.map((text) => this.text(text)).find((text) => text !== '');
      const affiliation = isItem(person)
        ? this.text(person.affiliation ?? person.company ?? person.organization)
        : '';
      return name ? [{ name, ...(affiliation ? { affiliation } : {}) }] : [];
    });
  }

  /** A string, or the one in English, or the first of its languages, or a name. */
  text(value: unknown, line = true): string {
    if (typeof value === 'string') return line ? oneLine(value) : value;
    if (Array.isArray(value))
      return value
        .map((entry) => this.text(entry))
        .filter((text) => text !== '')
        .join(', ');
    if (!isItem(value)) return '';
    const inner =
      value.name ??
      value.title ??
      value['#text'] ??
      value.en ??
      Object.values(value).find((entry) => typeof entry === 'string');
    return this.text(inner, line);
  }
}
