/** What a policy asks of routes and sessions: registries, filters, lengths, limits, passwords, next hops, route servers. */
import type { ClauseValue } from '../../../records/policy.ts';
import type { Read, RuleTable } from '../rule.ts';
import { scoped } from '../scope.ts';
import type { Sentence } from '../sentences.ts';
import {
  type Asked,
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
const DROPPED =
  '(?:drop\\w*|discard\\w*|reject\\w*|filter\\w*|den(?:y|ied)|not (?:be )?accept\\w*|refuse\\w*|ignor\\w*|block\\w*|not permitted|remov\\w*|suppress\\w*|verworfen|gefiltert|abgelehnt|markiert|tagged|rejet\\w*|supprim\\w*|filtr\\w*|descart\\w*|rechaz\\w*|rejeit\\w*|remover|破棄|無視|拒否|受け取りません|受け付け|フィルタ)';

const LENGTH_WORDS =
  /longer|smaller|shorter|more[ -]specific|less than|greater|larger|bigger|exceed|maximum|minimum|max\b|up to|between|smallest|longest|prefix[- ]length|length|mask|aggregat|accept|filter|discard|reject|drop|>|<|≥|≤|\ble\b|länger|kürzer|kleiner|größer|maior|menor|menores|maiores|mayor|plus (?:long|petit|spécif)|より(?:小さ|長)|未満|以上|以下|máscara|delší|deaggregat|de-aggregat/u;
/** Address space that the peer holds, which limits no announcement. */
const HELD =
  /\b(?:at least|minimum of one|own|hold|have|has|possess)\b[^.;]{0,40}\/ ?\d{2}(?!\d)[^.;]{0,60}\b(?:assigned|allocated|owned|address(?:es)?|space|block|ipv4|ipv6|routable|allocation)|(?:publicly|public|globally)[ -](?:routable|routed)[^.;]{0,40}\/ ?\d\d|at least (?:a|an|one)[^.;]{0,40}\/ ?\d\d|mindestens ein\w*[^.;]{0,30}\/ ?\d\d|au moins un[^.;]{0,30}\/ ?\d\d|(?:pelo menos|al menos) un\w*[^.;]{0,40}\/ ?\d\d|割り当て|we (?:own|announce|have|use|originate)|our (?:prefix|ipv)/u;

const stated = (sentence: Sentence, match: RegExpExecArray): Asked | undefined => {
  const asked = demandOf(sentence, match.index);
  if (asked && asked.from !== 'policy' && asked.stance !== 'not-required')
    return asked.stance === 'refused' ? { stance: 'stated', from: 'sentence' } : asked;
  return demandAround(sentence) === 'request' ? undefined : { stance: 'stated', from: 'sentence' };
};

function lengths(sentence: Sentence): Read<'prefix-length'> | null {
  const value = prefixLengths(sentence.text);
  return value.v4 || value.v6 ? { value } : null;
}

const treatmentOf = (text: string): ClauseValue<'med'>['treatment'] | undefined =>
  /case[- ]by[- ]case|agree(?!ment is not)|arrangement|negotiat|on request|upon request|mutual|individual|交渉|vereinbar|absprache|accord|acordo/.test(
    text,
  )
    ? 'by-arrangement'
    : /overwr\w*|ignor\w*|\b(?:not|never|no)\b[^.;]{0,30}(?:honou?r|respect|accept|support|use|consider|listen|send)|reset|set (?:to|med)|strip|remov|discard|zero|\b0\b|überschreib|remplac|substitu|上書き|ignorier|closest|hot[- ]potato/.test(
          text,
        )
      ? 'ignored'
      : /honou?r|respect|accept|support|listen|use/.test(text)
        ? 'honoured'
        : undefined;

export const TECHNICAL: RuleTable = {
  'consistent-announcements': [
    {
      name: 'not-consistent',
      words: ['consistent', 'not'],
      says: /\b(?:not|no)\b[^.;]{0,30}(?:require|need|expect)[^.;]{0,40}consisten|not consistent/,
      asks: () => ({ stance: 'not-required', from: 'sentence' }),
    },
    {
      name: 'consistent',
      words: [
        'consisten',
        'same',
        'identical',
        'konsistent',
        'cohérent',
        'cohe',
        'homog',
        'equal',
        'uniform',
        'einheitlich',
      ],
      says: /consisten\w*[^.;]{0,60}(?:rout|announce|prefix|advert|anuncio|rotas)|(?:rout|announce|prefix|advert|announc)\w*[^.;]{0,80}(?:consisten|uniform|identical)|(?:same|identical|equal)(?: set of| number of)? (?:routes?|prefix(?:es)?|announcements?|bgp announcements?|routing information|networks)[^.;]{0,80}(?:all|every|each|across|everywhere|both)|konsistent[^.;]{0,40}ankünd|(?:ankünd|annonc|anunci|rout|rotas)[^.;]{0,80}(?:konsistent|cohérent\w*|consistentes)|cohérentes|rotas consistentes|同一の経路|一貫したルート/u,
      not: /our (?:network )?(?:announce|prefix|rout)|\bwe (?:announce|advertise)|as[- ]set|with (?:the )?(?:irr|rpki|registry)|consistently exceed|path consist/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked && asked.from !== 'policy' && asked.stance !== 'refused' ? asked : undefined;
      },
    },
  ],
  'route-filtering': [
    {
      name: 'own-and-customers-only',
      words: ['announc', 'advertis', 'only', 'leak', 'transit', 'send'],
      says: /(?:announce|advertise|send|originate)\w*[^.;]{0,40}\bonly\b[^.;]{0,60}(?:own|customer|origin|downstream)|\bonly\b[^.;]{0,30}(?:announce|advertise|originate)\w*[^.;]{0,80}(?:own|customer|origin|downstream|belong)|(?:route|transit)[ -]?leak|(?:not|never)\b[^.;]{0,40}(?:announce|advertise)\w*[^.;]{0,80}(?:third|other|transit|private|bogon|does ?n[o']t belong|not belong|rfc ?1918)/,
      not: /\bwe (?:announce|advertise|only announce|will announce)|our routers? announce/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked?.from === 'policy' && describesUs(sentence) ? undefined : asked;
      },
    },
    {
      name: 'filter-customers',
      words: ['filter', 'routing', 'bogon', 'leak'],
      says: /filter\w*[^.;]{0,60}(?:customer|downstream|member|own|bgp|rout|prefix|announce|leak|bogon)|(?:strict|proper|sound) (?:routing|route|prefix)[ -](?:polic|filter|hygiene)|no bogons/,
      not: /\bwe (?:filter|use|apply|will filter)|for the purposes? of filter|prefix filters? (?:facing|are)|as-?set filter|filters on request/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked && asked.from !== 'policy' ? asked : undefined;
      },
    },
    {
      name: 'bogons-dropped',
      words: ['bogon', 'martian', 'private', 'rfc1918', 'reserved', 'invalid', 'as'],
      says: new RegExp(
        `(?:bogon|martian|rfc ?1918|private (?:as|asn|address)|private or other invalid|invalid (?:as|asn))[^.;]{0,80}${DROPPED}|${DROPPED}[^.;]{0,80}(?:bogon|martian|rfc ?1918|private (?:as|asn|address))`,
        'u',
      ),
      asks: 'practice',
    },
  ],
  'prefix-length': [
    {
      name: 'limit',
      words: ['24', '48', '22', '23', '25', '32', '36', '40', '44', '64', '28', '29', 'bits', '49'],
      says: /\/ ?\d{2,3}(?![\d.])|\d{2} (?:e|y|and|-|–|bis) \d{2} bits|\d{2} bits/,
      not: HELD,
      asks: (sentence, match) => {
        const { text } = sentence;
        if (/(?:\d{1,3}\.){3}\d|[\da-f]{1,4}::?\/|[\da-f]{2,4}:[\da-f:]+\//.test(text)) return undefined;
        const above = [...sentence.stems, ...sentence.headings.slice(-1)].some((words) =>
          /discard|reject|filter|drop|accept|破棄|limit|length/.test(words),
        );
        if (!LENGTH_WORDS.test(text) && !above) return undefined;
        return demandAround(sentence) === 'ours' &&
          /our|we /.test(text) &&
          !/accept|filter|discard|reject|drop/.test(text)
          ? undefined
          : stated(sentence, match);
      },
      read: lengths,
    },
    {
      name: 'aggregation',
      words: ['aggregat', 'deaggregat', 'de', 'aggreg'],
      says: /\baggregat(?:e|ed|ing|ion)\b[^.;]{0,60}(?:rout|prefix|announce|possible|address)|(?:rout|prefix|announce)\w*[^.;]{0,60}\baggregated?\b|(?:must|should|shall|will|please|to) aggregate/,
      not: /aggregated? (?:traffic|amount|volume|bandwidth|capacity)|amount of traffic|\bwe (?:aggregate|reject|may|reserve)|de-?aggregat|in aggregate|link aggregation|lacp/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked && asked.from !== 'policy' ? asked : undefined;
      },
    },
  ],
  irr: [
    {
      name: 'disclaimed',
      words: ['irr', 'registry', 'route', 'as'],
      says: /\b(?:irr|routing registry|as-?set|route objects?)\b[^.;]{0,40}\bnot (?:required|mandatory|necessary)|\b(?:no|not) (?:require|need)[^.;]{0,40}\b(?:irr|as-?set|route objects?)\b/,
      asks: () => ({ stance: 'not-required', from: 'sentence' }),
    },
    {
      name: 'filters-from-irr',
      words: ['irr', 'irrdb', 'registry', 'as', 'radb', 'ripe', 'asset', 'route', 'rpsl', 'irrs'],
      says: new RegExp(
        `(?:filter|prefix-?list|validat|verif|accept|generat|build|check|provision)\\w*[^.;]{0,90}\\b(?:irr(?:db)?s?|routing registr\\w+|as-?sets?|radb|ripe (?:db|database)|route(?:/route6|6)? objects?|irrdb|rpsl)\\b|\\b(?:irr(?:db)?s?|routing registr\\w+|as-?sets?|radb|route objects?)\\b[^.;]{0,80}(?:filter|prefix-?list|validat|${DROPPED})`,
        'u',
      ),
      not: /\bour (?:own )?(?:as-?set|prefixes|routes|irr)|accept (?:our )?as\d*:?as-|updated every|(?:all|our) routes have|signed|customers? (?:are|prefix)|looking glass|communit|accepted from|our upstream|add (?:us|our)|we (?:keep|maintain|register|publish)|you (?:can|may) (?:use|build|filter|generate)|to (?:us|filter us)|filter our/,
      asks: (sentence, match) => stated(sentence, match),
      read: () => ({}),
    },
    {
      name: 'registered',
      words: [
        'irr',
        'irrs',
        'irrdb',
        'registr',
        'register',
        'registered',
        'route',
        'route6',
        'as',
        'asset',
        'radb',
        'ripe',
        'rpsl',
        'routing',
        'altdb',
        'jpirr',
        'aut',
        'database',
        'internet',
        'вид',
      ],
      says: /\birr(?:db)?s?\b|routing[ -]?(?:information )?registr\w+|internet routing reg\w+|registr\w+ (?:data|records?|objects?|entries|information)|(?:rirs?|ripe|arin|apnic|radb|afrinic|lacnic)(?:'s)? (?:registr\w+|database|db\b|objects?)|route6?(?:\/route6)?[ -]objects?|\bobject情報|as-?sets?\b|as-macro|\baut-num\b|\brpsl\b|route registr\w+|\bradb\b|routing polic(?:y|ies) in\b|(?:route|as)-set|object(?:s|情報)?[^.;]{0,20}(?:irr|radb|ripe)|irrオブジェクト|registo de encaminhamento|registers?\w* (?:their |its |your |all )*(?:routes|prefixes)|objects at ripe|(?:published|documented) (?:routing )?polic/u,
      not: /\bour (?:as-?set|routes?|prefixes|irr|as-macro|own)|as-?set(?:\(s\)|s)? ?(?:is|:|=|:? ?as-|:? ?as\d+:)|as-?macro ?: |(?:is|are) (?:registered|listed) (?:in|under|with|as)[^.;]{0,40}as-|reference as-set|(?:announce|advertise)[^.;]{0,40}\bas-[a-z]{2,}|as-?set (?:to|for) (?:filter|use)|(?:use|using|via|accept|import|export)[^.;]{0,30}\bas\d*:?-?[a-z-]*:?as-[a-z]|all routes have|\bwe (?:keep|maintain|register|publish|announce|collect|use data|advertise)|collect data|prefixes? (?:is|are) (?:all )?(?:properly )?registered|to your as-?set|your as-?set (?:\(|if|and|name)|updated every|\bwhois\b|please be advised|domain|asn? (?:registered|assigned|allocated|from)|(?:assigned|allocated|issued) (?:by|from)|registered (?:with|at) (?:a|an|the|your)[^.;]{0,20}(?:rir|regional)|public asn|registration system|in our as-?set|estimates|accepted from|communit|looking glass|registered network|as-?set(?:, |\s?\/ ?)(?:rpki|max)|^as-?set\b[^.;]{0,6}$|bring your own|third[ -]party address|valid (?:autonomous|asn)|ip allocations/u,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        if (!asked || asked.stance === 'refused') return undefined;
        if (
          asked.from === 'policy' &&
          !/register|up[ -]to[ -]date|maintain|current|support|valid|publish|keep|accurate|document|登録/.test(
            sentence.text,
          )
        )
          return undefined;
        return asked.stance === 'optional' && !/register|publish|maintain|valid/.test(sentence.text)
          ? undefined
          : asked;
      },
      read: () => ({}),
    },
  ],
  rpki: [
    {
      name: 'disclaimed',
      words: ['rpki', 'roa', 'roas'],
      says: /\b(?:rpki|roas?)\b[^.;]{0,30}\bnot (?:required|mandatory|necessary)|\b(?:no|not) (?:require|need)[^.;]{0,40}\b(?:rpki|roas?)\b/,
      not: /recommend|encourag|推奨/,
      asks: () => ({ stance: 'not-required', from: 'sentence' }),
    },
    {
      name: 'validated',
      words: ['rpki', 'roa', 'roas', 'origin', 'rov'],
      says: new RegExp(
        `(?:\\brpki\\b|\\broas?\\b|\\brov\\b|origin validation|\\brpki/)[^;]{0,90}(?:${DROPPED}|validat\\w*|verif\\w*|enforc\\w*|検証|non valides|inválid\\w*)|(?:${DROPPED}|validat\\w*|strict|verif\\w*|check\\w*|accept\\w*|inválid\\w*)[^;]{0,90}\\b(?:rpki|roas?|rov)\\b|\\brpki[- ](?:invalid|filter|ov\\b|valid)|invalid rpki|\\brpki\\b[^;]{0,20}を使用`,
        'u',
      ),
      not: /\bour (?:own )?(?:prefixes|routes|roas?)|all routes have|we (?:sign|have signed|publish roas)|communit|accepted from peer|matching valid|looking glass/u,
      asks: (sentence, match) => {
        const asked = stated(sentence, match);
        return asked?.stance === 'optional' ? { stance: 'stated', from: 'sentence' } : asked;
      },
    },
    {
      name: 'signed',
      words: ['rpki', 'roa', 'roas', 'route', 'resource', 'signed', 'рпки'],
      says: /\brpki\b|\broas?\b|route origin auth|resource public key|(?:routes?|prefixes) (?:signed|that are (?:not )?(?:registered and )?signed)|рпки/u,
      not: /\bour (?:own )?(?:prefixes|routes|roas?|network)|all routes have|\bwe (?:sign|have signed|have rpki|publish)|all our|communit|accepted from|matching valid|prefixes (?:is|are) (?:all )?(?:properly )?(?:registered|signed)|rpki[- ]signed and irr|toa roa/u,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked && asked.stance !== 'refused' ? asked : undefined;
      },
    },
  ],
  'max-prefix': [
    {
      name: 'table',
      words: ['prefix', 'prefixes', 'max', 'maximum', 'maxprefix', 'präfix', 'limit'],
      says: /max(?:imum|\.)?[ -]?(?:of )?(?:ipv?[46] )?(?:prefix|präfix)\w*|prefix(?:es)?[ -]?(?:limits?|max(?:imum)?|count|filter ?limits?)|\d prefixes max|(?:suggest|recommend)\w*[^.;]{0,60}prefix(?:es)?|(?:prefix|route)s?[ -]limits?|prefixo máximo|\blimits? of \d+ (?:prefixes|routes)|max-?pfx|最大プレフィ/u,
      not: /prefix count and whether|your (?:prefix|max|recommended)|expected prefix|you(?:r)? (?:will|would|plan|intend)|number of prefixes you|as_path|prefix-length|maximum prefix length|minimum prefix/,
      asks: (sentence) => {
        const modal = modalOf(sentence.text);
        return { stance: modal === 'required' || modal === 'preferred' ? modal : 'stated', from: 'sentence' };
      },
      read: (sentence) => {
        const counts = countsIn(sentence);
        return counts.v4 !== undefined || counts.v6 !== undefined ? { value: counts } : {};
      },
    },
  ],
  md5: [
    {
      name: 'password',
      words: ['md5', 'tcp', 'bgp', 'password', 'authentic', 'tcpao', 'session'],
      says: /\bmd5\b|\btcp-?ao\b|\b(?:bgp|session) (?:authentication|passwords?|password protection)|authentication keys|passwords? (?:on|for) (?:\w+ ){0,2}(?:bgp|sessions?)/,
      not: /md5-?(?:password|key|hash)? ?: using|password protected area|checksum|your (?:md5|password)|if (?:you )?(?:desired|wanted)\b[^.;]{0,5}$/,
      asks: (sentence) => {
        const { text } = sentence;
        if (demandAround(sentence) === 'request') return undefined;
        if (/\bno md5\b|without md5|md5[^.;]{0,30}: ?(?:no|none|unsupported)\b/.test(text))
          return { stance: 'refused', from: 'sentence' };
        if (isRefused(text) && !/not required/.test(text)) return { stance: 'refused', from: 'sentence' };
        if (notAsked(text)) return { stance: 'not-required', from: 'sentence' };
        if (
          /on request|upon request|optional|if (?:you|required|requested|desired|needed|wanted)|available|can (?:be|use|we use)|supported|may (?:be )?us|possible|sure|auf wunsch|unterstützt|support\b/.test(
            text,
          )
        )
          return { stance: 'optional', from: 'sentence' };
        const modal = modalOf(text);
        if (modal === 'preferred' || /please use|whenever|encourag|bevorzug/.test(text))
          return { stance: 'preferred', from: 'sentence' };
        if (modal) return { stance: modal, from: 'sentence' };
        const around = demandAround(sentence);
        return around === 'required' || around === 'preferred'
          ? { stance: around, from: 'context' }
          : undefined;
      },
    },
  ],
  ipv6: [
    {
      name: 'disclaimed',
      words: ['ipv6'],
      says: /\bipv6\b[^.;]{0,40}\b(?:not (?:required|mandatory|necessary)|optional)\b/,
      asks: () => ({ stance: 'not-required', from: 'sentence' }),
    },
    {
      name: 'only',
      words: ['ipv6', 'ipv4'],
      says: /ipv6[- ]only|only (?:\w+ )?ipv6|(?:not?|never)\b[^.;]{0,40}ipv4(?:\/ipv6)?[- ]only|ipv4-only[^.;]{0,30}(?:not|no)\b/,
      not: /ipv6-only asn of|sessions are optional/,
      asks: () => ({ stance: 'required', from: 'sentence' }),
    },
    {
      name: 'both-families',
      words: ['ipv6', 'dual', 'v6'],
      says: /\bipv6\b|dual[- ]?stack|\bv6\b/,
      not: /prefix|\/ ?\d{2}|address(?:es)? (?:space|block|allocation)|max|at least one|ipv6 ?: ?[\da-f]+:|route|\bor ipv6\b|ipv4 or|ipv4\/ipv6|longer|tunnel|filter|limit|ipv4 and\/or|ipv6 is (?:available|supported)/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked &&
          asked.from === 'sentence' &&
          /both|dual|must|require|should|expect|support|erwartet|attend|espera|両方/.test(sentence.text) &&
          (asked.stance === 'required' || asked.stance === 'preferred')
          ? asked
          : asked?.from === 'context' && /両方|both|dual/.test(sentence.text)
            ? asked
            : undefined;
      },
    },
  ],
  'no-default-route': [
    {
      name: 'default',
      words: [
        'default',
        'defaultroute',
        'static',
        'last',
        'gateway',
        'fallback',
        'statisch',
        'route',
        'rota',
        'ruta',
        'defaults',
        'rückfall',
        'статич',
        'statick',
      ],
      says: /\bdefault(?:[ -]?rout\w*|s)?\b|\bstatic(?:ally)?(?: or default)? rout|(?:rout\w*|gateway) of last[ -]resort|last[ -]resort|fallback-?route|rückfallroute|statische\w* route|routes? statiques?|route de dernier recours|rotas? estáticas?|rota de último recurso|rutas? (?:estáticas?|por defecto)|デフォルト(?:ルート|経路)|default ?route|静的(?:経路|ルート)|最終手段のルート|默认路由|静态路由|маршрут[^.;]{0,20}(?:по умолчанию|последне|статич)|výchozí|defaultní/u,
      not: /by default|default[- ]free|local_?pref|\bwe (?:do not|will not|never|filter|discard|reject|drop|ignore|deny)\b[^.;]{0,40}default|default (?:routes?|経路)?[^.;]{0,50}(?:破棄|discard|reject|filter|drop|ignore|denied|not accepted|will be)|デフォルト(?:ルート|経路)[^。]{0,20}(?:破棄|無視|拒否)|(?:discard|reject|filter|drop|ignore|accept)\w*[^.;]{0,40}default|default (?:filter|policy|settings?|values?|route table|behaviou?r|max|limit|communit|configuration)|default-?route (?:service|available)|as a last resort|(?:offer|provide|send you|request)\w*[^.;]{0,30}default route/u,
      asks: (sentence, match) => {
        const { text } = sentence;
        const around = [...sentence.stems, ...sentence.headings.slice(-1)];
        if (around.some((words) => /discard|reject|破棄|drop\b/.test(words))) return undefined;
        const forbids =
          /\b(?:not|no|never|neither|nor|without|cannot|prohibit\w*|forbidden|refrain|avoid|disallow\w*|may not|unauthori[sz]ed|theft|kein\w*|nicht|aucune?|nenhum\w*|ningun\w*|não|ne |interdit|untersagt)\b|禁止|ないで|しない|ません|無許可|不得|не\b|nesm|nebude|合意のない|送出/u.test(
            text,
          );
        if (!forbids && !around.some((words) => FORBIDDING_HEADING.test(words) || /\bnot:?$/.test(words)))
          return undefined;
        if (describesUs(sentence) && !/towards? us|to us|at us|our /.test(text)) return undefined;
        return {
          stance:
            modalOf(text.slice(0, match.index)) === 'preferred' &&
            !/\bno(?:t|\b)/.test(text.slice(0, match.index))
              ? 'preferred'
              : 'required',
          from: 'sentence',
        };
      },
    },
    {
      name: 'announced-routes-only',
      words: ['traffic', 'send', 'destin', 'verkehr', 'datenverkehr', 'datentransfer', 'only', 'пере'],
      says: /(?:traffic|packets|data)[^.;]{0,50}(?:destin|towards?|to|for|match)\w*[^.;]{0,40}(?:announced|announce|advertised?|we are announcing|originated|via bgp|propagat|learned)|(?:not|never|neither)\b[^.;]{0,40}send[^.;]{0,40}(?:not announced|do(?:es)? not match|don'?t announce)|only send (?:us )?traffic[^.;]{0,30}destined|(?:verkehr|datentransfer|datenverkehr)[^.;]{0,60}(?:announced|propagiert|ankündig|angekündigt)|発表されたプレフィックス宛て/u,
      not: /\bwe (?:only |will (?:only )?)?(?:accept|send|carry|announce traffic)|communit/,
      asks: (sentence, match) =>
        /\b(?:only|not|never|nur|must|limited|restrict\w*|darf)\b|のみ/.test(sentence.text)
          ? demandOf(sentence, match.index)
          : undefined,
    },
  ],
  'next-hop-self': [
    {
      name: 'next-hop',
      words: ['next', 'nexthop', 'third'],
      says: /next[-_ ]?hops?|nexthop/,
      not: /\bwe (?:set|use|will set|rewrite)|our next[- ]hop|communit|blackhole/,
      asks: (sentence, match) => {
        if (
          !/self|itself|themsel|own|third|other|reset|alter|sell|give|match|invalid|must|has to|same|neighbou?r|announcing|modif|chang|rewrit|point/.test(
            sentence.text,
          )
        )
          return undefined;
        return stated(sentence, match);
      },
    },
  ],
  med: [
    {
      name: 'med',
      words: ['med', 'meds', 'multi', 'multiexit'],
      says: /\bmeds?\b|multi[- ]?exit|\bmed(?:値|は)/u,
      not: /communit(?:y|ies) (?:to|for)|\bmed (?:school|equipment)/,
      asks: (sentence, match) => {
        if (demandAround(sentence) === 'request') return undefined;
        return treatmentOf(sentence.text)
          ? {
              stance:
                demandOf(sentence, match.index)?.stance === 'required' &&
                !/overwr|ignor|honou?r|respect/.test(sentence.text)
                  ? 'required'
                  : 'stated',
              from: 'sentence',
            }
          : undefined;
      },
      read: ({ text }) => {
        const treatment = treatmentOf(text);
        return treatment ? { value: { treatment } } : null;
      },
    },
    {
      name: 'closest-exit',
      words: ['closest', 'hot', 'shortest', 'nearest'],
      says: /(?:closest|shortest|nearest)[ -]exit|hot[- ]potato/,
      asks: () => ({ stance: 'stated', from: 'sentence' }),
      read: () => ({ value: { treatment: 'ignored' } }),
    },
  ],
  communities: [
    {
      name: 'treatment',
      words: ['communit', 'blackhol', 'black', 'graceful', 'gshut', 'rtbh'],
      says: /(?:strip|remov|overwrit|delet|accept|honou?r|support|respect|ignor|scrub|carry|preserv|propagat|transit|set community none|prefer\w* to receive|do not send|discard)\w*[^.;]{0,60}communit|communit(?:y|ies)[^.;]{0,60}(?:strip|remov|overwrit|delet|accept|honou?r|support|respect|ignor|scrub|上書き)|(?:black-?hol\w*|rtbh|graceful[- ]shutdown|gshut)[^.;]{0,60}(?:support|accept|honou?r|available|communit)|(?:support|accept|honou?r)\w*[^.;]{0,60}(?:black-?hol|rtbh|graceful[- ]shutdown|gshut)|community[^。]{0,40}上書き/u,
      not: /amateur|tor (?:network|community)|community (?:ix|project|network|of)|large communities shown|listed the bgp|not all bgp sessions|internet community/,
      asks: (sentence) =>
        sentence.row === undefined && demandAround(sentence) !== 'request'
          ? { stance: isRefused(sentence.text) ? 'refused' : 'stated', from: 'sentence' }
          : undefined,
      read: ({ text }) => ({ value: { text: text.slice(0, 160) } }),
    },
  ],
  'route-server': [
    {
      name: 'required-first',
      words: ['route', 'rs', 'already', 'exchanged', 'session', 'bilateral', 'direct'],
      says: /(?:not|no|only)\b[^.;]{0,60}(?:direct|bilateral|session)[^.;]{0,80}(?:already|route[- ]?servers?|via rs|over rs)|(?:route[- ]?servers?|routes)[^.;]{0,60}already[^.;]{0,60}(?:not|no)\b|already (?:receive|see|have|exchang|get)\w*[^.;]{0,60}(?:route[- ]?server|routes)|peer with the (?:rs|route[- ]?servers?) for that/,
      not: /not present on/,
      asks: () => ({ stance: 'stated', from: 'sentence' }),
      read: (sentence) => withExchange(sentence, /for that/.test(sentence.text) ? 'peers' : 'required-first'),
    },
    {
      name: 'does-not-peer',
      words: ['route', 'routeserver', 'rs', 'mlpe', 'multilateral'],
      says: /\b(?:not|never|no)\b[^.;]{0,50}(?:route[- ]?servers?|multi-?lateral|mlpa)|route[- ]?servers?[^.;]{0,40}\b(?:not|avoid\w*|except)\b|avoid[^.;]{0,30}route[- ]?servers?/,
      not: /not required|do not need|no need|excluded|should not|matching|if (?:you|a peer)|not only|unless|peering (?:db|lan)/,
      asks: () => ({ stance: 'stated', from: 'sentence' }),
      read: (sentence) => withExchange(sentence, 'does-not-peer'),
    },
    {
      name: 'peers',
      words: ['route', 'routeserver', 'rs', 'multilateral'],
      says: /(?:peer|present|participat|session|connected|available|use|announce|prefer|join|open|on)\w*[^.;]{0,60}(?:route[- ]?servers?|\brs(?:es)?\b|multi-?lateral)|route[- ]?servers?[^.;]{0,40}(?:yes|peer|used|available|where available|prefer)/,
      not: /status|next_?hop|excluded|addresses|matching|learned (?:from|via)|should be the same|bilateral only|route of|communit|\bbgp route\b|local_?pref/,
      asks: (sentence) =>
        demandAround(sentence) === 'request' ? undefined : { stance: 'stated', from: 'sentence' },
      read: (sentence) => withExchange(sentence, 'peers'),
    },
  ],
  'private-preferred': [
    {
      name: 'above',
      words: ['private', 'pni', 'pnis', 'direct', 'privat', 'dedicated'],
      says: /\bprivate(?:ly)?\b|\bpnis?\b|\bdirect peering\b|\bpeering direct\b|プライベート/,
      not: /rfc ?\d{4}|private (?:as|asn|asns|address|ip)\b|at least[^.;]{0,20}exchange points|ports? (?:at|of)/,
      asks: (sentence) => {
        const { text } = sentence;
        if (
          !ratesIn(text).length ||
          !/above|over\b|exceed|more than|greater|once|reach|beyond|move|migrat|in excess|dépasse|überschreit|superior/.test(
            text,
          )
        )
          return undefined;
        return {
          stance: /must|require|shall|will\b/.test(text) ? 'required' : 'preferred',
          from: 'sentence',
        };
      },
      read: ({ text }) => {
        const rates = ratesIn(text);
        const rate =
          rates.find(({ index }) =>
            /(?:above|over|exceed\w*|than|once|reach\w*|beyond|excess of|dépasse|überschreitet|superior a)[^\d]{0,30}$/.test(
              text.slice(Math.max(0, index - 45), index),
            ),
          ) ?? rates[0];
        return rate ? { value: { aboveMbps: rate.mbps } } : null;
      },
    },
    {
      name: 'preferred',
      words: ['private', 'pni', 'pnis', 'prefer'],
      says: /prefer\w*[^.;]{0,50}(?:private|pnis?|direct interconnect)|(?:private|pnis?)\b[^.;]{0,60}(?:preferred|preferable|is preferred|over public|favou?red)/,
      not: /not preferred|private (?:as|asn|address)|prefer\w* public/,
      asks: () => ({ stance: 'preferred', from: 'sentence' }),
    },
    {
      name: 'not-available',
      words: ['private', 'pni', 'pnis'],
      says: /(?:private (?:peering|interconnect\w*)|\bpnis?\b)[^.;]{0,40}\bnot (?:available|possible|offered|supported)|\b(?:no|not) (?:offer |provide |support |do )?(?:private (?:peering|interconnect\w*)|pnis?)\b/,
      asks: () => ({ stance: 'refused', from: 'sentence' }),
    },
  ],
};

function withExchange(
  sentence: Sentence,
  presence: ClauseValue<'route-server'>['presence'],
): Read<'route-server'> {
  const scope = scoped({ family: /ipv6 only|only ipv6/.test(sentence.text) ? 'ipv6' : undefined });
  return { value: { presence }, ...(scope ? { scope } : {}) };
}

/** Limits with a family each, else the one number beside "prefixes", which is IPv4's. */
function countsIn(sentence: Sentence): { v4?: number; v6?: number } {
  const counts = prefixCounts(sentence.text);
  if (counts.v4 !== undefined || counts.v6 !== undefined) return counts;
  const alone =
    /(?<![\d.:a-z/])(\d{1,3}(?:,\d{3})+|\d{1,7}) (?:ipv4 )?(?:prefixes|routes)|(?:prefix(?:es)?[ -]?limits?|max[ -]?prefix\w*|limit)(?: (?:of|is|to|at))?:? ?(\d{1,7})(?![\d.:%]|\/)/.exec(
      sentence.text,
    );
  const number = alone?.[1] ?? alone?.[2];
  return number === undefined ? {} : { v4: Number(number.replace(/,/g, '')) };
}
