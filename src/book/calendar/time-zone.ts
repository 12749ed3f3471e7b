/**
 * A time zone → the VTIMEZONE that RFC 5545 §3.6.5 asks for beside every TZID: each change of the clocks in the years in question,
 * one by one. The rules of a zone are not in the core, so whoever calls tells the offset at a moment.
 */

/**
 * @returns minutes east of UTC that clocks in the zone show at the moment (milliseconds since 1970); undefined where there is no
 * such zone
 */
export type OffsetAt = (zone: string, moment: number) => number | undefined;

const DAY = 86_400_000;
const MINUTE = 60_000;

interface Change {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Minutes east of UTC. */
  readonly before: number;
  readonly after: number;
}

/**
 * @param from ISO 8601 day; the rules reach a year before it, so that the first moment has a rule in force
 * @param to ISO 8601 day, with the rules of the year after it
 */
export function timeZoneLines(zone: string, from: string, to: string, offsetAt: OffsetAt): string[] {
  const offset = (moment: number): number => offsetAt(zone, moment) ?? 0;
  const begin = Date.parse(`${from}T00:00:00Z`) - 366 * DAY;
  const changes = changesBetween(begin, Date.parse(`${to}T00:00:00Z`) + 366 * DAY, offset);
  const first: Change = { at: begin, before: offset(begin), after: offset(begin) };
  const usual = Math.min(...[first, ...changes].map(({ after }) => after));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...[first, ...changes].flatMap(({ at, before, after }) => {
      const kind = after > usual ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${kind}`,
        // By the clock that was in force until then.
        `DTSTART:${new Date(at + before * MINUTE).toISOString().replace(/[-:]|\.\d+Z/g, '')}`,
        `TZOFFSETFROM:${offsetText(before)}`,
        `TZOFFSETTO:${offsetText(after)}`,
        `END:${kind}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}

function changesBetween(begin: number, end: number, offset: (moment: number) => number): Change[] {
  const changes: Change[] = [];
  let before = offset(begin);
  for (let moment = begin; moment < end; moment += DAY) {
    const after = offset(moment + DAY);
    if (after === before) continue;
    changes.push({ at: momentOfChange(moment, moment + DAY, before, offset), before, after });
    before = after;
  }
  return changes;
}

/** To the minute, by halving. */
function momentOfChange(
  low: number,
  high: number,
  before: number,
  offset: (moment: number) => number,
): number {
  if (high - low <= MINUTE) return high;
  const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
  return offset(middle) === before
    ? momentOfChange(middle, high, before, offset)
    : momentOfChange(low, middle, before, offset);
}

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
};
