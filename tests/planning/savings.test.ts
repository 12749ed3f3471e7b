import { describe, expect, test } from 'vitest';
import { billedMbps, savingAMonth, usableMbps } from '../../src/planning/savings.ts';

test('a saving is what the traffic costs as transit, less what peering costs', () => {
  expect(savingAMonth(2000, 2, 7000)).toBe(-3000);
});

test('a port is filled to seven tenths', () => {
  expect(usableMbps(10_000)).toBe(7000);
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
});
