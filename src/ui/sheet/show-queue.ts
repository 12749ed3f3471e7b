/** What the toolbar button says where it says nothing of the page: whether anything still waits for the sheet. */
import { showBadge } from '../../platform/badge.ts';
import { queueCounts } from '../../storage/outbox.ts';
import { sheetState } from '../../storage/sheet-state.ts';
import { queueBadge as words } from '../strings/badge.ts';

/** @param sheet the spreadsheet's id; undefined where none is connected */
export async function showQueue(sheet: string | undefined): Promise<void> {
  if (sheet === undefined) return showBadge(undefined, { text: '', title: words.plain, tone: 'plain' });
  const [{ halted }, { waiting, doubtful, refused }] = await Promise.all([
    sheetState(sheet),
    queueCounts(sheet),
  ]);
  const queued = waiting + doubtful;
  if (halted && queued > 0) {
    await showBadge(undefined, { text: '!', title: words.halted(queued), tone: 'failed' });
  } else if (refused > 0) {
    await showBadge(undefined, { text: '!', title: words.refused(refused), tone: 'failed' });
  } else if (queued > 0) {
    const text = `↑${queued > 99 ? '' : queued}`;
    await showBadge(undefined, { text, title: words.queued(queued), tone: 'queued' });
  } else await showBadge(undefined, { text: '', title: words.plain, tone: 'plain' });
}
