import { folded } from '../records/text.ts';
import type { Row } from './book.ts';

/**
 * A name for each session that outlives a change of its hour or room, which its row's key does not: event, day and title, and its
 * place among those of the same name. What people decided about a session, and its entry in a calendar, hang on it.
 * @param given names under which something was decided. A session that was moved to another day keeps the name that it was given:
 * where one such name has lost its session, and one session of that title is there.
 * @returns in the order of the rows
 */
export function sessionNames(agenda: readonly Row<'agenda'>[], given: readonly string[] = []): string[] {
  const seen = new Map<string, number>();
  const names = agenda.map(({ cells: { event = '', day = '', title = '' } }) => {
    const name = [folded(event), day, folded(title)].join('|');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times > 1 ? `${name}|${times}` : name;
  });
  const here = new Set(names);
  for (const name of given) {
    if (here.has(name)) continue;
    const moved = names.flatMap((other, position) => (dayless(other) === dayless(name) ? [position] : []));
    const [position = -1] = moved;
    if (moved.length !== 1 || EVERY_DAY.has(agenda[position]?.cells.kind ?? '')) continue;
    if (given.some((other) => other !== name && dayless(other) === dayless(name))) continue;
    names[position] = name;
  }
  return names;
}

/** Kinds whose sessions have the same title every day. */
export const EVERY_DAY: ReadonlySet<unknown> = new Set(['registration', 'break', 'meal', 'social']);

const dayless = (name: string): string =>
  name
    .split('|')
    .filter((_part, at) => at !== 1)
    .join('|');
