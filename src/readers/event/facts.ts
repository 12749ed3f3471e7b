/** What a page says of the event itself: its name, days, place, zone and organiser. */
import type { Event } from '../../records/event.ts';
import { folded, oneLine } from '../../records/text.ts';
import { AGENDA_WORD } from './agenda-text.ts';
import { type DateSpan, findDates, formatDay, impliedYear, type PartialDay } from './dates.ts';
import { type DayMark, dayMark, NOT_A_DAY } from './draft.ts';
import { DEADLINE } from './fees.ts';
import type { Line, Piece } from './page-lines.ts';
import {
  addressAt,
  cityOf,
  countryCode,
  isStreet,
  labelledPlace,
  type Place,
  placeTold,
  VENUE_HEADING,
} from './places.ts';
import { findTimes, formatMinutes, readClock } from './times.ts';
import { findZone, zoneOfPlace } from './zones.ts';

/** What pages of one event are called, none of which is part of the event's name. */
const PAGE_WORDS =
  'agenda|program(?:me)?s?|schedule|time ?table|zeitplan|programa(?:ci[oó]n)?|horario|registration|registrations|register|anmeldung|inscripci[oó]n|home(?: ?page)?|about|overview|important dates|venue|location|hotel|travel|directions|accommodation|getting (?:there|here)|conference venue|speakers?|sessions?|talks|fees?|tickets?|call for (?:papers|presentations)|cfp|details|information|info|vorläufige|preliminary|draft|final|detailed|full|online|conference agenda|meeting plan|dates?(?: (?:&|and) (?:time|venue|place))?|when|where|contact|news|sponsors|hosted by|history|resources|presentations|rsvp';
const PAGE_PART = new RegExp(
  `^(?:(?:the|vorl[aä]ufige[sr]?|preliminary|draft|final|detailed|full|online|conference|meeting)\\s+)*(?:${PAGE_WORDS})(?:(?:\\s*(?:&|and|und|/)\\s*|\\s)(?:${PAGE_WORDS}))*$`,
  'i',
);
const PAGE_TAIL = new RegExp(
  `\\s+(?:(?:preliminary|draft|final|detailed|full|online|conference)\\s+)?(?:${PAGE_WORDS})(?:\\s*(?:&|and|und|/)\\s*(?:${PAGE_WORDS}))*$`,
  'i',
);
const PAGE_HEAD = new RegExp(`^(?:${PAGE_WORDS})(?:\\s+(?:for|of|to|:))\\s+(?:the\\s+)?`, 'i');
/** Words for a page or a meeting that are no name on their own: "Scientific programme", "Workshop". */
const GENERIC =
  /^(?:the\s+)?(?:scientific|social|technical|conference|tutorials?|workshops?|meeting|events?|symposium|forum|summit|congress|description|introduction|welcome!?|(?:early |late )?(?:morning|afternoon|evening)|night|mañana|tarde|noche|manhã|noite|vormittag|nachmittag|abend|matin(?:ée)?|après-midi|soir(?:ée)?)$|^(?:objectives?|aims|goals|topics|scope|committees?|organi[sz]ing|invited|keynote|important|appropriate|how|why|what|where|who|when|getting|(?:teil|part|tag|day|session)\s\d|sponsors?|speakers?|(?:supported|endorsed|sponsored|hosted|organi[sz]ed) by)\b|^an?\s\p{Ll}|^\p{L}{0,4}(?:議程|议程|日程表?|プログラム|스케줄|프로그램|スケジュール)$/iu;
/** What stands in menus beside "Venue" and "Organisers". */
const MENU =
  /^(?:contact(?: us)?|accommodation|travel|transport|visa|sponsor(?:s|ship)?|committees?|organi[sz]ers?|faq|photos|gallery|participants|attendees|local information|previous (?:events|editions)|.{0,20}\bmenu)$/i;
const SITES =
  /^(?:eventbrite|meetup|facebook|allevents(?:\.in)?|linkedin|indico|pretix|pretalx|sched|lu\.ma|luma|xing|github|home)$/i;
const EVENTFUL =
  /\b(?:conference|konferenz|meeting|forum|summit|workshop|meet-?up|nog|\w{2,8}nog|days?|peering|congress|symposium|gathering|hackathon|ripe|apricot|ix|working group)\b|\p{L}{2}[ -]?\d/iu;
