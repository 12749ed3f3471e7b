/** The outbox against the strict stand-in, over a real connection: whatever goes wrong, nothing is lost and nothing is there twice. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConnection, saveConnection } from '../../../src/storage/connection.ts';
import { forgetEverything } from '../../../src/storage/forget.ts';
import { keepCaptures, removeCaptures } from '../../../src/storage/notebook.ts';
import {
  allQueued,
  countKeptBefore,
  queueCounts,
  queueKeptBefore,
  queueRefused,
} from '../../../src/storage/outbox.ts';
import type { QueueState } from '../../../src/storage/queue.ts';
import { resume, sheetState } from '../../../src/storage/sheet-state.ts';
import { sync } from '../../../src/ui/sheet/sync.ts';
import type { GoogleStandIn } from '../../google/rest/server.ts';
import { ANA, capture, signedOut, startGoogle, type TeamSheet, teamSheet } from './team-sheet.ts';

const MINUTE = 60_000;
let google: GoogleStandIn;
let root: string;
let team: TeamSheet;

beforeAll(async () => {
  ({ google, root } = await startGoogle());
});
afterAll(() => google.close());
beforeEach(async () => {
  await forgetEverything();
  team = await teamSheet(google, root);
});

const counts = async (): Promise<Partial<Record<QueueState, number>>> => {
  const all = await queueCounts(team.spreadsheet.id);
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
};
const state = () => sheetState(team.spreadsheet.id);
const entry = async (index: number) => (await allQueued(team.spreadsheet.id)).get(capture(index).id);
const payloads = (...captures: ReturnType<typeof capture>[]) =>
  new Map(captures.map((one) => [one.id, [JSON.stringify(one)]]));
const appended = () => google.log.filter(({ line }) => /:batchUpdate/.test(line)).length;

describe('what is kept', () => {
  test('goes to the connected sheet and counts as there once it was seen there', async () => {
    const long = capture(2, 'long '.repeat(20_000));
    await keepCaptures([capture(1), long]);
    expect(await counts()).toEqual({ waiting: 2 });
    await team.run();
    expect(await counts()).toEqual({ arrived: 2 });
    expect(team.sent()).toEqual(payloads(capture(1), long));
  });

  test('and removed again before it was sent is never sent', async () => {
    await keepCaptures([capture(1), capture(2)]);
    await removeCaptures([capture(1).id]);
    await team.run();
    expect([...team.sent().keys()]).toEqual([capture(2).id]);
  });

  test('is sent again when it is corrected, and not when it is kept as it was', async () => {
    await keepCaptures([capture(1)]);
    await team.run();
    await keepCaptures([capture(1)]);
    await team.run();
    await keepCaptures([capture(1, 'corrected')]);
    await team.run();
    const both = [capture(1), capture(1, 'corrected')].map((one) => JSON.stringify(one));
    expect(team.sent().get(capture(1).id)).toEqual(both);
  });

  test('a correction that is taken back before it was sent needs no sending', async () => {
    await keepCaptures([capture(1)]);
    await team.run();
    await keepCaptures([capture(1, 'corrected')]);
    await keepCaptures([capture(1)]);
    await team.run();
    expect(team.sent()).toEqual(payloads(capture(1)));
    expect(await counts()).toEqual({ arrived: 1 });
  });

  test('a deletion that is taken back sends nothing twice', async () => {
    await keepCaptures([capture(1)]);
    await team.run();
    await keepCaptures(await removeCaptures([capture(1).id]));
    await team.run();
    expect(team.sent()).toEqual(payloads(capture(1)));
    expect(await counts()).toEqual({ arrived: 1 });
  });

  test('waits for the sheet that is connected; what was kept before waits to be asked for', async () => {
    await keepCaptures([capture(1)]);
    const other = await teamSheet(google, root);
    await keepCaptures([capture(2)]);
    expect(await countKeptBefore(other.spreadsheet.id)).toBe(1);
    expect(await queueKeptBefore(other.spreadsheet.id)).toBe(1);
    expect(await countKeptBefore(other.spreadsheet.id)).toBe(0);
    await other.run();
    expect(other.sent()).toEqual(payloads(capture(1), capture(2)));
  });

  test('is queued nowhere without a sheet', async () => {
    const connection = (await readConnection())!;
    await forgetEverything();
    await keepCaptures([capture(1)]);
    await saveConnection(connection);
    expect(await counts()).toEqual({});
    expect(await countKeptBefore(connection.spreadsheetId)).toBe(1);
  });
});

describe('what goes wrong on the way', () => {
  test.each([
    ['a lost reply', { loseReply: true }],
    ['503', { status: 503 }],
    ['429', { status: 429, retryAfter: '90' }],
    ['409', { status: 409 }],
  ])('%s passes by itself', async (_name, fault) => {
    await keepCaptures([capture(1), capture(2)]);
    google.faults.push({ on: /:batchUpdate$/, ...fault });
    const again = await team.run();
    const { failures, nextAttemptAt } = await state();
    expect(failures).toBe(1);
    expect(again).toBe(nextAttemptAt);
    expect(nextAttemptAt - team.clock.now).toBe('retryAfter' in fault ? 90_000 : 1_500);
    const before = google.log.length;
    await team.run();
    expect(google.log[before]?.line).toMatch(/^GET .*values:batchGet/);
    expect(team.sent()).toEqual(payloads(capture(1), capture(2)));
    expect(await counts()).toEqual({ arrived: 2 });
    expect((await state()).failures).toBe(0);
  });

  test('nobody asks Google before the wait is over, whoever looks', async () => {
    await keepCaptures([capture(1)]);
    google.faults.push({ on: /:batchUpdate$/, status: 503 });
    await team.run();
    const { length } = google.log;
    const { nextAttemptAt } = await state();
    const { session, spreadsheet } = team;
    const now = () => nextAttemptAt - 1;
    const task = { session, sheet: spreadsheet.id, look: true, random: Math.random, now };
    expect(await sync(task)).toBe(nextAttemptAt);
    expect(google.log.length).toBe(length);
  });

  test('a token that ran out is renewed, and nobody notices', async () => {
    await keepCaptures([capture(1)]);
    google.oauth.expireAll();
    await team.run();
    expect(await counts()).toEqual({ arrived: 1 });
  });

  const takeInbox = () => {
    team.spreadsheet.tabs = team.spreadsheet.tabs.filter(({ title }) => title !== 'Inbox');
  };
  const signOut = () => {
    google.oauth.expireAll();
    team.session.renew = signedOut;
  };
  test.each([
    ['signed-out', signOut],
    ['read-only', () => team.spreadsheet.access.set(ANA, 'reader')],
    ['not-found', () => team.spreadsheet.openedWithApp.clear()],
    ['trashed', () => Object.assign(team.spreadsheet, { trashed: true })],
    ['damaged', takeInbox],
  ])('%s halts the outbox until the user acts, and loses nothing', async (problem, happens) => {
    const { renew } = team.session;
    const { tabs } = team.spreadsheet;
    await keepCaptures([capture(1)]);
    happens();
    expect(await team.run()).toBeUndefined();
    expect((await state()).halted?.problem).toBe(problem);
    await keepCaptures([capture(2)]);
    const { length } = google.log;
    await team.run(true);
    expect(google.log.length).toBe(length);
    expect(await counts()).toEqual({ waiting: 2 });

    team.session.renew = renew;
    team.spreadsheet.access.set(ANA, 'owner');
    team.spreadsheet.openedWithApp.add(ANA);
    Object.assign(team.spreadsheet, { trashed: false, tabs });
    await resume(team.spreadsheet.id);
    await team.run();
    expect(team.sent()).toEqual(payloads(capture(1), capture(2)));
  });

  test('a sheet that fell read-only after it was checked halts it too', async () => {
    await keepCaptures([capture(1)]);
    await team.run();
    team.spreadsheet.access.set(ANA, 'reader');
    await keepCaptures([capture(2)]);
    await team.run();
    expect((await state()).halted?.problem).toBe('read-only');
    expect(await counts()).toEqual({ arrived: 1, doubtful: 1 });
  });

  test('one capture that Google refuses is told with the reason, and the others arrive', async () => {
    const { fetch } = team.session;
    const error = { code: 400, message: 'Not this one.' };
    team.session.fetch = async (url, init) =>
      String(init.body).includes(capture(2).id)
        ? Response.json({ error }, { status: 400 })
        : fetch(url, init);
    await keepCaptures([capture(1), capture(2), capture(3)]);
    await team.run();
    expect(await entry(2)).toMatchObject({ state: 'refused', reason: 'Not this one.' });
    expect(team.sent()).toEqual(payloads(capture(1), capture(3)));
    team.session.fetch = fetch;
    await queueRefused(team.spreadsheet.id, [capture(2).id]);
    await team.run();
    expect(await counts()).toEqual({ arrived: 3 });
  });

  test('a sheet that takes rows and does not show them is not filled for ever', async () => {
    await keepCaptures([capture(1)]);
    const first = () => void team.spreadsheet.named('Inbox')!.cells.splice(1);
    google.faults.push({ on: /values:batchGet/, first, times: 100 });
    for (let run = 0; run < 5; run++) await team.run();
    expect((await state()).halted?.problem).toBe('damaged');
    expect(appended()).toBe(2);
  });
});

describe('what the script makes of it', () => {
  test('is read when somebody looks', async () => {
    await keepCaptures([capture(1), capture(2), capture(3)]);
    await team.run();
    team.status(capture(1).id, 'merged');
    team.status(capture(2).id, 'review');
    team.status(capture(3).id, 'refused', 'It is damaged.');
    team.clock.now += MINUTE / 2;
    await team.run(true);
    expect(await counts()).toEqual({ merged: 1, review: 1, refused: 1 });
    expect((await entry(3))?.reason).toBe('It is damaged.');
  });

  test('is looked for by itself, less and less often', async () => {
    await keepCaptures([capture(1)]);
    const waits: number[] = [];
    for (let run = 0; run < 8; run++) {
      const at = (await team.run())!;
      waits.push((at - team.clock.now) / MINUTE);
      team.clock.now = at;
    }
    expect(waits).toEqual([1, 2, 5, 15, 60, 240, 240, 240]);
    team.status(capture(1).id, 'merged');
    expect(await team.run()).toBeUndefined();
    expect(await counts()).toEqual({ merged: 1 });
  });

  test('a capture that the script refused is sent anew at the user’s word', async () => {
    await keepCaptures([capture(1)]);
    await team.run();
    team.status(capture(1).id, 'refused', 'It was damaged on its way.');
    team.clock.now += MINUTE;
    await team.run(true);
    await queueRefused(team.spreadsheet.id);
    await team.run();
    expect(await counts()).toEqual({ arrived: 1 });
    expect(team.sent().get(capture(1).id)?.length).toBe(2);
  });

  test('what had arrived and was taken out of the sheet before it was merged is sent again', async () => {
    await keepCaptures([capture(1), capture(2)]);
    await team.run();
    team.status(capture(1).id, 'merged');
    team.clock.now += MINUTE;
    await team.run(true);
    team.spreadsheet.named('Inbox')!.cells.splice(1);
    team.clock.now += MINUTE;
    await team.run(true);
    expect(team.sent()).toEqual(payloads(capture(2)));
  });
});

describe('many captures', () => {
  test('a thousand take at most six requests', async () => {
    await keepCaptures(Array.from({ length: 1_000 }, (_, i) => capture(i, 'word '.repeat(300))));
    await team.run();
    expect(await counts()).toEqual({ arrived: 1_000 });
    expect(google.log.length).toBeLessThanOrEqual(6);
  });

  test('ten thousand go in requests of a size that Google takes', { timeout: 60_000 }, async () => {
    await keepCaptures(Array.from({ length: 10_000 }, (_, i) => capture(i, 'word '.repeat(20))));
    const { fetch } = team.session;
    let largest = 0;
    team.session.fetch = (url, init) => {
      largest = Math.max(largest, String(init.body ?? '').length);
      return fetch(url, init);
    };
    await team.run();
    expect(await counts()).toEqual({ arrived: 10_000 });
    expect(largest).toBeLessThan(2 * 1024 * 1024);
    expect(google.log.length).toBeLessThanOrEqual(12);
  });
});
