/** How to begin the talk, and what to have at hand. Sentences that can be said as they stand; nothing is claimed that the book does not know. */
import { formatRate } from '../../records/rate.ts';
import type { Book } from '../book.ts';
import type { BriefClause } from './brief.ts';

export interface Subject {
  readonly network: string;
  /** Whether our own network is set: without it nothing can be said of places. */
  readonly weAreKnown: boolean;
  readonly placesNow: readonly string[];
  readonly placesSoon: readonly string[];
  /** Where to interconnect, by its name alone. */
  readonly bestPlace?: string | undefined;
  readonly traffic: { readonly now?: number; readonly in24?: number };
  readonly clauses: readonly Pick<BriefClause, 'clause' | 'asks' | 'isUnmet' | 'exception'>[];
}

export function openingOf(subject: Subject): string {
  const { network, weAreKnown, placesNow, placesSoon, bestPlace, traffic, clauses } = subject;
  const where = bestPlace && placesNow.includes(bestPlace) ? bestPlace : placesNow[0];
  const [soon] = placesSoon;
  const together =
    where && placesNow.length > 1
      ? `We are both at ${where}, and at ${placesNow.length - 1} more.`
      : where
        ? `We are both at ${where}.`
        : soon
          ? `We shall both be at ${soon} soon.`
          : weAreKnown
            ? `We do not share a place with ${network} yet.`
            : '';
  const flows = traffic.now
    ? `About ${formatRate(traffic.now)} goes between us today${
        traffic.in24 && traffic.in24 > traffic.now
          ? `, and we expect ${formatRate(traffic.in24)} in two years`
          : ''
      }.`
    : '';
  const missed = clauses.filter(({ isUnmet, exception }) => isUnmet && exception !== 'not needed');
  const ask =
    missed.length > 0
      ? `We have read your policy, and miss ${listed(missed.map(({ clause }) => clause))}: would you consider an exception?`
      : where || soon
        ? 'What would you need from us to peer there?'
        : 'Where would you like to meet us?';
  return [together, flows, ask].filter(Boolean).join(' ');
}

/** @returns what helps in this very talk, each with its reason */
export function toBring(
  { traffic, clauses, weAreKnown, placesNow }: Subject,
  settings: Book['settings'],
): string[] {
  const missed = clauses.filter(({ isUnmet }) => isUnmet);
  return [
    ...(traffic.now
      ? ['The traffic graph of the last months, in and out']
      : ['A sample of the traffic between us']),
    ...(settings.ourAsSet ? [`Our AS-SET: ${settings.ourAsSet}`] : ['Our AS-SET and prefix counts']),
    ...missed.map(({ clause, asks }) => `Our case for an exception: ${clause}${asks && ` (${asks})`}`),
    ...(weAreKnown && placesNow.length === 0 ? ['Where we could both be within a year'] : []),
    'Business cards',
  ];
}

const listed = (items: readonly string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}` : (items[0] ?? '');
