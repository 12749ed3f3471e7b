/**
 * The rows as they will stand once this run has written: what was read, and what people made of it. What follows from the book
 * is worked out from these, so that a planned location that a person typed counts, and a value that a person corrected is the
 * one that is reckoned with.
 */
import { concluded } from './conclusions.ts';
import { fitting } from './fitting.ts';
import type { Folded, FoldedRow } from './fold.ts';
import type { KnownRow, KnownRows } from './known-rows.ts';
import { hasAny, same } from './merge.ts';
import type { MergeTask } from './merge-book.ts';
import { profileOfBook } from './our-profile.ts';
import { settingsOf } from './our-settings.ts';
import { planningSettings } from './planning-settings.ts';
import { MERGED_SHEETS, type MergedSheet, type PresentRow } from './present.ts';
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
  /** Growth a year of all our traffic, where six months of it are known. */
  growthSeen?: number | undefined;
}

export function drawn(folded: Folded, known: KnownRows, task: MergeTask): Drawn {
  const stood = new Map<TableKey, FoldedRow[]>();
  const rows = (sheet: TableKey): readonly FoldedRow[] => {
    if (sheet === 'meetings') return [...(task.meetings?.() ?? [])] as FoldedRow[];
    if (!isMerged(sheet)) return folded.rows(sheet);
    const standing = stood.get(sheet) ?? standingRows(sheet, known[sheet]);
    stood.set(sheet, standing);
    return standing;
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
  return { conclusions: (sheet, key) => cells[sheet]?.get(key), growthSeen: all.growthSeen };
}

function standingRows(sheet: MergedSheet, known: readonly KnownRow[]): FoldedRow[] {
  const rows: FoldedRow[] = [];
  for (const { key, read = {}, gone, row, remembered, merged } of known) {
    if (gone) continue;
    const there = row ? typed(sheet, row, (merged?.memory ?? remembered)?.wrote ?? {}, read) : read;
    rows.push({ key, cells: merged && hasAny(merged.writes) ? { ...there, ...merged.writes } : there });
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
  const left: Record<string, Value | undefined> = { ...cells };
  for (const column of columns) {
    if (same(cells[column] ?? '', wrote[column] ?? '') && left[column] !== read[column])
      left[column] = read[column];
  }
  return left as Cells;
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

const isMerged = (sheet: TableKey): sheet is MergedSheet =>
  (MERGED_SHEETS as readonly TableKey[]).includes(sheet);
