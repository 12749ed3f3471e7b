/** What a policy asks of a peer's network and its people: traffic, places, capacity, NOC, records. */
import type { ClauseValue } from '../../../records/policy.ts';
import { phrase } from '../phrase.ts';
import type { Read, RuleTable } from '../rule.ts';
import { asnOf, interconnectOf, regionOf, scoped } from '../scope.ts';
import { asWritten, type Sentence } from '../sentences.ts';
import { type Asked, demandAround, demandOf, describesUs } from '../stance.ts';
import { COUNT, COUNT_WORDS, countOf, type Rate, ratesIn } from '../values.ts';

/** "24x7", "24/7/365", "7x24", "24 hours a day", and the same in other languages. */
const CLOCK =
  /(?<!\d)24 ?(?:h|hours|hrs)? ?[x*/,-] ?7|(?<!\d)24 ?h\w*,? (?:7|seven|365) days|(?<!\d)7 ?(?:days|d|j)? ?[x*/] ?24|365 ?\/ ?24|(?<!\d)24[ -]?(?:hours?|hrs)(?: (?:a|per) day| ?\/ ?day| (?:noc|contact|support))|twenty[ -]four hours|a?round[ -]the[ -]clock|rund um die uhr|24 stunden|24 ?h?(?:eures)? ?(?:sur|\/) ?24|24 horas|ininterrumpid|24 ?時間|365 ?日|年中無休|全天候/;

const TRAFFIC = phrase(
  'traffic|trafic|tráfego|tráfico|[\\p{L}]*verkehr*|volumes?|utili*|throughput\nトラフィック|流量',
);
const PORT =
  'ports?|interfaces?|optics?|links?|circuits?|connections?|connectivity|capacity|ethernet|fib(er|re)s?|speeds?|connect (at|with)|interconnect*|interconectar|capacidad|capacidade|capacité|kapazität|verbindung*|portas?|anschl*|(pnis? (must|should|shall))|connexion|ligação|interlig*|puertos?|backbone';
const OF_A_PORT = phrase(PORT);
/** What flows, as apart from what it may fill. */
const FLOW = phrase(
  'traffic|usage rates?|trafic|tráfego|tráfico|[\\p{L}]*verkehr*|volumes?|throughput\nトラフィック|流量',
);
const LEAST = phrase(
  `minimum|minimal*|at least|exceed*|above|over|more than|(no|not) less|greater|higher|excess|beyond|or more|reach*|min|once|thresholds?|requir*|mindest*|au moins|dépasse|al menos|mínimo|superior|pelo menos|exced*|überschreit*
以上|超え|最小`,
);

const THRESHOLD = /\b(?:threshold|minim(?:um|al))\b/;

/** What the rate is measured as. */
function measure(text: string): Pick<ClauseValue<'traffic-volume'>, 'statistic' | 'direction'> {
  const statistic = /95/.test(text)
    ? 'p95'
    : /averag|sustained|mean\b/.test(text)
      ? 'average'
      : /peak|busy hour|\bpico\b|spitze|ピーク/.test(text)
        ? 'peak'
        : undefined;
  const direction = /either|dominant|larger|max(?:imum)? of (?:in|the|both)/.test(text)
    ? 'max'
    : /both directions|in ?\+ ?out|combined|sum of|aggregate/.test(text)
      ? 'sum'
      : /outbound|egress/.test(text)
        ? 'out'
        : /inbound|ingress/.test(text)
          ? 'in'
          : undefined;
  return { ...(statistic ? { statistic } : {}), ...(direction ? { direction } : {}) };
}

/** "1 Gbps, for private interconnects 5 Gbps" */
const LEADS = /[,;] (?:(?:and|or|but) )?(?:for|on|over|via|with) [^,;\d]*$/;
/** What leads to a rate from the one before it. */
const leadOf = (text: string, rates: readonly Rate[], i: number): string =>
  (i > 0 && i < rates.length && LEADS.exec(text.slice(rates[i - 1]?.end, rates[i]?.index))?.[0]) || '';

/** The words about one rate: those that lead to it; those before it where the first rate has some, "public 500 Mbps", else those behind it. */
const wordsAbout = (sentence: Sentence, rates: readonly Rate[], i: number): string => {
  const { text } = sentence;
  const lead = leadOf(text, rates, i);
  if (lead) return lead;
  const first = interconnectOf({ ...sentence, headings: [], stems: [] }, text.slice(0, rates[0]?.index));
  return first
    ? text.slice(rates[i - 1]?.end ?? 0, rates[i]?.index)
    : text.slice(rates[i]?.end, rates[i + 1]?.index).replace(leadOf(text, rates, i + 1), '');
};

/** The upper end of a window asks for nothing: "less than 2 Gbps", "a maximum of 500 Mbps". */
const UPPER =
  /(?:(?<!no[ t]?.?)less than|below|under|up[ -]to|max(?:imum|\.)?(?: of)?|not exceed|at most|au plus|menos de|máximo de|最大)[^\d]{0,12}$/;

