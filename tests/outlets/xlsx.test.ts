import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { address, columnIndex } from '../../src/book/formulas.ts';
import { makeBook } from '../../src/book/make-book.ts';
import { cellText, EXCEL_LIMIT } from '../../src/book/safe-cell.ts';
import { headerNote } from '../../src/book/template/header-note.ts';
import { SHEETS, type TableKey, tableOf } from '../../src/book/template/index.ts';
import { writeWorkbook } from '../../src/outlets/xlsx.ts';
import { anyBook } from '../book/any-book.ts';
import { type ReadWorkbook, readWorkbook, sheetNamed } from './read-xlsx.ts';

vi.setConfig({ testTimeout: 60_000 });

const empty = makeBook([], { today: '2026-08-04' });

const withTargets = (...cells: object[]): Book => ({
  ...empty,
  rows: {
    ...empty.rows,
    targets: cells.map((one, index) => ({ key: String(index), cells: { asn: 64501 + index, ...one } })),
  },
});

const written = async (book: Book): Promise<ReadWorkbook> => readWorkbook(await writeWorkbook(book));

const cellOf = (workbook: ReadWorkbook, key: TableKey, column: string, row = 0) =>
  sheetNamed(workbook, tableOf(key).title).cells.get(address(columnIndex(tableOf(key), column), row + 1));

test('an empty book is a whole workbook: every sheet, its headers, its notes', async () => {
  const workbook = await written(empty);
  expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual(
    SHEETS.map((sheet) => [sheet.title, sheet.kind === 'table' && Boolean(sheet.hidden)]),
  );
  for (const sheet of SHEETS) {
    if (sheet.kind === 'page') continue;
    const { cells, notes } = sheetNamed(workbook, sheet.title);
    sheet.columns.forEach((column, index) => {
      expect(cells.get(address(index, 0))?.value).toBe(column.header);
      expect(notes.get(address(index, 0))).toBe(headerNote(column));
    });
  }
});

test('numbers, days and times are numbers; text is text', async () => {
  const book = withTargets({ network: 'Alpha', trafficNow: 1300.5, nextOn: '2026-09-01' });
  const workbook = await written({
    ...book,
    rows: { ...book.rows, agenda: [{ key: 'a', cells: { title: 'Talk', start: '09:45', day: 'Monday' } }] },
  });
  expect(cellOf(workbook, 'targets', 'asn')?.value).toBe(64501);
  expect(cellOf(workbook, 'targets', 'trafficNow')?.value).toBe(1300.5);
  expect(cellOf(workbook, 'targets', 'nextOn')?.value).toBe(46266);
  expect(cellOf(workbook, 'agenda', 'start')?.value).toBe(0.40625);
  expect(cellOf(workbook, 'agenda', 'day')?.value).toBe('Monday');
  expect(cellOf(workbook, 'targets', 'network')?.value).toBe('Alpha');
});

