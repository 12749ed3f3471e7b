/** One call to Google, renewed once where the token has run out. No retries here: who waits is decided by the outbox. */
import { GoogleProblem, problemOf } from './problem.ts';

export interface Session {
  /** The token in hand, or undefined where there is none yet. */
  token(): string | undefined;
  /** Signs in again without asking the user. @throws GoogleProblem `signed-out` where that is not possible */
  renew(): Promise<string>;
  fetch(url: string, init: RequestInit): Promise<Response>;
}

/** Milliseconds after which an answer is no longer waited for. Google itself gives up after 180 s; a worker lives less long. */
const PATIENCE = 60_000;

/**
 * @returns the parsed body
 * @throws GoogleProblem
 */
export async function call(
  session: Session,
  method: 'GET' | 'POST',
  url: string,
  body?: unknown,
): Promise<unknown> {
  const token = session.token() ?? (await session.renew());
  const first = await attempt(session, token, method, url, body);
  const answer =
    first.status === 401 ? await attempt(session, await session.renew(), method, url, body) : first;
  if (answer.ok) {
    // Half an answer would be taken for a sheet that is empty.
    return answer.json().catch((error) => {
      throw new GoogleProblem('offline', String(error));
    });
  }
  const content = await answer.json().catch(() => undefined);
  throw problemOf(answer.status, content, answer.headers.get('retry-after'));
}

async function attempt(
  session: Session,
  token: string,
  method: string,
  url: string,
  body: unknown,
): Promise<Response> {
  try {
    return await session.fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (error) {
    throw new GoogleProblem('offline', error instanceof Error ? error.message : String(error));
  }
}
