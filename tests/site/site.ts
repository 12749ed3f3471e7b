/** The fictional site: every page by its address, and the records that the pages were written from. */
import type { Exchange } from '../../src/records/exchange.ts';
import type { Facility } from '../../src/records/facility.ts';
import { attendeesPage } from './attendees.ts';
import { fjordDayPage, lowTidePage } from './event.ts';
import type { Markup } from './html.ts';
import { KETTLE, LEMMING, NETWORKS, OURS, POPCORN, QUIETLY, SEMAPHORE } from './networks.ts';
import { type Design, exchangePage, facilityPage, networkPage } from './peeringdb.ts';
import { EXCHANGES, GRANARY } from './places.ts';
import { POLICIES } from './policies.ts';

const { prefix4, subnet, at, ...herring } = EXCHANGES.herring;

export const HERRING: Exchange = {
  ...herring,
  organization: 'Herring Exchange e.V.',
  techEmail: 'noc@herring.example',
  prefixes: [
    { protocol: 'IPv4', prefix: prefix4 },
    { protocol: 'IPv6', prefix: `2001:db8:${subnet}::/64` },
  ],
  facilities: at.map(({ facId, name, city, country }) => ({ facId, name, city, country })),
  members: NETWORKS.flatMap(({ asn, name, peeringdbId, policy, ports = [] }) =>
    ports
      .filter(({ ixId }) => ixId === herring.ixId)
      .map(({ speedMbps, ipv4, ipv6, routeServer, operational }) => ({
        asn,
        name,
        peeringdbId,
        policy: policy?.general,
        speedMbps,
        ipv4,
        ipv6,
        routeServer,
        operational,
      })),
  ),
};

export const GRANARY_FACILITY: Facility = {
  ...GRANARY,
  country: 'DE',
  organization: 'Granary Colocation GmbH',
  address1: 'Speicherweg 1',
  zipcode: '20457',
  networks: NETWORKS.filter(({ facilities = [] }) =>
    facilities.some(({ facId }) => facId === GRANARY.facId),
  ).map(({ asn, name, peeringdbId }) => ({ asn, name, peeringdbId })),
  exchanges: [{ ixId: herring.ixId, name: herring.name }],
};

const DESIGNS: readonly (readonly [(typeof NETWORKS)[number], Design])[] = [
  [OURS, 'classic'],
  [POPCORN, 'next'],
  [SEMAPHORE, 'classic'],
  [KETTLE, 'next'],
  [LEMMING, 'next'],
  [QUIETLY, 'classic'],
];

const REGISTER = 'http://peeringdb.example';

export const networkAddress = (asn: number): string =>
  `${REGISTER}/net/${NETWORKS.find((network) => network.asn === asn)?.peeringdbId}`;

export const ADDRESSES = {
  exchange: `${REGISTER}/ix/${herring.ixId}`,
  facility: `${REGISTER}/fac/${GRANARY.facId}`,
  popcornPolicy: 'http://popcorn.example/peering',
  lemmingPolicy: 'http://lemming.example/peering-policy',
  semaphorePolicy: 'http://semaphore.example/legal/interconnection',
  event: 'http://lowtide.example/2027/',
  attendees: 'http://lowtide.example/2027/attendees',
  describedEvent: 'http://fjordday.example/',
  /** Knows nothing that any reader knows. */
  cake: 'http://kettle.example/blog/seed-cake',
} as const;

const CAKE = {
  text: '<!doctype html><title>Seed cake</title><h1>Seed cake</h1><p>Three eggs, and patience.</p>',
};

export const PAGES: ReadonlyMap<string, Pick<Markup, 'text'>> = new Map<string, Pick<Markup, 'text'>>([
  ...DESIGNS.map(([network, design]) => [networkAddress(network.asn), networkPage(network, design)] as const),
  [ADDRESSES.exchange, exchangePage(HERRING, 'classic')],
  [ADDRESSES.facility, facilityPage(GRANARY_FACILITY, 'next')],
  [ADDRESSES.popcornPolicy, POLICIES.popcorn.html],
  [ADDRESSES.lemmingPolicy, POLICIES.lemming.html],
  [ADDRESSES.semaphorePolicy, POLICIES.semaphore.html],
  [ADDRESSES.event, lowTidePage],
  [ADDRESSES.attendees, attendeesPage],
  [ADDRESSES.describedEvent, fjordDayPage],
  [ADDRESSES.cake, CAKE],
]);
