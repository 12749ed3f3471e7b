/** What people filled in, as fresh as the disk, and the way to fill in more. */
import { useEffect, useState } from 'preact/hooks';
import type { ByHand } from '../../../book/by-hand.ts';
import type { TableKey } from '../../../book/template/index.ts';
import { allByHand, type Filling, fillRows, type HandRows } from '../../../storage/by-hand.ts';
import { onChange } from '../../../storage/changes.ts';
import { trip as words } from '../../strings/trip.ts';
import type { NotebookState } from '../state.ts';

export interface Hand {
  /** Undefined until it was read. */
  byHand: ByHand | undefined;
  /** Writes cells of one row; what cannot be written is told. */
  fill<K extends TableKey>(sheet: K, row: string, cells: Filling<K>): Promise<void>;
  /** The same for several rows, with words that say what was done and a button that undoes it. */
  change<K extends TableKey>(sheet: K, rows: HandRows<K>, done: string): Promise<void>;
}

export function useByHand(state: NotebookState): Hand {
  const [byHand, setByHand] = useState<ByHand>();
  const load = () => allByHand().then(setByHand, (error) => tell(state, words.problem.cannotRead, error));
  useEffect(() => {
    void load();
    return onChange((change) => change === 'settings' && void load());
  }, []);
  const filled = async <K extends TableKey>(sheet: K, rows: Readonly<Record<string, Filling<K>>>) => {
    try {
      const before = await fillRows(sheet, rows);
      await load();
      return before;
    } catch (error) {
      tell(state, words.problem.cannotSave, error);
      return undefined;
    }
  };
  return {
    byHand,
    fill: async (sheet, row, cells) => void (await filled(sheet, { [row]: cells })),
    change: async (sheet, rows, done) => {
      const before = await filled(sheet, rows);
      if (before) state.tellUndoable(done, () => fillRows(sheet, before));
    },
  };
}

export function tell(state: NotebookState, say: (reason: string) => string, error: unknown): void {
  state.notice.value = { tone: 'error', text: say(error instanceof Error ? error.message : String(error)) };
}
