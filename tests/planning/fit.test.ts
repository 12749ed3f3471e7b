import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FitContext, fit as fitOf, type Verdict } from '../../src/planning/fit.ts';
import { ruleOf, TO_BE_READ } from '../../src/planning/fit-rules.ts';
import type { Network, Port, Presence } from '../../src/records/network.ts';
import { CLAUSE_IDS, type Clause, type ClauseId, STANCES } from '../../src/records/policy.ts';
import type { Profile } from '../../src/records/profile.ts';

const port = (ixId: number, speedMbps = 10_000, more: Partial<Port> = {}): Port => ({
  ixId,
  ixName: `Exchange ${ixId}`,
  speedMbps,
  operational: true,
  routeServer: false,
  ...more,
});
const house = (facId: number, city: string, country = 'DE'): Presence => ({
  facId,
  name: `House ${facId}`,
  city,
  country,
});
const network = (asn: number, ports: Port[], facilities: Presence[]): Network => ({
  asn,
  name: `Net ${asn}`,
  ports,
  facilities,
});

type Case = Partial<Omit<Clause, 'id' | 'value'>> & { value?: object };

const clause = (id: ClauseId, more: Case = {}): Clause =>
  ({ id, stance: 'required', quote: 'Words.', confidence: 0.9, rule: 'test', ...more }) as Clause;

const verdict = (id: ClauseId, more: Case, profile: Profile, context: FitContext = {}): Verdict => {
  const [only] = fitOf({ asn: 64510, clauses: [clause(id, more)] }, profile, context).clauses;
  if (!only) throw new Error('a clause without a verdict');
  return only;
};

const HAMBURG = house(1, 'Hamburg');
const BERLIN = house(2, 'Berlin');
const OSLO = house(3, 'Oslo', 'Norway');
const BOSTON = house(4, 'Boston', 'US');
const theirs = network(64510, [port(1), port(2)], [HAMBURG, BERLIN, OSLO, BOSTON]);
const sharing = (ports: Port[], facilities: Presence[]): FitContext => ({
  ours: network(64500, ports, facilities),
  theirs,
});

