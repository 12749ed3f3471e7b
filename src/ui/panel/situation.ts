/** What the panel has to show for the tab it stands beside. */
import type { Attempt } from '../../platform/attempts.ts';
import type { ReadProblem } from '../../platform/problems.ts';
import type { Tab } from '../../platform/tabs.ts';
import { draftId } from '../../storage/drafts.ts';

export type Situation =
  | { state: 'loading' }
  /** A click brings the right to read; without it the page is closed to us. */
  | { state: 'invitation' }
  | { state: 'reading' }
  | { state: 'copied' }
  /** Whoever was reading is gone: a worker that was killed over it. */
  | { state: 'abandoned' }
  | { state: 'failed'; problem: ReadProblem; detail: string }
  /** There may be none by this id: the page was not read yet, or its draft was thrown away. */
  | { state: 'draft'; id: string };

/** @param nobodyReads nobody reads the tab any more, whatever the attempt says */
export function situationOf(
  tab: Tab | undefined,
  attempt: Attempt | undefined,
  nobodyReads: boolean,
): Situation {
  if (!tab) return { state: 'invitation' };
  // An attempt on another page of the same tab is history.
  if (attempt && attempt.url === tab.url) {
    const { outcome } = attempt;
    if (outcome.state === 'failed') return outcome;
    if (outcome.state === 'read') return { state: 'draft', id: outcome.draft };
    if (outcome.state === 'copied') return { state: 'copied' };
    return { state: nobodyReads ? 'abandoned' : 'reading' };
  }
  return tab.url && /^(https?|file):/.test(tab.url)
    ? { state: 'draft', id: draftId(tab.url) }
    : { state: 'invitation' };
}
