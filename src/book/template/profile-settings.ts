/**
 * Our own network's answers to what policies ask: the rows of Settings that are fields of `records/profile.ts`, by the field's
 * own name, and what Locations adds to them. `book/our-profile.ts` turns them into a profile and back.
 */
import type { SettingsSection } from './setting.ts';

const OURS_NOW = '{locations.whose},"ours",{locations.opening},"now"';

/** Most answers are yes or no. */
const yesNo = <const Key extends string>(key: Key, label: string, help: string) =>
  ({ key, label, type: 'text', list: 'yesNo', help }) as const;

export const PROFILE_SECTIONS = [
  {
    title: 'Our profile: traffic',
    note: 'Policies are held against these rows, clause by clause. What is empty counts as unknown, never as met. Our PeeringDB record fills in what it tells; what you write stands above it.',
    settings: [
      {
        key: 'trafficMbps',
        label: 'All our traffic',
        type: 'rate',
        help: 'With all networks together: the 95th percentile of the larger direction, in Mbit/s.',
      },
      {
        key: 'trafficBand',
        label: 'Traffic band',
        type: 'text',
        list: 'trafficBand',
        help: 'PeeringDB’s band. It counts where the row above is empty.',
      },
      {
        key: 'ratio',
        label: 'Traffic ratio',
        type: 'ratio',
        help: 'The larger direction for each unit of the smaller, 1 or more: 2.5 means 2.5:1.',
      },
      {
        key: 'ratioWord',
        label: 'Ratio in a word',
        type: 'text',
        list: 'ratio',
        help: 'PeeringDB’s word. It is told in answers; nothing is judged by it.',
      },
    ],
  },
  {
    title: 'Our profile: places and ports',
    note: 'Each exchange and building of ours, with its town and capacity, is a row of Locations marked “ours”.',
    settings: [
      {
        key: 'exchangesNow',
        label: 'Exchanges',
        type: 'number',
        formula: `COUNTIFS(${OURS_NOW},{locations.kind},"exchange")`,
        help: 'Where we have a working port, counted in Locations.',
      },
      {
        key: 'exchangeCapacity',
        label: 'Capacity at exchanges',
        type: 'rate',
        formula: `SUMIFS({locations.speed},${OURS_NOW},{locations.kind},"exchange")`,
        help: 'All our working ports together, summed up from Locations.',
      },
      yesNo(
        'exchangesListed',
        'All exchanges are listed',
        'Whether Locations has every exchange of ours. Only then can it be told that we share too few.',
      ),
      {
        key: 'facilitiesNow',
        label: 'Buildings',
        type: 'number',
        formula: `COUNTIFS(${OURS_NOW},{locations.kind},"facility")`,
        help: 'Where we are present, counted in Locations.',
      },
      yesNo(
        'facilitiesListed',
        'All buildings are listed',
        'Whether Locations has every building of ours. Only then can it be told that we share too few.',
      ),
      {
        key: 'privatePortMbps',
        label: 'Fastest private port',
        type: 'rate',
        help: 'That we can give to a private interconnect, in Mbit/s.',
      },
      {
        key: 'backboneMbps',
        label: 'Least backbone link',
        type: 'rate',
        help: 'The least link of our backbone, in Mbit/s.',
      },
      yesNo(
        'backboneRedundant',
        'Backbone survives a fault',
        'Whether it carries its load when any one node or link fails.',
      ),
      yesNo('backupPaths', 'Second path', 'Whether one stands behind each private interconnect.'),
      yesNo('capacityReviews', 'Capacity is planned jointly', 'Whether we plan it with our peers.'),
      {
        key: 'upgradeAtPercent',
        label: 'We upgrade at',
        type: 'percent',
        help: 'The part of a port that is used when we order the next.',
      },
    ],
  },
  {
    title: 'Our profile: operations',
    settings: [
      yesNo('noc24x7', 'NOC at any hour', 'Whether ours can be reached at any hour of any day.'),
      {
        key: 'nocResponseHours',
        label: 'NOC answers within',
        type: 'hours',
        help: 'Hours until it answers.',
      },
      yesNo(
        'incidentCooperation',
        'Incidents together',
        'Whether we work on abuse, attacks and outages together with our peers.',
      ),
      yesNo(
        'peeringdbComplete',
        'PeeringDB is complete',
        'Whether our record there is complete and up to date.',
      ),
      yesNo('manrs', 'MANRS', 'Whether we take part in it.'),
      yesNo(
        'antiSpoofing',
        'Forged sources filtered',
        'Whether we drop packets with forged source addresses.',
      ),
    ],
  },
  {
    title: 'Our profile: routing',
    settings: [
      yesNo('singleAs', 'One AS number', 'Or the same routes from all of ours.'),
      yesNo(
        'consistentAnnouncements',
        'Same routes everywhere',
        'Whether we announce the same routes and attributes at every place.',
      ),
      yesNo('aggregates', 'Routes are aggregated', 'Whether we announce aggregates.'),
      {
        key: 'longestPrefix4',
        label: 'Longest IPv4 prefix',
        type: 'number',
        help: 'That we announce to peers: 24 means /24.',
      },
      {
        key: 'longestPrefix6',
        label: 'Longest IPv6 prefix',
        type: 'number',
        help: 'That we announce to peers: 48 means /48.',
      },
      { key: 'prefixes4', label: 'IPv4 prefixes', type: 'number', help: 'How many we announce at most.' },
      { key: 'prefixes6', label: 'IPv6 prefixes', type: 'number', help: 'How many we announce at most.' },
      yesNo('ipv6', 'IPv6', 'Whether we run it on our interconnects.'),
      yesNo(
        'irrRegistered',
        'Routes are in an IRR',
        'Whether all our routes and our AS-SET are registered in a routing registry.',
      ),
      yesNo('rpkiSigned', 'Routes are signed (RPKI)', 'Whether all our routes have ROAs.'),
      yesNo('rpkiInvalidsDropped', 'Invalid routes dropped', 'Whether we drop what RPKI calls invalid.'),
      yesNo(
        'routeFiltering',
        'Customers are filtered',
        'Whether we filter what our customers announce, and leak nothing.',
      ),
      yesNo('maxPrefix', 'Prefix limits', 'Whether we set them on our sessions.'),
      yesNo('md5', 'Session passwords', 'Whether we set them where a peer asks.'),
      yesNo(
        'noDefaultRoute',
        'No default route',
        'Whether we send a peer only traffic for what it announced.',
      ),
      yesNo('nextHopSelf', 'Next hop is ours', 'Whether we announce no next hop of a third party.'),
      yesNo(
        'neverViaRouteServers',
        'Never over route servers',
        'Whether we refuse to peer over route servers.',
      ),
    ],
  },
  {
    title: 'Our profile: terms and customers',
    settings: [
      yesNo('contracts', 'We sign contracts', 'Peering contracts.'),
      yesNo('ndas', 'We sign NDAs', 'Non-disclosure agreements.'),
      yesNo('solvent', 'Sound finances', 'Whether we can show them.'),
      yesNo('paidPeering', 'Paid peering', 'Whether we accept it.'),
      yesNo('trialPeriod', 'A trial first', 'Whether we accept one.'),
      yesNo('costShared', 'Cross-connects: shared', 'Whether we accept that both share what they cost.'),
      yesNo('costAlternate', 'Cross-connects: in turns', 'Whether we accept that both pay them in turns.'),
      yesNo('costRequester', 'Cross-connects: who asks', 'Whether we accept that who asks for one pays it.'),
      yesNo('costEachOwn', 'Cross-connects: each its own', 'Whether we accept that each side pays its own.'),
      {
        key: 'transitProviders',
        label: 'We buy transit from',
        type: 'text',
        help: 'AS numbers with commas between them, such as AS64500, AS64501; or the word none.',
      },
      {
        key: 'customerAsns',
        label: 'Customer networks',
        type: 'number',
        help: 'Networks that buy transit from us.',
      },
      { key: 'users', label: 'Subscribers', type: 'number', help: 'Or people, behind our network.' },
    ],
  },
] as const satisfies readonly SettingsSection[];
