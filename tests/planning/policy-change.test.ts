import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  comparePolicies,
  isChanged,
  type PolicyChange,
  versionsOf,
} from '../../src/planning/policy-change.ts';
import { CLAUSE_IDS, type Clause, type Policy, STANCES } from '../../src/records/policy.ts';

type Part = Partial<Omit<Clause, 'id' | 'value'>> & { value?: object };

const clause = (id: Clause['id'], part: Part = {}): Clause =>
  ({ id, stance: 'required', quote: `They say ${id}.`, confidence: 0.9, rule: 'test', ...part }) as Clause;
/** Its text is what its clauses say. */
const policy = (...clauses: Clause[]): Pick<Policy, 'general' | 'clauses' | 'text'> => ({
  general: 'selective',
  clauses,
  text: clauses
    .map(({ quote, stance, value, scope }) => JSON.stringify([quote, stance, value, scope]))
    .join('\n'),
});
const changed = (before: Clause[], after: Clause[]): [Change, Clause['id']][] =>
  comparePolicies(policy(...before), policy(...after)).clauses.map(({ change, id }) => [change, id]);

/** One clause before and after: what makes it so, and the other way round the opposite. */
const STRICTER: [Clause['id'], Part, Part][] = [
  ['irr', { stance: 'preferred' }, { stance: 'required' }],
  ['rpki', { stance: 'stated' }, { stance: 'preferred' }],
  ['contract', { stance: 'not-required' }, { stance: 'optional' }],
  ['traffic-volume', { stance: 'not-required' }, { value: { minMbps: 500 } }],
  ['traffic-volume', { value: { minMbps: 500 } }, { value: { minMbps: 2000 } }],
  ['traffic-ratio', { value: { max: 3 } }, { value: { max: 2 } }],
  ['locations', { value: { min: 2, unit: 'countries' } }, { value: { min: 3, unit: 'countries' } }],
  ['noc-24x7', {}, { value: { responseHours: 4 } }],
  ['noc-24x7', { value: { responseHours: 24 } }, { value: { responseHours: 4 } }],
  ['capacity-upgrade', { value: { atPercent: 70 } }, { value: { atPercent: 50 } }],
  ['prefix-length', { value: { v4: 24 } }, { value: { v4: 24, v6: 48 } }],
  ['prefix-length', { value: { v4: 24 } }, { value: { v4: 22 } }],
  ['not-customer', { value: { months: 3 } }, { value: { months: 6 } }],
  ['port-capacity', { stance: 'preferred', value: { minMbps: 1000 } }, { value: { minMbps: 10_000 } }],
];

test.each(STRICTER)('%s: %j became %j, which is stricter; back again is looser', (id, before, after) => {
  expect(changed([clause(id, before)], [clause(id, after)])).toEqual([['stricter', id]]);
  expect(changed([clause(id, after)], [clause(id, before)])).toEqual([['looser', id]]);
});

const DIFFERENT: [Clause['id'], Part, Part][] = [
  ['md5', { stance: 'optional' }, { stance: 'refused' }],
  ['med', { value: { treatment: 'honoured' } }, { value: { treatment: 'ignored' } }],
  ['locations', { value: { min: 30, unit: 'percent' } }, { value: { min: 3, unit: 'sites' } }],
  ['traffic-ratio', {}, { value: { max: 2 } }],
  ['traffic-volume', { value: { minMbps: 500 } }, { stance: 'preferred', value: { minMbps: 2000 } }],
  [
    'traffic-volume',
    { value: { minMbps: 500, statistic: 'peak' } },
    { value: { minMbps: 500, statistic: 'p95' } },
  ],
  ['request', { value: { email: 'a@example.net' } }, { value: { email: 'b@example.net' } }],
  ['locations', { scope: { region: 'europe' } }, { scope: { region: 'asia' } }],
];

test.each(DIFFERENT)('%s: %j became %j, which is neither stricter nor looser', (id, before, after) => {
  expect(changed([clause(id, before)], [clause(id, after)])).toEqual([['different', id]]);
});

describe('what is said of one clause several times', () => {
  const traffic = (
    minMbps: number,
    interconnect: 'public' | 'private',
    quote = 'Peers exchange this much.',
  ) => clause('traffic-volume', { value: { minMbps }, scope: { interconnect }, quote });

  test('is compared scope by scope', () => {
    expect(
      changed(
        [traffic(500, 'public'), traffic(2000, 'private')],
        [traffic(3000, 'private'), traffic(400, 'public')],
      ),
    ).toEqual([
      ['stricter', 'traffic-volume'],
      ['looser', 'traffic-volume'],
    ]);
  });

  test('is told apart by its words within one scope', () => {
    const communities = (quote: string) =>
      clause('communities', { stance: 'stated', quote, value: { text: quote } });
    expect(
      changed(
        [
          communities('Black-holing works by 64500:666.'),
          communities('Well-known communities are honoured.'),
        ],
        [
          communities('Well-known communities are honoured.'),
          communities('Everything else is stripped at the edge.'),
        ],
      ),
    ).toEqual([
      ['added', 'communities'],
      ['gone', 'communities'],
    ]);
  });

  test('is one demand in place of the other where each side has but one, whatever the words', () => {
    expect(
      changed(
        [clause('traffic-volume', { value: { minMbps: 500 }, quote: 'Half a gigabit suffices.' })],
        [clause('traffic-volume', { value: { minMbps: 2000 }, quote: 'Applicants bring 2 Gbps.' })],
      ),
    ).toEqual([['stricter', 'traffic-volume']]);
  });
});

