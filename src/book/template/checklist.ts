/**
 * The ten rules for those who go to a peering forum, after W. B. Norton's advice to a newcomer, each with its state, its figure
 * and the next thing to do; below them the counts from which they are worked out.
 */
import type { Page, PageCell } from './declare.ts';
import { STAGES } from './lists.ts';

const APPROACHED = STAGES.slice(STAGES.indexOf('contacted'), STAGES.indexOf('live') + 1);
const WAITING = ['candidate', 'researched'];

/** Targets in one of these stages that meet the other conditions too. */
const inStages = (stages: readonly string[], conditions = ''): string =>
  stages.map((stage) => `COUNTIFS({targets.stage},"${stage}"${conditions})`).join('+');

const COUNTS = [
  ['going', 'People who go', 'COUNTIFS({team.going},"yes")'],
  [
    'engineers',
    '… engineers and peering people among them',
    'COUNTIFS({team.going},"yes",{team.role},"engineer")+COUNTIFS({team.going},"yes",{team.role},"peering")',
  ],
  ['sales', '… sales people among them', 'COUNTIFS({team.going},"yes",{team.role},"sales")'],
  [
    'known',
    '… known faces among them',
    'COUNTIFS({team.going},"yes",{team.events},">="&MAX(1,N({settings.knownAfter})))',
  ],
  ['before', '… who have been to an event before', 'COUNTIFS({team.going},"yes",{team.events},">0")'],
  ['cards', 'Business cards that they carry', 'SUMIFS({team.cards},{team.going},"yes")'],
  ['targets', 'Targets', 'COUNT({targets.asn})'],
  ['dropped', '… parked or declined', inStages(['parked', 'declined until'])],
  [
    'complete',
    '… with traffic, common place and attendee',
    'COUNTIFS({targets.trafficNow},">0",{targets.placesNow},">0",{targets.attending},">0",{targets.stage},"<>parked",{targets.stage},"<>declined until")',
  ],
  ['approached', '… approached: contacted or further', inStages(APPROACHED)],
  [
    'informed',
    '… approached, and one of us has read their policy',
    inStages(APPROACHED, ',{targets.policyReadBy},"?*"'),
  ],
  ['easy', '… low-hanging fruit', 'COUNTIFS({targets.ease},"low-hanging fruit")'],
  [
    'easyWaiting',
    '… low-hanging fruit not yet approached',
    inStages(WAITING, ',{targets.ease},"low-hanging fruit"'),
  ],
  ['hardApproached', '… long shots approached', inStages(APPROACHED, ',{targets.ease},"long shot"')],
  ['goals', '… with a goal', 'COUNTIFS({targets.asn},">0",{targets.goal},"?*")'],
  ['signatures', '… whose goal is a signature', 'COUNTIFS({targets.goal},"signature")'],
  [
    'material',
    'Material at hand, of four',
    'IF({settings.maps}="yes",1,0)+IF({settings.patterns}="yes",1,0)+IF({settings.history}="yes",1,0)+IF({settings.plans}="yes",1,0)',
  ],
  [
    'professionals',
    'Exchange liaisons and consultants who attend',
    'COUNTIFS({attendees.role},"ix-liaison")+COUNTIFS({attendees.role},"consultant")',
  ],
  [
    'introductions',
    'Introductions that we have asked for',
    // The header of Attendees is a word too, and the column beside it no number.
    'COUNTIFS({targets.asn},">0",{targets.introducedBy},"?*")+MAX(0,COUNTIFS({attendees.introduces},"?*")-1)',
  ],
] as const;

interface Rule {
  /** For the row of lights on Summary. */
  readonly short: string;
  readonly rule: string;
  /** When nothing can be said yet. */
  readonly unknown: string;
  readonly met: string;
  readonly figure: string;
  readonly next: string;
}

