/** From names to addresses: the one place where a formula of the template learns in which column or cell its values stand. */
import { columnLetters } from './column-letters.ts';
import type { Page, Sheet, Table } from './template/declare.ts';
import { sheetOf } from './template/index.ts';
import { LISTS, type ListKey } from './template/lists.ts';

/** A1 of a cell or the corner of a range; both count from 0. */
export const address = (column: number, row: number): string => `${columnLetters(column)}${row + 1}`;

/** `AB12` → column 27, row 11. */
export function position(at: string): { column: number; row: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) - 1 };
}

/** A sheet's title as formulas write it: one of several words stands in quotes. */
export const asSheet = (title: string): string =>
  /^[A-Za-z]\w*$/.test(title) ? title : `'${title.replace(/'/g, "''")}'`;

/** Where things stand. In a sheet that people edit, not where the template put them. */
export interface Layout {
  /** Position of a column, counted from 0. */
  column(table: Table, key: string): number;
  /** What a formula calls a named cell of a page. */
  cell(page: Page, name: string): string;
}

export const TEMPLATE_LAYOUT: Layout = {
  column: columnIndex,
  cell: (page, name) => `${asSheet(page.title)}!${absolute(namedCell(page, name))}`,
};

/**
 * Compiles a formula of the template.
 * @param sheet on which the formula stands
 * @returns the formula with addresses, for a row counted from 0: the one whose cells `[name]` means, where the sheet is a table
 * @throws where it names a sheet, column or cell that is not declared
 */
export function formulaOf(
  formula: string,
  sheet: Sheet,
  layout: Layout = TEMPLATE_LAYOUT,
): (row: number) => string {
  const pieces = formula.split(/(\{\w+\.\w+\}|\[\w+\])/).map((piece) => {
    const [, other, key, own] = /^\{(\w+)\.(\w+)\}$|^\[(\w+)\]$/.exec(piece) ?? [];
    if (other && key) return elsewhere(sheetOf(other), key, layout);
    return own ? here(sheet, own, layout) : piece;
  });
  return (row) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece(row))).join('');
}

function elsewhere(sheet: Sheet, key: string, layout: Layout): string {
  if (sheet.kind === 'page') return layout.cell(sheet, key);
  const letters = columnLetters(layout.column(sheet, key));
  return `${asSheet(sheet.title)}!$${letters}:$${letters}`;
}

function here(sheet: Sheet, key: string, layout: Layout): string | ((row: number) => string) {
  if (sheet.kind === 'page') return absolute(namedCell(sheet, key));
  const letters = columnLetters(layout.column(sheet, key));
  return (row) => `$${letters}${row + 1}`;
}

const absolute = (at: string): string => at.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

function namedCell(page: Page, name: string): string {
  const cell = page.cells.find((one) => one.name === name);
  if (!cell) throw new Error(`${page.title} has no cell named ${name}`);
  return cell.at;
}

export function columnIndex(sheet: Table, key: string): number {
  const index = sheet.columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`${sheet.title} has no column ${key}`);
  return index;
}

/** Where a drop-down finds its words. */
export function listRange(list: ListKey): string {
  const letters = columnLetters(Object.keys(LISTS).indexOf(list));
  return `Lists!$${letters}$2:$${letters}$${LISTS[list].length + 1}`;
}
