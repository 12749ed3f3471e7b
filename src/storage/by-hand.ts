/** What people filled in in the notebook, each change written at once. */
import type { ByHand } from '../book/by-hand.ts';
import type { CellsOf, TableKey } from '../book/template/index.ts';
import { announce } from './changes.ts';
import { write } from './database.ts';
import { parseSetting, setting } from './settings.ts';

export const allByHand = async (): Promise<ByHand> => (await setting('byHand')) ?? {};

/** Cells by row, as `handKeys` names it. */
export type HandRows<K extends TableKey> = Readonly<Record<string, CellsOf<K>>>;

/** What a row's cells become; made of those that it has, where another change of them may be under way. */
export type Filling<K extends TableKey> = CellsOf<K> | ((old: CellsOf<K>) => CellsOf<K>);

/**
 * Changes cells of one row; a cell that is undefined or empty is taken away, and a row without cells is gone.
 * @param row as `handKeys` names it
 * @returns the row's cells as they were, with which the change is undone
 */
export const fillIn = async <K extends TableKey>(
  sheet: K,
  row: string,
  cells: Filling<K>,
): Promise<CellsOf<K>> => (await fillRows(sheet, { [row]: cells }))[row] as CellsOf<K>;

/** As `fillIn`, of several rows: all of it, or nothing. */
export async function fillRows<K extends TableKey>(
  sheet: K,
  changes: Readonly<Record<string, Filling<K>>>,
): Promise<HandRows<K>> {
  const before = await write(['settings'], async (transaction) => {
    const store = transaction.objectStore('settings');
    const byHand = parseSetting('byHand', await store.get('byHand')) ?? {};
    const rows: Record<string, Record<string, unknown>> = { ...byHand[sheet] };
    const was: Record<string, Record<string, unknown>> = {};
    for (const [row, filling] of Object.entries(changes)) {
      const old = rows[row] ?? {};
      const cells = typeof filling === 'function' ? filling(old as CellsOf<K>) : filling;
      const kept = Object.entries({ ...old, ...cells }).filter(
        ([, value]) => value !== undefined && value !== '',
      );
      if (kept.length > 0) rows[row] = Object.fromEntries(kept);
      else delete rows[row];
      was[row] = Object.fromEntries(Object.keys(cells).map((column) => [column, old[column]]));
    }
    await store.put({ ...byHand, [sheet]: rows }, 'byHand');
    return was;
  });
  announce('settings');
  return before as HandRows<K>;
}

/** Takes away all that was filled in in a row. @returns its cells, with which `fillIn` puts it back */
export async function takeOut<K extends TableKey>(sheet: K, row: string): Promise<CellsOf<K>> {
  const cells = (await allByHand())[sheet]?.[row] ?? {};
  await fillIn(
    sheet,
    row,
    Object.fromEntries(Object.keys(cells).map((key) => [key, undefined])) as CellsOf<K>,
  );
  return cells as CellsOf<K>;
}
