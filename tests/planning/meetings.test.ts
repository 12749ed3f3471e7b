import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSpans, meets, spanOf, type Times } from '../../src/planning/free-time.ts';
import {
  type MeetingTarget,
  type MeetingTask,
  type Proposal,
  proposeMeetings,
} from '../../src/planning/meetings.ts';

const DAY = '2026-08-04';
const session = (start: string, end: string, kind = 'talk', people: string[] = [], room?: string) => ({
  day: DAY,
  start,
  end,
  kind,
  people,
  room,
});
const times = (more: Partial<Times> = {}): Times => ({
  days: [DAY],
  sessions: [],
  fixed: [],
  day: { start: '09:00', end: '18:00' },
  walk: 0,
  ...more,
});
const task = (more: Partial<MeetingTask> = {}): MeetingTask => ({
  ...times(),
  people: ['Ana'],
  targets: [],
  length: 30,
  buffer: 0,
  ...more,
});
const clock = (at: number) =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
const free = (more: Partial<Times>, person = 'Ana') =>
  freeSpans(person, DAY, times(more)).map(({ from, to }) => `${clock(from)}–${clock(to)}`);

describe('when we are free', () => {
  test('talks bind; gaps, breaks, meals and evenings with others do not', () => {
    const sessions = [
      session('09:00', '10:30'),
      session('10:30', '11:00', 'break'),
      session('11:00', '12:30', 'panel'),
      session('14:00', '18:00'),
      session('19:00', '22:00', 'social'),
    ];
    expect(free({ sessions })).toEqual(['10:30–11:00', '12:30–14:00', '19:00–22:00']);
  });

  test('hours that were set aside count whatever is on', () => {
    const sessions = [session('09:00', '18:00')];
    expect(free({ sessions, setAside: [{ day: DAY, start: '15:00', end: '16:00' }] })).toEqual([
      '15:00–16:00',
    ]);
  });

  test('a session that somebody chose is kept for them alone, even a break', () => {
    const sessions = [session('10:00', '11:00', 'break', ['Ana'])];
    expect(free({ sessions })).toEqual(['09:00–10:00', '11:00–18:00']);
    expect(free({ sessions }, 'Ben')).toEqual(['09:00–18:00']);
  });

  test('a meeting that stands is kept, with the way there and back unless it is in the same room', () => {
    const meeting = { day: DAY, start: '10:00', end: '10:30', people: ['Ana'] };
    expect(free({ fixed: [meeting], walk: 10, place: 'Café' })).toEqual(['09:00–09:50', '10:40–18:00']);
    expect(free({ fixed: [{ ...meeting, place: 'Café' }], walk: 10, place: 'Café' })).toEqual([
      '09:00–10:00',
      '10:30–18:00',
    ]);
  });

  test('an evening that ends after midnight ends after midnight', () => {
    expect(freeSpans('Ana', DAY, times({ sessions: [session('21:00', '01:00', 'social')] })).at(-1)).toEqual({
      from: 21 * 60,
      to: 25 * 60,
    });
  });
});

