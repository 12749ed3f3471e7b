import { expect, test } from 'vitest';
import { countryOf, liesIn } from '../../src/planning/fit-regions.ts';

test.each([
  ['DE', 'Europe', true],
  ['Germany', 'europe', true],
  ['US', 'Europe', false],
  ['CA', 'north america', true],
  ['JP', 'asia pacific', true],
  ['JP', 'EMEA', false],
  ['BR', 'europe, latin america', true],
  ['US', 'US and Canada', true],
  ['Germany', 'DE', true],
  ['GB', 'uk', true],
  ['NO', 'Germany', false],
  // Mexico belongs to North America for some, and the EU's members change.
  ['MX', 'north america', undefined],
  ['DE', 'EU', undefined],
  ['US', 'EU', false],
  ['Ruritania', 'Europe', undefined],
  ['DE', 'Ruritania', undefined],
  ['US', 'Europe, Ruritania', undefined],
  [undefined, 'Europe', undefined],
  ['constructor', '__proto__', undefined],
])('whether %s lies in %s: %s', (country, region, answer) => {
  expect(liesIn(country, region)).toBe(answer);
});

test('a country is the same by code and by name', () => {
  expect(countryOf('de')).toBe(countryOf('Germany'));
  expect(countryOf('GB')).toBe(countryOf('United Kingdom'));
});
