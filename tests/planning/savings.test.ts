import { describe, expect, test } from 'vitest';
import {
  billedMbps,
  breakEvenMbps,
  movedMbps,
  payingRange,
  savingAMonth,
  unitCost,
  usableMbps,
} from '../../src/planning/savings.ts';

describe('the worked examples of the trade', () => {
  test('an exchange that costs 6,000 + 1,000 + 2,000 + 2,000 a month: 11 a Mbps at 1 Gbps, about 6.1 at 1.8 Gbps', () => {
    const cost = 6000 + 1000 + 2000 + 2000;
    expect(unitCost(cost, 1000)).toBe(11);
    expect(unitCost(cost, 1800)).toBeCloseTo(6.11, 2);
  });

  test('5,000 a month against transit at 2 breaks even at 2.5 Gbps', () => {
    expect(breakEvenMbps(5000, 2)).toBe(2500);
  });

  test('2 of 5 Gbps can be peered at a cost of 7,000: it saves 4,000, so it does not pay', () => {
    expect(savingAMonth(2000, 2, 7000)).toBe(-3000);
    expect(2000).toBeLessThan(breakEvenMbps(7000, 2) ?? 0);
  });

  test('2 of 6 Gbps at 2,000, transit at 1: 6 Gbps of transit is 12,000 at 2, and 10,000 with peering', () => {
    expect(6000 * 2).toBe(12_000);
    expect(6000 * 2 - savingAMonth(2000, 2, 2000)).toBe(10_000);
  });

  test('a port is filled to seven tenths, and pays from break-even to there', () => {
    expect(usableMbps(10_000)).toBe(7000);
    expect(payingRange(5000, 2, 10_000)).toEqual({ fromMbps: 2500, toMbps: 7000 });
    expect(payingRange(5000, 2, 1000)).toBeUndefined();
  });

  test('the saving is what lies beyond break-even, at the transit price', () => {
    for (const [mbps, price, cost] of [
      [2000, 2, 5000],
      [9000, 0.4, 1200],
    ] as const) {
      const beyond = (mbps - (breakEvenMbps(cost, price) ?? 0)) * price;
      expect(savingAMonth(mbps, price, cost)).toBeCloseTo(beyond, 9);
    }
  });
});

describe('what the bill counts', () => {
  const traffic = { inMbps: 800, outMbps: 300 };
  test.each([
    ['larger of in and out', 800],
    ['in', 800],
    ['out', 300],
    ['in plus out', 1100],
  ] as const)('by %s', (billing, mbps) => {
    expect(billedMbps(traffic, billing)).toBe(mbps);
  });

  test('of no direction it counts nothing', () => {
    expect(billedMbps({}, 'in')).toBeUndefined();
    expect(billedMbps({ outMbps: 5 }, 'larger of in and out')).toBe(5);
  });

  test('what moves in the smaller direction saves nothing where the larger one is billed', () => {
    const all = { inMbps: 9000, outMbps: 2000 };
    expect(movedMbps(all, { outMbps: 500 }, 'larger of in and out')).toBe(0);
    expect(movedMbps(all, { inMbps: 500 }, 'larger of in and out')).toBe(500);
    expect(movedMbps(all, { inMbps: 8000 }, 'larger of in and out')).toBe(7000);
    expect(movedMbps(all, { inMbps: 500, outMbps: 100 }, 'in plus out')).toBe(600);
  });
});

test('a price of nought breaks even nowhere, and no traffic has no unit cost', () => {
  expect(breakEvenMbps(5000, 0)).toBeUndefined();
  expect(unitCost(5000, 0)).toBeUndefined();
  expect(payingRange(5000, 0, 10_000)).toBeUndefined();
});
