import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { makeBook } from '../../src/book/make-book.ts';
import { type Chosen, meetingRows, missingKeys } from '../../src/book/proposals.ts';
import type { CellsOf } from '../../src/book/template/index.ts';

type Cells = CellsOf<'meetings'>;

const DAY = '2026-08-04';
const row = (cells: object) => ({ key: '', cells });

/** A forum of one day with an hour set aside: two meetings of half an hour for each of ours. */
const book = (meetings: readonly Cells[], more: object = {}) =>
  ({
    start: { madeOn: '2026-07-01', madeFrom: '' },
    settings: { meetingHours: '12:00–13:00', meetingLength: 30, meetingBuffer: 0, meetingWalk: 0 },
    rows: {
      ...makeBook([], { today: '2026-07-01' }).rows,
      events: [row({ name: 'Forum', start: DAY, going: 'yes' })],
      team: [row({ name: 'Ana', going: 'yes' }), row({ name: 'Ben', going: 'no' })],
      targets: [64501, 64502, 64503].map((asn, i) =>
        row({ asn, rank: i + 1, attending: 1, likelihood: 0.5, stage: 'candidate' }),
      ),
      meetings: meetings.map((cells) => ({ key: cells.key ?? '', cells })),
      ...more,
    },
  }) as unknown as Pick<Book, 'rows' | 'settings' | 'start'>;

let keys = 0;
const newKey = () => `key-${keys++}`;

/** The sheet after the proposal was written into it. */
function after(meetings: readonly Cells[], chosen: Chosen = {}, more: object = {}) {
  const plan = meetingRows(book(meetings, more), chosen, newKey);
  const rows = meetings.map((cells, index) => ({
    ...cells,
    ...plan.updates.find((update) => update.index === index)?.cells,
  }));
  return { ...plan, rows: [...rows, ...plan.appended] };
}

const places = (rows: readonly Cells[]) =>
  rows.map(({ asn, start, ourPeople, state }) => [asn, start, ourPeople, state]);

const FIRST = [
  [64501, '12:00', 'Ana', 'proposed'],
  [64502, '12:30', 'Ana', 'proposed'],
];

test('a second run changes nothing', () => {
  const first = after([]);
  expect(places(first.rows)).toEqual(FIRST);
  expect(first.counts).toMatchObject({ made: 2 });
  const second = after(first.rows);
  expect([second.updates, second.appended]).toEqual([[], []]);
  expect(second.counts).toEqual({ made: 0, moved: 0, kept: 2, takenBack: 0 });
});

test.each([
  ['typed another time', { start: '12:15', end: '12:45' }],
  ['asked for it', { state: 'asked' }],
  ['fixed it', { fixed: 'yes' }],
  ['took notes', { notes: 'They like coffee.' }],
  ['cancelled it', { state: 'cancelled' }],
  ['changed who goes', { ourPeople: 'Ben' }],
])('a row stays as it is once a person %s', (_what, change) => {
  const { rows } = after([]);
  const changed = rows.map((cells, i) => (i === 0 ? { ...cells, ...change } : cells));
  const again = after(changed, {}, { events: [row({ name: 'Forum', start: '2026-08-05', going: 'yes' })] });
  expect(again.rows[0]).toEqual(changed[0]);
  expect(again.rows[1]?.day).toBe('2026-08-05');
});

test('an untouched proposal moves with its key', () => {
  const { rows } = after([]);
  const moved = after(rows, {}, { events: [row({ name: 'Forum', start: '2026-08-06', going: 'yes' })] });
  expect(moved.counts).toEqual({ made: 0, moved: 2, kept: 0, takenBack: 0 });
  expect(moved.rows.map(({ key, day }) => [key, day])).toEqual(rows.map(({ key }) => [key, '2026-08-06']));
});

