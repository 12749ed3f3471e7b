import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Nameable, nameIndex } from '../../src/planning/name-index.ts';
import { organizationKey } from '../../src/planning/name-words.ts';
import { whoIsWho } from '../../src/planning/who-is-who.ts';
import type { Person } from '../../src/records/people.ts';

const NETWORKS: Nameable[] = [
  {
    asn: 64496,
    name: 'Example Networks',
    aka: 'ExNet, Formerly known as Musternetz',
    organization: 'Example Networks GmbH',
    organizationId: 1,
    website: 'https://www.example.net/peering',
  },
  {
    asn: 64497,
    name: 'Beispielnetz',
    nameLong: 'Beispielnetz Süd',
    organization: 'Verein für Beispiele e.V.',
    organizationId: 2,
  },
  { asn: 64498, name: 'BelMü', organization: 'Land Example', organizationId: 3 },
  { asn: 64499, name: 'Sample', organization: 'Sample Inc.', organizationId: 4 },
  { asn: 64500, name: 'Sample', organization: 'Sample Telecom K.K.', organizationId: 5 },
  { asn: 64501, name: 'Probe Core', organization: 'Probe Holding B.V.', organizationId: 6 },
  { asn: 64502, name: 'Probe Access', organization: 'Probe Holding B.V.', organizationId: 6 },
  { asn: 64503, name: 'Contoh Telecommunications', organization: 'PT Contoh', organizationId: 7 },
  { asn: 64504, name: 'Regio Europe', organization: 'Regio Europe Oy', organizationId: 8 },
  { asn: 64505, name: 'Regio', organization: 'Regio LLC', organizationId: 9 },
  { asn: 64506, name: 'Lonely Fiber (AS64506)', organization: 'Lonely', organizationId: 10 },
  { asn: 64507, name: 'Private', organization: 'Freelance Ltd', organizationId: 11 },
];
const index = nameIndex(NETWORKS);
const from = (organization: string, rest: Partial<Person> = {}): Person => ({
  organization,
  asns: [],
  ...rest,
});
const who = (organization: string, rest?: Partial<Person>) => whoIsWho([from(organization, rest)], index)[0];
const sureOf = (organization: string) => who(organization)?.sure?.asns;
const likelyOf = (organization: string) => who(organization)?.likely.map(({ asns }) => asns);

test('a number on the list is sure, known to us or not', () => {
  expect(who('Whoever', { asns: [64497, 65536] })).toEqual({
    sure: { asns: [64497, 65536], reason: { by: 'asn', said: 'AS64497, AS65536', known: 'Beispielnetz' } },
    likely: [],
  });
});

test.each([
  ['Example Networks', 64496, 'name'],
  ['EXAMPLE NETWORKS AG & Co. KG', 64496, 'name'],
  ['ExampleNetworks', 64496, 'name'],
  ['exnet', 64496, 'aka'],
  ['Musternetz', 64496, 'aka'],
  ['Beispielnetz Sued', 64497, 'nameLong'],
  ['Beispielnetz Süd', 64497, 'nameLong'],
  ['Verein für Beispiele', 64497, 'organization'],
  ['BelMue', 64498, 'name'],
  ['Belmü', 64498, 'name'],
  ['Contoh', 64503, 'organization'],
  ['Lonely Fiber', 64506, 'name'],
  ['Example Networks – EMEA', 64496, 'name'],
  ['Example Networks (Germany)', 64496, 'name'],
  ['Unheard Ltd (DBA: ExNet)', 64496, 'aka'],
])('%s is AS%i by its %s', (organization, asn, by) => {
  const identity = who(organization);
  expect(identity?.sure?.asns).toEqual([asn]);
  expect(identity?.sure?.reason).toMatchObject({ by, said: organization });
});

test('two networks of one name are proposed, never sure', () => {
  expect(who('Sample')?.sure).toBeUndefined();
  expect(likelyOf('Sample')).toEqual([[64499], [64500]]);
});

test('the networks of one organisation are kept together', () => {
  expect(sureOf('Probe Holding')).toBeUndefined();
  expect(likelyOf('Probe Holding')).toEqual([[64501, 64502]]);
});

test('a region is not left off where the name has networks in several', () => {
  expect(sureOf('Regio')).toEqual([64505]);
  expect(sureOf('Regio Europe')).toEqual([64504]);
  expect(sureOf('Regio – APAC')).toBeUndefined();
  expect(likelyOf('Regio – APAC')?.flat()).toEqual(expect.arrayContaining([64504, 64505]));
});

test('two organisations in one cell', () => {
  expect(sureOf('Example Networks / Beispielnetz')).toEqual([64496, 64497]);
});

test('names that are only alike are proposed with the reason', () => {
  expect(who('Example Group')).toEqual({
    likely: [{ asns: [64496], reason: { by: 'similar', said: 'Example Group', known: 'Example Networks' } }],
  });
  expect(who('Contoh Telecom')?.likely[0]?.reason.by).toBe('similar');
});

test('a mail address at a network’s site is a hint', () => {
  expect(who('Somebody else', { email: 'ada@example.net' })?.likely).toEqual([
    { asns: [64496], reason: { by: 'website', said: 'ada@example.net', known: 'Example Networks' } },
  ]);
});

test('nobody is invented', () => {
  for (const nothing of [
    '',
    '-',
    'private',
    'Freelance',
    'Networks',
    'GmbH',
    'Telecom',
    'Europe',
    '株式会社',
    'Unheard of',
  ])
    expect(who(nothing), nothing).toEqual({ likely: [] });
});

test('what a person decided wins, over a number too, and "none of them" is an answer', () => {
  const decisions = new Map([
    [organizationKey('Sample'), [64500]],
    [organizationKey('Example Networks GmbH'), []],
  ]);
  const [sample, none] = whoIsWho(
    [from('SAMPLE Ltd.', { asns: [64499] }), from('Example Networks')],
    index,
    decisions,
  );
  expect(sample?.sure).toMatchObject({ asns: [64500], reason: { by: 'decision' } });
  expect(none).toEqual({ likely: [] });
});

test('every answer is a network of the index, a number of the row or a decision', () => {
  const known = new Set(NETWORKS.map(({ asn }) => asn));
  const words = fc.constantFrom(
    'Example',
    'Sample',
    'Networks',
    'Probe',
    'Regio',
    'Europe',
    'GmbH',
    '–',
    '/',
    '(',
    ')',
    'ü',
    '株式会社',
    'dba',
    '',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words).map((some) => some.join(' ')),
        fc.string(),
      ),
      (organization) => {
        const identity = who(organization);
        for (const { asns } of [...(identity?.sure ? [identity.sure] : []), ...(identity?.likely ?? [])]) {
          expect(asns.length).toBeGreaterThan(0);
          for (const asn of asns) expect(known.has(asn)).toBe(true);
        }
      },
    ),
  );
});

test('a long hostile name is no trouble', () => {
  const before = process.cpuUsage();
  for (const part of ['(', ' - ', 'a', '/ ', 'dba ', 'ü.']) who(part.repeat(20_000));
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
});
