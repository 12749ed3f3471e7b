/**
 * Is this a network's peering policy? Signs for it are weighed against signs of the pages that look alike: an exchange's rules, an
 * explanation of the words, news, a route-server manual, another kind of policy, a form. The verdict says why, in words.
 */
import type { ClauseId, Policy } from '../../records/policy.ts';
import type { Detection } from '../contract.ts';
import type { Page } from './identity.ts';
import { spared } from './phrase.ts';
import type { Sentence } from './sentences.ts';
import { AN_EXCHANGE, type Signs, SPEAKS_OF_PEERING } from './signs.ts';

const NAMED =
  /policy (?:for|on|regarding) (?:[\w-]+ ){0,5}(?:peering|interconnection)\b|peering[ _-]?(?:and \w+ )?(?:polic|richtlinie|requirement|guideline|criteria|rules|terms|politik|statement|conditions)|interconnect\w*[ _-](?:polic|requirement|guideline)|settlement[ -]free[ -](?:interconnect|peering)|(?:politique|stratégie|conditions) (?:de |d')(?:peering|interconnexion|l'appairage)|pol[íi]tica (?:\p{L}+ )?(?:de |d[ae]s? )?(?:acordo (?:de )?)?(?:(?:troca|intercambio) de tr[áa]f|peering|interconex|intercone|observa|emparelh|emparejam)|ピアリング ?ポリシー|peering ?ポリシー|пиринг\w* политик|политик\w* пиринг|对等互联|(?:ip )?traffic[ -]exchange[ -]polic|propojovací\p{L}* (?:\S+ )?politik|peering(?:ov\p{L}+ )?(?:beleid|politi[ck]|villkor)|polityk\p{L} peering|policy f[öo]r samtrafik|politica di (?:peering|interconn)|(?:peering|interconnection) principles/iu;

const EXCHANGE_NAME =
  /\b(?:internet exchange|exchange point|ixp|ix)\b|(?<!pref|matr|hel|phoen|un|rem)ixp?\b|\.exchange\b|servidores? de rutas|ponto de troca|punto de intercambio/i;

/** Titles of pages about something else. Each with what is said of it. */
const OTHER_PAGES: readonly (readonly [RegExp, string])[] = [
  [/\bv(?:pc|net)s?\b|virtual (?:private )?(?:cloud|network)/i, 'it is about networks within a cloud'],
  [
    /\bwhat (?:is|are)\b|\bexplained\b|glossary|definition|\bwiki\w*\b|encyclop|dictionary|introduction to|tutorial|get(?:ting)? started|\blab \d|\bi-?bgp\b|\bhow to configure\b|\bguide to\b|was ist|qu'est-ce|¿qué es|o que é|とは$/i,
    'it explains what peering is; it is no network’s policy',
  ],
  [
    /\btracker\b|\b(?:list|overview|comparison|directory|collection) of\b/i,
    'it lists what several networks say',
  ],
  [
    /\bfaqs?\b|frequently asked|häufige fragen|preguntas frecuentes|よくある質問/i,
    'it answers common questions; it is no network’s policy',
  ],
  [
    /privacy|cookie|acceptable use|terms of (?:use|service)|datenschutz|refund/i,
    'it is a policy about something other than peering',
  ],
  [
    /press release|\bnews\b|announces|\/20\d\d\/\d\d\/|\/articles?\/|newsletter|survey|consultation|whitepaper|pipermail|mail-archive|\/t\/[\w-]+\/\d|\/message\/|\bstudy\b|mailing list|\bagreement(?:s)? between/i,
    'it reports about peering; it is no network’s policy',
  ],
  [
    /route[ -]?servers?\b|servidores? de rutas/i,
    'it tells how to use route servers; it is no network’s policy',
  ],
];

/** "… must be registered. – Example Net": who says so stands behind it. */
const ATTRIBUTED = /[.!)”"]\s?(?:–|—|--)\s?[\p{Lu}][\p{L}\p{N} &.]{1,30}$/u;
const PRICE =
  /(?:€|\$|£|\beur|\busd)\s?\d|\d\s?(?:€|£|eur\b|euros?\b|usd\b|dollars)|\b(?:per|a|each) month\b|monthly fee|price list/;

