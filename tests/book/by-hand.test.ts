import { describe, expect, test } from 'vitest';
import { type ByHand, handKeys, withHand } from '../../src/book/by-hand.ts';
import { calendarOf } from '../../src/book/calendar/entries.ts';
import { makeBook } from '../../src/book/make-book.ts';
import type { CellsOf } from '../../src/book/template/index.ts';
import { capture } from './captures.ts';

type ByHandCells = CellsOf<'locations'>;

const EMPTY = makeBook([], { today: '2026-11-21' }).rows;
const session = (start: string) => ({
  key: `forum|2026-05-04|${start}|break`,
  cells: { event: 'Example Forum', day: '2026-05-04', start, title: 'Coffee break' },
});

test('rows that people make come of themselves, others wait until they are read', () => {
  const byHand = { team: { a: { name: 'Ana Example' } }, events: { forum: { going: 'yes' } } };
  expect(withHand(EMPTY, byHand)).toMatchObject({
    team: [{ key: 'a', cells: { name: 'Ana Example' } }],
    events: [],
  });
  const read = { ...EMPTY, events: [{ key: 'forum', cells: { name: 'Example Forum' } }] };
  expect(withHand(read, byHand).events).toEqual([
    { key: 'forum', cells: { name: 'Example Forum', going: 'yes' } },
  ]);
});

test('what a machine fills in is not taken from people', () => {
  const read = { ...EMPTY, events: [{ key: 'forum', cells: { name: 'Example Forum' } }] };
  const byHand = { events: { forum: { name: 'Another', notes: 'Bring cards' } } };
  expect(withHand(read, byHand).events[0]?.cells).toEqual({ name: 'Example Forum', notes: 'Bring cards' });
});

test('a choice stays with its session when the hour changes, and with the right one of two', () => {
  const [, second = ''] = handKeys('agenda', [session('10:30'), session('15:30')]);
  const moved = { ...EMPTY, agenda: [session('10:45'), session('15:45')] };
  const filled = withHand(moved, { agenda: { [second]: { whoGoes: 'Ana Example' } } });
  expect(filled.agenda.map(({ cells }) => cells.whoGoes)).toEqual([undefined, 'Ana Example']);
});

describe('a session that moved to another day', () => {
  const talk = (day: string, more: object = {}) => ({
    key: `forum|${day}|10:30|routes`,
    cells: { event: 'Example Forum', day, start: '10:30', title: 'Routes', kind: 'talk', ...more },
  });
  const [name = ''] = handKeys('agenda', [talk('2026-05-04')]);
  const chosen: ByHand = { agenda: { [name]: { whoGoes: 'Ana Example' } } };
  const going = (agenda: ReturnType<typeof talk>[], byHand = chosen) =>
    withHand({ ...EMPTY, agenda }, byHand).agenda.map(({ cells }) => cells.whoGoes);

  test('takes along who goes, and its entry in the calendar', () => {
    expect(going([talk('2026-05-05')])).toEqual(['Ana Example']);
    const uid = (agenda: ReturnType<typeof talk>[]) =>
      calendarOf(
        {
          events: [],
          meetings: [],
          agenda: withHand({ ...EMPTY, agenda }, chosen).agenda,
          sessionNames: [name],
        },
        'Ana Example',
      ).entries.map((entry) => entry.uid);
    expect(uid([talk('2026-05-05')])).toEqual(uid([talk('2026-05-04')]));
  });

  test('stays without, where two could be meant, or where every day has one', () => {
    expect(going([talk('2026-05-05'), talk('2026-05-06')])).toEqual([undefined, undefined]);
    expect(going([talk('2026-05-04'), talk('2026-05-06')])).toEqual(['Ana Example', undefined]);
    expect(going([talk('2026-05-05', { kind: 'break' })])).toEqual([undefined]);
    expect(going([talk('2026-05-05', { event: 'Another Forum' })])).toEqual([undefined]);
    const [other = ''] = handKeys('agenda', [talk('2026-05-03')]);
    expect(going([talk('2026-05-05')], { agenda: { ...chosen.agenda, [other]: { whoGoes: 'Bo' } } })).toEqual(
      [undefined],
    );
  });
});

test('what was filled in bears on the rank: who declined comes last until the day, a typed traffic counts', () => {
  const network = (asn: number) =>
    capture(
      'network',
      { asn, name: `Network ${asn}`, policy: { general: 'Open' } },
      { url: `https://${asn}.example/` },
    );
  const targets = (byHand: ByHand, today = '2026-11-21') =>
    makeBook([network(64501), network(64502)], { today, byHand }).rows.targets.map(({ cells }) => cells);
  expect(targets({}).map(({ asn }) => asn)).toEqual([64501, 64502]);
  const declined: ByHand = { targets: { 64501: { stage: 'declined until', nextOn: '2026-12-01' } } };
  expect(targets(declined)).toMatchObject([
    { asn: 64502 },
    { asn: 64501, ease: 'not now', stage: 'declined until' },
  ]);
  expect(targets(declined, '2026-12-02')[0]?.asn).toBe(64501);
  expect(targets({ targets: { 64502: { trafficNow: 1300 } } })[0]).toMatchObject({
    asn: 64502,
    trafficNow: 1300,
    why: expect.stringContaining('1.3 Gbps today'),
  });
});

test('a place that we plan is common soon, by its number or by its name, and counts once we are there', () => {
  const far = { ixId: 9, ixName: 'Far-IX', speedMbps: 10_000, routeServer: false, operational: true };
  const theirs = capture('network', { asn: 64501, name: 'Far', ports: [far], facilities: [] });
  const ours = { asn: 64500, name: 'Ours', ports: [], facilities: [] };
  const target = (cells: ByHandCells, mine = ours) =>
    makeBook([theirs], {
      ours: mine,
      byHand: {
        locations: { a: { whose: 'ours', asn: 64500, kind: 'exchange', opening: 'planned', ...cells } },
      },
      today: '2026-11-21',
    }).rows.targets[0]?.cells;
  expect(target({ place: 'Far-IX', placeId: 9 })).toMatchObject({ placesNow: 0, exchangesSoon: 'Far-IX' });
  expect(target({ place: 'FAR IX' })).toMatchObject({ placesNow: 0, exchangesSoon: 'Far-IX' });
  expect(target({ place: 'Near-IX' })).toMatchObject({ placesSoon: 0 });
  expect(target({ place: 'Far-IX', placeId: 9 }, { ...ours, ports: [far] as never[] })).toMatchObject({
    exchangesNow: 'Far-IX',
    placesSoon: 0,
  });
});
