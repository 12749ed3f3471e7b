/** Habits of conference sites, each met on several: tabs, menus, prices over and under their tiers, names over titles. */
import { expect, test } from 'vitest';
import { eventReader } from '../../../src/readers/event/event.ts';
import type { Event } from '../../../src/records/event.ts';
import { documentOf } from '../golden.ts';
import { cells, read, table, told, url } from './page.ts';

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

const readText = (text: string, address = 'https://forum.example.net/agenda') => {
  const document = documentOf('<!doctype html><html><body><pre></pre></body></html>');
  const pre = document.querySelector('pre');
  if (pre) pre.textContent = text;
  return eventReader.extract(document, new URL(address))[0]?.record as Event | undefined;
};

test('a label before the hours is no title, and labels over names and rooms are none either', () =>
  expect(
    readText(
      `back to meeting agenda.\n\nConference Opening\nDate/Time 10:00 AM to 10:30 AM\nLocation Sample Ballroom\nPresenters\nSpeaker\nAna Silva, Example Registry for Numbers (ERN)
back to meeting agenda.\nFilters for all\nDate/Time 10:30 AM to 11:00 AM\nLocation Sample Ballroom\nback to meeting agenda.\nLunch\nDate/Time 12:00 PM to 1:00 PM\nLocation Foyer\n`,
    )?.sessions.map(({ title, start, room, speakers }) => [title, start, room, speakers[0]]),
  ).toEqual([
    [
      'Conference Opening',
      '10:00',
      'Sample Ballroom',
      { name: 'Ana Silva', affiliation: 'Example Registry for Numbers (ERN)' },
    ],
    ['Filters for all', '10:30', 'Sample Ballroom', undefined],
    ['Lunch', '12:00', 'Foyer', undefined],
  ]));

test('hours in the list of a session are parts of it, and "Sunday Evening Social" under its hours is no day', () =>
  expect(
    told(
      readText(
        `May 3, 2026\n\n13:00 – 17:30\n\nClay Modelling\n\n • Gathering at the hotel - 13:00\n • Bus departure - 13:30\n\n19:00 – 23:00\n\nSunday Evening Social\n\nMay 4, 2026\n\n09:30 – 10:00\n\nOfficial Welcome\n\n10:00 – 10:15\n\nExample Update\n`,
      ),
    ),
  ).toEqual([
    '2026-05-03 13:00–17:30 Clay Modelling',
    '2026-05-03 19:00–23:00 Sunday Evening Social',
    '2026-05-04 09:30–10:00 Official Welcome',
    '2026-05-04 10:00–10:15 Example Update',
  ]));

test('the hours of every day are of none', () =>
  expect(
    told(
      readText(
        `Unless otherwise stated, the daily schedule is:\n\n • Lunch Break: 13:00 - 14:00\n • Tea Break: 15:30 - 16:00\n\nDAY 1 - MONDAY - 4 May 2026\n\n08:00-08:55: Registration\n\n09:00: Welcome\n\n09:40: Filters for all\n`,
      ),
    )?.map((line) => line.slice(0, 16)),
  ).toEqual(['2026-05-04 08:00', '2026-05-04 09:00', '2026-05-04 09:40']));

test('a long text in the next line is not the rest of a title', () =>
  expect(
    readText(
      `Tuesday, 5 May 2026\n\n09:00 - 09:30: What is going on in the world of numbers\nA presentation on ${'numbers and names, '.repeat(8)}and what they are good for.\n\nAna Silva, Example Net\n\n09:30 - 10:00: Filters for all\nShort.\n\n10:00 - 10:30: Closing\n`,
    )?.sessions[0],
  ).toMatchObject({ title: 'What is going on in the world of numbers' }));

