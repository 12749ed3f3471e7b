import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBook } from '../../src/book/make-book.ts';
import { profileOfBook, settingsOfProfile } from '../../src/book/our-profile.ts';
import { type CellsOf, sheetOf } from '../../src/book/template/index.ts';
import { fit as fitOf } from '../../src/planning/fit.ts';
import type { Port } from '../../src/records/network.ts';
import { type Profile, profile as shape } from '../../src/records/profile.ts';
import { TRAFFIC_BANDS } from '../../src/records/rate.ts';
import { capture, facility, policyRecord, port } from './captures.ts';

const today = '2026-08-04';
const flags = Object.keys(shape.shape).filter((name) => {
  const field = shape.shape[name as keyof Profile];
  return field.safeParse(true).success && field.safeParse(false).success;
});
const count = fc.nat(10_000_000);
const rate = fc.oneof(
  count,
  fc.integer({ min: 1, max: 99_999 }).map((tenths) => tenths / 10),
);

/** Every field that Settings holds, present or not. */
const told = fc.record(
  {
    ...Object.fromEntries(flags.map((name) => [name, fc.boolean()])),
    trafficMbps: rate,
    trafficBand: fc.constantFrom(...Object.keys(TRAFFIC_BANDS)),
    ratio: fc.integer({ min: 100, max: 9999 }).map((hundredths) => hundredths / 100),
    ratioWord: fc.constantFrom('Balanced', 'Heavy Inbound'),
    privatePortMbps: rate,
    backboneMbps: rate,
    upgradeAtPercent: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    nocResponseHours: fc.integer({ min: 0, max: 960 }).map((quarters) => quarters / 4),
    longestPrefix4: fc.nat(32),
    longestPrefix6: fc.nat(128),
    prefixes4: count,
    prefixes6: count,
    asSet: fc.constantFrom('AS-OURS', 'AS64500:AS-ALL'),
    transitProviders: fc.array(fc.integer({ min: 64496, max: 64511 }), { maxLength: 3 }),
    customerAsns: count,
    users: count,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Profile>;

test('every field of a profile but its places has a row in Settings', () => {
  const page = sheetOf('settings');
  const keys = page.kind === 'page' ? page.cells.flatMap(({ name }) => name ?? []) : [];
  for (const field of Object.keys(shape.shape)) {
    if (field === 'ports' || field === 'sites') continue;
    expect(keys).toContain(field === 'asSet' ? 'ourAsSet' : field);
  }
});

test('what a profile tells comes back from Settings as it was', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(told, (profile) => {
      for (const name of Object.keys(profile)) seen.add(name);
      expect(profileOfBook(settingsOfProfile(profile), [])).toEqual({ profile, places: {}, unread: [] });
    }),
    { numRuns: 2000 },
  );
  expect(seen.size).toBe(Object.keys(shape.shape).length - 2);
});

test.each<[key: string, typed: string | number | boolean, profile: Profile]>([
  ['trafficMbps', '1.3 Gbps', { trafficMbps: 1300 }],
  ['trafficMbps', '1300', { trafficMbps: 1300 }],
  ['ratio', '2,5', { ratio: 2.5 }],
  ['ratio', '2.5:1', { ratio: 2.5 }],
  ['longestPrefix4', '/24', { longestPrefix4: 24 }],
  ['upgradeAtPercent', '70 %', { upgradeAtPercent: 70 }],
  ['upgradeAtPercent', 0.07, { upgradeAtPercent: 7 }],
  ['nocResponseHours', '4 hours', { nocResponseHours: 4 }],
  ['noc24x7', ' Yes ', { noc24x7: true }],
  ['noc24x7', false, { noc24x7: false }],
  ['transitProviders', 'None', { transitProviders: [] }],
  ['transitProviders', 'as64501; 64502', { transitProviders: [64501, 64502] }],
  ['transitProviders', 64501, { transitProviders: [64501] }],
  ['ipv6', '', {}],
])('people may write %s as %j', (key, typed, profile) => {
  expect(profileOfBook({ [key]: typed }, [])).toMatchObject({ profile, unread: [] });
});

