/** The copy of a page becomes the page's draft. */
import { whileReading } from '../../platform/alive.ts';
import { attemptOn, rememberAttempt } from '../../platform/attempts.ts';
import { copyFrom, removeCopy } from '../../storage/copies.ts';
import { saveReading } from '../../storage/drafts.ts';
import { failed, orSaySo, takeCopy } from './take-copy.ts';

/** Two panels may hear of the same copy: the second finds the attempt settled. */
export async function readCopyOf(tab: { id: number; url?: string | undefined }): Promise<void> {
  const lost = await whileReading(tab.id, async () => {
    const attempt = await attemptOn(tab.id);
    if (attempt?.outcome.state !== 'copied') return false;
    const copy = await copyFrom(tab.id);
    if (!copy) return true;
    const isSettled = copy.html === undefined && !copy.pdf;
    const reading = isSettled ? copy.reading : await (await import('./read-html.ts')).readHtmlOf(copy);
    if ('problem' in reading) await failed(attempt, reading.problem, '');
    else
      await orSaySo(attempt, async () => {
        const draft = await saveReading(reading, copy.view);
        await rememberAttempt({ ...attempt, outcome: { state: 'read', draft: draft.id } });
      });
    await removeCopy(tab.id);
    return false;
  });
  if (lost) await takeCopy(tab);
}
