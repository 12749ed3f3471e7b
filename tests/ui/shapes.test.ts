import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_ASN } from '../../src/records/asn.ts';
import { type Shape, shownValue, typedValue } from '../../src/ui/shapes.ts';

/** Every shape whose shown text a person may edit, with values that it may hold. */
const EDITED: [Shape, fc.Arbitrary<unknown>][] = [
  ['text', fc.constantFrom('Example', 'Exämple & Söhne', '=1+1')],
  ['long', fc.constantFrom('one\ntwo', 'line')],
  ['address', fc.webUrl()],
  ['words', fc.array(fc.constantFrom('NSP', 'Cable/DSL/ISP', 'Content'), { minLength: 1 })],
  ['count', fc.nat()],
  ['amount', fc.constantFrom(495, 12.5, 0)],
  ['asn', fc.integer({ min: 1, max: LARGEST_ASN })],
  ['asns', fc.array(fc.integer({ min: 1, max: LARGEST_ASN }))],
  [
    'speakers',
    fc.constantFrom(
      [],
      [{ name: 'Ana Example' }],
      [{ name: 'Ana Example', affiliation: 'Example-IX' }, { name: 'Ben Example' }],
      [{ name: 'Cem Örnek', affiliation: 'Example Networks, Berlin' }],
    ),
  ],
  ['rate', fc.constantFrom(0, 100, 1000, 1300, 10_000, 400_000, 1_200_000)],
  ['day', fc.constantFrom('2026-08-04', '2028-02-29')],
  ['moment', fc.constantFrom('09:30', '2014-08-04T08:00-07:00', '2026-08-04')],
];

test.each(EDITED)('what is shown of a %s is read back as the same value', (shape, values) => {
  fc.assert(
    fc.property(values, (value) => {
      expect(typedValue(shape, shownValue(shape, value))).toEqual({ value });
    }),
  );
});

test('nothing typed is no value, and an empty list is an empty list', () => {
  expect(typedValue('text', '  ')).toEqual({ value: undefined });
  expect(typedValue('asns', '')).toEqual({ value: [] });
});

describe('what a person types', () => {
  test.each<[Shape, string, unknown]>([
    ['asn', 'as 64500', 64500],
    ['asns', 'AS64500; 64501', [64500, 64501]],
    ['rate', '1.3 Gbit/s', 1300],
    ['rate', '500', 500],
    ['count', '1,234', 1234],
    ['amount', '12,50', 12.5],
    ['day', '4 august 2026', '2026-08-04'],
    ['moment', '4 Aug 2026', '2026-08-04'],
    [
      'speakers',
      'Ana (Example-IX; NOC) , Ben,',
      [{ name: 'Ana', affiliation: 'Example-IX; NOC' }, { name: 'Ben' }],
    ],
    ['speakers', 'Ana (Exam', [{ name: 'Ana', affiliation: 'Exam' }]],
    ['text', '  two\n lines ', 'two lines'],
  ])('as %s “%s” is understood', (shape, typed, value) => {
    expect(typedValue(shape, typed)).toEqual({ value });
  });

  test.each<[Shape, string]>([
    ['asn', 'AS0'],
    ['asn', 'Example'],
    ['asns', 'AS64500, Example'],
    ['rate', 'fast'],
    ['count', '-3'],
    ['amount', '1.2.3'],
    ['day', '4 Aug'],
    ['day', '31 Jun 2026'],
    ['day', '2026-02-30'],
    ['moment', 'noon'],
  ])('as %s “%s” is answered in words', (shape, typed) => {
    expect(typedValue(shape, typed)).toEqual({ problem: expect.stringMatching(/^Not .+\.$/) });
  });
});

test('a choice and a yes or no are shown by their words', () => {
  expect(shownValue({ p95: '95th percentile' }, 'p95')).toBe('95th percentile');
  expect(shownValue({ p95: '95th percentile' }, 'median')).toBe('median');
  expect([shownValue('flag', true), shownValue('flag', false)]).toEqual(['yes', 'no']);
});
