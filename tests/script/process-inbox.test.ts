/** The compiled script on a deployed book. */
import { beforeEach, expect, test } from 'vitest';
import { columnLetters } from '../../src/book/column-letters.ts';
import { probeRow } from '../../src/book/inbox-rows.ts';
import { capture, SharedBook } from './shared-book.ts';

const network = (asn: number, more = {}, second?: number) =>
  capture(
    'network',
    { asn, name: `Network ${asn}`, policy: { general: 'Open' }, trafficBand: '1-5Gbps', ...more },
    second,
  );

let book: SharedBook;
beforeEach(() => {
  book = new SharedBook();
});
const process = () => book.script.run('processInboxNow');

test('captures become rows, and the Inbox says so', () => {
  book.send(network(64500), network(64501));
  process();
  expect(
    book.rows('Targets').map(({ asn, network: name, policy, stage }) => [asn, name, policy, stage]),
  ).toEqual([
    [64500, 'Network 64500', 'Open', 'candidate'],
    [64501, 'Network 64501', 'Open', 'candidate'],
  ]);
  expect(book.status()).toEqual(['merged', 'merged']);
});

test('opening the sheet is enough', () => {
  book.send(network(64500));
  const { calls } = book.script.run('onOpen', {}, 'simple trigger');
  expect(book.rows('Targets')).toHaveLength(1);
  expect(calls.length).toBeGreaterThan(0);
  expect(book.script.menus.map(({ handler }) => handler)).toContain('processInboxNow');
});

test('a second run changes nothing', () => {
  book.send(network(64500));
  process();
  const before = ['Targets', 'Locations', 'Inbox'].map((title) => book.rows(title));
  process();
  expect(['Targets', 'Locations', 'Inbox'].map((title) => book.rows(title))).toEqual(before);
});

test('a policy that arrives again with another text is another version', () => {
  const policy = (minMbps: number, second: number) =>
    capture(
      'policy',
      {
        asn: 64500,
        general: 'selective',
        language: 'en',
        text: `At least ${minMbps} Mbps.`,
        clauses: [
          {
            id: 'traffic-volume',
            stance: 'required',
            value: { minMbps },
            quote: `At least ${minMbps} Mbps.`,
            confidence: 0.9,
            rule: 'test',
          },
        ],
      },
      second,
    );
  const versions = () => book.rows('Policy versions').map(({ version, summary }) => [version, summary]);
  book.send(policy(500, 1), policy(500, 2));
  process();
  expect(versions()).toEqual([[1, 'first reading']]);
  book.send(policy(2000, 3));
  process();
  expect(versions()).toEqual([
    [1, 'first reading'],
    [2, '1 stricter'],
  ]);
  // An older reading that arrives late: what was the second version's change is another's now.
  const late = new SharedBook();
  late.send(policy(500, 2), policy(2000, 3));
  late.script.run('processInboxNow');
  late.send(policy(2000, 1));
  late.script.run('processInboxNow');
  const first = late.rows('Policy versions').find(({ version }) => version === 1);
  expect([first?.summary, first?.details, first?.changedOn]).toEqual(['first reading', undefined, undefined]);
});

test('a person’s value stays, and a newer reading is offered', () => {
  book.send(network(64500, {}, 1));
  process();
  book.type('Targets', 0, 'trafficBand', { stringValue: '10-20Gbps' });
  book.type('Targets', 0, 'owner', { stringValue: 'Ana' });
  book.send(network(64500, { trafficBand: '5-10Gbps' }, 2));
  process();
  const [row] = book.rows('Targets');
  expect(row).toMatchObject({ trafficBand: '10-20Gbps', owner: 'Ana' });
  expect(row?.review).toContain('5-10Gbps');
  expect(book.status()).toEqual(['merged', 'review']);
});

