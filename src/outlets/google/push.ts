/**
 * Captures → the sheet's Inbox. Rows are appended as typed strings and read back: only what is seen there has arrived.
 * A lost reply is harmless, because what is already there is not sent again, and the script merges an id once.
 */
import { INBOX_SENT, type InboxRow, toInbox } from '../../book/inbox-rows.ts';
import type { Capture } from '../../records/capture.ts';
import { call, type Session } from './call.ts';
import { GoogleProblem } from './problem.ts';

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';
const DRIVE = 'https://www.googleapis.com/drive/v3/files';

/** Google advises 2 MB a request; JSON adds its own characters. */
const BATCH_CHARACTERS = 1_500_000;

/** What the script has made of a capture, as the Inbox says it. */
export interface Arrival {
  /** `pending` until the script has run. */
  state: 'pending' | 'merged' | 'review' | 'refused';
  reason?: string;
}

/** A sending is a capture as it was at the time: a correction is the same capture and another sending. */
export const sendingOf = (rows: readonly Pick<InboxRow, 'captureId' | 'part'>[]): string => {
  const [{ captureId = '', part = '' } = {}] = rows;
  return `${captureId} ${part.split(' ')[1]}`;
};

/** @returns by sending, whatever of the Inbox is complete */
export async function readArrivals(session: Session, spreadsheetId: string): Promise<Map<string, Arrival>> {
  const range = encodeURIComponent('Inbox!A2:H');
  const answer = await call(session, 'GET', `${SHEETS}/${spreadsheetId}/values/${range}?fields=values`);
  const arrivals = new Map<string, Arrival>();
  const parts = new Map<string, Set<string>>();
  for (const row of rowsOf(answer)) {
    const [id = '', part = '', , , , , status = '', reason = ''] = row.map(String);
    const [, number, count] = /^(\d+)\/(\d+) \w+$/.exec(part) ?? [];
    if (!id || !number || !count) continue;
    const sending = sendingOf([{ captureId: id, part }]);
    const seen = parts.get(sending) ?? new Set();
    parts.set(sending, seen.add(number));
    if (seen.size < Number(count)) continue;
    arrivals.set(sending, { state: stateOf(status), ...(reason ? { reason } : {}) });
  }
  return arrivals;
}

const stateOf = (status: string): Arrival['state'] =>
  status === 'merged' || status === 'review' || status === 'refused' ? status : 'pending';

const rowsOf = (answer: unknown): unknown[][] => {
  const { values } = (answer ?? {}) as { values?: unknown };
  return Array.isArray(values) ? values.filter(Array.isArray) : [];
};

/**
 * Sends what is not there yet and reads back.
 * @param doubtful true where an earlier attempt may have arrived unseen: the Inbox is then read before anything is sent
 * @returns by capture id what the Inbox holds of these afterwards; those that are missing have not arrived
 * @throws GoogleProblem
 */
export async function push(
  session: Session,
  spreadsheetId: string,
  captures: readonly Capture[],
  doubtful: boolean,
): Promise<Map<string, Arrival>> {
  const sendings = captures.map((capture) => {
    const rows = toInbox(capture);
    return { id: capture.id, rows, key: sendingOf(rows) };
  });
  const sheetId = await inboxSheetId(session, spreadsheetId);
  const present = doubtful ? await readArrivals(session, spreadsheetId) : new Map<string, Arrival>();
  const missing = sendings.filter(({ key }) => !present.has(key));
  for (const rows of batches(missing.map((sending) => sending.rows))) {
    await call(session, 'POST', `${SHEETS}/${spreadsheetId}:batchUpdate`, {
      requests: [{ appendCells: { sheetId, rows: rows.map(asRowData), fields: 'userEnteredValue' } }],
    });
  }
  const arrivals = missing.length > 0 ? await readArrivals(session, spreadsheetId) : present;
  return new Map(
    sendings.flatMap(({ id, key }) => {
      const arrival = arrivals.get(key);
      return arrival ? [[id, arrival] as const] : [];
    }),
  );
}

const asRowData = (row: InboxRow) => ({
  values: INBOX_SENT.map((column) => ({ userEnteredValue: { stringValue: row[column] } })),
});

/** The rows of one capture stay in one request, so that it arrives whole or not at all. */
function* batches(sendings: readonly InboxRow[][]): Generator<InboxRow[]> {
  let batch: InboxRow[] = [];
  let size = 0;
  for (const rows of sendings) {
    const weight = rows.reduce((sum, { payload }) => sum + payload.length + 200, 0);
    if (batch.length > 0 && size + weight > BATCH_CHARACTERS) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(...rows);
    size += weight;
  }
  if (batch.length > 0) yield batch;
}

/** By title: the template fixes it and hides the sheet, so that people have no reason to rename it. */
async function inboxSheetId(session: Session, spreadsheetId: string): Promise<number> {
  const answer = (await call(
    session,
    'GET',
    `${SHEETS}/${spreadsheetId}?fields=sheets.properties(sheetId,title)`,
  )) as { sheets?: { properties?: { sheetId?: number; title?: string } }[] } | undefined;
  const inbox = answer?.sheets?.find(({ properties }) => properties?.title === 'Inbox')?.properties;
  if (typeof inbox?.sheetId !== 'number') throw new GoogleProblem('damaged', 'The sheet has no Inbox.');
  return inbox.sheetId;
}

export interface SheetState {
  title: string;
  canEdit: boolean;
}

/**
 * The connection, looked at before the first push and by *Test the connection*.
 * @throws GoogleProblem that names what is wrong
 */
export async function checkSheet(session: Session, spreadsheetId: string): Promise<SheetState> {
  const file = (await call(
    session,
    'GET',
    `${DRIVE}/${spreadsheetId}?fields=name,trashed,capabilities(canEdit)&supportsAllDrives=true`,
  )) as { name?: string; trashed?: boolean; capabilities?: { canEdit?: boolean } };
  if (file.trashed) throw new GoogleProblem('trashed', `"${file.name}" is in the bin.`);
  if (file.capabilities?.canEdit === false)
    throw new GoogleProblem('read-only', `"${file.name}" is read-only for you.`);
  await inboxSheetId(session, spreadsheetId);
  return { title: file.name ?? '', canEdit: true };
}
