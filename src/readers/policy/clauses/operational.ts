/** What a policy asks of a peer's network and its people: traffic, places, capacity, NOC, records. */
import type { ClauseValue } from '../../../records/policy.ts';
import { phrase } from '../phrase.ts';
import { remembered } from '../remembered.ts';
import type { Read, RuleTable } from '../rule.ts';
import { asnOf, interconnectOf, regionOf, scoped } from '../scope.ts';
import { asWritten, type Sentence } from '../sentences.ts';
import { type Asked, demandAround, demandOf, describesUs } from '../stance.ts';
import { COUNT, COUNT_WORDS, countOf, type Rate, ratesIn } from '../values.ts';

/** "24x7", "24/7/365", "7x24", "24 hours a day", and the same in other languages. */
const CLOCK =
  /(?<!\d)24 ?(?:h|hours|hrs)? ?[x*/,-] ?7|(?<!\d)24 ?h\w*,? (?:7|seven|365) days|(?<!\d)7 ?(?:days|d|j)? ?[x*/] ?24|365 ?\/ ?24|(?<!\d)24[ -]?(?:hours?|hrs)(?: (?:a|per) day| ?\/ ?day| (?:\w+ ){0,2}(?:noc|network op|operation|contact|support|monitoring))|(?:reachable|available|staffed|manned|monitored) (?:\w+ )?24 ?h(?:ours?|rs?)?\b|twenty[ -]four hours|a?round[ -]the[ -]clock|rund um die uhr|24 stunden|24 ?h?(?:eures)? ?(?:sur|\/) ?24|24 horas|ininterrumpid|24 ?時間|24 ore su 24|24 uur per dag|day and night|365 ?日|年中無休|全天候/;

const TRAFFIC = phrase(
  'traffic|trafic|tráfego|tráfico|[\\p{L}]*verkehr*|volumes?|utili*|throughput\nトラフィック|流量',
);
const PORT =
  'ports?|interfaces?|optics?|links?|circuits?|connections?|connectivity|capacity|ethernet|fib(er|re)s?|speeds?|connect(ed)? (at|with)|interconnect*|interconectar|capacidad|capacidade|capacité|kapazität|verbindung*|portas?|anschl*|(pnis? (must|should|shall))|connexion|ligação|interlig*|lr4?|puertos?|backbone';
const OF_A_PORT = phrase(PORT);
/** What flows, as apart from what it may fill. */
const FLOW = phrase(
  'traffic|usage rates?|data exchange*|[\\p{L}]*datenaustausch*|trafic|tráfego|tráfico|[\\p{L}]*verkehr*|volumes?|throughput|(with|to|towards|between) us\nトラフィック|流量',
);
const LEAST = phrase(
  `minimum|minimal*|at least|exceed*|above|over|more than|(no|not|never) (less|fewer)|greater|higher|excess|beyond|or more|reach*|min|once|thresholds?|requir*|mindest*|mehr als|au moins|dépasse|al menos|mínimo|superior|pelo menos|exced*|überschreit*
以上|超え|最小`,
);

/** "> 1 Gbps", "from 1 Gbps", "1 Gbps upwards". */
const FROM = /[>≥] ?\d|\d ?\+|\bfrom (?:about |around )?\d(?![^;]{0,12}(?:-|to) ?\d)|\d ?\S{1,6} upwards/;

const THRESHOLD = /\b(?:threshold|minim(?:um|al))\b/;
/** Said above a rate. */
const speaksOfTraffic = remembered((words) => TRAFFIC.test(words) || THRESHOLD.test(words));

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
  /(?:(?<!no[ t]?.?)(?:less|fewer|lower|smaller) than|below|under|weniger als|bis zu|up[ -]to|max(?:imum|\.)?(?: of)?|not exceed|at most|au plus|menos de|máximo de|最大)[^\d]{0,12}$/;

/** Who has less is not taken. */
const TOO_LITTLE =
  /(?:below|under|(?<!not? )(?:less|fewer|lower) than) [^;]{0,100}\b(?:declin|reject|refus|ignor|not\b|denied)|\b(?:declin|reject|refus|ignor|not\b|denied)[^;]{0,80} (?:below|under|less than|unless)/;

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
    if (
      !TOO_LITTLE.test(text) &&
      UPPER.test(text.slice(Math.max(rates[i - 1]?.end ?? 0, rate.index - 40), rate.index))
    )
      continue;
    // "10GE" is a port.
    if (/\d ?g(?:b?e|ig ?e)\b/.test(text.slice(rate.index, rate.end))) continue;
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
  /(?:private|public) peering|\bpnis?\b|lateral\b|\bdirect (?:peering|session)/.test(text) &&
  (LEAST.test(text) || FROM.test(text)) &&
  ratesIn(text).some(({ mbps }) => !PORT_SPEEDS.has(mbps));

