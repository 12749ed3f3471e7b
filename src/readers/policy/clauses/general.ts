/** What a policy says of the relation itself: contracts, who may ask, change and end, and where to write. */
import { emailsIn, requestFormIn } from '../identity.ts';
import type { Read, RuleTable } from '../rule.ts';
import { interconnectOf, scoped } from '../scope.ts';
import type { Sentence } from '../sentences.ts';
import { type Asked, clauseAround, demandAround, demandOf, isRefused, notAsked } from '../stance.ts';
import { daysIn, daysNear } from '../values.ts';

/** A paper that both sign; "peering agreement" alone may be no more than a word. */
const FORMAL =
  '^agreements?|written|formal|standard|signed|legal|binding|contracts?|blpas?|bilateral|execut*|signing|signature|sign|enter|in place|[\\p{L}]*vertr[aä]g*|contrat*|契約';

const PAPER = /agreement|contract|blpa|\bmou|memorand|vertr|contrat|契約/;
/** An agreement to keep silent is another clause. */
const SILENCE = /(?:non-? ?disclosure|confidentiality) agreements?|agreements? of (?:non|conf)/g;

/** Willing to sign is no demand, and so is a contract that may be asked for. */
function contractStance(sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  const text = clauseAround(sentence.text, match.index);
  const said = (stance: Asked['stance']): Asked => ({ stance, from: 'sentence' });
  if (demandAround(sentence) === 'request') return undefined;
  if (
    notAsked(text) ||
    /\b(?:no|without|nor|kein\w*)\b[^;]{0,40}(?:contract|agreement|vertrag|contrat)/.test(text)
  )
    return said('not-required');
  if (
    /(?:willing|happy|able|prepared) to (?:sign|enter|provide)|\bwe (?:can|could|will) (?:support|sign|provide|honou?r)|if (?:you|it is|so|your)[^,;]{0,40}? (?:requir|need|want|like|prefer|insist|wish)|(?:may|might|could) (?:be )?(?:require|ask|request)/.test(
      text,
    ) &&
    !/\b(?:peers?|applicants?|requesters?|you) (?:must|should|shall)/.test(text)
  )
    return said('optional');
  if (
    /willingness to enter|only on the basis of|contingent (?:up)?on|\bsó pode\w*[^;]{0,60}contrat|subject to (?:the |a |an )?(?:formal|signed|written|execut)/.test(
      text,
    )
  )
    return said('required');
  if (/\bwe (?:do|will|can) ?not (?:support|accept|sign|offer|enter|use)\b/.test(text))
    return said('refused');
  if (
    /\bparties (?:sign|enter|conclude)|(?:agreement|contract)\b[^;,]{0,40} (?:is|are) (?:signed|concluded|executed)/.test(
      text,
    )
  )
    return said('required');
  const asked = demandOf(sentence, match.index);
  return asked?.from === 'policy' || asked?.stance === 'refused' ? undefined : asked;
}

function contractRead(sentence: Sentence): Read<'contract'> {
  const scope = scoped({
    interconnect: interconnectOf(
      { ...sentence, headings: [], stems: [] },
      sentence.text.replace(/bilateral/g, ''),
    ),
  });
  return scope ? { scope } : {};
}

const REFUSES_TO_PAY =
  /\b(?:we|i) (?:\w+,? ){0,4}(?:not|never|decline|refuse|neither)\b|\bnot (?:engage|pay for)|\bcannot (?:accept|pay)|[:|] (?:no|none)\.?$/;

