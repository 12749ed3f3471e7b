/**
 * The network's name, where the page says it outright: beside the number, in the title of its policy, or as who does or has
 * something. Else what is told but once and borne out, such as the site's name by its host. A wrong name is worse than none.
 */
import type { Page } from './identity.ts';
import { DOES, OTHERS, ownNames } from './own-name.ts';

const CAPITAL = 'A-ZÀ-ÞĀ-ɏΑ-ΩА-Я';
const LETTER = 'A-Za-zÀ-ӿ';
/** Up to six words with capitals, or with digits before them: "Popcorn Works of the North", "10VPN"; "2a0a" is none. */
const NAME = `((?<![${LETTER}\\d.-])(?=\\d{0,9}[${CAPITAL}])[${LETTER}\\d][${LETTER}\\d&.'’-]{0,40}(?:(?<![${LETTER}]{4}[.]) (?:[${CAPITAL}\\d(][${LETTER}\\d&.'’()-]{0,40}|of|and|the|de|der|du|&)){0,5})`;
const PEERING = `(?:[Pp]eer(?:ing)?|PEERING|[Ii]nterconn[${LETTER}]{2,10}|[Ss]ettlement.[Ff]ree)`;

/** "Popcorn (AS64500)", "AS64500, operated by Popcorn". The network's own number is AS0 here: to make patterns for each takes long. */
const BESIDE = new RegExp(
  `${NAME}(?: ?[(（\\[] ?AS0\\b|, AS0,| (?:operates|runs|owns|uses) (?:\\S{1,20} ){0,5}?AS0\\b)|^${NAME} (?:[|–-] )?AS0$|\\bAS0(?: ?[(]| [–—|-] (?=.{0,60}$)|\\b.{0,80}? (?:operated|run|owned|managed) by (?:the )?\\[?)${NAME}`,
);
const NUMBER = /\bASN? ?(\d{1,10})\b/gi;
/** "Peering policy of Popcorn", "Politique d'interconnexion de Popcorn", "Peering with Popcorn". */
const OF_POLICY = new RegExp(
  `${PEERING}(?:[ -]?[${LETTER}]{3,20})? (?:of|for|at|with|mit|OF|FOR|der|von|van|d[eaoi]) (?:the |der )?(?!\\S{0,40}IX\\b)${NAME}`,
);
/** "Popcorn Peering Policy": so may others begin, "European Peering Policy". */
const BEFORE_POLICY = new RegExp(`^${NAME} (?:[a-z-]{1,20} ){0,2}${PEERING}[ -][${LETTER}]`);
const START = '(?:^|[.!?:] )';
const BESIDES = '(?:,? [(][^()]{1,60}[)],?|, [^.,]{1,60},)?';
const OF_PEERING = new RegExp(PEERING);
/** "Popcorn has an open peering policy". */
const SPEAKS = new RegExp(
  `${START}${NAME}${BESIDES} (?:is (?:\\S{1,20} )?(?:willing|happy|glad|pleased|open|interested)|ha[st]|have|${DOES}|mant[ée]m|mantiene|betreibt|applique|adota|possui|tiene) (?:\\S{1,20} ){0,5}?${PEERING}\\b`,
);
/** "Popcorn is a regional operator of …": so a page may open, and speak of others later. */
const OPENS = new RegExp(
  `${START}${NAME}${BESIDES} is an? (?:\\S{1,20} ){0,4}(?:ISP|operator|provider|[Nn]etwork|organi[sz]ation)\\b`,
);
const COPYRIGHT = /©[^\p{L}]{0,20}(?:by )?([^.,|•·©]{2,60})/u;
const LABEL = /^(?:(?:network|company|organi[sz]ation) )?name ?: ?(.{2,60}?)(?: as[nh]?[ :#].*)?$/i;
export const PATTERNS: readonly RegExp[] = [
  BESIDE,
  OF_POLICY,
  BEFORE_POLICY,
  SPEAKS,
  OPENS,
  COPYRIGHT,
  LABEL,
];

/** Stand around a name in headings, and are no part of one. */
const AROUND =
  /^(?:pol[ií]t\S*|statement|guidelines|autonomous|asns?|number|home|welcome|about|contact|page|website|team|us|we|i|you|not|while|how|only|must|should|may|can|will|is|are|ha[sv]e?|do|does|for|with|to|in|at|on|by|from|of|and|the|de|der|die|o|documentation|docs|wiki|legal|support|portal|info\w*|content|cdns?|(?:any|every|no)(?:one|body)|github|peeringdb)$/;
/** Words of many names and headings, of which alone no name is made: "Internet Network Services", "Help Center". */
const PART =
  /^(?:networks?|internet|ip|ipv[46]|as|systems?|numbers?|isp|services?|solutions|telecom|hosting|cloud|data|group|gmbh|ltd|llc|inc|ag|wholesale|transit|exchanges?|example|global|region|europe|of|and|main|primary|default|max|section|version|details|overview|terms|faq|help|knowledge|base|cent(?:er|re)|resources|infrastructure|connectivity|english|deutsch|\P{L}*)$/u;
const NO_NAME = /^[(]|^[a-z\d.@-]+\.[a-z]{2,}$|\b[Aa][Ss]-|:\/\//;
/** What a title says beside a name. */
const ABOUT = /peering|interconn|polic|pol[íi]t|richtlin|ピアリング|ポリシー/i;

const bare = (word: string): string =>
  word.toLowerCase().replace(/^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu, '');
const isIdle = (word: string): boolean =>
  word === '' || AROUND.test(word) || (OTHERS.test(word) && !PART.test(word));

/** @returns the name without what only surrounds it, undefined where nothing of it is a name of one's own */
function tidy(raw = ''): string | undefined {
  const words = raw
    .slice(0, 200)
    .replace(/[(（[]? ?\bASN? ?\d+\b[)）\]]?/gi, ' ')
    .trim()
    .split(/\s+/);
  while (words[0] !== undefined && isIdle(bare(words[0]))) words.shift();
  while (words.length && isIdle(bare(words.at(-1) ?? ''))) words.pop();
  const name = words
    .join(' ')
    .replace(/['’]s?$|[.,;:]+$|^[(]?([^(]*)\)$| ?[(][^)]*$/g, '$1')
    .replace(/^(.{2,40}?)['’]s .*(?:network|backbone)$/i, '$1');
  return name.length < 2 ||
    name.length > 60 ||
    NO_NAME.test(name) ||
    ABOUT.test(name) ||
    words.every((word) => PART.test(bare(word)))
    ? undefined
    : name;
}

function said(pattern: RegExp, text: string): string | undefined {
  const match = pattern.exec(text);
  return match ? tidy(match.slice(1).find(Boolean)) : undefined;
}

/** "Popcorn Works" is called so by "popcorn", and by "popcornworks". */
function alike(name: string, label: string): boolean {
  const key = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return Math.min(key.length, label.length) > 2 && (key.startsWith(label) || label.startsWith(key));
}

/** @returns the network's name where the page says it outright, or once and bears it out, else undefined */
export function networkNameOf(
  { title, site, address, blocks }: Page,
  asn: number | undefined,
  contacts: readonly string[],
): string | undefined {
  const first = blocks.filter(({ aside }) => !aside).slice(0, 80);
  const texts = first.map(({ text }) => text.slice(0, 300));
  // A plain text has no headings, and its first line is one.
  const headings = [first.find(({ kind }) => kind === 'heading'), first.find(({ text }) => text.length < 80)];
  const titles = [title, ...headings.map((block) => block?.text ?? '')].map((text) => text.slice(0, 200));
  const own = (all: string, digits: string) => (Number(digits) === asn ? 'AS0' : all);
  return (
    firstOf(first, ({ cells, text }) => said(LABEL, cells?.join(': ') ?? text)) ??
    firstOf(titles, (text) => said(OF_POLICY, text)) ??
    firstOf([titles[0] ?? '', ...texts], (text) =>
      asn && text.includes(`${asn}`) ? said(BESIDE, text.replace(NUMBER, own)) : undefined,
    ) ??
    firstOf(texts, (text) => (OF_PEERING.test(text) ? said(SPEAKS, text) : undefined)) ??
    firstOf(texts.slice(0, 5), (text) => said(OPENS, text)) ??
    firstOf(ownNames(blocks), tidy) ??
    titled(title) ??
    agreed()
  );

  /** What is told but once, and borne out by the host's name, the mailbox's or a sentence. */
  function agreed(): string | undefined {
    const labels = [address.split('/')[0], contacts[0]?.split('@')[1]].map(labelOf);
    const told = [
      site,
      firstOf(titles, (text) => said(BEFORE_POLICY, text)),
      firstOf(blocks.slice(-40), ({ text }) => COPYRIGHT.exec(text.slice(0, 300))?.[1]),
    ];
    return (
      firstOf(told, (raw) => {
        const name = tidy(raw);
        return name &&
          (labels.some((label) => alike(name, label)) ||
            texts.some((text) => text.length > 80 && !text.includes('©') && text.includes(name)))
          ? name
          : undefined;
      }) ??
      firstOf(texts, (text) =>
        text.match(WORD)?.find((word) => labels.includes(word.toLowerCase()) && tidy(word)),
      )
    );
  }
}

const WORD = new RegExp(`(?<![${LETTER}\\d.@/-])[${CAPITAL}][${LETTER}\\d-]{2,40}`, 'g');
const PARTING = /\s+(?:[|–—·•:»›-]|::)\s+|[|–—·»›]|: /;

/** Of "Peering | Popcorn" one part is about peering, and the other names who. */
function titled(title: string): string | undefined {
  const parts = title.split(PARTING);
  const names = parts.filter((part) => tidy(part) === part.trim());
  return names.length === 1 && parts.some((part) => ABOUT.test(part)) ? names[0]?.trim() : undefined;
}

/** @returns what a host is called by: "popcorn" of "www.popcorn.co.uk" */
const labelOf = (host = ''): string =>
  host
    .split('.')
    .slice(0, -1)
    .findLast(
      (label) =>
        !/^(?:com?|net|org|ac|gov|ad|ne|github|gitlab|gmail|google|web|archive|atlassian|zendesk|notion|gitbook|readthedocs|wordpress|as\d+)$/.test(
          label,
        ),
    ) ?? '';

function firstOf<T>(all: readonly T[], name: (one: T) => string | undefined): string | undefined {
  for (const one of all) {
    const found = name(one);
    if (found) return found;
  }
  return undefined;
}
