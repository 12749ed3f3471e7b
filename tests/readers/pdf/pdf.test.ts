/** PDFs, written for the test as programs write them: words at places, and nothing else. */
import { expect, test } from 'vitest';
import { toDocument } from '../../../src/cli/to-document.ts';
import { blocksOf } from '../../../src/readers/page/blocks.ts';
import { readPdf } from '../../../src/readers/pdf/pdf.ts';
import { readPage } from '../../../src/readers/read-page.ts';
import { column, type Word, writePdf } from './write-pdf.ts';

const html = async (bytes: Uint8Array): Promise<string> => {
  const read = await readPdf(bytes);
  if ('problem' in read) throw new Error(read.problem);
  return read.html;
};
/** One line a block: its kind and its words. */
const blocks = async (...pages: Word[][]): Promise<string[]> =>
  blocksOf(toDocument(await html(writePdf(pages)), false)).map(({ kind, text }) => `${kind}: ${text}`);

const LONG = [
  'Networks that wish to exchange traffic with us are welcome to ask for it at every',
  'exchange where both of us are present, and we answer within a few days as a rule.',
];

test('a policy reads as it would from a page', async () => {
  const bytes = writePdf([
    [
      { x: 72, y: 80, text: 'Peering policy of AS64500', size: 20 },
      ...column(LONG, 72, 120),
      { x: 72, y: 170, text: 'Requirements', size: 15 },
      ...column(
        [
          '• Peers must operate a network operations centre that is staffed 24x7 and',
          '  answers at any hour.',
          '• Peers must exchange at least 500 Mbps with us at the 95th percentile.',
          '• MD5 is optional.',
        ],
        72,
        195,
      ),
    ],
  ]);
  const document = toDocument(await html(bytes), false);
  const { candidates } = readPage(document, new URL('https://papers.example/policy.pdf'));
  const [policy] = candidates;
  expect(document.title).toBe('Peering policy of AS64500');
  expect(policy?.kind === 'policy' && policy.record.asn).toBe(64500);
  expect(
    policy?.kind === 'policy' && policy.record.clauses.map(({ id, stance, quote }) => [id, stance, quote]),
  ).toEqual([
    [
      'noc-24x7',
      'required',
      'Peers must operate a network operations centre that is staffed 24x7 and answers at any hour.',
    ],
    ['traffic-volume', 'required', 'Peers must exchange at least 500 Mbps with us at the 95th percentile.'],
    ['md5', 'optional', 'MD5 is optional.'],
  ]);
});

test('larger letters are headings, lines of a paragraph are joined, gaps part paragraphs', async () => {
  expect(
    await blocks([
      { x: 72, y: 80, text: 'Peering', size: 18 },
      ...column(LONG, 72, 110),
      ...column(['A second paragraph is here.'], 72, 160),
    ]),
  ).toEqual(['heading: Peering', `paragraph: ${LONG.join(' ')}`, 'paragraph: A second paragraph is here.']);
});

test('words that were parted at the end of a line are one again, compounds keep their hyphen', async () => {
  const [only] = await blocks(
    column([
      'Every network that peers with us has to maintain its own records and the require-',
      'ments that follow, which are to be kept in an up-to-',
      'date form at all times.',
    ]),
  );
  expect(only).toMatch(/the requirements that follow, .* an up-to-date form/);
});

test('columns are read one after the other, below what spans them', async () => {
  const left = [
    'Peers must keep a complete and',
    'current record in PeeringDB, and',
    'must register all of their routes',
    'in a public routing registry that',
    'is mirrored by the larger ones.',
  ];
  const right = [
    'Traffic is exchanged without any',
    'settlement. Neither of the parties',
    'may point a default route at the',
    'other one, nor use static routes',
    'that were not announced to it.',
  ];
  expect(
    await blocks([
      { x: 72, y: 70, text: 'The peering policy of an example network', size: 18 },
      ...column(left, 72, 110),
      ...column(right, 320, 110),
    ]),
  ).toEqual([
    'heading: The peering policy of an example network',
    `paragraph: ${left.join(' ')}`,
    `paragraph: ${right.join(' ')}`,
  ]);
});

test('a table keeps its rows', async () => {
  const rows = [
    ['Region', 'Traffic', 'Locations'],
    ['Europe', '500 Mbps', '4'],
    ['Asia', '200 Mbps', '2'],
    ['Africa', '100 Mbps', '1'],
    ['Oceania', '100 Mbps', '1'],
  ];
  expect(
    await blocks(
      rows.flatMap(([a = '', b = '', c = ''], i) => [
        { x: 72, y: 100 + 16 * i, text: a },
        { x: 220, y: 100 + 16 * i, text: b },
        { x: 380, y: 100 + 16 * i, text: c },
      ]),
    ),
  ).toEqual(rows.map((cells) => `row: ${cells.join(' ')}`));
});

test('headers, footers and page numbers are left out, and a sentence goes on over the page', async () => {
  const page = (lines: string[], number: number): Word[] => [
    { x: 72, y: 30, text: 'Example Net – Peering policy – version 3', size: 9 },
    ...column(lines, 72, 120),
    { x: 290, y: 815, text: `Page ${number} of 3`, size: 9 },
  ];
  expect(
    await blocks(
      page([LONG[0] ?? '', 'exchange where both are present, since the exchange of traffic between our'], 1),
      page(['networks helps the users of both of them.'], 2),
      page(['A third page says something of its own.'], 3),
    ),
  ).toEqual([
    `paragraph: ${LONG[0]} exchange where both are present, since the exchange of traffic between our networks helps the users of both of them.`,
    'paragraph: A third page says something of its own.',
  ]);
});

const encrypted = (): Uint8Array => {
  const text = new TextDecoder('latin1').decode(writePdf([column(LONG)]));
  const lock = `<</Filter/Standard/V 1/R 2/Length 40/P -44/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;
  return Uint8Array.from(text.replace('trailer<<', `trailer<</Encrypt ${lock}/ID[<aa><aa>]`), (sign) =>
    sign.charCodeAt(0),
  );
};

test.each([
  ['without a word in it', () => writePdf([[]]), 'pdf-scanned'],
  ['with nothing but page numbers', () => writePdf([[{ x: 290, y: 815, text: '1' }]]), 'pdf-scanned'],
  ['that is locked', encrypted, 'pdf-locked'],
  ['that is no PDF', () => new TextEncoder().encode('%PDF-1.7 and then nothing'), 'pdf-broken'],
  ['that was cut short', () => writePdf([column(LONG)]).slice(0, 120), 'pdf-broken'],
  ['of very many pages', () => writePdf(Array.from({ length: 201 }, () => column(LONG))), 'pdf-long'],
  ['of very many bytes', () => new Uint8Array(21 * 1024 * 1024), 'pdf-long'],
  [
    'whose pages are each other’s children',
    () =>
      new TextEncoder().encode(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>',
      ),
    'pdf-broken',
  ],
])('a PDF %s is told by its problem', async (_, bytes, problem) => {
  expect(await readPdf(bytes())).toEqual({ problem });
});

test('what a PDF draws is text to the page, whatever it looks like', async () => {
  expect(await blocks(column(['<script>alert(1)</script> & peers <b>must</b> do it.']))).toEqual([
    'paragraph: <script>alert(1)</script> & peers <b>must</b> do it.',
  ]);
});
