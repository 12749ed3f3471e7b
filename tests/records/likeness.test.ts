import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness } from '../../src/records/likeness.ts';

test('a sentence is like itself, whatever its case and punctuation', () => {
  expect(likeness('A NOC, staffed 24x7.', 'a NOC staffed 24x7')).toBe(1);
});

test('sentences without a common word are not alike', () => {
  expect(likeness('A NOC staffed at any hour.', 'Routes must be registered.')).toBe(0);
});

test('a reworded sentence is more like the first than another one', () => {
  const first = 'Peers must exchange at least 2 Gbps of traffic with us.';
  expect(likeness(first, 'Peers shall exchange at least 5 Gbps of traffic with us.')).toBeGreaterThan(0.6);
  expect(likeness(first, 'Peers must answer mail at any hour.')).toBeLessThan(0.3);
});

test('it is the same in either direction, and between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      const alike = likeness(one, other);
      expect(likeness(other, one)).toBe(alike);
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
      expect(likeness(one, one)).toBe(1);
    }),
  );
});
