/**
 * PeeringDB's objects, in the shape of its API (https://www.peeringdb.com/apidocs/), → records. Pure, so that a page, a saved
 * answer and a live call all go through the same rules. A list that is missing, or that holds ids alone (`depth=1`), is
 * unknown; an empty one is known to be empty. Rows that are not live (`status`) or lack the number that identifies them are
 * passed over.
 */
import { formatAsn } from '../../records/asn.ts';
import type { Exchange, Member } from '../../records/exchange.ts';
import type { Facility } from '../../records/facility.ts';
import type { Contact, Network, Port, Presence } from '../../records/network.ts';
import {
  asNumber,
  count,
  degrees,
  flag,
  id,
  ipv4,
  ipv6,
  lines,
  link,
  moment,
  prefix,
  speed,
  text,
  trafficBand,
  types,
} from './values.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Our field ← PeeringDB's, and how it is read. Its pages mark their fields with the same names. */
export type Fields<R> = {
  readonly [Name in keyof R]?: readonly [theirs: string, read: (value: unknown) => R[Name] | undefined];
};

export const NETWORK_FIELDS: Fields<Network> = {
  aka: ['aka', text],
  nameLong: ['name_long', text],
  website: ['website', link],
  lookingGlass: ['looking_glass', link],
  routeServerUrl: ['route_server', link],
  asSet: ['irr_as_set', text],
  trafficBand: ['info_traffic', trafficBand],
  ratio: ['info_ratio', text],
  scope: ['info_scope', text],
  prefixes4: ['info_prefixes4', count],
  prefixes6: ['info_prefixes6', count],
  unicast: ['info_unicast', flag],
  multicast: ['info_multicast', flag],
  ipv6: ['info_ipv6', flag],
  neverViaRouteServers: ['info_never_via_route_servers', flag],
  notes: ['notes', lines],
  statusDashboard: ['status_dashboard', link],
  rirStatus: ['rir_status', text],
  updated: ['updated', moment],
};

const POLICY_FIELDS: Fields<NonNullable<Network['policy']>> = {
  general: ['policy_general', text],
  url: ['policy_url', link],
  locations: ['policy_locations', text],
  ratioRequired: ['policy_ratio', flag],
  contracts: ['policy_contracts', text],
};

const PORT_FIELDS: Fields<Port> = {
  ixlanId: ['ixlan_id', id],
  ipv4: ['ipaddr4', ipv4],
  ipv6: ['ipaddr6', ipv6],
  routeServer: ['is_rs_peer', flag],
  operational: ['operational', flag],
  bfd: ['bfd_support', flag],
  portFacilityId: ['net_side_id', id],
};

const MEMBER_FIELDS: Fields<Member> = {
  peeringdbId: ['net_id', id],
  ipv4: ['ipaddr4', ipv4],
  ipv6: ['ipaddr6', ipv6],
  routeServer: ['is_rs_peer', flag],
  operational: ['operational', flag],
  bfd: ['bfd_support', flag],
};

const CONTACT_FIELDS: Fields<Contact> = {
  name: ['name', text],
  email: ['email', text],
  phone: ['phone', text],
};

export const EXCHANGE_FIELDS: Fields<Exchange> = {
  aka: ['aka', text],
  nameLong: ['name_long', text],
  city: ['city', text],
  country: ['country', text],
  region: ['region_continent', text],
  website: ['website', link],
  statsUrl: ['url_stats', link],
  memberListUrl: ['ixf_ixp_member_list_url', link],
  serviceLevel: ['service_level', text],
  terms: ['terms', text],
  mtu: ['mtu', count],
  techEmail: ['tech_email', text],
  techPhone: ['tech_phone', text],
  policyEmail: ['policy_email', text],
  policyPhone: ['policy_phone', text],
  salesEmail: ['sales_email', text],
  salesPhone: ['sales_phone', text],
  notes: ['notes', lines],
  updated: ['updated', moment],
};

