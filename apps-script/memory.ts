/**
 * The Memory sheet: what the machine wrote into each row, one row a row: the stamp and when it was read, and below them the
 * rest as JSON. It is written before the sheets are, so that a run that is cut short in between can be told from a person's
 * change.
 */
import { CHARACTERS, fingerprint } from '../src/book/cell-limit.ts';
import { hasAny } from '../src/book/merge.ts';
import type { Memory, Remembered } from '../src/book/merge-book.ts';
import { appendRows, type Grid, writeUpdates } from './grid.ts';

export function readMemory({ rows, columns }: Grid): Memory {
  const at = (name: string) => columns.indexOf(name);
  const [sheet, row, cells] = [at('sheet'), at('row'), at('cells')];
  const memory: Memory = new Map();
  for (const line of rows) {
    const remembered = parsed(String(line[cells] ?? ''));
    if (remembered) memory.set(`${line[sheet]}|${line[row]}`, remembered);
  }
  return memory;
}

/** A damaged cell counts as no memory: everything in that row is then a person's, and nothing of it is overwritten. */
function parsed(text: string): Remembered | undefined {
  const end = text.indexOf('\n');
  const [stamp, at] = text.slice(0, end).split(' ');
  if (end < 0 || !stamp || at === undefined) return undefined;
  try {
    const { wrote, before = {}, noted } = JSON.parse(text.slice(end));
    return wrote ? { stamp, at, wrote, before, ...(noted ? { noted } : {}) } : undefined;
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
export function writeMemory(grid: Grid, memory: Memory, known: Memory): void {
  const rowOf = new Map<string, number>();
  const [sheet, row, cells] = [
    grid.columns.indexOf('sheet'),
    grid.columns.indexOf('row'),
    grid.columns.indexOf('cells'),
  ];
  grid.rows.forEach((line, i) => {
    rowOf.set(`${line[sheet]}|${line[row]}`, i);
  });
  const updates: { row: number; cells: { cells: string } }[] = [];
  const appended: { sheet: string; row: string; cells: string }[] = [];
  for (const [id, remembered] of memory) {
    const before = known.get(id);
    if (before === remembered) continue;
    const present = rowOf.get(id);
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
