/** Every name of a network that the notebook knows, and those that PeeringDB gave for a search. */
import type { Nameable } from '../../../planning/name-index.ts';
import type { Person } from '../../../records/people.ts';
import type { Entry } from '../entries.ts';

/**
 * @param people of the list itself: a row that tells an organisation's AS number tells it for the organisation's other rows
 * @param searched networks that PeeringDB named
 */
export function namesOf(
  entries: readonly Entry[],
  people: readonly Person[],
  searched: Iterable<Nameable>,
): Nameable[] {
  const named: Nameable[] = [];
  const onLists = new Map<string, Nameable>();
  const listed = ({ asns, organization }: Person) => {
    // Under the organisation too, so that its networks stay together.
    for (const asn of asns)
      if (organization) onLists.set(`${asn} ${organization}`, { asn, name: organization, organization });
  };
  for (const { capture } of entries) {
    if (capture.kind === 'people') capture.record.people.forEach(listed);
    if (capture.kind === 'exchange')
      for (const { asn, name } of capture.record.members ?? []) onLists.set(`${asn} ${name}`, { asn, name });
  }
  people.forEach(listed);
  named.push(...onLists.values(), ...searched);
  // What a network's own page says comes last, and so is what it is called.
  for (const { capture } of entries) if (capture.kind === 'network') named.push(capture.record);
  return named;
}