export const FACILITY_FIELDS: Fields<Facility> = {
  aka: ['aka', text],
  nameLong: ['name_long', text],
  campusId: ['campus_id', id],
  address1: ['address1', text],
  address2: ['address2', text],
  city: ['city', text],
  state: ['state', text],
  zipcode: ['zipcode', text],
  country: ['country', text],
  region: ['region_continent', text],
  latitude: ['latitude', degrees],
  longitude: ['longitude', degrees],
  website: ['website', link],
  salesEmail: ['sales_email', text],
  salesPhone: ['sales_phone', text],
  techEmail: ['tech_email', text],
  techPhone: ['tech_phone', text],
  clli: ['clli', text],
  npanxx: ['npanxx', text],
  notes: ['notes', lines],
  updated: ['updated', moment],
};

/** @returns undefined where `net` tells no AS number */
export function networkFromApi(
  net: Row,
  netixlans: unknown = net.netixlan_set,
  netfacs: unknown = net.netfac_set,
  pocs: unknown = net.poc_set,
): Network | undefined {
  const asn = asNumber(net.asn);
  if (!asn) return undefined;
  const org = nested(net, 'org');
  return without({
    asn,
    name: text(net.name) ?? formatAsn(asn),
    organization: text(org.name),
    organizationId: id(net.org_id) ?? id(org.id),
    peeringdbId: id(net.id),
    // Up to 2022 a network had one type.
    types: types(net.info_types) ?? types(typeof net.info_type === 'string' ? [net.info_type] : undefined),
    ...fieldsOf(NETWORK_FIELDS, net),
    policy: 'policy_general' in net ? fieldsOf(POLICY_FIELDS, net) : undefined,
    socialMedia: rows(net.social_media)?.flatMap(socialMedium),
    ports: rows(netixlans)?.flatMap(port),
    facilities: rows(netfacs)?.flatMap(presence),
    contacts: rows(pocs)?.flatMap(contact),
  });
}

/** @returns undefined where `ix` has no id */
export function exchangeFromApi(
  ix: Row,
  netixlans?: unknown,
  ixpfxs: unknown = prefixesOf(ix),
  ixfacs: unknown = rows(ix.fac_set)?.map((fac) => ({ fac_id: fac.id, fac })),
): Exchange | undefined {
  const ixId = id(ix.id);
  if (!ixId) return undefined;
  const lan = rows(ix.ixlan_set)?.[0] ?? {};
  return without({
    ixId,
    name: text(ix.name) ?? `IX ${ixId}`,
    organization: text(nested(ix, 'org').name),
    // What belongs to the peering LAN stands beside the exchange's own fields on its page.
    ...fieldsOf(EXCHANGE_FIELDS, {
      mtu: lan.mtu,
      ixf_ixp_member_list_url: lan.ixf_ixp_member_list_url,
      ...ix,
    }),
    members: rows(netixlans)?.flatMap(member),
    prefixes: rows(ixpfxs)?.flatMap(peeringPrefix),
    facilities: rows(ixfacs)?.flatMap(presence),
  });
}

/** @returns undefined where `fac` has no id */
export function facilityFromApi(
  fac: Row,
  netfacs?: unknown,
  ixfacs?: unknown,
  carrierfacs?: unknown,
): Facility | undefined {
  const facId = id(fac.id);
  if (!facId) return undefined;
  return without({
    facId,
    name: text(fac.name) ?? `Facility ${facId}`,
    organization: text(fac.org_name) ?? text(nested(fac, 'org').name),
    campus: text(nested(fac, 'campus').name),
    ...fieldsOf(FACILITY_FIELDS, fac),
    networks: rows(netfacs)?.flatMap(housedNetwork),
    exchanges: rows(ixfacs)?.flatMap(housedExchange),
    carriers: rows(carrierfacs)?.flatMap(housedCarrier),
  });
}

/** The live rows of a list. */
export const rows = (list: unknown): Row[] | undefined =>
  Array.isArray(list) && list.every(isRow) ? list.filter(isLive) : undefined;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is deleted, or waits for PeeringDB's review, is not there. */
