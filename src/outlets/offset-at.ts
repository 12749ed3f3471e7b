/** What the runtime knows of time zones (IANA data), as calendars need it. The sheet's script asks here, too: no newer part of Intl than it has. */
import type { OffsetAt } from '../book/calendar/time-zone.ts';

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

export const offsetAt: OffsetAt = (zone, moment) => {
  if (!formats.has(zone)) formats.set(zone, formatOf(zone));
  const format = formats.get(zone);
  if (!format) return undefined;
  // What a clock in the zone shows, as if it were UTC: "2026-08-04 09:30".
  const shown = Date.parse(`${format.format(moment).replace(' ', 'T')}:00Z`);
  return Math.round((shown - moment) / 60_000);
};

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    return undefined;
  }
}