describe('proposals', () => {
  test('fill the day in order, the most valuable target first, with the pause between', () => {
    const { meetings, unmet } = proposeMeetings(
      task({
        day: { start: '09:00', end: '10:10' },
        buffer: 5,
        targets: [
          { asn: 64501, value: 1 },
          { asn: 64502, value: 3 },
          { asn: 64503, value: 2 },
        ],
      }),
    );
    expect(meetings).toEqual([
      { asn: 64502, person: 'Ana', day: DAY, start: '09:00', end: '09:30' },
      { asn: 64503, person: 'Ana', day: DAY, start: '09:35', end: '10:05' },
    ]);
    expect(unmet).toEqual([{ asn: 64501, because: 'others are worth more' }]);
  });

  test('make room for a target by moving another', () => {
    const { meetings } = proposeMeetings(
      task({
        day: { start: '09:00', end: '10:00' },
        targets: [
          { asn: 64501, value: 9 },
          { asn: 64502, value: 1, busy: [{ day: DAY, start: '09:30', end: '10:00' }] },
        ],
      }),
    );
    expect(meetings.map(({ asn, start }) => [asn, start])).toEqual([
      [64502, '09:00'],
      [64501, '09:30'],
    ]);
  });

  test('say why a target got none', () => {
    const { unmet } = proposeMeetings(
      task({
        people: ['Ana', 'Ben'],
        sessions: [session('09:00', '18:00', 'tutorial', ['Ben'])],
        setAside: [{ day: DAY, start: '10:00', end: '10:30' }],
        targets: [
          { asn: 64501, value: 1, by: ['Cleo'] },
          { asn: 64502, value: 1, by: ['Ben'] },
          { asn: 64503, value: 1, busy: [{ day: DAY, start: '09:00', end: '12:00' }] },
          { asn: 64504, value: 2, by: ['Ana'] },
          { asn: 64505, value: 1, by: ['Ana'] },
        ],
      }),
    );
    expect(unmet).toEqual([
      { asn: 64501, because: 'nobody of us' },
      { asn: 64502, because: 'no free time' },
      { asn: 64503, because: 'they cannot' },
      { asn: 64505, because: 'others are worth more' },
    ]);
  });

  test('a target that has its meeting gets no second one', () => {
    const fixed = [{ day: DAY, start: '09:00', end: '09:30', people: ['Ana'], asn: 64501 }];
    expect(proposeMeetings(task({ fixed, targets: [{ asn: 64501, value: 1 }] })).meetings).toEqual([]);
  });

  test('are shared out among those who go, counting what stands; an owner keeps their own', () => {
    const shared = (more: Partial<MeetingTask>) => {
      const { meetings } = proposeMeetings(
        task({
          people: ['Ana', 'Ben', 'Cleo'],
          day: { start: '09:00', end: '12:00' },
          targets: [1, 2, 3, 4, 5, 6].map((value) => ({ asn: 64500 + value, value })),
          ...more,
        }),
      );
      return ['Ana', 'Ben', 'Cleo'].map((name) => meetings.filter(({ person }) => person === name).length);
    };
    expect(shared({})).toEqual([2, 2, 2]);
    const fixed = [1, 2, 3].map((asn) => ({
      day: DAY,
      start: `1${asn}:00`,
      end: `1${asn}:30`,
      people: ['Ben'],
      asn,
    }));
    expect(shared({ fixed })).toEqual([3, 0, 3]);
    const targets = [1, 2, 3, 4, 5, 6].map((value) => ({
      asn: 64500 + value,
      value,
      by: ['Ana', 'Ben', 'Cleo'],
    }));
    expect(shared({ targets })).toEqual([6, 0, 0]);
  });

  test('end by midnight, so that the day that stands beside the time is right', () => {
    const { meetings } = proposeMeetings(
      task({
        day: { start: '09:00', end: '09:00' },
        sessions: [session('22:40', '02:00', 'social')],
        targets: [1, 2, 3, 4].map((value) => ({ asn: 64500 + value, value })),
      }),
    );
    expect(meetings.map(({ start, end }) => `${start}–${end}`)).toEqual(['22:40–23:10', '23:10–23:40']);
  });

  test('meetings that overlap and an agenda without times are said', () => {
    const { problems } = proposeMeetings(
      task({
        days: [DAY, '2026-08-05'],
        sessions: [session('09:00', '10:00'), { day: '2026-08-05', kind: 'talk', people: [] }],
        fixed: [
          { day: DAY, start: '09:00', end: '10:00', people: ['Ana'] },
          { day: DAY, start: '10:00', end: '11:00', people: ['Ana'] },
          { day: DAY, start: '09:30', end: '09:45', people: ['Ben', 'Ana'] },
        ],
      }),
    );
    expect(problems).toEqual([
      { about: 'no times', days: ['2026-08-05'] },
      { about: 'overlap', one: 0, other: 2, person: 'Ana' },
    ]);
  });
});

const PEOPLE = ['Ana', 'Ben', 'Cleo'];
const minute = fc.integer({ min: 18, max: 34 }).map((half) => half * 30);
const span = fc.tuple(minute, fc.integer({ min: 1, max: 4 })).map(([from, halves]) => ({
  start: clock(from),
  end: clock(from + halves * 30),
}));
const target = (withTheirs: boolean): fc.Arbitrary<Omit<MeetingTarget, 'asn'>> =>
  fc.record({
    value: fc.integer({ min: 0, max: 100 }),
    by: fc.option(fc.subarray(PEOPLE), { nil: undefined }),
    theirs: withTheirs ? fc.subarray(['Ida', 'Jon', 'Kay'], { maxLength: 1 }) : fc.constant([]),
    busy: fc.array(
      span.map((one) => ({ day: DAY, ...one })),
      { maxLength: 2 },
    ),
  });