/** What speaks of customers, but not of those who may not be peers. */
const NO_CUSTOMER = `(buy|purchas*) paid|we (do|have|will) not (buy|purchas*)|behind|via|downstreams? of|upstream*|(already|we|who|that) peers?|the other|each other|(from|of) (an?|another|any|one of) ([\\p{L}]+ )?(networks?|peers?|carriers?|providers?|isps?)|(customers?|clients?) or peer of|(customers?|clients?) of ((our|its|a|an|already|existing|another|any|current|one|of) ){1,4}([\\p{L}]+ ){0,3}(peers?|peering partners?)|(customers?|clients?) of ((our|its|a|an|existing|another|any|current|one|of) ){1,4}([\\p{L}]+ )?(peers?|customers?|clients?|upstream*)|peers?'s? customers?|customers' (customers|peers)|their customers|customer support|customer base|(limited to|only) ([\\p{L}]+ )?customers?|(more|less|fewer) than \\d+ customers?
(transit|services?) from (one of )?((our|an|a|another) )((existing|other) )?peers?
traffic|announce*|prefix*|filter*|capacity|routes?|routing|responsible|accept*|solicit*|hijack*|affect*|harm*|sell|resell|support|serv(e|es|ing)|impact*|require*|need*|default|next hop|our peers|as set|abuse|spoof*|bcp|upgrade*|unless|redundan*|transit to|(to|can|may) reach|reachable|limited to|interested|looking|want|sla`;
const customerRuled = ({ text }: Sentence): Asked['stance'] =>
  /\b(?:rather|prefer)\b/.test(text) ? 'preferred' : 'required';

function customerRead({ text }: Sentence): Read<'not-customer'> {
  const days = daysIn(text.replace(/\b(?:last|past|previous|preceding) (?=month|year)/g, 'one '));
  return days === undefined ? {} : { value: { months: Math.round(days / 3) / 10 } };
}

const OF_CUSTOMERS =
  '(?:(?:unique|transit|bgp|customer|downstream|distinct|end|globally|visible|active|own|paying)[ -]){0,3}(?:customers?(?: (?:ases|asns?|networks|prefixes|routes))|customers|autonomous systems|ases|asns?|as numbers|downstreams|prefixes|routes|subscribers|users|households|homes|eyeballs)|(?:unique |transit |bgp |customer |downstream |distinct ){1,3}networks';
const SO_MUCH =
  '(?:\\d[\\d,]{0,10}(?:k| thousand| million)?(?![a-z\\d:%/]|\\.\\d| ?(?:%|percent|months|ports?|pops?|countries|exchanges|cities|other))|ten|twenty|fifty|(?:a|one) (?:hundred|thousand|million))';
const LEAST =
  '(?:at least|exceed(?:s|ing)?|in excess of|greater than|minimum(?: of)?|more than|(?:fewer|less) than|upwards? of|over|≥|>=?)';
/** "At least 50 transit customers", "50 or more transit customers", "transit customers: 50 or more". */
const SO_MANY = new RegExp(
  `${LEAST}[^\\d.;]{0,30}${SO_MUCH}[^.;\\d/]{0,30}?(?:${OF_CUSTOMERS})|${SO_MUCH}(?:\\+| or (?:more|above)| and (?:more|above))[^.;\\d/]{0,30}?(?:${OF_CUSTOMERS})|${SO_MUCH}[^.;\\d/]{0,30}?(?:${OF_CUSTOMERS}) (?:or more|and more|minimum|at least)|(?:${OF_CUSTOMERS})[^.;\\d]{0,60} ${LEAST} ?${SO_MUCH}|(?<transited>\\d{1,6}) 以上の as`,
);
const CUSTOMERS = new RegExp(OF_CUSTOMERS);
const AMOUNTS: Readonly<Record<string, number>> = {
  ten: 10,
  twenty: 20,
  fifty: 50,
  hundred: 100,
  k: 1_000,
  thousand: 1_000,
  million: 1_000_000,
};

function amountOf(words: string): number {
  const [, figure, times, word = ''] =
    /(\d[\d,]*) ?(k\b|thousand|million)?|\b(ten|twenty|fifty|hundred|thousand|million)\b/.exec(words) ?? [];
  return figure === undefined
    ? (AMOUNTS[word] ?? 0)
    : Number(figure.replace(/,/g, '')) * (AMOUNTS[times ?? ''] ?? 1);
}

function customerStance(sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  const asked = demandOf(sentence, match.index);
  if (asked && (asked.from !== 'policy' || /≥|>=|or more/.test(match[0]))) return asked;
  return match.groups?.transited ? { stance: 'required', from: 'sentence' } : undefined;
}

const requestStance = ({ text }: Sentence): Asked['stance'] =>
  /\b(?:requests?|applications?|questionnaire)\b[^;]*\b(?:must|shall|ha(?:s|ve) to) (?:only )?be (?:sent|submitted|made|returned|addressed|directed)|\bonly accept/.test(
    text,
  )
    ? 'required'
    : 'stated';