/** Over the days in which a price holds. */
const PRICE_TIME =
  /^(?:early(?:[- ]bird)?|late|standard|regular|normal|on-?site)(?:\s+(?:registration|fees?|rate))?\W*$/i;
const CHROME =
  /^(?:skip\b|page content|menu|home|search|log ?in|sign (?:in|up)|share\b|this event (?:has|is)|post new comment|news|toggle|registration type|.*rel=")/i;
/** Sentences on an event end in verbs and dates: "Example Forum happened virtually from …". */
const SENTENCE =
  /\b(?:is|was|were|will|happened|takes?|took|has|have|are|we|you|please|opens|findet|fand)\b|^\d+[.)]\s/i;

/** @param title of the document */
export function nameOf(title: string, lines: readonly Line[], plain: boolean, url: URL): string | undefined {
  const dated = lines.findIndex(
    ({ text }) =>
      findDates(text).some(({ from, to }) => from.year !== undefined || to?.year !== undefined) &&
      !NOT_A_DAY.test(text),
  );
  const headings = lines
    .filter(({ level }) => level > 0 && level <= 2)
    .slice(0, 8)
    .map(({ text }) => text);
  const top = lines
    .slice(0, 6)
    .filter((_, i) => findTimes(lines[i + 1]?.text.slice(0, 40) ?? '')[0]?.index !== 0)
    .map(({ text }) => text);
  const isFit = (text: string) =>
    text.length >= 3 &&
    text.length <= 140 &&
    /\p{L}{2}/u.test(text) &&
    !PAGE_PART.test(text) &&
    !GENERIC.test(text) &&
    !dayMark(text, true) &&
    !AGENDA_WORD.test(text) &&
    !CHROME.test(text) &&
    !PRICE_TIME.test(text) &&
    !/[.;?]$|^(?:at|chaired by|hosted by)\s|\blist$|\d\s?€|[€$£]\s?\d|early[- ]?bird|^register here|^(?:[$€£\d]+\b[^\p{L}]*$)/iu.test(
      text,
    ) &&
    !cityOf(text)?.street &&
    !/\([^)]*$|^\d{1,2}\.?\s\p{L}+\s\d{4}$/u.test(text) &&
    findTimes(text)[0]?.index !== 0;
  // Under "Programme", the headings below it are sessions.
  const titles = isFit(cleaned(withoutDates(headings[0] ?? '')))
    ? [...headings, title]
    : [title, ...headings];
  const candidates = [
    ...titles,
    ...(plain ? top : top.filter((text) => findDates(text)[0]?.from.year !== undefined)),
  ]
    .flatMap((text) => [withoutDates(text)])
    .map(cleaned)
    .filter(isFit);
  // "Example Forum & Workshop / 10–12 May 2026, Example City": the line over the date, in the same paragraph.
  const above =
    dated > 0
      ? lines
          .slice(Math.max(0, dated - (plain ? 3 : 1)), dated)
          .filter(
            ({ text, level }) =>
              (level > 0 || plain || lines[dated]?.gap === false) &&
              isFit(text) &&
              text.length <= 110 &&
              !cityOf(text)?.country &&
              !SENTENCE.test(text),
          )
          .map(({ text }) => cleaned(text))
      : [];
  const anchors = [...candidates];
  const over = above
    .sort((a, b) => b.length - a.length)
    .find(
      (text) =>
        EVENTFUL.test(text) ||
        anchors.some(
          (anchor) => anchor !== text && folded(text).includes(folded(anchor).split(' ')[0] ?? '-'),
        ),
    );
  const named = candidates.filter((text) => !SENTENCE.test(text));
  // Lesser headings may be sections of the page, unless they sound like an event.
  const main = [title, ...lines.flatMap(({ level, text }) => (level === 1 ? [text] : []))];
  const opens = lines.slice(0, 3).some(({ level, text }) => level > 0 && text === headings[0]);
  const chief = plain
    ? named[0]
    : [opens ? (headings[0] ?? '') : '', ...main]
        .map((text) => cleaned(withoutDates(text)))
        .find((text) => named.includes(text));
  return (
    (over && isFit(over) ? over : undefined) ??
    named.find((text) => EVENTFUL.test(text)) ??
    (plain ? nameInAddress(url) : undefined) ??
    chief ??
    lines.slice(0, 3).find(({ text }) => BRAND.test(text))?.text ??
    nameInAddress(url) ??
    (GENERIC.test(cleaned(title)) ? undefined : cleaned(title) || undefined)
  );
}

