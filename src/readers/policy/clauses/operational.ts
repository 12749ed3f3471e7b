/** What a policy asks of a peer's network and its people: traffic, places, capacity, NOC, records. */
import type { ClauseScope, ClauseValue } from '../../../records/policy.ts';
import type { Read, RuleTable } from '../rule.ts';
import { asnOf, interconnectOf, regionOf, scoped } from '../scope.ts';
import type { Sentence } from '../sentences.ts';
import { demandAround, demandOf, describesUs, modalOf } from '../stance.ts';
import { COUNT, countOf, type Rate, ratesIn } from '../values.ts';

/** "24x7", "24/7/365", "7x24", "24 hours a day", and the same in other languages. */
const ROUND_THE_CLOCK =
  '(?:24 ?(?:h(?:ours?|rs?)?|std\\.?)? ?[x*/] ?7|7 ?(?:days?|d|j)? ?[x*/] ?24|365 ?/ ?24|24 ?/ ?365|24-7|24 ?x ?365|24 ?(?:hours?|hrs?)(?: (?:a|per) day| ?,|/day)|twenty[- ]four (?:hours|\\(24\\))|around the clock|round the clock|rund um die uhr|24 stunden|24 ?h?(?:eures)? ?(?:sur|/) ?24|24 horas|permanentemente|24 ?時間|365 ?日|年中無休|全天候|круглосуточн\\w*|totalmente ininterrumpid\\w*|nepřetržit\\w*|dygnet runt)';

const DIRECTIONS = [
  [
    /either direction|dominant direction|in at least one direction|larger (?:direction|of)|whichever|max(?:imum)? of (?:in|the two)/,
    'max',
  ],
  [
    /both directions|in ?\+ ?out|combined|sum of|inbound and outbound|in(?:gress)? and out|aggregate (?:in|traffic in both)/,
    'sum',
  ],
  [/outbound|egress/, 'out'],
  [/inbound|ingress/, 'in'],
] as const;

/** What the rate is measured as, where the sentence or one about thresholds says so. */
function measure(text: string): Pick<ClauseValue<'traffic-volume'>, 'statistic' | 'direction'> {
  const statistic = /95(?:th|%|er)?[ -]?(?:percentile|perzentil|percentil)|\bp95\b|95th/.test(text)
    ? 'p95'
    : /\baverage|\bmean\b|durchschnitt|moyenne|média|sustained/.test(text)
      ? 'average'
      : /\bpeak|busy hour|\bpico\b|spitze|pointe|ピーク/.test(text)
        ? 'peak'
        : undefined;
  const direction = DIRECTIONS.find(([words]) => words.test(text))?.[1];
  return { ...(statistic ? { statistic } : {}), ...(direction ? { direction } : {}) };
}

/** The words about one rate: from the previous rate to the next. */
const wordsAbout = (text: string, rates: readonly Rate[], i: number): string =>
  text.slice(rates[i - 1]?.end ?? 0, rates[i + 1] ? rates[i]?.end : text.length);

const OF_A_PORT =
  /\b(?:ports?|interfaces?|optics?|links?|circuits?|connections?|connectivity|capacit(?:y|ies)|ethernet|fib(?:er|re)|ge|gbe|lr4?|cross|backbone|transceiver|router|portas?|puertos?|anschl\w+|verbindung|monomode\w*)\b/;
const TRAFFIC =
  /traffic|trafic|tráfego|tráfico|trafego|verkehr|トラフィック|traffico|volume|utili[sz]|throughput|流量|трафик|provoz/;

function volumes(sentence: Sentence): Read<'traffic-volume'>[] | null {
  const { text } = sentence;
  const rates = ratesIn(text);
  const reads: Read<'traffic-volume'>[] = [];
  for (const [i, rate] of rates.entries()) {
    const before = text.slice(Math.max(rates[i - 1]?.end ?? 0, rate.index - 60), rate.index);
    const after = text.slice(rate.end, rates[i + 1]?.index ?? rate.end + 40);
    // The upper end of a window asks for nothing: "less than 2 Gbps", "a maximum of 500 Mbps".
    if (
      /(?:less than|below|under|up to|maximum(?: of)?|max\.?|not exceed|fewer than|at most|au plus|menos de|máximo de|höchstens|最大)[^\d]{0,12}$/.test(
        before,
      )
    )
      continue;
    if (/^ ?-?(?:ports?|interfaces?|optics?|links?|circuits?|ethernet|lr|connection|fib)/.test(after))
      continue;
    const words = wordsAbout(text, rates, i);
    const interconnect =
      rates.length > 1
        ? (interconnectOf({ ...sentence, headings: [], stems: [] }, words) ?? interconnectOf(sentence, ''))
        : interconnectOf(sentence);
    const region = regionOf(sentence);
    const scope = scoped({
      interconnect:
        /move|migrat|establish|switch|upgrade|transition/.test(text) &&
        /private|pni|direct peering/.test(text)
          ? 'private'
          : interconnect,
      region,
      asn: asnOf(sentence),
    });
    if (
      !reads.some(
        ({ value, scope: other }) =>
          value?.minMbps === rate.mbps && other?.interconnect === scope?.interconnect,
      )
    )
      reads.push({ value: { minMbps: rate.mbps, ...measure(text) }, ...(scope ? { scope } : {}) });
  }
  return reads.length ? reads : null;
}