function volumes(sentence: Sentence): Read<'traffic-volume'>[] | null {
  const { text } = sentence;
  const rates = ratesIn(text);
  const alone = { ...sentence, headings: [], stems: [] };
  const moves = /private|pni|direct peering/.test(text) && /move|migrat|establish|switch|upgrade/.test(text);
  const measured = measure(text);
  const [region, asn] = [regionOf(sentence), asnOf(sentence)];
  const reads: Read<'traffic-volume'>[] = [];
  // What leads to one rate says nothing of the others.
  const shared = rates.reduce((words, _, i) => words.replace(leadOf(text, rates, i), ''), text);
  for (const [i, rate] of rates.entries()) {
    if (UPPER.test(text.slice(Math.max(rates[i - 1]?.end ?? 0, rate.index - 40), rate.index))) continue;
    if (
      /^ ?-?(?:only|ports?|pnis?|interfaces?|optics?|links?|circuits?|ethernet|connection|fib)/.test(
        text.slice(rate.end),
      )
    )
      continue;
    const beside = rates.length > 1 ? interconnectOf(alone, wordsAbout(sentence, rates, i)) : undefined;
    const scope = scoped({
      interconnect: moves ? 'private' : (beside ?? interconnectOf(sentence, shared)),
      region,
      asn,
    });
    if (
      !reads.some(
        (other) => other.value?.minMbps === rate.mbps && other.scope?.interconnect === scope?.interconnect,
      )
    )
      reads.push({ value: { minMbps: rate.mbps, ...measured }, ...(scope ? { scope } : {}) });
  }
  return reads.length ? reads : null;
}

const PORT_SPEEDS: ReadonlySet<number> = new Set([1_000, 10_000, 25_000, 40_000, 100_000, 400_000]);

/** "At least 100 Mbps for private peering" is traffic, since no port has that speed. */
const forPeering = (text: string): boolean =>
  /private peering|\bpnis?\b|\bbilateral|\bdirect (?:peering|session)/.test(text) &&
  (LEAST.test(text) || /[>≥] ?\d/.test(text)) &&
  ratesIn(text).some(({ mbps }) => !PORT_SPEEDS.has(mbps));

/** What is said of traffic, and of no port. */
const AT_PEAK =
  /\b(?:at|in|during) (?:the )?(?:peak|busy)|\bpeak (?:hour|time)|\bon average\b|\bpercentile\b|\bp95\b/;

/** A rate in a sentence of traffic, asked for, not the speed of a port. */
function volumeAsked(sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  const { text, headings, stems, row } = sentence;
  const above = [...headings, ...stems]
    .slice(-2)
    .some((words) => TRAFFIC.test(words) || THRESHOLD.test(words));
  const spoken = FLOW.test(text);
  if (demandAround(sentence) === 'request' || (OF_A_PORT.test(text) && !spoken && !AT_PEAK.test(text)))
    return undefined;
  if (
    !spoken &&
    !above &&
    !/exchang|sustain|peak|busy hour|percentile|\bp95\b|\b(?:in|e)gress\b|bandwidth/.test(text) &&
    !forPeering(text)
  )
    return undefined;
  const least = LEAST.test(text) || /[>≥] ?\d|\d ?\+/.test(text);
  const asked = demandOf(sentence, match.index);
  if (asked)
    return least ||
      asked.from === 'sentence' ||
      row !== undefined ||
      above ||
      (spoken && asked.from === 'context')
      ? { ...asked, stance: asked.stance === 'preferred' ? 'preferred' : 'required' }
      : undefined;
  if (!least) return undefined;
  if (!describesUs(text)) return { stance: 'required', from: 'policy' };
  return /\bwe (?:\w+ ){0,3}(?:consider|move|prefer|peer|establish|accept|upgrade|offer|migrate|look|evaluate|configure|set up|turn up|provision)|\b(?:available|offered|open|possible|reserved) (?:only )?(?:to|for) (?:networks|peers|those|parties)/.test(
    text,
  )
    ? { stance: 'required', from: 'sentence' }
    : undefined;
}

function ratioOf(sentence: Sentence, max: number): Read<'traffic-ratio'> {
  const scope = scoped({ region: regionOf(sentence) });
  return { value: { max }, ...(scope ? { scope } : {}) };
}

/** A mere name below "Not required". */
const waivedAbove = (sentence: Sentence): 'not-required' | undefined =>
  demandAround(sentence) === 'not-required' ? 'not-required' : undefined;

/** The least of the rates named: "10G or 100G" asks for 10G. */
function leastRate(sentence: Sentence): Read<'port-capacity'> | null {
  const [first] = ratesIn(sentence.text)
    .filter(({ index }) => !/(?:\bno (?:\d+ ?x ?)?|[>≥] ?)$/.test(sentence.text.slice(0, index)))
    .sort((a, b) => a.mbps - b.mbps);
  const scope = scoped({ interconnect: interconnectOf(sentence), region: regionOf(sentence) });
  return first ? { value: { minMbps: first.mbps }, ...(scope ? { scope } : {}) } : null;
}

