import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRate, parseRate, TRAFFIC_BANDS } from '../../src/records/rate.ts';

test.each([
  ['500 Mbps', 500],
  ['0.5 Gbit/s', 500],
  ['100mb', 100],
  ['50Mb', 50],
  ['10GE', 10_000],
  ['10GigE', 10_000],
  ['2,5 Gbps', 2_500],
  ['1,000 Mbps', 1_000],
  ['1.7 Tbps', 1_700_000],
  ['2 GB', 2_000],
  ['500 Mo', 500],
  ['64 kbit/s', 0.064],
  ['100G', 100_000],
])('%s is %d Mbps', (text, mbps) => {
  expect(parseRate(text)).toBeCloseTo(mbps, 9);
});

test.each(['', '500', 'Gbps', 'about 500 Mbps', '10 GEese', '/24', '2:1'])('"%s" is not one rate', (text) => {
  expect(parseRate(text)).toBeUndefined();
});

test.each([
  [0, '0 Mbps'],
  [0.064, '64 kbps'],
  [999, '999 Mbps'],
  [1_300, '1.3 Gbps'],
  [400_000, '400 Gbps'],
  [1_234_567, '1.23 Tbps'],
])('%d Mbps is said as %s', (mbps, said) => {
  expect(formatRate(mbps)).toBe(said);
});

test('what is said is read again to three figures', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500_000_000 }), (mbps) => {
      const again = parseRate(formatRate(mbps)) ?? Number.NaN;
      expect(Math.abs(again - mbps) / mbps).toBeLessThanOrEqual(0.005);
    }),
  );
});

test('the bands rise', () => {
  const bounds = Object.values(TRAFFIC_BANDS);
  expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
});
