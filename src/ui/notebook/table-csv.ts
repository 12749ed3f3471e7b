import { csvRows } from '../../outlets/csv-rows.ts';
import { notebook as words } from '../strings/notebook.ts';
import { COLUMNS } from './columns.ts';
import type { Entry } from './entries.ts';

/** The table as it is filtered and sorted, with the address each row was read from. */
export function tableCsv(shelf: keyof typeof COLUMNS, entries: readonly Entry[]): string {
  const columns = COLUMNS[shelf];
  const rows = entries.map((entry) => [
    ...columns.map(({ value }) => value(entry)),
    entry.capture.source.url,
  ]);
  return csvRows([[...columns.map(({ label }) => label), words.detail.source], ...rows]);
}
