/** What the runtime knows of time zones (IANA data), as calendars need it. */
import type { OffsetAt } from '../book/calendar/time-zone.ts';

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

export const offsetAt: OffsetAt = (zone, moment) => {
  if (!formats.has(zone)) formats.set(zone, formatOf(zone));
  const written = formats
    .get(zone)
    ?.formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  if (written === undefined) return undefined;
  // "GMT-03:30", and plain "GMT" for none.
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)?/.exec(written) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
}
