import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { eventReader } from '../../../src/readers/event/event.ts';
import { event as eventRecord } from '../../../src/records/event.ts';
import { documentOf, plainDocument } from '../golden.ts';

const url = new URL('https://forum.example.net/agenda');
const readText = (text: string) =>
  eventReader.extract(plainDocument(text), url)[0]?.record as
    | ReturnType<typeof eventRecord.parse>
    | undefined;
const readHtml = (html: string) =>
  eventReader.extract(
    documentOf(`<!doctype html><html><head><title>Example Forum 4</title></head><body>${html}</body></html>`),
    url,
  )[0]?.record as ReturnType<typeof eventRecord.parse> | undefined;

describe('what is not known is not said', () => {
  test('a day without a year keeps its name', () =>
    expect(
      readText('Example Forum agenda\n\nSunday, November 8th\n10:30 Welcome\n11:00 Filters\n12:00 Lunch')
        ?.sessions[0],
    ).toEqual({
      dayName: 'Sunday, November 8th',
      start: '10:30',
      title: 'Welcome',
      speakers: [],
      kind: 'other',
    }));

  test('times are local where no zone is known', () =>
    expect(
      readHtml('<h2>4 May 2026</h2><p>10:00 Welcome<br>11:00 Filters<br>12:00 Lunch</p>')?.sessions[0]?.start,
    ).toBe('10:00'));

  test('a zone that follows from the city is said to', () => {
    const [candidate] = eventReader.extract(
      documentOf(
        '<html><head><title>Example Forum 4</title></head><body><p>4 May 2026, Dhaka, Bangladesh</p></body></html>',
      ),
      url,
    );
    expect(candidate?.evidence.timeZone?.where).toMatch(/derived from Dhaka/);
  });

  test('a day that no calendar has dates nothing', () =>
    expect(
      readHtml('<h2>31 June 2026</h2><p>10:00 Welcome<br>11:00 Filters<br>12:00 Lunch</p>')?.sessions.every(
        ({ day }) => day === undefined,
      ),
    ).toBe(true));

  test('deadlines, news and earlier years are not the event’s days', () =>
    expect(
      readHtml(
        '<p>Published: May 15, 2026</p><p>Early bird until 1 March 2026</p><p>4-5 June 2026, Dhaka, Bangladesh</p><p>© 2019</p>',
      ),
    ).toMatchObject({ start: '2026-06-04', end: '2026-06-05' }));

  test('the same session twice is once, two of one title with other speakers are two', () =>
    expect(
      readHtml(
        '<table><tr><td>10:00</td><td>Remarks</td><td>Ana Silva</td></tr><tr><td>10:00</td><td>Remarks</td><td>Ana Silva</td></tr><tr><td>10:00</td><td>Remarks</td><td>Bert Muster</td></tr></table>',
      )?.sessions,
    ).toHaveLength(2));

  test('one day as a table and the next as lines are both read', () =>
    expect(
      readHtml(
        '<h2>4 May 2026</h2><table><tr><td>10:00</td><td>Ports</td></tr><tr><td>11:00</td><td>Routes</td></tr></table><h2>5 May 2026</h2><p>10:00 Filters<br>11:00 Lunch</p>',
      )?.sessions.map(({ day, title }) => `${day} ${title}`),
    ).toEqual(['2026-05-04 Ports', '2026-05-04 Routes', '2026-05-05 Filters', '2026-05-05 Lunch']));

  test('what is commented out is not on the page', () =>
    expect(
      readHtml(
        '<p>4 May 2026</p><!-- <table><tr><td>Regular ticket</td><td>100 EUR</td></tr><tr><td>Late ticket</td><td>200 EUR</td></tr></table> -->',
      )?.fees,
    ).toEqual([]));
});

