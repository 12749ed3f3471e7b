/** The policy in one word, where the page says it: open, selective, restrictive, no. */
import type { Policy } from '../../records/policy.ts';
import { spared } from './phrase.ts';
import type { Sentence } from './sentences.ts';

type General = NonNullable<Policy['general']>;

/** Ranges, since `\p{…}` takes many times as long to make a pattern of. */
const LETTER = 'a-zß-ɏ\u0370-\u1fff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af';
const PEERING =
  '(?:peering(?:beleid)?|interconnect\\w*|peers?|polic(?:y|ies)|richtlinie\\w*|politi\\w+|polí\\w+|stratégie)';
const WORDS: readonly (readonly [General, string])[] = [
  ['restrictive', '(?:restrictive|restricted|restriktive?n?|restrictiva|restritiva|closed|制限的)'],
  [
    'selective',
    `(?:selective|selektive?n?|sélective?|selectiva|seletiva|selettiva|избирательн[${LETTER}]*|選択的|选择性|selektivní)`,
  ],
  [
    'open',
    `(?:open|offene?n?|ouverte?|abierta|aberta|aperta|открыт[${LETTER}]*|オープン|开放|otevřen[${LETTER}]*|öppen)`,
  ],
];
const QUALIFIED = '(?:[a-z]+ly |very )?';

/** "An open peering policy", "our policy is: Open", "peering policy … selective". */
const PATTERNS: readonly (readonly [General, RegExp])[] = WORDS.map(([general, word]) => [
  general,
  new RegExp(
    `(?<![${LETTER}-])${word}(?![${LETTER}])["']?,?[ -]?(?:[${LETTER}]+,? ){0,3}?(?:settlement-free )?${PEERING}s?(?![${LETTER}])|(?:peering|interconnection|general|our)[ -]?(?:policy|policies|richtlinie|politik)(?:,? [${LETTER}\\d]+){0,4}(?: is| ist| are|:|\\.|,|\\?)+ ?${QUALIFIED}(?:an? )?["']?${word}(?![${LETTER}-])|(?:pol[íi]tica|politique|stratégie) (?:d[eaoi]s? )?(?:peering|observação|interconnex[${LETTER}]+)(?: [${LETTER}]+){0,3} ${word}|ポリシー(?:は|を|:|として)?[^。]{0,12}${word}|^(?:general(?: policy)?|(?:[${LETTER}]+ ){0,2}(?:policy|stance|type)|pol[íi]tica ge(?:ne)?ral|peering) ?[:=(-]? ?(?:it is |is )?${QUALIFIED}${word}(?:[ .!)]*$|[.!;(])|${word}なピアリング|(?:ピア|peer)[^。]*${word}(?:と|です|である)|^${word} peering\\b`,
  ),
]);
const ANY_WORD = spared(
  'restrict*|restrik*|restrit*|closed|sele*|séle*|open|offen*|ouvert*|abierta|aberta|aperta|otevřen*|öppen',
  new RegExp(WORDS.map(([, word]) => word).join('|')),
);
const EACH_WORD = WORDS.map(([, word]) => new RegExp(word));
/** Whoever comes. */
const ALL =
  '(?:(?:any|every) ?(?:one|body)|(?:any|every|all)(?: of| the| other| willing)* (?:networks?|asn?s?|isps?|operators?|providers?|part(?:y|ies)|peers?)\\b)';

/** The same in a sentence of its own words. Each with what makes it say something else. */
const TOLD: readonly (readonly [General, RegExp, RegExp])[] = [
  [
    'selective',
    /(?:peer|polic)[^.;]{0,80}\bselective(?:ly)?\b|\b(?:decid|decision|evaluat|consider)[^.;]{0,40}(?:case[ -]by|individually)|\bnot (?:\w+ )?(?:an )?open (?:peering )?policy/,
    /private|exception|less|paid|remote|server|upgrad|not meet|filter|location|only/,
  ],
  [
    'open',
    new RegExp(
      `(?:\\bpeer(?:s|ings?)?\\b|interconnect|\\bset[^.;]{0,30}\\bsessions?)[^.;]{0,40} (?:with|to|for) ${ALL}|${ALL}[^.;]{0,40} (?:can|may|is|are)\\b[^.;]{0,20}(?:welcome|peer\\b)|(?:open (?:to|for)|welcom\\w+|yes to) (?:any|every|all)\\b[^.;]{0,20} (?:peer|request)|\\bpeers? (?:\\w+ )?openly|mit jedem (?:zu )?peer|\\bpeer with (?:networks )?(?:who|that)`,
    ),
    /\bnot |no longer|already|right to|choose|\bif you|(?:that|which|who) [^.;]{0,30}(?:meet|satisf|fulfil|match|bring)|(?<!you )(?:must|should|need to)\b|require|when peering|transit\b|routes\b|prefix|announce/,
  ],
  [
    'no',
    /\b(?:no longer|not|never)(?: (?:currently|accept\w*|engage|in|any|new|settlement-free))* (?:peers?|peering)(?: (?:requests?|publicly|directly|any ?more|with anyone|at (?:this|the) (?:time|moment)))*(?:[ .]*$|[.,;:!] | and | but | as )|(?:no longer|not) (?:accepting|taking on|able to (?:accept|take on)|open (?:to|for)) (?:any |new )*peer(?!\w*(?: \w+)? (?:in|on|over|via|with|at (?!th(?:is|e) (?:time|moment))))|no (?:new )?peering(?: requests)? (?:(?:is |are )?(?:accepted|possible|available)|with as)|^(?:general|peering)(?: policy)?(?: is)?:? no(?:ne| peering)?\.?$/,
    /\b(?:if|when|that|who|which|peers|networks|customers|you|they|those|generally|usually|normally) (?:(?!and )\w+ )?(?:do|does|will|are|is|may|can|shall|should|must) not|are not peers|not to |right to |without/,
  ],
];
/** "Open to peering with networks that meet …" is a door with a condition; so are the four words in a row. */
const NOT_THE_WORD =
  /open to (?!all|any|every)|open for (?:business|new|peering (?:when|if|where|with))|open and transparent|open[ -](?:source|standards|internet|access)|open a (?:ticket|peering|session)|open (?:up|the|an?|peering (?:sessions|connections)|bilateral)|(?:i\.e|e\.g|such as|either)[^.;]{0,40}open|(?:types?|kinds?|categories) of peering polic|opens /;

