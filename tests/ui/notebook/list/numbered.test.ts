import { expect, test } from 'vitest';
import { nameIndex } from '../../../../src/planning/name-index.ts';
import type { Person } from '../../../../src/records/people.ts';
import { numbered, type People } from '../../../../src/ui/notebook/list/numbered.ts';
import { listRows } from '../../../../src/ui/notebook/list/rows.ts';

const PEOPLE: Person[] = [
  { name: 'Ada Example', organization: 'Tidal Example', asns: [] },
  { name: 'Ben Example', organization: 'Twin Works', asns: [] },
  { name: 'Cem Example', organization: 'Marmalade Works', asns: [] },
  { name: 'Dot Example', asns: [64503] },
];
const LIST: People = { kind: 'people', record: { people: PEOPLE }, evidence: {} };
const index = nameIndex([{ asn: 64500, name: 'Tidal Example' }]);
const rows = listRows(PEOPLE, index, new Map([['twinworks', [64501, 64502]]]));

test('matched rows get their numbers: what was decided is the user’s, what was found says how', () => {
  const after = numbered(LIST, rows);
  expect(after?.record.people.map(({ asns }) => asns)).toEqual([[64500], [64501, 64502], [], [64503]]);
  expect(Object.values(after?.evidence ?? {})).toMatchObject([
    { from: 'heuristic', where: 'who is who: name', snippet: 'Tidal Example' },
    { from: 'hand' },
  ]);
});

test('a list whose rows all have their numbers stays as it is', () => {
  expect(numbered(LIST, rows.slice(2))).toBeUndefined();
});
