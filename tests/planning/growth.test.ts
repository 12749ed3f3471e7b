import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grown, growthAYear, median } from '../../src/planning/growth.ts';

const months = (mbps: readonly number[], year = 2026) =>
  mbps.map((one, index) => ({
    month: `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    mbps: one,
  }));
const steady = (growth: number, count = 12) =>
  months(Array.from({ length: count }, (_, index) => 100 * (1 + growth) ** (index / 12)));

describe('growth a year', () => {
  test('of traffic that grows steadily is just that, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.7, max: 2.9, noNaN: true }),
        fc.integer({ min: 6, max: 36 }),
        (growth, count) => {
          expect(growthAYear(steady(growth, count))).toBeCloseTo(growth, 6);
        },
      ),
    );
  });

  test('is not bent by an outage or a release: two odd months of twelve change it little', () => {
    const bent = steady(0.4).map((one, at) => ({
      ...one,
      mbps: at === 3 ? 1 : at === 8 ? 90_000 : one.mbps,
    }));
    expect(growthAYear(bent)).toBeGreaterThan(0.2);
    expect(growthAYear(bent)).toBeLessThan(0.6);
  });

  test('takes gaps for gaps, and the order for nothing', () => {
    const gaps = steady(0.5, 18).filter((_, at) => at % 3 !== 1);
    expect(growthAYear([...gaps].reverse())).toBeCloseTo(0.5, 6);
  });

  test('is not told from fewer than six months, nor from months without traffic', () => {
    expect(growthAYear(steady(0.4, 5))).toBeUndefined();
    expect(growthAYear(months([0, 0, 0, 0, 0, 0, 0]))).toBeUndefined();
    expect(growthAYear([...steady(0.4, 5), ...steady(0.4, 5)])).toBeUndefined();
    expect(growthAYear([{ month: 'soon', mbps: 1 }])).toBeUndefined();
  });

  test('stays within what goes on for longer than a year', () => {
    expect(growthAYear(steady(40))).toBe(3);
    expect(growthAYear(steady(-0.99))).toBe(-0.75);
  });
});

test('traffic that grows by half is one and a half times as much in a year, and 2.25 times in two', () => {
  expect(grown(100, 0.5, 12)).toBe(150);
  expect(grown(100, 0.5, 24)).toBe(225);
});

test('the median is the middle one, or lies between the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});
