/** What Summary tells management, and what it says where something is wanting. */
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { workedOut } from '../../src/book/engine/work-out.ts';
import { makeBook } from '../../src/book/make-book.ts';
import type { CellsOf, TableKey } from '../../src/book/template/index.ts';
import { summary } from '../../src/book/template/summary.ts';

const empty = makeBook([], { today: '2026-08-04' });

const bookOf = (
  rows: { [K in TableKey]?: readonly CellsOf<K>[] },
  settings: Book['settings'] = {},
): Book => ({
  ...empty,
  settings,
  rows: {
    ...empty.rows,
    ...Object.fromEntries(
      Object.entries(rows).map(([sheet, cells]) => [
        sheet,
        cells.map((one, index) => ({ key: String(index), cells: one })),
      ]),
    ),
  },
});

/** The figure and the words of each line of the account, by its label. */
function account(book: Book) {
  const results = workedOut(book);
  const at = (cell: string) => results.cell('summary', cell);
  const lines = summary.cells.flatMap((cell) => {
    const [, row] = /^H(2[4-9]|30)$/.exec(cell.at) ?? [];
    return row ? [[String(at(`A${row}`)), [at(`E${row}`), at(`H${row}`)]] as const] : [];
  });
  return Object.fromEntries(lines);
}
const wanted = (book: Book) => workedOut(book).cell('summary', 'A7');

const forum: CellsOf<'events'> = {
  name: 'Forum',
  start: '2026-09-01',
  going: 'yes',
  feeCurrency: 'EUR',
  fee: 200,
  feeUntil: '2026-08-15',
  feeLast: 300,
};
const two: CellsOf<'team'>[] = [
  { name: 'Ana', going: 'yes' },
  { name: 'Ben', going: 'yes' },
];

test('what is peered, what may be, what it saves and what the trip costs', () => {
  const book = bookOf(
    {
      targets: [
        { asn: 64501, trafficNow: 2000, growth: 1 },
        { asn: 64502, trafficNow: 3000, stage: 'live' },
        { asn: 64503, trafficNow: 9000, stage: 'parked' },
      ],
      team: two,
      events: [{ name: 'Last year', start: '2025-09-01', going: 'yes', feeCurrency: 'EUR', fee: 999 }, forum],
    },
    {
      currency: 'EUR',
      transitPrice: 2,
      transitTotal: 7000,
      peeringCost: 1000,
      travel: 150,
      nights: 2,
      night: 100,
      other: 50,
      billing: 'in',
    },
  );
  expect(account(book)).toEqual({
    'Peered today': [3000, '30 % of all our traffic'],
    'If all targets close': [5000, '50 % of all our traffic'],
    'The same in 24 months': [11_000, 'Each grown at its own rate, else at that of Settings.'],
    'Saving a year in EUR': [
      36_000,
      '12 × (traffic × price − costs). The bill counts the 95th percentile: in.',
    ],
    'The trip for one in EUR': [550, 'Ticket 200 (price of today), travel 150, 2 × 100 a night; for all 50.'],
    // 15 August 2026, as sheets count days.
    'This ticket price until': [46_249, 'Then 300 EUR for each.'],
    'Earned back after': ['0.4 months', 'Trip and costs pay within a year from 548 Mbps on.'],
  });
});

describe('the worked examples of the trade', () => {
  const saving = (mbps: number, transitPrice: number, cost: number) => {
    const results = workedOut(
      bookOf({ targets: [{ asn: 64501, trafficNow: mbps, cost }] }, { transitPrice }),
    );
    const ofRow = (key: string) => results.column('targets', key)[0];
    expect(results.cell('summary', 'K5')).toBe(ofRow('saving'));
    return { aMonth: ofRow('saving'), paysFrom: ofRow('breakEven'), words: results.cell('summary', 'K6') };
  };

  test('5,000 a month against transit at 2 breaks even at 2.5 Gbps', () => {
    expect(saving(4000, 2, 5000)).toEqual({
      aMonth: 3000,
      paysFrom: 2500,
      words: 'after costs of 5,000; pays from 2.5 Gbps',
    });
  });

  test('2 of 5 Gbps can be peered for 7,000 with transit at 2: it saves 4,000 and does not pay', () => {
    expect(saving(2000, 2, 7000)).toMatchObject({ aMonth: 4000 - 7000, paysFrom: 3500 });
  });

  test('2 of 6 Gbps can be peered for 2,000: 12,000 of transit at 2 become 10,000', () => {
    expect(6000 * 2 - Number(saving(2000, 2, 2000).aMonth)).toBe(10_000);
  });

  test('an exchange that costs 11,000 a month pays from 1 Gbps at a price of 11, and from 1.8 Gbps at about 6.1', () => {
    const cost = 6000 + 1000 + 2000 + 2000;
    expect(saving(2000, 11, cost)).toMatchObject({ paysFrom: 1000, aMonth: 11_000 });
    expect(saving(2000, 6.11, cost).words).toContain('pays from 1.8 Gbps');
  });
});

