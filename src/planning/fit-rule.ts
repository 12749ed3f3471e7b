/**
 * What a rule of fit is: what a clause asks in words, what of our profile answers it, and what to ask them where we miss it.
 * A rule may say "met" or "unmet" only from what the profile says, within the clause's scope; all else is unknown.
 */
import type { ClauseId, ClauseScope, ClauseValue } from '../records/policy.ts';
import type { Profile } from '../records/profile.ts';
import type { Places } from './colocation.ts';

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

export type Flag = {
  [K in keyof Profile]-?: NonNullable<Profile[K]> extends boolean ? K : never;
}[keyof Profile];

/** A demand that we fulfil or not. */
export interface FlagRule {
  flag: Flag;
  asks: string;
  yes: string;
  no: string;
  /** Completes "Could we peer …?". */
  without: string;
}

export const finding = (flag: boolean | undefined, { yes, no }: Pick<FlagRule, 'yes' | 'no'>): Finding =>
  flag === undefined
    ? { state: 'unknown' }
    : flag
      ? { state: 'met', ours: 'yes', weSay: yes }
      : { state: 'unmet', ours: 'no', weSay: no };

export const byFlag = (rule: FlagRule): Rule => ({
  asks: () => rule.asks,
  judge: ({ profile }) => finding(profile[rule.flag], rule),
  exception: () => `Could we peer ${rule.without}?`,
});

/** Where a clause needs a yes and, beyond it, an answer within hours. */
export const withinHours = (
  rule: FlagRule,
  hours: (profile: Profile) => number | undefined,
): Rule<'noc-24x7'> => ({
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

/** Our figures hold for the whole network, not for one region or family of it. */
export const isNarrowed = ({ region, family }: ClauseScope): boolean =>
  region !== undefined || family !== undefined;

export const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`;
