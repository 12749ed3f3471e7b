/** One sheet as CSV (RFC 4180): UTF-8 with its mark, so that Excel knows it; text that looks like a formula stays text. */
import type { Book } from '../book/book.ts';
import { cellText, EXCEL_LIMIT, typedText } from '../book/safe-cell.ts';
import type { Value } from '../book/template/declare.ts';
import { type TableKey, tableOf } from '../book/template/index.ts';

/** Columns of formulas are left out: a CSV holds values, and these follow from the others. */
export function toCsv(book: Book, sheet: TableKey): string {
  const columns = tableOf(sheet).columns.filter(({ owner }) => owner !== 'formula');
  const rows = book.rows[sheet].map(({ cells }) =>
    columns.map(({ key }) => (cells as Readonly<Record<string, Value>>)[key]),
  );
  return csvOf([columns.map(({ header }) => header), ...rows]);
}

/** @param rows any table, its headers first */
export const csvOf = (rows: readonly (readonly (Value | undefined)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;

function field(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = typedText(cellText(value, EXCEL_LIMIT));
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
