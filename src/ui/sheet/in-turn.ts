/** The worker's errand: the outbox of the connected sheet, one run at a time. */
import { wakeAt } from '../../platform/bell.ts';
import { readConnection } from '../../storage/connection.ts';
import { googleSession } from '../google/session.ts';
import { showQueue } from './show-queue.ts';
import { sync } from './sync.ts';

/** Milliseconds after which a worker that was killed at its work is called back to it. */
const IF_KILLED = 60_000;

/** Whoever calls while somebody waits for his turn is served with him. */
let next: { look: boolean; done: Promise<void> } | undefined;

/** @param look somebody looks at it */
export function syncInTurn(look: boolean): Promise<void> {
  if (next) {
    next.look ||= look;
    return next.done;
  }
  const errand = { look, done: Promise.resolve() };
  next = errand;
  errand.done = run(errand);
  return errand.done;
}

async function run(errand: { look: boolean }): Promise<void> {
  await navigator.locks.request('outbox', async () => {
    next = undefined;
    const connection = await readConnection();
    if (!connection) {
      await Promise.all([wakeAt(undefined), showQueue(undefined)]);
      return;
    }
    await wakeAt(Date.now() + IF_KILLED);
    const at = await sync({
      session: googleSession(connection),
      sheet: connection.spreadsheetId,
      look: errand.look,
      now: Date.now,
      random: Math.random,
    });
    await wakeAt(at);
    await showQueue(connection.spreadsheetId);
  });
}
