/** A page of a fictional forum, from the inside of its body. */
import { eventReader } from '../../../src/readers/event/event.ts';
import type { Event } from '../../../src/records/event.ts';
import { documentOf } from '../golden.ts';

export const url = new URL('https://forum.example.net/agenda');

export const read = (body: string, title = 'Example Forum 4'): Event | undefined =>
  eventReader.extract(
    documentOf(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`),
    url,
  )[0]?.record as Event | undefined;

export const table = (...rows: string[]): string =>
  `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
export const cells = (...texts: string[]): string => texts.map((text) => `<td>${text}</td>`).join('');

/** "2026-05-04 09:00–09:30 Title", one a session. */
export const told = (event: Event | undefined): string[] | undefined =>
  event?.sessions.map(
    ({ day, dayName, start, end, title }) => `${day ?? dayName ?? '-'} ${start ?? ''}–${end ?? ''} ${title}`,
  );

/** "300 EUR Member until 2026-03-01", one a fee. */
export const prices = (event: Event | undefined): string[] | undefined =>
  event?.fees.map(
    ({ name, amount, currency, until }) => `${amount} ${currency} ${name}${until ? ` until ${until}` : ''}`,
  );
