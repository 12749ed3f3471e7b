/**
 * Times of day as people write them: "08:00 – 08:30", "9:00am-10:30", "0900–1000", "10.00h", "10:2010:50", "10 Uhr", "noon".
 * Finding and understanding are two steps, because "1:30" is 13:30 only where the lines around it say so.
 */

export interface ClockTime {
  /** 0 to 24. */
  hour: number;
  minute: number;
  /** Said by am, pm, noon or midnight. */
  half?: 'am' | 'pm';
  /** "09", "13", "0:30" and "24" are written on a clock of 24 hours. */
  full: boolean;
}

export interface TimeSpan {
  start: ClockTime;
  end?: ClockTime;
  /** Where it stands in the text, brackets and words such as "from" and "onwards" included. */
  index: number;
  length: number;
}

const DASH =
  '(?:\\s*[-‐‑‒–—―−~〜～→]+\\s*|\\s+(?:to|till|until|through|bis|à|a|al|as|às|hasta|até|tot|til|do|по|до)\\s+)(?:approx\\.?\\s*|ca\\.?\\s*|about\\s+)?';
const MARK =
  '(?:\\s?([ap]\\.m\\.?|[ap]m(?!\\p{L}))|\\s?(?:uhr|hrs?|hs|h|hours|horas(?=\\s?:))(?![\\p{L}\\d]))';
/** "5:30p" */
const SHORT_MARK = MARK.replace('[ap]m(?!\\p{L})', '[ap]m(?!\\p{L})|(?<=\\d)[ap](?![\\p{L}.])');
/** A clock with minutes, a bare hour with its mark, or a word. Groups: hour, minute, am/pm; hour, am/pm; word. */
const TIME = `(?:(\\d{1,2})\\s?[:.：hH](?!\\s\\d\\d[:.]\\d)\\s?([0-5]\\d)(?::[0-5]\\d)?(?!\\d(?!\\d?[:.]\\d\\d)|[.:/]\\d|\\.\\p{L}|(?<=\\.\\d\\d)\\.)${SHORT_MARK}?|(\\d{1,2})(?![\\d:.])${MARK}|\\b(noon|midnight|mittag|mitternacht|midi|minuit|mediodía|medianoche)\\b)`;
const LEAD =
  '(?:[([]\\s*)?(?:(?:from|von|ab|de|das|from|starting at|at|um|à|kl\\.?|klo|godz\\.?|ore|@)\\s+)?';
const TAIL =
  '(?:\\s*(?:onwards?|o/w|(?:[-–—]\\s*)?open[- ]end|noon|\\+|till late))?(?:\\s*(?:uhr|hrs?|hs|h|horas(?=\\s?:))(?![\\p{L}\\d]))?\\s*[)\\]]?';
const PLAIN = '([01]\\d|2[0-4])([0-5]\\d)(?!\\d)';

const FULL = new RegExp(
  `(?<![\\d.:/\\p{L}-]|[€$£])${LEAD}(?<!\\d)${TIME}(?:(?:${DASH})?${TIME})?${TAIL}`,
  'giu',
);
/** "9-10:30am": the first hour borrows its mark from the second. Only where nothing stands before: "Day 1 - 10:30am". */
const BORROWED = new RegExp(
  `^[\\s([]*(?:from\\s+|von\\s+|de\\s+)?(\\d{1,2})${DASH}(\\d{1,2})(?:[:.]([0-5]\\d))?${MARK}${TAIL}`,
  'iu',
);
/** "9:15am-10": what follows is the hour at which it ends. */
const LENT = /^[-–—](\d{1,2})(?![\d:.%\p{L}])/u;
const MILITARY = new RegExp(
  `(?<![\\d.:/\\p{L}+-])[([]?${PLAIN}\\s*(?:h|hrs?)?${DASH}${PLAIN}\\s*(?:h|hrs?)?\\b[)\\]]?`,
  'giu',
);
const MILITARY_ALONE = new RegExp(`^[\\s([]*${PLAIN}\\s*(?:h|hrs?)?[\\s)\\]]*$`, 'iu');

/** Long lines are prose; times that matter stand early. */
const REACH = 600;

/**
 * Every time or span of times in a text, from left to right.
 * @param column the text is a cell of a column of times, where "0930" and "2000-2200" can be nothing else
 */
