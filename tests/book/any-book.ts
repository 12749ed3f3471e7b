/** Books with anything in them, as captures and people may leave them: text where numbers are meant, empty cells, odd words. */
import fc from 'fast-check';
import type { Book } from '../../src/book/book.ts';
import { makeBook } from '../../src/book/make-book.ts';
import type { Column } from '../../src/book/template/declare.ts';
import { TABLE_KEYS, tableOf } from '../../src/book/template/index.ts';
import { LISTS } from '../../src/book/template/lists.ts';
import { settings } from '../../src/book/template/settings.ts';

const EMPTY = makeBook([], { today: '2026-08-04' });

/** Words that some spreadsheet might take for something else. */
const ODD = [
  '=1+1',
  '+31 20',
  '-',
  '@SUM(A1)',
  '#N/A',
  '#REF!',
  'TRUE',
  '1e5',
  '007',
  ' x ',
  '_x0041_',
  '"',
  '<b>',
  '例',
];

const oddText = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'grapheme', maxLength: 30 }));
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amount = fc.oneof(
  // Larger ones multiply to sums whose last figure no two programs agree on.
  fc.constantFrom(0, 1, -5, 0.15, 1e6),
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 1, max: 1_000_000 }).map((value) => value / 1000),
);

/** Our own people, whose names formulas look for; what looks like a number or a wildcard there, spreadsheets take differently. */
const OUR_PEOPLE = ['Ana', 'Bo Example', 'Céline', '例', 'O’Neil-Smith', '=1+1', '<b>', '@x', '-'];

function cellOf({ type, list, key, owner }: Pick<Column, 'type' | 'key'> & Partial<Column>) {
  if (key === 'name' && owner === 'human') return fc.constantFrom(...OUR_PEOPLE);
  if (key === 'asn' || key === 'ourAsn') return fc.integer({ min: 64496, max: 64511 });
  if (key === 'rank') return fc.integer({ min: 1, max: 12 });
  if (list)
    return fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom<string>(...LISTS[list]) },
      { weight: 1, arbitrary: oddText },
    );
  switch (type) {
    case 'date':
      return day;
    case 'time':
      return fc.constantFrom('09:00', '17:45', '24:00');
    case 'text':
    case 'url':
    case 'email':
      return oddText;
    default:
      return fc.oneof({ weight: 8, arbitrary: amount }, { weight: 1, arbitrary: oddText });
  }
}

const rowOf = (columns: readonly Column[]) =>
  fc.record(
    Object.fromEntries(
      columns.filter(({ owner }) => owner !== 'formula').map((column) => [column.key, cellOf(column)]),
    ),
    { requiredKeys: ['asn'].filter((key) => columns.some((column) => column.key === key)) },
  );

const rows = fc.record(
  Object.fromEntries(
    TABLE_KEYS.filter((key) => key !== 'lists').map((key) => [
      key,
      fc
        .array(rowOf(tableOf(key).columns), { maxLength: 8 })
        .map((all) => all.map((cells, index) => ({ key: String(index), cells }))),
    ]),
  ),
);

const typed = settings.cells.flatMap((cell) =>
  'name' in cell && cell.name && !('formula' in cell) ? [{ ...cell, key: cell.name }] : [],
);

export const anyBook: fc.Arbitrary<Book> = fc
  .record({
    rows,
    settings: fc.record(
      Object.fromEntries(typed.map((cell) => [cell.key, cellOf({ type: 'text', ...cell })])),
      { requiredKeys: [] },
    ),
  })
  .map(
    (made) =>
      ({ ...EMPTY, settings: made.settings, rows: { ...EMPTY.rows, ...made.rows } }) as unknown as Book,
  );
