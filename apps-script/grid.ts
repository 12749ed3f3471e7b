/** A sheet as the script sees it: which column stands where, whoever sorted, moved, renamed or inserted what. */
import type { CellType, Table, Value } from '../src/book/template/declare.ts';
import { keyInNote } from '../src/book/template/header-note.ts';
import { LISTS, type ListKey } from '../src/book/template/lists.ts';
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
  const declared = columns.map((key) => table.columns.find((column) => column.key === key));
  const types = declared.map((column) => column?.type);
  const lists = declared.map((column) => (column?.owner === 'human' ? column.list : undefined));
  const hasLists = lists.some(Boolean);
  return {
    sheet,
    table,
    columns,
    types,
    raw,
    range,
    // Text is what it says: Inbox and Memory, the longest sheets, are not copied.
    rows: raw.map((line) =>
      isText(line) && !hasLists ? line : line.map((value, i) => inList(say(value, types[i]), lists[i])),
    ),
  };
}

/** A word that somebody typed or pasted as the list has it: "Yes" is "yes". */
function inList(value: Value, list: ListKey | undefined): Value {
  if (list === undefined || typeof value !== 'string' || value === '') return value;
  const words: readonly string[] = LISTS[list];
  if (words.includes(value)) return value;
  const typed = value.trim().toLowerCase();
  return words.find((word) => word.toLowerCase() === typed) ?? value;
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
  const dayOf = remembering((moment: number) => day.format(moment));
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });
  return (value, type) => {
    if (typeof value === 'string') return value;
    if (isDate(value))
      return type === 'time' ? time.format(value.getTime() + HALF_A_MINUTE) : dayOf(value.getTime());
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

/** The same few days stand in thousands of cells, and to make out one is slow. */
function remembering<K, V>(make: (from: K) => V): (from: K) => V {
  const made = new Map<K, V>();
  return (from) => {
    const known = made.get(from) ?? make(from);
    made.set(from, known);
    return known;
  };
}

const DAY = 86_400_000;
/** The spreadsheet's day 0 is 30 December 1899. */
const dayOfSerial = remembering((serial: number) =>
  new Date(Math.round(serial - 25_569) * DAY).toISOString().slice(0, 10),
);
/** The part of a day that has passed: 0.5 is noon. */
const timeOfSerial = (serial: number): string =>
  new Date(Math.round((serial % 1) * 1440) * 60_000).toISOString().slice(11, 16);
/** Undefined for what is no day. */
const serialOfDay = remembering((day: string) =>
  /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / DAY + 25_569 : undefined,
);

/** A day goes in as its number: unlike a moment it is the same day in every zone. */
const toCell = (value: Value, type: CellType | undefined): Written =>
  (type === 'date' ? serialOfDay(String(value)) : undefined) ?? written(value);

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
  const sorted = inOrder(updates);
  const exact = rectangles(grid, sorted);
  if (exact.length > FEW)
    for (const [from, to] of machineBlocks(grid, sorted)) writeBlock(grid, sorted, from, to);
  else for (const rectangle of exact) writeRectangle(grid, rectangle);
}

/** Writes these cells and no other, neighbours in one call: for people's columns, where a person said so. */
export function writeEach(grid: Grid, updates: Updates): void {
  for (const rectangle of rectangles(grid, inOrder(updates))) writeRectangle(grid, rectangle);
}

const inOrder = (updates: Updates): Updates => [...updates].sort((one, other) => one.row - other.row);

/**
 * Writes rows in whole, people's columns among them: what a run that is cut short leaves is a row as it was or as it shall be.
 * Two calls for each run of neighbouring rows.
 */
export function writeRows(grid: Grid, updates: Updates, formulas: RowFormulas): void {
  const runs: Updates[number][][] = [];
  for (const update of inOrder(updates)) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1]?.row === update.row - 1) last.push(update);
    else runs.push([update]);
  }
  for (const run of runs) writeBlock(grid, run, 0, grid.columns.length, formulas);
}

/** Neighbouring rows in which the same neighbouring columns changed. */
interface Rectangle {
  row: number;
  from: number;
  to: number;
  lines: Updates[number]['cells'][];
}

/** @returns one more than a few where there are many: nobody wants those */
function rectangles({ columns }: Grid, sorted: Updates): Rectangle[] {
  const found: Rectangle[] = [];
  for (const { row, cells } of sorted) {
    for (const [from, to] of runsOf(columns, cells)) {
      const above = found.find(
        (one) => one.from === from && one.to === to && one.row + one.lines.length === row,
      );
      if (above) above.lines.push(cells);
      else found.push({ row, from, to, lines: [cells] });
      if (found.length > FEW) return found;
    }
  }
  return found;
}

function writeRectangle({ sheet, columns, types }: Grid, { row, from, to, lines }: Rectangle): void {
  const keys = columns.slice(from, to) as string[];
  const values = lines.map((cells) => keys.map((key, i) => toCell(cells[key] ?? '', types[from + i])));
  sheet.getRange(row + 2, from + 1, lines.length, to - from).setValues(values);
}

/** Runs of neighbouring columns that have something of their own. */
function runsOf(
  columns: Grid['columns'],
  own: Readonly<Record<string, unknown>>,
): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < columns.length; i++) {
    const key = columns[i];
    if (key === undefined || own[key] === undefined) continue;
    const last = runs[runs.length - 1];
    if (last && last[1] === i) last[1] = i + 1;
    else runs.push([i, i + 1]);
  }
  return runs;
}

/**
 * Runs of neighbouring columns that belong to the machine, from the first of each that changed to the last: people's columns are
 * never written over.
 */
function machineBlocks({ table, columns }: Grid, updates: Updates): [from: number, to: number][] {
  const changed = new Set<string | undefined>();
  for (const { cells } of updates) for (const key in cells) changed.add(key);
  const machine: Record<string, true> = {};
  for (const { key, owner } of table.columns) if (owner === 'machine') machine[key] = true;
  return runsOf(columns, machine).flatMap(([first, end]) => {
    let [from, to] = [first, end];
    while (from < to && !changed.has(columns[from])) from += 1;
    while (from < to && !changed.has(columns[to - 1])) to -= 1;
    return from < to ? [[from, to]] : [];
  });
}

/**
 * @param sorted by their row
 * @param formulas the template's own: what Google tells of them need not part arguments as the spreadsheet's language does
 */
function writeBlock(
  grid: Grid,
  sorted: Updates,
  from: number,
  to: number,
  formulas: RowFormulas = () => undefined,
): void {
  const keys = grid.columns.slice(from, to);
  const changed = sorted.filter(({ cells }) =>
    keys.some((key) => key !== undefined && cells[key] !== undefined),
  );
  const [top, bottom] = [changed[0]?.row, changed[changed.length - 1]?.row];
  if (top === undefined || bottom === undefined) return;
  const range = grid.sheet.getRange(top + 2, from + 1, bottom + 1 - top, to - from);
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
