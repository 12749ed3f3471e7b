/** What a policy asks of routes and sessions: registries, filters, lengths, limits, passwords, next hops, route servers. */
import type { ClauseValue, Stance } from '../../../records/policy.ts';
import { phrase } from '../phrase.ts';
import type { RuleTable } from '../rule.ts';
import type { Sentence } from '../sentences.ts';
import {
  type Asked,
  clauseAround,
  demandAround,
  demandOf,
  describesUs,
  FORBIDDING_HEADING,
  isRefused,
  modalOf,
  notAsked,
} from '../stance.ts';
import { prefixCounts, prefixLengths, ratesIn } from '../values.ts';

/** What happens to a route that is not as it should be. */
export const DROPPED =
  'drop*|discard*|reject*|filter*|den(y|ied)|not (be )?accept*|refus*|ignor*|block*|remov*|verworfen|verwerf*|gefiltert|abgelehnt|markiert|tagged|rejet*|supprim*|filtr*|descart*|rechaz*|rejeit*|破棄|無視|拒否|受け取りません|フィルタ';
const DROPS = phrase(`${DROPPED}|accept*`);
const REGISTRY =
  'irr(db)?s?|(routing|route) registr*|as ?sets?(?! (out|forth|by|down))|radb|ripe (db|database)|route6?(\\(6\\)| ?\\/ ?route6)? objects?|rpsl';
const RIRS = 'radb|altdb|ripe|arin|apnic|afrinic|lacnic|rirs?|registr(y|ies)|routing database*';
const ROA = 'rpki|roas?|rov|(origin|route) validation|rfc ?6811';

const LENGTH_WORDS = phrase(
  `longer|smaller|shorter|more specifics?|less than|greater|larger|bigger|exceed*|max*|min*|up to|between|smallest|longest|length|masks?|aggregat*|accept*|filter*|discard*|reject*|drop*|le|länger*|kürzer|kleiner|größer|maior*|menor*|mayor*|mais específic*|spezifischer*|plus (longs?|petits?|spécif*)|más (largos?|específic*)|verworfen|akzeptiert|rejetée?s|máscara*|delší
より小さ|より長|より 小さ|未満|以下`,
);
/** What comes of it, where that is bad enough to forbid it. */
const BAD_END =
  'terminat*|disconnect*|de ?peer*|disabled|shut*|suspen*|(torn|tear*|tak*|taken) down|abus*|violat*|breach*|misus*|theft|loses?|tolerat*';
const PUNISHED = phrase(BAD_END);

const PASSED_ON = 're ?announc*|re ?advertis*|re ?export*|propagat*|export*|redistribut*|(pass*|handed) on';
const BOGONS =
  'bogons?|martians?|rfc ?1918|((private|reserved) ([\\p{L}]+ ){0,2}|invalid )(as|asns?|address*)';
/** A line between two networks alone; "direct peering" often is a session of their own over an exchange. */
const PRIVATE =
  'private (network )?(peerings?|interconnect*|links?|circuits?|connect*|cross ?connects?)|privately|pnis?|(direct|dedicated) (([\\p{L}]+ )?(interconnect*|links?|circuits?|connections?|cables?|fib(er|re)s?)|private)';

const HANDLED =
  'strip*|remov*|overwrit*|delet*|clear*|blank*|drop*|accept*|hono*|support*|respect*|ignor*|preserv*|keep|propagat*|pass*|set|receive|discard*|attach*|tag*|influenc*|control*|signal*|untouched|rewrit*|(act*|acting) (on|up)|excessive|((may|can) be used)|transparent*';
const COMMUNITY =
  'communities|(bgp|large|extended|standard|known|export|export"|no_export|blackhole|shutdown|graceful_shutdown|gshut|rfc ?\\d{4}|action) community|community ?は|community (tags?|values?|strings?|attributes?|lists?|none|\\d+)';
const BLACKHOLE = 'black ?hol*|rtbh|no_export|graceful_shutdown|graceful shutdown|gshut';
/** What is announced, and whose it is to be. */
const ROUTES = 'announc*|advertis*|export*|originat*|routes|prefixes|routing';
const OWN =
  'own|owned|owns|yourself|customers?|clients|downstreams?|origin*|on net|you operate|belong*|customer cone';
/** Where two networks meet. */
const PLACES =
  'locations?|sessions?|points?|links?|sites?|interconnect*|places?|regions?|ix(p|e)?s?|exchanges?|ports?|pops?|metros?|cit(y|ies)|markets?';
const EVERYWHERE = 'all|every|each|any|both|across|wherever|everywhere|throughout|worldwide';
const SAME = 'same|identical*|equal|uniform*|coherent*|homogeneous*';
const SAID = 'rout*|announc*|prefix*|advert*|attributes?|as path|origin as|prepend*|same view';
/** Address space that the peer holds, which limits no announcement. */
const HELD = phrase(
  `at least|minimum of one|mindestens|au moins|pelo menos|al menos ~ /\\d\\d
own|owns|hold|holds|have|has|possess ~~ /\\d\\d
(publicly|public|globally) (routable|routed|rout*) ~ /\\d\\d
(we|network) ((also|only|will|may) )?(announces?|originates?|uses?)
our ~~ announce*|originate|prefix*
割り当て`,
);

/** What a network does to routes or sessions is a notice to its peers, where it is no demand. */
const practice = (sentence: Sentence, match: RegExpExecArray): Asked | undefined => {
  const asked = demandOf(sentence, match.index);
  if (asked && asked.from !== 'policy' && (asked.stance === 'required' || asked.stance === 'preferred'))
    return asked;
  return demandAround(sentence) === 'request' ? undefined : { stance: 'stated', from: 'sentence' };
};

const AS_FAR = phrase(
  '(as (much|far|well)|where|wherever|whenever|when|if) ((it|is|as) ){0,2}(possible|practical|practicable|feasible)',
);

