import type { Page, PageCell } from './declare.ts';

const LINES = [
  'This book says whom to meet at the next peering forum, why, when, and what it is worth.',
  'Grey headers are filled from what you read in the browser, yellow ones by you alone, italic ones by formulas. Point at a header to see what it is for.',
  'Begin with Targets: set stage, owner and next step. The [+] above the columns opens the rest.',
  'Put prices and the trip into Settings and your people into Team; Summary and Checklist follow by themselves.',
  'Contacts and Attendees are about people: keep them within the team. Summary is the page to pass on.',
];

const HEAD = 11;

/** @param listed the visible sheets, in their order */
export const start = (listed: readonly { key: string; title: string; purpose: string; counted?: string }[]) =>
  ({
    kind: 'page',
    key: 'start',
    title: 'Start',
    purpose: 'What this book is and how to use it.',
    tab: 'accent',
    widths: [16, 10, 110],
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
      { at: 'A9', style: 'label', text: 'Made on' },
      { at: 'B9', style: 'hint', name: 'madeOn', type: 'date' },
      { at: 'C9', style: 'hint', name: 'madeFrom', type: 'text' },
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
    ],
  }) as const satisfies Page;
