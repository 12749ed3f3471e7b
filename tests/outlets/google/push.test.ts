/** The push against the strict stand-in, over a real connection. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fromInbox } from '../../../src/book/inbox.ts';
import { DRIVE_FILE } from '../../../src/outlets/google/authorize.ts';
import type { Session } from '../../../src/outlets/google/call.ts';
import { GoogleProblem } from '../../../src/outlets/google/problem.ts';
import { checkSheet, push, readArrivals } from '../../../src/outlets/google/push.ts';
import type { Capture } from '../../../src/records/capture.ts';
import { GoogleStandIn } from '../../google/rest/server.ts';
import type { Spreadsheet } from '../../google/store.ts';

const ANA = 'ana@example.net';
let google: GoogleStandIn;
let root: string;
let sheet: Spreadsheet;
let session: Session & { renewals: number };

beforeAll(async () => {
  google = new GoogleStandIn();
  root = await google.listen();
});
afterAll(() => google.close());
beforeEach(() => {
  google.faults.length = 0;
  google.log.length = 0;
  sheet = google.store.create('Plan', ANA);
  sheet.openedWithApp.add(ANA);
  sheet.addTab('Start');
  const inbox = sheet.addTab('Inbox', 7, 10, 9);
  inbox.enter(0, 0, { stringValue: 'captureId' });
  let token: string | undefined = google.oauth.issue(ANA, [DRIVE_FILE]);
  session = {
    renewals: 0,
    token: () => token,
    async renew() {
      session.renewals += 1;
      token = google.oauth.issue(ANA, [DRIVE_FILE]);
      return token;
    },
    fetch: (url, init) => fetch(url.replace(/^https:\/\/[^/]+\//, root), init),
  };
});

let made = 0;
const capture = (notes = 'a note'): Capture => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  schemaVersion: 1,
  capturedAt: '2026-09-01T08:00:00Z',
  source: { url: 'https://example.net/', title: 'Example', reader: 'test', textHash: '00000000000000' },
  kind: 'network',
  record: { asn: 64500, name: '=1+1', notes },
});

const inInbox = (): Capture[] =>
  fromInbox(
    sheet
      .named('Inbox')!
      .cells.slice(1)
      .flatMap((line, row) => {
        const [captureId, part, kind, schemaVersion, capturedAt, payload] = line.map((cell) =>
          cell?.value && 'stringValue' in cell.value ? cell.value.stringValue : '',
        );
        return captureId
          ? [
              {
                row,
                captureId,
                part: part!,
                kind: kind!,
                schemaVersion: schemaVersion!,
                capturedAt: capturedAt!,
                payload: payload!,
              },
            ]
          : [];
      }),
  ).map((received) => {
    if (received.state !== 'complete') throw new Error(received.state);
    return received.capture;
  });

test('what was sent is seen there before it counts as arrived', async () => {
  const captures = [capture(), capture('long '.repeat(20_000))];
  const arrived = await push(session, sheet.id, captures, false);
  expect([...arrived]).toEqual(captures.map(({ id }) => [id, { state: 'pending' }]));
  expect(inInbox()).toEqual(captures);
});

test('a thousand captures take at most six requests', async () => {
  const captures = Array.from({ length: 1_000 }, () => capture('word '.repeat(300)));
  const arrived = await push(session, sheet.id, captures, false);
  expect(arrived.size).toBe(1_000);
  expect(google.log.length).toBeLessThanOrEqual(6);
});

test('a lost reply leaves nothing twice', async () => {
  const captures = [capture()];
  google.faults.push({ on: /:batchUpdate$/, loseReply: true });
  await expect(push(session, sheet.id, captures, false)).rejects.toMatchObject({ kind: 'offline' });
  const arrived = await push(session, sheet.id, captures, true);
  expect(arrived.size).toBe(1);
  expect(sheet.named('Inbox')!.lastRow()).toBe(2);
});

test('a correction is sent although the capture is already there', async () => {
  const first = capture();
  await push(session, sheet.id, [first], false);
  const corrected = { ...first, record: { asn: 64500, name: 'Corrected' } } as Capture;
  await push(session, sheet.id, [corrected], true);
  expect(inInbox()).toEqual([corrected]);
});

test('a token that ran out is renewed once', async () => {
  google.oauth.expireAll();
  await push(session, sheet.id, [capture()], false);
  expect(session.renewals).toBe(1);
  google.faults.push({ on: /./, status: 401, times: 2 });
  await expect(push(session, sheet.id, [capture()], false)).rejects.toMatchObject({ kind: 'signed-out' });
});

test.each([
  [429, 'busy'],
  [500, 'busy'],
  [503, 'busy'],
  [409, 'busy'],
  [403, 'read-only'],
  [404, 'not-found'],
  [400, 'refused'],
])('an answer of %d is %s', async (status, kind) => {
  google.faults.push({ on: /:batchUpdate$/, status, retryAfter: '7' });
  const problem = await push(session, sheet.id, [capture()], false).catch((error) => error);
  expect(problem).toBeInstanceOf(GoogleProblem);
  expect(problem.kind).toBe(kind);
  if (kind === 'busy') expect(problem.retryAfter).toBe(7);
});

test('what the script made of it is told', async () => {
  const captures = [capture(), capture()];
  await push(session, sheet.id, captures, false);
  sheet.named('Inbox')!.enter(1, 6, { stringValue: 'merged' });
  sheet.named('Inbox')!.enter(2, 6, { stringValue: 'refused' });
  sheet.named('Inbox')!.enter(2, 7, { stringValue: 'It is damaged.' });
  expect([...(await readArrivals(session, sheet.id)).values()]).toEqual([
    { state: 'merged' },
    { state: 'refused', reason: 'It is damaged.' },
  ]);
});

test('the connection test names what is wrong with the sheet', async () => {
  await expect(checkSheet(session, sheet.id)).resolves.toEqual({ title: 'Plan', canEdit: true });
  sheet.trashed = true;
  await expect(checkSheet(session, sheet.id)).rejects.toMatchObject({ kind: 'trashed' });
  sheet.trashed = false;
  sheet.access.set(ANA, 'reader');
  await expect(checkSheet(session, sheet.id)).rejects.toMatchObject({ kind: 'read-only' });
  sheet.access.set(ANA, 'owner');
  sheet.tabs = sheet.tabs.filter(({ title }) => title !== 'Inbox');
  await expect(checkSheet(session, sheet.id)).rejects.toMatchObject({ kind: 'damaged' });
  sheet.openedWithApp.delete(ANA);
  await expect(checkSheet(session, sheet.id)).rejects.toMatchObject({ kind: 'not-found' });
});
