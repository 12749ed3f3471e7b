/** What the team has in its sheet of the networks that it could peer with: a copy, so that a page is known at once. */
import { announce } from './changes.ts';
import { database, write } from './database.ts';

export interface SheetRow {
  /** The spreadsheet's id. */
  sheet: string;
  /** `AS64500`. */
  key: string;
  stage?: string;
  owner?: string;
  nextStep?: string;
  /** ISO 8601 day, or what a person typed instead of one. */
  nextOn?: string;
  lastContact?: string;
}

/** Takes the place of all that was known of the sheet, or of nothing. */
export async function saveSheetRows(sheet: string, rows: readonly SheetRow[]): Promise<void> {
  await write(['sheetRows'], async (transaction) => {
    const store = transaction.objectStore('sheetRows');
    await store.delete(IDBKeyRange.bound([sheet], [sheet, []]));
    for (const row of rows) await store.put(row);
  });
  announce('outbox');
}

/** @returns by key */
export async function sheetRowsOf(sheet: string, keys: readonly string[]): Promise<Map<string, SheetRow>> {
  const { store } = (await database()).transaction('sheetRows');
  const found = await Promise.all(keys.map((key) => store.get([sheet, key])));
  return new Map(found.flatMap((row) => (row ? [[row.key, row]] : [])));
}
