import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatAsn,
  isDocumentationAsn,
  isReservedAsn,
  LARGEST_ASN,
  parseAsn,
} from '../../src/records/asn.ts';

test.each([
  ['64500', 64500],
  ['AS64500', 64500],
  ['as 64500', 64500],
  ['ASN: 64500', 64500],
  ['AS64500 (Example Networks)', 64500],
  ['64500: Example Networks', 64500],
  ['AS64500 – Example', 64500],
  ['4294967295', LARGEST_ASN],
])('%s is one ASN', (text, asn) => {
  expect(parseAsn(text)).toBe(asn);
});

test.each([
  '',
  '0',
  'AS0',
  '4294967296',
  '6695.209969',
  'Example',
  '64500/24',
  '12 345',
  '99999999999',
  '3.14',
])('"%s" is not an ASN', (text) => {
  expect(parseAsn(text)).toBeUndefined();
});

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: LARGEST_ASN }), (asn) => {
      expect(parseAsn(formatAsn(asn))).toBe(asn);
    }),
  );
});

test('private numbers name no network, documentation numbers do in our fixtures', () => {
  expect([64512, 65535, 4200000000, 23456].every(isReservedAsn)).toBe(true);
  expect(isReservedAsn(64500)).toBe(false);
  expect(isDocumentationAsn(64500)).toBe(true);
  expect(isDocumentationAsn(3303)).toBe(false);
});
