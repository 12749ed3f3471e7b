/** A page of somebody's site, fetched as nobody in particular: no cookies, no referrer, with a limit on time and size. */

export const PAGE_PROBLEMS = [
  /** No web address, or one inside somebody's own network. */
  'bad-address',
  'not-found',
  /** 401, 403, 429 and their like: the site lets people in, and not us. */
  'refused',
  /** 5xx. */
  'busy',
  /** Another site answers in its place, and we may not read there. */
  'elsewhere',
  /** No connection, no such host, a certificate that is not valid: the browser does not tell them apart. */
  'unreachable',
  'timeout',
  'too-large',
] as const;
export type PageProblem = (typeof PAGE_PROBLEMS)[number];

export type FetchedPage =
  | {
      bytes: Uint8Array;
      /** Where it was found, after any forwarding. */
      url: string;
      /** As the site says: `text/html`. */
      type: string;
      charset: string | undefined;
    }
  | { problem: PageProblem; detail: string };

/** Milliseconds until the whole page is here. */
const PATIENCE = 20_000;
/** Bytes: the largest PDF that is read. */
const LARGEST = 20 * 1024 * 1024;

const STATUSES: readonly (readonly [(status: number) => boolean, PageProblem])[] = [
  [(status) => status === 404 || status === 410, 'not-found'],
  [(status) => status >= 500, 'busy'],
  [(status) => status >= 400, 'refused'],
];

/** @throws the signal's reason, nothing else */
export async function fetchPage(
  address: string,
  {
    signal,
    get = fetch,
    patience = PATIENCE,
  }: { signal: AbortSignal; get?: typeof fetch; patience?: number },
): Promise<FetchedPage> {
  if (!isPublicAddress(address)) return { problem: 'bad-address', detail: address.slice(0, 200) };
  const late = AbortSignal.timeout(patience);
  const init: RequestInit = {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { accept: 'text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5' },
    signal: AbortSignal.any([signal, late]),
  };
  try {
    const response = await get(address, init);
    const problem = STATUSES.find(([is]) => is(response.status))?.[1];
    if (problem) {
      await response.body?.cancel();
      return { problem, detail: `HTTP ${response.status}` };
    }
    if (response.url && !isPublicAddress(response.url))
      return { problem: 'bad-address', detail: response.url };
    const bytes = await bytesOf(response);
    if (!bytes) return { problem: 'too-large', detail: '' };
    const said = response.headers.get('content-type') ?? '';
    return {
      bytes,
      url: response.url || address,
      type: said.split(';')[0]?.trim().toLowerCase() ?? '',
      charset: /charset\s*=\s*["']?([\w-]+)/i.exec(said)?.[1],
    };
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) return { problem: 'timeout', detail: '' };
    const detail = error instanceof Error ? error.message : String(error);
    return {
      problem: (await answersAtAll(address, { ...init, mode: 'no-cors' }, get)) ? 'elsewhere' : 'unreachable',
      detail,
    };
  }
}

/** A site that forwards to where we may not read still answers whoever does not look at the answer. */
async function answersAtAll(address: string, init: RequestInit, get: typeof fetch): Promise<boolean> {
  try {
    const response = await get(address, init);
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = Number(response.headers.get('content-length')) > LARGEST ? LARGEST + 1 : 0;
  while (size <= LARGEST) {
    const part = await reader.read();
    if (part.done) break;
    parts.push(part.value);
    size += part.value.length;
  }
  if (size > LARGEST) {
    await reader.cancel();
    return undefined;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const INTERNAL_NAME = /^(?:localhost|[^.]+)$|\.(?:localhost|local|internal|intranet|lan|home|corp|arpa)$/;
/** RFC 1918, 1122, 3927, 6598, and what may be reached by no one. */
const INTERNAL_V4 =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** Addresses come from other people's records: none may lead into the network that the user's browser stands in. */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  const host = hostname.replace(/\.$/, '');
  if ((protocol !== 'https:' && protocol !== 'http:') || username) return false;
  return !host.startsWith('[') && !INTERNAL_NAME.test(host) && !INTERNAL_V4.test(`${host}.`);
}

/** What the browser is asked to allow: the site with its `www.` and without, for `http:` and `https:`, as sites forward among them. */
export function hostPattern(address: string): string {
  const host = new URL(address).hostname.replace(/^www\./, '');
  return /^[\d.]+$/.test(host) ? `*://${host}/*` : `*://*.${host}/*`;
}