describe('captured text', () => {
  test('comes back as it was, whatever it looks like, and is never a formula or an error', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '#N/A',
        '#REF!',
        '=1+1',
        '+31 20',
        '-5',
        '@x',
        '\tx',
        '_x0041_',
        '_x005F_x',
        '&amp;',
        '<c/>',
        'a\nb',
        ' a ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const workbook = await written(withTargets(...texts.map((network) => ({ network }))));
        texts.forEach((one, row) => {
          const cell = cellOf(workbook, 'targets', 'network', row);
          expect(cell?.value).toBe(cellText(one, EXCEL_LIMIT) || undefined);
          expect(cell?.formula).toBeUndefined();
          expect(cell?.error).toBeUndefined();
        });
      }),
      { numRuns: 15 },
    );
  });

  test('that looks like a formula is marked as text, so that editing the cell leaves it text', async () => {
    const workbook = await written(withTargets({ network: '=cmd' }, { network: 'Alpha' }));
    const styles = workbook.parts.get('xl/styles.xml') ?? '';
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf [^>]*>/g) ?? [];
    const marked = (row: number) =>
      formats[cellOf(workbook, 'targets', 'network', row)?.style ?? 0]?.includes('quotePrefix="1"');
    expect([marked(0), marked(1)]).toEqual([true, false]);
  });

  test('is marked as text, and what people fill or formulas work out is not', async () => {
    const workbook = await written(withTargets({ network: 'Alpha', owner: 'Ana', notes: 'x' }));
    const styles = workbook.parts.get('xl/styles.xml') ?? '';
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf [^>]*>/g) ?? [];
    const text = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
    const isText = (column: string) =>
      formats[cellOf(workbook, 'targets', column)?.style ?? 0]?.includes(`numFmtId="${text}"`);
    expect(['network', 'owner', 'notes', 'saving'].map(isText)).toEqual([true, false, false, false]);
  });

  test('that is too long for a cell is cut where it shows', async () => {
    const workbook = await written(withTargets({ pageNotes: 'x'.repeat(40_000) }));
    const value = String(cellOf(workbook, 'targets', 'pageNotes')?.value);
    expect(value).toHaveLength(32_767);
    expect(value).toMatch(/ … \[cut here: 40000 characters in all\]$/);
  });
});

test('only http and https become links', async () => {
  const addresses = [
    'https://example.net/a b',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//example.net',
    'http://',
  ];
  const workbook = await written(withTargets(...addresses.map((website) => ({ website }))));
  const { links } = sheetNamed(workbook, 'Targets');
  const at = (row: number) => links.get(address(columnIndex(tableOf('targets'), 'website'), row + 1));
  expect(addresses.map((_, row) => at(row))).toEqual([
    'https://example.net/a%20b',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('drop-downs lead to the words of Lists', async () => {
  const workbook = await written(empty);
  const lists = sheetNamed(workbook, 'Lists');
  const drops = Array.from(
    sheetNamed(workbook, 'Targets').xml.matchAll(
      /sqref="([A-Z]+)2:[^"]+"><formula1>Lists!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)</g,
    ),
  );
  const stage = drops.find(([, letters]) => letters === 'C');
  const words = Array.from(
    { length: Number(stage?.[3]) - 1 },
    (_, row) => lists.cells.get(`${stage?.[2]}${row + 2}`)?.value,
  );
  expect(words).toEqual([
    'candidate',
    'researched',
    'contacted',
    'meeting set',
    'met',
    'agreed',
    'configuring',
    'live',
    'declined until',
    'parked',
  ]);
});

test('columns behind the fold are grouped and closed, with the button before them', async () => {
  const { xml } = sheetNamed(await written(empty), 'Targets');
  const columns = Array.from(xml.matchAll(/<col ([^>]*)\/>/g), ([, attributes = '']) => attributes);
  const { columns: declared } = tableOf('targets');
  declared.forEach(({ folded }, index) => {
    expect(/hidden="1" outlineLevel="1"/.test(columns[index] ?? ''), String(index)).toBe(Boolean(folded));
  });
  expect(columns.findIndex((attributes) => attributes.includes('collapsed="1"'))).toBe(9);
  expect(xml).toContain('summaryRight="0"');
  expect(xml).toContain('outlineLevelCol="1"');
});

test('the same book gives the same bytes', async () => {
  const book = withTargets({ network: 'Alpha' });
  expect(await writeWorkbook(book)).toEqual(await writeWorkbook(book));
});

test('any book is written without a cell that is an error, NaN or infinite', async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, async (book) => {
      for (const { name, cells } of (await written(book)).sheets) {
        for (const [at, { error, value }] of cells) {
          expect(error, `${name}!${at}`).toBeUndefined();
          if (typeof value === 'number') expect(Number.isFinite(value), `${name}!${at}`).toBe(true);
        }
      }
    }),
    { numRuns: 15 },
  );
});
