/** An internet exchange and the ports on it. One member row is one port: a network may have several. */
import * as z from 'zod/mini';
import { asn, count, mbps, optionalFlag, optionalText, text } from './fields.ts';
import { presence } from './network.ts';

export const member = z.object({
  asn,
  name: text,
  /** PeeringDB's number of the member network, where the page links to it. */
  peeringdbId: z.optional(count),
  speedMbps: z.optional(mbps),
  policy: optionalText,
  ipv4: optionalText,
  ipv6: optionalText,
  routeServer: optionalFlag,
  operational: optionalFlag,
  bfd: optionalFlag,
});
export type Member = z.infer<typeof member>;

export const exchange = z.object({
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
  mtu: z.optional(count),
  techEmail: optionalText,
  techPhone: optionalText,
  policyEmail: optionalText,
  policyPhone: optionalText,
  salesEmail: optionalText,
  salesPhone: optionalText,
  notes: optionalText,
  members: z.optional(z.array(member)),
  prefixes: z.optional(z.array(z.object({ protocol: text, prefix: text }))),
  facilities: z.optional(z.array(presence)),
  updated: optionalText,
});
export type Exchange = z.infer<typeof exchange>;
