/** A published peering policy, clause by clause. The vocabulary is a contract: the sheet and the fit check speak it too. */
import * as v from 'valibot';
import { CLAUSE_IDS, type ClauseId } from './clauses.ts';
import { amount, asn, mbps, optionalText, text } from './fields.ts';

export { CLAUSE_GROUPS, CLAUSE_IDS, CLAUSES, type ClauseGroup, type ClauseId } from './clauses.ts';

export const STANCES = ['required', 'preferred', 'optional', 'not-required', 'refused', 'stated'] as const;
export type Stance = (typeof STANCES)[number];

export const GENERAL_STANCES = ['open', 'selective', 'restrictive', 'no'] as const;

/** Which numbers a clause may carry. A clause without a row here carries none. */
const VALUES = {
  'traffic-volume': v.object({
    minMbps: mbps,
    statistic: v.optional(v.picklist(['p95', 'average', 'peak'])),
    direction: v.optional(v.picklist(['in', 'out', 'sum', 'max'])),
    window: optionalText,
  }),
  'traffic-ratio': v.object({ max: amount }),
  'port-capacity': v.object({ minMbps: mbps }),
  locations: v.object({
    min: amount,
    unit: v.optional(v.picklist(['sites', 'regions', 'countries', 'percent'])),
  }),
  'backbone-capacity': v.object({ minMbps: v.optional(mbps) }),
  'noc-24x7': v.object({ responseHours: v.optional(amount) }),
  'incident-cooperation': v.object({ responseHours: v.optional(amount) }),
  'capacity-upgrade': v.object({ atPercent: v.optional(amount), every: optionalText }),
  'cost-sharing': v.object({ who: v.picklist(['shared', 'alternate', 'requester', 'each-own']) }),
  'geographic-scope': v.object({ text }),
  'prefix-length': v.object({ v4: v.optional(amount), v6: v.optional(amount) }),
  irr: v.object({ asSet: optionalText }),
  'max-prefix': v.object({ v4: v.optional(amount), v6: v.optional(amount) }),
  med: v.object({ treatment: v.picklist(['honoured', 'ignored', 'by-arrangement']) }),
  communities: v.object({ text }),
  'route-server': v.object({ presence: v.picklist(['peers', 'does-not-peer', 'required-first']) }),
  'private-preferred': v.object({ aboveMbps: v.optional(mbps) }),
  'not-customer': v.object({ months: v.optional(amount) }),
  'customer-base': v.object({ min: amount, unit: text }),
  'trial-period': v.object({ days: v.optional(amount) }),
  notice: v.object({ days: v.optional(amount), of: v.picklist(['change', 'termination']) }),
  request: v.object({ email: optionalText, url: optionalText }),
} as const;

export type ClauseValues = { [Id in keyof typeof VALUES]: v.InferOutput<(typeof VALUES)[Id]> };
export type ClauseValue<Id extends ClauseId> = Id extends keyof ClauseValues ? ClauseValues[Id] : never;

export const clauseScope = v.object({
  interconnect: v.optional(v.picklist(['public', 'private', 'any'])),
  family: v.optional(v.picklist(['ipv4', 'ipv6'])),
  region: optionalText,
  asn: v.optional(asn),
});
export type ClauseScope = v.InferOutput<typeof clauseScope>;

const carriesValue = (id: ClauseId): id is keyof ClauseValues => id in VALUES;

export const clause = v.pipe(
  v.object({
    id: v.picklist(CLAUSE_IDS as [ClauseId, ...ClauseId[]]),
    stance: v.picklist(STANCES),
    value: v.optional(v.looseObject({})),
    scope: v.optional(clauseScope),
    /** The words of the page, exactly: one sentence or list item. */
    quote: text,
    /** `#:~:text=…`, the fragment that scrolls the page to the quote. */
    anchor: optionalText,
    confidence: v.pipe(amount, v.maxValue(1)),
    /** Which rule read it; `hand` where a person did. */
    rule: text,
  }),
  v.check(
    ({ id, value }) => value === undefined || (carriesValue(id) && v.is(VALUES[id], value)),
    'the value does not fit the clause',
  ),
);

/** A clause whose value is typed by its id. */
export type Clause<Id extends ClauseId = ClauseId> = {
  [K in Id]: Omit<v.InferOutput<typeof clause>, 'id' | 'value'> & {
    id: K;
    value?: ClauseValue<K> | undefined;
  };
}[Id];

export const policy = v.object({
  network: optionalText,
  asn: v.optional(asn),
  otherAsns: v.optional(v.array(asn)),
  general: v.nullable(v.picklist(GENERAL_STANCES)),
  /** BCP 47, or `und` where the text does not tell. */
  language: text,
  clauses: v.array(clause) as unknown as v.GenericSchema<Clause[]>,
  contacts: v.optional(v.array(text)),
  asSet: optionalText,
  links: v.optional(v.array(v.object({ text, url: text }))),
  text,
});
export type Policy = v.InferOutput<typeof policy>;
