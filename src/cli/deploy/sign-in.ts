/**
 * Signing in from a terminal: the user's own browser, a redirect to loopback, PKCE (RFC 8252, RFC 7636). Nothing is kept:
 * every run asks again, so no token lies on the disk.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Auth } from 'googleapis';
import { Complaint } from '../complaint.ts';
import type { DesktopClient } from './client-file.ts';

export const SCOPES = [
  'https://www.googleapis.com/auth/drive.file',
  'https://www.googleapis.com/auth/script.projects',
] as const;

const PATIENCE_MINUTES = 5;

/** Where Google is; the tests put a stand-in there. */
export interface Places {
  authorize?: string;
  token?: string;
}

/**
 * @param open shows the consent page to the user
 * @throws Complaint where consent was refused, incomplete or not given in time
 */
export async function signIn(
  { clientId, clientSecret }: DesktopClient,
  open: (url: string) => void,
  places: Places = {},
): Promise<Auth.OAuth2Client> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const redirectUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new Auth.OAuth2Client({
    clientId,
    clientSecret,
    redirectUri,
    endpoints: {
      ...(places.authorize ? { oauth2AuthBaseUrl: places.authorize } : {}),
      ...(places.token ? { oauth2TokenUrl: places.token } : {}),
    },
  });
  try {
    const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
    const state = randomUUID();
    const answered = theAnswer(server, state);
    open(
      client.generateAuthUrl({
        access_type: 'online',
        scope: [...SCOPES],
        state,
        code_challenge_method: Auth.CodeChallengeMethod.S256,
        ...(codeChallenge ? { code_challenge: codeChallenge } : {}),
      }),
    );
    const { tokens } = await client.getToken({
      code: await answered,
      codeVerifier,
      redirect_uri: redirectUri,
    });
    const granted = tokens.scope?.split(' ') ?? [];
    const missing = SCOPES.filter((scope) => !granted.includes(scope));
    if (missing.length > 0) {
      throw new Complaint(`You did not allow everything that is needed (${missing.join(', ')}).
Run the command again and leave every box on Google's page ticked.`);
    }
    client.setCredentials(tokens);
    return client;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Waits for Google's redirect. Other requests, such as a browser's for an icon, are turned away. */
function theAnswer(server: Server, state: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(
      () =>
        reject(
          new Complaint(
            `Nobody answered Google's page within ${PATIENCE_MINUTES} minutes. Run the command again.`,
          ),
        ),
      PATIENCE_MINUTES * 60_000,
    );
    server.on('request', (request, response) => {
      const answer = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams;
      const [code, error] = [answer.get('code'), answer.get('error')];
      if (answer.get('state') !== state || (!code && !error)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(
        code
          ? 'Done. You can close this page and go back to the terminal.'
          : 'Nothing was changed. You can close this page.',
      );
      clearTimeout(patience);
      if (code) resolve(code);
      else
        reject(
          error === 'access_denied'
            ? new Complaint(
                'You refused Google’s question, so nothing was changed. Run the command again to be asked again.',
              )
            : new Error(error ?? ''),
        );
    });
  });
}