/** A policy for an exercise, or one to be filled in; "[your ASN]" may stand in any, as what a request should hold. */
const MADE_UP = spared(
  'sample|template|fictional|example ~ policy\n[ ~ company|network',
  /\b(?:sample|template|fictional|example) (?:\w+ )?policy\b|\[(?:(?:company|network)\b|your company)/,
);

/** In so many sentences peering may be mentioned by the way: where a smaller share than this speaks of it. */
const LONG = 100;
const SHARE = 0.03;
const ADDRESSED = 0.1;

interface Findings {
  page: Page;
  sentences: readonly Sentence[];
  signs: Signs;
  general: Policy['general'];
  /** Whether the page says each of the words, as those do that explain them. */
  explained: boolean;
  /** The different clauses that were read. */
  kinds: ReadonlySet<ClauseId>;
  /** How many of these are demands, limits to set aside. */
  asked: number;
}

/** What a network notes in its record of PeeringDB. */
export const isNoteAt = (address: string): boolean => /(?:^|\.)peeringdb\.com\/(?:net|asn)\//.test(address);

/** Alone they make no policy of a note: any company tells where to write, and that its engineers never sleep. */
const ANYBODY_SAYS = new Set<ClauseId>([
  'request',
  'communities',
  'noc-24x7',
  'incident-cooperation',
  'geographic-scope',
  'trial-period',
  'backbone-capacity',
  'contract',
  'financial',
]);
/** Those who run route servers note how they do it. */
const OF_ROUTE_SERVERS =
  /\b(?:our|these|two|mlpe) route[ -]?servers?\b|\broute[ -]?servers? (?:use|provid|service|perform|offer|peers)|\b(?:record|account|entry|asn?) (?:for|of|contains)\b[^.]{0,40}route[ -]?servers?\b|\bhow to participate\b/i;

/** @returns null where the page has nothing to do with it; below 0.5 where it only looks alike */
export function judge({
  page,
  sentences,
  signs,
  general,
  explained,
  kinds,
  asked,
}: Findings): Detection | null {
  const isNote = isNoteAt(page.address);
  if (!isNote && /(?:^|\.)peeringdb\.com\//.test(page.address)) return null;
  const clauseKinds = kinds.size;
  const headings = page.blocks
    .filter(({ kind, aside }) => kind === 'heading' && !aside)
    .map(({ text }) => text);
  const first = page.blocks.find(({ aside }) => !aside)?.text ?? '';
  /** Where a page says what it is. */
  const line = first.length < 100 ? first : '';
  // Below a first line that names a policy, a heading such as "Definitions" is one of its parts.
  const opening = isNote ? [] : [page.title, line, NAMED.test(line) ? '' : (headings[0] ?? '')];
  const top = [page.title, line, ...headings.slice(0, 3)].join(' · ');
  const namedThere = NAMED.test(page.address.replace(/[-_/]+/g, ' '));
  const named = namedThere || NAMED.test(top);
  const { members, speaks, self } = signs;
  const peers = Math.min(signs.peers, Math.max(3, members + 3));

  const other = OTHER_PAGES.find(
    ([title]) =>
      opening.some((words) => title.test(words)) ||
      title.test(lastOf(page.address)) ||
      (title.source.startsWith('press') && title.test(page.address)),
  );
  const said = named && general !== null && !/lists/.test(other?.[1] ?? '');
  if (other && !said && !(peers >= 2 && clauseKinds >= 3 && (named || self > 0)))
    return speaks > 1 ? lookAlike(other[1]) : null;

  const exchange =
    members +
    (signs.membersPeer > 0 ? 2 : 0) +
    (signs.exchange > 0 ? 2 : 0) +
    (EXCHANGE_NAME.test(page.title) ||
    EXCHANGE_NAME.test(headings[0] ?? '') ||
    EXCHANGE_NAME.test(page.address)
      ? 2
      : 0);
  if (exchange >= 3 && (members >= 2 || signs.membersPeer > 0) && exchange >= peers)
    return lookAlike('it sets an exchange’s rules for its members; it is no network’s policy');

  if (clauseKinds < 3 && AN_EXCHANGE.test(first.slice(0, 200).toLowerCase()))
    return lookAlike('it presents an exchange; it is no network’s policy');

  if (sentences.slice(0, 12).some(({ text }) => MADE_UP.test(text)))
    return lookAlike('it is an example of a policy, and no network’s own');

  if (page.blocks.filter(({ text }) => /[–—]|--/.test(text) && ATTRIBUTED.test(text)).length >= 3)
    return lookAlike('it quotes what several networks say');
  if (!named && clauseKinds < 5 && sentences.filter(({ text }) => PRICE.test(text)).length >= 2)
    return lookAlike('it offers services at a price; it is no network’s policy');

  const explains =
    signs.defines > 0 || (general === null && clauseKinds < 3 && peers === 0 && signs.saysWhatItIs > 0);
  if (explained || (self === 0 && explains))
    return lookAlike('it explains what peering is; it is no network’s policy');

  /** Where networks note what they ask of peers. */
  const noted =
    isNote &&
    (general !== null ||
      [...kinds].some((kind) => !ANYBODY_SAYS.has(kind) && (kind !== 'route-server' || self > 0))) &&
    !page.blocks.some(({ text }) => OF_ROUTE_SERVERS.test(text));
  if (self === 0 && general === null && signs.reports > 0)
    return lookAlike('it reports about peering; it is no network’s policy');
  if (self === 0 && !named && !noted && general === null && clauseKinds < 5)
    return speaks > 1 ? lookAlike('nobody speaks for a network on it') : null;
  const points =
    (noted ? 4 : 0) +
    (named ? 3 : 0) +
    (sentences.some(({ text }) => NAMED.test(text)) ? 1 : 0) +
    (namedThere && NAMED.test(top) ? 1 : 0) +
    (headings.some((text) => /^\W*peering\W*$|peering$/i.test(text)) ||
    /peering|interconnect/i.test(page.title)
      ? 1
      : 0) +
    // An introduction without conditions: somebody speaks for a network, below that title or with the one word.
    (speaks > 0 && self > 0 && (named || general !== null) ? 1 : 0) +
    (signs.setsRules > 0 ? 1 : 0) +
    (general === null ? 0 : 3) +
    Math.min(peers, 3) +
    Math.min(clauseKinds, 6) +
    (asked > 1 ? 1 : 0);
  if (speaks === 0 && !noted && (clauseKinds === 0 || !SPEAKS_OF_PEERING.test(page.title))) return null;
  // A long text in which peering is mentioned by the way, or which speaks of peers and not to them.
  const passing =
    sentences.length > LONG &&
    (speaks < sentences.length * SHARE || signs.peers < sentences.length * ADDRESSED) &&
    !named &&
    general === null;
  if (points >= 5 && !passing && (named || noted || self > 0 || peers > 0 || general !== null)) {
    const reason =
      general === null
        ? conditions(clauseKinds)
        : `it says that its peering policy is ${general === 'no' ? 'not to peer' : general}`;
    return { kind: 'policy', confidence: points >= 8 ? 0.9 : 0.7, reason };
  }
  return points >= 3 ? lookAlike('it speaks of peering, but states no policy') : null;
}

/** The last part of an address, which often says what a page is, in words. */
const lastOf = (address: string): string => (/[^/]+(?=\/?$)/.exec(address)?.[0] ?? '').replace(/[-_]/g, ' ');

const conditions = (count: number): string =>
  count === 0
    ? 'it calls itself one, but names no condition that was understood'
    : `it names ${count === 1 ? 'a condition' : `${count} conditions`} for peering`;

const lookAlike = (reason: string): Detection => ({ kind: 'policy', confidence: 0.2, reason });