test.each<[key: string, typed: string | number, label: string]>([
  ['trafficMbps', 'a lot', 'All our traffic'],
  ['trafficMbps', -1, 'All our traffic'],
  ['ratio', 0.5, 'Traffic ratio'],
  ['upgradeAtPercent', 70, 'We upgrade at'],
  ['longestPrefix4', 24.5, 'Longest IPv4 prefix'],
  ['ipv6', 'maybe', 'IPv6'],
  ['transitProviders', 'AS64501, Alpha', 'We buy transit from'],
])('%s cannot be %j: it is told, and counts as unknown', (key, typed, label) => {
  expect(profileOfBook({ [key]: typed }, [])).toEqual({
    profile: {},
    places: {},
    unread: [{ label, typed: String(typed) }],
  });
});

const anyPorts = fc.array(
  fc
    .record({
      ixId: fc.integer({ min: 1, max: 3 }),
      operational: fc.boolean(),
      speedMbps: fc.constantFrom(1000, 10_000, 100_000),
    })
    .map((one): Port => ({ ...port(one.ixId), ...one })),
  { maxLength: 5 },
);
const clauses = [
  ...[5000, 50_000, 500_000].flatMap((minMbps) =>
    (['public', 'any'] as const).map((interconnect) => ({
      id: 'port-capacity' as const,
      value: { minMbps },
      scope: { interconnect },
    })),
  ),
  ...[1, 2, 4].map((min) => ({ id: 'locations' as const, value: { min } })),
];

test('our places come to the same verdicts over Locations as straight from our record', () => {
  fc.assert(
    fc.property(anyPorts, anyPorts, fc.boolean(), (ourPorts, theirPorts, isWhole) => {
      const policy = policyRecord(clauses, { asn: 64501 });
      const theirs = { asn: 64501, ports: theirPorts, facilities: [facility(7)] };
      const own = isWhole ? { ports: ourPorts, facilities: [facility(7), facility(8)] } : {};
      const { rows, settings } = makeBook(
        [capture('network', { name: 'Alpha', ...theirs }), capture('policy', policy)],
        { ours: { asn: 64500, name: 'Ours', ...own }, profile: { privatePortMbps: 10_000 }, today },
      );
      const straight = fitOf(
        policy,
        { privatePortMbps: 10_000, ports: own.ports, sites: own.facilities } as Profile,
        { theirs },
      );
      const ours = rows.locations.map(({ cells }) => cells).filter(({ whose }) => whose === 'ours');
      const { profile, places } = profileOfBook(settings, ours);
      const over = fitOf(policy, profile, { ours: places, theirs });
      expect(over.clauses).toEqual(straight.clauses);
      expect(rows.targets[0]?.cells).toMatchObject({
        clausesMet: straight.met,
        clausesUnmet: straight.unmet,
        clausesUnknown: straight.unknown,
      });
    }),
    { numRuns: 500 },
  );
});

describe('rows of Locations that people wrote', () => {
  const own = (cells: CellsOf<'locations'>) =>
    profileOfBook({ exchangesListed: 'yes' }, [
      { whose: 'ours', kind: 'exchange', placeId: 1, opening: 'now', ...cells },
    ]).profile.ports?.map(({ speedMbps }) => speedMbps);

  test('one port has the speed of the place, several have theirs', () => {
    expect(own({ speed: 10_000 })).toEqual([10_000]);
    expect(own({ speed: 110_000, ports: 2, portSpeeds: '10000, 100000' })).toEqual([10_000, 100_000]);
  });

  test.each([{}, { speed: 20_000, ports: 2 }, { speed: 20_000, portSpeeds: 'fast' }])(
    'where a working port’s speed is not known, none is judged: %j',
    (cells) => expect(own(cells)).toBeUndefined(),
  );

  test('a list that is not whole bounds nothing', () => {
    const { profile, places } = profileOfBook({ exchangesListed: 'no' }, [
      { whose: 'ours', kind: 'exchange', placeId: 1, opening: 'now', speed: 10_000 },
    ]);
    expect({ profile, places }).toEqual({ profile: {}, places: {} });
  });
});