/** What the clause says; what we are; then the state and, where it matters, our figure. */
const EXAMPLES: readonly [
  id: ClauseId,
  says: Case,
  profile: Profile,
  context: FitContext,
  state: Verdict['state'],
  ours?: string,
][] = [
  ['traffic-volume', { value: { minMbps: 500 } }, {}, { trafficWithThemMbps: 500 }, 'met', '500 Mbps'],
  ['traffic-volume', { value: { minMbps: 500 } }, {}, { trafficWithThemMbps: 499 }, 'unmet', '499 Mbps'],
  ['traffic-volume', { value: { minMbps: 500 } }, {}, {}, 'unknown'],
  ['traffic-volume', {}, {}, { trafficWithThemMbps: 500 }, 'unknown'],
  // Nobody exchanges more with one network than with all.
  ['traffic-volume', { value: { minMbps: 2000 } }, { trafficMbps: 1000 }, {}, 'unmet', 'at most 1 Gbps'],
  ['traffic-volume', { value: { minMbps: 2000 } }, { trafficBand: '100-1000Mbps' }, {}, 'unmet'],
  ['traffic-volume', { value: { minMbps: 2000 } }, { trafficBand: '1-5Gbps' }, {}, 'unknown'],
  ['traffic-volume', { value: { minMbps: 2000 } }, { trafficBand: '100+Tbps' }, {}, 'unknown'],
  // Both directions together are between once and twice the larger one.
  [
    'traffic-volume',
    { value: { minMbps: 500, direction: 'sum' } },
    {},
    { trafficWithThemMbps: 300 },
    'unknown',
  ],
  [
    'traffic-volume',
    { value: { minMbps: 500, direction: 'sum' } },
    {},
    { trafficWithThemMbps: 200 },
    'unmet',
  ],
  ['traffic-volume', { value: { minMbps: 500, direction: 'sum' } }, {}, { trafficWithThemMbps: 600 }, 'met'],
  [
    'traffic-volume',
    { value: { minMbps: 500, direction: 'in' } },
    {},
    { trafficWithThemMbps: 600 },
    'unknown',
  ],
  [
    'traffic-volume',
    { value: { minMbps: 500, direction: 'out' } },
    {},
    { trafficWithThemMbps: 400 },
    'unmet',
  ],
  [
    'traffic-volume',
    { value: { minMbps: 500, statistic: 'average' } },
    {},
    { trafficWithThemMbps: 600 },
    'unknown',
  ],
  [
    'traffic-volume',
    { value: { minMbps: 500 }, scope: { region: 'Europe' } },
    {},
    { trafficWithThemMbps: 600 },
    'unknown',
  ],
  [
    'traffic-volume',
    { value: { minMbps: 500 }, scope: { family: 'ipv6' } },
    {},
    { trafficWithThemMbps: 400 },
    'unmet',
  ],
  [
    'traffic-volume',
    { value: { minMbps: 500 }, scope: { asn: 64511 } },
    {},
    { trafficWithThemMbps: 600 },
    'unknown',
  ],
  [
    'traffic-volume',
    { value: { minMbps: 500 }, scope: { asn: 64510 } },
    {},
    { trafficWithThemMbps: 600 },
    'met',
  ],

  ['traffic-ratio', { value: { max: 2 } }, { ratio: 1.8 }, {}, 'met', '1.8:1'],
  ['traffic-ratio', { value: { max: 2 } }, { ratio: 3 }, {}, 'unmet', '3:1'],
  ['traffic-ratio', { value: { max: 2 } }, { ratioWord: 'Balanced' }, {}, 'unknown', 'Balanced'],
  ['traffic-ratio', {}, { ratio: 1 }, {}, 'unknown'],
  ['traffic-ratio', { value: { max: 2 }, scope: { region: 'Europe' } }, { ratio: 1 }, {}, 'unknown'],

  ['port-capacity', { value: { minMbps: 10_000 } }, { ports: [port(1)] }, {}, 'met', '10 Gbps'],
  [
    'port-capacity',
    { value: { minMbps: 10_000 }, scope: { interconnect: 'public' } },
    { ports: [port(1, 1000)] },
    {},
    'unmet',
    '1 Gbps',
  ],
  ['port-capacity', { value: { minMbps: 10_000 } }, { ports: [port(1, 1000)] }, {}, 'unknown'],
  [
    'port-capacity',
    { value: { minMbps: 10_000 } },
    { ports: [port(1, 1000), port(2)] },
    {},
    'unknown',
    '1 Gbps to 10 Gbps',
  ],
  [
    'port-capacity',
    { value: { minMbps: 10_000 }, scope: { interconnect: 'private' } },
    { ports: [port(1)] },
    {},
    'unknown',
  ],
  [
    'port-capacity',
    { value: { minMbps: 10_000 }, scope: { interconnect: 'private' } },
    { privatePortMbps: 100_000 },
    {},
    'met',
  ],
  [
    'port-capacity',
    { value: { minMbps: 10_000 }, scope: { interconnect: 'private' } },
    { privatePortMbps: 1000 },
    {},
    'unmet',
  ],
  // Only ports where they are count, and only those that work.
  [
    'port-capacity',
    { value: { minMbps: 10_000 }, scope: { interconnect: 'public' } },
    { ports: [port(1), port(9, 1000)] },
    sharing([port(1), port(9)], []),
    'met',
  ],
  [
    'port-capacity',
    { value: { minMbps: 10_000 } },
    { ports: [port(1, 10_000, { operational: false })] },
    {},
    'unknown',
  ],

  ['locations', { value: { min: 2 } }, {}, sharing([], [HAMBURG, BERLIN]), 'met', '2'],
  ['locations', { value: { min: 2 } }, {}, sharing([port(1)], []), 'unmet', '1'],
  // Two houses of one town may be one place or two.
  [
    'locations',
    { value: { min: 2 } },
    {},
    {
      ours: network(64500, [], [HAMBURG, house(7, 'Hamburg')]),
      theirs: network(64510, [], [HAMBURG, house(7, 'Hamburg')]),
    },
    'unknown',
    '1 to 2',
  ],
  [
    'locations',
    { value: { min: 2 } },
    {},
    { ours: network(64500, [port(1)], []), theirs: { asn: 64510, ports: [port(1)] } },
    'unknown',
    'at least 1',
  ],
  ['locations', { value: { min: 3 } }, { sites: [HAMBURG], ports: [] }, {}, 'unmet', 'at most 1'],
  ['locations', { value: { min: 1 } }, { sites: [HAMBURG], ports: [] }, {}, 'unknown'],
  [
    'locations',
    { value: { min: 1 }, scope: { interconnect: 'private' } },
    {},
    sharing([port(1)], []),
    'unmet',
  ],
  ['locations', { value: { min: 1 }, scope: { interconnect: 'public' } }, {}, sharing([port(1)], []), 'met'],
  ['locations', { value: { min: 2 }, scope: { region: 'Europe' } }, {}, sharing([], [HAMBURG, OSLO]), 'met'],
  [
    'locations',
    { value: { min: 2 }, scope: { region: 'Europe' } },
    {},
    sharing([], [HAMBURG, BOSTON]),
    'unmet',
  ],
  ['locations', { value: { min: 1 }, scope: { region: 'Atlantis' } }, {}, sharing([], [HAMBURG]), 'unknown'],
  ['locations', { value: { min: 2, unit: 'countries' } }, {}, sharing([], [HAMBURG, OSLO]), 'met'],
  ['locations', { value: { min: 2, unit: 'countries' } }, {}, sharing([], [HAMBURG, BERLIN]), 'unmet'],
  ['locations', { value: { min: 2, unit: 'regions' } }, {}, sharing([], [HAMBURG, BOSTON]), 'unknown'],
  ['locations', { value: { min: 50, unit: 'percent' } }, {}, sharing([], [HAMBURG, BOSTON]), 'unknown'],
  ['locations', {}, {}, sharing([], [HAMBURG]), 'unknown'],

  ['backbone-capacity', { value: { minMbps: 10_000 } }, { backboneMbps: 100_000 }, {}, 'met'],
  ['backbone-capacity', { value: { minMbps: 10_000 } }, { backboneMbps: 1000 }, {}, 'unmet'],
  ['backbone-capacity', { value: { minMbps: 10_000 } }, { backboneRedundant: true }, {}, 'unknown'],
  [
    'backbone-capacity',
    { value: { minMbps: 10_000 }, scope: { region: 'Asia' } },
    { backboneMbps: 100_000 },
    {},
    'unknown',
  ],
  ['backbone-capacity', {}, { backboneRedundant: true }, {}, 'met'],
  ['backbone-capacity', {}, { backboneRedundant: false }, {}, 'unmet'],

  ['noc-24x7', { value: { responseHours: 2 } }, { noc24x7: true, nocResponseHours: 1 }, {}, 'met'],
  [
    'noc-24x7',
    { value: { responseHours: 2 } },
    { noc24x7: true, nocResponseHours: 4 },
    {},
    'unmet',
    '4 hours',
  ],
  ['noc-24x7', { value: { responseHours: 2 } }, { noc24x7: true }, {}, 'unknown'],
  ['noc-24x7', { value: { responseHours: 2 } }, { noc24x7: false, nocResponseHours: 1 }, {}, 'unmet'],

  ['capacity-upgrade', { value: { atPercent: 70 } }, { upgradeAtPercent: 70 }, {}, 'met'],
  ['capacity-upgrade', { value: { atPercent: 70 } }, { upgradeAtPercent: 80 }, {}, 'unmet'],
  ['capacity-upgrade', { value: { atPercent: 70 } }, { capacityReviews: true }, {}, 'unknown'],
  ['capacity-upgrade', {}, { capacityReviews: true }, {}, 'met'],

  ['cost-sharing', { value: { who: 'shared' } }, { costShared: true }, {}, 'met'],
  ['cost-sharing', { value: { who: 'requester' } }, { costRequester: false, costShared: true }, {}, 'unmet'],
  ['cost-sharing', { value: { who: 'each-own' } }, { costShared: true }, {}, 'unknown'],
  ['cost-sharing', { value: { who: 'requester' } }, {}, {}, 'unknown'],

  [
    'prefix-length',
    { value: { v4: 24, v6: 48 } },
    { longestPrefix4: 24, longestPrefix6: 44 },
    {},
    'met',
    'IPv4 /24, IPv6 /44',
  ],
  ['prefix-length', { value: { v4: 24, v6: 48 } }, { longestPrefix4: 25 }, {}, 'unmet', 'IPv4 /25'],
  ['prefix-length', { value: { v4: 24, v6: 48 } }, { longestPrefix4: 24 }, {}, 'unknown'],
  ['prefix-length', {}, { aggregates: true }, {}, 'met'],
  ['prefix-length', {}, { longestPrefix4: 24 }, {}, 'unknown'],

  ['irr', {}, { irrRegistered: true }, {}, 'met'],
  ['irr', {}, { irrRegistered: false, asSet: 'AS-OURS' }, {}, 'unmet'],
  ['irr', {}, { asSet: 'AS-OURS' }, {}, 'unknown', 'AS-OURS'],

  ['rpki', { quote: 'You must sign your routes.' }, { rpkiSigned: true }, {}, 'met'],
  ['rpki', { quote: 'Peers must reject invalid routes.' }, { rpkiSigned: true }, {}, 'unknown'],
  [
    'rpki',
    { quote: 'Peers must reject invalid routes.' },
    { rpkiSigned: true, rpkiInvalidsDropped: true },
    {},
    'met',
  ],
  ['rpki', {}, { rpkiSigned: false }, {}, 'unmet'],
  ['rpki', {}, { rpkiInvalidsDropped: true }, {}, 'unknown'],

  ['max-prefix', { value: { v4: 500 } }, { prefixes4: 420, maxPrefix: true }, {}, 'met'],
  ['max-prefix', { value: { v4: 120 } }, { prefixes4: 420, maxPrefix: true }, {}, 'unknown', 'IPv4 420'],
  ['max-prefix', { value: { v4: 500 } }, { prefixes4: 420 }, {}, 'unknown'],
  ['max-prefix', { value: { v4: 500, v6: 100 } }, { prefixes4: 420, maxPrefix: true }, {}, 'unknown'],
  ['max-prefix', {}, { maxPrefix: false }, {}, 'unmet'],

  [
    'route-server',
    { value: { presence: 'required-first' } },
    { ports: [port(1, 1, { routeServer: true })] },
    {},
    'met',
  ],
  ['route-server', { value: { presence: 'required-first' } }, { ports: [port(1)] }, {}, 'unmet'],
  [
    'route-server',
    { value: { presence: 'required-first' } },
    { ports: [port(1), port(2, 1, { routeServer: true })] },
    {},
    'unknown',
    'some',
  ],
  ['route-server', { value: { presence: 'required-first' } }, { neverViaRouteServers: true }, {}, 'unmet'],
  ['route-server', { value: { presence: 'does-not-peer' } }, { ports: [port(1)] }, {}, 'unknown'],

  ['private-preferred', { value: { aboveMbps: 5000 } }, {}, { trafficWithThemMbps: 1000 }, 'met'],
  [
    'private-preferred',
    { value: { aboveMbps: 5000 } },
    {},
    { ...sharing([port(1)], []), trafficWithThemMbps: 6000 },
    'unmet',
    '0 buildings',
  ],
  ['private-preferred', {}, {}, sharing([], [HAMBURG]), 'met', '1 building'],
  [
    'private-preferred',
    {},
    {},
    { ours: network(64500, [], []), theirs: { asn: 64510, ports: [] } },
    'unknown',
  ],

  ['not-customer', {}, { transitProviders: [64496] }, {}, 'met'],
  ['not-customer', {}, { transitProviders: [64510] }, {}, 'unmet'],
  ['not-customer', { value: { months: 12 } }, { transitProviders: [64496] }, {}, 'unknown'],
  ['upstream-rule', {}, { transitProviders: [] }, {}, 'met'],
  ['upstream-rule', {}, { transitProviders: [64496] }, {}, 'unknown'],

  ['customer-base', { value: { min: 50, unit: 'transit ASes' } }, { customerAsns: 60 }, {}, 'met'],
  [
    'customer-base',
    { value: { min: 50, unit: 'customer networks' } },
    { customerAsns: 40 },
    {},
    'unmet',
    '40',
  ],
  [
    'customer-base',
    { value: { min: 50, unit: 'prefixes' } },
    { customerAsns: 60, prefixes4: 60 },
    {},
    'unknown',
  ],
  ['customer-base', { value: { min: 5, unit: 'subscribers' } }, { users: 4 }, {}, 'unmet'],
  [
    'customer-base',
    { value: { min: 50, unit: 'ASNs' }, scope: { region: 'Asia' } },
    { customerAsns: 60 },
    {},
    'unknown',
  ],
];

