/**
 * Merges what was captured into a sheet that people edit: three ways for every cell. `Memory` holds what the machine last
 * wrote; where the cell still equals it, a newer capture may change it; where a person changed it, the person's value stays
 * and the newer one is offered. Of two captures the one read later wins, whichever arrives first, so order does not matter.
 *
 * A run may be cut short between any two writes. Memory is therefore written before the sheet, with what the cell held
 * until then, and the row's stamp tells the next run whether the sheet's own write took place.
 */

export type CellValue = string | number | boolean;

/** What one capture says of one row. Absent cells say nothing. */
export interface Saying {
  /** ISO 8601, UTC: when it was read. */
  at: string;
  /** Breaks the tie of two readings in one moment, the same way everywhere. */
  captureId: string;
  cells: Readonly<Record<string, CellValue>>;
}

/** What the machine knows of one row that it has written. */
export interface RowMemory {
  /** Written into the row with its cells; a row that bears another stamp did not get that write. */
  stamp: string;
  cells: Record<string, Remembered>;
}

export interface Remembered {
  /** The newest reading, written or not. */
  value: CellValue;
  at: string;
  captureId: string;
  /** What the machine wrote last, where a person has had the cell since and `value` is only offered. */
  wrote?: CellValue;
  /** What the cell held before the write that `stamp` names; absent where that write left it alone. */
  before?: CellValue;
}

/** A person's value that a newer reading than the one it replaced disagrees with. */
export interface Offer {
  column: string;
  kept: CellValue;
  offered: CellValue;
  at: string;
}

export interface MergedRow {
  /** Cells to write, the stamp aside; empty where the row is already as it should be. */
  writes: Record<string, CellValue>;
  memory: RowMemory;
  offers: Offer[];
}

/**
 * @param present the row's cells and stamp as the sheet has them, or undefined where there is no such row
 * @param remembered what the machine wrote last, or undefined where it never wrote this row
 * @param sayings what the captures of this run say, in any order
 * @param stamp names this run; a new one for every run
 */
export function mergeRow(
  present: { cells: Readonly<Record<string, CellValue>>; stamp: string } | undefined,
  remembered: RowMemory | undefined,
  sayings: readonly Saying[],
  stamp: string,
): MergedRow {
  const writes: Record<string, CellValue> = {};
  const cells: Record<string, Remembered> = {};
  const offers: Offer[] = [];
  const written = present !== undefined && present.stamp === remembered?.stamp;
  const newest = newestByColumn(sayings);

  for (const column of new Set([...Object.keys(remembered?.cells ?? {}), ...newest.keys()])) {
    const known = remembered?.cells[column];
    const said = newest.get(column);
    const next = said && (!known || isLater(said, known)) ? said : known;
    if (!next) continue;
    const { value, at, captureId } = next;
    const now = present?.cells[column] ?? '';
    if (same(now, value)) cells[column] = { value, at, captureId };
    else if (!present || untouched(now, known, written)) {
      writes[column] = value;
      cells[column] = { value, at, captureId, before: now };
    } else {
      const wrote = known?.wrote ?? known?.value ?? '';
      cells[column] = { value, at, captureId, wrote };
      if (!same(value, wrote)) offers.push({ column, kept: now, offered: value, at });
    }
  }
  const changed = !present || Object.keys(writes).length > 0;
  return { writes, memory: { stamp: changed ? stamp : present.stamp, cells }, offers };
}

/** Whether nobody but the machine has had a hand in the cell. A cell that was never the machine's is a person's once it holds something. */
function untouched(now: CellValue, known: Remembered | undefined, written: boolean): boolean {
  if (!known) return same(now, '');
  // The second: a person took over what had been offered.
  if (same(now, known.wrote ?? known.value) || same(now, known.value)) return true;
  return !written && known.before !== undefined && same(now, known.before);
}

function newestByColumn(sayings: readonly Saying[]): Map<string, Remembered> {
  const newest = new Map<string, Remembered>();
  for (const { at, captureId, cells } of sayings) {
    for (const [column, value] of Object.entries(cells)) {
      const saying = { value, at, captureId };
      const before = newest.get(column);
      if (!before || isLater(saying, before)) newest.set(column, saying);
    }
  }
  return newest;
}

const isLater = (one: Remembered, other: Remembered): boolean =>
  one.at > other.at || (one.at === other.at && one.captureId > other.captureId);

/** Sheets give back 7 for "7" in a number column and trim nothing; a person's "7" is not a change. */
export const same = (one: CellValue, other: CellValue): boolean => String(one) === String(other);
