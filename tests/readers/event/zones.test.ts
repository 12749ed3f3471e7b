import { expect, test } from 'vitest';
import { findZone, inZone, isZone, momentIn, zoneOfPlace } from '../../../src/readers/event/zones.ts';

test.each([
  ['All times in CET!', 'CET'],
  ['Monday at 8:00 AM - 5:00 PM (PDT)', 'America/Los_Angeles'],
  ['17:00 Pacific', 'America/Los_Angeles'],
  ['UTC+2', '+02:00'],
  ['GMT -3:30', '-03:30'],
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Singapore time', 'Asia/Singapore'],
  ['all times are UTC', 'UTC'],
])('%s states %s', (text, zone) => expect(findZone(text)).toBe(zone));

test.each(['Europe/Nowhere', 'the MET office', 'time to eat', 'UTC+99', 'at lunch time'])(
  '%s states none',
  (text) => expect(findZone(text)).toBeUndefined(),
);

test('a local time becomes a moment, over midnight and over the change of clocks', () => {
  expect(momentIn('America/Los_Angeles', '2014-08-04', 480)).toBe('2014-08-04T08:00-07:00');
  expect(momentIn('CET', '2026-03-29', 90)).toBe('2026-03-29T01:30+01:00');
  expect(momentIn('CET', '2026-03-29', 600)).toBe('2026-03-29T10:00+02:00');
  expect(momentIn('+05:30', '2026-01-01', 1500)).toBe('2026-01-02T01:00+05:30');
  expect(momentIn('Nowhere/Land', '2026-01-01', 0)).toBeUndefined();
});

test('an instant is shown on the clocks of a zone', () =>
  expect(inZone('Europe/Rome', Date.UTC(2024, 8, 15, 13))).toBe('2024-09-15T15:00+02:00'));

test('a place tells its zone only where it has one', () => {
  expect(zoneOfPlace('Seattle', 'WA')).toBe('America/Los_Angeles');
  expect(zoneOfPlace('Darmstadt', undefined, 'DE')).toBe('Europe/Berlin');
  expect(zoneOfPlace('Melbourne', undefined, 'AU')).toBe('Australia/Melbourne');
  expect(zoneOfPlace('Somewhere', undefined, 'AU')).toBeUndefined();
  expect(zoneOfPlace('Atlantis')).toBeUndefined();
  expect(isZone('Nowhere/Land')).toBe(false);
});
