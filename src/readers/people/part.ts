/** A list over several pages: which of them this is, what they have in common, and where the next one is. */
import { oneLine } from '../../records/text.ts';
import { siteLinks } from '../page/site-links.ts';

/** As the record keeps it (`records/people.ts`). */
export interface Part {
  list?: string;
  number: number;
  of?: number;
  next?: string;
}

const PAGE = 'page|seite|página|pagina|pàgina|strona|sida|side|sivu|pág|pag';
const OF = 'of|von|de|di|du|sur|van|z|av|af';
/** "Page 2 of 3", "2/3 页" */
const SAID = new RegExp(
  `(?<!\\p{L})(?:${PAGE})\\.?\\s*(\\d{1,3})\\s*(?:(?:${OF}|/)\\s*(\\d{1,3}))(?!\\d)|(\\d{1,3})\\s*/\\s*(\\d{1,3})\\s*(?:ページ|页|頁)`,
  'giu',
);
/** "(2/3)" over a list; "(12/50)" may just as well count its seats. */
const BRACKETED = new RegExp(`\\(\\s*(\\d{1,2})\\s*(?:/|${OF})\\s*(\\d{1,2})\\s*\\)`, 'iu');
const MOST_BRACKETED = 20;
/** What a title says of its page. */
const IN_TITLE = new RegExp(
  `\\s*(?:[–—|,:·-]\\s*)?(?:\\(?(?<!\\p{L})(?:${PAGE})\\.?\\s*\\d{1,3}(?:\\s*(?:${OF}|/)\\s*\\d{1,3}|(?=\\s*(?:$|[)–—|,:·-])))\\)?|\\(\\s*\\d{1,2}\\s*(?:/|${OF})\\s*\\d{1,2}\\s*\\))(?![\\p{L}\\d])`,
  'giu',
);

/** Parameters that count pages, rows before the page, and rows on it. */
const COUNTS_PAGES = new RegExp(
  `(?:^|[^a-z])(?:${PAGE}|paged|pg|p)$|page_?-?(?:no|nr|num|number|index)?\\]?$`,
  'i',
);
const COUNTS_ROWS = /(?:^|[^a-z])(?:offset|start|skip|limitstart)$/i;
const COUNTS_A_PAGE = /^(?:per_?page|page_?size|items_?per_?page|limit|length)$/i;
const PLAIN = new RegExp(`^(?:${PAGE}|paged)$`, 'i');
/** `/page/3`, `-p3.html`; a bare number at the end of a path only where the page's own links count on from it. */
const IN_PATH = new RegExp(
  `(?:[/_.-](${PAGE}|paged|pg|p)[/_.-]?|[/_.-]|(?<=[a-z]))(\\d{1,3})(?=(?:\\.[a-z]{2,5})?(?:\\?|$))`,
  'i',
);

const NEXT =
  /^(?:next|weiter|nächste|suivant|siguiente|próxim|seguinte|successiv|avanti|volgende|następn|nästa|neste|næste|seuraava|další|次|下一|다음|[›»→]|>+$)/iu;
const PREVIOUS =
  /^(?:prev|back$|zurück|vorige|vorherige|précédent|anterior|precedente|poprzedni|föregående|forrige|edellinen|前|上一|이전|[‹«←]|<+$)/iu;
/** "3", "Page 3" */
const COUNTED = new RegExp(`^(?:(?:${PAGE})\\s*)?(\\d{1,3})$`, 'iu');
const LONGEST_LABEL = 24;

/**
 * @param titles of the document and of the list
 * @returns undefined where nothing says that there are other pages
 */
export function partOf(document: Document, url: URL, titles: readonly string[]): Part | undefined {
  const said = saidOn(document, titles, url);
  const links = pagerOn(document, url);
  const counter = counterOf(url, links, said?.number);
  if (!counter && said) return { ...(isOnWeb(url) ? { list: url.href } : {}), ...said };
  if (!counter) return letterOf(document, url);
  const number = said?.number ?? numberOf(counter);
  const next = links.find(({ says }) => says === 'next') ?? links.find(({ says }) => says === number + 1);
  return {
    list: counter.list,
    number,
    ...(said?.of ? { of: said.of } : {}),
    ...(next ? { next: next.to.href } : {}),
  };
}

/** "Attendees (2/3)" is "Attendees". */
export const withoutPart = (title: string): string => title.replace(IN_TITLE, '').trim() || title;

const isOnWeb = ({ protocol }: URL): boolean => /^https?:$/.test(protocol);

