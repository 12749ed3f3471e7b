/**
 * The page for management, one A4: what it is about in a sentence, four figures, traffic by stage, the first ten, the ten rules
 * as lights, and what is asked of the reader. Peering economics after W. B. Norton: with M the traffic that moves (Mbit/s),
 * P the transit price and C the cost a month, peering saves M·P − C, and pays from M = C/P.
 */
import { RULES } from './checklist.ts';
import type { Page, PageCell } from './declare.ts';
import { STAGES } from './lists.ts';

/** As people say it, inside a sentence, where no number format reaches. */
const spoken = (rate: string): string =>
  `IF(${rate}>=1000000,ROUND(${rate}/1000000,1)&" Tbps",IF(${rate}>=1000,ROUND(${rate}/1000,1)&" Gbps",ROUND(${rate},0)&" Mbps"))`;

const amount = (money: string): string =>
  `FIXED(${money},0)&IF({settings.currency}="",""," "&{settings.currency})`;

/** The sum over targets that may still come: neither live nor dropped. */
const open = (column: string): string =>
  `SUM({targets.${column}})${['live', 'parked', 'declined until']
    .map((stage) => `-SUMIFS({targets.${column}},{targets.stage},"${stage}")`)
    .join('')}`;

const STAGES_AT = 11;
const TEN_AT = STAGES_AT + STAGES.length + 4;
const RULES_AT = TEN_AT + 12;
const ASK_AT = RULES_AT + 4;

const FIGURES = [
  {
    label: 'Networks to win',
    name: 'networks',
    type: 'number',
    formula: '{checklist.targets}-{checklist.dropped}-COUNTIFS({targets.stage},"live")',
    note: '{checklist.approached}-COUNTIFS({targets.stage},"live")&" approached, "&COUNTIFS({targets.stage},"meeting set")&" meetings set, "&COUNTIFS({targets.stage},"live")&" live"',
  },
  {
    label: 'Traffic that could move',
    name: 'traffic',
    type: 'rate',
    formula: open('trafficNow'),
    note: `IF([traffic]<=0,"Fill in Traffic now in Targets.",IF(N({settings.transitTotal})>0,ROUND(100*[traffic]/{settings.transitTotal},0)&" % of the transit we buy","Put the transit of today into Settings."))`,
  },
  {
    label: 'Saving a month',
    name: 'saving',
    type: 'money',
    formula: `${open('saving')}-N({settings.peeringCost})`,
    note: `IF(N({settings.transitPrice})<=0,"Put the transit price into Settings.",IF([cost]>0,"pays from "&${spoken('[cost]/{settings.transitPrice}')},"no cost entered")&IF({settings.currency}="","",", "&{settings.currency}))`,
  },
  {
    label: 'The trip',
    name: 'trip',
    type: 'money',
    formula:
      '{checklist.going}*(N({settings.ticket})+N({settings.travel})+N({settings.nights})*N({settings.night}))+N({settings.other})',
    note: `IF([trip]<=0,"Say in Team who goes, and in Settings what it costs.",{checklist.going}&IF({checklist.going}=1," person"," people")&IF([saving]>0,", earned back in "&ROUND([trip]/[saving],1)&" months",""))`,
  },
] as const;

const COLUMNS = 'ABCDEFGHIJKLMNOPQRST';
const column = (index: number): string => COLUMNS.charAt(index);

const figureCells = (): PageCell[] =>
  FIGURES.flatMap(({ label, name, type, formula, note }, index): PageCell[] => {
    const left = column(index * 5);
    return [
      { at: `${left}5`, style: 'label', text: label, across: 5 },
      { at: `${left}6`, style: 'figure', name, type, formula, across: 5 },
      { at: `${left}7`, style: 'note', formula: note, across: 5 },
    ];
  });

const stageCells = (): PageCell[] => [
  { at: `A${STAGES_AT - 2}`, style: 'section', text: 'Traffic by stage', across: 20 },
  { at: `A${STAGES_AT - 1}`, style: 'head', text: 'Stage', across: 4 },
  { at: `E${STAGES_AT - 1}`, style: 'head', text: 'Networks', across: 2 },
  { at: `G${STAGES_AT - 1}`, style: 'head', text: 'Now', across: 3 },
  { at: `J${STAGES_AT - 1}`, style: 'head', text: 'In 24 months', across: 3 },
  ...STAGES.flatMap((stage, index): PageCell[] => {
    const row = STAGES_AT + index;
    return [
      { at: `A${row}`, style: 'cell', text: stage, across: 4 },
      {
        at: `E${row}`,
        style: 'cell',
        type: 'number',
        formula: `COUNTIFS({targets.stage},"${stage}")`,
        across: 2,
      },
      {
        at: `G${row}`,
        style: 'cell',
        type: 'rate',
        formula: `SUMIFS({targets.trafficNow},{targets.stage},"${stage}")`,
        across: 3,
      },
      {
        at: `J${row}`,
        style: 'cell',
        type: 'rate',
        formula: `SUMIFS({targets.traffic24},{targets.stage},"${stage}")`,
        across: 3,
      },
    ];
  }),
];

