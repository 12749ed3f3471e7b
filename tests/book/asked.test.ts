import { expect, test } from 'vitest';
import { asked } from '../../src/book/rows/asked.ts';
import type { Clause } from '../../src/records/policy.ts';

const of = (id: Clause['id'], value?: object) =>
  asked({
    id,
    stance: 'required',
    quote: '',
    confidence: 1,
    rule: '',
    ...(value ? { value } : {}),
  } as Clause);

test.each<[Clause['id'], object, string]>([
  ['traffic-volume', { minMbps: 500 }, '≥ 500 Mbps'],
  [
    'traffic-volume',
    { minMbps: 2000, statistic: 'p95', direction: 'sum', window: '30 days' },
    '≥ 2 Gbps, 95th percentile, in plus out, 30 days',
  ],
  ['traffic-ratio', { max: 2.5 }, 'within 2.5:1'],
  ['locations', { min: 3 }, '≥ 3 sites'],
  ['locations', { min: 50, unit: 'percent' }, '≥ 50 %'],
  ['noc-24x7', { responseHours: 2 }, 'within 2 hours'],
  ['capacity-upgrade', { atPercent: 70, every: 'quarter' }, 'at 70 %, every quarter'],
  ['cost-sharing', { who: 'requester' }, 'who asks pays'],
  ['prefix-length', { v4: 24, v6: 48 }, 'IPv4 to /24, IPv6 to /48'],
  ['max-prefix', { v4: 100 }, 'IPv4 100'],
  ['route-server', { presence: 'required-first' }, 'route servers first'],
  ['private-preferred', { aboveMbps: 10_000 }, 'above 10 Gbps'],
  ['notice', { of: 'termination', days: 30 }, '30 days, of termination'],
  ['request', { email: 'peering@example.net' }, 'peering@example.net'],
])('%s %j is “%s”', (id, value, words) => {
  expect(of(id, value)).toBe(words);
});

test('a clause without figures says none', () => {
  expect(of('nda')).toBeUndefined();
  expect(of('noc-24x7', {})).toBeUndefined();
  expect(of('backbone-capacity')).toBeUndefined();
});
