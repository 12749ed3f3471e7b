/**
 * The IX-F member export, 0.3 to 1.0 (euro-ix/json-schemas), as exchanges really write it: lists that are null, names that
 * are missing, numbers as strings. A member without an AS number keeps its name; one with neither is left out.
 */
import { isAsn } from '../../records/asn.ts';
import type { Exchange, Member } from '../../records/exchange.ts';
import type { Person } from '../../records/people.ts';
import { oneLine } from '../../records/text.ts';

type Json = Record<string, unknown>;

/** Enough to tell an address from "192.0.2.error", or from one of the other family. */
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const IPV6 = /^(?=.*:.*:)[\da-f:.]+$/i;

export interface IxfExport {
  /** The exchange's name, where the export gives one. */
  title?: string;
  /** One row a member, however many ports it has. */
  people: Person[];
  /** Those that say their PeeringDB number, with a row a port. */
  exchanges: Exchange[];
}

/** @returns undefined for JSON that is no member export */
export function readIxf(json: unknown): IxfExport | undefined {
  const root = object(json);
  if (!Array.isArray(root?.member_list)) return undefined;
  const members = objects(root.member_list);
  // 0.3 described its one exchange under another name.
  const ixps = objects(root.ixp_list ?? [root.ixp_info]);
  const title = ixps.map((ixp) => word(ixp.name) ?? word(ixp.shortname)).find(Boolean);
  return {
    ...(title ? { title } : {}),
    people: peopleOf(members),
    exchanges: ixps.flatMap((ixp) => exchangeOf(ixp, ixps.length === 1, members) ?? []),
  };
}

function peopleOf(members: readonly Json[]): Person[] {
  const seen = new Set<string>();
  return members.flatMap((member) => {
    const asn = asnOf(member);
    const organization = word(member.name);
    const key = `${asn ?? ''}|${organization ?? ''}`;
    if ((!asn && !organization) || seen.has(key)) return [];
    seen.add(key);
    return [{ ...(organization ? { organization } : {}), asns: asn ? [asn] : [] }];
  });
}

function exchangeOf(ixp: Json, alone: boolean, members: readonly Json[]): Exchange | undefined {
  const ixId = whole(ixp.peeringdb_id);
  if (!ixId) return undefined;
  const id = whole(ixp.ixp_id);
  const nameLong = word(ixp.name);
  const shortname = word(ixp.shortname);
  const country = word(ixp.country);
  const website = word(ixp.url);
  const ports = members.flatMap((member) =>
    objects(member.connection_list)
      // The only exchange of an export is meant even by those that number it otherwise.
      .filter(({ ixp_id }) => alone || whole(ixp_id) === id)
      .flatMap((connection) => portsOf(member, connection)),
  );
  return {
    ixId,
    name: shortname ?? nameLong ?? `Exchange ${ixId}`,
    ...(nameLong && nameLong !== shortname ? { nameLong } : {}),
    ...(country ? { country } : {}),
    ...(website ? { website } : {}),
    members: distinct(ports),
    prefixes: objects(ixp.vlan).flatMap((vlan) =>
      (['ipv4', 'ipv6'] as const).flatMap((family) => {
        const { prefix, mask_length } = object(vlan[family]) ?? {};
        const length = whole(mask_length);
        return word(prefix) && length !== undefined
          ? [{ protocol: family === 'ipv4' ? 'IPv4' : 'IPv6', prefix: `${word(prefix)}/${length}` }]
          : [];
      }),
    ),
    facilities: [],
  };
}

/** A port for each VLAN with an address, at the speed of the connection: the sum of its interfaces. */
function portsOf(member: Json, connection: Json): Member[] {
  const asn = asnOf(member);
  if (!asn) return [];
  const speed = objects(connection.if_list).reduce((sum, { if_speed }) => sum + (whole(if_speed) ?? 0), 0);
  const policy = word(member.peering_policy);
  const operational = stateOf(connection.state);
  const port = (rest: Partial<Member>): Member => ({
    asn,
    name: word(member.name) ?? `AS${asn}`,
    ...(speed ? { speedMbps: speed } : {}),
    ...(policy ? { policy } : {}),
    ...rest,
    ...(operational === undefined ? {} : { operational }),
  });
  const addressed = objects(connection.vlan_list).flatMap((vlan) => {
    const [v4, v6] = [object(vlan.ipv4), object(vlan.ipv6)];
    const ipv4 = IPV4.exec(word(v4?.address) ?? '')?.[0];
    const ipv6 = IPV6.exec(word(v6?.address) ?? '')?.[0];
    if (!ipv4 && !ipv6) return [];
    const flags = [v4?.routeserver, v6?.routeserver].filter((flag) => typeof flag === 'boolean');
    return [
      {
        ...(ipv4 ? { ipv4 } : {}),
        ...(ipv6 ? { ipv6 } : {}),
        ...(flags.length ? { routeServer: flags.includes(true) } : {}),
      },
    ];
  });
  return addressed.length ? addressed.map(port) : [port({})];
}

/** The words that PeeringDB's importer takes for up and for down; others say nothing. */
const stateOf = (state: unknown): boolean | undefined => {
  const said = word(state)?.toLowerCase();
  return said === undefined
    ? undefined
    : /^(?:active|connected|operational)$/.test(said)
      ? true
      : /^(?:inactive|disabled|down)$/.test(said)
        ? false
        : undefined;
};

/** An address belongs to one port; an export that repeats a connection word for word means one. */
function distinct(ports: readonly Member[]): Member[] {
  const seen = new Set<string>();
  return ports.filter(({ asn, ipv4, ipv6 }) => {
    const key = `${asn}|${ipv4 ?? ''}|${ipv6 ?? ''}`;
    const isNew = (!ipv4 && !ipv6) || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const asnOf = (member: Json): number | undefined => {
  const asn = whole(typeof member.asnum === 'string' ? member.asnum.replace(/^\s*as/i, '') : member.asnum);
  return asn !== undefined && isAsn(asn) ? asn : undefined;
};
const object = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
const objects = (value: unknown): Json[] =>
  Array.isArray(value) ? value.map(object).filter((item) => item !== undefined) : [];
const word = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) || undefined : undefined;
const whole = (value: unknown): number | undefined => {
  const number =
    typeof value === 'number' || (typeof value === 'string' && value.trim()) ? Number(value) : Number.NaN;
  return Number.isInteger(number) && number >= 0 ? number : undefined;
};
