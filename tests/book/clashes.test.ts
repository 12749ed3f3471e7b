import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clashes, withClashes } from '../../src/book/clashes.ts';
import type { CellsOf } from '../../src/book/template/index.ts';

const row = (cells: CellsOf<'meetings'>) => ({ cells: { day: '2026-10-06', ...cells } });

test('each of two rows names the other, by whom, whom and when', () => {
  expect(
    clashes([
      row({ start: '10:00', end: '10:30', asn: 64501, ourPeople: 'Ana; Ben' }),
      row({ start: '10:30', end: '11:00', asn: 64502, ourPeople: 'Ana' }),
      row({ start: '10:15', end: '10:45', ourPeople: 'ben, Ana' }),
      row({ start: '10:15', end: '10:45', asn: 64504, ourPeople: 'Ana', state: 'cancelled' }),
      row({ start: '10:15', asn: 64505, ourPeople: 'Ana' }),
      { cells: { start: '10:00', end: '10:30', ourPeople: 'Ana' } },
    ]),
  ).toEqual([
    'Ana: another meeting, 10:15–10:45',
    'Ana: another meeting, 10:15–10:45',
    'Ana: AS64501, 10:00–10:30; Ana: AS64502, 10:30–11:00',
    '',
    '',
    '',
  ]);
});

const time = fc.integer({ min: 0, max: 47 }).map((half) => {
  const hours = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hours}:${half % 2 ? '30' : '00'}`;
});
const meeting = fc.record(
  {
    day: fc.constantFrom('2026-10-06', '2026-10-07'),
    start: time,
    end: time,
    ourPeople: fc.constantFrom('Ana', 'Ben', 'Ana, Ben', ''),
    state: fc.constantFrom('asked', 'cancelled'),
    asn: fc.constantFrom(64501, 64502),
  },
  { requiredKeys: [] },
);

test('whoever is told of another is told by the other, and what was said before plays no part', () => {
  fc.assert(
    fc.property(fc.array(meeting, { maxLength: 8 }), (cells) => {
      const rows = cells.map((one) => ({ cells: one as CellsOf<'meetings'> }));
      const said = clashes(rows);
      const pairs = said.map((text) => (text ? text.split('; ').length : 0));
      expect(pairs.reduce((sum, one) => sum + one, 0) % 2).toBe(0);
      rows.forEach((one, i) => {
        if (!said[i]) return;
        // Without it nobody has one more.
        const others = clashes(rows.filter((_, j) => j !== i));
        const rest = said.filter((_, j) => j !== i);
        others.forEach((text, j) => {
          expect(text.length).toBeLessThanOrEqual(rest[j]?.length ?? 0);
        });
        expect(one.cells.state).not.toBe('cancelled');
      });
      const shown = withClashes(rows);
      expect(withClashes(shown)).toEqual(shown);
    }),
  );
});
