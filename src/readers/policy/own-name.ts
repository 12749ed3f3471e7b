/**
 * Many networks speak of themselves by name: "Popcorn does not accept …", "AS64500 reserves the right …". To the rules that is "we",
 * as what one says of oneself asks nothing of a peer.
 */
import type { Block } from '../page/blocks.ts';

/** What a network says that it does, and seldom anybody else in a policy. */
export const DOES =
  'reserves|requires|requests|operates|maintains|practi[cs]es|follows|adopts|accepts|announces|advertises|peers|prefers|encourages|expects|asks|recommends|suggests|supports|filters|uses|strives|considers|evaluates|drops|rejects|honou?rs|generates|builds|establishes|provides|offers|participates|reviews|conducts|believes|welcomes|looks|applies|selects|participates|interconnects|connects|exchanges|needs|wants|runs|serves|carries|implements|responds|deploys|enforces|validates';
const NAMED = new RegExp(
  `(?:^|[.!?:•*-] )(?:The )?((?:[Aa][Ss] ?\\d{2,10}(?: network)?|(?!AS ?\\d)[\\p{Lu}\\d][\\p{L}\\d&.'’-]{1,30})(?: [\\p{Lu}\\d][\\p{L}\\d&.-]{0,30}){0,3})(?: [(][^()]{1,60}[)])?,?(?: (?:also|currently|generally|normally|typically|strongly|only))? (${DOES})\\b`,
  'gu',
);
/** Few blocks have such a verb at all, and one look tells. */
const MAY_BE_NAMED = new RegExp(` (?:${DOES})\\b`);
/** The other side, and what a policy speaks about. */
export const OTHERS =
  /^(?:(?:an?|the|each|every|any|all|both|no|neither|either|one|this|that|these|it|he|she|they|there|who|what|which|if|when|please|our|your|their|such|some|most|many|new|existing|potential|prospective|open|selective|restrictive|global|technical|operational|paid|remote|private|public|direct|bilateral|settlement|internet|interested|general|minimum)\b|(?:peer\w*|applicants?|request\w*|candidates?|partners?|party|parties|networks?|isps?|customers?|members?|participants?|carriers?|providers?|companies|company|traffic|prefix\w*|routes?|routing|routers?|sessions?|interconnect\w*|polic\w+|requirements?|md5|ipv[46]|rpki|bgp|noc|irr\w*|roas?|pnis?|ixp?s?|meds?|manrs|route servers?|exchanges?|engineers?|operators?|ix|network operations cent(?:er|re))$)/i;
/** A name of several words is one, unless it is what contracts call a side. */
const SIDE =
  /part(?:y|ies|ners?)\b|peers?\b|peering|network|applicant|request|customer|operator|provider|member|carrier|isp|interconnect|cent(?:er|re)|noc|team|staff|system|router|server|polic|routing|traffic|internet|exchange|company|service|user|side/i;
/** Enough of a page to learn its names from. */
const BLOCKS = 400;
const LONGEST = 1500;

const known = new WeakMap<readonly Block[], readonly string[]>();

/** @returns the names by which the page speaks of its own network more than once, as it writes them */
export function ownNames(blocks: readonly Block[]): readonly string[] {
  // Asked for its sentences and again for its owner.
  const names = known.get(blocks) ?? namesIn(blocks);
  known.set(blocks, names);
  return names;
}

function namesIn(blocks: readonly Block[]): string[] {
  const times = new Map<string, { name: string; count: number }>();
  /** Who speaks is often named above all. */
  const title = (blocks.find(({ aside, kind }) => !aside && kind === 'heading')?.text ?? '').toLowerCase();
  for (const { text, aside } of blocks.slice(0, BLOCKS)) {
    if (aside || text.length < 20 || !MAY_BE_NAMED.test(text)) continue;
    for (const [, name = '', does] of text.slice(0, LONGEST).matchAll(NAMED)) {
      if (OTHERS.test(name)) continue;
      const sure =
        (name.includes(' ') && !SIDE.test(name)) ||
        does === 'reserves' ||
        /^AS ?\d/i.test(name) ||
        title.includes(name.toLowerCase())
          ? 2
          : 1;
      const key = name.toLowerCase().replace(/’/g, "'");
      const before = times.get(key) ?? { name, count: 0 };
      before.count += sure;
      times.set(key, before);
    }
  }
  return [...times.values()].filter(({ count }) => count > 1).map(({ name }) => name);
}

/** @returns turns normalised words about the page's own network by name into "we", or undefined where it is not named so */
export function spokenAs(blocks: readonly Block[]): ((text: string) => string) | undefined {
  const names = ownNames(blocks).map((name) =>
    name
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  if (names.length === 0) return undefined;
  const own = names.slice(0, 5).join('|');
  const subject = new RegExp(
    `(^|[;:,.] |\\b(?:that|and|which|where|if|when|as) )(?:the )?(?:${own})(?: network)?(?: [(][^()]{1,60}[)])? ((?:(?:also|currently|generally|normally|typically|strongly|only) )?)(${DOES}|will|shall|may|can|does|has|is|must|should)(?![\\w])`,
    'g',
  );
  const possessive = new RegExp(`(?<![\\w])(?:${own})'s(?![\\w])`, 'g');
  const first = names.slice(0, 5).map((name) => name.replace(/\\/g, ''));
  return (text) =>
    first.some((name) => text.includes(name))
      ? text
          .replace(
            subject,
            (_, before: string, how: string, verb: string) => `${before}we ${how}${plural(verb)}`,
          )
          .replace(possessive, 'our')
      : text;
}

const plural = (verb: string): string =>
  ({ does: 'do', has: 'have', is: 'are' })[verb] ?? verb.replace(/ies$/, 'y').replace(/s$/, '');
