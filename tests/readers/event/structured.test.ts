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
