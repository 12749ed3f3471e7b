/**
 * Whatever happens between capturing and reading: retries, runs cut short at any call, people typing, sorting and deleting,
 * in any interleaving. The compiled script, on a deployed book.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { probeRow } from '../../src/book/inbox-rows.ts';
import { MERGED_SHEETS } from '../../src/book/present.ts';
import type { Table } from '../../src/book/template/declare.ts';
import { tableOf } from '../../src/book/template/index.ts';
import type { Capture } from '../../src/records/capture.ts';
import { capture, SharedBook } from './shared-book.ts';

/** Of each property: a thousand at every commit, more by `npm run properties`. */
const RUNS = Number(process.env.MEET_ME_RUNS ?? 1000);
/** Milliseconds, on a machine that does other things beside. */
const TIME = 120_000 + RUNS * 500;

const FORMULAS = new Set(
  tableOf('targets').columns.flatMap(({ key, owner }) => (owner === 'formula' ? [key] : [])),
);
const BANDS = ['1-5Gbps', '5-10Gbps', '10-20Gbps'];
const NAMES = ['Example', '=1+1', '+49 30'];
const asn = fc.constantFrom(64500, 64501, 64502);
const second = fc.nat(50);

const network: fc.Arbitrary<Capture> = fc
  .record({ asn, second, band: fc.constantFrom(...BANDS), name: fc.constantFrom(...NAMES) })
  .map(({ asn, second, band, name }) =>
    capture('network', { asn, name, trafficBand: band, ports: [] }, second),
  );
const policy: fc.Arbitrary<Capture> = fc
  .record({ asn, second, minMbps: fc.constantFrom(100, 500), quote: fc.constantFrom('=A1', '-1 at least') })
  .map(({ asn, second, minMbps, quote }) => {
    const clause = { id: 'traffic-volume', stance: 'required', value: { minMbps }, quote } as const;
    const clauses = [{ ...clause, confidence: 0.9, rule: 'test' }];
    return capture(
      'policy',
      { asn, general: 'selective', language: 'en', text: `${minMbps}`, clauses },
      second,
    );
  });
/** Always the same people: a list that is read again without one of them does depend on what was read before. */
const people: fc.Arbitrary<Capture> = fc
  .record({ second, title: fc.constantFrom('=x', 'Engineer') })
  .map(({ second, title }) => {
    const persons = ['Ana Example', '@ben'].map((name) => ({
      name,
      title,
      organization: 'Example',
      asns: [64500],
      role: 'engineer' as const,
    }));
    return capture('people', { title: 'Forum', people: persons }, second);
  });

/** Captures that differ in when they were read, of what, and in what they say. */
const captures = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: network },
    { weight: 1, arbitrary: policy },
    { weight: 1, arbitrary: people },
  ),
  { minLength: 1, maxLength: 6 },
);

const row = fc.nat(2);
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), which: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('run' as const),
      cutAt: fc.option(fc.integer({ min: 1, max: 75 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      row,
      key: fc.constantFrom('trafficBand', 'network', 'owner', 'notes'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sort' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('insert' as const), at: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), at: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settle' as const), row }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('note' as const), row }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('intrude' as const), probe: fc.boolean() }) },
);

interface Touched {
  asn: unknown;
  key: string;
}

const NOTE = 'Mine.\nNobody else’s.';
const STRANGER = { captureId: 'mine', part: '=1', kind: '', schemaVersion: '', capturedAt: '', payload: '{' };

function perform(
  book: SharedBook,
  made: readonly Capture[],
  acts: readonly (typeof act extends fc.Arbitrary<infer T> ? T : never)[],
): { typed: Touched[]; noted: Touched[] } {
  const typed: Touched[] = [];
  const noted: Touched[] = [];
  for (const one of acts) {
    const tab = book.tab('Targets');
    if (one.do === 'send') book.send(made[one.which % made.length]!);
    else if (one.do === 'run')
      book.script.run('processInboxNow', undefined, 'menu', one.cutAt ? { cutAt: one.cutAt } : {});
    else if (one.do === 'sort')
      tab.cells.splice(1, tab.lastRow() - 1, ...tab.cells.slice(1, tab.lastRow()).reverse());
    else if (one.do === 'insert') tab.insertColumns(one.at, 1);
    else if (one.do === 'rename') tab.enter(0, one.at, { stringValue: 'Umbenannt' });
    else if (one.do === 'intrude') book.append([one.probe ? probeRow('try') : STRANGER]);
    else {
      const { asn } = book.rows('Targets')[one.row] ?? {};
      if (!asn) continue;
      if (one.do === 'type') {
        book.type('Targets', one.row, one.key, { stringValue: 'TYPED' });
        typed.push({ asn, key: one.key });
      } else if (one.do === 'settle') book.type('Targets', one.row, 'review', undefined);
      else {
        tab.make(one.row + 1, book.column('Targets', 'trafficBand')).note = NOTE;
        noted.push({ asn, key: 'trafficBand' });
      }
    }
  }
  return { typed, noted };
}

