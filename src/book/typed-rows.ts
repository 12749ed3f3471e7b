import type { Folded, FoldedRow } from './fold.ts';
import type { CellsOf, TableKey } from './template/index.ts';

export interface TypedRow<K extends TableKey> {
  key: string;
  cells: CellsOf<K>;
}

/** The folded rows of a sheet, as the template types them: `fold` keeps what `Patch` was checked for. */
export const rowsOf = <K extends TableKey>(folded: Folded, sheet: K): TypedRow<K>[] =>
  folded.rows(sheet) as FoldedRow[] as TypedRow<K>[];

/** Items by a key of theirs; those without one are left out. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => number | undefined): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
