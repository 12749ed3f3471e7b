/** A published peering policy, clause by clause. The vocabulary is a contract: the sheet and the fit check speak it too. */
import * as z from 'zod/mini';
import { CLAUSE_IDS, type ClauseId } from './clauses.ts';
import { asn, mbps, optionalText, text } from './fields.ts';

export { CLAUSE_GROUPS, CLAUSE_IDS, CLAUSES, type ClauseGroup, type ClauseId } from './clauses.ts';

export const STANCES = ['required', 'preferred', 'optional', 'not-required', 'refused', 'stated'] as const;
export type Stance = (typeof STANCES)[number];

export const GENERAL_STANCES = ['open', 'selective', 'restrictive', 'no'] as const;

const whole = z.number().check(z.gte(0));

/** Which numbers a clause may carry. A clause without a row here carries none. */
const VALUES = {
  'traffic-volume': z.object({
    minMbps: mbps,
    statistic: z.optional(z.literal(['p95', 'average', 'peak'])),
    direction: z.optional(z.literal(['in', 'out', 'sum', 'max'])),
    window: optionalText,
  }),
  'traffic-ratio': z.object({ max: whole }),
  'port-capacity': z.object({ minMbps: mbps }),
  locations: z.object({
    min: whole,
    unit: z.optional(z.literal(['sites', 'regions', 'countries', 'percent'])),
  }),
  'backbone-capacity': z.object({ minMbps: z.optional(mbps) }),
  'noc-24x7': z.object({ responseHours: z.optional(whole) }),
  'incident-cooperation': z.object({ responseHours: z.optional(whole) }),
  'capacity-upgrade': z.object({ atPercent: z.optional(whole), every: optionalText }),
  'cost-sharing': z.object({ who: z.literal(['shared', 'alternate', 'requester', 'each-own']) }),
  'geographic-scope': z.object({ text }),
  'prefix-length': z.object({ v4: z.optional(whole), v6: z.optional(whole) }),
  irr: z.object({ asSet: optionalText }),
  'max-prefix': z.object({ v4: z.optional(whole), v6: z.optional(whole) }),
  med: z.object({ treatment: z.literal(['honoured', 'ignored', 'by-arrangement']) }),
  communities: z.object({ text }),
  'route-server': z.object({ presence: z.literal(['peers', 'does-not-peer', 'required-first']) }),
  'private-preferred': z.object({ aboveMbps: z.optional(mbps) }),
  'not-customer': z.object({ months: z.optional(whole) }),
  'customer-base': z.object({ min: whole, unit: text }),
  'trial-period': z.object({ days: z.optional(whole) }),
  notice: z.object({ days: z.optional(whole), of: z.literal(['change', 'termination']) }),
  request: z.object({ email: optionalText, url: optionalText }),
} as const;

export type ClauseValues = { [Id in keyof typeof VALUES]: z.infer<(typeof VALUES)[Id]> };
export type ClauseValue<Id extends ClauseId> = Id extends keyof ClauseValues ? ClauseValues[Id] : never;

export const clauseScope = z.object({
  interconnect: z.optional(z.literal(['public', 'private', 'any'])),
  family: z.optional(z.literal(['ipv4', 'ipv6'])),
  region: optionalText,
  asn: z.optional(asn),
});
export type ClauseScope = z.infer<typeof clauseScope>;

const carriesValue = (id: ClauseId): id is keyof ClauseValues => id in VALUES;

export const clause = z
  .object({
    id: z.literal(CLAUSE_IDS as [ClauseId, ...ClauseId[]]),
    stance: z.literal(STANCES),
    value: z.optional(z.looseObject({})),
    scope: z.optional(clauseScope),
    /** The words of the page, exactly: one sentence or list item. */
    quote: text,
    /** `#:~:text=…`, the fragment that scrolls the page to the quote. */
    anchor: optionalText,
    confidence: z.number().check(z.gte(0), z.lte(1)),
    /** Which rule read it; `hand` where a person did. */
    rule: text,
  })
  .check(
    z.refine(
      ({ id, value }) => value === undefined || (carriesValue(id) && VALUES[id].safeParse(value).success),
      'the value does not fit the clause',
    ),
  );

/** A clause whose value is typed by its id. */
export type Clause<Id extends ClauseId = ClauseId> = {
  [K in Id]: Omit<z.infer<typeof clause>, 'id' | 'value'> & { id: K; value?: ClauseValue<K> | undefined };
}[Id];

export const policy = z.object({
  network: optionalText,
  asn: z.optional(asn),
  otherAsns: z.optional(z.array(asn)),
  general: z.literal([...GENERAL_STANCES, null]),
  /** BCP 47, or `und` where the text does not tell. */
  language: text,
  clauses: z.array(clause) as unknown as z.ZodMiniType<Clause[]>,
  contacts: z.optional(z.array(text)),
  asSet: optionalText,
  links: z.optional(z.array(z.object({ text, url: text }))),
  text,
});
export type Policy = z.infer<typeof policy>;
