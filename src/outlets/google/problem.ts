/** What can go wrong on the way to Google, told apart by what the user can do about it. */

export type ProblemKind =
  /** No answer: no network, a cut line. Tried again by itself. */
  | 'offline'
  /** Google is busy or asks us to slow down. Tried again by itself. */
  | 'busy'
  /** The sign-in has ended and could not be renewed silently. */
  | 'signed-out'
  /** The project of the OAuth client has the interface switched off. */
  | 'switched-off'
  /** The account may only read this sheet. */
  | 'read-only'
  /** The sheet was not chosen with this account, was deleted, or belongs to another account. */
  | 'not-found'
  /** The sheet lies in the bin. */
  | 'trashed'
  /** The sheet lacks a part that pushing needs. */
  | 'damaged'
  /** The sheet has as many cells as Google allows. */
  | 'full'
  /** Google refused what was sent; sending it again changes nothing. */
  | 'refused';

export class GoogleProblem extends Error {
  readonly kind: ProblemKind;
  /** Seconds that Google asked us to wait. */
  readonly retryAfter: number | undefined;
  constructor(kind: ProblemKind, message: string, retryAfter?: number) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

/** @param body the JSON that came with the status, where there was any */
export function problemOf(status: number, body: unknown, retryAfter: string | null): GoogleProblem {
  const { message = `Google answered ${status}`, reason = '' } = errorIn(body);
  const seconds = Number(retryAfter);
  const wait = retryAfter !== null && seconds > 0 ? seconds : undefined;
  if (status === 401) return new GoogleProblem('signed-out', message);
  if (status === 429 || status >= 500 || status === 409) return new GoogleProblem('busy', message, wait);
  if (status === 403) {
    // Older Google APIs answer "too fast" with 403.
    if (/rateLimit|quota/i.test(reason)) return new GoogleProblem('busy', message, wait);
    if (/accessNotConfigured|SERVICE_DISABLED|it is disabled/i.test(`${reason} ${message}`)) {
      return new GoogleProblem('switched-off', message);
    }
    if (/insufficientPermissions|insufficient authentication scopes/i.test(`${reason} ${message}`)) {
      return new GoogleProblem('signed-out', message);
    }
    return new GoogleProblem('read-only', message);
  }
  if (status === 404) return new GoogleProblem('not-found', message);
  if (status === 400 && /parse range|No sheet with id|exceeds grid limits/i.test(message)) {
    return new GoogleProblem('damaged', message);
  }
  if (status === 400 && /above the limit of [\d,]+ cells/i.test(message)) {
    return new GoogleProblem('full', message);
  }
  return new GoogleProblem('refused', message);
}

function errorIn(body: unknown): { message?: string; reason?: string } {
  const error = (body as { error?: { message?: unknown; errors?: { reason?: unknown }[] } } | null)?.error;
  const reason = error?.errors?.[0]?.reason;
  return {
    ...(typeof error?.message === 'string' ? { message: error.message } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}

const LONGEST_WAIT = 64;

/**
 * Seconds before the next attempt: doubling, with jitter over the upper half so that many clients do not return together
 * (Google's "truncated exponential backoff"), never less than Google asked for.
 * @param attempt how many have failed, from 1
 * @param random 0 to 1
 */
export function waitBefore(attempt: number, random: number, retryAfter = 0): number {
  const full = Math.min(2 ** attempt, LONGEST_WAIT);
  return Math.max(retryAfter, full / 2 + (full / 2) * random);
}