test('the pages of one list are one roster, in whatever order they come', () => {
  const page = (number: number, names: string[], second: number) =>
    capture(
      'people',
      {
        title: 'Attendees',
        people: names.map((name) => ({ name, organization: 'Example Net', asns: [] })),
        part: { list: 'https://forum.example/attendees', number },
      },
      second,
    );
  const roster = () => book.rows('Attendees').map(({ name, review = '' }) => [name, review]);
  book.send(page(2, ['Cy', 'Di'], 1));
  process();
  book.send(page(1, ['Ada', 'Bo', 'Cy'], 2));
  process();
  expect(roster()).toEqual([
    ['Cy', ''],
    ['Di', ''],
    ['Ada', ''],
    ['Bo', ''],
  ]);
  book.type('Attendees', 0, 'spokeWith', { stringValue: 'Ana' });
  // The same pages again, the second one without Di.
  book.send(page(1, ['Ada', 'Bo', 'Cy'], 3), page(2, ['Cy'], 4));
  process();
  expect(book.rows('Attendees')[0]).toMatchObject({ name: 'Cy', spokeWith: 'Ana' });
  expect(roster().map(([name, review]) => [name, review !== ''])).toEqual([
    ['Cy', false],
    ['Di', true],
    ['Ada', false],
    ['Bo', false],
  ]);
});

const talk = (day: string, start: string, title: string, kind: 'talk' | 'break' = 'talk') => ({
  day,
  start,
  title,
  kind,
  speakers: [],
});
type Talk = ReturnType<typeof talk>;
const forum = (sessions: Talk[], second: number, page?: string) =>
  capture(
    'event',
    {
      name: 'Example Forum 7',
      start: sessions[0]?.day,
      end: sessions[0]?.day,
      sessions,
      fees: [],
      deadlines: [],
      ...(page ? { part: { event: 'forum.example/agenda#2026', page } } : {}),
    },
    second,
  );
const agenda = () =>
  book
    .rows('Agenda')
    .map(({ day, start, title, whoGoes = '', review = '' }) => [day, start, title, whoGoes, review]);
const MONDAY = '2026-10-12';
const TUESDAY = '2026-10-13';

test('an agenda with a page a day is one event, and a day that is read again leaves the others alone', () => {
  book.send(forum([talk(TUESDAY, '09:00', 'Optics')], 1, '2'));
  process();
  book.send(forum([talk(MONDAY, '09:00', 'Peering'), talk(MONDAY, '10:00', 'Ports')], 2, '1'));
  process();
  expect(book.rows('Events')).toMatchObject([{ sessions: 3 }]);
  const days = () => book.rows('Events').map(({ start, end }) => [start, end]);
  const both = days();
  book.send(forum([talk(MONDAY, '09:00', 'Peering')], 3, '1'));
  process();
  expect(days()).toEqual(both);
  expect(agenda().map(([, , title, , review]) => [title, review !== ''])).toEqual([
    ['Optics', false],
    ['Peering', false],
    ['Ports', true],
  ]);
});

test('a session that is moved keeps its row and who goes there; of breaks nobody could tell which it is', () => {
  const coffee = (day: string, start: string) => talk(day, start, 'Coffee', 'break');
  book.send(
    forum([talk(MONDAY, '09:00', 'Peering'), talk(MONDAY, '10:00', 'Ports'), coffee(MONDAY, '11:00')], 1),
  );
  process();
  for (const row of [0, 1, 2]) book.type('Agenda', row, 'whoGoes', { stringValue: `Ana ${row}` });
  const [monday] = agenda()[0] ?? [];
  // An hour later, a day later, and a break that there is on the other day alone.
  const moved = [talk(MONDAY, '10:00', 'Peering'), talk(TUESDAY, '09:00', 'Ports'), coffee(TUESDAY, '11:00')];
  book.send(forum(moved, 2));
  process();
  const tuesday = agenda()[1]?.[0];
  expect(tuesday).not.toBe(monday);
  const start = (row: number) => agenda()[row]?.[1];
  expect(agenda()).toEqual([
    [monday, start(0), 'Peering', 'Ana 0', ''],
    [tuesday, start(1), 'Ports', 'Ana 1', ''],
    [monday, start(2), 'Coffee', 'Ana 2', expect.stringContaining('no longer')],
    [tuesday, start(3), 'Coffee', '', ''],
  ]);
});