/** The cell of the target with this rank; empty where there is none. */
const ranked = (rank: number, key: string): string =>
  `IFERROR(INDEX({targets.${key}},MATCH(${rank},{targets.rank},0))&"","")`;

const tenCells = (): PageCell[] => [
  { at: `A${TEN_AT - 2}`, style: 'section', text: 'Ten to meet first', across: 20 },
  { at: `A${TEN_AT - 1}`, style: 'head', text: '' },
  { at: `B${TEN_AT - 1}`, style: 'head', text: 'Network', across: 6 },
  { at: `H${TEN_AT - 1}`, style: 'head', text: 'Stage', across: 3 },
  { at: `K${TEN_AT - 1}`, style: 'head', text: 'Why', across: 10 },
  ...Array.from({ length: 10 }, (_, index): PageCell[] => {
    const row = TEN_AT + index;
    return [
      { at: `A${row}`, style: 'cell', value: index + 1 },
      { at: `B${row}`, style: 'cell', formula: ranked(index + 1, 'network'), across: 6 },
      { at: `H${row}`, style: 'cell', formula: ranked(index + 1, 'stage'), across: 3 },
      { at: `K${row}`, style: 'cell', formula: ranked(index + 1, 'why'), across: 10 },
    ];
  }).flat(),
];

const lightCells = (): PageCell[] => [
  { at: `A${RULES_AT}`, style: 'section', text: 'The ten rules', across: 20 },
  ...RULES.flatMap(({ short }, index): PageCell[] => [
    {
      at: `${column(index * 2)}${RULES_AT + 1}`,
      style: 'light',
      formula: `{checklist.state${index + 1}}`,
      across: 2,
      tones: { '✓ met': 'met', '✗ not met': 'unmet', '? unknown': 'unknown' },
    },
    { at: `${column(index * 2)}${RULES_AT + 2}`, style: 'light', text: short, across: 2 },
  ]),
];

const HEADLINE = [
  'IF([networks]<=0,"No targets yet: read the networks that you would like to meet, and keep them.",',
  '"Meeting "&[networks]&IF([networks]=1," network"," networks")&IF([city]="",""," in "&[city])',
  `&IF([traffic]<=0," is the plan"," could move "&IF(N({settings.transitTotal})>0,ROUND(100*[traffic]/{settings.transitTotal},0)&" % of our transit",${spoken('[traffic]')}))`,
  `&IF([saving]>0,", about "&${amount('[saving]')}&" a month","")`,
  `&IF([trip]>0,", for a trip of "&${amount('[trip]')},"")&".")`,
].join('');

export const summary = {
  kind: 'page',
  key: 'summary',
  title: 'Summary',
  purpose: 'One page for management: what we could move, what it saves, what the trip costs.',
  tab: 'accent',
  widths: Array.from(COLUMNS, () => 5),
  heights: { 1: 18, 2: 62, 6: 30, 7: 30, [RULES_AT + 2]: 32, [ASK_AT + 1]: 48 },
  cells: [
    {
      at: 'A1',
      style: 'note',
      formula:
        '{settings.ourName}&IF({settings.ourName}="",""," · ")&"peering plan"&IF([event]="",""," · "&[event])',
      across: 16,
    },
    { at: 'Q1', style: 'note', formula: 'TODAY()', type: 'date', across: 4 },
    { at: 'A2', style: 'headline', formula: HEADLINE, across: 20 },
    ...figureCells(),
    ...stageCells(),
    ...tenCells(),
    ...lightCells(),
    { at: `A${ASK_AT}`, style: 'section', text: 'What we ask for', across: 20 },
    {
      at: `A${ASK_AT + 1}`,
      style: 'text',
      formula: `IF({settings.request}<>"",{settings.request},IF([trip]>0,"Leave to spend "&${amount('[trip]')}&" on the trip, and to ask for the exceptions listed in Targets.","Write into Settings what the reader is to decide."))`,
      across: 20,
    },
    { at: 'V1', style: 'note', text: 'Behind the page' },
    { at: 'V2', style: 'note', text: 'The event we go to' },
    {
      at: 'W2',
      style: 'note',
      name: 'event',
      formula: 'IFERROR(INDEX({events.name},MATCH("yes",{events.going},0))&"","")',
    },
    { at: 'V3', style: 'note', text: 'Its city' },
    {
      at: 'W3',
      style: 'note',
      name: 'city',
      formula: 'IFERROR(INDEX({events.city},MATCH("yes",{events.going},0))&"","")',
    },
    { at: 'V4', style: 'note', text: 'Cost of the new peering a month' },
    {
      at: 'W4',
      style: 'note',
      name: 'cost',
      type: 'money',
      formula: `${open('cost')}+N({settings.peeringCost})`,
    },
  ],
  print: { orientation: 'portrait', area: `A1:T${ASK_AT + 1}` },
} as const satisfies Page;
