import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnIndex, formulaOf, position } from '../../src/book/formulas.ts';
import type { Page, Sheet, Table } from '../../src/book/template/declare.ts';
import { SHEETS } from '../../src/book/template/index.ts';
import { LISTS } from '../../src/book/template/lists.ts';
import { COLOURS } from '../../src/book/template/style.ts';

const tables = SHEETS.filter((sheet): sheet is Table => sheet.kind === 'table');
const pages = SHEETS.filter((sheet): sheet is Page => sheet.kind === 'page');

/** What Sheets, Excel and LibreOffice 7.4 work out alike. */
const PORTABLE = new Set(
  (
    'IF IFS IFERROR IFNA AND OR NOT N SUM SUMIFS SUMPRODUCT COUNT COUNTA COUNTIF COUNTIFS MIN MAX TRIM ' +
    'INDEX MATCH VLOOKUP ROUND FIXED TODAY EDATE DATEDIF'
  ).split(' '),
);

interface Written {
  sheet: Sheet;
  at: string;
  formula: string;
}

const formulas = SHEETS.flatMap((sheet): Written[] =>
  sheet.kind === 'table'
    ? sheet.columns.flatMap(({ key, formula, flag }) =>
        [formula, flag?.when].flatMap((one) => (one ? [{ sheet, at: key, formula: one }] : [])),
      )
    : sheet.cells.flatMap(({ at, formula }) => (formula ? [{ sheet, at, formula }] : [])),
);

test('sheets and columns are told apart by key and by name', () => {
  const unique = (names: readonly string[]) => expect(new Set(names).size, names.join()).toBe(names.length);
  unique(SHEETS.map(({ key }) => key));
  unique(SHEETS.map(({ title }) => title));
  for (const { columns } of tables) {
    unique(columns.map(({ key }) => key));
    unique(columns.map(({ header }) => header));
  }
  for (const { cells } of pages) unique(cells.flatMap(({ name }) => name ?? []));
});

describe.each(tables.filter(({ hidden }) => !hidden))('$title', ({ columns, frozenColumns, purpose }) => {
  test('shows ten columns at most, the rest folded behind them', () => {
    const open = columns.filter(({ folded }) => !folded);
    expect(open.length).toBeLessThanOrEqual(10);
    expect(columns.slice(0, open.length)).toEqual(open);
    expect(frozenColumns).toBeLessThan(open.length);
  });

  test('tells a stranger what it is and what each column is for', () => {
    expect(purpose).toMatch(/\.$/);
    for (const { key, help } of columns) expect(help, key).toMatch(/[.…]$/);
  });

  test('offers only words of its list, as a start and in colour', () => {
    for (const { key, list, initial, tones } of columns) {
      const words: readonly string[] | undefined = list && LISTS[list];
      if (initial !== undefined) expect(words, key).toContain(initial);
      if (words) for (const word of Object.keys(tones ?? {})) expect(words, key).toContain(word);
    }
  });

  test('has a formula in the columns of formulas, and in no other', () => {
    for (const { key, owner, formula } of columns)
      expect(formula !== undefined, key).toBe(owner === 'formula');
  });
});

describe.each(pages)('$title', (page) => {
  test.each(['google', 'xlsx'])('has no cell over another in %s', (form) => {
    const taken = new Map<string, string>();
    for (const { at, across = 1 } of page.cells.filter(({ only = form }) => only === form)) {
      const { column, row } = position(at);
      for (let beside = 0; beside < across; beside++) {
        const place = `${column + beside},${row}`;
        expect(taken.get(place), `${at} covers a cell of ${taken.get(place)}`).toBeUndefined();
        taken.set(place, at);
      }
    }
  });
});

test('every formula names only what there is, and uses only what every spreadsheet knows', () => {
  for (const { sheet, at, formula } of formulas) {
    const resolved = formulaOf(formula, sheet)(1);
    expect(resolved, `${sheet.title} ${at}`).not.toMatch(/[[\]{}]/);
    // A title of several words without quotes is an error in every spreadsheet.
    expect(resolved.replace(/"[^"]*"/g, ''), `${sheet.title} ${at}`).not.toMatch(/\w \w+!/);
    const functions = resolved.replace(/"[^"]*"/g, '').match(/[A-Z]+(?=\()/g) ?? [];
    for (const name of functions) expect(PORTABLE, `${sheet.title} ${at}: ${name}`).toContain(name);
    expect(resolved.length).toBeLessThan(8192);
  }
});

test('a formula that names what is not there is refused', () => {
  const [targets] = tables;
  if (!targets) throw new Error('no table');
  expect(() => formulaOf('[nowhere]', targets)).toThrow('Targets has no column nowhere');
  expect(() => formulaOf('{settings.nothing}', targets)).toThrow('Settings has no cell named nothing');
  expect(() => formulaOf('{nosheet.key}', targets)).toThrow('nosheet');
});

test('names become addresses', () => {
  const targets = tables.find(({ key }) => key === 'targets');
  if (!targets) throw new Error('no Targets');
  const stage = columnIndex(targets, 'stage');
  expect(stage).toBe(2);
  expect(formulaOf('[stage]&{targets.stage}', targets)(4)).toBe('$C5&Targets!$C:$C');
  expect(formulaOf('{settings.transitPrice}', targets)(4)).toMatch(/^Settings!\$B\$\d+$/);
});

test('the book has the colours of every other surface', () => {
  const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(COLOURS)) {
    const declared = new RegExp(`--${name}:\\s*(?:light-dark\\()?#([0-9a-f]{6})`, 'i').exec(css)?.[1];
    expect(declared?.toUpperCase(), name).toBe(value);
  }
});
