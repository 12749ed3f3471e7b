/**
 * What peering is worth against transit, as the trade reckons it (W. B. Norton, The Internet Peering Playbook, ch. 5; the worked
 * examples stand in the tests). Rates in Mbit/s, money a month in any one currency, prices for one Mbit/s a month. Nothing here
 * divides by nought: what cannot be said is undefined.
 */

/** On which direction the transit bill counts the 95th percentile. */
export const BILLING = ['larger of in and out', 'in', 'out', 'in plus out'] as const;
export type Billing = (typeof BILLING)[number];

export interface Directions {
  inMbps?: number | undefined;
  outMbps?: number | undefined;
}

/** What the bill counts of a traffic; undefined where neither direction is known. */
export function billedMbps({ inMbps, outMbps }: Directions, billing: Billing): number | undefined {
  if (inMbps === undefined && outMbps === undefined) return undefined;
  const [inward, outward] = [inMbps ?? 0, outMbps ?? 0];
  switch (billing) {
    case 'in':
      return inward;
    case 'out':
      return outward;
    case 'in plus out':
      return inward + outward;
    default:
      return Math.max(inward, outward);
  }
}

/**
 * How much the bill sinks when some of all our transit moves to peering. Where it counts the larger direction, what moves in the
 * other one saves nothing. Percentiles of parts do not add up exactly; for planning they are taken as if they did.
 */
export function movedMbps(all: Directions, moving: Directions, billing: Billing): number {
  const left = {
    inMbps: Math.max(0, (all.inMbps ?? 0) - (moving.inMbps ?? 0)),
    outMbps: Math.max(0, (all.outMbps ?? 0) - (moving.outMbps ?? 0)),
  };
  return (
    (billedMbps({ inMbps: all.inMbps ?? 0, outMbps: all.outMbps ?? 0 }, billing) ?? 0) -
    (billedMbps(left, billing) ?? 0)
  );
}

/** C/M: what one Mbit/s costs by peering. */
export const unitCost = (cost: number, mbps: number): number | undefined =>
  mbps > 0 ? cost / mbps : undefined;

/** C/P: the traffic from which peering costs less than transit. */
export const breakEvenMbps = (cost: number, transitPrice: number): number | undefined =>
  transitPrice > 0 ? cost / transitPrice : undefined;

/** M·P − C, which is (M − B)·P; below nought peering costs more than it saves. */
export const savingAMonth = (mbps: number, transitPrice: number, cost: number): number =>
  mbps * transitPrice - cost;

/** The share of a port that can be filled before it is to be upgraded. */
export const USABLE_SHARE = 0.7;

export const usableMbps = (portMbps: number): number => portMbps * USABLE_SHARE;

/** Between break-even and what the port carries, peering pays; undefined where it never does on price alone. */
export function payingRange(
  cost: number,
  transitPrice: number,
  portMbps: number,
): { fromMbps: number; toMbps: number } | undefined {
  const fromMbps = breakEvenMbps(cost, transitPrice);
  const toMbps = usableMbps(portMbps);
  return fromMbps === undefined || fromMbps > toMbps ? undefined : { fromMbps, toMbps };
}
