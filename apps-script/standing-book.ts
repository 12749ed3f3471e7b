/**
 * The book as people have left it, as `src/book` knows books: what briefs, proposals, calendars and the management copy are made
 * from. Formulas are left out, because whoever needs their results works them out (`src/book/engine`), whatever became of a cell.
 */
import type { Book as KnownBook, Row } from '../src/book/book.ts';
import type { CellType, Value } from '../src/book/template/declare.ts';
import type { TableKey } from '../src/book/template/index.ts';
import { timeOf } from '../src/book/typed-times.ts';
import { parseAsn } from '../src/records/asn.ts';
import { type Book, openBook } from './book.ts';
import { CannotRun } from './cannot-run.ts';
import type { Grid } from './grid.ts';
import { readSettings } from './settings.ts';
import { allSheets, pageOf } from './template.ts';
import { bookVersion } from './versions.ts';

export interface Standing {
  book: KnownBook;
  /** Each sheet that was asked for. */
  grids: ReadonlyMap<TableKey, StandingGrid>;
}

export interface StandingGrid extends Grid {
  /** Of each row of the book, its position below the header. */
  positions: readonly number[];
}

/**
 * Two calls a sheet.
 * @param sheets those that are needed; the others count as empty
 * @throws CannotRun where a sheet or a column of it is missing
 */
export function standingBook(book: Book, sheets: readonly TableKey[]): Standing {
  const grids = new Map<TableKey, StandingGrid>();
  const rows: Record<string, readonly Row[]> = {};
  for (const { key, kind } of allSheets()) if (kind === 'table') rows[key] = [];
  for (const sheet of sheets) {
    const grid = book.grid(sheet);
    const standing = grid.rows.flatMap((line, position) => {
      const cells = cellsOf(grid, line);
      return Object.keys(cells).length > 0 ? [{ position, key: String(cells.key ?? ''), cells }] : [];
    });
    grids.set(sheet, { ...grid, positions: standing.map(({ position }) => position) });
    rows[sheet] = standing.map(({ key, cells }) => ({ key, cells }));
  }
  return {
    book: {
      rows: rows as unknown as KnownBook['rows'],
      settings: settingsOf(book),
      start: { madeOn: today(book), madeFrom: '' },
    },
    grids,
  };
}

/**
 * @param sheets those that are needed
 * @throws CannotRun also where there is no target yet, or the book is newer than this script
 */
export function bookWithTargets(sheets: readonly TableKey[]): KnownBook {
  bookVersion();
  const { book } = standingBook(openBook(), sheets);
  if (book.rows.targets.length === 0) {
    throw new CannotRun(
      'There are no targets yet. Read networks with the browser extension, keep them, and choose Process inbox.',
    );
  }
  return book;
}

export const today = ({ timeZone }: Book): string => Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd');

function cellsOf({ table, columns, types }: Grid, line: readonly Value[]): Record<string, Value> {
  const formulas = new Set(table.columns.flatMap(({ key, formula }) => (formula ? [key] : [])));
  const cells: Record<string, Value> = {};
  columns.forEach((key, i) => {
    if (key === undefined || formulas.has(key)) return;
    const value = fitting(line[i], types[i]);
    if (value !== undefined) cells[key] = value;
  });
  return cells;
}

const FIGURES: readonly (CellType | undefined)[] = [
  'number',
  'rate',
  'money',
  'price',
  'percent',
  'ratio',
  'hours',
];

/** People type anything into a cell: words where a figure is meant say nothing that could be reckoned with. */
function fitting(value: Value | undefined, type: CellType | undefined): Value | undefined {
  if (value === undefined || value === '') return undefined;
  if (type === 'asn') return parseAsn(String(value));
  // What is no time of day stays as somebody wrote it.
  if (type === 'time') return timeOf(String(value)) ?? value;
  return FIGURES.includes(type) && typeof value !== 'number' ? undefined : value;
}

function settingsOf(book: Book): KnownBook['settings'] {
  const types = new Map(pageOf('settings').cells.map(({ name, type }) => [name, type]));
  return Object.fromEntries(
    Object.entries(readSettings(book).typed).flatMap(([name, typed]) => {
      const value = fitting(typed, types.get(name));
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
