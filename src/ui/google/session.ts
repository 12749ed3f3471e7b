/** The way to the connected sheet, for the worker as for pages: a token from memory, and a new one without asking anybody. */
import { readAnswer, renewUrl } from '../../outlets/google/authorize.ts';
import type { Session } from '../../outlets/google/call.ts';
import { GoogleProblem } from '../../outlets/google/problem.ts';
import { openSignIn, redirectAddress, SignInStopped } from '../../platform/sign-in.ts';
import { keepToken, keptToken, whileSigningIn } from '../../platform/token.ts';
import type { Connection } from '../../storage/connection.ts';

/** Seconds before its end at which a token is no longer used: a request takes time. */
const MARGIN = 60;

/** @returns milliseconds since 1970 */
export const expiryOf = (expiresInSeconds: number): number =>
  Date.now() + (expiresInSeconds - MARGIN) * 1_000;

export function googleSession({ clientId, account }: Connection): Session {
  let held: string | undefined;
  return {
    token: () => held,
    renew: () =>
      whileSigningIn(async () => {
        const kept = await keptToken();
        // One that was just refused is not tried again; another page may have brought a newer one meanwhile.
        const isOurs = kept?.clientId === clientId && kept.account === account && kept.token !== held;
        held = isOurs ? kept.token : await signInSilently(clientId, account);
        return held;
      }),
    fetch: (url, init) => fetch(url, init),
  };
}

/** @throws GoogleProblem */
async function signInSilently(clientId: string, account: string | undefined): Promise<string> {
  const state = crypto.randomUUID();
  const url = renewUrl({ clientId, redirectUri: redirectAddress(), state }, account);
  const answer = readAnswer(await openSignIn(url, true).catch(asProblem), state);
  if (!answer.ok) throw new GoogleProblem('signed-out', `Signing in again: ${answer.why}`);
  const { token } = answer;
  await keepToken({ token, expires: expiryOf(answer.expiresInSeconds), clientId, account });
  return token;
}

function asProblem(error: unknown): never {
  if (error instanceof SignInStopped && error.why === 'unreachable')
    throw new GoogleProblem('offline', error.message);
  throw new GoogleProblem('signed-out', error instanceof Error ? error.message : String(error));
}
