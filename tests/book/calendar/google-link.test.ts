import fc from 'fast-check';
import { expect, test } from 'vitest';
import { googleLink } from '../../../src/book/calendar/google-link.ts';
import { offsetAt } from '../../../src/outlets/offset-at.ts';

const ENTRY = { uid: 'x', title: 'Meet Example & Co', day: '2026-10-24', busy: true } as const;
const parameters = (entry: object) =>
  Object.fromEntries(new URL(googleLink({ ...ENTRY, ...entry }, offsetAt)).searchParams);

test('it tells what, when by the clock of the place, and where', () => {
  const entry = {
    start: '23:00',
    end: '01:00',
    zone: 'Europe/Amsterdam',
    place: 'Harbour Hall, Rotterdam',
    text: 'Of us: Ana',
    url: 'https://forum.example/',
  };
  expect(parameters(entry)).toEqual({
    action: 'TEMPLATE',
    text: 'Meet Example & Co',
    dates: '20261024T230000/20261025T010000',
    ctz: 'Europe/Amsterdam',
    location: 'Harbour Hall, Rotterdam',
    details: 'Of us: Ana\nhttps://forum.example/',
  });
});

test.each([
  ['a day has its end on the next', {}, '20261024/20261025'],
  ['several days', { lastDay: '2026-10-26' }, '20261024/20261027'],
  ['a time without an end is a moment', { start: '09:30' }, '20261024T093000/20261024T093000'],
  [
    'an offset is reckoned away',
    { start: '09:30', end: '10:00', zone: '+02:00' },
    '20261024T073000Z/20261024T080000Z',
  ],
  [
    'a zone that is not known is left out',
    { start: '09:30', end: '10:00', zone: 'Nowhere/At' },
    '20261024T093000/20261024T100000',
  ],
])('%s', (_what, entry, dates) => {
  const { dates: found, ctz } = parameters(entry);
  expect([found, ctz]).toEqual([dates, undefined]);
});

test('whatever the title is, the link leads to Google Calendar and tells it whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
      const url = new URL(googleLink({ ...ENTRY, title }, offsetAt));
      expect(url.host).toBe('calendar.google.com');
      expect(url.searchParams.get('text')).toBe(title);
    }),
  );
  expect(parameters({ title: 'half \ud83d' }).text).toBe('half \ufffd');
});
