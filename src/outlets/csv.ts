/** One sheet of the book as CSV. */
import type { Book } from '../book/book.ts';
import type { Value } from '../book/template/declare.ts';
import { type TableKey, tableOf } from '../book/template/index.ts';
import { csvRows } from './csv-rows.ts';

/** Columns of formulas are left out: a CSV holds values, and these follow from the others. */
export function toCsv(book: Book, sheet: TableKey): string {
  const columns = tableOf(sheet).columns.filter(({ owner }) => owner !== 'formula');
  const rows = book.rows[sheet].map(({ cells }) =>
    columns.map(({ key }) => (cells as Readonly<Record<string, Value>>)[key]),
  );
  return csvRows([columns.map(({ header }) => header), ...rows]);
}
