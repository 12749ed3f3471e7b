/**
 * Networks of one organisation: the same number at PeeringDB, or the same name but for its legal form where one of them has no
 * number. Two numbers are two organisations, whatever they are called.
 */
import { organizationKey } from './name-words.ts';

export interface Owned {
  asn: number;
  organisation?: string | undefined;
  organisationId?: number | undefined;
}

/** @returns for each network the others of its organisation, in rising order; those that are alone are missing */
export function siblings(networks: readonly Owned[]): Map<number, number[]> {
  const idsOfName = new Map<string, Set<number>>();
  for (const { organisation, organisationId } of networks) {
    const name = nameOf(organisation);
    if (name && organisationId) idsOfName.set(name, (idsOfName.get(name) ?? new Set()).add(organisationId));
  }
  const groups = new Map<string | number, number[]>();
  for (const { asn, organisation, organisationId } of networks) {
    const group = organisationId || groupOf(nameOf(organisation), idsOfName);
    if (!group) continue;
    const known = groups.get(group);
    if (known) known.push(asn);
    else groups.set(group, [asn]);
  }
  const others = new Map<number, number[]>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const all = [...new Set(group)].sort((one, other) => one - other);
    if (all.length > 1)
      for (const asn of all)
        others.set(
          asn,
          all.filter((other) => other !== asn),
        );
  }
  return others;
}

/** The organisation of that name; a name that two organisations bear tells of neither. */
function groupOf(
  name: string,
  idsOfName: ReadonlyMap<string, ReadonlySet<number>>,
): string | number | undefined {
  const ids = [...(idsOfName.get(name) ?? [])];
  return ids.length > 1 ? undefined : (ids[0] ?? name);
}

const nameOf = (organisation = ''): string => (organisation ? organizationKey(organisation) : '');

/**
 * Other AS numbers that targets name as theirs, each counted once: where several targets name the same one (networks of one
 * organisation often publish one policy), it counts for the lowest of them.
 * @param named by target
 * @param isTarget a number that is a target itself counts for itself
 */
export function countedOnce(
  named: ReadonlyMap<number, readonly number[]>,
  isTarget: (asn: number) => boolean,
): Map<number, number[]> {
  const taken = new Set<number>();
  const counted = new Map<number, number[]>();
  for (const [target, others] of [...named].sort(([one], [other]) => one - other)) {
    const own = [...new Set(others)].filter((asn) => asn !== target && !isTarget(asn) && !taken.has(asn));
    for (const asn of own) taken.add(asn);
    if (own.length > 0) counted.set(target, own);
  }
  return counted;
}
