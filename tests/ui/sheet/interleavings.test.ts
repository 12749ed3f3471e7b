/** Whatever happens in whatever order, every capture ends up in the Inbox once a version, or refused with a reason. */
import 'fake-indexeddb/auto';
import { IDBDatabase } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Capture } from '../../../src/records/capture.ts';
import { forgetEverything } from '../../../src/storage/forget.ts';
import { allCaptures, keepCaptures, removeCaptures } from '../../../src/storage/notebook.ts';
import { allQueued, queueRefused } from '../../../src/storage/outbox.ts';
import { resume } from '../../../src/storage/sheet-state.ts';
import type { Fault, GoogleStandIn } from '../../google/rest/server.ts';
import { capture, startGoogle, type TeamSheet, teamSheet } from './team-sheet.ts';

let google: GoogleStandIn;
let root: string;
beforeAll(async () => {
  ({ google, root } = await startGoogle());
});
afterAll(() => google.close());
afterEach(() => vi.restoreAllMocks());

const CAPTURES = 3;
/** Google refuses every request that carries it. */
const BAD = 2;

const FAULTS: readonly Omit<Fault, 'on'>[] = [
  { loseReply: true },
  { status: 401, times: 2 },
  { status: 403 },
  { status: 404 },
  { status: 409 },
  { status: 429, retryAfter: '30' },
  { status: 503 },
];

type Step =
  | { do: 'keep' | 'correct' | 'remove'; which: number }
  /** A deletion or a correction is undone. */
  | { do: 'bring back' | 'take back' | 'retry' | 'run' }
  | { do: 'run with a fault'; fault: Omit<Fault, 'on'>; on: RegExp; meanwhile: number | undefined }
  | { do: 'run until killed'; at: 'request' | 'reply' | 'disk'; count: number };

const which = fc.nat(CAPTURES - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('keep' as const, 'correct' as const, 'remove' as const), which }),
  fc.record({
    do: fc.constantFrom('bring back' as const, 'take back' as const, 'retry' as const, 'run' as const),
  }),
  fc.constant({ do: 'run' as const }),
  fc.record({
    do: fc.constant('run with a fault' as const),
    fault: fc.constantFrom(...FAULTS),
    on: fc.constantFrom(/:batchUpdate$/, /values:batchGet/, /drive/, /./),
    meanwhile: fc.option(which, { nil: undefined }),
  }),
  fc.record({
    do: fc.constant('run until killed' as const),
    at: fc.constantFrom('request' as const, 'reply' as const, 'disk' as const),
    count: fc.integer({ min: 1, max: 12 }),
  }),
);

class Killed extends Error {}
const never = new Promise<never>(() => {});

/** Runs the outbox in a worker that dies before its n-th request, after its n-th reply, or before its n-th look at the disk. */
async function runUntilKilled(
  team: TeamSheet,
  at: 'request' | 'reply' | 'disk',
  count: number,
): Promise<void> {
  const { fetch } = team.session;
  let left = count;
  let die = (): Promise<never> => never;
  const dead = new Promise<void>((resolve) => {
    die = () => {
      resolve();
      return never;
    };
  });
  team.session.fetch = async (url, init) => {
    if (at === 'request' && --left === 0) return die();
    const answer = await fetch(url, init);
    if (at === 'reply' && --left === 0) return die();
    return answer;
  };
  const transaction = IDBDatabase.prototype.transaction;
  if (at === 'disk') {
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<typeof transaction>
    ) {
      if (--left === 0) throw new Killed();
      return transaction.apply(this, args);
    });
  }
  await Promise.race([dead, team.run().catch((error) => error instanceof Killed || Promise.reject(error))]);
  vi.restoreAllMocks();
  team.session.fetch = fetch;
}

test('any interleaving of keeping, correcting, removing, failing, dying and retrying', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      await forgetEverything();
      const team = await teamSheet(google, root);
      const id = team.spreadsheet.id;
      const bad = capture(BAD).id;
      const { fetch } = team.session;
      team.session.fetch = async (url, init) =>
        /:batchUpdate/.test(url) && String(init.body).includes(bad)
          ? Response.json({ error: { code: 400, message: 'Not this one.' } }, { status: 400 })
          : fetch(url, init);
      let versions = 0;
      let removed: Capture[] = [];
      let corrected: Capture[] = [];
      const put = (index: number) => keepCaptures([capture(index, `version ${++versions}`)]);
      const take = async (one: Step): Promise<void> => {
        switch (one.do) {
          case 'keep':
            return put(one.which);
          case 'correct':
            corrected = (await allCaptures()).filter(({ id }) => id === capture(one.which).id);
            return corrected.length > 0 ? put(one.which) : undefined;
          case 'take back': {
            const before = corrected;
            corrected = [];
            return keepCaptures(before);
          }
          case 'remove':
            removed = await removeCaptures([capture(one.which).id]);
            return;
          case 'bring back': {
            const back = removed;
            removed = [];
            return keepCaptures(back);
          }
          case 'retry':
            await queueRefused(id);
            return resume(id);
          case 'run':
            return void (await team.run());
          case 'run with a fault': {
            let typing: Promise<void> | undefined;
            const { meanwhile } = one;
            const first = () => {
              if (meanwhile !== undefined) typing = put(meanwhile);
            };
            google.faults.push({ on: one.on, ...one.fault, first });
            await team.run();
            await typing;
            google.faults.length = 0;
            return;
          }
          case 'run until killed':
            return runUntilKilled(team, one.at, one.count);
        }
      };
      for (const one of steps) await take(one);

      google.faults.length = 0;
      await resume(id);
      await team.run();
      await team.run();

      const sent = team.sent();
      const queued = await allQueued(id);
      for (const kept of await allCaptures()) {
        const entry = queued.get(kept.id);
        if (kept.id === bad) {
          expect(entry).toMatchObject({ state: 'refused', reason: 'Not this one.' });
          continue;
        }
        expect(entry?.state).toBe('arrived');
        expect(sent.get(kept.id)?.at(-1)).toBe(JSON.stringify(kept));
      }
      // Every version has a number of its own: none is sent twice, unless another was sent between.
      for (const payloads of sent.values()) {
        expect(payloads.filter((payload, i) => payload === payloads[i - 1])).toEqual([]);
      }
      expect(sent.has(bad)).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});
