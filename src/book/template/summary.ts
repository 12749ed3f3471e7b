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

const share = 'ROUND(100*[traffic]/{settings.transitTotal},0)&" %"';

/** The sum over targets that may still come: neither live nor dropped. */
const open = (column: string): string =>
  `SUM({targets.${column}})${['live', 'parked', 'declined until']
    .map((stage) => `-SUMIFS({targets.${column}},{targets.stage},"${stage}")`)
    .join('')}`;

const live = 'COUNTIFS({targets.stage},"live")';

/** What the page says in words is worked out here, beside the printed area. */
const BEHIND = [
  ['event', 'The event we go to', 'IFERROR(INDEX({events.name},MATCH("yes",{events.going},0))&"","")'],
  ['city', 'Its city', 'IFERROR(INDEX({events.city},MATCH("yes",{events.going},0))&"","")'],
  ['networks', 'Targets neither live nor dropped', `{checklist.targets}-{checklist.dropped}-${live}`],
  ['traffic', 'Their traffic now, in Mbit/s', open('trafficNow')],
  ['cost', 'What peering with them costs a month', `${open('cost')}+N({settings.peeringCost})`],
  [
    'saving',
    'What it saves a month',
    `IF(OR([traffic]<=0,N({settings.transitPrice})<=0),0,[traffic]*{settings.transitPrice}-[cost])`,
  ],
  [
    'trip',
    'What the trip costs',
    '{checklist.going}*(N({settings.ticket})+N({settings.travel})+N({settings.nights})*N({settings.night}))+N({settings.other})',
  ],
] as const;

const inCurrency = 'IF({settings.currency}="",""," in "&{settings.currency})';

const FIGURES = [
  {
    label: '"Networks to win"',
    figure: '[networks]',
    type: 'number',
    note: `({checklist.approached}-${live})&" approached · meetings set: "&COUNTIFS({targets.stage},"meeting set")&" · live: "&${live}`,
  },
  {
    label: '"Traffic that could move"',
    figure: 'IF([traffic]<=0,"–",[traffic])',
    type: 'rate',
    note: `IF([traffic]<=0,"Fill in Traffic now in Targets.",IF(N({settings.transitTotal})>0,${share}&" of the transit we buy","Put the transit of today into Settings."))`,
  },
  {
    label: `"Saving a month"&${inCurrency}`,
    figure: 'IF([saving]=0,"–",[saving])',
    type: 'money',
    note: `IF(N({settings.transitPrice})<=0,"Put the transit price into Settings.",IF([cost]>0,"after costs of "&FIXED([cost],0)&"; pays from "&${spoken('[cost]/{settings.transitPrice}')},"no costs entered"))`,
  },
  {
    label: `"The trip"&${inCurrency}`,
    figure: 'IF([trip]<=0,"–",[trip])',
    type: 'money',
    note: `IF([trip]<=0,"Say in Team who goes, and in Settings what it costs.",{checklist.going}&IF({checklist.going}=1," person"," people")&IF([saving]>0,", earned back in "&ROUND([trip]/[saving],1)&" months",""))`,
  },
] as const;

const HEADLINE = [
  'IF([networks]<=0,"No targets yet. Read the networks that you would like to meet, and keep them.",',
  'IF([traffic]<=0,[networks]&IF([networks]=1," network"," networks")&" to win"&IF([city]="",""," in "&[city])&". What that is worth shows once their traffic is known.",',
  '"Meeting "&[networks]&IF([networks]=1," network"," networks")&IF([city]="",""," in "&[city])&" could move "',
  `&IF(N({settings.transitTotal})>0,${share}&" of our transit",${spoken('[traffic]')})`,
  `&IF([saving]>0,", about "&${amount('[saving]')}&" a month","")`,
  `&IF([trip]>0,", for a trip of "&${amount('[trip]')},"")&"."))`,
].join('');

const COLUMNS = 'ABCDEFGHIJKLMNOPQRST';
const column = (index: number): string => COLUMNS.charAt(index);

const STAGES_AT = 10;
const SUM_AT = STAGES_AT + STAGES.length;
const TEN_AT = SUM_AT + 4;
const RULES_AT = TEN_AT + 11;
const ASK_AT = RULES_AT + 4;

const figureCells = (): PageCell[] =>
  FIGURES.flatMap(({ label, figure, type, note }, index): PageCell[] => {
    const left = column(index * 5);
    return [
      { at: `${left}4`, style: 'label', formula: label, across: 5 },
      { at: `${left}5`, style: 'figure', type, formula: figure, across: 5 },
      { at: `${left}6`, style: 'note', formula: note, across: 5 },
    ];
  });

const orDash = (amount: string): string => `IF(${amount}=0,"–",${amount})`;

