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

const stateOf = (book: Book, rule: number) => workedOut(book).cell('checklist', `C${rule + 3}`);

describe('the ten rules', () => {
  const [ana, ben] = [
    { name: 'Ana', role: 'peering', going: 'yes', events: 4, cards: 60 },
    { name: 'Ben', role: 'sales', going: 'yes', cards: 10 },
  ];
  const target = { stage: 'contacted', ease: 'low-hanging fruit', policyReadBy: 'Ana' };
  const ready = { maps: 'yes', patterns: 'yes', history: 'yes', plans: 'yes', knownAfter: 3, cardsEach: 50 };
  test.each([
    [1, 'engineers go', bookOf({}, [], [ana]), bookOf({}, [], [ben])],
    [2, 'no sales people go', bookOf({}, [], [ana]), bookOf({}, [], [ana, ben])],
    [
      3,
      'the target list is complete',
      bookOf({}, [{ trafficNow: 1, placesNow: 1, attending: 1 }, { stage: 'parked' }]),
      bookOf({}, [{ trafficNow: 1, placesNow: 1, attending: 0 }]),
    ],
    [4, 'policies are read', bookOf({}, [target]), bookOf({}, [{ stage: 'met' }])],
    [
      5,
      'the easy ones come first',
      bookOf({}, [target, { stage: 'candidate', ease: 'long shot' }]),
      bookOf({}, [
        { stage: 'candidate', ease: 'low-hanging fruit' },
        { stage: 'met', ease: 'long shot' },
      ]),
    ],
    [6, 'there are enough cards', bookOf(ready, [], [ana]), bookOf(ready, [], [ana, ben])],
    [
      7,
      'nobody expects signatures',
      bookOf({}, [{ goal: 'introduction' }]),
      bookOf({}, [{ goal: 'signature' }]),
    ],
    [8, 'somebody goes who is known', bookOf(ready, [], [ana, ben]), bookOf(ready, [], [ben])],
    [9, 'the material is at hand', bookOf(ready), bookOf({ ...ready, plans: 'no' })],
  ])('rule %i is met where %s', (rule, _, met, unmet) => {
    expect(stateOf(met, rule)).toBe('✓ met');
    expect(stateOf(unmet, rule)).toBe('✗ not met');
  });

  test('rule 10 is met where introductions were asked for', () => {
    const liaison = { key: 'x', cells: { name: 'Cy', role: 'ix-liaison' } };
    const withLiaison = { ...empty, rows: { ...empty.rows, attendees: [liaison] } };
    expect(stateOf(withLiaison, 10)).toBe('✗ not met');
    expect(stateOf(bookOf({}, [{ introducedBy: 'Cy' }]), 10)).toBe('✓ met');
    expect(stateOf(empty, 10)).toBe('? unknown');
  });

  test('of an empty book nothing is known but that no material is at hand', () => {
    const states = Array.from({ length: 10 }, (_, index) => stateOf(empty, index + 1));
    expect(states.filter((state) => state !== '? unknown')).toEqual(['✗ not met']);
  });
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
