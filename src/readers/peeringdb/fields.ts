/**
 * Which of PeeringDB's fields becomes which of ours, and how it is read. Its API names its fields and its pages mark theirs by
 * the same names. Ours are those in camel case (`name_long` → `nameLong`) unless a name stands beside.
 */
import type { Exchange, Member } from '../../records/exchange.ts';
import type { Facility } from '../../records/facility.ts';
import type { Network, Port } from '../../records/network.ts';
import { count, degrees, flag, id, ipv4, ipv6, lines, link, moment, text, trafficBand } from './values.ts';

/** An object as the API gives it. */
export type Row = Readonly<Record<string, unknown>>;

type Read<Value> = (value: unknown) => Value | undefined;
type Shapes<R> = {
  readonly [Ours in keyof R]?: Read<R[Ours]> | readonly [theirs: string, read: Read<R[Ours]>];
};

export type Fields<R> = readonly (readonly [ours: keyof R & string, theirs: string, read: Read<unknown>])[];

/** @returns the fields that `row` tells in a way that is understood */
export function fieldsOf<R>(fields: Fields<R>, row: Row): Partial<R> {
  const record: Partial<Record<string, unknown>> = {};
  for (const [ours, theirs, read] of fields) {
    const value = read(row[theirs]);
    if (value !== undefined) record[ours] = value;
  }
  return record as Partial<R>;
}

const fields = <R>(shapes: Shapes<R>, prefix = ''): Fields<R> =>
  Object.entries(shapes as Record<string, Read<unknown> | readonly [string, Read<unknown>]>).map(
    ([name, shape]) => {
      const ours = name as keyof R & string;
      return typeof shape === 'function' ? [ours, prefix + inSnakeCase(name), shape] : [ours, ...shape];
    },
  );

const inSnakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

const NAMED = { aka: text, nameLong: text, website: link, notes: lines, updated: moment };
const REACHED = { techEmail: text, techPhone: text, salesEmail: text, salesPhone: text };
const PLACED = { city: text, country: text, region: ['region_continent', text] } as const;
const CONNECTED = {
  ipv4: ['ipaddr4', ipv4],
  ipv6: ['ipaddr6', ipv6],
  routeServer: ['is_rs_peer', flag],
  operational: flag,
  bfd: ['bfd_support', flag],
} as const;

export const NETWORK_FIELDS: Fields<Network> = [
  ...fields<Network>({
    ...NAMED,
    lookingGlass: link,
    routeServerUrl: ['route_server', link],
    asSet: ['irr_as_set', text],
    trafficBand: ['info_traffic', trafficBand],
    statusDashboard: link,
    rirStatus: text,
  }),
  ...fields<Network>(
    {
      ratio: text,
      scope: text,
      prefixes4: count,
      prefixes6: count,
      unicast: flag,
      multicast: flag,
      ipv6: flag,
      neverViaRouteServers: flag,
    },
    'info_',
  ),
];

export const POLICY_FIELDS: Fields<NonNullable<Network['policy']>> = fields(
  { general: text, url: link, locations: text, ratioRequired: ['policy_ratio', flag], contracts: text },
  'policy_',
);

export const PORT_FIELDS: Fields<Port> = fields<Port>({
  ixlanId: id,
  ...CONNECTED,
  portFacilityId: ['net_side_id', id],
});

export const MEMBER_FIELDS: Fields<Member> = fields<Member>({
  peeringdbId: ['net_id', id],
  policy: ['policy_general', text],
  ...CONNECTED,
});

export const EXCHANGE_FIELDS: Fields<Exchange> = fields<Exchange>({
  ...NAMED,
  ...PLACED,
  statsUrl: ['url_stats', link],
  memberListUrl: ['ixf_ixp_member_list_url', link],
  serviceLevel: text,
  terms: text,
  mtu: count,
  ...REACHED,
  policyEmail: text,
  policyPhone: text,
});

export const FACILITY_FIELDS: Fields<Facility> = fields<Facility>({
  ...NAMED,
  ...PLACED,
  campusId: id,
  address1: text,
  address2: text,
  state: text,
  zipcode: text,
  latitude: degrees,
  longitude: degrees,
  ...REACHED,
  clli: text,
  npanxx: text,
});