describe('the trip', () => {
  const onDay = (madeOn: string, settings: Book['settings'] = {}): Book => ({
    ...bookOf({ team: two, events: [forum] }, { currency: 'EUR', ...settings }),
    start: { ...empty.start, madeOn },
  });
  const cost = (book: Book) => workedOut(book).cell('summary', 'P5');

  test('is reckoned at the price of the day; a ticket in Settings goes before it', () => {
    expect(cost(onDay('2026-08-15'))).toBe(400);
    expect(cost(onDay('2026-08-16'))).toBe(600);
    expect(cost(onDay('2026-08-16', { ticket: 0, other: 10 }))).toBe(10);
  });

  test('leaves out a fee in another currency, and says so', () => {
    const book = onDay('2026-08-04', { currency: 'USD', travel: 100 });
    expect(cost(book)).toBe(200);
    expect(account(book)['The trip for one in USD']?.[1]).toContain('Ticket 0 (not counted: 200 EUR)');
    expect(wanted(book)).toContain('the ticket is in another currency than this book');
    expect(wanted(onDay('2026-08-04', { currency: 'USD', ticket: 220 }))).not.toContain('currency');
  });

  test.each(['€', 'eur', ' EUR '])('counts a fee in EUR where Settings says “%s”', (currency) => {
    expect(cost(onDay('2026-08-04', { currency }))).toBe(400);
    expect(wanted(onDay('2026-08-04', { currency }))).not.toContain('currency');
  });

  test('says that no currency is named where the ticket has one', () => {
    const book = onDay('2026-08-04', { currency: undefined });
    expect(cost(book)).toBe(400);
    expect(wanted(book)).toContain(
      'the ticket is in EUR, and this book names no currency: put it into Settings',
    );
  });
});

describe('what is wanting stands where the reader looks', () => {
  const target = { asn: 64501, trafficNow: 100 };
  const whole = { ourAsn: 64500, transitPrice: 1, currency: 'EUR' };
  test.each([
    ['nothing', [target], whole, ''],
    ['our AS number', [target], { ...whole, ourAsn: undefined }, 'our own network is not set'],
    ['traffic', [{ asn: 64501 }], whole, 'no traffic is known'],
    ['a likely unit', [{ asn: 64501, trafficNow: 400e6 }], whole, 'more traffic with a target than'],
    [
      'an AS number',
      [target, { network: 'Nameless' }],
      whole,
      '1 target without an AS number, left out of every figure',
    ],
    ['a transit price of nought', [target], { ...whole, transitPrice: 0 }, 'the transit price is nought'],
    [
      'a transit price in words',
      [target],
      { ...whole, transitPrice: 'a lot' },
      'the transit price is nought',
    ],
    [
      'traffic as a number',
      [target, { asn: 64502, trafficNow: '1.2 Gbps' as unknown as number }],
      whole,
      '1 target whose traffic is no number, and counts nowhere: type it in Mbit/s',
    ],
    [
      'figures as numbers',
      [target],
      { ...whole, travel: '100 EUR', nights: 'three', night: 90 },
      'in Settings, 2 figures are no number and left out',
    ],
  ])('%s', (_, targets, settings, words) => {
    const said = String(wanted(bookOf({ targets }, settings)));
    if (words === '') expect(said).toBe('');
    else expect(said).toMatch(/^Look at this first {2}· {2}[a-z0-9].+\.$/);
    expect(said).toContain(words);
  });

  test('without a price there is a dash and what it wants, and nothing divides by nought', () => {
    const lines = account(bookOf({ targets: [target], team: two }, { transitPrice: 0, other: 100 }));
    expect(lines['Saving a year']).toEqual(['–', 'Wants traffic and a transit price.']);
    expect(lines['Earned back after']).toEqual(['–', 'Wants a transit price, and what the trip costs.']);
  });

  test('peering that costs more than it saves says so', () => {
    const book = bookOf({ targets: [target], team: two }, { ...whole, peeringCost: 500, other: 100 });
    expect(account(book)['Earned back after']).toEqual([
      '–',
      'Peering would cost more than it saves. Trip and costs pay within a year from 508 Mbps on.',
    ]);
  });
});

test('a plan in which everybody is won or dropped says so', () => {
  const targets = [
    { asn: 64501, stage: 'live' },
    { asn: 64502, stage: 'parked' },
  ];
  expect(workedOut(bookOf({ targets })).cell('summary', 'A2')).toBe(
    'No network is left to win: 1 live, 1 parked or declined.',
  );
});

test('one month is one month', () => {
  const book = bookOf(
    { targets: [{ asn: 64501, trafficNow: 100 }], team: two },
    { transitPrice: 1, other: 100 },
  );
  expect(account(book)['Earned back after']?.[0]).toBe('1 month');
  expect(workedOut(book).cell('summary', 'P6')).toBe('2 people, earned back in 1 month');
});

test('who of ours goes, how often, and who was left at home', () => {
  const book = bookOf(
    {
      events: [{ name: 'Spring', start: '2026-04-01', ourPeople: 'Ana, Ben' }, forum],
      team: [
        { name: 'Ana', going: 'yes', events: 3 },
        { name: 'Ben', going: 'no' },
      ],
    },
    { knownAfter: 3 },
  );
  const results = workedOut(book);
  const faces = ['A', 'E', 'I'].map((column) =>
    [50, 51, 52].map((row) => results.cell('summary', `${column}${row}`)),
  );
  expect(faces).toEqual([
    ['Ana', '3 events · ✓ a known face', 'goes again'],
    ['Ben', '1 event · getting known', 'stays at home'],
    ['', '', ''],
  ]);
});
