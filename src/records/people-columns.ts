/** The columns of a list of people, where the reader took one for another. */
import { formatAsn, parseAsn } from './asn.ts';
import type { Evidence } from './capture.ts';
import { namesOfRows } from './correction.ts';
import type { Person } from './people.ts';

export const PEOPLE_COLUMNS = ['name', 'organization', 'asns', 'title', 'country', 'email'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

/**
 * What stands in one column goes to another, and what stood there comes back in its place, so that nothing is lost.
 * @param to undefined where the column holds nothing of use: it is emptied
 * @returns the rows that change, by position; and how many stay as they are because they hold no AS number
 */
export function reassigned(
  people: readonly Person[],
  from: PeopleColumn,
  to: PeopleColumn | undefined,
): { rows: Map<number, Person>; left: number } {
  const rows = new Map<number, Person>();
  let left = 0;
  people.forEach((person, position) => {
    const here = cellOf(person, from);
    const there = to && cellOf(person, to);
    if (here === there || (here === '' && !there)) return;
    const emptied = withCell(person, from, there ?? '');
    const row = emptied && (to ? withCell(emptied, to, here) : emptied);
    if (row) rows.set(position, row);
    else left++;
  });
  return { rows, left };
}

/**
 * What the page said in a column that was emptied since, or given to another.
 * @param reviewed a list that was corrected
 * @returns the rows that get their cell back, by position
 */
export function restored(
  {
    record: { people },
    evidence = {},
  }: { record: { people: Person[] }; evidence?: Record<string, Evidence> | undefined },
  column: PeopleColumn,
): Map<number, Person> {
  const rows = new Map<number, Person>();
  const names = namesOfRows(evidence, 'people', people);
  people.forEach((person, position) => {
    const was = cellOf(person, column) === '' ? evidence[names.get(position) ?? '']?.was : undefined;
    const read = was && cellOf({ asns: [], ...was } as Person, column);
    const row = read ? withCell(person, column, read) : undefined;
    if (row) rows.set(position, row);
  });
  return rows;
}

export const cellOf = (person: Person, column: PeopleColumn): string =>
  column === 'asns' ? person.asns.map(formatAsn).join(', ') : (person[column] ?? '');

/** @returns undefined where the text is no AS number */
function withCell(person: Person, column: PeopleColumn, text: string): Person | undefined {
  if (column !== 'asns') {
    const { [column]: _old, ...others } = person;
    return text ? { ...others, [column]: text } : others;
  }
  const asns = text ? text.split(/[,;/]\s*|\s+(?=AS)/i).map(parseAsn) : [];
  return asns.every((asn) => asn !== undefined) ? { ...person, asns } : undefined;
}
