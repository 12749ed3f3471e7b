/**
 * The one sheet that captures are sent to. It names the sheet and the way to it and holds no key: tokens never reach the disk.
 * Checked by hand, because the worker reads it and carries no schema library.
 */
import { announce } from './changes.ts';
import { database } from './database.ts';

export interface Connection {
  /** The OAuth client that the team made for itself in Google's console. */
  clientId: string;
  spreadsheetId: string;
  /** As the sheet was called when it was last looked at. */
  title: string;
  /** E-mail address of the account that chose the sheet, where Google told it. */
  account?: string;
}

const NAME = 'connection';

/** @returns undefined where no sheet is connected, or what is stored is not a connection */
export async function readConnection(): Promise<Connection | undefined> {
  const stored = await (await database()).get('settings', NAME);
  return isConnection(stored) ? stored : undefined;
}

export async function saveConnection(connection: Connection): Promise<void> {
  await (await database()).put('settings', connection, NAME);
  announce('settings');
}

export async function dropConnection(): Promise<void> {
  await (await database()).delete('settings', NAME);
  announce('settings');
}

function isConnection(value: unknown): value is Connection {
  const { clientId, spreadsheetId, title, account } = (value ?? {}) as Partial<Connection>;
  return (
    typeof clientId === 'string' &&
    typeof spreadsheetId === 'string' &&
    typeof title === 'string' &&
    (account === undefined || typeof account === 'string')
  );
}
