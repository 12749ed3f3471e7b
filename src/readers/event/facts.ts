/** What else a page says of the event itself: who organises it, in which zone it is, and whether it is over. */
import { oneLine } from '../../records/text.ts';
import type { Line, Piece } from './page-lines.ts';
import { MENU, PAGE_PART } from './page-words.ts';
import { countryCode, type Place } from './places.ts';
import { findZone, zoneOfPlace } from './zones.ts';

const ORGANIZER =
  /^(?:organi[sz](?:er|ed|ers)(?: by)?|hosted by|host|veranstalter(?:in)?|organizado por|organiza|organisé par|pořadatel)\s*[:：]\s*(.{2,120})$/iu;
const ORGANIZER_HEADING = /^(?:organi[sz](?:er|ed by|ers)|hosted by|veranstalter(?:in)?)\s*:?$/iu;
const QUESTIONS = /^have questions about .{1,200}\?\s*contact\s+(.{2,120})$/i;

export function organizerOf(lines: readonly Line[]): string | undefined {
  for (const [i, { text }] of lines.entries()) {
    const named = ORGANIZER.exec(text)?.[1] ?? QUESTIONS.exec(text)?.[1];
    if (named) return oneLine(named);
    const next = lines[i + 1]?.text;
    if (
      ORGANIZER_HEADING.test(text) &&
      next &&
      next.length <= 120 &&
      !/[.!?]$/.test(next) &&
      !PAGE_PART.test(next) &&
      !MENU.test(next)
    )
      return next;
  }
  return undefined;
}

const ENDED =
  /^(?:this event (?:has (?:already )?(?:ended|finished|taken place|passed)|is over)|(?:the )?event (?:has )?ended|diese veranstaltung (?:ist (?:vorbei|beendet)|hat (?:bereits )?stattgefunden)|evento (?:finalizado|encerrado))\b|\b(?:the|this) event took place in the past\b/i;
export const hasEnded = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => text.length < 300 && ENDED.test(text));

/** @returns the zone that the page states, or that of its place, which the evidence then says */
export function zoneOf(
  pieces: readonly Piece[],
  place: Place,
): { zone?: string; snippet?: string; derived?: boolean } {
  for (const { line, grid } of pieces) {
    const texts = line
      ? [line.text]
      : (grid?.slice(0, 3).flatMap((row) => [...new Set(row)].map(({ text }) => text)) ?? []);
    for (const text of texts) {
      if (text.length > 400) continue;
      const zone = findZone(text);
      if (zone) return { zone, snippet: text.slice(0, 200) };
    }
  }
  const zone = zoneOfPlace(
    place.city,
    place.region,
    place.countryCode ?? (place.country ? countryCode(place.country) : undefined),
  );
  return zone ? { zone, derived: true } : {};
}
