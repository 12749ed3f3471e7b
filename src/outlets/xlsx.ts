/**
 * The book as an .xlsx file, which Excel, LibreOffice and Numbers open and Google Sheets takes over. Our own writer: the
 * libraries that were weighed up took twice the time that a large book may take, made error cells of captured words such as
 * "#N/A", and left out what this file needs (looks of empty columns, the buttons of folded ones, notes that open in full).
 */
import type { Book } from '../book/book.ts';
import type { Value } from '../book/template/declare.ts';
import { SHEETS, type TableKey } from '../book/template/index.ts';
import { packageParts } from './xlsx/package.ts';
import { pagePart } from './xlsx/page-part.ts';
import { Strings } from './xlsx/strings.ts';
import { Styles } from './xlsx/styles.ts';
import { tablePart } from './xlsx/table-part.ts';
import { zip } from './xlsx/zip.ts';

export function writeWorkbook(book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const shared = { strings: new Strings(), styles: new Styles() };
  const values: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
    settings: book.settings,
    start: book.start,
  };
  const sheets = SHEETS.map((sheet) =>
    sheet.kind === 'table'
      ? tablePart(sheet, book.rows[sheet.key as TableKey], shared)
      : pagePart(sheet, values[sheet.key] ?? {}, shared),
  );
  return zip(packageParts(sheets, shared, book.start.madeOn));
}
