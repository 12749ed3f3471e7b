import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Person } from '../../src/records/people.ts';
import { PEOPLE_COLUMNS, reassigned } from '../../src/records/people-columns.ts';

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
