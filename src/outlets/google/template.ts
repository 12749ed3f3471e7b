/**
 * The template as Google takes it: one `spreadsheets.create` and one `batchUpdate`, from the same declaration as the .xlsx.
 * Shapes: developers.google.com/sheets/api/reference/rest/v4/spreadsheets
 */
import type { sheets_v4 } from 'googleapis';
import { SHEETS, sheetOf } from '../../book/template/index.ts';
import { TEMPLATE_VERSION } from '../../book/template/version.ts';
import { pageRequests } from './template/page.ts';
import { metadata } from './template/rules.ts';
import { sheetProperties } from './template/sheet.ts';
import { tableRequests } from './template/table.ts';

/** Sheets get their position as id, so that a request can name a sheet that the same call makes. */
const idOf = (key: string): number => SHEETS.indexOf(sheetOf(key));

/** @param title of the spreadsheet */
export const newSpreadsheet = (title: string): sheets_v4.Schema$Spreadsheet => ({
  properties: { title, locale: 'en_GB' },
  sheets: SHEETS.map((sheet) => ({ properties: sheetProperties(sheet, idOf(sheet.key)) })),
});

/** Everything that a new spreadsheet needs beside its sheets. */
export const templateRequests = (): sheets_v4.Schema$Request[] => [
  ...SHEETS.flatMap((sheet) =>
    sheet.kind === 'table' ? tableRequests(sheet, idOf(sheet.key)) : pageRequests(sheet, idOf),
  ),
  metadata('templateVersion', String(TEMPLATE_VERSION), { spreadsheet: true }),
];
