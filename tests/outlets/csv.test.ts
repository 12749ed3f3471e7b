import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBook } from '../../src/book/make-book.ts';
import { cellText, EXCEL_LIMIT } from '../../src/book/safe-cell.ts';
import { tableOf } from '../../src/book/template/index.ts';
import { toCsv } from '../../src/outlets/csv.ts';
import { csvRows } from '../../src/outlets/csv-rows.ts';

/** RFC 4180, read by the letter. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  pattern.lastIndex = 1;
  while (pattern.lastIndex < csv.length) {
    const [, field = '', end] = pattern.exec(csv) ?? [];
    if (end === undefined) throw new Error('not a CSV');
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('what is written is read back, formulas apart, which get an apostrophe', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', '+31', '-', '@', '\t', 'a,"b"\r\n', ''),
  );
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 })), (rows) => {
      const csv = csvRows(rows);
      expect(csv.startsWith('\ufeff')).toBe(true);
      expect(parsed(csv)).toEqual(
        rows.map((row) =>
          row.map((field) => (/^[=+\-@\t\r]/.test(clean(field)) ? `'${clean(field)}` : clean(field))),
        ),
      );
    }),
  );
});

const clean = (text: string) => cellText(text, EXCEL_LIMIT);

test('numbers stay numbers, negative ones too', () => {
  expect(csvRows([[-5, 1300.5, Number.NaN, undefined]])).toBe('\ufeff-5,1300.5,,\r\n');
});

test('a sheet has its headers and one line a row, without the columns of formulas', () => {
  const book = makeBook([], { today: '2026-08-04' });
  const targets = [{ key: '64501', cells: { asn: 64501, network: '=Alpha' } }];
  const [headers = [], ...rows] = parsed(toCsv({ ...book, rows: { ...book.rows, targets } }, 'targets'));
  expect(headers).toEqual(
    tableOf('targets')
      .columns.filter(({ owner }) => owner !== 'formula')
      .map(({ header }) => header),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.slice(0, 2)).toEqual(['64501', "'=Alpha"]);
});
