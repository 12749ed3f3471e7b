/** A notebook with something of everything: networks, places, policies, people, an agenda, months of traffic, a profile, prices. */
import type { Book } from '../../src/book/book.ts';
import type { ByHand } from '../../src/book/by-hand.ts';
import { makeBook } from '../../src/book/make-book.ts';
import type { Capture } from '../../src/records/capture.ts';
import type { Network } from '../../src/records/network.ts';
import type { Profile } from '../../src/records/profile.ts';
import type { TrafficRow } from '../../src/records/traffic.ts';
import { capture, facility, policyRecord, port } from './captures.ts';

export const OURS: Network = {
  asn: 64496,
  name: 'Ours',
  asSet: 'AS-OURS',
  prefixes4: 40,
  ports: [port(1), port(2), port(3, false)],
  facilities: [facility(7), facility(8)],
};

export const PROFILE: Profile = { trafficMbps: 8_000, noc24x7: true, rpkiSigned: false, contracts: true };

export const SETTINGS = {
  currency: 'EUR',
  transitPrice: 0.35,
  transitTotal: 40_000,
  peeringCost: 300,
  billing: 'in plus out',
  weightFit: 4,
  ticket: 450,
  nights: 3,
  night: 120,
} as const;

const traffic = (month: string, rows: TrafficRow[], counts: 'own' | 'behind' = 'own') =>
  capture('traffic', { month, counts, statistic: '95th', rows });

/** Half a year and a month, each network at a pace of its own. */
const MONTHS = ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'];
const PACES: readonly (readonly [asn: number, first: number, pace: number])[] = [
  [64501, 900, 1.02],
  [64502, 2_400, 1.05],
  [64503, 60, 0.97],
];

export const richCaptures = (): Capture[] => [
  capture('network', OURS),
  ...[
    {
      asn: 64501,
      name: 'Alpha',
      policy: { general: 'Open' },
      trafficBand: '10-20Gbps',
      ports: [port(1), port(2)],
      facilities: [facility(7)],
    },
    {
      asn: 64502,
      name: 'Beta',
      policy: { general: 'Selective' },
      trafficBand: '1-5Tbps',
      ports: [port(3)],
      facilities: [facility(8), facility(9)],
    },
    { asn: 64503, name: 'Gamma', policy: { general: 'Restrictive' }, ports: [port(9)], facilities: [] },
    {
      asn: 64504,
      name: 'Delta',
      policy: { general: 'Open' },
      trafficBand: '100-200Gbps',
      ports: [],
      facilities: [{ ...facility(11), city: 'Exampleton' }],
    },
    { asn: 64505, name: 'Epsilon' },
  ].map((network) => capture('network', network)),
  capture(
    'policy',
    policyRecord(
      [
        { id: 'traffic-volume', value: { minMbps: 10_000 } },
        { id: 'locations', value: { min: 2 } },
        { id: 'noc-24x7' },
        { id: 'rpki' },
        { id: 'md5' },
      ],
      { asn: 64502, network: 'Beta', otherAsns: [64509] },
    ),
    { url: 'https://beta.example/peering' },
  ),
  capture(
    'policy',
    policyRecord([{ id: 'locations', value: { min: 3 } }, { id: 'contract' }], { asn: 64503 }),
    {
      url: 'https://gamma.example/peering',
    },
  ),
  capture('event', {
    name: 'Example Forum',
    url: 'https://forum.example/',
    start: '2026-09-08',
    end: '2026-09-09',
    city: 'Exampleton',
    sessions: [{ day: '2026-09-08', start: '09:30', title: 'Welcome', speakers: [], kind: 'talk' }],
    fees: [{ name: 'Regular', amount: 450, currency: 'EUR', until: '2026-08-31' }],
    deadlines: [],
  }),
  capture('people', {
    title: 'Who comes',
    event: 'Example Forum',
    people: [
      { name: 'Ana Example', organization: 'Alpha', asns: [64501], role: 'peering' },
      { name: 'Ben Example', organization: 'Beta', asns: [], role: 'engineer' },
      { name: 'Cy Example', organization: 'Exchange 1', asns: [], role: 'ix-liaison' },
      { name: 'Di Example', organization: 'Example Advice', asns: [], role: 'consultant' },
    ],
  }),
  ...MONTHS.map((month, index) =>
    traffic(
      month,
      PACES.map(([asn, first, pace]) => ({
        asn,
        inMbps: first * pace ** index,
        outMbps: first * 0.25 * pace ** index,
      })),
    ),
  ),
  traffic('2026-08', [{ asn: 64504, inMbps: 700, outMbps: 90 }]),
  traffic('2026-08', [{ asn: 64503, inMbps: 4_000, outMbps: 100 }], 'behind'),
];

/** What people filled in, by sheet and row. */
export const FILLED_IN: ByHand = {
  targets: {
    64501: { owner: 'Ana', stage: 'contacted', cost: 120, nextOn: '2026-09-04' },
    64502: { growth: 0.6, introducedBy: 'Cy Example' },
    64504: { stage: 'declined until', nextOn: '2026-12-01' },
    64505: { stage: 'parked' },
  },
};

/** The notebook's book of all that. */
export const richBook = (today: string, captures = richCaptures()): Book =>
  makeBook(captures, { ours: OURS, profile: PROFILE, settings: SETTINGS, byHand: FILLED_IN, today });
