/** Where an event is: the city beside its days, the address under "Venue", what a sentence tells. */
import { folded } from '../../records/text.ts';
import { findDates } from './dates.ts';
import { DATE_REACH } from './days.ts';
import { NOT_A_DAY } from './draft.ts';
import type { Line } from './page-lines.ts';
import { GENERIC, MENU, PAGE_PART, SENTENCE } from './page-words.ts';
import {
  addressAt,
  cityOf,
  countryCode,
  isStreet,
  labelledPlace,
  type Place,
  placeTold,
  VENUE_HEADING,
} from './places.ts';

/** Lines that were broken at the width of a mail, put together again. */
const paragraphs = (lines: readonly Line[]): string[] =>
  lines.reduce<string[]>((found, { text, gap, level, item }) => {
    if (gap || level > 0 || item || found.length === 0) found.push(text);
    else found[found.length - 1] += ` ${text}`;
    return found;
  }, []);

/** Where an event takes place is told early. */
const PROSE_REACH = 60;

/** City and country beside the date, an address under "Venue", words after "Where:". */
export function placeOf(lines: readonly Line[]): Place {
  const texts = lines.map(({ text }) => text);
  const found: Place = {};
  const take = (place: Place | undefined) => {
    if (!place) return;
    // A city of its own and the country of another place would make a third.
    if (found.city && place.city && folded(found.city) !== folded(place.city)) return;
    for (const [key, value] of Object.entries(place)) if (value) found[key as keyof Place] ??= value;
  };
  const heads = lines.flatMap(({ text }, i) => (VENUE_HEADING.test(text) ? [i] : []));
  for (const head of heads) take(addressBelow(texts, head));
  texts.slice(0, DATE_REACH).forEach((text, i) => {
    if (text.length > 300) return;
    const label = labelledPlace(text);
    if (label) take(cityOf(label) ?? venueIn(label));
    const date = findDates(text).at(-1);
    if (!date || NOT_A_DAY.test(text) || NOT_A_DAY.test(text.slice(0, date.index))) return;
    const after = text
      .slice(date.index + date.length)
      .replace(/^[\s,·|–—:;()-]*(?:(?:in|at)\s+(?:the\s+)?)?/, '');
    const before = text.slice(0, date.index).replace(/^.*?\bin\s+|[\s,·|–—:;(-]+$/g, '');
    take(cityOf(after));
    take(cityOf(before));
    const next = texts[i + 1];
    // "at Example Rooms" over its address
    const at = /^at (\S.{2,60})$/.exec(next ?? '')?.[1];
    const address = at && cityOf(texts[i + 2] ?? '');
    if (address) take({ ...address, venue: at });
    else if (next && next.length <= 120)
      take(cityOf(labelledPlace(next) ?? (next.endsWith(',') ? `${next} ${texts[i + 2]}` : next)));
    const above = texts[i - 1];
    if (i <= 8 && above && above.length <= 120 && findDates(above).length === 0) take(cityOf(above));
  });
  if (!found.city || !found.venue)
    for (const text of paragraphs(lines.slice(0, PROSE_REACH))) take(placeTold(text));
  const headed = lines.some(({ level }) => level > 0);
  for (const head of heads)
    if (!headed || lines[head]?.level || /:$/.test(texts[head] ?? ''))
      take(venueBelow(texts[head + 1] ?? ''));
  return found;
}

/** "Example Hotel, Example City" without a country: the venue, and the city where the page's country confirms nothing else. */
const venueIn = (label: string): Place | undefined => {
  if (!/^\P{L}{0,3}\p{L}{2}/u.test(label)) return undefined;
  const parts = label.replace(/\s*[.(].*$/, '').split(/\s*,\s*/);
  const street = parts.findIndex((part) => isStreet(part));
  return parts.length === 2 && street < 0 && /\p{L}{3}/u.test(parts[1] ?? '')
    ? { venue: parts[0] ?? label, city: parts[1] ?? '' }
    : { venue: parts[0] ?? label };
};

function addressBelow(texts: readonly string[], head: number): Place | undefined {
  for (let i = head + 1; i <= Math.min(head + 7, texts.length - 1); i++) {
    const text = texts[i] ?? '';
    if (text.length > 160) continue;
    const label = labelledPlace(text);
    const place = label ? cityOf(label) : addressAt(texts.slice(head + 1), i - head - 1);
    if (place) return place;
    // A country ends what has a line each: venue, street, city.
    const above = texts.slice(head + 1, i);
    const city = above.at(-1) ?? '';
    const street = above.slice(1, -1).find(isStreet);
    if (street && countryCode(text) && /^\p{Lu}\D{2,30}$/u.test(city))
      return { venue: above[0] ?? '', street, city, country: text };
  }
  return undefined;
}

/** The line under "Venue", where nothing else tells the place. */
const venueBelow = (next: string): Place | undefined =>
  next !== '' &&
  next.length <= 80 &&
  !/\bvenue$/i.test(next) &&
  !SENTENCE.test(next) &&
  !PAGE_PART.test(next) &&
  !GENERIC.test(next) &&
  !MENU.test(next) &&
  !/[:?!.]$|^(?:tb[acd])$/i.test(next) &&
  findDates(next).length === 0
    ? { venue: next }
    : undefined;
