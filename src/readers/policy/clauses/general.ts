/** What a policy says of the relation itself: contracts, who may ask, change and end, and where to write. */
import { emailsIn, requestFormIn } from '../identity.ts';
import type { Read, RuleTable } from '../rule.ts';
import { interconnectOf, scoped } from '../scope.ts';
import type { Sentence } from '../sentences.ts';
import { type Asked, demandAround, demandOf, isRefused, modalOf, notAsked } from '../stance.ts';
import { daysIn, daysNear } from '../values.ts';

/** A paper that both sign; "peering agreement" alone may be no more than a word. */
const FORMAL =
  '^agreements?|written|formal|standard|signed|legal|binding|contracts?|blpas?|bilateral|execut*|signing|signature|sign|enter|in place|[\\p{L}]*vertr[aä]g*|contrat*|契約';

/** Willing to sign is no demand, and so is a contract that may be asked for. */
function contractStance(sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  const { text } = sentence;
  const said = (stance: Asked['stance']): Asked => ({ stance, from: 'sentence' });
  // An agreement to keep silent is another clause.
  const besides = text.replace(/non-? ?disclosure agreements?|confidentiality agreements?/g, '');
  if (demandAround(sentence) === 'request' || !/agreement|contract|blpa|vertr|contrat|契約/.test(besides))
    return undefined;
  if (
    notAsked(text) ||
    /\b(?:no|without|nor|kein\w*)\b[^;]{0,40}(?:contract|agreement|vertrag|contrat)/.test(text)
  )
    return said('not-required');
  if (
    /(?:willing|happy|able|prepared) to (?:sign|enter|provide)|\bwe (?:can|could|will) (?:support|sign|provide|honou?r)|if (?:you |(?:it is |so )?)requir|(?:may|might|could) (?:be )?(?:require|ask|request)/.test(
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

export const GENERAL: RuleTable = {
  contract: [
    {
      name: 'contract',
      says: 'contracts?|agreements?|blpas?|vertrag*|verträg*|peering ?vertrag|contrat*|契約',
      also: FORMAL,
      not: 'without a (signed|written|prior)|default|static|under contract with|contract terms|transit (contract|agreement)|(service|customer) (contract|agreement)|agreement or|contractor*|not a legal contract|breach|valid|cancel*|commit*|months|existing (contract|agreement)|we have ([\\p{L}]+ )?agreement*|mutual(ly)? agree*|(other|prior) agreements?|unless|as agreed|mutually agreed|discretion|govern*|prevail*|supersede*|in itself',
      stance: contractStance,
      read: (sentence) => {
        const scope = scoped({
          interconnect: interconnectOf(
            { ...sentence, headings: [], stems: [] },
            sentence.text.replace(/bilateral/g, ''),
          ),
        });
        return scope ? { scope } : {};
      },
    },
  ],
  nda: [
    {
      name: 'nda',
      says: 'ndas?|mndas?|non ?disclosure|confidentiality agreement|geheimhaltungs*|vertraulichkeits*|confidentialité|confidencialidade?',
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
      says: 'financial(ly)? (means|capacity|capabilit*|viab*|stab*|sound*|solven*|strength|health*|condition|standing|resources)|solven*|insolven*|bankrupt*|creditworth*',
    },
  ],
  'not-customer': [
    {
      name: 'disclaimed',
      says: 'no requirement|not (required|necessary)|need not|not (have|need) ~~ (to be a ([\\p{L}]+ )?(customer|client))|(to (buy|purchase))',
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
      says: `not|cannot|never|neither ~~ be|been|currently ~ customers?|clients?|purchasers?|buyers?
(buys?|purchas*) ~~ transit|services ~ cannot|not ~~ peer*
(?<!(we|not) )(does|do|may|must|shall|should|is) not ~~ (buy|purchase|buying|purchasing) ~~ transit|services
customers?|clients? ~ cannot|may not|are not|will not|not be|not (eligible|qualif*|permitted|allowed|considered)|excluded
both ~ customer|client ~ peers?|peering
kunden ~ nicht|kein* ~~ peers?|peering*
clients?|clientes ~ (ne peu*)|(no pueden?)|(não pode*) ~ peers?|peering|pairs?|pares?
pas|no|não ~~ être|ser|sido ~~ clients?|clientes?
(not|never|cannot) (have )?((recently|previously|ever) )?(bought|purchased) ~~ transit|services
(bought|buys?|buying|purchas*) ~~ transit|services ~ not (qualif*|eligible|considered|accepted|apply)
(not|never|cannot|no) ([\\p{L}]+ )?peer* with ~~ customers?|clients?
peering ~ not (available|open|offered|possible|permitted|allowed) ~~ customers?|clients?
peering with ~~ customers?|clients? ~~ not|no
not|never|(no circumstances) ~~ peer with ~~ our|its|existing|transit|current ~~ customers?|clients?
not ~ customers?|clients? ~ peer ~ same time`,
      not: `(customers?|clients?) or peer of|(customers?|clients?) of ((our|its|a|an|already|existing|another|any|current|one|of) ){1,4}([\\p{L}]+ )?(peers?|peering partners?)|(customers?|clients?) of ((our|its|a|an|existing|another|any|current|one|of) ){1,4}([\\p{L}]+ )?(peers?|customers?|clients?|upstream*)|peer's customers?|customers' (customers|peers)|their customers|customer support|customer base|(limited to|only) ([\\p{L}]+ )?customers?|(more|less|fewer) than \\d+ customers?
(transit|services?) from (one of )?((our|an|a|another) )((existing|other) )?peers?
traffic|announce*|prefix*|filter*|capacity|routes|responsible|accept*`,
      stance: 'required',
      read: ({ text }) => {
        const days = daysIn(text);
        return days === undefined ? {} : { value: { months: Math.round(days / 3) / 10 } };
      },
    },
  ],
  'upstream-rule': [
    {
      name: 'customer-of-a-peer',
      says: `not|never|decline*|no ~ upstream*|transit provider|customers? of|downstreams? of|downstream client|reachable (via|through) ~ peer*|customers?|already|us|client*
upstream*|transit provider* ~~ already|peers with us|(is|are) (a|one of our|our) peers? ~ not|decline*
(buys?|buying|purchas*|bought|transit|services?) (from|of) ~~ peers? ~ not|decline*
reach*|downstream* ~~ through|via|of|behind ~ peers?|customers? ~ not|eligible|decline*
(customers?|clients?|downstreams?) of (our|an?|any|existing|current|its) ~ peers?|customers?|transit ~ not|eligible|decline*`,
      not: 'traffic|announc*|prefix*|leak*|routes? (from|of)|same time|both|not buy|filter*|received|has no upstream',
      stance: 'stated',
    },
  ],
  'customer-base': [
    {
      name: 'so-many',
      words: 'least|minimum|more|fewer|less ~ #',
      says: /(?:at least|minimum of|minimum|more than|(?:fewer|less) than)[^\d.;]{0,30}(?<count>\d[\d,]{0,8})[^.;\d/]{0,30}?(?<unit>(?:unique |transit |bgp |customer |downstream |distinct ){0,3}(?:customers?(?: (?:ases|asns?|networks|prefixes|routes))?|autonomous systems|ases|asns|prefixes|routes|subscribers|users)|(?:unique |transit |bgp |customer |downstream |distinct ){1,3}networks)|(?<transited>\d{1,6}) 以上の as/,
      not: /max|limit|we (?:have|serve)|our (?:network|customers)|[gm]bps|locations/,
      stance: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        if (asked && asked.from !== 'policy') return asked;
        return match.groups?.transited ? 'required' : undefined;
      },
      read: (_, { groups }) => ({
        value: {
          min: Number((groups?.count ?? groups?.transited ?? '0').replace(/,/g, '')),
          unit: (groups?.unit ?? 'transit ASes').trim(),
        },
      }),
    },
  ],
  'paid-peering': [
    {
      name: 'paid',
      says: 'paid (peering|interconnect*|settlement)|settlement based|peering fee|commercial peering|(pay|paying|payment|payments|charge|charging) for ([\\p{L}]+ )?peering',
      stance: (sentence) => {
        // "If you do not meet our requirements" refuses nothing.
        const text = sentence.text.replace(
          /^(?:if|where|when)\b[^;]{0,60}? not (?:meet|fulfil|satisf)[^;,]*/,
          '',
        );
        if (notAsked(text) || isRefused(text)) return 'refused';
        if (/\b(?:not|neither|never|no) (?:\w+ )?(?:pay|charge|peer)/.test(text)) return 'refused';
        return /\bmust|require/.test(text) ? 'required' : 'optional';
      },
    },
  ],
  'trial-period': [
    {
      name: 'trial',
      says: '(days?|months?) (trial|test|evaluation)\ntrial ~~ peering|period|sessions?|basis|interconnect*|\\d+|must|days?|months?\n(test|probation*|evaluation) (peering|period|session)|peering trial',
      not: 'free trial|start your',
      stance: (sentence, match) =>
        /\bmay (?:\w+ ){0,2}(?:require|ask|request|agree|offer)|reserve/.test(sentence.text)
          ? 'optional'
          : (demandOf(sentence, match.index) ?? 'stated'),
      read: ({ text }) => {
        const days = daysNear(text, /trial|test|probation|evaluation/);
        return days === undefined ? {} : { value: { days } };
      },
    },
  ],
  notice: [
    {
      name: 'days',
      says: 'notice|notif*|in advance|((weeks?|days?|months?) (before|ahead))|(prior (notice|written|warning|to (terminat*|chang*)))|préavis|kündigungsfrist|aviso\nkündig*|änder* ~ frist',
      not: 'without ((prior|any|further) )?notice|maintenance|inactiv*|idle|not been|outage|respon*|prefix*|requests?|customers?|acquir*|down for|within \\d+ hours',
      stance: noticeStance,
      read: noticeRead,
    },
  ],
  'no-entitlement': [
    {
      name: 'no-right',
      says: `reserv*|retain* ~~ rights? ~ accept|decline|refuse|reject|deny|(not to peer)|(say no)
accept or (decline|refuse|reject|deny)
not|no ~ guarantee*|entitle*|oblig*|commitment to|automatic*|right to ~~ peers?|peering(?! db)|interconnect*|requests?|applica*|sessions?
peering|interconnection ~~ privilege
refuse|decline|reject|deny ~ peering|requests? ~ any reason|discretion
no rights? ~~ derived
no ((legal|binding) )?obligations? (on|for|to|of|upon)
sole discretion ~~ peer*|interconnect*
(may|can) ((also|always) )?(reject|refuse|decline|deny) ~~ requests?|peering|sessions?
(we|i) (may|might|can|could) ((also|always|still) )?(decline|refuse|reject|(say no))(?! [\\p{L}]* ?(traffic|prefix*|routes?|announc*))
requests?|applications? ~ (may|can) be (rejected|refused|declined|denied)
(agreement|peering|sessions?) ~ (be|is|are) at ~~ discretion
(peering|requests?|applications?) ~ (granted|approved|accepted|evaluated|considered) ~ discretion
anspruch auf ~~ peering*
pas|aucun ~~ droit ~~ peering
behält|behalten|réserve*|reserva* ~ abzulehnen|ablehn*|refuser|rechazar|recusar
não|no ~~ garant* ~~ peering|relaç*|relaci*|emparelh*|interconex*
お約束するものでは|保証するものでは|接続をお断り`,
      not: 'no sla|guarantees? of any|(peers|you) are not obliged|packet loss|uptime|prefix* automatically',
      stance: 'stated',
    },
  ],
  request: [
    {
      name: 'address',
      words: '@|at|t',
      says: /[\w.+-] ?(?:@|\(at\)|\[at\]|\{at\}| at |_a_t_)/,
      stance: 'stated',
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
      stance: 'stated',
      read: ({ text }) => {
        const url = requestFormIn(text);
        return url ? { value: { url } } : null;
      },
    },
  ],
};

function noticeStance(sentence: Sentence): Asked['stance'] | undefined {
  if (daysIn(sentence.text) === undefined || !endOrChange(sentence)) return undefined;
  return modalOf(sentence.text) === 'required' ? 'required' : 'stated';
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
    /termin(?!al)|mettre fin|cancel|disconnect|\bend\b|withdraw|de-?peer|discontinu|ceas|beend|kündig|résili|rescis/.test(
      about,
    )
  )
    return 'termination';
  return /chang|modif|updat|revis|amend|policy|änder|alter/.test(about) ? 'change' : undefined;
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
