/** The clauses of a peering policy, by name: without a schema, so that what only needs their names comes without the library. */

export const CLAUSE_GROUPS = ['operational', 'technical', 'general'] as const;
export type ClauseGroup = (typeof CLAUSE_GROUPS)[number];

/** Every clause we know, in the order in which people read a policy, with its group. */
export const CLAUSES = {
  'traffic-volume': 'operational',
  'traffic-ratio': 'operational',
  'port-capacity': 'operational',
  locations: 'operational',
  'backbone-capacity': 'operational',
  'single-as': 'operational',
  'noc-24x7': 'operational',
  'peeringdb-record': 'operational',
  'incident-cooperation': 'operational',
  'capacity-upgrade': 'operational',
  'backup-path': 'operational',
  'cost-sharing': 'operational',
  'anti-spoofing': 'operational',
  manrs: 'operational',
  'geographic-scope': 'operational',
  'consistent-announcements': 'technical',
  'route-filtering': 'technical',
  'prefix-length': 'technical',
  irr: 'technical',
  rpki: 'technical',
  'max-prefix': 'technical',
  md5: 'technical',
  ipv6: 'technical',
  'no-default-route': 'technical',
  'next-hop-self': 'technical',
  med: 'technical',
  communities: 'technical',
  'route-server': 'technical',
  'private-preferred': 'technical',
  contract: 'general',
  nda: 'general',
  financial: 'general',
  'not-customer': 'general',
  'upstream-rule': 'general',
  'customer-base': 'general',
  'paid-peering': 'general',
  'trial-period': 'general',
  notice: 'general',
  'no-entitlement': 'general',
  request: 'general',
} as const satisfies Record<string, ClauseGroup>;
export type ClauseId = keyof typeof CLAUSES;
export const CLAUSE_IDS = Object.keys(CLAUSES) as ClauseId[];
