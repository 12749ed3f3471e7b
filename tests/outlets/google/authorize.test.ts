/** Sign-in against the stand-in's consent page: what we ask is accepted, and what comes back is understood. */
import { beforeEach, expect, test } from 'vitest';
import { connectUrl, DRIVE_FILE, readAnswer, renewUrl } from '../../../src/outlets/google/authorize.ts';
import { GoogleStandIn } from '../../google/rest/server.ts';

const ask = { clientId: 'client', redirectUri: 'https://abcdefgh.chromiumapp.org/', state: 'random' };
let google: GoogleStandIn;

beforeEach(() => {
  google = new GoogleStandIn();
  google.oauth.clients.set('client', { kind: 'web', redirectUris: [ask.redirectUri] });
});

const visit = (url: string) => google.oauth.authorize(new URL(url).searchParams).headers?.location ?? '';

test('consent brings a token, its life and the picked sheet', () => {
  const sheet = google.store.create('Plan', 'ana@example.net');
  google.oauth.person = { email: 'ana@example.net', consents: true, picks: [sheet.id] };
  const answer = readAnswer(visit(connectUrl(ask)), 'random');
  expect(answer).toMatchObject({ ok: true, expiresInSeconds: 3599, pickedIds: [sheet.id] });
  expect(answer.ok && google.oauth.caller(`Bearer ${answer.token}`).scopes).toEqual(new Set([DRIVE_FILE]));
});

test('renewal is silent after consent, and says that the user is needed before it', () => {
  expect(readAnswer(visit(renewUrl(ask)), 'random')).toEqual({ ok: false, why: 'needs-user' });
  visit(connectUrl(ask));
  expect(readAnswer(visit(renewUrl(ask, 'ana@example.net')), 'random')).toMatchObject({ ok: true });
  expect(readAnswer(visit(renewUrl(ask, 'bo@example.net')), 'random')).toEqual({
    ok: false,
    why: 'needs-user',
  });
});

test('a refusal is a refusal', () => {
  google.oauth.person = { email: 'ana@example.net', consents: false, picks: [] };
  expect(readAnswer(visit(connectUrl(ask)), 'random')).toEqual({ ok: false, why: 'refused' });
});

test.each([
  ['https://x/#access_token=t&expires_in=3599&state=other', 'foreign'],
  ['https://x/', 'foreign'],
  [`https://x/#access_token=t&expires_in=3599&state=random&scope=openid`, 'wrong-scope'],
  [`https://x/#state=random&scope=${DRIVE_FILE}`, 'unreadable'],
])('%s is not taken', (redirected, why) => {
  expect(readAnswer(redirected, 'random')).toEqual({ ok: false, why });
});
