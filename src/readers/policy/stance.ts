/**
 * How strongly a sentence asks for something, and of whom. Words come first in the sentence itself, then in what introduces it,
 * then in the headings above, the nearest first. Small word tables serve the languages that policies are often written in.
 */
import type { Stance } from '../../records/policy.ts';
import type { Sentence } from './sentences.ts';

const any = (...parts: string[]) => new RegExp(`(?<![\\p{L}\\d])(?:${parts.join('|')})(?![\\p{L}\\d])`, 'u');

/** The other side, by the names that policies give it. */
const PEER = any(
  'peers?',
  'peerings',
  'you',
  'your',
  'yours?',
  'partners?',
  'part(?:y|ies)',
  'applicants?',
  'requesters?',
  'requestors?',
  'candidates?',
  'networks? (?:must|should|shall|will|need|wishing|seeking|requesting)',
  'potential',
  'both',
  'neither',
  'each',
  'sie|ihre?n?|peeringpartner|teilnehmer',
  'homologues?|vous|votre|vos|partenaires?',
  'pares|par|usted|su|ambas|vocês?',
);

/** Ourselves; "we require" and the like ask something of the other side. */
const US = any(
  "we(?:'re|'ll|'ve)?",
  'our',
  'us',
  'ours',
  'i',
  'my',
  'wir',
  'unsere?r?n?',
  'nous',
  'notre',
  'nos',
  'nosotros',
  'nuestr[ao]s?',
  'nossa?s?',
  'nós',
);
const WE_ASK = any(
  '(?:we|i|nous|wir) (?:also |only |do |will |strongly |would |generally |kindly |may )*(?:require|request|expect|ask|need|want|prefer|encourage|recommend|suggest|advise|wish|insist|urge|demandons|exigeons|recommandons|verlangen|erwarten|empfehlen)\\w*',
  '(?:all )?we (?:ask|need|want|require|expect)',
);

const MUST = any(
  'must',
  'shall',
  'requires?',
  'required',
  'requiring',
  'requirements?',
  'mandatory',
  'obligat(?:ed|ory|ion)',
  'needs? to',
  'need',
  'ha(?:s|ve) to',
  '(?:is|are) to',
  'agrees?(?: not)? (?:to|that)',
  'may (?:only|not)',
  'only',
  'cannot',
  'can not',
  '(?:will|may|shall) not',
  '(?:not|never) (?:allowed|permitted|acceptable)',
  'prohibited',
  'forbidden',
  'never',
  'do not|no',
  '(?:please |to |must )?(?:ensure|make sure)',
  'insist(?:s|ed)?',
  'prerequisites?',
  'compulsory',
  'conditions? (?:is|are|of)',
  '(?:peers?|part(?:y|ies)|applicants?|requesters?|partners?) will',
  'will be required',
  'minimum(?: of)?',
  'at least',
  'at minimum',
  'muss|müssen|zwingend|erforderlich|vorausgesetzt|verpflicht\\w+|darf(?: nur| nicht)?|dürfen|nicht gestattet|untersagt|keine partei',
  'doit|doivent|exigent?|exigée?s?|requis(?:e|es)?|obligatoires?|tenus? de|requiert',
  'debe(?:n|rán?)?|requier\\w+|obligatori\\w+|requisitos?|deverão',
  'deve(?:m|rá|rão)?|obrig\\w+|necess[aá]ri\\w+|exig\\w+|nenhuma das partes',
);
const MUST_CJK =
  /必須|必要|しなければ|してください|すること|していること|できること|であること|禁止|ないでください|必须|需要|义务|要求/;

const SHOULD = any(
  'should',
  'should not',
  'prefer(?:s|red|ably)?',
  '(?:is|are)(?: strongly| also)? (?:expected|encouraged|recommended|advised|asked|requested|suggested|desired|urged|appreciated)',
  'expects?|expected',
  'encourage[sd]?',
  'recommend(?:s|ed)?',
  'suggest(?:s|ed)?',
  'advise[sd]?',
  'desired?',
  'desirable',
  'ideally',
  '(?:if|where|when|wherever|whenever|as much as) (?:at all )?(?:possible|feasible)',
  'would like',
  'appreciated?',
  'wish',
  'please',
  'sollten?|empfohlen|empfehlen|bevorzugt?|bevorzug|erwartet|wünschenswert|erwünscht|schlagen wir vor',
  'devraient|devrait|recommand\\w+|souhait\\w+|préfér\\w+|censée?s?|encourag\\w+|de préférence|attend',
  'deberían?|recom(?:ienda|endamos|endable)\\w*|preferi\\w+|se espera',
  'deveria[m]?|recomend\\w+|preferenc\\w+|espera-se|espera|encoraja\\w*',
);
const SHOULD_CJK = /推奨|望ましい|お願い|好ましい|建议|推荐/;

