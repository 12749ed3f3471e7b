/**
 * Whose people are on a list. Sure matches only: the AS number, or an organisation whose name is that of one network and of no
 * other. What merely looks alike is left for a person to decide.
 */
import { folded } from '../records/text.ts';

/** A network, by every name it goes by. */
export interface Named {
  asn: number;
  names: readonly (string | undefined)[];
}

export interface Match {
  asn: number;
  by: 'AS number' | 'organisation';
}

/** @returns a function that tells to which of the networks a person belongs, or undefined where that is not sure */
export function attendanceMatcher(
  networks: readonly Named[],
): (person: { asns: readonly number[]; organization?: string | undefined }) => Match | undefined {
  const known = new Set<number>();
  const byName = new Map<string, number | 'several'>();
  for (const { asn, names } of networks) {
    known.add(asn);
    for (const name of new Set(names.map((one) => folded(one ?? '')))) {
      if (name) byName.set(name, byName.has(name) ? 'several' : asn);
    }
  }
  return ({ asns, organization }) => {
    const asn = asns.find((one) => known.has(one));
    if (asn !== undefined) return { asn, by: 'AS number' };
    const named = byName.get(folded(organization ?? ''));
    // An AS number on the list that is none of ours names another network, whatever the organisation is called.
    return typeof named === 'number' && asns.length === 0 ? { asn: named, by: 'organisation' } : undefined;
  };
}
