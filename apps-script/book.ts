/** The sheets of this book. A book that lacks one says so instead of guessing. */
import type { Table } from '../src/book/template/declare.ts';
import type { TableKey } from '../src/book/template/index.ts';
import { CannotRun } from './cannot-run.ts';
import { type Grid, reader, readGrid } from './grid.ts';
import { Layouts } from './layouts.ts';
import { sheetOf, tableOf } from './template.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Range = GoogleAppsScript.Spreadsheet.Range;

export interface Book {
  timeZone: string;
  grid(key: TableKey): Grid;
  /** A sheet, or undefined where there is none by its title. */
  find(key: string): Sheet | undefined;
  /** A named cell of a page, such as `settings_ourAsn`; undefined where somebody removed the name. */
  range(name: string): Range | undefined;
  /** What was found out about the sheets is remembered for the next run. */
  remember(): void;
}

export function openBook(): Book {
  const spreadsheet = SpreadsheetApp.getActive();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
  const layouts = new Layouts();
  const say = reader(timeZone);
  // One call for all names instead of one for each.
  let names: Map<string, NamedRange> | undefined;
  const named = (): Map<string, NamedRange> => {
    names ??= new Map(spreadsheet.getNamedRanges().map((one) => [one.getName(), one]));
    return names;
  };
  const find = (key: string): Sheet | undefined => sheets.get(sheetOf(key).title);
  return {
    timeZone,
    find,
    grid: (key) => {
      const table: Table = tableOf(key);
      const sheet = find(key);
      if (!sheet) {
        throw new CannotRun(
          `There is no sheet named “${table.title}”. If it was renamed, give it this name again; else choose Meet-Me, Set up or repair. Nothing was changed.`,
        );
      }
      return readGrid(sheet, table, say, layouts);
    },
    range: (name) => named().get(name)?.getRange(),
    remember: () => layouts.save(),
  };
}
