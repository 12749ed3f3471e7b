/** A list of people as its table shows it: each row with the network it belongs to, and what was found of it. */
import type { NameIndex } from '../../../planning/name-index.ts';
import { organizationKey } from '../../../planning/name-words.ts';
import { type Decisions, type Match, whoIsWho } from '../../../planning/who-is-who.ts';
import { formatAsn } from '../../../records/asn.ts';
import type { Person } from '../../../records/people.ts';
import { cellOf, PEOPLE_COLUMNS } from '../../../records/people-columns.ts';
import { folded } from '../../../records/text.ts';

export interface ListRow {
  /** In the record's list. */
  position: number;
  person: Person;
  sure: Match | undefined;
  likely: readonly Match[];
  /** The user said that this organisation has no network. */
  hasNone: boolean;
  /** For the filter. */
  text: string;
}

export function listRows(people: readonly Person[], index: NameIndex, decisions: Decisions): ListRow[] {
  const identities = whoIsWho(people, index, decisions);
  return people.map((person, position) => {
    const { sure, likely = [] } = identities[position] ?? {};
    const decided = person.organization ? decisions.get(organizationKey(person.organization)) : undefined;
    const words = [
      ...PEOPLE_COLUMNS.map((column) => cellOf(person, column)),
      ...(sure ? [networkName(sure.asns, index)] : []),
    ];
    return {
      position,
      person,
      sure,
      likely,
      hasNone: decided?.length === 0,
      text: folded(words.join(' ')),
    };
  });
}

/** "AS64500 Example Networks", or all numbers of a group. */
export function networkName(asns: readonly number[], { byAsn }: Pick<NameIndex, 'byAsn'>): string {
  const names = new Set(asns.flatMap((asn) => byAsn.get(asn)?.name ?? []));
  return [asns.map(formatAsn).join(', '), ...names].slice(0, 3).join(' ');
}

/** The networks of the rows, each with a name: PeeringDB's where it is known, else what the list calls it. */
export function networksOf(rows: readonly ListRow[], { byAsn }: NameIndex): Map<number, string> {
  const networks = new Map<number, string>();
  for (const { person, sure } of rows)
    for (const asn of sure?.asns ?? [])
      if (!networks.has(asn))
        networks.set(asn, byAsn.get(asn)?.name ?? person.organization ?? formatAsn(asn));
  return networks;
}

/** Organisations that belong to no network yet, each once. */
export function unknownOrganizations(rows: readonly ListRow[]): string[] {
  const unknown = new Map<string, string>();
  for (const { person, sure, hasNone } of rows)
    if (!sure && !hasNone && person.organization)
      unknown.set(organizationKey(person.organization), person.organization);
  return [...unknown.values()];
}
