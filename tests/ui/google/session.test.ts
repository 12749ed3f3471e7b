/** The session as the worker and the pages use it, against the stand-in's sign-in; only the browser itself is played. */
import { beforeEach, expect, test, vi } from 'vitest';
import { connectUrl, DRIVE_FILE } from '../../../src/outlets/google/authorize.ts';
import { call } from '../../../src/outlets/google/call.ts';
import { GoogleStandIn } from '../../google/rest/server.ts';

const ANA = 'ana@example.net';
const REDIRECT = 'https://abc.chromiumapp.org/';
const connection = { clientId: 'client', spreadsheetId: '1S', title: 'Plan', account: ANA };

const memory = vi.hoisted(() => new Map<string, unknown>());
const launchWebAuthFlow = vi.hoisted(() => vi.fn());
const contains = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'abc' },
    identity: { launchWebAuthFlow },
    permissions: { contains },
    storage: {
      session: {
        get: async (name: string) => ({ [name]: structuredClone(memory.get(name)) }),
        set: async (items: object) => {
          for (const [name, value] of Object.entries(items)) memory.set(name, structuredClone(value));
        },
      },
    },
  },
}));

const { googleSession } = await import('../../../src/ui/google/session.ts');

let google: GoogleStandIn;
const visit = (url: string) => google.oauth.authorize(new URL(url).searchParams).headers?.location;

beforeEach(() => {
  google = new GoogleStandIn();
  google.oauth.clients.set('client', { kind: 'web', redirectUris: [REDIRECT] });
  visit(connectUrl({ clientId: 'client', redirectUri: REDIRECT, state: '' }));
  memory.clear();
  contains.mockReset().mockResolvedValue(true);
  launchWebAuthFlow.mockReset().mockImplementation(async ({ url }) => visit(url));
});

const userOf = (token: string) => google.oauth.caller(`Bearer ${token}`).email;

test('a first token is fetched without a window, and every other surface finds it', async () => {
  const token = await googleSession(connection).renew();
  expect(userOf(token)).toBe(ANA);
  expect(launchWebAuthFlow).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ interactive: false }));
  expect(await googleSession(connection).renew()).toBe(token);
  expect(launchWebAuthFlow).toHaveBeenCalledOnce();
});

test('a token that Google refused is not tried again, whatever its clock says', async () => {
  const session = googleSession(connection);
  const first = await session.renew();
  expect(session.token()).toBe(first);
  const second = await session.renew();
  expect(second).not.toBe(first);
  expect(session.token()).toBe(second);
});

test('a token is not used in its last minute', async () => {
  vi.useFakeTimers();
  const first = await googleSession(connection).renew();
  vi.advanceTimersByTime(3_538_000);
  expect(await googleSession(connection).renew()).toBe(first);
  vi.advanceTimersByTime(2_000);
  expect(await googleSession(connection).renew()).not.toBe(first);
  vi.useRealTimers();
});

test('two that need a token at once sign in once', async () => {
  const tokens = await Promise.all([googleSession(connection).renew(), googleSession(connection).renew()]);
  expect(new Set(tokens).size).toBe(1);
  expect(launchWebAuthFlow).toHaveBeenCalledOnce();
});

test.each([
  ['another client', { clientId: 'other' }],
  ['another account', { account: 'bo@example.net' }],
])('a token of %s is left alone', async (_whose, change) => {
  google.oauth.clients.set('other', { kind: 'web', redirectUris: [REDIRECT] });
  await googleSession(connection).renew();
  await expect(googleSession({ ...connection, ...change }).renew()).rejects.toMatchObject({
    kind: 'signed-out',
  });
});

test.each([
  ['the grant was withdrawn', () => google.oauth.revokeGrant(ANA), 'signed-out'],
  [
    'the window would have to be shown',
    () => launchWebAuthFlow.mockRejectedValue(new Error('User interaction required.')),
    'signed-out',
  ],
  [
    'Firefox would have to show it',
    () => launchWebAuthFlow.mockRejectedValue({ message: 'Requires user interaction' }),
    'signed-out',
  ],
  [
    'Google cannot be reached',
    () => launchWebAuthFlow.mockRejectedValue(new Error('Authorization page could not be loaded.')),
    'offline',
  ],
  ['the user took back that we may sign in', () => contains.mockResolvedValue(false), 'signed-out'],
  [
    'the answer is to another question',
    () =>
      launchWebAuthFlow.mockResolvedValue(
        `${REDIRECT}#access_token=t&expires_in=3599&state=x&scope=${DRIVE_FILE}`,
      ),
    'signed-out',
  ],
])('%s: %s', async (_what, happen, kind) => {
  happen();
  await expect(googleSession(connection).renew()).rejects.toMatchObject({ kind });
  expect(memory.size).toBe(0);
});

test('a call renews through it once, and the request carries the new token', async () => {
  const root = await google.listen();
  const sheet = google.store.create('Plan', ANA);
  sheet.openedWithApp.add(ANA);
  const { fetch: _real, ...session } = googleSession(connection);
  const onLoopback = {
    ...session,
    fetch: (url: string, init: RequestInit) => fetch(url.replace(/^https:\/\/[^/]+\//, root), init),
  };
  const title = () =>
    call(
      onLoopback,
      'GET',
      `https://sheets.googleapis.com/v4/spreadsheets/${sheet.id}?fields=properties.title`,
    );
  expect(await title()).toEqual({ properties: { title: 'Plan' } });
  google.oauth.expireAll();
  expect(await title()).toEqual({ properties: { title: 'Plan' } });
  expect(launchWebAuthFlow).toHaveBeenCalledTimes(2);
  await google.close();
});
