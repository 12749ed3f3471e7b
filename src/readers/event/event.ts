/**
 * The event reader: what machines can read first (marks in the page, exports), then the text. Times are local where the page
 * states no zone; one that follows from the city stands beside them, and the evidence says that it was derived.
 */
import type { Evidence } from '../../records/capture.ts';
import type { Event, Session } from '../../records/event.ts';
import { folded, oneLine } from '../../records/text.ts';
import type { CandidateOf, Reader } from '../contract.ts';
import { plainText } from '../page/plain-text.ts';
import { readAgendaTable } from './agenda-table.ts';
import { readAgendaText } from './agenda-text.ts';
import { attendanceOf } from './attendance.ts';
import { addDays, findDates, formatDay, type PartialDay } from './dates.ts';
import { dayPageOf } from './day-pages.ts';
import { daysOf, yearOf } from './days.ts';
import { DEADLINE, readDeadlines } from './deadlines.ts';
import { detectEvent, xmlRoot } from './detect.ts';
import { type DayMark, type Draft, dayMark, NOT_A_DAY } from './draft.ts';
import { type ExportedEvent, fromExport } from './export-candidate.ts';
import { readExport } from './exports.ts';
import { hasEnded, organizerOf, zoneOf } from './facts.ts';
import { readFees } from './fees.ts';
import { findMoney } from './money.ts';
import { nameOf } from './name.ts';
import { type Cell, type Line, type Piece, piecesOf } from './page-lines.ts';
import { VENUE_WORD } from './places.ts';
import { looksLikeName } from './speakers.ts';
import { agendaMarked, type MarkedEvent, readMarked } from './structured.ts';
import { formatMinutes, readClock } from './times.ts';
import { placeOf } from './venue.ts';
import { momentIn } from './zones.ts';

export const eventReader: Reader = {
  id: 'event',
  kind: 'event',
  detect: detectEvent,
  extract(document, url) {
    const exported = exportOf(document);
    if (exported) return [fromExport(exported, document, url)];
    const marked = readMarked(document);
    const [main, ...others] = marked;
    const agenda = agendaMarked(marked);
    // A page that marks several events lists them; each is offered, and the page's text belongs to none.
    if (others.length > 0 && agenda.length === 0) return marked.map(fromMark);
    const candidate = fromPage(document, url, others.length === 0 ? main : undefined, agenda);
    return candidate ? [candidate] : [];
  },
};

function exportOf(document: Document): ExportedEvent | undefined {
  const text = plainText(document) ?? xmlRoot(document)?.outerHTML;
  return text === undefined ? undefined : readExport(text);
}

function fromMark({ event, where }: MarkedEvent): CandidateOf<'event'> {
  const evidence: Evidence = { from: 'structured', where };
  return {
    kind: 'event',
    record: { sessions: [], fees: [], deadlines: [], ...event },
    evidence: { name: evidence, start: evidence },
    confidence: 0.7,
    listed: true,
  };
}

/** Lines and tables. No agenda has more; a page of five megabytes may. */
const PIECES_AT_MOST = 20_000;