function saidOn(
  document: Document,
  titles: readonly string[],
  url: URL,
): { number: number; of: number } | undefined {
  const text = [...titles, ...labelsIn(document)].join('\n');
  const pages = Array.from(text.matchAll(SAID), (found) =>
    asPart(found[1] ?? found[3], found[2] ?? found[4]),
  );
  const [first] = pages;
  // A document of several pages, each with its number, is all of them.
  if (first && pages.every((one) => one?.number === first.number)) return first;
  if (pages.length > 0) return undefined;
  const bracketed = titles.map((title) => BRACKETED.exec(title)).find(Boolean);
  const part = asPart(bracketed?.[1], bracketed?.[2]);
  if (!part || part.of > MOST_BRACKETED) return undefined;
  // Where the address tells another page, the brackets count something else.
  const { value } = counterOf(url, [], part.number) ?? {};
  return value === undefined || value === part.number || value === part.number - 1 ? part : undefined;
}

/** What stands alone on a line or in an element and says a page; a sentence that names the page of a brochure is none. */
function labelsIn({ body }: Document): string[] {
  const text = body?.textContent ?? '';
  if (!new RegExp(SAID, 'iu').test(text)) return [];
  const elements = Array.from(body.querySelectorAll('*'), (element) => element.textContent ?? '');
  return [...elements.filter((said) => said.length <= LONGEST_LABEL * 2), ...text.split('\n')]
    .map(oneLine)
    .filter((line) => line.length <= LONGEST_LABEL * 2);
}

function asPart(number = '', of = ''): { number: number; of: number } | undefined {
  const part = { number: Number(number), of: Number(of) };
  return part.number >= 1 && part.of >= 2 && part.number <= part.of ? part : undefined;
}

interface Link {
  says: 'next' | 'previous' | number;
  to: URL;
}

/** Links that may lead to another page of the list. */
const pagerOn = (document: Document, url: URL): Link[] =>
  siteLinks(document, url, 'a[href],link[rel][href]').flatMap(({ element, to }) => {
    const says = saysOf(element);
    return says === undefined ? [] : [{ says, to }];
  });

/** "A", "A–C", "0-9": what a list is paged by, where it is not by numbers. */
const LETTER = '\\p{L}(?:-\\p{L})?|0-9';
const IS_LETTER = new RegExp(`^(?:${LETTER})$`, 'u');
const LETTER_IN_PATH = new RegExp(`[/_.-](${LETTER})(?=(?:\\.[a-z]{2,5})?/?$)`, 'u');
const FEWEST_LETTERS = 3;

/** A page for each letter, as several links say whose addresses differ in it. The page above them is the first. */
function letterOf(document: Document, url: URL): Part | undefined {
  const links = siteLinks(document, url).flatMap(({ element, to }) => {
    const label = asLetter(oneLine((element.textContent ?? '').slice(0, LONGEST_LABEL)));
    return IS_LETTER.test(label)
      ? lettered(to).flatMap((one) => (one.letter === label ? [{ ...one, to }] : []))
      : [];
  });
  const own = without(url);
  for (const list of new Set(links.map((link) => link.list))) {
    const pages = new Map(
      links.filter((link) => link.list === list).map(({ letter, to }) => [letter, to.href]),
    );
    const letter = lettered(url).find((one) => one.list === list)?.letter;
    if (pages.size < FEWEST_LETTERS || (letter === undefined && own !== list)) continue;
    const number = letter === undefined ? 1 : numberOfLetter(letter);
    const next = Array.from(pages).sort(([a], [b]) => numberOfLetter(a) - numberOfLetter(b));
    const [, address] = next.find(([other]) => numberOfLetter(other) > number) ?? [];
    return { list, number, ...(address ? { next: address } : {}) };
  }
  return undefined;
}

const asLetter = (text: string): string => text.toUpperCase().replace(/\s*[-–]\s*/, '-');

/** A is the second page, after the one above all letters. */
const numberOfLetter = (letter: string): number =>
  letter.startsWith('0') ? 1_000 : letter.charCodeAt(0) - 63;

/** The letters that an address may be of, and the address without each. */
function lettered(address: URL): { letter: string; list: string }[] {
  const found = [...address.searchParams].flatMap(([name, value]) =>
    IS_LETTER.test(asLetter(value)) ? [{ letter: asLetter(value), list: without(address, name) }] : [],
  );
  const bare = without(address);
  const inPath = LETTER_IN_PATH.exec(new URL(bare).pathname);
  if (inPath?.[1]) found.push({ letter: asLetter(inPath[1]), list: bare.replace(LETTER_IN_PATH, '') });
  return found;
}

