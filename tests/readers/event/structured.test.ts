import { expect, test } from 'vitest';
import { readMarked } from '../../../src/readers/event/structured.ts';
import { documentOf } from '../golden.ts';

const marked = (body: string) =>
  readMarked(documentOf(`<!doctype html><html><head></head><body>${body}</body></html>`)).map(
    ({ event }) => event,
  );
const jsonLd = (data: unknown) =>
  marked(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);

test('an event within a graph, marked twice, is one', () => {
  const event = { '@type': 'Event', name: 'Forum', startDate: '2026-05-04' };
  expect(jsonLd({ '@graph': [{ '@type': 'WebPage' }, event, event] })).toMatchObject([
    { name: 'Forum', start: '2026-05-04' },
  ]);
});

test('the range of prices stands in only where no tickets are named', () => {
  const offers = [
    { '@type': 'AggregateOffer', lowPrice: '10', highPrice: '30', priceCurrency: 'EUR' },
    { '@type': 'Offer', name: 'lowPrice', price: '10', priceCurrency: 'EUR' },
  ];
  expect(jsonLd({ '@type': 'Event', name: 'Forum', offers })[0]?.fees?.map(({ amount }) => amount)).toEqual([
    10, 30,
  ]);
});

test('what is not marked whole is not guessed', () => {
  expect(jsonLd({ '@type': 'Event', startDate: '2026-05-04' })).toEqual([]);
  expect(
    jsonLd({
      '@type': 'Event',
      name: 'Forum',
      startDate: '2026-06-31',
      endDate: 'later',
      offers: { price: 'ask us' },
    })[0],
  ).toEqual({ name: 'Forum', sessions: [], fees: [] });
  expect(marked('<script type="application/ld+json">{</script>')).toEqual([]);
});

test('hCalendar tells name, days and place', () =>
  expect(
    marked(
      '<div class="vevent"><span class="summary">Forum</span> <abbr class="dtstart" title="2026-05-04">4</abbr>–<abbr class="dtend" title="2026-05-06">6 May</abbr>, <span class="location">Dhaka, Bangladesh</span></div>',
    ),
  ).toMatchObject([
    { name: 'Forum', start: '2026-05-04', end: '2026-05-06', city: 'Dhaka', country: 'Bangladesh' },
  ]));

test('h-event tells the parts of its place, and events within it are its sessions', () =>
  expect(
    marked(
      `<div class="h-event"><div class="p-location h-card"><span class="p-name">Example Hall</span><span class="p-street-address">1 Sample Street</span>,
      <span class="p-locality">Portland</span> <span class="p-country-name">USA</span></div><h1 class="p-name">Example Camp</h1>
      <time class="dt-start" datetime="2026-05-04">4 May</time>
      <div class="h-event"><span class="p-name">Routes for all</span><time class="dt-start" datetime="2026-05-04T10:00">10:00</time></div></div>`,
    ),
  ).toMatchObject([
    {
      name: 'Example Camp',
      start: '2026-05-04',
      venue: 'Example Hall',
      street: '1 Sample Street',
      city: 'Portland',
      country: 'USA',
      sessions: [{ title: 'Routes for all', day: '2026-05-04', start: '10:00' }],
    },
  ]));

test.each([
  ['7', '2026-10-07'],
  ['8 October', '2026-10-08'],
  ['', '2026-10-08'],
])('an end on the 8th that is shown as "%s" is on %s', (shown, end) =>
  expect(
    marked(
      `<div class="vevent"><span class="summary">Forum</span><abbr class="dtstart" title="2026-10-05">October 5</abbr>-<abbr class="dtend" title="2026-10-08">${shown}</abbr></div>`,
    )[0],
  ).toMatchObject({ start: '2026-10-05', end }),
);