test('a session that is moved keeps its row, wherever the run is cut short', () => {
  const read = [
    forum([talk(MONDAY, '09:00', 'Peering')], 1),
    forum([talk(TUESDAY, '10:00', 'Peering')], 2),
    forum([talk(MONDAY, '09:00', 'Peering')], 3),
  ];
  const chosen = () => {
    const one = new SharedBook();
    one.send(read[0]!);
    one.script.run('processInboxNow');
    one.type('Agenda', 0, 'whoGoes', { stringValue: 'Ana' });
    return one;
  };
  const told = (one: SharedBook) => one.rows('Agenda').map(({ stamp: _, ...row }) => row);
  const whole = chosen();
  const expected = read.slice(1).map((capture) => {
    whole.send(capture);
    const { calls } = whole.script.run('processInboxNow');
    return { rows: told(whole), calls: calls.length };
  });
  expect(expected.map(({ rows }) => rows)).toMatchObject([[{ whoGoes: 'Ana' }], [{ whoGoes: 'Ana' }]]);
  const calls = Math.max(...expected.map((one) => one.calls));
  for (let cutAt = 1; cutAt <= calls; cutAt++) {
    const cut = chosen();
    read.slice(1).forEach((capture, step) => {
      cut.send(capture);
      cut.script.run('processInboxNow', undefined, 'menu', { cutAt });
      cut.script.run('processInboxNow');
      expect(told(cut), `cut at ${cutAt}`).toEqual(expected[step]?.rows);
    });
  }
}, 60_000);

test('people may sort, move, rename and insert', () => {
  book.send(network(64500, {}, 1), network(64501, {}, 2));
  process();
  const tab = book.tab('Targets');
  // Sorted the other way round, a column of one's own in front, one renamed.
  tab.cells.splice(1, 2, tab.cells[2] ?? [], tab.cells[1] ?? []);
  tab.insertColumns(0, 1);
  tab.enter(0, 0, { stringValue: 'My column' });
  tab.enter(1, 0, { stringValue: 'mine' });
  tab.enter(0, book.column('Targets', 'network'), { stringValue: 'Netzwerk' });
  book.send(network(64500, { name: 'Renamed' }, 3));
  process();
  expect(book.rows('Targets').map(({ asn, network: name }) => [asn, name])).toEqual([
    [64501, 'Network 64501'],
    [64500, 'Renamed'],
  ]);
  expect(tab.at(1, 0)?.value).toEqual({ stringValue: 'mine' });
  book.send(network(64502, {}, 4));
  process();
  const traffic = columnLetters(book.column('Targets', 'trafficNow'));
  expect(book.rows('Targets')[2]?.traffic12).toContain(`$${traffic}4`);
  expect(book.rows('Targets')[2]?.traffic12).toContain('settings_growth');
});

test('a row that a person deleted stays away until it is read again', () => {
  book.send(network(64500, {}, 1));
  process();
  book.tab('Targets').deleteRows(1, 1);
  process();
  expect(book.rows('Targets')).toEqual([]);
  book.send(network(64500, {}, 2));
  process();
  expect(book.rows('Targets')).toHaveLength(1);
});

test('captured text is text, whatever it begins with', () => {
  const names = ['=IMPORTXML("https://example.org")', '+49 30 1234', '-1', '@x', '1-2', '007', "'quoted"];
  book.send(...names.map((name, i) => network(64500 + i, { name })));
  process();
  expect(book.rows('Targets').map(({ network: name }) => name)).toEqual(names);
});

test('a formula that a person put into a machine’s column survives its neighbours’ changes', () => {
  const many = Array.from({ length: 8 }, (_, i) => 64500 + i);
  book.send(...many.map((asn) => network(asn, {}, 1)));
  process();
  book.type('Targets', 3, 'scope', { formulaValue: '=UPPER("x")' });
  book.send(
    ...many
      .filter((asn) => asn % 2 === 0)
      .map((asn) => network(asn, { trafficBand: '5-10Gbps', scope: 'Global' }, 2)),
  );
  process();
  expect(book.rows('Targets')[3]?.scope).toBe('=UPPER("x")');
  expect(book.rows('Targets')[4]?.scope).toBe('Global');
});

