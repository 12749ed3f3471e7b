/** Fit: traffic and its ratio, ports, backbone, upgrades, and who pays for cross-connects. */
import type { Profile } from '../records/profile.ts';
import { formatRate, TRAFFIC_BANDS } from '../records/rate.ts';
import { commonExchanges } from './fit-places.ts';
import { type Flag, finding, isNarrowed, type Rule } from './fit-rule.ts';

const rate = (mbps: number | undefined, else_: string): string =>
  mbps === undefined ? else_ : formatRate(mbps);

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

export const traffic: Rule<'traffic-volume'> = {
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

export const ratio: Rule<'traffic-ratio'> = {
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

export const portCapacity: Rule<'port-capacity'> = {
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

export const backbone: Rule<'backbone-capacity'> = {
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

export const upgrades: Rule<'capacity-upgrade'> = {
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

export const costSharing: Rule<'cost-sharing'> = {
  asks: (value) => (value?.who ? PAYERS[value.who] : 'a share of the cost of cross-connects'),
  judge: ({ value, profile }) =>
    finding(value?.who && profile[ACCEPTED[value.who]], {
      yes: 'we accept that',
      no: 'we do not accept that',
    }),
  exception: () => 'Could the cost of cross-connects be shared another way?',
};
