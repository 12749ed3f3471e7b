/** The ten rules, each met, not met and not known, as the cells of the book say it; attendance and follow-up beside them. */
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { workedOut } from '../../src/book/engine/work-out.ts';
import { makeBook } from '../../src/book/make-book.ts';
import { lacksOutcome } from '../../src/book/overdue.ts';
import { checklist } from '../../src/book/template/checklist.ts';
import type { CellsOf, TableKey } from '../../src/book/template/index.ts';

const TODAY = '2026-08-04';
const empty = makeBook([], { today: TODAY });

type Rows = { [K in TableKey]?: readonly CellsOf<K>[] };

const bookOf = ({ targets = [], ...rest }: Rows, settings: Book['settings'] = {}): Book => ({
  ...empty,
  settings,
  rows: {
    ...empty.rows,
    ...Object.fromEntries(
      Object.entries({
        ...rest,
        targets: targets.map((cells, index) => ({ asn: 64501 + index, ...cells })),
      }).map(([sheet, rows]) => [sheet, rows.map((cells, index) => ({ key: String(index), cells }))]),
    ),
  },
});

const row = (rule: number) => rule + 3;
const shown = (book: Book, rule: number) => {
  const results = workedOut(book);
  const [state, figure, next] = ['C', 'D', 'E'].map((column) =>
    String(results.cell('checklist', `${column}${row(rule)}`)),
  );
  return { state, figure, next };
};

const ana = { name: 'Ana', role: 'peering', going: 'yes', events: 4, cards: 60 };
const ben = { name: 'Ben', role: 'engineer', going: 'yes', events: 1, cards: 50 };
const sam = { name: 'Sam', role: 'sales', going: 'yes', events: 0, cards: 10 };
const dana = { name: 'Dana', going: 'yes' };
const told = { trafficNow: 100, placesNow: 1, attending: 1 };
const easy = { ease: 'low-hanging fruit' };
const read = { stage: 'contacted', policyReadBy: 'Ana' };
const STRICT = { knownAfter: 3, cardsEach: 50 };
const READY = { maps: 'yes', patterns: 'yes', history: 'yes', plans: 'yes' };

interface Case {
  rule: number;
  about: string;
  met: Book;
  unmet: Book;
  unknown: Book;
  figure: string;
  todo: string;
}