describe('a clause is judged by what we know', () => {
  test.each(EXAMPLES)('%s %j with %j is judged', (id, says, profile, context, state, ours) => {
    const found = verdict(id, says, profile, context);
    expect(found.state, found.sentence).toBe(state);
    if (ours) expect(found.ours).toBe(ours);
  });

  const FLAGS: readonly [ClauseId, keyof Profile][] = [
    ['single-as', 'singleAs'],
    ['noc-24x7', 'noc24x7'],
    ['peeringdb-record', 'peeringdbComplete'],
    ['incident-cooperation', 'incidentCooperation'],
    ['backup-path', 'backupPaths'],
    ['anti-spoofing', 'antiSpoofing'],
    ['manrs', 'manrs'],
    ['consistent-announcements', 'consistentAnnouncements'],
    ['route-filtering', 'routeFiltering'],
    ['md5', 'md5'],
    ['ipv6', 'ipv6'],
    ['no-default-route', 'noDefaultRoute'],
    ['next-hop-self', 'nextHopSelf'],
    ['contract', 'contracts'],
    ['nda', 'ndas'],
    ['financial', 'solvent'],
    ['paid-peering', 'paidPeering'],
    ['trial-period', 'trialPeriod'],
  ];
  test.each(FLAGS)('%s is met by yes to %s, missed by no, and unknown without an answer', (id, flag) => {
    expect(verdict(id, {}, { [flag]: true }).state).toBe('met');
    expect(verdict(id, {}, { [flag]: false }).state).toBe('unmet');
    expect(verdict(id, {}, {}).state).toBe('unknown');
  });

  test('every clause of the vocabulary has a rule that examples hold, or is named as one to be read', () => {
    const held = new Set<string>([...EXAMPLES.map(([id]) => id), ...FLAGS.map(([id]) => id)]);
    for (const id of CLAUSE_IDS) {
      expect(held.has(id), id).toBe(!(id in TO_BE_READ));
      expect(ruleOf(id).asks(undefined), id).not.toBe('');
    }
  });

  test.each(Object.keys(TO_BE_READ) as ClauseId[])('%s is never judged', (id) => {
    expect(verdict(id, {}, {})).toMatchObject({
      state: 'unknown',
      sentence: expect.stringContaining('read its words'),
    });
  });

  test.each(STANCES)('only required and preferred are demands: %s', (stance) => {
    const isDemand = stance === 'required' || stance === 'preferred';
    expect(verdict('nda', { stance }, { ndas: true }).state).toBe(isDemand ? 'met' : 'not asked');
  });
});