const PLACES =
  'locations?|sites?|cities|city|metro areas?|metros?|metropolitan areas?|points?|pops?|places?|facilities|data ?cent(?:er|re)s?|regions?|countries|states|continents?|markets|exchanges?|ixp?s?|nodes?|standorte\\w*|puntos|pontos|sitios|emplacements|ubicaciones|localidades|locais|c[ií]u?dades|villes|städten';
const DOTS = `${COUNT}|of|the|listed|our|these|following|common|comunes|comuns|communs|gemeinsame\\w*|agreeable|mutual|geographic\\w*|geografisch|diverse|verteilten|dispersed|distinct|separate|different|major|usa?|unique|public|private|peering|interconnect\\w*|physical\\w*|exchange|internet|shared|agreed|mutually|and|or`;

function places(sentence: Sentence, { groups }: RegExpExecArray): Read<'locations'> | null {
  const min = groups?.more ? 2 : (countOf(groups?.count ?? '') ?? 2);
  if (min < 2 || min > 60) return null;
  const unit = /^(?:region|contin)/.test(groups?.place ?? '')
    ? 'regions'
    : /^countr/.test(groups?.place ?? '')
      ? 'countries'
      : 'sites';
  const scope = scoped({
    interconnect: interconnectOf({ ...sentence, headings: [], stems: [] }),
    region: regionOf(sentence),
    asn: asnOf(sentence),
  });
  return { value: { min, unit }, ...(scope ? { scope } : {}) };
}

const TROUBLE =
  'outages?|incidents?|troubleshoot*|(network|routing|technical|operational) (problems?|issues?|requests?)|abuse (complaints?|reports?)';
/** Only what is asked in so many words, or below such. */
function cooperation(sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  const asked = demandOf(sentence, match.index);
  return asked && asked.from !== 'policy' && (asked.stance === 'required' || asked.stance === 'preferred')
    ? asked
    : undefined;
}

const HOURS = new RegExp(
  `\\bwithin (an?|${COUNT}) ?(hours?|days?)|\\b(${COUNT})-hours? (?:period|window|response)`,
);

function withHours({ text }: Sentence): { value?: { responseHours: number } } {
  const [, within, unit = 'hour', period] = HOURS.exec(text) ?? [];
  const amount = within ?? period;
  if (amount === undefined) return {};
  const count = /^an?$/.test(amount) ? 1 : (countOf(amount) ?? 1);
  return { value: { responseHours: count * (unit.startsWith('d') ? 24 : 1) } };
}

