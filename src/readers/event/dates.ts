/**
 * Days as people write them: "Monday, August 4, 2014", "23./24. November 2017", "4–5 August", "07.–09.11.2021", "8 de mayo",
 * "2024年5月7日". The names of months and weekdays come from the browser's own language data. A day that no calendar has
 * (31 June) is not found, and a year that is not written is not guessed here.
 */

export interface PartialDay {
  year?: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 0 is Sunday; as written, right or wrong. */
  weekday?: number;
}

export interface DateSpan {
  from: PartialDay;
  to?: PartialDay;
  index: number;
  length: number;
}

const LANGUAGES = 'en en-GB de fr es pt it nl sv da nb fi pl cs hr hu ro ru uk tr id lt'.split(' ');
/** Words that are months or weekdays in one language and say something else in the next. */
const AMBIGUOUS = new Set([
  'set',
  'out',
  'dom',
  'lun',
  'sen',
  'sun',
  'pon',
  'man',
  'mon',
  'do',
  'di',
  'so',
  'za',
  'wed',
  'sat',
]);

const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();

interface Names {
  months: Map<string, number>;
  weekdays: Map<string, number>;
}
let names: Names | undefined;

/** Made at the first call: some hundred formatters, about ten milliseconds. */
function calendarNames(): Names {
  if (names) return names;
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const put = (map: Map<string, number>, word: string, value: number, short: boolean) => {
    const key = fold(word);
    if (key.length >= 3 && !map.has(key) && !(short && AMBIGUOUS.has(key))) map.set(key, value);
  };
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const short = style === 'short' && !language.startsWith('en');
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: style,
        weekday: style,
        timeZone: 'UTC',
      });
      // 2023 began on a Sunday, so that the first seven days of January name the week.
      for (let month = 0; month < 12; month++) {
        for (let day = 1; day <= (month === 0 ? 7 : 1); day++) {
          for (const { type, value } of format.formatToParts(Date.UTC(2023, month, day))) {
            if (type === 'month') put(months, value, month + 1, short);
            else if (type === 'weekday' && month === 0) put(weekdays, value, day - 1, short);
          }
        }
      }
    }
    const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++)
      put(months, alone.format(Date.UTC(2023, month, 1)), month + 1, false);
  }
  for (const [word, value] of Object.entries({
    tues: 2,
    thur: 4,
    thurs: 4,
    samstag: 6,
    sonnabend: 6,
    // "-feira" is a word of its own here.
    segunda: 1,
    terca: 2,
    quarta: 3,
    quinta: 4,
    sexta: 5,
  }))
    weekdays.set(word, value);
  months.set('sept', 9);
  names = { months, weekdays };
  return names;
}

const SUFFIX = '(?:st|nd|rd|th|er|º|ª|\\.)?';
const JOIN =
  '\\s*(?:-|–|—|‑|/|&|\\+|,|\\bto\\b|\\bbis\\b|\\band\\b|\\bund\\b|\\bet\\b|\\bau\\b|\\by\\b|\\be\\b|\\bal?\\b|\\btill\\b|\\buntil\\b|\\bthrough\\b)\\s*';
const OF = "(?:\\s*(?:de|of|d’|d')\\s*)?";
const BEFORE_MONTH = new RegExp(
  `(?<![\\d:.])(?:(\\d{1,2})${SUFFIX}${JOIN}(?:\\p{L}+\\.?,?\\s+)?)?(?<![\\d:])(\\d{1,2})${SUFFIX}${OF}\\s*-?$`,
  'iu',
);
const YEAR_AFTER = /^\.?,?-?\s*(?:de\s+|del\s+|of\s+|’|')?((?:19|20)\d\d)(?!\d)/iu;
const AFTER_MONTH = new RegExp(
  `^(?:\\.?\\s*|,\\s(?=\\d\\d?,?\\s(?:19|20)\\d\\d))(?:the\\s+)?(\\d{1,2})${SUFFIX}(?!\\d|[:.]\\d|\\s?[ap]\\.?m)(?:${JOIN}(\\d{1,2})${SUFFIX}(?!\\d|[:.]\\d|\\s?[ap]\\.?m))?(?:\\s*\\([^)]{1,12}\\))?(?:,?\\s*(?:de\\s+|of\\s+)?((?:19|20)\\d\\d)(?!\\d))?`,
  'iu',
);

const NUMERIC: readonly { pattern: RegExp; order: string }[] = [
  { pattern: /(?<![\d./-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/g, order: 'y-md' },
  { pattern: /((?:19|20)\d\d)年\s?(\d{1,2})月\s?(\d{1,2})日/g, order: 'ymd' },
  { pattern: /(?<![\d年])(\d{1,2})月\s?(\d{1,2})日/g, order: 'md' },
  {
    pattern: /(?<![\d/:])(?<!\d[.-])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d|\d\d(?![\d:.]))(?!\d)/g,
    order: 'dmy',
  },
  { pattern: /(?<![\d./:-])(\d{1,2})\.(\d{1,2})\.(?!\s?\d)/g, order: 'dm' },
  { pattern: /(?<![\d./:-])(\d{1,2})-(\d{1,2})-((?:19|20)\d\d)(?![\d-])/g, order: 'dmy' },
  { pattern: /(?<![\d./:-])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\d/])/g, order: '?' },
];
const RANGE_BEFORE_NUMERIC =
  /(?:(?<![\d.:/])(\d{1,2})\.(?:(\d{1,2})\.)?|(?<![\d.:/]|\p{L}\s?)(\d{1,2})(?=\s?[-–—]))\s*(?:-|–|—|\/|&|und|bis|and|to)\s*$/iu;
