/**
 * The page for management, one A4: what it is about in a sentence, four figures, traffic by stage, the first ten, the ten rules
 * as lights, and what is asked of the reader. Peering economics after W. B. Norton: with M the traffic that moves (Mbit/s),
 * P the transit price and C the cost a month, peering saves M·P − C, and pays from M = C/P.
 */
import { BEYOND_BELIEF } from '../../records/rate.ts';
import { RULES } from './checklist.ts';
import type { Page, PageCell } from './declare.ts';
import { STAGES } from './lists.ts';

/** As people say it, inside a sentence, where no number format reaches. */
const spoken = (rate: string): string =>
  `IF(${rate}>=1000000,ROUND(${rate}/1000000,1)&" Tbps",IF(${rate}>=1000,ROUND(${rate}/1000,1)&" Gbps",ROUND(${rate},0)&" Mbps"))`;

/** "1 month", "2.5 months". */
const counted = (figure: string, what: string): string => `${figure}&IF(${figure}=1," ${what}"," ${what}s")`;

const amount = (money: string): string =>
  `FIXED(${money},0)&IF({settings.currency}="",""," "&{settings.currency})`;

/** The sum over targets that may still come: neither live nor dropped. One sum: taking sums from a sum leaves a rest of rounding. */
const open = (column: string): string =>
  `SUMIFS({targets.${column}}${['live', 'parked', 'declined until']
    .map((stage) => `,{targets.stage},"<>${stage}"`)
    .join('')})`;

const live = 'COUNTIFS({targets.stage},"live")';

/** Of the next event that we go to; where none is ahead, of the one that was marked. */
const ofEvent = (column: string): string => `IF([eventRow]=0,"",INDEX({events.${column}},[eventRow])&"")`;
const amountOfEvent = (column: string): string =>
  `IF([eventRow]=0,0,N(INDEX({events.${column}},[eventRow])))`;

const CURRENCY = 'TRIM({settings.currency})';
/** Figures of Settings that count as nothing where they are words; the transit price has a word of its own. */
const FIGURES_OF_SETTINGS = 'transitTotal growth peeringCost ticket travel nights night other'
  .split(' ')
  .map((key) => `{settings.${key}}`)
  .join(',');

/** What the page says in words is worked out here, beside the printed area. */
const BEHIND = [
  [
    'eventRow',
    'Row of the event we go to',
    'IFERROR(MATCH(1,{events.turn},0),IFERROR(MATCH("yes",{events.going},0),0))',
  ],
  ['event', 'Its name', ofEvent('name')],
  ['city', 'Its city', ofEvent('city')],
  ['networks', 'Targets neither live nor dropped', `{checklist.targets}-{checklist.dropped}-${live}`],
  ['traffic', 'Their traffic now, in Mbit/s', open('trafficNow')],
  ['cost', 'What peering with them costs a month', `${open('cost')}+N({settings.peeringCost})`],
  [
    'saving',
    'What it saves a month',
    'IF(OR([traffic]<=0,N({settings.transitPrice})<=0),0,[traffic]*{settings.transitPrice}-[cost])',
  ],
  ['fee', 'The event’s ticket today', amountOfEvent('feeNow')],
  ['feeCurrency', 'Its currency', ofEvent('feeCurrency')],
  [
    'currency',
    'The currency of this book',
    `IF(${CURRENCY}="€","EUR",IF(${CURRENCY}="£","GBP",IF(${CURRENCY}="$","USD",${CURRENCY})))`,
  ],
  [
    'feeDiffers',
    'It is another currency than ours: 1',
    'IF(AND([fee]>0,[feeCurrency]<>"",[currency]<>"",[feeCurrency]<>[currency]),1,0)',
  ],
  [
    'ticket',
    'What counts as the ticket',
    'IF({settings.ticket}<>"",N({settings.ticket}),IF([feeDiffers]=1,0,[fee]))',
  ],
  [
    'each',
    'What the trip costs for one person',
    '[ticket]+N({settings.travel})+N({settings.nights})*N({settings.night})',
  ],
  [
    'holds',
    'Until when the ticket’s price holds',
    `IF([fee]<=0,0,IF(TODAY()<=${amountOfEvent('feeUntil')},${amountOfEvent('feeUntil')},${amountOfEvent('feeThenUntil')}))`,
  ],
  [
    'after',
    'What it costs then',
    `IF(AND(TODAY()<=${amountOfEvent('feeUntil')},${amountOfEvent('feeThen')}>0),${amountOfEvent('feeThen')},${amountOfEvent('feeLast')})`,
  ],
  ['trip', 'What the trip costs', '{checklist.going}*[each]+N({settings.other})'],
  ['peered', 'Traffic of those who are live', 'SUMIFS({targets.trafficNow},{targets.stage},"live")'],
  [
    'in24',
    'In 24 months, of those who are live or may be',
    `${open('traffic24')}+SUMIFS({targets.traffic24},{targets.stage},"live")`,
  ],
  [
    'all',
    'All our traffic: transit and what is peered',
    'IF(N({settings.transitTotal})>0,N({settings.transitTotal})+[peered],0)',
  ],
  [
    'nameless',
    'Targets without an AS number',
    'MAX(0,COUNTIFS({targets.network},"?*")-1-COUNTIFS({targets.network},"?*",{targets.asn},">0"))',
  ],
  [
    'inWords',
    'Figures in Settings that are words',
    `COUNTA(${FIGURES_OF_SETTINGS})-COUNT(${FIGURES_OF_SETTINGS})`,
  ],
  [
    'trafficInWords',
    'Targets whose traffic is words',
    'MAX(0,COUNTA({targets.trafficNow})-COUNT({targets.trafficNow})-1)',
  ],
  [
    'breakEven',
    'The traffic from which a year pays for it all',
    'IF(N({settings.transitPrice})<=0,0,([cost]+[trip]/12)/{settings.transitPrice})',
  ],
] as const;

