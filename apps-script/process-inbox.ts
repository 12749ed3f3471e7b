/**
 * Inbox → sheets. Everything is read first, worked out in memory and written last, one sheet after another, under the
 * document's lock. A run that Google cuts short anywhere leaves a book that the next run brings to the same end.
 */
import { formulaOf, type Layout, TEMPLATE_LAYOUT } from '../src/book/formulas.ts';
import { fromInbox } from '../src/book/inbox.ts';
import { withSemicolons } from '../src/book/locale.ts';
import {
  type BookMerge,
  MERGED_SHEETS,
  type MergedSheet,
  type MergeTask,
  mergeBook,
} from '../src/book/merge-book.ts';
import { sheetOf, tableOf } from '../src/book/template/index.ts';
import { parseAsn } from '../src/records/asn.ts';
import type { Capture } from '../src/records/capture.ts';
import type { Network } from '../src/records/network.ts';
import { type Book, openBook } from './book.ts';
import { appendRows, type Grid, type RowFormulas, writeUpdates } from './grid.ts';
import { readMemory, writeMemory } from './memory.ts';

export interface Outcome {
  merged: number;
  review: number;
  refused: number;
  /** Captures of which not all parts have arrived. */
  waiting: number;
}

const LOCK_PATIENCE = 5_000;
/** Stamps of runs that began to write and were not heard of again. */
const UNFINISHED = 'unfinished';

/** @returns undefined where another run is at work, or where there is nothing to do and `always` is not set */
export function processInbox({ always }: { always: boolean }): Outcome | undefined {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(LOCK_PATIENCE)) return undefined;
  try {
    return process(openBook(), always);
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}

function process(book: Book, always: boolean): Outcome | undefined {
  const inbox = book.grid('inbox');
  const properties = PropertiesService.getDocumentProperties();
  const unfinished = JSON.parse(properties.getProperty(UNFINISHED) ?? '[]') as string[];
  if (!always && unfinished.length === 0 && !hasPending(inbox)) return undefined;

  const { captures, statuses } = received(inbox);
  const ours = ourNetwork(captures, book.named('settings_ourAsn'));
  const memory = book.grid('memory');
  const stamp = Utilities.getUuid().slice(0, 8);
  const settled = settle(book, {
    captures,
    ours,
    memory: readMemory(memory),
    unfinished: new Set(unfinished),
    stamp,
  });
  const { merge, grids } = settled;

  properties.setProperty(UNFINISHED, JSON.stringify([...unfinished, stamp]));
  writeMemory(memory, merge.memory);
  for (const sheet of MERGED_SHEETS) {
    const grid = grids[sheet];
    const { updates, appended } = merge.sheets[sheet];
    writeUpdates(grid, updates);
    appendRows(grid, appended, formulasOf(sheet, grid));
  }
  SpreadsheetApp.flush();
  properties.deleteProperty(UNFINISHED);
  return tell(inbox, statuses, merge.toReview);
}

/** How often a person's typing may send us back to the start before we leave it to the next run. */
const ATTEMPTS = 3;

/** Merges, looks again whether somebody typed meanwhile, and begins anew where somebody did. */
function settle(
  book: Book,
  task: Omit<MergeTask, 'sheets'>,
): { merge: BookMerge; grids: Record<MergedSheet, Grid> } {
  const read = () => eachSheet((sheet) => book.grid(sheet));
  let grids = read();
  for (let attempt = 1; ; attempt++) {
    const merge = mergeBook({ ...task, sheets: grids });
    const touched = MERGED_SHEETS.filter((sheet) => merge.sheets[sheet].updates.length > 0);
    const stale = touched.filter((sheet) => !isFresh(grids[sheet]));
    if (stale.length === 0) return { merge, grids };
    if (attempt === ATTEMPTS) {
      throw new Error(
        'Somebody is typing in the sheet. Nothing was changed; the next run takes these captures over.',
      );
    }
    grids = read();
  }
}