const portScope = (sentence: Sentence): ClauseScope | undefined =>
  scoped({ interconnect: interconnectOf(sentence), region: regionOf(sentence) });

/** The least of the rates named: "10G or 100G" asks for 10G. */
function leastRate(sentence: Sentence, match: RegExpExecArray): Read<'port-capacity'> | null {
  const rates = ratesIn(sentence.text);
  const supported = rates.filter(
    ({ index }) => !/\b(?:no|not) [^.]{0,20}$/.test(sentence.text.slice(Math.max(0, index - 20), index)),
  );
  const [first] = supported.filter(({ end }) => end > match.index - 40).sort((a, b) => a.mbps - b.mbps);
  if (!first) return null;
  const scope = portScope(sentence);
  return { value: { minMbps: first.mbps }, ...(scope ? { scope } : {}) };
}

const PLACES =
  '(?:locations?|sites?|cities|metros?|metropolitan areas?|points?|pops?|places?|facilities|data ?cent(?:er|re)s?|regions?|countries|states|continents?|markets|exchanges?|ixp?s?|nodes?|interconnects?|interconnections?|standorte\\w*|emplacements|sites|ubicaciones|localidades|locais)';

function places(sentence: Sentence, match: RegExpExecArray): Read<'locations'> | null {
  const { text } = sentence;
  const more = match.groups?.more ? 2 : undefined;
  const min = more ?? countOf(match.groups?.count ?? '') ?? 2;
  if (min < 2 || min > 60) return null;
  const word = match.groups?.place ?? '';
  const unit = /^region|^continent/.test(word) ? 'regions' : /^countr/.test(word) ? 'countries' : 'sites';
  const scope = scoped({
    interconnect: interconnectOf({ ...sentence, headings: [], stems: [] }, text),
    region: regionOf(sentence),
    asn: asnOf(sentence),
  });
  return { value: { min, unit }, ...(scope ? { scope } : {}) };
}

const hours = (text: string): number | undefined => {
  const match = /\bwithin (?:an? |(\d{1,3}) ?)(?:business )?(hours?|h\b|days?|minutes?)/.exec(text);
  if (!match) return undefined;
  const amount = Number(match[1] ?? 1);
  return match[2]?.startsWith('d')
    ? amount * 24
    : match[2]?.startsWith('m')
      ? Math.max(1, Math.round(amount / 60))
      : amount;
};

const withHours = (sentence: Sentence): { value?: { responseHours: number } } => {
  const within = hours(sentence.text);
  return within === undefined ? {} : { value: { responseHours: within } };
};

