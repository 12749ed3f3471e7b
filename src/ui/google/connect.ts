/** Connecting a sheet: Google's consent page, its picker, a look at what was picked. Nothing is stored before all of it is well. */
import { connectUrl, readAnswer } from '../../outlets/google/authorize.ts';
import type { Session } from '../../outlets/google/call.ts';
import { lookAtSheet, SheetProblem, type SheetProblemKind } from '../../outlets/google/look.ts';
import { GoogleProblem } from '../../outlets/google/problem.ts';
import { openSignIn, redirectAddress, SignInStopped } from '../../platform/sign-in.ts';
import { forgetToken, keepToken, keptToken } from '../../platform/token.ts';
import { type Connection, dropConnection, saveConnection } from '../../storage/connection.ts';
import { expiryOf, googleSession } from './session.ts';

export type ConnectProblem =
  | SheetProblemKind
  /** The window was closed. */
  | 'closed'
  /** The browser does not let us sign in. */
  | 'not-allowed'
  /** Google does not know the client, or not the address that it is to come back to. */
  | 'unknown-client'
  /** The person, or an administrator, said no. */
  | 'consent-refused'
  /** The box was unticked. */
  | 'wrong-scope'
  /** The answer was to another question than ours. */
  | 'foreign'
  | 'nothing-picked'
  | 'several-picked';

export type Connected =
  | { ok: true; connection: Connection }
  | { ok: false; problem: ConnectProblem; detail: string };

/**
 * To be called when the browser allows signing in.
 * @param looking called when the person has answered and the sheet is looked at
 */
export async function connect(clientId: string, looking: () => void): Promise<Connected> {
  try {
    const answer = await consent(clientId);
    looking();
    const [spreadsheetId, another] = answer.pickedIds;
    if (spreadsheetId === undefined) return failed('nothing-picked');
    if (another !== undefined) return failed('several-picked');
    const { token } = answer;
    const { title, account } = await lookAtSheet(withToken(token), spreadsheetId);
    const connection: Connection = { clientId, spreadsheetId, title, ...(account ? { account } : {}) };
    await keepToken({ token, expires: expiryOf(answer.expiresInSeconds), clientId, account });
    await saveConnection(connection);
    return { ok: true, connection };
  } catch (error) {
    if (error instanceof Stopped) return failed(error.why, error.message);
    if (error instanceof SheetProblem || error instanceof GoogleProblem)
      return failed(error.kind, error.message);
    throw error;
  }
}

const failed = (problem: ConnectProblem, detail = ''): Connected => ({ ok: false, problem, detail });

class Stopped extends Error {
  readonly why: ConnectProblem;
  constructor(why: ConnectProblem, message = '') {
    super(message);
    this.why = why;
  }
}

/** @throws Stopped */
async function consent(clientId: string) {
  const state = crypto.randomUUID();
  const url = connectUrl({ clientId, redirectUri: redirectAddress(), state });
  const redirected = await openSignIn(url, false).catch(async (error) => {
    if (!(error instanceof SignInStopped)) throw error;
    switch (error.why) {
      case 'unreachable':
        // The browser says the same of no network as of an error that Google answered.
        throw new Stopped((await canReachGoogle()) ? 'unknown-client' : 'offline', error.message);
      case 'not-allowed':
        throw new Stopped('not-allowed', error.message);
      default:
        throw new Stopped('closed', error.message);
    }
  });
  const answer = readAnswer(redirected, state);
  if (answer.ok) return answer;
  switch (answer.why) {
    case 'wrong-scope':
      throw new Stopped('wrong-scope');
    case 'foreign':
    case 'unreadable':
      throw new Stopped('foreign');
    default:
      throw new Stopped('consent-refused');
  }
}

/** Whatever it answers. */
const canReachGoogle = (): Promise<boolean> =>
  fetch('https://www.googleapis.com/drive/v3/about?fields=user', { credentials: 'omit' }).then(
    () => true,
    () => false,
  );

const withToken = (token: string): Session => ({
  token: () => token,
  renew: () => Promise.reject(new GoogleProblem('signed-out', 'A new token was refused.')),
  fetch: (url, init) => fetch(url, init),
});

/**
 * Withdraws what the person allowed, and forgets the sheet in any case.
 * @returns whether Google was told; it does not let us read whether it did as it was told
 */
export async function disconnect(connection: Connection): Promise<boolean> {
  const withdrawn = await withdraw(connection).catch(() => false);
  await forgetToken();
  await dropConnection();
  return withdrawn;
}

async function withdraw(connection: Connection): Promise<boolean> {
  const kept = await keptToken();
  const token = kept?.clientId === connection.clientId ? kept.token : await googleSession(connection).renew();
  await fetch('https://oauth2.googleapis.com/revoke', {
    method: 'POST',
    // A plain form, which may be sent anywhere and whose answer is not shared.
    mode: 'no-cors',
    credentials: 'omit',
    body: new URLSearchParams({ token }),
  });
  return true;
}
