/** Serves the fictional site on loopback. Its hosts are told apart by name, so whoever asks must map `*.example` here. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CAKE, SITE } from './site.ts';

export interface Served extends AsyncDisposable {
  /** `127.0.0.1:40123` */
  host: string;
  /** Adds a page for one test, or replaces one. */
  put(address: string, body: string | Uint8Array, contentType?: string, more?: More): void;
  /** Every request so far. */
  readonly asked: readonly Asked[];
}

interface More {
  status?: number;
  headers?: Record<string, string>;
  /** Called for each request; what it gives is waited for before the answer. */
  waitsFor?: () => Promise<unknown> | undefined;
}

export interface Asked {
  address: string;
  cookie: string | undefined;
}

export async function serveSite(): Promise<Served> {
  const pages = new Map<string, { body: string | Uint8Array; type: string } & More>();
  const asked: Asked[] = [];
  const put: Served['put'] = (address, body, type = 'text/html; charset=utf-8', more = {}) =>
    void pages.set(address, { body, type, ...more });
  for (const { address, page } of [...Object.values(SITE), CAKE]) put(address, page.text);

  const server = createServer(async (request, response) => {
    const address = `http://${request.headers.host}${request.url}`;
    asked.push({ address, cookie: request.headers.cookie });
    const page = pages.get(address);
    await page?.waitsFor?.();
    if (!page) response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
    else
      response.writeHead(page.status ?? 200, { 'content-type': page.type, ...page.headers }).end(page.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    put,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
