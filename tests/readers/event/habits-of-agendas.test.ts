/** More habits of agendas: who chairs beside the hours of a block, rooms over titles, days named in passing, lists by letters. */
import { expect, test } from 'vitest';
import { cells, read, table, told } from './page.ts';

test('who chairs stands beside the hours of a block, whose name is over them', () => {
  const event = read(
    table(
      '<td colspan="2">Monday, 4 May 2026</td>',
      cells('08:30-09:00', 'Registration'),
      cells('', 'Routes and filters'),
      cells('09:00-10:00', 'Chair: Ana Silva'),
      cells('09:00-09:30', 'Routes for all<br><i>Bo Berg</i>'),
      cells('09:30-10:00', 'Filters for all<br><i>Cy Dorn</i>'),
      cells('10:00-10:30', 'Coffee break'),
    ),
  );
  expect(told(event)).toEqual([
    '2026-05-04 08:30–09:00 Registration',
    '2026-05-04 09:00–10:00 Routes and filters',
    '2026-05-04 09:00–09:30 Routes for all',
    '2026-05-04 09:30–10:00 Filters for all',
    '2026-05-04 10:00–10:30 Coffee break',
  ]);
  expect(event?.sessions[1]?.speakers).toEqual([{ name: 'Ana Silva' }]);
});

test('who speaks, or what a block holds, may have a row of its own', () => {
  const event = read(
    `<h2>4 May 2026</h2>${table(
      cells('09:00-10:00', 'Keynote: Routes for all'),
      cells('', 'Ana Silva (Example Net)'),
      cells('10:00-11:00', 'Session 1: Filters'),
      cells(
        '',
        '<ul><li>Filters that work<br>Bo Berg</li><li>Filters that do not<br>Cy Dorn</li><li>No filters<br>Di Eng</li></ul>',
      ),
      cells('11:00-11:30', 'Coffee break'),
    )}`,
  );
  expect(told(event)).toHaveLength(3);
  expect(event?.sessions[0]?.speakers).toEqual([{ name: 'Ana Silva', affiliation: 'Example Net' }]);
  expect(event?.sessions[1]?.abstract).toContain('Filters that do not');
});

test.each([
  ['Monday 4th', 'Tuesday 5th'],
  ['Main part, day one: Monday 4th', 'Main part, day two: Tuesday 5th'],
  ['Monday (Red hall)', 'Tuesday (Blue hall)'],
  ['Segunda-feira (4/5)', 'Terça-feira (5/5)'],
])('a weekday names a day whatever stands beside it: %s', (first, second) => {
  const day = (name: string) =>
    `<h3>${name}</h3>${table(cells('09:00', 'Welcome'), cells('10:00', 'Lunch'))}`;
  expect(told(read(`<p>Example City, 4–5 May 2026</p>${day(first)}${day(second)}`))).toEqual([
    '2026-05-04 09:00– Welcome',
    '2026-05-04 10:00– Lunch',
    '2026-05-05 09:00– Welcome',
    '2026-05-05 10:00– Lunch',
  ]);
});

test('weekdays over columns may name their halls', () =>
  expect(
    told(
      read(
        `<p>Example City, 4–5 May 2026</p>${table(
          '<th>Time</th><th>Monday<br>(Red hall)</th><th>Tuesday<br>(Blue hall)</th>',
          cells('09:00-10:00', 'Routes for all', 'Filters for all'),
          cells('10:00-11:00', 'Maps for all', 'Closing'),
        )}`,
      ),
    ),
  ).toEqual([
    '2026-05-04 09:00–10:00 Routes for all',
    '2026-05-05 09:00–10:00 Filters for all',
    '2026-05-04 10:00–11:00 Maps for all',
    '2026-05-05 10:00–11:00 Closing',
  ]));

