/** The calendar of each of us, and of all, as files to save. */
import type { Book } from '../src/book/book.ts';
import { calendarOf } from '../src/book/calendar/entries.ts';
import { googleLink } from '../src/book/calendar/google-link.ts';
import { type CalendarEntry, icsText } from '../src/book/calendar/ics.ts';
import { dayWords } from '../src/book/rows/words.ts';
import { offsetAt } from '../src/outlets/offset-at.ts';
import { type Dialog, dataUrl, dialog, fileLink, text } from './dialog.ts';

/** Whoever has more imports the file. */
const MOST_ENTRIES = 60;

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
<p class="muted">Where nothing is saved: click with the right button, Save link as. Google Calendar takes the file in its settings, under Import, or one entry at a time:</p>
<ul>${all.entries.slice(0, MOST_ENTRIES).map(oneByOne).join('')}</ul>
${all.entries.length > MOST_ENTRIES ? `<p class="muted">The other ${all.entries.length - MOST_ENTRIES} are in the file.</p>` : ''}`,
    { width: 560, height: 480 },
  );
}

const oneByOne = (entry: CalendarEntry): string => {
  const when = [dayWords(entry.day), entry.start].filter(Boolean).join(', ');
  return `<li>${text(when)}: <a href="${text(googleLink(entry, offsetAt))}">${text(entry.title)}</a></li>`;
};