const cases: Case[] = [
  {
    rule: 1,
    about: 'an engineer or peering person goes',
    met: bookOf({ team: [ana, sam] }),
    unmet: bookOf({ team: [sam] }),
    unknown: bookOf({ team: [{ ...ana, going: 'no' }] }),
    figure: '0 of 1 who go',
    todo: 'Send a network architect, planner or engineer: engineers talk to engineers.',
  },
  {
    rule: 2,
    about: 'no sales people go',
    met: bookOf({ team: [ana, { ...sam, going: 'no' }] }),
    unmet: bookOf({ team: [ana, sam] }),
    unknown: bookOf({ team: [ana, dana] }),
    figure: '1 of 2 who go',
    todo: 'Coordinators come to find peers. Send someone else, or agree that nothing is sold.',
  },
  {
    rule: 3,
    about: 'traffic, common place now or soon, and person are known of every open target',
    met: bookOf({
      targets: [
        told,
        { trafficBehind: 5, placesNow: 0, placesSoon: 1, attending: 0, speakTo: 'Tara' },
        { stage: 'parked' },
        { stage: 'live' },
      ],
    }),
    unmet: bookOf({ targets: [told, { ...told, trafficNow: undefined }] }),
    unknown: bookOf({ targets: [{ stage: 'live' }] }),
    figure: '1 of 2 complete',
    todo: 'Still missing in Targets says what',
  },
  {
    rule: 4,
    about: 'somebody has read the policy of all whom we approached, as it is now',
    met: bookOf({ targets: [read, { stage: 'candidate' }] }),
    unmet: bookOf({ targets: [read, { stage: 'met' }] }),
    unknown: bookOf({ targets: [{ stage: 'candidate' }] }),
    figure: '1 of 2 approached',
    todo: 'Read the policies of those whom you wrote to',
  },
  {
    rule: 5,
    about: 'no long shot is approached while an easy one waits',
    met: bookOf({
      targets: [
        { ...easy, stage: 'contacted' },
        { stage: 'candidate', ease: 'long shot' },
      ],
    }),
    unmet: bookOf({
      targets: [
        { ...easy, stage: 'candidate' },
        { stage: 'met', ease: 'long shot' },
      ],
    }),
    unknown: bookOf({ targets: [{ ...easy, stage: 'candidate' }] }),
    figure: '1 of 1 easy ones wait',
    todo: 'Write to the low-hanging fruit in Targets before the long shots.',
  },
  {
    rule: 6,
    about: 'everybody who goes carries enough cards',
    met: bookOf({ team: [ana, ben] }, STRICT),
    unmet: bookOf({ team: [{ ...ana, cards: 200 }, sam] }, STRICT),
    unknown: bookOf({ team: [dana] }, STRICT),
    figure: '210 of 100, enough with 1 of 2',
    todo: 'Have cards printed for those who carry too few.',
  },
  {
    rule: 7,
    about: 'no goal is a signature',
    met: bookOf({ targets: [{ goal: 'introduction' }] }),
    unmet: bookOf({ targets: [{ goal: 'introduction' }, { goal: 'signature' }] }),
    unknown: bookOf({ targets: [{}] }),
    figure: '1 of 2 goals are signatures',
    todo: 'Lower the goal to a first talk; the agreement follows by mail.',
  },
  {
    rule: 8,
    about: 'a known face goes and nobody was rotated out',
    met: bookOf({ team: [ana, sam] }, STRICT),
    unmet: bookOf({ team: [ben] }, STRICT),
    unknown: bookOf({ team: [dana] }, STRICT),
    figure: '0 known, 1 there before, of 1',
    todo: 'Keep sending those who have been there: it takes 3 events.',
  },
  {
    rule: 9,
    about: 'maps, traffic, growth and plans are at hand',
    met: bookOf({}, READY),
    unmet: bookOf({}, { ...READY, plans: 'no' }),
    unknown: bookOf({}),
    figure: '3 of 4',
    todo: 'growth and plans persuade most',
  },
  {
    rule: 10,
    about: 'an introduction was asked for',
    met: bookOf({ targets: [{ introducedBy: 'Cy' }] }),
    unmet: bookOf({
      targets: [{ introducers: 'Cy Example (liaison of Exchange 1)' }],
      attendees: [{ name: 'Cy', role: 'ix-liaison' }],
    }),
    unknown: bookOf({ targets: [{}], attendees: [{ name: 'Tara', role: 'peering' }] }),
    figure: '0 asked for, 1 liaison or consultant, reaching 1 target',
    todo: 'Could introduce us in Targets names them',
  },
];

describe.each(cases)('rule $rule: $about', ({ rule, met, unmet, unknown, figure, todo }) => {
  test('met', () => expect(shown(met, rule)).toMatchObject({ state: '✓ met', next: 'Done.' }));

  test('not met, with the figure and what to do', () => {
    expect(shown(unmet, rule)).toEqual({
      state: '✗ not met',
      figure,
      next: expect.stringContaining(todo),
    });
  });

  test('not known, and what to do about it', () => {
    const { state, next } = shown(unknown, rule);
    expect(state).toBe('? unknown');
    expect(next).not.toBe('Done.');
  });
});

test('of an empty book no rule says anything but what to do first', () => {
  for (let rule = 1; rule <= 10; rule++) {
    const { state, next } = shown(empty, rule);
    expect(state).toBe('? unknown');
    expect(next).toMatch(/^[A-Z].+\.$/);
    expect(next).not.toBe('Done.');
  }
});

test('a policy that changed since it was read is to be read again', () => {
  const book = bookOf({
    targets: [{ ...read, policyReadOn: '2026-05-01' }],
    versions: [{ asn: 64501, changedOn: '2026-06-01' }],
  });
  expect(shown(book, 4)).toEqual({
    state: '✗ not met',
    figure: '1 of 1 approached, 1 changed since',
    next: 'Read again what changed: Policy versions says how.',
  });
});

