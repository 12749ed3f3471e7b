/** An internet exchange and the ports on it. One member row is one port: a network may have several. */
import * as v from 'valibot';
import { asn, count, mbps, optionalFlag, optionalText, text } from './fields.ts';
import { presence } from './network.ts';

export const member = v.object({
  asn,
  name: text,
  /** PeeringDB's number of the member network, where the page links to it. */
  peeringdbId: v.optional(count),
  speedMbps: v.optional(mbps),
  policy: optionalText,
  ipv4: optionalText,
  ipv6: optionalText,
  routeServer: optionalFlag,
  operational: optionalFlag,
  bfd: optionalFlag,
});
export type Member = v.InferOutput<typeof member>;

export const exchange = v.object({
  ixId: count,
  name: text,
  aka: optionalText,
  nameLong: optionalText,
  organization: optionalText,
  city: optionalText,
  country: optionalText,
  region: optionalText,
  website: optionalText,
  statsUrl: optionalText,
  memberListUrl: optionalText,
  serviceLevel: optionalText,
  terms: optionalText,
  mtu: v.optional(count),
  techEmail: optionalText,
  techPhone: optionalText,
  policyEmail: optionalText,
  policyPhone: optionalText,
  salesEmail: optionalText,
  salesPhone: optionalText,
  notes: optionalText,
  members: v.optional(v.array(member)),
  prefixes: v.optional(v.array(v.object({ protocol: text, prefix: text }))),
  facilities: v.optional(v.array(presence)),
  updated: optionalText,
});
export type Exchange = v.InferOutput<typeof exchange>;
