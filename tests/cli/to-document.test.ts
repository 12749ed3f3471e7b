import { expect, test } from 'vitest';
import { toDocument } from '../../src/cli/to-document.ts';

const read = (text: string, plain = false) => {
  const { title, body, head } = toDocument(text, plain);
  return { title, head: head.children.length, body: body.innerHTML, text: body.textContent };
};
const asPre = (text: string) => expect.objectContaining({ text, body: expect.stringMatching(/^<pre>/) });

test('a page without html, head or body elements gets them, as in a browser', () => {
  for (const page of [
    '<title>Peering</title><p>Hello',
    '<html><title>Peering</title><p>Hello</p></html>',
    '<!doctype html><html><head><title>Peering</title></head><p>Hello</p>',
    '<!-- saved --><html><head><title>Peering</title></head><body><p>Hello</body></html>',
  ]) {
    expect(read(page)).toEqual({ title: 'Peering', head: 1, body: '<p>Hello</p>', text: 'Hello' });
  }
});

test('text before the first element is kept', () => {
  expect(read('--- layout: page\n<p>One</p><p>Two</p><p>Three</p>').text).toContain('layout: page');
});

test('JSON, iCalendar, other XML and plain text come as one pre, as a browser shows them', () => {
  for (const text of [
    '{"note": "<p>a</p><p>b</p><p>c</p>"}',
    '[{"asn": 64500}]',
    'BEGIN:VCALENDAR\nVERSION:2.0',
    '<schedule><day index="1"/></schedule>',
    '<?xml version="1.0"?>\n<schedule/>',
    'We peer with anyone < 2 hops away.',
  ]) {
    expect(read(text)).toEqual(asPre(text));
  }
});

test('XHTML is HTML although it begins as XML', () => {
  expect(
    read('<?xml version="1.0"?><html><head><title>T</title></head><body><p>x</p></body></html>'),
  ).toEqual(expect.objectContaining({ title: 'T', body: '<p>x</p>' }));
});

test('what the user calls plain text is plain text, tags and all', () => {
  expect(read('<html><p>raw', true)).toEqual(asPre('<html><p>raw'));
});

test('a hundred thousand open elements are read without overflow', () => {
  expect(read(`${'<div>'.repeat(100_000)}deep`).title).toBe('');
});
