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
  FORBIDDING_HEADING,
  isRefused,
  modalOf,
  notAsked,
} from '../stance.ts';
import { prefixCounts, prefixLengths, ratesIn } from '../values.ts';

/** What happens to a route that is not as it should be. */
export const DROPPED =
  'drop*|discard*|reject*|filter*|den(y|ied)|not (be )?accept*|refus*|ignor*|block*|remov*|verworfen|verwerf*|gefiltert|abgelehnt|markiert|tagged|rejet*|supprim*|filtr*|descart*|rechaz*|rejeit*|破棄|無視|拒否|受け取りません|フィルタ';
const REGISTRY =
  'irr(db)?s?|routing registr*|as ?sets?(?! (out|forth|by|down))|radb|ripe (db|database)|route6?(\\(6\\)| ?\\/ ?route6)? objects?|rpsl';
const ROA = 'rpki|roas?|rov|origin validation|rfc ?6811';

const LENGTH_WORDS = phrase(
  `longer|smaller|shorter|more specifics?|less than|greater|larger|bigger|exceed*|max*|min*|up to|between|smallest|longest|length|masks?|aggregat*|accept*|filter*|discard*|reject*|drop*|le|länger*|kürzer|kleiner|größer|maior*|menor*|mayor*|mais específic*|spezifischer*|plus (longs?|petits?|spécif*)|más (largos?|específic*)|verworfen|akzeptiert|rejetée?s|máscara*|delší
より小さ|より長|より 小さ|未満|以下`,
);
/** Where two networks meet. */
const EVERYWHERE = 'locations?|sessions?|points?|links|sites|interconnect*|places?|regions?|ixp?s?';
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
  if (asked) return asked.from !== 'policy' && asked.stance !== 'refused' ? asked : undefined;
  return /\bwe (?:only exchange|exchange only)/.test(sentence.text)
    ? { stance: 'stated', from: 'sentence' }
    : undefined;
}

