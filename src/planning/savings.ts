/**
 * What peering is worth against transit, as the trade reckons it (W. B. Norton, The Internet Peering Playbook, ch. 5). Rates in
 * Mbit/s, money a month in any one currency, prices for one Mbit/s a month. The book's own formulas say the same; the worked
 * examples of the trade are tried on them.
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

/** M·P − C; below nought peering costs more than it saves. */
export const savingAMonth = (mbps: number, transitPrice: number, cost: number): number =>
  mbps * transitPrice - cost;

/** The share of a port that can be filled before it is to be upgraded. */
export const USABLE_SHARE = 0.7;

export const usableMbps = (portMbps: number): number => portMbps * USABLE_SHARE;
