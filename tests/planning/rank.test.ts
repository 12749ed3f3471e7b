import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byRank,
  easeOf,
  PARTS,
  type Placed,
  type RankContext,
  ranked,
  type Standing,
  WEIGHTS,
} from '../../src/planning/rank.ts';
import { partsWords, whyOf } from '../../src/planning/why.ts';

const here = { asn: 64501, exchangesNow: 1, facilitiesNow: 0, placesSoon: 0, attending: 0 };
const nowhere = { ...here, exchangesNow: 0 };
const placed = (standing: Standing, context: RankContext = {}): Placed => ({
  standing,
  ranked: ranked(standing, context),
});

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
    [{ ...here, policy: 'Open', stage: 'parked' }, 'not now'],
    [{ ...here, policy: 'Open', stage: 'declined until' }, 'not now'],
    [{ ...here, policy: 'Open', stage: 'declined until', nextOn: '2026-12-01' }, 'not now'],
    [{ ...here, policy: 'Open', stage: 'declined until', nextOn: '2026-11-21' }, 'low-hanging fruit'],
    [{ ...here, policy: 'Open', stage: 'live' }, 'low-hanging fruit'],
  ])('%j is %s', (standing, ease) => {
    expect(easeOf(standing as Standing, '2026-11-21')).toBe(ease);
  });
});

const figure = fc.integer({ min: 0, max: 3 });
const standing: fc.Arbitrary<Standing> = fc.record(
  {
    asn: fc.integer({ min: 64496, max: 64511 }),
    policy: fc.constantFrom('Open', 'Selective', 'Restrictive', 'No', undefined),
    exchangesNow: figure,
    facilitiesNow: figure,
    placesSoon: figure,
    attending: figure,
    introductions: figure,
    metBefore: fc.boolean(),
    clauses: fc.record({ met: figure, unmet: figure, unknown: figure }),
    trafficMbps: fc.integer({ min: 0, max: 10_000 }),
    traffic24Mbps: fc.integer({ min: 0, max: 20_000 }),
    trafficBand: fc.constantFrom('1-5Gbps', '100+Tbps', 'unheard of', undefined),
    cost: fc.integer({ min: 0, max: 5000 }),
    stage: fc.constantFrom('candidate', 'live', 'parked', 'declined until'),
    nextOn: fc.constantFrom('2026-01-01', '2027-01-01'),
  },
  { requiredKeys: ['asn', 'attending'] },
);
const context: fc.Arbitrary<RankContext> = fc.record({
  transitPrice: fc.constantFrom(undefined, 0, 0.5, 2),
  weights: fc.constantFrom(undefined, {}, { policy: 0 }, Object.fromEntries(PARTS.map((part) => [part, 0]))),
  today: fc.constant('2026-11-21'),
  priorAtMost: fc.constantFrom(undefined, 0, 500),
});

