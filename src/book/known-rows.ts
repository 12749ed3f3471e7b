/** What is known of each row: what was read of it, how people have left it, and what the machine remembers of it. */
import type { Capture } from '../records/capture.ts';
import type { Folded } from './fold.ts';
import { type MergedRow, mergeRow } from './merge.ts';
import type { MergeTask, Remembered } from './merge-book.ts';
import { movedSessions } from './moved-sessions.ts';
import { MERGED_SHEETS, type MergedSheet, type PresentRow, presentRows } from './present.ts';
import type { Value } from './template/declare.ts';

type Cells = Readonly<Record<string, Value>>;

export interface KnownRow {
  key: string;
  /** What all captures together say; undefined where none does, or where it is gone. */
  read: Cells | undefined;
  /** The list that it stood on was read again, without it. */
  gone: boolean;
  /** When it was last read, '' where it never was. */
  at: string;
  /** As it stands in its sheet. */
  row: PresentRow | undefined;
  remembered: Remembered | undefined;
  /** What was read, merged into the row that stands. */
  merged: MergedRow | undefined;
}
export type KnownRows = Readonly<Record<MergedSheet, readonly KnownRow[]>>;

/**
 * Rows that stand in the sheets, and those that are to be added; not those that are gone or that a person deleted.
 * @param captures in the order in which they were folded
 */
export function knownRows(folded: Folded, captures: readonly Capture[], task: MergeTask): KnownRows {
  const known = {} as Record<MergedSheet, KnownRow[]>;
  for (const sheet of MERGED_SHEETS) {
    known[sheet] = rowsOf(sheet, folded, captures, task);
  }
  return known;
}

function rowsOf(
  sheet: MergedSheet,
  folded: Folded,
  captures: readonly Capture[],
  { sheets, memory, unfinished, stamp }: MergeTask,
): KnownRow[] {
  const present = presentRows(sheet, sheets[sheet]);
  const all = folded.all(sheet);
  const moved = sheet === 'agenda' ? movedSessions(all, (key) => present.has(key)) : undefined;
  const left = new Set(moved?.values());
  const rows: KnownRow[] = [];
  const told = new Set<string>();
  for (const { key, cells, gone, seen } of all) {
    told.add(key);
    if (left.has(key)) continue;
    // What stands in a row is remembered under the key that it bears.
    const borne = moved?.get(key) ?? key;
    const row = present.get(borne);
    const remembered = memory.get(`${sheet}|${borne}`);
    const at = captures[seen]?.capturedAt ?? remembered?.at ?? '';
    if (!row && (gone || (remembered && wasDeleted(remembered, at, unfinished)))) continue;
    const read = gone ? undefined : sheet === 'versions' ? { ...NO_CHANGE, ...cells } : cells;
    const merged = row && read && mergeRow(row, remembered, read, stamp);
    rows.push({ key, read, gone, at, row, remembered, merged });
  }
  // Rows that people made themselves.
  for (const [key, row] of present) {
    if (told.has(key)) continue;
    const remembered = memory.get(`${sheet}|${key}`);
    const at = remembered?.at ?? '';
    rows.push({ key, read: undefined, gone: false, at, row, remembered, merged: undefined });
  }
  return rows;
}

/** What a version changed follows from the one before it: an older capture that arrives late may make it the first. */
const NO_CHANGE: Cells = { changedOn: '', details: '' };

/** A row that is missing although its write took place was deleted by a person; reading the thing again brings it back. */
const wasDeleted = (remembered: Remembered, at: string, unfinished: ReadonlySet<string>): boolean =>
  !unfinished.has(remembered.stamp) && at <= remembered.at;
