/**
 * The book as an .xlsx file, which Excel, LibreOffice and Numbers open and Google Sheets takes over. Our own writer: the
 * library that was weighed up (hucre; `npm run bench` compares them) takes longer for the cells alone, makes error cells of
 * captured words such as "#N/A", and leaves out what this file needs: looks of empty columns, the buttons of folded ones,
 * notes that open in full.
 */
import type { Book } from '../book/book.ts';
import { workedOut } from '../book/engine/work-out.ts';
import type { Value } from '../book/template/declare.ts';
import { SHEETS, type TableKey } from '../book/template/index.ts';
import { managementParts } from './xlsx/management-parts.ts';
import { packageParts } from './xlsx/package.ts';
import { pagePart } from './xlsx/page-part.ts';
import { Strings } from './xlsx/strings.ts';
import { Styles } from './xlsx/styles.ts';
import { tablePart } from './xlsx/table-part.ts';
import { zip } from './xlsx/zip.ts';

export function writeWorkbook(book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const shared = { strings: new Strings(), styles: new Styles() };
  const results = workedOut(book);
  const given: Readonly<Record<string, Readonly<Record<string, Value | undefined>>>> = {
    settings: book.settings,
    start: { ...book.start },
  };
  const sheets = SHEETS.map((sheet) => {
    if (sheet.kind === 'page') {
      const values = { given: given[sheet.key] ?? {}, result: (at: string) => results.cell(sheet.key, at) };
      return pagePart(sheet, values, shared);
    }
    const key = sheet.key as TableKey;
    return tablePart(sheet, book.rows[key], (column) => results.column(key, column), shared);
  });
  return zip(packageParts(sheets, shared, book.start.madeOn));
}

/** The management copy as a file of its own. */
export const writeManagementCopy = (book: Book): Promise<Uint8Array<ArrayBuffer>> =>
  zip(managementParts(book));
