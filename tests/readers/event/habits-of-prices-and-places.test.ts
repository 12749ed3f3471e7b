/** More habits of pages that tell what it costs and where it is. */
import { expect, test } from 'vitest';
import { detectEvent } from '../../../src/readers/event/detect.ts';
import { documentOf } from '../golden.ts';
import { cells, prices, read, table } from './page.ts';

const kindOf = (title: string, body: string) =>
  detectEvent(
    documentOf(
      `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`,
    ),
    new URL('https://example.net/page'),
  )?.kind;

test('a header of two rows tells until when its column holds', () =>
  expect(
    prices(
      read(
        `<h1>Registration fees</h1><p>4–5 May 2026</p>${table(
          cells('', 'On or before', '2 March 2026 to'),
          cells('', '1 March 2026', '30 April 2026'),
          cells('Students', '100 EUR', '120 EUR'),
          cells('Industry', '200 EUR', '240 EUR'),
        )}`,
      ),
    )?.map((price) => price.replace(/ – .*(?= until)/, '')),
  ).toEqual([
    '100 EUR Students until 2026-03-01',
    '120 EUR Students until 2026-04-30',
    '200 EUR Industry until 2026-03-01',
    '240 EUR Industry until 2026-04-30',
  ]));

test('a price holds to the end of the days over its column', () =>
  expect(
    prices(
      read(
        `<h1>Registration fees</h1><p>4–5 May 2026</p>${table(
          '<th></th><th>Early (until 1 March)</th><th>Standard (2 March–30 April)</th><th>On-site (after 30 April)</th>',
          cells('Students', '100 EUR', '120 EUR', '140 EUR'),
        )}`,
      ),
    ),
  ).toEqual([
    '100 EUR Students – Early (until 1 March) until 2026-03-01',
    '120 EUR Students – Standard (2 March–30 April) until 2026-04-30',
    '140 EUR Students – On-site (after 30 April)',
  ]));

test('a table whose header names the currency needs none in its cells', () =>
  expect(
    prices(
      read(
        `<h1>Registration fees</h1><p>4–5 May 2026</p>${table(
          '<th>Category</th><th>Early (EUR)</th><th>Late (EUR)</th><th>Places</th>',
          cells('Students', '100', '120*', '40'),
          cells('Industry', '1,200.00', '1,440.00', '60'),
        )}`,
      ),
    ),
  ).toEqual([
    '100 EUR Students – Early (EUR)',
    '120 EUR Students – Late (EUR)',
    '1200 EUR Industry – Early (EUR)',
    '1440 EUR Industry – Late (EUR)',
  ]));

test('a price below its tier stays with it, whatever the line below sells', () =>
  expect(
    prices(
      read(
        '<h1>Example Forum 12</h1><p>4–5 May 2026</p><p>Tickets</p><p>Student</p><p>€ 150</p><p>Regular</p><p>€ 450</p><p>Standard ticket: € 350 + € 12.50 service fee</p>',
      ),
    ),
  ).toEqual(['150 EUR Student', '450 EUR Regular', '350 EUR Standard ticket']));

test('registration may open and close in one sentence', () =>
  expect(
    read(
      '<h1>Example Forum 12</h1><p>4–5 May 2026</p><p>Registration opens 1 March 2026 and closes 20 April 2026.</p>',
    )?.deadlines,
  ).toEqual([
    { name: 'Registration opens', date: '2026-03-01' },
    { name: 'Registration closes', date: '2026-04-20' },
  ]));

test('a service fee is no ticket of its own', () => {
  const fees = (html: string) => read(`<h1>Example Forum 12</h1><p>4–5 May 2026</p>${html}`)?.fees;
  expect(fees('<p>Standard ticket: € 350 + € 12.50 service fee</p>')).toEqual([
    { name: 'Standard ticket', amount: 350, currency: 'EUR', serviceFee: 12.5 },
  ]);
  expect(fees('<p>Fees: € 350 + € 100 for the gala dinner</p>')).toContainEqual(
    expect.objectContaining({ amount: 100 }),
  );
});

