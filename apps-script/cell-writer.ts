/**
 * The one way in which a value reaches a cell. `setValues` takes text as if a person typed it: a leading "=" becomes a formula,
 * "1-2" a date, "007" a number, "+49 30 1234" an error. A leading apostrophe keeps it text, in every locale.
 */

import { asCellHolds } from '../src/book/cell-limit.ts';

export type Written = string | number | boolean | Date;

/**
 * Text that Sheets would take for anything but itself, in whatever language the spreadsheet is: beside what begins like a
 * formula or a number, words that may be a month with its day or year, and the words for true and false. Generous: an
 * apostrophe too many is not seen by anyone.
 */
const WOULD_BE_PARSED =
  /^\s*[=+\-@'\d.,$\u20ac\u00a3\u00a5%(\t\r\n]|^\s*\p{L}+[.\s-]+\d|^\s*(true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|waar|onwaar|sand|falsk|sant|tosi|prawda|fa\u0142sz)\s*$/iu;

/** @param value text of any origin, or a number or Date of our own */
export function written(value: Written): Written {
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value !== 'string') return value;
  const fitting = String(asCellHolds(value));
  return WOULD_BE_PARSED.test(fitting) ? `'${fitting}` : fitting;
}
