/**
 * Captures, oldest first, folded into rows. A later reading wins cell by cell; what it does not tell, it does not erase. A
 * correction by hand outlives every reading, and a mere mention gives way to any.
 */
import type { Demands, Patch, Reading } from './book.ts';
import type { Value } from './template/declare.ts';
import type { TableKey } from './template/index.ts';

export interface FoldedRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, Value>>;
}

/** A row that was read, whether or not it still holds. */
export interface ReadRow extends FoldedRow {
  /** Its list was read again without it. */
  readonly gone: boolean;
  /** The position of the last reading that gave it. */
  readonly seen: number;
}

export interface Folded {
  rows: (sheet: TableKey) => readonly FoldedRow[];
  /** With those that are gone. */
  all: (sheet: TableKey) => readonly ReadRow[];
  /** Whether a list was ever read in whole. */
  isKnown: (list: string) => boolean;
  /** By AS number: what its policy asks. */
  demands: ReadonlyMap<number, Demands>;
}

interface Growing {
  key: string;
  cells: Record<string, Value>;
  /** By column, where it is not an ordinary reading; most rows have no such column. */
  strength?: Record<string, number>;
  within: readonly string[];
  seen: number;
  gone: boolean;
}

const MENTIONED = -1;
const READ = 0;
const BY_HAND = 1;

/** @param readings in the order in which they were captured */
export function fold(readings: Iterable<Reading>): Folded {
  const sheets = new Map<TableKey, Map<string, Growing>>();
  const completed = new Map<string, number>();
  const demanded = new Map<number, Demands>();
  let position = 0;
  for (const { patches, complete, demands } of readings) {
    if (demands) demanded.set(demands.asn, demands);
    for (const patch of patches) grow(sheets, patch, position);
    for (const list of complete) completed.set(list, position);
    position += 1;
  }
  const all = new Map<TableKey, ReadRow[]>();
  for (const [sheet, grown] of sheets) {
    const rows = [...grown.values()];
    for (const row of rows) row.gone = row.within.some((list) => (completed.get(list) ?? -1) > row.seen);
    all.set(sheet, rows);
  }
  return {
    rows: (sheet) => (all.get(sheet) ?? []).filter(({ gone }) => !gone),
    all: (sheet) => all.get(sheet) ?? [],
    isKnown: (list) => completed.has(list),
    demands: demanded,
  };
}

function grow(sheets: Map<TableKey, Map<string, Growing>>, patch: Patch, position: number): void {
  const rows = sheets.get(patch.sheet) ?? new Map<string, Growing>();
  sheets.set(patch.sheet, rows);
  const row = rows.get(patch.key) ?? newRow(patch.key, rows);
  row.seen = position;
  row.within = patch.within ?? [];
  const isOrdinary = !patch.byHand?.length && !patch.mentioned?.length && !row.strength;
  const said = patch.cells as Readonly<Record<string, Value | undefined>>;
  for (const column in said) {
    const value = said[column];
    if (value === undefined || value === '') continue;
    if (isOrdinary || mayTell(row, column, strengthOf(patch, column))) row.cells[column] = value;
  }
}

function newRow(key: string, rows: Map<string, Growing>): Growing {
  const row: Growing = { key, cells: {}, within: [], seen: 0, gone: false };
  rows.set(key, row);
  return row;
}

/** Whether a value of this strength stands above the one that the row has; remembers it where it does. */
function mayTell(row: Growing, column: string, strength: number): boolean {
  const present = row.strength?.[column];
  if (column in row.cells && strength < (present ?? READ)) return false;
  if (strength !== READ || present !== undefined) row.strength = { ...row.strength, [column]: strength };
  return true;
}

const strengthOf = ({ byHand, mentioned }: Patch, column: string): number =>
  byHand?.includes(column) ? BY_HAND : mentioned?.includes(column) ? MENTIONED : READ;