describe('what is said', () => {
  test('both figures, and what is to come, in one sentence', () => {
    expect(
      verdict(
        'traffic-volume',
        { value: { minMbps: 2000 }, scope: { interconnect: 'private' } },
        {},
        { trafficWithThemMbps: 1300, growth24: 2400 / 1300 },
      ),
    ).toEqual({
      id: 'traffic-volume',
      stance: 'required',
      state: 'unmet',
      asks: '2 Gbps private',
      ours: '1.3 Gbps',
      figures: { asks: 2000, ours: 1300, soon: 2400 },
      soon: true,
      sentence: 'asks 2 Gbps private, we exchange 1.3 Gbps, 2.4 Gbps expected in 24 months',
      exception: 'Would you peer privately at 1.3 Gbps, with 2.4 Gbps expected in 24 months?',
    });
  });

  test('traffic that grows too little is not soon', () => {
    const found = verdict(
      'traffic-volume',
      { value: { minMbps: 2000 } },
      {},
      { trafficWithThemMbps: 1300, growth24: 1.1 },
    );
    expect(found.soon).toBeUndefined();
    expect(found.sentence).toContain('1.43 Gbps expected');
  });

  test('places that are planned make it soon', () => {
    const context = sharing([], [HAMBURG, BERLIN]);
    const soon = { ...HAMBURG, soon: true };
    const found = verdict(
      'locations',
      { value: { min: 2 } },
      {},
      { ...context, ours: { ports: [], facilities: [soon, BERLIN] } },
    );
    expect(found).toMatchObject({ state: 'unmet', soon: true, ours: '1 (1 more soon)' });
    expect(found.exception).toBe('Could we peer where we meet today, with 1 more soon?');
  });

  test('where we meet nowhere, nobody is asked to peer where we meet', () => {
    expect(verdict('locations', { value: { min: 2 } }, {}, sharing([], [])).exception).toBe(
      'Could we peer before we meet in so many places?',
    );
  });

  test.each([
    ['north america, asia pacific', 'North America, Asia Pacific'],
    ['emea', 'EMEA'],
    ['Europe and the US', 'Europe and the US'],
  ])('the region %s is named as %s', (region, named) => {
    expect(verdict('locations', { value: { min: 2 }, scope: { region } }, {}).asks).toBe(
      `2 places in ${named}`,
    );
  });

  test('what is preferred is not said to be asked', () => {
    expect(verdict('manrs', { stance: 'preferred' }, { manrs: false }).sentence).toBe(
      'prefers MANRS, we do not take part',
    );
  });

  test('every clause that can be missed has its question', () => {
    for (const [id, says, profile, context, state] of EXAMPLES) {
      const { exception } = verdict(id, says, profile, context);
      if (state === 'unmet') expect(exception, id).toMatch(/^(Could|Would) .+\?$/);
      else expect(exception).toBeUndefined();
    }
  });

  test('the counts are of demands', () => {
    const clauses = [
      clause('nda'),
      clause('contract'),
      clause('manrs'),
      clause('md5', { stance: 'optional' }),
      clause('notice', { stance: 'stated' }),
    ];
    const { met, unmet, unknown, clauses: verdicts } = fitOf({ clauses }, { ndas: true, contracts: false });
    expect({ met, unmet, unknown }).toEqual({ met: 1, unmet: 1, unknown: 1 });
    expect(verdicts.map(({ id }) => id)).toEqual(clauses.map(({ id }) => id));
  });
});