function saysOf(element: Element): Link['says'] | undefined {
  const rel = element.getAttribute('rel') ?? '';
  if (/\bnext\b/i.test(rel)) return 'next';
  if (/\bprev/i.test(rel)) return 'previous';
  const text = element.textContent ?? '';
  if (text.length > LONGEST_LABEL * 4) return undefined;
  const label = oneLine(text) || oneLine(element.getAttribute('aria-label') ?? '');
  if (label.length > LONGEST_LABEL) return undefined;
  const counted = COUNTED.exec(label)?.[1];
  if (counted) return Number(counted);
  return NEXT.test(label) ? 'next' : PREVIOUS.test(label) ? 'previous' : undefined;
}

/** What in the address tells one page from the next. */
interface Counter {
  /** The address without it. */
  list: string;
  /** Undefined where this page's address does without. */
  value: number | undefined;
  /** Rows before the page, and not pages. */
  countsRows: boolean;
  others: { says: Link['says']; value: number | undefined }[];
}

/** @param said the number that the page gives itself */
function counterOf(url: URL, links: readonly Link[], said: number | undefined): Counter | undefined {
  const names = new Set([url, ...links.map(({ to }) => to)].flatMap((one) => [...one.searchParams.keys()]));
  for (const name of names) {
    const countsRows = COUNTS_ROWS.test(name);
    if (!countsRows && !COUNTS_PAGES.test(name)) continue;
    const counted = ({ searchParams }: URL) => numeric(searchParams.get(name) ?? undefined);
    const list = without(url, name);
    const counter: Counter = {
      list,
      value: counted(url),
      countsRows,
      others: links
        .filter(({ to }) => without(to, name) === list && counted(to) !== counted(url))
        .map(({ says, to }) => ({ says, value: counted(to) })),
    };
    // A number may as well be that of any page of a site that is made by one script.
    const isPlain = PLAIN.test(name) && !/(?:^|\/)(?:index\.\w+)?$/.test(url.pathname);
    if (counter.others.length > 0 || isSaid(counter, said) || (isPlain && counter.value !== undefined))
      return counter;
  }
  const own = without(url);
  // The list's own address may end in a number, too.
  for (const list of new Set([withoutNumber(own), own])) {
    const counted = (address: string) => (address === list ? undefined : numeric(IN_PATH.exec(address)?.[2]));
    const counter: Counter = {
      list,
      value: counted(own),
      countsRows: false,
      others: links
        .map(({ says, to }) => ({ says, to: without(to) }))
        .filter(({ to }) => to !== own && (to === list || withoutNumber(to) === list))
        .map(({ says, to }) => ({ says, value: counted(to), hasWord: IN_PATH.exec(to)?.[1] !== undefined }))
        // "Next" under a forum's seventh meeting leads to its eighth: a bare number must be the link's own.
        .filter(({ says, value, hasWord }) => hasWord || says === (value ?? 1)),
    };
    const isPlain = list !== own && PLAIN.test(IN_PATH.exec(own)?.[1] ?? '');
    if (counter.others.length > 0 || isSaid(counter, said) || isPlain) return counter;
  }
  return undefined;
}

const isSaid = ({ value, countsRows }: Counter, said: number | undefined): boolean =>
  value !== undefined && said !== undefined && (countsRows || value === said || value === said - 1);

/** Pages are counted from one, whether their addresses count from one, from nought, or by rows. */
function numberOf({ value, countsRows, others }: Counter): number {
  if (value === undefined) return 1;
  const numbered = others.filter(({ says }) => typeof says === 'number');
  if (countsRows) {
    const steps = [...others.map((one) => one.value ?? 0), 0]
      .map((one) => Math.abs(value - one))
      .filter((step) => step > 0);
    return steps.length ? Math.round(value / Math.min(...steps)) + 1 : value + 1;
  }
  const fromNought = numbered.some((one) => one.value !== undefined && one.says === one.value + 1);
  return Math.max(1, fromNought ? value + 1 : value);
}

/** The address without fragment, trailing slash, the parameters that tell how long a page is, and one more. */
function without(address: URL, name?: string): string {
  const bare = new URL(address);
  bare.hash = '';
  for (const key of [...bare.searchParams.keys()])
    if (key === name || COUNTS_A_PAGE.test(key)) bare.searchParams.delete(key);
  bare.pathname = bare.pathname.replace(/(?<=.)\/$/, '');
  return bare.href;
}

const withoutNumber = (address: string): string => address.replace(IN_PATH, '');

const numeric = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
