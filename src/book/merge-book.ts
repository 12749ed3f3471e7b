/**
 * All captures and the sheet as people have left it → what to write into it. The rows are those of `make-book.ts`, folded from
 * every capture; what follows from them is worked out from the sheet as it will stand (`drawn.ts`).
 */
import type { Capture } from '../records/capture.ts';
import type { Network } from '../records/network.ts';
import { oldestFirst } from '../records/readings.ts';
import type { Row } from './book.ts';
import { disputeNote, reviewText } from './dispute.ts';
import { drawn } from './drawn.ts';
import { fold } from './fold.ts';
import { knownRows } from './known-rows.ts';
import { hasAny, mergeRow, type Offer, type RowMemory, same } from './merge.ts';
import { MERGED_SHEETS, type MergedSheet, type SheetRead } from './present.ts';
import { readingsOf } from './rows/reading.ts';
import type { Value } from './template/declare.ts';
import { tableOf } from './template/index.ts';

type Cells = Readonly<Record<string, Value>>;

export interface SheetMerge {
  /** By position of the row below the header. */
  updates: { row: number; cells: Cells }[];
  appended: Cells[];
  /** Our line in the note of a cell; an empty one is taken away. */
  notes: { row: number; column: string; line: string }[];
}

/** What the machine knows of a row beside what it wrote into it. */
export interface Remembered extends RowMemory {
  /** When it was last read. */
  at: string;
  /** By column, our line in the cell's note; an empty one was taken away by the run before. */
  noted?: Readonly<Record<string, string>> | undefined;
}

/** Rows by `sheet|key`. */
export type Memory = Map<string, Remembered>;

export interface MergeTask {
  captures: readonly Capture[];
  ours: Network | undefined;
  /** What is typed into Settings, by key. */
  settings: Readonly<Record<string, Value>>;
  /** `2026-11-21`: until when somebody declined is measured by it. */
  today: string;
  sheets: Readonly<Record<MergedSheet, SheetRead>>;
  /** As people keep them: whom we met is concluded from those that were held. Asked once, and only where some may have been. */
  meetings?: () => readonly Row<'meetings'>[];
  memory: Memory;
  /** Stamps of runs that did not finish: their rows may be missing because they were never written. */
  unfinished: ReadonlySet<string>;
  stamp: string;
}

export interface BookMerge {
  sheets: Record<MergedSheet, SheetMerge>;
  memory: Memory;
  /** Captures that disagree with what a person wrote. */
  toReview: Set<string>;
  /** For Settings: growth a year of all our traffic; undefined where too few months of it are known. */
  growthSeen: number | undefined;
}

export function mergeBook(task: MergeTask): BookMerge {
  const captures = [...task.captures].sort(oldestFirst);
  const folded = fold(readingsOf(captures, task.ours?.asn));
  const known = knownRows(folded, captures, task);
  const { conclusions, growthSeen } = drawn(folded, known, task);

  const memory: Memory = new Map(task.memory);
  const sheets = {} as Record<MergedSheet, SheetMerge>;
  const offers = new Map<string, Offer[]>();
  for (const sheet of MERGED_SHEETS) {
    const merge: SheetMerge = { updates: [], appended: [], notes: [] };
    sheets[sheet] = merge;
    const initial = initialOf(sheet);
    for (const { key, read, gone, at, row, remembered, merged: already } of known[sheet]) {
      const follows = gone ? undefined : conclusions(sheet, key);
      if (!gone && !read && !follows) continue;
      const merged =
        already && !follows
          ? already
          : mergeRow(row, remembered, { ...(row ? {} : initial), ...read, ...follows }, task.stamp);
      const id = `${sheet}|${key}`;
      if (merged.offers.length > 0) offers.set(id, merged.offers);
      // A person clears the review when it is dealt with; it comes back only when it has something new to say.
      const review = reviewText(merged.offers, gone);
      const { wrote, before } = merged.memory;
      const isNews = !same(review, wrote.review ?? '');
      const touched = !row || isNews || hasAny(merged.writes);
      const open = isNews || (row?.cells.review ?? '') !== '' ? merged.offers : [];
      const noted = row && notes(merge, row.row, open, at, remembered?.noted, task.unfinished.size > 0);
      memory.set(id, {
        stamp: touched ? task.stamp : merged.memory.stamp,
        at,
        wrote: isNews ? { ...wrote, review } : wrote,
        before: isNews && row ? { ...before, review: row.cells.review ?? '' } : before,
        noted,
      });
      if (!touched) continue;
      const cells: Record<string, Value> = { ...merged.writes, stamp: task.stamp };
      if (isNews) cells.review = review;
      if (row) merge.updates.push({ row: row.row, cells });
      else merge.appended.push(cells);
    }
  }
  return { sheets, memory, toReview: disagreeing(captures, task.ours?.asn, offers), growthSeen };
}

/**
 * Tells which lines in cells' notes are to change.
 * @param again a run was cut short: whatever it had to write into notes may not stand there
 * @returns what to remember of them
 */
function notes(
  merge: SheetMerge,
  row: number,
  open: readonly Offer[],
  at: string,
  before: Remembered['noted'],
  again: boolean,
): Remembered['noted'] {
  if (open.length === 0 && !before) return undefined;
  const wanted = Object.fromEntries(open.map((offer) => [offer.column, disputeNote(offer, at)]));
  const noted: Record<string, string> = {};
  for (const column of new Set([...Object.keys(before ?? {}), ...Object.keys(wanted)])) {
    const line = wanted[column] ?? '';
    const isChanged = line !== (before?.[column] ?? '');
    if (isChanged || again) merge.notes.push({ row, column, line });
    if (line !== '' || isChanged || again) noted[column] = line;
  }
  return Object.keys(noted).length > 0 ? noted : undefined;
}

const initialOf = (sheet: MergedSheet): Record<string, Value> =>
  Object.fromEntries(
    tableOf(sheet).columns.flatMap(({ key, initial }) => (initial === undefined ? [] : [[key, initial]])),
  );

/** The captures whose own value is the one that is offered. */
function disagreeing(
  captures: readonly Capture[],
  ourAsn: number | undefined,
  offers: ReadonlyMap<string, readonly Offer[]>,
): Set<string> {
  const found = new Set<string>();
  if (offers.size === 0) return found;
  let position = 0;
  for (const { patches } of readingsOf(captures, ourAsn)) {
    const capture = captures[position++] as Capture;
    for (const { sheet, key, cells } of patches) {
      const said = cells as Readonly<Record<string, Value | undefined>>;
      const disagrees = offers
        .get(`${sheet}|${key}`)
        ?.some(({ column, offered }) => String(said[column] ?? '') === String(offered));
      if (disagrees) found.add(capture.id);
    }
  }
  return found;
}
