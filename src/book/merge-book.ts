/**
 * All captures and the sheet as people have left it → what to write into it. The rows are those of `make-book.ts`, folded from
 * every capture; what follows from them is worked out from the sheet as it stands, so that a planned location that a person
 * typed counts, and a value that a person corrected is the one that is reckoned with.
 */
import type { Capture } from '../records/capture.ts';
import type { Network } from '../records/network.ts';
import type { Reading } from './book.ts';
import { concluded } from './conclusions.ts';
import { type Folded, type FoldedRow, fold } from './fold.ts';
import { mergeRow, type Offer, type RowMemory, same } from './merge.ts';
import type { PlanningSettings } from './planning-settings.ts';
import { readingsOf } from './rows/reading.ts';
import type { Value } from './template/declare.ts';
import { type TableKey, tableOf } from './template/index.ts';

/** Sheets that captures fill. */
export const MERGED_SHEETS = [
  'targets',
  'policies',
  'versions',
  'contacts',
  'attendees',
  'events',
  'agenda',
  'locations',
  'traffic',
] as const satisfies readonly TableKey[];
export type MergedSheet = (typeof MERGED_SHEETS)[number];

/** A sheet as it is read: which column stands where (a column of somebody's own is undefined), and the rows below the header. */
export interface SheetRead {
  columns: readonly (string | undefined)[];
  rows: readonly (readonly Value[])[];
}

export interface SheetMerge {
  /** By position of the row below the header. */
  updates: { row: number; cells: Record<string, Value> }[];
  appended: Record<string, Value>[];
}

/** Rows by `sheet|key`. */
export type Memory = Map<string, RowMemory & { at: string }>;

export interface MergeTask {
  captures: readonly Capture[];
  ours: Network | undefined;
  settings?: PlanningSettings;
  /** `2026-11-21`: until when somebody declined is measured by it. */
  today?: string;
  sheets: Readonly<Record<MergedSheet, SheetRead>>;
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
}

/** By which column a row is found. */
const keyColumn = (sheet: MergedSheet): string => (sheet === 'targets' ? 'asn' : 'key');

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
    'bestPlace',
    'trafficNow',
    'trafficBehind',
    'growthSeen',
    'introducers',
    'ease',
    'why',
    'likelihood',
    'parts',
    'rank',
  ],
  policies: ['network'],
  attendees: ['asn', 'target', 'matched', 'couldBe'],
};

export function mergeBook(task: MergeTask): BookMerge {
  const readings = readingsOf(task.captures, task.ours?.asn);
  const folded = fold(readings.map(({ reading }) => reading));
  const present = presentRows(task.sheets);
  const conclusions = drawn(folded, present, task);
  const latest = latestReadings(readings);

  const memory: Memory = new Map(task.memory);
  const sheets = {} as Record<MergedSheet, SheetMerge>;
  const offers = new Map<string, Offer[]>();
  for (const sheet of MERGED_SHEETS) {
    const merge: SheetMerge = { updates: [], appended: [] };
    sheets[sheet] = merge;
    for (const { key, cells, gone } of saidOf(sheet, folded, conclusions, present)) {
      const id = `${sheet}|${key}`;
      const row = present[sheet].get(key);
      const remembered = task.memory.get(id);
      const at = latest.get(id) ?? remembered?.at ?? '';
      if (!row && (gone || (remembered && wasDeleted(remembered, at, task.unfinished)))) continue;
      const merged = mergeRow(row, remembered, row ? cells : { ...initialOf(sheet), ...cells }, task.stamp);
      if (merged.offers.length > 0) offers.set(id, merged.offers);
      const review = reviewText(merged.offers, gone);
      const writes = { ...merged.writes };
      // A person clears the note when it is dealt with; it comes back only when it has something new to say.
      if (review !== (remembered?.wrote.review ?? '')) writes.review = review;
      const touched = !row || Object.keys(writes).length > 0;
      const stamp = touched ? task.stamp : merged.memory.stamp;
      memory.set(id, { ...merged.memory, stamp, wrote: { ...merged.memory.wrote, review }, at });
      if (row && touched) merge.updates.push({ row: row.row, cells: { ...writes, stamp } });
      else if (!row) merge.appended.push({ ...writes, stamp });
    }
  }
  return { sheets, memory, toReview: disagreeing(readings, offers) };
}

interface PresentRow {
  row: number;
  cells: Record<string, Value>;
  stamp: string;
}
type Present = Record<MergedSheet, Map<string, PresentRow>>;

/** The first row of a key counts; a copy that a person made of it is left alone. */
function presentRows(sheets: MergeTask['sheets']): Present {
  const present = {} as Present;
  for (const sheet of MERGED_SHEETS) {
    const { columns, rows } = sheets[sheet];
    const byKey = new Map<string, PresentRow>();
    rows.forEach((values, row) => {
      const cells: Record<string, Value> = {};
      columns.forEach((column, i) => {
        if (column !== undefined) cells[column] = values[i] ?? '';
      });
      const key = keyOf(sheet, cells);
      if (key !== '' && !byKey.has(key)) byKey.set(key, { row, cells, stamp: String(cells.stamp ?? '') });
    });
    present[sheet] = byKey;
  }
  return present;
}

