/**
 * How strongly a sentence asks for something, and of whom. Words come first in the sentence itself, then in what introduces it,
 * then in the headings above, the nearest first. Small word tables serve the languages that policies are often written in.
 */
import type { Stance } from '../../records/policy.ts';
import { phrase, spared } from './phrase.ts';
import { remembered } from './remembered.ts';
import type { Sentence } from './sentences.ts';

/** The other side, by the names that policies give it. */
const PEER = phrase(
  'peers?|peerings|you|yours?|partners?|party|parties|applicants?|requesters?|candidates?|networks? (must|should|shall|will|have|has|need|needs|may|can|are|is|that|which|who)|(the other|each) side|neighbou?rs?|counterpart*|both|neither|each|sie|ihre?n?|peeringpartner|homologues?|vous|votre|vos|pares|par|usted|su',
);
const US = phrase(
  'we|our|us|this (as|asn|network)|i|my|wir|unsere?r?n?|nous|notre|nos|nosotros|nuestr*|noss*|tenemos|estamos|somos|temos|avons|sommes',
);
const WE_ASK = phrase(
  '(required|mandatory)|(we|i|nous|wir) ((also|only|do|will|strongly|would|would (also|strongly|rather)|kindly|may|generally|normally|typically) )?(require|request|expect|ask|need|want|like|prefer|encourage|recommend|suggest|wish|appreciate|insist|look for|demandons|exigeons|recommandons|verlangen|erwarten|empfehlen)|(our|my) ((strong|clear) )?preference',
);

const MUST = phrase(
  `must(?! be noted)|shall|requir*|mandatory|compulsory|oblig*|needs? (to|an?)|need|(is|are) (needed|necessary)|(has|have) to|(is|are) to|agrees?|musí|nesmí|måste|moet(en)?|devono|may (only|not|just)|only(?<!-only)|cannot|(will|may|shall) not|(not|never) (allowed|permitted)|prohibited|forbidden|never|do not|no(?! (rpki|peering ?db|irr|m[íi]nimo|caso|nosso|registro|brasil))|ensure|make sure|prerequisite*|precondition*|indispensable|not (eligible|possible|qualify)|(turned|turn) down|declined|de ?peered|need not apply|reason to (refuse|decline|reject)|(reserved for)|((restricted|open only|limited) to networks)|(is|are) responsible|a condition|peer with ((any|all|those|every|only) )?(networks?|peers|parties|anyone|isps?|operators?) (that|which|who)|(provided|(on (the )?condition)) that|(peers?|party|parties|applicants?|requesters?|partners?) will|^([\\d.]+ )?(each|both) (party|parties|peers|sides?|networks)|^([\\d.]+ )?((the|an?|every|each|all|our) )?(peers?|candidates?|applicants?|requesters?|partners?) ((also|always) )?(has|have|applies|apply|(keep|hold|maintain|operate|run|provide|announce|register|filter|use|accept|pay|set|publish|sign|honou?r|send|bring|monitor|respond|agree)(e?s)?)|minimum|at least
muss|müssen|zwingend|erforderlich|notwendig|pflicht|voraussetzung|vorausgesetzt|untersagt|verpflicht*|darf|dürfen|nicht gestattet|keine partei|doit|doivent|exige*|requis*|obligatoires?|tenus?|requiert|deben?|requier*|obligatori*|deve|devem|deverão|obrig*|necess[aá]ri*|necesari*|nécessaires?|nenhuma das partes
必須|必要|しなければ|してください|すること|していること|できること|であること|禁止|ないでください|必须|要求`,
);
const SHOULD = phrase(
  `should(?<!we should)(?! be noted)|ought|(might|may) want to|favou?r*|advantage*|good idea|prefer*(?<!local preference)|(we|i) ((also|kindly|do|would|will) )?(ask|request|want|like|love|hope|look for)|would be (nice|lovely|great|good)|nice|lovely|(is|are) ((strongly|also) )?(encouraged|recommended|advised|asked|requested|suggested|urged)|expect*|encourag*|recommend(?!ations)*|suggest*|advise*|desir*|ideally|(if|where|when|wherever|whenever|as much as) (possible|feasible)|would like|appreciat*|wish|please[.!]?$
sollten?|empf[oe]hlen*|bevorzug*|erwartet|wünschenswert|schlagen wir vor|wir schlagen|devrai*|recommand*|souhait*|attend|préfér*|censé*|debería*|recomi*|recomend*|espera|deveria*
推奨|望ましい|お願い|好ましい|建议|推荐`,
);
const MAY = phrase(
  `optional*|on request|upon request|available|support*|can|may|if (you|required|requested|desired|needed)|willing|happy to|auf (wunsch|anfrage)|möglich|sur demande|facultati*|pris* en charge|opcional*|suportad*
任意|可能です`,
);

