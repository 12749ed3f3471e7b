import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { parse } from '../../src/book/engine/parse.ts';
import { workedOut } from '../../src/book/engine/work-out.ts';
import { makeBook } from '../../src/book/make-book.ts';
import { SHEETS, type TableKey } from '../../src/book/template/index.ts';
import { anyBook } from './any-book.ts';

const empty = makeBook([], { today: '2026-08-04' });

const bookOf = (settings: Book['settings'], targets: object[] = [], team: object[] = []): Book => ({
  ...empty,
  settings,
  rows: {
    ...empty.rows,
    targets: targets.map((cells, index) => ({ key: String(index), cells: { asn: 64501 + index, ...cells } })),
    team: team.map((cells, index) => ({ key: String(index), cells })),
  },
});

const summary = (book: Book) => {
  const page = SHEETS.find(({ key }) => key === 'summary');
  const results = workedOut(book);
  return (name: string) => {
    const cell = page?.kind === 'page' ? page.cells.find((one) => one.name === name) : undefined;
    return results.cell('summary', cell?.at ?? '');
  };
};

test('how much of their policy we meet: what nobody can judge counts half, and without clauses nothing is said', () => {
  const counts = (met?: number, unmet?: number, unknown?: number) => ({
    ...(met === undefined ? {} : { clausesMet: met, clausesUnmet: unmet, clausesUnknown: unknown }),
  });
  const book = bookOf({}, [counts(6, 2, 0), counts(1, 1, 2), counts(0, 0, 0), counts()]);
  expect(workedOut(book).column('targets', 'fit')).toEqual([0.75, 0.5, '', '']);
});

describe('savings, after worked examples of peering economics', () => {
  test('5 Gbps of transit at 2, of which 2 Gbps could peer for 7,000 a month: it does not pay', () => {
    const of = summary(
      bookOf({ transitPrice: 2, transitTotal: 5000, peeringCost: 7000 }, [{ trafficNow: 2000 }]),
    );
    expect(of('saving')).toBe(-3000);
  });

  test('2 Gbps that peer for 2,000 a month at a price of 6: 10,000 saved', () => {
    const of = summary(bookOf({ transitPrice: 6, peeringCost: 2000 }, [{ trafficNow: 2000 }]));
    expect(of('saving')).toBe(10_000);
  });

  test('a cost of 5,000 and a price of 2 pay from 2.5 Gbps', () => {
    const book = bookOf({ transitPrice: 2 }, [{ trafficNow: 1000, cost: 5000 }]);
    expect(workedOut(book).column('targets', 'breakEven')).toEqual([2500]);
    expect(workedOut(book).column('targets', 'saving')).toEqual([-3000]);
  });

  test('what is live, parked or declined is no longer to be won', () => {
    const stages = ['candidate', 'live', 'parked', 'declined until', 'met'];
    const of = summary(
      bookOf(
        { transitPrice: 1 },
        stages.map((stage) => ({ stage, trafficNow: 100 })),
      ),
    );
    expect([of('networks'), of('traffic'), of('saving')]).toEqual([2, 200, 200]);
  });
});

test('growth is the target’s own, else that of Settings', () => {
  const book = bookOf({ growth: 0.5 }, [
    { trafficNow: 1000 },
    { trafficNow: 1000, growth: 0 },
    { growth: 1 },
  ]);
  expect(workedOut(book).column('targets', 'traffic24')).toEqual([2250, 1000, '']);
});

test('the headline says what the figures are', () => {
  const book = bookOf(
    { transitPrice: 0.5, transitTotal: 10_000, currency: 'EUR', ticket: 300, nights: 2, night: 100 },
    [{ trafficNow: 3800 }],
    [{ name: 'Ana', going: 'yes' }],
  );
  expect(workedOut(book).cell('summary', 'A2')).toBe(
    'Meeting 1 network could move 38 % of our transit, about 1,900 EUR a month, for a trip of 500 EUR.',
  );
  expect(workedOut(empty).cell('summary', 'A2')).toBe(
    'No targets yet. Read the networks that you would like to meet, and keep them.',
  );
});

test('no book, however odd its cells, has an error or NaN in it', () => {
  fc.assert(
    fc.property(anyBook, (book) => {
      const results = workedOut(book);
      for (const sheet of SHEETS) {
        if (sheet.kind === 'page') {
          for (const { at, formula } of sheet.cells) {
            if (formula) expect(results.cell(sheet.key, at), at).toSatisfy(isShown);
          }
          continue;
        }
        for (const { key, formula } of sheet.columns) {
          if (!formula) continue;
          for (const value of results.column(sheet.key as TableKey, key))
            expect(value, key).toSatisfy(isShown);
        }
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);

const isShown = (value: unknown) => typeof value === 'string' || Number.isFinite(value);

test('what is no formula of the template is refused', () => {
  for (const text of ['1+', '(1', 'IF(1,2', '1 2', '"open', 'Sheet1!A1', '[a', '{1,2}']) {
    expect(() => parse(text), text).toThrow('Not a formula of the template');
  }
});

test('operators bind as spreadsheets have it', () => {
  expect(parse('1+2*3&"x"="7x"')).toMatchObject({
    operator: '=',
    left: { operator: '&', left: { operator: '+' } },
  });
  expect(parse('2*3^2')).toMatchObject({ operator: '*', right: { operator: '^' } });
  expect(parse('-[a]+1')).toMatchObject({
    operator: '+',
    left: { operator: '-', right: { kind: 'own', key: 'a' } },
  });
});
