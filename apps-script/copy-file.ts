/**
 * What Copy.js holds: the management copy. `copy.ts` is how the rest of the script calls it.
 * Why something cannot be done is told in words here, because an error's class is another in each file.
 */
import { workedOut } from '../src/book/engine/work-out.ts';
import { managementCopy } from '../src/book/management.ts';
import type { TableKey } from '../src/book/template/index.ts';
import { orTold, orWhyNot } from './cannot-run.ts';
import { allowed, type Kept, keptCopy, lookAt, refresh, whyNot } from './copy-spreadsheet.ts';
import { askedDialog, copyDialog, fileDialog } from './copy-windows.ts';
import type { Dialog } from './dialog.ts';
import { bookWithTargets } from './standing-book.ts';

/** What shall be done, once the lock is held. */
export type Which =
  /** Whoever asks has not allowed the script to make files; Google does so at this address. */
  | { askAt: string }
  /** The copy to refresh, or that there is to be a new one, and why that is. */
  | { copy: Kept | undefined; lost?: string };

export const whichCopy = (): Which | undefined => orTold(chosen);

function chosen(): Which | undefined {
  const askAt = allowed();
  if (askAt !== undefined) return { askAt };
  const copy = keptCopy();
  const found = copy && lookAt(copy);
  if (!copy || found === 'there') return { copy };
  if (found === 'in the bin') return { copy: undefined, lost: 'The copy before lies in the bin.' };
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert(
    'Management copy',
    `There is a management copy, refreshed on ${copy.on}:\n${copy.url}\n\nYou cannot reach it from here: a colleague made it, or it was deleted for good. Google lets this script change only what you made with it yourself. Whoever made it can refresh it.\n\nShall it be left, and a new one made that is yours, with another link?`,
    ui.ButtonSet.YES_NO,
  );
  return answer === ui.Button.YES
    ? { copy: undefined, lost: 'The copy before could not be reached.' }
    : undefined;
}

/** Whatever the Summary, the Checklist and the columns that are handed on are worked out from. */
const HANDED_ON: readonly TableKey[] = [
  'targets',
  'policies',
  'contacts',
  'attendees',
  'team',
  'events',
  'agenda',
  'meetings',
  'locations',
  'traffic',
];

export const management = (which: Which): Dialog | string =>
  orWhyNot(() => {
    const book = bookWithTargets(HANDED_ON);
    if ('askAt' in which) return askedDialog(which.askAt, book);
    try {
      return copyDialog(refresh(which.copy, managementCopy(book, workedOut(book))), which.lost);
    } catch (error) {
      return fileDialog(whyNot(error), book);
    }
  });
