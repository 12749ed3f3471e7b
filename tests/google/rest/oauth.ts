/**
 * Google's sign-in, as far as it can be told from outside: consent, the picker step, silent renewal, codes with PKCE,
 * refresh tokens, revocation. People and their choices are set by the test.
 */
import { createHash } from 'node:crypto';
import { Refusal, type Store } from '../store.ts';
import type { Answer } from './answer.ts';

export interface Caller {
  email: string;
  scopes: ReadonlySet<string>;
}

interface Client {
  kind: 'web' | 'installed';
  redirectUris: readonly string[];
  secret?: string;
}

interface Token extends Caller {
  clientId: string;
  /** Milliseconds of the store's clock. */
  expires: number;
}

/** What the person at the browser does when asked. */
export interface Person {
  email: string;
  consents: boolean;
  /** Spreadsheets chosen in the picker step. */
  picks: readonly string[];
  /** Gives less than was asked for. */
  unticks?: boolean;
}

const DRIVE_FILE = 'https://www.googleapis.com/auth/drive.file';
const scopesIn = (query: URLSearchParams): string[] => (query.get('scope') ?? '').split(' ').filter(Boolean);

const HOUR = 3_600_000;
/** Loopback redirects may carry any port (RFC 8252 §7.3). */
const samePlace = (registered: string, asked: string): boolean =>
  registered === asked ||
  (/^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\/?$/.test(asked) &&
    /^http:\/\/(127\.0\.0\.1|localhost)/.test(registered));

export class OAuth {
  readonly clients = new Map<string, Client>();
  person: Person = { email: 'ana@example.net', consents: true, picks: [] };
  private readonly tokens = new Map<string, Token>();
  private readonly refreshTokens = new Map<string, Omit<Token, 'expires'>>();
  private readonly codes = new Map<
    string,
    Omit<Token, 'expires'> & { challenge?: string; redirectUri: string }
  >();
  private readonly granted = new Set<string>();
  private readonly store: Store;
  private readonly now: () => number;

  constructor(store: Store, now: () => number) {
    this.store = store;
    this.now = now;
  }

  /** A token as a finished sign-in would have given. */
  issue(email: string, scopes: Iterable<string>, clientId = 'test-client', lifetime = HOUR): string {
    const token = this.store.newId('ya29.');
    this.tokens.set(token, { email, scopes: new Set(scopes), clientId, expires: this.now() + lifetime });
    return token;
  }

  expireAll(): void {
    for (const token of this.tokens.values()) token.expires = this.now();
  }

  /** @throws 401 as Google words it */
  caller(authorization: string | undefined): Caller {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    const known = token === undefined ? undefined : this.tokens.get(token);
    if (!known || known.expires <= this.now()) {
      throw new Refusal(
        401,
        'UNAUTHENTICATED',
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
        'authError',
      );
    }
    return known;
  }

  /** What is wrong with the question itself: shown to the person, never handed to the application. */
  objection(query: URLSearchParams): Answer | undefined {
    const client = this.clients.get(query.get('client_id') ?? '');
    if (!client) return page(401, 'Error 401: invalid_client. The OAuth client was not found.');
    const redirectUri = query.get('redirect_uri') ?? '';
    if (!client.redirectUris.some((uri) => samePlace(uri, redirectUri))) {
      return page(400, 'Error 400: redirect_uri_mismatch');
    }
    if (!/^(token|code)$/.test(query.get('response_type') ?? ''))
      return page(400, 'Error 400: invalid_request. Invalid response_type');
    const scopes = scopesIn(query);
    if (scopes.length === 0)
      return page(400, 'Error 400: invalid_request. Missing required parameter: scope');
    if (query.get('trigger_onepick') === 'true' && scopes.some((scope) => scope !== DRIVE_FILE))
      return page(400, 'Error 400: invalid_request. The picker step takes the drive.file scope alone.');
    return undefined;
  }

