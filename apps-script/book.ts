/** The sheets of this book, found by their names; a book that lacks one says so instead of guessing. */
import type { Table } from '../src/book/template/declare.ts';
import { type TableKey, tableOf } from '../src/book/template/index.ts';
import { DamagedBook, type Grid, readGrid } from './grid.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Book {
  grid(key: TableKey): Grid;
  sheet(title: string): Sheet;
  /** What a named cell of a page holds, such as `settings_ourAsn`; '' where somebody removed the name. */
  named(name: string): string;
  toast(message: string): void;
}

export function openBook(): Book {
  const spreadsheet = SpreadsheetApp.getActive();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
  const sheetNamed = (title: string): Sheet => {
    const sheet = sheets.get(title);
    if (!sheet) {
      throw new DamagedBook(
        `There is no sheet named “${title}”. If it was renamed, give it this name again; else choose Meet-Me, Set up or repair. Nothing was changed.`,
      );
    }
    return sheet;
  };
  return {
    grid: (key) => {
      const table: Table = tableOf(key);
      return readGrid(sheetNamed(table.title), table, timeZone);
    },
    sheet: sheetNamed,
    named: (name) => String(spreadsheet.getRangeByName(name)?.getValue() ?? ''),
    toast: (message) => spreadsheet.toast(message, 'Meet-Me'),
  };
}
