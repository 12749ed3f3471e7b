/** Which draft the panel shows: brought from the disk, and kept in step with it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { onChange } from '../../storage/changes.ts';
import { isStored, storedDraft } from '../../storage/drafts.ts';
import { type StorageProblem, storageProblem } from '../../storage/problem.ts';
import { loadTray } from './load-tray.ts';
import type { DraftInHand } from './use-draft.ts';

export type Shown = 'looking' | 'draft' | 'none' | 'damaged' | StorageProblem;

/**
 * @param wanted the draft's id
 * @param when changes when it is time to look again
 * @returns what was found by that id; the draft itself is in the hand
 */
export function useShown(wanted: string | undefined, when: unknown, hand: DraftInHand): Shown {
  const [found, setFound] = useState<{ id: string | undefined; what: Shown }>();

  const load = async () => {
    try {
      if (hand.draft && hand.draft.id !== wanted) await hand.flush();
      else if (hand.draft && (await isStored(hand.draft))) return;
      const [{ parseDraft }, stored] = await Promise.all([
        loadTray(),
        wanted === undefined ? undefined : storedDraft(wanted),
      ]);
      if (latest.current.wanted !== wanted) return;
      const draft = parseDraft(stored);
      hand.adopt(wanted, draft);
      setFound({ id: wanted, what: draft ? 'draft' : stored ? 'damaged' : 'none' });
    } catch (error) {
      setFound({ id: wanted, what: storageProblem(error) });
    }
  };
  const latest = useRef({ wanted, load });
  latest.current = { wanted, load };

  // At once, and not after a frame without it is drawn.
  useLayoutEffect(() => void load(), [wanted, when]);
  useEffect(() => onChange((change) => change === 'drafts' && void latest.current.load()), []);
  return found && found.id === wanted ? found.what : 'looking';
}