  /** The consent page: the person answers at once. */
  authorize(query: URLSearchParams): Answer {
    const wrong = this.objection(query);
    if (wrong) return wrong;
    const redirectUri = query.get('redirect_uri') ?? '';
    const scopes = scopesIn(query);
    const implicit = query.get('response_type') === 'token';
    const answer = (fields: Record<string, string>): Answer => {
      const state = query.get('state');
      const encoded = new URLSearchParams({ ...(state ? { state } : {}), ...fields }).toString();
      const location = `${redirectUri}${implicit ? '#' : '?'}${encoded}`;
      return { status: 302, body: {}, headers: { location } };
    };
    const clientId = query.get('client_id') ?? '';
    const grant = `${this.person.email} ${clientId}`;
    const silent = query.get('prompt') === 'none';
    const hint = query.get('login_hint');
    if (silent && (!this.granted.has(grant) || (hint && hint !== this.person.email))) {
      return answer({ error: 'interaction_required' });
    }
    if (!silent && !this.person.consents) return answer({ error: 'access_denied' });
    this.granted.add(grant);

    const picker: Record<string, string> = {};
    if (query.get('trigger_onepick') === 'true') {
      for (const id of this.person.picks)
        this.store.spreadsheets.get(id)?.openedWithApp.add(this.person.email);
      picker.picked_file_ids = this.person.picks.join(',');
    }
    if (implicit) {
      if (this.person.unticks) scopes.length = 0;
      const token = this.issue(this.person.email, scopes, clientId);
      return answer({
        access_token: token,
        token_type: 'Bearer',
        expires_in: '3599',
        scope: scopes.join(' '),
        ...picker,
      });
    }
    const code = this.store.newId('4/');
    const challenge = query.get('code_challenge');
    if (challenge && query.get('code_challenge_method') !== 'S256')
      return page(400, 'Error 400: invalid_request');
    this.codes.set(code, {
      email: this.person.email,
      scopes: new Set(scopes),
      clientId,
      redirectUri,
      ...(challenge ? { challenge } : {}),
    });
    return answer({ code, scope: scopes.join(' '), ...picker });
  }

  /** The token endpoint: codes once, refresh tokens until revoked. */
  exchange(form: URLSearchParams): Answer {
    const client = this.clients.get(form.get('client_id') ?? '');
    if (!client || (client.secret && form.get('client_secret') !== client.secret)) {
      return { status: 401, body: { error: 'invalid_client', error_description: 'Unauthorized' } };
    }
    const grant = form.get('grant_type');
    if (grant === 'authorization_code') {
      const code = form.get('code') ?? '';
      const issued = this.codes.get(code);
      this.codes.delete(code);
      const verifier = form.get('code_verifier') ?? '';
      const proven =
        !issued?.challenge || createHash('sha256').update(verifier).digest('base64url') === issued.challenge;
      if (!issued || issued.redirectUri !== form.get('redirect_uri') || !proven)
        return invalidGrant('Malformed auth code.');
      const refreshToken = this.store.newId('1//');
      this.refreshTokens.set(refreshToken, issued);
      return this.tokenAnswer(issued, { refresh_token: refreshToken });
    }
    if (grant === 'refresh_token') {
      const issued = this.refreshTokens.get(form.get('refresh_token') ?? '');
      return issued ? this.tokenAnswer(issued, {}) : invalidGrant('Token has been expired or revoked.');
    }
    return {
      status: 400,
      body: { error: 'unsupported_grant_type', error_description: `Invalid grant_type: ${grant}` },
    };
  }

  revoke(token: string): Answer {
    const known = this.tokens.get(token) ?? this.refreshTokens.get(token);
    if (!known)
      return { status: 400, body: { error: 'invalid_token', error_description: 'Token expired or revoked' } };
    this.revokeGrant(known.email);
    return { status: 200, body: {} };
  }

  /** What happens when the person withdraws access in the Google account. */
  revokeGrant(email: string): void {
    for (const store of [this.tokens, this.refreshTokens]) {
      for (const [token, known] of store) if (known.email === email) store.delete(token);
    }
    for (const grant of this.granted) if (grant.startsWith(`${email} `)) this.granted.delete(grant);
  }

  private tokenAnswer(issued: Omit<Token, 'expires'>, more: object): Answer {
    const token = this.issue(issued.email, issued.scopes, issued.clientId);
    const scope = [...issued.scopes].join(' ');
    return {
      status: 200,
      body: { access_token: token, expires_in: 3599, token_type: 'Bearer', scope, ...more },
    };
  }
}

const invalidGrant = (description: string): Answer => ({
  status: 400,
  body: { error: 'invalid_grant', error_description: description },
});

const page = (status: number, text: string): Answer => ({
  status,
  body: { page: text },
  html: `<!doctype html><title>Error</title><h1>Access blocked</h1><p>${text}</p>`,
});
