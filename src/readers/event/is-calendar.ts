import { plainText } from '../page/plain-text.ts';

/** Apart from the reader, so that asking does not load what reads calendars. */
export const isCalendar = (document: Document): boolean =>
  /^\s*BEGIN:VCALENDAR/i.test(plainText(document)?.slice(0, 2_000) ?? '');
