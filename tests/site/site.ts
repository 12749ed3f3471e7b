/** The fictional site: every page by its address, and the records that the pages were written from. */
import type { Event } from '../../src/records/event.ts';
import type { Exchange } from '../../src/records/exchange.ts';
import type { Facility } from '../../src/records/facility.ts';
import type { Network } from '../../src/records/network.ts';
import type { People } from '../../src/records/people.ts';
import type { Policy } from '../../src/records/policy.ts';
import { ATTENDEES, attendeesPage } from './attendees.ts';
import { FJORD_DAY, fjordDayPage, LOW_TIDE, lowTidePage } from './event.ts';
import { html, type Markup } from './html.ts';
import { KETTLE, LEMMING, NETWORKS, OURS, POPCORN, QUIETLY, SEMAPHORE } from './networks.ts';
import { type Design, exchangePage, facilityPage, networkPage } from './peeringdb.ts';
import { EXCHANGES, GRANARY } from './places.ts';
import { POLICIES, type PolicyPage, type Said } from './policies.ts';

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

const REGISTER = 'http://peeringdb.example';

/** One page of the site, and what it must be read as. */
export interface Visit {
  address: string;
  page: Markup;
  /** By kind; a policy's clauses are listed by id. */
  says:
    | { kind: 'network'; record: Network }
    | { kind: 'exchange'; record: Exchange }
    | { kind: 'facility'; record: Facility }
    | { kind: 'policy'; record: Pick<Policy, 'asn' | 'general'>; said: Said }
    | { kind: 'event'; record: Omit<Event, 'deadlines'> }
    | { kind: 'people'; record: Pick<People, 'people'> };
}

const network = (record: Network, design: Design): Visit => ({
  address: `${REGISTER}/net/${record.peeringdbId}`,
  page: networkPage(record, design),
  says: { kind: 'network', record },
});
const policy = (address: string, { asn, general, said, html }: PolicyPage): Visit => ({
  address,
  page: html,
  says: { kind: 'policy', record: { asn, general }, said },
});

export const SITE = {
  ours: network(OURS, 'classic'),
  popcorn: network(POPCORN, 'next'),
  semaphore: network(SEMAPHORE, 'classic'),
  kettle: network(KETTLE, 'next'),
  lemming: network(LEMMING, 'next'),
  quietly: network(QUIETLY, 'classic'),
  exchange: {
    address: `${REGISTER}/ix/${HERRING.ixId}`,
    page: exchangePage(HERRING, 'classic'),
    says: { kind: 'exchange', record: HERRING },
  },
  facility: {
    address: `${REGISTER}/fac/${GRANARY_FACILITY.facId}`,
    page: facilityPage(GRANARY_FACILITY, 'next'),
    says: { kind: 'facility', record: GRANARY_FACILITY },
  },
  popcornPolicy: policy('http://popcorn.example/peering', POLICIES.popcorn),
  lemmingPolicy: policy('http://lemming.example/peering-policy', POLICIES.lemming),
  semaphorePolicy: policy('http://semaphore.example/legal/interconnection', POLICIES.semaphore),
  event: {
    address: 'http://lowtide.example/2027/',
    page: lowTidePage,
    says: { kind: 'event', record: LOW_TIDE },
  },
  attendees: {
    address: 'http://lowtide.example/2027/attendees',
    page: attendeesPage,
    says: { kind: 'people', record: { people: ATTENDEES } },
  },
  describedEvent: {
    address: 'http://fjordday.example/',
    page: fjordDayPage,
    says: { kind: 'event', record: FJORD_DAY },
  },
} as const satisfies Record<string, Visit>;

/** A page that no reader knows. */
export const CAKE = {
  address: 'http://kettle.example/blog/seed-cake',
  page: html`<!doctype html><title>Seed cake</title><h1>Seed cake</h1><p>Three eggs, and patience.</p>`,
};