/** "EXF 2026" at the top of a site */
const BRAND = /^\p{Lu}[\p{L}&-]{1,14}\s?[’']?(?:20)?\d\d$/u;

/** "…/events/16th-example-forum/program": the last part of the address that names an event. */
function nameInAddress(url: URL): string | undefined {
  const parts = url.pathname
    .split('/')
    .map((part) => oneLine(part.replace(/\.\w{2,5}$/, '').replace(/%\w\w|[-_+]+/g, ' ')));
  return parts.findLast((part) => /\p{L}{3}/u.test(part) && EVENTFUL.test(part) && !PAGE_PART.test(part));
}

const withoutDates = (text: string): string => {
  const [date] = findDates(text);
  if (date && date.index <= 3) return text.slice(date.index + date.length).replace(/^[\s,:|–—-]+/, '');
  return date
    ? text.slice(0, date.index).replace(/\s*\(\s*$|\b(?:from|on|vom|am|at|der|den|du|del)\s*$/i, '')
    : text;
};

/** Parts of a title that name the page or the site are left out: "Example Forum 4 - Agenda | Eventbrite". */
function cleaned(text: string): string {
  const whole = oneLine(text).replace(/^title:\s*/i, '');
  const parts = whole.split(/\s+[-–—|·•»:]+\s+|\s*[|»]\s*|:\s+(?=agenda|program)/i);
  const kept = parts.filter(
    (part) => part !== '' && !PAGE_PART.test(part) && !GENERIC.test(part) && !SITES.test(part),
  );
  const joined = kept.length === parts.length ? whole : kept.join(' - ');
  return joined
    .replace(PAGE_HEAD, '')
    .replace(/^(?:[Aa]genda|[Pp]rogramme?|[Ss]chedule|[Rr]egistration)\s+(?=\p{Lu})/u, '')
    .replace(PAGE_TAIL, '')
    .replace(/\s*[|,(–-]\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i, '')
    .replace(/[\s:,|–—-]+$/, '');
}

const isOwnWeekday = ({ from, to }: DateSpan, day: string): boolean =>
  from.year !== undefined ||
  to?.year !== undefined ||
  from.weekday === undefined ||
  new Date(`${day}T00:00:00Z`).getUTCDay() === from.weekday;

const DAYS_LABEL =
  /^(?:when|dates?|date (?:and|&) time|datum|wann|termin|fecha|data|quand|kdy|when (?:&|and) where)\b\s*[:：]?/i;
const DAYS_LABEL_WITHIN =
  /\s(?:When|Dates?|Time|Datum|Wann|Termin|Fecha|Data|Quand)\s?:\s+(?:\p{L}+\.?,?\s+)?$/u;
const DUE_ABOVE = new RegExp(
  `${NOT_A_DAY.source}|${DEADLINE.source}|^(?:launch|opening) of|^(?:an|ab)meldung|^zahlung`,
  'i',
);
const DATE_REACH = 400;
/** So many dated lines with words behind are news. */
const NEWS = 3;

/**
 * The event's first and last day. Days that the agenda names outrank all; a range that encloses them, or stands at the top,
 * comes next. Dates of deadlines, news and earlier editions are not the event's.
 * @param year for days written without one
 */
export function daysOf(
  lines: readonly Line[],
  marks: readonly DayMark[],
  year: number | undefined,
  monthFirst: boolean | undefined,
): Pick<Event, 'start' | 'end'> & { snippet?: string } {
  const agenda = marks
    .flatMap(({ date, until }) => [date, until])
    .flatMap((day) => (day ? (formatDay(day, year) ?? []) : []))
    .sort();
  const [first] = agenda;
  const last = agenda.at(-1);
  let best:
    | {
        start: string;
        end: string;
        time?: string | undefined;
        endTime?: string | undefined;
        score: number;
        snippet: string;
      }
    | undefined;
  let heading = '';
  const news = first === undefined ? newsOf(lines.slice(0, DATE_REACH)) : undefined;
  lines.slice(0, DATE_REACH).forEach((line, i) => {
    const { text, level } = line;
    if (level > 0) heading = text;
    if (text.length > 1_200 || news?.has(line)) return;
    for (const span of findDates(text, monthFirst)) {
      const start = formatDay(span.from, span.to?.year ?? year);
      const end = span.to ? formatDay(span.to, span.from.year ?? year) : start;
      if (!start || !end || end < start || Date.parse(end) - Date.parse(start) > 30 * 86_400_000) continue;
      // A year from elsewhere in which the day has another weekday is not this day's.
      if (!isOwnWeekday(span, start)) continue;
      const before = text.slice(Math.max(0, span.index - 60), span.index);
      if (
        NOT_A_DAY.test(before) ||
        /\b(?:evening|night|dinner|banquet)\W*$/i.test(before) ||
        // A day alone in its line is what the line above calls it.
        (span.length > text.length - 3 &&
          level === 0 &&
          DUE_ABOVE.test(lines[i - 1]?.text.slice(0, 80) ?? '')) ||
        (NOT_A_DAY.test(text) && text.length < 120) ||
        PRICE_TIME.test(lines[i - 1]?.text ?? '') ||
        /important dates|deadlines|history|past|news/i.test(heading)
      )
        continue;
      const encloses = first !== undefined && last !== undefined && start <= first && end >= last;
      const score =
        (span.from.year !== undefined || span.to?.year !== undefined ? 3 : 0) +
        (start < end ? 2 : 0) +
        (level > 0 ||
        DAYS_LABEL.test(text) ||
        DAYS_LABEL.test(heading) ||
        DAYS_LABEL_WITHIN.test(text.slice(0, span.index))
          ? 3
          : 0) +
        (encloses ? 6 : 0) +
        (i < 25 ? 2 : 0) +
        (text.length < 120 ? 2 : 0) -
        i / 100 -
        (first !== undefined && !encloses ? 8 : 0);
      if (!best || score > best.score)
        best = {
          start,
          end,
          score,
          snippet: text.slice(0, 200),
          // Beside the days of an agenda, hours are those of a session, unless the line says when the whole event is.
          ...(first === undefined || span.to || DAYS_LABEL.test(text)
            ? timesBeside(text, span, lines[i + 1]?.gap === false ? lines[i + 1]?.text : undefined)
            : {}),
        };
    }
  });
  const range = best as
    | { start: string; end: string; time?: string; endTime?: string; score: number; snippet: string }
    | undefined;
  if (first && last && (!range || range.start > first || range.end < last))
    return { start: first, end: last };
  if (!range || range.score < 3) return {};
  return {
    start: range.time ? `${range.start}T${range.time}` : range.start,
    end: range.endTime ? `${range.end}T${range.endTime}` : range.end,
    snippet: range.snippet,
  };
}

/** "2026-10-05 Agenda completed", one under the other: when something was told, and not when it takes place. */
function newsOf(lines: readonly Line[]): ReadonlySet<Line> {
  const dated = lines.filter(({ text }) => {
    const [date] = findDates(text);
    return date?.index === 0 && date.from.year !== undefined && !date.to && text.length > date.length + 8;
  });
  const days = dated.map(({ text }) => formatDay(findDates(text)[0]?.from ?? { month: 0, day: 0 }) ?? '');
  const falling = days.every((day, i) => i === 0 || day <= (days[i - 1] ?? ''));
  const told = dated.length >= NEWS && falling && days[0] !== days.at(-1) ? dated : [];
  // Other events, one an entry: "Example Forum Asia, …, 1–2 November 2026, Example City".
  const others = lines.filter(({ item, text }) => {
    const [date] = item ? findDates(text) : [];
    return date !== undefined && date.index > 20 && (date.from.year ?? date.to?.year) !== undefined;
  });
  return new Set([...told, ...(others.length >= NEWS ? others : [])]);
}

/** "… at 8:00 AM - …, at 5:00 PM", or the hours in the next line. */
function timesBeside(
  text: string,
  span: DateSpan,
  next: string | undefined,
): { time?: string; endTime?: string } {
  const own = findTimes(text.slice(span.index));
  const spans = own.length
    ? own
    : next && next.length <= 60 && findTimes(next)[0]?.index === 0
      ? findTimes(next)
      : [];
  const [from] = spans;
  if (!from || (!own.length && spans.length > 1)) return {};
  const clock = readClock(spans);
  const end = spans.length > 1 ? clock.at(-1)?.start : clock[0]?.end;
  return {
    time: formatMinutes(clock[0]?.start ?? 0),
    ...(end !== undefined && end <= 1440 ? { endTime: formatMinutes(end, true) } : {}),
  };
}

/** The years that title, address and text mention, for days without one. */
export function yearOf(
  title: string,
  url: URL,
  lines: readonly Line[],
  partials: readonly PartialDay[],
): number | undefined {
  const years = (text: string) =>
    [...text.matchAll(/(?<![\d./-])((?:19|20)\d\d)(?!\d)/g)]
      .map(([, year]) => Number(year))
      .filter((year) => year >= 1990 && year <= 2060);
  const open = partials.filter(({ year }) => year === undefined);
  const dated = lines.slice(0, DATE_REACH).flatMap(({ text, level }) =>
    NOT_A_DAY.test(text)
      ? []
      : findDates(text).flatMap(({ from, to }) => {
          const year = from.year ?? to?.year;
          return year === undefined ? [] : { year, level };
        }),
  );
  const full = dated.map(({ year }) => year);
  const headed = dated.flatMap(({ year, level }) => (level > 0 ? [year] : []));
  for (const mentioned of [
    headed,
    full,
    years(
      `${title} ${lines
        .slice(0, 6)
        .map(({ text }) => text)
        .join(' ')}`,
    ),
    years(decodeURI(url.pathname.replace(/%(?![\da-f]{2})/gi, '')) + url.hostname),
    lines
      .filter(({ text }) => text.length < 300 && !/©|copyright/i.test(text))
      // "EGM2008" is no year.
      .flatMap(({ text }) => years(text.replace(/\p{L}+\d+/gu, ''))),
  ]) {
    const year = impliedYear(open, mentioned);
    if (year !== undefined) return year;
  }
  return undefined;
}

/** Lines that were broken at the width of a mail, put together again. */
const paragraphs = (lines: readonly Line[]): string[] =>
  lines.reduce<string[]>((found, { text, gap, level, item }) => {
    if (gap || level > 0 || item || found.length === 0) found.push(text);
    else found[found.length - 1] += ` ${text}`;
    return found;
  }, []);

/** Where an event takes place is told early. */
const PROSE_REACH = 60;

/** City and country beside the date, an address under "Venue", words after "Where:". */
export function placeOf(lines: readonly Line[]): Place {
  const texts = lines.map(({ text }) => text);
  const found: Place = {};
  const take = (place: Place | undefined) => {
    if (!place) return;
    // A city of its own and the country of another place would make a third.
    if (found.city && place.city && folded(found.city) !== folded(place.city)) return;
    for (const [key, value] of Object.entries(place)) if (value) found[key as keyof Place] ??= value;
  };
  const heads = lines.flatMap(({ text }, i) => (VENUE_HEADING.test(text) ? [i] : []));
  for (const head of heads) take(addressBelow(texts, head));
  texts.slice(0, DATE_REACH).forEach((text, i) => {
    if (text.length > 300) return;
    const label = labelledPlace(text);
    if (label) take(cityOf(label) ?? venueIn(label));
    const date = findDates(text).at(-1);
    if (!date || NOT_A_DAY.test(text) || NOT_A_DAY.test(text.slice(0, date.index))) return;
    const after = text
      .slice(date.index + date.length)
      .replace(/^[\s,·|–—:;()-]*(?:(?:in|at)\s+(?:the\s+)?)?/, '');
    const before = text.slice(0, date.index).replace(/^.*?\bin\s+|[\s,·|–—:;(-]+$/g, '');
    take(cityOf(after));
    take(cityOf(before));
    const next = texts[i + 1];
    // "at Example Rooms" over its address
    const at = /^at (\S.{2,60})$/.exec(next ?? '')?.[1];
    const address = at && cityOf(texts[i + 2] ?? '');
    if (address) take({ ...address, venue: at });
    else if (next && next.length <= 120)
      take(cityOf(labelledPlace(next) ?? (next.endsWith(',') ? `${next} ${texts[i + 2]}` : next)));
    const above = texts[i - 1];
    if (i <= 8 && above && above.length <= 120 && findDates(above).length === 0) take(cityOf(above));
  });
  if (!found.city || !found.venue)
    for (const text of paragraphs(lines.slice(0, PROSE_REACH))) take(placeTold(text));
  const headed = lines.some(({ level }) => level > 0);
  for (const head of heads)
    if (!headed || lines[head]?.level || /:$/.test(texts[head] ?? ''))
      take(venueBelow(texts[head + 1] ?? ''));
  return found;
}

/** "Example Hotel, Example City" without a country: the venue, and the city where the page's country confirms nothing else. */
const venueIn = (label: string): Place | undefined => {
  if (!/^\P{L}{0,3}\p{L}{2}/u.test(label)) return undefined;
  const parts = label.replace(/\s*[.(].*$/, '').split(/\s*,\s*/);
  const street = parts.findIndex((part) => isStreet(part));
  return parts.length === 2 && street < 0 && /\p{L}{3}/u.test(parts[1] ?? '')
    ? { venue: parts[0] ?? label, city: parts[1] ?? '' }
    : { venue: parts[0] ?? label };
};

function addressBelow(texts: readonly string[], head: number): Place | undefined {
  for (let i = head + 1; i <= Math.min(head + 7, texts.length - 1); i++) {
    const text = texts[i] ?? '';
    if (text.length > 160) continue;
    const label = labelledPlace(text);
    const place = label ? cityOf(label) : addressAt(texts.slice(head + 1), i - head - 1);
    if (place) return place;
    // A country ends what has a line each: venue, street, city.
    const above = texts.slice(head + 1, i);
    const city = above.at(-1) ?? '';
    const street = above.slice(1, -1).find(isStreet);
    if (street && countryCode(text) && /^\p{Lu}\D{2,30}$/u.test(city))
      return { venue: above[0] ?? '', street, city, country: text };
  }
  return undefined;
}

/** The line under "Venue", where nothing else tells the place. */
const venueBelow = (next: string): Place | undefined =>
  next !== '' &&
  next.length <= 80 &&
  !/\bvenue$/i.test(next) &&
  !SENTENCE.test(next) &&
  !PAGE_PART.test(next) &&
  !GENERIC.test(next) &&
  !MENU.test(next) &&
  !/[:?!.]$|^(?:tb[acd])$/i.test(next) &&
  findDates(next).length === 0
    ? { venue: next }
    : undefined;

const ORGANIZER =
  /^(?:organi[sz](?:er|ed|ers)(?: by)?|hosted by|host|veranstalter(?:in)?|organizado por|organiza|organisé par|pořadatel)\s*[:：]\s*(.{2,120})$/iu;
const ORGANIZER_HEADING = /^(?:organi[sz](?:er|ed by|ers)|hosted by|veranstalter(?:in)?)\s*:?$/iu;
const QUESTIONS = /^have questions about .{1,200}\?\s*contact\s+(.{2,120})$/i;

export function organizerOf(lines: readonly Line[]): string | undefined {
  for (const [i, { text }] of lines.entries()) {
    const named = ORGANIZER.exec(text)?.[1] ?? QUESTIONS.exec(text)?.[1];
    if (named) return oneLine(named);
    const next = lines[i + 1]?.text;
    if (
      ORGANIZER_HEADING.test(text) &&
      next &&
      next.length <= 120 &&
      !/[.!?]$/.test(next) &&
      !PAGE_PART.test(next) &&
      !MENU.test(next)
    )
      return next;
  }
  return undefined;
}

const ENDED =
  /^(?:this event (?:has (?:already )?(?:ended|finished|taken place|passed)|is over)|(?:the )?event (?:has )?ended|diese veranstaltung (?:ist (?:vorbei|beendet)|hat (?:bereits )?stattgefunden)|evento (?:finalizado|encerrado))\b|\b(?:the|this) event took place in the past\b/i;
export const hasEnded = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => text.length < 300 && ENDED.test(text));

/** @returns the zone that the page states, or that of its place, which the evidence then says */
export function zoneOf(
  pieces: readonly Piece[],
  place: Place,
): { zone?: string; snippet?: string; derived?: boolean } {
  for (const { line, grid } of pieces) {
    const texts = line
      ? [line.text]
      : (grid?.slice(0, 3).flatMap((row) => [...new Set(row)].map(({ text }) => text)) ?? []);
    for (const text of texts) {
      if (text.length > 400) continue;
      const zone = findZone(text);
      if (zone) return { zone, snippet: text.slice(0, 200) };
    }
  }
  const zone = zoneOfPlace(
    place.city,
    place.region,
    place.countryCode ?? (place.country ? countryCode(place.country) : undefined),
  );
  return zone ? { zone, derived: true } : {};
}
