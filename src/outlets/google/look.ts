/** The way to a sheet, tried step by step, so that whatever is wrong with it is named exactly. */
import { INBOX_SENT, probeRow } from '../../book/inbox-rows.ts';
import { inbox } from '../../book/template/behind.ts';
import { TEMPLATE_VERSION } from '../../book/template/version.ts';
import { call, type Session } from './call.ts';
import { GoogleProblem, type ProblemKind } from './problem.ts';

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';
const DRIVE = 'https://www.googleapis.com/drive/v3';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** What is made sure of, in this order. */
export const STEPS = ['account', 'found', 'editable', 'ours', 'inbox', 'written', 'read-back'] as const;
export type Step = (typeof STEPS)[number];

export type SheetProblemKind =
  | ProblemKind
  /** No file of the template, or of no kind that we know. */
  | 'not-ours'
  /** Made by a newer version of this product. */
  | 'newer'
  /** The Inbox's first columns are no longer those that are written to. */
  | 'columns'
  /** It was written, Google said, and is not there. */
  | 'not-seen';

export class SheetProblem extends Error {
  readonly kind: SheetProblemKind;
  constructor(kind: SheetProblemKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

export interface Seen {
  title: string;
  /** E-mail address of whoever is signed in; absent where Google does not tell. */
  account?: string;
  inboxId: number;
}

/**
 * Reads only.
 * @param passed called after each step
 * @throws SheetProblem, GoogleProblem
 */
export async function lookAtSheet(
  session: Session,
  spreadsheetId: string,
  passed: (step: Step) => void = () => {},
): Promise<Seen> {
  const about = (await call(session, 'GET', `${DRIVE}/about?fields=user(emailAddress)`)) as About;
  const account = about?.user?.emailAddress;
  passed('account');

  const fields = 'fields=name,mimeType,trashed,capabilities(canEdit)&supportsAllDrives=true';
  const file = (await call(session, 'GET', `${DRIVE}/files/${spreadsheetId}?${fields}`)) as File;
  const title = file?.name ?? '';
  if (file?.trashed) throw new GoogleProblem('trashed', `“${title}” is in the bin.`);
  passed('found');
  if (file?.capabilities?.canEdit === false) throw new GoogleProblem('read-only', `“${title}” is read-only.`);
  passed('editable');

  if (file?.mimeType !== SPREADSHEET) throw new SheetProblem('not-ours', `“${title}” is no spreadsheet.`);
  const parts = 'sheets.properties(sheetId,title),developerMetadata(metadataKey,metadataValue)';
  const book = (await call(session, 'GET', `${SHEETS}/${spreadsheetId}?fields=${parts}`)) as Book;
  const version = book?.developerMetadata?.find(({ metadataKey }) => metadataKey === 'templateVersion');
  const inboxId = book?.sheets?.find(({ properties }) => properties?.title === inbox.title)?.properties
    ?.sheetId;
  if (inboxId === undefined && !version)
    throw new SheetProblem('not-ours', `“${title}” has no ${inbox.title}.`);
  const made = Number(version?.metadataValue ?? 1);
  if (made > TEMPLATE_VERSION) {
    throw new SheetProblem(
      'newer',
      `“${title}” is of template ${made}, and ${TEMPLATE_VERSION} is known here.`,
    );
  }
  passed('ours');

  if (inboxId === undefined) throw new GoogleProblem('damaged', `“${title}” has no ${inbox.title}.`);
  const [headers = []] = await readInbox(session, spreadsheetId, '1:1');
  const moved = SENT_HEADERS.find((header, place) => !headers[place] || isElsewhere(headers, header, place));
  if (moved) throw new SheetProblem('columns', `The column “${moved}” is not in its place.`);
  passed('inbox');
  return { title, inboxId, ...(account ? { account } : {}) };
}

const SENT_HEADERS: readonly string[] = INBOX_SENT.map(
  (key) => inbox.columns.find((column) => column.key === key)?.header ?? key,
);

/** Headers may be renamed, and the columns still be the same; one that stands in another place was moved there. */
const isElsewhere = (headers: readonly string[], header: string, place: number): boolean =>
  headers[place] !== header && headers.includes(header);

/**
 * Writes a row that is no capture, and sees whether it is there. The sheet's script takes it away.
 * @param nonce that no earlier try had
 * @throws SheetProblem, GoogleProblem
 */
export async function tryWriting(
  session: Session,
  spreadsheetId: string,
  inboxId: number,
  nonce: string,
  passed: (step: Step) => void,
): Promise<void> {
  const row = probeRow(nonce);
  const values = INBOX_SENT.map((column) => ({ userEnteredValue: { stringValue: row[column] } }));
  await call(session, 'POST', `${SHEETS}/${spreadsheetId}:batchUpdate`, {
    requests: [{ appendCells: { sheetId: inboxId, rows: [{ values }], fields: 'userEnteredValue' } }],
  });
  passed('written');
  const ids = await readInbox(session, spreadsheetId, 'A:A');
  if (!ids.some(([id]) => id === row.captureId)) {
    throw new SheetProblem('not-seen', 'The row that was written is not there.');
  }
  passed('read-back');
}

async function readInbox(session: Session, spreadsheetId: string, cells: string): Promise<string[][]> {
  const range = encodeURIComponent(`${inbox.title}!${cells}`);
  const answer = await call(session, 'GET', `${SHEETS}/${spreadsheetId}/values/${range}?fields=values`);
  const { values } = (answer ?? {}) as { values?: unknown };
  return Array.isArray(values) ? values.filter(Array.isArray).map((row) => row.map(String)) : [];
}

type About = { user?: { emailAddress?: string } } | undefined;
type File =
  | { name?: string; mimeType?: string; trashed?: boolean; capabilities?: { canEdit?: boolean } }
  | undefined;
type Book =
  | {
      sheets?: { properties?: { sheetId?: number; title?: string } }[];
      developerMetadata?: { metadataKey?: string; metadataValue?: string }[];
    }
  | undefined;
