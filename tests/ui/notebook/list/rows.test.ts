import { expect, test } from 'vitest';
import { nameIndex } from '../../../../src/planning/name-index.ts';
import type { Person } from '../../../../src/records/people.ts';
import { entriesOf } from '../../../../src/ui/notebook/entries.ts';
import { namesOf } from '../../../../src/ui/notebook/list/names.ts';
import { listRows, networksOf, unknownOrganizations } from '../../../../src/ui/notebook/list/rows.ts';
import { captured } from '../captures.ts';

const PEOPLE: Person[] = [
  { name: 'Ada Example', organization: 'Tidal Example GmbH', asns: [64500] },
  { name: 'Ben Example', organization: 'Tidal Example', asns: [] },
  { name: 'Cem Example', organization: 'Harbour Cable', asns: [] },
  { name: 'Dot Example', organization: 'Marmalade Works', asns: [] },
];
const CAPTURES = [
  captured('network', { asn: 64500, name: 'Tidal Example' }),
  captured('exchange', {
    ixId: 1,
    name: 'Example-IX',
    members: [{ asn: 64501, name: 'Harbour Cable', speedMbps: 1 }],
  }),
];

function rowsOf(people: readonly Person[], decisions: ReadonlyMap<string, readonly number[]> = new Map()) {
  const index = nameIndex(namesOf(entriesOf(CAPTURES), people, []));
  return { index, rows: listRows(people, index, decisions) };
}

test('names come from networks, from members of exchanges and from the list itself', () => {
  const { rows, index } = rowsOf(PEOPLE);
  expect(rows.map(({ sure }) => sure?.asns)).toEqual([[64500], [64500], [64501], undefined]);
  expect([...networksOf(rows, index)]).toEqual([
    [64500, 'Tidal Example'],
    [64501, 'Harbour Cable'],
  ]);
  expect(unknownOrganizations(rows)).toEqual(['Marmalade Works']);
});

test('an organisation whose rows name two networks is both, kept together, and decided by the user', () => {
  const people: Person[] = [
    { organization: 'Twin Works', asns: [64502] },
    { organization: 'Twin Works', asns: [64503] },
    { organization: 'Twin Works', asns: [] },
  ];
  const [, , twin] = rowsOf(people).rows;
  expect(twin?.sure).toBeUndefined();
  expect(twin?.likely.map(({ asns }) => asns)).toEqual([[64502, 64503]]);
  const decided = rowsOf(people, new Map([['twinworks', [64502, 64503]]]));
  expect(decided.rows[2]?.sure).toMatchObject({ asns: [64502, 64503], reason: { by: 'decision' } });
});

test('who was said to have no network is not looked up again', () => {
  const { rows } = rowsOf(PEOPLE, new Map([['marmaladeworks', []]]));
  expect(rows[3]).toMatchObject({ hasNone: true, sure: undefined });
  expect(unknownOrganizations(rows)).toEqual([]);
});
