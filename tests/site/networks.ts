/** Our network and the five that it would like to meet. None exists; the numbers are set aside for examples (RFC 5398). */
import type { Contact, Network, Port, Presence } from '../../src/records/network.ts';
import { BUNKER, EXCHANGES, type ExchangeName, GRANARY, TANNERY } from './places.ts';

/** A port's last address byte is the network's last two digits; a second port on the same exchange counts on from 100. */
function port(
  network: number,
  exchange: ExchangeName,
  gbps: number,
  more: Partial<Port> & { second?: boolean } = {},
): Port {
  const { ixId, name, prefix4, subnet } = EXCHANGES[exchange];
  const { second, ...rest } = more;
  const host = (network % 100) + 10 + (second ? 100 : 0);
  return {
    ixId,
    ixName: name,
    ixlanId: ixId,
    speedMbps: gbps * 1000,
    ipv4: prefix4.replace('0/24', String(host)),
    ipv6: `2001:db8:${subnet}::${host}`,
    routeServer: false,
    operational: true,
    bfd: false,
    ...rest,
  };
}

const contact = (role: string, name: string, email: string, phone?: string): Contact => ({
  role,
  name,
  email,
  ...(phone ? { phone } : {}),
  visibility: 'Public',
});

const network = (
  asn: number,
  name: string,
  details: Omit<Network, 'asn' | 'name' | 'peeringdbId' | 'facilities'> & { facilities: Presence[] },
): Network => ({ asn, name, peeringdbId: asn - 64_500 + 4_200, ...details });

export const OURS = network(64500, 'Tidewrack Broadband', {
  organization: 'Tidewrack Holding',
  website: 'https://tidewrack.example/',
  asSet: 'EXAMPLE::AS-TIDEWRACK',
  types: ['Cable/DSL/ISP'],
  trafficBand: '200-300Gbps',
  ratio: 'Heavy Inbound',
  scope: 'Europe',
  prefixes4: 420,
  prefixes6: 60,
  unicast: true,
  multicast: false,
  ipv6: true,
  neverViaRouteServers: false,
  policy: { general: 'Open', locations: 'Not Required', ratioRequired: false, contracts: 'Not Required' },
  ports: [
    port(64500, 'herring', 100, { routeServer: true, bfd: true, portFacilityId: GRANARY.facId }),
    port(64500, 'herring', 100, { second: true }),
    port(64500, 'cooper', 10, { routeServer: true }),
    port(64500, 'fjord', 100, { operational: false }),
  ],
  facilities: [GRANARY, TANNERY],
  contacts: [
    contact('NOC', 'Tidewrack NOC', 'noc@tidewrack.example', '+49 40 555 0100'),
    contact('Policy', 'Wilma Flint', 'peering@tidewrack.example'),
  ],
});

export const POPCORN = network(64501, 'Popcorn Delivery', {
  aka: 'PopCDN',
  organization: 'Popcorn Delivery B.V.',
  website: 'https://popcorn.example/',
  asSet: 'EXAMPLE::AS-POPCORN',
  types: ['Content'],
  trafficBand: '1-5Tbps',
  ratio: 'Heavy Outbound',
  scope: 'Global',
  prefixes4: 150,
  prefixes6: 90,
  unicast: true,
  multicast: false,
  ipv6: true,
  neverViaRouteServers: false,
  policy: {
    general: 'Open',
    url: 'http://popcorn.example/peering',
    locations: 'Not Required',
    ratioRequired: false,
    contracts: 'Not Required',
  },
  ports: [
    port(64501, 'herring', 400, { routeServer: true, bfd: true }),
    port(64501, 'cooper', 400),
    port(64501, 'fjord', 100),
  ],
  facilities: [GRANARY, TANNERY, BUNKER],
  contacts: [contact('Policy', 'Popcorn Peering', 'peering@popcorn.example')],
  notes: 'Embedded caches on request. Private links from 10 Gbps.',
});

