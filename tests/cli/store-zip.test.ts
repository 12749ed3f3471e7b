import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeZip } from '../../src/cli/store-zip.ts';
import { unzipped } from '../outlets/read-xlsx.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meet-me-store-'));
  await mkdir(join(folder, 'chunks'));
  for (const [path, text] of Object.entries(FILES)) await writeFile(join(folder, path), text);
});
afterAll(() => rm(folder, { recursive: true }));

const FILES = {
  'manifest.json': '{"name":"Zoë’s notebook"}',
  'chunks/shared.js': 'export const sign = "ø";'.repeat(500),
  'chunks/empty.js': '',
};

test('every file is in the zip under its path, and comes out as it went in', async () => {
  expect(Object.fromEntries(unzipped(await storeZip(folder)))).toEqual(FILES);
});

test('the same files give the same zip', async () => {
  expect(await storeZip(folder)).toEqual(await storeZip(folder));
});
