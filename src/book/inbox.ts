/**
 * How a capture travels to the sheet: as rows of the hidden `Inbox`, in parts where it is long. The sender writes the first
 * six columns and never touches them again; the script writes what became of it beside them.
 */
import type { Capture } from '../records/capture.ts';
import { parseCapture, parseKnownCapture } from '../records/migrate.ts';
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

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

export type Received =
  | { state: 'complete'; capture: Capture; rows: number[] }
  /** Parts are still missing: another batch may bring them. */
  | { state: 'waiting'; captureId: string; rows: number[] }
  | { state: 'refused'; captureId: string; reason: string; rows: number[] };

/** A row that arrived: the sent columns and the row's own number, to tell the outcome by. */
export interface Arrived extends Partial<InboxRow> {
  row: number;
  /** Taken over by an earlier run, which looked at it closely. */
  merged?: boolean;
}

/** Puts captures together again. Rows may come in any order, twice, or from somebody else's hand. */
export function fromInbox(rows: readonly Arrived[]): Received[] {
  const sendings = new Map<string, Arrived[]>();
  for (const row of rows) {
    const id = row.captureId ?? '';
    const sending = sendings.get(id);
    if (sending) sending.push(row);
    else sendings.set(id, [row]);
  }
  return [...sendings].map(([captureId, sent]) => together(captureId, sent));
}

function together(captureId: string, sent: readonly Arrived[]): Received {
  const rows = sent.map(({ row }) => row);
  const refused = (reason: string): Received => ({ state: 'refused', captureId, reason, rows });
  if (captureId === '') return refused('This row has no capture id. It was not written by Meet-Me Sheet.');
  const parts: string[] = [];
  let count = 0;
  let hash = '';
  for (const { part = '', payload = '' } of sent) {
    const [, number, of, itsHash] = /^(\d{1,4})\/(\d{1,4}) ([0-9a-f]{14})$/.exec(part) ?? [];
    if (!number || !of || !itsHash)
      return refused('The "part" cell of this row is damaged. Send the capture again.');
    // A correction of the same capture sends the same id with another hash; the one that came last counts.
    if (itsHash !== hash) parts.length = 0;
    hash = itsHash;
    count = Number(of);
    parts[Number(number) - 1] = payload;
  }
  if (parts.length > count) return refused('This capture has more parts than it says. Send it again.');
  for (let i = 0; i < count; i++) if (parts[i] === undefined) return { state: 'waiting', captureId, rows };
  const payload = parts.join('');
  if (textHash(payload) !== hash) return refused('This capture was damaged on its way. Send it again.');
  let content: unknown;
  try {
    content = JSON.parse(payload);
  } catch {
    return refused('This capture cannot be read. Send it again.');
  }
  const parsed = sent.every(({ merged }) => merged) ? parseKnownCapture(content) : parseCapture(content);
  if (!parsed.ok) return refused(`This capture was not taken over: ${parsed.reason}.`);
  if (parsed.capture.id !== captureId) return refused('The id in this row is not that of its capture.');
  return { state: 'complete', capture: parsed.capture, rows };
}