/** "No minimum traffic", "we do not require a contract"; in Portuguese "no mínimo" is "at least". */
const NOT_ASKED = phrase(
  `no(?! m[íi]nimo)|not|nor|nobody|without|never|neither|kein*|nicht|aucune?|pas|sin|sem|não ~~ (requir*|requisit*|need(ed)?|necess*|minim*|mandatory|compulsory|prerequisite*|precondition*|expect*|ask|care|demand*|insist|impose|enforce|volume|anforderung*|erforderlich|notwendig|nötig|pflicht|verlang*|mindest*|nécessaires?|requis*|oblig*|essential|obrigat*|exig*|mínim*|written|formal|signed)
(is|are|be) (not|no longer|never) (considered|applicable|relevant|important)|waived|unnecessary|need not(?! apply)|plays? no (part|role)|free choice|not have to|(no|neither|nor) ([\\p{L}]+ ){1,4}(has|have) to be|irrelevant|immaterial|((does|do) not matter)
要件はありません|必要ありません|必要はありません|不要|特にありません|特に要件`,
);
/** "Not mandatory, but recommended", "preferred, but not mandatory". */
const NOT_BUT = spared(
  'not',
  /\bnot (?:an? |strictly )?(?:mandatory|required|requirement|necessary|obligatory|essential)\b(?!,? n?or\b)[^;]{0,40}\b(?:encourag|recommend|prefer|appreciat)|\bnot (?:insist|require|mandate|enforce)\b[^;]{0,40}\bbut (?:we )?(?:strongly |do )?(?:encourag|recommend|prefer|appreciat)|\b(?:encourag|recommend|prefer|appreciat|expect)[^;]{0,60},? (?:but |though |although )?(?:is |are |do |does )?not (?:an? |strictly )?(?:mandatory|requirement|require|insist|necessary|obligatory|essential)/,
);
const ANSWERED_NO =
  /[:|] (?:no|none|not (?:required|relevant|needed|important|applicable)|any|nein|keine?|non|aucune?|n\/a|なし)\.?$|\? (?:[^.?!;:]{0,20}, )?(?:no|nope|not (?:really|yet|at all)|none|never|nein|non|(?:we|you|they|it) (?:do|does|is) not)(?! (?:more|less|longer|later))\b/;
const REFUSED = phrase(
  `(not|never|no longer|cannot)( (be|currently|yet|generally|normally|usually|able to))? (support*|accept*|offer*|provide|provided|available|possible|permitted|allowed|used?|participat*)|unsupported|nicht (unterstützt|angeboten)|pas (pris* en charge|supporté*|accepté*)|não (é|são) suportad*|no soporta*
サポートされていません|サポートしていません|対応していません|不支持`,
);

const HEADINGS = {
  /** What to write in the request. */
  request: phrase(
    `what to (send|include)|(please|and) (include|provide|send|supply|give|specify)|include (the following|your)|(following|required|necessary|additional)( peering)? (information|details|data)|with the following|how (to|can|do)|(request|contact|application) form|to (request|apply|set up)|let us know|next steps|folgende* (angaben|informationen|daten)|informations suivantes|siguiente* informa*|seguintes informa*
情報を|記載`,
  ),
  'not-required': phrase(
    'not (required|needed|necessary|asked|expected)|we do not (require|need|care)|(do|does) not (care|matter)|no requirement*',
  ),
  preferred: phrase(
    'recommend*|suggest*|preferred|would like|like to see|nice to have|empfehl*|recommand*\n推奨|望ましい',
  ),
  optional: phrase('optional*|may:?$'),
  required: phrase(
    `requirement*|requir*|must|mandatory|not (allowed|permitted)|prohibited|forbidden|need to|we need|(has|have) to|shall|condition*|criteri*|pre ?requisite*|obligation*|guideline*|rules?|expect*|ask|agree*|eligib*|qualif*|will:?$|to peer with [\\p{L}]+,?( [\\p{L}]+){0,6}:$|(a|an|the|each|every|any|our|prospective) (peer|peers|networks?|partners?|applicant|candidate)( (that|who|which))?:$|erwarten|verlangen|muss|müssen|doit|doivent|deben?|deverão|devem?|anforderung*|[\\p{L}]*anforderungen|voraussetzung*|bedingung*|regeln?|exigence*|pré requis|requisit*|condicion*|condiç*
必須|要件|条件|基準|前提|要求`,
  ),
  ours: phrase(
    `^(about|contacts?|support|noc|impressum)|contact (us|information|details|info)|our (network|information|details|side|infrastructure|asn?|commitment|presence|locations?|peering points?)|network (details|information|info|overview)|(technical|peering|session) (details|information|info|data|defaults|parameters)|traffic profile|points? of presence
ネットワーク情報|お問い合わせ|連絡先`,
  ),
  policy: phrase(
    '[\\p{L}]*polic*|peering|politi[ck]*|[\\p{L}]*richtlinie*|stratégie|política|routing|filter*\nポリシー|方針|ルール',
  ),
} as const;
export const FORBIDDING_HEADING = phrase(
  'prohibit*|forbidden|not (allowed|permitted)|must not|verboten|interdit*\n禁止',
);

