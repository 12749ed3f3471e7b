/** A draft in the user's hands: saved as it changes, undone step by step, kept. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, keepDraft, saveDraft, undoKeep } from '../../storage/drafts.ts';
import { type StorageProblem, storageProblem } from '../../storage/problem.ts';
import { loadTray } from './load-tray.ts';

export type DraftStatus =
  | { state: 'saved' }
  | { state: 'unsaved' }
  | { state: 'keeping' }
  | { state: 'kept'; count: number }
  | { state: 'undone'; what: 'keep' | 'edit' }
  /** The notebook would not take it as it is. */
  | { state: 'refused'; what: string; reason: string }
  /** What was tried stays on the screen and can be tried again. */
  | { state: 'failed'; problem: StorageProblem; again(): void };

export interface DraftInHand {
  draft: Draft | undefined;
  status: DraftStatus;
  canUndo: boolean;
  /** Takes up what is stored under an id: another draft, or a newer state of this one. What is not saved yet is never lost by it. */
  adopt(id: string | undefined, stored: Draft | undefined): void;
  change(next: Draft): void;
  keep(): Promise<void>;
  undo(): Promise<void>;
  /** Resolves when nothing waits to be saved. */
  flush(): Promise<void>;
}

/** Milliseconds between a keystroke and the disk. */
const PAUSE = 120;
/** Changes closer together than this are one step for Undo: a word, not a letter. */
const STEP = 800;

export function useDraft(): DraftInHand {
  const [draft, setDraft] = useState<Draft>();
  const [status, setStatus] = useState<DraftStatus>({ state: 'saved' });
  const hand = useRef({
    draft: undefined as Draft | undefined,
    unsaved: false,
    timer: 0,
    past: [] as Draft[],
    changedAt: 0,
    /** Drafts that the disk refused, by id, while another is shown. */
    refused: new Map<string, Draft>(),
  }).current;

  const show = (next: Draft | undefined) => {
    hand.draft = next;
    setDraft(next);
  };

  const attempt = async (act: () => Promise<DraftStatus>): Promise<void> => {
    try {
      setStatus(await act());
    } catch (error) {
      setStatus({ state: 'failed', problem: storageProblem(error), again: () => void attempt(act) });
    }
  };

  const flush = async () => {
    clearTimeout(hand.timer);
    if (!hand.unsaved || !hand.draft) return;
    hand.unsaved = false;
    await attempt(async () => {
      try {
        if (hand.draft) await saveDraft(hand.draft);
      } catch (error) {
        hand.unsaved = true;
        throw error;
      }
      return { state: 'saved' };
    });
  };

  const put = (next: Draft) => {
    show({ ...next, changedAt: new Date().toISOString() });
    hand.unsaved = true;
    setStatus({ state: 'unsaved' });
    clearTimeout(hand.timer);
    hand.timer = setTimeout(flush, PAUSE) as unknown as number;
  };

  useEffect(() => {
    const leave = () => void flush();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, []);

  return {
    draft,
    status,
    canUndo: hand.past.length > 0 || draft?.kept !== undefined,
    flush,

    adopt(id, stored) {
      const { draft: held, unsaved } = hand;
      if (held && held.id === id && unsaved) {
        // What was typed since outranks the disk; a reading that came in is offered beside it.
        return show({ ...held, offered: stored?.offered });
      }
      if (held && unsaved) hand.refused.set(held.id, held);
      const refused = id === undefined ? undefined : hand.refused.get(id);
      if (refused) {
        hand.refused.delete(refused.id);
        hand.past = [];
        return put(refused);
      }
      hand.unsaved = false;
      if (stored?.id !== held?.id || stored?.readAt !== held?.readAt) {
        hand.past = [];
        setStatus({ state: 'saved' });
      }
      show(stored);
    },

    change(next) {
      const now = Date.now();
      if (hand.draft && now - hand.changedAt > STEP) hand.past.push(hand.draft);
      hand.changedAt = now;
      put({ ...next, edited: true });
    },

    async keep() {
      const { draft: held } = hand;
      if (!held) return;
      clearTimeout(hand.timer);
      setStatus({ state: 'keeping' });
      await attempt(async () => {
        const { capturesOf } = await loadTray();
        const made = capturesOf(held, new Date().toISOString());
        if (!made.ok) return { state: 'refused', what: made.what, reason: made.reason };
        show(await keepDraft(held, made.captures));
        hand.unsaved = false;
        hand.past = [];
        return { state: 'kept', count: made.captures.length };
      });
    },

    async undo() {
      const { draft: held } = hand;
      if (!held) return;
      const before = hand.past.pop();
      if (before) {
        hand.changedAt = 0;
        put(before);
        setStatus({ state: 'undone', what: 'edit' });
        return;
      }
      if (!held.kept) return;
      await attempt(async () => {
        show(await undoKeep(held));
        return { state: 'undone', what: 'keep' };
      });
    },
  };
}
