/** Fit: what else binds us to them, and whom we serve. */
import { counted, isNarrowed, type Rule } from './fit-rule.ts';

const months = (value: { months?: number | undefined } | undefined): string =>
  value?.months === undefined ? '' : ` for ${counted(value.months, ['month', 'months'])}`;

export const notCustomer: Rule<'not-customer'> = {
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

export const upstreamRule: Rule<'upstream-rule'> = {
  asks: () => 'that no upstream of ours peers with them',
  judge: ({ profile: { transitProviders } }) =>
    transitProviders?.length === 0
      ? { state: 'met', ours: 'no upstream', weSay: 'we have no upstream' }
      : { state: 'unknown', weSay: 'whether one of ours does is not known' },
  exception: () => '',
};

const CUSTOMER_ASES = /\bas(?:es|ns?)?\b|autonomous|networks/i;
const PEOPLE = /user|subscriber|people/i;

export const customerBase: Rule<'customer-base'> = {
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
