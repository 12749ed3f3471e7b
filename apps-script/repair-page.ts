/** Puts a page back: labels, formulas, names. What people typed into its yellow cells stays. */
import { formulaOf, type Layout, position } from '../src/book/formulas.ts';
import { withSemicolons } from '../src/book/locale.ts';
import type { Page, PageCell } from '../src/book/template/declare.ts';
import { cellLook } from '../src/book/template/look.ts';
import { written } from './cell-writer.ts';
import { addConditions, type Condition, dress, pixels, pixelsHigh } from './look.ts';
import { restoreCharts } from './repair-charts.ts';
import { dropDown } from './repair-table.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface PageTask {
  sheet: Sheet;
  page: Page;
  /** Made by this very run: it is dressed as a whole. */
  isNew: boolean;
  layout: Layout;
  /** The names that the book has, with their cells. */
  names: ReadonlyMap<string, GoogleAppsScript.Spreadsheet.Range>;
  /** What a click on a sheet's title opens. */
  sheetId: (key: string) => number | undefined;
  /** By name, what an earlier form of the page held in its cells. */
  kept: ReadonlyMap<string, Kept>;
}

/** What somebody typed; a formula as its text. */
export type Kept = string | number | boolean | Date;

/** @returns how many cells it put back */
export function restorePage({ sheet, page, isNew, layout, names, sheetId, kept }: PageTask): number {
  const cells = page.cells.filter(({ only }) => only !== 'xlsx');
  makeRoom(sheet, page, cells);
  // Where somebody moved cells about, it cannot be told where the others belong: nothing is put over anything.
  if (!isNew && cells.some((cell) => hasMoved(page, cell, names))) return 0;
  const { rows, columns } = extent(cells);
  const area = sheet.getRange(1, 1, rows, columns);
  const [formulas, values] = [area.getFormulas(), area.getValues()];
  let restored = 0;
  const conditions: Condition[] = [];
  for (const cell of cells) {
    const { row, column } = position(cell.at);
    const name = `${page.key}_${cell.name}`;
    const content = (isNew ? kept.get(name) : undefined) ?? contentOf(cell, page, layout, sheetId);
    const present = formulas[row]?.[column] || values[row]?.[column];
    const isLost =
      cell.formula === undefined
        ? present === '' && (isNew || cell.style !== 'entry')
        : !formulas[row]?.[column] || formulas[row]?.[column]?.includes('#REF!');
    const range = sheet.getRange(row + 1, column + 1, 1, cell.across ?? 1);
    const first = sheet.getRange(row + 1, column + 1);
    if (isLost && content !== undefined) {
      first.setValue(content);
      restored += 1;
    }
    // After its content: a word that the list no longer has would be refused.
    if (isNew) prepare(range, first, cell);
    if (cell.name && (isNew || !names.has(name))) {
      SpreadsheetApp.getActive().setNamedRange(name, first);
      restored += 1;
    }
    for (const [equals, tone] of Object.entries(cell.tones ?? {})) conditions.push({ range, tone, equals });
  }
  addConditions(sheet, conditions);
  restored += restoreCharts(sheet, page);
  if (isNew) {
    sheet.setHiddenGridlines(true);
    page.widths.forEach((characters, i) => {
      sheet.setColumnWidth(i + 1, pixels(characters));
    });
    for (const [row, points] of Object.entries(page.heights ?? {}))
      sheet.setRowHeight(Number(row), pixelsHigh(points));
  }
  return restored;
}

function hasMoved(page: Page, { name, at }: PageCell, names: PageTask['names']): boolean {
  const range = name === undefined ? undefined : names.get(`${page.key}_${name}`);
  if (!range) return false;
  const { row, column } = position(at);
  return range.getRow() !== row + 1 || range.getColumn() !== column + 1;
}

function contentOf(
  cell: PageCell,
  page: Page,
  layout: Layout,
  sheetId: PageTask['sheetId'],
): string | number | boolean | undefined {
  if (cell.formula !== undefined) return `=${withSemicolons(formulaOf(cell.formula, page, layout)(0))}`;
  const id = cell.leadsTo === undefined ? undefined : sheetId(cell.leadsTo);
  if (id !== undefined) return `=HYPERLINK("#gid=${id}";"${cell.text}")`;
  if (cell.tick) return false;
  const content = cell.value ?? (cell.text || undefined);
  return typeof content === 'string' ? (written(content) as string) : content;
}

function prepare(
  range: GoogleAppsScript.Spreadsheet.Range,
  first: GoogleAppsScript.Spreadsheet.Range,
  cell: PageCell,
): void {
  if ((cell.across ?? 1) > 1) range.merge();
  dress(range, cellLook(cell));
  if (cell.help) first.setNote(cell.help);
  if (cell.tick) first.insertCheckboxes();
  if (cell.list) first.setDataValidation(dropDown(cell.list, true));
}

function extent(cells: readonly PageCell[]): { rows: number; columns: number } {
  let [rows, columns] = [1, 1];
  for (const { at, across = 1 } of cells) {
    const { row, column } = position(at);
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + across);
  }
  return { rows, columns };
}

function makeRoom(sheet: Sheet, page: Page, cells: readonly PageCell[]): void {
  const { rows, columns } = extent(cells);
  const [moreRows, moreColumns] = [
    rows - sheet.getMaxRows(),
    Math.max(columns, page.widths.length) - sheet.getMaxColumns(),
  ];
  if (moreRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), moreRows);
  if (moreColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), moreColumns);
}
