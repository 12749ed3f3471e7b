import { LARGEST_BACKUP, makeBackup } from '../../storage/backup.ts';
import { download } from '../download.ts';
import { backup as words } from '../strings/backup.ts';
import { today } from '../today.ts';

/** Hands the whole notebook to the browser's downloads. @returns what happened, in words */
export async function saveBackup(): Promise<{ tone: 'done' | 'error'; text: string }> {
  try {
    const file = `meet-me-back-up-${today()}.json`;
    const content = await makeBackup(new Date().toISOString());
    download(content, file);
    const isTooLarge = content.size > LARGEST_BACKUP;
    return isTooLarge
      ? { tone: 'error', text: words.tooLargeToRestore(file) }
      : { tone: 'done', text: words.started(file) };
  } catch (error) {
    return { tone: 'error', text: words.failed(error instanceof Error ? error.message : String(error)) };
  }
}