describe('it tells events from other pages', () => {
  const seen = (title: string, body: string, address = 'https://x.example.net/') =>
    eventReader.detect(
      documentOf(
        `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`,
      ),
      new URL(address),
    );

  test.each([
    [
      'Peering Policy',
      '<p>Our NOC answers 24x7, sales from 09:00 to 17:00. Effective 1 May 2026. We attend every forum and meeting.</p>',
    ],
    [
      'Forum 4 Attendees',
      '<p>4 May 2026. Venue: Example Hall. Registration is closed.</p><ul><li>Ana Silva, Example Net</li></ul>',
    ],
    [
      'Looking glass',
      '<pre>2001:db8:10:20::1 64500:10:20 64500:10:30 64500:10:40 64500:10:50 64500:11:10</pre>',
    ],
    ['Welcome', '<p>Nothing here.</p>'],
  ])('%s is none', (title, body) => expect(seen(title, body)).toBeNull());

  test('nor is PeeringDB', () =>
    expect(
      seen('Event 2026 agenda', '<p>09:00 10:00 11:00 12:00</p>', 'https://www.peeringdb.com/net/1'),
    ).toBeNull());

  test.each([
    ['Forum 4 - Agenda', '<p>4 May 2026</p><p>09:00 A</p><p>10:00 B</p><p>11:00 C</p><p>12:00 D</p>'],
    ['Forum 4 Registration', '<p>Regular EUR 200, late EUR 300</p>'],
    ['Forum 4', '<p>4 May 2026</p><p>Venue: Example Hall</p>'],
  ])('%s is one', (title, body) => expect(seen(title, body)?.confidence).toBeGreaterThanOrEqual(0.5));
});

test('an XML file is read as the browser opens it', () => {
  const xml =
    "<schedule><conference><title>Example Camp</title></conference><day date='2026-12-27'><room name='Hall'><event id='1'><start>11:00</start><duration>00:30</duration><title>Opening</title></event></room></day></schedule>";
  const document = new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
  expect(eventReader.detect(document, url)?.confidence).toBeGreaterThan(0.9);
  expect(eventReader.extract(document, url)[0]?.record).toMatchObject({
    name: 'Example Camp',
    sessions: [{ day: '2026-12-27', start: '11:00', end: '11:30', title: 'Opening', room: 'Hall' }],
  });
});

describe('nothing breaks it', () => {
  const line = fc.constantFrom(
    'Day 1',
    'Tuesday, May 5 2026',
    '4-6 May 2026, Dhaka, Bangladesh',
    '31 June 2026',
    '09:00 Welcome',
    '25:00 Never',
    '10:00',
    '12:30-1:30 Lunch',
    'Filters',
    '| 10:00 | Ports | Ana Silva |',
    'Venue: Hall',
    'Where:',
    'Regular: 100 EUR',
    '$5',
    'Agenda',
    '',
    '(',
    'All times in CET',
    'TBA',
    '1. One [1 min]',
    'The day will end with a party for all.',
  );

  test('any lines give a valid record, with no session outside the days that the page states', () =>
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        for (const { record } of eventReader.extract(plainDocument(lines.join('\n')), url)) {
          const read = eventRecord.parse(record);
          for (const { day } of read.sessions)
            if (day) expect(['2026-05-04', '2026-05-05', '2026-05-06']).toContain(day);
        }
      }),
    ));

  test('any text and any markup', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.array(
          fc.constantFrom(
            '<table>',
            '<tr>',
            '<td colspan=9>',
            '<td rowspan=3>10:00',
            '</table>',
            '<h2>4 May 2026',
            '<ul><li>09:00 a',
            '<b>',
            '</p>',
            '<pre>',
            'x',
            '<script type="application/ld+json">{"@type":"Event","name":1}</script>',
          ),
          { maxLength: 30 },
        ),
        (text, tags) => {
          for (const document of [
            plainDocument(text),
            documentOf(`<html><head></head><body>${tags.join('')}${text.replace(/[<>]/g, '')}</body></html>`),
          ]) {
            eventReader.detect(document, url);
            for (const { record } of eventReader.extract(document, url)) eventRecord.parse(record);
          }
        },
      ),
    ));

  test('a line of five megabytes, as many lines, a table within a table and many rows come to an end', {
    timeout: 120_000,
  }, () => {
    readText(`Agenda ${'10:00-11:00 a (b, c) 5 May 2026 '.repeat(160_000)}`);
    readHtml(`${'<table><tr><td>'.repeat(300)}10:00${'</td></tr></table>'.repeat(300)}`);
    readHtml(
      `<h2>4 May 2026</h2><table>${'<tr><td>10:00 - 10:30</td><td>Ports (Ana Silva, Example Net)</td></tr>'.repeat(3_000)}</table>`,
    );
    readText('10:00 - 10:30 Ports and routes (Ana Silva, Example Net), 5 May 2026, $100\n'.repeat(60_000));
  });
});
