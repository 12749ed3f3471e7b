/** One row's cells → one person, cleaned of what people write around a name. */
import { isAsn, isReservedAsn, parseAsn } from '../../records/asn.ts';
import type { Person } from '../../records/people.ts';
import { oneLine } from '../../records/text.ts';
import type { Field } from './columns.ts';
import { roleOf } from './roles.ts';
import { looksLikeCountry } from './shapes.ts';

const NOTHING =
  /^(?:[\s\p{P}\p{S}]*|n\/?a|none|null|k\.? ?a\.?|t\.?b\.?[acd]\.?|unknown|keine?s?|aucune?)$/iu;
/** How somebody attends, not who they are. */
const NOTES =
  /\s*[([](?:remote(?:ly)?|online|virtual|via \w+|phone|by phone|zoom|webex|tele\w*|tb[acd]|speaker|referent\w*|in person|on ?site|scribe|minutes|protokoll|(?:(?:co|vice|deputy)[- ]?)?chair\w*|host|guest|gast|\?+|he\/\w+|she\/\w+|they\/\w+)[)\]]/gi;
/** "Panellists: Ada Example": the first of them carries the word for all. */
const ROLE_LABEL = /^(?:panell?ists?|speakers?|moderators?|(?:co-?)?chairs?|presenters?)\s*:\s*/i;
const EMAIL = /[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}/i;
const MARKED_ASN = /[([]\s*ASN?[\s:#-]{0,2}(\d{1,10})\s*[)\]]|\bASN?[\s:#-]{0,2}(\d{1,10})\b(?![.:]?[\w-])/gi;
/** Badges that member lists hang beside a name. */
const BADGES =
  /\n\s*(?:open|selective|restrictive|mandatory|closed|no|case[ -]by[ -]case|manrs|new|neu|rs)\s*(?=\n|$)/gi;

/** A degree, a sentence about somebody, or what they speak of. */
const NO_ORGANIZATION =
  /^(?:ph\.?\s?d|m\.?\s?sc|b\.?\s?sc|m\.?b\.?a|m\.?d|ll\.?m|jr|sr)\.?$|^(?:talk|title|topic|bio|abstract)\s*:|^(?=.{50})(?:\S+\s+){8,}\S+[.!?…]$/i;

export type Cells = Partial<Record<Field, string>>;

/** @returns undefined for a row that names nobody: no person, no organisation, no network */
export function personFrom(cells: Cells): Person | undefined {
  const asns = new Set(asnsIn(cells.asn ?? ''));
  const numbered = asns.size > 0;
  let email = EMAIL.exec(cells.email ?? '')?.[0];
  const plain = (cell: string | undefined): string | undefined => {
    let text = (cell ?? '').replace(BADGES, '').replace(EMAIL, (address) => {
      email ??= address;
      return ' ';
    });
    text = text.replace(NOTES, ' ');
    const bare = text
      .replace(MARKED_ASN, (words, bracketed?: string, open?: string) => {
        const asn = parseAsn(bracketed ?? open ?? '');
        // "merged into AS64501" beside a number of its own is part of the story, not of the row.
        if (asn === undefined || (numbered && !asns.has(asn))) return words;
        asns.add(asn);
        return ' ';
      })
      .replace(/[\s,;/–-]+(?=[)\]])/g, '')
      .replace(/\(\)|\[\]/g, ' ');
    // "AS64500" may be all that a network is called.
    const said = trimmed(NOTHING.test(bare) ? text : bare);
    return said && !NOTHING.test(said) ? said : undefined;
  };

  let name = plain(cells.name ?? joined(cells.first, cells.last))?.replace(ROLE_LABEL, '');
  let organization = plain(cells.organization)?.replace(/^\(([^()]+)\)$/, '$1');
  if (organization && NO_ORGANIZATION.test(organization)) organization = undefined;
  if (name && cells.name !== undefined) name = inOrder(name);
  const within = /^(.{3,}?)\s*\(([^()]{2,})\)$/.exec(name ?? '');
  if (within?.[1] && within[2] && !organization) [name, organization] = [within[1], within[2]];
  if (!name && !organization && asns.size === 0) return undefined;

  const title = plain(cells.title);
  const role = roleOf(title);
  let country = plain(cells.country);
  // "Example Net, Portugal"
  const [, home, land = ''] = /^(.{2,}),\s*([^,]+)$/.exec(organization ?? '') ?? [];
  if (home && !country && (/^(?:UK|USA)$/.test(land) || (land.length > 3 && looksLikeCountry('en')(land)))) {
    organization = home;
    country = land;
  }
  return {
    ...(name ? { name } : {}),
    ...(organization ? { organization } : {}),
    asns: [...asns],
    ...(title ? { title } : {}),
    ...(role ? { role } : {}),
    ...(country ? { country } : {}),
    ...(email ? { email } : {}),
  };
}

/** Separators and bullets left over at either end. */
const trimmed = (text: string): string =>
  oneLine(text).replace(/^[\s,;:|•·*–—#-]+|[\s,;:|•·*†‡§¹²³–—#-]+$/gu, '');

const joined = (first = '', last = ''): string => `${first} ${last}`;

/** "Example, Ada" → "Ada Example". Two words on either side may as well be two people. */
const inOrder = (name: string): string =>
  name.replace(
    /^(\p{Lu}[^,\s]*|\p{L}[^,]* \p{Lu}[^,\s]*), (\p{Lu}[^,\s]*)$|^(\p{Lu}[^,\s]*), (\p{Lu}[^,\s]* \p{Lu}[^,\s]*)$/u,
    (_, last = '', first = '', family = '', given = '') => `${first || given} ${last || family}`,
  );

/**
 * Every network in a cell meant for them: "64500", "AS64500 / AS64501", "64500.64501". A dot parts two numbers, except where
 * the whole is an ASN in dot notation that may have been given out (RFC 5396; the registries are below 16.0).
 */
export function asnsIn(cell: string): number[] {
  const found: number[] = [];
  for (const [, , high, low] of cell.matchAll(
    /(^|[^\w.:-]|\bASN?[\s:#-]{0,2})(\d{1,10})(?:\.(\d{1,10}))?(?![\w-])/gi,
  )) {
    const [left, right] = [Number(high), Number(low ?? Number.NaN)];
    const whole = left * 65536 + right;
    for (const asn of right < 65536 && left < 16 && isAsn(whole) && !isReservedAsn(whole)
      ? [whole]
      : [left, right]) {
      if (isAsn(asn) && !found.includes(asn)) found.push(asn);
    }
  }
  return found;
}