const isLive = ({ status }: Row): boolean => status === undefined || status === 'ok';

/** The object that a foreign key stands for at `depth` 1 and more. */
export const nested = (row: Row, name: string): Row => {
  const value = row[name];
  return isRow(value) ? value : {};
};

function fieldsOf<R>(fields: Fields<R>, row: Row): Partial<R> {
  const record: Partial<R> = {};
  for (const ours in fields) {
    const [theirs, read] = fields[ours] as NonNullable<Fields<R>[typeof ours]>;
    const value = read(row[theirs]);
    if (value !== undefined) record[ours] = value;
  }
  return record;
}

/** Unknown fields are left out, rather than kept as `undefined`. */
const without = <R extends object>(record: R): R =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as R;

function port(row: Row): Port[] {
  const ixId = id(row.ix_id);
  const speedMbps = speed(row.speed);
  if (!ixId || speedMbps === undefined) return [];
  const ix = nested(nested(row, 'ixlan'), 'ix');
  const ixName = text(row.name) ?? text(ix.name) ?? `IX ${ixId}`;
  return [{ ixId, ixName, speedMbps, routeServer: false, operational: true, ...fieldsOf(PORT_FIELDS, row) }];
}

function member(row: Row): Member[] {
  const asn = asNumber(row.asn);
  const speedMbps = speed(row.speed);
  if (!asn || speedMbps === undefined) return [];
  const net = nested(row, 'net');
  const policy = text(net.policy_general);
  return [
    {
      asn,
      name: text(net.name) ?? formatAsn(asn),
      speedMbps,
      ...(policy ? { policy } : {}),
      ...fieldsOf(MEMBER_FIELDS, row),
    },
  ];
}

/** Of `netfac` and `ixfac`, which repeat the facility's name and place, and may hold the facility itself. */
function presence(row: Row): Presence[] {
  const facId = id(row.fac_id);
  if (!facId) return [];
  const fac = nested(row, 'fac');
  const name = text(row.name) ?? text(fac.name) ?? `Facility ${facId}`;
  const city = text(row.city) ?? text(fac.city);
  const country = text(row.country) ?? text(fac.country);
  const campusId = id(fac.campus_id);
  return [without({ facId, name, city, country, campusId })];
}

/** A contact that does not say who may see it is taken for one that not everyone may. */
function contact(row: Row): Contact[] {
  const role = text(row.role);
  return role ? [{ role, ...fieldsOf(CONTACT_FIELDS, row), visibility: text(row.visible) ?? 'Users' }] : [];
}

const socialMedium = (row: Row) => {
  const service = text(row.service);
  const identifier = link(row.identifier);
  return service && identifier ? [{ service, identifier }] : [];
};

const prefixesOf = (ix: Row): unknown =>
  rows(ix.ixlan_set)?.flatMap(({ ixpfx_set }) => ixpfx_set ?? ['unknown']);

const peeringPrefix = (row: Row) => {
  const written = prefix(row.prefix);
  const protocol = text(row.protocol) ?? (written?.includes(':') ? 'IPv6' : 'IPv4');
  return written ? [{ protocol, prefix: written }] : [];
};

const housedNetwork = (row: Row) => {
  const asn = asNumber(row.local_asn);
  const peeringdbId = id(row.net_id);
  const name = text(nested(row, 'net').name);
  return asn ? [without({ asn, name: name ?? formatAsn(asn), peeringdbId })] : [];
};

const housedExchange = (row: Row) => {
  const ixId = id(row.ix_id);
  return ixId ? [{ ixId, name: text(nested(row, 'ix').name) ?? `IX ${ixId}` }] : [];
};

const housedCarrier = (row: Row) => {
  const carrierId = id(row.carrier_id);
  return carrierId ? [{ carrierId, name: text(nested(row, 'carrier').name) ?? `Carrier ${carrierId}` }] : [];
};
