/** The days on which an entry of a calendar repeats (RFC 5545 §3.3.10), as far as agendas do: daily, or weekly on certain days. */
import { addDays } from './dates.ts';

export interface Rule {
  readonly weekly: boolean;
  readonly interval: number;
  readonly count?: number | undefined;
  /** The last moment, as written. */
  readonly until?: string | undefined;
  /** Monday is 0; all days where absent. */
  readonly weekdays?: ReadonlySet<number> | undefined;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST']);

/** @returns undefined where the rule is one that we do not follow: the entry is then read at its first date */
export function parseRule(text: string): Rule | undefined {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name.trim(), value.trim()] as const;
      }),
  );
  const frequency = parts.get('FREQ') ?? '';
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined;
  const days = parts
    .get('BYDAY')
    ?.split(',')
    .map((day) => WEEKDAYS.indexOf(day));
  const isPlain =
    (frequency === 'DAILY' || frequency === 'WEEKLY') &&
    [...parts.keys()].every((name) => KNOWN.has(name)) &&
    Number.isInteger(interval) &&
    interval > 0 &&
    (count === undefined || (Number.isInteger(count) && count > 0)) &&
    !days?.includes(-1) &&
    // Where the week begins matters only where weeks are left out.
    (interval === 1 || ['MO', undefined].includes(parts.get('WKST')));
  if (!isPlain) return undefined;
  return {
    weekly: frequency === 'WEEKLY',
    interval,
    count,
    until: parts.get('UNTIL'),
    weekdays: days && new Set(days),
  };
}

/**
 * @param first ISO 8601 day
 * @param last ISO 8601 day after which nothing is wanted
 * @param most how many at most
 * @returns ISO 8601 days, the first among them
 */
export function repeatedDays(rule: Rule, first: string, last: string, most: number): string[] {
  const days: string[] = [];
  const limit = Math.min(most, rule.count ?? most);
  const start = weekdayOf(first);
  const weekdays = rule.weekdays ?? (rule.weekly ? new Set([start]) : undefined);
  for (let offset = 0; days.length < limit; offset++) {
    const day = addDays(first, offset);
    if (day > last) break;
    const step = rule.weekly ? Math.floor((start + offset) / 7) : offset;
    const isOn = step % rule.interval === 0 && (!weekdays || weekdays.has((start + offset) % 7));
    // The first is in any case one of them.
    if (isOn || offset === 0) days.push(day);
  }
  return days;
}

const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
