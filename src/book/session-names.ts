import { folded } from '../records/text.ts';
import type { Row } from './book.ts';

/**
 * A name for each session that outlives a change of its hour or room, which its row's key does not: event, day and title, and its
 * place among those of the same name. What people decided about a session, and its entry in a calendar, hang on it.
 * @returns in the order of the rows
 */
export function sessionNames(agenda: readonly Row<'agenda'>[]): string[] {
  const seen = new Map<string, number>();
  return agenda.map(({ cells: { event = '', day = '', title = '' } }) => {
    const name = [folded(event), day, folded(title)].join('|');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times > 1 ? `${name}|${times}` : name;
  });
}
