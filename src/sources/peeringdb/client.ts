/**
 * Asks PeeringDB's API: one request at a time, within its published rates, with a key that never travels beside cookies.
 * Rates: https://docs.peeringdb.com/howto/work_within_peeringdbs_query_limits/ (20 a minute without a key, 40 with one).
 */
import * as z from 'zod/mini';
import { reasonOf } from '../../records/reason.ts';
import { AskFailed } from './problem.ts';

export const API = 'https://www.peeringdb.com/api';

export type Row = Record<string, unknown>;

/** Milliseconds between two requests: 20 a minute, and with a key the two seconds that PeeringDB's guide asks for. */
const PAUSE = { anonymous: 3_000, withKey: 2_000 };
/** Milliseconds for one answer to come in whole. */
const PATIENCE = 60_000;
/** Milliseconds that are waited at PeeringDB's word before the work is given back to the user. */
const LONGEST_WAIT = 5 * 60_000;
/** After a 5xx, in milliseconds; each as long again at most, so that many clients do not come back in step. */
const BACK_OFF = [2_000, 6_000, 15_000];
/** Milliseconds after a 429 that does not say. */
const A_MINUTE = 60_000;
/** Bytes: three times what 150 of the busiest networks fill. A whole table is larger. */
const LARGEST = 16 * 1024 * 1024;

/** What is remembered between requests, and shared by all our pages. */
export interface Turns {
  /** Milliseconds since 1970 before which nothing may be asked. */
  next(): Promise<number>;
  setNext(moment: number): Promise<void>;
}

export interface Wire {
  fetch(url: string, init: RequestInit): Promise<Response>;
  now(): number;
  /** @throws the signal's reason */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  /** Runs `act` while no other page of ours does. */
  alone<T>(act: () => Promise<T>, signal: AbortSignal | undefined): Promise<T>;
}

export interface ClientOptions {
  key?: string | undefined;
  turns: Turns;
  signal?: AbortSignal | undefined;
  /** Called when PeeringDB asks us to wait, or asked it of another page: until when, in milliseconds since 1970. */
  onWait?: ((until: number) => void) | undefined;
  wire?: Wire;
}

/** `{"meta": …, "data": [rows]}`. */
const answer = z.object({
  data: z.array(z.looseObject({})),
  meta: z.optional(z.looseObject({})),
});

export class PeeringDb {
  readonly #key: string | undefined;
  readonly #turns: Turns;
  readonly #signal: AbortSignal | undefined;
  readonly #onWait: ((until: number) => void) | undefined;
  readonly #wire: Wire;
  /** How many requests were sent. */
  requests = 0;

  constructor({ key, turns, signal, onWait, wire = browserWire }: ClientOptions) {
    this.#key = key?.trim() || undefined;
    this.#turns = turns;
    this.#signal = signal;
    this.#onWait = onWait;
    this.#wire = wire;
  }

  /**
   * @param query of the address: `asn__in=64500,64501`
   * @param isAsked whether a row is one that the query asks for. PeeringDB ignores filters that it does not know, and sends the
   * whole table instead.
   * @throws AskFailed; the signal's reason
   */
  async ask(object: string, query: string, isAsked: (row: Row) => boolean): Promise<Row[]> {
    const rows = await this.#rows(`${API}/${object}?${query}`);
    const stranger = rows.find((row) => !isAsked(row));
    if (stranger) throw new AskFailed('other-rows', `${object} ${JSON.stringify(stranger.id)}`);
    return rows;
  }

  async #rows(url: string): Promise<Row[]> {
    let waited = 0;
    for (let failures = 0; ; ) {
      const response = await this.#send(url);
      const { status } = response;
      const said = retryAfter(response, this.#wire.now());
      const backOff = status >= 500 ? BACK_OFF[failures++] : undefined;
      if (status >= 500 && backOff === undefined) throw new AskFailed('busy', `HTTP ${status}`);
      if (status === 429 || (status >= 500 && said !== undefined)) {
        const pause = Math.max(said ?? A_MINUTE, backOff ?? 0);
        const until = this.#wire.now() + pause;
        await this.#turns.setNext(until);
        waited += pause;
        if (waited > LONGEST_WAIT)
          throw new AskFailed(status === 429 ? 'too-many' : 'busy', `HTTP ${status}`, until);
        this.#onWait?.(until);
        await this.#wire.sleep(pause, this.#signal);
      } else if (backOff !== undefined) {
        await this.#wire.sleep(backOff * (1 + Math.random()), this.#signal);
      } else if (status === 401 || status === 403) {
        throw new AskFailed('bad-key', `HTTP ${status}`);
      } else {
        return parsed(status, await textOf(response));
      }
    }
  }

  async #send(url: string): Promise<Response> {
    await this.#turn();
    this.requests++;
    const late = AbortSignal.timeout(PATIENCE);
    try {
      return await this.#wire.fetch(url, {
        // With cookies beside the key PeeringDB refuses the request, and without a key they would tell who asks.
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        headers: {
          accept: 'application/json',
          ...(this.#key ? { authorization: `Api-Key ${this.#key}` } : {}),
        },
        signal: this.#signal ? AbortSignal.any([this.#signal, late]) : late,
      });
    } catch (error) {
      this.#signal?.throwIfAborted();
      throw new AskFailed(late.aborted ? 'timeout' : 'unreachable', messageOf(error));
    }
  }

  /** Waits until it is our turn, and takes it. */
  #turn(): Promise<void> {
    const { now, sleep, alone } = this.#wire;
    return alone(async () => {
      const next = await this.#turns.next();
      // A clock that was set back must not keep us waiting.
      const wait = Math.min(next - now(), LONGEST_WAIT);
      // What another page of ours, or this one before it was closed, was told by PeeringDB.
      if (wait > PAUSE.anonymous) this.#onWait?.(now() + wait);
      if (wait > 0) await sleep(wait, this.#signal);
      this.#signal?.throwIfAborted();
      await this.#turns.setNext(now() + (this.#key ? PAUSE.withKey : PAUSE.anonymous));
    }, this.#signal);
  }
}

function parsed(status: number, text: string): Row[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new AskFailed(status === 200 ? 'not-understood' : 'refused', `HTTP ${status}`);
  }
  // One network that does not exist is answered by 404 and no rows.
  const result = answer.safeParse(content);
  if (status !== 200 && !(status === 404 && result.success && result.data.data.length === 0))
    throw new AskFailed('refused', `HTTP ${status}`);
  if (!result.success) throw new AskFailed('not-understood', reasonOf(result.error).slice(0, 200));
  if (result.data.meta?.truncated)
    throw new AskFailed('cut', String(result.data.meta.truncated).slice(0, 200));
  return result.data.data;
}

/** @throws AskFailed where it is larger than anything that was asked for */
async function textOf(response: Response): Promise<string> {
  const tooLarge = () => new AskFailed('too-large', `more than ${LARGEST} bytes`);
  if (Number(response.headers.get('content-length')) > LARGEST) throw tooLarge();
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > LARGEST) throw tooLarge();
      text += decoder.decode(part.value, { stream: true });
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    if (error instanceof AskFailed) throw error;
    throw new AskFailed('unreachable', messageOf(error));
  }
  return text + decoder.decode();
}

/** `Retry-After` in seconds or as a date. @returns milliseconds; undefined where it is not given */
function retryAfter({ headers }: Response, now: number): number | undefined {
  const said = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(said)) return Number(said) * 1_000;
  const date = Date.parse(said);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const browserWire: Wire = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
  alone: (act, signal) =>
    navigator.locks.request('peeringdb', signal ? { signal } : {}, act) as ReturnType<typeof act>,
};
