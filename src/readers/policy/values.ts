/** Numbers as policies write them, read from normalised text. */
import { parseRate } from '../../records/rate.ts';

export interface Rate {
  mbps: number;
  index: number;
  end: number;
}

const RATE =
  /(?<![\w.,/])(?:[\dn]+ ?x ?)?(\d+(?:[.,]\d+)*)\+? ?-?(?:([kmgt])(?:b(?:its?)?|ig|ige|e|be|o)?(?:ps|pbs|bps| ?\/ ?s(?:ec)?| per second)?|([kmgt])(?:ilo|iga|ega|era)(?:bits?|bytes?)(?:\/s| per second)?)(?: ethernet)?(?![\w/])/g;
/** "1/10/100G", "10, 40 or 100G": the first is the least. */
const SLASHED = /(?<![\w.,/])(\d{1,3})(?:(?:\/|, | or )\d{1,3}){1,4} ?g(?:b(?:it)?(?:ps|\/s)?|b?e)?\b/g;
/** Optical carrier levels: OC-n carries n × 51.84 Mbit/s, STM-n three times that. */
const OPTICAL = /\b(?:oc-?(3|12|24|48|192|768)|stm-?(1|4|16|64|256))\b/g;
const ETHERNET = /(?<!\d[ -]?)\b(?:gig(?:abit)?[ -]?e(?:thernet)?|gbe|1000base-?\w+|10gbase-?\w+)\b/g;

let latest: { text: string; rates: readonly Rate[] } = { text: '', rates: [] };

/** @returns every rate in the text in order; "2x10G" is 10 Gbit/s, the speed of one */
export function ratesIn(text: string): readonly Rate[] {
  // Several rules ask about the same words, one after the other.
  if (latest.text !== text) latest = { text, rates: /\d|gig|gbe/.test(text) ? readRates(text) : [] };
  return latest.rates;
}

function readRates(text: string): Rate[] {
  const rates: Rate[] = [];
  for (const match of text.matchAll(RATE)) {
    const mbps = isRate(match[0]) ? parseRate(`${match[1]} ${match[2] ?? match[3]}bps`) : undefined;
    if (mbps) rates.push({ mbps, index: match.index, end: match.index + match[0].length });
  }
  for (const match of /\d(?:\/|, | or )\d/.test(text) ? text.matchAll(SLASHED) : [])
    rates.push({ mbps: Number(match[1]) * 1_000, index: match.index, end: match.index + match[0].length });
  for (const match of /oc|stm/.test(text) ? text.matchAll(OPTICAL) : [])
    rates.push({
      mbps: Math.round(Number(match[1] ?? 3 * Number(match[2])) * 51.84),
      index: match.index,
      end: match.index + match[0].length,
    });
  for (const match of /gig|base|gbe/.test(text) ? text.matchAll(ETHERNET) : [])
    rates.push({
      mbps: match[0].startsWith('10g') ? 10_000 : 1_000,
      index: match.index,
      end: match.index + match[0].length,
    });
  return rates.sort((a, b) => a.index - b.index);
}

/** "5 m" is a length, "3 to" no terabits and "2 me" nothing; "10g" and "100m" without a space are speeds. */
const isRate = (text: string): boolean =>
  (/\d[gm]$/.test(text) || !/\d ?-?[kmgt]$/.test(text)) && !/to$|[kmt]e$/.test(text);

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
  ein: 1,
  eine: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  dois: 2,
  duas: 2,
  três: 3,
  quatro: 4,
  multiple: 2,
  several: 2,
  mehreren: 2,
  mehrere: 2,
  plusieurs: 2,
  varios: 2,
  varias: 2,
  vários: 2,
  várias: 2,
  both: 2,
  couple: 2,
};
export const COUNT_WORDS = Object.keys(WORDS).join('|');
/** A count in figures or words. */
export const COUNT = `(?:\\d{1,3}|${COUNT_WORDS})`;

/** @returns the number, undefined where the words are none */
export function countOf(words: string): number | undefined {
  const text = words.trim();
  return /^\d+$/.test(text) ? Number(text) : WORDS[text];
}

const UNITS = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 } as const;
const DURATION = new RegExp(
  `(?<![\\d.,])(${COUNT})(?: ?\\(\\d{1,3}\\))?[ -]?(?:full |calendar |business |working |derniers |últimos )?(hours?|days?|tagen?|weeks?|months?|years?|jours?|días|dias|mois|mes(?:es)?|monaten?|日)(?![a-z])`,
  'u',
);

const EACH_DURATION = new RegExp(DURATION, 'gu');

/** @returns days, a month being 30; undefined where no length of time is given */
export function daysIn(text: string): number | undefined {
  const match = DURATION.exec(text);
  const amount = countOf(match?.[1] ?? '');
  if (!match || amount === undefined) return undefined;
  const unit = match[2]?.replace(/s$/, '') ?? '';
  return amount * (UNITS[unit as keyof typeof UNITS] ?? (unit.startsWith('m') ? 30 : 1));
}

/** @returns the length of time that stands nearest to some word, in days */
export function daysNear(text: string, word: RegExp): number | undefined {
  const at = text.search(word);
  const nearest = [...text.matchAll(EACH_DURATION)].sort(
    (a, b) => Math.abs(a.index - at) - Math.abs(b.index - at),
  )[0];
  return daysIn(nearest?.[0] ?? text);
}

