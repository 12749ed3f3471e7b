/** docs/live-check.md names what the smoke test asks, and files that there are. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBE_CLAIMS } from '../../src/cli/smoke/probe.ts';
import { SHEET_CHECKS } from '../../src/cli/smoke/sheet-checks.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/live-check.md', root), 'utf8');
const asked = [...SHEET_CHECKS, ...Object.values(PROBE_CLAIMS)];

test('every claim of the smoke test stands in it', () => {
  const listed = new Set(page.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : [])));
  for (const { claim } of asked) expect(listed).toContain(claim);
  // The layout and the binding are asked apart from the tables.
  expect(listed.size).toBe(asked.length + 2);
});

test('its steps are numbered without a gap', () => {
  const numbers = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  expect(numbers.length).toBeGreaterThan(30);
});

test.each([page, asked.map(({ where }) => where).join(' ')])('every file that is named is there', (text) => {
  const paths = text.match(/(?:src|apps-script|tests|docs)\/[\w/.-]*\w/g) ?? [];
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) expect(existsSync(new URL(path, root)), path).toBe(true);
});
