/**
 * The Memory sheet: what the machine wrote into each row, one row a row: the stamp and when it was read, and below them the
 * rest as JSON. It is written before the sheets are, so that a run that is cut short in between can be told from a person's
 * change.
 */
import { CHARACTERS, fingerprint } from '../src/book/cell-limit.ts';
import { hasAny } from '../src/book/merge.ts';
import type { Memory, Remembered } from '../src/book/merge-book.ts';
import { appendRows, type Grid, writeUpdates } from './grid.ts';

export interface MemoryRead {
  memory: Memory;
  /** Where each row's memory stands, damaged or not: its position below the header. */
  positions: ReadonlyMap<string, number>;
}

export function readMemory({ rows, columns }: Grid): MemoryRead {
  const at = (name: string) => columns.indexOf(name);
  const [sheet, row, cells] = [at('sheet'), at('row'), at('cells')];
  const memory: Memory = new Map();
  const positions = new Map<string, number>();
  rows.forEach((line, position) => {
    const id = `${line[sheet]}|${line[row]}`;
    const remembered = parsed(String(line[cells] ?? ''));
    if (remembered) memory.set(id, remembered);
    positions.set(id, position);
  });
  return { memory, positions };
}

/** A damaged cell counts as no memory: everything in that row is then a person's, and nothing of it is overwritten. */
function parsed(text: string): Remembered | undefined {
  const space = text.indexOf(' ');
  const end = text.indexOf('\n', space);
  if (space < 1 || end < 0) return undefined;
  const [stamp, at] = [text.slice(0, space), text.slice(space + 1, end)];
  try {
    const { wrote, before = {}, noted } = JSON.parse(text.slice(end));
    return wrote ? { stamp, at, wrote, before, noted } : undefined;
  } catch {
    return undefined;
  }
}

/** Of texts longer than this a fingerprint is remembered, where the cell has no room for all of them. */
const SHORTER = [1_000, 100, 40];

function toText(remembered: Remembered): string {
  const head = `${remembered.stamp} ${remembered.at}\n`;
  let rest = restOf(remembered);
  for (const most of SHORTER) {
    if (head.length + rest.length <= CHARACTERS) break;
    const { wrote, before } = remembered;
    rest = restOf({ ...remembered, wrote: shortened(wrote, most), before: shortened(before, most) });
  }
  return head + rest;
}

const restOf = ({ wrote, before, noted }: Remembered): string =>
  JSON.stringify({ wrote, ...(hasAny(before) ? { before } : {}), ...(noted ? { noted } : {}) });

const shortened = (cells: Remembered['wrote'], most: number): Remembered['wrote'] =>
  Object.fromEntries(
    Object.entries(cells).map(([column, value]) => [
      column,
      typeof value === 'string' && value.length > most ? fingerprint(value) : value,
    ]),
  );

/** @param known what was read from the grid: what is the same there need not be told anew */
export function writeMemory(grid: Grid, memory: Memory, known: MemoryRead): void {
  const cells = grid.columns.indexOf('cells');
  const updates: { row: number; cells: { cells: string } }[] = [];
  const appended: { sheet: string; row: string; cells: string }[] = [];
  for (const [id, remembered] of memory) {
    const before = known.memory.get(id);
    if (before === remembered) continue;
    const present = known.positions.get(id);
    const old = String((present !== undefined && grid.rows[present]?.[cells]) || '');
    const text =
      before && isSame(before, remembered)
        ? `${remembered.stamp} ${remembered.at}${old.slice(old.indexOf('\n'))}`
        : toText(remembered);
    if (present === undefined) {
      const [key = ''] = id.split('|', 1);
      appended.push({ sheet: key, row: id.slice(key.length + 1), cells: text });
    } else if (old !== text) updates.push({ row: present, cells: { cells: text } });
  }
  writeUpdates(grid, updates);
  appendRows(grid, appended, () => undefined);
}

/** But for the stamp and the time. */
const isSame = (one: Remembered, other: Remembered): boolean =>
  one.wrote === other.wrote && !hasAny(one.before) && !hasAny(other.before) && !one.noted && !other.noted;