test('a table that lost its columns is put together again', () =>
  expect(
    prices(
      read(
        `<h1>Registration Rates</h1><p>4–5 May 2026</p><p>Conference Fee</p><p>Early Registration</p><p>(until March 1)</p><p>Standard Registration</p><p>(March 2 – April 30)</p>
        <p>Academic staff</p><p>GBP 400</p><p>GBP 450</p><p>Student</p><p>GBP 350</p><p>GBP 400</p><p>Additional ticket</p><p>GBP 180</p><p>N/A</p>
        <p>Accommodation rates</p><p>Early Registration</p><p>Standard Registration</p><p>Single room</p><p>GBP 165</p><p>N/A</p><p>Shared room</p><p>GBP 82.50</p><p>N/A</p>`,
      ),
    ),
  ).toEqual([
    '400 GBP Academic staff – Early Registration (until March 1) until 2026-03-01',
    '450 GBP Academic staff – Standard Registration (March 2 – April 30) until 2026-04-30',
    '350 GBP Student – Early Registration (until March 1) until 2026-03-01',
    '400 GBP Student – Standard Registration (March 2 – April 30) until 2026-04-30',
    '180 GBP Additional ticket – Early Registration (until March 1) until 2026-03-01',
  ]));

test('a sentence names for whom each sum is', () =>
  expect(
    prices(
      read(
        '<h1>Registration</h1><p>4–5 May 2026</p><p>Registration at the door will be $40 for students, $75 for members and $120 for all others.</p>',
      ),
    ),
  ).toEqual(['40 USD students', '75 USD members', '120 USD all others']));

test('a list under a header of prices needs no word for a fee in each line', () =>
  expect(
    prices(
      read(
        '<h1>Registration</h1><p>4–5 May 2026</p><p>Type of registration Price</p><p>Early bird - available until 2026-03-01 or the first 40 40 €</p><p>Normal 60 €</p>',
      ),
    ),
  ).toEqual(['40 EUR Early bird until 2026-03-01', '60 EUR Normal']));

test.each([
  '1€ is roughly equivalent to 11SEK at the registration desk.',
  'For club members, 10,000 JPY of the fee will be discounted.',
  'Authors can purchase extra pages at registration: € 88 per page',
  'For example, if you register 1 paper and 2 posters, the fee is $200 + 2 * $200 = $600.',
  'Bis zu drei können für ihre Teilnahme mit insgesamt 500€ gefördert werden.',
])('no fee is told in "%s"', (sentence) =>
  expect(read(`<h1>Registration</h1><h2>4–5 May 2026</h2><p>${sentence}</p>`)?.fees).toEqual([]),
);

test('a venue may be told in words over its address', () =>
  expect(
    read(
      `<h1>Venue</h1><p>Example Forum 4 will be held at the Example Spa Hotel, located in:</p><p>Parkallee 2, 2334 Musterdorf, Austria</p>`,
    ),
  ).toMatchObject({
    venue: 'Example Spa Hotel',
    street: 'Parkallee 2',
    city: 'Musterdorf',
    country: 'Austria',
  }));

test('a street may follow upon the venue in a sentence', () =>
  expect(
    read(
      '<h1>Venue</h1><p>The conference will take place at Example Hall, Praia Longa 190, 12 floor, in a quiet part of town.</p>',
    ),
  ).toMatchObject({ venue: 'Example Hall', street: 'Praia Longa 190' }));

test('neither a city nor a heading of a page names an event', () => {
  expect(
    read('<h1>EXF 2026</h1><p>Lisbon, Portugal</p><p>4–5 May 2026</p><h2>Lisbon in spring</h2>', 'EXF 2026')
      ?.name,
  ).toBe('EXF 2026');
  expect(read('<h1>Registration Information</h1><p>4–5 May 2026</p>', 'Registration Information')?.name).toBe(
    'forum.example.net',
  );
});

test('an entry of a menu over a heading is no venue', () =>
  expect(
    read(
      '<ul><li>Committees</li><li>Venue</li></ul><h1>EXF</h1><h2>Venue</h2><p>We will be in Lisbon, Portugal.</p><p>4–5 May 2026</p>',
    ),
  ).not.toHaveProperty('venue'));

test('an evening is not all of the event', () =>
  expect(
    read('<h1>Registration</h1><p>Fee: 100 EUR</p><p>4 Tuesday evening 5 May 2026.</p>'),
  ).not.toHaveProperty('start'));

