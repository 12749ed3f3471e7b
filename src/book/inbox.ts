/** What the sheet's script finds in the Inbox, put together again to captures. How they get there: `inbox-rows.ts`. */
import type { Capture } from '../records/capture.ts';
import { isCapture } from '../records/fits.ts';
import { type Parsed, parseCapture, parseKnownCapture } from '../records/migrate.ts';
import { textHash } from '../records/text.ts';
import { type InboxRow, readPart } from './inbox-rows.ts';

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
  return [...sendings].flatMap(([captureId, sent]) => answers(captureId, sent));
}

/** A row whose "part" cell is damaged is refused, until the capture arrives whole after it: then it no longer matters. */
function answers(captureId: string, sent: readonly Arrived[]): Received[] {
  const whole = sent.filter(({ part = '' }) => readPart(part));
  if (captureId === '' || whole.length === sent.length) return [together(captureId, sent)];
  const refused = (rows: readonly Arrived[]): Received => ({
    state: 'refused',
    captureId,
    reason: 'The "part" cell of this row is damaged. Send the capture again.',
    rows: rows.map(({ row }) => row),
  });
  const answer = together(captureId, whole);
  if (answer.state !== 'complete') return [refused(sent)];
  const settled = sent.lastIndexOf(whole[whole.length - 1] as Arrived) + 1;
  const later = sent.slice(settled);
  return [
    { ...answer, rows: sent.slice(0, settled).map(({ row }) => row) },
    ...(later.length > 0 ? [refused(later)] : []),
  ];
}

function together(captureId: string, sent: readonly Arrived[]): Received {
  const rows = sent.map(({ row }) => row);
  const refused = (reason: string): Received => ({ state: 'refused', captureId, reason, rows });
  if (captureId === '') return refused('This row has no capture id. It was not written by Meet-Me Sheet.');
  const parts: string[] = [];
  let count = 0;
  let hash = '';
  for (const { part = '', payload = '' } of sent) {
    const read = readPart(part);
    if (!read) continue;
    // A correction of the same capture sends the same id with another hash; the one that came last counts.
    if (read.hash !== hash) parts.length = 0;
    hash = read.hash;
    count = read.count;
    parts[read.number - 1] = payload;
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
  const parsed = parsedContent(content, sent);
  if (!parsed.ok) return refused(`This capture was not taken over: ${parsed.reason}.`);
  if (parsed.capture.id !== captureId) return refused('The id in this row is not that of its capture.');
  return { state: 'complete', capture: parsed.capture, rows };
}

/** Nearly all are right as they are; the others are looked at field by field. */
function parsedContent(content: unknown, sent: readonly Arrived[]): Parsed {
  if (isCapture(content)) return { ok: true, capture: content };
  return sent.every(({ merged }) => merged) ? parseKnownCapture(content) : parseCapture(content);
}
