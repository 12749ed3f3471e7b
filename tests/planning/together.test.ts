import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siblings } from '../../src/planning/organisations.ts';
import { byRank, type Placed, ranked, type Standing } from '../../src/planning/rank.ts';
import { together } from '../../src/planning/together.ts';
import { whyOf } from '../../src/planning/why.ts';

const here = { policy: 'Open', exchangesNow: 1, facilitiesNow: 0, attending: 0 };
const placed = (standings: readonly Standing[]): Placed[] =>
  standings.map((standing) => ({ standing, ranked: ranked(standing) }));
/** All of one organisation. */
const ofOne = (standings: readonly Standing[]): Placed[] =>
  together(placed(standings), siblings(standings.map(({ asn }) => ({ asn, organisationId: 7 }))));
const order = (all: readonly Placed[]): number[] => [...all].sort(byRank).map(({ standing: { asn } }) => asn);

describe('targets of one organisation', () => {
  const big = { asn: 64502, ...here, trafficMbps: 300 };
  const small = { asn: 64501, ...here, trafficMbps: 100 };
  const other = { asn: 64503, ...here, trafficMbps: 350 };

  test('the first of them stands for all, and none of their traffic counts twice', () => {
    const all = together(
      placed([small, big, other]),
      siblings([small, big].map(({ asn }) => ({ asn, organisationId: 7 }))),
    );
    // 300 + 100 come before 350, and 100 after.
    expect(order(all)).toEqual([64502, 64503, 64501]);
    expect(all.map(({ ranked: { standsFor, countedWith } }) => [standsFor, countedWith])).toEqual([
      [undefined, 64502],
      [[64501], undefined],
      [undefined, undefined],
    ]);
    const why = (at: number) => whyOf(all[at]!.standing, all[at]!.ranked);
    expect(why(1)).toMatch(/300 Mbps today, stands for AS64501 of the same organisation too\.$/);
    expect(why(0)).toMatch(/100 Mbps today, AS64502 of the same organisation comes first\.$/);
  });

  test('the first is whoever is easiest, and harder ones count by how likely they are themselves', () => {
    const hard = { ...big, policy: 'Restrictive', trafficMbps: 9_000 };
    const [lead, rest] = ofOne([small, hard]);
    expect(lead?.ranked.standsFor).toEqual([64502]);
    expect(lead?.ranked.score).toBe(ranked(small).score + ranked(hard).score);
    expect(rest?.ranked.countedWith).toBe(64501);
  });

  test.each(['live', 'parked', 'declined until'])(
    'one that is %s neither stands for others nor counts',
    (stage) => {
      for (const one of ofOne([small, { ...big, stage }])) {
        expect(one.ranked.standsFor).toBeUndefined();
        expect(one.ranked.countedWith).toBeUndefined();
      }
    },
  );

  test('of whom no traffic is known, none is added', () => {
    const unknown = { ...big, trafficMbps: undefined, trafficBand: '1-5Tbps' };
    expect(ofOne([{ ...small, trafficMbps: 5_000 }, unknown])[0]?.ranked.standsFor).toBeUndefined();
  });
});

const figure = fc.integer({ min: 0, max: 3 });
const standing = fc.record({
  policy: fc.constantFrom('Open', 'Selective', 'Restrictive'),
  exchangesNow: figure,
  facilitiesNow: figure,
  attending: figure,
  trafficMbps: fc.oneof(fc.constant(undefined), fc.integer({ min: 0, max: 1000 })),
  stage: fc.constantFrom('candidate', 'live', 'parked'),
});
const some = fc
  .array(fc.tuple(standing, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 8 })
  .map((all) =>
    all.map(([one, organisationId], i) => ({ standing: { asn: 64496 + i, ...one }, organisationId })),
  );
type Some = { standing: Standing; organisationId: number }[];
const ranks = (all: Some): Placed[] =>
  together(
    placed(all.map(({ standing: one }) => one)),
    siblings(all.map(({ standing: { asn }, organisationId }) => ({ asn, organisationId }))),
  );

test('what an organisation is worth is counted once, whoever stands for it', () => {
  fc.assert(
    fc.property(some, (all) => {
      const after = ranks(all);
      const alone = placed(all.map(({ standing: one }) => one));
      for (const { standing: lead, ranked: its } of after) {
        const added = (its.standsFor ?? []).map(
          (asn) => alone.find(({ standing: { asn: a } }) => a === asn)!,
        );
        const own = alone.find(({ standing: { asn } }) => asn === lead.asn)!.ranked.score;
        expect(its.score).toBeCloseTo(
          added.reduce((sum, { ranked: { score } }) => sum + score, own),
          6,
        );
        for (const {
          standing: { asn },
        } of added)
          expect(after.find(({ standing: { asn: a } }) => a === asn)?.ranked.countedWith).toBe(lead.asn);
      }
      const standing = after.flatMap(({ ranked: { standsFor = [] } }) => standsFor);
      expect(new Set(standing).size).toBe(standing.length);
    }),
  );
});

const BETTER: readonly ((one: Standing) => Partial<Standing>)[] = [
  ({ trafficMbps = 0 }) => ({ trafficMbps: trafficMbps + 100 }),
  ({ attending }) => ({ attending: attending + 1 }),
  ({ exchangesNow = 0 }) => ({ exchangesNow: exchangesNow + 1 }),
  () => ({ policy: 'Open' }),
];

test('more of anything never puts a target further back, whatever its organisation gains by it', () => {
  fc.assert(
    fc.property(some, fc.nat(), fc.constantFrom(...BETTER), (all, pick, better) => {
      const at = pick % all.length;
      const one = all[at]!;
      // From a traffic that is unknown there is no small step.
      fc.pre(one.standing.trafficMbps !== undefined);
      const improved = all.map((given, i) =>
        i === at ? { ...given, standing: { ...given.standing, ...better(given.standing) } } : given,
      );
      const place = (some: Some) => order(ranks(some)).indexOf(one.standing.asn);
      expect(place(improved)).toBeLessThanOrEqual(place(all));
    }),
  );
});
