/**
 * How each clause is judged: what it asks in words, what of our profile answers it, and what to ask them where we miss it.
 * A rule may say "met" or "unmet" only from what the profile says, within the clause's scope; all else is unknown.
 */
import type { ClauseId, ClauseScope, ClauseValue } from '../records/policy.ts';
import type { Profile } from '../records/profile.ts';
import { formatRate, TRAFFIC_BANDS } from '../records/rate.ts';
import type { Places } from './colocation.ts';
import { commonExchanges, type Span, sharedPlaces } from './fit-places.ts';

/** Both sides as numbers: Mbit/s for rates, otherwise what the clause counts. */
export interface Figures {
  asks: number;
  ours?: number;
  soon?: number;
}

export interface Finding {
  state: 'met' | 'unmet' | 'unknown';
  /** For a column: "1.3 Gbps". */
  ours?: string | undefined;
  /** For a sentence: "we exchange 1.3 Gbps". */
  weSay?: string | undefined;
  figures?: Figures | undefined;
  /** What is to come, where it is known. */
  soon?: { met: boolean; text: string } | undefined;
}

/** One clause, and all that is known to answer it with. */
export interface Asked<Id extends ClauseId = ClauseId> {
  value?: Partial<ClauseValue<Id>> | undefined;
  scope: ClauseScope;
  quote: string;
  profile: Profile;
  ours: Places;
  theirs?: Places | undefined;
  theirAsns: readonly number[];
  trafficMbps?: number | undefined;
  growth24?: number | undefined;
}

export interface Rule<Id extends ClauseId = ClauseId> {
  /** Completes "asks …". */
  asks(value: Partial<ClauseValue<Id>> | undefined): string;
  judge(asked: Asked<Id>): Finding;
  /** One question, in plain words. */
  exception(asked: Asked<Id>, found: Finding): string;
}

type Flag = { [K in keyof Profile]-?: NonNullable<Profile[K]> extends boolean ? K : never }[keyof Profile];

/** A demand that we fulfil or not. */
interface FlagRule {
  flag: Flag;
  asks: string;
  yes: string;
  no: string;
  /** Completes "Could we peer …?". */
  without: string;
}

const finding = (flag: boolean | undefined, { yes, no }: Pick<FlagRule, 'yes' | 'no'>): Finding =>
  flag === undefined
    ? { state: 'unknown' }
    : flag
      ? { state: 'met', ours: 'yes', weSay: yes }
      : { state: 'unmet', ours: 'no', weSay: no };

const byFlag = (rule: FlagRule): Rule => ({
  asks: () => rule.asks,
  judge: ({ profile }) => finding(profile[rule.flag], rule),
  exception: () => `Could we peer ${rule.without}?`,
});

/** Where a clause needs a yes and, beyond it, an answer within hours. */
const withinHours = (rule: FlagRule, hours: (profile: Profile) => number | undefined): Rule<'noc-24x7'> => ({
  asks: (value) =>
    value?.responseHours === undefined
      ? rule.asks
      : `${rule.asks}, answering within ${value.responseHours} hours`,
  judge({ value, profile }) {
    const found = finding(profile[rule.flag], rule);
    const asks = value?.responseHours;
    if (asks === undefined || found.state !== 'met') return found;
    const ours = hours(profile);
    if (ours === undefined)
      return { state: 'unknown', ours: 'yes', weSay: `${rule.yes}, how soon it answers is not known` };
    return {
      state: ours <= asks ? 'met' : 'unmet',
      ours: `${ours} hours`,
      weSay: `${rule.yes} and answer within ${ours} hours`,
      figures: { asks, ours },
    };
  },
  exception: ({ profile }) =>
    profile[rule.flag]
      ? `Would an answer within ${hours(profile)} hours do?`
      : `Could we peer ${rule.without}?`,
});

const rate = (mbps: number | undefined, else_: string): string =>
  mbps === undefined ? else_ : formatRate(mbps);

