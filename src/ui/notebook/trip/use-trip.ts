/** What the pages of our people know: the rows that were read, and above them what was filled in here. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Book } from '../../../book/book.ts';
import { type ByHand, withHand } from '../../../book/by-hand.ts';
import type { CellsOf, TableKey } from '../../../book/template/index.ts';
import { allByHand, fillIn } from '../../../storage/by-hand.ts';
import { onChange } from '../../../storage/changes.ts';
import { trip as words } from '../../strings/trip.ts';
import type { NotebookState } from '../state.ts';
import { work } from '../work.ts';

/** Sheets that the people and their calendars are made of. */
export type TripRows = Pick<Book['rows'], 'team' | 'events' | 'agenda' | 'meetings'>;

export interface Trip {
  /** Undefined until they were read. */
  rows: TripRows | undefined;
  /** Writes cells of one row; what cannot be written is told. */
  fill<K extends TableKey>(sheet: K, row: string, cells: CellsOf<K>): Promise<void>;
}

const EMPTY: TripRows = { team: [], events: [], agenda: [], meetings: [] };

export function useTrip(state: NotebookState): Trip {
  const captures = state.captures.value;
  const [read, setRead] = useState<TripRows>();
  const [byHand, setByHand] = useState<ByHand>();

  useEffect(() => {
    if (!captures) return;
    if (!captures.some(({ kind }) => kind === 'event')) return setRead(EMPTY);
    const stop = new AbortController();
    work('trip', stop.signal).then(setRead, (error) => {
      if (!stop.signal.aborted) fail(state, words.problem.cannotRead, error);
    });
    return () => stop.abort();
  }, [captures]);

  useEffect(() => {
    const load = () => allByHand().then(setByHand, (error) => fail(state, words.problem.cannotRead, error));
    void load();
    return onChange((change) => {
      if (change === 'settings') void load();
    });
  }, []);

  const rows = useMemo(
    () => read && byHand && (withHand(read as Book['rows'], byHand) as TripRows),
    [read, byHand],
  );
  return {
    rows,
    fill: async (sheet, row, cells) => {
      try {
        await fillIn(sheet, row, cells);
        setByHand(await allByHand());
      } catch (error) {
        fail(state, words.problem.cannotSave, error);
      }
    },
  };
}

function fail(state: NotebookState, say: (reason: string) => string, error: unknown): void {
  state.notice.value = { tone: 'error', text: say(error instanceof Error ? error.message : String(error)) };
}
