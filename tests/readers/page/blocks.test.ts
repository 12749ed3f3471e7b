import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/readers/page/blocks.ts';

const read = (body: string) =>
  blocksOf(parseHTML(`<!doctype html><html><body>${body}</body></html>`).document);
const readText = (text: string) => read(`<pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`);
const outline = (blocks: ReturnType<typeof blocksOf>) => blocks.map(({ kind, text }) => [kind, text]);

test('a block knows the headings above it, and a deeper heading ends with the next higher one', () => {
  const blocks = read('<h1>Policy</h1><h3>Traffic</h3><p>a</p><h2>Routing</h2><p>b</p>');
  expect(blocks.filter(({ kind }) => kind === 'paragraph').map(({ headings }) => headings)).toEqual([
    ['Policy', 'Traffic'],
    ['Policy', 'Routing'],
  ]);
});

test('list items carry what introduces the list, also through nested lists', () => {
  const blocks = read(
    '<p>Peers must:</p><ul><li>Private:<ul><li>exchange 2 Gbps</li></ul></li><li>keep records</li></ul><p>Fine.</p>',
  );
  expect(blocks.map(({ stems }) => stems)).toEqual([
    [],
    ['Peers must:'],
    ['Peers must:', 'Private:'],
    ['Peers must:'],
    [],
  ]);
});

test('a bold line alone is a heading, bold words in a sentence are not', () => {
  expect(outline(read('<p><b>Technical requirements:</b></p><p>You <b>must</b> keep records.</p>'))).toEqual([
    ['heading', 'Technical requirements'],
    ['paragraph', 'You must keep records.'],
  ]);
});

test('a row of a table keeps its cells and the header above them', () => {
  const [row] = read(
    '<table><tr><th>Region</th><th>Minimum</th></tr><tr><td>Asia</td><td>1 Gbps</td></tr></table>',
  );
  expect(row).toMatchObject({
    kind: 'row',
    cells: ['Asia', '1 Gbps'],
    columns: ['Region', 'Minimum'],
    text: 'Asia 1 Gbps',
  });
});

test('a table that lays out the page is walked through, and a marker in a cell of its own is no cell', () => {
  const blocks = read(
    '<table><tr><td>*</td><td>Each peer must filter</td></tr><tr><td><h2>Next</h2><ul><li>x y</li></ul></td></tr></table>',
  );
  expect(outline(blocks)).toEqual([
    ['item', 'Each peer must filter'],
    ['heading', 'Next'],
    ['item', 'x y'],
  ]);
});

test('a definition is a row of term and description, or a heading over a long one', () => {
  const blocks = read(
    '<dl><dt>MD5</dt><dd>optional</dd><dt>Traffic</dt><dd><ul><li>1 Gbps</li></ul></dd></dl><p>after</p>',
  );
  expect(blocks).toMatchObject([
    { kind: 'row', cells: ['MD5', 'optional'] },
    { kind: 'heading', text: 'Traffic' },
    { kind: 'item', text: '1 Gbps', headings: ['Traffic'] },
    { kind: 'paragraph', text: 'after', headings: [] },
  ]);
});

test('the title of a folded part is the heading of what it folds', () => {
  const blocks = read(
    '<details><summary>Routing</summary><p>a</p></details><button aria-expanded="false">Contact</button><p>b</p>',
  );
  expect(blocks.map(({ headings }) => headings)).toEqual([[], ['Routing'], [], ['Contact']]);
});

test('lines parted by <br> are lines, with their own bullets and headings', () => {
  expect(outline(read('<div>Public peering<br>- exchange 100 Mbps<br>- keep records</div>'))).toEqual([
    ['heading', 'Public peering'],
    ['item', 'exchange 100 Mbps'],
    ['item', 'keep records'],
  ]);
});

