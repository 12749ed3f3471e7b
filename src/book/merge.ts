/**
 * Merges what was read into a row that people edit: three ways for every cell. Memory holds what the machine last wrote;
 * where the cell still equals it, a newer reading may change it; where a person changed it, the person's value stays and the
 * newer one is offered. What the machine has to say is folded from all captures (`fold.ts`), so their order does not matter.
 *
 * A run may be cut short between any two writes. Memory is therefore written before the sheet, with what each cell held until
 * then, and the row's stamp tells the next run whether the sheet's own write took place.
 */
import { asCellHolds, isFingerprintOf } from './cell-limit.ts';
import type { Value } from './template/declare.ts';

type Cells = Readonly<Record<string, Value>>;

/** What the machine knows of one row that it has written. */
export interface RowMemory {
  /** Written into the row with its cells; a row that bears another stamp did not get that write. */
  stamp: string;
  /** By column, what the machine wrote last. */
  wrote: Cells;
  /** By column, what the cell held before the write that `stamp` names; columns that it left alone are absent. */
  before: Cells;
}

/** A person's value that a newer reading than the one it replaced disagrees with. */
export interface Offer {
  column: string;
  kept: Value;
  offered: Value;
}

export interface MergedRow {
  /** Cells to write, the stamp aside; empty where the row is already as it should be. */
  writes: Cells;
  memory: RowMemory;
  offers: Offer[];
}

/**
 * @param present the row's cells and stamp as the sheet has them, or undefined where there is no such row
 * @param remembered what the machine wrote last, or undefined where it never wrote this row
 * @param said what all captures together say of this row; a column that is absent is left as it is
 * @param stamp names this run; a new one for every run
 */
export function mergeRow(
  present: { cells: Cells; stamp: string } | undefined,
  remembered: RowMemory | undefined,
  said: Cells,
  stamp: string,
): MergedRow {
  const writes: Record<string, Value> = {};
  const before: Record<string, Value> = {};
  const wrote = settled(present, remembered);
  // Most rows of a large book are as they were: they are not copied.
  const learned: Record<string, Value> = {};
  const offers: Offer[] = [];

  for (const column in said) {
    // What is remembered is what the cell will hold, or a cell that was too small would pass for a person's change.
    const value = asCellHolds(said[column] ?? '');
    const now = present?.cells[column] ?? '';
    const known = wrote[column] ?? '';
    if (same(now, value)) {
      if (wrote[column] !== value) learned[column] = value;
    } else if (same(now, known)) {
      writes[column] = value;
      learned[column] = value;
      before[column] = now;
    } else if (!same(value, known)) offers.push({ column, kept: now, offered: value });
  }
  return {
    writes,
    offers,
    memory: {
      stamp: !present || hasAny(writes) ? stamp : present.stamp,
      wrote: hasAny(learned) ? { ...wrote, ...learned } : wrote,
      before,
    },
  };
}

export const hasAny = (cells: Cells): boolean => {
  for (const _ in cells) return true;
  return false;
};

/** What the machine really wrote last: where the remembered write never took place, what stood there before it. */
function settled(
  present: { cells: Cells; stamp: string } | undefined,
  remembered: RowMemory | undefined,
): Cells {
  if (!present || !remembered) return {};
  if (present.stamp === remembered.stamp) return remembered.wrote;
  const wrote = { ...remembered.wrote };
  for (const [column, value] of Object.entries(remembered.before)) {
    if (same(present.cells[column] ?? '', value)) wrote[column] = value;
  }
  return wrote;
}

/**
 * A sheet gives back what it was given, but for the kind of a number in a text column and the other way round; of a long text
 * only its fingerprint may be remembered.
 */
export const same = (one: Value, other: Value): boolean =>
  one === other ||
  (typeof one === 'string' && typeof other === 'string'
    ? isFingerprintOf(one, other)
    : `${one}` === `${other}`);
