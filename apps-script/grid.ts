/** A sheet as the script sees it: which column stands where, whoever sorted, moved, renamed or inserted what. */
import type { CellType, Table, Value } from '../src/book/template/declare.ts';
import { keyInNote } from '../src/book/template/header-note.ts';
import { CannotRun } from './cannot-run.ts';
import { type Written, written } from './cell-writer.ts';
import type { Layouts } from './layouts.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Grid {
  sheet: Sheet;
  table: Table;
  /** The column's key by position; undefined for a column of somebody's own. */
  columns: (string | undefined)[];
  /** What each of them holds, by position. */
  types: (CellType | undefined)[];
  /** Below the header, as the template types them. */
  rows: Value[][];
  /** As Google gave them, to see whether somebody has typed since. */
  raw: unknown[][];
  /** All that was read, the header with it. */
  range: GoogleAppsScript.Spreadsheet.Range;
}

/**
 * Two calls, and one more where the headers are not those that an earlier run saw.
 * @throws CannotRun where a column of the template is missing
 */
export function readGrid(sheet: Sheet, table: Table, say: Reader, layouts: Layouts): Grid {
  const range = sheet.getDataRange();
  const [header = [], ...raw] = range.getValues();
  const words = header.map(String);
  const columns = layouts.columns(table, words) ?? keysIn(table, words, notesOf(sheet, words.length));
  checkComplete(table, columns);
  layouts.learn(table, words, columns);
  const types = columns.map((key) => table.columns.find((column) => column.key === key)?.type);
  return {
    sheet,
    table,
    columns,
    types,
    raw,
    range,
    // Text is what it says: Inbox and Memory, the longest sheets, are not copied.
    rows: raw.map((line) => (isText(line) ? line : line.map((value, i) => say(value, types[i])))),
  };
}

const isText = (line: readonly unknown[]): line is string[] =>
  line.every((value) => typeof value === 'string');

const notesOf = (sheet: Sheet, width: number): string[] =>
  sheet.getRange(1, 1, 1, Math.max(1, width)).getNotes()[0] ?? [];

function checkComplete(table: Table, columns: Grid['columns']): void {
  const missing = table.columns.filter(({ key }) => !columns.includes(key));
  if (missing.length === 0) return;
  throw new CannotRun(
    `${table.title} lacks ${missing.map((column) => `“${column.header}”`).join(', ')}. Nothing was changed. Choose Meet-Me, Set up or repair.`,
  );
}

/** By the key in the header's note, which moves with the column; by the header's words where somebody removed the note. */
export function keysIn(table: Table, header: readonly string[], notes: readonly string[]): Grid['columns'] {
  const columns = notes.map((note) => keyInNote(note));
  const found = new Set(columns);
  header.forEach((words, i) => {
    if (columns[i] !== undefined) return;
    const column = table.columns.find((one) => one.header === words && !found.has(one.key));
    if (!column) return;
    columns[i] = column.key;
    found.add(column.key);
  });
  return columns;
}

/** What a cell says, as the template types it. */
export type Reader = (value: unknown, type: CellType | undefined) => Value;

/** Dates come as moments at midnight of the spreadsheet's own zone, which need not be the script's. One for all sheets. */
export function reader(timeZone: string): Reader {
  const day = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  // The same few days stand in thousands of cells, and to format one is slow.
  const days = new Map<number, string>();
  const dayOf = (moment: Date): string => {
    const known = days.get(moment.getTime()) ?? day.format(moment);
    days.set(moment.getTime(), known);
    return known;
  };
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });
  return (value, type) => {
    if (typeof value === 'string') return value;
    if (isDate(value)) return type === 'time' ? time.format(value.getTime() + HALF_A_MINUTE) : dayOf(value);
    if (typeof value === 'number') {
      return type === 'date' ? dayOfSerial(value) : type === 'time' ? timeOfSerial(value) : value;
    }
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? '');
  };
}

export const isDate = (value: unknown): value is Date =>
  typeof value === 'object' && Object.prototype.toString.call(value) === '[object Date]';