const isFresh = ({ sheet, raw }: Grid): boolean =>
  JSON.stringify(sheet.getDataRange().getValues().slice(1)) === JSON.stringify(raw);

const eachSheet = <T>(make: (sheet: MergedSheet) => T): Record<MergedSheet, T> =>
  Object.fromEntries(MERGED_SHEETS.map((sheet) => [sheet, make(sheet)])) as Record<MergedSheet, T>;

const at = (grid: Grid, column: string): number => grid.columns.indexOf(column);

const hasPending = (inbox: Grid): boolean => {
  const status = at(inbox, 'status');
  return inbox.rows.some((row) => row[status] === '' && row.some((cell) => cell !== ''));
};

interface Status {
  rows: number[];
  captureId: string;
  state: 'complete' | 'waiting' | 'refused';
  reason: string;
}

/** Every capture that ever arrived and is whole, with what to say of each in the Inbox. */
function received(inbox: Grid): { captures: Capture[]; statuses: Status[] } {
  const cell = (line: readonly unknown[], column: string): string => String(line[at(inbox, column)] ?? '');
  const captures: Capture[] = [];
  const statuses: Status[] = [];
  const rows = inbox.rows.flatMap((line, row) =>
    line.some((value) => value !== '')
      ? [
          {
            row,
            captureId: cell(line, 'captureId'),
            part: cell(line, 'part'),
            payload: cell(line, 'payload'),
          },
        ]
      : [],
  );
  for (const arrival of fromInbox(rows)) {
    if (arrival.state === 'complete') captures.push(arrival.capture);
    statuses.push({
      rows: arrival.rows,
      captureId: arrival.state === 'complete' ? arrival.capture.id : arrival.captureId,
      state: arrival.state,
      reason: arrival.state === 'refused' ? arrival.reason : '',
    });
  }
  return { captures, statuses };
}

/** Our own network is the newest capture of the ASN that Settings names. */
function ourNetwork(captures: readonly Capture[], setting: string): Network | undefined {
  const asn = parseAsn(setting);
  let newest: Capture | undefined;
  for (const capture of captures) {
    if (capture.kind !== 'network' || capture.record.asn !== asn) continue;
    if (!newest || capture.capturedAt > newest.capturedAt) newest = capture;
  }
  return newest?.kind === 'network' ? newest.record : undefined;
}

/** The template's formulas, for the columns where they stand now; cells of pages by their names, which follow them about. */
function formulasOf(sheet: MergedSheet, { columns }: Grid): RowFormulas {
  const layout: Layout = {
    column: (table, key) => (table.key === sheet ? columns.indexOf(key) : TEMPLATE_LAYOUT.column(table, key)),
    cell: (page, name) => `${page.key}_${name}`,
  };
  const formulas = new Map(
    tableOf(sheet).columns.flatMap(({ key, formula }) =>
      formula === undefined ? [] : [[key, formulaOf(formula, sheetOf(sheet), layout)] as const],
    ),
  );
  return (key, row) => {
    const formula = formulas.get(key);
    return formula && `=${withSemicolons(formula(row - 1))}`;
  };
}

function tell(inbox: Grid, statuses: readonly Status[], toReview: ReadonlySet<string>): Outcome {
  const outcome: Outcome = { merged: 0, review: 0, refused: 0, waiting: 0 };
  const now = new Date().toISOString();
  const updates: { row: number; cells: Record<string, string> }[] = [];
  for (const { rows, captureId, state, reason } of statuses) {
    if (state === 'waiting') {
      outcome.waiting += 1;
      continue;
    }
    const status = state === 'refused' ? 'refused' : toReview.has(captureId) ? 'review' : 'merged';
    let news = false;
    for (const row of rows) {
      if (
        inbox.rows[row]?.[at(inbox, 'status')] === status &&
        inbox.rows[row]?.[at(inbox, 'reason')] === reason
      )
        continue;
      updates.push({ row, cells: { status, reason, processedAt: now } });
      news = true;
    }
    if (news) outcome[status] += 1;
  }
  writeUpdates(inbox, updates);
  return outcome;
}