export function findTimes(text: string, column = false): TimeSpan[] {
  const line = text.slice(0, REACH);
  const borrowed = BORROWED.exec(line);
  if (borrowed) {
    const end = clock(borrowed[2], borrowed[3] ?? '00', borrowed[4]);
    const start = clock(borrowed[1], '00', undefined);
    if (start && end) return [{ start, end, index: 0, length: borrowed[0].length }];
  }
  const alone = column ? MILITARY_ALONE.exec(line) : null;
  if (alone) {
    const start = clock(alone[1], alone[2], undefined, true);
    return start ? [{ start, index: 0, length: alone[0].length }] : [];
  }
  const found: TimeSpan[] = [];
  for (const match of line.matchAll(MILITARY)) {
    // "2014-2015" are years, and so are "2024 - 2027" wherever they stand.
    const years =
      [match[1], match[3]].every((hour) => hour === '20' || hour === '19') &&
      (!column || [match[2], match[4]].some((minute) => Number(minute) % 5));
    add(
      found,
      match,
      years ? undefined : clock(match[1], match[2], undefined, true),
      clock(match[3], match[4], undefined, true),
    );
  }
  if (found.length) return found;
  for (const match of line.matchAll(FULL)) {
    const start = timeOf(match, 1);
    const end = timeOf(match, 7);
    const lent = start?.half && !end && LENT.exec(line.slice(match.index + match[0].length));
    if (lent) match[0] += lent[0];
    add(found, match, start, lent ? clock(lent[1], '00', undefined) : end);
  }
  return found;
}

const add = (found: TimeSpan[], match: RegExpExecArray, start?: ClockTime, end?: ClockTime): void => {
  if (start)
    found.push({ start, ...(end ? { end } : {}), index: match.index, length: match[0].trimEnd().length });
};

const WORDS: Record<string, number> = { noon: 12, mittag: 12, midi: 12, mediodía: 12 };

function timeOf(match: RegExpExecArray, at: number): ClockTime | undefined {
  const word = match[at + 5]?.toLowerCase();
  if (word) return { hour: WORDS[word] ?? 24, minute: 0, half: WORDS[word] ? 'pm' : 'am', full: true };
  return match[at] !== undefined
    ? clock(match[at], match[at + 1], match[at + 2])
    : clock(match[at + 3], '00', match[at + 4]);
}

function clock(
  hours: string | undefined,
  minutes: string | undefined,
  mark: string | undefined,
  full = false,
): ClockTime | undefined {
  if (hours === undefined || minutes === undefined) return undefined;
  const hour = Number(hours);
  const minute = Number(minutes);
  const half = mark?.[0]?.toLowerCase() === 'a' ? 'am' : mark ? 'pm' : undefined;
  if (hour > 24 || (hour === 24 && minute > 0)) return undefined;
  // "13:30 pm" and "0:30 am" happen; the number is right.
  if (half && hour >= 1 && hour <= 12) return { hour, minute, half, full: false };
  return { hour, minute, full: full || hour >= 13 || hour === 0 || hours.startsWith('0') };
}

/** Minutes since the day's midnight; past 1440 on the morning after. */
export interface Minutes {
  start: number;
  end?: number;
}

/**
 * Turns the spans of one day, in reading order, into minutes. Where nothing is written on a clock of 24 hours, unmarked hours
 * that would go back in time are meant after noon: "12:30-1:30", then "1:30-3:00".
 */
export function readClock(spans: readonly TimeSpan[]): Minutes[] {
  const times = spans.flatMap(({ start, end }) => (end ? [start, end] : [start]));
  const twelve =
    times.some(({ half, full }) => !half && !full) && !times.some(({ full, half }) => full && !half);
  let before = -1;
  return spans.map(({ start, end }) => {
    let from = minutesOf(start);
    let to = end && minutesOf(end);
    if (!start.half && to !== undefined && end?.half && start.hour <= 12 && !start.full) {
      // "9-10:30am", "1:30-3:00 pm", "11:00-1:00 PM"
      const same = minutesOf({ ...start, half: end.half });
      from = same < to ? same : from;
    } else if (!start.half && twelve && isAfternoon(start.hour, before)) from += 720;
    if (
      to !== undefined &&
      end &&
      !end.half &&
      to < from &&
      end.hour < 12 &&
      !end.full &&
      (twelve || start.half) &&
      to + 720 > from
    ) {
      to += 720;
    }
    // Past midnight. Twelve hours on, a slip of the pen is likelier than a party.
    if (to !== undefined && to < from) to = to + 1440 - from <= 720 ? to + 1440 : undefined;
    before = from;
    return to === undefined ? { start: from } : { start: from, end: to };
  });
}

const minutesOf = ({ hour, minute, half }: ClockTime): number =>
  (half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour) * 60 + minute;

/** Nobody meets between one and six in the morning; seven to eleven come again in the evening. */
const isAfternoon = (hour: number, before: number): boolean =>
  (hour >= 1 && hour <= 6) ||
  (hour === 7 && before >= 720) ||
  (hour >= 8 && hour <= 11 && before >= 1020 && hour * 60 + 720 >= before);

/** @returns "09:30"; the morning after begins again at "00:00", but an end at midnight is "24:00" */
export const formatMinutes = (minutes: number, end = false): string => {
  const inDay = end && minutes === 1440 ? 1440 : minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};