/** What must not be done, in whatever words: "is prohibited", "leads to termination"; "avoid" and "should not" are milder. */
const forbidden = (sentence: Sentence): Stance | undefined =>
  demandAround(sentence) === 'request'
    ? undefined
    : /should|avoid|refrain|discourag|minimi|unnecess|possible|please|prefer|encourag|recommend/.test(
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
    /case[- ]by[- ]case|agree|arrangement|negotiat|on request|mutual|individual|交渉|vereinbar|absprache|accord|acordo/.test(
      text,
    )
  )
    return 'by-arrangement';
  if (
    /overwr|ignor|disregard|\b(?:not|never|no|nicht)\b[^;]{0,30}(?:beacht|honou?r|respect|accept|support|use|consider|listen|take|look|evaluat|care|act on|rely)|reset|set to|strip|remov|discard|zero|überschreib|remplac|substitu|上書き|hot[- ]potato/.test(
      text,
    )
  )
    return 'ignored';
  return /honou?r|respect|accept|support|listen|consider/.test(text) ? 'honoured' : undefined;
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
    /request|optional|accept|(?:so|peer|partner|you) wish|if (?:you|the peer|required|desired|needed|wanted)|option|opcion|facultati|available|can (?:be|use|we use)|unless|by default|welcome|as you (?:like|wish|prefer)|support|may (?:be )?us|possible|sure|wunsch|unterstützt|に応じ|可能/.test(
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
      says: `no|not|never|without|avoid* ~~ selective|different|inconsistent|regional ~~ announc*|advertis*|prefix*|routes
(selective|inconsistent|regional) (announc*|advertis*|routes) ~~ not|prohibited|forbidden|grounds|avoided
not|never ~ selectively`,
      not: 'we ((do|will|may) )?(not )?(make|announc*|advertis*|send|use|have)|our announc*|require|need*|communit*|may announce|different (prefix|address)',
      stance: forbidden,
    },
    {
      name: 'not-consistent',
      says: 'no|not ~~ require|need|expect ~ consisten*\nnot consistent',
      stance: 'not-required',
    },
    {
      name: 'consistent',
      says: `consisten* ~ rout*|announc*|prefix*|advert*
rout*|announc*|prefix*|advert* ~ consisten*|identical*
same routing polic(y|ies)
(all|full)( [\\p{L}]+){0,4} (routes|prefixes) ~~ all|every|each ~~ ${EVERYWHERE}
routes|prefixes|announc*|advertis* ~~ same|identical|equal ~~ all|every|each|any|both ~~ ${EVERYWHERE}
prefixes|routes ~~ announced|advertised ~~ (at|in|on|over|across) (all|every|each)
(same|identical|equal)( set of| number of)? (routes?|prefix(es)?|announcements?|bgp announcements?|networks) ~ all|every|each|across|everywhere|both
konsistent* ~ ankündig*
mêmes (préfixes|routes|annonces)|(mismos|mesmos) prefi*|(mismas|mesmas) (rutas|rotas)|(gleichen?|dieselben) (präfixe|routen|prefixe)
annonc*|an[uú]nci*|rout*|rotas|routen ~ konsistent*|cohérent*|consistentes
同一の経路|一貫したルート`,
      not: 'our announc*|our prefix*|our network announc*|we ([\\p{L}]+ )?(announce|advertise)|will not provide|not (all|every)|as ?set|consistently exceed',
    },
  ],
  'route-filtering': [
    {
      name: 'no-leaks',
      says: `(route|transit) leaks?|leaks
no|not ~~ (transit|third party|full table) routes ~~ announc*|advertis*|sent
prevent*|avoid*|not|never ~~ leak*
not|never|no ~~ full ~~ table|routes|routing
not|never|no|neither ~ announc*|advertis* ~ ((learned|received|obtained) (from|via|by) ([\\p{L}]+ ){0,3}(peers?|upstreams?|providers?|transit))
not|never|no|neither ~ announc*|advertis*|transit|send ~ third|(other (networks|peers|providers|isps|customers|as))|transit|private|bogons?|belong*|rfc ?1918`,
      not: 'we ((will|only|will only) )*(announce|advertise|accept)|buy|purchase|our routers|prefix limits?|max ?prefix|data leaks?',
      stance: ofRoutes,
    },
    {
      name: 'not-passed-on',
      says: `not|never|no|neither|forbidden ~~ re ?announc*|re ?advertis*|propagat*|export*|redistribut* ~ our|routes|prefixes
routes|prefixes ~ not|never ~~ re ?announc*|re ?advertis*|propagat*|export*|redistribut*
leak* ~ shut*|terminat*|disconnect*|disabled
redistribut*|re ?announc*|re ?advertis* ~ our ~ not|prohibited|forbidden
(announce|advertise|send) no ~~ transit|peer|upstream`,
      not: 'we (do|will|never|announce|send|redistribut*)|our network|communit*|no_export|no export|black ?hol*|route ?servers?|only|require|data',
      stance: forbidden,
    },
    {
      name: 'forbidden-by-heading',
      says: 'leak*|third party|transit ~~ routes|prefixes',
      stance: ({ stems, headings }) =>
        [...stems, ...headings.slice(-1)].some((words) => FORBIDDING_HEADING.test(words))
          ? 'required'
          : undefined,
    },
    {
      name: 'filter-customers',
      says: 'filter* ~ customers?|downstreams?|members?|own|bgp|rout*|announc*|leaks?|bogons?\n(strict|proper|sound) (routing|route|prefix) (polic*|filter*|hygiene)|no bogons\n(implement*|apply|perform|maintain|enforce) (strict )?(routes?|prefix*) filter*\nonly ~~ prefix*|routes? ~ authori*|entitled',
      not: 'we ([\\p{L}]+ )?(filter|use|apply)|purposes? of filter*|filter* purposes?|filterzweck*|(fins|fines) de filtr*|filters? facing|filters are|filters on request',
    },
    {
      name: 'leaks-dropped',
      says: 'tier ?1|transit free ~ paths?|routes\nroutes|paths? ~ tier ?1|transit free',
      also: DROPPED,
      not: 'communit*',
      stance: 'practice',
    },
    {
      name: 'bogons-dropped',
      says: `bogons?|martians?|rfc ?1918|private (as|asns?|address*)|invalid (as|asns?) ~ ${DROPPED}\n${DROPPED} ~ bogons?|martians?|rfc ?1918|private (as|asns?|address*)`,
      stance: 'practice',
    },
  ],
  'prefix-length': [
    {
      name: 'limit',
      words: '# ~ /|bits',
      says: /\/ ?\d{2,3}(?!\d|\.\d)|\d{2} (?:e|y|and|-|bis) \d{2} bits|\d{2} bits/,
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
      not: 'we|our|us|no need|accept*|communit*|black ?hol*|info*|than|propagat*|(may|can) be',
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
our ((own|customer) )?(as ?set|prefixes|routes|irr|upstream*)|updated every|routes have|signed|communit*|accepted from|add (us|our)|we (keep|maintain|register|publish)|you (can|may)|filter our`,
      stance: practice,
    },
    {
      name: 'registered',
      says: `${REGISTRY}|internet routing reg*|rout(e|ing) registr(y|ies)|regist* (data|records?|objects?|entries|information)|routing information registr*|as macro|aut num|route set|routing polic(y|ies) in|registo de encaminhamento|objects? (at|in) (ripe|arin|apnic|radb)|route objekte?
(rirs?|ripe|arin|apnic|radb|afrinic|lacnic) ~~ registr*|databases?|objects?
regist* ~~ (their|its|your|all) (routes|prefixes)
publish*|document* ~~ routing polic(y|ies)
irrに|irrオブジェクト|object情報`,
      not: `our ((own|customer) )?(as ?set|routes?|prefixes|irr|as macro)|(?<!your )as ?sets?(\\(s\\))? (is|are|=)|as ?set ?: ?as|as ?macro ?:|reference as ?set|routes have|we (keep|maintain|register|publish|announce|collect|advertise)|prefixes (is|are) (all )?(properly )?registered|to your as ?set|your as ?set (\\(|if|and|name)|updated every|whois|asns? (registered|assigned|allocated|from)|(assigned|allocated|issued) (by|from)|public asn|registration system|in our as ?set|estimates|accepted from|communit*|looking glass|bring your own|third party|3rd party|valid (autonomous|asn)|ip allocations|^as ?set$
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
      says: `${ROA} ~~ not (required|mandatory|necessary)\nno|not ~~ require|need ~ ${ROA}`,
      not: 'recommend*|encourag*|推奨',
      stance: 'not-required',
    },
    {
      name: 'validated',
      says: `${ROA} ~ ${DROPPED}|validat*|verif*|enforc*|invalid*|inválid*|ungültig*|検証|を使用
${DROPPED}|validat*|verif*|check*|accept*|strict|invalid*|inválid*|ungültig* ~ ${ROA}
rov|origin validation|validation ~~ perform*|enabled|activ*|deploy*|implement*|applied|in use
rpki ~~ strict
we (use|hono*|deploy|implement|apply) rpki
invalids ~~ ${DROPPED}
${DROPPED} ~~ invalids`,
      also: `${ROA}|invalids`,
      not: 'our ((own) )?(prefixes|routes|roas?)|routes have|we (sign|have signed|publish)|communit*|accepted from|matching valid',
      stance: practice,
    },
    {
      name: 'signed',
      says: `rpki|roas?|route origin auth*|resource public key|(routes?|prefixes) (that are )?(not )?(registered and )?signed`,
      not: 'you have created|our ((own) )?(prefixes|routes|roas?|network)|routes have|all our|we (sign|have signed|have|publish)|communit*|accepted from|matching valid|prefixes (is|are) (all )?(properly )?(registered|signed)',
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
      says: `max*|limits?|limite|límite|suggest*|recommend* ~~ prefix*|präfix*|préfixe*|prefijo*|pfx
prefix*|präfix*|route ~~ limits?|max*|máx*|count
max ?prefix*|max ?pfx|limits? of \\d+|最大プレフィ
(max|maximum) of \\d+ ~ prefixes
more prefixes than ~ peering ?db|limit*|shut`,
      not: 'we offer|prefix count and whether|expected prefix|(accurate|up to date)|you (will|would|plan|intend)|as_path|prefix length*|(minimum|longest) prefix|longer\nmaximum prefix ~~ accepted|/\\d\\d',
      stance: ({ text }) => {
        // A field of a request, and no figure of theirs.
        if (/your (?:prefix|max|recommended)/.test(text) && !/\d/.test(text)) return undefined;
        if (/\b(?:will be|is|are) (?:\w+ )?(?:configured|set|applied|limited)\b/.test(text)) return 'stated';
        const modal = modalOf(text);
        return modal === 'required' || modal === 'preferred' ? modal : 'stated';
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
      says: 'md5|tcp ?ao|(bgp|session) (authentication|passwords?)|authentication keys|passwords? (on|for) ([\\p{L}]+ )?(bgp|sessions?)\n(bgp|peering|ebgp) sessions? ~~ authenticated|password protected|passwords?',
      not: /password ?: using|protected area|checksum|your (?:md5|password)/,
      stance: passwordStance,
    },
  ],
  ipv6: [
    {
      name: 'disclaimed',
      says: 'ipv6 ~~ not (required|mandatory|necessary)|optional',
      stance: 'not-required',
    },
    {
      name: 'only',
      also: 'peers?|peerings?|sessions?|support*|accept*|interested',
      says: 'ipv6 only|only ([\\p{L}]+ )?ipv6\nnot|never|no ~ ipv4( ?\\/ ?ipv6)? (only|alone)\n(ipv4 only)|(only ([\\p{L}]+ )?ipv4) ~ not',
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
      says: 'ipv6|v6|dual ?stack*',
      also: 'both|dual*|nice|encourag*|recommend*|must|require*|mandatory|should|expect*|desir*|prefer*|support*|erwartet|pflicht|erforderlich|obligatoi*|obligatori*|obrigat*|attend|espera|recomend*\nask|like ~ peer*|sessions?\n両方|ipv4とipv6での',
      not: /prefix|\/ ?\d\d|address|max|at least one|ipv6 ?: ?[\da-f]+:|route\b|\bor ipv6|ipv4 or|ipv4\/ipv6|longer|tunnel|filter|limit|and\/or|ipv6 is (?:available|supported)|course|training/,
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
      says: `defaults?|default ?rout*|static*|(rout*|gateway) of last resort|last resort|fallback ?route|rückfallroute|statische* route|routes? (statiques?|par défaut|de dernier recours)|rotas? (estáticas?|padrão|de último recurso)|rutas? (estáticas?|por defecto)|výchozí
デフォルト(ルート|経路)|default ?route|静的(経路|ルート)|最終手段のルート|默认路由|静态路由`,
      also: `no|not|never|neither|nor|without|cannot|prohibit*|forbidden|refrain*|avoid*|disallow*|unauthori*|kein*|nicht|aucune?|pas|nenhum*|ningun*|não|terminat*|de ?peer*|disconnect*|nesm*|interdit|untersagt
禁止|ないで|ないこと|しない|ません|無許可|不得|送出`,
      not: `by default|default free|local_?pref|default (filter*|policy|settings?|values?|behavio*|max*|limit*|communit*|configuration)|as a last resort
default ~~ ${DROPPED}
${DROPPED} ~~ default
accept* ~ default
we (do not|will not|never|also) ~~ default
we (carry|have|hold|run|use) (no|any|a) default
offer*|provide*|send you|request* ~~ default
default|(last resort) ~~ (will|is|are) ([\\p{L}]+ )?(advertised|announced|sent)(?! or)
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
      says: `traffic|packets|data ~ destin*|toward*|to|for|match* ~ announc*|advertis*|originat*|via bgp|propagat*
not|never|neither ~~ send ~~ not announced|not match|not announce
not|never|neither ~~ send ~ not destined|not advertise*
not|never ~~ (use (us|our network)) ~~ transit
only send ([\\p{L}]+ )?traffic ~~ destined
[\\p{L}]*verkehr|datentransfer ~ announced|propagiert|angekündigt
発表されたプレフィックス宛て`,
      also: 'only|not|never|nur|must|limited|restrict*|forbidden|prohibited|darf\nのみ',
      not: 'we (only |will )?(accept|send|carry)|communit*',
    },
  ],
  'next-hop-self': [
    {
      name: 'own-and-customers-only',
      says: `announc*|advertis*|originat*|exchang* ~ only ~ own|customers?|origin*|downstreams?
(all|only) ~~ routes ~~ (must|shall|to) be ~ customers?
only|just|limited|restricted ~~ (own|customers?|downstreams?)'? (routes|prefixes|announcements)
(own|customers?) ([\\p{L}]+ )?(routes|prefixes) only(?! [\\p{L}])
only ~~ routes|prefixes ~ customers?|own ~ announced
routes|prefixes|announc* ~ own|customers? ~ exclusively
only|just ~~ announc*|advertis*|export*|originat*|(send ([\\p{L}]+ )?(routes?|prefix*|announcements?)) ~ own|owned|(you operate)|customers?|origin*|downstreams?|belong*`,
      not: 'we ((are|will|only|are only|also) )*(announc*|advertis*|accept|send|provide|carry)|our routers|to its peers|communit*|black ?hol*|(from|to|for) (our|my) customers?|filter',
      stance: ofRoutes,
    },
    {
      name: 'next-hop',
      says: 'next ?hops?|next_hops?',
      also: 'self|itself|themsel*|own|third|other|reset|alter|sell*|resell*|giv*|match*|invalid|must|has to|same|neighb*|announcing|modif*|chang*|rewrit*|point*',
      not: 'we (set|use|will set|rewrite)|our next ?hop|communit*|blackhole*|consist*',
      stance: practice,
    },
  ],
  med: [
    {
      name: 'med',
      says: 'meds?|multi ?exit\nhono*|respect|ignore|accept ~~ metrics\nmed値|medは',
      stance: (sentence) => (demandAround(sentence) === 'request' ? undefined : 'stated'),
      read: ({ text }) => {
        const treatment = treatmentOf(text);
        return treatment ? { value: { treatment } } : null;
      },
    },
    {
      name: 'closest-exit',
      says: '(closest|shortest|nearest|first|early) exit|hot potato',
      stance: 'stated',
      read: () => ({ value: { treatment: 'ignored' } }),
    },
  ],
  communities: [
    {
      name: 'treatment',
      says: `strip*|remov*|overwrit*|delet*|accept*|hono*|support*|respect*|ignor*|preserv*|propagat*|set|receive|discard* ~ communit*
communit* ~ available|strip*|remov*|overwrit*|delet*|accept*|hono*|support*|respect*|ignor*|上書き
black ?hol*|rtbh|graceful_shutdown|graceful shutdown|gshut ~ support*|accept*|hono*|available|possible|offer*|communit*
support*|accept*|hono*|offer*|implement* ~ black ?hol*|rtbh|graceful shutdown|gshut|rfc ?8326`,
      not: 'amateur|(tor|local|source) (network|community)|community (ix|project|network|of)|not all bgp|internet community|network community|our community',
      stance: (sentence) =>
        (sentence.row !== undefined && !/graceful|black ?hol|rtbh/.test(sentence.row)) ||
        demandAround(sentence) === 'request'
          ? undefined
          : isRefused(sentence.text)
            ? 'refused'
            : 'stated',
      read: ({ quote }) => ({ value: { text: quote.slice(0, 160) } }),
    },
  ],
  'route-server': [
    {
      name: 'required-first',
      says: `not|no|only ~ direct|bilateral|sessions? ~ already|route ?servers?|rs
route ?servers?|routes ~ already ~ not|no
(kept|limited|restricted|confined) to ~~ route ?servers?
already ~ receive|see|have|exchang*|get ~ route ?server*|routes
(less than|below|under|fewer|smaller|small) ~ should|must|use|please|are|is ~ route ?servers?|rs
route ?servers? ~~ before|prior to ~~ request*|bilateral|direct
peer with the (rs|route ?servers?) for that`,
      not: 'not present on',
      stance: 'stated',
      read: ({ text }) => ({ value: { presence: /for that/.test(text) ? 'peers' : 'required-first' } }),
    },
    {
      name: 'does-not-peer',
      says: '(not|never|no longer) ([\\p{L}]+ ){0,3}(peer*|use|using|participat*|connect*|join|announc*|advertis*|available|present|establish*|support*|do|open) ~~ route ?servers?|multi ?lateral|mlpa\nonly ([\\p{L}]+ )?bilateral(ly| sessions?| peerings?)(?! [\\p{L}])|bilateral (sessions?|peerings?) only(?! [\\p{L}])|route ?servers?( [\\p{L}]+)? ?:? no(?! ?[\\p{L}])\nnever (via|over|through)|no ~~ route ?servers?|multi ?lateral|mlpa\nroute ?servers? ~~ avoid*|except|(are|is) not\navoid* ~~ route ?servers?\n(rather than)|(instead of) ~~ route ?servers?\nprefer* ~ over ~~ route ?servers?\npas|não|(no participa*) ~~ route ?servers?|(serveurs? de route*)|(servidores de r[ou]tas)',
      not: 'not required|do not need|no need|excluded|should not|matching|if (you|a peer)|not only|unless|peering (db|lan)|propagat*|received|insert*|learned|peers (who|that|which)|networks (who|that|which)|visible',
      stance: 'stated',
      read: () => ({ value: { presence: 'does-not-peer' } }),
    },
    {
      name: 'peers',
      says: 'via|through|over|peer*|present|participat*|sessions?|connected|available|use|utilis*|nutzen|usamos|announce|send|prefer*|join|open|on|reach*|do|(exchange routes (over|via)) ~ route ?servers?|rs|multi ?lateral\nroute ?servers? ~~ yes|peer*|used|available|prefer*',
      not: 'telnet|ssh|other route ?servers?|status|next_?hop|excluded|addresses|looking ?glass|tools?|matching|rather than|instead of|discontinu*|should be the same|communit*|local_?pref',
      stance: (sentence) => (demandAround(sentence) === 'request' ? undefined : 'stated'),
      read: () => ({ value: { presence: 'peers' } }),
    },
  ],
  'private-preferred': [
    {
      name: 'above',
      says: 'private*|priv[ée]e?s?|privad*|pnis?|direct peering|peering direct\nプライベート',
      also: 'above|over|exceed*|more than|greater|once|reach*|beyond|from \\d+|move|migrat*|excess|au delà|oberhalb|dépasse|überschreit*|superior|supera',
      not: /not (?:set ?up|establish)|\bsessions?\b[^;]{0,40}\bnot\b|rfc ?\d{4}|private (?:as|asns?|address|ip)\b|ports? (?:at|of)/,
      stance: ({ text }) =>
        !ratesIn(text).length ? undefined : /must|require|shall|will\b/.test(text) ? 'required' : 'preferred',
      read: ({ text }) => {
        const rates = ratesIn(text);
        const above = rates.find(({ index }) =>
          /(?:above|from|ab|over(?! an? )|au-delà|oberhalb|exceed\w*|than|once|reach\w*|beyond|excess of|dépasse|überschreitet|superior a|supera)[^\d,]{0,25}$/.test(
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
      name: 'preferred',
      says: '(above|beyond|over) (that|this),?( [\\p{L}]+){0,4} (private|pnis?)\nprefer* ~~ private|privately|pnis?|(direct|dedicated) interconnect*\nprivate|pnis?|(direct|dedicated) interconnect* ~ preferred|preferable|over public|favou?red\nwe ([\\p{L}]+ )?(want|like|favou?r|encourage|recommend) ~~ private (network )?(peering*|interconnect*|links?)|pnis?|(direct|dedicated) interconnect*',
      not: 'no preference|not (want|like|encourage|preferred)|private (as|asn|address)|prefer* public|md5|ipv[46]',
      stance: 'preferred',
    },
    {
      name: 'not-available',
      says: '(private (peering|interconnect*))|pnis? ~~ not (available|possible|offered|supported)\n(no|not ((currently|yet|generally) )?(offer|support|provide|accept|do|establish)) ~~ (private (peering|interconnect*))|pnis?',
      not: 'not (only|require*)|no (minimum|longer)|without',
      stance: 'refused',
    },
  ],
};
