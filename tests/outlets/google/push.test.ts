/** The push against the strict stand-in, over a real connection. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fromInbox } from '../../../src/book/inbox.ts';
import { sendingHash } from '../../../src/book/inbox-rows.ts';
import { DRIVE_FILE } from '../../../src/outlets/google/authorize.ts';
import type { Session } from '../../../src/outlets/google/call.ts';
import { GoogleProblem } from '../../../src/outlets/google/problem.ts';
import { checkSheet, readArrivals, sendCaptures } from '../../../src/outlets/google/push.ts';
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

const INBOX = 7;
const refusals: [Capture, string][] = [];
const send = (captures: readonly Capture[]) =>
  sendCaptures(session, sheet.id, INBOX, captures, async (...told) => void refusals.push(told));
const hash = (sent: Capture) => sendingHash(sent);

test('what was sent is seen there', async () => {
  const captures = [capture(), capture('long '.repeat(20_000))];
  await send(captures);
  const arrived = captures.map((sent) => [sent.id, { hash: hash(sent), state: 'arrived' }]);
  expect([...(await readArrivals(session, sheet.id))]).toEqual(arrived);
  expect(inInbox()).toEqual(captures);
});

test('the Inbox is read without its payloads', async () => {
  await send([capture('long '.repeat(20_000))]);
  let size = 0;
  const weighed: Session = {
    ...session,
    token: () => google.oauth.issue(ANA, [DRIVE_FILE]),
    async fetch(url, init) {
      const answer = await session.fetch(url, init);
      size += (await answer.clone().text()).length;
      return answer;
    },
  };
  await readArrivals(weighed, sheet.id);
  expect(size).toBeLessThan(1_000);
});

test('of a capture that was corrected the version that was sent last counts', async () => {
  const first = capture();
  const corrected = { ...first, record: { asn: 64500, name: 'Corrected' } } as Capture;
  await send([first]);
  await send([corrected]);
  expect((await readArrivals(session, sheet.id)).get(first.id)?.hash).toBe(hash(corrected));
  await send([first]);
  expect((await readArrivals(session, sheet.id)).get(first.id)?.hash).toBe(hash(first));
  expect(inInbox()).toEqual([first]);
});

test('a capture of which parts are missing has not arrived', async () => {
  const long = capture('long '.repeat(20_000));
  await send([long]);
  sheet.named('Inbox')!.enter(2, 1, undefined);
  expect((await readArrivals(session, sheet.id)).size).toBe(0);
});

test('one capture that Google refuses does not hold up the others', async () => {
  const captures = Array.from({ length: 50 }, () => capture());
  const bad = captures[17]!;
  session.fetch = async (url, init) => {
    if (!String(init.body).includes(bad.id)) return fetch(url.replace(/^https:\/\/[^/]+\//, root), init);
    return Response.json({ error: { code: 400, message: 'Not this one.' } }, { status: 400 });
  };
  refusals.length = 0;
  await send(captures);
  expect(refusals).toEqual([[bad, 'Not this one.']]);
  expect(inInbox()).toEqual(captures.filter((one) => one !== bad));
});

test('where Google refuses whatever it is sent, few are tried', async () => {
  google.faults.push({ on: /:batchUpdate$/, status: 400, times: 10_000 });
  await expect(send(Array.from({ length: 500 }, () => capture()))).rejects.toMatchObject({ kind: 'refused' });
  expect(google.log.length).toBeLessThan(30);
});

test('a token that ran out is renewed once', async () => {
  google.oauth.expireAll();
  await send([capture()]);
  expect(session.renewals).toBe(1);
  google.faults.push({ on: /./, status: 401, times: 2 });
  await expect(send([capture()])).rejects.toMatchObject({ kind: 'signed-out' });
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
  google.faults.push({ on: /:batchUpdate$/, status, retryAfter: '7', times: 30 });
  const problem = await send(Array.from({ length: 9 }, () => capture())).catch((error) => error);
  expect(problem).toBeInstanceOf(GoogleProblem);
  expect(problem.kind).toBe(kind);
  if (kind === 'busy') expect(problem.retryAfter).toBe(7);
});

test('what the script made of it is told', async () => {
  const captures = [capture(), capture()];
  await send(captures);
  sheet.named('Inbox')!.enter(1, 6, { stringValue: 'merged' });
  sheet.named('Inbox')!.enter(2, 6, { stringValue: 'refused' });
  sheet.named('Inbox')!.enter(2, 7, { stringValue: 'It is damaged.' });
  expect([...(await readArrivals(session, sheet.id)).values()]).toEqual([
    { hash: hash(captures[0]!), state: 'merged' },
    { hash: hash(captures[1]!), state: 'refused', reason: 'It is damaged.' },
  ]);
});

test('the connection test names what is wrong with the sheet', async () => {
  await expect(checkSheet(session, sheet.id)).resolves.toEqual({ title: 'Plan', inboxId: INBOX });
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
