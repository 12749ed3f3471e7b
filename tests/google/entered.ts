/**
 * What a cell holds, and what typing does to text. `Range.setValues` and USER_ENTERED parse as if a person had typed; where
 * Google's rules are not documented to the letter the harsher reading is taken, so that a writer who relies on luck fails here.
 */

export type Entered =
  | { stringValue: string }
  | { numberValue: number }
  | { boolValue: boolean }
  | { formulaValue: string };

/** Google refuses longer text with "Your input contains more than the maximum of 50000 characters in a single cell." */
export const CELL_CHARACTERS = 50_000;

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DATE_LIKE = new RegExp(
  [
    '^\\d{1,4}[-/.]\\d{1,2}([-/.]\\d{1,4})?( \\d{1,2}:\\d{2}(:\\d{2})?)?$',
    `^\\d{1,2}[ -](${MONTHS})[a-z]*([ -]\\d{2,4})?$`,
    `^(${MONTHS})[a-z]* \\d{1,2}(, ?\\d{4})?$`,
    '^\\d{1,2}:\\d{2}(:\\d{2})?( ?[ap]m)?$',
  ].join('|'),
  'i',
);

/** Days since 30 December 1899, the spreadsheet's own count; only its being a number matters to the tests. */
const serialOf = (text: string): number => {
  const moment = Date.parse(`${text.replace(/\./g, '-')} UTC`);
  return Number.isNaN(moment) ? 1 : moment / 86_400_000 + 25_569;
};

/** @param plainText the cell is formatted `@`, which spares everything but a leading "=" */
export function asTyped(text: string, plainText: boolean): Entered {
  if (text.startsWith("'")) return { stringValue: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formulaValue: text };
  if (plainText) return { stringValue: text };
  if (/^[+-]./.test(text) && !/^[+-][\d.,]+%?$/.test(text)) return { formulaValue: `=${text}` };
  if (/^(true|false)$/i.test(text)) return { boolValue: /^true$/i.test(text) };
  if (/^[+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?%?$/i.test(text.trim())) {
    const value = Number(text.trim().replace(/[,%]/g, ''));
    return { numberValue: text.trim().endsWith('%') ? value / 100 : value };
  }
  if (/^[$€£]\s?[\d.,]+$/.test(text)) return { numberValue: Number(text.replace(/[^\d.]/g, '')) };
  if (DATE_LIKE.test(text.trim())) return { numberValue: serialOf(text.trim()) };
  return { stringValue: text };
}

export const plainOf = (entered: Entered | undefined): string | number | boolean => {
  if (!entered) return '';
  if ('stringValue' in entered) return entered.stringValue;
  if ('numberValue' in entered) return entered.numberValue;
  if ('boolValue' in entered) return entered.boolValue;
  // Nothing here computes: whoever needs a formula's result asks a real engine.
  return '';
};