const BETWEEN =
  /^[\s,)]*(?:\([^)]{1,12}\)\s*)?(?:(?:at|um|@|à)?\s*\d{1,2}[:.h]?\d{0,2}\s*(?:[ap]\.?m\.?|uhr|h|hrs)?\s*)?(?:-|–|—|‑|~|\bto\b|\bbis\b|\buntil\b|\bthrough\b|\btill\b|\bau\b|\bal?\b)\s*(?:(?:the|den|dem|le|end[es]?:?|fin)\s+)?(?:(\p{L}{2,})\.?,?\s*)?\(?$/iu;

/** "Thursday 31 January and Friday 1 February": days of one event, where they are of one week. */
const AND =
  /^\s*(?:&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bi\b)\s*(?:(?:on|the|den|dem|le|el)\s+)?(?:\p{L}{2,}\.?,?\s*)?$/iu;

/** Dates that matter stand early in a line. */
const REACH = 1_000;

/**
 * @param monthFirst how to read "5/6/2026"; where unknown it is read only if one of the numbers can be no month
 */
export function findDates(text: string, monthFirst?: boolean): DateSpan[] {
  const line = text.slice(0, REACH);
  if (!/\d/.test(line)) return [];
  const found = [...namedDates(line), ...numericDates(line, monthFirst)].sort((a, b) => a.index - b.index);
  const merged: DateSpan[] = [];
  for (const span of found) {
    const last = merged.at(-1);
    const end = last ? last.index + last.length : 0;
    if (last && span.index < end) continue;
    const between = last && !last.to && !span.to ? line.slice(end, span.index) : undefined;
    if (
      last &&
      between !== undefined &&
      between.length <= 40 &&
      (BETWEEN.test(between)
        ? follows(last.from, span.from)
        : AND.test(between) && isSoonAfter(last.from, span.from))
    ) {
      last.to = span.from;
      last.length = span.index + span.length - last.index;
      if (last.from.year === undefined && span.from.year !== undefined) last.from.year = span.from.year;
    } else merged.push(span);
  }
  return merged;
}

/** "Day 1 — Wednesday, 2 December", "Room 2, 5 August": the number of a day or a room is none of the dates. */
const NUMBERED = /\b(?:day|tag|jour|día|dia|part|session|track|room|raum|sala)\s\d{1,2}(?=\s[-–—/]|,)/giu;
const hidden = (numbered: string): string => 'x'.repeat(numbered.length);

const isSoonAfter = (a: PartialDay, b: PartialDay): boolean => {
  const year = a.year ?? b.year ?? 2024;
  const days =
    (Date.UTC(b.year ?? year, b.month - 1, b.day) - Date.UTC(year, a.month - 1, a.day)) / 86_400_000;
  return days > 0 && days < 7;
};

const follows = (a: PartialDay, b: PartialDay): boolean =>
  a.year !== undefined && b.year !== undefined && a.year !== b.year
    ? a.year < b.year
    : a.month < b.month || (a.month === b.month && a.day <= b.day) || (a.month === 12 && b.month === 1);

function namedDates(line: string): DateSpan[] {
  const { months } = calendarNames();
  const found: DateSpan[] = [];
  for (const word of line.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
    const month = months.get(fold(word[0]));
    if (!month) continue;
    const start = Math.max(
      found.length ? (found.at(-1)?.index ?? 0) + (found.at(-1)?.length ?? 0) : 0,
      word.index - 40,
    );
    const left = line.slice(start, word.index);
    const right = line.slice(word.index + word[0].length, word.index + word[0].length + 40);
    const after = AFTER_MONTH.exec(right);
    const before = BEFORE_MONTH.exec(left.replace(NUMBERED, hidden));
    if (
      before &&
      !(
        after &&
        !before[1] &&
        (after[3] || /\b(?:day|tag|track|session|part|jour|día|dia)\s*$/i.test(left.slice(0, before.index)))
      )
    ) {
      const year = YEAR_AFTER.exec(right);
      const index = start + before.index;
      push(
        found,
        line,
        [before[1] ?? before[2], before[1] ? before[2] : undefined],
        month,
        year?.[1],
        index,
        word.index + word[0].length + (year?.[0].length ?? 0) - index,
      );
    } else if (after) {
      push(found, line, [after[1], after[2]], month, after[3], word.index, word[0].length + after[0].length);
    }
  }
  return found;
}

function push(
  found: DateSpan[],
  line: string,
  days: (string | undefined)[],
  month: number,
  year: string | undefined,
  index: number,
  length: number,
): void {
  const [from, to] = days.map((day) => (day === undefined ? undefined : dayOf(year, month, Number(day))));
  if (!from || (days[1] !== undefined && !to)) return;
  const weekday = weekdayBefore(line, index);
  if (weekday !== undefined) from.weekday = weekday;
  found.push({ from, ...(to && to.day > from.day ? { to } : {}), index, length });
}

function numericDates(line: string, monthFirst: boolean | undefined): DateSpan[] {
  const found: DateSpan[] = [];
  for (const { pattern, order } of NUMERIC) {
    for (const match of line.matchAll(pattern)) {
      const [a, b, c] = order === 'y-md' ? [match[1], match[3], match[4]] : match.slice(1);
      const date =
        order === 'y-md' || order === 'ymd'
          ? dayOf(a, Number(b), Number(c))
          : order === 'md'
            ? dayOf(undefined, Number(a), Number(b))
            : order === 'dm'
              ? dayOf(undefined, Number(b), Number(a))
              : order === 'dmy'
                ? dayOf(c?.length === 2 ? `20${c}` : c, Number(b), Number(a))
                : slashed(Number(a), Number(b), c, monthFirst);
      if (!date) continue;
      const before =
        order === 'dmy'
          ? RANGE_BEFORE_NUMERIC.exec(line.slice(Math.max(0, match.index - 16), match.index))
          : null;
      const first = Number(before?.[1] ?? before?.[3]);
      const from =
        before && (before[2] || first < date.day)
          ? dayOf(date.year?.toString(), Number(before[2] ?? date.month), first)
          : undefined;
      const index = from && before ? match.index - before[0].length : match.index;
      const weekday = weekdayBefore(line, index);
      const opening = from ?? date;
      if (weekday !== undefined) opening.weekday = weekday;
      found.push({
        from: opening,
        ...(from ? { to: date } : {}),
        index,
        length: match.index + match[0].length - index,
      });
    }
  }
  return found;
}

const slashed = (
  a: number,
  b: number,
  year: string | undefined,
  monthFirst: boolean | undefined,
): PartialDay | undefined =>
  a > 12 || (monthFirst === false && b <= 12) || a === b
    ? dayOf(year, b, a)
    : b > 12 || monthFirst === true
      ? dayOf(year, a, b)
      : undefined;

function dayOf(year: string | undefined, month: number, day: number): PartialDay | undefined {
  const partial: PartialDay = { month, day, ...(year ? { year: Number(year) } : {}) };
  return isCalendarDay(partial) ? partial : undefined;
}

/** Without a year, 29 February may be. */
const isCalendarDay = ({ year = 2024, month, day }: PartialDay): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

function weekdayBefore(line: string, index: number): number | undefined {
  const word = /(\p{L}[\p{L}\p{M}]*)\.?\s*[,(–-]?\s*(?:(?:the|den|dem|le|el|,)\s+)?$/u.exec(
    line.slice(Math.max(0, index - 24), index),
  )?.[1];
  return word ? calendarNames().weekdays.get(fold(word)) : undefined;
}

/** @returns 0 for Sunday to 6, where the text names a day of the week */
export function findWeekday(text: string): number | undefined {
  const { weekdays } = calendarNames();
  for (const [word] of text.slice(0, 80).matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
    const weekday = weekdays.get(fold(word));
    if (weekday !== undefined && word.length > 2) return weekday;
  }
  return undefined;
}

/** @param year used where the day has none of its own @returns `2014-08-04`, or undefined where no year is known or the day does not exist in it */
export function formatDay(day: PartialDay, year?: number): string | undefined {
  const full = { ...day, year: day.year ?? year };
  if (full.year === undefined || !isCalendarDay(full as PartialDay)) return undefined;
  return `${full.year}-${String(full.month).padStart(2, '0')}-${String(full.day).padStart(2, '0')}`;
}

/** @returns `2014-08-05` for one day after `2014-08-04` */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The year of days that are written without one: of the years that the page mentions, the only one in which every weekday
 * fits. A single mentioned year is taken where no weekday contradicts it.
 */
export function impliedYear(days: readonly PartialDay[], mentioned: readonly number[]): number | undefined {
  const candidates = [...new Set(mentioned)].filter((year) =>
    days.every((day) => day.weekday === undefined || weekdayOf(day, year) === day.weekday),
  );
  const tested = days.some(({ weekday }) => weekday !== undefined);
  return candidates.length === 1 && (tested || new Set(mentioned).size === 1) ? candidates[0] : undefined;
}

/** The day nearest to a year on whose weekday it is written: "Friday, March 9" of an event in 2018. */
export function formatNear(day: PartialDay, year: number | undefined): string | undefined {
  if (year === undefined || day.year !== undefined || day.weekday === undefined) return formatDay(day, year);
  const near = [year, year - 1, year + 1].find((candidate) => weekdayOf(day, candidate) === day.weekday);
  return near === undefined ? undefined : formatDay(day, near);
}

const weekdayOf = ({ month, day }: PartialDay, year: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();
