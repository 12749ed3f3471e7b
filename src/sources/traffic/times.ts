/** When the lines of a traffic file were counted. */
import type { TrafficTable } from './table.ts';

/** Distinct, rising, in milliseconds. */
export function timesIn({ rows }: TrafficTable, column: number): number[] {
  const times = new Set<number>();
  for (const row of rows) {
    const at = parseTime(row[column] ?? '');
    if (at !== undefined) times.add(at);
  }
  return [...times].sort((one, other) => one - other);
}

/** A Unix time in seconds or milliseconds, ISO 8601, `2026-10`, `10/2026`. @returns milliseconds, UTC where no zone is told */
export function parseTime(text: string): number | undefined {
  const told = text.trim();
  if (/^\d{10}(\.\d+)?$/.test(told)) return Number(told) * 1000;
  if (/^\d{13}$/.test(told)) return Number(told);
  const [, month, year] = /^(0?[1-9]|1[0-2])[/.](20\d\d)$/.exec(told) ?? [];
  if (month && year) return Date.UTC(Number(year), Number(month) - 1);
  const [, day, ofMonth, inYear] = /^(\d{1,2})\.(\d{1,2})\.(20\d\d)/.exec(told) ?? [];
  if (day && ofMonth && inYear) return Date.UTC(Number(inYear), Number(ofMonth) - 1, Number(day));
  const iso =
    /^(20\d\d)-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?)?/.exec(
      told,
    );
  if (!iso) return undefined;
  const [, y = '', m = '1', d = '1', hours = '0', minutes = '0', seconds = '0', zone = 'Z'] = iso.map(
    (part) => part ?? undefined,
  );
  const at = Date.UTC(Number(y), Number(m) - 1, Number(d), Number(hours), Number(minutes), Number(seconds));
  const [, sign, ahead = '0', ofHour = '0'] = /([+-])(\d\d):?(\d\d)/.exec(zone) ?? [];
  return at - (sign === '-' ? -1 : 1) * (Number(ahead) * 60 + Number(ofHour)) * 60_000;
}

const A_MINUTE = 60_000;

/**
 * How far the times of a file stand apart, in milliseconds: five minutes, an hour, a day.
 * @param times distinct and rising
 * @returns undefined where they keep no step: those are the moments of single flows, not of countings
 */
export function stepOf(times: readonly number[]): number | undefined {
  const steps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  const step = steps.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return step >= A_MINUTE && Number.isFinite(step) && steps.every((one) => one % step === 0)
    ? step
    : undefined;
}