test('a place that somebody plans counts, by its name where no number is known', () => {
  const port = { ixId: 7, ixName: 'Example IX', speedMbps: 10_000, routeServer: false, operational: true };
  book.setting('ourAsn', { stringValue: 'AS64496' });
  const tab = book.tab('Locations');
  const plan = (row: number, cells: Record<string, string>) => {
    for (const [key, text] of Object.entries(cells))
      tab.enter(row, book.column('Locations', key), { stringValue: text });
  };
  plan(1, { whose: 'ours', kind: 'exchange', place: 'example ix', opening: 'planned' });
  plan(2, { whose: 'ours', kind: 'facility', place: 'House One', opening: 'planned' });
  book.send(
    network(64496, { ports: [], facilities: [] }, 1),
    network(64500, { ports: [port], facilities: [{ facId: 3, name: 'House Two' }] }, 2),
  );
  process();
  expect(book.rows('Targets')).toMatchObject([{ asn: 64500, placesNow: 0, exchangesSoon: 'Example IX' }]);
});

test('common places follow from our own network and from locations that people planned', () => {
  const port = { ixId: 7, ixName: 'Example IX', speedMbps: 10_000, routeServer: false, operational: true };
  book.setting('ourAsn', { stringValue: 'AS64496' });
  book.send(
    network(64496, { ports: [port], facilities: [] }, 1),
    network(64500, { ports: [port], facilities: [] }, 2),
  );
  process();
  expect(book.rows('Targets')).toMatchObject([{ asn: 64500, exchangesNow: 'Example IX' }]);
});

test('a damaged row is refused with the reason, and the rest goes on', () => {
  book.send(network(64500), network(64501));
  book.tab('Inbox').enter(1, 5, { stringValue: '{"broken":' });
  process();
  expect(book.status()).toEqual(['refused', 'merged']);
  expect(book.rows('Inbox')[0]?.reason).toContain('damaged');
  expect(book.rows('Targets')).toHaveLength(1);
});

test('a row that only tries the way is nobody’s capture, and goes when captures are taken over', () => {
  book.append([probeRow('one'), probeRow('two')]);
  book.script.run('onOpen', {}, 'simple trigger');
  expect(book.rows('Inbox').map(({ captureId }) => captureId)).toEqual(['probe one', 'probe two']);
  expect(book.script.toasts).toEqual([]);
  book.send(network(64500));
  book.append([probeRow('three')]);
  process();
  expect(book.rows('Inbox').filter(({ kind }) => kind === 'probe')).toEqual([]);
  expect(book.rows('Inbox').filter(({ status }) => status)).toMatchObject([{ status: 'merged' }]);
  expect(book.rows('Targets')).toHaveLength(1);
});

test('a book that lacks a sheet or a header says what to do and changes nothing', () => {
  book.send(network(64500));
  book.tab('Targets').title = 'Ziele';
  process();
  expect(book.script.toasts.at(-1)).toContain('There is no sheet named “Targets”');
  book.tab('Ziele').title = 'Targets';
  const tab = book.tab('Targets');
  tab.deleteColumns(book.column('Targets', 'owner'), 1);
  process();
  expect(book.script.toasts.at(-1)).toContain('Targets lacks “Owner”');
  expect(book.status()).toEqual(['']);
});

test('a run that is cut short at any call is made good by the next', () => {
  const whole = new SharedBook();
  const captures = [
    network(64500, {}, 1),
    network(64500, { trafficBand: '5-10Gbps' }, 2),
    network(64501, {}, 3),
  ];
  whole.send(...captures);
  const { calls } = whole.script.run('processInboxNow');
  for (let cutAt = 1; cutAt <= calls.length; cutAt++) {
    const cut = new SharedBook();
    cut.send(...captures);
    cut.script.run('processInboxNow', undefined, 'menu', { cutAt });
    cut.script.run('processInboxNow');
    const told = (one: SharedBook) => one.rows('Targets').map(({ stamp: _, ...row }) => row);
    expect(told(cut)).toEqual(told(whole));
    expect(cut.status()).toEqual(whole.status());
  }
}, 60_000);