function fromPage(
  document: Document,
  url: URL,
  mark: MarkedEvent | undefined,
  agenda: readonly Session[],
): CandidateOf<'event'> | undefined {
  const root = document.body ?? document.documentElement;
  const pieces = root ? piecesOf(root).slice(0, PIECES_AT_MOST) : [];
  const monthFirst = monthsFirst(document, pieces.flatMap(linesOf));
  if (monthFirst !== undefined) unslash(pieces, monthFirst);
  const lines = pieces.flatMap(linesOf);
  const flow = pieces.flatMap(({ line }) => (line ? [line] : []));
  const title = oneLine(document.title ?? '');
  const widget = embeddedSchedule(document, url);
  // Beside an embedded schedule, tables are what stood there before it.
  const found = mark?.event.sessions?.length || widget ? [] : agendaOf(pieces, flow);
  const isMarked = agenda.length > 0 && agenda.length >= found.length;
  const drafts = isMarked ? [] : found;

  const marks = [...new Set(drafts.flatMap(({ day }) => (day ? [day] : [])))];
  if (isMarked) marks.push(...agenda.flatMap(({ day }) => (day ? (dayMark(day, true) ?? []) : [])));
  if (marks.length === 0) marks.push(...tableDays(pieces));
  if (marks.length === 0) marks.push(...headedDays(flow));
  const partials = marks
    .flatMap(({ date, until }) => [date, until])
    .filter((day): day is PartialDay => day !== undefined);
  const year = yearOf(title, url, lines, partials);
  const days = daysOf(lines, marks, year, monthFirst);
  const place = placeOf(lines);
  const zone = zoneOf(pieces, place);
  // Only a stated zone goes into the times; a derived one stands beside them.
  const stated = zone.derived ? undefined : zone.zone;
  const eventYear = days.start ? Number(days.start.slice(0, 4)) : year;
  const start = withZone(mark?.event.start ?? days.start, stated);
  const end = withZone(mark?.event.end ?? days.end, stated);
  const frame = { year: eventYear, first: start?.slice(0, 10), last: end?.slice(0, 10), zone: stated };
  const written = finished(withNamesFirst(found), frame);
  const sessions = isMarked
    ? agenda.map((session) => {
        const same = written.find(({ title }) => folded(title) === folded(session.title));
        return same
          ? { ...session, speakers: same.speakers, ...(same.abstract ? { abstract: same.abstract } : {}) }
          : session;
      })
    : written;
  const name =
    mark?.event.name ??
    nameOf(title, flow, plainText(document) !== undefined, url) ??
    (url.hostname || 'Event');
  const organizer = organizerOf(flow);
  const attendance = attendanceOf(lines);
  const country = place.country ?? (place.region ? place.countryCode : undefined);
  const timeZone = zone.derived && !start && sessions.length === 0 ? undefined : zone.zone;
  const page: Partial<Event> = {
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(place.venue ? { venue: place.venue } : {}),
    ...(place.street ? { street: place.street } : {}),
    ...(place.city ? { city: place.city } : {}),
    ...(country ? { country } : {}),
    ...(organizer ? { organizer } : {}),
    ...(/^https?:$/.test(url.protocol) ? { url: url.href } : {}),
    ...(hasEnded(flow) ? { ended: true } : {}),
    ...(attendance.capacity ? { capacity: attendance.capacity } : {}),
    ...(attendance.audience ? { audience: attendance.audience } : {}),
    ...(widget ? { agendaUrl: widget } : {}),
  };
  const fees = mark?.event.fees?.length
    ? mark.event.fees
    : readFees(pieces, { year: eventYear, dollar: dollarOf(place.countryCode ?? topLevel(url)) });
  const deadlines = readDeadlines(pieces, eventYear).filter(({ date }) => !end || date <= end.slice(0, 10));
  const placed =
    VENUE_WORD.test(place.venue ?? '') ||
    [place.venue, place.street, place.city, place.country].filter(Boolean).length >= 2;
  const nothing =
    !mark && sessions.length + fees.length === 0 && !start && !widget && !placed && deadlines.length < 2;
  if (nothing) return undefined;

  const evidence: Record<string, Evidence> = { name: { from: 'heuristic', where: 'title and headings' } };
  if (days.start)
    evidence.start = {
      from: 'heuristic',
      where: days.snippet ? 'text' : 'days of the agenda',
      ...(days.snippet ? { snippet: days.snippet } : {}),
    };
  if (timeZone)
    evidence.timeZone = zone.derived
      ? { from: 'heuristic', where: `derived from ${place.city ?? place.country}, not stated` }
      : { from: 'heuristic', where: 'text', snippet: zone.snippet ?? '' };
  if (attendance.capacitySnippet)
    evidence.capacity = { from: 'heuristic', where: 'text', snippet: attendance.capacitySnippet };
  if (sessions.length) evidence.sessions = { from: 'heuristic', where: 'agenda' };
  if (fees.length) evidence.fees = { from: 'heuristic', where: 'prices' };
  if (mark)
    for (const key of Object.keys(mark.event)) evidence[key] = { from: 'structured', where: mark.where };
  const record: Event = {
    ...page,
    ...(mark ? withoutEmpty(mark.event) : {}),
    name,
    ...(start ? { start } : {}),
    sessions: mark?.event.sessions?.length ? mark.event.sessions : sessions,
    fees,
    deadlines,
  };
  const part = dayPageOf(document, url, record);
  if (part) {
    record.part = part;
    evidence.part = { from: 'heuristic', where: 'its address, and links from day to day' };
  }
  return { kind: 'event', record, evidence, confidence: mark ? 0.9 : sessions.length ? 0.75 : 0.55 };
}

