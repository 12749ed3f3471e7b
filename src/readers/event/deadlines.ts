/** Days by which something must be done: registration, proposals, the hotel's block. */
import type { Event } from '../../records/event.ts';
import { oneLine } from '../../records/text.ts';
import { findDates, formatNear } from './dates.ts';
import { findMoney } from './money.ts';
import type { Piece } from './page-lines.ts';

export const DEADLINE =
  /deadline|\b(?:call for (?:papers|presentations|participation|proposals)|cfp|early[- ]?bird|registration (?:opens|closes|ends|deadline)|ticket sale|submission|notification|last day|closes?|hotel block|sponsor\w*|anmeldeschluss|frist|einreichung\w*|fecha l[ií]mite|prazo|date limite|tickets?)\b/i;

/** News of what was done, and no day by which to do it. */
const TOLD = /\b(?:published|announced|confirmed|completed?|released|closed|ended|online)\s*$/i;

/** "Registration opens 1 March and closes 20 April." */
const BOTH = /^(\p{L}+\s)(opens\s.+?),?\sand\s((?:closes|ends)\s.+?)\.?$/iu;

/** Rows and lines that name a day by which, or on which, something must be done. */
export function readDeadlines(pieces: readonly Piece[], year: number | undefined): Event['deadlines'] {
  const found = new Map<string, Event['deadlines'][number]>();
  const look = (text: string) => {
    const [, what, opens, closes] = BOTH.exec(text.slice(0, 220)) ?? [];
    if (what) {
      look(what + opens);
      look(what + closes);
    }
    if (text.length > 220 || TOLD.test(text) || !DEADLINE.test(text) || findMoney(text).length > 0) return;
    const dates = findDates(text);
    const [date] = dates;
    const day = date && dates.length === 1 ? formatNear(date.to ?? date.from, year) : undefined;
    if (!date || !day) return;
    const lead = text.slice(0, date.index);
    // "Registration closes on 3 June, or as soon as …": what stands before the day says it all.
    const said =
      DEADLINE.test(lead) && text.length > 80 ? lead : `${lead} ${text.slice(date.index + date.length)}`;
    const name = oneLine(said)
      .replace(/\b(?:mon|tues?|wednes|thurs|fri|satur|sun)day\b,?/gi, '')
      .replace(/^[\s:,;|–—-]+|(?:\s+(?:on|by|until|is|the|am|bis|zum|el|le))*[\s:,;|–—-]*$/g, '');
    if (/\p{L}{3}/u.test(name) && name.length <= 160)
      found.set(`${day}|${name}`, { name: oneLine(name), date: day });
  };
  for (const { line, grid } of pieces) {
    if (line) look(line.text);
    else
      for (const row of grid) {
        const cells = [...new Set(row)].map(({ text }) => text);
        // The date has a cell to itself.
        if (
          cells.length <= 6 &&
          cells.some((text) => findDates(text).some(({ length }) => length + 14 > text.length))
        )
          look(cells.join(' '));
      }
  }
  return [...found.values()].slice(0, 60);
}
