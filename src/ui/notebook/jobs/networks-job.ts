/** The networks of a list, looked up at PeeringDB and kept as captures: each becomes a target. */
import { type Capture, SCHEMA_VERSION } from '../../../records/capture.ts';
import type { Network } from '../../../records/network.ts';
import { textHash } from '../../../records/text.ts';
import { API } from '../../../sources/peeringdb/client.ts';
import { networksByAsn } from '../../../sources/peeringdb/networks.ts';
import type { Job, Task } from '../../../storage/jobs.ts';
import { peeringDb } from '../../ask-peeringdb.ts';
import type { Act } from './runner.ts';

export const NETWORK_OUTCOMES = ['made', 'known', 'unlisted'] as const;
export type NetworkOutcome = (typeof NETWORK_OUTCOMES)[number];

/** Its own name, so that the notebook knows which work it finds unfinished. */
export const NETWORKS_JOB = 'networks';

/** @param isKnown which of them the notebook holds already, with their places */
export function networksJob(networks: ReadonlyMap<number, string>, isKnown: (asn: number) => boolean): Job {
  const tasks = [...networks].map(
    ([asn, name]): Task => ({
      asn,
      name,
      ...(isKnown(asn) ? { outcome: 'known' satisfies NetworkOutcome } : {}),
    }),
  );
  return { id: NETWORKS_JOB, startedAt: new Date().toISOString(), tasks };
}

/** @param keep puts captures on the disk; they count as made when that is done */
export const lookUp =
  (keep: (captures: readonly Capture[]) => Promise<void>): Act =>
  async ({ signal, pending, settle, wait }) => {
    const asking = await peeringDb(signal, wait);
    const byAsn = new Map(pending.map((task) => [task.asn, task]));
    for await (const batch of networksByAsn([...byAsn.keys()], asking)) {
      wait(undefined);
      await keep(batch.flatMap(({ network, at }) => (network ? [captureOf(network, at)] : [])));
      for (const { asn, network } of batch) {
        const task = byAsn.get(asn);
        if (task) await settle(task, (network ? 'made' : 'unlisted') satisfies NetworkOutcome);
      }
      signal.throwIfAborted();
    }
  };

/** @param at when PeeringDB answered, in milliseconds since 1970 */
function captureOf(network: Network, at: number): Capture {
  const where = { name: 'net', ports: 'netixlan', facilities: 'netfac' };
  return {
    id: idOf(`${network.asn} ${at}`),
    schemaVersion: SCHEMA_VERSION,
    capturedAt: new Date(at).toISOString(),
    source: {
      url: `${API}/net?asn=${network.asn}`,
      title: `AS${network.asn} - ${network.name} - PeeringDB`,
      reader: 'peeringdb-api',
      textHash: textHash(JSON.stringify(network)),
    },
    kind: 'network',
    record: network,
    evidence: Object.fromEntries(
      Object.keys(network).map((field) => [
        field,
        { from: 'api', where: where[field as keyof typeof where] ?? 'net' },
      ]),
    ),
  };
}

/** The same answer always becomes the same capture: whoever is interrupted between the disk and the tick keeps nothing twice. */
function idOf(text: string): string {
  const digits = ['a', 'b', 'c'].map((salt) => textHash(salt + text)).join('');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
}