const VALUES: Partial<Record<ClauseId, fc.Arbitrary<object>>> = {
  'traffic-volume': fc.record(
    {
      minMbps: fc.integer({ min: 0, max: 100_000 }),
      direction: fc.constantFrom('in', 'out', 'sum', 'max'),
      statistic: fc.constantFrom('p95', 'average', 'peak'),
    },
    { requiredKeys: ['minMbps'] },
  ),
  'traffic-ratio': fc.record({ max: fc.integer({ min: 1, max: 9 }) }),
  'port-capacity': fc.record({ minMbps: fc.constantFrom(1000, 10_000, 100_000) }),
  locations: fc.record(
    {
      min: fc.integer({ min: 1, max: 5 }),
      unit: fc.constantFrom('sites', 'regions', 'countries', 'percent'),
    },
    { requiredKeys: ['min'] },
  ),
  'backbone-capacity': fc.record({ minMbps: fc.constantFrom(1000, 10_000, 100_000) }),
  'customer-base': fc.record({ min: fc.nat(100), unit: fc.constantFrom('ASes', 'users', '__proto__') }),
};
const anyScope = fc.record(
  {
    interconnect: fc.constantFrom('public', 'private', 'any'),
    family: fc.constantFrom('ipv4', 'ipv6'),
    region: fc.constantFrom('Europe', 'north america', 'constructor', 'Germany, Norway', ''),
    asn: fc.constantFrom(64510, 64511),
  },
  { requiredKeys: [] },
);
const anyClause = fc.constantFrom(...CLAUSE_IDS).chain((id) =>
  fc
    .record(
      {
        stance: fc.constantFrom(...STANCES),
        value: VALUES[id] ?? fc.constant({}),
        scope: anyScope,
        quote: fc.string(),
      },
      { requiredKeys: ['stance', 'quote'] },
    )
    .map((more) => clause(id, more as Case)),
);
const speed = fc.constantFrom(1000, 10_000, 100_000);
const anyPorts = fc.array(
  fc.record({
    ixId: fc.integer({ min: 1, max: 4 }),
    ixName: fc.constant('Exchange'),
    speedMbps: speed,
    operational: fc.boolean(),
    routeServer: fc.boolean(),
  }),
  { maxLength: 4 },
);
const anyHouses = fc.subarray([HAMBURG, BERLIN, OSLO, BOSTON, house(5, 'Hamburg'), house(6, '', '')]);
const anyContext = fc.record(
  {
    ours: fc.record({ ports: anyPorts, facilities: anyHouses }, { requiredKeys: [] }),
    theirs: fc.record(
      { asn: fc.constant(64510), ports: anyPorts, facilities: anyHouses },
      { requiredKeys: [] },
    ),
    trafficWithThemMbps: fc.integer({ min: 0, max: 100_000 }),
    growth24: fc.double(),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<FitContext>;
const anyProfile = fc.record(
  {
    trafficMbps: fc.integer({ min: 0, max: 100_000 }),
    trafficBand: fc.constantFrom('1-5Gbps', '100+Tbps', 'constructor'),
    ratio: fc.double({ min: 1, max: 9, noNaN: true }),
    ports: anyPorts,
    sites: anyHouses,
    privatePortMbps: speed,
    backboneMbps: speed,
    noc24x7: fc.boolean(),
    customerAsns: fc.nat(100),
    transitProviders: fc.subarray([64496, 64510]),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Profile>;
const anyFit = fc.tuple(fc.array(anyClause, { maxLength: 6 }), anyProfile, anyContext);

describe('whatever comes', () => {
  test('it never throws, gives a verdict a clause, and counts them', () => {
    fc.assert(
      fc.property(anyFit, ([clauses, profile, context]) => {
        const { clauses: verdicts, met, unmet, unknown } = fitOf({ asn: 64510, clauses }, profile, context);
        const asked = clauses.filter(({ stance }) => stance === 'required' || stance === 'preferred');
        expect(verdicts).toHaveLength(clauses.length);
        expect(met + unmet + unknown).toBe(asked.length);
        for (const { state, exception, sentence } of verdicts) {
          expect(Boolean(exception)).toBe(state === 'unmet');
          expect(sentence).not.toMatch(/undefined|NaN|Infinity|\[object/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('of whom nothing is known, nothing is met and nothing missed', () => {
    fc.assert(
      fc.property(fc.array(anyClause), (clauses) => {
        expect(fitOf({ asn: 64510, clauses }, {})).toMatchObject({ met: 0, unmet: 0 });
      }),
    );
  });

  test('more capacity, traffic and places never turn met into not met', () => {
    const more = fc.record({ times: fc.integer({ min: 1, max: 100 }), ports: anyPorts, houses: anyHouses });
    const capacities = fc
      .constantFrom<ClauseId>(
        'traffic-volume',
        'port-capacity',
        'locations',
        'backbone-capacity',
        'customer-base',
      )
      .chain((id) =>
        fc
          .record({ value: VALUES[id] ?? fc.constant({}), scope: anyScope }, { requiredKeys: ['value'] })
          .map((says) => clause(id, says as Case)),
      );
    fc.assert(
      fc.property(
        capacities,
        anyProfile,
        anyContext,
        more,
        (one, profile, context, { times, ports, houses }) => {
          const judge = (of: Profile, within: FitContext) =>
            fitOf({ asn: 64510, clauses: [one] }, of, within).clauses[0]?.state;
          fc.pre(judge(profile, context) === 'met');
          const grown = <T>(list: readonly T[] | undefined, added: readonly T[]) =>
            list && [...list, ...added];
          const faster = (list: readonly Port[] | undefined) =>
            list?.map((one) => ({ ...one, speedMbps: one.speedMbps * times }));
          const richer: Profile = { ...profile };
          if (profile.ports) richer.ports = grown(faster(profile.ports), ports) ?? [];
          if (profile.sites) richer.sites = grown(profile.sites, houses) ?? [];
          for (const name of ['privatePortMbps', 'backboneMbps', 'trafficMbps', 'customerAsns'] as const)
            if (profile[name] !== undefined) richer[name] = profile[name] * times;
          const wider: FitContext = {
            ...context,
            ...(context.ours && {
              ours: {
                ports: grown(context.ours.ports, ports),
                facilities: grown(context.ours.facilities, houses),
              },
            }),
            ...(context.trafficWithThemMbps !== undefined && {
              trafficWithThemMbps: context.trafficWithThemMbps * times,
            }),
          };
          expect(judge(richer, wider)).not.toBe('unmet');
        },
      ),
      { numRuns: 500 },
    );
  });
});