/** Before 1900, when clocks went by the sun, the zone of a time of day has odd seconds. */
const HALF_A_MINUTE = 30_000;

const DAY = 86_400_000;
/** The spreadsheet's day 0 is 30 December 1899. */
const dayOfSerial = (serial: number): string =>
  new Date(Math.round(serial - 25_569) * DAY).toISOString().slice(0, 10);
/** The part of a day that has passed: 0.5 is noon. */
const timeOfSerial = (serial: number): string =>
  new Date(Math.round((serial % 1) * 1440) * 60_000).toISOString().slice(11, 16);
const serialOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY + 25_569;

/** A day goes in as its number: unlike a moment it is the same day in every zone. */
const toCell = (value: Value, type: CellType | undefined): Written =>
  type === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value)) ? serialOfDay(String(value)) : written(value);

/**
 * Whether everything still stands as it was read: dates by their moment, as they come as another object each time. Where rows
 * are to be added below, one call more for whether somebody added rows there too.
 */
export function isFresh({ sheet, range, raw }: Grid, appends: boolean): boolean {
  const now = range.getValues();
  const isSame = raw.every((line, r) => {
    const there = now[r + 1] ?? [];
    return line.every((cell, c) => cell === there[c] || isSameMoment(cell, there[c]));
  });
  return isSame && (!appends || sheet.getLastRow() <= raw.length + 1);
}

const isSameMoment = (one: unknown, other: unknown): boolean =>
  isDate(one) && isDate(other) && one.getTime() === other.getTime();

/** Cells to write, by row below the header. */
export type Updates = readonly { row: number; cells: Readonly<Record<string, Value>> }[];

/** More single rectangles than this in one sheet, and larger ones are written instead. */
const FEW = 4;

/** Writes the cells that changed and, where they lie scattered, what lies between them as it was. */
export function writeUpdates(grid: Grid, updates: Updates): void {
  const exact = rectangles(grid, updates);
  if (exact.length <= FEW) {
    for (const { row, column, values } of exact) {
      grid.sheet.getRange(row + 2, column + 1, values.length, values[0]?.length ?? 0).setValues(values);
    }
    return;
  }
  for (const [from, to] of machineBlocks(grid)) writeBlock(grid, updates, from, to);
}

/**
 * Writes rows in whole, people's columns among them: what a run that is cut short leaves is a row as it was or as it shall be.
 * Two calls for each run of neighbouring rows.
 */
export function writeRows(grid: Grid, updates: Updates, formulas: RowFormulas): void {
  const sorted = [...updates].sort((one, other) => one.row - other.row);
  const runs: { row: number; cells: Readonly<Record<string, Value>> }[][] = [];
  for (const update of sorted) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1]?.row === update.row - 1) last.push(update);
    else runs.push([update]);
  }
  for (const run of runs) writeBlock(grid, run, 0, grid.columns.length, formulas);
}

interface Rectangle {
  row: number;
  column: number;
  values: Written[][];
}

function rectangles({ columns, types }: Grid, updates: Updates): Rectangle[] {
  const found: Rectangle[] = [];
  const open = new Map<string, Rectangle>();
  for (const { row, cells } of [...updates].sort((one, other) => one.row - other.row)) {
    for (const line of linesOf(columns, types, cells)) {
      const shape = `${line.column} ${line.values.length}`;
      const above = open.get(shape);
      if (above && above.row + above.values.length === row) above.values.push(line.values);
      else {
        const fresh = { row, column: line.column, values: [line.values] };
        open.set(shape, fresh);
        found.push(fresh);
      }
    }
  }
  return found;
}

/** One row's cells as runs of neighbouring columns. */
function linesOf(columns: Grid['columns'], types: Grid['types'], cells: Readonly<Record<string, Value>>) {
  const lines: { column: number; values: Written[] }[] = [];
  columns.forEach((key, column) => {
    const value = key === undefined ? undefined : cells[key];
    if (value === undefined) return;
    const cell = toCell(value, types[column]);
    const last = lines[lines.length - 1];
    if (last && last.column + last.values.length === column) last.values.push(cell);
    else lines.push({ column, values: [cell] });
  });
  return lines;
}