describe('who comes first', () => {
  test('is an order: whoever stands before two others in turn stands before both', () => {
    fc.assert(
      fc.property(standing, standing, standing, context, (one, two, three, given) => {
        const [a, b, c] = [placed(one, given), placed(two, given), placed(three, given)];
        expect(Math.sign(byRank(a, b))).toBe(-Math.sign(byRank(b, a)) || 0);
        if (byRank(a, b) <= 0 && byRank(b, c) <= 0) expect(byRank(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  const POLICIES = ['No', 'Restrictive', 'Selective', 'Open'];
  test.each<[string, (one: Standing) => Partial<Standing>]>([
    [
      'traffic',
      ({ trafficMbps = 0, traffic24Mbps = 0 }) => ({
        trafficMbps: trafficMbps + 100,
        traffic24Mbps: traffic24Mbps + 100,
      }),
    ],
    ['traffic to come', ({ traffic24Mbps = 0 }) => ({ traffic24Mbps: traffic24Mbps + 100 })],
    ['a person who attends', ({ attending }) => ({ attending: attending + 1 })],
    ['an exchange in common', ({ exchangesNow = 0 }) => ({ exchangesNow: exchangesNow + 1 })],
    ['a facility in common', ({ facilitiesNow = 0 }) => ({ facilitiesNow: facilitiesNow + 1 })],
    ['a place soon', ({ placesSoon = 0 }) => ({ placesSoon: placesSoon + 1 })],
    ['somebody to introduce us', ({ introductions = 0 }) => ({ introductions: introductions + 1 })],
    ['having met', () => ({ metBefore: true })],
    ['openness', ({ policy = 'No' }) => ({ policy: POLICIES[POLICIES.indexOf(policy) + 1] ?? 'Open' })],
    [
      'a clause that we meet',
      ({ clauses }) => (clauses ? { clauses: { ...clauses, met: clauses.met + 1 } } : {}),
    ],
    [
      'a clause that we no longer miss',
      ({ clauses }) =>
        clauses && clauses.unmet > 0
          ? { clauses: { ...clauses, unmet: clauses.unmet - 1, unknown: clauses.unknown + 1 } }
          : {},
    ],
    ['money left', ({ cost = 0 }) => ({ cost: Math.max(0, cost - 100) })],
  ])('more of this never puts a target further back: %s', (_, more) => {
    fc.assert(
      fc.property(standing, context, (one, given) => {
        // From what is not known at all there is no small step.
        fc.pre(one.exchangesNow !== undefined && one.facilitiesNow !== undefined && one.policy !== undefined);
        fc.pre(one.trafficMbps !== undefined && one.traffic24Mbps !== undefined);
        fc.pre(one.clauses === undefined || one.clauses.met + one.clauses.unmet + one.clauses.unknown > 0);
        expect(byRank(placed({ ...one, ...more(one) }, given), placed(one, given))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('no figure is ever other than one from 0 to 1, or money', () => {
    fc.assert(
      fc.property(standing, context, (one, given) => {
        const { likelihood, value, score, parts } = ranked(one, given);
        for (const part of [...Object.values(parts), likelihood]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
        expect(Number.isFinite(value) && value >= 0).toBe(true);
        expect(Number.isFinite(score)).toBe(true);
      }),
    );
  });

  test('a network that is live already, parked or declined comes after all that can be won', () => {
    const open = { ...here, policy: 'Open', trafficMbps: 9000 };
    const order = [
      { ...open, asn: 64501, stage: 'parked' },
      { ...open, asn: 64502, stage: 'live' },
      { ...nowhere, asn: 64503, policy: 'No' },
      { ...open, asn: 64504, stage: 'declined until', nextOn: '2027-02-01' },
    ].map((one) => placed(one, { today: '2026-11-21' }));
    expect(order.sort(byRank).map(({ standing: { asn } }) => asn)).toEqual([64503, 64502, 64501, 64504]);
  });

  test('an unknown traffic is taken for little, and for no more than what is known of others', () => {
    const stated = { ...here, policy: 'Open', trafficBand: '1-5Tbps' };
    expect(ranked(stated)).toMatchObject({ value: 1000, isPrior: true });
    expect(ranked(stated, { priorAtMost: 200 })).toMatchObject({ value: 200, isPrior: true });
    expect(ranked({ ...stated, trafficMbps: 300 }, { priorAtMost: 200 })).toMatchObject({
      value: 300,
      isPrior: false,
    });
  });

  test('a weight of nought takes a part away', () => {
    const none = { policy: 0, places: 0, fit: 0, attending: 0, introduction: 0, metBefore: 0, size: 0 };
    expect(ranked({ ...here, policy: 'Open' }, { weights: { ...none, policy: 1 } }).likelihood).toBe(1);
    expect(ranked({ ...here, policy: 'No' }, { weights: { ...none, policy: 1 } }).likelihood).toBe(0);
  });
});

describe('why', () => {
  const why = (one: Standing, given: RankContext & { currency?: string } = {}) =>
    whyOf(one, ranked(one, given), given);

  test('is one sentence with every reason, in the words of people', () => {
    expect(
      why(
        {
          asn: 64501,
          policy: 'Open',
          exchangesNow: 2,
          facilitiesNow: 1,
          placesSoon: 1,
          attending: 3,
          clauses: { met: 5, unmet: 1, unknown: 0 },
          introductions: 2,
          metBefore: true,
          trafficMbps: 1300,
          traffic24Mbps: 2000,
          trafficBand: '10-20Gbps',
        },
        { transitPrice: 0.6, currency: 'EUR' },
      ),
    ).toBe(
      'Open policy, 2 exchanges and 1 facility in common, 1 more soon, we meet 5 of 6 clauses, 3 of them attend, we have met before, 2 people could introduce us: 95 % likely; 1.3 Gbps today, 2 Gbps in 24 months, worth 1,200 EUR a month.',
    );
  });

  test('says what is unknown, and what only rests on a stated band', () => {
    expect(why({ asn: 64501, attending: 0 })).toBe('policy unknown: 35 % likely.');
    expect(why({ ...nowhere, trafficBand: '1-5Gbps' }, { transitPrice: 2 })).toBe(
      'policy unknown, nowhere in common: 27 % likely; traffic with us unknown, they state 1-5Gbps in all.',
    );
    expect(
      why(
        { ...here, policy: 'Open', stage: 'declined until', nextOn: '2027-02-01' },
        { today: '2026-11-21' },
      ),
    ).toMatch(/^Declined until 2027-02-01; Open policy/);
  });

  test.each([
    [{ met: 1, unmet: 0, unknown: 0 }, 'we meet 1 of 1 clause: '],
    [{ met: 2, unmet: 1, unknown: 3 }, 'we meet 2 of 6 clauses (3 unknown): '],
    [{ met: 0, unmet: 0, unknown: 2 }, 'we meet 0 of 2 clauses (2 unknown): '],
    [{ met: 0, unmet: 0, unknown: 0 }, 'policy unknown: '],
  ])('counts the clauses that nobody can judge among those that are asked: %o', (clauses, words) => {
    expect(why({ asn: 64501, attending: 0, clauses })).toContain(words);
  });

  test('shows each part with its weight', () => {
    expect(partsWords(ranked({ ...here, policy: 'Selective' }), { places: 5 })).toBe(
      `policy 60 % × 3 · common places 75 % × 5 · our fit 50 % × 2 · attending 0 % × 2 · introduction 0 % × 1 · met before 0 % × 1 · size 50 % × ${WEIGHTS.size}`,
    );
  });
});
