/** What is shipped, weighed: every click injects the reader, every browser start loads the worker, every look opens the panel. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { squeezed } from '../src/cli/store-zip.ts';

const BUILT = join(import.meta.dirname, '..', '.output', 'chrome-mv3');
const KB = 1024;

if (!existsSync(BUILT)) throw new Error('There is no build to weigh. Run: npm run build');

const bytes = (file: string): Buffer => readFileSync(join(BUILT, file));
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** A file and all that the browser loads before it runs: what a page links to, what a module imports. */
function eager(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = bytes(file).toString();
  const named = file.endsWith('.html')
    ? text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.(?:js|css))"/g)
    : file.endsWith('.js')
      ? text.matchAll(/\b(?:import|from)\s*["']([^"']+\.js)["']/g)
      : [];
  for (const [, path = ''] of named) {
    eager(path.startsWith('/') ? path.slice(1) : join(dirname(file), path), seen);
  }
  return seen;
}

test('what is injected is at most 70 KB', () => {
  expect(sum(['readers.js', 'read-page.js'].map((file) => bytes(file).length))).toBeLessThanOrEqual(70 * KB);
});

test('the worker is at most 20 KB', () => {
  expect(sum([...eager('background.js')].map((file) => bytes(file).length))).toBeLessThanOrEqual(20 * KB);
});

test('the panel first loads at most 30 KB, gzipped', () => {
  const files = [...eager('sidepanel.html')];
  expect(files.some((file) => file.endsWith('.css')) && files.some((file) => file.endsWith('.js'))).toBe(
    true,
  );
  expect(sum(files.map((file) => gzipSync(bytes(file), { level: 9 }).length))).toBeLessThanOrEqual(30 * KB);
});

/** Loaded for a PDF alone. */
const OF_PDF = /[/\\](?:read-)?pdf(?:\.[^/\\]*)?\.m?js$/;

test.each([
  ['the zip for the store, PDF aside, is at most 350 KB', 350, (path: string) => !OF_PDF.test(path)],
  ['what reads PDF adds at most 700 KB to it', 700, (path: string) => OF_PDF.test(path)],
])('%s', { timeout: 120_000 }, async (_, most, counts) => {
  const files = globSync(join(BUILT, '**', '*')).filter((path) => statSync(path).isFile() && counts(path));
  expect(files.length).toBeGreaterThan(0);
  // Each file has a header before its data and an entry in the list at the end, both with its name.
  const zipped: number[] = [];
  for (const path of files) {
    zipped.push((await squeezed(readFileSync(path))).length + 76 + 2 * relative(BUILT, path).length);
  }
  expect(sum(zipped)).toBeLessThanOrEqual(most * KB);
});