/** What is said of traffic, and of no port. */
const AT_PEAK =
  /\b(?:at|in|during) (?:the )?(?:peak|busy)|\b95\/5|\bpeak (?:hour|time)|\bon average\b|\bpercentile\b|\bp95\b/;

/** A rate in a sentence of traffic, asked for, not the speed of a port. */
function volumeAsked(sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  const { text, headings, stems, row } = sentence;
  const above = [...headings, ...stems].slice(-2).some(speaksOfTraffic);
  const spoken = FLOW.test(text);
  if (demandAround(sentence) === 'request' || (OF_A_PORT.test(text) && !spoken && !AT_PEAK.test(text)))
    return undefined;
  if (
    !spoken &&
    !above &&
    !/exchang|sustain|peak|busy hour|percentile|\b95\/5|\bp95\b|\b(?:in|e)gress\b|bandwidth|directions/.test(
      text,
    ) &&
    !forPeering(text)
  )
    return undefined;
  const least = LEAST.test(text) || TOO_LITTLE.test(text) || FROM.test(text);
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
  if (TOO_LITTLE.test(text)) return { stance: 'required', from: 'sentence' };
  if (!describesUs(text)) return { stance: 'required', from: 'policy' };
  return /\bwe (?:\w+ ){0,3}(?:consider|move|prefer|peer|establish|accept|upgrade|offer|migrate|look|evaluate|configure|set up|turn up|provision|do|only|open|build)|\b(?:available|offered|open|possible|reserved) (?:only )?(?:to|for) (?:networks|peers|those|parties)/.test(
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
/** @param words of the sentence, those that say it */
function leastRate(sentence: Sentence, words = sentence.text): Read<'port-capacity'> | null {
  const [first] = ratesIn(words)
    .filter(({ index }) => !/(?:\bno (?:\d+ ?x ?)?|[>≥] ?)$/.test(words.slice(0, index)))
    .sort((a, b) => a.mbps - b.mbps);
  const scope = scoped({ interconnect: interconnectOf(sentence), region: regionOf(sentence) });
  return first ? { value: { minMbps: first.mbps }, ...(scope ? { scope } : {}) } : null;
}

const PLACES =
  'locations?|sites?|cities|city|metro areas?|metros?|metropolitan areas?|points?|pops?|places?|facilities|data ?cent(?:er|re)s?|regions?|countries|states|continents?|markets|exchanges?|ixp?s?|nodes?|standorte\\w*|puntos|pontos|sitios|emplacements|ubicaciones|localidades|locais|cidades|ciudades|cídades|cíudades|villes|städten';
/** What may stand between the count and the places: not what is counted by itself. */
const DOTS =
  '(?!(?:and|in|at|per|to|from|with|for|on|by|a|an|any|either|must|should|shall|is|are|ports?|links?|rout\\w+|sessions?|connections?|circuits?|peers?|part(?:y|ies)|sides?|networks?|years?|months?|days?|hours?|gbps|mbps|between|prefix\\w*|customers?|contacts?)\\b)[\\p{L}-]+';

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
  'outages?|incidents?|troubleshoot*|(network|routing|technical|operational|security|connectivity) (problems?|issues?|requests?|events?|notices?)|abuse (reports?|m?ails?|messages?)|complaints?';
const HELPS =
  'co ?operat*|collaborat*|coordinat*|jointly|assist*|respon(d|ds|ding|se|sive)|react*|repl(y|ies)|answer*|resolv*|resolu*|fix*|repair*|deal*|handl*|act|investigat*|trac(e|ing|k|king)|mitigat*|participat*|work (on|together|with)|help (us|to|with|in)';
/** Only what is asked in so many words, or below such. */
function cooperation(sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  const asked = demandOf(sentence, match.index);
  return asked && asked.from !== 'policy' && (asked.stance === 'required' || asked.stance === 'preferred')
    ? asked
    : undefined;
}

const HOURS = new RegExp(
  `\\b(?:within|in under|in less than|not? la(?:ter|nger) th[ae]n|at most|max(?:imum)?(?: of)?) (an?|${COUNT}) ?(?:working |business )?(h(?:ou)?r?s?|days?)\\b|\\b(${COUNT})-hours? (?:period|window|response)`,
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

/** "Available at any hour" below a heading is no offer. */
function manned(sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  const asked = demandOf(sentence, match.index);
  if (
    !asked ||
    asked.stance === 'refused' ||
    (asked.from === 'policy' && !/\bnoc(?! ?:)|operations? cent/.test(sentence.text))
  )
    return undefined;
  return asked.stance === 'optional' ? { ...asked, stance: 'required' } : asked;
}

/** Where to look something up is no demand for a record. */
const POINTER =
  /(?:^|[.:;,-] ?)(?:please )?(?:see|refer to|check|visit|view|consult|go to|find)\b[^;]{0,60}peering ?db|can be found|(?<!(?:must|should|shall|(?:has|have|needs?) to|and|,) be |^|^be |and )(?:listed|published|documented|shown|tracked|found|aufgelistet|listés|listadas|掲載) (?:in|on|at|via|under|from)[^;]{0,30}peering ?db|sind in peering ?db|\bour (?:\w+ )?(?:peering ?db|entry|profile|page|record)|peeringdb\.com\/(?:net|asn)|as\d+\.peeringdb|^peering ?db(?: (?:page|record|entry))? ?:(?! ?(?:an? |the |peers?\b|you\b|your |all |must|required|mandatory|complete|up[ -]to|keep|maintain))|\bwe (?:maintain|keep|have|update)\b(?![^;]* (?:require|expect|ask|must|exig))|prefix[^;]{0,60}peering ?db$|peering ?db (?:for|to (?:see|find|view|get|check))\b|(?:contact|reach|mail|request)[^;]{0,60} (?:via|through) peering ?db|\b(?:before|when) you |\brecords? for as\d|\bonly shows?\b|\bthis peering ?db|\bfind them\b|change in peering ?db|\blog ?in to|your (?:asn|as number) and|more (?:info|details)|(?:locations?|addresses|list) (?:is|are) available|ご覧|ご確認/;
const RECORD = phrase(
  `entry|entries|profile|record|regist*|listing|listed|account|presence|present|page|up to date|current|accurate|complete|maintain*|keep|updated?|object|information|data|details|contact*|provision|available|datos|dados|entrada|al día|(must|should|shall) be (in|on)|eintrag|profil|aktuell|fiche|registro|cadastro|atualiz*|actualiz*|à jour|inscri*|perfil|complet*|záznam*
peering ?db ~~ required|mandatory
登録|公開|情報|連絡`,
);

/** What may be full, that it is, and what is done about it. */
const LINK = 'links?|ports?|interfaces?|circuits?|pnis?|interconnect*|(cross )?connect(ions?|s?)';
const FULL = 'congest*|saturat*|overload*|exhaust*|bottleneck*';
const MORE = 'upgrad*|augment*|expan(d|ded|ding|sion)|enlarg*|extend(ed)?';

/** What a network has between its own places. */
const INNER =
  'backbone*|core( links?)?|trunk*|inter ?(city|pop|hub)|(links?|circuits?|capacity) of (its|their) own|between (all|its|their|your) ([\\p{L}]+ ){0,2}(nodes|pops|points|cities|sites|locations)';

const SOURCE = 'source (ip )?(address*|ips?)|whose source|as source';

export const OPERATIONAL: RuleTable = {
  'traffic-volume': [
    {
      name: 'disclaimed',
      says: `no(?! (m[íi]nimo|less))|not|without|never|kein*|aucune?|sin|sem|não|nenhum* ~ traffic|volumes?|trafic|tráfego|tráfico|verkehr|datenverkehr|mindestverkehr|volumen|mindestvolumen|verkehrsvolumen
traffic|volume ~ not (requir*|need*|necessary|consider*|mandatory|relevant|enforce*|matter|a)|no(?! less)|none|waived|irrelevant
verkehr|datenverkehr|mindestverkehr|volumen|mindestvolumen|verkehrsvolumen ~ nicht|kein*
no minimums?(?! [\\p{L}])
no|not ~~ lower limit
トラフィック.{0,40}特に(設|ありません|定め|必要)|トラフィック要件.{0,10}特に|トラフィック.{0,20}(ありません|不要)`,
      also: 'minim*|lower|requir*|requisit*|volume|[\\p{L}]*mindest*|threshold|need*|mindest*|exig*|mínim*|floor|irrelevant\nありません|不要|制限は特に',
      not: 'default|transit|send (us )?traffic|rout*|prefix*|announc*|origin*|filter*|congest*|measure*|restrict*|requirements? to be|traffic ratios?|ratios? of|symmetr*|\\d+ ?[mg]b*|exchang* any',
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
      says: 'regardless of|no matter|not (care|look at|mind|evaluate)|any (amount|volume) of ~~ traffic|volumes?',
      not: 'default|ratios?',
      stance: 'not-required',
    },
    {
      name: 'disclaimed-below-heading',
      words: 'none|no|not',
      says: /^(?:none|no requirements?|not required|no minimum|特に要件はありません|特にありません)[.。]?$|\b(?:no|not) (?:require |have |set |impose |enforce )?(?:an? |any )?(?:specific |set |fixed |minimum ){0,3}(?:minimum|threshold|requirement)/,
      stance: ({ headings, stems }) =>
        [...headings.slice(-2), ...stems].some(speaksOfTraffic) ? 'not-required' : undefined,
      read: (sentence) => {
        const scope = scoped({ interconnect: interconnectOf(sentence), region: regionOf(sentence) });
        return scope ? { scope } : {};
      },
    },
    {
      name: 'enough',
      says: '(sufficient|enough|significant|meaningful|substantial|considerable|material) ((amounts?|levels?|volumes?) of )?([\\p{L}]+ )?(traffic|volumes?|flows?)(?! (information|statistics|data|engineering))\ntraffic|volumes?|flows? ~~ significant|sufficient|large enough|high enough|justif*',
      not: /capacity|bandwidth|congest|ratio|\d ?-?[mgt](?:b|ig|\b)|\bwe (?:have|carry|exchange)|our traffic|support/,
      stance: cooperation,
    },
    {
      name: 'threshold',
      words: '#',
      says: /\d ?-?[kmgt](?:b|ig|eg|o|p|\b)/,
      not: /\bour (?:network |backbone |total )?(?:capacity|traffic|ports?|backbone)|(?<!(?:where|if|when|that|once|whom|which|what) )we (?:currently )?(?:exchange|carry|push|deliver)\b|can expect|prefix|alert|storage|\bram\b|euros?\b|usd|\$|per (?:mbps|month)/,
      stance: volumeAsked,
      read: volumes,
    },
  ],
  'traffic-ratio': [
    {
      name: 'disclaimed',
      says: `no|not|without|never|nor|kein*|regardless ~ ratios?|((or|and|on|of) balance)
not (require|enforce|care) ~ balanc*
ratios? ~ not|no|none|waived|irrelevant`,
      not: /exceed|higher|greater|more than|\d ?(?::|to) ?\d/,
      stance: 'not-required',
    },
    { name: 'below-heading', says: 'ratios?', stance: waivedAbove },
    {
      name: 'number',
      words: '#|one|two|three|four|five ~ :|to|zu|a',
      says: /(?<![\d:.])(?<a>\d{1,2}(?:[.,]\d{1,2})?|one|two|three|four|five) ?-?(?::|to|zu| a )-? ?(?<b>\d{1,2}(?:[.,]\d{1,2})?|one|two|three)(?![\d:])/,
      also: 'ratios?|inbound|outbound|ingress|egress|traffic|in ?: ?out|[\\p{L}]*balanc*|asymmet*|[\\p{L}]*verhältnis*|relación|relação|proporción|proporção',
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
        // Two digits on both sides are a time of day.
        if (Math.min(a ?? 0, b ?? 0) >= 10 && !/ratio|balanc/.test(sentence.text)) return null;
        return max > 0 && max <= 20 ? ratioOf(sentence, Math.round(max * 100) / 100) : null;
      },
    },
    {
      name: 'balanced',
      says: `(roughly|reasonably|relatively|approximately|fairly|generally|nearly|more or less) (balanced|equal*|even|symmetric*)|(heavily|highly|strongly) (asymmetric*|unbalanced|imbalanced)
traffic|flows?|ratios?|exchange ~ balanced|symmetric*|comparable
balanced|comparable|symmetric* ~~ traffic|flows?|ratios?|exchange
[\\p{L}]*verkehr*|traffic ~ ausgeglichen*|ausgewogen*
balance ~~ traffic|flows
balance ~~ inbound|outbound ~~ traffic
ratios? ~ must|shall|should|exceed|required
traffic|ratios? ~ (in|near|at) (balance|parity)
maintain*|acceptable|reasonable ~ ratios?`,
      not: 'our traffic|load balanc*|profile|acceptable use',
    },
  ],
  'backbone-capacity': [
    {
      name: 'rate',
      says: `${INNER}|(redundant|own|national|internal|long haul|dispersed) network|dedicated ([\\p{L}]+ )?circuits`,
      not: 'our (backbone|network)|as its( global)? backbone|(access )?to (our|the) backbone',
      stance: (sentence, match) =>
        ratesIn(sentence.text).length ? demandOf(sentence, match.index) : undefined,
      read: ({ text }) => ({ value: { minMbps: ratesIn(text)[0]?.mbps } }),
    },
    {
      name: 'redundant',
      says: `(redundant*|redundante*|resilient|robust) ([\\p{L}]+ ){0,2}(network|netzwerk|backbone|core|netz)|(réseau|rede|red) ([\\p{L}]+ ){0,2}(redond*|redund*)|(national|nationwide|international|global) ([\\p{L}]+ )?backbone|own ([\\p{L}]+ ){0,2}backbone|single points? of failure
${INNER} ~ redundan*|resilien*|outage|capacity|failure|cut|uncongested|congest*|provisioned|packet loss
redundan*|uncongested|provisioned ~~ ${INNER}|network
network ~~ redundan*(?! (?:connect|session|link|path|pni|peer|interconn))
sufficient (redundan*|robust*)
sufficient|enough|adequate ~~ capacity|bandwidth ~ traffic|congest*|exchang*
(failure|loss) of (a|any) ((single|one) )?([\\p{L}]+ )?(node|link|site|router|circuit)
backhaul capacity`,
      not: 'our (backbone|network)|as its|we (have|operate|run)',
      read: () => ({}),
    },
  ],
  'port-capacity': [
    {
      name: 'disclaimed',
      says: 'no|not|any ~~ (port|interface|link|connection) (speed|size|capacity|bandwidth)s?',
      also: 'minim*|requir*|particular|specific|any|matter',
      not: /less|lower|smaller|below|higher|\d ?g/,
      stance: 'not-required',
      read: () => ({}),
    },
    {
      name: 'speed',
      says: `${PORT}|pnis?|private peering*|connected`,
      not: /backbone|\bcore\b|trunk|dual-path|circuits of|between (?:its|their|all) |(?<!minimum )utili[sz]|\b(?:traffic|trafic|tráfego)\b|verkehr|\bour (?:ports?|capacity)|inter-?city|we have|(?<!must be |networks that are )connected (?:to|at|via)(?![^;]* (?:ports?|interfaces?|speeds?|links?|least|minimum)\b)|percentile|\bp95\b|\bpeak\b|busy hour|\bloaded\b|\bflows?\b|\bbeyond\b|exchanging|exchange (?:more|over|less|at least|\d)|\bfrom \d|exceed|percent|(?<!utili[sz]ation of \d)\d ?%|prefix|dedicated (?:link|(?:\w+ )?circuits)/,
      stance: (sentence, match) => {
        if (!ratesIn(sentence.text).length) return undefined;
        // A PNI's figure is its port's where it is written as one: "10G", "100GE".
        if (!OF_A_PORT.test(sentence.text) && !/\d ?g(?:b?e)?\b|\bconnected\b/.test(sentence.text))
          return undefined;
        if (
          /\bwe do not [^;]{0,40}\b(?:smaller|lower|slower|less|below|under)\b|\b(?:smaller|slower|lower|below|under)\b[^;]{0,40}\b(?:not (?:be )?(?:accept|support|offer|provid|availab|consider|possib|allow|provision|turned)|refused|declined)/.test(
            sentence.text,
          ) ||
          /\b(?:starts?|begins?) (?:at|from) |\b(?:smallest|lowest|slowest)\b/.test(sentence.text)
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
      read: (sentence) => leastRate(sentence),
    },
    {
      name: 'beside-traffic',
      words: '# ~ ports?|interfaces?|connections?|links?|circuits?',
      says: /\d{1,3} ?g(?:bps|bit\/s)? (?:ports?|interfaces?|connections?|links?|circuits?)\b/,
      also: 'traffic',
      not: 'our|we have|backbone|utili*|less than|below',
      stance: (sentence, { index }) => {
        const asked = demandOf(sentence, index);
        return asked?.stance === 'required' && asked.from === 'sentence' ? asked : undefined;
      },
      read: (sentence, [port]) => leastRate(sentence, port),
    },
  ],
  locations: [
    {
      name: 'disclaimed',
      says: `multiple (locations?|sites) ~~ not|no
(one|single) ([\\p{L}]+ ){0,2}(location|site|(peering|interconnect*) point|point of interconnect*|place|city|exchange|ixp?) ~~ (is|are) (enough|sufficient|fine)\n(one|single) (is|are) (enough|sufficient|fine)
(no|not) (requir*|need*|necessary|expect*|insist*) ~ (multiple|several|more than one|at least two) ([\\p{L}]+ )?(locations?|sites?|points?|facilit*|cities|places|exchanges?)
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
        `(?:(?<more>more than one|two or more|at least (?:two|2)|2 or more|(?:a )?minimum (?:of )?two)|(?<![\\w.])(?<count>${COUNT})(?! ?[gmt](?:b|ig|\\b))(?: ?\\(\\d{1,2}\\))?(?: or more|\\+)?)(?:,? (?:${COUNT}|${DOTS})){0,6} (?<place>${PLACES}|following(?=:))\\b`,
        'u',
      ),
      also: 'peer*|common|backbone|facilities|reach*|mutual|interconnect*|interconne*|interconexi*|interconec*|meet|span*|cover*|connect*|locations?|diverse|presen*|exchang*|sessions?|nodes?|[\\p{L}]*standorte*',
      not: /(?<!where )\bwe (?:are|have|operate|peer at)\b|(?<!of )\bour (?:network|presence|locations)\b|present (?:in|at) \d|operates? (?:a )?(?:networks?|pops?|facilit|in)\b|per (?:location|site)|any one|\b(?:connections|ports|routers) (?:in|at|to)|\bsessions (?:(?:in|at) (?:any|the)|to)|two connections|single|dual|any two|one of(?! which| them)|any of|at one|several locations in|circuits|between (?:any|all)|qualquer|einzelnen standort|même emplacement|único local/,
      stance: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked && asked.from !== 'policy' && asked.stance !== 'optional' ? asked : undefined;
      },
      read: places,
    },
    {
      name: 'field-of-many',
      words: `${PLACES} ~ #|${COUNT_WORDS}`,
      says: new RegExp(
        `^[^:;|]{0,60}\\b(?<place>${PLACES})\\b[^:;|\\d]{0,25}[:|] ?(?:[\\p{L} ]{0,25} )?(?<count>${COUNT})\\+?(?: (?:or more|${PLACES}))?(?: (?:for|in|per) [\\p{L} ]{3,40})?(?:,[^;]{0,60})?\\.?$`,
        'u',
      ),
      not: 'our|we',
      stance: (sentence) =>
        /\b(?:min(?:imum)?|required|at least|or more)\b/.test(sentence.text) ||
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
      name: 'spread',
      says: '(interconnect*|peering|exchange) (points?|locations?|sites?|places?)|points? of interconnect* ~ dispers*|divers*|distribut*|different (cities|regions)\nas many ([\\p{L}]+ )?(locations|places|sites|points|exchanges) as',
      not: 'we|capacity',
      stance: cooperation,
      read: () => ({}),
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
      says: `(single|one|same|common|identical) ([\\p{L}]+ ){0,2}(autonomous systems?|asns?|as numbers?)|(single|one|and the same) as(?! (path|possible|set|of|many))|(same|single|consistent) ([\\p{L}]+ )?as (across|number|at|everywhere|for|in (all|every))
(multiple|several|different|separate|more than one) ([\\p{L}]+ ){0,2}(autonomous systems|asns?|as numbers)|multi asn?`,
      not: 'third of|same asn on|upstream|communit*|valid|public*|unique|at least one|our|if you|(also|may) uses?',
    },
  ],
  'noc-24x7': [
    {
      name: 'disclaimed',
      says: 'no|not ~ requir*|need|expect ~ 24|24x7|(around|round) the clock\n24|24x7|24 ?/ ?7 ~ not (required|needed)',
      also: CLOCK,
      stance: 'not-required',
    },
    {
      name: 'noc',
      words: '24|7|365|twenty four|around|round|rund|ininterrumpid*|day and night',
      says: CLOCK,
      also: `nocs?|operat*|call|hotline|engineers?|[\\p{L}]*operation*|betrieb*|cent(er|re)|contact*|reach*|erreich*|staff*|support*|monitor*|available|respon*
体制|連絡|対応|オペレーション`,
      not: OUR_NOC,
      stance: manned,
      read: withHours,
    },
    {
      name: 'any-time',
      says: 'nocs?|network operat*|operations ([\\p{L}]+ )?(cent*|desk|team|staff)|(technical|operation*|escalation) ([\\p{L}]+ )?(contacts?|path|staff|support)|contact (person|that)|support staff ~ (at|valid) (any time|all (times|hours))|always|any hour|permanent*|never (closes|sleeps)|jederzeit|à tout moment|en todo momento',
      not: OUR_NOC,
      stance: (sentence, match) =>
        demandAround(sentence) === 'required' ? manned(sentence, match) : cooperation(sentence, match),
      read: withHours,
    },
  ],
  'peeringdb-record': [
    {
      name: 'disclaimed',
      says: 'peering ?db ~~ not (required|mandatory|necessary|needed)|optional\nno|not ~~ require|need|have to ~ peering ?db',
      stance: 'not-required',
    },
    {
      name: 'absent',
      says: 'if|unless ~ not (in|on|listed) ~~ peering ?db\nonly ~~ networks ~~ in ~~ peering ?db\nno peering ?db,? no peering\nnetworks|requests?|peers ~~ without|not (in|on|listed) ~~ peering ?db ~ not|ignored|rejected|declined',
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
      says: `${HELPS} ~ ${TROUBLE}
${TROUBLE} ~ ${HELPS}
repair*|clear*|fix*|solv*|resolv*|resolution ~~ problems?|issues?|faults?|failures?
inform*|notif*|announc*|alert*|tell ~ outages?|incidents?|attacks?|dos|ddos`,
      not: '24 ?(x|\\/) ?7(x365)?|any hour|redundan*|we|terminate|disconnect*|if you',
      stance: cooperation,
      read: withHours,
    },
    {
      name: 'abuse',
      says: `abuse|hijack*|attacks?|denial of service|dos|ddos|compromised|infected|security violation*|security incident*|security issue*|unsolicited|spam*|malicious|hacking|missbrauch*|missbräuchlich*|angriff*|abus|attaques?|ataques?|negação de|abuso
迷惑メール|攻撃|セキュリティ`,
      also: `${HELPS}|coopér*|filter*|block*|stop*|share|restrict|prevent|escalat*|unterstütz*|helfen|behebung|reagier*|résolution|résoudre|aider|col*abor*|ajudar|unsolicited|minimi*
対応|協力`,
      not: 'abuse@[\\p{L}]|report* abuse|abusive|contact abuse|abuse (of|the)|terminate|disconnect*|depeer*|suspend*|we (reserve|will|may|can|filter|mitigate|offer|protect)|blackhol*|without notice|if you (see|experience|receive)|acceptable use',
      stance: cooperation,
      read: withHours,
    },
  ],
  'capacity-upgrade': [
    {
      name: 'at-percent',
      words: '# ~ %|percent|cent|prozent*\nthirds|quarters',
      says: /(?<percent>\d{2}) ?(?:%|per ?cent\b|prozent)|(?<thirds>two[ -]thirds)|three[ -]quarters/,
      also: `[\\p{L}]*utili*|usage|(${LINK}) ([\\p{L}]+ ){0,5}(above|over|exceed*|reach*|at|below|full)|capacity|bandwidth|[\\p{L}]*auslast*|${MORE}|${FULL}|load*|kapazität|carry`,
      not: /prefix|limit|ratio|footprint|region\b|of the (?:states|regions|geogr)|uptime|availab|sla\b|warning|packet loss|customers?|minimum utili|our (?:own )?(?:network|backbone)|rout(?:e|ing) the traffic/,
      stance: 'practice',
      read: (_, { groups }) => ({
        value: { atPercent: Number(groups?.percent ?? (groups?.thirds ? 67 : 75)) },
      }),
    },
    {
      name: 'review',
      says: `review*|monitor*|discuss|plan|planning ~ capacity|growth|ports?|traffic levels?|utili*|usage
capacity|growth|traffic levels?|utili* ~ review*|planning|forecast*|expansion
${MORE}|increas*|add*|establish*|grow ~ capacity|bandwidth|growth
${MORE} ~~ ${LINK}
${LINK}|${FULL} ~~ ${MORE}
order* ~~ additional|more
capacity|growth ~ upgrad*|augment*
(avoid|prevent|relieve|resolve) congestion|uncongested|run hot
congestion free ~~ ${LINK}
(not|never) (be|become|run|get|allow*|let|cause) ~~ ${FULL}`,
      not: 'we (will|may|reserve|constantly)|our (capacity|network)|backup|status|backbone',
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
      says: `(back ?up|redundant|second|secondary|stand ?by|reserve|dual|diverse|alternat(e|ive)|another|extra) (([\\p{L}]+ ){0,2}(sessions?|paths?|links?|connections?|connectivity|circuits?|fib(er|re)s?|pnis?|interconnect*|cross connects?)|channel)
(two|multiple|several) ([\\p{L}]+ ){0,2}(sessions?|paths?|links?|connections?|interconnect(ion)?s?(?! (points?|locations?|sites?))|cross connects?|pnis?)
fail ?over|(a|as|its|the) fall ?back|dual homed
private|pnis?|interconnect*|sessions?|peerings ~~ backed up|redundant|(a|as|have|with) backup|redundantly|in pairs
redundan*|resilien* ~~ private|pnis?|sessions?|interconnect*
(two|different|separate|another|diverse) (edge |border |peering )?routers
if|when|in case|in the event|should ~~ pnis?|private (links?|interconnect*|peering|connection|circuit) ~~ fail*|down|maintenance
(not|never) ~~ single ([\\p{L}]+ )?(link|path|port|circuit|session|connection|router)`,
      not: 'out of band|for transit|load balanc*|alternate responsib*|points of|backbone|redundant ([\\p{L}]+ )?(network|core)|between (all|its|their)|fail ?over is|(?<!our )preference|local_?pref|communit*|we (have|operate)|diverse ([\\p{L}]+ )?(interconnect*|peering) (points?|locations?|sites?|cities)',
    },
  ],
  'cost-sharing': [
    {
      name: 'who-pays',
      says: 'costs?|fees?|expenses?|charges?|pays?|paying|paid|kosten|coûts?|frais|custos?|costos?|costes?|financial*\nresponsib* ~ cross connects?\ncross connects?|pnis?|circuits? ~ 50/50|alternate(ly)?|alternating|turns|split|shared equally\nyou|peers? ~~ order|bring ~~ cross connects?',
      not: 'cost neutral|equal cost|if the peer|no (costs?|fees?|charges?)|free of charge|without (cost|charge)|settlement|transit|low cost|cost effective|reduc*|paid peering|membership|not charge|per mbps|free peering',
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
      says: `bcp ?-?(38|84)|anti ?spoof*|spoof(ed|ing)?|forged source|rfc ?2827|urpf
${SOURCE} ~ invalid|valid*|verif*|check*|filter*|belong*|assigned|contained
invalid|false|validat*|verif*|check*|filter*|assigned|drop*|block* ~ ${SOURCE}
(forged|faked?) (packets|traffic|addresses)|reverse path (check|forward|filter)*
送信元偽装`,
      not: 'spoofed mail',
      stance: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        if (asked) return asked.stance === 'refused' ? undefined : asked;
        return describesUs(sentence.text) &&
          /\bwe (?:\w+ ){0,3}(?:implement|filter|apply|use|block|drop|perform|enforce|reject)/.test(
            sentence.text,
          )
          ? 'stated'
          : undefined;
      },
    },
  ],
  manrs: [
    {
      name: 'manrs',
      says: 'manrs|mutually agreed norms',
      not: '(is|are) ((a|an|the|fully|proud) ){0,2}(compliant|conform*|certified|participa*|members?|initiative|manrs)|manrs is an?|once|we (are|participate|follow|adhere|comply|support|have|implement)|our (network|participation)|(?<!(must|should|shall) be a )manrs (participant|member|observatory)',
      bare: true,
    },
  ],
  'geographic-scope': [
    {
      name: 'common-places',
      says: `peer*|interconnect*|exchange traffic|established|sessions? ~ all|every|each ~~ common|mutual|shared|available ~~ locations?|ixp?s?|exchanges?|points?|facilities|markets|fabrics
peer*|interconnect* ~~ all|every|each ~~ locations?|ixp?s?|exchanges?|points? ~~ common
home markets?
peer ~~ all ~~ markets|locations|points? ~ share|both`,
      not: 'we (peer|establish|are)|consisten*|same routes',
      read: (sentence, match) => ({ value: { text: around(sentence, match) } }),
    },
    {
      name: 'kind-of-network',
      words: 'only|will|restricted|limited|confined ~ with|to|for',
      says: /\b(?:(?:peering|policy|interconnection|we peer)[^;]{0,40} (?:restricted|limited|confined|only open|open only|available only|only available) (?:to|for)|(?:only (?:\w+ ){0,3}(?:peer|interconnect)\w*|peer(?:ing)? (?:is )?only|will peer) with) (?<who>(?!any|every|all|you|on\b|the following|ipv|bgp)[^;.]{5,100})|非営利(?:団体|組織|ネットワーク)?(?:に限|のみ|である)|商用[^。]{0,20}ではないこと/,
      not: /route[- ]?servers?|\bas-?set|with (?:an? |at )(?:minimum|least|total)|\bport speed|\d ?[mg]b|not (?:restricted|limited)/,
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
  /cross[ -]?connect|interconnect|circuit|fib(?:er|re)|cabl|pni|private|links?\b|leitung|verbindung|connexion|interconex|conexi|facilit|demarcation|transport costs?/;

/** "Each bears the costs of its own routers; those of the circuit are shared." */
const payerOf = (sentence: string): Payer | undefined =>
  sentence
    .split(/; |, and /)
    .filter((part) => BETWEEN.test(part))
    .map(payerIn)
    .find((who) => who) ?? payerIn(sentence);

type Payer = ClauseValue<'cost-sharing'>['who'];

function payerIn(text: string): Payer | undefined {
  if (
    /\bpay (?:for )?(?:(?:its|their|your) )?own\b|\b(?:each|both)\b[^;]{0,60} (?:own|its) (?:own )?(?:side|part|half|costs?|expenses?|charges)|\byou pay for your (?:own )?(?:side|part|half|end)/.test(
      text,
    )
  )
    return 'each-own';
  if (!BETWEEN.test(text)) return undefined;
  if (/alternat|\b(?:take|in|by) turns?\b|every second/.test(text)) return 'alternate';
  if (
    /each (?:party|side|network|peer)[^;]{0,60}(?:own|their|its|respons)|(?:their|its|your|own) own|own (?:costs?|expense)|pr[oó]pr?ios/.test(
      text,
    )
  )
    return 'each-own';
  if (
    /half|50 ?%|50\/50|shar(?:e|ed|ing)|split|equal|evenly|fifty|distribut|divided|jointly|(?:ge)?teil[te]|partag|dividid|compart|repart/.test(
      text,
    )
  )
    return 'shared';
  return /request(?:ing|er|or)|ordering|anfragend|demandeur|solicitante|(?:(?:party|network|side|peer|one) (?:that|who|which)|whoever) (?:ask|request|want)|initiat|applicant|by (?:the )?(?:peer|partner)|(?:peer|you|partner|network)s? (?:is|are|will|must|shall|should|ha(?:s|ve) to|covers?|pays?|bears?)|your (?:expense|cost)|you (?:order|bring|provide|arrange)/.test(
    text,
  )
    ? 'requester'
    : undefined;
}

const around = (sentence: Sentence, { index }: RegExpExecArray): string =>
  asWritten(sentence, sentence.text.slice(index, index + 140).trim());
