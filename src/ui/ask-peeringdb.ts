/** PeeringDB as our pages ask it: with the user's key, at the common pace, remembering what was answered. */
import { API, PeeringDb } from '../sources/peeringdb/client.ts';
import type { NetworksOptions } from '../sources/peeringdb/networks.ts';
import { AskFailed } from '../sources/peeringdb/problem.ts';
import { nextTurn, recallAnswers, rememberAnswers, setNextTurn } from '../storage/answers.ts';
import { setting } from '../storage/settings.ts';
import { peeringdb as words } from './strings/peeringdb.ts';

/** What the browser must be asked to allow. */
export const PEERINGDB_HOSTS = [`${new URL(API).origin}/*`];

/** @param onWait told in words that PeeringDB makes us wait */
export async function peeringDb(
  signal: AbortSignal,
  onWait?: (words: string) => void,
): Promise<NetworksOptions & { client: PeeringDb }> {
  return {
    client: new PeeringDb({
      key: await setting('peeringdbKey'),
      turns: { next: nextTurn, setNext: setNextTurn },
      signal,
      onWait: onWait && ((until) => onWait(words.waiting(until))),
    }),
    memory: { recall: recallAnswers, remember: rememberAnswers },
    now: Date.now,
  };
}

/** In words for the user. */
export const askProblem = (error: unknown): string =>
  error instanceof AskFailed
    ? words.problem(error.problem, error.message, error.againAt)
    : error instanceof Error
      ? error.message
      : String(error);
