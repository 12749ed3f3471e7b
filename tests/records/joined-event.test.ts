/** An agenda with a page a day is one event: in the notebook, in the workbook, and in the calendar. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf } from '../../src/book/calendar/entries.ts';
import { makeBook } from '../../src/book/make-book.ts';
import { type CaptureOf, SCHEMA_VERSION } from '../../src/records/capture.ts';
import { correctField, correctRow, type Reviewed } from '../../src/records/correction.ts';
import type { Session } from '../../src/records/event.ts';
import { joinPages, partsOf } from '../../src/records/joined.ts';
import { captureKey } from '../../src/records/keys.ts';

type EventCapture = CaptureOf<'event'>;
const AGENDA = 'https://forum.example/agenda';
const dayOf = (number: number): string => `2026-10-${11 + number}`;

const session = (title: string, start: string, more: Partial<Session> = {}): Session => ({
  title,
  start,
  speakers: [],
  kind: 'talk',
  ...more,
});

let made = 0;
/** @param minute at which it is read */
const page = (
  number: number,
  sessions: Session[],
  minute: number,
  more: Partial<EventCapture['record']> = {},
): EventCapture => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  schemaVersion: SCHEMA_VERSION,
  capturedAt: new Date(Date.UTC(2026, 8, 21, 8, minute)).toISOString(),
  source: { url: `${AGENDA}/day-${number}`, title: 'Agenda', reader: 'event', textHash: '' },
  kind: 'event',
  record: {
    name: 'Example Forum 7',
    start: dayOf(number),
    end: dayOf(number),
    url: `${AGENDA}/day-${number}`,
    sessions: sessions.map((one) => ({ ...one, day: dayOf(number) })),
    fees: [],
    deadlines: [],
    part: { event: 'forum.example/agenda#2026', page: String(number) },
    ...more,
  },
});

const bookOf = (captures: readonly EventCapture[]) => makeBook(captures, { today: '2026-09-21' });
const inBook = (captures: readonly EventCapture[]): string[] =>
  bookOf(captures).rows.agenda.map(({ cells: { day, start, title } }) => [day, start, title].join(' '));
const inNotebook = (captures: readonly EventCapture[]): string[] =>
  ((joinPages(captures)?.whole ?? captures.at(-1)) as EventCapture).record.sessions.map(
    ({ day, start, title }) => [day, start, title].join(' '),
  );
const sorted = (lines: readonly string[]): string[] => [...lines].sort();

/** Every day has the same break, and talks of its own. */
const TITLES = ['Coffee break', 'Peering', 'Routing security', 'Panel', 'Lightning talks'];
const agenda = fc.uniqueArray(fc.integer({ min: 0, max: TITLES.length - 1 }), { minLength: 1 });
const sessionsOf = (titles: readonly number[]): Session[] =>
  titles.map((which) => session(TITLES[which] ?? '', `${String(9 + which).padStart(2, '0')}:00`));
const readings = fc.array(fc.record({ number: fc.integer({ min: 1, max: 3 }), titles: agenda }), {
  minLength: 1,
  maxLength: 8,
});

test('whatever is read in whatever order, each day is as its page was read last, and all are one event', () => {
  fc.assert(
    fc.property(readings, (read) => {
      const kept = read.map(({ number, titles }, minute) => page(number, sessionsOf(titles), minute));
      const last = new Map(kept.map((one) => [one.record.part?.page, one]));
      const expected = sorted(
        [...last.values()].flatMap(({ record }) =>
          record.sessions.map(({ day, start, title }) => [day, start, title].join(' ')),
        ),
      );
      expect(new Set(kept.map(captureKey)).size).toBe(1);
      expect(sorted(inBook(kept))).toEqual(expected);
      expect(sorted(inNotebook(kept))).toEqual(expected);
      const days = [...last.values()].flatMap(({ record }) => record.start ?? []).sort();
      expect(bookOf(kept).rows.events.map(({ cells }) => [cells.start, cells.end, cells.sessions])).toEqual([
        [days[0], days.at(-1), expected.length],
      ]);
    }),
  );
});

