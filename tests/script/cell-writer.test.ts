import fc from 'fast-check';
import { expect, test } from 'vitest';
import { written } from '../../apps-script/cell-writer.ts';
import { asTyped, CELL_CHARACTERS } from '../google/entered.ts';

const HOSTILE = [
  '=1+1',
  '+49 30 1234',
  '-1',
  '@SUM(A1)',
  '1-2',
  '007',
  '1e5',
  'TRUE',
  '08:00',
  '4 Aug',
  'Aug 4',
  '12%',
  '$5',
  "'quoted",
  '\t=1',
  ' =1',
  "='x",
];

test.each(HOSTILE)('"%s" stays that text', (text) => {
  expect(asTyped(String(written(text)), false)).toEqual({ stringValue: text });
});

test('any text stays text, in a plain cell and in one of another format', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.tuple(fc.constantFrom(...HOSTILE, ..."=+-@'0."), fc.string()).map(([head, tail]) => head + tail),
  );
  fc.assert(
    fc.property(text, fc.boolean(), (captured, plain) => {
      expect(asTyped(String(written(captured)), plain)).toEqual({ stringValue: captured });
    }),
    { numRuns: 5_000 },
  );
});

test('text that no cell can hold is cut, and says so', () => {
  const cut = String(written(`=${'x'.repeat(60_000)}`));
  expect(cut.length).toBeLessThanOrEqual(CELL_CHARACTERS);
  expect(cut).toContain('cut: the cell is full');
});

test('a number that is none leaves the cell empty', () => {
  expect(written(Number.NaN)).toBe('');
  expect(written(7)).toBe(7);
});
