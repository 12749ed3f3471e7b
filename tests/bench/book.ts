/** A large fictional notebook, for measuring how the book grows. Numbers are made up, and so is every name. */
import type { Capture, Kind, RecordOf } from '../../src/records/capture.ts';
import type { Network } from '../../src/records/network.ts';
import type { Clause } from '../../src/records/policy.ts';

/** Private use (RFC 6996): no real network is meant. */
const FIRST_ASN = 4_200_000_000;
const EXCHANGES = 400;
const FACILITIES = 900;

/**
 * @param networks as many network captures; besides, a policy of a dozen clauses for one in eight, and one attendee list with a
 * person for one in three. Ports and facilities are in the proportion in which networks register them: two of each.
 */
export function manyCaptures(networks: number): Capture[] {
  const captures: Capture[] = [];
  const keep = <K extends Kind>(kind: K, record: RecordOf<K>, page: string) => {
    const second = captures.length;
    captures.push({
      id: `00000000-0000-4000-8000-${String(second).padStart(12, '0')}`,
      schemaVersion: 1,
      capturedAt: new Date(Date.UTC(2026, 7, 1) + second * 1000).toISOString(),
      source: { url: `https://example.net/${page}`, title: page, reader: 'bench', textHash: '0' },
      kind,
      record,
    } as Capture);
  };
  for (let index = 0; index < networks; index++) {
    keep('network', network(index), `net/${index}`);
    if (index % 8 === 0) keep('policy', policy(index), `policy/${index}`);
  }
  const coming = Array.from({ length: Math.ceil(networks / 3) }, (_, index) => ({
    name: `Person ${index}`,
    organization: `Network ${index * 3}`,
    asns: index % 2 ? [FIRST_ASN + index * 3] : [],
    title: 'Network Engineer',
    role: 'engineer' as const,
  }));
  keep('people', { title: 'Example Forum', people: coming }, 'who');
  return captures;
}

/** Ours, at a tenth of all places. */
export const ourNetwork = (): Network => ({
  ...network(-1),
  name: 'Our Network',
  ports: Array.from({ length: EXCHANGES / 10 }, (_, index) => port(index * 10)),
  facilities: Array.from({ length: FACILITIES / 10 }, (_, index) => facility(index * 10)),
});

const network = (index: number): Network => ({
  asn: FIRST_ASN + index,
  name: `Network ${index}`,
  organization: `Organisation ${index}`,
  peeringdbId: index + 1,
  website: `https://network-${index}.example/`,
  asSet: `AS-NETWORK-${index}`,
  types: ['Cable/DSL/ISP'],
  trafficBand: '10-20Gbps',
  ratio: 'Balanced',
  scope: 'Regional',
  prefixes4: 100 + (index % 1000),
  prefixes6: 10 + (index % 100),
  policy: {
    general: ['Open', 'Open', 'Selective', 'Restrictive'][Math.abs(index) % 4],
    url: `https://network-${index}.example/peering`,
    locations: 'Not Required',
    ratioRequired: false,
    contracts: 'Not Required',
  },
  ports: [port(index * 7), port(index * 13 + 1)],
  facilities: [facility(index * 5), facility(index * 11 + 1)],
  contacts: [
    {
      role: 'NOC',
      name: 'NOC',
      email: `noc@network-${index}.example`,
      phone: '+1 555 0100',
      visibility: 'Public',
    },
    { role: 'Policy', name: 'Peering', email: `peering@network-${index}.example`, visibility: 'Users' },
  ],
});

function port(number: number) {
  const ixId = (Math.abs(number) % EXCHANGES) + 1;
  return {
    ixId,
    ixName: `Exchange ${ixId}`,
    speedMbps: 10_000,
    ipv4: `192.0.2.${number % 250}`,
    ipv6: `2001:db8::${(Math.abs(number) % 65_536).toString(16)}`,
    routeServer: number % 2 === 0,
    operational: number % 9 !== 0,
  };
}

function facility(number: number) {
  const facId = (Math.abs(number) % FACILITIES) + 1;
  return { facId, name: `Facility ${facId}`, city: `City ${facId % 200}`, country: 'NL' };
}

const CLAUSES: readonly Omit<Clause, 'anchor'>[] = [
  { id: 'traffic-volume', stance: 'required', value: { minMbps: 500 } },
  { id: 'traffic-ratio', stance: 'preferred', value: { max: 2 } },
  { id: 'locations', stance: 'required', value: { min: 2 } },
  { id: 'noc-24x7', stance: 'required' },
  { id: 'peeringdb-record', stance: 'required' },
  { id: 'irr', stance: 'required' },
  { id: 'rpki', stance: 'preferred' },
  { id: 'prefix-length', stance: 'stated', value: { v4: 24, v6: 48 } },
  { id: 'no-default-route', stance: 'required' },
  { id: 'md5', stance: 'optional' },
  { id: 'contract', stance: 'not-required' },
  { id: 'request', stance: 'stated', value: { email: 'peering@network.example' } },
].map(
  (clause, index) =>
    ({
      ...clause,
      quote: `This is sentence ${index} of a policy.`,
      confidence: 0.9,
      rule: 'bench',
    }) as Clause,
);

const policy = (index: number): RecordOf<'policy'> => ({
  asn: FIRST_ASN + index,
  network: `Network ${index}`,
  general: 'selective',
  language: 'en',
  clauses: CLAUSES.map((clause) => ({ ...clause, anchor: `#:~:text=sentence%20${index}` }) as Clause),
  text: '',
});
