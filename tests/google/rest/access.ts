/** What `drive.file` reaches: files that were made or opened with the application, by whoever asks. Others are "not found". */
import { Refusal, type Spreadsheet, type Store } from '../store.ts';
import type { Caller } from './oauth.ts';

const DRIVE_FILE = 'https://www.googleapis.com/auth/drive.file';

export function needsDriveFile({ scopes }: Caller): void {
  if (scopes.has(DRIVE_FILE)) return;
  throw new Refusal(
    403,
    'PERMISSION_DENIED',
    'Request had insufficient authentication scopes.',
    'insufficientPermissions',
  );
}

export function reached(store: Store, caller: Caller, id: string, toWrite: boolean): Spreadsheet {
  const spreadsheet = store.spreadsheets.get(id);
  const access = spreadsheet?.access.get(caller.email);
  if (!spreadsheet || !access || !spreadsheet.openedWithApp.has(caller.email)) {
    throw new Refusal(404, 'NOT_FOUND', 'Requested entity was not found.', 'notFound');
  }
  needsDriveFile(caller);
  if (toWrite && access === 'reader') {
    throw new Refusal(403, 'PERMISSION_DENIED', 'The caller does not have permission', 'forbidden');
  }
  return spreadsheet;
}

/** As Drive tells of it. */
export function fileOf(store: Store, caller: Caller, id: string): object {
  const { title, trashed, access } = reached(store, caller, id, false);
  return {
    kind: 'drive#file',
    id,
    name: title,
    mimeType: 'application/vnd.google-apps.spreadsheet',
    trashed,
    capabilities: { canEdit: access.get(caller.email) !== 'reader' },
  };
}
