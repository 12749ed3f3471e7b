/**
 * PeeringDB's API as it is when it is strict: rates, refused credentials, filters that it does not know and therefore ignores,
 * one network that is not there being no page, lists that are null. It keeps a clock of its own, which only sleeping moves.
 */
import type { Turns, Wire } from '../../../src/sources/peeringdb/client.ts';
import type { Memory, Remembered } from '../../../src/sources/peeringdb/networks.ts';

type Row = Record<string, unknown>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

const MINUTE = 60_000;
const RATE = { anonymous: 20, key: 40 };
const SAME_REQUEST = 2;

/** Fields that may be filtered by; `local_asn` is none of them, and a filter by it is passed over without a word. */
const FILTERS: Readonly<Record<string, readonly string[]>> = {
  net: ['id', 'asn', 'name'],
  netixlan: ['id', 'asn', 'net_id'],
  netfac: ['id', 'net_id', 'fac_id'],
};

export interface Asked {
  url: URL;
  at: number;
  headers: Headers;
}

export class StandIn implements Wire {
  readonly asked: Asked[] = [];
  /** How many requests came too soon. */
  throttled = 0;
  /** Answers that take the place of the next ones. */
  readonly next: (Response | Error)[] = [];
  readonly #tables: Tables;
  readonly #keys: readonly string[];
  #now = Date.UTC(2026, 10, 21);
  #busy: Promise<unknown> = Promise.resolve();

  constructor(tables: Tables, { keys = ['good-key'] }: { keys?: readonly string[] } = {}) {
    this.#tables = tables;
    this.#keys = keys;
  }

  now = (): number => this.#now;

  sleep = async (milliseconds: number, signal: AbortSignal | undefined): Promise<void> => {
    signal?.throwIfAborted();
    await Promise.resolve();
    signal?.throwIfAborted();
    this.#now += milliseconds;
  };

  alone = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = this.#busy.then(act);
    this.#busy = turn.catch(() => {});
    return turn;
  };

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  fetch = async (address: string, init: RequestInit): Promise<Response> => {
    init.signal?.throwIfAborted();
    const url = new URL(address);
    const headers = new Headers(init.headers);
    if (url.origin !== 'https://www.peeringdb.com') throw new TypeError('Failed to fetch');
    if (init.credentials !== 'omit') return json(400, { detail: 'Cannot authenticate while logged in' });
    this.asked.push({ url, at: this.#now, headers });
    const scripted = this.next.shift();
    if (scripted instanceof Error) throw scripted;
    if (scripted) return scripted;
    const key = /^Api-Key (.+)$/.exec(headers.get('authorization') ?? '')?.[1];
    if (key !== undefined && !this.#keys.includes(key)) return json(401, { detail: 'Invalid API key' });
    const recent = this.asked.filter(({ at }) => this.#now - at < MINUTE);
    const same = recent.filter((one) => one.url.href === url.href);
    if (recent.length > (key ? RATE.key : RATE.anonymous) || same.length > SAME_REQUEST) {
      this.throttled++;
      return json(429, { message: 'Request was throttled.' }, { 'retry-after': '37' });
    }
    return this.#rows(url);
  };

  #rows(url: URL): Response {
    const object = url.pathname.replace('/api/', '');
    const table = this.#tables[object];
    if (!table) return json(404, { data: [], meta: { error: 'Unknown object' } });
    let rows = [...table];
    let unique = false;
    for (const [name, value] of url.searchParams) {
      const [field = '', how] = name.split('__');
      if (name === 'name_search') {
        const words = value.toLowerCase();
        rows = rows.filter((row) =>
          [row.name, row.aka, row.name_long].some((one) =>
            String(one ?? '')
              .toLowerCase()
              .includes(words),
          ),
        );
      } else if (FILTERS[object]?.includes(field)) {
        const wanted = new Set(how === 'in' ? value.split(',') : [value]);
        unique ||= how === undefined && object === 'net' && (field === 'asn' || field === 'id');
        rows = rows.filter((row) => wanted.has(String(row[field])));
      }
    }
    const limit = Number(url.searchParams.get('limit') ?? rows.length);
    if (unique && rows.length === 0) return json(404, { data: [], detail: 'Entity not found' });
    return json(200, { meta: {}, data: rows.slice(0, limit) });
  }
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** Remembers as the notebook does. */
export function memory(): Memory & Turns & { answers: Map<string, Remembered> } {
  const answers = new Map<string, Remembered>();
  let turn = 0;
  return {
    answers,
    recall: async (keys) => keys.map((key) => answers.get(key)),
    remember: async (list) => {
      for (const answer of list) answers.set(answer.key, answer);
    },
    next: async () => turn,
    setNext: async (moment) => {
      turn = moment;
    },
  };
}

/** Networks with a port and a facility each: AS64496 and on, with invented ids and names. */
export function tablesOf(asns: readonly number[]): Tables {
  const id = (asn: number) => asn - 60_000;
  return {
    net: asns.map((asn) => ({
      id: id(asn),
      org_id: id(asn) + 1,
      asn,
      name: `Network ${asn}`,
      aka: '',
      name_long: '',
      info_types: ['Content'],
      social_media: null,
      policy_general: 'Open',
      policy_url: '',
      notes: null,
      netixlan_set: null,
      status: 'ok',
    })),
    netixlan: asns.map((asn) => ({
      id: id(asn) + 10,
      net_id: id(asn),
      ix_id: 1,
      ixlan_id: 1,
      name: 'Example-IX',
      speed: 10_000,
      asn,
      ipaddr4: null,
      operational: true,
      status: 'ok',
    })),
    netfac: asns.map((asn) => ({
      id: id(asn) + 20,
      net_id: id(asn),
      fac_id: 7,
      name: 'Example Hall',
      local_asn: asn,
      status: 'ok',
    })),
  };
}