/** People type "AS64500" where the machine writes 64500, and no key for a month of traffic of their own. */
const keyOf = (sheet: MergedSheet, cells: Record<string, Value>): string => {
  if (sheet === 'traffic' && !cells.key && cells.asn) {
    return [`AS${cells.asn}`, String(cells.month ?? '').slice(0, 7), cells.counts || 'own'].join('|');
  }
  const key = String(cells[keyColumn(sheet)] ?? '').trim();
  return sheet === 'targets' ? key.replace(/^as\s*/i, '') : key;
};

/** What follows from the rows as they will stand: what was read, and what people made of it. */
function drawn(folded: Folded, present: Present, task: MergeTask): Map<string, Record<string, Value>> {
  const standing = (sheet: TableKey): FoldedRow[] => {
    if (!isMerged(sheet)) return folded.rows(sheet);
    const rows = new Map<string, FoldedRow>();
    for (const { key, cells } of folded.rows(sheet)) {
      const row = present[sheet].get(key);
      const remembered = task.memory.get(`${sheet}|${key}`);
      const { writes, memory } = mergeRow(row, remembered, cells, task.stamp);
      rows.set(key, { key, cells: { ...typed(sheet, row, memory.wrote), ...writes } });
    }
    const gone = new Set(folded.gone(sheet));
    for (const [key, row] of present[sheet]) {
      const wrote = task.memory.get(`${sheet}|${key}`)?.wrote ?? {};
      if (!rows.has(key) && !gone.has(key)) rows.set(key, { key, cells: typed(sheet, row, wrote) });
    }
    return [...rows.values()];
  };
  const cached = new Map<TableKey, FoldedRow[]>();
  const rows = (sheet: TableKey): FoldedRow[] => {
    const known = cached.get(sheet) ?? standing(sheet);
    cached.set(sheet, known);
    return known;
  };
  const conclusions = concluded({ ...folded, rows }, task.ours, task);
  const drawnCells = new Map<string, Record<string, Value>>();
  for (const sheet of MERGED_SHEETS) {
    const columns = CONCLUDED[sheet];
    if (!columns) continue;
    for (const { key, cells } of conclusions[sheet as 'targets' | 'policies' | 'attendees']) {
      const all = cells as Record<string, Value | undefined>;
      drawnCells.set(
        `${sheet}|${key}`,
        Object.fromEntries(columns.map((column) => [column, all[column] ?? ''])),
      );
    }
  }
  return drawnCells;
}

/** What stands in a row, without earlier conclusions: those are no reason for the next ones. */
const typed = (sheet: MergedSheet, row: PresentRow | undefined, wrote: Record<string, Value>) => {
  const cells = filled(row?.cells ?? {});
  for (const column of CONCLUDED[sheet] ?? [])
    if (same(cells[column] ?? '', wrote[column] ?? '')) delete cells[column];
  return cells;
};

const isMerged = (sheet: TableKey): sheet is MergedSheet =>
  (MERGED_SHEETS as readonly TableKey[]).includes(sheet);

const filled = (cells: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));

interface SaidRow {
  key: string;
  cells: Record<string, Value>;
  /** The list that it stood on was read again, without it. */
  gone: boolean;
}

function* saidOf(
  sheet: MergedSheet,
  folded: Folded,
  conclusions: Map<string, Record<string, Value>>,
  present: Present,
): Generator<SaidRow> {
  const told = new Set<string>();
  for (const { key, cells } of folded.rows(sheet)) {
    told.add(key);
    yield { key, cells: { ...cells, ...conclusions.get(`${sheet}|${key}`) }, gone: false };
  }
  for (const key of folded.gone(sheet)) {
    told.add(key);
    yield { key, cells: {}, gone: true };
  }
  // Rows that people made themselves get what follows from them.
  for (const key of present[sheet].keys()) {
    const cells = conclusions.get(`${sheet}|${key}`);
    if (cells && !told.has(key)) yield { key, cells, gone: false };
  }
}

const initialOf = (sheet: MergedSheet): Record<string, Value> =>
  Object.fromEntries(
    tableOf(sheet).columns.flatMap(({ key, initial }) => (initial === undefined ? [] : [[key, initial]])),
  );

/** A row that is missing although its write took place was deleted by a person; reading the thing again brings it back. */
const wasDeleted = (
  remembered: RowMemory & { at: string },
  at: string,
  unfinished: ReadonlySet<string>,
): boolean => !unfinished.has(remembered.stamp) && at <= remembered.at;

/** When each row was last read. */
function latestReadings(readings: readonly { capture: Capture; reading: Reading }[]): Map<string, string> {
  const latest = new Map<string, string>();
  for (const { capture, reading } of readings) {
    for (const { sheet, key } of reading.patches) latest.set(`${sheet}|${key}`, capture.capturedAt);
  }
  return latest;
}

function reviewText(offers: readonly Offer[], gone: boolean): string {
  const told = offers.map(({ column, kept, offered }) => `${column}: read “${offered}”, you have “${kept}”`);
  if (gone) told.push('no longer on the list that it was read from');
  return told.join('; ');
}

/** The captures whose own value is the one that is offered. */
function disagreeing(
  readings: readonly { capture: Capture; reading: Reading }[],
  offers: ReadonlyMap<string, readonly Offer[]>,
): Set<string> {
  const captures = new Set<string>();
  for (const { capture, reading } of readings) {
    for (const { sheet, key, cells } of reading.patches) {
      const said = cells as Record<string, Value | undefined>;
      const disagrees = offers
        .get(`${sheet}|${key}`)
        ?.some(({ column, offered }) => String(said[column] ?? '') === String(offered));
      if (disagrees) captures.add(capture.id);
    }
  }
  return captures;
}
