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

/** Somebody who was nowhere yet, and of whom that was said: an empty cell may mean either. */
const NEW_AND_TOLD = 'COUNTIFS({team.going},"yes",{team.known},"new",{team.events},">=0")';

const COUNTS = [
  ['going', 'People who go', 'COUNTIFS({team.going},"yes")'],
  [
    'engineers',
    '… engineers and peering people among them',
    'COUNTIFS({team.going},"yes",{team.role},"engineer")+COUNTIFS({team.going},"yes",{team.role},"peering")',
  ],
  ['sales', '… sales people among them', 'COUNTIFS({team.going},"yes",{team.role},"sales")'],
  ['known', '… known faces among them', 'COUNTIFS({team.going},"yes",{team.known},"✓ a known face")'],
  [
    'before',
    '… who have been to an event before',
    'COUNTIFS({team.going},"yes",{team.known},"✓ a known face")+COUNTIFS({team.going},"yes",{team.known},"getting known")',
  ],
  ['cards', 'Business cards that they carry', 'SUMIFS({team.cards},{team.going},"yes")'],
  ['targets', 'Targets', 'COUNT({targets.asn})'],
  ['dropped', '… parked or declined', inStages(['parked', 'declined until'])],
  [
    'complete',
    '… neither won nor dropped, with traffic, common place and person',
    'COUNTIFS({targets.missing},"✓ complete")',
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
  ['roles', 'People who go, and whose role is told', 'COUNTIFS({team.going},"yes",{team.role},"?*")'],
  ['open', 'Targets neither won nor dropped', `[targets]-[dropped]-${inStages(['live'])}`],
  [
    'outdated',
    '… approached, and their policy changed since it was read',
    inStages(APPROACHED, ',{targets.policyChanged},"changed since"'),
  ],
  [
    'cardsTold',
    'People who go, and whose cards are counted',
    'COUNTIFS({team.going},"yes",{team.cards},">=0")',
  ],
  [
    'supplied',
    '… and who carry enough of them',
    'COUNTIFS({team.going},"yes",{team.cards},">="&N({settings.cardsEach}))',
  ],
  ['attendanceTold', 'People who go, and whose events are counted', `[before]+${NEW_AND_TOLD}`],
  ['returning', '… who were at the last event too', 'COUNTIFS({team.again},"goes again")'],
  ['leftOut', 'People who were there, and stay at home', 'COUNTIFS({team.again},"stays at home")'],
  [
    'materialTold',
    'Material of which Settings says yes or no, of four',
    'IF({settings.maps}="",0,1)+IF({settings.patterns}="",0,1)+IF({settings.history}="",0,1)+IF({settings.plans}="",0,1)',
  ],
  [
    'couldIntroduce',
    'Targets to whom somebody on the lists could introduce us',
    'COUNTIFS({targets.asn},">0",{targets.introducers},"?*")',
  ],
  ['overdue', 'Next steps that are overdue', 'COUNTIFS({targets.due},"overdue")'],
  ['dueToday', 'Next steps of today', 'COUNTIFS({targets.due},"today")'],
  ['askAgain', 'Decliners whose day has come', 'COUNTIFS({targets.due},"ask again")'],
  ['undated', 'Targets approached without a next date', 'COUNTIFS({targets.due},"no date")'],
  ['hidden', 'Targets hidden: declined for now, or parked', 'COUNTIFS({targets.due},"hidden")'],
  ['untold', 'Meetings whose day is over, without an outcome', 'COUNTIFS({meetings.due},"no outcome")'],
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

/** "1 person", "2 people". */
const people = (count: string): string => `${count}&IF(${count}=1," person"," people")`;

export const RULES: readonly Rule[] = [
  {
    short: 'Engineers go',
    rule: 'Send the engineers who know the network and its traffic',
    unknown: 'OR([going]=0,AND([engineers]=0,[roles]<[going]))',
    met: '[engineers]>0',
    figure: '[engineers]&" of "&[going]&" who go"',
    next: 'IF([going]=0,"Say in Team who goes.",IF([engineers]>0,"Done.",IF([roles]<[going],"Say in Team what they do.","Send a network architect, planner or engineer: engineers talk to engineers.")))',
  },
  {
    short: 'No sales',
    rule: 'Leave the sales people at home',
    unknown: 'OR([going]=0,AND([sales]=0,[roles]<[going]))',
    met: '[sales]=0',
    figure: '[sales]&" of "&[going]&" who go"',
    next: 'IF([going]=0,"Say in Team who goes.",IF([sales]>0,"Coordinators come to find peers. Send someone else, or agree that nothing is sold.",IF([roles]<[going],"Say in Team what they do.","Done.")))',
  },
  {
    short: 'Target list',
    rule: 'Bring a target list: traffic, common places, who attends',
    unknown: '[open]<=0',
    met: '[complete]>=[open]',
    figure: '[complete]&" of "&MAX(0,[open])&" complete"',
    next: 'IF([open]<=0,"Read the networks that you would like to peer with.",IF([complete]>=[open],"Done.","Still missing in Targets says what: import Traffic, read their places, plan our own in Locations, read the attendee list; park who does not matter."))',
  },
  {
    short: 'Policies read',
    rule: 'Read their policy before you ask for an exception to it',
    unknown: '[approached]=0',
    met: 'AND([informed]=[approached],[outdated]=0)',
    figure:
      '[informed]&" of "&[approached]&" approached"&IF([outdated]>0,", "&[outdated]&" changed since","")',
    next: 'IF([approached]=0,"Before you write to someone, read the policy and put your name under Policy read by.",IF([informed]<[approached],"Read the policies of those whom you wrote to, and note who did under Policy read by.",IF([outdated]>0,"Read again what changed: Policy versions says how.","Done.")))',
  },
  {
    short: 'Easy ones first',
    rule: 'Start with the low-hanging fruit',
    unknown: 'OR([easy]=0,[approached]=0)',
    met: 'OR([hardApproached]=0,[easyWaiting]=0)',
    figure: '[easyWaiting]&" of "&[easy]&" easy ones wait"',
    next: 'IF([targets]=0,"Read the networks that you would like to peer with.",IF([easy]=0,IF({settings.ourAsn}="","Set our own network, so that common places are known.","None is easy yet: look for open policies at places where we are."),IF([easyWaiting]=0,"Done.","Write to the low-hanging fruit in Targets before the long shots.")))',
  },
  {
    short: 'Enough cards',
    rule: 'Carry more business cards than you will need',
    unknown: 'OR([going]=0,[cardsTold]=0)',
    met: '[supplied]=[going]',
    figure:
      '[cards]&" of "&[going]*N({settings.cardsEach})&IF([cardsTold]=0,"",", enough with "&[supplied]&" of "&[going])',
    next: 'IF([going]=0,"Say in Team who goes.",IF([supplied]=[going],"Done.",IF([cardsTold]<[going],"Note in Team how many cards each carries.","Have cards printed for those who carry too few.")))',
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
    unknown: 'OR([going]=0,AND([attendanceTold]=0,[leftOut]=0))',
    met: 'AND([known]>0,[leftOut]=0)',
    figure:
      '[known]&" known, "&[before]&" there before, of "&[going]&IF([leftOut]>0,"; "&[leftOut]&" rotated out","")',
    next: `IF([going]=0,"Say in Team who goes.",IF([leftOut]>0,${people('[leftOut]')}&" of the last event stay at home: Since last time in Team says who. Send the same people.",IF([attendanceTold]=0,"Say in Team to how many events they have been, or in Events who was there.",IF([known]>0,"Done.",IF([before]>0,"Keep sending those who have been there: it takes "&MAX(1,N({settings.knownAfter}))&" events.","Choose whom you will send for the next years, and do not rotate.")))))`,
  },
  {
    short: 'Maps and plans',
    rule: 'Have maps, traffic, growth and plans at hand',
    unknown: '[materialTold]=0',
    met: '[material]=4',
    figure: '[material]&" of 4"',
    next: 'IF([material]=4,"Done.",IF([materialTold]=0,"Say in Settings what you have at hand.","Prepare what Settings still has as missing; growth and plans persuade most."))',
  },
  {
    short: 'Ask for help',
    rule: 'Lean on those who know everyone',
    unknown: 'AND([professionals]=0,[introductions]=0,[couldIntroduce]=0)',
    met: '[introductions]>0',
    figure:
      '[introductions]&" asked for, "&[professionals]&IF([professionals]=1," liaison or consultant"," liaisons and consultants")&", reaching "&[couldIntroduce]&IF([couldIntroduce]=1," target"," targets")',
    next: 'IF([introductions]>0,"Done.",IF([professionals]+[couldIntroduce]=0,"Read the attendee list; liaisons and consultants are marked there.","Could introduce us in Targets names them: ask one, and note it under Introduced by."))',
  },
];

/** What waits, below the rules: each with where to look for it. */
const WAITS = [
  {
    label: 'Overdue',
    count: '[overdue]',
    next: 'The view Overdue of Targets; in any program, sort by Next date.',
  },
  { label: 'Today', count: '[dueToday]', next: 'Next step in Targets says what.' },
  {
    label: 'Ask again',
    count: '[askAgain]',
    next: 'They declined until a day that has come: the view Ask again of Targets.',
  },
  {
    label: 'Approached, without a next date',
    count: '[undated]',
    next: 'Set the next date in Targets, or nobody will think of it.',
  },
  {
    label: 'Met, without an outcome',
    count: '[untold]',
    next: 'The view Without an outcome of Meetings: say what came of it; cancel what did not take place.',
  },
  {
    label: 'Hidden for now',
    count: '[hidden]',
    next: 'Declined until a day to come, or parked. The view In play leaves them out.',
  },
] as const;

const TONES = { '✓ met': 'met', '✗ not met': 'unmet', '? unknown': 'unknown' } as const;
const FIRST = 4;
const WAITS_HEAD = FIRST + RULES.length + 1;
const COUNTS_HEAD = WAITS_HEAD + WAITS.length + 2;

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

const waitCells = (): PageCell[] =>
  WAITS.flatMap(({ label, count, next }, index): PageCell[] => {
    const row = WAITS_HEAD + 1 + index;
    return [
      { at: `B${row}`, style: 'cell', text: label },
      { at: `C${row}`, style: 'cell', type: 'number', formula: count },
      { at: `D${row}`, style: 'cell', text: next, across: 2 },
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
  purpose:
    'Ten rules for going to a peering forum, each with its state and the next thing to do; and what waits.',
  tab: 'met',
  widths: [5, 44, 13, 32, 62],
  heights: { 1: 32, ...Object.fromEntries(RULES.map((_, index) => [FIRST + index, 32])) },
  cells: [
    { at: 'A1', style: 'title', text: 'Checklist' },
    {
      at: 'A2',
      style: 'note',
      text: 'Worked out from Targets, Team, Events, Attendees and Settings, each time one of them changes.',
      across: 5,
    },
    { at: 'A3', style: 'head', text: '' },
    { at: 'B3', style: 'head', text: 'Rule' },
    { at: 'C3', style: 'head', text: 'State' },
    { at: 'D3', style: 'head', text: 'Figure' },
    { at: 'E3', style: 'head', text: 'What to do next' },
    ...ruleCells(),
    { at: `A${WAITS_HEAD}`, style: 'section', text: 'Follow-up', across: 5 },
    ...waitCells(),
    { at: `A${COUNTS_HEAD}`, style: 'section', text: 'What it is worked out from', across: 5 },
    ...countCells(),
  ],
  print: { orientation: 'landscape', area: `A1:E${COUNTS_HEAD + COUNTS.length}` },
} as const satisfies Page;
