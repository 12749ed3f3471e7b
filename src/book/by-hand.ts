/**
 * What people fill in: the cells of human columns, by row. In the Google sheet they stand in the sheet itself; whoever plans in the
 * notebook alone has them there, and they go into the workbook and the calendar like everything else.
 */
import type { Book, Row } from './book.ts';
import { sessionNames } from './session-names.ts';
import { type CellsOf, type TableKey, tableOf } from './template/index.ts';

export type ByHand = { readonly [K in TableKey]?: Readonly<Record<string, Readonly<CellsOf<K>>>> };

/** Sheets whose rows people make. In all others a cell waits until its row is there. */
const MADE_BY_PEOPLE = ['team', 'meetings', 'locations'] as const;

/** @returns the rows with what was filled in; a column that is not people's to fill stays as it is */
export function withHand(rows: Book['rows'], byHand: ByHand): Book['rows'] {
  const filled: Partial<Record<TableKey, Row[]>> = {};
  for (const sheet of Object.keys(byHand) as TableKey[]) {
    const byRow = byHand[sheet] ?? {};
    const made = MADE_BY_PEOPLE.some((one) => one === sheet)
      ? Object.keys(byRow).map((key): Row => ({ key, cells: {} }))
      : [];
    const all = [...(rows[sheet] as readonly Row[]), ...made];
    const names = handKeys(sheet, all, Object.keys(byRow));
    filled[sheet] = all.map((row, i) => {
      const cells = byRow[names[i] ?? ''];
      return cells ? ({ ...row, cells: { ...row.cells, ...humanCells(sheet, cells) } } as Row) : row;
    });
  }
  return { ...rows, ...filled } as Book['rows'];
}

/** @param given names under which something is kept. @returns for each row the name under which what was filled in there is kept */
export const handKeys = (sheet: TableKey, rows: readonly Row[], given: readonly string[] = []): string[] =>
  sheet === 'agenda' ? sessionNames(rows as readonly Row<'agenda'>[], given) : rows.map(({ key }) => key);

/** Columns of a machine's that are kept here too: figures that people may type, what a proposal said, a place of their own. */
const KEPT_TOO: { readonly [K in TableKey]?: readonly (keyof CellsOf<K> & string)[] } = {
  targets: ['trafficNow'],
  meetings: ['proposal', 'key'],
  // A place that somebody plans has been read nowhere.
  locations: [
    'whose',
    'asn',
    'network',
    'kind',
    'place',
    'city',
    'country',
    'opening',
    'speed',
    'placeId',
    'campus',
    'key',
  ],
};

function humanCells<V>(sheet: TableKey, cells: Readonly<Record<string, V>>): Record<string, V> {
  const human = new Set<string>(KEPT_TOO[sheet]);
  for (const { key, owner } of tableOf(sheet).columns) if (owner === 'human') human.add(key);
  return Object.fromEntries(Object.entries(cells).filter(([key]) => human.has(key)));
}