/** A NOC of ours, or how to reach it, asks nothing. */
const OUR_NOC =
  /\bour (?:\d+x\d+ )?(?:noc|network operations?|support|team|engineers)|\bnoc\b ?: ?[\w+(]|[\w.-]+@[\w-]+\.\w|\+\d[\d ()-]{6,}|\bcontact (?:our|the) |\bwe (?:operate|have|run|maintain|provide|offer)/;

export const OPERATIONAL: RuleTable = {
  'traffic-volume': [
    {
      name: 'disclaimed',
      words: ['traffic', 'minim', 'volume', 'verkehr', 'trafic', 'tráf', 'mindest'],
      says: /\b(?:no(?! m[íi]n)|not|without|never|kein\w*|aucune?|sin|sem|nenhum\w*|ningún)\b[^.;]{0,60}(?:traffic|volume|trafic|tráfego|tráfico|verkehr)|(?:minimum )?(?:traffic|volume)[^.;]{0,50}\b(?:not|no|none|waived|n\/a)\b|トラフィック[^。]{0,20}(?:要件はありません|不要|ありません)|トラフィック要件.{0,10}特に/,
      not: /default|static|transit|send|route|prefix|announce|destin|originat|accept|filter|guarantee|congest|prohib|drop|measure|ratio|balance|spoof|exchange any/,
      asks: () => ({ stance: 'not-required', from: 'sentence' }),
      read: (sentence) => {
        const scope = scoped({ interconnect: interconnectOf(sentence) });
        return scope ? { scope } : {};
      },
    },
    {
      name: 'disclaimed-by-heading',
      words: [],
      says: /特に要件はありません|特にありません|^(?:none|no requirements?|not required|no minimum)\.?$/,
      asks: ({ headings }) =>
        /traffic|トラフィック|volume/.test(headings.at(-1) ?? '')
          ? { stance: 'not-required', from: 'context' }
          : undefined,
    },
    {
      name: 'threshold',
      words: [
        'traffic',
        'exchang',
        'volume',
        'minim',
        'exceed',
        'sustain',
        'peak',
        'busy',
        '95',
        'p95',
        'at',
        'above',
        'over',
        'more',
        'trafic',
        'tráf',
        'trafego',
        'verkehr',
        'daten',
        'mindest',
        'requir',
        'least',
        'pelo',
        'au',
        'provoz',
      ],
      says: /(?<rate>\d ?-?[kmgt](?:b|bit|bps|bits|o|ps|pbs|igabit|egabit)?(?![a-z]))/,
      not: /\b(?:our|we have|we operate|total) (?:network |backbone |total )?(?:capacity|traffic|ports?|backbone)|we (?:currently )?(?:exchange|carry|push|deliver)\b|no minimum|prefix|maximum of [^.]{0,20}only|storage|\bram\b|euro|usd|\$|per (?:mbps?|month)/,
      asks: (sentence, match) => {
        const { text } = sentence;
        const named =
          TRAFFIC.test(text) ||
          /exchang|sustain|\bpeak\b|busy hour|95|percentile/.test(text) ||
          [...sentence.headings, ...sentence.stems].slice(-2).some((words) => TRAFFIC.test(words));
        if (!named || demandAround(sentence) === 'request') return undefined;
        // A port's speed in a sentence that says nothing of traffic is no volume.
        if (OF_A_PORT.test(text) && !TRAFFIC.test(text)) return undefined;
        const least =
          /minimum|at least|least|exceed|above|over\b|more than|greater|higher|in excess|beyond|or more|reach|upwards|\bmin\b|mindest|minimal|au moins|minimum|dépasse|al menos|mínimo|superior|pelo menos|excede|exceder|überschreit|以上|超え|>|from \d|once|threshold|required|requires|minimalny|minimálně/.test(
            text,
          );
        const asked = demandOf(sentence, match.index);
        if (asked)
          return least ||
            asked.from === 'sentence' ||
            sentence.row !== undefined ||
            TRAFFIC.test(sentence.headings.at(-1) ?? '')
            ? {
                ...asked,
                stance:
                  asked.stance === 'optional' || asked.stance === 'not-required' || asked.stance === 'refused'
                    ? 'required'
                    : asked.stance,
              }
            : undefined;
        return least && !describesUs(sentence)
          ? { stance: 'required', from: 'policy' }
          : least &&
              /\bwe (?:will |may |can |would |only |generally |normally )*(?:consider|require|move|prefer|peer|establish|accept|request|upgrade|recommend|offer|ask|migrate|look)/.test(
                text,
              )
            ? { stance: 'required', from: 'sentence' }
            : undefined;
      },
      read: volumes,
    },
  ],
  'traffic-ratio': [
    {
      name: 'disclaimed',
      words: ['ratio', 'ratios', 'balanc'],
      says: /\b(?:no|not|without|never|kein\w*)\b[^.;]{0,50}\bratios?|\bratios?\b[^.;]{0,50}\b(?:not|no|none|waived|n\/a|irrelevant)\b/,
      not: /exceed|higher|greater|more than|\d ?: ?\d|\d to \d/,
      asks: () => ({ stance: 'not-required', from: 'sentence' }),
    },
    {
      name: 'number',
      words: ['ratio', 'ratios', 'balanc', 'asymmet', 'verhält', 'proporç'],
      says: /(?<![\d:.])(?:(?<out>\d{1,2}(?:[.,]\d{1,2})?) ?(?::| to | zu | a ) ?(?<in>\d{1,2}(?:[.,]\d{1,2})?))(?![\d:])/,
      not: /24 ?: ?7|our (?:traffic )?ratio|communit/,
      asks: (sentence, match) =>
        /ratio|balanc|asymmet|verhältnis/.test(sentence.text)
          ? (demandOf(sentence, match.index) ??
            (describesUs(sentence) ? undefined : { stance: 'required', from: 'policy' }))
          : undefined,
      read: (_, { groups }) => {
        const [a, b] = [groups?.out, groups?.in].map((text) => Number((text ?? '').replace(',', '.')));
        if (!a || !b || Math.max(a, b) / Math.min(a, b) > 20) return null;
        return { value: { max: Math.round((Math.max(a, b) / Math.min(a, b)) * 100) / 100 } };
      },
    },
    {
      name: 'number-in-words',
      words: ['ratio', 'ratios', 'balanc'],
      says: /\b(?<out>one|two|three|four|five)[ -](?:to|and a half to)[ -](?<in>one|two|three)\b/,
      asks: 'demand',
      read: (_, { groups }) => {
        const [a = 0, b = 0] = [countOf(groups?.out ?? ''), countOf(groups?.in ?? '')];
        return a && b ? { value: { max: Math.max(a, b) / Math.min(a, b) } } : null;
      },
    },
    {
      name: 'balanced',
      words: ['balanc', 'ratio', 'symmet', 'asymmet'],
      says: /(?:roughly|reasonably|relatively|approximately|fairly|generally|nearly)[ -](?:balanced|equal|symmetric\w*)|balanced (?:traffic|ratio|flow|exchange)|traffic[^.;]{0,40}\b(?:balanced|symmetric\w*)|\bratios?\b[^.;]{0,60}(?:balanced|equal|must|shall|should|within|not exceed|required)|heavily asymmetric/,
      not: /our traffic|load[- ]balanc|profile|unbalanced is/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked && asked.from !== 'policy' ? asked : undefined;
      },
    },
  ],
  'backbone-capacity': [
    {
      name: 'rate',
      words: ['backbone', 'network', 'redund', 'circuit', 'netz'],
      says: /backbone|(?:redundant|own|national|internal) network|inter-?city/,
      not: /\bour backbone|as its (?:global )?backbone|our network|access to|to (?:our|the) backbone/,
      asks: (sentence, match) =>
        ratesIn(sentence.text).length ? demandOf(sentence, match.index) : undefined,
      read: (sentence) => {
        const [first] = ratesIn(sentence.text);
        return first ? { value: { minMbps: first.mbps } } : null;
      },
    },
    {
      name: 'redundant',
      words: ['backbone', 'redund'],
      says: /(?:fully |geographically |vollständig |totalmente |entièrement )?redundant\w* (?:\w+ ){0,2}(?:network|netzwerk|backbone|netz)|(?:réseau|rede|red) (?:\w+ ){0,2}(?:redond|redund)\w+|(?:national|international|global|redundant|resilient|diverse) (?:\w+ ){0,2}backbone|backbone[^.;]{0,60}(?:redundan|resilien|outage|capacity|failure|congest)/,
      not: /\bour backbone|as its|our network|we (?:have|operate|run)/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked?.from === 'policy' ? undefined : asked;
      },
      read: () => ({}),
    },
  ],
  'port-capacity': [
    {
      name: 'speed',
      words: [
        'port',
        'interfac',
        'optic',
        'link',
        'circuit',
        'connect',
        'interconnect',
        'capacit',
        'ethernet',
        'fib',
        'speed',
        'verbindung',
        'interconn',
        'ligação',
        'interlig',
        'connex',
        'anschl',
        'gig',
      ],
      says: /\bports?\b|\binterfaces?\b|\boptics?\b|\blinks?\b|\bcircuits?\b|\binterconnect\w*|\bconnections?\b|\bconnect at\b|\bethernet\b|\bfib(?:er|re)\b|\bspeeds?\b|verbindung|interconne[xc]\w*|interliga\w*|ligaç\w+|\bconnexion\b|anschl\w+|\bcapacity\b/,
      not: /backbone|utili[sz]ation|\b(?:traffic|trafic|tráfego|verkehr)\b|\bour (?:ports?|capacity)|(?:inter-?city|core) |we have|we are connected|connected (?:to|at|via)|exceed|percent|\d%|max-?prefix|dedicated link capacity/,
      asks: (sentence, match) => {
        if (
          !ratesIn(sentence.text).length ||
          (sentence.row !== undefined && !/port|interface|capacity|speed|minimum/.test(sentence.text))
        )
          return undefined;
        const asked = demandOf(sentence, match.index);
        if (!asked || asked.stance === 'refused' || asked.stance === 'not-required')
          return asked?.from === 'sentence' && /1g\b.{0,30}not supported/.test(sentence.text)
            ? undefined
            : undefined;
        if (asked.from === 'policy') return undefined;
        return asked.stance === 'optional' && !/able to|minimum|at least|only/.test(sentence.text)
          ? undefined
          : asked;
      },
      read: leastRate,
    },
  ],
  locations: [
    {
      name: 'disclaimed',
      words: ['multiple', 'locat'],
      says: /multiple locations?[^.;]{0,30}(?:\bnot\b|\bno\b|n\/a)|\b(?:no|not)\b[^.;]{0,40}multiple (?:locations?|sites|points)|\bno (?:minimum|requirement)[^.;]{0,30}(?:locations|sites)/,
      asks: () => ({ stance: 'not-required', from: 'sentence' }),
    },
    {
      name: 'field',
      words: ['multiple', 'locat'],
      says: /^multiple locations?:? ?(?<answer>required|preferred|yes)/,
      asks: (_, { groups }) => ({
        stance: groups?.answer === 'preferred' ? 'preferred' : 'required',
        from: 'sentence',
      }),
      read: () => ({ value: { min: 2, unit: 'sites' } }),
    },
    {
      name: 'count',
      words: [
        'locat',
        'site',
        'cit',
        'metro',
        'point',
        'region',
        'countr',
        'coast',
        'exchang',
        'ix',
        'facilit',
        'pop',
        'place',
        'standort',
        'emplacement',
        'ubicac',
        'local',
        'node',
        'interconnect',
        'market',
        'contin',
        'data',
      ],
      says: new RegExp(
        `(?:(?<more>more than one|two or more|at least two|at least 2|2 or more|a minimum of two|minimum two)|(?<count>${COUNT})(?: ?\\(\\d{1,2}\\))?(?: or more)?)(?: (?:of|the|following|common|mutual|geographic\\w*|geografisch|géographiquement|diverse|verteilten|dispersed|distinct|separate|different|major|us|u\\.s\\.|unique|public|private|peering|interconnection|interconnect|physical|exchange|internet|domestic|international|shared|agreed|mutually|redundant|eligible|and|or|/)){0,6} (?<place>${PLACES})\\b`,
        'u',
      ),
      not: /\bwe (?:are|have|operate|peer at)\b|\bour (?:network|presence|locations)\b|present (?:in|at) \d|operates? (?:a )?(?:networks?|pops?|facilit|in)\b|per (?:location|site)|any one|(?:connections|ports|sessions|routers) (?:in|at|to)|two connections|single|dual|either of|any two|one of|any of|common to two|at one|within a single location|several locations in|backbone circuits|between any/,
      asks: (sentence, match) => {
        if (
          !/peer|interconnect|meet|connect|locations?|diverse|presence|present|exchange traffic|node|standorte/.test(
            sentence.text,
          )
        )
          return undefined;
        const asked = demandOf(sentence, match.index);
        return asked && asked.from !== 'policy' && asked.stance !== 'optional' ? asked : undefined;
      },
      read: places,
    },
    {
      name: 'count-cjk',
      words: [],
      says: /(?<count>\d{1,2})\s?(?:か|ヶ|カ|箇|個)?(?:所|拠点)(?:以上)?[^。]{0,30}(?:ピア|接続|peer)/,
      asks: 'demand',
      read: places,
    },
    {
      name: 'both-coasts',
      words: ['coast'],
      says: /\bboth (?:us |u\.s\. )?coasts\b|east (?:coast )?and west coasts?/,
      asks: 'demand',
      read: () => ({ value: { min: 2, unit: 'sites' } }),
    },
    {
      name: 'share-of-footprint',
      words: ['percent', 'region', 'footprint'],
      says: /(?:at least )?(?<count>\d{2}) ?(?:%|percent) of (?:the |our |its )?(?:geographic|footprint|region|states|market)/,
      asks: 'demand',
      read: (_, { groups }) => ({ value: { min: Number(groups?.count), unit: 'percent' } }),
    },
  ],
  'single-as': [
    {
      name: 'single',
      words: ['single', 'one', 'same'],
      says: /\b(?:a )?(?:single|one|same) (?:global |consistent |unique |common )?(?:autonomous system|as\b|asn\b|as number)(?! path)/,
      not: /first as|as_path|valid|public|at least one|our |only one asn/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked?.from === 'policy' ? undefined : asked;
      },
    },
  ],
  'noc-24x7': [
    {
      name: 'disclaimed',
      words: ['noc', '24', '7x24'],
      says: new RegExp(
        `\\b(?:no|not)\\b[^.;]{0,40}(?:require|need|expect)[^.;]{0,40}${ROUND_THE_CLOCK}|${ROUND_THE_CLOCK}[^.;]{0,40}\\bnot (?:required|needed)`,
        'u',
      ),
      asks: () => ({ stance: 'not-required', from: 'sentence' }),
    },
    {
      name: 'noc',
      words: ['24', '7x24', '24x7', '7', '365', 'around', 'round', 'rund', 'twenty', 'dygnet', 'nepřet'],
      says: new RegExp(ROUND_THE_CLOCK, 'u'),
      not: new RegExp(
        `${OUR_NOC.source}|within 24 ?(?:hours|h\\b|時間)|24 ?時間以内|24 ?hours? (?:notice|in advance|before)|> ?24 ?h|(?:more|longer) than 24|next 24 hours|24 ?/ ?7 ?(?:/ ?365 )?(?:monitoring )?(?:is )?provided by`,
        'u',
      ),
      asks: (sentence, match) => {
        if (
          !/\bnocs?\b|network operat|operations? cent|operationszentr|centre d'opération|centro de oper|contact|reach|erreich|staff|support|operat|monitor|available|technical|respond|体制|連絡|対応|オペレーション|person|phone|help ?desk/u.test(
            sentence.text,
          )
        )
          return undefined;
        const asked = demandOf(sentence, match.index);
        return asked &&
          (asked.from !== 'policy' || /\bnocs?\b/.test(sentence.text)) &&
          asked.stance !== 'refused'
          ? asked.stance === 'optional'
            ? { ...asked, stance: 'required' }
            : asked
          : undefined;
      },
      read: withHours,
    },
    {
      name: 'any-time',
      words: ['noc', 'network', 'operat'],
      says: /(?:\bnocs?\b|network operations?)[^.;]{0,80}\b(?:at any time|at all times|always (?:available|reachable|contactable)|any hour|jederzeit|à tout moment|en todo momento|a qualquer (?:hora|momento))/u,
      not: OUR_NOC,
      asks: 'demand',
      read: withHours,
    },
  ],
  'peeringdb-record': [
    {
      name: 'disclaimed',
      words: ['peeringdb', 'peering', 'pdb'],
      says: /peering ?db[^.;]{0,40}\b(?:not (?:required|mandatory|necessary)|optional)\b|\b(?:no|not) (?:require|need)[^.;]{0,30}peering ?db/,
      asks: () => ({ stance: 'not-required', from: 'sentence' }),
    },
    {
      name: 'record',
      words: ['peeringdb', 'peering', 'pdb', 'пиринг'],
      says: /peering ?-?db|\bpdb\b|пирингдб/u,
      not: /(?:^|[.:;,-] ?)(?:please )?(?:see|refer to|check|visit|view|consult|look at|go to|find)\b[^.;]{0,60}(?:peering ?db)|\b(?:can|may|will) be found|(?:listed|published|documented|shown|tracked|described|found|located|aufgelistet|listés|listadas|掲載) (?:in|on|at|via|under|from)[^.;]{0,30}peering ?db|peering ?db[^.;]{0,30}(?:aufgelistet|に掲載|ご覧|ご確認)|sind in peering ?db|\bour (?:own |public |official )?(?:peering ?db|entry|profile|page|record|listing)|www\.peeringdb\.com\/(?:net|asn)|https?:\/\/(?:www\.)?peeringdb\.com\/(?:net|asn)|as\d+\.peeringdb|peering ?db ?(?:page|record|entry|link|profile)? ?: |^peering ?db(?:: ?\S+)?$|on peering ?db (?:for|to see)|we (?:maintain|keep|have|update)\b|max-?prefix[^.;]{0,30}peering ?db|prefix limits? [^.;]{0,60}peering ?db$|peering ?db (?:for|to (?:see|find|view|get|check))\b|is available on peering ?db|(?:via|through) peering ?db|your (?:asn|as number) and|more (?:info|details|information)|\b(?:we|locations?|addresses|our [^.;]{0,40}|list|information) (?:is|are) available (?:in|on|at|via)/u,
      asks: (sentence, match) => {
        const { text } = sentence;
        if (/\b(?:if|unless)\b[^.;]{0,60}\bnot (?:in|on|listed)[^.;]{0,20}peering ?db/.test(text))
          return { stance: 'required', from: 'sentence' };
        const record =
          /\b(?:entry|entries|profile|record|registered|register|registration|listing|listed|account|presence|present|page|up[ -]to[ -]date|current|accurate|complete|maintain\w*|keep|updated?|have|exist|object|information|info|details|contact\w*|provision)\b|eintrag|profil|aktuell|registr|inscri|perfil|fich[ae]|cadastr|complet|登録|公開|情報|連絡|информаци|запис|profilo|záznam/u.test(
            text,
          );
        if (!record) return undefined;
        const asked = demandOf(sentence, match.index);
        if (!asked || asked.stance === 'refused') return undefined;
        if (
          asked.from === 'policy' &&
          !/up[ -]to[ -]date|current|accurate|complete|maintain|valid|登録|公開/u.test(text)
        )
          return undefined;
        return asked.stance === 'optional' && !/こと/.test(text)
          ? modalOf(text) === 'optional' && /\b(?:can|may|available|supported)\b/.test(text)
            ? undefined
            : { ...asked, stance: 'required' }
          : asked;
      },
    },
  ],
  'incident-cooperation': [
    {
      name: 'abuse',
      words: [
        'abuse',
        'attack',
        'denial',
        'dos',
        'ddos',
        'secur',
        'spam',
        'unsolicit',
        'malicious',
        'missbrauch',
        'angriff',
        'abus',
        'attaque',
        'ataque',
        'maliti',
        'hacking',
        'inciden',
        'segur',
        'sicherheit',
      ],
      says: /\babuse|\battacks?\b|denial[ -]of[ -]service|\bd?dos\b|security (?:violation|incident|issue|breach|problem|event|matter)s?|unsolicited|\bspam|malicious|hacking|missbrauch|missbräuchlich|angriff|\babus\b|attaques?|ataques?|negaç\w+ de|abuso|迷惑メール|攻撃|セキュリティ/u,
      not: /\bour abuse|abuse@|abuse (?:contact|mailbox|desk|email|e-mail)|abuse ?: |report abuse|abusive (?:use|peers?)|contact abuse|terminate|disconnect|depeer|suspend|shut ?down|we reserve|null-?rout|blackhol|without notice|if you (?:see|experience|receive)|acceptable use|disclaim|\bwe (?:will|may|can|filter|mitigate|offer|protect)|technical and legal|peering session|social security/u,
      asks: (sentence, match) => {
        const works =
          /cooperat|co-operat|assist|respond|resol|mitigat|work (?:with|together|quickly|to)|help|filter|trace|track|stop|restrict|prevent|address|handle|act (?:on|upon|promptly)|react|investigat|escalat|coordinat|support|unterstütz|helfen|behebung|mithelfen|résolution|résoudre|aider|collabor|colabor|resolu|ajudar|対応|協力|unsolicited|behandel|minimi[sz]e|actively|take action/u.test(
            [sentence.text, ...sentence.stems].join(' '),
          );
        if (!works) return undefined;
        const asked = demandOf(sentence, match.index);
        return asked &&
          asked.from !== 'policy' &&
          asked.stance !== 'not-required' &&
          asked.stance !== 'refused'
          ? asked
          : undefined;
      },
      read: withHours,
    },
  ],
  'capacity-upgrade': [
    {
      name: 'at-percent',
      words: [
        'utili',
        'capacit',
        'upgrad',
        'congest',
        'augment',
        'auslast',
        'utilis',
        'load',
        'peak',
        'satur',
      ],
      says: /(?<percent>\d{2}) ?(?:%|percent|prozent|pour cent)/,
      not: /percentile|prefix|limit|ratio|footprint|region\b|95th|of the (?:states|regions)|discount|uptime|availab|sla\b|warning|packet loss|customers?/,
      asks: (sentence, match) => {
        if (
          !/utili[sz]|capacity|auslast|upgrad|augment|congest|saturat|\bload\b|interconnection can carry|kapazität/.test(
            sentence.text,
          )
        )
          return undefined;
        const asked = demandOf(sentence, match.index);
        return asked &&
          asked.stance !== 'not-required' &&
          asked.stance !== 'refused' &&
          asked.from !== 'policy'
          ? asked
          : /\bwe (?:will )?upgrade|will be upgraded|are upgraded/.test(sentence.text)
            ? { stance: 'stated', from: 'sentence' }
            : undefined;
      },
      read: (_, { groups }) => ({ value: { atPercent: Number(groups?.percent) } }),
    },
    {
      name: 'review',
      words: ['capacit', 'upgrad', 'augment', 'growth', 'congest', 'kapazit'],
      says: /(?:capacity|traffic|growth)[^.;]{0,60}\b(?:reviews?|planning|forecasts?|expansion|upgrades?|augment\w*)|(?:upgrade|augment|increase|add|establish|expand)\w*[^.;]{0,50}(?:capacity|interconnect\w*|ports?|congestion|growth)|(?:avoid|prevent|relieve|without) congestion/,
      not: /\bwe (?:will|may|reserve|constantly|continually)|our (?:capacity|network)|sufficient capacity to exchange|backup|max-?prefix/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked &&
          asked.from !== 'policy' &&
          asked.from !== 'context' &&
          (asked.stance === 'required' || asked.stance === 'preferred')
          ? asked
          : undefined;
      },
      read: ({ text }) => {
        const every =
          /\b(quarterly|monthly|annual(?:ly)?|yearly|twice (?:a|per) year|(?:at least )?once (?:a|per) (?:year|quarter|month)|every (?:\w+ )?(?:months?|quarter|year))\b/.exec(
            text,
          )?.[1];
        return every ? { value: { every } } : {};
      },
    },
  ],
  'backup-path': [
    {
      name: 'backup',
      words: ['backup', 'back', 'failover', 'fallback', 'redund', 'divers', 'dual', 'second', 'two'],
      says: /back-?up (?:session|path|link|peering|connection|interconnect\w*|circuit|over)|fail-?over|(?:redundant|second|dual|diverse|two|at least two) (?:bgp |peering |physical |private |independent )*(?:sessions?|paths?|links?|connections?|connectivity|interconnections?|cross[ -]connects?|pnis?)\b/,
      not: /out-?of-?band|preference|local_?pref|communit|scenario of our|we (?:have|operate)/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked && asked.from !== 'policy' && asked.stance !== 'refused' ? asked : undefined;
      },
    },
  ],
  'cost-sharing': [
    {
      name: 'who-pays',
      words: [
        'cost',
        'cross',
        'fee',
        'pay',
        'expens',
        'charge',
        'kosten',
        'coût',
        'frais',
        'custo',
        'cost',
        'financ',
        'bear',
        'half',
      ],
      says: /\bcosts?\b|\bfees?\b|\bexpenses?\b|\bcharges?\b|\bpa(?:y|ys|id)\b|\bkosten\b|\bcoûts?\b|\bfrais\b|\bcustos?\b|financial(?:ly)? (?:responsib|and)/u,
      not: /cost-?neutral|no cost|free of charge|without (?:cost|charge)|settlement|transit|low cost|cost-?effective|reduce|cost saving|paid peering|membership|setup fee|peering fee|not charge|does not pay|per mbps|there (?:is|are) no|free peering|no (?:fees?|charges?)/u,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked && asked.from !== 'policy'
          ? {
              ...asked,
              stance: asked.stance === 'not-required' || asked.stance === 'refused' ? 'stated' : asked.stance,
            }
          : payerOf(sentence.text)
            ? { stance: 'stated', from: 'sentence' }
            : undefined;
      },
      read: ({ text }) => {
        const who = payerOf(text);
        return who ? { value: { who } } : null;
      },
    },
  ],
  'anti-spoofing': [
    {
      name: 'source-addresses',
      words: [
        'bcp',
        'bcp38',
        'spoof',
        'anti',
        'forged',
        'source',
        'ingress',
        'rfc',
        'rfc2827',
        'urpf',
        'saV',
      ],
      says: /\bbcp ?-?(?:38|84)\b|anti-?spoof|spoofed|\bspoofing\b|forged source|rfc ?2827|source address (?:validation|verification|filter)|送信元偽装/,
      not: /\bwe (?:implement|filter|apply|use|block|drop)|\bour network (?:implement|filter)/,
      asks: 'demand',
    },
  ],
  manrs: [
    {
      name: 'manrs',
      words: ['manrs', 'mutually', 'mutual'],
      says: /\bmanrs\b|mutually agreed norms/,
      not: /\bwe (?:are|participate|follow|adhere|comply|support|have|implement|fully)|\bour (?:network|participation)|manrs (?:participant|member|certified|observatory)/,
      asks: 'demand',
    },
  ],
  'geographic-scope': [
    {
      name: 'common-places',
      words: ['all', 'every', 'common', 'mutual', 'geograph', 'home'],
      says: /(?:peer|interconnect|exchange traffic)\w*[^.;]{0,60}(?:all|every|each)(?: (?:of the|available|of our|possible))?(?: (?:common|mutual|shared|available|mutually))+ (?:\w+ ){0,2}(?:locations?|ixp?s?|exchanges?|points?|facilities|markets|fabrics)|home markets/,
      not: /\bwe (?:peer|establish|are)|consistent|same routes/,
      asks: 'demand',
      read: ({ text }, match) => ({ value: { text: textAround(text, match) } }),
    },
    {
      name: 'kind-of-network',
      words: ['only', 'non', 'nur', 'accept'],
      says: /\bonly (?:\w+ ){0,3}(?:peer|peering|interconnect)\w* with (?<who>[^.;]{5,100})|非営利|商用[^。]{0,20}ではないこと/,
      not: /route servers?|only via|over ipv/,
      asks: (sentence) => (modalOf(sentence.text) ? { stance: 'required', from: 'sentence' } : undefined),
      read: ({ text }, match) => ({ value: { text: match.groups?.who?.trim() ?? textAround(text, match) } }),
    },
    {
      name: 'footprint',
      words: ['geograph', 'footprint', 'presence', 'dispers'],
      says: /geographically[ -](?:dispersed|diverse) network|geographic (?:scope|coverage|footprint)[^.;]{0,80}/,
      not: /^(?:[\d.]+ )?geographic (?:scope|coverage|diversity)\.?$/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked?.from === 'policy' ? undefined : asked;
      },
      read: ({ text }, match) => ({ value: { text: textAround(text, match) } }),
    },
  ],
};