const inCurrency = 'IF({settings.currency}="",""," in "&{settings.currency})';
/** A part of the transit that we buy; more than all of it cannot move. */
const share = 'MIN(100,ROUND(100*[traffic]/{settings.transitTotal},0))&" %"';
const shareOfAll = (traffic: string): string =>
  `IF([all]<=0,"Put the transit of today into Settings to see the share.",MIN(100,ROUND(100*${traffic}/[all],0))&" % of all our traffic")`;

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
    note: `IF([trip]<=0,"Say in Team who goes, and in Settings what it costs.",{checklist.going}&IF({checklist.going}=1," person"," people")&IF([saving]>0,", earned back in "&${counted('ROUND([trip]/[saving],1)', 'month')},""))`,
  },
] as const;

/** What the figures want, in the order in which to mend it. */
const WANTS = [
  ['{settings.ourAsn}=""', 'our own network is not set, so no place is known to be common'],
  ['[nameless]>0', ' without an AS number, left out of every figure', counted('[nameless]', 'target')],
  [
    '[trafficInWords]>0',
    ' whose traffic is no number, and counts nowhere: type it in Mbit/s',
    counted('[trafficInWords]', 'target'),
  ],
  ['AND({checklist.targets}>0,SUM({targets.trafficNow})<=0,[trafficInWords]=0)', 'no traffic is known'],
  [
    `MAX({targets.trafficNow})>${BEYOND_BELIEF}`,
    'more traffic with a target than any two networks are known to exchange: check its unit',
  ],
  [
    'AND({settings.transitPrice}<>"",N({settings.transitPrice})<=0)',
    'the transit price is nought or no number, so no saving can be told',
  ],
  [
    '[inWords]>0',
    ' no number and left out: write 100, not 100 EUR',
    `"in Settings, "&[inWords]&IF([inWords]=1," figure is"," figures are")`,
  ],
  [
    'AND([fee]>0,[feeCurrency]<>"",[currency]="",{settings.ticket}="")',
    ', and this book names no currency: put it into Settings',
    '"the ticket is in "&[feeCurrency]',
  ],
  [
    'AND([feeDiffers]=1,{settings.ticket}="")',
    'the ticket is in another currency than this book and left out: put it into Settings',
  ],
] as const;
const WANTED = WANTS.map(
  ([when, words, before]) => `IF(${when},"  ·  "&${before ? `${before}&` : ''}"${words}","")`,
).join('&');

/** Each with its figure and how it comes about. */
const ACCOUNT = [
  { label: '"Peered today"', figure: '[peered]', type: 'rate', how: shareOfAll('[peered]') },
  {
    label: '"If all targets close"',
    figure: '[peered]+[traffic]',
    type: 'rate',
    how: shareOfAll('([peered]+[traffic])'),
  },
  {
    label: '"The same in 24 months"',
    figure: '[in24]',
    type: 'rate',
    how: '"Each grown at its own rate, else at that of Settings."',
  },
  {
    label: `"Saving a year"&${inCurrency}`,
    figure: 'IF([saving]=0,"–",12*[saving])',
    type: 'money',
    how: 'IF(OR([traffic]<=0,N({settings.transitPrice})<=0),"Wants traffic and a transit price.","12 × (traffic × price − costs). The bill counts the 95th percentile: "&IF({settings.billing}="","larger of in and out",{settings.billing})&".")',
  },
  {
    label: `"The trip for one"&${inCurrency}`,
    figure: 'IF([each]<=0,"–",[each])',
    type: 'money',
    how: `"Ticket "&FIXED([ticket],0)&IF({settings.ticket}<>""," (Settings)",IF([ticket]>0," (price of today)",IF([feeDiffers]=1," (not counted: "&FIXED([fee],0)&" "&[feeCurrency]&")","")))&", travel "&FIXED(N({settings.travel}),0)&", "&N({settings.nights})&" × "&FIXED(N({settings.night}),0)&" a night; for all "&FIXED(N({settings.other}),0)&"."`,
  },
  {
    label: '"This ticket price until"',
    figure: 'IF(OR([eventRow]=0,[fee]<=0),"–",IF(AND([holds]>0,[holds]>=TODAY()),[holds],"–"))',
    type: 'date',
    how: 'IF([fee]<=0,"No price of the event is known for today.",IF([holds]<TODAY(),"It does not go up any more.",IF([after]>0,"Then "&FIXED([after],0)&" "&[feeCurrency]&" for each.","No later price is known.")))',
  },
  {
    label: '"Earned back after"',
    figure: `IF(OR([saving]<=0,[trip]<=0),"–",${counted('ROUND([trip]/[saving],1)', 'month')})`,
    type: 'text',
    how: `IF([breakEven]<=0,"Wants a transit price, and what the trip costs.",IF([saving]<0,"Peering would cost more than it saves. ","")&"Trip and costs pay within a year from "&${spoken('[breakEven]')}&" on.")`,
  },
] as const;

