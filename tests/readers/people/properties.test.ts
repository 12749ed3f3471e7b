import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { peopleReader } from '../../../src/readers/people/reader.ts';
import { people } from '../../../src/records/people.ts';
import { folded } from '../../../src/records/text.ts';
import { extract, html, listOn, NOWHERE, pageOf, peopleOn } from './read.ts';

vi.setConfig({ testTimeout: 60_000 });

const word = fc.constantFrom(
  'Ada',
  'Muster',
  'Example Net',
  'GmbH',
  '64500',
  'AS64501',
  '64500.64501',
  '(remote)',
  '#',
  '|',
  ',',
  '–',
  'Attendees',
  'Attendees:',
  'Apologies',
  'Members',
  'Name',
  'Company',
  'ASN',
  'E-mail',
  'ada@example.net',
  '09:00',
  '€ 5',
  'Total 3',
  '例山 太郎',
  'عدا',
  '\u0000',
  '\u202e',
  '<b>',
  '&',
  '"',
  ';',
  '\t',
  '\n',
  '',
);
const phrase = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const leaf = fc.oneof(phrase, fc.string());
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(
        fc.constantFrom(
          'div',
          'p',
          'ul',
          'ol',
          'li',
          'dl',
          'dt',
          'dd',
          'table',
          'thead',
          'tr',
          'td',
          'th',
          'h1',
          'h2',
          'h3',
          'pre',
          'a',
          'b',
          'section',
          'br',
          'td rowspan="3"',
          'td colspan="2"',
          'a href="mailto:jo@example.org"',
        ),
        fc.array(tie('node'), { maxLength: 5 }),
      )
      .map(([tag, children]) => `<${tag}>${children.join('')}</${tag.split(' ')[0]}>`),
  ),
})).node as fc.Arbitrary<string>;

test('whatever the page, nothing is thrown, and what is read is a record', () => {
  fc.assert(
    fc.property(tree, fc.boolean(), (body, isText) => {
      const page = isText ? body.replace(/^\s*</, '.<') : html(`<h1>Attendees</h1>${body}`);
      peopleReader.detect(pageOf(page), NOWHERE);
      for (const candidate of extract(page))
        if (candidate.kind === 'people') expect(people.safeParse(candidate.record).success).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('every word and number of a row stands in the page', () => {
  fc.assert(
    fc.property(tree, (body) => {
      const page = html(`<h1>Attendees</h1>${body}`);
      const document = pageOf(page);
      // Words that only tags part are one word to a reader of the page.
      const seen = folded(document.body.textContent ?? '').replace(/ /g, '') + folded(page).replace(/ /g, '');
      const digits = page.replace(/\D/g, ' ');
      for (const { name = '', organization = '', title = '', asns } of peopleOn(page)) {
        for (const said of folded(`${name} ${organization} ${title}`).split(' '))
          if (said) expect(seen).toContain(said);
        for (const asn of asns) expect(digits).toContain(String(asn));
      }
    }),
    { numRuns: 300 },
  );
});

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
/** Processor time, which a busy machine does not stretch. What is not linear takes minutes. */
const within = (seconds: number, act: () => unknown) => {
  const before = process.cpuUsage();
  act();
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(seconds);
};

test('20,000 rows are read in whole and in time', () => {
  const page = html(
    `<h1>Attendees</h1><table><tr><th>Name</th><th>Company</th><th>ASN</th></tr>${lines(20_000, (index) => `<tr><td>Ada Muster${index}</td><td>Example ${index}</td><td>${64500 + index}</td></tr>`)}</table>`,
  );
  const document = pageOf(page);
  within(5, () =>
    expect(peopleReader.extract(document, NOWHERE)).toMatchObject([
      { record: { people: { length: 20_000 } } },
    ]),
  );
});

test('20,000 lines of text', () => {
  const document = pageOf(
    `Attendees:\n${lines(20_000, (index) => `Ada Muster-${'abcdefghij'[index % 10]}${'abcdefghij'[Math.floor(index / 10) % 10]}, Example Net ${index}\n`)}`,
  );
  within(5, () =>
    expect(peopleReader.extract(document, NOWHERE)).toMatchObject([
      { record: { people: { length: 20_000 } } },
    ]),
  );
});

test.each([
  ['a table in a table in a table…', html(`<h1>Attendees</h1>${'<table><tr><td>x</td><td>'.repeat(800)}`)],
  ['lists nested deep', html(`<h1>Attendees</h1>${'<ul><li>Ada Muster'.repeat(800)}`)],
  [
    'boxes nested deep',
    html(`<h1>Attendees</h1>${'<div class="card"><div class="card">Ada</div>'.repeat(800)}`),
  ],
  ['one endless line', `Attendees: ${'Ada Muster, '.repeat(50_000)}`],
  ['one endless word', `Attendees: ${'A'.repeat(500_000)}`],
  ['brackets without end', `Attendees:\n${'Ada (Muster '.repeat(50_000)}`],
  ['pipes without end', `Members\n${'|'.repeat(200_000)}\n${'|'.repeat(200_000)}`],
  [
    'dots and digits',
    html(
      `<h1>Members</h1><table><tr><th>Name</th><th>ASN</th></tr><tr><td>${'A.'.repeat(50_000)}</td><td>${'1.'.repeat(50_000)}</td></tr></table>`,
    ),
  ],
  [
    'spans beyond reason',
    html(
      `<h1>Members</h1><table><tr><th>Name</th><th>ASN</th></tr>${'<tr><td rowspan="99999" colspan="99999">x</td><td>1</td></tr>'.repeat(500)}</table>`,
    ),
  ],
])('hostile: %s', (_, page) => {
  const document = pageOf(page);
  within(5, () => {
    peopleReader.detect(document, NOWHERE);
    peopleReader.extract(document, NOWHERE);
  });
});

test('a table inside a cell is a list of its own', () => {
  const inner =
    '<table><tr><th>Name</th><th>Company</th></tr><tr><td>Jo Sample</td><td>Sample Telecom</td></tr></table>';
  expect(
    listOn(
      html(
        `<h1>Attendees</h1><table><tr><th>Name</th><th>Company</th></tr><tr><td>Ada Muster</td><td>Example Net ${inner}</td></tr></table>`,
      ),
    )?.record.people,
  ).toEqual([
    { name: 'Ada Muster', organization: 'Example Net', asns: [] },
    { name: 'Jo Sample', organization: 'Sample Telecom', asns: [] },
  ]);
});
