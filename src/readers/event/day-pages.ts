/**
 * An agenda with a page a day: whether a page is one of them, and which event they are pages of. The address says so, or the links
 * from day to day; pages that only may belong together are left to the user (`planning/same-event.ts`).
 */
import type { Event } from '../../records/event.ts';
import { folded, oneLine } from '../../records/text.ts';
import { normalUrl } from '../../records/url.ts';
import { siteLinks } from '../page/site-links.ts';
import { addDays, findWeekday } from './dates.ts';
import { dayMark } from './draft.ts';

/** As the record keeps it (`records/event.ts`). */
export type DayPage = NonNullable<Event['part']>;

const DAY = 'day|tag|jour(?:nee)?|jornada|dia|dag|giorno|dzien|paiva';
/** "/day-2", "/agenda_day2.html", "/day/2", "/day-2-tuesday"; "/2026-10-13", "/agenda-20261013.html"; "/agenda/tuesday" */
const IN_PATH = new RegExp(
  `(?:(\\/)|[_.-])(?:(?:${DAY})[-_/]?(\\d{1,2})|(20\\d\\d)[-/_.]?(\\d\\d)[-/_.]?(\\d\\d)|(?<=\\/)(\\p{L}{4,10})(?=[./]|$))(?![\\p{L}\\d])[^/.]*(\\.\\w{2,5})?(?=\\/|$)`,
  'giu',
);
const PARAMETER = new RegExp(`(?:^|[^a-z])(?:${DAY}|date|datum|fecha)$`, 'i');
/** An event of more days has no page for each; a calendar has. */
const MOST_DAYS = 10;

/** What an address says of the day, and the address without it. */
interface Dated {
  list: string;
  /** `2`, `2026-10-13` or `w2`. */
  day: string;
  /** It says "day": no calendar would. */
  isSaid: boolean;
}

/** @param event as it was read from the page. @returns undefined where nothing says that it has other pages */
export function dayPageOf(document: Document, url: URL, event: Event): DayPage | undefined {
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const here = normalUrl(url.href);
  const own = datedBy(url);
  const list = own?.list ?? here;
  const links = linksOn(document, url);
  const siblings = new Map<string, string>(own ? [[own.day, url.href]] : []);
  let isSaid = own?.isSaid;
  for (const { to, label } of links) {
    const dated = datedBy(to);
    if (dated?.list !== list || siblings.has(dated.day)) continue;
    if (dated.isSaid || namesDay(label, dated.day)) siblings.set(dated.day, to.href);
    isSaid ||= dated.isSaid;
  }
  if (siblings.size > 1 ? areDays([...siblings.keys()]) : isSaid) {
    const first = firstOf(siblings);
    // Next year's agenda may stand at the same address.
    const edition = isDate(first) ? first : (YEAR.exec(list)?.[0] ?? yearOf(event) ?? folded(event.name));
    return partOf(`${list}#${edition}`, own?.day ?? '', siblings);
  }
  return byLabels(document, url, links);
}

const YEAR = /(?<!\d)20\d\d(?!\d)/;
const yearOf = ({ start, sessions }: Event): string | undefined =>
  (start ?? sessions.find(({ day }) => day)?.day)?.slice(0, 4);

function partOf(event: string, page: string, siblings: ReadonlyMap<string, string>): DayPage {
  const [, next] =
    [...siblings].sort(([a], [b]) => inOrder(a, b)).find(([day]) => inOrder(day, page) > 0) ?? [];
  return { event, page, ...(next ? { next } : {}) };
}

const inOrder = (one: string, other: string): number =>
  one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
const firstOf = (siblings: ReadonlyMap<string, string>): string =>
  [...siblings.keys()].sort(inOrder)[0] ?? '';

/** Links that say "Day 1", "Day 2", whatever their addresses are; this page is the one that says which day it is. */
function byLabels(document: Document, url: URL, links: readonly Link[]): DayPage | undefined {
  const here = normalUrl(url.href);
  const siblings = new Map<string, string>();
  const linked = new Set<string>();
  for (const { to, label } of links) {
    const { number } = dayMark(label) ?? {};
    if (!number) continue;
    if (normalUrl(to.href) === here) linked.add(`${number}`);
    else if (!siblings.has(`${number}`)) siblings.set(`${number}`, to.href);
  }
  const headings = [document.title, ...Array.from(document.querySelectorAll('h1,h2,h3'), textOf)];
  const said = headings.flatMap((text) => dayMark(oneLine(text), true)?.number ?? []);
  const [own, ...others] = linked.size > 0 ? linked : new Set(said.map(String));
  // A page with several days on it is no page of one.
  if (own === undefined || others.length > 0 || siblings.has(own) || siblings.size === 0) return undefined;
  siblings.set(own, url.href);
  const first = firstOf(siblings);
  return partOf(`${normalUrl(siblings.get(first) ?? '')}#${first}`, own, siblings);
}

interface Link {
  to: URL;
  label: string;
}

const LONGEST_LABEL = 60;
const textOf = ({ textContent }: Element): string => textContent ?? '';

/** The slides of a day are no page of it. */
const FILE = /\.(?:pdf|pptx?|odp|zip|mp[34]|webm|ics|png|jpe?g)$/i;

const linksOn = (document: Document, url: URL): Link[] =>
  siteLinks(document, url)
    .map(({ element, to }) => ({ to, label: oneLine(textOf(element).slice(0, 200)) }))
    .filter(({ to, label }) => label.length <= LONGEST_LABEL && !FILE.test(to.pathname));

function datedBy(address: URL): Dated | undefined {
  const bare = new URL(address);
  for (const [name, value] of address.searchParams) {
    const day = PARAMETER.test(name) && dayIn(`/${value.length < 3 ? 'day' : ''}${value}`);
    if (!day) continue;
    bare.searchParams.delete(name);
    // The fifth of a month is no fifth day.
    return { ...day, isSaid: day.isSaid && !bare.searchParams.has('month'), list: normalUrl(bare.href) };
  }
  const day = dayIn(address.pathname);
  if (!day) return undefined;
  bare.pathname = day.without;
  return { ...day, list: normalUrl(bare.href) };
}

function dayIn(path: string): { day: string; isSaid: boolean; without: string } | undefined {
  for (const found of path.matchAll(IN_PATH)) {
    const [whole, slash, nth, year, month, date, word = '', ending = ''] = found;
    const weekday = findWeekday(word);
    const day = nth
      ? String(Number(nth))
      : year
        ? `${year}-${month}-${date}`
        : weekday !== undefined && `w${weekday || 7}`;
    if (!day || (year && !Date.parse(day))) continue;
    const rest = path.slice(found.index + whole.length);
    const without = path.slice(0, found.index) + (slash ? '' : ending) + rest;
    return { day, isSaid: Number(nth) <= MOST_DAYS, without };
  }
  return undefined;
}

const isDate = (day: string): boolean => day.length === 10;

/** "Tue 13 Oct", "13", "Tuesday"; not "Next". */
const namesDay = (label: string, day: string): boolean =>
  findWeekday(label) !== undefined ||
  dayMark(label, true) !== undefined ||
  (isDate(day) && new RegExp(`(?<!\\d)0?${Number(day.slice(8))}(?!\\d)`).test(label));

/** One kind of day, and few of them; dates one after the other. */
function areDays(days: readonly string[]): boolean {
  const sorted = [...days].sort();
  const first = sorted[0] ?? '';
  if (days.length > MOST_DAYS || days.some((day) => isDate(day) !== isDate(first))) return false;
  return !isDate(first) || sorted.every((day, i) => day === addDays(first, i));
}
