/**
 * The rows as they will stand once this run has written: what was read, and what people made of it. What follows from the book
 * is worked out from these, so that a planned location that a person typed counts, and a value that a person corrected is the
 * one that is reckoned with.
 */
import type { Capture } from '../records/capture.ts';
import { concluded } from './conclusions.ts';
import { fitting } from './fitting.ts';
import type { Folded, FoldedRow } from './fold.ts';
import { hasAny, type MergedRow, mergeRow, same } from './merge.ts';
import type { MergeTask, Remembered } from './merge-book.ts';
import { profileOfBook } from './our-profile.ts';
import { settingsOf } from './our-settings.ts';
import { planningSettings } from './planning-settings.ts';
import { MERGED_SHEETS, type MergedSheet, type Present, type PresentRow } from './present.ts';
import type { Value } from './template/declare.ts';
import type { TableKey } from './template/index.ts';

type Cells = Readonly<Record<string, Value>>;

/** Conclusions are drawn anew on every run; those that no longer hold are emptied. */
const CONCLUDED: Partial<Record<MergedSheet, readonly string[]>> = {
  targets: [
    'exchangesNow',
    'facilitiesNow',
    'exchangesSoon',
    'placesNow',
    'placesSoon',
    'attends',
    'attending',
    'clauses',
    'clausesMet',
    'clausesUnmet',
    'clausesUnknown',
    'exceptions',
    'bestPlace',
    'trafficNow',
    'trafficBehind',
    'growthSeen',
    'introducers',
    'ladder',
    'metAt',
    'metros',
    'countsToo',
    'sameOrganisation',
    'organisationTraffic',
    'ease',
    'why',
    'likelihood',
    'parts',
    'rank',
  ],
  policies: ['network', 'verdict', 'figures'],
  attendees: ['asn', 'target', 'matched', 'couldBe'],
  events: ['went'],
};

export interface Drawn {
  /** What follows for a row, if anything does. */
  conclusions: (sheet: MergedSheet, key: string) => Readonly<Record<string, Value>> | undefined;
  /** What was read, merged into a row that stands in its sheet: the rest of the run need not do it again. */
  merged: (sheet: MergedSheet, key: string) => MergedRow | undefined;
  /** Growth a year of all our traffic, where six months of it are known. */
  growthSeen?: number | undefined;
}

/** @param task with its captures in the order in which they were folded */
export function drawn(folded: Folded, present: Present, task: MergeTask): Drawn {
  const merged: Partial<Record<MergedSheet, Map<string, MergedRow>>> = {};
  const stood = new Map<TableKey, FoldedRow[]>();
  const rows = (sheet: TableKey): FoldedRow[] => {
    if (sheet === 'meetings') return [...(task.meetings?.() ?? [])] as FoldedRow[];
    if (!isMerged(sheet)) return folded.rows(sheet);
    const known = stood.get(sheet);
    if (known) return known;
    const mergedRows = new Map<string, MergedRow>();
    merged[sheet] = mergedRows;
    const made = standingRows(sheet, folded, present, task, mergedRows);
    stood.set(sheet, made);
    return made;
  };
  const settings = { ...settingsOf(task.ours, undefined, folded), ...task.settings };
  const all = concluded({ ...folded, rows }, task.ours, {
    judge: fitting((ourLocations) => profileOfBook(settings, ourLocations)),
    settings: planningSettings((key) => settings[key]),
    today: task.today,
  });
  const cells: Partial<Record<MergedSheet, Map<string, Record<string, Value>>>> = {};
  for (const sheet of MERGED_SHEETS) {
    const columns = CONCLUDED[sheet];
    if (columns)
      cells[sheet] = cellsOf(all[sheet as 'targets' | 'policies' | 'attendees' | 'events'], columns);
  }
  return {
    conclusions: (sheet, key) => cells[sheet]?.get(key),
    merged: (sheet, key) => merged[sheet]?.get(key),
    growthSeen: all.growthSeen,
  };
}

function standingRows(
  sheet: MergedSheet,
  folded: Folded,
  present: Present,
  { captures, memory, unfinished, stamp }: MergeTask,
  merged: Map<string, MergedRow>,
): FoldedRow[] {
  const rows: FoldedRow[] = [];
  const told = new Set(folded.gone(sheet));
  for (const { key, cells } of folded.rows(sheet)) {
    told.add(key);
    const row = present[sheet].get(key);
    const remembered = memory.get(`${sheet}|${key}`);
    if (!row) {
      if (!remembered || !wasDeleted(remembered, readAt(folded, sheet, key, captures), unfinished))
        rows.push({ key, cells });
      continue;
    }
    const result = mergeRow(row, remembered, cells, stamp);
    merged.set(key, result);
    const cellsThere = typed(sheet, row, result.memory.wrote, cells);
    rows.push({ key, cells: hasAny(result.writes) ? { ...cellsThere, ...result.writes } : cellsThere });
  }
  for (const [key, row] of present[sheet]) {
    if (!told.has(key))
      rows.push({ key, cells: typed(sheet, row, memory.get(`${sheet}|${key}`)?.wrote ?? {}, {}) });
  }
  return rows;
}

/**
 * What stands in a row, without earlier conclusions: those are no reason for the next ones.
 * @param read what readings said, also of columns that a conclusion may stand in
 */
function typed(sheet: MergedSheet, { cells }: PresentRow, wrote: Cells, read: Cells): Cells {
  const columns = CONCLUDED[sheet];
  if (!columns) return cells;
  const left: Record<string, Value> = { ...cells };
  for (const column of columns) {
    if (!same(cells[column] ?? '', wrote[column] ?? '')) continue;
    const said = read[column];
    if (said === undefined) delete left[column];
    else left[column] = said;
  }
  return left;
}

function cellsOf(
  rows: readonly { key: string; cells: object }[],
  columns: readonly string[],
): Map<string, Record<string, Value>> {
  const drawn = new Map<string, Record<string, Value>>();
  for (const { key, cells } of rows) {
    const all = cells as Readonly<Record<string, Value | undefined>>;
    const row: Record<string, Value> = {};
    for (const column of columns) row[column] = all[column] ?? '';
    drawn.set(key, row);
  }
  return drawn;
}

/**
 * When a row was last read, '' where it never was.
 * @param captures in the order in which they were folded
 */
export const readAt = (
  folded: Folded,
  sheet: MergedSheet,
  key: string,
  captures: readonly Capture[],
): string => captures[folded.lastSeen(sheet, key) ?? -1]?.capturedAt ?? '';

/** A row that is missing although its write took place was deleted by a person; reading the thing again brings it back. */
export const wasDeleted = (remembered: Remembered, at: string, unfinished: ReadonlySet<string>): boolean =>
  !unfinished.has(remembered.stamp) && at <= remembered.at;

const isMerged = (sheet: TableKey): sheet is MergedSheet =>
  (MERGED_SHEETS as readonly TableKey[]).includes(sheet);
