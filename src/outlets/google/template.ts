/**
 * The template as Google takes it: one `spreadsheets.create` and one `batchUpdate`, from the same declaration as the .xlsx.
 * Shapes: developers.google.com/sheets/api/reference/rest/v4/spreadsheets
 */
import type { sheets_v4 } from 'googleapis';
import { position } from '../../book/formulas.ts';
import type { Sheet } from '../../book/template/declare.ts';
import { SHEETS, sheetOf } from '../../book/template/index.ts';
import { TEMPLATE_VERSION } from '../../book/template/version.ts';
import { colour, groundOf } from './template/format.ts';
import { pageRequests } from './template/page.ts';
import { metadata } from './template/rules.ts';
import { TABLE_ROWS, tableRequests } from './template/table.ts';

/** Sheets get their position as id, so that a request can name a sheet that the same call makes. */
const idOf = (key: string): number => SHEETS.indexOf(sheetOf(key));

/** @param title of the spreadsheet */
export const newSpreadsheet = (title: string): sheets_v4.Schema$Spreadsheet => ({
  properties: { title, locale: 'en_GB' },
  sheets: SHEETS.map((sheet) => ({ properties: sheetProperties(sheet) })),
});

const sheetProperties = (sheet: Sheet): sheets_v4.Schema$SheetProperties => {
  const { rows, columns } = sizeOf(sheet);
  return {
    sheetId: idOf(sheet.key),
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
};

function sizeOf(sheet: Sheet): { rows: number; columns: number } {
  if (sheet.kind === 'table') return { rows: TABLE_ROWS, columns: sheet.columns.length };
  const places = sheet.cells.map(({ at, across = 1 }) => ({ ...position(at), across }));
  return {
    rows: Math.max(...places.map(({ row }) => row)) + 6,
    columns: Math.max(sheet.widths.length, ...places.map(({ column, across }) => column + across)),
  };
}

/** Everything that a new spreadsheet needs beside its sheets. */
export const templateRequests = (): sheets_v4.Schema$Request[] => [
  ...SHEETS.flatMap((sheet) =>
    sheet.kind === 'table' ? tableRequests(sheet, idOf(sheet.key)) : pageRequests(sheet, idOf),
  ),
  metadata('templateVersion', String(TEMPLATE_VERSION), { spreadsheet: true }),
];
