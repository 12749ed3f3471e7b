/**
 * Inbox → sheets. Everything is read first, worked out in memory and written last, one sheet after another, under the
 * document's lock. A run that Google cuts short anywhere leaves a book that the next run brings to the same end.
 */
import { fromInbox } from '../src/book/inbox.ts';
import { INBOX_SENT, isProbe } from '../src/book/inbox-rows.ts';
import { type BookMerge, type MergeTask, mergeBook } from '../src/book/merge-book.ts';
import { MERGED_SHEETS, type MergedSheet } from '../src/book/present.ts';
import { parseAsn } from '../src/records/asn.ts';
import type { Capture } from '../src/records/capture.ts';
import type { Network } from '../src/records/network.ts';
import { type Book, openBook } from './book.ts';
import { CannotRun } from './cannot-run.ts';
import { appendRows, type Grid, isFresh, writeUpdates } from './grid.ts';
import { readMemory, writeMemory } from './memory.ts';
import { writeNotes } from './notes.ts';
import { inWordsOf } from './refusals.ts';
import { type Report, tell } from './report.ts';
import { formulasOf } from './row-formulas.ts';
import { readSettings, type Settings } from './settings.ts';
import { standingBook } from './standing-book.ts';
import { bookVersion, TEMPLATE_VERSION } from './versions.ts';

/** Stamps of runs that began to write and were not heard of again. */
const UNFINISHED = 'unfinished';

interface Task {
  /** Also where nothing new has arrived: what people changed may lead to other conclusions. */
  always: boolean;
  /** Milliseconds since 1970: no sheet is begun after it. */
  until: number;
}

/**
 * To be called under the document's lock.
 * @returns what it said on Start and in the Log; undefined where there was nothing to do and `always` is not set
 */
export function processInbox(task: Task): string | undefined {
  const book = openBook();
  const report = attempt(() => process(book, task));
  if (report) tell(book, report);
  return report?.words;
}

function attempt(act: () => Report | undefined): Report | undefined {
  try {
    return act();
  } catch (error) {
    const words = error instanceof CannotRun ? error.message : inWordsOf(error);
    return { level: 'error', words, news: true };
  }
}

function process(book: Book, { always, until }: Task): Report | undefined {
  const inbox = book.grid('inbox');
  const properties = PropertiesService.getDocumentProperties();
  const unfinished = JSON.parse(properties.getProperty(UNFINISHED) ?? '[]') as string[];
  if (!always && unfinished.length === 0 && !hasPending(inbox)) return undefined;
  if (bookVersion() < TEMPLATE_VERSION) throw new CannotRun(OLDER);

  const { captures, statuses } = received(inbox);
  const settings = readSettings(book);
  const ours = ourNetwork(captures, String(settings.typed.ourAsn ?? ''));
  const memory = book.grid('memory');
  const known = readMemory(memory);
  // "00001234" would be a number where a cell is not formatted as text.
  const stamp = `r${Utilities.getUuid().slice(0, 8)}`;
  const settled = settle(book, until, {
    captures,
    ours,
    settings: settings.typed,
    today: Utilities.formatDate(new Date(), book.timeZone, 'yyyy-MM-dd'),
    meetings: () => standingBook(book, ['meetings']).book.rows.meetings,
    memory: known.memory,
    unfinished: new Set(unfinished),
    stamp,
  });
  const { merge, grids } = settled;

  properties.setProperty(UNFINISHED, JSON.stringify([...unfinished, stamp]));
  writeMemory(memory, merge.memory, known);
  for (const sheet of MERGED_SHEETS) {
    if (Date.now() > until) return { level: 'info', words: GOES_ON, news: true };
    const grid = grids[sheet];
    const { updates, appended, notes } = merge.sheets[sheet];
    writeUpdates(grid, updates);
    writeNotes(grid, notes);
    appendRows(grid, appended, formulasOf(sheet, grid));
  }
  if (Date.now() > until) return { level: 'info', words: GOES_ON, news: true };
  tellSettings(settings, ours, merge.growthSeen);
  SpreadsheetApp.flush();
  properties.deleteProperty(UNFINISHED);
  book.remember();
  const report = mark(inbox, statuses, merge.toReview);
  return ours || grids.targets.rows.length + merge.sheets.targets.appended.length === 0
    ? report
    : { ...report, words: `${report.words} ${unknownUs(settings.typed.ourAsn)}` };
}

const unknownUs = (asn: unknown): string =>
  asn === undefined
    ? 'Our own AS number is missing: put it into Settings, or no place counts as common.'
    : `Our own network, ${asn} in Settings, was not read yet: keep its PeeringDB page, or no place counts as common.`;

const OLDER =
  'This book was made by an earlier Meet-Me Sheet, and its script is of today. Nothing was changed, and what arrives waits in the Inbox. Choose Meet-Me, Upgrade: it adds what is new and keeps your data.';
const TOO_MUCH =
  'There is more to work out than fits into the time that Google gives to an opening. Nothing was changed. Choose Meet-Me, Process inbox: it is given six minutes.';
const GOES_ON =
  'The time was over before all was written. The next run goes on: open the sheet again, tick Process now, or choose Meet-Me, Process inbox.';

/** How often a person's typing may send us back to the start before we leave it to the next run. */
const ATTEMPTS = 3;