function payerOf(text: string): ClauseValue<'cost-sharing'>['who'] | undefined {
  const crossConnect =
    /cross[ -]?connect|interconnect|circuit|fib(?:er|re)|cabl|pni|private|links?\b|leitung|connexion/.test(
      text,
    );
  if (!crossConnect) return undefined;
  if (/alternat/.test(text)) return 'alternate';
  if (
    /each (?:party|side|network|peer)[^.;]{0,60}(?:own|their|its|respons)|own (?:costs?|expense|cross)|bear(?:s|ing)? (?:their|its|his) own|own side/.test(
      text,
    )
  )
    return 'each-own';
  if (/half|50 ?%|50\/50|shar(?:e|ed|ing)|split|equally|geteilt|partag|dividid|compart/.test(text))
    return 'shared';
  if (
    /request(?:ing|er|or)|initiat|applicant|by (?:the )?(?:peer|partner)\b|(?:peer|you|partner|network)s? (?:is|are|will|must|shall|should)[^.;]{0,60}(?:pay|cover|bear|responsib|expense|cost)|your (?:expense|cost)/.test(
      text,
    )
  )
    return 'requester';
  return undefined;
}

const textAround = (text: string, { index, 0: matched }: RegExpExecArray): string =>
  text
    .slice(index, index + Math.max(matched.length, 120))
    .slice(0, 160)
    .trim();
