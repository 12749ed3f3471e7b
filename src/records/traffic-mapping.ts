/** What the columns of a traffic file mean, as the user confirmed it once for all files of that layout. */
import * as z from 'zod/mini';
import { TRAFFIC_COUNTS, TRAFFIC_STATISTICS } from './traffic.ts';

export const TRAFFIC_UNITS = [
  'bps',
  'kbps',
  'Mbps',
  'Gbps',
  'Tbps',
  'bytes',
  'kB',
  'MB',
  'GB',
  'TB',
] as const;

const column = z.optional(z.number());
const columns = z.array(z.number());

/** Columns by position. Not the month, and not how long one file counted: those are of the file alone. */
export const rememberedMapping = z.object({
  asn: column,
  source: column,
  destination: column,
  name: column,
  in: columns,
  out: columns,
  either: columns,
  direction: column,
  time: column,
  unit: z.literal(TRAFFIC_UNITS),
  decimal: z.literal(['.', ',']),
  statistic: z.literal(TRAFFIC_STATISTICS),
  counts: z.literal(TRAFFIC_COUNTS),
});
export type RememberedMapping = z.infer<typeof rememberedMapping>;
