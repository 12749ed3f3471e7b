/** What each clause's value consists of, the leading figure first, and how it reads. */
import type { ClauseId, ClauseValues } from '../../records/policy.ts';
import { type FieldRow, shownValue } from '../shapes.ts';
import { record as words } from '../strings/record.ts';

const { clauseValues: labels } = words;

const rate = (name: string): FieldRow => ({ name, label: labels.atLeast, shape: 'rate' });
const prefixes: FieldRow[] = [
  { name: 'v4', label: labels.v4, shape: 'count' },
  { name: 'v6', label: labels.v6, shape: 'count' },
];
const hours: FieldRow[] = [{ name: 'responseHours', label: labels.responseHours, shape: 'count' }];
const inWords: FieldRow[] = [{ name: 'text', label: labels.text, shape: 'text' }];

const FIELDS: { readonly [Id in keyof ClauseValues]: readonly FieldRow[] } = {
  'traffic-volume': [
    rate('minMbps'),
    { name: 'statistic', label: labels.statistic, shape: labels.statistics },
    { name: 'direction', label: labels.direction, shape: labels.directions },
    { name: 'window', label: labels.window, shape: 'text' },
  ],
  'traffic-ratio': [{ name: 'max', label: labels.atMost, shape: 'amount' }],
  'port-capacity': [rate('minMbps')],
  locations: [
    { name: 'min', label: labels.atLeast, shape: 'amount' },
    { name: 'unit', label: labels.unit, shape: labels.units },
  ],
  'backbone-capacity': [rate('minMbps')],
  'noc-24x7': hours,
  'incident-cooperation': hours,
  'capacity-upgrade': [
    { name: 'atPercent', label: labels.atPercent, shape: 'amount' },
    { name: 'every', label: labels.every, shape: 'text' },
  ],
  'cost-sharing': [{ name: 'who', label: labels.who, shape: labels.payers }],
  'geographic-scope': inWords,
  'prefix-length': prefixes,
  irr: [{ name: 'asSet', label: words.policy.asSet, shape: 'text' }],
  'max-prefix': prefixes,
  med: [{ name: 'treatment', label: labels.treatment, shape: labels.treatments }],
  communities: inWords,
  'route-server': [{ name: 'presence', label: labels.presence, shape: labels.presences }],
  'private-preferred': [{ name: 'aboveMbps', label: labels.above, shape: 'rate' }],
  'not-customer': [{ name: 'months', label: labels.months, shape: 'amount' }],
  'customer-base': [
    { name: 'min', label: labels.atLeast, shape: 'amount' },
    { name: 'unit', label: labels.unit, shape: 'text' },
  ],
  'trial-period': [{ name: 'days', label: labels.days, shape: 'amount' }],
  notice: [
    { name: 'days', label: labels.days, shape: 'amount' },
    { name: 'of', label: labels.of, shape: labels.notices },
  ],
  request: [
    { name: 'email', label: words.people.email, shape: 'text' },
    { name: 'url', label: words.event.url, shape: 'address' },
  ],
};

/** @returns none for a clause that the stance alone says */
export const valueFields = (id: ClauseId): readonly FieldRow[] =>
  id in FIELDS ? FIELDS[id as keyof ClauseValues] : [];

/** "at least 2 Gbps, 95th percentile": every part that is given, in one line. */
export function valueText(id: ClauseId, value: object | undefined): string {
  return valueFields(id)
    .flatMap(({ name, label, shape }) => {
      const part = (value as Record<string, unknown> | undefined)?.[name];
      if (part === undefined) return [];
      return [
        typeof shape === 'object' || shape === 'text'
          ? shownValue(shape, part)
          : `${label} ${shownValue(shape, part)}`,
      ];
    })
    .join(', ');
}
