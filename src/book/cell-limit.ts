/** What a cell of the Google sheet can hold. */
import { textHash } from '../records/text.ts';
import type { Value } from './template/declare.ts';

/** Google refuses longer text; one character less, because an apostrophe may have to stand in front. */
export const CHARACTERS = 49_999;
const CUT = ' … (cut: the cell is full)';

/** What was cut says so. */
export const asCellHolds = (value: Value): Value =>
  typeof value === 'string' && value.length > CHARACTERS
    ? value.slice(0, CHARACTERS - CUT.length) + CUT
    : value;

/** Stands for a text where there is no room for it: enough to know it again by. */
export const fingerprint = (text: string): string => `⟨${textHash(text)} ${text.length}⟩`;

/** Whether one of the two is the other's fingerprint. */
export const isFingerprintOf = (one: string, other: string): boolean =>
  (one.startsWith('⟨') && one === fingerprint(other)) ||
  (other.startsWith('⟨') && other === fingerprint(one));
