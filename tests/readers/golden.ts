/**
 * Golden pages: `tests/fixtures/<room>/NAME.html|txt|json` with `NAME.expected.json` beside it, found by themselves. A fixture
 * begins with the address that it stands for, in a comment (`<!-- … -->`, `# …` or `// …`) that the reader never sees. The
 * expected file is the whole reading: an array of `{kind, record}`, with `"listed": true` where the page only lists it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type PageReading, readPage } from '../../src/readers/read-page.ts';
import { toCapture } from '../../src/readers/to-capture.ts';
import { CAPTURES } from '../../src/records/capture.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const ADDRESS = /^(?:<!--|#|\/\/)\s*(\w+:\S+?)\s*(?:-->)?\s*\n/;

/** Declares the tests of a room: its pages read as expected, and what they yield may be kept. Call it from a test file. */
export function testGoldenPages(room: string): void {
  const folder = join(FIXTURES, room);
  const pages = readdirSync(folder).filter((file) => /(?<!\.expected)\.(html|txt|json)$/.test(file));

  describe(`golden pages of ${room}`, () => {
    test('there are some', () => expect(pages).not.toEqual([]));

    test.each(pages)('%s reads as expected', (file) => {
      const expected = join(folder, file.replace(/\.\w+$/, '.expected.json'));
      const { candidates, failures } = readFixture(room, file);
      const read = candidates.map(({ kind, listed, record }) => ({
        kind,
        ...(listed ? { listed } : {}),
        record,
      }));
      expect(failures).toEqual([]);
      expect(JSON.parse(JSON.stringify(read))).toEqual(
        existsSync(expected) ? JSON.parse(readFileSync(expected, 'utf8')) : `the content of ${expected}`,
      );
    });

    test.each(pages)('%s yields captures that lose nothing when they are stored', (file) => {
      const { candidates, page } = readFixture(room, file);
      for (const candidate of candidates) {
        const made = toCapture(candidate, page, {
          id: '00000000-0000-4000-8000-000000000000',
          at: '2026-01-01T00:00:00Z',
        });
        expect(CAPTURES[made.kind].parse(made)).toEqual(made);
      }
    });
  });
}

/** One fixture through the whole registry. */
export function readFixture(room: string, file: string): PageReading {
  const content = readFileSync(join(FIXTURES, room, file), 'utf8');
  const address = ADDRESS.exec(content)?.[1];
  if (!address) throw new Error(`${file} does not begin with a comment that holds its address`);
  const body = content.replace(ADDRESS, '');
  return readPage(file.endsWith('.html') ? documentOf(body) : plainDocument(body), new URL(address));
}

/** A document as the browser parses it from HTML. */
export const documentOf = (html: string): Document => parseHTML(html).document;

/** A document as a browser shows plain text or JSON: a body with one `<pre>`. */
export function plainDocument(text: string): Document {
  const document = documentOf('<!DOCTYPE html><html><head></head><body><pre></pre></body></html>');
  const pre = document.querySelector('pre');
  if (pre) pre.textContent = text;
  return document;
}
