/** What we exchange with each target, now and in 24 months, from the rows of Traffic and what people typed. */
import { grown, growthAYear } from '../planning/growth.ts';
import { BILLING, type Billing, billedMbps } from '../planning/savings.ts';
import type { PlanningSettings } from './planning-settings.ts';
import type { CellsOf } from './template/index.ts';
import type { TypedRow } from './typed-rows.ts';

export interface TargetTraffic {
  /** What the bill counts of the newest month, Mbit/s; all AS numbers of the target together. */
  now?: number | undefined;
  /** The same of all that comes through them. */
  behind?: number | undefined;
  /** A year, from at least six months. */
  growth?: number | undefined;
}

export interface TrafficByTarget {
  of(asn: number): TargetTraffic;
  /** Growth a year of all networks together. */
  growth?: number | undefined;
}

/** By month (`2026-10`), in and out. */
type Months = Map<string, { inMbps?: number; outMbps?: number }>;

/** @param others the other AS numbers of a target that are no targets themselves */
export function trafficByTarget(
  rows: readonly TypedRow<'traffic'>[],
  others: (asn: number) => readonly number[],
  billing: Billing,
): TrafficByTarget {
  const own = new Map<number, Months>();
  const behind = new Map<number, Months>();
  const all: Months = new Map();
  for (const { cells } of rows) {
    const { asn, month } = cells;
    if (asn === undefined || !month) continue;
    const ofAll = cells.counts === 'behind' ? behind : own;
    const months = ofAll.get(asn) ?? new Map();
    ofAll.set(asn, months);
    addTo(months, month.slice(0, 7), cells);
    if (ofAll === own) addTo(all, month.slice(0, 7), cells);
  }
  const billed = (months: Months) =>
    [...months]
      .flatMap(([month, directions]) => {
        const mbps = billedMbps(directions, billing);
        return mbps === undefined ? [] : [{ month, mbps }];
      })
      .sort((one, other) => (one.month < other.month ? -1 : 1));
  const together = (asn: number, from: ReadonlyMap<number, Months>) => {
    const sum: Months = new Map();
    for (const one of [asn, ...others(asn)]) {
      for (const [month, { inMbps, outMbps }] of from.get(one) ?? []) {
        addTo(sum, month, { in: inMbps, out: outMbps });
      }
    }
    return billed(sum);
  };
  return {
    of(asn) {
      const months = together(asn, own);
      const through = together(asn, behind);
      return {
        now: months[months.length - 1]?.mbps,
        behind: through[through.length - 1]?.mbps,
        growth: growthAYear(months.length > 0 ? months : through),
      };
    },
    growth: growthAYear(billed(all)),
  };
}

function addTo(months: Months, month: string, cells: Pick<CellsOf<'traffic'>, 'in' | 'out'>): void {
  const sum = months.get(month) ?? {};
  months.set(month, sum);
  if (cells.in !== undefined) sum.inMbps = (sum.inMbps ?? 0) + cells.in;
  if (cells.out !== undefined) sum.outMbps = (sum.outMbps ?? 0) + cells.out;
}

/** What moves when they peer with us: what comes through them too, where that was counted. */
export const movable = (now: number | undefined, behind: number | undefined): number | undefined =>
  now === undefined ? behind : Math.max(now, behind ?? 0);

/** Whose word counts: what people typed for the target, what its months show, then the same of all networks. */
export const growthOf = (
  typed: number | undefined,
  seen: number | undefined,
  settings: PlanningSettings,
  ofAll: number | undefined,
): number => typed ?? seen ?? settings.growth ?? ofAll ?? 0;

export const in24Months = (mbps: number | undefined, growth: number): number | undefined =>
  mbps === undefined ? undefined : grown(mbps, growth, 24);

export const billingOf = (word: string | undefined): Billing =>
  BILLING.find((known) => known === word) ?? 'larger of in and out';
