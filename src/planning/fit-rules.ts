/** How each clause is judged: a row a clause. What takes more than a yes or no of the profile stands in a file beside this one. */
import type { ClauseId } from '../records/policy.ts';
import { backbone, costSharing, portCapacity, ratio, traffic, upgrades } from './fit-capacity.ts';
import { locations, privatePreferred, routeServer } from './fit-meeting-points.ts';
import { customerBase, notCustomer, upstreamRule } from './fit-relation.ts';
import { irr, maxPrefix, prefixLength, rpki } from './fit-routing.ts';
import { byFlag, type Rule, withinHours } from './fit-rule.ts';

/** Whether we do what these ask only a person can tell, who reads their words. */
export const TO_BE_READ = {
  'geographic-scope': 'a certain reach or kind of network',
  med: 'a treatment of MEDs',
  communities: 'a treatment of communities',
  notice: 'notice in time',
  'no-entitlement': 'to expect nothing',
  request: 'a request in their way',
} as const satisfies Partial<Record<ClauseId, string>>;
type Readable = keyof typeof TO_BE_READ;

const toBeRead = (id: Readable): Rule => ({
  asks: () => TO_BE_READ[id],
  judge: () => ({ state: 'unknown', weSay: 'read its words to tell' }),
  exception: () => '',
});

const JUDGED: { readonly [Id in Exclude<ClauseId, Readable>]: Rule<Id> | Rule } = {
  'traffic-volume': traffic,
  'traffic-ratio': ratio,
  'port-capacity': portCapacity,
  locations,
  'backbone-capacity': backbone,
  'single-as': byFlag({
    flag: 'singleAs',
    asks: 'one AS, or the same routes from all',
    yes: 'we have that',
    no: 'we have not',
    without: 'with each of our AS numbers by itself',
  }),
  'noc-24x7': withinHours(
    {
      flag: 'noc24x7',
      asks: 'a NOC reachable at any hour',
      yes: 'we have one',
      no: 'we have none',
      without: 'without a NOC at night',
    },
    ({ nocResponseHours }) => nocResponseHours,
  ),
  'peeringdb-record': byFlag({
    flag: 'peeringdbComplete',
    asks: 'a complete PeeringDB entry',
    yes: 'ours is complete',
    no: 'ours is not complete',
    without: 'before our PeeringDB entry is complete',
  }),
  'incident-cooperation': withinHours(
    {
      flag: 'incidentCooperation',
      asks: 'cooperation on incidents',
      yes: 'we cooperate',
      no: 'we do not promise it',
      without: 'without such a promise on incidents',
    },
    ({ nocResponseHours }) => nocResponseHours,
  ),
  'capacity-upgrade': upgrades,
  'backup-path': byFlag({
    flag: 'backupPaths',
    asks: 'a second path behind a private link',
    yes: 'we have that',
    no: 'we have none',
    without: 'over a single path',
  }),
  'cost-sharing': costSharing,
  'anti-spoofing': byFlag({
    flag: 'antiSpoofing',
    asks: 'filters against forged sources',
    yes: 'we have them',
    no: 'we have none',
    without: 'before we filter forged sources',
  }),
  manrs: byFlag({
    flag: 'manrs',
    asks: 'MANRS',
    yes: 'we take part',
    no: 'we do not take part',
    without: 'without taking part in MANRS',
  }),
  'consistent-announcements': byFlag({
    flag: 'consistentAnnouncements',
    asks: 'the same routes at every place',
    yes: 'ours are the same',
    no: 'ours differ',
    without: 'with routes that differ by place',
  }),
  'route-filtering': byFlag({
    flag: 'routeFiltering',
    asks: 'filtered announcements and no leaks',
    yes: 'we filter',
    no: 'we do not filter everything',
    without: 'before we filter all customers',
  }),
  'prefix-length': prefixLength,
  irr,
  rpki,
  'max-prefix': maxPrefix,
  md5: byFlag({
    flag: 'md5',
    asks: 'session passwords',
    yes: 'we set them',
    no: 'we set none',
    without: 'without session passwords',
  }),
  ipv6: byFlag({
    flag: 'ipv6',
    asks: 'IPv6',
    yes: 'we have it',
    no: 'we do not have it',
    without: 'over IPv4 alone',
  }),
  'no-default-route': byFlag({
    flag: 'noDefaultRoute',
    asks: 'traffic to announced routes only',
    yes: 'we send no other',
    no: 'we do not promise it',
    without: 'without such a promise on routes',
  }),
  'next-hop-self': byFlag({
    flag: 'nextHopSelf',
    asks: 'no next hop of a third party',
    yes: 'we set ourselves',
    no: 'we do not always set ourselves',
    without: 'with third-party next hops',
  }),
  'route-server': routeServer,
  'private-preferred': privatePreferred,
  contract: byFlag({
    flag: 'contracts',
    asks: 'a signed contract',
    yes: 'we sign such',
    no: 'we sign none',
    without: 'without a contract',
  }),
  nda: byFlag({
    flag: 'ndas',
    asks: 'a non-disclosure agreement',
    yes: 'we sign such',
    no: 'we sign none',
    without: 'without a non-disclosure agreement',
  }),
  financial: byFlag({
    flag: 'solvent',
    asks: 'sound finances',
    yes: 'we can show them',
    no: 'we cannot show them',
    without: 'without showing our finances',
  }),
  'not-customer': notCustomer,
  'upstream-rule': upstreamRule,
  'customer-base': customerBase,
  'paid-peering': byFlag({
    flag: 'paidPeering',
    asks: 'payment for peering',
    yes: 'we accept that',
    no: 'we do not pay',
    without: 'free of settlement',
  }),
  'trial-period': byFlag({
    flag: 'trialPeriod',
    asks: 'a trial first',
    yes: 'we accept that',
    no: 'we do not want one',
    without: 'without a trial',
  }),
};

/** A row a clause. A clause's value always belongs to its id, so that each rule may be given the clause it stands for. */
export const ruleOf = (id: ClauseId): Rule => (isToBeRead(id) ? toBeRead(id) : JUDGED[id]) as Rule;

const isToBeRead = (id: ClauseId): id is Readable => id in TO_BE_READ;