/** The cells of a table as lines of their own; long ones are layout. */
const linesOf = ({ line, grid }: Piece): Line[] =>
  line
    ? [line]
    : (grid ?? []).slice(0, 40).flatMap((row) => {
        const cells = [...new Set(row)];
        // "Submission of papers: | 13 October": the label makes its date none of the event. Nor are those over prices.
        const isDue = cells.some(
          ({ text }) => text.length <= 120 && DUE.test(text) && findDates(text).length === 0,
        );
        const isDated = ({ text }: Cell) =>
          (isDue || grid?.some((other) => other.some(isPrice))) &&
          findDates(text).some(({ length }) => isDue || length * 2 > text.length || PERIOD.test(text));
        return cells.flatMap((cell) =>
          cell.text.length <= 300 && !isDated(cell)
            ? [{ text: cell.text, level: 0, item: false, gap: true }]
            : [],
        );
      });
/** "Standard, 7 August until 6 September" over a column of prices. */
const PERIOD = /^(?:early|late|standard|regular|normal|on-?site|frühbucher|spät)/i;
const isPrice = ({ text }: Cell): boolean =>
  text.length <= 40 && /\d/.test(text) && findMoney(text).length > 0;

const DUE = new RegExp(
  `${DEADLINE.source}|${NOT_A_DAY.source}|anmeldung|rückmeldung|freischaltung|camera|abstracts?`,
  'i',
);

const withoutEmpty = (event: MarkedEvent['event']): Partial<Event> =>
  Object.fromEntries(
    Object.entries(event).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ) as Partial<Event>;

/**
 * Tables first, under the day that stands over them. Lines count where no table is an agenda, and under days that have none:
 * some pages print the first day as a table and the second as a list.
 */
function agendaOf(pieces: readonly Piece[], flow: readonly Line[]): Draft[] {
  const parts: { day?: DayMark; lines: Line[]; found: Draft[] }[] = [{ lines: [], found: [] }];
  let heading = '';
  for (const { line, grid } of pieces) {
    if (line && line.level > 0 && !dayMark(line.text, true)) heading = line.text;
    const day = line && dayMark(line.text, line.level > 0);
    if (day) parts.push({ day, lines: [], found: [] });
    const part = parts.at(-1);
    if (line) part?.lines.push(line);
    else if (grid)
      part?.found.push(
        // Posters hang; who presents them when is not said.
        ...readAgendaTable(grid, part.day).filter(({ span }) => span || !/\bposters?\b/i.test(heading)),
      );
  }
  if (parts.reduce((sum, { found }) => sum + found.length, 0) < 2) return readAgendaText(flow);
  const drafts = parts.flatMap(({ day, lines, found }) =>
    found.length > 0 || !day ? found : readAgendaText(lines),
  );
  return withAbstracts(drafts, flow);
}

/** Abstracts often stand below the table, each under its title. */
function withAbstracts(drafts: Draft[], flow: readonly Line[]): Draft[] {
  const untold = new Map<string, Draft>();
  for (const draft of drafts)
    if (!draft.abstract && draft.kind !== 'break' && draft.title.length >= 12)
      untold.set(folded(draft.title), draft);
  flow.forEach(({ text, level }, i) => {
    if (level === 0 || text.length > 240) return;
    const heading = folded(text);
    const title = untold.has(heading)
      ? heading
      : [...untold.keys()].find((key) => heading.startsWith(`${key} `));
    const draft = title === undefined ? undefined : untold.get(title);
    if (!draft) return;
    const body: string[] = [];
    for (let n = i + 1; n < flow.length && body.length < 30 && flow[n]?.level === 0; n++)
      body.push(flow[n]?.text ?? '');
    if (body.join('').length > 40) draft.abstract = body.join('\n').slice(0, 6_000);
  });
  return drafts;
}

const namesIn = (who: string): string[] => {
  const names = who.split(/\s*,\s*(?:(?:and|und)\s)?|\s+(?:&|\/|and|und)\s+/);
  return names.every(looksLikeName) ? names : [];
};

