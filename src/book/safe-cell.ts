/**
 * Whatever was captured is text to the sheet. Text that a spreadsheet would take for a formula stays text in every outlet, what
 * no file may hold is taken out, and what is too long is cut where it shows.
 * Source for the triggers and the apostrophe: OWASP, CSV Injection (CWE-1236).
 */

/** Characters that one cell of an .xlsx holds, in UTF-16 units; Google Sheets holds 50,000. */
export const EXCEL_LIMIT = 32_767;

/** Whether a spreadsheet that is given this text as if it were typed would take it for a formula. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/**
 * @returns the text without the characters that XML 1.0 forbids and without halves of surrogate pairs, and no longer than the
 * limit: a cut ends with a mark that says how much there was
 */
export function cellText(text: string, limit: number): string {
  const clean = text.replace(FORBIDDEN, '');
  if (clean.length <= limit) return clean;
  const mark = ` … [cut here: ${clean.length} characters in all]`;
  const kept = clean.slice(0, limit - mark.length);
  return kept.replace(/[\ud800-\udbff]$/, '') + mark;
}

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** For CSV and for cells that are written as if typed: an apostrophe keeps a formula from being one. */
export const typedText = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);
