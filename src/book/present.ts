/** The rows of the sheets as people have left them. */
import type { Value } from './template/declare.ts';
import type { TableKey } from './template/index.ts';

/** Sheets that captures fill. */
export const MERGED_SHEETS = [
  'targets',
  'policies',
  'versions',
  'contacts',
  'attendees',
  'events',
  'agenda',
  'locations',
  'traffic',
] as const satisfies readonly TableKey[];
export type MergedSheet = (typeof MERGED_SHEETS)[number];

/** A sheet as it is read: which column stands where (a column of somebody's own is undefined), and the rows below the header. */
export interface SheetRead {
  columns: readonly (string | undefined)[];
  rows: readonly (readonly Value[])[];
}

export interface PresentRow {
  /** Its position below the header. */
  row: number;
  /** Those that are not empty. */
  cells: Readonly<Record<string, Value>>;
  stamp: string;
}

/** By which column a row is found. */
const keyColumn = (sheet: MergedSheet): string => (sheet === 'targets' ? 'asn' : 'key');

/** The first row of a key counts; a copy that a person made of it is left alone. */
export function presentRows(sheet: MergedSheet, { columns, rows }: SheetRead): Map<string, PresentRow> {
  const byKey = new Map<string, PresentRow>();
  rows.forEach((values, row) => {
    const cells: Record<string, Value> = {};
    columns.forEach((column, i) => {
      const value = values[i];
      if (column !== undefined && value !== undefined && value !== '') cells[column] = value;
    });
    const key = keyOf(sheet, cells);
    if (key !== '' && !byKey.has(key)) byKey.set(key, { row, cells, stamp: String(cells.stamp ?? '') });
  });
  return byKey;
}

/** People type "AS64500" where the machine writes 64500, and no key for a month of traffic or a planned place of their own. */
const keyOf = (sheet: MergedSheet, cells: Record<string, Value>): string => {
  if (sheet === 'locations' && !cells.key && cells.whose && cells.place) {
    const { whose, asn, kind, place } = cells;
    return ['planned', whose === 'ours' ? whose : asn, kind, place].join('|');
  }
  if (sheet === 'traffic' && !cells.key && cells.asn) {
    return [`AS${cells.asn}`, String(cells.month ?? '').slice(0, 7), cells.counts || 'own'].join('|');
  }
  const key = String(cells[keyColumn(sheet)] ?? '').trim();
  return sheet === 'targets' ? key.replace(/^as\s*/i, '') : key;
};