test.each([
  [
    'Augsburg',
    'The conference will be held at Monash University in Augsburg on 4-5 May 2026.',
    { venue: 'Monash University', city: 'Augsburg' },
  ],
  [
    'a building of two words',
    'The conference will take place in the Routing and Filtering Building at the University of Exampleton.',
    { venue: 'Routing and Filtering Building at the University of Exampleton' },
  ],
  [
    'a street after two names',
    'EXF 2026 will be held at EZONE Hub, University of Exampleton, 35 Stirling Highway, Crawley, Western Australia, 6009.',
    { venue: 'EZONE Hub, University of Exampleton', street: '35 Stirling Highway' },
  ],
  [
    'a city that is praised',
    'EXF 2026 will take place in beautiful Basel, Switzerland.',
    { city: 'Basel', country: 'Switzerland' },
  ],
])('a sentence tells the place: %s', (_, sentence, place) =>
  expect(read(`<h1>Venue</h1><p>${sentence}</p>`, 'EXF 2026')).toMatchObject(place),
);

test('a dinner is elsewhere in French as well', () =>
  expect(
    read(
      '<h1>Forum Exemple</h1><p>13 – 14 juin 2026</p><p>Il reste des billets pour un dîner qui aura lieu au Yuman.</p>',
    ),
  ).not.toHaveProperty('city'));

test('the address may stand in the lines after the day', () =>
  expect(
    read(
      '<h1>EXF36</h1><p>Thursday, 19 January 2017<br>at Example Rooms<br>155 Example Street, London EC2M 3YD</p><p>09:00 Welcome</p><p>10:00 Routes</p><p>11:00 Lunch</p>',
    ),
  ).toMatchObject({
    venue: 'Example Rooms',
    street: '155 Example Street',
    city: 'London',
  }));

test('a room number is no price in ringgit', () =>
  expect(
    read(
      `<h1>Registration</h1><h2>4 May 2026</h2>${table('<th>Time</th><th>Session</th>', cells('09:00', 'Routes (RM 2.06)'), cells('10:00', 'Registration (RM 2.07)'))}`,
    )?.fees,
  ).toEqual([]));

test('the days of a conference stand among those of its deadlines', () =>
  expect(
    read(
      '<h1>Schedule</h1><p>Launch of the conference</p><p>6 February 2026</p><p>Opening of the call</p><p>31 March 2026</p><p>Conference</p><p>30 August - 1st September 2026</p><p>Excursions</p><p>2 September 2026</p><p>Deadline of the final paper</p><p>2 September 2026</p>',
    ),
  ).toMatchObject({ start: '2026-08-30', end: '2026-09-01' }));

test('the day when a price ends is none of the event', () =>
  expect(read('<h1>Registration</h1><p>Fees: $555 standard (ends 2 October 2026)</p>')).not.toHaveProperty(
    'start',
  ));

test.each([
  [
    'Workshop venue',
    '<p>Room 4</p><p>Example Faculty</p><p>Musterstraße 4</p><p>93053 Regensburg</p><p>Germany</p>',
  ],
  [
    'The Example Society',
    '<p>We host our annual meeting, which will be held from Monday, May 4, to Tuesday, May 5, 2026.</p>',
  ],
  [
    'Filters',
    '<p>5th-8th January 2027 · University of Exampleton</p><p>This conference looks at filters.</p>',
  ],
  [
    'Home',
    '<p>September 26-30 2026 at the Centre for Filters, Exampleton</p><p>In this school, we look at filters.</p>',
  ],
  ['Location', '<p>EXF 2026 will take place in beautiful Basel, Switzerland.</p>'],
  [
    'Programme',
    '<h2>Monday</h2><ul><li>Routes</li></ul><h2>Tuesday</h2><ul><li>Filters</li></ul><h2>Wednesday</h2><ul><li>Maps</li></ul>',
  ],
])('is a page of an event: %s', (title, body) => expect(kindOf(title, body)).toBe('event'));

test('a number in front of a tier is not its name', () =>
  expect(
    prices(
      read(
        `<h1>Registration Fees</h1><p>4 May 2026</p>${table('<th>Sl.No</th><th>Category</th><th>Members</th><th>Others</th>', cells('1.', 'Student Author', 'Rs. 6000', 'USD 150'), cells('2.', 'Faculty Author', 'Rs. 7000', 'USD 250'))}`,
      ),
    ),
  ).toEqual([
    '6000 INR Student Author – Members',
    '150 USD Student Author – Others',
    '7000 INR Faculty Author – Members',
    '250 USD Faculty Author – Others',
  ]));

