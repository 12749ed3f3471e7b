import { describe, expect, test } from 'vitest';
import { PeeringDb } from '../../../src/sources/peeringdb/client.ts';
import { type Found, networksByAsn } from '../../../src/sources/peeringdb/networks.ts';
import { AskFailed, type AskProblem } from '../../../src/sources/peeringdb/problem.ts';
import { networksNamed } from '../../../src/sources/peeringdb/search.ts';
import { json, memory, StandIn, tablesOf } from './stand-in.ts';

const DOCUMENTED = Array.from({ length: 16 }, (_, i) => 64496 + i);
/** No such numbers are free for examples in such amounts: private ones stand in. */
const MANY = Array.from({ length: 320 }, (_, i) => 64512 + i);
const CROWD = Array.from({ length: 2_400 }, (_, i) => 64512 + i);

function asking(site: StandIn, { key, kept = memory(), signal, onWait }: Partial<Asking> = {}) {
  const client = new PeeringDb({ key, turns: kept, signal, onWait, wire: site });
  const all = async (asns: readonly number[]): Promise<Found[]> => {
    const found: Found[] = [];
    for await (const batch of networksByAsn(asns, { client, memory: kept, now: site.now }))
      found.push(...batch);
    return found;
  };
  return {
    client,
    all,
    kept,
    named: (name: string) => networksNamed(name, { client, memory: kept, now: site.now }),
  };
}
interface Asking {
  key: string;
  kept: ReturnType<typeof memory>;
  signal: AbortSignal;
  onWait(until: number): void;
}

const problemOf = async (act: Promise<unknown>): Promise<AskProblem | undefined> =>
  act.then(
    () => undefined,
    (error) => (error instanceof AskFailed ? error.problem : Promise.reject(error)),
  );

test('150 networks take three requests, 320 take nine', async () => {
  const site = new StandIn(tablesOf(MANY));
  const { all } = asking(site);
  expect((await all(MANY.slice(0, 150))).every(({ network }) => network?.ports?.length === 1)).toBe(true);
  expect(site.asked.map(({ url }) => url.pathname)).toEqual(['/api/net', '/api/netixlan', '/api/netfac']);
  await all(MANY);
  expect(site.asked).toHaveLength(3 + 6);
});

test('a network comes as its page would give it', async () => {
  const [found] = await asking(new StandIn(tablesOf(DOCUMENTED))).all([64500]);
  expect(found?.network).toMatchObject({
    asn: 64500,
    name: 'Network 64500',
    peeringdbId: 4500,
    types: ['Content'],
    policy: { general: 'Open' },
    ports: [{ ixId: 1, ixName: 'Example-IX', speedMbps: 10_000, operational: true }],
    facilities: [{ facId: 7, name: 'Example Hall' }],
  });
});

test('what PeeringDB does not list is told apart, and so is what it deleted', async () => {
  const tables = tablesOf([64500, 64502]);
  const site = new StandIn({
    ...tables,
    net: tables.net!.map((row) => (row.asn === 64502 ? { ...row, status: 'deleted' } : row)),
  });
  const found = await asking(site).all([64500, 64501, 64502]);
  expect(found.map(({ network }) => network?.asn)).toEqual([64500, undefined, undefined]);
  expect(site.asked.at(-1)?.url.searchParams.get('net_id__in')).toBe('4500');
});

test('when none is listed, nothing more is asked', async () => {
  const site = new StandIn(tablesOf([64500]));
  expect((await asking(site).all([64501]))[0]?.network).toBeUndefined();
  expect(site.asked).toHaveLength(1);
});

describe('rates', () => {
  test.each([
    [undefined, 20],
    ['good-key', 40],
  ])('are kept by several pages together, with the key %s', async (key, most) => {
    const site = new StandIn(tablesOf(CROWD));
    const { next, setNext } = memory();
    const pages = Array.from({ length: 8 }, (_, i) => CROWD.slice(300 * i, 300 * (i + 1)));
    await Promise.all(
      pages.map((asns) =>
        asking(site, { kept: { ...memory(), next, setNext }, ...(key ? { key } : {}) }).all(asns),
      ),
    );
    const times = site.asked.map(({ at }) => at);
    const perMinute = times.map((from) => times.filter((at) => at >= from && at < from + 60_000).length);
    expect(times).toHaveLength(8 * 2 * 3);
    expect(Math.max(...perMinute)).toBeLessThanOrEqual(most);
    expect(site.throttled).toBe(0);
  });

  test('a 429 is waited for as long as PeeringDB says, and told', async () => {
    const site = new StandIn(tablesOf(DOCUMENTED));
    const told: number[] = [];
    site.next.push(json(429, {}, { 'retry-after': '90' }));
    const start = site.now();
    const { all } = asking(site, { onWait: (until) => told.push(until - start) });
    expect(await all([64500])).toHaveLength(1);
    expect(told).toEqual([90_000]);
    expect(site.asked[1]!.at - start).toBeGreaterThanOrEqual(90_000);
  });

  test('what another page was asked to wait is waited for, and told', async () => {
    const site = new StandIn(tablesOf(DOCUMENTED));
    const kept = memory();
    await kept.setNext(site.now() + 200_000);
    const [start, told]: [number, number[]] = [site.now(), []];
    await asking(site, { kept, onWait: (until) => told.push(until - start) }).all([64500]);
    expect(told).toEqual([200_000]);
    expect(site.asked[0]!.at - start).toBe(200_000);
  });

  test('a wait of an hour is given back to the user, with the time from which to ask again', async () => {
    const site = new StandIn(tablesOf(DOCUMENTED));
    site.next.push(json(429, {}, { 'retry-after': '3600' }));
    const failure = await asking(site)
      .all([64500])
      .catch((error) => error);
    expect(failure).toMatchObject({ problem: 'too-many', againAt: site.now() + 3_600_000 });
  });
});

