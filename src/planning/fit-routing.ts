/** Fit: what we announce, how it is registered and signed, and which limits are set. */
import { finding, type Rule } from './fit-rule.ts';

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

export const prefixLength: Rule<'prefix-length'> = {
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

export const maxPrefix: Rule<'max-prefix'> = {
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

export const irr: Rule<'irr'> = {
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

export const rpki: Rule<'rpki'> = {
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
