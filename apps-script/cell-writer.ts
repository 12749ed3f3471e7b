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
const BEGINS_LIKE_ONE = /^\s*[=+\-@'\d.,$\u20ac\u00a3\u00a5%(\t\r\n]/;
const MONTH = /^\s*\p{L}+[.\s-]+\d/u;
const TRUTH =
  /^\s*(true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|waar|onwaar|sand|falsk|sant|tosi|prawda|fa\u0142sz)\s*$/iu;
/** A run writes hundreds of thousands of cells: what is dear is asked of few of them. */
const wouldBeParsed = (text: string): boolean =>
  BEGINS_LIKE_ONE.test(text) ||
  (/\d/.test(text) && MONTH.test(text)) ||
  (text.trim().length < 12 && TRUTH.test(text));

/** @param value text of any origin, or a number or Date of our own */
export function written(value: Written): Written {
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value !== 'string') return value;
  const fitting = String(asCellHolds(value));
  return wouldBeParsed(fitting) ? `'${fitting}` : fitting;
}