/** A NOC of ours, or how to reach it, asks nothing. */
const OUR_NOC =
  /\bour (?:\w+ )?(?:noc|network op|support|team)|\bnoc hours|\bnoc ?: ?(?:[+(]|\d{3}|\S+@|\S+ ?[([]at)|[\w.-]@[\w-]+\.\w|\+\d[\d ()-]{6,}|\bcontact (?:our|the) |\bwe (?:operate|have|run|maintain|provide|offer)|24 ?時間以内|\bnot (?:\w+ )?(?:monitored|staffed|available|manned|read)\b|\bis not an? 24/;

/** Where to look something up is no demand for a record. */
const POINTER =
  /(?:^|[.:;,-] ?)(?:please )?(?:see|refer to|check|visit|view|consult|go to|find)\b[^;]{0,60}peering ?db|can be found|(?<!(?:must|should|shall|(?:has|have|needs?) to|and|,) be )(?:listed|published|documented|shown|tracked|found|aufgelistet|listés|listadas|掲載) (?:in|on|at|via|under|from)[^;]{0,30}peering ?db|sind in peering ?db|\bour (?:\w+ )?(?:peering ?db|entry|profile|page|record)|peeringdb\.com\/(?:net|asn)|as\d+\.peeringdb|^peering ?db(?: (?:page|record|entry))? ?:(?! ?(?:an? |the |peers?\b|you\b|your |all |must|required|mandatory|complete|up[ -]to|keep|maintain))|\bwe (?:maintain|keep|have|update)\b|prefix[^;]{0,60}peering ?db$|peering ?db (?:for|to (?:see|find|view|get|check))\b|(?:via|through) peering ?db|\b(?:before|when) you |\brecords? for as\d|\bonly shows?\b|\bthis peering ?db|\bfind them\b|change in peering ?db|\blog ?in to|your (?:asn|as number) and|more (?:info|details)|(?:locations?|addresses|list) (?:is|are) available|ご覧|ご確認/;
const RECORD = phrase(
  `entry|entries|profile|record|regist*|listing|listed|peering ?db:? (is )?(required|mandatory)|account|presence|present|page|up to date|current|accurate|complete|maintain*|keep|updated?|object|information|data|details|contact*|provision|available|(must|should|shall) be (in|on)|eintrag|profil|aktuell|fiche|registro|cadastro|atualiz*|actualiz*|à jour|inscri*|perfil|complet*|záznam*
登録|公開|情報|連絡`,
);

export const OPERATIONAL: RuleTable = {
  'traffic-volume': [
    {
      name: 'disclaimed',
      says: `no(?! (m[íi]nimo|less))|not|without|never|kein*|aucune?|sin|sem|não|nenhum* ~ traffic|volumes?|trafic|tráfego|tráfico|verkehr|datenverkehr|mindestverkehr|volumen|mindestvolumen|verkehrsvolumen
traffic|volume ~ not (requir*|need*|necessary|consider*|mandatory|relevant|enforce*|matter|a)|no(?! less)|none|waived
verkehr|datenverkehr|mindestverkehr|volumen|mindestvolumen|verkehrsvolumen ~ nicht|kein*
trafic|tráfico|tráfego ~ pas|no|não
no minimums?(?! [\\p{L}])
no|not ~~ lower limit
トラフィック.{0,40}特に(設|ありません|定め|必要)|トラフィック要件.{0,10}特に|トラフィック.{0,20}(ありません|不要)`,
      also: 'minim*|lower|requir*|requisit*|volume|[\\p{L}]*mindest*|threshold|need*|mindest*|exig*|mínim*\nありません|不要|制限は特に',
      not: 'default|static|transit|send|rout*|rotas?|rutas?|prefix*|announc*|destin*|origin*|filter*|guarantee|congest*|measure*|requirements? to be|traffic ratios?|ratios? of|symmetr*|spoof*|\\d+ ?[mg]b*|exchang* any',
      stance: 'not-required',
      read: (sentence) => {
        const scope = scoped({ interconnect: interconnectOf(sentence) });
        return scope ? { scope } : {};
      },
    },
    {
      name: 'below-heading',
      says: 'minimum ~~ traffic|volumes?\ntraffic (volumes?|minimum*|requirement*)',
      stance: waivedAbove,
    },
    {
      name: 'whatever',
      says: 'regardless of|no matter|not care ~~ traffic|volumes?',
      not: 'default|ratios?',
      stance: 'not-required',
    },
    {
      name: 'disclaimed-below-heading',
      words: 'none|no|not',
      says: /^(?:none|no requirements?|not required|no minimum|特に要件はありません|特にありません)[.。]?$|\b(?:no|not) (?:require |have |set |impose |enforce )?(?:an? |any )?(?:specific |set |fixed |minimum ){0,3}(?:minimum|threshold|requirement)/,
      stance: ({ headings, stems }) =>
        [...headings.slice(-2), ...stems].some((words) => TRAFFIC.test(words) || THRESHOLD.test(words))
          ? 'not-required'
          : undefined,
      read: (sentence) => {
        const scope = scoped({ interconnect: interconnectOf(sentence), region: regionOf(sentence) });
        return scope ? { scope } : {};
      },
    },
    {
      name: 'threshold',
      words: '#',
      says: /\d ?-?[kmgt](?:b|ig|eg|o|p|\b)/,
      not: /\bour (?:network |backbone |total )?(?:capacity|traffic|ports?|backbone)|(?<!(?:where|if|when|that|once|whom) )we (?:currently )?(?:exchange|carry|push|deliver)\b|prefix|alert|storage|\bram\b|euros?\b|usd|\$|per (?:mbps|month)/,
      stance: volumeAsked,
      read: volumes,
    },
  ],
  'traffic-ratio': [
    {
      name: 'disclaimed',
      says: `no|not|without|never|neither|nor|kein*|regardless|irrespective ~ ratios?|((or|and|on|of) balance)
not (require|enforce|care) ~ balanc*
ratios? ~ not|no|none|waived|irrelevant
traffic balance|balanced traffic ~~ not|no|irrelevant`,
      not: /exceed|higher|greater|more than|\d ?(?::|to) ?\d/,
      stance: 'not-required',
    },
    { name: 'below-heading', says: 'ratios?', stance: waivedAbove },
    {
      name: 'number',
      words: '#|one|two|three|four|five ~ :|to|zu|a',
      says: /(?<![\d:.])(?<a>\d{1,2}(?:[.,]\d{1,2})?|one|two|three|four|five) ?-?(?::|to|zu| a )-? ?(?<b>\d{1,2}(?:[.,]\d{1,2})?|one|two|three)(?![\d:])/,
      also: 'ratios?|inbound to outbound|[\\p{L}]*balanc*|asymmet*|[\\p{L}]*verhältnis*|relación|relação|proporción|proporção',
      not: /24 ?: ?7|our (?:traffic )?ratio|communit|contention/,
      stance: (sentence, match) =>
        demandOf(sentence, match.index) ??
        // A ratio beside no demand may be one that is watched, or their own.
        (describesUs(sentence.text) || (sentence.row === undefined && !demandAround(sentence))
          ? undefined
          : { stance: 'required', from: 'policy' }),
      read: (sentence, { groups }) => {
        const [a, b] = [groups?.a ?? '', groups?.b ?? ''].map(
          (text) => countOf(text) ?? Number(text.replace(',', '.')),
        );
        const max = a && b ? Math.max(a, b) / Math.min(a, b) : 0;
        return max > 0 && max <= 20 ? ratioOf(sentence, Math.round(max * 100) / 100) : null;
      },
    },
    {
      name: 'balanced',
      says: `(roughly|reasonably|relatively|approximately|fairly|generally|nearly) (balanced|equal|symmetric*)|balanced (traffic|ratio|flow|exchange)|heavily asymmetric
traffic ~ balanced|symmetric*
[\\p{L}]*verkehr*|traffic ~ ausgeglichen*|ausgewogen*
balance ~~ inbound|outbound ~~ traffic
traffic (im)?balance|traffic ~~ comparable
ratios? ~ balanced|equal|must|shall|should|exceed|required
traffic|ratios? ~ (in|near|at) (balance|parity)
maintain*|acceptable|reasonable ~ ratios?`,
      not: 'our traffic|load balanc*|profile|acceptable use',
    },
  ],
  'backbone-capacity': [
    {
      name: 'rate',
      says: 'backbone|(redundant|own|national|internal|long haul) network|inter ?city|(dedicated ([\\p{L}]+ )?circuits)',
      not: 'our (backbone|network)|as its( global)? backbone|(access )?to (our|the) backbone',
      stance: (sentence, match) =>
        ratesIn(sentence.text).length ? demandOf(sentence, match.index) : undefined,
      read: ({ text }) => ({ value: { minMbps: ratesIn(text)[0]?.mbps } }),
    },
    {
      name: 'redundant',
      says: `(redundant*|redundante*) ([\\p{L}]+ )?(network|netzwerk|backbone|netz)|(réseau|rede|red) ([\\p{L}]+ ){0,2}(redond*|redund*)|(national|international|global|resilient) ([\\p{L}]+ )?backbone
backbone ~ redundan*|resilien*|outage|capacity|failure
(own|nationwide) ([\\p{L}]+ ){0,2}backbone|single points? of failure
network ~~ redundan*(?! (?:connect|session|link|path|pni|peer|interconn))|redundant core
sufficient (redundan*|robust*)
sufficient ~~ capacity|bandwidth ~ traffic|congest*|exchang*
failure of (a|any) (single )?(node|link|site|router)
backbone ~ uncongested|congestion|provisioned
uncongested|provisioned ~~ backbone|network
backhaul capacity`,
      not: 'our (backbone|network)|as its|we (have|operate|run)',
      read: () => ({}),
    },
  ],
  'port-capacity': [
    {
      name: 'speed',
      says: `${PORT}|pnis?|private peering*|connected`,
      not: /backbone|(?<!minimum )utili[sz]|\b(?:traffic|trafic|tráfego)\b|verkehr|\bour (?:ports?|capacity)|inter-?city|we have|(?<!must be |networks that are )connected (?:to|at|via)|percentile|\bp95\b|\bpeak\b|busy hour|\bloaded\b|\bflows?\b|\bbeyond\b|exchanging|exchange (?:more|over|less|at least|\d)|\bfrom \d|exceed|percent|(?<!utili[sz]ation of \d)\d ?%|prefix|dedicated (?:link|(?:\w+ )?circuits)/,
      stance: (sentence, match) => {
        if (!ratesIn(sentence.text).length) return undefined;
        // A PNI's figure is its port's where it is written as one: "10G", "100GE".
        if (!OF_A_PORT.test(sentence.text) && !/\d ?g(?:b?e)?\b|\bconnected\b/.test(sentence.text))
          return undefined;
        if (
          /\bwe do not [^;]{0,40}\b(?:smaller|lower|slower|less|below|under)\b|\b(?:smaller|slower|lower|below|under)\b[^;]{0,40}\bnot (?:be )?(?:accept|support|offer|provid|availab|consider|possib|allow)/.test(
            sentence.text,
          )
        )
          return 'required';
        const own = /\bwe (only )?(?:accept|support|offer|provide|do)\b(?:[^.;]{0,40} (only)\b)?/.exec(
          sentence.text,
        );
        if (own) return (own[1] ?? own[2]) ? 'required' : /^we accept/.test(own[0]) ? 'stated' : undefined;
        const asked = demandOf(sentence, match.index);
        if (!asked || asked.from === 'policy' || !/required|preferred|optional/.test(asked.stance))
          return undefined;
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
      says: `multiple (locations?|sites) ~~ not|no
(one|single) (([\\p{L}]+ ){0,2}(locations?|site|point|exchange|ixp?) )?(is|are) (enough|sufficient|fine)
(?<!but )(no|not) ~ multiple (locations?|sites|points)
no|not ~~ minimum|requirements?|prerequisites? ~ locations|sites`,
      stance: 'not-required',
    },
    {
      name: 'field',
      words: 'multiple locations?',
      says: /^multiple locations?:? ?(?<answer>required|preferred|yes)/,
      stance: (_, { groups }) => (groups?.answer === 'preferred' ? 'preferred' : 'required'),
      read: () => ({ value: { min: 2, unit: 'sites' } }),
    },
    {
      name: 'count',
      words: `#|${COUNT_WORDS}|more|least|minimum ~ ${PLACES}`,
      says: new RegExp(
        `(?:(?<more>more than one|two or more|at least (?:two|2)|2 or more|(?:a )?minimum (?:of )?two)|(?<![\\w.])(?<count>${COUNT})(?: ?\\(\\d{1,2}\\))?(?: or more|\\+)?)(?:,? (?:${DOTS})){0,6} (?<place>${PLACES}|following(?=:))\\b`,
        'u',
      ),
      also: 'peer*|interconnect*|interconne*|interconexi*|interconec*|meet|span*|cover*|connect*|locations?|diverse|presen*|exchang*|sessions?|nodes?|[\\p{L}]*standorte*',
      not: /(?<!where )\bwe (?:are|have|operate|peer at)\b|(?<!of )\bour (?:network|presence|locations)\b|present (?:in|at) \d|operates? (?:a )?(?:networks?|pops?|facilit|in)\b|per (?:location|site)|any one|\b(?:connections|ports|routers) (?:in|at|to)|\bsessions (?:(?:in|at) (?:any|the)|to)|two connections|single|dual|any two|one of(?! which| them)|any of|at one|several locations in|circuits|between any|einzelnen standort|même emplacement|único local/,
      stance: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked && asked.from !== 'policy' && asked.stance !== 'optional' ? asked : undefined;
      },
      read: places,
    },
    {
      name: 'field-of-many',
      words: `${PLACES} ~ : ~ #|${COUNT_WORDS}`,
      says: new RegExp(
        `^[^:;]{0,60}\\b(?<place>${PLACES})\\b[^:;\\d]{0,25}: ?(?:[\\p{L} ]{0,25} )?(?<count>${COUNT})\\+?(?: (?:or more|${PLACES}))?(?:,[^;]{0,60})?\\.?$`,
        'u',
      ),
      not: 'our|we',
      stance: (sentence) =>
        /\b(?:min(?:imum)?|required|at least)\b/.test(sentence.text) ||
        (sentence.row !== undefined && demandAround(sentence) === 'required')
          ? 'required'
          : undefined,
      read: places,
    },
    {
      name: 'count-cjk',
      words: '拠点',
      says: /(?<count>\d{1,2})\s?[か所ヶカ箇個拠点]{1,3}(?:以上)?[^。]{0,30}(?:ピア|接続|peer)/,
      read: places,
    },
    {
      name: 'both-coasts',
      says: 'both( usa?)? coasts|east (coast )?and west coasts?',
      read: () => ({ value: { min: 2, unit: 'sites' } }),
    },
    {
      name: 'share-of-footprint',
      words: '%|percent ~ geographic*|footprint*|region*|states*|market*',
      says: /(?<count>\d{2}) ?(?:%|percent) of (?:the |our |its )?(?:geographic|footprint|region|states|market)/,
      read: (_, { groups }) => ({ value: { min: Number(groups?.count), unit: 'percent' } }),
    },
  ],
  'single-as': [
    {
      name: 'single',
      says: '(single|one|same) ([\\p{L}]+ )?(autonomous system|as(?! path)|asn|as number)',
      not: 'first as|(single|one|same) as (in|as)|same asn on|valid|public*|at least one|our|might|(also|may) uses?',
    },
  ],
  'noc-24x7': [
    {
      name: 'disclaimed',
      says: 'no|not ~ requir*|need|expect ~ 24|24x7|around the clock\n24|24x7|24 ?/ ?7 ~ not (required|needed)',
      also: CLOCK,
      stance: 'not-required',
    },
    {
      name: 'noc',
      words: '24|7|365|twenty four|around|round|rund|ininterrumpid*',
      says: CLOCK,
      also: `nocs?|network operat*|operat*|[\\p{L}]*operation*|betrieb*|cent(er|re)|contact*|reach*|erreich*|staff*|support*|monitor*|available|technical|respon*|person|phone|help ?desk
体制|連絡|対応|オペレーション`,
      not: OUR_NOC,
      stance: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        if (
          !asked ||
          asked.stance === 'refused' ||
          (asked.from === 'policy' && !/\bnoc(?! ?:)|operations? cent/.test(sentence.text))
        )
          return undefined;
        return asked.stance === 'optional' ? 'required' : asked;
      },
      read: withHours,
    },
    {
      name: 'any-time',
      says: 'nocs?|network operat*|(technical|operation*) contacts?|contact (person|that) ~ at (any time|all times|all hours)|always (available|reachable|contactable)|any hour|jederzeit|à tout moment|en todo momento',
      not: OUR_NOC,
      stance: cooperation,
      read: withHours,
    },
  ],
  'peeringdb-record': [
    {
      name: 'disclaimed',
      says: 'peering ?db ~~ not (required|mandatory|necessary)|optional\nno|not ~~ require|need ~ peering ?db',
      stance: 'not-required',
    },
    {
      name: 'absent',
      says: 'if|unless ~ not (in|on|listed) ~~ peering ?db\nonly ~~ networks ~~ in ~~ peering ?db\nno peering ?db,? no peering\nnetworks|requests? ~~ without ~~ peering ?db ~ not|ignored|rejected',
      stance: 'required',
    },
    {
      name: 'record',
      says: 'peering ?db|pdb',
      also: RECORD,
      not: POINTER,
      bare: true,
      stance: (sentence, match) => {
        const { text } = sentence;
        const asked = demandOf(sentence, match.index);
        if (!asked || asked.stance === 'refused') return undefined;
        if (
          asked.from === 'policy' &&
          !/up[ -]to[ -]date|current|accurate|complete|maintain|valid|登録|公開/.test(text)
        )
          return undefined;
        if (asked.stance !== 'optional') return asked;
        return /こと/.test(text) || asked.from === 'context' ? 'required' : undefined;
      },
    },
  ],
  'incident-cooperation': [
    {
      name: 'trouble',
      says: `co ?operat*|assist*|respon*|resol*|work together|help* ~ ${TROUBLE}
${TROUBLE} ~ co ?operat*|resolv*|handled|answered`,
      not: '24 ?(x|\\/) ?7|nocs?|our|we|terminate|disconnect*|if you',
      stance: cooperation,
      read: withHours,
    },
    {
      name: 'abuse',
      says: `abuse|hijack*|attacks?|denial of service|dos|ddos|security violation*|security incident*|security issue*|unsolicited|spam*|malicious|hacking|missbrauch*|missbräuchlich*|angriff*|abus|attaques?|ataques?|negação de|abuso
迷惑メール|攻撃|セキュリティ`,
      also: `co ?operat*|coopér*|assist*|respon*|resol*|mitigat*|work (with|together|quickly|to)|help*|filter*|trac*|stop|restrict|prevent|address|handle|act|react|investigat*|escalat*|coordinat*|unterstütz*|helfen|behebung|résolution|résoudre|aider|col*abor*|ajudar|unsolicited|minimi*
対応|協力`,
      not: 'our abuse|abuse ?(@|contact|mailbox|desk|email)|report abuse|abusive|contact abuse|terminate|disconnect*|depeer*|suspend*|shut down|we (reserve|will|may|can|filter|mitigate|offer|protect)|blackhol*|without notice|if you (see|experience|receive)|acceptable use|adverse record',
      stance: cooperation,
      read: withHours,
    },
  ],
  'capacity-upgrade': [
    {
      name: 'at-percent',
      words: '# ~ %|percent|cent|prozent*',
      says: /(?<percent>\d{2}) ?(?:%|per ?cent\b|prozent)/,
      also: '[\\p{L}]*utili*|(links?|ports?|circuits?) ([\\p{L}]+ ){0,5}(above|over|exceed*|reach*|at)|capacity|[\\p{L}]*auslast*|upgrad*|augment*|congest*|saturat*|load*|kapazität|carry',
      not: /prefix|limit|ratio|footprint|region\b|of the (?:states|regions)|uptime|availab|sla\b|warning|packet loss|customers?|minimum utili|our (?:own |network|backbone)|rout(?:e|ing) the traffic/,
      stance: 'practice',
      read: (_, { groups }) => ({ value: { atPercent: Number(groups?.percent) } }),
    },
    {
      name: 'review',
      says: `review* ~ capacity|growth
capacity|growth ~ review*|planning|forecast*|expansion|upgrade*|augment*
upgrad*|augment*|increas*|add*|establish* ~ capacity|congest*|growth
(avoid|prevent|relieve|resolve) congestion|uncongested|free (of|from) congestion
willing*|timely ~~ upgrade*|augment*
(not|never) (be|become|run|get|allow*|let|cause) ~~ congest*|saturated
congested|saturated ~~ upgrad*|augment*`,
      not: 'we (will|may|reserve|constantly)|our (capacity|network)|backup|status|software|router|backbone\n(if|where|when|unless|subject) ~~ sufficient capacity',
      stance: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked &&
          asked.from !== 'policy' &&
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
      says: 'back ?up (session*|path|link|peering|connection|interconnect*|circuit)|fail ?over|(redundant|second|dual|diverse|two|multiple|several) ((bgp|peering|physical|private|independent) )?(sessions?|paths?|links?|connections?|connectivity|interconnect*|cross connects?|pnis?)|redundan* (for|of) ([\\p{L}]+ ){0,2}(interconnect*|pnis?|peerings?|links?|sessions?|connections?)\n(private|pnis?|interconnect*|sessions?|peerings) ~~ (backed up|be redundant|(a|as|have|with) (backup|fallback)|redundantly)',
      not: 'out of band|for transit|fail ?over is|(?<!our )preference|local_?pref|communit*|we (have|operate)|diverse ([\\p{L}]+ )?(interconnect*|peering) (points?|locations?|sites?|cities)',
    },
  ],
  'cost-sharing': [
    {
      name: 'who-pays',
      says: 'costs?|fees?|expenses?|charges?|pays?|paying|paid|kosten|coûts?|frais|custos?|costos?|costes?|financial*\nresponsib* ~~ cross connects?',
      not: 'cost neutral|no (costs?|fees?|charges?)|free of charge|without (cost|charge)|settlement|transit|low cost|cost effective|reduc*|paid peering|membership|not charge|per mbps|free peering',
      stance: (sentence, match) => {
        if (!payerOf(sentence.text)) return undefined;
        const asked = demandOf(sentence, match.index);
        return asked && (asked.stance === 'required' || asked.stance === 'preferred') ? asked : 'stated';
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
      says: `bcp ?-?(38|84)|anti ?spoof*|spoof(ed|ing)?|forged source|rfc ?2827|source address (validation|verification|filter*)|urpf
validat*|verif*|check*|filter* ~~ source (ip )?address*
送信元偽装`,
      not: 'we (implement|filter|apply|use|block|drop|perform|run)|spoofed mail|explained',
      bare: true,
    },
  ],
  manrs: [
    {
      name: 'manrs',
      says: 'manrs|mutually agreed norms',
      not: '(is|are) ((a|an|fully) ){0,2}(compliant|conform*|certified|manrs)|we (are|participate|follow|adhere|comply|support|have|implement)|our (network|participation)|(?<!(must|should|shall) be a )manrs (participant|member|observatory)',
      bare: true,
    },
  ],
  'geographic-scope': [
    {
      name: 'common-places',
      says: `peer*|interconnect*|exchange traffic|established|sessions? ~ all|every|each ~~ common|mutual|shared|available ~~ locations?|ixp?s?|exchanges?|points?|facilities|markets|fabrics
peer*|interconnect* ~~ all|every|each ~~ locations?|ixp?s?|exchanges?|points? ~~ common
home markets?
interconnect* ~~ any ~~ locations?|ixp?s?|exchanges? ~ share|shared|common|mutual|both`,
      not: 'we (peer|establish|are)|consisten*|same routes',
      read: (sentence, match) => ({ value: { text: around(sentence, match) } }),
    },
    {
      name: 'kind-of-network',
      words: 'only|will ~ with',
      says: /\b(?:only (?:\w+ ){0,3}(?:peer|interconnect)\w*|peer(?:ing)? (?:is )?only|will peer) with (?<who>(?!any|every|all|you)[^;.]{5,100})|非営利(?:団体|組織|ネットワーク)?(?:に限|のみ|である)|商用[^。]{0,20}ではないこと/,
      not: /route[- ]?servers?|\bas-?set|with (?:an? |at )(?:minimum|least|total)|\bport speed|\d ?[mg]b/,
      stance: 'required',
      read: (sentence, match) => ({
        value: { text: asWritten(sentence, match.groups?.who?.trim() ?? around(sentence, match)) },
      }),
    },
    {
      name: 'presence',
      says: '(must|shall|should|required to|has to|have to|needs? to) (have|be|maintain) ((a|an) )?(physical* )?(presence|present) (at|in|on)\nbe connected (to|at) ([\\p{L}]+ ){0,4}(common|shared|mutual) (ixp?s?|exchanges?)\nbe able to interconnect ~~ location*\n^physical presence (at|in|on)\n^presence (at|in|on) ((an?|any|one of the|at least one|the) )?(common|shared|mutual*|same)',
      read: (sentence, match) => ({ value: { text: around(sentence, match) } }),
    },
    {
      name: 'footprint',
      says: 'geographically (dispersed|diverse) network|geographic (scope|coverage|footprint) [\\p{L}]+',
      read: (sentence, match) => ({ value: { text: around(sentence, match) } }),
    },
  ],
};

/** What lies between two networks, for which one of them or both pay. */
const BETWEEN =
  /cross[ -]?connect|interconnect|circuit|fib(?:er|re)|cabl|pni|private|links?\b|leitung|verbindung|connexion|interconex|transport costs?/;

function payerOf(sentence: string): ClauseValue<'cost-sharing'>['who'] | undefined {
  // "Each bears the costs of its own routers; those of the circuit are shared."
  const text = sentence.split('; ').find((part) => BETWEEN.test(part)) ?? sentence;
  if (/\beach (?:party|side|network|peer|partner)\b[^;]{0,40} own (?:costs?|expenses?|charges)/.test(text))
    return 'each-own';
  if (!BETWEEN.test(text)) return undefined;
  if (/alternat|\b(?:take|in) turns?\b/.test(text)) return 'alternate';
  if (
    /each (?:party|side|network|peer)[^;]{0,60}(?:own|their|its|respons)|(?:their|its|your|own) own|own (?:costs?|expense)|pr[oó]pr?ios/.test(
      text,
    )
  )
    return 'each-own';
  if (
    /half|50 ?%|50\/50|shar(?:e|ed|ing)|split|equally|(?:ge)?teil[te]|partag|dividid|compart|repart/.test(
      text,
    )
  )
    return 'shared';
  return /request(?:ing|er|or)|anfragend|demandeur|solicitante|(?:(?:party|network|side|peer) (?:that|who|which)|whoever) (?:asks|requests|wants)|initiat|applicant|by (?:the )?(?:peer|partner)|(?:peer|you|partner|network)s? (?:is|are|will|must|shall|should)|your (?:expense|cost)/.test(
    text,
  )
    ? 'requester'
    : undefined;
}

const around = (sentence: Sentence, { index }: RegExpExecArray): string =>
  asWritten(sentence, sentence.text.slice(index, index + 140).trim());
