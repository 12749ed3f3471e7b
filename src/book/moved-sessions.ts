/** Sessions that were put to another hour or day, which makes them rows of another key: what people wrote beside them stays theirs. */
import { folded } from '../records/text.ts';
import type { ReadRow } from './fold.ts';
import { EVERY_DAY } from './session-names.ts';

/**
 * @param agenda all that was read of it, gone or not
 * @param stands whether the sheet has a row of a key
 * @returns by the key that a session has now, the key of the row in which it stands
 */
export function movedSessions(
  agenda: readonly ReadRow[],
  stands: (key: string) => boolean,
): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  const left = new Set(agenda.filter(({ key, gone }) => gone && stands(key)));
  if (left.size === 0) return moved;
  // To another hour of its day; then, where the title is not one of every day's, to another day.
  for (const withDay of [true, false]) {
    const groups = new Map<string, { now: ReadRow[]; left: ReadRow[] }>();
    for (const row of agenda) {
      const { event = '', day = '', title = '', kind } = row.cells;
      if ((row.gone && !left.has(row)) || (!withDay && EVERY_DAY.has(kind))) continue;
      const name = [folded(String(event)), withDay ? day : '', folded(String(title))].join('|');
      const group = groups.get(name) ?? { now: [], left: [] };
      groups.set(name, group);
      group[row.gone ? 'left' : 'now'].push(row);
    }
    for (const group of groups.values()) {
      const [now, another] = group.now;
      const [before, other] = group.left;
      // Of two of one name nobody can tell which of them was moved.
      if (!now || !before || another || other || stands(now.key) || moved.has(now.key)) continue;
      moved.set(now.key, before.key);
      left.delete(before);
    }
  }
  return moved;
}
