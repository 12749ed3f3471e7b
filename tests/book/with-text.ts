import type { Book } from '../../src/book/book.ts';
import { TABLE_KEYS, tableOf } from '../../src/book/template/index.ts';

/**
 * The book with other words in its cells of text; drop-downs and other kinds of cells stay.
 * @param textOf takes `targets.notes` and what stands there
 */
export const withText = (book: Book, textOf: (place: string, old: unknown) => unknown): Book => ({
  ...book,
  rows: Object.fromEntries(
    TABLE_KEYS.map((sheet) => [
      sheet,
      book.rows[sheet].map(({ key, cells }) => ({
        key,
        cells: Object.fromEntries(
          Object.entries(cells).map(([column, value]) => {
            const declared = tableOf(sheet).columns.find((one) => one.key === column);
            const isText = declared?.type === 'text' && !declared.list;
            return [column, isText ? textOf(`${sheet}.${column}`, value) : value];
          }),
        ),
      })),
    ]),
  ) as unknown as Book['rows'],
});