/** "A selective policy at locations where our ports are small": there, and not as a rule. */
const SOMEWHERE =
  /\b(?:selective|restrictive) (?:peering )?policy (?:if|when|where|at locations|for p(?:ublic|rivate)|towards?)\b|\bmore (?:restrictive|selective)\b/;

/** "Networks with a selective policy": whom they peer with; "see AS64501, which has an open policy". */
const OTHERS = spared(
  'open|selective|restrictive|refer',
  /\brefer to\b.*\bwhich has\b|\b(?:open|selective|restrictive) (?:peering )?polic(?:y|ies) (?:networks|peers)\b|\b(?:others|some|many|most)\b[^.;]{0,25}\b(?:have|run|use) an? (?:open|selective|restrictive)|\b(?:networks|peers|those|tier \d) with an? (?:open|selective|restrictive)|\btheir (?:open|selective|restrictive)/,
);

/** "A selective peering policy is one that …": a definition, and no policy. */
export const DEFINES = spared(
  'open|selective|restrictive|definition|meaning|defined',
  /^(?:an?|the) "?(?:open|selective|restrictive)"?[^.;]{0,30}?(?:polic\w+|peers?)"? (?:is|are|means|requires|generally)\b|^definition\b|\(meaning |\bis defined as\b/,
);

/** An entry of a list or a table that goes through the words. */
const EXPLAINS = spared('open|selective|restrictive', /^\W{0,2}(open|selective|restrictive)\b/);

/** What every sentence has that tells. */
const MAY_TELL = spared(
  'general|peer*|request*|session*|welcome*|polic*|polit*|polí*|richtlin*|interconn*|observ*|persp*|stratég*',
  /^general\b|peer|request|session|welcome|ピア|polic|polit|polí|richtlin|interconn|ポリシー|観|observ|persp|stratég/,
);

interface Said {
  general: General | null;
  quote?: string;
  /** Each of the words is said, in sentences of their own: the page tells what they mean. */
  explained: boolean;
}

export class GeneralStance {
  readonly #found = new Map<General, string>();
  readonly #begun = new Set<string | undefined>();
  readonly #others: Sentence[] = [];

  /** @param sentence of which `lookAt` was given the text */
  hear(sentence: Sentence): void {
    const { text, quote, kind } = sentence;
    const found = this.#found;
    this.#begun.add(EXPLAINS.exec(text)?.[1]);
    if (text.endsWith('?') || text.length > 600 || !MAY_TELL.test(text)) return;
    const words = ANY_WORD.test(text) ? EACH_WORD.filter((word) => word.test(text)).length : 0;
    const said = (words ? PATTERNS : [])
      .filter(([, pattern]) => pattern.test(text))
      .map(([general]) => general);
    // A sentence with all the words explains them.
    if (DEFINES.test(text) || words === WORDS.length || (kind === 'heading' && said.length === 0)) return;
    for (const general of said) {
      const word =
        (general !== 'open' && SOMEWHERE.test(text)) ||
        (general === 'open' &&
          NOT_THE_WORD.test(text) &&
          !/open peering polic|polic\w+ is (?:\w+ )?open|(?:generally|fairly) open/.test(text));
      if (
        !word &&
        !OTHERS.test(text) &&
        !/\b(?:not|neither|nor|used to have|no longer|anything but|far from) (?:\w+ )?(?:an? )?(?:open|selective|restrictive)|what is an?/.test(
          text,
        ) &&
        !found.has(general)
      )
        found.set(general, quote);
    }
    if (found.size === 0 && kind !== 'heading') this.#others.push(sentence);
  }

  /** @returns null where no sentence says it, or all are said as one explains words */
  said(): Said {
    const found = this.#found;
    const all = (words: { has(word: General): boolean }) => WORDS.every(([general]) => words.has(general));
    if (all(this.#begun) || all(found)) return { general: null, explained: true };
    // "Selective, but generally open" asks for something: the narrower word holds.
    return narrowest(found) ?? narrowest(toldIn(this.#others)) ?? { general: null, explained: false };
  }
}

function narrowest(said: ReadonlyMap<General, string>): Said | undefined {
  for (const general of ['restrictive', 'selective', 'open', 'no'] as const) {
    const quote = said.get(general);
    if (quote !== undefined) return { general, quote, explained: false };
  }
  return undefined;
}

/** Looked for only where none of the words is said: it takes longer. */
function toldIn(sentences: readonly Sentence[]): Map<General, string> {
  const told = new Map<General, string>();
  for (const { text, quote, row } of sentences)
    for (const [general, says, not] of TOLD)
      if (
        !told.has(general) &&
        !(general === 'no' && row !== undefined) &&
        says.test(text) &&
        ![not, OTHERS, SOMEWHERE].some((other) => other.test(text))
      )
        told.set(general, quote);
  return told;
}
