import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SITE } from '../site/site.ts';
import { meetMe } from './meet-me.ts';

let folder: string;
let captures: unknown[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meet-me-book-'));
  const pages = await Promise.all(
    [SITE.ours, SITE.popcorn, SITE.exchange].map(({ address, page }, i) =>
      file(`${i}.html`, `<!-- saved from url=(0000)${address} -->${page.text}`),
    ),
  );
  captures = JSON.parse((await meetMe(['read', ...pages])).stdout);
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
const json = (name: string, content: unknown) => file(name, JSON.stringify(content));
const output = () => join(folder, `${crypto.randomUUID()}.xlsx`);

/** A workbook is a zip archive, and those begin with PK. */
const isWorkbook = async (path: string) => (await readFile(path)).subarray(0, 2).toString() === 'PK';

test('what read printed becomes a workbook', async () => {
  const plan = output();
  const ran = await meetMe(['book', await json('all.json', captures), '-o', plan, '--ours', 'AS64500']);
  expect(ran).toEqual({ code: 0, stdout: '', stderr: expect.stringContaining('from 3 captures') });
  expect(await isWorkbook(plan)).toBe(true);
});

test('captures come from several files, and from a back-up of the notebook', async () => {
  const plan = output();
  const [first, ...others] = captures;
  const bare = await json('bare.json', [first]);
  const backup = await json('backup.json', { kind: 'meet-me-sheet back-up', version: 1, captures: others });
  const ran = await meetMe(['book', bare, backup, '-o', plan]);
  expect(ran).toEqual({ code: 0, stdout: '', stderr: expect.stringContaining('from 3 captures') });
});

test('a capture that is none is told by its place, and the others are used', async () => {
  const plan = output();
  const mixed = await json('mixed.json', [captures[0], { ...(captures[1] as object), id: 'seven' }, 42]);
  const ran = await meetMe(['book', mixed, '-o', plan]);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/capture 2 was left out: id: id is not a UUID/);
  expect(ran.stderr).toMatch(/capture 3 was left out: it is not a capture/);
  expect(await isWorkbook(plan)).toBe(true);
});

test.each<[what: string, args: () => Promise<string[]>, says: RegExp]>([
  ['a missing file', async () => [join(folder, 'none.json'), '-o', output()], /no such file/],
  ['a file that breaks off', async () => [await file('cut.json', '[{"id":'), '-o', output()], /breaks off/],
  ['JSON of another kind', async () => [await json('other.json', { asn: 1 }), '-o', output()], /no captures/],
  ['an empty list', async () => [await json('empty.json', []), '-o', output()], /no capture to make/],
  [
    'a folder that is not there',
    async () => [await json('one.json', captures), '-o', join(folder, 'none', 'plan.xlsx')],
    /no such file or folder/,
  ],
  [
    'a network of ours that was not read',
    async () => [await json('ours.json', captures), '-o', output(), '--ours', 'AS64499'],
    /AS64499 is not among the captures/,
  ],
])('%s gets words and exit code 1, and no workbook', async (_what, args, says) => {
  const [input = '', o = '', plan = '', ...rest] = await args();
  const ran = await meetMe(['book', input, o, plan, ...rest]);
  expect(ran).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(says) });
  expect(ran.stderr).not.toMatch(/^\s+at /m);
  await expect(readFile(plan)).rejects.toThrow(/ENOENT/);
});

test.each<[what: string, args: string[], says: RegExp]>([
  ['no captures', ['-o', 'plan.xlsx'], /Say which captures/],
  ['no output', ['captures.json'], /-o plan\.xlsx/],
  ['an output that is no workbook', ['captures.json', '-o', 'plan.ods'], /End the name in \.xlsx/],
  ['an ASN that is none', ['captures.json', '-o', 'plan.xlsx', '--ours', 'us'], /not an AS number/],
])('%s is a usage error, exit code 2', async (_what, args, says) => {
  expect(await meetMe(['book', ...args])).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(says),
  });
});
