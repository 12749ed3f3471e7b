/**
 * Networks by AS number, up to 150 of them in three requests: net, then their ports and their facilities. What was answered is
 * remembered object by object, so that whoever is interrupted goes on where they were, and asks nothing twice within a day.
 */
import { networkFromApi } from '../../readers/injected.ts';
import type { Network } from '../../records/network.ts';
import type { PeeringDb, Row } from './client.ts';

/** PeeringDB's guide: no more in one `__in`. */
export const BATCH = 150;
/** Milliseconds for which an answer counts as today's. */
export const FRESH_FOR = 24 * 3_600_000;

/** Rows of one object that belong to one network, as they were answered. */
export interface Remembered {
  /** `netixlan:64500` */
  key: string;
  /** Milliseconds since 1970. */
  at: number;
  rows: Row[];
}

export interface Memory {
  recall(keys: readonly string[]): Promise<readonly (Remembered | undefined)[]>;
  remember(answers: readonly Remembered[]): Promise<void>;
}

/** What PeeringDB says of one AS number: undefined where it has no such network. */
export interface Found {
  asn: number;
  network: Network | undefined;
  /** When PeeringDB said so, in milliseconds since 1970. */
  at: number;
}

export interface NetworksOptions {
  client: Pick<PeeringDb, 'ask'>;
  memory: Memory;
  now: () => number;
  /** Milliseconds; what was answered longer ago is asked again. */
  freshFor?: number;
}

/**
 * Yields a batch as soon as it is whole.
 * @param asns any number of them
 * @throws what `client.ask` throws; what was yielded stands, and what was answered is remembered
 */
export async function* networksByAsn(
  asns: readonly number[],
  options: NetworksOptions,
): AsyncGenerator<Found[]> {
  const wanted = [...new Set(asns)];
  for (let from = 0; from < wanted.length; from += BATCH) {
    yield await batch(wanted.slice(from, from + BATCH), options);
  }
}

async function batch(asns: readonly number[], options: NetworksOptions): Promise<Found[]> {
  const nets = await answers('net', asns, options, (missing) => ({
    query: `asn__in=${missing.join(',')}`,
    asnOf: ({ asn }) => asn,
  }));
  // A network that PeeringDB does not list is not asked for again.
  const listed = asns.filter((asn) => live(nets, asn));
  const ports = await answers('netixlan', listed, options, (missing) => ({
    query: `asn__in=${missing.join(',')}`,
    asnOf: ({ asn }) => asn,
  }));
  const ids = new Map(listed.map((asn) => [live(nets, asn)?.id, asn]));
  const facilities = await answers('netfac', listed, options, (missing) => ({
    // By the networks' own numbers: PeeringDB ignores a filter by AS number here.
    query: `net_id__in=${missing.map((asn) => live(nets, asn)?.id).join(',')}`,
    asnOf: ({ net_id }) => ids.get(net_id),
  }));
  return asns.map((asn) => {
    const net = live(nets, asn);
    const rowsOf = (all: Answers) => all.get(asn)?.rows ?? [];
    return {
      asn,
      network: net && networkFromApi(net, rowsOf(ports), rowsOf(facilities)),
      at: Math.min(...[nets, ports, facilities].map((all) => all.get(asn)?.at ?? Number.POSITIVE_INFINITY)),
    };
  });
}

type Answers = ReadonlyMap<number, Remembered>;

/** What is deleted, or waits for PeeringDB's review, is not there. */
const live = (nets: Answers, asn: number): Row | undefined =>
  nets.get(asn)?.rows.find(({ status = 'ok' }) => status === 'ok');

async function answers(
  object: string,
  asns: readonly number[],
  { client, memory, now, freshFor = FRESH_FOR }: NetworksOptions,
  asking: (missing: readonly number[]) => { query: string; asnOf(row: Row): unknown },
): Promise<Answers> {
  const known = new Map<number, Remembered>();
  const remembered = await memory.recall(asns.map((asn) => `${object}:${asn}`));
  asns.forEach((asn, i) => {
    const answer = remembered[i];
    if (answer && now() - answer.at < freshFor) known.set(asn, answer);
  });
  const missing = asns.filter((asn) => !known.has(asn));
  if (missing.length === 0) return known;

  const { query, asnOf } = asking(missing);
  const asked = new Set<unknown>(missing);
  const rows = await client.ask(object, query, (row) => asked.has(asnOf(row)));
  const at = now();
  const fresh = new Map(missing.map((asn) => [asn, { key: `${object}:${asn}`, at, rows: [] as Row[] }]));
  for (const row of rows) fresh.get(asnOf(row) as number)?.rows.push(row);
  await memory.remember([...fresh.values()]);
  for (const [asn, answer] of fresh) known.set(asn, answer);
  return known;
}
