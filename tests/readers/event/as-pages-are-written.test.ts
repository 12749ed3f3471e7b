/** Habits of conference sites, each met on several: tabs, menus, prices over and under their tiers, names over titles. */
import { expect, test } from 'vitest';
import { eventReader } from '../../../src/readers/event/event.ts';
import type { Event } from '../../../src/records/event.ts';
import { documentOf } from '../golden.ts';

const url = new URL('https://forum.example.net/agenda');
const read = (body: string, title = 'Example Forum 4') =>
  eventReader.extract(
    documentOf(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`),
    url,
  )[0]?.record as Event | undefined;

const sessions = (times: string[]) =>
  times.map((time) => `<div>${time}</div><h4>Talk at ${time}</h4>`).join('');

test('a tab says which day its panel is, hidden or not', () => {
  const event = read(
    `<p>Example City, 2026</p><ul><li><a role="tab" href="#day-1">Mon 4 May 2026</a></li><li><a role="tab" href="#day-2">Tue 5 May 2026</a></li></ul>
    <div><div id="day-1">${sessions(['09:00', '10:00'])}</div><div id="day-2" style="display: none">${sessions(['09:00', '11:00'])}</div></div>`,
  );
  expect(event?.sessions.map(({ day, start }) => `${day} ${start}`)).toEqual([
    '2026-05-04 09:00',
    '2026-05-04 10:00',
    '2026-05-05 09:00',
    '2026-05-05 11:00',
  ]);
});

test('a menu is no agenda, and its entries are neither organiser nor venue', () => {
  const event = read(
    `<ul><li>Home</li><li>Programme</li><li>Instructions</li><li>Travel</li><li>Register</li></ul>
    <p>Organisers:</p><p>Contact us</p><p>Venue</p><p>Accommodation</p><h2>4 May 2026</h2>`,
  );
  expect(event?.sessions).toEqual([]);
  expect(event).not.toHaveProperty('organizer');
  expect(event).not.toHaveProperty('venue');
});

test('the event is called as the site is, not as one of its sessions or pages', () => {
  const agenda = '<h2>Reception (4pm, Sunday 3 May)</h2><h2>4 May 2026</h2>';
  expect(read(`<h1>Programme</h1><h2>Annual General Meeting</h2>${agenda}`)?.name).toBe('Example Forum 4');
  expect(read(`<h1>Workshop programme</h1>${agenda}`)?.name).toBe('Example Forum 4');
  expect(read(`<h1>大會議程</h1>${agenda}`)?.name).toBe('Example Forum 4');
});

test('a day of another weekday in the only year that is mentioned gets no date', () =>
  expect(
    read('<p>Members of 2025 may come.</p><h2>Welcome (Sunday 1 December)</h2><p>Fee: 100 EUR</p>'),
  ).not.toHaveProperty('start'));

test.each([
  ['above', '<p>General</p><p>$125</p><p>Student</p><p>$50</p><p>Register now</p>'],
  ['below', '<p>Tickets</p><p>$125</p><p>General</p><p>$50</p><p>Student</p>'],
])('prices belong to the tiers %s them', (_, prices) =>
  expect(
    read(`<h1>Registration</h1><p>4 May 2026</p>${prices}`)?.fees.map(
      ({ name, amount }) => `${name} ${amount}`,
    ),
  ).toEqual(['General 125', 'Student 50']),
);

test('a price is called by the words before it', () =>
  expect(
    read(
      '<h1>Registration fees</h1><p>4 May 2026</p><p>Club members: 90 EUR<br>Non-club members: 120 EUR</p>',
    )?.fees.map(({ name, amount }) => `${name} ${amount}`),
  ).toEqual(['Club members 90', 'Non-club members 120']));

test('a name over a title in quotation marks is who speaks', () =>
  expect(
    read(
      '<h2>4 May 2026</h2><table><tr><th>Time</th><th>Session</th></tr><tr><td>09:00</td><td>Ana Silva (Example Net)<br>“Routes for all”</td></tr>' +
        '<tr><td>10:00</td><td>Coffee break</td></tr></table>',
    )?.sessions[0],
  ).toMatchObject({
    title: 'Routes for all',
    speakers: [{ name: 'Ana Silva', affiliation: 'Example Net' }],
  }));

test('the word for who chairs is no part of a name', () =>
  expect(
    read(
      '<h2>4 May 2026</h2><p>09:00 Routes for all<br>Session chair: Ana Silva (Example Net)</p><p>10:00 Filters<br>General Chair: Bo Berg</p><p>11:00 Lunch</p>',
    )?.sessions.flatMap(({ speakers }) => speakers.map(({ name }) => name)),
  ).toEqual(['Ana Silva', 'Bo Berg']));

const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const cells = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`).join('');
const told = (event: Event | undefined) =>
  event?.sessions.map(({ day, start, end, title }) => `${day ?? '-'} ${start ?? ''}–${end ?? ''} ${title}`);

test('one table holds several days, the first of them in its header', () =>
  expect(
    told(
      read(
        table(
          '<th colspan="2">Monday, 4 May 2026</th>',
          cells('09:00', 'Welcome'),
          cells('12:00', 'Lunch'),
          '<th colspan="2">Tuesday, 5 May 2026</th>',
          cells('09:00', 'Filters for all'),
          cells('12:00', 'Lunch'),
        ),
      ),
    ),
  ).toEqual([
    '2026-05-04 09:00– Welcome',
    '2026-05-04 12:00– Lunch',
    '2026-05-05 09:00– Filters for all',
    '2026-05-05 12:00– Lunch',
  ]));

test('a cell that reaches down is one session, and ends where the next begins', () =>
  expect(
    told(
      read(
        `<h1>Programme</h1><p>4 and 5 May 2026</p>${table(
          '<th></th><th>4 May</th><th>5 May</th><th></th>',
          '<td>09:00</td><td rowspan="4">Routes for all</td><td rowspan="3">Filters for all</td><td>09:00</td>',
          '',
          '<td>09:30</td><td>09:30</td>',
          '<td>10:00</td><td>Coffee break</td><td>10:00</td>',
          '<td>10:30</td><td>Closing</td><td>Closing</td><td>10:30</td>',
        )}`,
      ),
    ),
  ).toEqual([
    '2026-05-04 09:00–10:30 Routes for all',
    '2026-05-05 09:00–10:00 Filters for all',
    '2026-05-05 10:00– Coffee break',
    '2026-05-04 10:30– Closing',
    '2026-05-05 10:30– Closing',
  ]));

test('a break may stand where others have their speaker, and a dinner where they have their end', () =>
  expect(
    told(
      read(
        `<h2>4 May 2026</h2>${table(
          '<th>Start</th><th>End</th><th>Speaker</th><th>Title</th>',
          cells('09:00', '09:30', 'Ana Silva', 'Routes for all'),
          cells('09:30', '10:00', 'BREAK', ''),
          cells('10:00', '10:30', 'Bo Berg', 'Filters for all'),
          cells('19:00', 'Evening dinner', '', ''),
        )}`,
      ),
    ),
  ).toEqual([
    '2026-05-04 09:00–09:30 Routes for all',
    '2026-05-04 09:30–10:00 BREAK',
    '2026-05-04 10:00–10:30 Filters for all',
    '2026-05-04 19:00– Evening dinner',
  ]));

test('where a column tells who speaks, a title keeps its dash', () =>
  expect(
    read(
      `<h2>4 May 2026</h2>${table(
        '<th>Time</th><th>Title</th><th>Presenter</th>',
        cells('09:00', 'Example Labs - Operators Tools', 'Ana Silva'),
        cells('09:30', 'Filters', 'Bo Berg'),
      )}`,
    )?.sessions[0],
  ).toMatchObject({ title: 'Example Labs - Operators Tools', speakers: [{ name: 'Ana Silva' }] }));

test('talks and workshops stand side by side, and a workshop is not every one of its hours', () =>
  expect(
    told(
      read(
        `<h2>4 May 2026</h2>${table(
          '<th>Start</th><th>End</th><th>Talks</th><th>Workshops</th>',
          cells('09:00', '09:30', 'Routes for all', 'Building a lab'),
          cells('09:30', '10:00', 'Filters for all', 'Building a lab'),
        )}`,
      ),
    ),
  ).toEqual([
    '2026-05-04 09:00–09:30 Routes for all',
    '2026-05-04 09:00–10:00 Building a lab',
    '2026-05-04 09:30–10:00 Filters for all',
  ]));

test('a row that names who chairs is no track, and posters have no hour', () => {
  const event = read(
    `<h2>4 May 2026</h2>${table(
      '<th>Time</th><th>Speaker</th><th>Title</th>',
      cells('Session chair: Ana Silva', '', ''),
      cells('09:00', 'Bo Berg', 'Routes for all'),
      cells('09:30', 'Cy Dorn', 'Filters for all'),
    )}<h3>Posters</h3>${table('<th>Presenter</th><th>Title</th>', cells('Di Eng', 'Maps of nets'), cells('Ed Fox', 'Maps of maps'))}`,
  );
  expect(told(event)).toHaveLength(2);
  expect(event?.sessions[0]).not.toHaveProperty('track');
});

test('a track lasts as long as its heading, and a name in bold below a title is who speaks', () =>
  expect(
    read(
      `<p>4 May 2026</p><h2>Track 1</h2><h3>09:00 - 10:00: Routes for all</h3><b>Ana Silva</b><br>We look at routes.<br>
      <h3>10:00 - 11:00: Filters for all</h3><b>Bo Berg</b><br>We filter.<br><h2>Evening</h2><h3>18:00 - 19:00: Talk of the town</h3>`,
    )?.sessions.map(({ title, track, speakers }) => [title, track, speakers[0]?.name]),
  ).toEqual([
    ['Routes for all', 'Track 1', 'Ana Silva'],
    ['Filters for all', 'Track 1', 'Bo Berg'],
    ['Talk of the town', undefined, undefined],
  ]));

test('buses and kitchens have hours that are no sessions', () =>
  expect(
    told(
      read(
        `<h1>4 May 2026</h1><h2>Morning</h2><h3>09:00 - 10:00 Routes for all</h3><h3>10:00 - 11:00 Filters for all</h3>
        <h3>11:00 - 12:00 Closing</h3><h2>Travel</h2><h3>Shuttle</h3><ul><li>08:00 Bus from the hotels</li></ul>`,
      ),
    ),
  ).toHaveLength(3));

test('titles of a day end with its section', () =>
  expect(
    told(
      read(
        `<h2>Day 1: Ideas</h2><p>Words on ideas.</p><h2>Day 2: Deeds</h2><p>Words on deeds.</p><h2>What is included</h2>
        <ul><li>Coffee and cake</li><li>A badge and a bag</li><li>Access to the recordings</li></ul>`,
      ) ?? read('<h2>4 May 2026</h2>'),
    ),
  ).toEqual([]));

test('who says it may stand before a title in quotation marks', () =>
  expect(
    read(
      '<h2>4 May 2026</h2><p>09:00 Ana Silva: "Routes for all"</p><p>10:00 Bo Berg: "Filters for all"</p><p>11:00 Lunch</p>',
    )?.sessions[0],
  ).toMatchObject({ title: 'Routes for all', speakers: [{ name: 'Ana Silva' }] }));

test('news and their dates are not the event', () =>
  expect(
    read(
      `<h1>Example Forum 4</h1><p>2025-11-07 Slides are online</p><p>2025-10-05 Agenda is complete</p><p>2025-05-11 Call for papers</p>
      <p>We meet for the fourth Example Forum on the 4th of November 2025.</p>`,
    ),
  ).toMatchObject({ start: '2025-11-04', end: '2025-11-04' }));

test.each([
  ['<p>Start Friday (6.2.2026) - End Saturday (7.2.2026)</p>', '2026-02-06', '2026-02-07'],
  [
    '<p>The day before Example Week on May 11th-13th 2026.</p><p>Hosts: Example Net Time: Sunday, May 10th 2026 Place: Example Hall</p>',
    '2026-05-10',
    '2026-05-10',
  ],
])('%s', (body, start, end) => expect(read(body)).toMatchObject({ start, end }));

test('a fee that goes up after a day does not make it the day of the event', () =>
  expect(
    read(
      `<h1>Registration</h1>${table('<th>Category</th><th>Payment</th><th>Rate</th>', cells('Early bird', 'Until March 31, 2026', 'GBP 230'), cells('Standard', 'After March 31, 2026', 'GBP 300'))}`,
    ),
  ).not.toHaveProperty('start'));

test.each([
  [
    `<h1>Meetup</h1><p>4 May 2026</p>${table(cells('Wann', '4.5.2026 18:30 Uhr'), cells('Wo', 'Example Net, Beispielstr. 74, 40219 Düsseldorf'))}`,
    { venue: 'Example Net', street: 'Beispielstr. 74', city: 'Düsseldorf' },
  ],
  [
    '<h1>Example Forum 4 - Venue</h1><p>The conference will be held at the Example Hall.</p><h2>Address</h2><p>Example Hall<br>Calle Ejemplo, 25-27<br>08005 Barcelona<br>Spain</p>',
    { venue: 'Example Hall', street: 'Calle Ejemplo, 25-27', city: 'Barcelona', country: 'Spain' },
  ],
  [
    '<p>Example Forum 4 will be held at the Example Hotel in Accra, Ghana on 20 August 2026.</p>',
    { venue: 'Example Hotel', city: 'Accra', country: 'Ghana' },
  ],
  [
    '<p>4 May 2026</p><p>Die Konferenz findet im Kongresszentrum in Darmstadt statt.</p>',
    { venue: 'Kongresszentrum', city: 'Darmstadt' },
  ],
])('a place in %s', (body, place) => expect(read(body)).toMatchObject(place));

test.each([
  '<p>4 May 2026</p><p>The meeting is held in English.</p>',
  '<p>4 May 2026</p><p>It will be held in conjunction with Example Week.</p>',
  '<p>4 May 2026</p><p>Registration is held in the Foyer.</p><p>The dinner takes place at the Example Hotel in Accra, Ghana.</p>',
])('no place of the event in %s', (body) => {
  expect(read(body)).not.toHaveProperty('city');
  expect(read(body)).not.toHaveProperty('venue');
});
