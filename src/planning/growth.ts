/**
 * How fast traffic grows, from its months: the median of all slopes between two months on a logarithmic scale (Theil 1950,
 * Sen 1968), so that one odd month, such as an outage or a release, does not bend it.
 */

export interface Monthly {
  /** `2026-10`. */
  month: string;
  mbps: number;
}

/** Fewer months tell a season, not a growth. */
export const FEWEST_MONTHS = 6;
/** Growth a year beyond these is that of a network that has just begun or ended, and goes on for nobody. */
const SLOWEST = -0.75;
const FASTEST = 3;

/**
 * @param months in any order; those without traffic, and a second figure for a month, are passed over
 * @returns growth a year, 0.4 for 40 %; undefined where fewer than six months are known
 */
export function growthAYear(months: readonly Monthly[]): number | undefined {
  const known = new Map<number, number>();
  for (const { month, mbps } of months) {
    const position = monthNumber(month);
    if (mbps > 0 && position !== undefined && !known.has(position)) known.set(position, Math.log(mbps));
  }
  if (known.size < FEWEST_MONTHS) return undefined;
  const points = [...known];
  const slopes = points.flatMap(([at, level], index) =>
    points.slice(index + 1).map(([later, other]) => (other - level) / (later - at)),
  );
  return Math.min(FASTEST, Math.max(SLOWEST, Math.exp(12 * median(slopes)) - 1));
}

/** @param growth a year; the same for every year */
export const grown = (mbps: number, growth: number, months: number): number =>
  mbps * (1 + growth) ** (months / 12);

export function median(figures: readonly number[]): number {
  const rising = [...figures].sort((one, other) => one - other);
  const middle = rising.length >> 1;
  const upper = rising[middle] ?? 0;
  return rising.length % 2 === 1 ? upper : ((rising[middle - 1] ?? 0) + upper) / 2;
}

/** Months since the year nought. */
function monthNumber(month: string): number | undefined {
  const [, year, ofYear] = /^(\d{4})-(0[1-9]|1[0-2])/.exec(month) ?? [];
  return year && ofYear ? Number(year) * 12 + Number(ofYear) : undefined;
}
