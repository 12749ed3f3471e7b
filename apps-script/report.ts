/** What a run says of itself: on Start for whoever opens the sheet, in the Log for whoever wants to know what happened when. */
import { HEALTH } from '../src/book/template/start.ts';
import type { Book } from './book.ts';
import { written } from './cell-writer.ts';
import { TEMPLATE_VERSION } from './versions.ts';

export interface Report {
  level: 'info' | 'error';
  /** One or two sentences. */
  words: string;
  /** What the Log keeps in their place, where there is more to say than fits on Start. */
  details?: string | undefined;
  /** Absent where the run did not come so far as to count. */
  counts?: { waiting: number; refused: number; toReview: number };
  /** Whether anything was done or failed, which the Log keeps. */
  news: boolean;
}

/** A few calls, whatever happened. A cell or sheet that somebody removed is left out: a report must not fail a run. */
export function tell(book: Book, { level, words, details = words, counts, news }: Report): void {
  const now = new Date();
  const lastRun = Utilities.formatDate(now, book.timeZone, 'd MMM yyyy HH:mm');
  book.range('start_result')?.setValue(written(words));
  if (counts) fill(book, { ...counts, lastRun, scriptVersion: VERSION, templateVersion: TEMPLATE_VERSION });
  else book.range('start_lastRun')?.setValue(written(lastRun));
  if (news) log(book, [now.toISOString(), level, details]);
}

type Health = Record<(typeof HEALTH)[number]['name'], string | number>;

/** In one go where the cells still stand below each other. */
function fill(book: Book, health: Health): void {
  const values = HEALTH.map(({ name }) => written(health[name]));
  const first = book.range(`start_${HEALTH[0].name}`);
  const last = book.range('start_templateVersion');
  if (!first || !last) return;
  if (last.getRow() - first.getRow() === HEALTH.length - 1) {
    const cells = first.getSheet().getRange(first.getRow(), first.getColumn(), HEALTH.length, 1);
    cells.setValues(values.map((value) => [value]));
  } else {
    HEALTH.forEach(({ name }, i) => {
      book.range(`start_${name}`)?.setValue(values[i]);
    });
  }
}

const MOST_ROWS = 500;
/** So many go at once, so that not every run has to. */
const FORGOTTEN = 100;

function log(book: Book, row: readonly string[]): void {
  const sheet = book.find('log');
  if (!sheet) return;
  if (sheet.getLastRow() > MOST_ROWS) sheet.deleteRows(2, FORGOTTEN);
  sheet.appendRow(row.map(written));
}