/** "Ana Silva: Good peering", or the names over the title, where most talks are announced in this way. */
function withNamesFirst(drafts: readonly Draft[]): readonly Draft[] {
  const talks = drafts.filter(
    ({ kind, speakers: [first, second] }) => kind === 'talk' && !second && !first?.affiliation,
  );
  const silent = talks.filter(({ speakers }) => speakers.length === 0);
  const named = silent.flatMap((draft) => {
    const [, who = '', title = ''] = /^([^:]{4,80}):\s+(\S.{3,})$/.exec(draft.title) ?? [];
    return title && namesIn(who).length > 0 ? [{ draft, names: namesIn(who), title }] : [];
  });
  const over = talks.flatMap((draft) => {
    // "Ana Silva (Invited talk)" over "Good peering"; three words with capitals were taken for a name.
    const names = namesIn(draft.title.replace(/\s*\([^()]*\)$/, ''));
    const [title = '', ...more] = draft.speakers[0]
      ? [draft.speakers[0].name]
      : (draft.abstract?.split('\n') ?? []);
    return names.length > 0 && title && title.length <= 200 && !/\p{Ll}\.$|^[\p{L}\d ]{3,20}:/u.test(title)
      ? [{ draft, names, title, abstract: more.join('\n') || (draft.speakers[0] && draft.abstract) }]
      : [];
  });
  // Titles too may look like a name; several names are surer.
  const both = [...named, ...over];
  const sure =
    both.some(({ names }) => names.length > 1) || (over.length >= 5 && over.length * 10 >= talks.length * 9);
  const all = sure ? both : named;
  if (all.length < 2 || all.length * 2 < (all === named ? silent : talks).length) return drafts;
  for (const { draft, names, ...said } of all)
    Object.assign(draft, said, { speakers: names.map((name) => ({ name })) });
  return drafts;
}

/** Days that stand in the head of a table that was not read. */
const tableDays = (pieces: readonly Piece[]): DayMark[] =>
  pieces.flatMap(({ grid }) => {
    if (grid?.some((row) => row.some(isPrice))) return [];
    const rows = (grid ?? [])
      .slice(0, 3)
      .map((row) => [...new Set(row)].flatMap(({ text }) => dayMark(text, true) ?? []));
    return rows.find((marks) => marks.filter(({ date }) => date).length >= 2) ?? [];
  });

/** Headings that are days, over text: where there are several, they are the event's. */
function headedDays(lines: readonly Line[]): DayMark[] {
  const marks = lines.flatMap(({ text, level }) => (level > 0 ? (dayMark(text, true) ?? []) : []));
  const days = marks.flatMap(({ date }) => (date ? (formatDay(date, 2024) ?? []) : []));
  // News go backwards, and over months.
  const isOneEvent = days.every(
    (day, i) => i === 0 || (day >= (days[i - 1] ?? '') && day <= addDays(days[0] ?? day, 14)),
  );
  return days.length >= 2 && isOneEvent ? marks : [];
}

interface Frame {
  year: number | undefined;
  first: string | undefined;
  last: string | undefined;
  zone: string | undefined;
}

/** Drafts → sessions: days get their dates, times their halves of the day, moments their offsets; the same twice is once. */
function finished(drafts: readonly Draft[], frame: Frame): Session[] {
  const byDay = new Map<DayMark | undefined, Draft[]>();
  for (const draft of drafts) {
    const sameDay = byDay.get(draft.day) ?? [];
    sameDay.push(draft);
    byDay.set(draft.day, sameDay);
  }
  const times = new Map<Draft, { start: number; end?: number }>();
  for (const sameDay of byDay.values()) {
    const timed = sameDay.filter(({ span }) => span);
    readClock(timed.flatMap(({ span }) => span ?? [])).forEach((minutes, i) => {
      const draft = timed[i];
      if (draft) times.set(draft, minutes);
    });
  }
  const seen = new Set<string>();
  return drafts.flatMap((draft): Session[] => {
    const date = draft.day
      ? dateOf(draft.day, frame)
      : frame.first !== undefined && frame.first === frame.last
        ? frame.first
        : undefined;
    const time = times.get(draft);
    const start = time && at(date, time.start, frame.zone);
    const end = time?.end === undefined ? undefined : at(date, time.end, frame.zone, true);
    const key = [
      date ?? draft.day?.name,
      start,
      folded(draft.title),
      draft.track ?? '',
      draft.speakers[0]?.name ?? '',
    ].join('|');
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        ...(date ? { day: date } : draft.day ? { dayName: draft.day.name } : {}),
        ...(start ? { start } : {}),
        ...(end ? { end } : {}),
        title: draft.title,
        speakers: draft.speakers,
        ...(draft.room ? { room: draft.room } : {}),
        ...(draft.track ? { track: draft.track } : {}),
        // Who welcomes or closes with a name gives a talk.
        kind: draft.kind === 'other' && draft.speakers.length > 0 ? 'talk' : draft.kind,
        ...(draft.abstract ? { abstract: draft.abstract } : {}),
      },
    ];
  });
}

