/** Which pages are taken for an event's, and that one can insist. */
import { expect, test } from 'vitest';
import { detectEvent } from '../../../src/readers/event/detect.ts';
import { readPage } from '../../../src/readers/read-page.ts';
import { documentOf } from '../golden.ts';

const page = (title: string, body: string) =>
  documentOf(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`);
const url = new URL('https://forum.example.net/page');
const rows = (...times: string[]) => times.map((time) => `<tr><td>${time}</td><td>Charla</td></tr>`).join('');

test.each([
  [
    'hours with a plain hyphen',
    page(
      'Congreso de Ejemplo - Ponencias',
      `<table>${rows('9:00-11:00', '11:00-11:30', '11:30-13:30', '15:00-17:00')}</table>`,
    ),
  ],
  [
    'a day and its hours',
    page('Example Meetup 4', '<p>4 May 2026</p><p>18:00 Doors</p><p>19:00 Filters for all</p>'),
  ],
  ['one fee', page('Example Forum 4', '<h1>Registration</h1><p>The registration fee is $100.</p>')],
  [
    'where it is',
    page('Example Forum 4', '<h1>Venue</h1><p>The conference will be held at the Example Hall.</p>'),
  ],
])('a page that tells %s', (_, document) =>
  expect(detectEvent(document, url)).toMatchObject({ kind: 'event' }),
);

test.each([
  [
    'the venue of a restaurant',
    page('Example Restaurant', '<h1>Location</h1><p>We serve lunch from noon.</p>'),
  ],
  [
    'addresses of a network',
    page('Peering policy', '<h1>AS64500</h1><p>2001:db8:10:20::1 and 192.0.2.1, 10:20-30:40</p>'),
  ],
])('%s is no event', (_, document) => expect(detectEvent(document, url)).toBeNull());

test('one who insists on an event gets what there is, whichever reader finds it', () => {
  const document = page('A page', '<p>Tickets: 100 EUR</p><p>Students: 50 EUR</p>');
  expect(readPage(document, url).candidates).toEqual([]);
  expect(readPage(document, url, { kind: 'event' }).candidates).toHaveLength(1);
});
