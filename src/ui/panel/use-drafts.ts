/** The other drafts: which wait for the user, and throwing one away with a way back. */
import { useEffect, useState } from 'preact/hooks';
import { allDrafts, type DraftSummary, removeDraft, restoreDraft } from '../../storage/drafts.ts';

export interface Drafts {
  waiting: DraftSummary[];
  /** @returns what brings it back */
  remove(id: string): Promise<() => Promise<void>>;
}

/** @param when changes when it is time to look again */
export function useDrafts(shown: string | undefined, when: unknown): Drafts {
  const [drafts, setDrafts] = useState<DraftSummary[]>([]);
  const look = async () => setDrafts(await allDrafts());
  useEffect(() => void look().catch(() => {}), [shown, when]);
  return {
    waiting: drafts.filter(({ id, edited }) => edited && id !== shown),
    async remove(id) {
      const removed = await removeDraft(id);
      await look();
      return async () => {
        if (removed) await restoreDraft(removed);
        await look();
      };
    },
  };
}
