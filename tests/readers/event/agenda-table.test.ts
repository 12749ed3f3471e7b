import { expect, test } from 'vitest';
import { readAgendaTable } from '../../../src/readers/event/agenda-table.ts';
import { piecesOf } from '../../../src/readers/event/page-lines.ts';
import { documentOf } from '../golden.ts';

const read = (rows: string) => {
  const [piece] = piecesOf(documentOf(`<html><body><table>${rows}</table></body></html>`).body);
  return readAgendaTable(piece?.grid ?? [], undefined).map(({ title, span, track, speakers }) => ({
    title,
    time: span
      ? `${span.start.hour}:${span.start.minute}${span.end ? `-${span.end.hour}:${span.end.minute}` : ''}`
      : '',
    ...(track ? { track } : {}),
    ...(speakers.length ? { speakers: speakers.map(({ name }) => name).join() } : {}),
  }));
};

test('start and duration make an end', () =>
  expect(
    read(
      '<tr><th>Time</th><th>Duration</th><th>Title</th></tr><tr><td>0930</td><td>30</td><td>Welcome</td></tr><tr><td>1000</td><td>45 min</td><td>Routes</td></tr>',
    ),
  ).toEqual([
    { title: 'Welcome', time: '9:30-10:0' },
    { title: 'Routes', time: '10:0-10:45' },
  ]));

test('columns without a header are known by what stands in them', () =>
  expect(
    read(
      '<tr><td>10:00</td><td>Routes for all</td><td>Ana Silva</td></tr><tr><td>11:00</td><td>Filters for some</td><td>Bert Muster</td></tr>',
    ),
  ).toEqual([
    { title: 'Routes for all', time: '10:0', speakers: 'Ana Silva' },
    { title: 'Filters for some', time: '11:0', speakers: 'Bert Muster' },
  ]));

test('a row across the table is a section, and names the track of what follows', () =>
  expect(
    read(
      '<tr><td>09:00</td><td>Welcome</td></tr><tr><td colspan="2">Interconnection</td></tr><tr><td>10:00</td><td>Ports</td></tr>',
    ),
  ).toEqual([
    { title: 'Welcome', time: '9:0' },
    { title: 'Ports', time: '10:0', track: 'Interconnection' },
  ]));

test('a table without times is an agenda where its header says so and a day stands over it', () => {
  const [piece] = piecesOf(
    documentOf(
      '<html><body><table><tr><th>Session</th><th>Topic</th><th>Speaker</th></tr><tr><td>Session 1.1</td><td>Routes</td><td>Ana Silva</td></tr><tr><td>Session 1.2</td><td>Filters</td><td>TBD</td></tr></table></body></html>',
    ).body,
  );
  const day = { name: 'Day 1', number: 1 };
  expect(readAgendaTable(piece?.grid ?? [], day)).toMatchObject([
    { title: 'Routes', day, speakers: [{ name: 'Ana Silva' }] },
    { title: 'Filters', day, speakers: [] },
  ]);
  expect(readAgendaTable(piece?.grid ?? [], undefined)).toEqual([]);
});

test('tables of other things hold no sessions', () => {
  for (const rows of [
    '<tr><th>Name</th><th>AS</th></tr><tr><td>Ana Silva</td><td>64500</td></tr><tr><td>Bert Muster</td><td>64501</td></tr>',
    '<tr><td>Port</td><td>100 Gbps</td></tr><tr><td>MTU</td><td>9000</td></tr>',
    '<tr><td>2001:db8::1</td><td>64500:10:20</td></tr><tr><td>192.0.2.1</td><td>64500:10:30</td></tr>',
    '<tr></tr>',
  ])
    expect(read(rows)).toEqual([]);
});

test('spans beyond the table and impossible numbers do no harm', () =>
  expect(
    read(
      '<tr><td rowspan="999999">09:00</td><td colspan="-3">Welcome</td></tr><tr><td>Filters</td></tr>',
    ).map(({ title }) => title),
  ).toEqual(['Welcome', 'Filters']));

test('days side by side may each have times of their own', () =>
  expect(
    read(
      '<tr><th></th><th>Monday</th><th></th><th>Tuesday</th></tr>' +
        '<tr><td>9:00</td><td>Registration</td><td>9:00</td><td>Routes for all</td></tr>' +
        '<tr><td>9:30</td><td>Welcome</td><td>9:50</td><td>Break</td></tr>' +
        '<tr><td>9:40</td><td>Filters for some</td><td>10:15</td><td>Ports for everyone</td></tr>',
    ).map(({ title, time }) => `${time} ${title}`),
  ).toEqual([
    '9:0 Registration',
    '9:30 Welcome',
    '9:40 Filters for some',
    '9:0 Routes for all',
    '9:50 Break',
    '10:15 Ports for everyone',
  ]));

test('a day’s column that holds names holds talks of these people, not the speakers of another day', () =>
  expect(
    read(
      '<tr><th></th><th>Tuesday, 5 May</th><th>Wednesday, 6 May</th></tr>' +
        '<tr><td>9:00</td><td>Ana Silva</td><td>Bo Berg</td></tr><tr><td>10:00</td><td>Cy Muster</td><td>Di Sample</td></tr>',
    ).map(({ title }) => title),
  ).toEqual(['Ana Silva', 'Bo Berg', 'Cy Muster', 'Di Sample']));

test('a first column of few words, again and again, says what sort of session stands beside it', () =>
  expect(
    read(
      [
        ['9:00', 'Opening', '(Chairs)'],
        ['9:10', 'Keynote', 'Routes for all'],
        ['10:00', 'Full paper', 'Filters for some'],
        ['10:20', 'Full paper', 'Ports for everyone'],
        ['10:40', 'Full paper', 'Sessions for none'],
        ['11:00', 'Break', ''],
        ['11:20', 'Full paper', 'Prefixes for two'],
        ['11:40', 'Full paper', 'Looking glasses'],
      ]
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join(''),
    ).map(({ title, track }) => (track ? `${track}: ${title}` : title)),
  ).toEqual([
    'Opening',
    'Keynote: Routes for all',
    'Full paper: Filters for some',
    'Full paper: Ports for everyone',
    'Full paper: Sessions for none',
    'Break',
    'Full paper: Prefixes for two',
    'Full paper: Looking glasses',
  ]));

test('a label before its hours is a session like the others', () =>
  expect(
    read(
      '<tr><td>Registration:</td><td>08:30 – 17:30</td></tr><tr><td>09:00 - 09:30</td><td>Opening</td></tr><tr><td>09:30</td><td>From 10:00 to 11:00 we meet</td></tr>',
    ),
  ).toEqual([
    { title: 'Registration', time: '8:30-17:30' },
    { title: 'Opening', time: '9:0-9:30' },
    { title: 'From 10:00 to 11:00 we meet', time: '9:30' },
  ]));
