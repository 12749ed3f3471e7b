/**
 * The management copy as a spreadsheet of its own, which stays the same one: it is made once, and refreshed on request. It goes
 * through Google's interfaces for Sheets and Drive, because SpreadsheetApp makes a spreadsheet only for a script that may see,
 * change and delete all of its user's; these ask for `drive.file`, which reaches nothing but what the script made itself. They
 * are the services that Apps Script offers for them, and no addresses fetched: no further permission, to send data anywhere.
 */
import type { ManagementCopy } from '../src/book/management.ts';
import { COPY_FIELDS, copyRequests, newCopy } from '../src/outlets/google/management.ts';
import { type ProblemKind, problemOf } from '../src/outlets/google/problem.ts';

const DRIVE_FILE = 'https://www.googleapis.com/auth/drive.file';
/** The document's property that says which spreadsheet it is. */
const KEY = 'managementCopy';

export interface Kept {
  id: string;
  url: string;
  /** When it was last refreshed, as people write it. */
  on: string;
}

export interface Refreshed extends Kept {
  isNew: boolean;
  /** When it was refreshed the time before. */
  before?: string;
}

/** @returns where Google asks the person who chose the item; undefined where they have allowed it */
export function allowed(): string | undefined {
  // The types do not know that it may be asked of some scopes alone.
  const ask = ScriptApp.getAuthorizationInfo as (
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: string[],
  ) => GoogleAppsScript.Script.AuthorizationInfo;
  const info = ask.call(ScriptApp, ScriptApp.AuthMode.FULL, [DRIVE_FILE]);
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED
    ? info.getAuthorizationUrl()
    : undefined;
}

export function keptCopy(): Kept | undefined {
  const kept = PropertiesService.getDocumentProperties().getProperty(KEY);
  return kept === null ? undefined : JSON.parse(kept);
}

const keep = (kept: Kept): void => {
  PropertiesService.getDocumentProperties().setProperty(KEY, JSON.stringify(kept));
};

/** Sheets reads and writes what lies in the bin as if nothing were, so Drive is asked. */
export function lookAt({ id }: Kept): 'there' | 'in the bin' | 'out of reach' {
  try {
    const file = services().drive.get(id, { fields: 'trashed', supportsAllDrives: true });
    return file.trashed ? 'in the bin' : 'there';
  } catch (error) {
    if (kindOf(error) === 'not-found') return 'out of reach';
    // What else is wrong, refreshing it will tell.
    return 'there';
  }
}

/**
 * One call to make it, two to refresh it. Cut short, it is taken up by the next run.
 * @param copy undefined: a new one is made
 * @throws what Google answers
 */
export function refresh(copy: Kept | undefined, content: ManagementCopy): Refreshed {
  const { sheets } = services();
  const now = Utilities.formatDate(new Date(), timeZone(), 'd MMM yyyy HH:mm');
  const { id, url } = copy ?? made(sheets, content, now);
  const { sheets: present = [] } = sheets.get(id, { fields: COPY_FIELDS });
  const requests = copyRequests(content, present as Parameters<typeof copyRequests>[1]);
  sheets.batchUpdate({ requests: requests as GoogleAppsScript.Sheets.Schema.Request[] }, id);
  keep({ id, url, on: now });
  return { id, url, on: now, isNew: !copy, ...(copy ? { before: copy.on } : {}) };
}

/** Remembered before anything stands in it, or a run that is cut short would leave one behind each time. */
function made(sheets: Sheets, content: ManagementCopy, now: string): Kept {
  const active = SpreadsheetApp.getActive();
  const like = { locale: active.getSpreadsheetLocale(), timeZone: timeZone() };
  const created = sheets.create(
    newCopy(
      `${active.getName()}, for management`,
      like,
      content,
    ) as GoogleAppsScript.Sheets.Schema.Spreadsheet,
  );
  const kept = { id: created.spreadsheetId ?? '', url: created.spreadsheetUrl ?? '', on: now };
  keep(kept);
  return kept;
}

const timeZone = (): string => SpreadsheetApp.getActive().getSpreadsheetTimeZone();

type Sheets = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;

function services(): {
  sheets: Sheets;
  drive: GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
} {
  const sheets = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
  const drive = typeof Drive === 'undefined' ? undefined : Drive.Files;
  if (!sheets || !drive) throw Object.assign(new Error('no service'), { details: SERVICE_IS_OFF });
  return { sheets, drive };
}

/** What Google answers where the project has an interface switched off; where the script has none, it is the same. */
const SERVICE_IS_OFF = { code: 403, message: 'it is disabled' };

function kindOf(error: unknown): ProblemKind | undefined {
  const details = (error as { details?: { code?: number } } | null)?.details;
  return details?.code === undefined ? undefined : problemOf(details.code, { error: details }, null).kind;
}

const STANDS = 'An earlier copy says what it said before.';
const WORDS: Partial<Record<ProblemKind, string>> = {
  'switched-off': `Google’s interfaces for Sheets and Drive are switched off for this script. Run npx meet-me deploy again; or open Extensions, Apps Script, and add “Google Sheets API” and “Drive API” under Services.`,
  'signed-out':
    'Google does not let this script make files for you any more. Choose the item again, and allow it.',
  busy: `Google is busy, or asks us to slow down. ${STANDS} Try again in a minute.`,
  'read-only': `Your account may not make or change this spreadsheet. ${STANDS} Ask whoever looks after your Google Workspace whether scripts may make files.`,
  'not-found': 'The copy went away while it was being refreshed. Choose the item again.',
  full: `The copy is full: Google allows ten million cells. ${STANDS} Delete sheets that were added to it.`,
};

/** @returns what happened and what to do */
export function whyNot(error: unknown): string {
  const known = WORDS[kindOf(error) ?? 'refused'];
  const said = error instanceof Error ? error.message : String(error);
  return known ?? `Google refused the copy: ${said}. ${STANDS}`;
}
