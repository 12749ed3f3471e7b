/** The figures of a clause as people say them: "≥ 500 Mbps at the 95th percentile". */
import type { Clause, ClauseValues } from '../../records/policy.ts';
import { formatRate } from '../../records/rate.ts';

const STATISTICS = { p95: '95th percentile', average: 'average', peak: 'peak' } as const;
const DIRECTIONS = { in: 'in', out: 'out', sum: 'in plus out', max: 'larger of in and out' } as const;
const PAYERS = {
  shared: 'both share',
  alternate: 'in turns',
  requester: 'who asks pays',
  'each-own': 'each pays its own',
} as const;
const PRESENCES = {
  peers: 'peers with route servers',
  'does-not-peer': 'not with route servers',
  'required-first': 'route servers first',
} as const;
const TREATMENTS = { honoured: 'honoured', ignored: 'ignored', 'by-arrangement': 'by arrangement' } as const;

const parts = (...words: readonly (string | false | undefined)[]): string => words.filter(Boolean).join(', ');

const SAY: { readonly [Id in keyof ClauseValues]: (value: ClauseValues[Id]) => string } = {
  'traffic-volume': ({ minMbps, statistic, direction, window }) =>
    parts(
      `≥ ${formatRate(minMbps)}`,
      statistic && STATISTICS[statistic],
      direction && DIRECTIONS[direction],
      window,
    ),
  'traffic-ratio': ({ max }) => `within ${max}:1`,
  'port-capacity': ({ minMbps }) => `≥ ${formatRate(minMbps)}`,
  locations: ({ min, unit = 'sites' }) => `≥ ${min} ${unit === 'percent' ? '%' : unit}`,
  'backbone-capacity': ({ minMbps }) => (minMbps === undefined ? '' : `≥ ${formatRate(minMbps)}`),
  'noc-24x7': ({ responseHours }) => within(responseHours, 'hours'),
  'incident-cooperation': ({ responseHours }) => within(responseHours, 'hours'),
  'capacity-upgrade': ({ atPercent, every }) =>
    parts(atPercent !== undefined && `at ${atPercent} %`, every && `every ${every}`),
  'cost-sharing': ({ who }) => PAYERS[who],
  'geographic-scope': ({ text }) => text,
  'prefix-length': ({ v4, v6 }) =>
    parts(v4 !== undefined && `IPv4 to /${v4}`, v6 !== undefined && `IPv6 to /${v6}`),
  irr: ({ asSet }) => asSet ?? '',
  'max-prefix': ({ v4, v6 }) => parts(v4 !== undefined && `IPv4 ${v4}`, v6 !== undefined && `IPv6 ${v6}`),
  med: ({ treatment }) => TREATMENTS[treatment],
  communities: ({ text }) => text,
  'route-server': ({ presence }) => PRESENCES[presence],
  'private-preferred': ({ aboveMbps }) => (aboveMbps === undefined ? '' : `above ${formatRate(aboveMbps)}`),
  'not-customer': ({ months }) => (months === undefined ? '' : `for ${months} months`),
  'customer-base': ({ min, unit }) => `≥ ${min} ${unit}`,
  'trial-period': ({ days }) => (days === undefined ? '' : `${days} days`),
  notice: ({ days, of }) => parts(days !== undefined && `${days} days`, `of ${of}`),
  request: ({ email, url }) => parts(email, url),
};

const within = (amount: number | undefined, unit: string): string =>
  amount === undefined ? '' : `within ${amount} ${unit}`;

/** @returns undefined where the clause carries no figures */
export function asked({ id, value }: Clause): string | undefined {
  const say = SAY[id as keyof ClauseValues] as ((value: unknown) => string) | undefined;
  return (value !== undefined && say?.(value)) || undefined;
}
