/** How it stands with the connected sheet, as fresh as the disk. */
import { useEffect, useState } from 'preact/hooks';
import { onChange } from '../../storage/changes.ts';
import { type Connection, readConnection } from '../../storage/connection.ts';
import { countKeptBefore, type QueueCounts, queueCounts } from '../../storage/outbox.ts';
import { type SheetState, sheetState } from '../../storage/sheet-state.ts';

export interface Sheet {
  connection: Connection;
  counts: QueueCounts;
  state: SheetState;
  /** Captures that the sheet was never told of. */
  keptBefore: number;
}

/** Milliseconds for which changes are gathered: a run changes the outbox many times. */
const GATHER = 80;

/** @returns undefined where no sheet is connected, or it is not known yet */
export function useSheet(): Sheet | undefined {
  return useStored(sheetNow);
}

export async function sheetNow(): Promise<Sheet | undefined> {
  const connection = await readConnection();
  if (!connection) return undefined;
  const { spreadsheetId: sheet } = connection;
  const [counts, state, keptBefore] = await Promise.all([
    queueCounts(sheet),
    sheetState(sheet),
    countKeptBefore(sheet),
  ]);
  return { connection, counts, state, keptBefore };
}

/** What `read` finds on the disk, and again whenever the outbox, the notebook or the settings change. */
export function useStored<Found>(read: () => Promise<Found>, ...depends: unknown[]): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = () =>
      void read().then(
        (next) => isOver || setFound(() => next),
        () => {},
      );
    const stop = onChange((change) => {
      if (change === 'drafts' || change === 'jobs') return;
      clearTimeout(gathering);
      gathering = setTimeout(look, GATHER);
    });
    look();
    return () => {
      isOver = true;
      clearTimeout(gathering);
      stop();
    };
  }, depends);
  return found;
}