const at = (day: string | undefined, minutes: number, zone: string | undefined, end = false): string =>
  (day && zone && momentIn(zone, day, minutes)) || formatMinutes(minutes, end);

/** A date as written, or the nth day of the event, or its only Tuesday. */
function dateOf({ date, number, weekday }: DayMark, { year, first, last }: Frame): string | undefined {
  if (date) return formatDay(date, year);
  if (!first || !last) return undefined;
  const length = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
  if (number !== undefined && number <= length) return addDays(first, number - 1);
  if (weekday === undefined) return undefined;
  const days = Array.from({ length: Math.min(length, 31) }, (_, i) => addDays(first, i)).filter(
    (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === weekday,
  );
  return days.length === 1 ? days[0] : undefined;
}

function withZone(moment: string | undefined, zone: string | undefined): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)$/.exec(moment ?? '');
  return match?.[1] && zone
    ? (momentIn(zone, match[1], Number(match[2]) * 60 + Number(match[3])) ?? moment)
    : moment;
}

const DOLLARS: Record<string, string> = { CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', TW: 'TWD' };
const topLevel = ({ hostname }: URL): string => hostname.slice(hostname.lastIndexOf('.') + 1).toUpperCase();
const dollarOf = (country: string | undefined): string => DOLLARS[country ?? ''] ?? 'USD';

/** "5/6/2026" is read by the page's language, or by another date on it that can be read in one way only. */
function monthsFirst(document: Document, lines: readonly Line[]): boolean | undefined {
  const language = document.documentElement?.getAttribute('lang') ?? '';
  if (/^en-US$/i.test(language)) return true;
  if (language && !/^en$/i.test(language)) return false;
  const numbers = lines.slice(0, 2_000).flatMap(({ text }) => {
    const match = SLASHED.exec(text.slice(0, 500));
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  for (const [first, second] of numbers) {
    if (first > 12) return false;
    if (second > 12) return true;
  }
  // "8/7, 9/7, 10/7": the number that runs is the day's.
  const [firsts, seconds] = [0, 1].map((at) => new Set(numbers.map((pair) => pair[at])).size);
  if (firsts && seconds === 1 && firsts >= 3) return false;
  return seconds && firsts === 1 && seconds >= 3 ? true : undefined;
}

const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:20)?\d\d)(?!\d)/;
/** Longer lines say more than a day. */
const DAY_LENGTH = 40;

/** Where the order is known, short lines and cells that are such a day say it in the order of machines. */
function unslash(pieces: readonly Piece[], monthFirst: boolean): void {
  const ordered = (text: string) =>
    text.length > DAY_LENGTH
      ? text
      : text.replace(SLASHED, (whole, a: string, b: string, year: string) => {
          const [month, day] = monthFirst ? [a, b] : [b, a];
          return Number(month) <= 12
            ? `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
            : whole;
        });
  for (const { line, grid } of pieces) {
    if (line) line.text = ordered(line.text);
    else for (const cell of new Set(grid.flat())) if (cell.lines.length === 1) cell.text = ordered(cell.text);
  }
}

/** The export of a schedule that the page only embeds or links to. */
function embeddedSchedule(document: Document, url: URL): string | undefined {
  const widget = document.querySelector('pretalx-schedule, pretalx-schedule-widget');
  const address = widget?.getAttribute('event-url') ?? widget?.getAttribute('event');
  if (address) return resolved(`${address.replace(/\/+$/, '')}/schedule/export/schedule.json`, url);
  return undefined;
}

function resolved(address: string, base: URL): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
