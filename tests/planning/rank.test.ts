import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byRank, easeOf, type Standing, whyOf } from '../../src/planning/rank.ts';

const here = { asn: 64501, exchangesNow: 1, facilitiesNow: 0, placesSoon: 0, attending: 0 };
const nowhere = { ...here, exchangesNow: 0 };

describe('how easy', () => {
  test.each<[Partial<Standing>, string]>([
    [{ ...here, policy: 'Open' }, 'low-hanging fruit'],
    [{ ...nowhere, policy: 'Open' }, 'worth the effort'],
    [{ ...here, policy: 'Selective' }, 'worth the effort'],
    [{ ...nowhere, policy: 'Selective', placesSoon: 1 }, 'worth the effort'],
    [{ ...nowhere, policy: 'Selective' }, 'long shot'],
    [{ ...here, policy: 'Restrictive' }, 'long shot'],
    [{ ...here, policy: 'No' }, 'long shot'],
    [{ ...here }, 'not known'],
    [{ asn: 64501, attending: 0, policy: 'Open' }, 'not known'],
  ])('%j is %s', (standing, ease) => {
    expect(easeOf(standing as Standing)).toBe(ease);
  });
});

const standing: fc.Arbitrary<Standing> = fc.record(
  {
    asn: fc.integer({ min: 64496, max: 64511 }),
    policy: fc.constantFrom('Open', 'Selective', 'Restrictive', 'No', undefined),
    exchangesNow: fc.integer({ min: 0, max: 3 }),
    facilitiesNow: fc.integer({ min: 0, max: 3 }),
    placesSoon: fc.integer({ min: 0, max: 3 }),
    attending: fc.integer({ min: 0, max: 3 }),
    trafficMbps: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
    trafficBand: fc.constantFrom('1-5Gbps', '100+Tbps', 'unheard of', undefined),
  },
  { requiredKeys: ['asn', 'attending'] },
);

describe('who comes first', () => {
  test('is an order: whoever stands before two others in turn stands before both', () => {
    fc.assert(
      fc.property(standing, standing, standing, (a, b, c) => {
        expect(Math.sign(byRank(a, b))).toBe(-Math.sign(byRank(b, a)) || 0);
        if (byRank(a, b) <= 0 && byRank(b, c) <= 0) expect(byRank(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test.each<[string, (one: Standing) => Partial<Standing>]>([
    ['traffic', ({ trafficMbps = 0 }) => ({ trafficMbps: trafficMbps + 100 })],
    ['a person who attends', ({ attending }) => ({ attending: attending + 1 })],
    ['an exchange in common', ({ exchangesNow = 0 }) => ({ exchangesNow: exchangesNow + 1 })],
    ['a facility in common', ({ facilitiesNow = 0 }) => ({ facilitiesNow: facilitiesNow + 1 })],
    ['a place soon', ({ placesSoon = 0 }) => ({ placesSoon: placesSoon + 1 })],
  ])('one more of %s never puts a target further back', (_, more) => {
    fc.assert(
      fc.property(standing, (one) => {
        // Without our own network no place is known at all; one more is then no small step.
        fc.pre(one.exchangesNow !== undefined && one.facilitiesNow !== undefined);
        expect(byRank({ ...one, ...more(one) }, one)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test('every reason is said, in the words of people', () => {
  expect(
    whyOf({
      asn: 64501,
      policy: 'Open',
      exchangesNow: 2,
      facilitiesNow: 1,
      placesSoon: 1,
      attending: 3,
      trafficMbps: 1300,
      trafficBand: '10-20Gbps',
    }),
  ).toBe(
    'Open policy · 2 exchanges and 1 facility in common · 1 more soon · 3 of them attend · 1.3 Gbps today',
  );
  expect(whyOf({ asn: 64501, attending: 0 })).toBe('policy unknown');
  expect(whyOf({ ...nowhere, trafficBand: '1-5Gbps' })).toBe(
    'policy unknown · nowhere in common · they state 1-5Gbps in all',
  );
});
