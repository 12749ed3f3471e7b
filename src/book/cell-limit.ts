/** What a cell of the Google sheet can hold. */
import type { Value } from './template/declare.ts';

/** Google refuses longer text; one character less, because an apostrophe may have to stand in front. */
const CHARACTERS = 49_999;
const CUT = ' … (cut: the cell is full)';

/** What was cut says so. */
export const asCellHolds = (value: Value): Value =>
  typeof value === 'string' && value.length > CHARACTERS
    ? value.slice(0, CHARACTERS - CUT.length) + CUT
    : value;