/** Our figures hold for the whole network, not for one region or family of it. */
const isNarrowed = ({ region, family }: ClauseScope): boolean => region !== undefined || family !== undefined;

/** PeeringDB's bands in rising order: the next one's beginning is where a band ends. */
const BANDS = Object.keys(TRAFFIC_BANDS);
const endOfBand = (band: string): number =>
  BANDS.includes(band)
    ? (TRAFFIC_BANDS[BANDS[BANDS.indexOf(band) + 1] ?? ''] ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY;

/** We cannot exchange more with one network than with all. */
const mostTraffic = ({ trafficMbps, trafficBand = '' }: Profile): number =>
  trafficMbps ?? endOfBand(trafficBand);

const STATISTICS = { p95: '', average: 'on average', peak: 'at peak' } as const;

const traffic: Rule<'traffic-volume'> = {
  asks: (value) =>
    [rate(value?.minMbps, 'a minimum of traffic'), STATISTICS[value?.statistic ?? 'p95']]
      .filter(Boolean)
      .join(' '),
  judge({
    value: { minMbps: asks, direction = 'max', statistic } = {},
    scope,
    profile,
    trafficMbps,
    growth24,
  }) {
    if (asks === undefined) return { state: 'unknown' };
    // Our figure is of the larger direction: both together are at most twice as much.
    const atMost = (mbps: number): number => (direction === 'sum' ? 2 * mbps : mbps);
    if (trafficMbps === undefined) {
      const most = mostTraffic(profile);
      if (atMost(most) >= asks) return { state: 'unknown', weSay: 'what we exchange with them is not known' };
      const ours = `at most ${formatRate(most)}`;
      return {
        state: 'unmet',
        ours,
        weSay: `we exchange ${ours} with all networks together`,
        figures: { asks, ours: most },
      };
    }
    // One direction, one region, one family or an average is a part of our figure, of unknown size.
    const isPart = isNarrowed(scope) || direction === 'in' || direction === 'out' || statistic === 'average';
    const isMet = (mbps: number): boolean => !isPart && mbps >= asks;
    const grown = trafficMbps * (growth24 ?? 0);
    const later = grown > 0 && Number.isFinite(grown) ? grown : undefined;
    return {
      state: isMet(trafficMbps) ? 'met' : atMost(trafficMbps) < asks ? 'unmet' : 'unknown',
      ours: formatRate(trafficMbps),
      weSay: `we exchange ${formatRate(trafficMbps)}${isPart ? ' in all' : ''}`,
      figures: { asks, ours: trafficMbps, ...(later === undefined ? {} : { soon: later }) },
      soon:
        later === undefined
          ? undefined
          : { met: isMet(later), text: `${formatRate(later)} expected in 24 months` },
    };
  },
  exception: ({ value, scope, trafficMbps }, { ours, soon }) =>
    trafficMbps === undefined
      ? `Would you peer with less than ${rate(value?.minMbps, 'your minimum')} of traffic?`
      : `Would you peer ${scope.interconnect === 'private' ? 'privately ' : ''}at ${ours}${soon?.met ? `, with ${soon.text}` : ''}?`,
};

const ratio: Rule<'traffic-ratio'> = {
  asks: (value) => (value?.max === undefined ? 'balanced traffic' : `a ratio within ${value.max}:1`),
  judge({ value, scope, profile: { ratio: ours, ratioWord } }) {
    if (ours === undefined)
      return ratioWord
        ? {
            state: 'unknown',
            ours: ratioWord,
            weSay: `ours is “${ratioWord}” in PeeringDB, without a number`,
          }
        : { state: 'unknown' };
    const said = { ours: `${ours}:1`, weSay: `ours is ${ours}:1 in all` };
    if (value?.max === undefined || isNarrowed(scope)) return { state: 'unknown', ...said };
    return { state: ours <= value.max ? 'met' : 'unmet', ...said, figures: { asks: value.max, ours } };
  },
  exception: (_, { ours }) => `Would you peer at a ratio of ${ours}?`,
};

const portCapacity: Rule<'port-capacity'> = {
  asks: (value) => (value?.minMbps === undefined ? 'fast ports' : `ports of ${formatRate(value.minMbps)}`),
  judge({ value, scope, profile, ours, theirs }) {
    const asks = value?.minMbps;
    const common = theirs && commonExchanges(ours, theirs);
    const exchange = (profile.ports ?? [])
      .filter(({ ixId, operational }) => operational && (!common || common.has(ixId)))
      .map(({ speedMbps }) => speedMbps);
    const own = profile.privatePortMbps === undefined ? [] : [profile.privatePortMbps];
    const speeds = [
      ...(scope.interconnect === 'private' ? [] : exchange),
      ...(scope.interconnect === 'public' ? [] : own),
    ];
    if (asks === undefined || speeds.length === 0) return { state: 'unknown' };
    const [least, most] = [Math.min(...speeds), Math.max(...speeds)];
    const words = least === most ? formatRate(most) : `${formatRate(least)} to ${formatRate(most)}`;
    // Where the clause means any port, one kind that is unknown may be the faster one.
    const isWhole =
      (scope.interconnect === 'private' || exchange.length > 0) &&
      (scope.interconnect === 'public' || own.length > 0);
    return {
      state: least >= asks ? 'met' : most < asks && isWhole ? 'unmet' : 'unknown',
      ours: words,
      weSay: `ours are ${words}`,
      figures: { asks, ours: least >= asks ? least : most },
    };
  },
  exception: (_, { ours }) => `Could we peer over ports of ${ours}?`,
};

const UNITS = {
  sites: ['place', 'places'],
  regions: ['region', 'regions'],
  countries: ['country', 'countries'],
  percent: ['per cent of their places', 'per cent of their places'],
} as const;

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`;

const EXCHANGES = ['exchange', 'exchanges'] as const;
const BUILDINGS = ['building', 'buildings'] as const;

const spanWords = ({ least, most }: Span): string =>
  most === Number.POSITIVE_INFINITY
    ? `at least ${least}`
    : least === most
      ? `${most}`
      : least === 0
        ? `at most ${most}`
        : `${least} to ${most}`;

const locations: Rule<'locations'> = {
  asks: (value) =>
    value?.min === undefined ? 'several places' : counted(value.min, UNITS[value.unit ?? 'sites']),
  judge({ value, scope, ours, theirs }) {
    const asks = value?.min;
    if (asks === undefined || (!ours.ports && !ours.facilities)) return { state: 'unknown' };
    const { now, soon } = sharedPlaces(ours, theirs, scope, value?.unit);
    if (now.least === 0 && now.most === Number.POSITIVE_INFINITY) return { state: 'unknown' };
    const places = `${counted(now.exchanges, EXCHANGES)} and ${counted(now.facilities, BUILDINGS)}`;
    const more = soon.exchanges + soon.facilities - now.exchanges - now.facilities;
    const state = now.least >= asks ? 'met' : now.most < asks ? 'unmet' : 'unknown';
    return {
      state,
      ours: spanWords(now) + (more > 0 ? ` (${more} more soon)` : ''),
      weSay: theirs ? `we share ${places}` : `we are at ${places}, theirs are not known`,
      figures: {
        asks,
        ours: now.most === Number.POSITIVE_INFINITY || state === 'met' ? now.least : now.most,
        ...(more > 0 ? { soon: soon.least } : {}),
      },
      soon: more > 0 ? { met: soon.least >= asks, text: `${more} more soon` } : undefined,
    };
  },
  exception({ theirs, value }, { figures, soon }) {
    if (!theirs) return `Could we peer in fewer than ${value?.min} places?`;
    const more = soon ? `, with ${soon.text}` : '';
    return figures?.ours
      ? `Could we peer where we meet today${more}?`
      : `Could we peer before we meet in so many places${more}?`;
  },
};

const backbone: Rule<'backbone-capacity'> = {
  asks: (value) =>
    value?.minMbps === undefined ? 'a redundant backbone' : `a backbone of ${formatRate(value.minMbps)}`,
  judge({ value, scope, profile: { backboneMbps: ours, backboneRedundant } }) {
    const asks = value?.minMbps;
    if (asks === undefined)
      return finding(backboneRedundant, { yes: 'ours is redundant', no: 'ours is not redundant' });
    if (ours === undefined) return { state: 'unknown' };
    return {
      state: ours < asks ? 'unmet' : scope.region === undefined ? 'met' : 'unknown',
      ours: formatRate(ours),
      weSay: `ours has ${formatRate(ours)} at the least`,
      figures: { asks, ours },
    };
  },
  exception: ({ value }, { ours }) =>
    value?.minMbps === undefined
      ? 'Could we peer without a redundant backbone?'
      : `Could we peer with a backbone of ${ours}?`,
};

const upgrades: Rule<'capacity-upgrade'> = {
  asks: (value) =>
    value?.atPercent === undefined ? 'joint planning of capacity' : `upgrades at ${value.atPercent} % used`,
  judge({ value, profile: { upgradeAtPercent: ours, capacityReviews } }) {
    const asks = value?.atPercent;
    if (asks === undefined)
      return finding(capacityReviews, { yes: 'we plan it with peers', no: 'we do not plan it with peers' });
    if (ours === undefined) return { state: 'unknown' };
    return {
      state: ours <= asks ? 'met' : 'unmet',
      ours: `${ours} %`,
      weSay: `we upgrade at ${ours} %`,
      figures: { asks, ours },
    };
  },
  exception: ({ value }, { ours }) =>
    value?.atPercent === undefined
      ? 'Could we peer without planning capacity together?'
      : `Would upgrades at ${ours} used do?`,
};

const PAYERS = {
  shared: 'that both share the cost of cross-connects',
  alternate: 'that both pay cross-connects in turns',
  requester: 'that who asks pays the cross-connect',
  'each-own': 'that each pays its own cross-connects',
} as const;

const ACCEPTED = {
  shared: 'costShared',
  alternate: 'costAlternate',
  requester: 'costRequester',
  'each-own': 'costEachOwn',
} as const satisfies Record<keyof typeof PAYERS, Flag>;

const costSharing: Rule<'cost-sharing'> = {
  asks: (value) => (value?.who ? PAYERS[value.who] : 'a share of the cost of cross-connects'),
  judge: ({ value, profile }) =>
    finding(value?.who && profile[ACCEPTED[value.who]], {
      yes: 'we accept that',
      no: 'we do not accept that',
    }),
  exception: () => 'Could the cost of cross-connects be shared another way?',
};

/** Limits of both families, against counts of ours; only what the clause names is compared. */
function compareFamilies(
  asks: { v4?: number | undefined; v6?: number | undefined } | undefined,
  ours: { v4?: number | undefined; v6?: number | undefined },
): { isWithin: boolean | undefined; words: string } {
  const families = (['v4', 'v6'] as const).filter((family) => asks?.[family] !== undefined);
  const answers = families.map((family) => {
    const our = ours[family];
    return our === undefined ? undefined : our <= (asks?.[family] ?? 0);
  });
  return {
    isWithin: answers.includes(false) ? false : answers.includes(undefined) ? undefined : answers.length > 0,
    words: families
      .flatMap((family) =>
        ours[family] === undefined ? [] : [`${family === 'v4' ? 'IPv4' : 'IPv6'} ${ours[family]}`],
      )
      .join(', '),
  };
}

const hasFamily = (value: { v4?: number | undefined; v6?: number | undefined } | undefined): boolean =>
  value?.v4 !== undefined || value?.v6 !== undefined;

const prefixLength: Rule<'prefix-length'> = {
  asks: (value) =>
    hasFamily(value)
      ? `prefixes no longer than ${[value?.v4, value?.v6]
          .flatMap((length) => (length === undefined ? [] : [`/${length}`]))
          .join(' and ')}`
      : 'aggregated announcements',
  judge({ value, profile: { longestPrefix4, longestPrefix6, aggregates } }) {
    if (!hasFamily(value)) return finding(aggregates, { yes: 'we aggregate', no: 'we do not aggregate' });
    const { isWithin, words } = compareFamilies(value, { v4: longestPrefix4, v6: longestPrefix6 });
    const ours = words.replace(/ /g, ' /').replace(/, \//g, ', ');
    return {
      state: isWithin === undefined ? 'unknown' : isWithin ? 'met' : 'unmet',
      ...(words ? { ours, weSay: `our longest are ${ours}` } : {}),
    };
  },
  exception: ({ value }, { ours }) =>
    hasFamily(value)
      ? `Would you accept our more specific routes (${ours})?`
      : 'Would you accept our routes unaggregated?',
};

const LIMITS = { yes: 'we set limits', no: 'we set none' };

const maxPrefix: Rule<'max-prefix'> = {
  asks: (value) =>
    hasFamily(value)
      ? `a prefix limit of ${[value?.v4 !== undefined && `${value.v4} IPv4`, value?.v6 !== undefined && `${value.v6} IPv6`].filter(Boolean).join(' and ')}`
      : 'prefix limits on sessions',
  judge({ value, profile: { prefixes4, prefixes6, maxPrefix: sets } }) {
    if (!hasFamily(value)) return finding(sets, LIMITS);
    // A number may be theirs for us or ours for them. Only who keeps both is sure to be right.
    const { isWithin, words } = compareFamilies(value, { v4: prefixes4, v6: prefixes6 });
    return {
      state: isWithin && sets ? 'met' : 'unknown',
      ...(words ? { ours: words, weSay: `we announce at most ${words} prefixes` } : {}),
    };
  },
  exception: () => 'Could we peer without prefix limits?',
};

const IRR = { yes: 'ours are registered', no: 'not all of ours are registered' };

const irr: Rule<'irr'> = {
  asks: () => 'routes and AS-SET registered in an IRR',
  judge: ({ profile: { irrRegistered, asSet } }) =>
    irrRegistered === undefined && asSet
      ? {
          state: 'unknown',
          ours: asSet,
          weSay: `our AS-SET is ${asSet}, whether all routes are registered is not known`,
        }
      : finding(irrRegistered, IRR),
  exception: () => 'Could we peer before all of our routes are registered?',
};

/** Words that ask for more than ROAs. */
const VALIDATION = /invalid|drop|reject|discard|filter|validat/i;

const rpki: Rule<'rpki'> = {
  asks: () => 'routes signed with RPKI',
  judge({ quote, profile: { rpkiSigned, rpkiInvalidsDropped } }) {
    const signed = finding(rpkiSigned, { yes: 'ours are signed', no: 'not all of ours are signed' });
    if (signed.state !== 'met' || !VALIDATION.test(quote) || rpkiInvalidsDropped) return signed;
    return {
      ...signed,
      state: 'unknown',
      weSay: 'ours are signed, read whether invalid routes must be dropped',
    };
  },
  exception: () => 'Could we peer before all of our routes are signed?',
};

const routeServer: Rule<'route-server'> = {
  asks: (value) =>
    value?.presence === 'does-not-peer' ? 'no peering over route servers' : 'presence on the route servers',
  judge({ value, profile: { ports, neverViaRouteServers }, ours, theirs }) {
    if (value?.presence === 'does-not-peer') return { state: 'unknown' };
    const common = theirs && commonExchanges(ours, theirs);
    const there = (ports ?? []).filter(
      ({ ixId, operational }) => operational && (!common || common.has(ixId)),
    );
    const words = { yes: 'we are on all of them', no: 'we are on none of them' };
    if (neverViaRouteServers) return finding(false, words);
    if (there.length === 0) return { state: 'unknown' };
    const on = new Set(there.filter(({ routeServer }) => routeServer).map(({ ixId }) => ixId));
    if (on.size === new Set(there.map(({ ixId }) => ixId)).size) return finding(true, words);
    return on.size === 0
      ? finding(false, words)
      : { state: 'unknown', ours: 'some', weSay: 'we are on some of them' };
  },
  exception: () => 'Could we peer without the route servers?',
};

const privatePreferred: Rule<'private-preferred'> = {
  asks: (value) =>
    `private interconnection${value?.aboveMbps === undefined ? '' : ` above ${formatRate(value.aboveMbps)}`}`,
  judge({ value, scope, ours, theirs, trafficMbps }) {
    const above = value?.aboveMbps;
    if (above !== undefined && trafficMbps !== undefined && trafficMbps < above)
      return {
        state: 'met',
        ours: formatRate(trafficMbps),
        weSay: `we exchange ${formatRate(trafficMbps)}, so it does not hold yet`,
        figures: { asks: above, ours: trafficMbps },
      };
    if (!theirs) return { state: 'unknown' };
    const { now, soon } = sharedPlaces(ours, theirs, { ...scope, interconnect: 'private' });
    if (now.least === 0 && now.most > 0) return { state: 'unknown' };
    const buildings = counted(now.facilities, BUILDINGS);
    return {
      state: now.least > 0 ? 'met' : 'unmet',
      ours: buildings,
      weSay: `we share ${buildings}`,
      soon:
        soon.facilities > now.facilities
          ? { met: soon.least > 0, text: `${soon.facilities - now.facilities} more soon` }
          : undefined,
    };
  },
  exception: () => 'Could we peer over an exchange first?',
};

const months = (value: { months?: number | undefined } | undefined): string =>
  value?.months === undefined ? '' : ` for ${counted(value.months, ['month', 'months'])}`;

const notCustomer: Rule<'not-customer'> = {
  asks: (value) => `that we have not bought transit from them${months(value)}`,
  judge({ value, theirAsns, profile: { transitProviders } }) {
    if (!transitProviders || theirAsns.length === 0) return { state: 'unknown' };
    if (theirAsns.some((asn) => transitProviders.includes(asn)))
      return { state: 'unmet', ours: 'customer', weSay: 'we buy transit from them' };
    return value?.months === undefined
      ? { state: 'met', ours: 'no customer', weSay: 'we buy none from them' }
      : { state: 'unknown', ours: 'no customer', weSay: 'we buy none from them today' };
  },
  exception: () => 'Could we peer beside the transit that we buy from you?',
};

const upstreamRule: Rule<'upstream-rule'> = {
  asks: () => 'that no upstream of ours peers with them',
  judge: ({ profile: { transitProviders } }) =>
    transitProviders?.length === 0
      ? { state: 'met', ours: 'no upstream', weSay: 'we have no upstream' }
      : { state: 'unknown', weSay: 'whether one of ours does is not known' },
  exception: () => '',
};

const CUSTOMER_ASES = /\bas(?:es|ns?)?\b|autonomous|networks/i;
const PEOPLE = /user|subscriber|people/i;

const customerBase: Rule<'customer-base'> = {
  asks: (value) =>
    value?.min === undefined ? 'a base of customers' : `${value.min} ${value.unit ?? 'customers'}`,
  judge({ value, scope, profile: { customerAsns, users } }) {
    const { min: asks, unit = '' } = value ?? {};
    const ours = CUSTOMER_ASES.test(unit) ? customerAsns : PEOPLE.test(unit) ? users : undefined;
    if (asks === undefined || ours === undefined) return { state: 'unknown' };
    return {
      state: ours < asks ? 'unmet' : isNarrowed(scope) ? 'unknown' : 'met',
      ours: `${ours}`,
      weSay: `we have ${ours}`,
      figures: { asks, ours },
    };
  },
  exception: ({ value }, { ours }) => `Could we peer with ${ours} ${value?.unit ?? 'customers'}?`,
};

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
