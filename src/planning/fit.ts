/**
 * A policy against what we know of ourselves: which demands we meet, which we miss, and which cannot be told. A demand is a
 * clause that is required or preferred; the rest asks nothing. Nothing is met on a guess: what the profile does not say is
 * unknown.
 */
import type { Clause, ClauseId, ClauseScope, Policy, Stance } from '../records/policy.ts';
import type { Profile } from '../records/profile.ts';
import type { Places } from './colocation.ts';
import type { Asked, Figures, Finding } from './fit-rule.ts';
import { ruleOf } from './fit-rules.ts';

export interface FitContext {
  /** Where we are, with our plans; else the profile's own ports and sites. */
  ours?: Places | undefined;
  theirs?: (Places & { asn?: number | undefined }) | undefined;
  /** What we exchange with them today: 95th percentile of the larger direction, Mbit/s. */
  trafficWithThemMbps?: number | undefined;
  /** By what today's traffic is multiplied in 24 months: 1.44 where it grows 20 % a year. */
  growth24?: number | undefined;
}

export interface Verdict {
  id: ClauseId;
  stance: Stance;
  state: Finding['state'] | 'not asked';
  /** "2 Gbps private" */
  asks: string;
  /** Our side in a few words: "1.3 Gbps", "yes". */
  ours?: string;
  figures?: Figures;
  /** Missed today, and met by what is planned or expected. */
  soon?: true;
  /** Ready to say: "asks 2 Gbps private, we exchange 1.3 Gbps, 2.4 Gbps expected in 24 months". */
  sentence: string;
  /** Where we miss it: what to ask them. */
  exception?: string;
}

export interface Fit {
  /** One a clause, in the policy's order. */
  clauses: Verdict[];
  met: number;
  unmet: number;
  unknown: number;
}

/** Whose policy it is, and its clauses. */
export type Fitted = Pick<Policy, 'asn' | 'otherAsns' | 'clauses'>;

export function fit(policy: Fitted, profile: Profile, context: FitContext = {}): Fit {
  const clauses = policy.clauses.map((clause) => verdictOn(clause, policy, profile, context));
  const count = (state: Verdict['state']): number =>
    clauses.filter((verdict) => verdict.state === state).length;
  return { clauses, met: count('met'), unmet: count('unmet'), unknown: count('unknown') };
}

/** Whether the stance makes a clause a demand on us. */
export const isDemand = (stance: Stance): boolean => stance === 'required' || stance === 'preferred';

function verdictOn(clause: Clause, policy: Fitted, profile: Profile, context: FitContext): Verdict {
  const { id, stance, scope = {} } = clause;
  const rule = ruleOf(id);
  const asked = askedOf(clause, policy, profile, context);
  const asks = [rule.asks(asked.value), scopeWords(scope)].filter(Boolean).join(' ');
  if (!isDemand(stance)) return { id, stance, state: 'not asked', asks, sentence: 'asks nothing of us' };
  const found = rule.judge(asked);
  const { state, ours, weSay = 'our side is not known', figures, soon } = found;
  const missed = state === 'unmet';
  return {
    id,
    stance,
    state,
    asks,
    ...(ours ? { ours } : {}),
    ...(figures ? { figures } : {}),
    ...(missed && soon?.met ? { soon: true } : {}),
    sentence: [`${stance === 'preferred' ? 'prefers' : 'asks'} ${asks}`, weSay, soon?.text]
      .filter(Boolean)
      .join(', '),
    ...(missed ? { exception: rule.exception(asked, found) } : {}),
  };
}

/** A clause for another AS number of theirs says nothing about the network whose places and traffic we know. */
function askedOf(
  { value, scope = {}, quote }: Clause,
  { asn, otherAsns = [] }: Fitted,
  profile: Profile,
  { ours, theirs, trafficWithThemMbps, growth24 }: FitContext,
): Asked {
  const known = theirs?.asn ?? asn;
  const elsewhere = scope.asn !== undefined && scope.asn !== known;
  return {
    value: value as Asked['value'],
    scope,
    quote,
    profile,
    ours: ours ?? { ports: profile.ports, facilities: profile.sites },
    theirs: elsewhere ? undefined : theirs,
    theirAsns: [...new Set([known, asn, scope.asn, ...otherAsns])].filter((one) => one !== undefined),
    trafficMbps: elsewhere ? undefined : trafficWithThemMbps,
    growth24,
  };
}

const scopeWords = ({ interconnect, family, region, asn }: ClauseScope): string =>
  [
    interconnect !== 'any' && interconnect,
    family && `for ${family === 'ipv4' ? 'IPv4' : 'IPv6'}`,
    region && `in ${asNamed(region)}`,
    asn && `with AS${asn}`,
  ]
    .filter(Boolean)
    .join(' ');

const ABBREVIATED = new Set(['us', 'usa', 'uk', 'eu', 'na', 'emea', 'apac', 'latam']);

/** A region as people write it; rules see the page in small letters: "north america" → "North America". */
const asNamed = (region: string): string =>
  /[A-Z]/.test(region)
    ? region
    : region.replace(/[a-z]+/g, (word) =>
        ABBREVIATED.has(word)
          ? word.toUpperCase()
          : word === 'and'
            ? word
            : word.charAt(0).toUpperCase() + word.slice(1),
      );