test('what a dollar is, the header of its column may say', () =>
  expect(
    prices(
      read(
        `<h1>Inscripción</h1><p>4 de mayo de 2026</p>${table('<th>Perfil</th><th>Valor inscripción (COP)</th>', cells('Estudiante', '$150.000'), cells('Profesional', '$350.000'))}`,
      ),
    ),
  ).toEqual(['150000 COP Estudiante', '350000 COP Profesional']));

test('a country may end an address in a line of its own', () =>
  expect(
    read(
      '<h1>Workshop venue</h1><p>Example Building<br>1 Science Square<br>Example Helix<br>Exampleton upon Tyne<br>United Kingdom<br>NE4 5TG</p>',
    ),
  ).toMatchObject({
    venue: 'Example Building',
    street: '1 Science Square',
    city: 'Exampleton upon Tyne',
    country: 'United Kingdom',
  }));

test('a heading under "Venue" is the venue only if no sentence tells it', () =>
  expect(
    read(
      '<h1>Venue</h1><h2>Exampleton</h2><p>A city of many sights.</p><h2>Example University</h2><p>The conference will be held at Red Campus, Example University.</p>',
    )?.venue,
  ).toBe('Red Campus, Example University'));

test('the name of a site that is an acronym and a year', () =>
  expect(
    read('<div>EXF 2026</div><h1>Registration</h1><p>Registration fee: £60</p>', 'Registration')?.name,
  ).toBe('EXF 2026'));

test('neither the start of a registration nor that of a payment is the event', () => {
  expect(
    read(
      '<h1>Registration</h1><p>Registration for the workshop starts from January 5, 2026.</p><p>Fee: £60</p>',
    ),
  ).not.toHaveProperty('start');
  expect(
    read(
      '<h1>Anmeldung</h1><p>Zahlung</p><p>27.11.2026</p><p>Teilnehmerbeitrag für die Tagung</p><p>150 €</p>',
    ),
  ).not.toHaveProperty('start');
});

test.each([
  ['Mustertagung 2026', '<p>- 30.12.2026 - 02.01.2027 -</p><p>Ort</p><p>Musterweg 20, 22089 Hamburg</p>'],
  [
    'Programm',
    '<h3>MONTAG</h3><b>18.00 Check-in</b><p>Kommt.</p><b>20.00 Offizielle Begrüßung</b><h3>DIENSTAG</h3><b>18.00 Tanz</b><b>20.30 Spiele</b><h3>MITTWOCH</h3>',
  ],
  ['Información para participantes', '<p>Manizales, 13 al 17 de noviembre de 2026</p><p>La escuela</p>'],
  ['Information for participants', '<p>August 26-30, 2026</p><p>The symposium</p>'],
])('is a page of an event, too: %s', (title, body) => expect(kindOf(title, body)).toBe('event'));

test('the days in which a price holds may have a column of their own', () =>
  expect(
    prices(
      read(
        `<h1>Registration</h1>${table('<th>Period</th><th>Window</th><th>Regular</th><th>Student</th>', cells('Early', 'May 1–August 1, 2026', 'USD 450', 'USD 250'), cells('General', 'August 2–23, 2026', 'USD 500', 'USD 300'))}`,
      ),
    ),
  ).toEqual([
    '450 USD Early – Regular until 2026-08-01',
    '250 USD Early – Student until 2026-08-01',
    '500 USD General – Regular until 2026-08-23',
    '300 USD General – Student until 2026-08-23',
  ]));

test('a heading tells until when the prices below it hold', () =>
  expect(
    prices(
      read(
        '<h1>Registration Fees</h1><h3>Early Bird (Before 15 Aug 2026)</h3><p>Full Participant: $300 AUD<br>Student: $200 AUD</p><h3>Regular (After 15 Aug 2026)</h3><p>Full Participant: $350 AUD</p>',
      ),
    ),
  ).toEqual([
    '300 AUD Full Participant until 2026-08-15',
    '200 AUD Student until 2026-08-15',
    '350 AUD Full Participant',
  ]));

test('a long column of prices takes no longer than its length', () => {
  const took = (prices: number) => {
    const began = process.cpuUsage().user;
    read(`<h1>Registration fees</h1><p>Member</p>${'<p>€ 100</p>'.repeat(prices)}`);
    return process.cpuUsage().user - began;
  };
  took(1_000);
  expect(took(4_000)).toBeLessThan(2_000_000);
});
