import type { Page, PageCell } from './declare.ts';

const LINES = [
  'This book says whom to meet at the next peering forum, why, when, and what it is worth.',
  'Grey headers are filled from what you read in the browser, yellow ones by you alone, italic ones by formulas. Point at a header to see what it is for.',
  'Begin with Targets: set stage, owner and next step. The [+] above the columns opens the rest.',
  'Put prices and the trip into Settings and your people into Team; Summary and Checklist follow by themselves.',
  'Contacts and Attendees are about people: keep them within the team. Summary is the page to pass on.',
];

/** "1 next step is overdue", "2 next steps are overdue". */
const number = (count: string, one: string, several: string): string =>
  `${count}&IF(${count}=1," ${one}"," ${several}")`;

const WAITING = `IF({checklist.overdue}+{checklist.untold}=0,"Nothing is overdue.",IF({checklist.overdue}=0,"",${number('{checklist.overdue}', 'next step is overdue', 'next steps are overdue')}&" (Targets). ")&IF({checklist.untold}=0,"",${number('{checklist.untold}', 'meeting is past without an outcome', 'meetings are past without an outcome')}&" (Meetings)."))`;

const HEAD = 12;

/** What the sheet's script says about itself. The cells stand below each other, so that it fills them in one go. */
export const HEALTH = [
  { name: 'lastRun', label: 'Last run', hint: 'When it last took something over, or tried to.' },
  {
    name: 'waiting',
    label: 'Still arriving',
    hint: 'Captures of which parts are missing. Open the browser that sent them.',
  },
  {
    name: 'refused',
    label: 'Refused',
    hint: 'Captures that were not taken over. View, Hidden sheets, Inbox tells why.',
  },
  {
    name: 'toReview',
    label: 'To review',
    hint: 'Captures that disagree with what one of you wrote. The column Needs review says where.',
  },
  { name: 'scriptVersion', label: 'Script', hint: 'Its version.' },
  { name: 'templateVersion', label: 'Template', hint: 'Its version. Meet-Me, Upgrade brings it up to date.' },
] as const;

const healthCells = (top: number): PageCell[] => [
  { at: `A${top}`, style: 'head', text: 'This sheet’s script', across: 3, only: 'google' },
  ...HEALTH.flatMap(({ name, label, hint }, index): PageCell[] => [
    { at: `A${top + 1 + index}`, style: 'cell', text: label, only: 'google' },
    { at: `B${top + 1 + index}`, style: 'given', name, type: 'text', only: 'google' },
    { at: `C${top + 1 + index}`, style: 'cell', text: hint, only: 'google' },
  ]),
];

/** @param listed the visible sheets, in their order */
export const start = (listed: readonly { key: string; title: string; purpose: string; counted?: string }[]) =>
  ({
    kind: 'page',
    key: 'start',
    title: 'Start',
    purpose: 'What this book is and how to use it.',
    tab: 'accent',
    widths: [16, 18, 104],
    heights: {
      1: 32,
      ...Object.fromEntries(LINES.map((_, index) => [index + 3, 18])),
      ...Object.fromEntries(listed.map((_, index) => [HEAD + 1 + index, 18])),
    },
    cells: [
      { at: 'A1', style: 'title', text: 'Meet-Me Sheet', across: 3 },
      ...LINES.map(
        (line, index): PageCell => ({
          at: `A${index + 3}`,
          style: 'text',
          text: `${index + 1}. ${line}`,
          across: 3,
        }),
      ),
      { at: 'A9', style: 'label', text: 'Made on', only: 'xlsx' },
      { at: 'B9', style: 'hint', name: 'madeOn', type: 'date', only: 'xlsx' },
      { at: 'C9', style: 'hint', name: 'madeFrom', type: 'text', only: 'xlsx' },
      { at: 'A9', style: 'label', text: 'Process now', only: 'google' },
      {
        at: 'B9',
        style: 'entry',
        name: 'processNow',
        tick: true,
        help: 'Tick it to take over what was kept in the browser. Opening the sheet, and the menu Meet-Me, do the same.',
        only: 'google',
      },
      {
        at: 'C9',
        style: 'given',
        name: 'result',
        type: 'text',
        text: 'Nothing has arrived yet.',
        only: 'google',
      },
      { at: 'A10', style: 'label', text: 'Waiting' },
      { at: 'B10', style: 'hint', name: 'waits', type: 'text', formula: WAITING, across: 2 },
      { at: `A${HEAD}`, style: 'head', text: 'Sheet' },
      { at: `B${HEAD}`, style: 'headCentre', text: 'Rows' },
      { at: `C${HEAD}`, style: 'head', text: 'What it is for' },
      ...listed.flatMap(({ key, title, purpose, counted }, index): PageCell[] => [
        { at: `A${HEAD + 1 + index}`, style: 'link', text: title, leadsTo: key },
        {
          at: `B${HEAD + 1 + index}`,
          style: 'cellCentre',
          type: 'number',
          ...(counted ? { formula: counted } : {}),
        },
        { at: `C${HEAD + 1 + index}`, style: 'cell', text: purpose },
      ]),
      ...healthCells(HEAD + listed.length + 2),
    ],
  }) as const satisfies Page;
