/** The same cells by the library that was weighed up: no formulas, links, notes, drop-downs or conditional formats. */
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import type { Book } from '../../src/book/book.ts';
import { SHEETS, type TableKey } from '../../src/book/template/index.ts';
import { bodyLook } from '../../src/book/template/look.ts';
import { COLOURS, FONT, FORMATS } from '../../src/book/template/style.ts';

export const writeWithHucre = (book: Book): Promise<Uint8Array> =>
  writeXlsx({
    sheets: SHEETS.flatMap((sheet) => {
      if (sheet.kind === 'page') return [];
      return [
        {
          name: sheet.title,
          columns: sheet.columns.map((column) => ({
            width: column.width,
            style: {
              font: { ...FONT, color: { rgb: COLOURS.ink } },
              alignment: { vertical: 'top' as const, horizontal: bodyLook(column, 'xlsx').align ?? 'left' },
              numFmt: FORMATS[column.type],
            },
          })),
          rows: [
            sheet.columns.map(({ header }) => header),
            ...book.rows[sheet.key as TableKey].map(({ cells }) =>
              sheet.columns.map(({ key }) => (cells as Readonly<Record<string, CellValue>>)[key] ?? null),
            ),
          ],
        },
      ];
    }),
  });
