/** What Excel would take for a broken link makes it refuse the whole file. */
import { expect, test } from 'vitest';
import { webLink } from '../../src/outlets/xlsx/web-link.ts';

test.each([
  ['https://example.net', 'https://example.net/'],
  ['HTTP://Example.NET:8080/A?b=1#c', 'http://example.net:8080/A?b=1#c'],
  ['https://example.net?b=1', 'https://example.net/?b=1'],
  ['https://example.net/größe plan', 'https://example.net/gr%C3%B6%C3%9Fe%20plan'],
  ['https://example.net/100%', 'https://example.net/100%25'],
  ['https://example.net/a%20b', 'https://example.net/a%20b'],
])('%s becomes %s', (typed, link) => {
  expect(webLink(typed)).toBe(link);
  expect(webLink(typed)).toBe(new URL(typed).href.replace('/100%', '/100%25'));
});

test.each([
  ['javascript:alert(1)'],
  ['https://user:secret@example.net/'],
  ['https://'],
  ['https://exa mple.net/'],
  ['https://example.net/\ud800'],
  [`https://example.net/${'a'.repeat(3_000)}`],
  [undefined],
  [7],
])('%s is no link', (typed) => expect(webLink(typed)).toBeUndefined());