test('menus and footers are marked, lists of addresses are not', () => {
  const blocks = read(
    '<ul><li><a href="/a">A</a><li><a href="/b">B</a><li><a href="/c">C</a></ul><ul><li><a href="mailto:a@example.net">a@example.net</a><li>b<li>c</ul><footer>f</footer>',
  );
  expect(blocks.filter(({ aside }) => aside).map(({ text }) => text)).toEqual(['A', 'B', 'C', 'f']);
});

test('scripts and styles say nothing', () => {
  expect(read('<style>a</style><script>b</script><template>c</template><p>d</p>')).toHaveLength(1);
});

test('plain text: lines broken at a width are joined, unbroken ones are not', () => {
  const wrapped = readText(
    [
      'Requirements',
      '',
      'The ratio of traffic between both of the networks shall not be',
      'higher than two to one in the busy hour, measured over a month',
      'at all places together.',
      '',
      'Each party shall operate a network operations centre that can be',
      'reached at any hour.',
    ].join('\n'),
  );
  expect(wrapped.map(({ text }) => text.slice(0, 12))).toEqual([
    'Requirements',
    'The ratio of',
    'Each party s',
  ]);
  expect(
    outline(readText('Hold a public ASN.\nKeep your record current\nFilter your customers')),
  ).toHaveLength(3);
});

test('plain text: RPSL remarks become lines and sentences of the page, their prefix inside a sentence stays', () => {
  const blocks = readText(
    'as-set: AS64500:AS-POLICY\nremarks: Peering policy\nremarks:\nremarks: A party cannot at the same time be both a\nremarks: customer and a peer.\nremarks: - keep records',
  );
  expect(blocks.at(-2)?.text).toBe('A party cannot at the same time be both a remarks: customer and a peer.');
  expect(blocks.at(-1)).toMatchObject({ kind: 'item', text: 'keep records' });
});

test('plain text: Markdown headings, bullets and tables', () => {
  const blocks = readText(
    '# Peering\n\n## Rules\n\nPeers must:\n\n* keep records\n1. filter\n\n| MD5 | optional |',
  );
  expect(blocks.map(({ kind, headings, stems }) => [kind, headings.length, stems.length])).toEqual([
    ['heading', 0, 0],
    ['heading', 1, 0],
    ['paragraph', 2, 0],
    ['item', 2, 1],
    ['item', 2, 1],
    ['row', 2, 0],
  ]);
});

test('plain text: a bold line is a heading, and the line under a first row makes it the names of columns', () => {
  const blocks = readText(
    '**What we need**\n\n* records\n\n| | Europe | Asia |\n|---|---|---|\n| Cities | 4 | 2 |\n\n**Peers filter**, and so do we.',
  );
  expect(blocks).toMatchObject([
    { kind: 'heading', text: 'What we need' },
    { kind: 'item', text: 'records', headings: ['What we need'] },
    { kind: 'row', cells: ['Cities', '4', '2'], columns: ['', 'Europe', 'Asia'] },
    { kind: 'paragraph', text: '**Peers filter**, and so do we.' },
  ]);
});

test('no word of a paragraph, an item or a heading is lost or made up', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const part = fc.tuple(
    fc.constantFrom('p', 'li', 'h2', 'div', 'td', 'b', 'span', 'dd'),
    fc.array(word, { maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const html = parts.map(([tag, words]) => `<${tag}>${words.join(' ')}</${tag}> `).join('');
      const said = read(html).map(({ text }) => text);
      expect(said.join(' ').split(/\s+/).filter(Boolean)).toEqual(parts.flatMap(([, words]) => words));
    }),
  );
});

test('whatever the text, reading it ends without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(() => readText(text)).not.toThrow();
      expect(() => read(text)).not.toThrow();
    }),
  );
});

test('a page nested 20,000 deep is read', () => {
  const { document } = parseHTML('<html><body></body></html>');
  let innermost: Element = document.body;
  for (let depth = 0; depth < 20_000; depth++)
    innermost = innermost.appendChild(document.createElement('div'));
  innermost.textContent = 'deep down';
  expect(outline(blocksOf(document))).toEqual([['paragraph', 'deep down']]);
});
