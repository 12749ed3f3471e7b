/** Whose policy it is: the network's ASN, its AS-SET, and how to reach it about peering. Its name: `network-name.ts`. */
import { isAsn, isReservedAsn } from '../../records/asn.ts';
import type { Block } from '../page/blocks.ts';

export interface Page {
  title: string;
  /** Host and path. */
  address: string;
  blocks: readonly Block[];
  /** Addresses that the page links to. */
  links: readonly { text: string; url: string }[];
  /** What the page says that its site is called. */
  site: string;
}

const ASN = /(?<![\w:/.@-])as[n]?(?:[ :#-]{1,2}(?=\d{3}))?(\d{1,10})(?![\w]|\.\d|:\d)(?!:as-)/gi;
const IN_ADDRESS = /(?:^|[^a-z0-9])as[n]?[/=_-]?(\d{3,10})(?![\d])/gi;
/** What every way of writing one has, on a line of text. */
const MAY_BE_ASN = /as[n]?[^\w]{0,3}\d|\basn? is|as[ -]number|as番号|autonom|peeringdb/i;
const LABEL =
  /\b(?:asn?(?: number)?(?:\(s\))?|as number|autonomous system(?: number)?|our as|as-?nummer)\b[^\w]{0,6}$|as番号[^\w]{0,6}$/i;
const NUMBER_ALONE = /^(?:as ?)?(\d{3,10})$/i;
/** "Autonomous system 64500", and the same in the languages that say it alike. */
const SPELLED = /\bautonom\p{L}* s[iy]st\p{L}*(?: \p{L}{1,7}\.?)? ?\(?(?:as ?n?)?\)? ?(\d{3,10})\b/iu;
/** Others' numbers: upstreams, examples, communities. */
const OTHERS =
  /upstream|transit(?: provider)?s?\b|\bexamples?:|example (?:stanza|config|entry)|downstream|not accept|filter out|connected to|powered by|sponsor|communities|community (?:tag|string|value|list)|(?:not|only) announce (?:\w+ )?to\b/i;

/** What stands before a number that is pointed to, or before the name whose number it is: "please refer to Moth (AS64501)". */
const REFERRED =
  /\b(?:moved|migrat\w+|received|learn\w+|routes|traffic) from\W{0,3}$|\bsee\W{0,3}$|\b(?:(?:refer|directed|reach out) to|formerly|instead of|see also|please (?:see|contact)|(?:acquired|served) by|(?:merg|integrat)\w+ (?:in)?to|part of|(?<!(?:households|customers|users|subscribers|prefixes) (?:are )?)behind|(?:transition|migrat)\w+ to|parent)\b[^.;!?]{0,40}$/i;
/** "AS64501 (upstream)", "AS64501 is our transit provider". */
const OF_OTHERS = /^\W{0,3}(?:is our )?(?:upstream|transit)/i;
/** Numbers of the same house: "Related ASNs: AS64501", "we also operate AS64502". */
const ALSO =
  /\b(?:related|affiliated|additional|other) (?:asn|as numbers|networks)|\balso (?:manag|operat|announc|run)/i;
/** Where a number is looked up. */
const LOOKUP =
  /(?:peeringdb\.(?:com|net)\/asn\/|\/\/as(?=\d+\.peeringdb)|bgp\.(?:he\.net\/as|tools\/as\/))(\d{1,10})/gi;

/** @returns the ASN that the page is about, and others that it names as the same network's */
export function asnsOf({ title, address, blocks, links }: Page): { asn?: number; others: number[] } {
  const score = new Map<number, number>();
  const own = new Set<number>();
  const give = (digits: string | undefined, points: number) => {
    const asn = Number(digits);
    // 112 is everybody's: whoever likes runs a node of that project.
    if (isAsn(asn) && asn !== 112 && !isReservedAsn(asn)) score.set(asn, (score.get(asn) ?? 0) + points);
  };
  for (const [, digits] of address.matchAll(IN_ADDRESS)) give(digits, 6);
  for (const [, digits] of title.matchAll(ASN)) give(digits, 6);
  for (const [, digits] of title.matchAll(IN_ADDRESS)) give(digits, 2);
  const looked = new Set(links.flatMap(({ url }) => [...url.matchAll(LOOKUP)].map(([, digits]) => digits)));
  for (const digits of looked) give(digits, looked.size === 1 ? 3 : 0.5);
  let early = 4;
  for (const block of blocks) {
    const { text, kind, cells = [], headings, stems } = block;
    if (block.aside || !/\d/.test(text)) continue;
    if (!cells.length && !MAY_BE_ASN.test(text) && !NUMBER_ALONE.test(text)) continue;
    const above = `${(headings.at(-1) ?? '').slice(0, 200)} ${(stems.at(-1) ?? '').slice(-200)}`;
    const listed = OTHERS.test(above);
    const foreign = listed || OTHERS.test(text);
    const among = ALSO.test(above);
    for (const match of text.slice(0, 2000).matchAll(ASN)) {
      const before = text.slice(Math.max(0, match.index - 150), match.index);
      const sentence = before.slice(before.search(/[^.!?;]*$/));
      const others =
        listed ||
        OTHERS.test(sentence) ||
        OF_OTHERS.test(text.slice(match.index + match[0].length)) ||
        (kind !== 'paragraph' && foreign);
      give(
        match[1],
        others || among || ALSO.test(before) || REFERRED.test(before)
          ? 0.2
          : kind === 'heading'
            ? 4
            : /(?:peer(?:ing)? with|announced by|^|our|operates?|destin\w+ (?:for|to)|\() ?$/i.test(before)
              ? 2 + (early > 0 ? 1 : 0)
              : 1,
      );
      if (!others && !REFERRED.test(before)) own.add(Number(match[1]));
      early--;
    }
    if (!foreign && !among && !looked.size)
      for (const { index, 1: digits } of text.slice(0, 2000).matchAll(LOOKUP))
        if (!REFERRED.test(text.slice(Math.max(0, index - 150), index))) give(digits, 3);
    for (const [, digits] of foreign ? [] : text.slice(0, 2000).matchAll(/\bas(\d{3,10}):as-/gi))
      give(digits, 1);
    const [label, value = ''] = cells;
    if (label && LABEL.test(`${label} `))
      for (const [digits] of value.matchAll(/\d{3,10}/g)) labelled(digits);
    const set = /^as-set ?: +as(\d{1,10}):as-/i.exec(text);
    if (set) give(set[1], 3);
    const spelled = SPELLED.exec(text);
    if (spelled && !foreign) give(spelled[1], 3);
    const inline =
      /(?:^|[.!?] |\bour )(?:asn?|as[ -]number|autonomous system(?: number)?)(?:\(s\))?(?: ?[:：=-]| is) ?(?:as ?)?(\d{3,10})\b|as番号(?:は|[:：]| )[ 「]{0,2}(?:as ?)?(\d{3,10})/i.exec(
        text,
      );
    if (inline) labelled(inline.slice(1).find(Boolean));
    const alone = NUMBER_ALONE.exec(text);
    if (alone && LABEL.test(`${headings.at(-1) ?? ''} `)) labelled(alone[1]);
  }
  function labelled(digits: string | undefined) {
    give(digits, 5);
    own.add(Number(digits));
  }
  const [best] = [...score].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < 1) return { others: [] };
  const others = [...score.keys()].filter((asn) => asn !== best[0] && own.has(asn));
  return { asn: best[0], others: others.slice(0, 20) };
}

const AS_SET =
  /(?<![\w-])((?:(?:ripe|radb|arin|apnic|altdb|afrinic|lacnic)::)?(?:as\d{1,10}:)?as-[a-z][\w-]{1,60}(?::as-[\w-]{1,60})?)(?![\w])/gi;
const NOT_A_SET =
  /^as-(?:sets?|makro|nummer|numbers?|paths?|is|macros?|num|override|in|out|list|well|such|needed|yet|of|a|the|name)$/i;

/** @returns the AS-SET that the page names as its own */
export function asSetOf({ blocks }: Page): string | undefined {
  let fallback: string | undefined;
  for (const { text, headings, aside, stems } of blocks) {
    if (aside || !/as-/i.test(text) || /\bexamples?\b (?:stanza|config)/i.test(stems.at(-1) ?? '')) continue;
    for (const [, set = ''] of text.slice(0, 3000).matchAll(AS_SET)) {
      if (NOT_A_SET.test(set) || /randomisp|your-?(?:name|as)|foo\b/i.test(set)) continue;
      // "As-wide", "as-a-service": a set in small letters is believed where one is spoken of.
      if (/-[a-z][a-z-]*$/.test(set) && !/as-?sets?\b|macro/i.test(text)) continue;
      if (
        /as-?set|macro|announce|advertis|accept|ours?|export|filter/i.test(text) ||
        /as-?set|macro/i.test(headings.at(-1) ?? '')
      )
        return set.toUpperCase();
      fallback ??= set.toUpperCase();
    }
  }
  return fallback;
}

const AT = '(?: ?(?:@|\\((?:at|@)\\)|\\[(?:at|@)\\]|\\{(?:at|@)\\}|<at>|_a_t_) ?| at )';
const DOT = '(?:\\.| ?(?:\\(dot\\)|\\[dot\\]|\\{dot\\}|\\(\\.\\)|\\[\\.\\]) ?| dot )';
const EACH_DOT = new RegExp(DOT, 'gi');
const EMAIL = new RegExp(
  `(?<![\\w.+-])([a-z0-9][\\w.+-]{0,60}?)${AT}([a-z0-9][\\w-]{0,60}(?:${DOT}[a-z0-9][\\w-]{0,60}){1,4})(?![\\w@])`,
  'gi',
);
/** What all ways of writing one have; " at " alone is in every third sentence. */
const MAY_BE_EMAIL = /@|[({[<]at|_a_t_| at [\w-]{1,60}(?:\.\w| ?[({[]| dot )/i;
const TOP_LEVEL = /^[a-z]{2,24}$/;
/** "peers at our sites. dot" is prose: an address spelled in words is believed only with a name that mailboxes have. */
const MAILBOX =
  /^(?:peering|peer|noc|interconnect\w*|bgp|network|net|admin|routing|hostmaster|support|contact|info|ip|core|as\d+|abuse|mail|hello)/i;

/** @returns addresses as one types them, in order: "peering [at] example [dot] net" is `peering@example.net` */
export function emailsIn(text: string): string[] {
  const found: string[] = [];
  if (!MAY_BE_EMAIL.test(text)) return found;
  for (const [all, name = '', host = ''] of text.matchAll(EMAIL)) {
    const domain = host.replace(EACH_DOT, '.').toLowerCase();
    if (/^www\.|peeringdb/.test(domain)) continue;
    const spelled = !/[@([{<_]/.test(all.slice(name.length, name.length + 4));
    const last = domain.split('.').at(-1) ?? '';
    if (!TOP_LEVEL.test(last) || /^(?:png|jpe?g|gif|svg|webp|js|css)$/.test(last)) continue;
    if (spelled && !(MAILBOX.test(name) && (/ dot /.test(all) || /^[\w-]+(?:\.[\w-]+)+$/.test(host))))
      continue;
    const email = `${name.toLowerCase()}@${domain}`;
    if (!found.includes(email)) found.push(email);
  }
  return found;
}

/** A link to where peering is asked for: its address or the words around it speak of a form, a portal, a ticket. */
export function requestFormIn(text: string): string | undefined {
  const url = /https?:\/\/[^\s"'<>)\]]{4,200}/.exec(text)?.[0]?.replace(/[.,;]$/, '');
  if (!url || /peeringdb\.com|bgp\.he|ripe\.net|radb\.net|github\.com\/[^/]+\/?$/.test(url)) return undefined;
  return /\bform\b|portal|(?:peering|session)[^.;]{0,20}request|request[^.;]{0,20}(?:peering|session)|apply|pull request/.test(
    text,
  )
    ? url
    : undefined;
}

const CONTACT = /peer|interconn|noc|network|routing|bgp|abuse|as\d+|admin|contact|info|support|hostmaster/i;

/** @returns the addresses that the page shows or links to, those for peering first */
export function contactsOf({ blocks, links }: Page): string[] {
  const shown = blocks.flatMap(({ text, aside }) => (aside ? [] : emailsIn(text.slice(0, 5000))));
  const linked = links.flatMap(({ url }) =>
    /^mailto:/i.test(url) ? emailsIn(decoded(url.slice(7).split('?')[0] ?? '')) : [],
  );
  const all = [...new Set([...shown, ...linked])]
    .filter((email) => !/@peeringdb\.com$/.test(email))
    .filter((email) => CONTACT.test(email.split('@')[0] ?? '') || linked.includes(email));
  return all
    .sort((a, b) => Number(/^peer|interconn/.test(b)) - Number(/^peer|interconn/.test(a)))
    .slice(0, 10);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