describe('what cannot be used is refused', () => {
  const site = () => new StandIn(tablesOf(DOCUMENTED));
  test.each<[string, AskProblem, (site: StandIn) => Response | Error]>([
    ['a page of HTML', 'not-understood', () => new Response('<html>Welcome to the hotel</html>')],
    ['an error page', 'refused', () => new Response('<html>Bad Request</html>', { status: 400 })],
    ['a list that is null', 'not-understood', () => json(200, { data: null })],
    ['rows that are null', 'not-understood', () => json(200, { data: [null] })],
    ['a table that no filter narrowed', 'other-rows', () => json(200, { data: tablesOf(DOCUMENTED).net })],
    ['rows without a number', 'other-rows', () => json(200, { data: [{ id: 1, name: 'Nobody' }] })],
    ['an answer that was cut', 'cut', () => json(200, { data: [], meta: { truncated: 'at 250 rows' } })],
    ['a huge answer', 'too-large', () => new Response('x'.repeat(17 * 1024 * 1024))],
    ['an answer that says it is huge', 'too-large', () => json(200, {}, { 'content-length': '99999999' })],
    ['no network', 'unreachable', () => new TypeError('Failed to fetch')],
    ['a wrong key', 'bad-key', () => json(401, { detail: 'Invalid API key' })],
  ])('%s', async (_what, problem, response) => {
    const standIn = site();
    standIn.next.push(response(standIn));
    const { all, kept } = asking(standIn);
    expect(await problemOf(all([64500]))).toBe(problem);
    expect(kept.answers.size).toBe(0);
  });

  test('PeeringDB being busy, after four attempts', async () => {
    const standIn = site();
    standIn.next.push(...Array.from({ length: 4 }, () => new Response('busy', { status: 503 })));
    expect(await problemOf(asking(standIn).all([64500]))).toBe('busy');
    expect(standIn.asked).toHaveLength(4);
  });

  test('PeeringDB being busy for an hour, with the time from which to ask again', async () => {
    const standIn = site();
    const told: number[] = [];
    standIn.next.push(new Response('busy', { status: 503, headers: { 'retry-after': '3600' } }));
    const { all } = asking(standIn, { onWait: (until) => told.push(until) });
    const failure = await all([64500]).catch((error) => error);
    expect(failure).toMatchObject({ problem: 'busy', againAt: standIn.now() + 3_600_000 });
    expect([told, standIn.asked.length]).toEqual([[], 1]);
  });

  test('but not a 503 that says how long, which is waited for, and told', async () => {
    const standIn = site();
    const start = standIn.now();
    const told: number[] = [];
    standIn.next.push(new Response('busy', { status: 503, headers: { 'retry-after': '120' } }));
    const { all } = asking(standIn, { onWait: (until) => told.push(until - start) });
    expect(await all([64500])).toHaveLength(1);
    expect(told).toEqual([120_000]);
    expect(standIn.asked[1]!.at - start).toBeGreaterThanOrEqual(120_000);
  });

  test('an hour’s wait that is given as a date', async () => {
    const standIn = site();
    const date = new Date(standIn.now() + 3_600_000).toUTCString();
    standIn.next.push(json(429, {}, { 'retry-after': date }));
    const failure = await asking(standIn)
      .all([64500])
      .catch((error) => error);
    expect(failure).toMatchObject({ problem: 'too-many', againAt: standIn.now() + 3_600_000 });
  });

  test.each(['net', 'netixlan', 'netfac'])('a filter that is ignored for %s', async (object) => {
    const tables = tablesOf(DOCUMENTED);
    const standIn = new StandIn(tables);
    const { all, kept } = asking(standIn);
    const before = ['net', 'netixlan', 'netfac'].indexOf(object);
    standIn.next.push(
      ...['net', 'netixlan', 'netfac']
        .slice(0, before)
        .map((one) => json(200, { data: tables[one]?.slice(4, 5) })),
      json(200, { data: tables[object] }),
    );
    expect(await problemOf(all([64500]))).toBe('other-rows');
    // What was answered rightly before stands, and nothing of the rest is taken.
    expect([...kept.answers.keys()]).toEqual(
      ['net', 'netixlan', 'netfac'].slice(0, before).map((one) => `${one}:64500`),
    );
  });

  test('but not a 404, with which PeeringDB says that it has none', async () => {
    const standIn = site();
    standIn.next.push(json(404, { data: [], meta: { error: 'Entity not found' } }));
    expect((await asking(standIn).all([64500])).map(({ network }) => network)).toEqual([undefined]);
    expect(standIn.asked).toHaveLength(1);
  });

  test('a page of HTML that is not found', async () => {
    const standIn = site();
    standIn.next.push(new Response('<html>Not here</html>', { status: 404 }));
    expect(await problemOf(asking(standIn).all([64500]))).toBe('refused');
  });

  test('but not a 503 that passes', async () => {
    const standIn = site();
    standIn.next.push(new Response('busy', { status: 503 }));
    expect(await asking(standIn).all([64500])).toHaveLength(1);
  });
});

