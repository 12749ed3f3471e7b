/** Every open page of ours calls the worker to the outbox: when it opens, when something was kept, when the network is back. */
import { ring } from '../../platform/bell.ts';
import { onChange } from '../../storage/changes.ts';
import { readConnection } from '../../storage/connection.ts';
import { resume, sheetState } from '../../storage/sheet-state.ts';

/** For as long as the page is open. */
export function followOutbox(): void {
  void ring(true);
  // The captures are changed by people alone; the worker only says `outbox`.
  onChange((change) => change === 'captures' && void ring());
  addEventListener('online', () => void backOnline().catch(() => {}));
}

/** The wait that was for the network is over with it. */
async function backOnline(): Promise<void> {
  const sheet = (await readConnection())?.spreadsheetId;
  if (sheet && (await sheetState(sheet)).failure?.problem === 'offline') await retry(sheet);
}

/** Everything that halts the sheet, or makes it wait, is tried anew at once. */
export async function retry(sheet: string): Promise<void> {
  await resume(sheet);
  await ring(true);
}
