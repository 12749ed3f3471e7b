/** Signing in against the stand-in, with Google's own client and a real loopback redirect. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { remedyFor } from '../../src/cli/deploy/remedies.ts';
import { SCOPES, signIn } from '../../src/cli/deploy/sign-in.ts';
import { GoogleStandIn } from '../google/rest/server.ts';

const client = { clientId: 'desktop', clientSecret: 'known' };
let google: GoogleStandIn;
let places: { authorize: string; token: string };

beforeEach(async () => {
  google = new GoogleStandIn();
  const root = await google.listen();
  places = { authorize: `${root}o/oauth2/v2/auth`, token: `${root}token` };
  google.oauth.clients.set('desktop', {
    kind: 'installed',
    redirectUris: ['http://127.0.0.1'],
    secret: 'known',
  });
});
afterEach(() => google.close());

/** A browser that follows Google's redirect, after a request that is not Google's. */
const browser = (url: string) =>
  void fetch(url, { redirect: 'manual' }).then(async (response) => {
    const back = response.headers.get('location') ?? '';
    await fetch(new URL('/favicon.ico', back));
    await fetch(back);
  });

test('consent gives a client that Google accepts, with both scopes', async () => {
  const signedIn = await signIn(client, browser, places);
  const caller = google.oauth.caller(`Bearer ${signedIn.credentials.access_token}`);
  expect([...caller.scopes]).toEqual([...SCOPES]);
});

test('a refusal is told as one', async () => {
  google.oauth.person = { ...google.oauth.person, consents: false };
  await expect(signIn(client, browser, places)).rejects.toThrow('You refused');
});

test('a scope that was unticked is named', async () => {
  const unticking = (url: string) =>
    browser(
      url.replace(encodeURIComponent(` ${SCOPES[1]}`), '').replace(`+${encodeURIComponent(SCOPES[1])}`, ''),
    );
  await expect(signIn(client, unticking, places)).rejects.toThrow(SCOPES[1]);
});

test('a secret that Google does not know is refused', async () => {
  await expect(signIn({ ...client, clientSecret: 'other' }, browser, places)).rejects.toThrow(
    'invalid_client',
  );
});

test('an organisation that does not allow it is told apart from a person who refuses', async () => {
  const forbidding = (url: string) => {
    const asked = new URL(url).searchParams;
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = String(
      new URLSearchParams({ state: asked.get('state') ?? '', error: 'admin_policy_enforced' }),
    );
    void fetch(back);
  };
  const error = await signIn(client, forbidding, places).catch((failure) => failure);
  expect(remedyFor(error, '').message).toContain('Ask its administrator');
});

test('a network that fails between consent and token is told as one', async () => {
  const error = await signIn(client, browser, { ...places, token: 'http://127.0.0.1:9/' }).catch(
    (failure) => failure,
  );
  expect(remedyFor(error, '').message).toContain('Google cannot be reached');
});