test('a proposal that no longer fits is taken back, and comes back in its own row', () => {
  const { rows } = after([]);
  const gone = after(rows, {}, { targets: [row({ asn: 64502, attending: 1, stage: 'candidate' })] });
  expect(gone.counts.takenBack).toBe(1);
  expect(gone.rows.find(({ asn }) => asn === 64501)?.state).toBe('cancelled');
  const again = after(gone.rows, {}, { targets: [row({ asn: 64502, attending: 1 })] });
  expect(again.updates).toEqual([]);
  const back = after(gone.rows);
  expect(back.appended).toEqual([]);
  expect(places(back.rows).sort()).toEqual(FIRST);
});

test('for chosen targets and people alone, the others’ proposals stay', () => {
  const { rows } = after([], { asns: new Set([64503]) });
  expect(places(rows)).toEqual([[64503, '12:00', 'Ana', 'proposed']]);
  const more = after(rows, { people: ['Ben'] });
  expect(places(more.rows)).toEqual([
    [64503, '12:00', 'Ana', 'proposed'],
    [64501, '12:00', 'Ben', 'proposed'],
    [64502, '12:30', 'Ben', 'proposed'],
  ]);
});

test('of two proposals for one target the one that stands is fitted around what people decided', () => {
  const alone = { asns: new Set([64501]) };
  const [own = {}] = after([], alone).rows;
  const back = {
    ...own,
    state: 'cancelled',
    proposal: own.proposal?.replace(/proposed$/, 'cancelled'),
  } as Cells;
  const [bens = {}] = after([back], { ...alone, people: ['Ben'] }).appended;
  const fixed: Cells = { asn: 64502, day: DAY, start: '12:10', end: '12:40', ourPeople: 'Ben', fixed: 'yes' };
  const { rows } = after([back, bens, fixed], { asns: new Set([64501, 64502]) });
  expect(rows.filter(({ asn, state }) => asn === 64501 && state === 'proposed')).toMatchObject([
    { ourPeople: 'Ana' },
  ]);
});

test('rows that people made get a key, and a copied row one of its own', () => {
  const meetings = [{ asn: 1 }, { asn: 2, key: 'a' }, { asn: 3, key: 'a' }].map((cells) => row(cells));
  expect(missingKeys(meetings, () => 'new').map(({ index }) => index)).toEqual([0, 2]);
});

test('whatever people do to the rows, no row of theirs changes and nobody is in two places', () => {
  const change = fc.constantFrom<Cells>(
    {},
    {},
    { fixed: 'yes' },
    { state: 'confirmed' },
    { start: '12:10', end: '12:40' },
    { notes: 'x' },
  );
  const who = fc.constantFrom<Chosen>({}, { people: ['Ben'] }, { asns: new Set([64503, 64501]) });
  fc.assert(
    fc.property(fc.array(fc.tuple(who, fc.array(change, { maxLength: 3 })), { maxLength: 5 }), (rounds) => {
      let rows: Cells[] = [];
      const touched = new Set<number>();
      for (const [chosen, changes] of rounds) {
        const changed = after(rows, chosen).rows.map((cells, i) => ({ ...cells, ...changes[i] }));
        changes.forEach((cells, i) => {
          if (changed[i] && Object.keys(cells).length > 0) touched.add(i);
        });
        const next = after(changed);
        for (const i of touched) expect(next.rows[i]).toEqual(changed[i]);
        const standing = next.rows.filter(({ state }) => state !== 'cancelled');
        next.rows.forEach((mine, i) => {
          if (touched.has(i) || mine.state === 'cancelled') return;
          const clashes = standing.filter(
            (other) =>
              other !== mine &&
              (other.asn === mine.asn || other.ourPeople === mine.ourPeople) &&
              `${other.start}` < `${mine.end}` &&
              `${mine.start}` < `${other.end}`,
          );
          expect(clashes).toEqual([]);
        });
        expect(new Set(next.rows.map(({ key }) => key)).size).toBe(next.rows.length);
        rows = next.rows;
      }
    }),
  );
});