export const RULES: readonly Rule[] = [
  {
    short: 'Engineers go',
    rule: 'Send the engineers who know the network and its traffic',
    unknown: '[going]=0',
    met: '[engineers]>0',
    figure: '[engineers]&" of "&[going]&" who go"',
    next: 'IF([going]=0,"Say in Team who goes.",IF([engineers]=0,"Send a network engineer or planner: engineers talk to engineers.","Done."))',
  },
  {
    short: 'No sales',
    rule: 'Leave the sales people at home',
    unknown: '[going]=0',
    met: '[sales]=0',
    figure: '[sales]&" of "&[going]&" who go"',
    next: 'IF([going]=0,"Say in Team who goes.",IF([sales]>0,"Coordinators come to find peers. Send someone else, or agree that nothing is sold.","Done."))',
  },
  {
    short: 'Target list',
    rule: 'Bring a target list: traffic, common places, who attends',
    unknown: '[targets]=0',
    met: 'AND([targets]>[dropped],[complete]=[targets]-[dropped])',
    figure: '[complete]&" of "&([targets]-[dropped])&" complete"',
    next: 'IF([targets]=0,"Read the networks that you would like to peer with.",IF([complete]=[targets]-[dropped],"Done.","Fill in Traffic, read the places of those without a common one, read the attendee list, or park who does not matter."))',
  },
  {
    short: 'Policies read',
    rule: 'Read their policy before you ask for an exception to it',
    unknown: '[approached]=0',
    met: '[informed]=[approached]',
    figure: '[informed]&" of "&[approached]&" approached"',
    next: 'IF([approached]=0,"Before you write to someone, read the policy and put your name under Policy read by.",IF([informed]=[approached],"Done.","Read the policies of those whom you wrote to, and note who did under Policy read by."))',
  },
  {
    short: 'Easy ones first',
    rule: 'Start with the low-hanging fruit',
    unknown: 'OR([easy]=0,[approached]=0)',
    met: 'OR([hardApproached]=0,[easyWaiting]=0)',
    figure: '[easyWaiting]&" of "&[easy]&" easy ones wait"',
    next: 'IF([easy]=0,"Set our own network, so that common places are known.",IF([easyWaiting]=0,"Done.","Write to the low-hanging fruit in Targets before the long shots."))',
  },
  {
    short: 'Enough cards',
    rule: 'Carry more business cards than you will need',
    unknown: '[going]=0',
    met: '[cards]>=[going]*N({settings.cardsEach})',
    figure: '[cards]&" of "&[going]*N({settings.cardsEach})',
    next: 'IF([going]=0,"Say in Team who goes.",IF([cards]>=[going]*N({settings.cardsEach}),"Done.","Have cards printed, and note in Team how many each carries."))',
  },
  {
    short: 'Talks, not signatures',
    rule: 'Expect introductions, no signatures',
    unknown: '[goals]=0',
    met: '[signatures]=0',
    figure: '[signatures]&" of "&[goals]&" goals are signatures"',
    next: 'IF([goals]=0,"Set a goal for those whom you will meet.",IF([signatures]=0,"Done.","Lower the goal to a first talk; the agreement follows by mail."))',
  },
  {
    short: 'Same people',
    rule: 'Send the same people again',
    unknown: '[going]=0',
    met: '[known]>0',
    figure: '[known]&" known, "&[before]&" there before, of "&[going]',
    next: 'IF([going]=0,"Say in Team who goes, and to how many events they have been.",IF([known]>0,"Done.",IF([before]>0,"Keep sending those who have been there.","Choose whom you will send for the next years, and do not rotate.")))',
  },
  {
    short: 'Maps and plans',
    rule: 'Have maps, traffic, growth and plans at hand',
    unknown: 'FALSE',
    met: '[material]=4',
    figure: '[material]&" of 4"',
    next: 'IF([material]=4,"Done.","Prepare what is missing in Settings; growth and plans persuade most.")',
  },
  {
    short: 'Ask for help',
    rule: 'Lean on those who know everyone',
    unknown: 'AND([professionals]=0,[introductions]=0)',
    met: '[introductions]>0',
    figure: '[introductions]&" asked for, "&[professionals]&" could help"',
    next: 'IF([introductions]>0,"Done.",IF([professionals]=0,"Read the attendee list; liaisons and consultants are marked there.","Choose whom the liaisons and consultants in Attendees shall introduce you to."))',
  },
];

const TONES = { '✓ met': 'met', '✗ not met': 'unmet', '? unknown': 'unknown' } as const;
const FIRST = 4;
const COUNTS_HEAD = FIRST + RULES.length + 1;

const ruleCells = (): PageCell[] =>
  RULES.flatMap(({ rule, unknown, met, figure, next }, index): PageCell[] => {
    const row = FIRST + index;
    return [
      { at: `A${row}`, style: 'cellCentre', value: index + 1 },
      { at: `B${row}`, style: 'cell', text: rule },
      {
        at: `C${row}`,
        style: 'cell',
        name: `state${index + 1}`,
        formula: `IF(${unknown},"? unknown",IF(${met},"✓ met","✗ not met"))`,
        tones: TONES,
      },
      { at: `D${row}`, style: 'cell', formula: figure },
      { at: `E${row}`, style: 'cell', formula: next },
    ];
  });

const countCells = (): PageCell[] =>
  COUNTS.flatMap(([name, label, formula], index): PageCell[] => {
    const row = COUNTS_HEAD + 1 + index;
    return [
      { at: `B${row}`, style: 'hint', text: label },
      { at: `C${row}`, style: 'hint', name, formula, type: 'number' },
    ];
  });

export const checklist = {
  kind: 'page',
  key: 'checklist',
  title: 'Checklist',
  purpose: 'Ten rules for going to a peering forum, each with its state and the next thing to do.',
  tab: 'met',
  widths: [5, 44, 13, 32, 62],
  heights: { 1: 32, ...Object.fromEntries(RULES.map((_, index) => [FIRST + index, 32])) },
  cells: [
    { at: 'A1', style: 'title', text: 'Checklist' },
    {
      at: 'A2',
      style: 'note',
      text: 'Worked out from Targets, Team, Attendees and Settings, each time one of them changes.',
      across: 5,
    },
    { at: 'A3', style: 'head', text: '' },
    { at: 'B3', style: 'head', text: 'Rule' },
    { at: 'C3', style: 'head', text: 'State' },
    { at: 'D3', style: 'head', text: 'Figure' },
    { at: 'E3', style: 'head', text: 'What to do next' },
    ...ruleCells(),
    { at: `A${COUNTS_HEAD}`, style: 'section', text: 'What it is worked out from', across: 5 },
    ...countCells(),
  ],
  print: { orientation: 'landscape', area: `A1:E${COUNTS_HEAD + COUNTS.length}` },
} as const satisfies Page;
