/** Puts a table's furniture back: columns that are missing, headers, notes, formats, drop-downs. Rows are not touched. */
import { columnLetters } from '../src/book/column-letters.ts';
import { formulaOf, type Layout, listRange } from '../src/book/formulas.ts';
import { withSemicolons } from '../src/book/locale.ts';
import type { Column, Table } from '../src/book/template/declare.ts';
import { headerNote } from '../src/book/template/header-note.ts';
import { LISTS } from '../src/book/template/lists.ts';
import { bodyLook, headerLook } from '../src/book/template/look.ts';
import { keysIn } from './grid.ts';
import { addConditions, type Condition, dress, pixels } from './look.ts';
import { dressHeader, restoreLooks } from './repair-looks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Columns = (string | undefined)[];

/**
 * Inserts the columns that are missing, each behind its neighbour in the template, and gives back the notes that were lost.
 * A header that somebody renamed keeps its name.
 * @returns the key of each column where it stands now, and how many were inserted
 */
export function restoreColumns(sheet: Sheet, table: Table): { columns: Columns; inserted: number } {
  const width = Math.max(1, sheet.getLastColumn());
  const header = sheet.getRange(1, 1, 1, width);
  const words = header.getValues()[0]?.map(String) ?? [];
  const notes = header.getNotes()[0] ?? [];
  const columns = keysIn(table, words, notes);
  const isEmpty = words.every((word) => word === '');
  if (isEmpty) columns.length = 0;
  let behind = 0;
  let inserted = 0;
  for (const { key } of table.columns) {
    const at = columns.indexOf(key);
    if (at < 0) {
      if (!isEmpty && behind > 0) sheet.insertColumnsAfter(behind, 1);
      else if (!isEmpty) sheet.insertColumnsBefore(1, 1);
      columns.splice(behind, 0, key);
      inserted += 1;
    }
    behind = at < 0 ? behind + 1 : at + 1;
  }
  const lacking = columns.length - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  for (const column of table.columns) {
    const at = columns.indexOf(column.key);
    const known = inserted === 0 && notes[at] === headerNote(column);
    if (known) continue;
    const cell = sheet.getRange(1, at + 1);
    if (isEmpty || cell.getValue() === '') cell.setValue(column.header);
    cell.setNote(headerNote(column));
  }
  return { columns, inserted };
}

/** @returns how many bands, groups, filters and marks it put back */
export function furnish(sheet: Sheet, table: Table, columns: Columns, layout: Layout): number {
  const rows = sheet.getMaxRows() - 1;
  const conditions: Condition[] = [];
  for (const column of table.columns) {
    const at = columns.indexOf(column.key) + 1;
    const body = sheet.getRange(2, at, rows, 1);
    sheet.setColumnWidth(at, pixels(column.width));
    dress(sheet.getRange(1, at), headerLook(column));
    dress(body, bodyLook(column, 'google'));
    if (column.list) body.setDataValidation(dropDown(column.list, column.owner === 'human'));
    conditions.push(...conditionsOf(column, table, body, layout));
  }
  addConditions(sheet, conditions);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(table.frozenColumns);
  protect(sheet, 'RANGE', 'Headers tell the script which column is which.');
  if (table.hidden) {
    protect(sheet, 'SHEET', 'The book’s own machinery works here.');
    sheet.hideSheet();
  }
  if (table.key === 'lists') fillLists(sheet, columns);
  dressHeader(sheet);
  return restoreLooks(sheet, table, columns);
}

function conditionsOf(
  { tones, flag }: Column,
  table: Table,
  range: GoogleAppsScript.Spreadsheet.Range,
  layout: Layout,
): Condition[] {
  const words = Object.entries(tones ?? {}).map(([equals, tone]) => ({ range, tone, equals }));
  if (!flag) return words;
  const formula = `=${withSemicolons(formulaOf(flag.when, table, layout)(1))}`;
  return [...words, { range, tone: flag.tone, formula }];
}

/** @param strict refuses other words instead of marking them */
export function dropDown(list: keyof typeof LISTS, strict: boolean) {
  const words = SpreadsheetApp.getActive().getRange(listRange(list));
  return SpreadsheetApp.newDataValidation().requireValueInRange(words, true).setAllowInvalid(!strict).build();
}

/** Warns and lets through: people may have their reasons. */
function protect(sheet: Sheet, what: 'RANGE' | 'SHEET', description: string): void {
  const present = sheet.getProtections(SpreadsheetApp.ProtectionType[what]);
  if (present.some((one) => one.getDescription() === description)) return;
  const made = what === 'SHEET' ? sheet.protect() : sheet.getRange(1, 1, 1, sheet.getMaxColumns()).protect();
  made.setDescription(description).setWarningOnly(true);
}

/** Words that the template has; below them may stand what people added. */
function fillLists(sheet: Sheet, columns: Columns): void {
  for (const [key, words] of Object.entries(LISTS)) {
    const range = sheet.getRange(
      `${columnLetters(columns.indexOf(key))}2:${columnLetters(columns.indexOf(key))}${words.length + 1}`,
    );
    const wanted = words.map((word) => [word]);
    if (JSON.stringify(range.getValues()) !== JSON.stringify(wanted)) range.setValues(wanted);
  }
}
