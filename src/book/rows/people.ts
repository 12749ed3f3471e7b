/** A list of people → Attendees. */
import type { CaptureOf } from '../../records/capture.ts';
import { captureKey, personKey } from '../../records/keys.ts';
import type { PatchOf, Reading } from '../book.ts';
import { provenance } from './provenance.ts';

export function peopleReading(capture: CaptureOf<'people'>): Reading {
  const { people, event, title } = capture.record;
  const list = captureKey(capture);
  return {
    patches: people.map((person): PatchOf<'attendees'> => {
      const key = personKey(list, person);
      return {
        sheet: 'attendees',
        key,
        within: [list],
        cells: {
          name: person.name,
          organisation: person.organization,
          title: person.title,
          role: person.role,
          asn: person.asns[0],
          asns: person.asns.map((asn) => `AS${asn}`).join(', ') || undefined,
          event: event ?? title ?? (capture.source.title || undefined),
          country: person.country,
          email: person.email,
          key,
          ...provenance(capture),
        },
      };
    }),
    complete: [list],
  };
}