test('an agenda numbered by letters goes on over its blocks', () => {
  const event = read(
    `<h1>Filters Working Group Draft Agenda</h1><p>Monday, 4 May 2026 9:00 – 10:30</p><p>A. Welcome<br>Chair: Ana Silva</p>
    <ul><li>Minutes of last time</li><li>Bashing</li><li>Scribes</li></ul><p>B. Routes for all<br>Bo Berg, Example Net</p><p>C. Filters</p>
    <p>Monday, 4 May 2026 11:00 – 12:30</p><p>D. Maps of nets<br>Cy Dorn, Example Labs</p><p>E. Anything else</p>`,
  );
  expect(event?.sessions.map(({ day, title }) => `${day} ${title}`)).toEqual([
    '2026-05-04 Welcome',
    '2026-05-04 Routes for all',
    '2026-05-04 Filters',
    '2026-05-04 Maps of nets',
    '2026-05-04 Anything else',
  ]);
  expect(event?.sessions[1]?.speakers).toEqual([{ name: 'Bo Berg', affiliation: 'Example Net' }]);
});

test('days of titles and nothing else are an agenda without hours', () =>
  expect(
    told(
      read(
        `<h1>Programme de la conférence</h1><h2>Programme 2026</h2>
        <h3>Lundi 4 mai 2026 (matin)</h3><p>Routes pour tous</p><p>Et si l’on filtrait ?</p><p>Jouons aux cartes !</p>
        <h3>Lundi 4 mai 2026 (après-midi)</h3><p>Forum ouvert</p><p>Mesurer pour comprendre</p><p>Le petit débat</p>
        <h3>Mardi 5 mai 2026 (matin)</h3><p>Clore sans finir</p><p>Revenir</p>`,
      ),
    ),
  ).toEqual([
    '2026-05-04 – Routes pour tous',
    '2026-05-04 – Et si l’on filtrait ?',
    '2026-05-04 – Jouons aux cartes !',
    '2026-05-04 – Forum ouvert',
    '2026-05-04 – Mesurer pour comprendre',
    '2026-05-04 – Le petit débat',
    '2026-05-05 – Clore sans finir',
    '2026-05-05 – Revenir',
  ]));

test('news under their days are no agenda', () =>
  expect(
    read(
      '<h1>Example Forum 4 News</h1><p>4–5 May 2026</p><h3>12 April 2026</h3><p>The agenda is out</p><p>Look</p><p>Here</p><h3>2 March 2026</h3><p>Hotels are listed</p><p>There</p><p>Here</p>',
    )?.sessions,
  ).toEqual([]));

test('weekdays over lists of talks are an agenda', () => {
  const event = read(
    `<h1>Programme</h1><h2>Monday</h2><ul><li>Routes - Ana Silva (Example Net)<ul><li>Video</li><li>PDF</li></ul></li><li>Filters - Bo Berg (Example Labs)</li></ul>
    <h2>Tuesday</h2><ul><li>Maps - Cy Dorn (Example Net)<ul><li>Video</li></ul></li><li>Afternoon visit</li></ul>`,
  );
  expect(told(event)).toEqual([
    'Monday – Routes',
    'Monday – Filters',
    'Tuesday – Maps',
    'Tuesday – Afternoon visit',
  ]);
  expect(event?.sessions[0]?.speakers).toEqual([{ name: 'Ana Silva', affiliation: 'Example Net' }]);
});

test('who speaks may be said after the abstract, and Mr is no part of a name', () => {
  const event = read(
    `<h2>4 May 2026</h2><ul><li>09:30 - 10:00 Registration</li><li>10:00 - 10:30 Routes for all 30'<br>We look at routes from all sides, and then at filters.<br>Speaker: Mr. Bo Berg (Example Net)<br>Material: Slides pdf file</li>
    <li>10:30 - 11:00 Filters</li></ul>`,
  );
  expect(event?.sessions[1]).toMatchObject({
    speakers: [{ name: 'Bo Berg', affiliation: 'Example Net' }],
    abstract: 'We look at routes from all sides, and then at filters.',
  });
});

