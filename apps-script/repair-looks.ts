/**
 * What a table has beside its columns: bands, closed groups, a filter, the mark of each column in the spreadsheet's metadata. Each
 * is put back where there is none; what people made of theirs stays.
 */
import { columnLetters } from '../src/book/column-letters.ts';
import type { Table } from '../src/book/template/declare.ts';
import { COLOURS, HEADER_HEIGHT } from '../src/book/template/style.ts';
import { pixelsHigh } from './look.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Columns = readonly (string | undefined)[];

/** @returns how many things it put back */
export function restoreLooks(sheet: Sheet, table: Table, columns: Columns): number {
  const width = columns.length;
  let restored = 0;
  const [rows, present] = [sheet.getMaxRows(), sheet.getBandings().length > 0];
  if (!present && rows > 1) {
    sheet
      .getRange(2, 1, rows - 1, width)
      .applyRowBanding(SpreadsheetApp.BandingTheme.LIGHT_GREY, false, false)
      .setFirstRowColor(`#${COLOURS.paper}`)
      .setSecondRowColor(`#${COLOURS.shade}`);
    restored += 1;
  }
  if (!table.hidden && !sheet.getFilter()) {
    sheet.getRange(1, 1, rows, width).createFilter();
    restored += 1;
  }
  for (const [from, to] of folds(table, columns)) {
    if (
      Array.from({ length: to - from }, (_, i) => sheet.getColumnGroupDepth(from + 1 + i)).some(
        (depth) => depth > 0,
      )
    )
      continue;
    sheet.getRange(1, from + 1, 1, to - from).shiftColumnGroupDepth(1);
    sheet.getColumnGroup(from + 1, 1)?.collapse();
    restored += 1;
  }
  return restored + restoreMarks(sheet, table, columns);
}

export const dressHeader = (sheet: Sheet): void => {
  sheet.setRowHeight(1, pixelsHigh(HEADER_HEIGHT));
};

/** Runs of columns behind the fold, where they stand now. */
function folds({ columns: declared }: Table, columns: Columns): [from: number, to: number][] {
  const folded = new Set(declared.flatMap(({ key, folded: isFolded }) => (isFolded ? [key] : [])));
  const runs: [number, number][] = [];
  columns.forEach((key, i) => {
    if (key === undefined || !folded.has(key)) return;
    const last = runs[runs.length - 1];
    if (last && last[1] === i) last[1] = i + 1;
    else runs.push([i, i + 1]);
  });
  return runs;
}

const MARK = 'column';

function restoreMarks(sheet: Sheet, table: Table, columns: Columns): number {
  const found = sheet.createDeveloperMetadataFinder().withKey(MARK).find();
  const marked = new Set(found.map((one) => one.getValue()));
  let restored = 0;
  for (const { key } of table.columns) {
    const mark = `${table.key}.${key}`;
    if (marked.has(mark)) continue;
    const letters = columnLetters(columns.indexOf(key));
    sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(MARK, mark);
    restored += 1;
  }
  return restored;
}
