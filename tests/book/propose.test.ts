import { expect, test } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { makeBook } from '../../src/book/make-book.ts';
import { outlook, propose } from '../../src/book/propose.ts';

const DAY = '2026-08-04';
const row = (cells: object) => ({ key: JSON.stringify(cells), cells });
const session = (start: string, end: string, kind: string, more = {}) =>
  row({ event: 'Forum', day: DAY, start, end, title: kind, kind, ...more });
const target = (asn: number, rank: number, more = {}) =>
  row({ asn, rank, attending: 1, likelihood: 0.5, stage: 'candidate', ...more });

/** The sheet of a forum of one day, as people have filled it in. */
const book = (more: Partial<Record<keyof Book['rows'], unknown>> = {}, settings: Book['settings'] = {}) =>
  ({
    settings,
    start: { madeOn: '2026-07-01', madeFrom: '' },
    rows: {
      ...makeBook([], { today: '2026-07-01' }).rows,
      events: [row({ name: 'Forum', start: DAY, going: 'yes' }), row({ name: 'Elsewhere', start: DAY })],
      team: [row({ name: 'Ana', going: 'yes' }), row({ name: 'Ben', going: 'no' })],
      agenda: [
        session('09:00', '12:00', 'talk'),
        session('12:00', '13:05', 'meal'),
        session('13:05', '18:00', 'talk'),
        {
          ...session('08:00', '20:00', 'break'),
          cells: { event: 'Elsewhere', day: DAY, start: '08:00', end: '20:00' },
        },
      ],
      targets: [target(64501, 1), target(64502, 2, { trafficNow: 500 }), target(64503, 3)],
      attendees: [
        row({ name: 'Tara', asn: 64501, event: 'Forum' }),
        row({ name: 'Tomas', asn: 64502, event: 'Forum' }),
        row({ name: 'Tessa', asn: 64503, event: 'Forum' }),
      ],
      ...more,
    },
  }) as unknown as Pick<Book, 'rows' | 'settings' | 'start'>;

test('whoever goes meets those who attend, in the breaks, what may be won first', () => {
  const { rows, unmet, problems } = propose(book());
  expect(rows).toEqual([
    {
      day: DAY,
      start: '12:00',
      end: '12:30',
      asn: 64502,
      theirPeople: 'Tomas',
      ourPeople: 'Ana',
      state: 'proposed',
    },
    {
      day: DAY,
      start: '12:35',
      end: '13:05',
      asn: 64501,
      theirPeople: 'Tara',
      ourPeople: 'Ana',
      state: 'proposed',
    },
  ]);
  expect(unmet).toEqual([{ asn: 64503, because: 'others are worth more' }]);
  expect(problems).toEqual([]);
});

test('what stands in Meetings stays; what was cancelled is free again', () => {
  const meeting = (state: string) => ({
    meetings: [row({ day: DAY, start: '12:00', end: '12:30', asn: 64502, ourPeople: 'Ana, Ben', state })],
  });
  expect(propose(book(meeting('confirmed'))).rows.map(({ asn, start }) => [asn, start])).toEqual([
    [64501, '12:35'],
  ]);
  expect(propose(book(meeting('cancelled'))).rows.map(({ asn }) => asn)).toEqual([64502, 64501]);
});

test('whom somebody chooses is met, also to speak of more with a network that is live', () => {
  const targets = [
    target(64501, 1),
    target(64502, 2, { stage: 'live' }),
    target(64503, 3, { stage: 'live' }),
  ];
  const { rows } = propose(book({ targets }), new Set([64502]));
  expect(rows.map(({ asn }) => asn)).toEqual([64502]);
});

test('nobody is proposed who does not attend, is live, parked or declined, or was not chosen', () => {
  const targets = [
    target(64501, 1, { attending: 0 }),
    target(64502, 2, { stage: 'live' }),
    target(64503, 3, { stage: 'declined until' }),
    target(64504, 4),
    target(64505, 5),
  ];
  expect(propose(book({ targets })).rows.map(({ asn }) => asn)).toEqual([64504, 64505]);
  expect(propose(book({ targets }), new Set([64505])).rows.map(({ asn }) => asn)).toEqual([64505]);
});

test('hours, length, pause and place come from Settings', () => {
  const { rows } = propose(
    book(
      { agenda: [] },
      { meetingHours: '10:00 to 11:00', meetingLength: 15, meetingBuffer: 0, meetingPlace: 'Café' },
    ),
  );
  expect(rows.map(({ start, end, place }) => [start, end, place])).toEqual([
    ['10:00', '10:15', 'Café'],
    ['10:15', '10:30', 'Café'],
    ['10:30', '10:45', 'Café'],
  ]);
});

test('nobody is sought while alone on stage', () => {
  const agenda = [
    session('09:00', '12:00', 'talk'),
    session('12:00', '13:05', 'social', { speakers: 'Tomas (Sample)' }),
    session('13:05', '18:00', 'talk'),
  ];
  const { unmet } = propose(book({ agenda }));
  expect(unmet).toEqual([{ asn: 64502, because: 'they cannot' }]);
});

test('a year that was mistyped makes no endless calendar', () => {
  const events = [row({ name: 'Forum', start: DAY, end: '9026-08-05', going: 'yes' })];
  expect(propose(book({ events, agenda: [] })).rows).toHaveLength(3);
});