export const SEMAPHORE = network(64502, 'Semaphore Cloud', {
  organization: 'Semaphore Hosting GmbH',
  website: 'https://semaphore.example/',
  asSet: 'EXAMPLE::AS-SEMAPHORE',
  types: ['NSP', 'Content'],
  trafficBand: '50-100Gbps',
  ratio: 'Mostly Outbound',
  scope: 'Europe',
  prefixes4: 80,
  prefixes6: 25,
  unicast: true,
  multicast: false,
  ipv6: true,
  neverViaRouteServers: true,
  policy: {
    general: 'Selective',
    url: 'http://semaphore.example/legal/interconnection',
    locations: 'Preferred',
    ratioRequired: false,
    contracts: 'Required',
  },
  ports: [port(64502, 'herring', 100), port(64502, 'herring', 100, { second: true })],
  facilities: [GRANARY],
  contacts: [contact('Policy', 'Interconnection desk', 'interconnection@semaphore.example')],
});

export const KETTLE = network(64503, 'Kettle & Wire', {
  organization: 'Kettle & Wire Community Broadband',
  website: 'https://kettle.example/',
  types: ['Cable/DSL/ISP', 'Non-Profit'],
  trafficBand: '5-10Gbps',
  ratio: 'Mostly Inbound',
  scope: 'Regional',
  prefixes4: 12,
  prefixes6: 4,
  unicast: true,
  multicast: false,
  ipv6: true,
  neverViaRouteServers: false,
  policy: { general: 'Open', locations: 'Not Required', ratioRequired: false, contracts: 'Not Required' },
  ports: [port(64503, 'cooper', 10, { routeServer: true })],
  facilities: [TANNERY],
  contacts: [contact('NOC', 'Kettle NOC', 'noc@kettle.example', '+31 10 555 0101')],
});

export const LEMMING = network(64504, 'Northern Lemming Backbone', {
  nameLong: 'Northern Lemming Backbone AS "until the very edge"',
  organization: 'Northern Lemming AS',
  website: 'https://lemming.example/',
  asSet: 'EXAMPLE::AS-LEMMING:AS-ALL',
  types: ['NSP'],
  trafficBand: '500-1000Gbps',
  ratio: 'Balanced',
  scope: 'Europe',
  prefixes4: 9_000,
  prefixes6: 2_500,
  unicast: true,
  multicast: true,
  ipv6: true,
  neverViaRouteServers: true,
  policy: {
    general: 'Selective',
    url: 'http://lemming.example/peering-policy',
    locations: 'Required - EU',
    ratioRequired: true,
    contracts: 'Private Only',
  },
  ports: [port(64504, 'fjord', 100), port(64504, 'herring', 100, { operational: false })],
  facilities: [BUNKER],
  contacts: [contact('Policy', 'Lemming Peering', 'peering@lemming.example')],
});

export const QUIETLY = network(64505, 'Quietly Fibre', {
  organization: 'Quietly Fibre Cooperative',
  website: 'https://quietly.example/',
  types: ['Cable/DSL/ISP'],
  trafficBand: '20-50Gbps',
  ratio: 'Mostly Inbound',
  scope: 'Regional',
  prefixes4: 30,
  prefixes6: 10,
  unicast: true,
  multicast: false,
  ipv6: false,
  neverViaRouteServers: false,
  policy: { general: 'Open', locations: 'Not Required', ratioRequired: false, contracts: 'Not Required' },
  ports: [
    port(64505, 'herring', 10, { routeServer: true }),
    port(64505, 'cooper', 10, { routeServer: true, operational: false }),
  ],
  facilities: [GRANARY],
  contacts: [contact('Technical', 'Engineering', 'bgp@quietly.example')],
});

export const NETWORKS = [OURS, POPCORN, SEMAPHORE, KETTLE, LEMMING, QUIETLY];
