/**
 * An agenda with a page a day: whether a page is one of them, and which event they are pages of. The address says so, or the links
 * from day to day; pages that only may belong together are left to the user (`planning/same-event.ts`).
 */
import type { Event } from '../../records/event.ts';
import { folded, oneLine } from '../../records/text.ts';
import { normalUrl } from '../../records/url.ts';
import { addDays, findWeekday } from './dates.ts';
import { dayMark } from './draft.ts';

/** As the record keeps it (`records/event.ts`). */
export type DayPage = NonNullable<Event['part']>;

const DAY = 'day|tag|jour|journee|jornada|dia|día|dag|giorno|dzien|dzień|paiva|päivä';
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five'];
const NUMBER = `\\d{1,2}|${NUMBERS.slice(1).join('|')}`;
/** "/day-2", "/agenda_day2.html", "/day/2", "/day-2-tuesday" */
const NUMBERED = new RegExp(
  `(?:(\\/)|(?<=\\/[^/]*)[_.-])(?:${DAY})[-_/]?(${NUMBER})(?![\\p{L}\\d])[^/.]*(\\.\\w{2,5})?(?=\\/|$)`,
  'iu',
);
/** "/2026-10-13", "/2026/10/13", "/agenda-20261013.html" */
const DATED = /(?:(\/)|[_.-])(20\d\d)[-/_.]?(\d\d)[-/_.]?(\d\d)(?!\d)[^/.]*(\.\w{2,5})?(?=\/|$)/;
/** "/agenda/tuesday" */
const NAMED = /(\/)(\p{L}{4,10})(\.\w{2,5})?(?=\/?$)/u;
const PARAMETER = new RegExp(`(?:^|[^a-z])(?:${DAY}|date|datum|fecha)$`, 'i');
const COUNTED = new RegExp(`^(?:${DAY})?[-_ ]?(${NUMBER})$`, 'iu');
const OF_MONTH = /^(?:m|month|monat|mois|mes)$/i;
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

/** Within the site. */
function linksOn(document: Document, url: URL): Link[] {
  const links: Link[] = [];
  for (const element of Array.from(document.querySelectorAll('a[href]'))) {
    const label = oneLine(textOf(element).slice(0, 200));
    if (label.length > LONGEST_LABEL) continue;
    try {
      const to = new URL(element.getAttribute('href') ?? '', url);
      to.hash = '';
      if (to.host === url.host && !FILE.test(to.pathname)) links.push({ to, label });
    } catch {
      // An address that is none leads nowhere.
    }
  }
  return links;
}

function datedBy(address: URL): Dated | undefined {
  for (const [name, value] of address.searchParams) {
    if (!PARAMETER.test(name)) continue;
    const day = asDate(value) ?? weekday(value) ?? number(COUNTED.exec(value)?.[1]);
    const bare = new URL(address);
    bare.searchParams.delete(name);
    const isOfMonth = [...bare.searchParams.keys()].some((other) => OF_MONTH.test(other));
    if (day) return { list: normalUrl(bare.href), day, isSaid: Number(day) <= MOST_DAYS && !isOfMonth };
  }
  const path = decoded(address.pathname);
  const without = (found: RegExpExecArray, ending: string | undefined) => {
    const bare = new URL(address);
    bare.pathname =
      path.slice(0, found.index) +
      (found[1] ? '' : (ending ?? '')) +
      path.slice(found.index + found[0].length);
    return normalUrl(bare.href);
  };
  const numbered = NUMBERED.exec(path);
  const nth = number(numbered?.[2]);
  if (numbered && nth)
    return { list: without(numbered, numbered[3]), day: nth, isSaid: Number(nth) <= MOST_DAYS };
  const dated = DATED.exec(path);
  const date = dated && asDate(dated.slice(2, 5).join('-'));
  if (dated && date) return { list: without(dated, dated[5]), day: date, isSaid: false };
  const named = NAMED.exec(path);
  const nameOfDay = weekday(named?.[2] ?? '');
  return named && nameOfDay ? { list: without(named, named[3]), day: nameOfDay, isSaid: false } : undefined;
}

const number = (text: string | undefined): string | undefined => {
  const value = Number(text) || NUMBERS.indexOf(text?.toLowerCase() ?? '');
  return value > 0 ? String(value) : undefined;
};

function asDate(text: string): string | undefined {
  const [, year, month, day] = /^(20\d\d)-?(\d\d)-?(\d\d)$/.exec(text) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

function weekday(text: string): string | undefined {
  const found = /^\p{L}{4,10}$/u.test(text) ? findWeekday(text) : undefined;
  return found === undefined ? undefined : `w${found || 7}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
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
