/** Every open page of ours calls the worker to the outbox: when it opens, when something was kept, when the network is back. */
import { ring } from '../../platform/bell.ts';
import { onChange } from '../../storage/changes.ts';
import { readConnection } from '../../storage/connection.ts';
import { resume, sheetState } from '../../storage/sheet-state.ts';

/** For as long as the page is open. */
export function followOutbox(): void {
  void ring(true);
  onChange((change) => {
    // The captures are changed by people alone; the worker only says `outbox`.
    if (change === 'captures') void ring();
    if (change === 'settings') void reconnected().catch(() => {});
  });
  addEventListener('online', () => void backOnline().catch(() => {}));
}

/** What signing in again, or choosing the sheet again, may have put right. */
const BY_CONNECTING: ReadonlySet<string | undefined> = new Set(['signed-out', 'not-found']);

async function reconnected(): Promise<void> {
  const sheet = (await readConnection())?.spreadsheetId;
  const isRight = sheet !== undefined && BY_CONNECTING.has((await sheetState(sheet)).halted?.problem);
  await (isRight ? retry(sheet) : ring(true));
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
