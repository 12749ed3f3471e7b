import { describe, expect, test } from 'vitest';
import { findPlace, isPlanned, placeLabels } from '../../../src/ui/notebook/places/places.ts';

const exchange = (placeId: number, place: string) => ({
  kind: 'exchange',
  placeId,
  place,
  city: 'Exampleton',
});
const KNOWN = [
  exchange(1, 'Herring-IX'),
  exchange(2, 'Metro-IX'),
  exchange(3, 'Metro IX'),
  { kind: 'facility', placeId: 1, place: 'Granary DC' },
];

describe('a place is found', () => {
  test('by its name in any spelling', () => {
    expect(findPlace(KNOWN, 'exchange', ' herring ix ')).toBe(KNOWN[0]);
  });
  test.each(['1', 'ix:1', 'IX 1', '#1'])('by its number, written %j', (typed) => {
    expect(findPlace(KNOWN, 'exchange', typed)).toBe(KNOWN[0]);
  });
  test('among those of its kind alone', () => {
    expect(findPlace(KNOWN, 'facility', 'fac:1')).toBe(KNOWN[3]);
    expect(findPlace(KNOWN, 'facility', 'Herring-IX')).toEqual({ kind: 'facility', place: 'Herring-IX' });
  });
  test('by its label, where two are called the same', () => {
    const labels = [...placeLabels(KNOWN).keys()];
    expect(labels).toEqual(['Herring-IX', 'Metro-IX (2)', 'Metro IX (3)', 'Granary DC']);
    expect(findPlace(KNOWN, 'exchange', 'Metro IX (3)')).toBe(KNOWN[2]);
  });
});

test('a number of nobody is no place, a name of nobody is one by its name', () => {
  expect(findPlace(KNOWN, 'exchange', '77')).toBeUndefined();
  expect(findPlace(KNOWN, 'exchange', 'New  IX')).toEqual({ kind: 'exchange', place: 'New IX' });
});

test('a plan is the same for one network at one place, however it is called', () => {
  const plan = { asn: 64500, ...exchange(1, 'Herring-IX') };
  expect(isPlanned(plan, { ...plan, place: 'Herring' })).toBe(true);
  expect(isPlanned(plan, { ...plan, asn: 64501 })).toBe(false);
  expect(isPlanned(plan, { ...plan, kind: 'facility' })).toBe(false);
  const unread = { asn: 64500, kind: 'exchange', place: 'New IX' };
  expect(isPlanned(unread, { ...unread, place: 'new-ix' })).toBe(true);
});