const HEADLINE = [
  `IF([networks]<=0,IF({checklist.targets}>0,"No network is left to win: "&${live}&" live, "&{checklist.dropped}&" parked or declined.","No targets yet. Read the networks that you would like to meet, and keep them."),`,
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
const ACCOUNT_AT = SUM_AT + 4;
const TEN_AT = ACCOUNT_AT + ACCOUNT.length + 3;
const RULES_AT = TEN_AT + 11;
const PEOPLE_AT = RULES_AT + 4;
const ASK_AT = PEOPLE_AT + 5;
/** Rows between two parts. */
const GAPS = [3, SUM_AT + 1, TEN_AT - 3, RULES_AT - 1, PEOPLE_AT - 1, ASK_AT - 1];

const accountCells = (): PageCell[] => [
  { at: `A${ACCOUNT_AT - 2}`, style: 'section', text: 'What it brings, and what it costs', across: 20 },
  { at: `A${ACCOUNT_AT - 1}`, style: 'head', across: 4 },
  { at: `E${ACCOUNT_AT - 1}`, style: 'headRight', text: 'Figure', across: 3 },
  { at: `H${ACCOUNT_AT - 1}`, style: 'head', text: 'How it comes about', across: 6 },
  ...ACCOUNT.flatMap(({ label, figure, type, how }, index): PageCell[] => {
    const row = ACCOUNT_AT + index;
    return [
      { at: `A${row}`, style: 'cell', formula: label, across: 4 },
      { at: `E${row}`, style: 'cellRight', type, formula: figure, across: 3 },
      { at: `H${row}`, style: 'small', formula: how, across: 6 },
    ];
  }),
];

/** So many of ours fit beside each other. */
const FACES = 5;
const face = (position: number, column: string): string =>
  `IFERROR(INDEX({team.${column}},${position + 1})&"","")`;
const eventsOf = (position: number): string =>
  `MAX(N(INDEX({team.events},${position + 1})),N(INDEX({team.counted},${position + 1})))`;

const peopleCells = (): PageCell[] => [
  { at: `A${PEOPLE_AT}`, style: 'section', text: 'Attendance: the same people make us known', across: 20 },
  ...Array.from({ length: FACES }, (_, index): PageCell[] => {
    const [at, position] = [column(index * 4), index + 1];
    const name = face(position, 'name');
    return [
      { at: `${at}${PEOPLE_AT + 1}`, style: 'light', formula: name, across: 4 },
      {
        at: `${at}${PEOPLE_AT + 2}`,
        style: 'light',
        formula: `IF(${name}="","",${eventsOf(position)}&IF(${eventsOf(position)}=1," event · "," events · ")&${face(position, 'known')})`,
        across: 4,
      },
      {
        at: `${at}${PEOPLE_AT + 3}`,
        style: 'light',
        formula: `IF(${name}="","",IF(${face(position, 'again')}<>"",${face(position, 'again')},IF(${face(position, 'going')}="yes","goes","does not go")))`,
        across: 4,
        tones: { 'goes again': 'met', 'stays at home': 'unmet' },
      },
    ];
  }).flat(),
];

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
      { at: `K${row}`, style: 'small', formula: ranked(index + 1, 'why'), across: 10 },
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
  widths: [...Array.from(COLUMNS, () => 6), 4, 44, 18],
  heights: {
    2: 48,
    5: 30,
    6: 30,
    7: 30,
    ...Object.fromEntries(GAPS.map((row) => [row, 8])),
    ...Object.fromEntries(ACCOUNT.map((_, index) => [ACCOUNT_AT + index, 28])),
    ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [TEN_AT + index, 44])),
    [RULES_AT + 1]: 18,
    [RULES_AT + 2]: 32,
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
    {
      at: 'A7',
      style: 'warning',
      formula: `IF(${WANTED}="","","Look at this first"&${WANTED}&".")`,
      across: 20,
    },
    ...stageCells(),
    ...accountCells(),
    ...tenCells(),
    ...lightCells(),
    ...peopleCells(),
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
    {
      title: 'Peered traffic',
      categories: `A${ACCOUNT_AT}:A${ACCOUNT_AT + 2}`,
      series: [{ name: 'Figure', values: `E${ACCOUNT_AT}:E${ACCOUNT_AT + 2}`, tone: 'met' }],
      over: `N${ACCOUNT_AT - 1}:T${ACCOUNT_AT + ACCOUNT.length - 1}`,
    },
  ],
  print: { orientation: 'portrait', area: `A1:T${ASK_AT + 1}` },
} as const satisfies Page;
