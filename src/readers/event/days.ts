/** When an event is, of all the days that its page names. */
import type { Event } from '../../records/event.ts';
import { type DateSpan, findDates, formatDay, impliedYear, type PartialDay } from './dates.ts';
import { DEADLINE } from './deadlines.ts';
import { type DayMark, NOT_A_DAY } from './draft.ts';
import type { Line } from './page-lines.ts';
import { PRICE_TIME } from './page-words.ts';
import { findTimes, formatMinutes, readClock } from './times.ts';

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
/** Lines in which the days of an event are looked for, and its place. */
export const DATE_REACH = 400;
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
