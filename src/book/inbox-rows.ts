/**
 * How a capture travels to the sheet: as rows of the hidden `Inbox`, in parts where it is long. The sender writes the first
 * six columns and never touches them again; the script writes what became of it beside them (`inbox.ts`). No schema library
 * here: the extension's worker sends.
 */
import type { Capture } from '../records/capture.ts';
import { textHash } from '../records/text.ts';

/** Google allows 50,000 characters a cell; the rest is room for what a later version may add. */
export const PART_CHARACTERS = 40_000;

/** One row as it is sent. Every cell is a string: nothing that was captured is ever parsed by the sheet. */
export interface InboxRow {
  captureId: string;
  /** `2/3 0123456789abcd`: which part of how many, and the hash of the whole payload. */
  part: string;
  kind: string;
  schemaVersion: string;
  capturedAt: string;
  payload: string;
}

export const INBOX_SENT = ['captureId', 'part', 'kind', 'schemaVersion', 'capturedAt', 'payload'] as const;

/**
 * A row that tries whether the sheet can be written and read. It carries nothing; the script takes it away the next time that
 * it writes into the Inbox, and until then it waits for nobody and is refused by nobody.
 * @param nonce tells one try from another
 */
export const probeRow = (nonce: string): InboxRow => ({
  captureId: `${PROBE}${nonce}`,
  part: '',
  kind: 'probe',
  schemaVersion: '',
  capturedAt: '',
  payload: '',
});

/** No capture's id begins so: those are UUIDs. */
const PROBE = 'probe ';

export const isProbe = (captureId: string): boolean => captureId.startsWith(PROBE);

/** @returns as many rows as it takes, to be sent together */
export function toInbox(capture: Capture): InboxRow[] {
  const payload = JSON.stringify(capture);
  const parts = split(payload);
  const hash = textHash(payload);
  return parts.map((text, i) => ({
    captureId: capture.id,
    part: `${i + 1}/${parts.length} ${hash}`,
    kind: capture.kind,
    schemaVersion: String(capture.schemaVersion),
    capturedAt: capture.capturedAt,
    payload: text,
  }));
}

/** Cut so that no surrogate pair is torn: half a character does not survive the way to the sheet. */
function split(payload: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < payload.length; ) {
    const full = Math.min(from + PART_CHARACTERS, payload.length);
    const to = full < payload.length && isLowSurrogate(payload.charCodeAt(full)) ? full - 1 : full;
    parts.push(payload.slice(from, to));
    from = to;
  }
  return parts;
}

/** Tells the versions of a capture apart: a correction has the same id and another hash. */
export const sendingHash = (capture: Capture): string => textHash(JSON.stringify(capture));

/** What a `part` cell says; undefined where it is damaged. */
export function readPart(part: string): { number: number; count: number; hash: string } | undefined {
  const [, number, count, hash] = /^(\d{1,4})\/(\d{1,4}) ([0-9a-f]{14})$/.exec(part) ?? [];
  return hash ? { number: Number(number), count: Number(count), hash } : undefined;
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