export const GENERAL: RuleTable = {
  contract: [
    {
      name: 'contract',
      says: 'contracts?|agreements?|blpas?|mous?|memorand*|vertrag*|verträg*|peering ?vertrag|contrat*|契約',
      also: FORMAL,
      not: 'without a (signed|written|prior)|default|static|under contract with|contract terms|transit (contract|agreement)|(service|customer) (contract|agreement)|agreement or|contractor*|not a legal contract|breach|valid|cancel*|commit*|months|existing (contract|agreement)|we have ([\\p{L}]+ )?agreement*|mutual(ly)? agree*|(other|prior) agreements?|unless|as agreed|mutually agreed|discretion|govern*|prevail*|supersede*|in itself|by contract|leas(e|es|ing)',
      stance: (sentence, match) =>
        PAPER.test(sentence.text.replace(SILENCE, '')) ? contractStance(sentence, match) : undefined,
      read: contractRead,
    },
    {
      name: 'signed',
      says: `no|not|any|without ~~ paperwork|formalit*|bureaucracy|(red tape)
sign|signs|signed|signing|signature|countersign* ~ terms|documents?|papers?|policy|something|anything
terms|documents?|papers?|policy ~~ signed|countersigned|(in writing)
agree*|accept*|consent|confirm* ~~ (in writing)
written (consent|acceptance|terms)
(informal ([\\p{L}]+ )?(basis|arrangement|understanding|peering))|((peerings?|sessions) (is|are) informal)|((verbal|oral|gentlem[ae]n's?) agreements?)|(handshake (basis|agreements?|deals?|peering))`,
      not: 'ndas?|mndas?|disclos*|confidential*|secret|notice|requests?|routes?|roas?|prefix*|unless|mosts?|many|otherwise',
      stance: (sentence, match) =>
        /informal|handshake|verbal|oral|gentle/.test(match[0])
          ? 'not-required'
          : contractStance(sentence, match),
      read: contractRead,
    },
  ],
  nda: [
    {
      name: 'nda',
      says: 'ndas?|mndas?|non ?disclosure|confidential*|secrecy|(not|never) disclose|geheimhaltungs*|vertraulichkeits*|confidentialité|confidencialidade?\nterms|details|agreement ~~ secret',
      not: 'nothing|we (do not|never|will not) disclose',
      stance: (sentence, match) =>
        notAsked(sentence.text)
          ? 'not-required'
          : /\b(?:may|might|could) (?:be |ask |request |require )/.test(sentence.text)
            ? 'optional'
            : (demandOf(sentence, match.index) ??
              (/^willingness/.test(sentence.text) ? 'required' : undefined)),
    },
  ],
  financial: [
    {
      name: 'solvent',
      says: `outstanding|overdue|unpaid ~~ debts?|invoices?|bills?|payments?
arrears|(going concern)|(bank (guarantees?|references?))
financial*|finances|economic* ~~ means|ability|statements?|risks?|reports?|proof|troubles?|difficult*|capac*|capabilit*|viab*|stab*|sound*|solven*|strength|strong|health*|condition|standing|resources|secure|footing|position|sustainab*
stable|sound|solid|check*|verify|review*|audited ~~ finances|financial*
solven*|insolven*|bankrupt*|creditworth*|(credit (worth*|checks?|ratings?|reports?|history|standing))|(in liquidation)|(balance sheets?)|(pay (its|their|your) (debts?|bills))`,
      not: 'we are a|our financial',
    },
  ],
  'not-customer': [
    {
      name: 'disclaimed',
      says: 'no requirement|not (required|necessary)|need not|not (have|need) ~~ (to be a ([\\p{L}]+ )?(customer|client))|(to (buy|purchase))\ncustomers?|clients? ~ not (rule|preclude|prevent|exclude)',
      stance: 'not-required',
    },
    {
      name: 'ours',
      says: 'not|cannot|never ~~ (be|been) ((one of|an?) )?(our|its) ([\\p{L}]+ ){0,2}(customers?|clients?)\nnot|never ~~ peer with (our|its) ([\\p{L}]+ ){0,2}(customers?|clients?)\n(not|no) ([\\p{L}]+ ){0,3}(transit|customer) (relation*|contracts?|agreements?)',
      not: "traffic|routes|prefix*|responsible|accept*|need|require*|customers' customers|customers of",
      stance: 'required',
    },
    {
      name: 'not-both',
      says: `not|cannot|never|neither|nor|no ~ be|been|become|currently|transit|existing|current|paying|former|(peer*|interconnect*|sessions?|available|granted|offered) (with|to|for) ~~ customers?|clients?|purchasers?|buyers?|subscribers?
not|cannot|never|neither ~~ be|been ~ customers?|clients?|purchasers?|buyers?
both ~ customer|client ~ peers?|peering
kunden ~ nicht|kein* ~~ peers?|peering*
clients?|clientes ~ (ne peu*)|(no pueden?)|(não pode*) ~ peers?|peering|pairs?|pares?
pas|no|não ~~ être|ser|sido ~~ clients?|clientes?
not|never|cannot|no|nor ~~ buy|buys|buying|bought|purchas*|obtain*|procur* ~~ transit|services|access|us
(pay|pays|paying) us ~ cannot|not|never
buy|buys|buying|bought|purchas*|obtain*|procur*|take|takes|have|has|with ~~ transit|services|access ~ cannot|not|never|exclu*|inelig*|disqualif*|declin*|refus*|reject*
not|no|never ~ (transit|customer) (relation*|contracts?|agreements?)
(transit|customer) (relation*|contracts?|agreements?) ~ exclu*|cannot|not|wait
peering ~ customer* ~ exclusive|(exclude each)
end*|leav*|terminat*|cancel*|former|previous*|ex|past ~~ customers?|clients?|transit ~ wait*|months?|days?|until`,
      not: NO_CUSTOMER,
      stance: customerRuled,
      read: customerRead,
    },
    {
      name: 'no-customers',
      says: 'customers?|clients?|purchasers?|buyers?|subscribers? ~ not|cannot|never|exclu*|inelig*|disqualif*|declin*|refus*|reject*|incompatible',
      also: 'peer*|interconnect*|settlement free|eligib*|qualif*|apply|excluded',
      not: NO_CUSTOMER,
      stance: customerRuled,
      read: customerRead,
    },
  ],
  'upstream-rule': [
    {
      name: 'customer-of-a-peer',
      says: `not|never|declin*|refus*|reject*|no ~ upstream*|transit provider*|(customers?|clients?|downstreams?) of|downstream client|behind|(reach (you|them|it|your|its))|reachable|reached ~ peer*|customers?|already|us|client*
upstream*|transit provider* ~~ already|peers with us|(is|are) (a|one of our|our) peers? ~ not|declin*
(buys?|buying|purchas*|bought|takes?|transit|services?) (transit )?(from|of) ~~ peers? ~ not|declin*|refus*|reject*
(customers?|clients?|downstreams?) of|behind|(reach (you|them|it|your|its))|reachable|reached|cone of ~ peers?|peering partners?|customers? ~ not|cannot|never|eligible|declin*|refus*|reject*|discontinued
not|never|no|cannot ~ (peers?'s?|customers?') (customers?|downstreams?)
prefer* ~ upstream*|transit provider* ~ not
(upstreams?|transit providers?) ~ not matter|irrelevant
(not matter) ~ upstreams?|(transit provider)`,
      not: 'traffic|announc*|prefix*|leak*|routes|same time|both|not buy|filter*|received|has no upstream|have to|in order to|route servers?|max*|more specifics?',
      stance: ({ text }) =>
        /not matter|irrelevant/.test(text)
          ? 'not-required'
          : /\b(?:prefer\w*|rather|generally|usually|normally)\b/.test(text)
            ? 'preferred'
            : /\b(?:may|might|reserve)\b(?! not)/.test(text)
              ? 'stated'
              : 'required',
    },
  ],
  'customer-base': [
    {
      name: 'so-many',
      words:
        'customer*|as|ases|asns?|autonomous|prefixes|routes|subscribers|users|eyeballs|homes|households|downstream*|networks ~ #|ten|twenty|fifty|hundred|thousand|million',
      says: SO_MANY,
      not: /max|limit|mask|bits|session|we (?:have|serve)|our (?:network|customers)|[gm]bps|locations|sites|no more than|up to|days|hours/,
      stance: customerStance,
      read: (_, [words]) => ({
        value: {
          min: amountOf(words),
          unit: CUSTOMERS.exec(words)?.[0] ?? 'transit ASes',
        },
      }),
    },
    {
      name: 'some',
      says: `customer (base|cone)
substantial|significant|large|sizeable|considerable|sufficient|many ~~ (customers|subscribers|end users|eyeballs|downstreams)
number|size|(how (many|large|big)) ~~ customers?|subscribers|users|downstream*`,
      not: 'max*|we (have|serve)|our|support|traffic|announc*|prefixes|routes|bcp|spoof*|filter*|transit customer*|of (a )?peers?',
      stance: customerStance,
    },
  ],
  'paid-peering': [
    {
      name: 'paid',
      says: 'paid (peering|interconnect*|settlement*|sessions?)|settlement (based|payments?|fees?|peering)|peering fees?|(commercial (peering|basis))|(for a fee)|remunerat*|(usage based|monetary) compensation\npaid ~~ settlement free\nsettlement free ~~ paid',
      stance: ({ text: all }) => {
        // "If you do not meet our requirements" refuses nothing.
        const text = all.replace(
          /\b(?:if|where|when|who|that|which|networks|do)\b[^;]{0,60}? not (?:meet|fulfil|satisf|qualif)[^;,]*/,
          '',
        );
        if (REFUSES_TO_PAY.test(text) || notAsked(text) || isRefused(text)) return 'refused';
        return /\b(?:must|shall|require)/.test(text) ? 'required' : 'optional';
      },
    },
    {
      name: 'unpaid',
      says: `(pay|pays|paying|payments?|charges?|charging|paid) ((anyone|anybody|us|you|to) )?for ([\\p{L}]+ )?(peering|interconnection)
sender keeps all|bill and keep|cost neutral
no|not|neither|never|nor|without ~~ money|monetary|payments?|pays?|paid|compensat*|remunerat*|settlements?(?! free)|charges?|bill|billed ~~ parties|party|side|sides|hands|other|peering|either|interconnect*
peering|interconnect* ~~ without|no|free|not ~~ payments?|compensation|(of charge)|charges?|settlements?(?! free)|fees?
payment ~ asked|demanded|expected ~ us`,
      not: 'costs?|cross connect*|ports?|circuits?|colocation|maintenance|transport|penalt*|own expense|may or may not|due|late|not meet*|not qualif*',
      stance: ({ text }, [words]) =>
        REFUSES_TO_PAY.test(text)
          ? 'refused'
          : /\b(?:no|not|neither|never|nor|without|free|neutral|sender|bill)\b/.test(words)
            ? 'not-required'
            : 'optional',
    },
  ],
  'trial-period': [
    {
      name: 'trial',
      says: `trials?|probation*
(days?|weeks?|months?) (test|evaluation)
(test|evaluation|observation|pilot) (peering|period|phase|sessions?|interconnect*|run)
provisional*|quarantine|temporary ~~ peering*|sessions?|interconnect*|days|weeks|months
peering*|sessions?|interconnect* ~~ provisional*|(test purposes)`,
      not: 'free trial|start your|court|dispute',
      stance: (sentence, match) => {
        const { text } = sentence;
        if (isRefused(text) || /\bwe (?:do|will) not (?:do|run|offer|accept)\b/.test(text)) return 'refused';
        if (notAsked(text)) return 'not-required';
        return /\bmay (?:\w+ ){0,2}(?:require|ask|request|agree|offer)|reserve|\b(?:may|can|could|might) (?:be |run |also )/.test(
          text,
        ) && !/\bmust|shall/.test(text)
          ? 'optional'
          : (demandOf(sentence, match.index) ?? 'stated');
      },
      read: ({ text }) => {
        const days = daysNear(text, /trial|test|probation|evaluation|provisional|quarantine|observ|monitor/);
        return days === undefined ? {} : { value: { days } };
      },
    },
  ],
  notice: [
    {
      name: 'days',
      says: 'notice|notif*|warning|advance|ahead|beforehand|((weeks?|days?|months?) (before|ahead))|(prior (notice|written|warning|to (terminat*|chang*)))|préavis|kündigungsfrist|aviso\nkündig*|änder* ~ frist\ndays|weeks|months ~~ comply|adapt|adjust|remedy|correct\ntake|takes|taking|come|comes ~~ effect|force ~ days|weeks|months',
      not: 'without ((prior|any|further) )?notice|maintenance|inactiv*|idle|not been|outage|respon*|prefix*|requests?|customers?|acquir*|down for|within \\d+ hours',
      stance: noticeStance,
      read: noticeRead,
    },
  ],
  'no-entitlement': [
    {
      name: 'no-right',
      says: `reserv*|retain* ~~ rights? ~ accept|declin*|refus*|reject*|deny|(not to peer)|(to not peer)|(say no)
rights? ~~ declin*|refus*|reject*|deny ~ reserved
(accept|grant|approve) or (decline|refuse|reject|deny)
not|no|nor|neither ~ guarant*|entitle*|oblig*|commitment to|automatic*|right to|duty|promis*|assur*|sufficient|confer* ~~ peers?|peering(?! db)|interconnect*|requests?|applica*|sessions?|approv*|acceptance
peering(?! db)|interconnection|approv*|acceptance|requests?|applica* ~ not ~~ guarant*|assured|promis*|automatic*|entitle*
(confer*|give*|create*) no ~~ rights?
criteria|requirements|conditions|guidelines|meet*|satisf*|fulfil*|compliance|complying ~ not|no|nor ~~ mean|imply|implies|guarant*|ensure*|oblige*|entitle*|promise*|commit*|automatic*|claim|offer|sufficient|enough|assur*
not (all|every) ~~ requests?|networks?|applica* ~ accept*|approved|granted
(final|last) (say|decision|word)
(choose|decide|elect) not to (peer|interconnect|accept)
declin*|refus*|reject*|deny|denied ~ without|no ~~ reasons?|explanation|justification
(we|i) (are|do|am) not ~~ bound|required|have to ~~ peer|accept|interconnect
peering|interconnection ~~ privilege
refuse|decline|reject|deny ~ peering|requests? ~ any reason|discretion
no rights? ~~ derived
no ((legal|binding) )?obligations? (on|for|to|of|upon)
sole discretion ~~ peer*|interconnect*
(may|can) ((also|always) )?(reject|refuse|decline|deny) ~~ requests?|peering|interconnection|sessions?
(we|i) (may|might|can|could) ((also|always|still) )?(decline|refuse|reject|(say no))(?! [\\p{L}]* ?(traffic|prefix*|routes?|announc*))
requests?|applications? ~ (may|can) be (rejected|refused|declined|denied)
(agreement|peering|sessions?) ~ (be|is|are) at ~~ discretion
(peering|requests?|applications?) ~ (granted|approved|accepted|evaluated|considered) ~ discretion
anspruch auf ~~ peering*
pas|aucun ~~ droit ~~ peering
behält|behalten|réserve*|reserva* ~ abzulehnen|ablehn*|refuser|rechazar|recusar
não|no ~~ garant* ~~ peering|relaç*|relaci*|emparelh*|interconex*
お約束するものでは|保証するものでは|接続をお断り`,
      not: 'no sla|guarantees? of any|routed via|(peers|you) are not obliged|packet loss|uptime|prefix* automatically',
      stance: 'stated',
    },
    {
      name: 'discretion',
      says: 'peer*|interconnection|requests?|applica*|approv*|criteria ~ discretion\ndiscretion ~~ grant|accept|approve|peer|interconnect',
      not: 'legacy|waive*|exempt*|terminat*|suspen*|chang*|modif*|amend*|filter*|port|costs?|traffic',
      stance: 'stated',
    },
    {
      name: 'reserved',
      says: '(to |^)(refuse|decline|reject|deny) ~ networks?|peer*|requests?|applica*|anyone|anybody',
      also: 'reserv* ~~ rights?',
      not: '(when|if) you|traffic|routes?|prefix*|announce*',
      stance: 'stated',
    },
  ],
  request: [
    {
      name: 'address',
      words: '@|at|t',
      says: /[\w.+-] ?(?:@|\(at\)|\[at\]|\{at\}| at |_a_t_)/,
      stance: requestStance,
      read: (sentence) => {
        const found = emailsIn(sentence.text).filter((address) => isForPeering(address, sentence));
        const email = found.find((address) => /^peer/.test(address)) ?? found[0];
        return email ? { value: { email } } : null;
      },
    },
    {
      name: 'form',
      words: 'http*',
      says: /https?:\/\/[^\s"'<>)]{4,200}/,
      stance: requestStance,
      read: ({ text }) => {
        const url = requestFormIn(text);
        return url ? { value: { url } } : null;
      },
    },
    {
      name: 'way',
      says: `requests?|requested|apply|applications? ~ via|through|using|by|use|submit*|fill* ~~ peeringdb|portal|forms?|e ?mail|mail|tickets?|pull request|questionnaire|self service|account (team|manager)
use|fill*|complete|open|submit|send ~~ forms?|portal|pull request|tickets?|questionnaire|contacts? ~ request|peers?|peering|session|apply`,
      not: 'abuse|blackhol*|maintenance|prefix*|max*|trouble|outages?|noc|ports?|up to date|must have|valid|complete|without',
      stance: requestStance,
    },
  ],
};

function noticeStance(sentence: Sentence): Asked['stance'] | undefined {
  if (daysIn(sentence.text) === undefined || !endOrChange(sentence)) return undefined;
  return /\b(?:must|shall|requir\w+|ha(?:s|ve) to|needs? to|obliged)\b|^(?:give|notify|tell|inform)\b/.test(
    sentence.text.replace(/requirements?|provided that/g, ''),
  ) &&
    !/\b(?:we (?:must|shall|will)|peers? (?:\w+ ){1,2}(?:informed|notified|given)|either)\b/.test(
      sentence.text,
    )
    ? 'required'
    : 'stated';
}

function noticeRead(sentence: Sentence): Read<'notice'> | null {
  const of = endOrChange(sentence);
  const days = daysNear(sentence.text, /notice|notif|in advance|before|ahead|préavis|frist|aviso/);
  return of ? { value: { days, of } } : null;
}

/** Whether notice is given of a change to the policy or of the end of a session. */
function endOrChange({ text, headings }: Sentence): 'change' | 'termination' | undefined {
  const about = /noti|advance|prior/.test(text) ? `${text} ${headings.at(-1) ?? ''}` : text;
  // In German, a change is announced by the word for giving notice.
  if (/änder/.test(text)) return 'change';
  if (
    /termin(?!al)|mettre fin|cancel|disconnect|\bend\b|withdraw|de-?peer|discontinu|ceas|beend|tear|take[ns]? (?:\w+ ){0,3}down|shut|leav|remov|suspend|kündig|résili|rescis/.test(
      about,
    )
  )
    return 'termination';
  return /chang|comply|adapt|adjust|effect|in(?:to)? force|new version|modif|updat|revis|amend|policy|änder|alter/.test(
    about,
  )
    ? 'change'
    : undefined;
}

/** A peering address by its name; any other where the sentence speaks of peering; never abuse or sales. */
function isForPeering(email: string, { text, headings }: Sentence): boolean {
  const name = email.split('@')[0] ?? '';
  if (/abuse|sales|billing|privacy|legal|press|career|jobs|webmaster|postmaster|dpo/.test(name)) return false;
  if (
    /\b(?:support|trouble|sales|abuse|issues?|operational|outages?)\b/.test(text.replace(email, '')) &&
    !/peer/.test(text)
  )
    return false;
  if (text === email && !/peer|contact|request/.test(`${name} ${headings.at(-1) ?? ''}`)) return false;
  return (
    /peer|interconn|bgp|^(?:noc|network|routing|routers|hostmaster|admin|as\d+|contact|hello)/.test(name) ||
    /peer|interconn|bgp|session|接続/.test(`${text.replace(email, '')} ${headings.at(-1) ?? ''}`)
  );
}
