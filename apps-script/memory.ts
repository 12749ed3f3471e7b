/**
 * The Memory sheet: what the machine wrote into each row, one row of JSON a row. It is written before the sheets are, so that
 * a run that is cut short in between can be told from a person's change.
 */
import type { Memory } from '../src/book/merge-book.ts';
import { appendRows, type Grid, writeUpdates } from './grid.ts';

type Remembered = Memory extends Map<string, infer Value> ? Value : never;

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
  try {
    const content = JSON.parse(text);
    return content && typeof content.stamp === 'string' && content.wrote
      ? { before: {}, at: '', ...content }
      : undefined;
  } catch {
    return undefined;
  }
}

const toText = ({ stamp, wrote, before, at }: Remembered): string =>
  JSON.stringify({ stamp, at, wrote, ...(Object.keys(before).length ? { before } : {}) });

export function writeMemory(grid: Grid, memory: Memory): void {
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
    const text = toText(remembered);
    const present = rowOf.get(id);
    const [key = ''] = id.split('|', 1);
    if (present === undefined) appended.push({ sheet: key, row: id.slice(key.length + 1), cells: text });
    else if (grid.rows[present]?.[cells] !== text) updates.push({ row: present, cells: { cells: text } });
  }
  writeUpdates(grid, updates);
  appendRows(grid, appended, () => undefined);
}
