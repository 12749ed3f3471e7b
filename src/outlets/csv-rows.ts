/** Rows as CSV (RFC 4180): UTF-8 with its mark, so that Excel knows it; text that looks like a formula stays text. */
import { cellText, EXCEL_LIMIT, typedText } from '../book/safe-cell.ts';
import type { Value } from '../book/template/declare.ts';

/** @param rows any table, its headers first */
export const csvRows = (rows: readonly (readonly (Value | undefined)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;

function field(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = typedText(cellText(value, EXCEL_LIMIT));
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
