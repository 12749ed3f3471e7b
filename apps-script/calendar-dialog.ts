/** The calendar of each of us, and of all, as files to save. */
import type { Book } from '../src/book/book.ts';
import { calendarOf } from '../src/book/calendar/entries.ts';
import { icsText } from '../src/book/calendar/ics.ts';
import { offsetAt } from '../src/outlets/offset-at.ts';
import { type Dialog, dataUrl, dialog, fileLink, text } from './dialog.ts';

/** @returns undefined where nothing would stand in any of them */
export function calendarDialog(book: Book): Dialog | undefined {
  const team = book.rows.team.flatMap(({ cells: { name } }) => name || []);
  const now = new Date().toISOString();
  const all = calendarOf(book.rows);
  const links = [...new Set(team), undefined].flatMap((person) => {
    const { entries } = person === undefined ? all : calendarOf(book.rows, person);
    if (entries.length === 0) return [];
    const name = person === undefined ? 'Calendar of all' : `Calendar of ${person}`;
    const file = `meet-me-${(person ?? 'everyone').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.ics`;
    const ics = icsText(entries, { name, now, offsetAt });
    const url = dataUrl('text/calendar;charset=utf-8', Utilities.base64Encode(ics, Utilities.Charset.UTF_8));
    return [
      `<p class="actions">${fileLink(file, url, name)} ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}</p>`,
    ];
  });
  if (links.length === 0) return undefined;
  const undated = [...new Set(all.undated)];
  return dialog(
    'Calendars',
    `<p>Each file holds the events we go to, the chosen sessions and the meetings. Save it and open it: calendars take it over, and a newer one updates what is there.</p>
${links.join('\n')}
${undated.length > 0 ? `<p class="soon">Left out, because no day is known: ${text(undated.join(', '))}.</p>` : ''}
<p class="muted">Where nothing is saved: click with the right button, Save link as. Google Calendar takes the file in its settings, under Import.</p>`,
    { width: 560, height: Math.min(600, 180 + 45 * links.length) },
  );
}
