/**
 * A network, as PeeringDB describes it. Lists that are absent are unknown; lists that are empty are known to be empty,
 * so that a thin record (an ASN in a title) never erases a full one.
 */
import * as v from 'valibot';
import { asn, count, flag, mbps, optionalFlag, optionalText, text } from './fields.ts';

export const POLICY_WORDS = ['Open', 'Selective', 'Restrictive', 'No'] as const;

export const port = v.object({
  ixId: count,
  ixName: text,
  ixlanId: v.optional(count),
  speedMbps: mbps,
  ipv4: optionalText,
  ipv6: optionalText,
  routeServer: flag,
  /** False means "arriving soon": PeeringDB lists a port before it carries traffic. */
  operational: flag,
  bfd: optionalFlag,
  portFacilityId: v.optional(count),
});
export type Port = v.InferOutput<typeof port>;

export const presence = v.object({
  facId: count,
  name: text,
  city: optionalText,
  country: optionalText,
  /** Where the page or API says that the building belongs to a campus. */
  campusId: v.optional(count),
});
export type Presence = v.InferOutput<typeof presence>;

export const contact = v.object({
  role: text,
  name: optionalText,
  email: optionalText,
  phone: optionalText,
  /** PeeringDB's own word: `Public`, `Users` (signed-in people only) or `Private`. */
  visibility: text,
});
export type Contact = v.InferOutput<typeof contact>;

export const network = v.object({
  asn,
  name: text,
  aka: optionalText,
  nameLong: optionalText,
  organization: optionalText,
  organizationId: v.optional(count),
  peeringdbId: v.optional(count),
  website: optionalText,
  lookingGlass: optionalText,
  routeServerUrl: optionalText,
  asSet: optionalText,
  /** PeeringDB's `info_types`; a network may be several. */
  types: v.optional(v.array(text)),
  /** PeeringDB's `info_traffic`, as it is written there: `10-20Gbps`. */
  trafficBand: optionalText,
  ratio: optionalText,
  scope: optionalText,
  prefixes4: v.optional(count),
  prefixes6: v.optional(count),
  unicast: optionalFlag,
  multicast: optionalFlag,
  ipv6: optionalFlag,
  neverViaRouteServers: optionalFlag,
  policy: v.optional(
    v.object({
      general: optionalText,
      url: optionalText,
      locations: optionalText,
      ratioRequired: optionalFlag,
      contracts: optionalText,
    }),
  ),
  ports: v.optional(v.array(port)),
  facilities: v.optional(v.array(presence)),
  contacts: v.optional(v.array(contact)),
  /** The page said that some contacts are shown to signed-in people only. */
  contactsHidden: optionalFlag,
  /** PeeringDB's notes, or the text of a page that was kept as a note to this network. */
  notes: optionalText,
  socialMedia: v.optional(v.array(v.object({ service: text, identifier: text }))),
  statusDashboard: optionalText,
  rirStatus: optionalText,
  /** ISO 8601, as the source gives it. */
  updated: optionalText,
});
export type Network = v.InferOutput<typeof network>;
