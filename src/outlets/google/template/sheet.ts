/** A sheet before anything stands in it: its name, its size, its tab, what stays in sight. */
import type { sheets_v4 } from 'googleapis';
import { position } from '../../../book/formulas.ts';
import type { Sheet } from '../../../book/template/declare.ts';
import { colour, groundOf } from './format.ts';

/** Rows that a new table has. More are added as they are needed; ten million cells are all that a spreadsheet may have. */
export const TABLE_ROWS = 1000;

/** @param tableRows how many it has where it is a table, its header among them */
export function sheetProperties(
  sheet: Sheet,
  sheetId: number,
  tableRows = TABLE_ROWS,
): sheets_v4.Schema$SheetProperties {
  const { rows, columns } = sizeOf(sheet, tableRows);
  return {
    sheetId,
    title: sheet.title,
    ...(sheet.kind === 'table' && sheet.hidden ? { hidden: true } : {}),
    ...(sheet.tab ? { tabColorStyle: colour(groundOf(sheet.tab)) } : {}),
    gridProperties: {
      rowCount: rows,
      columnCount: columns,
      ...(sheet.kind === 'table'
        ? { frozenRowCount: 1, frozenColumnCount: sheet.frozenColumns }
        : { hideGridlines: true }),
    },
  };
}

function sizeOf(sheet: Sheet, tableRows: number): { rows: number; columns: number } {
  if (sheet.kind === 'table') return { rows: tableRows, columns: sheet.columns.length };
  const places = sheet.cells.map(({ at, across = 1 }) => ({ ...position(at), across }));
  return {
    rows: Math.max(...places.map(({ row }) => row)) + 6,
    columns: Math.max(sheet.widths.length, ...places.map(({ column, across }) => column + across)),
  };
}
