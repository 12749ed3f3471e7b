import { expect, test } from 'vitest';
import { isWebAddress, normalUrl } from '../../src/records/url.ts';

test.each([
  'https://www.example.net/peering/',
  'http://example.net/peering',
  'https://EXAMPLE.net/peering#requirements',
  'https://example.net/peering/?utm_source=mail&fbclid=1',
])('%s is the page example.net/peering', (address) => {
  expect(normalUrl(address)).toBe('example.net/peering');
});

test('a query tells pages apart, and so does the case of a path', () => {
  expect(normalUrl('https://example.net/net?asn=64500')).toBe('example.net/net?asn=64500');
  expect(normalUrl('https://example.net/Peering')).not.toBe(normalUrl('https://example.net/peering'));
});

test('what is no web address is left alone', () => {
  expect(normalUrl(' pasted text ')).toBe('pasted text');
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'https://',
  '//example.net',
  ' https://example.net',
])('%s is not opened from a link', (address) => {
  expect(isWebAddress(address)).toBe(false);
});

test('http and https are', () => {
  expect(isWebAddress('http://example.net')).toBe(true);
  expect(isWebAddress('HTTPS://example.net/a?b')).toBe(true);
});
