/** What we exchanged with other networks in one month, as a flow collector or a person counted it. */
import * as z from 'zod/mini';
import { asn, mbps, optionalText } from './fields.ts';

/**
 * Whose traffic stands beside an AS number: `own`, what it sends and receives itself; `behind`, all that comes through it, its
 * customers' included.
 */
export const TRAFFIC_COUNTS = ['own', 'behind'] as const;
export type TrafficCounts = (typeof TRAFFIC_COUNTS)[number];

/** What the figures are: the 95th percentile that bills are made of, a mean, or a peak. */
export const TRAFFIC_STATISTICS = ['95th', 'average', 'maximum'] as const;
export type TrafficStatistic = (typeof TRAFFIC_STATISTICS)[number];

const row = z.object({
  asn,
  name: optionalText,
  /** Towards us. */
  inMbps: z.optional(mbps),
  /** From us. */
  outMbps: z.optional(mbps),
});
export type TrafficRow = z.infer<typeof row>;

export const traffic = z.object({
  /** `2026-10`. */
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not a month such as 2026-10')),
  counts: z.literal(TRAFFIC_COUNTS),
  statistic: z.literal(TRAFFIC_STATISTICS),
  /** The file or the tool that it came from. */
  from: optionalText,
  /** One a network. */
  rows: z.array(row),
  /** What belongs to no network that one could meet, added up: private and reserved numbers, "other". */
  apart: z.optional(z.object({ inMbps: z.optional(mbps), outMbps: z.optional(mbps) })),
});
export type Traffic = z.infer<typeof traffic>;
