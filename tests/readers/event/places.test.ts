import { expect, test } from 'vitest';
import {
  addressAt,
  cityOf,
  countryCode,
  isStreet,
  labelledPlace,
} from '../../../src/readers/event/places.ts';

test.each([
  ['Palo Alto, CA 94303', { city: 'Palo Alto', region: 'CA', countryCode: 'US' }],
  ['Winnipeg, MB', { city: 'Winnipeg', region: 'MB', countryCode: 'CA' }],
  ['64283 Darmstadt', { city: 'Darmstadt' }],
  ['Musterplatz 2, 01069 Dresden', { city: 'Dresden', street: 'Musterplatz 2' }],
  [
    'Example Resort, Dhaka, Bangladesh.',
    { venue: 'Example Resort', city: 'Dhaka', country: 'Bangladesh', countryCode: 'BD' },
  ],
  ['Wien, Österreich', { city: 'Wien', country: 'Österreich', countryCode: 'AT' }],
  ['Bologna, IT', { city: 'Bologna', country: 'IT', countryCode: 'IT' }],
  ['Denver, Colorado', { city: 'Denver', region: 'CO', countryCode: 'US' }],
  [
    'Example Building, Sample Street, London, EC1A 1BB',
    { venue: 'Example Building', street: 'Sample Street', city: 'London', countryCode: 'GB' },
  ],
  ['Leeds LS1 4BR', { city: 'Leeds', countryCode: 'GB' }],
  ['Avenue de la Mer, F-35576 Exempleville CEDEX', { street: 'Avenue de la Mer', city: 'Exempleville' }],
  ['1012 AB Amsterdam', { city: 'Amsterdam' }],
  ['111 20 Stockholm', { city: 'Stockholm' }],
  ['Roma, Italia', { city: 'Roma', country: 'Italia', countryCode: 'IT' }],
  [
    'Example House (Beispielstraße 40 a, 34131 Kassel)',
    { venue: 'Example House', street: 'Beispielstraße 40 a', city: 'Kassel' },
  ],
  ['64283 Darmstadt (5 minutes from the station)', { city: 'Darmstadt' }],
  [
    'Example Centre in Berlin, Germany',
    { venue: 'Example Centre', city: 'Berlin', country: 'Germany', countryCode: 'DE' },
  ],
])('%s', (line, place) => expect(cityOf(line)).toEqual(place));

test.each(['Hello, World', '3921 Fabian Way', 'Coffee, tea and cake', ''])('%s is no city', (line) =>
  expect(cityOf(line)).toBeUndefined(),
);

test('an address over several lines is read from its last', () =>
  expect(addressAt(['Venue', 'Example Hall', '12 Sample Street', 'Seattle, WA 98101'], 3)).toMatchObject({
    venue: 'Example Hall',
    street: '12 Sample Street',
    city: 'Seattle',
  }));

test('countries that no longer are do not take the names of those that are', () =>
  expect(countryCode('Germany')).toBe('DE'));

test('streets have a number, days do not make one', () => {
  expect(isStreet('Musterweg 4')).toBe(true);
  expect(isStreet('Day 1')).toBe(false);
});

test('words after a label', () =>
  expect(labelledPlace('Venue: Example Hall, Dhaka')).toBe('Example Hall, Dhaka'));
