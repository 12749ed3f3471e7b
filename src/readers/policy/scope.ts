/** Where a clause holds: over public or private interconnects, for one family, in one region, for one ASN. */
import type { ClauseScope } from '../../records/policy.ts';
import { remembered } from './remembered.ts';
import { asWritten, type Sentence } from './sentences.ts';

const PRIVATE =
  /\bprivate(?:ly)?\b|\bpnis?\b|\bdirect (?:peering(?! sessions?)|interconnect\w*)|\bcross[ -]?connects?\b|\bdedicated (?:link|circuit|port|interconnect)|\bpeering direct\b|\bprivad\w+|\bprivé\w*|プライベート|direct peering/;
const PUBLIC =
  /\bpublic(?:ly)? (?:peering|interconnect\w*|session|exchange|ix|fabric|point)\w*|\bpublic$|\bpublic and\b|\b(?:internet )?exchanges?(?: points?| peering)?\b(?! (?:of|a |an |\d|more|less|traffic|routes?|at |between|in |with|ratio))|\bixp?s?\b|\bbilateral (?:peering|sessions?)|\bpeering exchange\b|\böffentlich\w*|\bpúblic\w+ peering|\bpeering público|\bpeering public|パブリック/;
const OVER_EXCHANGE = /over (?:public |internet |an? )*(?:exchange|ix)/;
/** To some a session of two over an exchange, to others a link of their own; what stands above may tell. */
const DIRECT = /\bdirect (?:peering|interconnect\w*)/g;

/** Kept short: what policies divide the world into. */
const REGION =
  /\b(?:north america|south america|latin america|central america|latam|asia[ -]pacific|apac|europe|emea|africa|middle east|asia|oceania|australia|new zealand|united states|usa|u\.s\.|us|canada|mexico|brazil|japan|india|china|hong kong|singapore|korea|united kingdom|uk|germany|netherlands|france|na|eu|europa|afrika|afrique|nordamerika|südamerika|naher osten|amérique du nord|américa do norte|américa latina|américa del norte)\b/g;

/** Without the memory of where it was. */
const NAMES_REGION = new RegExp(REGION.source);

const interconnectIn = remembered((text): ClauseScope['interconnect'] | 'both' => {
  const isPrivate = PRIVATE.test(text);
  const isPublic = PUBLIC.test(text);
  if (isPrivate && isPublic) return OVER_EXCHANGE.test(text) ? 'public' : 'both';
  return isPrivate ? 'private' : isPublic ? 'public' : undefined;
});

/** @param text the words that the value stands in, where the sentence has several */
export function interconnectOf(sentence: Sentence, text = sentence.text): ClauseScope['interconnect'] {
  const above = [...sentence.headings, ...sentence.stems].reverse();
  if (above[0] !== undefined && OVER_EXCHANGE.test(above[0]) && !PRIVATE.test(text.replace(DIRECT, '')))
    return 'public';
  for (const words of [text, ...above]) {
    const said = interconnectIn(words);
    if (said) return said === 'both' ? undefined : said;
  }
  return undefined;
}

export function regionOf(sentence: Sentence): string | undefined {
  if (sentence.row !== undefined) {
    const first = [...sentence.row.matchAll(REGION)];
    if (first.length && sentence.row.length < 60) return named(asWritten(sentence, sentence.row));
  }
  const inText = (NAMES_REGION.test(sentence.text) ? [...sentence.text.matchAll(REGION)] : [])
    .map(([name]) => name)
    .filter((name) => name !== 'us' && name !== 'na');
  if (inText.length) return [...new Set(inText)].map((name) => named(asWritten(sentence, name))).join(', ');
  const heading = sentence.headings.at(-1) ?? '';
  if (heading.length >= 60 || !NAMES_REGION.test(heading)) return undefined;
  // "Peer with us" names no country.
  const above = [...heading.matchAll(REGION)]
    .filter(
      ({ 0: name, index }) =>
        !/^(?:us|na)$/.test(name) || /(?:^|\b(?:the|in|and) |[,(/] ?)$/.test(heading.slice(0, index)),
    )
    .map(([name]) => name);
  return above.length ? above.map(named).join(', ') : undefined;
}

/** As people write it, where the page's own letters are not at hand: "EMEA", "Latin America". */
const named = (region: string): string =>
  region !== region.toLowerCase()
    ? region
    : region.replace(/\p{L}+/gu, (word) =>
        /^(?:na|eu|us|usa|uk|u|s|emea|apac|latam)$/.test(word)
          ? word.toUpperCase()
          : /^(?:of|and|du|do|del)$/.test(word)
            ? word
            : word.charAt(0).toUpperCase() + word.slice(1),
      );

/** "AS64500: 4 sites" or a heading that names one of several ASNs. */
export function asnOf(sentence: Sentence): number | undefined {
  const own = /^as ?(\d{3,10})\b ?:/.exec(sentence.row === undefined ? '' : `${sentence.row}:`)?.[1];
  return own ? Number(own) : undefined;
}

/** "Europe", "PNI": a column of a table that says where its figures hold. */
const OF_SCOPE = new RegExp(
  `^(?:${REGION.source}|private\\b.*|public\\b.*|pnis?|ixp?s?|internet exchanges?)$`,
);
/** @returns a row's statements, one for each column, where its columns are regions or kinds of interconnect; else the row as it is */
export function byColumn(sentence: Sentence): readonly Sentence[] {
  const { row, columns = [], text } = sentence;
  const names = columns.slice(1);
  if (
    row === undefined ||
    names.length < 2 ||
    !names.every((name) => OF_SCOPE.test(name.trim().toLowerCase()))
  )
    return [sentence];
  const parts = text.slice(row.length + 2).split('; ');
  return parts.length === names.length
    ? parts.map((part) => ({ ...sentence, text: `${row}: ${part}` }))
    : [sentence];
}

/** @returns the scope with only what the text limits, or undefined where it limits nothing */
export function scoped(
  scope: { [K in keyof ClauseScope]: ClauseScope[K] | undefined },
): ClauseScope | undefined {
  const { interconnect, family, region, asn } = scope;
  if ((interconnect ?? family ?? region ?? asn) === undefined) return undefined;
  const entries = Object.entries(scope).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ClauseScope;
}