/** What counts of a book: not the order of rows, which their formulas name, and not which run wrote them. */
const content = (book: SharedBook) =>
  ['Targets', 'Policies', 'Policy versions', 'Attendees'].map((title) =>
    book
      .rows(title)
      .map(({ stamp: _, ...cells }) =>
        Object.fromEntries(Object.entries(cells).filter(([key]) => !FORMULAS.has(key))),
      )
      .sort((one, other) => (`${one.key ?? one.asn}` < `${other.key ?? other.asn}` ? -1 : 1)),
  );

/** Columns of the sheets that captures fill which hold a formula that the template did not put there. */
const foreignFormulas = (book: SharedBook): string[] =>
  MERGED_SHEETS.flatMap((sheet) => {
    const { title, columns }: Table = tableOf(sheet);
    return columns.flatMap(({ key, owner }) =>
      owner !== 'formula' && book.formulas(title, key) > 0 ? [`${sheet}.${key}`] : [],
    );
  });

const asnsOf = (made: readonly Capture[]): Set<number> =>
  new Set(made.flatMap(({ kind, record }) => (kind === 'network' ? [(record as { asn: number }).asn] : [])));

test(
  'everything sent is merged, nothing typed is changed, and a second run changes nothing',
  () => {
    fc.assert(
      fc.property(captures, fc.array(act, { maxLength: 14 }), (made, acts) => {
        const book = SharedBook.small();
        const { typed, noted } = perform(book, made, acts);
        book.send(...made);
        book.script.run('processInboxNow');

        for (const { captureId, status, reason } of book.rows('Inbox')) {
          const mine = made.some(({ id }) => id === captureId);
          if (mine) expect(['merged', 'review']).toContain(status);
          else if (captureId === 'mine') expect([status, reason]).toEqual(['refused', expect.any(String)]);
        }
        const rows = new Map(book.rows('Targets').map((row) => [row.asn, row]));
        for (const asn of asnsOf(made)) expect(rows.has(asn)).toBe(true);
        for (const { asn, key } of typed) expect(rows.get(Number(asn))?.[key]).toBe('TYPED');
        for (const asn of asnsOf(made)) {
          const { network, trafficBand } = rows.get(Number(asn)) ?? {};
          expect([...NAMES, 'TYPED']).toContain(network);
          expect([...BANDS, 'TYPED']).toContain(trafficBand);
        }
        const column = book.column('Targets', 'trafficBand');
        const notes = book.tab('Targets').cells.map((line) => line?.[column]?.note ?? '');
        expect(notes.filter((note) => note.includes(NOTE)).length).toBe(
          new Set(noted.map(({ asn }) => asn)).size,
        );
        expect(foreignFormulas(book)).toEqual([]);
        const settled = content(book);
        book.script.run('processInboxNow');
        expect(content(book)).toEqual(settled);
      }),
      { numRuns: RUNS },
    );
  },
  TIME,
);

test(
  'captures may arrive in any order and any portions',
  () => {
    const order = fc.array(fc.record({ at: fc.nat(99), runs: fc.boolean() }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(captures, order, (made, dice) => {
        const [whole, portioned] = [SharedBook.small(), SharedBook.small()];
        whole.send(...made);
        whole.script.run('processInboxNow');
        const shuffled = made
          .map((one, i) => ({ one, at: dice[i]?.at ?? 0, runs: dice[i]?.runs }))
          .sort((one, other) => one.at - other.at);
        for (const { one, runs } of shuffled) {
          portioned.send(one);
          if (runs) portioned.script.run('processInboxNow');
        }
        portioned.script.run('processInboxNow');
        expect(content(portioned)).toEqual(content(whole));
      }),
      { numRuns: RUNS },
    );
  },
  TIME,
);

test(
  'a person who types while the script is at work keeps what was typed',
  () => {
    const calls = (() => {
      const book = SharedBook.small();
      book.send(capture('network', { asn: 64500, name: 'One' }, 1));
      book.script.run('processInboxNow');
      book.send(capture('network', { asn: 64500, name: 'Two', trafficBand: '1-5Gbps' }, 2));
      return book.script.run('processInboxNow').calls;
    })();
    // Between the last look and the write nobody can be heard: Google has no lock that keeps people out. After all is written,
    // Meetings is looked at.
    const lastLook = calls.lastIndexOf('Range.getValues', calls.lastIndexOf('Range.setValues')) + 1;
    for (let at = 1; at <= lastLook; at++) {
      const book = SharedBook.small();
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
  },
  TIME,
);
