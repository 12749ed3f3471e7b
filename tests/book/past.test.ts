import { expect, test } from 'vitest';
import { makeBook } from '../../src/book/make-book.ts';
import { eventsOf, metAt, wentTo } from '../../src/book/past.ts';
import { capture } from './captures.ts';

const events = [
  { key: 'f3', cells: { name: 'Example Forum 3', start: '2025-05-04', end: '2025-05-05' } },
  { key: 'f4', cells: { name: 'Example Forum 4', start: '2026-05-04', end: '2026-05-05' } },
  { key: 'f5', cells: { name: 'Example Forum 5', start: '2027-05-04', end: '2027-05-05' } },
];
const session = (event: string, whoGoes: string) => ({
  key: `${event}|2026|x`,
  cells: { title: 'Routes', whoGoes },
});
const meeting = (day: string, ourPeople: string, state = 'held') => ({
  key: '',
  cells: { day, asn: 64501, ourPeople, state },
});
const today = '2026-11-21';
const held = {
  events,
  agenda: [session('f4', 'Ana Silva, Bo Berg'), session('f4', 'ana silva'), session('f5', 'Ana Silva')],
  meetings: [
    meeting('2025-05-05', 'Ana Silva'),
    meeting('2025-05-05', 'Cy Muster', 'cancelled'),
    meeting('2026-01-10', ''),
  ],
};

test('whoever chose a session or held a meeting was there, once it is over', () =>
  expect([...wentTo(held, today)]).toEqual([
    ['f3', ['Ana Silva']],
    ['f4', ['Ana Silva', 'Bo Berg']],
  ]));

test('whoever was named at the event was there, too', () =>
  expect(
    wentTo(
      {
        events: [{ key: 'f3', cells: { ...events[0]?.cells, ourPeople: 'Di Sample' } }],
        agenda: [],
        meetings: [],
      },
      today,
    ).get('f3'),
  ).toEqual(['Di Sample']));

test('an event is not past on its last day', () => {
  expect(wentTo(held, '2026-05-05').has('f4')).toBe(false);
  expect(wentTo(held, '2026-05-06').has('f4')).toBe(true);
});

test('the events that somebody was at come with the latest first, and nobody else’s', () => {
  expect(eventsOf('Ana Silva', held, today)).toEqual(['Example Forum 4', 'Example Forum 3']);
  expect(eventsOf('Ana Silvano', held, today)).toEqual([]);
});

test('where a network was met: at an event, on a day of its own, by a word with its people', () =>
  expect(
    metAt(64501, held, [
      { cells: { event: 'Example Forum 4', spokeWith: 'Bo Berg' } },
      { cells: { event: 'Example Forum 4' } },
    ]),
  ).toEqual(['Example Forum 4 (Bo Berg)', 'Example Forum 3 (Ana Silva)', '2026-01-10']));

test('nobody was met in a meeting of another network or of another state', () => {
  expect(metAt(64502, held, [])).toEqual([]);
  expect(metAt(64501, { events, meetings: [meeting('2026-05-04', 'Ana Silva', 'confirmed')] }, [])).toEqual(
    [],
  );
});

test('the book tells both, and a target that was met counts as met before', () => {
  const forum = capture('event', {
    name: 'Example Forum 4',
    url: 'https://forum.example/4',
    start: '2026-05-04',
    end: '2026-05-05',
    sessions: [],
    fees: [],
    deadlines: [],
  });
  const target = capture('network', { asn: 64501, name: 'Alpha' });
  const made = (state: string) =>
    makeBook([forum, target], {
      today,
      byHand: { meetings: { m: { day: '2026-05-04', asn: 64501, ourPeople: 'Ana Silva', state } } },
    }).rows;
  expect(made('held').targets[0]?.cells.metAt).toBe('Example Forum 4 (Ana Silva)');
  expect(made('held').events[0]?.cells.went).toBe('Ana Silva');
  expect(made('held').targets[0]?.cells.likelihood).toBeGreaterThan(
    made('asked').targets[0]?.cells.likelihood ?? 1,
  );
  expect(made('asked').targets[0]?.cells.metAt).toBeUndefined();
});
