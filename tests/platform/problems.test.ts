import fc from 'fast-check';
import { expect, test } from 'vitest';
import { READ_PROBLEMS, readProblem } from '../../src/platform/problems.ts';

const ORIGIN = 'chrome-extension://abcdefghijklmnop';
const CLOSED =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

test.each([
  ['browser-page', 'Cannot access a chrome:// URL', undefined],
  ['browser-page', CLOSED, 'chrome-extension://ponmlkjihgfedcba/page.html'],
  ['own-page', CLOSED, `${ORIGIN}/notebook.html`],
  ['store', 'The extensions gallery cannot be scripted.', undefined],
  ['store', 'Missing host permission for the tab', 'https://addons.mozilla.org/en-GB/firefox/'],
  ['closed', CLOSED, undefined],
  ['closed', 'Frame with ID 0 is showing error page', 'https://example.net/'],
  ['closed', 'Missing host permission for the tab', undefined],
  ['file', 'Cannot access contents of url "file:///home/ana/policy.html".', undefined],
  ['file', CLOSED, 'file:///home/ana/policy.html'],
  ['forbidden', 'This page cannot be scripted due to an ExtensionsSettings policy.', 'https://example.net/'],
  ['tab-gone', 'No tab with id: 7.', 'https://example.net/'],
  ['tab-gone', 'Invalid tab ID: 7', undefined],
  ['navigated', 'Frame with ID 0 was removed.', 'https://example.net/'],
  ['broken', 'Something nobody has seen', 'https://example.net/'],
] as const)('%s: “%s” on %s', (problem, message, url) => {
  expect(readProblem(message, url, ORIGIN)).toBe(problem);
});

test('every refusal, in whatever words, is one of the problems', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.webUrl(), { nil: undefined }), (message, url) => {
      expect(READ_PROBLEMS).toContain(readProblem(message, url, ORIGIN));
    }),
  );
});
