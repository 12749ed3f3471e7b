/**
 * What we can say of our own network when a policy asks. Every field is optional, and absent means unknown: a demand is met
 * or missed only by what stands here. A false flag says "no, we do not"; an empty list says "none".
 */
import * as z from 'zod/mini';
import { asn, count, mbps, optionalFlag, optionalText } from './fields.ts';
import { port, presence } from './network.ts';

const whole = z.optional(count);
const rate = z.optional(mbps);

export const profile = z.object({
  /** All the traffic that we exchange with anyone, 95th percentile of the larger direction, Mbit/s. */
  trafficMbps: rate,
  /** PeeringDB's `info_traffic`, where the exact figure is not known: `10-20Gbps`. */
  trafficBand: optionalText,
  /** The larger direction of all our traffic over the smaller, 1 or more: 2.5 is 2.5:1. */
  ratio: z.optional(z.number().check(z.gte(1))),
  /** PeeringDB's `info_ratio`: `Mostly Inbound`. It has no number, so nothing is judged by it. */
  ratioWord: optionalText,

  /** Our exchange ports, each with its own speed. */
  ports: z.optional(z.array(port)),
  /** The buildings that we are in, with metro and country. */
  sites: z.optional(z.array(presence)),
  /** The fastest port that we can give to a private interconnect. */
  privatePortMbps: rate,
  /** The least link of our backbone. */
  backboneMbps: rate,
  /** The backbone carries its load when any one node or link fails. */
  backboneRedundant: optionalFlag,
  /** Each private link has a second path behind it. */
  backupPaths: optionalFlag,
  /** We plan capacity with our peers. */
  capacityReviews: optionalFlag,
  /** The utilisation, in per cent, at which we upgrade. */
  upgradeAtPercent: z.optional(z.number().check(z.gte(0), z.lte(100))),

  noc24x7: optionalFlag,
  /** Hours until the NOC answers. */
  nocResponseHours: z.optional(z.number().check(z.gte(0))),
  /** We work on abuse, attacks and outages together with our peers. */
  incidentCooperation: optionalFlag,
  peeringdbComplete: optionalFlag,

  /** One AS number, or the same routes from all of ours. */
  singleAs: optionalFlag,
  /** The same routes and attributes at every place. */
  consistentAnnouncements: optionalFlag,
  /** The longest prefix length that we announce to peers. */
  longestPrefix4: whole,
  longestPrefix6: whole,
  /** We announce aggregates. */
  aggregates: optionalFlag,
  /** How many prefixes we announce at most: what PeeringDB calls `info_prefixes`. */
  prefixes4: whole,
  prefixes6: whole,
  ipv6: optionalFlag,
  asSet: optionalText,
  /** All our routes and our AS-SET are registered in an IRR. */
  irrRegistered: optionalFlag,
  /** All our routes have ROAs. */
  rpkiSigned: optionalFlag,
  rpkiInvalidsDropped: optionalFlag,
  antiSpoofing: optionalFlag,
  manrs: optionalFlag,
  /** We filter what our customers announce, and leak nothing. */
  routeFiltering: optionalFlag,
  /** We set prefix limits on our sessions. */
  maxPrefix: optionalFlag,
  /** We set session passwords where a peer asks for them. */
  md5: optionalFlag,
  /** We send a peer only traffic to what it announced. */
  noDefaultRoute: optionalFlag,
  nextHopSelf: optionalFlag,
  neverViaRouteServers: optionalFlag,

  /** We sign peering contracts. */
  contracts: optionalFlag,
  ndas: optionalFlag,
  /** We can show that we are solvent. */
  solvent: optionalFlag,
  /** We accept paid peering. */
  paidPeering: optionalFlag,
  /** We accept a trial first. */
  trialPeriod: optionalFlag,
  /** How cross-connects may be paid, as far as we accept it: both share, both in turns, whoever asks, each its own. */
  costShared: optionalFlag,
  costAlternate: optionalFlag,
  costRequester: optionalFlag,
  costEachOwn: optionalFlag,
  /** Whom we buy transit from; empty where from nobody. */
  transitProviders: z.optional(z.array(asn)),
  /** Networks that buy transit from us. */
  customerAsns: whole,
  /** Subscribers, or people, behind our network. */
  users: whole,
});
export type Profile = z.infer<typeof profile>;