test('after a failure only what is missing is asked for', async () => {
  const site = new StandIn(tablesOf(DOCUMENTED));
  const { all } = asking(site, { kept: memory() });
  const kept = memory();
  const first = asking(site, { kept });
  site.next.push(json(200, { meta: {}, data: tablesOf([64500]).net }), new TypeError('Failed to fetch'));
  expect(await problemOf(first.all([64500]))).toBe('unreachable');
  const before = site.asked.length;
  const [found] = await asking(site, { kept }).all([64500]);
  expect(found?.network?.ports).toHaveLength(1);
  expect(site.asked.slice(before).map(({ url }) => url.pathname)).toEqual(['/api/netixlan', '/api/netfac']);
  // The same again is remembered, until the day is over.
  await asking(site, { kept }).all([64500]);
  expect(site.asked).toHaveLength(before + 2);
  site.pass(25 * 3_600_000);
  await asking(site, { kept }).all([64500]);
  expect(site.asked).toHaveLength(before + 5);
  expect(await all([])).toEqual([]);
});

test('cancelling ends it at once, also while it waits', async () => {
  const site = new StandIn(tablesOf(DOCUMENTED));
  const stop = new AbortController();
  site.next.push(json(429, {}, { 'retry-after': '60' }));
  const { all } = asking(site, { signal: stop.signal, onWait: () => stop.abort(new Error('stopped')) });
  await expect(all([64500])).rejects.toThrow('stopped');
  expect(site.asked).toHaveLength(1);
});

test('a key goes with every request, and cookies with none', async () => {
  const site = new StandIn(tablesOf(DOCUMENTED));
  await asking(site, { key: ' good-key ' }).all([64500]);
  expect(site.asked.map(({ headers }) => headers.get('authorization'))).toEqual(
    Array(3).fill('Api-Key good-key'),
  );
  await asking(site).all([64501]);
  expect(site.asked.at(-1)?.headers.has('authorization')).toBe(false);
});

describe('a search by name', () => {
  const tables = { net: [{ id: 1, org_id: 2, asn: 64500, name: 'Tidal Example', aka: 'TE', status: 'ok' }] };

  test('leaves the legal form out, and is remembered', async () => {
    const site = new StandIn(tables);
    const { named } = asking(site);
    expect((await named('Tidal Example GmbH')).map(({ asn }) => asn)).toEqual([64500]);
    expect(await named('Tidal Example AG')).toHaveLength(1);
    expect(site.asked).toHaveLength(1);
    expect((await named('Tidal Example'))[0]).not.toHaveProperty('ports');
  });

  test.each([
    ['Herring-IX', 'Herring-IX'],
    ['Müller & Söhne Netz GmbH & Co. KG', 'Müller & Söhne Netz'],
    ['PT Contoh', 'Contoh'],
    ['Example, Inc.', 'Example'],
    ['Beispiel S.p.A.', 'Beispiel'],
  ])('asks for %s as it is written, its legal form aside', async (name, asked) => {
    const site = new StandIn(tables);
    await asking(site).named(name);
    expect(site.asked[0]?.url.searchParams.get('name_search')).toBe(asked);
  });

  test('that PeeringDB ignored is refused', async () => {
    const site = new StandIn(tables);
    site.next.push(json(200, { data: tables.net }));
    expect(await problemOf(asking(site).named('Marmalade Networks'))).toBe('other-rows');
  });

  test('by two letters is not made', async () => {
    const site = new StandIn(tables);
    expect(await asking(site).named('TE')).toEqual([]);
    expect(site.asked).toEqual([]);
  });
});
