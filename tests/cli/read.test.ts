import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCapture } from '../../src/records/migrate.ts';
import { writePdf } from '../readers/pdf/write-pdf.ts';
import { meetMe, type Ran } from './meet-me.ts';

let folder: string;
let server: Server;
let site: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meet-me-read-'));
  server = createServer((request, response) => {
    if (request.url === '/as64501') response.end('<title>Somewhere</title><p>A looking glass.');
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const file = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const captures = ({ stdout }: Ran) => JSON.parse(stdout);
const networks = (ran: Ran) => captures(ran).map(({ record }: { record: { asn: number } }) => record.asn);

test('several files, one array; every capture is valid and has its own id', async () => {
  const one = await file('one.html', '<title>AS64501 Moth Networks</title>');
  const two = await file('two.html', '<title>Lantern Cable (AS64502)</title>');
  const ran = await meetMe(['read', one, two]);
  expect(ran.code).toBe(0);
  expect(networks(ran)).toEqual([64501, 64502]);
  expect(captures(ran).map((capture: unknown) => parseCapture(capture).ok)).toEqual([true, true]);
  expect(new Set(captures(ran).map(({ id }: { id: string }) => id)).size).toBe(2);
});

test('an address is fetched, and is the source', async () => {
  const ran = await meetMe(['read', `${site}/as64501`]);
  expect(networks(ran)).toEqual([64501]);
  expect(captures(ran)[0].source.url).toBe(`${site}/as64501`);
});

test('--url is the source of what comes by standard input', async () => {
  const ran = await meetMe(['read', '-', '--url', 'https://lg.example.net/as/64503'], '<p>Looking glass');
  expect(networks(ran)).toEqual([64503]);
  expect(captures(ran)[0].source.url).toBe('https://lg.example.net/as/64503');
});

test('a saved page tells its own address', async () => {
  const saved = '<!-- saved from url=(0034)https://lg.example.net/as/64504 -->';
  const browser = await file(
    'saved.html',
    `<!doctype html>\n${saved}\n<html><head></head><body>x</body></html>`,
  );
  const canonical = await file(
    'canonical.html',
    '<html><head><link rel="canonical" href="https://lg.example.net/as/64505"></head><body>x</body></html>',
  );
  expect(networks(await meetMe(['read', browser, canonical]))).toEqual([64504, 64505]);
});

test('a PDF is read as the page that it would have been, with or without --text', async () => {
  const policy = await file(
    'policy.pdf',
    writePdf([
      [
        { x: 72, y: 80, text: 'Peering policy of AS64503', size: 20 },
        { x: 72, y: 120, text: 'We have an open peering policy.' },
        { x: 72, y: 150, text: 'Peers must operate a NOC that is staffed 24x7.' },
      ],
    ]),
  );
  for (const args of [[policy], [policy, '--text']]) {
    expect(captures(await meetMe(['read', ...args]))).toMatchObject([
      { kind: 'policy', record: { asn: 64503, general: 'open', clauses: [{ id: 'noc-24x7' }] } },
    ]);
  }
}, 20_000);

test('one bad input is told, and the others are read', async () => {
  const good = await file('good.html', '<title>AS64501 Moth Networks</title>');
  const ran = await meetMe(['read', join(folder, 'missing.html'), good, folder]);
  expect(ran.code).toBe(1);
  expect(networks(ran)).toEqual([64501]);
  expect(ran.stderr).toMatch(/missing\.html: there is no such file/);
  expect(ran.stderr).toMatch(/it is a folder/);
});

test.each<[what: string, input: () => Promise<string>, says: RegExp]>([
  ['an empty file', () => file('empty.html', ''), /it is empty/],
  ['a blank file', () => file('blank.html', ' \n\u0000 '), /it is empty|not text/],
  ['a PDF that is none', () => file('policy.pdf', '%PDF-1.7 …'), /PDF that is damaged/],
  ['a scanned PDF', () => file('scan.pdf', writePdf([[]])), /PDF of pictures/],
  ['a binary file', () => file('plan.xlsx', new Uint8Array(5_000)), /not text/],
  ['50 MB', () => file('huge.html', new Uint8Array(50 * 1024 * 1024).fill(0x61)), /larger than 32 MB/],
  ['a page that holds nothing of ours', () => file('cake.html', '<title>Cake</title>'), /no peering page/],
  ['a page that is not there', async () => `${site}/gone`, /404.*save it/],
  ['a server that is not there', async () => 'http://127.0.0.1:1/', /could not be fetched/],
])('%s gets words, an empty array and exit code 1', async (_what, input, says) => {
  const ran = await meetMe(['read', await input()]);
  expect(ran.stderr).toMatch(says);
  expect(ran.stderr).not.toMatch(/^\s+at /m);
  expect(captures(ran)).toEqual([]);
  expect(ran.code).toBe(1);
});

test.each<[what: string, args: string[], says: RegExp]>([
  ['an unknown command', ['raed'], /no command "raed"/],
  ['an unknown option', ['read', '-', '--json'], /--json/],
  ['no input', ['read'], /Say what to read/],
  ['an unknown kind', ['read', '-', '--kind', 'polciy'], /one of network, .*policy/],
  ['an address that is none', ['read', '-', '--url', 'example.net'], /not a web address/],
  ['one address for two inputs', ['read', 'a', 'b', '--url', 'https://example.net'], /several were given/],
])('%s is a usage error, exit code 2, and points to the help', async (_what, args, says) => {
  const ran = await meetMe(args);
  expect(ran).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(says) });
  expect(ran.stderr).toMatch(/--help/);
});

test('help is printed on standard output, with examples', async () => {
  const [general, read] = await Promise.all([meetMe(['--help']), meetMe(['read', '--help'])]);
  expect(general).toEqual({ code: 0, stdout: expect.stringContaining('meet-me read'), stderr: '' });
  expect(read).toEqual({ code: 0, stdout: expect.stringContaining('Examples'), stderr: '' });
});
