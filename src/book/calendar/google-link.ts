/** An entry as a link that opens Google Calendar with it filled in, to be saved or not: no access to anybody's calendar is needed. */
import { encoded } from '../../records/text.ts';
import { type CalendarEntry, writtenTimes } from './ics.ts';
import type { OffsetAt } from './time-zone.ts';

export function googleLink(entry: CalendarEntry, offsetAt: OffsetAt): string {
  const { start, end, zone } = writtenTimes(entry, offsetAt);
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['action', 'TEMPLATE'],
    ['text', entry.title],
    ['dates', `${start}/${end}`],
    ['ctz', zone],
    ['location', entry.place],
    ['details', [entry.text, entry.url].filter(Boolean).join('\n').slice(0, LONGEST)],
  ];
  const query = parts.flatMap(([name, value]) => (value ? [`${name}=${encoded(value)}`] : []));
  return `https://calendar.google.com/calendar/render?${query.join('&')}`;
}

/** Characters: an abstract is too long for an address. */
const LONGEST = 500;
