/**
 * The one way in which a value reaches a cell. `setValues` takes text as if a person typed it: a leading "=" becomes a formula,
 * "1-2" a date, "007" a number, "+49 30 1234" an error. A leading apostrophe keeps it text, in every locale.
 */

export type Written = string | number | boolean | Date;

/** Text that Sheets would take for anything but itself. Generous: an apostrophe too many is not seen by anyone. */
const WOULD_BE_PARSED =
  /^\s*[=+\-@'\d.,$€£¥%(\t\r\n]|^\s*(true|false)\s*$|^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Google refuses longer text; what was cut says so. */
const CELL_CHARACTERS = 50_000;
const CUT = ' … (cut: the cell is full)';

/** @param value text of any origin, or a number or Date of our own */
export function written(value: Written): Written {
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value !== 'string') return value;
  const fitting =
    value.length < CELL_CHARACTERS ? value : value.slice(0, CELL_CHARACTERS - CUT.length - 1) + CUT;
  return WOULD_BE_PARSED.test(fitting) ? `'${fitting}` : fitting;
}