test('names stand over the titles of most talks', () => {
  const event = read(
    `<h2>4 May 2026</h2><p>09:00-09:20</p><p>Opening</p><p>09:20</p><p>Ana Silva, Bo Berg, and Cy Dorn</p><p>Routes for all [Paper 1]</p>
    <p>09:40</p><p>Di Eng</p><p>Filters for all</p><p>10:00</p><p>Ed Fox and Fay Gil</p><p>Maps for all</p><p>10:20-10:40</p><p>Coffee Break</p>`,
  );
  expect(
    event?.sessions.map(({ title, speakers }) => `${title} @ ${speakers.map(({ name }) => name).join('; ')}`),
  ).toEqual([
    'Opening @ ',
    'Routes for all [Paper 1] @ Ana Silva; Bo Berg; Cy Dorn',
    'Filters for all @ Di Eng',
    'Maps for all @ Ed Fox; Fay Gil',
    'Coffee Break @ ',
  ]);
});

test('in cells as well, with a word for what sort of talk it is', () =>
  expect(
    read(
      `<h2>4 May 2026</h2>${table(
        cells('09:00–09:50', 'Ana Silva (Invited talk):<br>Routes for all'),
        cells('09:50–10:10', 'Bo Berg and Cy Dorn:<br>Filters for all'),
        cells('10:10–10:30', 'Coffee break'),
        cells('10:30–11:00', 'Di Eng:<br>Maps for all'),
      )}`,
    )?.sessions.map(({ title, speakers }) => `${title} @ ${speakers.map(({ name }) => name).join('; ')}`),
  ).toEqual([
    'Routes for all @ Ana Silva',
    'Filters for all @ Bo Berg; Cy Dorn',
    'Coffee break @ ',
    'Maps for all @ Di Eng',
  ]));

test('a comma may stand between a month and its day, before a year', () =>
  expect(
    told(
      read(
        '<h2>Monday: May, 4 2026</h2><p>09:00 Routes</p><p>10:00 Filters</p><h2>Tuesday: May, 5 2026</h2><p>09:00 Maps</p><p>In May, 20 of us met.</p>',
      ),
    )?.map((line) => line.slice(0, 16)),
  ).toEqual(['2026-05-04 09:00', '2026-05-04 10:00', '2026-05-05 09:00']));

test('a block is called by the line below its number', () =>
  expect(
    read(
      '<h2>4 May 2026</h2><p>10:00 – 10:50</p><div>Block I<br>Filters in the field</div><p>What we filter.</p><p>10:50 – 11:00</p><div>Pause</div><p>11:00 – 12:00</p><div>Block II<br>Routes in the field</div>',
    )?.sessions.map(({ title }) => title),
  ).toEqual(['Block I: Filters in the field', 'Pause', 'Block II: Routes in the field']));

test('a single name stands over each title, where it does so throughout', () =>
  expect(
    read(
      `<h2>4 May 2026</h2>${table(
        cells('9:00 am', 'Registration'),
        ...['Ana Silva', 'Bo Berg', 'Cy Dorn', 'Di Eng', 'Ed Fox'].map((name, i) =>
          cells(
            `1${i}:00 am`.replace('12:00 am', '12:00 pm').replace(/1([34]):00 am/, '$1:00 pm'),
            `${name}<br>Routes, part ${i}`,
          ),
        ),
      )}`,
    )?.sessions.map(({ title, speakers }) => `${title} @ ${speakers[0]?.name}`),
  ).toEqual([
    'Registration @ undefined',
    'Routes, part 0 @ Ana Silva',
    'Routes, part 1 @ Bo Berg',
    'Routes, part 2 @ Cy Dorn',
    'Routes, part 3 @ Di Eng',
    'Routes, part 4 @ Ed Fox',
  ]));

test('the number of a day is no part of its date', () =>
  expect(
    told(
      read(
        '<h2>Day 1 — Wednesday, 2 December 2026</h2><p>09:00 Routes</p><p>10:00 Filters</p><h2>Day 2 — Thursday, 3 December 2026</h2><p>09:00 Maps</p>',
      ),
    ),
  ).toEqual(['2026-12-02 09:00– Routes', '2026-12-02 10:00– Filters', '2026-12-03 09:00– Maps']));

test('a list of sentences under "Agenda" is none', () =>
  expect(
    read(
      '<h1>Agenda</h1><p>4 May 2026</p><ul><li>Each talk includes three minutes of questions.</li><li>All presenters come early.</li><li>Posters are sent to us.</li></ul>',
    )?.sessions,
  ).toEqual([]));
