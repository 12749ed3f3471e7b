import { expect, test } from 'vitest';
import { toDocument } from '../../../src/cli/to-document.ts';
import { wallOf } from '../../../src/sources/pages/walls.ts';

const wall = (body: string, address = 'https://example.net/peering') =>
  wallOf(
    toDocument(`<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`, false),
    new URL(address),
  );
const LONG = '<p>We tell here what we serve for lunch, and how it is cooked by our own people.</p>'.repeat(
  80,
);

test.each<[string, string, ReturnType<typeof wallOf>, string?]>([
  ['a form that asks for a password', '<form><input name="user"><input type="password"></form>', 'login'],
  ['an address that signs people in', '<p>Continue</p>', 'login', 'https://id.example.net/oauth2/authorize'],
  [
    'a wall of consent',
    '<div id="consent-manager"><p>We and our partners use cookies.</p><button>Accept</button></div>',
    'consent',
  ],
  ['an empty page that scripts fill', '<div id="root"></div><script src="/app.js"></script>', 'script'],
  ['a page that says so', '<noscript>Please enable JavaScript.</noscript><p>Loading</p>', 'script'],
  ['a short page of its own', '<h1>Lunch</h1><p>Soup.</p>', undefined],
  ['a long page with a sign-in at its head', `<input type="password">${LONG}<script></script>`, undefined],
  ['a long page with a note on cookies', `<div class="cookie-bar">We use cookies.</div>${LONG}`, undefined],
])('%s', (_what, body, expected, address) => {
  expect(wall(body, address)).toBe(expected);
});