test('the outlook names who attends, what is free, what overlaps, and days without times', () => {
  const meeting = (asn: number, start: string, end: string) =>
    row({ day: DAY, start, end, asn, ourPeople: 'Ana', state: 'asked' });
  const { people, days, attending, slots, overlaps, untimed } = outlook(
    book({ meetings: [meeting(64501, '12:00', '12:30'), meeting(64502, '12:15', '12:25')] }),
  );
  expect({ people, days, attending, untimed }).toEqual({
    people: ['Ana'],
    days: [DAY],
    attending: [64501, 64502, 64503],
    untimed: [],
  });
  expect(slots).toEqual([{ person: 'Ana', day: DAY, start: '12:35', end: '13:05' }]);
  expect(overlaps).toMatchObject([{ person: 'Ana', one: { asn: 64501 }, other: { asn: 64502 } }]);
  const untold = [row({ event: 'Forum', day: DAY, title: 'Opening' })];
  expect(outlook(book({ agenda: untold })).untimed).toEqual([DAY]);
});

test('hours that the agenda sets aside for bilateral meetings are free, whoever of us marked them', () => {
  const agenda = (title: string) => ({
    agenda: [
      session('09:00', '14:00', 'talk'),
      session('14:00', '15:10', 'meeting', { title, whoGoes: 'Ana' }),
      session('15:10', '18:00', 'talk'),
    ],
  });
  const times = (title: string) => propose(book(agenda(title))).rows.map(({ start }) => start);
  expect(times('Bilateral meetings')).toEqual(['14:00', '14:35']);
  expect(times('General assembly of members')).toEqual([]);
});

test('times that people typed in their own way are understood, and what is no time changes nothing', () => {
  const first = (meetingHours: string | number) => {
    const { rows } = propose(book({ agenda: [] }, { meetingHours, meetingLength: 60 }));
    return [rows[0]?.start, rows.length];
  };
  expect(first('9:30-11:30')).toEqual(['09:30', 1]);
  expect(first('10–12')).toEqual(['10:00', 1]);
  expect(first('10.00 bis 12.30 Uhr')).toEqual(['10:00', 2]);
  expect(first('1 pm to 3:05 pm')).toEqual(['13:00', 2]);
  for (const typed of ['all day', '', 46_283, '99:99–77:77']) expect(first(typed)).toEqual(['09:00', 3]);
});

test('a meeting of no length is as long as one that nobody set', () => {
  const { rows } = propose(book({ agenda: [] }, { meetingLength: 0 }));
  expect(rows[0]).toMatchObject({ start: '09:00', end: '09:30' });
});

test('names count however they are typed, and nobody counts twice', () => {
  const agenda = [session('09:00', '18:00', 'break', { whoGoes: 'ANA' })];
  expect(propose(book({ agenda })).rows).toEqual([]);
  const meetings = [
    row({ day: DAY, start: '12:00', end: '12:30', asn: 64509, ourPeople: 'ána', state: 'asked' }),
  ];
  expect(propose(book({ meetings })).rows.map(({ start }) => start)).toEqual(['12:35']);
  const team = [row({ name: 'Ana', going: 'yes' }), row({ name: ' ana', going: 'yes' })];
  expect(propose(book({ team })).rows.map(({ start }) => start)).toEqual(['12:00', '12:35']);
});

test('a meeting whose end nobody wrote down takes as long as others do', () => {
  const meetings = [row({ day: DAY, start: '12:00', asn: 64502, ourPeople: 'Ana', state: 'asked' })];
  expect(propose(book({ meetings })).rows.map(({ asn, start }) => [asn, start])).toEqual([[64501, '12:35']]);
});

test('whoever comes alone for two networks is not sought while a meeting stands with one of them', () => {
  const attendees = [64501, 64502].map((asn) => row({ name: 'Tara', asn, event: 'Forum' }));
  const meeting = (more: object) => [
    row({ day: DAY, start: '12:00', end: '12:30', ourPeople: 'Ben', state: 'confirmed', ...more }),
  ];
  for (const more of [{ asn: 64502 }, { theirPeople: 'Someone, tara' }]) {
    const { rows } = propose(book({ attendees, meetings: meeting(more) }), new Set([64501]));
    expect(rows.map(({ asn, start }) => [asn, start])).toEqual([[64501, '12:35']]);
  }
  // Somebody else of the other network is met then.
  const { rows } = propose(
    book({ attendees, meetings: meeting({ asn: 64502, theirPeople: 'Tomas' }) }),
    new Set([64501]),
  );
  expect(rows.map(({ start }) => start)).toEqual(['12:00']);
});

test('on the second day nobody is proposed a meeting on the first', () => {
  const NEXT = '2026-08-05';
  const whole = book({
    events: [row({ name: 'Forum', start: DAY, end: NEXT, going: 'yes' })],
    agenda: [],
  });
  const onDay = { ...whole, start: { madeOn: NEXT, madeFrom: '' } };
  expect(propose(onDay).rows.map(({ day }) => day)).toEqual([NEXT, NEXT, NEXT]);
  expect(outlook(onDay).days).toEqual([DAY, NEXT]);
  expect(outlook(onDay).slots.filter(({ day }) => day === DAY)).toEqual([]);
});

test('a speaker is told by the whole name', () => {
  const attendees = [row({ name: 'Jo Li', asn: 64502, event: 'Forum' })];
  const onStage = (speakers: string) => {
    const agenda = [session('09:00', '18:00', 'break', { speakers })];
    return propose(book({ agenda, attendees })).unmet.length > 0;
  };
  expect([onStage('Mojo Lindgren'), onStage('JO LI (Sample)')]).toEqual([false, true]);
});