const MAY = any(
  'optional(?:ly)?',
  '(?:up)?on request',
  '(?:is|are|can be) (?:available|supported|possible|accepted|welcome)',
  'supported',
  'supports?',
  'available',
  'can',
  'may',
  'if (?:you|required|requested|desired|needed|wanted)',
  'willing',
  'happy to',
  'auf (?:wunsch|anfrage)|optional|möglich|unterstützt',
  'sur demande|facultati\\w+|optionnel\\w*|pris\\w* en charge',
  'opcional\\w*|suportad\\w+|bajo petición|soportad\\w+',
);
const MAY_CJK = /任意|可能です|サポートして|可选/;

/** "No minimum traffic", "we do not require a contract", "ratios are not considered". */
const NOT_ASKED_BEFORE =
  /\b(?:no(?! m[íi]n)|not|without|never|neither|kein\w*|nicht|aucune?|pas|sin|sem|nem|não|ningún|nenhum\w*|ne)(?: [\p{L}'-]+){0,3} (?:requir\w*|requisit\w*|need(?:ed)?|necessary|minimum|minimal\w*|mandat\w*|ask|demand\w*|insist|impose|enforce|expect|volume|threshold|limit|anforderung\w*|vorausgesetzt|erforderlich|verlang\w*|mindest\w*|exig\w*|mínim\w*|minim\w*|written|formal|signed|specific|particular)(?![\p{L}])/u;
const NOT_ASKED_AFTER =
  /(?:\b(?:is|are|be|was)(?: (?:currently|generally|usually|normally|strictly|necessarily))? (?:not|no longer|never)|[:;(,-] ?not|^not|\bnot|\bne sont pas|\bn'est pas|\bn'est|\bno es|\bnão é|\bnão são|\bist nicht|\bsind nicht|\bwird nicht|\bnicht) (?:a |an |strictly |currently |considered )?(?:requir\w*|requis\w*|necessar\w*|needed|mandatory|considered|a? ?requirement|applicable|enforced|relevant|important|erforderlich|nötig|notwendig|verlangt|nécessaires?|obligatoires?|necesari\w*|requerid\w*|necessári\w*|exigid\w*|obrigatóri\w*)|\bwaived\b|\bunnecessary\b|要件はありません|必要ありません|必要はありません|不要|必須ではありません|特にありません|要求しません/u;
const REFUSED =
  /\b(?:not|never|no longer|cannot|unable to)(?: (?:be|currently|yet|generally|normally|usually|offer or|use or|able to))? ?(?:support(?:ed|ing)?|accept(?:ed|ing)?|offer(?:ed|ing)?|provid(?:e|ed)|available|possible|permitted|allowed|used?|participat\w*)\b|\bunsupported\b|\bwird (?:derzeit )?nicht (?:unterstützt|angeboten)|pas (?:pris\w* en charge|supporté\w*|accepté\w*)|não (?:é|são) suportad\w*|no (?:es|está|se) (?:soportad\w*|soporta)|サポートされていません|サポートしていません|対応していません|受け付けていません|не поддержив\w+|nepodporuje\w*|stöds (?:inte|ej)|non (?:è )?supportat\w*|不支持/u;

const ASKING_HEADING =
  /requirement|\brequire|\bmust\b|\bneed to\b|\bhave to\b|\bshall\b|condition|criteri|prerequisite|pre-requisite|obligation|guideline|\brules?\b|expect|\bask\b|\bagree|eligib|qualif|\bwill:?$|\bterms\b|anforderung|voraussetzung|bedingung|\bregeln?\b|exigence|pr[ée][- ]?requis|conditions|requisit|condicion|condiç|criter|必須|要件|条件|基準|前提|要求|требован|услови|krav|požadavk/;
const PREFERRING_HEADING = /recommend|suggest|preferred|empfehl|recommand|推奨|nice to have|should\b/;
const OPTIONAL_HEADING = /\boptional|\bmay:?$/;
const NOT_ASKING_HEADING = /\bnot (?:required|needed|necessary)|we do not (?:require|need)|no requirement/;
export const FORBIDDING_HEADING =
  /prohibit|forbidden|not (?:allowed|permitted)|must not|禁止|verboten|unzulässig|prohibid|interdit/;
/** What to write in the request, and how to reach us, are not demands on a peer's network. */
export const REQUEST_HEADING =
  /what to (?:send|include)|(?:please|and) (?:include|provide|send|supply|give|attach|mention|specify)|include (?:the following|your|at least)|(?:following|required|necessary|additional|peering) (?:peering )?(?:information|details|data)\b|with the following|how (?:to|can|do)\b|\b(?:request|contact|application) form|to (?:request|apply|set ?up)|let us know|next steps|情報を|記載|folgende(?:n)? (?:angaben|informationen|daten)|informations suivantes|siguiente informaci|seguintes informa/;
const OUR_HEADING =
  /^(?:about|contacts?|support|noc|who we are|impressum|imprint)\b|\bcontact (?:us|information|details|info)|\bour (?:network|information|details|side|infrastructure|asn?|commitment|presence|locations?|locals|peering points?)|network (?:details|information|info|overview)|(?:technical|peering|session) (?:details|information|info|data|defaults|parameters)|traffic profile|points? of presence|ネットワーク情報|お問い合わせ|連絡先/;
const POLICY_HEADING =
  /polic(?:y|ies)|peering|politi[ck]|richtlinie|politique|stratégie|política|ポリシー|方針|ルール|routing|filter|policy/;

/** What the stems and headings ask for, nearest first; `policy` where they only say that this is a policy. */
export type Demand =
  | 'required'
  | 'preferred'
  | 'optional'
  | 'not-required'
  | 'request'
  | 'ours'
  | 'policy'
  | undefined;

export function demandAround({ stems, headings }: Pick<Sentence, 'stems' | 'headings'>): Demand {
  const around = [...headings, ...stems];
  for (let i = around.length - 1; i >= 0; i--) {
    const words = around[i] ?? '';
    if (REQUEST_HEADING.test(words) && !/requirement|conditions|criteria/.test(words)) return 'request';
    if (NOT_ASKING_HEADING.test(words)) return 'not-required';
    if (/必須/.test(words)) return 'required';
    if (PREFERRING_HEADING.test(words) && !/requirement/.test(words)) return 'preferred';
    if (OPTIONAL_HEADING.test(words)) return 'optional';
    if (ASKING_HEADING.test(words)) return 'required';
    if (OUR_HEADING.test(words)) return 'ours';
    if (POLICY_HEADING.test(words))
      return i === around.length - 1 || !OUR_HEADING.test(around[i] ?? '') ? 'policy' : 'ours';
  }
  return undefined;
}

/** Whether the sentence describes the page's own network and asks nothing of the reader. */
export const describesUs = ({ text }: Pick<Sentence, 'text'>): boolean =>
  US.test(text) && !WE_ASK.test(text) && !PEER.test(text);

/** A sentence that begins with what to do: "Keep your records current." */
const IMPERATIVE =
  /^(?:[\d.)\s-]*)(?:(?:and|or|also|always|please|kindly) )*(?:announce|advertise|adhere|aggregate|apply|be|comply|cooperate|create|document|employ|ensure|exchange|filter|follow|have|hold|implement|keep|maintain|make|meet|monitor|operate|participate|possess|prevent|provide|publish|register|respond|respect|run|send|set|sign|submit|support|update|use|validate|work|agree|act|treat|configure|limit|restrict|avoid|do not|never|no|not) /;

export interface Asked {
  stance: Stance;
  /** Where it was read: in the sentence (surest), in what introduces it, or in a heading that only says "policy". */
  from: 'sentence' | 'imperative' | 'context' | 'policy';
}

/**
 * @param from where the sentence begins to speak of the clause's subject, so that words said before of another are not counted;
 *   the clause of the sentence around it is looked at
 * @returns undefined where nothing is asked of the other side
 */
export function demandOf(sentence: Sentence, from: number): Asked | undefined {
  const words = clauseAround(sentence.text, from);
  const around = demandAround(sentence);
  if (around === 'request') return undefined;
  if (notAsked(words)) return { stance: 'not-required', from: 'sentence' };
  if (REFUSED.test(words) && !PEER.test(words)) return { stance: 'refused', from: 'sentence' };
  if (describesUs(sentence)) return undefined;
  const own = modalOf(words) ?? modalOf(sentence.text);
  if (own === 'preferred' || (own === 'required' && (around !== 'not-required' || MUST.test(words))))
    return { stance: own, from: 'sentence' };
  if (around === 'not-required') return { stance: 'not-required', from: 'context' };
  if (IMPERATIVE.test(sentence.text) && around !== 'ours')
    return { stance: around === 'preferred' ? 'preferred' : 'required', from: 'imperative' };
  if (around === 'required' || around === 'preferred')
    return { stance: own === 'optional' ? own : around, from: 'context' };
  if (own) return { stance: own, from: 'sentence' };
  if (around === 'optional') return { stance: 'optional', from: 'context' };
  return around === 'policy' && !US.test(sentence.text) ? { stance: 'required', from: 'policy' } : undefined;
}

export const notAsked = (words: string): boolean =>
  NOT_ASKED_BEFORE.test(words) ||
  NOT_ASKED_AFTER.test(words) ||
  /: (?:no|none|not required|nein|keine?|non|aucune?|nicht erforderlich|なし)\.?$/.test(words);

export const isRefused = (words: string): boolean => REFUSED.test(words);

export function modalOf(words: string): 'required' | 'preferred' | 'optional' | undefined {
  if (SHOULD_CJK.test(words)) return 'preferred';
  if (MUST_CJK.test(words)) return 'required';
  const should = SHOULD.exec(words);
  const must = MUST.exec(words);
  if (
    should &&
    !(
      must &&
      must.index < should.index &&
      !/^(?:please|wish|expects?)$/.test(must[0]) &&
      !/^(?:at least|minimum|no|only|need)/.test(must[0])
    )
  ) {
    return /^please$/.test(should[0]) ? 'required' : 'preferred';
  }
  if (must) return 'required';
  return MAY.test(words) || MAY_CJK.test(words) ? 'optional' : undefined;
}

/** The part of the sentence, between semicolons, that holds the position. */
function clauseAround(text: string, at: number): string {
  const from = text.lastIndexOf(';', at);
  const to = text.indexOf(';', at);
  return text.slice(from + 1, to < 0 ? text.length : to);
}