const stageCells = (): PageCell[] => [
  { at: `A${STAGES_AT - 2}`, style: 'section', text: 'Traffic by stage', across: 20 },
  { at: `A${STAGES_AT - 1}`, style: 'head', text: 'Stage', across: 4 },
  { at: `E${STAGES_AT - 1}`, style: 'headRight', text: 'Networks', across: 3 },
  { at: `H${STAGES_AT - 1}`, style: 'headRight', text: 'Now', across: 3 },
  { at: `K${STAGES_AT - 1}`, style: 'headRight', text: 'In 24 months', across: 3 },
  ...STAGES.flatMap((stage, index): PageCell[] => {
    const row = STAGES_AT + index;
    const of = (sum: string): string => orDash(`${sum},{targets.stage},"${stage}")`);
    return [
      { at: `A${row}`, style: 'cell', text: stage, across: 4 },
      {
        at: `E${row}`,
        style: 'cellRight',
        type: 'number',
        formula: orDash(`COUNTIFS({targets.stage},"${stage}")`),
        across: 3,
      },
      {
        at: `H${row}`,
        style: 'cellRight',
        type: 'rate',
        formula: of('SUMIFS({targets.trafficNow}'),
        across: 3,
      },
      {
        at: `K${row}`,
        style: 'cellRight',
        type: 'rate',
        formula: of('SUMIFS({targets.traffic24}'),
        across: 3,
      },
    ];
  }),
  { at: `A${SUM_AT}`, style: 'sum', text: 'all', across: 4 },
  { at: `E${SUM_AT}`, style: 'sumRight', type: 'number', formula: '{checklist.targets}', across: 3 },
  {
    at: `H${SUM_AT}`,
    style: 'sumRight',
    type: 'rate',
    formula: orDash('SUM({targets.trafficNow})'),
    across: 3,
  },
  {
    at: `K${SUM_AT}`,
    style: 'sumRight',
    type: 'rate',
    formula: orDash('SUM({targets.traffic24})'),
    across: 3,
  },
];

/** The cell of the target with this rank; empty where there is none. */
const ranked = (rank: number, key: string): string =>
  `IFERROR(INDEX({targets.${key}},MATCH(${rank},{targets.rank},0))&"","")`;

const tenCells = (): PageCell[] => [
  { at: `A${TEN_AT - 2}`, style: 'section', text: 'Ten to meet first', across: 20 },
  { at: `A${TEN_AT - 1}`, style: 'head' },
  { at: `B${TEN_AT - 1}`, style: 'head', text: 'Network', across: 6 },
  { at: `H${TEN_AT - 1}`, style: 'head', text: 'Stage', across: 3 },
  { at: `K${TEN_AT - 1}`, style: 'head', text: 'Why', across: 10 },
  ...Array.from({ length: 10 }, (_, index): PageCell[] => {
    const row = TEN_AT + index;
    return [
      {
        at: `A${row}`,
        style: 'cellCentre',
        type: 'number',
        formula: `IF({checklist.targets}>=${index + 1},${index + 1},"")`,
      },
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

export const summary = {
  kind: 'page',
  key: 'summary',
  title: 'Summary',
  purpose: 'One page for management: what we could move, what it saves, what the trip costs.',
  tab: 'accent',
  widths: [...Array.from(COLUMNS, () => 5), 4, 36, 18],
  heights: {
    2: 48,
    3: 8,
    5: 30,
    6: 30,
    ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [TEN_AT + index, 30])),
    [RULES_AT + 1]: 18,
    [RULES_AT + 2]: 42,
    [ASK_AT + 1]: 48,
  },
  cells: [
    {
      at: 'A1',
      style: 'note',
      formula:
        '{settings.ourName}&IF({settings.ourName}="",""," · ")&"peering plan"&IF([event]="",""," · "&[event])',
      across: 16,
    },
    { at: 'Q1', style: 'noteRight', formula: 'TODAY()', type: 'date', across: 4 },
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
    { at: `V${STAGES_AT - 1}`, style: 'hint', text: 'Behind the page' },
    ...BEHIND.flatMap(([name, label, formula], index): PageCell[] => [
      { at: `V${STAGES_AT + index}`, style: 'hint', text: label },
      { at: `W${STAGES_AT + index}`, style: 'hint', type: 'number', name, formula },
    ]),
  ],
  charts: [
    {
      title: 'Now and in 24 months',
      categories: `A${STAGES_AT}:A${SUM_AT - 1}`,
      series: [
        { name: 'Now', values: `H${STAGES_AT}:H${SUM_AT - 1}`, tone: 'queued' },
        { name: 'In 24 months', values: `K${STAGES_AT}:K${SUM_AT - 1}`, tone: 'accent' },
      ],
      over: `N${STAGES_AT - 1}:T${SUM_AT}`,
    },
  ],
  print: { orientation: 'portrait', area: `A1:T${ASK_AT + 1}` },
} as const satisfies Page;
