/** Several readings of one thing, and which of them speaks for it today. */
import type { Capture } from './capture.ts';

/** Lists that only the thing's own page or API answer tells; a mention elsewhere leaves them all unknown. */
const TELLING: Partial<Record<Capture['kind'], readonly string[]>> = {
  network: ['ports', 'facilities'],
  exchange: ['members', 'prefixes', 'facilities'],
  facility: ['networks', 'exchanges', 'carriers'],
};

/** Whether a capture merely names its thing: an ASN in a title, a row of another page. */
export const isMention = ({ kind, record }: Capture): boolean =>
  TELLING[kind]?.every((list) => (record as Record<string, unknown>)[list] === undefined) ?? false;

/**
 * The newest reading, a mere mention (an ASN in a title, a row of another page) giving way to an earlier one that tells more.
 * @param readings of one key, in any order
 */
export function currentReading<C extends Capture>(readings: readonly C[]): C | undefined {
  const newest = [...readings].sort((a, b) => (a.capturedAt > b.capturedAt ? -1 : 1));
  return newest.find((reading) => !isMention(reading)) ?? newest[0];
}

/** Of two readings in one moment the order is the same everywhere. */
export const oldestFirst = (one: Capture, other: Capture): number =>
  one.capturedAt < other.capturedAt || (one.capturedAt === other.capturedAt && one.id < other.id) ? -1 : 1;