test('names before titles are who speaks, where most talks have them', () => {
  const list = (...items: string[]) =>
    `<h2>4 May 2026</h2><h3>Agenda</h3><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  expect(
    read(
      list('Welcome', 'Ana Silva: Routes for all', 'Bo Berg & Cy Dorn: Filters for all', 'Exchange update'),
    )?.sessions.map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)]),
  ).toEqual([
    ['Welcome'],
    ['Routes for all', 'Ana Silva'],
    ['Filters for all', 'Bo Berg', 'Cy Dorn'],
    ['Exchange update'],
  ]);
  expect(
    read(list('Happy Eyeballs: a story', 'Routes for all', 'Filters for all', 'Exchange update'))?.sessions[0]
      ?.title,
  ).toBe('Happy Eyeballs: a story');
});

test('a link to slides between title and name parts the two, and quotes around a title are no part of it', () =>
  expect(
    readText(
      `4 May 2026\n\n09:00 – 09:30 Peering Personals (PPT)Ana Silva\n09:30 – 10:30\n\n“Session 2: Routes for all”\n\n10:30 – 11:00 Coffee\n`,
    )?.sessions.map(({ title, speakers }) => [title, speakers[0]?.name]),
  ).toEqual([
    ['Peering Personals', 'Ana Silva'],
    ['Session 2: Routes for all', undefined],
    ['Coffee', undefined],
  ]));

test('other events in a list are not this one', () =>
  expect(
    read(
      `<h1>Tickets</h1><p>We are sold out.</p><ul><li>Example Forum Africa, the African conference, 22–24 November 2026, Accra, Ghana</li>
      <li>Example Forum Asia, the Asian conference, 1-2 November 2026, Dhaka, Bangladesh</li><li>Example Forum Europe, the European one, 11–14 March 2027, Wien, Austria</li></ul><p>Tickets were EUR 280</p>`,
    ),
  ).not.toHaveProperty('start'));

test('two days of a week, joined by a word', () =>
  expect(read('<p>When : Thursday 7th May and Friday 8th May 2026</p>')).toMatchObject({
    start: '2026-05-07',
    end: '2026-05-08',
  }));

test('the name is in the address rather than in a session, a menu or a sponsor', () => {
  const address = 'https://forum.example.net/en/events/39th-example-forum/program';
  expect(
    readText(
      'The program\n\nWorking Group 8\n16:00 - 17:00\n\nWelcome Drinks\n19:00 - 22:00\n\nClosing\n22:00 - 22:30\n',
      address,
    )?.name,
  ).toBe('39th example forum');
  expect(
    readText(
      'Example Forum 17 Agenda & Presentations\n\n4 May 2026\n\n09:00 Opening\n10:00 Lunch\n11:00 Closing\n',
    )?.name,
  ).toBe('Example Forum 17');
});

test('a city that a mail broke in two is one', () =>
  expect(
    readText(
      'The 10th Example BOF will be held in Los\nAngeles from 14:00 on.\n\n14:00 Introduction\n14:05 Survey\n14:10 Closing\n',
    ),
  ).toMatchObject({ city: 'Los Angeles' }));

test('dollars are those of the country that the address is in', () =>
  expect(
    eventReader.extract(
      documentOf(
        '<html><body><h1>Registration</h1><p>4 May 2026</p><p>Conference fee: $250</p></body></html>',
      ),
      new URL('https://forum.example.nz/'),
    )[0]?.record,
  ).toMatchObject({ fees: [{ amount: 250, currency: 'NZD' }] }));

test('heading, name and hours from the first session on: the hours close it', () =>
  expect(
    read(
      `<h1>4 kwietnia 2026</h1><section><h2>Otwarcie konferencji</h2><span>godz. 9:00 - 10:00</span></section>
      <section><h2>dr hab. Ana SILVA</h2><p>O trasach</p><span>godz. 10:00 - 10:20</span></section>
      <section><h2>Obiad</h2><span>godz. 12:00 - 13:00</span></section><section><h2>Opinie</h2><p>Dobrze.</p></section>`,
    )?.sessions.map(({ title, start, speakers }) => [start, title, speakers[0]?.name]),
  ).toEqual([
    ['09:00', 'Otwarcie konferencji', undefined],
    ['10:00', 'O trasach', 'dr hab. Ana SILVA'],
    ['12:00', 'Obiad', undefined],
  ]));

test('a column of dashes parts start and end, and days that run tell their order', () =>
  expect(
    told(
      read(
        `<h1>Program</h1>${table(
          '<td></td><td></td><td></td><td>08/07/2026</td><td>09/07/2026</td><td>10/07/2026</td>',
          cells('9:00', '-', '10:30', '🟢 Welcome', '🟢 Routes for all', '🟢 Closing'),
          cells('10:30', '-', '11:00', '🟠 Coffee', '', ''),
        )}`,
      ),
    ),
  ).toEqual([
    '2026-07-08 09:00–10:30 Welcome',
    '2026-07-09 09:00–10:30 Routes for all',
    '2026-07-10 09:00–10:30 Closing',
    '2026-07-08 10:30–11:00 Coffee',
  ]));

test('an end that is open is none, and "5:30p" is half past five', () =>
  expect(
    told(
      read(
        '<h2>4 May 2026</h2><p>9:00a - 10:00a Opening</p><p>5:30p - 6:00p Panel</p><p>18:00 – open end Reception</p>',
      ),
    ),
  ).toEqual([
    '2026-05-04 09:00–10:00 Opening',
    '2026-05-04 17:30–18:00 Panel',
    '2026-05-04 18:00– Reception',
  ]));

test('tiers over the days of their sale, and those over their prices', () =>
  expect(
    read(
      `<h3>Tickets</h3><p>Example Forum 4, 10 May 2026</p><h2>Early Bird</h2><p>17 February – 3 March</p><p>$249</p><p>SOLD OUT</p>
      <h2>Regular</h2><p>4 March - 31 March</p><p>$399</p><p>Buy now</p>`,
    )?.fees,
  ).toEqual([
    { name: 'Early Bird', amount: 249, currency: 'USD', until: '2026-03-03' },
    { name: 'Regular', amount: 399, currency: 'USD', until: '2026-03-31' },
  ]));

test('thanks to sponsors are no sponsoring, and a fare is no fee', () => {
  expect(
    read('<h1>Registration</h1><p>The registration fee is € 190 (thanks to our generous sponsors!).</p>')
      ?.fees,
  ).toEqual([{ name: 'Registration', amount: 190, currency: 'EUR' }]);
  expect(
    read(
      '<h1>Venue</h1><p>Example Hall, Example Street 1, 12057 Berlin</p><p>To get there by public transport you need a single ticket for 3.00 EUR.</p>',
    )?.fees,
  ).toEqual([]);
});

test('deadlines and the days of prices are not the event', () =>
  expect(
    read(
      `<h1>Termine</h1>${table(cells('Freischaltung der Anmeldung:', '6. Oktober 2025'), cells('Frist zur Einreichung:', '13. Oktober 2025'), cells('3. Beispiel-Tagung:', '11. bis 13. März 2026'))}
      ${table(cells('Teilnahmegebühr', 'bis 25.10.2025', '25.10.2025 - 10.11.2025'), cells('Mitglieder', '450 EUR', '550 EUR'), cells('Andere', '500 EUR', '600 EUR'))}`,
    ),
  ).toMatchObject({
    start: '2026-03-11',
    end: '2026-03-13',
    deadlines: [{ name: 'Frist zur Einreichung', date: '2025-10-13' }],
  }));

test('a deadline is called by what ends, not by what else there is to say', () =>
  expect(
    read(
      '<h1>Example Forum 4</h1><p>10 May 2026</p><p>Registration closes on the 3rd of April 2026, or as soon as we reach the maximum number of participants there is.</p>',
    )?.deadlines,
  ).toEqual([{ name: 'Registration closes', date: '2026-04-03' }]));

test('prices in złoty, until a day', () =>
  expect(
    read(
      `<h1>Opłaty</h1><ul><li>1 - 3.12.2026 - Konferencja</li></ul>${table(cells('Warianty opłaty', 'do 25.10.2026'), cells('Opłata konferencyjna', '450 zł'))}`,
    ),
  ).toMatchObject({
    start: '2026-12-01',
    end: '2026-12-03',
    fees: [{ amount: 450, currency: 'PLN' }],
  }));

const entryOf = (start: string, title: string) =>
  `<div class="vevent"><abbr class="dtstart" title="${start}">${start.slice(11)}</abbr><span class="summary">${title}</span><span class="location">Hall A</span></div>`;

test('entries of a week that are marked one by one are the sessions of one event', () => {
  const agenda = ['09:00', '10:00', '11:00', '12:00'].map((time) =>
    entryOf(`2026-05-04T${time}`, `Talk at ${time}`),
  );
  const event = read(`<h1>Example Forum 4</h1>${agenda.join('')}`);
  expect(event).toMatchObject({ name: 'Example Forum 4', start: '2026-05-04', end: '2026-05-04' });
  expect(event?.sessions).toMatchObject([
    { title: 'Talk at 09:00', day: '2026-05-04', room: 'Hall A' },
    {},
    {},
    {},
  ]);
  expect(
    eventReader.extract(
      documentOf(
        `<html><body>${['04', '05', '06', '07'].map((month) => entryOf(`2026-${month}-04T19:00`, `Meetup ${month}`)).join('')}</body></html>`,
      ),
      url,
    ),
  ).toHaveLength(4);
});

test('an end before its start is none, midnight ends a day, and 31 June is no name', () => {
  expect(
    told(
      read(
        '<h2>4 May 2026</h2><p>14:00-13:00 Filters</p><p>22:00-24:00 Party</p><p>23:00-01:00 After hours</p>',
      ),
    ),
  ).toEqual([
    '2026-05-04 14:00– Filters',
    '2026-05-04 22:00–24:00 Party',
    '2026-05-04 23:00–01:00 After hours',
  ]);
  expect(read('<h2>31 June 2026</h2><p>09:00 Opening</p><p>10:00 Talk</p><p>11:00 Lunch</p>')).toMatchObject({
    name: 'Example Forum 4',
  });
});

test('who speaks may be all that is known of a talk, and who leads a session is none', () => {
  const event = read(
    `<h2>4 May 2026</h2>${table(
      cells('Time', 'Speaker', 'Affiliation'),
      cells('8:00', 'REGISTRATION', ''),
      cells('Session Chair: Ada Muster', '', ''),
      cells('9:00', 'Jo Sample', 'Example University'),
      cells('9:30', 'Kim Probe (KEYNOTE)', 'Sample Labs'),
      cells('10:30', 'COFFEE', ''),
    )}${table(
      cells('Time', 'Speaker', 'Title'),
      cells('11:00', 'Bo Beispiel', 'NA'),
      cells('', 'Session Chair', 'Ada Muster'),
      cells('Session Chair: Jo Sample', '', 'Membranes'),
      cells('11:30', 'Di Specimen', 'On membranes'),
    )}`,
  );
  expect(told(event)).toEqual([
    '2026-05-04 08:00– REGISTRATION',
    '2026-05-04 09:00– Jo Sample',
    '2026-05-04 09:30– Kim Probe',
    '2026-05-04 10:30– COFFEE',
    '2026-05-04 11:00– Bo Beispiel',
    '2026-05-04 11:30– On membranes',
  ]);
  expect(event?.sessions[2]).toMatchObject({
    kind: 'keynote',
    speakers: [{ name: 'Kim Probe', affiliation: 'Sample Labs' }],
  });
  expect(event?.sessions[5]).toMatchObject({ track: 'Membranes' });
});

test('the points of a numbered agenda are sessions, with what is meant and who speaks', () => {
  const event = read(`<pre>Draft Agenda 2nd Example Meeting
=============================

Date: 15 July 2026
Place: Example tower, 33, avenue du Maine 75755 Paris Cedex 15

1. Charter

&lt;This is about what the forum is and how it relates to others&gt;

Ada Muster

2. Routing exchange between providers

Jo Sample
Kim Probe

3. Registry architectures

Bo Beispiel
</pre>`);
  expect(event).toMatchObject({
    venue: 'Example tower',
    street: '33, avenue du Maine',
    city: 'Paris',
    sessions: [
      { title: 'Charter', speakers: [{ name: 'Ada Muster' }] },
      {
        title: 'Routing exchange between providers',
        speakers: [{ name: 'Jo Sample' }, { name: 'Kim Probe' }],
      },
      { title: 'Registry architectures', speakers: [{ name: 'Bo Beispiel' }] },
    ],
  });
});

test('when registration opens is not when the event is, and a shirt is no fee', () => {
  expect(
    read(
      '<h1>Registration</h1><p>Online registration for the Example Forum opens at noontime Pacific Time on 12 December 2026.</p><p>Registration is limited to participants, so register early!</p><p>Registration fee: $100</p>',
    ),
  ).not.toMatchObject({ start: expect.anything() });
  expect(
    read(
      '<h1>Example Forum 4</h1><p>4 May 2026, Example Hall</p><p>Remote tickets are available, and we ask for €10.00 to cover the cost of the t-shirt.</p>',
    )?.fees,
  ).toEqual([]);
});

test('where a meeting is held, in German with its days before, and with an address in one breath', () => {
  expect(
    read(
      '<h1>Example Forum 4</h1><p>Das Meeting findet vom 23. bis 24. November 2026 im beispielium in Darmstadt statt.</p>',
    ),
  ).toMatchObject({ start: '2026-11-23', end: '2026-11-24', city: 'Darmstadt' });
  expect(
    read(
      '<h1>Example Forum 4</h1><p>4 May 2026</p><h2>How to get there</h2><p>This year the conference is held at Example Law School, Beispielstraße 6 20355 Hamburg.</p>',
    ),
  ).toMatchObject({ venue: 'Example Law School', street: 'Beispielstraße 6', city: 'Hamburg' });
});

test('opening hours of a desk are no sessions', () =>
  expect(
    read(
      `<h2>4 May 2026</h2>${table(cells('Desk', 'Members', 'Others'), cells('4 May 2026', '09:00 – 17:30', '09:00 – 19:30'), cells('5 May 2026', '07:00 – 17:00', '07:00 – 19:30'), cells('6 May 2026', '07:30 – 17:30', '07:30 – 19:00'), cells('Subject to change', '', ''))}`,
    )?.sessions,
  ).toEqual([]));

test('hours in Spanish words', () =>
  expect(
    told(
      read(
        '<h2>Lunes, 4 de mayo de 2026</h2><p>11 horas: acto de inauguración</p><p>12.00 horas: Conferencia</p><p>15.30 – 19 horas: sesiones</p>',
      ),
    ),
  ).toEqual([
    '2026-05-04 11:00– acto de inauguración',
    '2026-05-04 12:00– Conferencia',
    '2026-05-04 15:30–19:00 sesiones',
  ]));

test('the days of prices in running text are not the event, and do not name it', () => {
  const prices = read(
    '<p>Early-bird registration fees until June 20, 2026</p><p>Student fees*</p><p>Oral/Poster 120 €</p><p>Attendee 70 €</p><p>Normal registration fees from June 21, 2026 to July 10, 2026</p><p>Student fees*</p><p>Oral/Poster 150 €</p><p>Attendee 90 €</p>',
    '',
  );
  expect(prices).not.toMatchObject({ start: expect.anything() });
  expect(prices?.name).not.toMatch(/€|bird/i);
  expect(prices?.fees).toMatchObject([{ amount: 120 }, { amount: 70 }, { amount: 150 }, { amount: 90 }]);
  const tiers = read(
    '<h1>Registration</h1><p>Early Bird</p><p>until Aug 3rd, 2026</p><p>Standard</p><p>Aug 7th until Sep 6th, 2026</p><p>Late</p><p>(from Sep 7, 2026)</p><p>Regular</p><p>450,00€ (+ 19% VAT/GST)</p>',
  );
  expect(tiers).not.toHaveProperty('start');
  expect(tiers?.fees).toEqual([{ name: 'Regular', amount: 450, currency: 'EUR' }]);
});

test('the periods over the columns of prices are not the event', () =>
  expect(
    read(
      `<h1>Registration</h1>${table(cells('', 'Early Bird until Aug 3rd, 2026', 'Standard Aug 7th until Sep 6th, 2026', 'Late Sep 7th until Sep 22, 2026'), cells('Regular', '450,00€ (+ 19% VAT)', '550,00€ (+ 19% VAT)', '650,00€ (+ 19% VAT)'))}`,
    ),
  ).not.toHaveProperty('start'));
