/** LibreOffice really opens the book and works it out; a reader of our own reads both files. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { makeBook } from '../../src/book/make-book.ts';
import { SHEETS } from '../../src/book/template/index.ts';
import { writeWorkbook } from '../../src/outlets/xlsx.ts';
import { anyBook } from '../book/any-book.ts';
import { richBook } from '../book/rich-book.ts';
import { type ReadSheet, type ReadWorkbook, readWorkbook, sheetNamed } from '../outlets/read-xlsx.ts';
import { filledBook } from './filled-book.ts';
import {
  CONVERTED_WITHIN,
  CSV_AS_SHOWN,
  type Office,
  openOffice,
  pagesOf,
  withoutResults,
} from './office.ts';

vi.setConfig({ testTimeout: 2 * CONVERTED_WITHIN, hookTimeout: 2 * CONVERTED_WITHIN });

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office[Symbol.asyncDispose]());

async function opened(
  books: Readonly<Record<string, Book>>,
): Promise<[name: string, ours: ReadWorkbook, theirs: ReadWorkbook][]> {
  const today = utcDay();
  const files = await Promise.all(
    Object.entries(books).map(
      async ([name, book]) => [name, await writeWorkbook(madeOn(today, book))] as const,
    ),
  );
  const bare = await Promise.all(
    files.map(async ([name, file]) => [name, await withoutResults(file)] as const),
  );
  const made = await office.convert(Object.fromEntries(bare), 'xlsx');
  // Midnight has passed meanwhile.
  if (utcDay() !== today) return opened(books);
  return files.map(([name, file]) => [
    name,
    readWorkbook(file),
    readWorkbook(made.get(name) ?? new Uint8Array(22)),
  ]);
}

/** Every cell of ours is there with the same value; formulas have come to the result that the file says. */
function expectSame(ours: ReadSheet, theirs: ReadSheet): void {
  for (const [at, { value, formula }] of ours.cells) {
    const their = theirs.cells.get(at);
    const where = `${ours.name}!${at}${formula ? ` =${formula}` : ''}`;
    expect(their?.error, where).toBeUndefined();
    if (formula) expect(their?.formula, where).toBeDefined();
    if (typeof value === 'number') expect(their?.value, where).toSatisfy(isAbout(value));
    else expect(their?.value ?? '', where).toBe(value ?? '');
  }
}

/** Fifteen digits are what a spreadsheet keeps; of a difference of millions, that leaves a billionth. */
const isAbout = (value: number) => (other: unknown) =>
  typeof other === 'number' && Math.abs(other - value) <= Math.max(1e-9, 1e-12 * Math.abs(value));

/** Whatever asks for the day asks for the real one there. */
const madeOn = (day: string, book: Book): Book => ({ ...book, start: { ...book.start, madeOn: day } });

const utcDay = () => new Date().toISOString().slice(0, 10);

function expectWorkedOut([name, ours, theirs]: [string, ReadWorkbook, ReadWorkbook]): void {
  expect(
    theirs.sheets.map((sheet) => sheet.name),
    name,
  ).toEqual(ours.sheets.map((sheet) => sheet.name));
  for (const sheet of ours.sheets) expectSame(sheet, sheetNamed(theirs, sheet.name));
}

test('it comes to the same results as the book itself says, and nowhere to an error', async () => {
  const books = {
    'empty.xlsx': makeBook([], { today: '2026-08-04' }),
    'filled.xlsx': filledBook(),
    'rich.xlsx': richBook('2026-09-01'),
  };
  const [empty, filled, rich] = await opened(books);
  expectWorkedOut(empty!);
  expectWorkedOut(filled!);
  expectWorkedOut(rich!);
  const formulas = [...filled![1].sheets].flatMap(({ cells }) =>
    [...cells.values()].filter(({ formula }) => formula),
  );
  expect(formulas.length).toBeGreaterThan(250);
});

test('whatever stands in the cells', async () => {
  const samples = fc.sample(anyBook, 6);
  for (const book of await opened(
    Object.fromEntries(samples.map((one, index) => [`any${index}.xlsx`, one])),
  )) {
    expectWorkedOut(book);
  }
});

describe('a plan', () => {
  let shown: Map<string, Buffer>;
  let pages: string[];
  beforeAll(async () => {
    const file = await writeWorkbook(filledBook());
    shown = await office.convert({ 'plan.xlsx': file }, CSV_AS_SHOWN);
    const pdf = await office.convert({ 'plan.xlsx': file }, 'pdf');
    pages = await pagesOf(pdf.get('plan.pdf')!);
  });

  test('shows rates, days and AS numbers as people say them', () => {
    const targets = shown.get('plan-Targets.csv')?.toString();
    for (const words of ['AS64501', '5.2 Gbps', '1.2 Tbps', '4 Sep 2026', 'meeting set'])
      expect(targets).toContain(words);
    expect(shown.get('plan-Agenda.csv')?.toString()).toContain('1 Sep 2026,09:30');
  });

  test('keeps captured text as text', () => {
    const targets = shown.get('plan-Targets.csv')?.toString();
    for (const text of [
      '"=HYPERLINK(""http://example.net"")"',
      ',+Gamma,',
      ',#N/A,',
      'Epsilon _x0041_ 例',
      '-1-2',
    ]) {
      expect(targets).toContain(text);
    }
  });

  test('has a sheet of every name and no error in sight', () => {
    expect([...shown.keys()].sort()).toEqual(SHEETS.map(({ title }) => `plan-${title}.csv`).sort());
    for (const [name, content] of shown) {
      // The network that is called so is no error.
      const others = content.toString().replace(/(^|,)#N\/A(,|$)/gm, '$1$2');
      expect(others, name).not.toMatch(/#REF!|#NAME\?|#VALUE!|#DIV\/0!|#N\/A|#NUM!|Err:\d/);
    }
  });

  test('prints Summary on one page, with all that belongs on it', () => {
    const summary = pages.filter((page) => page.includes('peering plan'));
    expect(summary).toHaveLength(1);
    for (const words of [
      'could move',
      'Traffic that could move',
      'Traffic by stage',
      'Ten to meet first',
      'The ten rules',
      'What we ask for',
    ]) {
      expect(summary[0]).toContain(words);
    }
    expect(summary[0]).not.toContain('Behind the page');
  });
});