/** A length after a slash that ends no address and no "24h/24": "/24", "ipv6/48", "/ 24". */
const LENGTH = /(?<![\d.:a-f][\d.:a-f]|\d|\d ?h|::)\/ ?(\d{1,3})(?!\d|[.:/]\d| ?[kmgt](?:b|ig|e?\b))/g;

export interface PrefixLengths {
  v4?: number;
  v6?: number;
}

/** @returns the longest lengths that the text names for each family */
export function prefixLengths(text: string): PrefixLengths {
  const found: PrefixLengths = {};
  const note = (length: number, before: string, after: string) => {
    const six = length > 32 || familyNear(before, after) === 'v6';
    if (length > 128 || length < 8) return;
    const key = six ? 'v6' : 'v4';
    found[key] = Math.max(found[key] ?? 0, length);
  };
  for (const match of text.matchAll(LENGTH))
    note(
      Number(match[1]),
      text.slice(Math.max(0, match.index - 60), match.index),
      text.slice(match.index, match.index + 30),
    );
  if (found.v4 === undefined && found.v6 === undefined)
    for (const match of text.matchAll(/\b(\d{1,3}) ?bits?\b/g))
      note(Number(match[1]), text.slice(Math.max(0, match.index - 60), match.index), '');
  return found;
}

/** The family named right behind the number, else the last one named before it. */
function familyNear(before: string, after: string): 'v4' | 'v6' | undefined {
  const behind =
    /^[^,;/]{0,3}\/? ?\d+ ?(?:or (?:longer|shorter|larger|smaller) )?(?:\(|for |in |prefix(?:es)? (?:for|in) )?ipv?([46])/.exec(
      after,
    )?.[1];
  const ahead = [...before.matchAll(/(?:ipv?|\bv)([46])/g)].at(-1)?.[1];
  const family = behind ?? ahead;
  return family === '4' ? 'v4' : family === '6' ? 'v6' : undefined;
}

const number = (text: string) => Number(text.replace(/(?<=\d)[., '](?=\d{3})/g, ''));

/** Prefix counts: "50 (ipv4) / 100 (ipv6)", "ipv4: 25, ipv6: 100", "v4 limit 1,000". Without a family the number is IPv4's. */
export function prefixCounts(text: string): PrefixLengths {
  const counts: PrefixLengths = {};
  const plain = text
    .replace(/\/\d{2,3}(?!\d)/g, ' ')
    .replace(/(?<![\d.:a-z])(\d{1,4})k\b/g, '$1000')
    .replace(/\bas ?\d+|[\d.]{5,}\/|\d{1,3}%|\d+ ?(?:percent|minutes?|hours?)/g, ' ');
  const AFTER =
    /(?<![\d.:a-z])(\d{1,3}(?:[., ]\d{3})+|\d{1,7})(?: \(?soft\)?)?(?: (?:routes?|prefixes|entries|präfixe|préfixes|prefijos|prefixos))?(?: |\()*(?:on |for |in |auf |für |en )?(?:all |any )?(?:ipv?|v)([46])\b/g;
  const BEFORE =
    /(?:ipv?|\bv|inet)([46])\)?[^\d;]{0,60}?(?<![\d.:a-z])(\d{1,3}(?:[.,]\d{3})+|\d{1,7})(?![\d:.]*\d|\/)/g;
  // "IPv4: 96, recommended max-prefix 200" sets 200.
  const own = /(?:ipv?|\bv)([46])\b.{0,40}\d.{1,25}\bmax[ -]?prefix\w*[^\d\w]{1,4}(\d{1,7})\b/.exec(plain);
  if (own) return { [own[1] === '4' ? 'v4' : 'v6']: number(own[2] ?? '') };
  // "120 / 60 (v4/v6)", "IPv4/IPv6: 120/60".
  const [, a, b, c, d] =
    /([\d,]{1,9}) ?\/ ?([\d,]{1,9}) ?\(?(?:ip)?v4 ?\/ ?(?:ip)?v6|(?:ip)?v4 ?\/ ?(?:ip)?v6\)? ?[:=]? ?([\d,]{1,9}) ?\/ ?([\d,]{1,9})/.exec(
      text,
    ) ?? [];
  if (a ?? c) return { v4: number(a ?? c ?? ''), v6: number(b ?? d ?? '') };
  for (const [, amount = '', family] of plain.matchAll(AFTER))
    counts[family === '4' ? 'v4' : 'v6'] ??= number(amount);
  if (counts.v4 === undefined && counts.v6 === undefined)
    for (const [, family, amount = ''] of plain.matchAll(BEFORE))
      counts[family === '4' ? 'v4' : 'v6'] ??= number(amount);
  if (counts.v4 === undefined && counts.v6 === undefined) {
    const alone =
      /(?:limits?|max(?:imum)?[ -]?prefix\w*)(?: (?:values?|limits?|settings?|sizes?))?(?: (?:of|is|to|at))?:? ?(\d{1,3}(?:,\d{3})+|\d{1,7})(?![\d:]|[.,]\d)/.exec(
        plain,
      ) ?? /(?<![\d.:a-z])(\d{1,3}(?:,\d{3})+|\d{1,7}) (?:prefixes|routes)/.exec(plain);
    const amount = alone?.[1];
    if (amount !== undefined) counts.v4 = number(amount);
  }
  return counts;
}