/** "Only send us traffic from your own networks" is said of packets, and limits no announcement. */
function ofRoutes(sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  if (/traffic|packets/.test(sentence.text) && !/announc|advertis|rout|prefix|leak/.test(sentence.text))
    return undefined;
  const asked = demandOf(sentence, match.index);
  if (asked && asked.from !== 'policy')
    // "You may announce just your own routes".
    return asked.stance === 'optional' && /\b(?:only|just|solely)\b/.test(sentence.text)
      ? { ...asked, stance: 'required' }
      : asked.stance === 'required' || asked.stance === 'preferred'
        ? asked
        : undefined;
  if (
    /\b(?:are|is|be) (?:limited|restricted|confined) to\b/.test(sentence.text) &&
    !describesUs(sentence.text)
  )
    return { stance: 'required', from: 'sentence' };
  return /\bwe (?:only exchange|exchange only)/.test(sentence.text)
    ? { stance: 'stated', from: 'sentence' }
    : undefined;
}

/** What must not be done, in whatever words: "is prohibited", "leads to termination"; "avoid" and "should not" are milder. */
const forbidden = (sentence: Sentence): Stance | undefined =>
  demandAround(sentence) === 'request'
    ? undefined
    : /should|rather|asked|avoid|refrain|discourag|minimi|unnecess|possible|please|prefer|encourag|recommend/.test(
          sentence.text,
        )
      ? 'preferred'
      : 'required';

