/**
 * A network, as PeeringDB describes it. Lists that are absent are unknown; lists that are empty are known to be empty,
 * so that a thin record (an ASN in a title) never erases a full one.
 */
import * as z from 'zod/mini';
import { asn, count, flag, mbps, optionalFlag, optionalText, text } from './fields.ts';

export const POLICY_WORDS = ['Open', 'Selective', 'Restrictive', 'No'] as const;

export const port = z.object({
  ixId: count,
  ixName: text,
  ixlanId: z.optional(count),
  speedMbps: mbps,
  ipv4: optionalText,
  ipv6: optionalText,
  routeServer: flag,
  /** False means "arriving soon": PeeringDB lists a port before it carries traffic. */
  operational: flag,
  bfd: optionalFlag,
  portFacilityId: z.optional(count),
});
export type Port = z.infer<typeof port>;

export const presence = z.object({
  facId: count,
  name: text,
  city: optionalText,
  country: optionalText,
  /** Where the page or API says that the building belongs to a campus. */
  campusId: z.optional(count),
});
export type Presence = z.infer<typeof presence>;

export const contact = z.object({
  role: text,
  name: optionalText,
  email: optionalText,
  phone: optionalText,
  /** PeeringDB's own word: `Public`, `Users` (signed-in people only) or `Private`. */
  visibility: text,
});
export type Contact = z.infer<typeof contact>;

export const network = z.object({
  asn,
  name: text,
  aka: optionalText,
  nameLong: optionalText,
  organization: optionalText,
  organizationId: z.optional(count),
  peeringdbId: z.optional(count),
  website: optionalText,
  lookingGlass: optionalText,
  routeServerUrl: optionalText,
  asSet: optionalText,
  /** PeeringDB's `info_types`; a network may be several. */
  types: z.optional(z.array(text)),
  /** PeeringDB's `info_traffic`, as it is written there: `10-20Gbps`. */
  trafficBand: optionalText,
  ratio: optionalText,
  scope: optionalText,
  prefixes4: z.optional(count),
  prefixes6: z.optional(count),
  unicast: optionalFlag,
  multicast: optionalFlag,
  ipv6: optionalFlag,
  neverViaRouteServers: optionalFlag,
  policy: z.optional(
    z.object({
      general: optionalText,
      url: optionalText,
      locations: optionalText,
      ratioRequired: optionalFlag,
      contracts: optionalText,
    }),
  ),
  ports: z.optional(z.array(port)),
  facilities: z.optional(z.array(presence)),
  contacts: z.optional(z.array(contact)),
  /** The page said that some contacts are shown to signed-in people only. */
  contactsHidden: optionalFlag,
  /** PeeringDB's notes, or the text of a page that was kept as a note to this network. */
  notes: optionalText,
  socialMedia: z.optional(z.array(z.object({ service: text, identifier: text }))),
  statusDashboard: optionalText,
  rirStatus: optionalText,
  /** ISO 8601, as the source gives it. */
  updated: optionalText,
});
export type Network = z.infer<typeof network>;
