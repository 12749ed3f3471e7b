/**
 * Whatever happens between capturing and reading: retries, runs cut short at any call, people typing, sorting and deleting,
 * in any interleaving. The compiled script, on a deployed book.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '../../src/book/template/index.ts';
import type { Capture } from '../../src/records/capture.ts';
import { capture, SharedBook } from './shared-book.ts';

const FORMULAS = new Set(
  tableOf('targets').columns.flatMap(({ key, owner }) => (owner === 'formula' ? [key] : [])),
);
const BANDS = ['1-5Gbps', '5-10Gbps', '10-20Gbps'];

/** Captures that differ in when they were read, of what, and in what they say. */
const captures = fc
  .array(
    fc.record({
      asn: fc.constantFrom(64500, 64501, 64502),
      second: fc.nat(50),
      band: fc.constantFrom(...BANDS),
      name: fc.constantFrom('Example', '=1+1', '+49 30'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((made) =>
    made.map(({ asn, second, band, name }) =>
      capture('network', { asn, name, trafficBand: band, ports: [] }, second),
    ),
  );

const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), which: fc.nat(4) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('run' as const),
      cutAt: fc.option(fc.integer({ min: 1, max: 60 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      row: fc.nat(2),
      key: fc.constantFrom('trafficBand', 'network', 'owner', 'notes'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sort' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('insert' as const), at: fc.nat(6) }) },
);

interface Typed {
  asn: unknown;
  key: string;
}

function perform(
  book: SharedBook,
  made: readonly Capture[],
  acts: readonly (typeof act extends fc.Arbitrary<infer T> ? T : never)[],
): Typed[] {
  const typed: Typed[] = [];
  for (const one of acts) {
    const tab = book.tab('Targets');
    if (one.do === 'send') book.send(made[one.which % made.length]!);
    else if (one.do === 'run')
      book.script.run('processInboxNow', undefined, 'menu', one.cutAt ? { cutAt: one.cutAt } : {});
    else if (one.do === 'type') {
      const row = book.rows('Targets')[one.row];
      if (!row?.asn) continue;
      book.type('Targets', one.row, one.key, { stringValue: 'TYPED' });
      typed.push({ asn: row.asn, key: one.key });
    } else if (one.do === 'sort')
      tab.cells.splice(1, tab.lastRow() - 1, ...tab.cells.slice(1, tab.lastRow()).reverse());
    else tab.insertColumns(one.at, 1);
  }
  return typed;
}

/** What counts of a book: not the order of rows, which their formulas name, and not which run wrote them. */
const content = (book: SharedBook) =>
  book
    .rows('Targets')
    .map(({ stamp: _, ...row }) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !FORMULAS.has(key))),
    )
    .sort((one, other) => Number(one.asn) - Number(other.asn));

test('everything sent is merged, nothing typed is changed, and a second run changes nothing', () => {
  fc.assert(
    fc.property(captures, fc.array(act, { maxLength: 14 }), (made, acts) => {
      const book = new SharedBook();
      const typed = perform(book, made, acts);
      book.send(...made);
      book.script.run('processInboxNow');

      expect(book.status().every((status) => status === 'merged' || status === 'review')).toBe(true);
      expect(new Set(book.rows('Targets').map(({ asn }) => asn))).toEqual(
        new Set(made.map(({ record }) => (record as { asn: number }).asn)),
      );
      for (const { asn, key } of typed) {
        expect(book.rows('Targets').find((row) => row.asn === asn)?.[key]).toBe('TYPED');
      }
      for (const { network, trafficBand } of book.rows('Targets')) {
        expect(['Example', '=1+1', '+49 30', 'TYPED']).toContain(network);
        expect([...BANDS, 'TYPED']).toContain(trafficBand);
      }
      const settled = content(book);
      book.script.run('processInboxNow');
      expect(content(book)).toEqual(settled);
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('captures may arrive in any order and any portions', () => {
  fc.assert(
    fc.property(captures, fc.infiniteStream(fc.nat()), (made, dice) => {
      const [whole, portioned] = [new SharedBook(), new SharedBook()];
      whole.send(...made);
      whole.script.run('processInboxNow');
      for (const one of [...made].sort(() => (dice.next().value % 2 ? 1 : -1))) {
        portioned.send(one);
        if (dice.next().value % 2) portioned.script.run('processInboxNow');
      }
      portioned.script.run('processInboxNow');
      expect(content(portioned)).toEqual(content(whole));
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a person who types while the script is at work keeps what was typed', () => {
  const calls = (() => {
    const book = new SharedBook();
    book.send(capture('network', { asn: 64500, name: 'One' }, 1));
    book.script.run('processInboxNow');
    book.send(capture('network', { asn: 64500, name: 'Two', trafficBand: '1-5Gbps' }, 2));
    return book.script.run('processInboxNow').calls;
  })();
  // Between the last look and the write nobody can be heard: Google has no lock that keeps people out.
  const lastLook = calls.lastIndexOf('Range.getValues') + 1;
  for (let at = 1; at <= lastLook; at++) {
    const book = new SharedBook();
    book.send(capture('network', { asn: 64500, name: 'One' }, 1));
    book.script.run('processInboxNow');
    book.send(capture('network', { asn: 64500, name: 'Two', trafficBand: '1-5Gbps' }, 2));
    book.script.run('processInboxNow', undefined, 'menu', {
      beforeCall: (count) => {
        if (count === at) book.type('Targets', 0, 'network', { stringValue: 'TYPED' });
      },
    });
    book.script.run('processInboxNow');
    expect(book.rows('Targets')[0]).toMatchObject({ network: 'TYPED', trafficBand: '1-5Gbps' });
  }
}, 120_000);
