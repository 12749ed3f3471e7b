/**
 * PeeringDB's objects, in the shape of its API (https://www.peeringdb.com/apidocs/), → records. Pure, so that a page, a saved
 * answer and a live call all go through the same rules. A list that is missing, or that holds ids alone (`depth=1`), is
 * unknown; an empty one is known to be empty. Rows that are not live (`status`) or lack a number that they need are passed over.
 */
import { formatAsn } from '../../records/asn.ts';
import type { Exchange, Member } from '../../records/exchange.ts';
import type { Facility } from '../../records/facility.ts';
import type { Contact, Network, Port, Presence } from '../../records/network.ts';
import {
  EXCHANGE_FIELDS,
  FACILITY_FIELDS,
  fieldsOf,
  MEMBER_FIELDS,
  NETWORK_FIELDS,
  POLICY_FIELDS,
  PORT_FIELDS,
  type Row,
} from './fields.ts';
import { asNumber, id, link, prefix, speed, text, types } from './values.ts';

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
  return known({
    asn,
    name: text(net.name) ?? formatAsn(asn),
    organization: text(org.name),
    organizationId: id(net.org_id) ?? id(org.id),
    peeringdbId: id(net.id),
    // Up to 2022 a network had one type.
    types: types(net.info_types) ?? types(net.info_type),
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
  ixpfxs: unknown = rows(ix.ixlan_set)?.flatMap(({ ixpfx_set }) => ixpfx_set),
  ixfacs: unknown = rows(ix.fac_set)?.map((fac) => ({ fac_id: fac.id, fac })),
): Exchange | undefined {
  const ixId = id(ix.id);
  if (!ixId) return undefined;
  const lan = rows(ix.ixlan_set)?.[0] ?? {};
  return known({
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
  return known({
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

/** The live rows of a list, or undefined where it is no list of rows. */
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

/** Unknown fields are left out, rather than kept as `undefined`. */
const known = <R extends object>(record: R): R =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as R;

function port(row: Row): Port[] {
  const ixId = id(row.ix_id);
  const speedMbps = speed(row.speed);
  if (!ixId || speedMbps === undefined) return [];
  const ixName = text(row.name) ?? text(nested(nested(row, 'ixlan'), 'ix').name) ?? `IX ${ixId}`;
  return [{ ixId, ixName, speedMbps, routeServer: false, operational: true, ...fieldsOf(PORT_FIELDS, row) }];
}

function member(row: Row): Member[] {
  const asn = asNumber(row.asn);
  const speedMbps = speed(row.speed);
  if (!asn || speedMbps === undefined) return [];
  const net = nested(row, 'net');
  return [
    {
      asn,
      name: text(net.name) ?? formatAsn(asn),
      speedMbps,
      ...fieldsOf(MEMBER_FIELDS, { policy_general: net.policy_general, ...row }),
    },
  ];
}

/** Of `netfac` and `ixfac`, which repeat the facility's name and place, and may hold the facility itself. */
function presence(row: Row): Presence[] {
  const facId = id(row.fac_id);
  if (!facId) return [];
  const fac = nested(row, 'fac');
  return [
    known({
      facId,
      name: text(row.name) ?? text(fac.name) ?? `Facility ${facId}`,
      city: text(row.city) ?? text(fac.city),
      country: text(row.country) ?? text(fac.country),
      campusId: id(fac.campus_id),
    }),
  ];
}

/** A contact that does not say who may see it is taken for one that not everyone may. */
function contact(row: Row): Contact[] {
  const role = text(row.role);
  const visibility = text(row.visible) ?? 'Users';
  return role
    ? [known({ role, name: text(row.name), email: text(row.email), phone: text(row.phone), visibility })]
    : [];
}

const socialMedium = (row: Row) => {
  const service = text(row.service);
  const identifier = link(row.identifier);
  return service && identifier ? [{ service, identifier }] : [];
};

const peeringPrefix = (row: Row) => {
  const written = prefix(row.prefix);
  const protocol = text(row.protocol) ?? (written?.includes(':') ? 'IPv6' : 'IPv4');
  return written ? [{ protocol, prefix: written }] : [];
};

const housedNetwork = (row: Row) => {
  const asn = asNumber(row.local_asn);
  const name = text(nested(row, 'net').name);
  return asn ? [known({ asn, name: name ?? formatAsn(asn), peeringdbId: id(row.net_id) })] : [];
};

const housedExchange = (row: Row) => {
  const ixId = id(row.ix_id);
  return ixId ? [{ ixId, name: text(nested(row, 'ix').name) ?? `IX ${ixId}` }] : [];
};

const housedCarrier = (row: Row) => {
  const carrierId = id(row.carrier_id);
  return carrierId ? [{ carrierId, name: text(nested(row, 'carrier').name) ?? `Carrier ${carrierId}` }] : [];
};