/** Merges, looks again whether somebody typed meanwhile, and begins anew where somebody did. */
function settle(
  book: Book,
  until: number,
  task: Omit<MergeTask, 'sheets'>,
): { merge: BookMerge; grids: Record<MergedSheet, Grid> } {
  const inTime = <T>(result: T): T => {
    if (Date.now() > until) throw new CannotRun(TOO_MUCH);
    return result;
  };
  const read = () => eachSheet((sheet) => inTime(book.grid(sheet)));
  let grids = read();
  for (let attempt = 1; ; attempt++) {
    const merge = mergeBook({ ...task, sheets: grids });
    const touched = MERGED_SHEETS.filter((sheet) => {
      const { updates, appended, notes } = merge.sheets[sheet];
      return updates.length + appended.length + notes.length > 0;
    });
    const stale = touched.filter((sheet) => !isFresh(grids[sheet], merge.sheets[sheet].appended.length > 0));
    if (stale.length === 0) return inTime({ merge, grids });
    if (attempt === ATTEMPTS) {
      throw new CannotRun(
        'Somebody is typing in the sheet. Nothing was changed; the next run takes these captures over.',
      );
    }
    grids = read();
  }
}

const eachSheet = <T>(make: (sheet: MergedSheet) => T): Record<MergedSheet, T> =>
  Object.fromEntries(MERGED_SHEETS.map((sheet) => [sheet, make(sheet)])) as Record<MergedSheet, T>;

const at = (grid: Grid, column: string): number => grid.columns.indexOf(column);

const hasPending = (inbox: Grid): boolean => {
  const [id, status] = [at(inbox, 'captureId'), at(inbox, 'status')];
  return inbox.rows.some(
    (row) => row[status] === '' && row.some((cell) => cell !== '') && !isProbe(String(row[id])),
  );
};

interface Status {
  rows: number[];
  captureId: string;
  state: 'complete' | 'waiting' | 'refused';
  reason: string;
}

const TAKEN_OVER: ReadonlySet<string> = new Set(['merged', 'review']);

/** Every capture that ever arrived and is whole, with what to say of each in the Inbox. */
function received(inbox: Grid): { captures: Capture[]; statuses: Status[] } {
  const cell = (line: readonly unknown[], column: string): string => String(line[at(inbox, column)] ?? '');
  const captures: Capture[] = [];
  const statuses: Status[] = [];
  const rows = inbox.rows.flatMap((line, row) =>
    line.some((value) => value !== '') && !isProbe(cell(line, 'captureId'))
      ? [
          {
            row,
            captureId: cell(line, 'captureId'),
            part: cell(line, 'part'),
            payload: cell(line, 'payload'),
            merged: TAKEN_OVER.has(cell(line, 'status')),
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

/** What formulas take from Settings. Our name and AS-SET are read from our own page; what people typed there stays. */
function tellSettings(settings: Settings, ours: Network | undefined, growthSeen: number | undefined): void {
  settings.tell('growthSeen', growthSeen ?? '');
  for (const [name, read] of [
    ['ourName', ours?.name],
    ['ourAsSet', ours?.asSet],
  ] as const) {
    if (read && settings.typed[name] === undefined) settings.tell(name, read);
  }
}

/** Writes into the Inbox what became of each capture. */
function mark(inbox: Grid, statuses: readonly Status[], toReview: ReadonlySet<string>): Report {
  const counts = { waiting: 0, refused: 0, toReview: 0 };
  const fresh = { merged: 0, review: 0, refused: 0 };
  const now = new Date().toISOString();
  const [statusAt, reasonAt] = [at(inbox, 'status'), at(inbox, 'reason')];
  const updates: { row: number; cells: Record<string, string> }[] = [];
  for (const { rows, captureId, state, reason } of statuses) {
    if (state === 'waiting') {
      counts.waiting += 1;
      continue;
    }
    const status = state === 'refused' ? 'refused' : toReview.has(captureId) ? 'review' : 'merged';
    if (status === 'refused') counts.refused += 1;
    if (status === 'review') counts.toReview += 1;
    const changed = rows.filter((row) => {
      const line = inbox.rows[row];
      return line?.[statusAt] !== status || line[reasonAt] !== reason;
    });
    for (const row of changed) updates.push({ row, cells: { status, reason, processedAt: now } });
    if (changed.length > 0) fresh[status] += 1;
  }
  writeUpdates(inbox, updates);
  writeUpdates(inbox, emptied(inbox));
  return { level: 'info', words: inWords(fresh, counts.waiting), counts, news: updates.length > 0 };
}

/** So few go at once that each can be emptied by itself, without a write over the captures between them. */
const MOST_PROBES = 4;

/** Rows that only tried the way are emptied: a later batch may use them. */
function emptied(inbox: Grid): { row: number; cells: Record<string, string> }[] {
  const id = at(inbox, 'captureId');
  const cells = Object.fromEntries(INBOX_SENT.map((column) => [column, '']));
  const probes = inbox.rows.flatMap((line, row) => (isProbe(String(line[id])) ? [{ row, cells }] : []));
  return probes.slice(0, MOST_PROBES);
}

function inWords(
  { merged, review, refused }: Record<'merged' | 'review' | 'refused', number>,
  waiting: number,
): string {
  const taken = merged + review;
  const parts = [
    ...(taken ? [`${taken} ${taken === 1 ? 'capture' : 'captures'} taken over`] : []),
    ...(review ? [`${review} to review`] : []),
    ...(refused ? [`${refused} refused (see Inbox)`] : []),
    ...(waiting ? [`${waiting} still arriving`] : []),
  ];
  return parts.length > 0
    ? `${parts.join(', ')}.`
    : 'Nothing new has arrived. Ranks, verdicts and matches are worked out anew.';
}
