import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { workedOut } from '../../src/book/engine/work-out.ts';
import { managementCopy } from '../../src/book/management.ts';
import { sheetOf } from '../../src/book/template/index.ts';
import { writeManagementCopy } from '../../src/outlets/xlsx.ts';
import { anyBook } from '../book/any-book.ts';
import { withText } from '../book/with-text.ts';
import { filledBook } from '../office/filled-book.ts';
import { readWorkbook, sheetNamed } from './read-xlsx.ts';

vi.setConfig({ testTimeout: 60_000 });

const copied = async (book: Book) => readWorkbook(await writeManagementCopy(book));

test('it shows what the book shows, as values', async () => {
  const book = filledBook();
  const results = workedOut(book);
  const workbook = await copied(book);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Summary', 'Checklist', 'Targets', 'Events']);
  const summary = sheetNamed(workbook, 'Summary').cells;
  for (const { at, formula } of pageCells('summary')) {
    if (!formula || /^[V-Z]/.test(at)) continue;
    expect(summary.get(at)?.value ?? '', at).toBe(results.cell('summary', at) ?? '');
  }
  const headers = [...sheetNamed(workbook, 'Targets').cells].filter(([at]) => /^[A-Z]+1$/.test(at));
  const saving = headers.find(([, { value }]) => value === 'Saving a month')?.[0].replace('1', '2') ?? '';
  expect(sheetNamed(workbook, 'Targets').cells.get(saving)?.value).toBe(
    results.column('targets', 'saving')[0],
  );
});

test('nothing of people’s but our own leaves, whatever the book holds', async () => {
  // Every cell of the columns that may not leave carries a mark.
  const allowed = new Set(
    managementCopy(filledBook(), workedOut(filledBook())).sheets.flatMap((sheet) =>
      sheet.kind === 'table' ? sheet.columns.map(({ key }) => `${sheet.key}.${key}`) : [],
    ),
  );
  // Summary names who of ours goes.
  allowed.add('team.name');
  const marked = withText(filledBook(), (place, old) => (allowed.has(place) ? old : 'SECRET'));
  const workbook = await copied(marked);
  expect(workbook.parts.get('xl/sharedStrings.xml')).not.toContain('SECRET');
  for (const forbidden of ['email', 'phone', 'name', 'notes', 'speakTo', 'attending'])
    expect(allowed.has(`targets.${forbidden}`) || allowed.has(`contacts.${forbidden}`)).toBe(false);
});

test('no cell is a formula or an error, whatever is in the book', async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, async (book) => {
      for (const { cells } of (await copied(book)).sheets)
        for (const [at, { formula, error, value }] of cells) {
          expect(formula, at).toBeUndefined();
          expect(error, at).toBeUndefined();
          if (typeof value === 'number') expect(Number.isFinite(value), at).toBe(true);
        }
    }),
    { numRuns: 25 },
  );
});

function pageCells(key: string) {
  const page = sheetOf(key);
  return page.kind === 'page' ? page.cells : [];
}
