/** What the sentences of a page sound like: a network that speaks to its peers, an exchange to its members, a paper, a handbook. */
import { DEFINES } from './general-stance.ts';
import { spared } from './phrase.ts';

/** Without one of these words on it no page is looked at closer. */
export const SPEAKS_OF_PEERING =
  /peer|interconnect|settlement[ -]free|ピア|пиринг|对等|emparelham|emparejam|samtrafik/i;

/** Said by a network to those who want to peer with it. */
const ADDRESSES_PEERS = spared(
  'peer*|requester|applicants?|send us traffic|destinations announced|pares|partner',
  /\bpeer(?:ing)?s? (?:with (?:us|me|as ?\d|our)|must|should|shall|will|are (?:required|expected)|may|is required|partners?\b|requests?\b)|\b(?:our|my) peering|\b(?:we|i) (?:peer|do not peer|will peer|prefer to peer|are (?:open|happy|willing) to peer)|\b(?:open|selective|restrictive) peering|open (?:for|to) (?:new )?peerings?\b|to peer with\b|peering with as|want to peer|interested in peering|(?:each|potential) peers?\b|\brequester\b|\bapplicants?\b|send us traffic|destinations announced by|\bpeer\w* (?:müssen|muss|sollte\w*|darf|doivent|deben?|devem?)\b|\bzu peeren\b|\bmit uns peer|peering[ -]?partner|\bpares (?:deben|devem)|\bpartner (?:musí|nesmí)|ピアリング(?:条件|を希望|要件|基準)/,
);

/** Said by an exchange to its members. */
const ADDRESSES_MEMBERS = spared(
  'members?|participants?|customers?|connected|lan*|vlan*|platform*|fabric*|broadcast|switch|switching|ether*|proxy*|mac|spanning|route server*|arp|membership|exchange*|ix*|other peers',
  /\b(?:members?|participants?|connected (?:parties|networks|member)|customers?) (?:must|shall|should|may|are (?:required|expected|encouraged|not allowed)|agree|will|can)\b|\b(?:other|any|all|each|every) (?:other )?(?:members?|participants?)\b|peering (?:lan|vlan|platform|fabric|broadcast domain)|exchange (?:switch|fabric)\b|any other peers\b|connection to the (?:exchange|ixp?)\b|ether-?types?|proxy[- ]?arp|\bmac\b|spanning[- ]tree|switch(?:ing)? (?:fabric|platform)|(?:our|the) route[- ]servers?|(?:the|our) (?:exchange|ixp)\b(?! point)|\barp\b[^.]{0,30}sponge|member(?:ship)? (?:fee|agreement|portal)|connect(?:ing|ed)? to (?:the|our) (?:exchange|ix)/,
);
/** No network speaks of its members so. */
const MEMBERS_PEER = spared(
  'members?|participants?',
  /\b(?:any|each|every|all) (?:members?|participants?) (?:may|can|must|should|shall|will)? ?peer|\bwith (?:any|all|every|each) other (?:members?|participants?)\b|\b(?:between|among) (?:the )?(?:members|participants)\b/,
);
/** "We are the internet exchange of the valley." */
export const AN_EXCHANGE = spared(
  'internet exchange*|ixp|exchange point*',
  /\b(?:is|are|operates?|as) (?:the|an?) (?:[\w-]+,? ){0,3}(?:internet exchange|ixp\b|exchange point)/,
);
/** "Peering is an agreement where two parties …" */
const SAYS_WHAT_IT_IS = spared(
  'peering ~ is|means|refers',
  /\bpeering (?:is|means|refers to) (?:an?|the|when|where)\b/,
);
/** Papers say so; in a policy, "said" stands before a noun. */
const REPORTS = spared(
  'said|posted|announced|unveiled|published|revealed|spokes*',
  /\bsaid (?:that|in|it|on|they|today)\b|\b(?:today|yesterday|has|have all) (?:posted|announced|unveiled|published|revealed)\b|\bspokes(?:man|woman|person)\b/,
);

const SELF = spared(
  'we|our|us|my|i|as*|wir|nous',
  /\b(?:we|our|us|my|i|as ?\d{3,})\b|当団体|弊社|当社|私たち|\bwir\b|\bnous\b/,
);
/** Of sentences, which have small letters. */
const SPEAKS = spared(
  'peer*|interconnect*|settlement|emparelham*|emparejam*|samtrafik*',
  new RegExp(SPEAKS_OF_PEERING.source),
);
/** "This policy may change", "the following requirements are …" */
const SETS_RULES = spared(
  `this ~ policy
right|copyright ~ modify*|change*|amend*|alter*
esta|cette|diese ~ polí*|polit*|richtlinie*
following ~ requirements?|conditions?|criteria`,
  /\bthis (?:[\w-]+ )?policy\b|right to (?:modify|change|amend|alter)|\b(?:esta|cette|diese) (?:pol[íi]ti|richtlinie)|\bfollowing (?:requirements?|conditions?|criteria) (?:are|is|must|apply)/,
);
/** How many sentences bear which sign. */
export class Signs {
  members = 0;
  peers = 0;
  speaks = 0;
  self = 0;
  membersPeer = 0;
  exchange = 0;
  defines = 0;
  saysWhatItIs = 0;
  reports = 0;
  setsRules = 0;

  /** @param text of a sentence, which `lookAt` was given */
  hear(text: string): void {
    if (ADDRESSES_MEMBERS.test(text)) this.members++;
    if (ADDRESSES_PEERS.test(text)) this.peers++;
    if (SPEAKS.test(text)) this.speaks++;
    if (SELF.test(text)) this.self++;
    if (MEMBERS_PEER.test(text)) this.membersPeer++;
    if (AN_EXCHANGE.test(text)) this.exchange++;
    if (DEFINES.test(text)) this.defines++;
    if (SAYS_WHAT_IT_IS.test(text)) this.saysWhatItIs++;
    if (REPORTS.test(text)) this.reports++;
    if (SETS_RULES.test(text)) this.setsRules++;
  }
}