describe('attendance', () => {
  const past = (start: string, ourPeople: string) => ({ name: `Forum ${start}`, start, ourPeople });
  const events = [
    past('2025-05-01', 'Ana, Ben'),
    past('2025-11-01', 'Ana,Ben'),
    past('2026-05-01', 'Anabel, Ana, Ben'),
    { name: 'Next', start: '2026-09-01', end: '2026-09-02', going: 'yes', ourPeople: 'Ana' },
    { name: 'After', start: '2026-11-01', going: 'yes' },
  ];
  const team = [
    { name: 'Ana', going: 'yes', role: 'peering' },
    { name: 'Ben', going: 'no', role: 'engineer', events: 5 },
    { name: 'Anabel', role: 'engineer' },
    { name: 'Cleo', going: 'yes', role: 'engineer' },
    { name: 'Dan', going: 'yes', role: 'engineer', events: 2 },
  ];
  const results = workedOut(bookOf({ events, team }, STRICT));
  const of = (column: string) => results.column('team', column).slice(0, team.length);

  test('the next event and the last one are told apart', () => {
    expect(results.column('events', 'turn')).toEqual([-3, -2, -1, 1, 2]);
  });

  test('who was there is counted by the whole name, past events alone', () => {
    expect(of('counted')).toEqual([3, 3, 1, 0, 0]);
  });

  test('three events make a face known, those of before the book too', () => {
    expect(of('known')).toEqual([
      '✓ a known face',
      '✓ a known face',
      'getting known',
      'new',
      'getting known',
    ]);
  });

  test('whoever changes from event to event is pointed out', () => {
    expect(of('again')).toEqual(['goes again', 'stays at home', 'stays at home', 'first time', 'back again']);
    expect(shown(bookOf({ events, team }, STRICT), 8)).toEqual({
      state: '✗ not met',
      figure: '1 known, 2 there before, of 3; 2 rotated out',
      next: '2 people of the last event stay at home: Since last time in Team says who. Send the same people.',
    });
  });
});

describe('follow-up', () => {
  const targets = [
    { stage: 'contacted', nextOn: '2026-08-03' },
    { stage: 'contacted', nextOn: TODAY },
    { stage: 'met', nextOn: '2026-08-05' },
    { stage: 'met' },
    { stage: 'candidate' },
    { stage: 'declined until', nextOn: '2026-08-05' },
    { stage: 'declined until', nextOn: TODAY },
    { stage: 'declined until' },
    { stage: 'parked', nextOn: '2026-01-01' },
    { stage: 'live', nextOn: '2026-01-01' },
  ];
  const meetings = [
    { day: '2026-08-03', state: 'confirmed' },
    { day: '2026-08-03' },
    { day: '2026-08-03', state: 'held', outcome: 'They will peer.' },
    { day: '2026-08-03', state: 'cancelled' },
    { day: '2026-08-03', state: 'proposed' },
    { day: TODAY, state: 'confirmed' },
    { state: 'confirmed' },
  ];
  const results = workedOut(bookOf({ targets, meetings }));

  test.each([
    [
      { targets, meetings },
      '1 next step is overdue (Targets). 2 meetings are past without an outcome (Meetings).',
    ],
    [{ targets: [...targets, targets[0] ?? {}] }, '2 next steps are overdue (Targets). '],
    [{ meetings: meetings.slice(1) }, '1 meeting is past without an outcome (Meetings).'],
    [{ targets: targets.slice(1) }, 'Nothing is overdue.'],
  ])('Start says what is overdue', (rows, said) => {
    expect(workedOut(bookOf(rows)).cell('start', 'B10')).toBe(said);
  });

  test('each meeting says whether its outcome is owed, in the sheet as in the notebook', () => {
    const owed = results.column('meetings', 'due').slice(0, meetings.length);
    expect(owed).toEqual(['no outcome', 'no outcome', '', '', '', '', '']);
    expect(meetings.map((cells) => lacksOutcome(cells, TODAY))).toEqual(owed.map(Boolean));
  });

  test('every target says where it stands; decliners are hidden until their day', () => {
    expect(results.column('targets', 'due')).toEqual([
      'overdue',
      'today',
      'later',
      'no date',
      '',
      'hidden',
      'ask again',
      'hidden',
      'hidden',
      '',
    ]);
  });

  test('the checklist counts what waits', () => {
    const labels = checklist.cells.filter(({ at }) => /^B1[6-9]$|^B2[01]$/.test(at));
    expect(
      labels.map((cell) => [
        'text' in cell ? cell.text : '',
        results.cell('checklist', cell.at.replace('B', 'C')),
      ]),
    ).toEqual([
      ['Overdue', 1],
      ['Today', 1],
      ['Ask again', 1],
      ['Approached, without a next date', 1],
      ['Met, without an outcome', 2],
      ['Hidden for now', 3],
    ]);
  });
});
