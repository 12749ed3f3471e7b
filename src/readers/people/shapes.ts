/** What a bare text looks like, where no header says what it is. Guesses about one cell; a column is judged by its majority. */
import { parseAsn } from '../../records/asn.ts';
import { hasLegalForm } from '../../records/organization-name.ts';
import { folded } from '../../records/text.ts';
import { roleOf } from './roles.ts';
import { anyOf } from './words.ts';

const HONORIFICS =
  /^(?:(?:mrs?|ms|mx|miss|mme|herrn?|frau|prof(?:essor)?|dr|dipl|ing|ir|mag|sir|eng)(?:[.-]+\s*|\s+))+(?=\S)/i;
/** "Ada Example*": marks that a legend explains. */
const FOOTNOTE = /[\s*†‡§¹²³]+$/;
const DEGREES = /(?:,?\s+(?:ph\.?\s?d|m\.?\s?sc|b\.?\s?sc|m\.?b\.?a|ll\.?m|jr|sr)\.?)+$/i;
/** Small words within names, all over the world. */
const PARTICLES = anyOf(
  'van|von|vom|der|den|de|del|della|di|da|dos|das|do|du|la|le|el|al|bin|binti|ibn|ben|ter|ten|zu|zur|af|av|of|y|e|i|dalla|st',
);
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|[\p{Lo}][\p{L}\p{M}'’.-]*|[\p{L}]'\p{Lu}\p{L}+|[（("“][\p{L}]+["”)）])$/u;
/** Two to four characters, or two parts with a gap. */
const EAST_ASIAN_NAME =
  /^(?:[\p{sc=Han}\p{sc=Hangul}]{2,4}|[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,8}[\s・][\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,8})$/u;
const EAST_ASIAN_ORGANIZATION =
  /会社|公司|大学|大學|研究|ネットワーク|通信|情報|機構|協会|センター|网络|科技|電気|회사|대학|통신|네트워크/;
const ORGANIZATION_WORDS = anyOf(
  '\\p{L}*(?:networks?|tele[ck]om\\p{L}*|exchange|hosting|universit\\p{L}*|services?|systems?|technolog\\p{L}*|laborator\\p{L}*)(?!\\p{L})|net\\b|netz|ix\\b|cloud\\b|' +
    'communic|kommunik|internet|ixp\\b|isp\\b|hoster|data ?cent|rechenz|group|gruppe|holding|universid|hochschul|college|school|academy|institut|foundation|stiftung|verein|associat|council|solution|consulting|labs?\\b|media\\b|' +
    'broadband|breitband|fib(?:er|re)\\b|glasfaser|cable|kabel|wireless|mobile|satellite|bank\\b|energ|stadtwerke|ministr|agency|society|cent(?:er|re|rum)\\b|registry|nic\\b|online|digital|software|security|carrier|research|partners|international|global|n?[on][oi][gc]\\b|servers?\\b|games?\\b|streaming|infrastr',
);

/** Words of headings and links, which nobody is called. */
const TOPIC_WORDS = anyOf(
  'perspectives?\\b|sessions?\\b|keynotes?\\b|speakers?\\b|committees?\\b|panels?\\b|program(?:me|ma)?s?\\b|workshops?\\b|conferences?\\b|tutorials?\\b|registration|information|contact\\b|download|schedule|sponsors?\\b|participants?\\b|attendees?\\b|read more|learn more|overview|organi[sz]ation\\b|organi[sz]ers?\\b|leads?\\b|chairs?\\b|team\\b|website|local\\b|abstracts?\\b|proceedings|introduction|specialties|coffee|lunch',
);

export const withoutHonorifics = (name: string): string =>
  name.replace(HONORIFICS, '').replace(DEGREES, '').trim();

/** "Dr. Ada van der Example", "J. Doe", "山田 太郎". Company names of two capitalised words look the same: mind the majority. */
export function looksLikePerson(text: string): boolean {
  if (EAST_ASIAN_NAME.test(text)) return !EAST_ASIAN_ORGANIZATION.test(text);
  const words = withoutHonorifics(text.replace(FOOTNOTE, '')).split(/\s+/);
  if (words.length < 2 || words.length > 6 || text.length > 60) return false;
  if (looksLikeOrganization(text) || TOPIC_WORDS.test(folded(text))) return false;
  const proper = words.filter((word) => NAME_WORD.test(word)).length;
  return proper >= 2 && words.every((word) => NAME_WORD.test(word) || PARTICLES.test(word));
}

/** Says so itself: a legal form, a word of the trade, a domain, figures. Silence proves nothing. */
export function looksLikeOrganization(text: string): boolean {
  return (
    hasLegalForm(text) ||
    /[&\d]|\S\.(?:com|net|org|eu|io|[a-z]{2})$/i.test(text) ||
    // Not Beatrix, nor Janet.
    /\p{Ll}N(?:et|ET)\b|\p{Lu}NET\b|\p{L}IX\b/u.test(text) ||
    EAST_ASIAN_ORGANIZATION.test(text) ||
    ORGANIZATION_WORDS.test(folded(text))
  );
}

export const looksLikeEmail = (text: string): boolean => /^\S+@[\w-]+(?:\.[\w-]+)+$/.test(text);
export const looksLikeTitle = (text: string): boolean =>
  ![undefined, 'other'].includes(roleOf(text)) && !hasLegalForm(text);

/** "64500", "AS64500", "AS64500, AS64501": nothing but numbers of networks. */
export const looksLikeAsns = (text: string): boolean =>
  /\d/.test(text) &&
  text
    .split(/[\s,;/|+]+/)
    .every(
      (part) =>
        !part || /^asn?:?$/i.test(part) || parseAsn(part) !== undefined || /^(?:as)?\d+\.\d+$/i.test(part),
    );

/** A two-letter code, or a country's name in English or the page's language, as the browser knows them. */
export function looksLikeCountry(language: string): (text: string) => boolean {
  return (text) =>
    /^[A-Z]{2,3}$/.test(text) || [language, 'en'].some((spoken) => countryNames(spoken).has(folded(text)));
}

const COUNTRY_NAMES = new Map<string, Set<string>>();

function countryNames(language: string): Set<string> {
  const known = COUNTRY_NAMES.get(language);
  if (known) return known;
  const names = new Set(['czech republic', 'russia', 'taiwan', 'the netherlands', 'korea']);
  COUNTRY_NAMES.set(language, names);
  try {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (let code = 0; code < 676; code++) {
      const name = regions.of(String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26)));
      if (name) names.add(folded(name));
    }
  } catch {
    // The page names a language that is none.
  }
  return names;
}
