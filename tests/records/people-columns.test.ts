import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asKept, correctRows, type Reviewed, rowKey } from '../../src/records/correction.ts';
import type { Person } from '../../src/records/people.ts';
import { cellOf, PEOPLE_COLUMNS, reassigned, restored } from '../../src/records/people-columns.ts';

type People = Extract<Reviewed, { kind: 'people' }>;

const applied = (people: readonly Person[], rows: ReadonlyMap<number, Person>) =>
  people.map((person, position) => rows.get(position) ?? person);

test('two columns change places, where one of them was empty too', () => {
  const people: Person[] = [
    { name: 'Example Networks', organization: 'Ada Example', asns: [] },
    { organization: 'Ben Example', asns: [64500] },
  ];
  const { rows, left } = reassigned(people, 'organization', 'name');
  expect(applied(people, rows)).toEqual([
    { name: 'Ada Example', organization: 'Example Networks', asns: [] },
    { name: 'Ben Example', asns: [64500] },
  ]);
  expect(left).toBe(0);
});

test('only AS numbers go into the column of AS numbers; other rows stay as they are, and are counted', () => {
  const people: Person[] = [
    { name: 'Ada', title: 'AS64500; AS64501', asns: [] },
    { name: 'Ben', title: '64502', asns: [64503] },
    { name: 'Cem', title: 'Engineer', asns: [] },
    { name: 'Dot', asns: [] },
  ];
  const { rows, left } = reassigned(people, 'title', 'asns');
  expect(applied(people, rows)).toEqual([
    { name: 'Ada', asns: [64500, 64501] },
    { name: 'Ben', title: 'AS64503', asns: [64502] },
    people[2],
    people[3],
  ]);
  expect(left).toBe(1);
});

test('a column of nothing of use is emptied', () => {
  const { rows } = reassigned([{ name: 'Ada', country: 'x', asns: [64500] }], 'country', undefined);
  expect([...rows.values()]).toEqual([{ name: 'Ada', asns: [64500] }]);
});

test('changing places twice changes nothing', () => {
  const text = fc.option(fc.stringMatching(/^[a-z]{1,6}$/), { nil: undefined });
  const person = fc
    .record({ name: text, organization: text, title: text, country: text, email: text })
    .map((fields) => ({
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value)),
      asns: [],
    }));
  const column = fc.constantFrom(...PEOPLE_COLUMNS.filter((one) => one !== 'asns'));
  fc.assert(
    fc.property(fc.array(person), column, column, (people, from, to) => {
      const once = applied(people, reassigned(people, from, to).rows);
      expect(applied(once, reassigned(once, to, from).rows)).toEqual(people);
    }),
  );
});

describe('a column that was emptied', () => {
  const word = fc.constantFrom('Ada', 'Ben', 'Cem', 'Example Net', 'Engineer');
  const optional = fc.option(word, { nil: undefined });
  const someone = fc
    .record({ name: optional, organization: optional, title: optional, email: optional })
    .map((fields) => ({
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value)),
      asns: [],
    }));
  /** The reader gives nobody twice. */
  const list = fc.uniqueArray(someone, { selector: (one) => rowKey('people', one), maxLength: 12 });
  const read = (people: Person[]): People => ({ kind: 'people', record: { people } });
  const act = (reviewed: People, rows: ReadonlyMap<number, Person>): People =>
    asKept(correctRows(reviewed, 'people', rows as ReadonlyMap<number, Record<string, unknown>>));

  test('gets back what the page said, and nobody gets another’s', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(...PEOPLE_COLUMNS), (people, column) => {
        const emptied = act(read(people), reassigned(people, column, undefined).rows);
        expect(emptied.record.people.every((one) => cellOf(one, column) === '')).toBe(true);
        const back = act(emptied, restored(emptied, column));
        const lines = (rows: readonly Person[]) => rows.map((row) => JSON.stringify(sorted(row))).sort();
        expect(lines(back.record.people)).toEqual(lines(people));
        // As the page says, so no correction is left.
        expect(Object.values(back.evidence ?? {}).filter(({ from }) => from === 'hand')).toEqual([]);
      }),
    );
  });

  test('offers nothing where nothing was lost', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(...PEOPLE_COLUMNS), (people, column) => {
        expect(restored(read(people), column).size).toBe(0);
      }),
    );
  });
});

const sorted = (row: Person) => Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));
