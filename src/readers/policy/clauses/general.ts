/** What a policy says of the relation itself: contracts, who may ask, change and end, and where to write. */

import { emailsIn, requestFormIn } from '../identity.ts';
import type { RuleTable } from '../rule.ts';
import type { Sentence } from '../sentences.ts';
import { demandAround, demandOf, isRefused, modalOf, notAsked } from '../stance.ts';
import { daysIn } from '../values.ts';

/** A paper that both sign; a "peering agreement" alone may be no more than a word. */
const CONTRACT =
  '(?:(?:written|formal|signed|legal|binding|bilateral|executed|standard|mutual)(?: and| or|,)?(?: (?:written|formal|signed|legal|binding|bilateral|executed|standard|peering|interconnect(?:ion)?|settlement-free))* (?:contracts?|agreements?)|\\bcontracts?\\b|\\bblpas?\\b|(?:interconnect(?:ion)?|peering) agreements?|peering[ -]?vertrag|vertr[aä]g\\w*|contrat(?:o|os|s)?\\b|契約|written peering)';

export const GENERAL: RuleTable = {
  contract: [
    {
      name: 'contract',
      words: [
        'contract',
        'agreement',
        'agreements',
        'blpa',
        'sign',
        'signed',
        'formal',
        'peering',
        'vertr',
        'contrat',
        'legal',
        'written',
        'interconnect',
      ],
      says: new RegExp(CONTRACT, 'u'),
      not: /without a (?:signed|written|prior)|default|static route|non-?disclosure agreement(?!s? and|,)|unless[^.;]{0,40}agree|under contract with|contract terms|transit (?:contract|agreement)|supplementary|service (?:contract|agreement)|customer (?:contract|agreement)|this agreement|agreement or|contractor|have a transit agreement|not a legal contract|breach|existing (?:contract|agreement)|agreement (?:between|of) (?:the )?(?:engineers|noc)|we have (?:a |an )?agreements?|gentlem|mutual agreement|other agreements?|prior agreement|unless|as agreed/u,
      asks: (sentence, match) => {
        const { text } = sentence;
        const formal =
          /written|formal|signed|legal|binding|contract|blpa|bilateral|execut|sign\b|enter into|vertr|contrat|契約/u.test(
            text,
          );
        if (!formal || demandAround(sentence) === 'request') return undefined;
        if (
          notAsked(text) ||
          /\b(?:no|without(?: a| any)?|not (?:require|ask for|need|use)|nor)\b[^.;]{0,40}(?:contract|agreement|vertrag|contrat)/u.test(
            text,
          )
        )
          return { stance: 'not-required', from: 'sentence' };
        if (
          /(?:willing|happy|able|prepared|ready) to (?:sign|enter|provide)|(?:sign|provide)[^.;]{0,30}(?:if|on request|upon request|should)|\bif you require/u.test(
            text,
          ) &&
          !/\b(?:peers?|applicants?|requesters?|you) (?:must|should|shall)|^willing/.test(text)
        )
          return { stance: 'optional', from: 'sentence' };
        if (/(?:may|might|could) (?:be )?(?:require|ask|request)/.test(text))
          return { stance: 'optional', from: 'sentence' };
        const asked = demandOf(sentence, match.index);
        if (asked && asked.from !== 'policy' && asked.stance !== 'refused')
          return /enter|sign|execut|written|contract|formal|vertr|契約|bilateral/.test(text)
            ? asked
            : undefined;
        return /^willingness to enter|only on the basis of|subject to (?:a |an |the )?(?:formal|signed|written|execut)|is governed by/.test(
          text,
        )
          ? { stance: 'required', from: 'sentence' }
          : undefined;
      },
    },
  ],
  nda: [
    {
      name: 'nda',
      words: ['nda', 'non', 'nondisclosure', 'confiden', 'mutual'],
      says: /\bm?ndas?\b|non-? ?disclosure|confidentiality agreement/,
      asks: (sentence, match) => {
        if (notAsked(sentence.text)) return { stance: 'not-required', from: 'sentence' };
        const asked = demandOf(sentence, match.index);
        return asked?.from === 'policy'
          ? undefined
          : (asked ??
              (/^willingness/.test(sentence.text) ? { stance: 'required', from: 'sentence' } : undefined));
      },
    },
  ],
  financial: [
    {
      name: 'solvent',
      words: ['financ', 'solven', 'bankrupt', 'credit', 'insolv'],
      says: /financial(?:ly)?[ -](?:viab|stab|sound|solven|strength|health|condition)\w*|\bsolven(?:t|cy)|bankrupt|creditworth/,
      asks: (sentence, match) => {
        const asked = demandOf(sentence, match.index);
        return asked && asked.from !== 'policy' ? asked : undefined;
      },
    },
  ],
  'not-customer': [
    {
      name: 'disclaimed',
      words: ['customer', 'customers', 'client'],
      says: /(?:no requirement|not (?:required|necessary)|need not|do not (?:have|need))[^.;]{0,30}to be (?:a |an )?(?:\w+ )?(?:customer|client)/,
      asks: () => ({ stance: 'not-required', from: 'sentence' }),
    },
    {
      name: 'not-both',
      words: ['customer', 'customers', 'client', 'clients', 'transit', 'kunde', 'kunden', 'client'],
      says: /(?:\bnot\b|cannot|may not|never|neither)[^.;]{0,80}(?:\bbe|been|have been|currently)\b[^.;]{0,30}(?:(?:ip |transit |paying |current |existing |former |downstream |active )*(?:customers?|clients?)\b)|(?:customers?|clients?)[^.;]{0,60}(?:cannot|can not|may not|are not|will not|not be|not (?:also )?(?:eligible|qualif\w*|permitted|allowed|considered))[^.;]{0,50}(?:peer|eligible|settlement)?|(?:both|simultaneously)[^.;]{0,30}(?:customer|client)[^.;]{0,30}peer|not (?:peer|be able to peer) with[^.;]{0,30}(?:\bour|its|existing|transit|current)[^.;]{0,20}(?:customers|clients)|not be a downstream client/,
      not: /customers? of (?:our|its|a|an|existing|another|any|current) |customer of a|peer'?s customers?|their customers|its customers and|not (?:be )?(?:routes|announce|send|accept)|traffic|customer support|announce|responsible for|capacity|pass|prefix|client or peer of any|customer base|filter/,
      asks: () => ({ stance: 'required', from: 'sentence' }),
      read: ({ text }) => {
        const days = daysIn(text);
        return days === undefined ? {} : { value: { months: Math.round((days / 30) * 10) / 10 } };
      },
    },
  ],
  'upstream-rule': [
    {
      name: 'customer-of-a-peer',
      words: [
        'upstream',
        'downstream',
        'customer',
        'customers',
        'client',
        'transit',
        'indirect',
        'already',
        'reach',
        'acess',
        '既存',
      ],
      says: /(?:not|never|decline|no)\b[^.;]{0,80}(?:upstream|transit provider|customers? of|downstreams? of|downstream client|reachable (?:via|through))[^.;]{0,80}(?:peer|customer|already|us\b|client)|(?:upstream|transit provider)s?[^.;]{0,40}(?:already )?(?:peer|is a)[^.;]{0,60}(?:not|decline)|(?:customers?|clients?|downstreams?) of (?:our|an?|any|existing|current|its)[^.;]{0,40}(?:peers?|customers?|transit)[^.;]{0,60}(?:not|eligible|decline|will)/,
      not: /traffic|announce|prefix|leak|routes? (?:from|of)/,
      asks: () => ({ stance: 'stated', from: 'sentence' }),
    },
  ],
  'customer-base': [
    {
      name: 'so-many',
      words: [
        'customer',
        'customers',
        'downstream',
        'prefixes',
        'users',
        'subscriber',
        'routes',
        'ases',
        'autonomous',
        'transit',
        'unique',
      ],
      says: /(?:at least|minimum of|minimum|more than|no fewer than|least)[^\d.;]{0,30}(?<count>\d[\d,]{0,8})[^.;\d/]{0,30}?(?<unit>(?:unique |transit |bgp |customer |downstream |distinct )*(?:customers?(?: (?:as(?:es|ns?)?|networks|prefixes|routes))?|autonomous systems|ases|asns|prefixes|routes|subscribers|users|eyeballs))|(?<count2>\d{1,6}) 以上の as/u,
      not: /max|limit|we (?:have|serve)|our (?:network|customers)|per second|gbps|mbps|prefixes? of|locations/,
      asks: (sentence, match) =>
        demandOf(sentence, match.index) ??
        (match.groups?.count2 ? { stance: 'required', from: 'context' } : undefined),
      read: (_, { groups }) => ({
        value: {
          min: Number((groups?.count ?? groups?.count2 ?? '0').replace(/,/g, '')),
          unit: (groups?.unit ?? 'transit ASes').trim(),
        },
      }),
    },
  ],
  'paid-peering': [
    {
      name: 'paid',
      words: ['paid', 'settlement', 'fee', 'commercial'],
      says: /\bpaid[ -](?:peering|interconnect\w*)|settlement-based|peering (?:fee|for a fee)|commercial peering|paid services? (?:for|to) peer/,
      not: /settlement-free/,
      asks: (sentence) =>
        notAsked(sentence.text) || isRefused(sentence.text)
          ? { stance: 'refused', from: 'sentence' }
          : /\bmust|require/.test(sentence.text)
            ? { stance: 'required', from: 'sentence' }
            : { stance: 'optional', from: 'sentence' },
    },
  ],
  'trial-period': [
    {
      name: 'trial',
      words: ['trial', 'test', 'probation', 'interim'],
      says: /\btrial\b[^.;]{0,40}(?:peering|period|session|basis|interconnect|\d)|(?:test|probation\w*|evaluation) (?:peering|period)|peering trial/,
      not: /free trial|start your/,
      asks: (sentence, match) => demandOf(sentence, match.index) ?? { stance: 'stated', from: 'sentence' },
      read: ({ text }) => {
        const days = daysIn(text);
        return days === undefined ? {} : { value: { days } };
      },
    },
  ],
  notice: [
    {
      name: 'days',
      words: [
        'notice',
        'notif',
        'notify',
        'advance',
        'prior',
        'written',
        'terminat',
        'frist',
        'préavis',
        'aviso',
        'notified',
      ],
      says: /\bnotice\b|\bnotif\w+|in advance|\bprior\b|préavis|kündigungsfrist|\baviso\b/,
      not: /without (?:prior |any |further )*notice|maintenance|inactiv|idle|not (?:have )?been|planned (?:work|outage)|outage|customer for|response|respond|prefix(?:es)? (?:change|increase)|max-?prefix|requests? (?:will|are)|not be a customer|acquir|within \d+ hours|down for/,
      asks: (sentence) => {
        if (daysIn(sentence.text) === undefined) return undefined;
        return ofWhat(sentence)
          ? { stance: modalOf(sentence.text) === 'required' ? 'required' : 'stated', from: 'sentence' }
          : undefined;
      },
      read: (sentence) => {
        const days = daysIn(sentence.text);
        const of = ofWhat(sentence);
        return of && days !== undefined ? { value: { days, of } } : null;
      },
    },
  ],
  'no-entitlement': [
    {
      name: 'no-right',
      words: [
        'right',
        'guarant',
        'entitle',
        'discretion',
        'obligat',
        'reserve',
        'accept',
        'refuse',
        'decline',
        'any',
        'automatic',
        'お約束',
        'qualif',
      ],
      says: /(?:reserves?|retains?)[^.;]{0,40}rights?[^.;]{0,60}(?:accept|decline|refuse|reject|deny|not to peer)|accept or (?:decline|refuse|reject|deny)|(?:not|no)\b[^.;]{0,60}(?:guarantee|entitle\w*|obligat\w+|automatic)[^.;]{0,40}(?:peer|interconnect)|(?:not|no)\b[^.;]{0,40}(?:right to|obligation to) (?:peer|interconnect)|(?:refuse|decline|reject|deny)[^.;]{0,60}(?:peering|request)[^.;]{0,60}(?:any reason|discretion|without)|(?:peer|ピアリング)[^。]{0,12}を?(?:お約束|保証)するものでは|接続をお断りする|sole discretion[^.;]{0,40}(?:peer|interconnect)|does not (?:guarantee|entitle|oblige|imply)/,
      not: /no (?:sla|guarantees? (?:are|of|is))|packet loss|uptime|terminate|prefixes? automatically/,
      asks: () => ({ stance: 'stated', from: 'sentence' }),
    },
  ],
  request: [
    {
      name: 'address',
      words: [
        'peering',
        'email',
        'mail',
        'mailto',
        'noc',
        'contact',
        'request',
        'send',
        'e',
        'drop',
        'reach',
        'write',
        'admin',
        'kontakt',
      ],
      says: /(?:[\w.+-]{1,60} ?(?:@|\(at\)|\[at\]|\{at\}| at | _a_t_ ) ?[\w-]{1,60}(?: ?(?:\.|\(dot\)|\[dot\]| dot ) ?[\w-]{2,40})+)/,
      asks: () => ({ stance: 'stated', from: 'sentence' }),
      read: (sentence) => {
        const [email] = emailsIn(sentence.text).filter(forPeering(sentence));
        return email ? { value: { email } } : null;
      },
    },
    {
      name: 'form',
      words: ['form', 'portal', 'ticket', 'request', 'apply', 'http', 'https'],
      says: /https?:\/\/[^\s"'<>)]{4,200}/,
      asks: (sentence) => (requestFormIn(sentence.text) ? { stance: 'stated', from: 'sentence' } : undefined),
      read: ({ text }) => {
        const url = requestFormIn(text);
        return url ? { value: { url } } : null;
      },
    },
  ],
};

/** Whether notice is given of a change to the policy or of the end of a session. */
function ofWhat({ text, headings }: Sentence): 'change' | 'termination' | undefined {
  const about = `${text} ${headings.at(-1) ?? ''}`;
  if (
    /terminat|cancel|disconnect|\bend\b|withdraw|depeer|de-peer|discontinu|ceas|beend|kündig|résili|rescis/.test(
      about,
    )
  )
    return 'termination';
  return /chang|modif|updat|revis|amend|policy|änder|alter/.test(about) ? 'change' : undefined;
}

/** A peering address by its name; any other where the sentence speaks of peering; never abuse or sales. */
const forPeering =
  ({ text, headings }: Sentence) =>
  (email: string): boolean => {
    const name = email.split('@')[0] ?? '';
    if (
      /abuse|sales|billing|privacy|legal|press|career|jobs|info\.|security|webmaster|postmaster|dpo/.test(
        name,
      )
    )
      return false;
    return (
      /peer|interconn|bgp|ix\b/.test(name) ||
      /peer|request|接続/.test(`${text.replace(email, '')} ${headings.at(-1) ?? ''}`) ||
      /^(?:noc|network|routing|routers|hostmaster|admin|as\d+|contact|hello)/.test(name)
    );
  };