test('pages kept in another order, or twice, make the same book and the same calendar', () => {
  const pages = fc
    .tuple(agenda, agenda, agenda)
    .chain((days) => fc.tuple(fc.constant(days), fc.shuffledSubarray([0, 1, 2, 0, 2], { minLength: 3 })));
  const told = (order: readonly number[], days: readonly (readonly number[])[]) => {
    const book = bookOf(order.map((which, minute) => page(which + 1, sessionsOf(days[which] ?? []), minute)));
    const going = book.rows.agenda.map(({ key, cells }) => ({
      key,
      cells: { ...cells, whoGoes: 'Ana Silva' },
    }));
    const rows = { ...book.rows, agenda: going, meetings: [] };
    return {
      agenda: sorted(book.rows.agenda.map(({ key }) => key)),
      events: book.rows.events.map(({ key, cells: { source, readOn, ...cells } }) => ({ key, ...cells })),
      calendar: calendarOf(rows).entries.map(({ uid, day, start, title }) => [uid, day, start, title]),
    };
  };
  fc.assert(
    fc.property(pages, ([days, order]) => {
      const each = [...new Set(order)].sort();
      expect(told(order, days)).toEqual(told(each, days));
    }),
  );
});

const breaks = [session('Coffee break', '10:30', { kind: 'break' })];

test('a day that no page can tell is not another: their breaks are two', () => {
  const undated = [1, 2].map((number) =>
    page(number, [], number, { sessions: breaks, start: undefined, end: undefined }),
  );
  expect(inBook(undated)).toHaveLength(2);
  expect(inNotebook(undated)).toHaveLength(2);
});

test('next year’s agenda at the same addresses is another event', () => {
  const before = page(1, [session('Peering', '09:00')], 0);
  const next = page(1, [session('Routing', '09:00', {})], 1, {
    start: '2027-10-11',
    end: '2027-10-11',
    part: { event: 'forum.example/agenda#2027', page: '1' },
  });
  expect(inBook([before, next])).toHaveLength(2);
  expect(bookOf([before, next]).rows.events).toHaveLength(2);
});

test('a page that was kept before it was known for a day of an event is counted once', () => {
  const { part: _part, ...alone } = page(2, breaks, 0).record;
  const old = { ...page(2, breaks, 0), record: alone };
  const kept = [old, page(1, breaks, 1), page(2, breaks, 2)];
  expect(inBook(kept)).toEqual(['2026-10-12 10:30 Coffee break', '2026-10-13 10:30 Coffee break']);
  expect(bookOf(kept).rows.events).toHaveLength(1);
  // Unless that was last year's.
  const lastYear = { ...old, record: { ...alone, start: '2025-10-13', end: '2025-10-13' } };
  expect(bookOf([lastYear, page(2, breaks, 2)]).rows.events).toHaveLength(2);
});

test('fees and deadlines of all pages are the event’s, each once', () => {
  const fee = { name: 'Regular', amount: 400, currency: 'EUR' };
  const deadline = { name: 'Registration', date: '2026-09-30' };
  const kept = [
    page(1, breaks, 0, { fees: [fee], deadlines: [deadline] }),
    page(2, breaks, 1, { fees: [fee, { ...fee, name: 'Student', amount: 90 }] }),
  ];
  expect(bookOf(kept).rows.events[0]?.cells).toMatchObject({
    fees: 'Regular: 400 EUR\nStudent: 90 EUR',
    deadlines: expect.stringContaining('Registration'),
  });
  expect(joinPages(kept)?.whole.record.fees).toHaveLength(2);
});

test('the name is the first page’s, unless a person said otherwise of any', () => {
  const kept = [page(2, breaks, 1, { name: 'Tuesday' }), page(1, breaks, 0), page(3, breaks, 2)];
  const names = () => bookOf(kept).rows.agenda.map(({ cells }) => cells.event);
  expect(new Set(names())).toEqual(new Set(['Example Forum 7']));
  kept[0] = { ...(kept[0] as EventCapture), evidence: { name: { from: 'hand' } } };
  expect(new Set(names())).toEqual(new Set(['Tuesday']));
});

test('a correction of the whole goes to the pages that it is about, and outlives a page that is read later', () => {
  const [first, second] = [page(1, [session('Welcom', '09:00')], 0), page(2, breaks, 1)];
  const joined = joinPages([first, second]);
  if (!joined) throw new Error('two pages are an event');
  const whole = joined.whole as Extract<Reviewed, { kind: 'event' }>;
  const row = { ...joined.whole.record.sessions[0], title: 'Welcome' };
  const [one, other] = partsOf(joined, correctRow(whole, 'sessions', 0, row));
  expect(one?.record.sessions.map(({ title }) => title)).toEqual(['Welcome']);
  expect(other).toBe(second);

  const named = partsOf(joined, correctField(whole, 'city', 'Exampleton'));
  expect(named.map(({ record }) => record.city)).toEqual(['Exampleton', 'Exampleton']);
  const third = page(3, breaks, 2, { city: 'Elsewhere' });
  expect(joinPages([...named, third])?.whole.record.city).toBe('Exampleton');
  expect(bookOf([...named, third]).rows.events[0]?.cells.city).toBe('Exampleton');
});
