/** The words of names: what tells one organisation from another once spelling, legal form and common words are left off. */
import { undotted, withoutLegalForms, withoutUnspacedForms } from '../records/organization-name.ts';
import { folded } from '../records/text.ts';

const DESCRIPTIVE = new Set(
  (
    'the network networks net telecom telecoms telecommunication telecommunications telekom communication communications comms internet ' +
    'isp services service solutions group holding holdings gruppe international global technologies technology systems hosting cloud ' +
    'digital online broadband carrier wholesale dba noc as asn peering'
  ).split(' '),
);
const REGIONS = new Set(
  (
    'emea europe eu eastern western northern southern central apac asia pacific americas america north south latin latam us usa uk de fr nl ' +
    'germany deutschland austria switzerland schweiz france italy italia spain espana netherlands nederland belgium poland polska brazil ' +
    'brasil japan singapore australia canada mexico india africa mena middle east nordic nordics dach cis ru'
  ).split(' '),
);
/** "Example – EMEA", "Example (Germany)" */
export const REGIONAL = /^(.+?)\s*(?:[–—-]\s+|\()([^()–—]+?)\)?$/;

/** The umlauts that people spell out when they have no such keys. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  å: 'aa',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
};
const UMLAUT = /[äöüßøåæœłđ]/g;

/** Under which a decision about an organisation is remembered: its name without case, accents, gaps and legal form. */
export const organizationKey = (name: string): string => wordsOf(name).join('');

/** @returns the name with its umlauts spelt out, undefined where it has none */
export function speltOut(name: string): string | undefined {
  if (isAscii(name)) return undefined;
  const small = name.toLowerCase();
  const spelt = small.replace(UMLAUT, (letter) => SPELT_OUT[letter] ?? letter);
  return spelt === small ? undefined : spelt;
}

/** Folded, without legal forms and without the AS number that some write behind their name. */
export function wordsOf(name: string): readonly string[] {
  const plain = name.includes('.') || name.includes('/') ? undotted(name) : name;
  const all = isAscii(plain)
    ? (plain.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    : folded(withoutUnspacedForms(plain)).split(' ');
  const words = withoutLegalForms(all);
  const named = words.some(isAsnWord) ? words.filter((word) => !isAsnWord(word)) : words;
  return named.length ? named : words;
}

/** What is left of a name without the words that describe rather than name. */
export function coreOf(words: readonly string[]): string {
  let core = '';
  for (const word of words) if (!isCommon(word)) core += word;
  return core;
}

export const isRegion = (word: string): boolean => REGIONS.has(word);

/** Whether it describes rather than names. */
export const isCommon = (word: string): boolean => DESCRIPTIVE.has(word) || REGIONS.has(word);

const isAsnWord = (word: string): boolean => word.startsWith('as') && /^as\d+$/.test(word);

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);