function lengthAsked(sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  const { text, stems, headings } = sentence;
  // An address with its length is a prefix, and so is a bogon.
  if (/(?:\d{1,3}\.){3}\d|[\da-f]:[\da-f:]*\//.test(text)) return undefined;
  if (/max(?:imum)?[ -]?prefix(?!.length)|prefix(?:es)?[ -](?:limit|count|max)/.test(text)) return undefined;
  const above = [...stems, ...headings.slice(-1)].some(
    (words) => LENGTH_WORDS.test(words) || /破棄/.test(words),
  );
  return LENGTH_WORDS.test(text) || above || /[<>≥≤]|\/\d+ ?(?:-|to|\.\.) ?\/\d/.test(text)
    ? practice(sentence, match)
    : undefined;
}

function treatmentOf(text: string): ClauseValue<'med'>['treatment'] | undefined {
  if (
    /case[- ]by[- ]case|agree|arrang|negotiat|(?:on|by|upon) request|mutual|individual|交渉|vereinbar|absprache|accord|acordo/.test(
      text,
    )
  )
    return 'by-arrangement';
  if (
    /overwr|ignor|disregard|\b(?:not|never|no|nicht)\b[^;]{0,30}(?:beacht|honou?r|respect|accept|support|use|consider|listen|take|look|evaluat|care|act on|rely|send|matter|influenc|affect|process|obey|follow|bother)|\bmeds?\b[^;]{0,20}\? (?:[a-z]+: )?no\b|\bmeds?\b:? (?:no|none|ignored)\b|rewrit|same value|nullif|clear|drop|reset|set to|strip|remov|discard|zero|überschreib|remplac|substitu|上書き|hot[- ]potato/.test(
      text,
    )
  )
    return 'ignored';
  return /honou?r|respect|accept|support|listen|consider|(?:announc|advertis)\w* [^;]{0,20}(?:using|with)/.test(
    text,
  )
    ? 'honoured'
    : undefined;
}

/** "Supported and preferred, not a requirement". */
const PREFERRED_ALONE =
  /\b(?:prefer|encourag|recommend)\w*,? \(?(?:but )?(?:is |are )?not (?:an? )?(?:required|requirement|mandatory|necessary)/;

function passwordStance(sentence: Sentence, { index }: RegExpExecArray): Asked | undefined {
  const text = clauseAround(sentence.text, index);
  const around = demandAround(sentence);
  if (around === 'request') return undefined;
  const said = (stance: Asked['stance']): Asked => ({ stance, from: 'sentence' });
  if (
    /\b(?:but|unless|except|however)\b[^;]*\b(?:can|may|requ|desir|need|possible|insist|ask|wish|want)/.test(
      sentence.text,
    ) &&
    isRefused(text)
  )
    return said('optional');
  if (
    /\b(?:no|without) md5\b|: (?:no|none(?! by default)|unsupported)\b|\bnot (?:do|set|set ?up|configure|enable|implement|want|like)\b(?!.*\b(?:unless|by default|except|without)\b)[^,;]{0,25}(?:md5|password|authent)/.test(
      text,
    ) ||
    (isRefused(text) && !/not required/.test(text))
  )
    return said('refused');
  if (
    /not (?:encouraged|recommended|preferred)|discourag|\brather not\b|prefer (?:not to|if)|do without/.test(
      text,
    )
  )
    return said('optional');
  if (PREFERRED_ALONE.test(text)) return said('preferred');
  if (/\? no, but\b[^;]*\b(?:if|ask|request)/.test(text)) return said('optional');
  if (notAsked(text)) return said('not-required');
  if (/\b(?:prefer|encourag|recommend)/.test(text) && !/\bmd5\b[^,;]{0,20}\brequired\b/.test(text))
    return said('preferred');
  if (
    /request|optional|accept|(?:so|peer|partner|you) wish|if (?:you|the peer|required|necessary|desired|needed|wanted)|(?<!authentication )option|opcion|facultati|available|can (?:be|use|we use)|unless|by default|welcome|as you (?:like|wish|prefer)|support|may (?:be )?us|possible|sure|wunsch|unterstützt|に応じ|可能/.test(
      text,
    )
  )
    return said('optional');
  if (/please use|whenever/.test(text)) return said('preferred');
  const modal = modalOf(text);
  return modal
    ? said(modal)
    : around && around !== 'policy' && around !== 'ours'
      ? { stance: around, from: 'context' }
      : undefined;
}

export const TECHNICAL: RuleTable = {
  'consistent-announcements': [
    { name: 'refused', says: 'not|never ~~ accept|peer ~ inconsisten*', stance: 'required' },
    {
      name: 'not-selective',
      says: `no|not|never|without|avoid*|rather ~ selective|different|differing|inconsistent|partial|regional|varying ~~ announc*|advertis*|prefix*|prepend*|routes
(selective|inconsistent|regional) (announc*|advertis*|routes) ~ not|prohibited|forbidden|grounds|avoided|${BAD_END}
not|never ~ selectively`,
      not: 'we ((do|will|may) )?(not )?(make|announc*|advertis*|send|use|have|requir*|expect)|our announc*|need*|communit*|different (prefix|address)',
      stance: forbidden,
    },
    {
      name: 'not-consistent',
      says: 'no|not ~~ require|need|expect ~ consisten*\nnot consistent',
      stance: 'not-required',
    },
    {
      name: 'consistent',
      says: `consisten* ~ ${SAID}
${SAID} ~ consisten*|identical*
${SAID} ~~ not ([\\p{L}]+ )?(vary|depend|differ*)
(all|full|complete)( [\\p{L}]+){0,4} (routes|prefixes) ~~ ${EVERYWHERE} ~~ ${PLACES}
prefixes|routes ~~ announced|advertised ~~ (at|in|on|over|across) (all|every|each)
${SAME} ~ ${SAID} ~ ${EVERYWHERE}
${SAID} ~ ${SAME} ~ ${EVERYWHERE}
${EVERYWHERE} ~ ${SAME} ~ ${SAID}
mêmes (préfixes|routes|annonces)|(mismos|mesmos) prefi*|(mismas|mesmas) (rutas|rotas)|(gleichen?|dieselben) (präfixe|routen|prefixe)
annonc*|an[uú]nci*|rout*|rotas|routen ~ konsistent*|cohérent*|consistentes
同一の経路|一貫したルート`,
      not: 'our announc*|our prefix*|our network announc*|we ([\\p{L}]+ )?(announce|advertise)|not (all|every)|as ?set|consisten* with ([\\p{L}]+ )?(route objects?|irr|regist*|this policy|peering ?db)|equal cost|multi ?path|same (router|building|time|continent)\npeering ?db ~~ consisten*',
    },
  ],
  'route-filtering': [
    {
      name: 'leaks-punished',
      says: `leak* ~ ${BAD_END}\n${BAD_END} ~ leak*`,
      not: 'data leaks?|leak* (prevention|detection)',
      stance: 'required',
    },
    {
      name: 'no-leaks',
      says: `leak*
no|not ~~ (transit|third party|full table) routes ~~ announc*|advertis*|sent
${BOGONS} ~~ (must|shall|may|should|do|will) (not|be (stripped|removed))
not contain ~~ ${BOGONS}
prevent* ~~ re ?advertis*
not|never|no ~~ full ~~ table|routes|routing
not|never|no|neither|keep|refrain* ~ announc*|advertis*|transit|send ~ third|(other (networks|peers|providers|isps|customers|as))|transit|upstreams?|private|bogons?|belong*|rfc ?1918`,
      not: 'we ((will|only|will only) )*(announce|advertise|accept|leak)|buy|prefix (limits?|ceiling)|data leaks?|memory',
      stance: ofRoutes,
    },
    {
      name: 'of-others',
      says: `(third part(y|ies)|transit|upstreams?|full|foreign|other (networks|peers|providers)) ([\\p{L}]+ )?(routes|prefixes|announcements|tables?)
(routes|prefixes|announcements|tables?) ((of|from|learned|received|via) ){1,2}([\\p{L}]+ )?(third part(y|ies)|transit|upstreams?|other (networks|peers|providers))`,
      also: `no|not|never|without|out|prohibited|forbidden|${BAD_END}|closed`,
      not: 'we|us ~ full|provide|offer\nwe ((will|do|can|may) )?(not )?(accept|send|announce|carry|provide|offer|receive|buy)',
      stance: (sentence, match) => (PUNISHED.test(sentence.text) ? 'required' : ofRoutes(sentence, match)),
    },
    {
      name: 'not-passed-on',
      says: `not|never|no|neither|forbidden ~~ ${PASSED_ON} ~ our|routes|prefixes
routes|prefixes ~ not|never ~~ ${PASSED_ON}
${PASSED_ON} ~ our ~ not|prohibited|forbidden
announc*|advertis* ~ learned|received ~ prohibited|forbidden|not allowed
(announce|advertise|send) no ~~ transit|peer|upstream`,
      not: 'we (do|will|never|announce|send|redistribut*)|route ?servers?|only',
      stance: forbidden,
    },
    {
      name: 'by-heading',
      says: `third party|transit ~~ routes|prefixes
leak*|hijack*|${BOGONS}|tier ?1|transit free`,
      stance: ({ stems, headings }) => {
        const above = [...stems, ...headings.slice(-1)];
        return above.some((words) => FORBIDDING_HEADING.test(words))
          ? 'required'
          : above.some((words) => DROPS.test(words))
            ? 'stated'
            : undefined;
      },
    },
    {
      name: 'filter-customers',
      says: 'filter* ~ customers?|downstreams?|members?|own|bgp|rout*|announc*|sessions?|bogons?|outbound|egress\n(customers?|clients|downstreams?|outbound|egress) ([\\p{L}]+ )?filter*|(strict|proper|sound) (routing|route|prefix) (polic*|filter*|hygiene)|no bogons\n(implement*|apply|perform|maintain|enforce|use|have) ([\\p{L}]+ )?(routes?|prefix*)( [\\p{L}]+)? filter*\nvalidat*|verif*|check*|control* ~ customers?|downstreams? ~~ announc*|advertis*|routes|prefixes\nvalidat*|verif*|check*|control* ~ routes|prefixes|announc*|advertis* ~ customers?|downstreams?\n(customers?|downstreams?) ~~ announc*|routes|prefixes|sessions? ~~ filtered|validated|verified\nonly ~~ prefix*|routes? ~ authori*|entitled|responsible|legitimate\nonly ~~ legitimate|authori* ~~ prefix*|routes',
      not: 'we ([\\p{L}]+ )?(filter|use|apply)|filterzweck*|filters? facing (us|peers)|build*|ddos|packet filter*',
    },
    {
      name: 'leaks-dropped',
      says: 'tier ?1|transit free|transit (providers?|networks?|asns?|as)',
      also: DROPPED,
      not: 'communit*',
      stance: 'practice',
    },
    {
      name: 'bogons-dropped',
      says: `${BOGONS} ~ ${DROPPED}\n${DROPPED} ~ ${BOGONS}`,
      stance: 'practice',
    },
  ],
  'prefix-length': [
    {
      name: 'limit',
      words: '# ~ /|bits',
      says: /(?<!\d{3} )\/ ?\d{2,3}(?!\d|\.\d)|\d{2} (?:e|y|and|-|bis) \d{2} bits|\d{2} bits/,
      not: HELD,
      stance: lengthAsked,
      read: ({ text }) => {
        const value = prefixLengths(text);
        return value.v4 || value.v6 ? { value } : null;
      },
    },
    {
      name: 'not-in-parts',
      says: `no|not|never|avoid*|refrain*|unnecessary|excessive* ~~ de ?aggregat*|more specifics?
neither ~ announc* ~ more specifics?
de ?aggregat* ~ discouraged|avoided|not|prohibited|forbidden`,
      not: 'we|our|us|no need|accept*|than',
      stance: forbidden,
    },
    {
      name: 'aggregation',
      says: 'aggregat* ~ rout*|prefix*|announc*|possible|address*\nrout*|prefix*|announc* ~ aggregat(es?|ed|ion)\nsummari[sz]ed? ~~ routes|prefixes|announc*',
      // Nobody can say when it is as much as possible: that is wished for, whatever the verb.
      stance: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        if (!asked || asked.from === 'policy' || asked.stance === 'refused') return undefined;
        return asked.stance === 'required' && AS_FAR.test(sentence.text)
          ? { ...asked, stance: 'preferred' }
          : asked;
      },
      not: 'aggregated? (traffic|amount|volume|bandwidth|capacity)|amount|we (aggregate|reject|may|reserve)|de ?aggregat*|in aggregate|link aggregation|lacp|aggregation propert*',
    },
  ],
  irr: [
    {
      name: 'disclaimed',
      says: `${REGISTRY} ~~ not (required|mandatory|necessary)\nno|not ~~ require|need ~ ${REGISTRY}`,
      stance: 'not-required',
    },
    {
      name: 'filters',
      says: `filter*|prefix ?list*|validat*|verif*|accept*|generat*|build*|check*|provision* ~ ${REGISTRY}\n${REGISTRY} ~ filter*|prefix ?list*|validat*|${DROPPED}
${DROPPED} ~ without|not|no|missing|lack* ~~ ${REGISTRY}`,
      not: `accept ~~ as\\d{1,10}:as|as [\\p{L}]+
our ((own|customer) )?(as ?set|prefixes|routes|irr|upstream*)|updated every|routes have(?! to)|communit*|we (keep|maintain|register|publish)|filter our`,
      stance: practice,
    },
    {
      name: 'registered',
      says: `${RIRS} ~ contain*|hold*|list*|cover* ~ routes?|prefixes
(routes?|prefix*|announce*) ~ regist*|documented|recorded|exist|entered|listed|contain* ~ ${RIRS}
${REGISTRY}|internet routing reg*|regist* (data|records?|objects?|entries|information)|routing information registr*|as macro|aut num|route set|routing polic(y|ies) in|registo de encaminhamento|objects? (at|in) (ripe|arin|apnic|radb)|route objekte?
(rirs?|ripe|arin|apnic|radb|afrinic|lacnic) ~~ registr*|databases?|objects?
regist* ~~ (their|its|your|all) (routes|prefixes)
publish*|document* ~~ routing polic(y|ies)
irrに|irrオブジェクト|object情報`,
      not: `our ((own|customer) )?(as ?set|routes?|prefixes|irr|as macro)|(?<!your )as ?sets?(\\(s\\))? (is|are|=)|as ?set ?: ?as|as ?macro ?:|reference as ?set|routes have(?! to)|we (keep|maintain|register|publish|announce|collect|advertise)|prefixes (is|are) (all )?(properly )?registered|to your as ?set|your as ?set (\\(|if|and|name)|updated every|whois|asns? (registered|assigned|allocated|from)|(assigned|allocated|issued) (by|from)|public asn|registration system|in our as ?set|estimates|accepted from|communit*|looking glass|bring your own|(third|3rd) party (address|space)|valid (autonomous|asn)|ip allocations|^as ?set$
announce|advertise|use|using|accept|import|export ~~ as\\d{1,10}:as|as (?!sets?|macro)[\\p{L}]{3,}`,
      bare: true,
      stance: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        if (!asked || asked.stance === 'refused') return undefined;
        const kept =
          /regist|up[ -]to[ -]date|maintain|current|support|valid|publish|keep|accurate|document|登録/.test(
            sentence.text,
          );
        return (asked.from === 'policy' || asked.stance === 'optional') && !kept ? undefined : asked;
      },
    },
  ],
  rpki: [
    {
      name: 'disclaimed',
      says: `${ROA} ~~ not ([\\p{L}]+ )?(required|requirement|mandatory|necessary|needed)\nno|not|nor|without ~~ require*|need*|insist|expect|demand|obliged ~ ${ROA}`,
      not: 'recommend*|encourag*|推奨',
      stance: 'not-required',
    },
    {
      name: 'validated',
      says: `${ROA} ~ ${DROPPED}|validat*|verif*|enforc*|invalid*|inválid*|ungültig*|検証|を使用
${DROPPED}|validat*|verif*|check*|accept*|strict|invalid*|inválid*|ungültig* ~ ${ROA}
rov|validation ~ perform*|enabled|activ*|deploy*|implement*|applied|in use|running
perform*|deploy*|implement*|run|operate|enable|do|use ~~ ${ROA}
fail* ~~ ${ROA}
rpki ~~ strict
we (use|hono*|deploy|implement|apply) rpki
invalids ~~ ${DROPPED}
${DROPPED} ~~ invalids`,
      also: `${ROA}|invalids`,
      not: 'our ((own) )?(prefixes|routes|roas?)|routes have(?! to)|we (sign|have signed|publish)|communit*|(do|does|are) not ((yet|currently) )?(validat*|perform*|enforce|filter*|use|do|run)',
      stance: practice,
    },
    {
      name: 'signed',
      says: `pass* ~~ origin validation|rov
rpki|roas?|route origin auth*|resource public key|(routes?|prefixes) (that are )?(not )?(registered and )?signed|(sign*|certif*) ([\\p{L}]+ ){0,2}(resources|prefixes|routes|address*|space)|(resources|prefixes|routes|space) ([\\p{L}]+ ){0,3}(signed|certified)`,
      not: 'you have created|aim|(do|does|are) not ((yet|currently) )?(validat*|perform*|do|run)|our ((own) )?(prefixes|routes|roas?|network)|routes have(?! to)|all our|we (sign|have signed|have|publish)|communit*|prefixes (is|are) (all )?(properly )?(registered|signed)',
      bare: true,
      stance: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        const told = asked?.from !== 'policy' || /roa|sign|valid|creat|publish|record/.test(sentence.text);
        return asked?.stance !== 'refused' && told ? asked : undefined;
      },
    },
  ],
  'max-prefix': [
    {
      name: 'limit',
      says: `max*|limits?|limite|límite|suggest*|recommend*|cap|ceiling ~~ prefix*|präfix*|préfixe*|prefijo*|pfx
prefix*|präfix*|route ~~ limits?|max*|máx*|ceiling*|caps?|thresholds?|quotas?
routes|prefixes|announcements ~ (limited|capped) (to|at) ((a|at|no more than|not more than|about) )?(\\d+|[\\p{L}]+ number)
(limited|capped) (to|at) \\d+ ~~ prefixes|routes
prefixes ~~ capped
(max|maximum) (number|count) of (routes|prefixes)
allow for \\d+ ~~ prefixes|routes|v4|ipv4
limits? ~~ \\d+ ~~ v4|v6|ipv4|ipv6
over|exceed* ~~ prefix counts?
(no|not) more than (\\d+|the [\\p{L}]+) ~~ prefixes|routes
max ?pref*|max ?pfx|limits? of \\d+|最大プレフィ
(max|maximum) of \\d+ ~ prefixes
more prefixes than ~ peering ?db|limit*|shut`,
      not: 'prefix count and whether|(accurate|up to date)|you (will|would|plan|intend)|as_path|prefix length*|max ?length\nmaximum prefix ~~ accepted|/\\d\\d',
      stance: (sentence) => {
        const { text } = sentence;
        if (notAsked(text)) return 'not-required';
        // A field of a request, and no figure of theirs.
        if (/your (?:prefix|max|recommended)/.test(text) && !/\d/.test(text)) return undefined;
        if (/\b(?:will be|is|are) (?:\w+ )?(?:configured|set|applied|limited)\b/.test(text)) return 'stated';
        const modal = modalOf(text.replace(/\bif you (?:need|require|want|expect)\b/g, ''));
        return modal === 'required' || modal === 'preferred'
          ? modal
          : demandAround(sentence) === 'preferred'
            ? 'preferred'
            : 'stated';
      },
      read: ({ text }) => {
        const counts = prefixCounts(text);
        return counts.v4 === undefined && counts.v6 === undefined ? {} : { value: counts };
      },
    },
    {
      name: 'listed',
      words: '# ~~ prefix*|routes',
      says: /^(?:for )?ipv?[46]\b[^;]{0,20}\d (?:prefixes|routes)/,
      stance: ({ stems, headings }) =>
        [...stems, ...headings.slice(-1)].some((words) => /max|limit/.test(words)) ? 'stated' : undefined,
      read: ({ text }) => ({ value: prefixCounts(text) }),
    },
  ],
  md5: [
    {
      name: 'password',
      says: 'md5|md5 ?keys?|tcp ?ao|rfc ?2385|rfc ?5925|(bgp|session) (authentication|passwords?)|authentication keys|authenticated ([\\p{L}]+ )?sessions?\nsessions? ~ authenticat*|password*|shared secret\npasswords?|authentication ~ bgp|sessions?',
      not: /password ?: using|protected area|checksum|your (?:md5|password)|customers?\b|portal|log ?in|hash function|account|e-?mail address|ssh|telnet/,
      stance: passwordStance,
    },
  ],
  ipv6: [
    {
      name: 'disclaimed',
      says: 'ipv6 ~~ not ([\\p{L}]+ )?(required|requirement|mandatory|necessary|needed|obligatory|compulsory|essential|expected)|optional|plus|bonus\n(no|not) ([\\p{L}]+ )?(require*|need*|insist|expect|demand*|obligation) ~~ ipv6',
      not: 'ipv4 (only )?(is|are) not|ipv4 only',
      stance: 'not-required',
    },
    {
      name: 'refused',
      says: '(not|no longer|cannot|never) ([\\p{L}]+ )?(support|offer|do|provide|run|have|peer|exchange|speak|accept) ~~ ipv6\nipv6 ~~ (not|no longer) ([\\p{L}]+ )?(supported|available|offered|possible|deployed)',
      not: 'only|ipv4|prefix*|who|that',
      stance: 'refused',
    },
    {
      name: 'only',
      also: 'peers?|peerings?|sessions?|support*|accept*|interested|apply|eligible|considered',
      says: 'ipv6 only|only ([\\p{L}]+ )?ipv6\n(no|without) ipv6 ~ no|not|declin*|turned\nv4 only ~ not|declin*\nnot ~~ v4 only\nnot|never|no ~ ipv4( ?\\/ ?ipv6)? (only|alone)\n(ipv4 only)|(only ([\\p{L}]+ )?ipv4) ~ not',
      not: 'ipv6 only (asn|as) of|sessions are optional',
      stance: 'required',
    },
    {
      name: 'named',
      words: 'ipv6',
      says: /^(?:ipv4 and )?ipv6(?: (?:peering|support|sessions?|connectivity))?[.;]?$/,
    },
    {
      name: 'both-families',
      says: 'ipv6|v6|dual ?stack*|single ?stack|(both|two) ([\\p{L}]+ )?(families|protocols|ip versions|stacks)',
      also: 'ask|both|dual*|single|nice|lovely|great|good|please|yes|love|like|want|encourag*|recommend*|must|shall|ought|need*|capab*|able|native*|require*|prerequisite|mandatory|compulsory|should|expect*|demanded|desir*|deploy*|prefer*|welcom*|appreciat*|support*|soportar|erwartet|pflicht|erforderlich|obligato*|obrigat*|attend|espera|recomen*|recomi*\n両方|ipv4とipv6での',
      not: /prefix|ipv6[ -]only|only (?:permitted|allowed)|solicitation|in case|requests? to|v6\W+\d|\/ ?\d\d|address(?!.famil)|max|at least one|ipv6 ?: ?[\da-f]+:|route\b|\bor ipv6|ipv4 or|ipv4\/ipv6|longer|mask|tunnel|filter|limit|and\/or|ipv6 is (?:available|supported)|course|training/,
      stance: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked &&
          asked.from !== 'policy' &&
          (asked.stance === 'required' || asked.stance === 'preferred')
          ? asked
          : undefined;
      },
    },
  ],
  'no-default-route': [
    {
      name: 'default',
      says: `defaults?|defaulting|statics? ~~ rout*|gateway*|us|our|me|toward*|at|into|network*|as\\d+|static*|default*|forbidden|prohibited
point*|set*|use|using|put*|send|no|rota ~~ default|static
statics|statically|0(\\.0\\.0\\.0)?\\/0|catch ?all|default ?rout*|statische* rout*|(rout*|gateway) of last resort|last resort (rout*|gateway)|fallback ?route|rückfallroute|statische* route|routes? (statiques?|par défaut|de dernier recours)|rotas? (estáticas?|padrão|de último recurso)|rutas? (estáticas?|por defecto)|výchozí
デフォルト(ルート|経路)|default ?route|静的(経路|ルート)|最終手段のルート|默认路由|静态路由`,
      also: `no|not|never|neither|nor|nobody|without|cannot|prohibit*|forbidden|refrain*|avoid*|disallow*|unauthori*|abus*|violat*|breach*|misus*|suspen*|shut*|theft|los(e|es|ing)|point(ed|ing)|kein*|nicht|aucune?|pas|nenhum*|ningun*|não|terminat*|de ?peer*|disconnect*|nesm*|interdit|untersagt
禁止|ないで|ないこと|しない|ません|無許可|不得|送出`,
      not: `by default|default free|local_?pref|default (filter*|policy|settings?|values?|behavio*|max*|limit*|communit*|configuration)|as a last resort
default ~~ ${DROPPED}
${DROPPED} ~~ default
accept* ~ default
we (do not|will not|never|also|announce|advertise|send) ~~ default
we|our ~ (have|has|run|use) (no|any|a) default
default route (is|means) (a|an|the)
receiv*|get|gets|given|carr(y|ies)|holds? ~~ default
default ~~ from us|((to|by) ((its|our|the) )?(peers|customers))
our static|default (route|gateway) of
offer*|provide*|send you|request* ~~ default
default|(last resort) ~~ (will|is|are) ([\\p{L}]+ )?(advertised|announced|sent|available|offered)(?! or)
デフォルト(ルート|経路).{0,20}(破棄|無視|拒否)`,
      stance: ({ stems, headings }, match) => {
        if ([...stems, ...headings.slice(-1)].some((words) => /discard|reject|drop\b|破棄/.test(words)))
          return undefined;
        return /\bshould not\b/.test(match.input) ? 'preferred' : 'required';
      },
    },
    {
      name: 'forbidden-by-heading',
      says: 'default( rout*)?|static rout*|last resort\ndefault ?route|静的経路',
      stance: ({ stems, headings }) =>
        [...stems, ...headings.slice(-1)].some(
          (words) => FORBIDDING_HEADING.test(words) || /\bnot:?$/.test(words),
        )
          ? 'required'
          : undefined,
    },
    {
      name: 'announced-routes-only',
      says: `traffic|packets ~ destin*|bound|toward*|to|for|match*|accordance|outside|basis|follow* ~ announc*|advertis*|originat*|via bgp|propagat*|learn*|receiv*|third part(y|ies)
(only|solely|just) (send|forward|route|deliver) ([\\p{L}]+ )?(traffic|packets) ~~ to|for|toward*|destined
must|shall|only|not ~~ destined|bound ~ our|us|customers?
send*|traffic|packets|data ~ (not|non) ([\\p{L}]+ )?(announc*|advertis*|destin*|bound|match*)|unannounced|unadvertised
traffic|packets|data ~ no|without ~~ routes?|announcements?|advertisements?
not|never ~~ (use (us|our network)) ~~ transit|upstream|third|other
[\\p{L}]*verkehr|datentransfer ~ announced|propagiert|angekündigt
発表されたプレフィックス宛て`,
      also: 'only|just|solely|exclusively|strictly|not|non|no|never|neither|except|nur|must|limited|restrict*|forbidden|prohibited|darf\nのみ',
      not: 'we (only |will )?(accept|send|carry)|communit*|traffic engineering|this policy|not (announce |advertise )?all|not imply',
      stance: (sentence, match) => {
        if (PUNISHED.test(sentence.text)) return 'required';
        const asked = practice(sentence, match);
        // Whose network the traffic is for makes it no statement about that network.
        return asked?.stance === 'stated' && !DROPS.test(sentence.text) ? modalOf(sentence.text) : asked;
      },
    },
  ],
  'next-hop-self': [
    {
      name: 'own-and-customers-only',
      says: `${ROUTES} ~ ${OWN}
${OWN} ~~ routes|prefixes|announcements`,
      also: 'only|just|solely|exclusively|strictly|(limit*|restrict*|confin*) ([\\p{L}]+ ){0,3}to|(anything|nothing) (else|but|other|more)|other than|besides|beyond|(no|any) others?( (routes|prefixes))?$|non transit',
      not: 'we ((are|will|only|are only|also) )*(announc*|advertis*|accept|send|provide|carry)|to its peers|our (routes|announc*)|(from|to|for) (our|my) customers?|filter|only customers|(customers|members) ((may|can|must|should) )?announce|peer with|regist*\ntraffic ~~ destin*|for|toward*|originat*',
      stance: ofRoutes,
    },
    {
      name: 'belonging',
      says: 'announc*|advertis*|send|routes|prefixes ~ own ~~ (and|or|plus) ([\\p{L}]+ ){0,3}(customer|client|downstream)s?\n(all|only) ~~ routes|prefixes ~~ (must|shall|to) be ~ customers?\nroutes|prefixes|announc*|advertis* ~ (must|shall|should|to) (only )?(be (of|from|yours|owned|originated)|belong|have been (assigned|allocated|delegated)|originate) ~ customers?|downstreams?|you|peer|own',
      not: 'we ([\\p{L}]+ )?(announc*|advertis*|send|accept)|our (network|customers?)|next ?hop|be ([\\p{L}]+ )?regist*|filter*|traffic',
      stance: ofRoutes,
    },
    {
      name: 'next-hop',
      says: 'next ?hops?|next_hops?|nexthops?',
      also: 'self|itself|themsel*|own|third|others?|reset*|resell*|match*|invalid|must|shall|has to|same|announcing|modif*|not|neither',
      not: 'we (set|use|will set|rewrite)|our next ?hop',
      stance: practice,
    },
  ],
  med: [
    {
      name: 'med',
      says: 'meds?|multi ?exit*\nhono*|respect|ignore|accept ~~ metrics\nmed値|medは|cold potato',
      stance: (sentence) => (demandAround(sentence) === 'request' ? undefined : 'stated'),
      read: ({ text }) => {
        const treatment = treatmentOf(text);
        return treatment ? { value: { treatment } } : null;
      },
    },
    {
      name: 'closest-exit',
      says: '(closest|shortest|nearest|first|early|earliest|local) exit|hot potato',
      not: 'motorway|road|metro|station',
      stance: practice,
      read: () => ({ value: { treatment: 'ignored' } }),
    },
  ],
  communities: [
    {
      name: 'treatment',
      says: `${HANDLED} ~ ${COMMUNITY}
${COMMUNITY} ~ ${HANDLED}|available|上書き
(can|may|lower*|rais*) ~ community \\d+
${BLACKHOLE} ~ support*|accept*|hono*|available|possible|offer*|implement*|enabled|can|may|yes|via|communit*|rfc ?7999
support*|accept*|hono*|offer*|implement*|enable*|send|use|possible ~ ${BLACKHOLE}|rfc ?8326|rfc ?7999`,
      not: 'not all bgp|source community|community of|our community',
      stance: (sentence) =>
        (sentence.row !== undefined && !/graceful|black ?hol|rtbh/.test(sentence.row)) ||
        demandAround(sentence) === 'request'
          ? undefined
          : isRefused(sentence.text)
            ? 'refused'
            : /\b(?:support|available|offer|may|can|possible)/.test(sentence.text)
              ? 'optional'
              : 'stated',
      read: ({ quote }) => ({ value: { text: quote.slice(0, 160) } }),
    },
  ],
  'route-server': [
    {
      name: 'required-first',
      says: `not|no|only ~ direct|bilateral|sessions? ~ already|route ?servers?|rs
(kept|limited|restricted|confined) to ~~ route ?servers?
already ~ receive|see|have|exchang*|get ~ route ?server*|routes
(less than|below|under|fewer|smaller|small) ~ should|must|use|please|are|is ~ route ?servers?|rs
route ?servers? ~~ before|prior to|first ~~ request*|bilateral|direct
route ?servers? ~ bilateral*|direct* ~ above|((over|from) \\d+)|exceed*|more than|at least|larger|higher|significant
bilateral*|direct ~ above|((over|from) \\d+)|exceed*|more than|at least ~ route ?servers?
(through|via|over|with|use|join) ([\\p{L}]+ ){0,2}route ?servers? first
peer with the (rs|route ?servers?) for that`,
      not: 'not present on|sessions? (with|to) ([\\p{L}]+ )?route ?servers?',
      stance: ({ text }) =>
        /\b(?:must|shall|required to|have to)\b/.test(text)
          ? 'required'
          : /\bprefer/.test(text)
            ? 'preferred'
            : 'stated',
      read: ({ text }) => ({ value: { presence: /for that/.test(text) ? 'peers' : 'required-first' } }),
    },
    {
      name: 'does-not-peer',
      says: '(not|never|no longer) ([\\p{L}]+ ){0,3}(peer*|use|using|participat*|connect*|join|announc*|advertis*|available|present|establish*|maintain|have|run|support*|do|open) ~~ route ?servers?|multi ?lateral*|mlpas?\nnot on ([\\p{L}]+ )?route ?servers?\nonly ([\\p{L}]+ )?bilateral(ly| sessions?| peerings?)(?! [\\p{L}])|bilateral (sessions?|peerings?) only(?! [\\p{L}])|only ([\\p{L}]+ )?bilateral ([\\p{L}]+ )?(is|are)|route ?servers?( [\\p{L}]+)? ?:? no(ne)?(?! ?[\\p{L}])\n(left|leave|leaving|withdr*|disconnected|withdrawn) ~~ route ?servers?\nnever (via|over|through)|no ~~ route ?servers?|multi ?lateral|mlpa\nroute ?servers? ~~ avoid*|except|(are|is) not\navoid* ~~ route ?servers?\n(rather than)|(instead of) ~~ route ?servers?\nprefer* ~~ direct*|bilateral*|pnis?|private ~ over|to ~~ route ?servers?|rs\npas|não|(no participa*) ~~ route ?servers?|(serveurs? de route*)|(servidores de r[ou]tas)',
      not: 'not required|do not need|no need|should not|if (you|a peer)|not only|unless|propagat*|received|learned|peers (who|that|which)|networks (who|that|which)',
      stance: 'stated',
      read: () => ({ value: { presence: 'does-not-peer' } }),
    },
    {
      name: 'peers',
      says: 'via|through|over|peer*|present|participat*|sessions?|connected|available|use|utilis*|nutzen|usamos|announce|send|prefer*|join|open|on|reach*|do|(exchange routes (over|via)) ~ route ?servers?|rs|multi ?lateral|mlpas?\nannounc*|advertis* ~ route ?servers?\nroute ?servers? ~~ yes|peer*|used|available|prefer*',
      not: 'telnet|if you ((do not|also) )?(peer|export)|conditions?|other route ?servers?|excluded|addresses|looking ?glass|tools?|rather than|instead of|should be the same|communit*',
      stance: (sentence) =>
        demandAround(sentence) === 'request'
          ? undefined
          : /\bprefer(?! (?:direct|bilateral))[^;]{0,60}(?:route ?-?server|\brs\b)|route ?-?server[^;]{0,40}\bpreferred/.test(
                sentence.text,
              )
            ? 'preferred'
            : 'stated',
      read: () => ({ value: { presence: 'peers' } }),
    },
  ],
  'private-preferred': [
    {
      name: 'above',
      says: `private*|priv[ée]e?s?|privad*|pnis?|direct peering|peering direct|cross ?connects?|${PRIVATE}
プライベート
not|never|off|away|leave ~~ public|exchanges?|ixp?s?`,
      also: /above|over|exceed|more than|(?:great|high|bigg|larg)er than|upwards|once|reach|beyond|from (?:about |around )?\d|at least|move|migrat|excess|threshold|(?:if|for|with|when)\b[^;]{0,30}[>≥]|au.delà|oberhalb|dépasse|überschreit|superior|supera/,
      not: /not (?:set ?up|establish)|\bsessions?\b[^;]{0,40}\bnot\b|rfc ?\d{4}|private (?:as|asns?|address|ip)\b|ports? (?:at|of)/,
      stance: ({ text }) =>
        !ratesIn(text).length
          ? undefined
          : /must|requir|shall|(?:have|has) to|will (?:be moved|move)/.test(text)
            ? 'required'
            : /possible|available|on request|\bcan\b|\bmay\b/.test(text) && !/prefer|recommend/.test(text)
              ? 'optional'
              : 'preferred',
      read: ({ text }) => {
        const rates = ratesIn(text);
        const above = rates.find(({ index }) =>
          /(?:above|from|ab|over(?! an? )|au-delà|oberhalb|exceed\w*|than|once|reach\w*|beyond|excess of|threshold|[>≥]=?|dépasse|überschreitet|superior a|supera)[^\d,]{0,32}$/.test(
            text.slice(Math.max(0, index - 45), index),
          ),
        );
        const beyond = rates.find(({ end }) =>
          /^ ?(?:(?:and|or) (?:over|above|more|higher|up)|\+)/.test(text.slice(end)),
        );
        const rate = above ?? beyond ?? (/\b(?:move|migrat)/.test(text) ? rates[0] : undefined);
        return rate ? { value: { aboveMbps: rate.mbps } } : null;
      },
    },
    {
      name: 'disclaimed',
      says: `no|not ~~ require|need|insist|demand|obliged ~ ${PRIVATE}
${PRIVATE} ~~ not ([\\p{L}]+ )?(required|necessary|mandatory|needed)
public (or|and) private|private (or|and) public ~ fine|both|either|preference|equal*`,
      not: 'minimum|threshold|if',
      stance: 'not-required',
    },
    {
      name: 'not-available',
      says: `${PRIVATE} ~~ not (available|possible|offered|supported)
(no|not ((currently|yet|generally) )?(offer|support|provide|accept|do|establish)) ~~ ${PRIVATE}`,
      not: 'not (only|require*)|no (minimum|longer)|without|if|(^where)|preference|under|below|less|smaller',
      stance: 'refused',
    },
    {
      name: 'only',
      says: `only|exclusively|solely ~~ over|via|through|by|on|using|across ~~ ${PRIVATE}
peering|interconnect* ~ only|exclusively|solely|must|shall ~ ${PRIVATE}
(do|does|will|shall|may) not (peer|interconnect|exchange) ~ public|exchanges?|ixp?s?
public ([\\p{L}]+ )?peering (is )?not (offered|available|supported)`,
      not: 'ports?|facilit*|locations?|agreement|prefer|that|who',
      stance: 'required',
    },
    {
      name: 'preferred',
      says: `(prefer|preferring|preference|favou?r*|(first|preferred) choice|priority) ~~ ${PRIVATE}
${PRIVATE} ~ preferred|preferable|desirable|over public|favou?red|encouraged|recommended|((first|preferred) choice)
prefer (an? )?cross ?connects?
we ([\\p{L}]+ )?(want|like|encourage|recommend|love)|encouraged ~~ cross ?connects?|${PRIVATE}
((high|higher|large|larger) ([\\p{L}]+ )?(volumes?|traffic|flows?|peers?))|warrant*|justif* ~ ${PRIVATE}`,
      not: 'no preference|not (want|like|encourage|preferred)|prefer* public|best path|our preferred (point|site|location|facilit*)\npublic|(route ?servers?) ~ preferred',
      stance: 'preferred',
    },
  ],
};