const anyTask = (most: number, withTheirs: boolean, hours: number): fc.Arbitrary<MeetingTask> =>
  fc.record({
    days: fc.constant([DAY]),
    sessions: fc.array(
      fc
        .tuple(span, fc.constantFrom('talk', 'break', 'social'), fc.subarray(PEOPLE))
        .map(([one, kind, people]) => ({
          day: DAY,
          ...one,
          kind,
          people,
        })),
      { maxLength: 3 },
    ),
    fixed: fc.array(
      fc.tuple(span, fc.subarray(PEOPLE)).map(([one, people]) => ({ day: DAY, ...one, people })),
      {
        maxLength: 2,
      },
    ),
    day: fc.constant({ start: '09:00', end: clock(9 * 60 + hours * 60) }),
    walk: fc.constantFrom(0, 10),
    people: fc.subarray(PEOPLE, { minLength: 1 }),
    targets: fc
      .array(target(withTheirs), { maxLength: most })
      .map((list) => list.map((one, index) => ({ asn: 64496 + index, ...one }))),
    length: fc.constantFrom(30, 45),
    buffer: fc.constantFrom(0, 5),
  });

const worth = (given: MeetingTask, { meetings }: Proposal): number =>
  meetings.reduce((sum, { asn }) => sum + (given.targets.find((one) => one.asn === asn)?.value ?? 0), 0);

/** Every slot that the rules allow, from a target that may take any. */
function slotsFor(given: MeetingTask, one: MeetingTarget): string[] {
  const found: string[] = [];
  for (const person of one.by?.filter((name) => given.people.includes(name)) ?? given.people) {
    for (const { from, to } of freeSpans(person, DAY, given)) {
      for (let at = from; at + given.length <= to; at += given.length + given.buffer) {
        const slot = { from: at, to: at + given.length };
        if (!one.busy?.some((busy) => meets(spanOf(busy) ?? { from: 0, to: 0 }, slot)))
          found.push(`${person} ${at}`);
      }
    }
  }
  return found;
}

/** The best total, by trying everything. */
function best(given: MeetingTask): number {
  const slots = given.targets.map((one) => slotsFor(given, one));
  const taken = new Map<string, MeetingTarget>();
  const from = (index: number): number => {
    const one = given.targets[index];
    if (!one) return 0;
    let most = from(index + 1);
    for (const slot of slots[index] ?? []) {
      if (taken.has(slot)) continue;
      const at = Number(slot.split(' ')[1]);
      const clash = [...taken].some(([held, other]) => {
        const their = Number(held.split(' ')[1]);
        return (
          other.theirs?.length === 1 &&
          one.theirs?.length === 1 &&
          other.theirs[0] === one.theirs[0] &&
          Math.abs(their - at) < given.length
        );
      });
      if (clash) continue;
      taken.set(slot, one);
      most = Math.max(most, one.value + from(index + 1));
      taken.delete(slot);
    }
    return most;
  };
  return from(0);
}

describe('whatever the agenda', () => {
  test('no rule is broken and nobody is in two places', () => {
    fc.assert(
      fc.property(anyTask(12, true, 9), (given) => {
        const { meetings, unmet } = proposeMeetings(given);
        expect(meetings.length + unmet.length).toBe(given.targets.length);
        const spans = meetings.map((meeting) => ({
          ...meeting,
          span: spanOf(meeting) ?? { from: 0, to: 0 },
        }));
        spans.forEach(({ asn, person, span: its }, index) => {
          const one = given.targets.find((known) => known.asn === asn) as MeetingTarget;
          expect(given.people).toContain(person);
          if (one.by) expect(one.by).toContain(person);
          for (const busy of one.busy ?? []) expect(meets(spanOf(busy) ?? its, its)).toBe(false);
          for (const fixed of [...given.fixed, ...given.sessions]) {
            if (fixed.people.includes(person))
              expect(meets(spanOf(fixed) ?? { from: 0, to: 0 }, its)).toBe(false);
          }
          for (const other of spans.slice(index + 1)) {
            if (!meets(other.span, its)) continue;
            expect(other.person).not.toBe(person);
            const theirs = given.targets.find((known) => known.asn === other.asn)?.theirs ?? [];
            if (theirs.length === 1) expect(theirs).not.toEqual(one.theirs);
          }
        });
        expect(new Set(meetings.map(({ asn }) => asn)).size).toBe(meetings.length);
      }),
    );
  });

  test('the total is the best there is, as trying everything shows', () => {
    fc.assert(
      fc.property(anyTask(5, false, 2), (given) => {
        expect(worth(given, proposeMeetings(given))).toBe(best(given));
      }),
      { numRuns: 300 },
    );
  });

  test('where one of theirs stands for several networks, it is within five per cent of the best', () => {
    fc.assert(
      fc.property(anyTask(5, true, 2), (given) => {
        expect(worth(given, proposeMeetings(given))).toBeGreaterThanOrEqual(0.95 * best(given));
      }),
      { numRuns: 300 },
    );
  });
});