/** What introduces a list does so at its end. */
const LEAD = 140;

/** What the stems and headings ask for, nearest first; `policy` where they only say that this is one. */
export type Demand = keyof typeof HEADINGS | undefined;

export function demandAround({ stems, headings }: Pick<Sentence, 'stems' | 'headings'>): Demand {
  for (const words of [...headings, ...stems].reverse()) {
    const found = demandIn(words.slice(-LEAD));
    if (found) return found;
  }
  return undefined;
}

const demandIn = remembered((words): Demand => {
  const asks = /必須|requirement|conditions|criteria/.test(words);
  const found = NOT_BUT.test(words)
    ? 'preferred'
    : (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).find((demand) => HEADINGS[demand].test(words));
  return asks && found !== 'not-required' ? 'required' : found;
});

/** What we announce and what comes to us is said of others. */
const OF_OTHERS =
  /\b(?:to|towards?|with|at|from|between) (?:us|me|this (?:as|asn|network))\b|\b(?:as|since|because|so|that|which|where) (?:we|our|i|my)\b[^,;]*|\bwe (?:announce|advertise|have announced)\b(?=[.,;)]| to |$)/g;

/** "Consent to our terms is a precondition" asks it of the other side. */
const DUTY = /\b(?:must|shall|mandatory|precondition|prerequisite|required|needed|necessary)\b/;
const WITH_OURS = /\b(?:to|into|with|at|in|of|on|by|via|through|from) (?:any of |one of |all )?(?:our|us)\b/g;

/** "We exchange 2 Tbps with 300 peers" speaks of those there are. */
const OUR_PEERS = /\b(?:with|to|from|of|have|has) (?:[a-z]+ ){0,2}[\d,.]+\+? peers\b/g;

/** Whether the sentence describes the page's own network and asks nothing of the reader. */
export const describesUs = (text: string): boolean =>
  US.test(text) &&
  !WE_ASK.test(text) &&
  !IMPERATIVE.test(text) &&
  !(PEER.test(text) && PEER.test(text.replace(OUR_PEERS, ''))) &&
  US.test(text.replace(OF_OTHERS, '')) &&
  !(DUTY.test(text) && !US.test(text.replace(WITH_OURS, '')));

/** A sentence that begins with what to do: "Keep your records current." */
const IMPERATIVE = phrase(
  '^(\\d+\\. )?((and|or|also|always|please) )?(must|shall|should|announce|advertise|adhere|aggregate|apply|be|comply|cooperate|create|demonstrate|employ|ensure|enter into|exchange|filter|follow|have|hold|implement|interconnect (at|in|with)|keep|maintain|make|meet|operate|possess|prevent|provide|publish|register|respond|respect|run|send|set|sign|submit|support|update|use|validate|work|agree|only (send|announce|advertise)|configure|limit|avoid|do not|never|no|not)',
);

export interface Asked {
  stance: Stance;
  /** Where it was read: in the sentence (surest), from its form, in what stands above, or in a heading that only says "policy". */
  from: 'sentence' | 'imperative' | 'context' | 'policy';
}

/** What a request should hold is not asked of the network. */
export const ASKS_TO_TELL = spared(
  'following|required|necessary|relevant ~ information*|details*|data*\ninclude|send|state|tell|provide ~ your',
  /\b(?:provid|includ|submit|send|suppl|stat)\w* (?:us )?(?:with )?(?:the |all )?(?:following|required|necessary|relevant) (?:information|details|data)|\b(?:include|send us|state|tell us|provide) your (?:as|noc|network|contact|ip|peering|name|company)/,
);
/** "A NOC that can be reached" below *Requirements* is required; "MD5 on request" is not. */
const AT_WILL = phrase(
  'optional*|(on|upon) request|available|offered|may|willing|happy to|if (you|required|requested|desired|needed)',
);
/** What they may do is nothing that a peer has to. */
const RESERVED = spared('reserv*', /\breserv(?:e|es|ed|ing) (?:the|its|their|our|all) rights?\b/);

let latest: { sentence: Sentence; words: string; asked: Asked | undefined } | undefined;

