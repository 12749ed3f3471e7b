import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMNS, type Column, nameOf, summaryOf } from '../../../src/ui/notebook/columns.ts';
import { entriesOf } from '../../../src/ui/notebook/entries.ts';
import { sorted, turned } from '../../../src/ui/notebook/sort.ts';
import { arbitraryCaptures } from '../../arbitrary-captures.ts';

const columns: Column<string | number | undefined>[] = [
  { id: 'self', label: '', flex: '', value: (row) => row },
];
const up = { column: 'self', descending: false };
const down = { column: 'self', descending: true };

test.each([
  ['numbers inside names count as numbers', ['AS100', 'AS20', 'AS3'], ['AS3', 'AS20', 'AS100']],
  ['accents and case do not part names', ['öst', 'Zug', 'Oslo', 'álpha'], ['álpha', 'Oslo', 'öst', 'Zug']],
  ['figures sort as figures', [100, 20, 3], [3, 20, 100]],
])('%s', (_what, rows, expected) => {
  expect(sorted(rows, columns, up)).toEqual(expected);
  expect(sorted(rows, columns, down)).toEqual([...expected].reverse());
});

test('what is unknown comes last in both directions', () => {
  expect(sorted([undefined, 2, undefined, 1], columns, up)).toEqual([1, 2, undefined, undefined]);
  expect(sorted([undefined, 2, undefined, 1], columns, down)).toEqual([2, 1, undefined, undefined]);
});

test('without an order, or by a column that is not there, rows stay as they are', () => {
  expect(sorted([2, 1], columns, undefined)).toEqual([2, 1]);
  expect(sorted([2, 1], columns, { column: 'other', descending: true })).toEqual([2, 1]);
});

test('pressing a header sorts upwards, pressing it again turns it round', () => {
  expect(turned(undefined, 'self')).toEqual(up);
  expect(turned(up, 'self')).toEqual(down);
  expect(turned(down, 'self')).toEqual(up);
  expect(turned(down, 'other')).toEqual({ column: 'other', descending: false });
});

test('every column of every kind can show and sort whatever was captured', () => {
  fc.assert(
    fc.property(arbitraryCaptures(12), (captures) => {
      const entries = entriesOf(captures);
      for (const [kind, ofKind] of Object.entries(COLUMNS)) {
        const rows = entries.filter((entry) => kind === 'all' || entry.kind === kind);
        for (const { id, shown } of ofKind) {
          expect(sorted(rows, ofKind, { column: id, descending: true })).toHaveLength(rows.length);
          for (const row of rows) if (shown) expect(typeof shown(row)).toBe('string');
        }
      }
      for (const { capture } of entries) {
        expect(typeof nameOf(capture)).toBe('string');
        expect(summaryOf(capture)).not.toMatch(/undefined|NaN|\[object/);
      }
    }),
  );
});
