/**
 * A list of people → Attendees. The members of an exchange are such a list too, without names and without an event: they stand
 * there as organisations, and nobody is said to attend anything.
 */
import type { CaptureOf } from '../../records/capture.ts';
import { captureKey, pageKey, personKey } from '../../records/keys.ts';
import type { Person } from '../../records/people.ts';
import { normalUrl } from '../../records/url.ts';
import type { PatchOf, Reading } from '../book.ts';
import { provenance } from './provenance.ts';

export function peopleReading(capture: CaptureOf<'people'>): Reading {
  const { people, event, title } = capture.record;
  const list = captureKey(capture);
  // Of a list over several pages a page was read in whole, and not the list.
  const page = pageKey(capture);
  // Read before it was known for a page, it went by its own address.
  const alone = `people:${normalUrl(capture.source.url)}`;
  const from = provenance(capture);
  const listName = title ?? (capture.source.title || undefined);
  const numbers = numbersOf(people.map((person) => [personKey(list, person), person]));
  const ofEvent = event ?? (people.some(({ name }) => name) ? listName : undefined);
  return {
    patches: people.map((person): PatchOf<'attendees'> => {
      const key = personKey(list, person);
      const asns = numbers.get(key) ?? person.asns;
      return {
        sheet: 'attendees',
        key,
        within: [page],
        cells: {
          name: person.name,
          organisation: person.organization,
          title: person.title,
          role: person.role,
          asn: asns[0],
          asns: asns.map((asn) => `AS${asn}`).join(', ') || undefined,
          event: ofEvent,
          list: listName,
          country: person.country,
          email: person.email,
          key,
          ...from,
        },
      };
    }),
    complete: alone === list || alone === page ? [page] : [page, alone],
  };
}

/** An organisation that a list names once for each of its networks is one row, with all their numbers. */
function numbersOf(people: readonly (readonly [key: string, person: Person])[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [key, { name, asns }] of people)
    if (!name) numbers.set(key, [...new Set([...(numbers.get(key) ?? []), ...asns])]);
  return numbers;
}