/** Runs of neighbouring columns that belong to the machine: people's columns are never written over. */
function machineBlocks({ table, columns }: Grid): [from: number, to: number][] {
  const blocks: [number, number][] = [];
  columns.forEach((key, i) => {
    if (table.columns.find((one) => one.key === key)?.owner !== 'machine') return;
    const last = blocks[blocks.length - 1];
    if (last && last[1] === i) last[1] = i + 1;
    else blocks.push([i, i + 1]);
  });
  return blocks;
}

/** @param formulas the template's own: what Google tells of them need not part arguments as the spreadsheet's language does */
function writeBlock(
  grid: Grid,
  updates: Updates,
  from: number,
  to: number,
  formulas: RowFormulas = () => undefined,
): void {
  const keys = grid.columns.slice(from, to);
  const changed = updates.filter(({ cells }) =>
    keys.some((key) => key !== undefined && cells[key] !== undefined),
  );
  if (changed.length === 0) return;
  const top = Math.min(...changed.map(({ row }) => row));
  const bottom = Math.max(...changed.map(({ row }) => row)) + 1;
  const range = grid.sheet.getRange(top + 2, from + 1, bottom - top, to - from);
  // A person may have put a formula into a machine's column: it goes back as the formula that it is.
  const values: Written[][] = range.getFormulas().map((line, r) =>
    line.map((formula, c) => {
      if (!formula) return asItWas(grid.raw[top + r]?.[from + c]);
      const ours = formulas(keys[c] ?? '', top + r + 2);
      return ours !== undefined && isSameFormula(ours, formula) ? ours : formula;
    }),
  );
  for (const { row, cells } of changed) {
    keys.forEach((key, c) => {
      const value = key === undefined ? undefined : cells[key];
      const line = values[row - top];
      if (value !== undefined && line) line[c] = toCell(value, grid.types[from + c]);
    });
  }
  range.setValues(values);
}

const isSameFormula = (one: string, other: string): boolean =>
  one.replace(/;/g, ',') === other.replace(/;/g, ',');

const asItWas = (value: unknown): Written =>
  typeof value === 'number' || typeof value === 'boolean' || isDate(value)
    ? value
    : written(String(value ?? ''));

/** Rows are added below the last that somebody filled; one call, and one more where the sheet is full. */
export function appendRows(
  grid: Grid,
  rows: readonly Readonly<Record<string, Value>>[],
  formulas: RowFormulas,
): void {
  if (rows.length === 0) return;
  const { sheet, columns, types } = grid;
  const first = filled(grid) + 2;
  const room = sheet.getMaxRows() - first + 1;
  if (room < rows.length) sheet.insertRowsAfter(sheet.getMaxRows(), rows.length - room);
  sheet.getRange(first, 1, rows.length, columns.length).setValues(
    rows.map((cells, i) =>
      columns.map((key, c) => {
        if (key === undefined) return '';
        const formula = formulas(key, first + i);
        return formula ?? toCell(cells[key] ?? '', types[c]);
      }),
    ),
  );
}

/** How many rows there are without those at the end that hold nothing but the template's formulas. One call where there are any. */
function filled({ sheet, raw, columns, table }: Grid): number {
  const isOurs = columns.map((key) =>
    table.columns.some((one) => one.key === key && one.formula !== undefined),
  );
  const isSpare = (line: readonly unknown[]): boolean => line.every((cell, i) => cell === '' || isOurs[i]);
  let count = raw.length;
  while (count > 0 && isSpare(raw[count - 1] ?? [])) count -= 1;
  if (count === raw.length) return count;
  // A formula of somebody's own may show nothing.
  const formulas = sheet.getRange(count + 2, 1, raw.length - count, columns.length).getFormulas();
  return formulas.every(isSpare) ? count : raw.length;
}

/** The template's own formula for a cell, or undefined where the column has none. */
export type RowFormulas = (key: string, row: number) => string | undefined;