/**
 * @param at where the sentence speaks of the clause
 * @returns undefined where nothing is asked of the other side
 */
export function demandOf(sentence: Sentence, at: number): Asked | undefined {
  const words = clauseAround(sentence.text, at);
  // Several rules ask about the same words, one after the other.
  if (latest?.sentence !== sentence || latest.words !== words)
    latest = { sentence, words, asked: weigh(sentence, words) };
  return latest.asked;
}

/** "AS64500 has joined …", "keeps its own record current": not every network speaks as "we". */
const OF_ITSELF = /^(?:the )?as ?\d|\b(?:keeps|runs|has) its own\b/;

function weigh({ text, stems, headings, kind }: Sentence, words: string): Asked | undefined {
  const around = demandAround({ stems, headings });
  if (around === 'request') return undefined;
  if (NOT_BUT.test(words)) return { stance: 'preferred', from: 'sentence' };
  if (notAsked(words)) return { stance: 'not-required', from: 'sentence' };
  if (REFUSED.test(words) && !PEER.test(words)) return { stance: 'refused', from: 'sentence' };
  if (describesUs(words) || RESERVED.test(words)) return undefined;
  const own = modalOf(words) ?? (words === text ? undefined : modalOf(text));
  if (own === 'preferred' || own === 'required') return { stance: own, from: 'sentence' };
  if (around === 'not-required') return { stance: around, from: 'context' };
  if (IMPERATIVE.test(text) && around !== 'ours')
    return { stance: around === 'preferred' ? around : 'required', from: 'imperative' };
  if (around === 'required' || around === 'preferred')
    return { stance: own && AT_WILL.test(words) ? own : around, from: 'context' };
  if (own) return { stance: own, from: 'sentence' };
  if (around === 'optional') return { stance: around, from: 'context' };
  // A row without a word of asking tells of those whose table it is.
  return around === 'policy' && kind !== 'row' && !US.test(text) && !OF_ITSELF.test(text)
    ? { stance: 'required', from: 'policy' }
    : undefined;
}

/** "Networks that have not signed it will not be considered" asks for it. */
const WITHOUT_IT =
  /\b(?:not|without|no|lack\w*)\b[^;]*\b(?:(?:will|shall|can|may|are|is) ?(?:not|never|no longer) (?:be )?(?:\w+ )?(?:process|consider|accept|peer|eligib|possib|establish|set up|activat|admit|grant|approv|answer)|(?:be|are|is) (?:rejected|refused|declined|ignored|turned down))/;

export const notAsked = (words: string): boolean =>
  ANSWERED_NO.test(words) || (NOT_ASKED.test(words) && !NOT_BUT.test(words) && !WITHOUT_IT.test(words));

export const isRefused = (words: string): boolean => REFUSED.test(words);

/** "If you would like a password", "should a link be full, …": on a condition, or as the other side likes. */
const AT_WISH =
  /\b(?:if|when|where|whenever|as|in case|should) (?:you|your|peers?|an? peer|the (?:other|peer)|either|both)\b[^,;]{0,60}?\b(?:like|want|wish|prefer|need|desire|require|request|ask|so)\w*\b|^should (?!be )[^,;?]{1,90},/g;

/** "Must", unless a "should" comes before it: "peers should keep a minimum …" prefers. */
export function modalOf(text: string): 'required' | 'preferred' | 'optional' | undefined {
  const words = text.replace(AT_WISH, ' if ');
  if (/推奨|望ましい|お願い|推荐/.test(words)) return 'preferred';
  const should = SHOULD.exec(words);
  const must = MUST.exec(words);
  if (should && !(must && must.index < should.index && !/^(?:at|minimum|no|only|need)/.test(must[0])))
    return 'preferred';
  return must ? 'required' : MAY.test(words) ? 'optional' : undefined;
}

/** "Peers must filter and should join": each half has its own verb. */
const HALVES =
  /;| and (?=(?:should|must|shall|may|(?:is|are) (?:strongly )?(?:encouraged|recommended)) )|, (?:but|though|although|while|whereas) (?!(?:not|only|no|never|is|are|it|if|we do|do|does)\b|[^;]* (?:it|this|that|so|them|one)\b)/g;

/** Whether there are any, which costs less to ask. */
const HALVED = spared(';|and|but|though|although|while|whereas', new RegExp(HALVES.source));

/** The part of the sentence, with a verb of its own, that holds the position. */
export function clauseAround(text: string, at: number): string {
  let from = 0;
  for (const { index, 0: sign } of HALVED.test(text) ? text.matchAll(HALVES) : []) {
    if (index >= at) return text.slice(from, index);
    from = index + sign.length;
  }
  return text.slice(from);
}
