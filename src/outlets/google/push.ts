/**
 * Captures → the sheet's Inbox. Rows are appended as typed strings and read back: only what is seen there has arrived. The
 * script merges a capture once, however often it is sent.
 */
import { INBOX_SENT, type InboxRow, readPart, toInbox } from '../../book/inbox-rows.ts';
import type { Capture } from '../../records/capture.ts';
import { call, type Session } from './call.ts';
import { GoogleProblem } from './problem.ts';

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';
const DRIVE = 'https://www.googleapis.com/drive/v3/files';

/** Google advises 2 MB a request. */
export const BATCH_CHARACTERS = 1_900_000;

/** What a capture takes of a request: JSON within JSON, and the cells around it. */
export const charactersOf = (capture: Capture): number =>
  JSON.stringify(JSON.stringify(capture)).length + 300;

/** What the Inbox has of a capture, in the version that was sent last. */
export interface Arrival {
  /** Of that version, as `sendingHash` gives it. */
  hash: string;
  /** What the script has made of it; `arrived` until it has run. */
  state: 'arrived' | 'merged' | 'review' | 'refused';
  reason?: string;
}

/** @returns by capture id, whatever of the Inbox is complete */
export async function readArrivals(session: Session, spreadsheetId: string): Promise<Map<string, Arrival>> {
  // All but the payloads.
  const ranges = 'ranges=Inbox!A:B&ranges=Inbox!G:H&fields=valueRanges.values';
  const answer = await call(session, 'GET', `${SHEETS}/${spreadsheetId}/values:batchGet?${ranges}`);
  const [sent = [], outcomes = []] = valuesOf(answer);
  const arrivals = new Map<string, Arrival>();
  const parts = new Map<string, { hash: string; seen: Set<number> }>();
  for (const [row, [id = '', part = '']] of sent.entries()) {
    const read = readPart(part);
    if (!read) continue;
    const { hash, number, count } = read;
    const before = parts.get(id);
    const sending = before?.hash === hash ? before : { hash, seen: new Set<number>() };
    parts.set(id, sending);
    sending.seen.add(number);
    const [status = '', reason = ''] = outcomes[row] ?? [];
    if (sending.seen.size < count) arrivals.delete(id);
    else arrivals.set(id, { hash, state: stateOf(status), ...(reason ? { reason } : {}) });
  }
  return arrivals;
}

const stateOf = (status: string): Arrival['state'] =>
  status === 'merged' || status === 'review' || status === 'refused' ? status : 'arrived';

function valuesOf(answer: unknown): string[][][] {
  const { valueRanges } = (answer ?? {}) as { valueRanges?: { values?: unknown }[] };
  const rows = (values: unknown) => (Array.isArray(values) ? values.filter(Array.isArray) : []);
  return (valueRanges ?? []).map(({ values }) => rows(values).map((row) => row.map(String)));
}

/** Appends all of the rows or none. @throws GoogleProblem */
export async function appendToInbox(
  session: Session,
  spreadsheetId: string,
  inboxId: number,
  rows: readonly InboxRow[],
): Promise<void> {
  await call(session, 'POST', `${SHEETS}/${spreadsheetId}:batchUpdate`, {
    requests: [{ appendCells: { sheetId: inboxId, rows: rows.map(asRowData), fields: 'userEnteredValue' } }],
  });
}

const asRowData = (row: InboxRow) => ({
  values: INBOX_SENT.map((column) => ({ userEnteredValue: { stringValue: row[column] } })),
});

/** Where this many are refused one by one and none is taken, it is not they that are at fault. */
const SUSPICIOUS = 8;

/**
 * Sends captures in one request. Where Google refuses it, halves are tried, so that one bad capture does not hold up the others.
 * @param onRefused told of each capture that Google will not take, and why
 * @throws GoogleProblem; `refused` where it refuses whatever it is sent
 */
export async function sendCaptures(
  session: Session,
  spreadsheetId: string,
  inboxId: number,
  captures: readonly Capture[],
  onRefused: (capture: Capture, reason: string) => Promise<void>,
): Promise<void> {
  let taken = 0;
  let refused = 0;
  const send = async (some: readonly Capture[]): Promise<void> => {
    try {
      await appendToInbox(session, spreadsheetId, inboxId, some.flatMap(toInbox));
      taken += some.length;
    } catch (error) {
      if (!(error instanceof GoogleProblem) || error.kind !== 'refused') throw error;
      const [capture] = some;
      if (some.length > 1) {
        const half = Math.ceil(some.length / 2);
        await send(some.slice(0, half));
        await send(some.slice(half));
      } else if (capture) {
        await onRefused(capture, error.message);
        refused += 1;
        if (taken === 0 && refused === SUSPICIOUS) throw error;
      }
    }
  };
  await send(captures);
}

/** By title: the template fixes it and hides the sheet, so that people have no reason to rename it. */
async function inboxIn(session: Session, spreadsheetId: string): Promise<number> {
  const answer = (await call(
    session,
    'GET',
    `${SHEETS}/${spreadsheetId}?fields=sheets.properties(sheetId,title)`,
  )) as { sheets?: { properties?: { sheetId?: number; title?: string } }[] } | undefined;
  const inbox = answer?.sheets?.find(({ properties }) => properties?.title === 'Inbox')?.properties;
  if (!inbox) throw new GoogleProblem('damaged', 'The sheet has no Inbox.');
  // Google leaves out what is zero.
  return inbox.sheetId ?? 0;
}

export interface CheckedSheet {
  title: string;
  /** Of the Inbox within the spreadsheet. */
  inboxId: number;
}

/**
 * The connection, looked at before the first push, now and then, and by *Test the connection*.
 * @throws GoogleProblem that names what is wrong
 */
export async function checkSheet(session: Session, spreadsheetId: string): Promise<CheckedSheet> {
  const file = (await call(
    session,
    'GET',
    `${DRIVE}/${spreadsheetId}?fields=name,trashed,capabilities(canEdit)&supportsAllDrives=true`,
  )) as { name?: string; trashed?: boolean; capabilities?: { canEdit?: boolean } };
  if (file.trashed) throw new GoogleProblem('trashed', `"${file.name}" is in the bin.`);
  if (file.capabilities?.canEdit === false)
    throw new GoogleProblem('read-only', `"${file.name}" is read-only for you.`);
  return { title: file.name ?? '', inboxId: await inboxIn(session, spreadsheetId) };
}
