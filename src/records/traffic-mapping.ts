/** What the columns of a traffic file mean, as the user confirmed it once for all files of that layout. */
import * as v from 'valibot';
import { number } from './fields.ts';
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

const column = v.optional(number);
const columns = v.array(number);

/** Columns by position. Not the month, and not how long one file counted: those are of the file alone. */
export const rememberedMapping = v.object({
  asn: column,
  source: column,
  destination: column,
  name: column,
  in: columns,
  out: columns,
  either: columns,
  direction: column,
  time: column,
  unit: v.picklist(TRAFFIC_UNITS),
  decimal: v.picklist(['.', ',']),
  statistic: v.picklist(TRAFFIC_STATISTICS),
  counts: v.picklist(TRAFFIC_COUNTS),
});
export type RememberedMapping = v.InferOutput<typeof rememberedMapping>;
