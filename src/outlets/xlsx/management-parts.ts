/** The management copy → the parts of a workbook that is handed on. */
import type { Book } from '../../book/book.ts';
import { workedOut } from '../../book/engine/work-out.ts';
import { managementCopy } from '../../book/management.ts';
import { packageParts, type ZipPart } from './package.ts';
import { pagePart } from './page-part.ts';
import { Strings } from './strings.ts';
import { Styles } from './styles.ts';
import { tablePart } from './table-part.ts';

export function managementParts(book: Book): ZipPart[] {
  const shared = { strings: new Strings(), styles: new Styles() };
  const { sheets, rows } = managementCopy(book, workedOut(book));
  const parts = sheets.map((sheet) =>
    sheet.kind === 'page'
      ? pagePart(sheet, { given: {}, result: () => undefined }, shared)
      : tablePart(sheet, rows[sheet.key] ?? [], () => [], shared),
  );
  return packageParts(parts, shared, book.start.madeOn);
}
