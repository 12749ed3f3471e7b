import { describe, expect, test } from 'vitest';
import {
  type FetchedPage,
  fetchPage,
  hostPattern,
  isPublicAddress,
} from '../../../src/sources/pages/fetch-page.ts';

const signal = new AbortController().signal;
const answering = (response: () => Response | Promise<Response>): typeof fetch =>
  (async (_address: unknown, init?: RequestInit) => {
    init?.signal?.throwIfAborted();
    return response();
  }) as typeof fetch;
const problemOf = (page: FetchedPage) => ('problem' in page ? page.problem : 'none');
const read = (get: typeof fetch, address = 'https://example.net/peering') =>
  fetchPage(address, { signal, get });

test('a page comes with where it was found and how it is written', async () => {
  const html = new TextEncoder().encode('<h1>Peering</h1>');
  const page = await read(
    answering(() => new Response(html, { headers: { 'content-type': 'text/html; charset="ISO-8859-1"' } })),
  );
  expect(page).toEqual({
    bytes: html,
    url: 'https://example.net/peering',
    type: 'text/html',
    charset: 'ISO-8859-1',
  });
});

test('nobody is told who asks', async () => {
  let asked: RequestInit | undefined;
  await read((async (_address: unknown, init?: RequestInit) => {
    asked = init;
    return new Response('x');
  }) as typeof fetch);
  expect(asked).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test.each([
  [404, 'not-found'],
  [410, 'not-found'],
  [401, 'refused'],
  [403, 'refused'],
  [429, 'refused'],
  [500, 'busy'],
  [503, 'busy'],
])('HTTP %i is told apart as %s', async (status, problem) => {
  expect(problemOf(await read(answering(() => new Response('', { status }))))).toBe(problem);
});

describe('what never ends', () => {
  const endless = () => {
    let sent = 0;
    return new Response(
      new ReadableStream({
        pull(controller) {
          sent += 1_000_000;
          if (sent > 100_000_000) throw new Error('read on');
          controller.enqueue(new Uint8Array(1_000_000));
        },
      }),
    );
  };
  test('is left at twenty megabytes', async () => {
    expect(problemOf(await read(answering(endless)))).toBe('too-large');
  });
  test('or not begun, where it says so', async () => {
    const huge = new Response('x', { headers: { 'content-length': '99999999' } });
    expect(problemOf(await read(answering(() => huge)))).toBe('too-large');
  });
  test('or after its time', async () => {
    const silent = ((_address: unknown, init: RequestInit) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      })) as typeof fetch;
    expect(problemOf(await fetchPage('https://example.net/', { signal, get: silent, patience: 20 }))).toBe(
      'timeout',
    );
  });
});

test('a site that forwards elsewhere is told from one that is not there', async () => {
  const get = (opaque: boolean) =>
    (async (_address: unknown, init?: RequestInit) => {
      if (init?.mode === 'no-cors' && opaque) return new Response('');
      throw new TypeError('Failed to fetch');
    }) as typeof fetch;
  expect(problemOf(await read(get(true)))).toBe('elsewhere');
  expect(problemOf(await read(get(false)))).toBe('unreachable');
});

test('what was cancelled throws its reason', async () => {
  const stopped = AbortSignal.abort(new Error('stopped'));
  await expect(
    fetchPage('https://example.net/', { signal: stopped, get: answering(() => new Response('')) }),
  ).rejects.toThrow('stopped');
});

test('no address leads into the network of the user', async () => {
  const inside =
    'http://localhost/|http://router/|http://192.168.0.1/|http://10.0.0.1:8080/x|http://0x7f000001/|http://2130706433/|' +
    'http://172.16.1.1/|http://169.254.169.254/latest|http://[::1]/|http://nas.local/|https://user:word@example.net/|file:///etc/hosts|' +
    'javascript:alert(1)|see our site|mailto:peering@example.net|http://100.64.0.1/|http://localhost./';
  expect(inside.split('|').filter(isPublicAddress)).toEqual([]);
  const outside = ['https://example.net/peering', 'http://198.51.100.7/', 'https://172.example.net/'];
  expect(outside.filter(isPublicAddress)).toEqual(outside);
  expect(
    problemOf(
      await read(
        answering(() => new Response('')),
        'http://192.168.0.1/',
      ),
    ),
  ).toBe('bad-address');
  const led = Object.defineProperty(new Response('secret'), 'url', { value: 'http://192.168.0.1/' });
  expect(problemOf(await read(answering(() => led)))).toBe('bad-address');
});

test('the browser is asked for a site with and without its www', () => {
  expect(hostPattern('https://www.example.net/peering')).toBe('*://*.example.net/*');
  expect(hostPattern('http://198.51.100.7/')).toBe('*://198.51.100.7/*');
});