test('other words for the same demand are a rewording; case, punctuation and white space are none', () => {
  const said = (quote: string) => [clause('noc-24x7', { quote })];
  expect(changed(said('A NOC is required.'), said('You need a NOC.'))).toEqual([['reworded', 'noc-24x7']]);
  expect(changed(said('A NOC is **required**.'), said('A  NOC is required'))).toEqual([]);
});

test('where the page says the same nothing changed, whatever was read from it or corrected in it', () => {
  const before = policy(clause('md5'));
  expect(comparePolicies(before, { ...before, general: 'open', clauses: [clause('irr')] })).toEqual({
    clauses: [],
    text: false,
  });
});

test('what matters most comes first', () => {
  const before = [
    clause('irr', { stance: 'required' }),
    clause('nda'),
    clause('rpki', { stance: 'preferred' }),
  ];
  const after = [clause('irr', { stance: 'preferred' }), clause('manrs'), clause('rpki')];
  expect(changed(before, after).map(([change]) => change)).toEqual(['stricter', 'added', 'looser', 'gone']);
});

const anyClause = fc
  .record({
    id: fc.constantFrom('traffic-volume', 'noc-24x7', 'locations', 'med', ...CLAUSE_IDS.slice(0, 3)),
    stance: fc.constantFrom(...STANCES),
    figure: fc.option(fc.constantFrom(1, 2, 500, 1000), { nil: undefined }),
    scope: fc.constantFrom(undefined, { interconnect: 'private' as const }, { region: 'europe' }),
    quote: fc.constantFrom('We ask for traffic.', 'We ask for much traffic.', 'A NOC is needed.', ''),
  })
  .map(({ id, stance, figure, scope, quote }) =>
    clause(id as Clause['id'], {
      stance,
      quote,
      ...(figure === undefined ? {} : { value: { minMbps: figure, min: figure, responseHours: figure } }),
      ...(scope ? { scope } : {}),
    }),
  );
const anyPolicy = fc.record({
  general: fc.constantFrom(null, 'open' as const, 'selective' as const),
  clauses: fc.array(anyClause, { maxLength: 7 }),
  text: fc.constantFrom('', 'One.', 'Two.', ' Two. '),
});
const SWAPPED: Record<Change, Change> = {
  stricter: 'looser',
  looser: 'stricter',
  added: 'gone',
  gone: 'added',
  different: 'different',
  reworded: 'reworded',
};
const inSwap = ({ clauses, general, text }: PolicyChange) => ({
  clauses: clauses
    .map(({ change, id, before, after }) => JSON.stringify([SWAPPED[change], id, after, before]))
    .sort(),
  general: general && { before: general.after, after: general.before },
  text,
});
const asSet = ({ clauses, general, text }: PolicyChange) => ({
  clauses: clauses.map(({ change, id, before, after }) => JSON.stringify([change, id, before, after])).sort(),
  general,
  text,
});

test('a policy is unchanged against itself, in any order of its clauses', () => {
  fc.assert(
    fc.property(anyPolicy, (one) => {
      const other = { ...one, clauses: [...one.clauses].reverse(), text: '' };
      expect(isChanged(comparePolicies(one, one))).toBe(false);
      expect(comparePolicies({ ...one, text: '' }, other).clauses).toEqual([]);
    }),
  );
});

test('the other way round what was added is gone, and what was stricter is looser', () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, (one, other) => {
      expect(inSwap(comparePolicies(one, other))).toEqual(asSet(comparePolicies(other, one)));
    }),
  );
});

test('every clause of either side is told of at most once, and none is invented', () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, (one, other) => {
      const { clauses } = comparePolicies(one, other);
      for (const [side, all] of [
        ['before', one.clauses],
        ['after', other.clauses],
      ] as const) {
        const told = clauses.flatMap((change) => change[side] ?? []);
        expect(new Set(told).size).toBe(told.length);
        expect(told.every((clause) => all.includes(clause))).toBe(true);
      }
    }),
  );
});

describe('versions', () => {
  const read = (capturedAt: string, text: string, ...clauses: Clause[]) => ({
    capturedAt,
    record: { ...policy(...clauses), text },
  });

  test('are as many as there were texts; a page that was read again says until when it said so', () => {
    const versions = versionsOf([
      read('2026-05-03T10:00:00Z', 'A NOC is preferred.', clause('noc-24x7', { stance: 'preferred' })),
      read('2026-06-01T10:00:00Z', 'A NOC is  preferred.', clause('noc-24x7', { stance: 'preferred' })),
      read('2026-07-01T10:00:00Z', 'A NOC is required.', clause('noc-24x7')),
    ]);
    expect(versions.map(({ since, until }) => [since.slice(0, 10), until.slice(0, 10)])).toEqual([
      ['2026-05-03', '2026-06-01'],
      ['2026-07-01', '2026-07-01'],
    ]);
    expect(versions[0]?.change).toBeUndefined();
    expect(versions[1]?.change?.clauses.map(({ change }) => change)).toEqual(['stricter']);
  });
});
