/**
 * Captures, oldest first, folded into rows. A later reading wins cell by cell; what it does not tell, it does not erase. A
 * correction by hand outlives every reading, and a mere mention gives way to any.
 */
import type { Capture } from '../records/capture.ts';
import type { Demands, Patch, Reading } from './book.ts';
import type { Value } from './template/declare.ts';
import type { TableKey } from './template/index.ts';

export interface FoldedRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, Value>>;
}

export interface Folded {
  rows: (sheet: TableKey) => FoldedRow[];
  /** Keys of rows whose list was read again without them. */
  gone: (sheet: TableKey) => string[];
  /** The position of the last reading that gave this row. */
  lastSeen: (sheet: TableKey, key: string) => number | undefined;
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
}

/** Of two readings in one moment the order is the same everywhere. */
export const oldestFirst = (one: Capture, other: Capture): number =>
  one.capturedAt < other.capturedAt || (one.capturedAt === other.capturedAt && one.id < other.id) ? -1 : 1;

const MENTIONED = -1;
const READ = 0;
const BY_HAND = 1;

/** @param readings in the order in which they were captured */
export function fold(readings: readonly Reading[]): Folded {
  const sheets = new Map<TableKey, Map<string, Growing>>();
  const completed = new Map<string, number>();
  const demanded = new Map<number, Demands>();
  readings.forEach(({ patches, complete, demands }, position) => {
    if (demands) demanded.set(demands.asn, demands);
    for (const patch of patches) grow(sheets, patch, position);
    for (const list of complete) completed.set(list, position);
  });
  const isGone = ({ within, seen }: Growing): boolean =>
    within.some((list) => (completed.get(list) ?? -1) > seen);
  return {
    rows: (sheet) => [...(sheets.get(sheet)?.values() ?? [])].filter((row) => !isGone(row)),
    gone: (sheet) => [...(sheets.get(sheet)?.values() ?? [])].filter(isGone).map(({ key }) => key),
    lastSeen: (sheet, key) => sheets.get(sheet)?.get(key)?.seen,
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
  for (const column of Object.keys(said)) {
    const value = said[column];
    if (value === undefined || value === '') continue;
    if (isOrdinary || mayTell(row, column, strengthOf(patch, column))) row.cells[column] = value;
  }
}

function newRow(key: string, rows: Map<string, Growing>): Growing {
  const row: Growing = { key, cells: {}, within: [], seen: 0 };
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
