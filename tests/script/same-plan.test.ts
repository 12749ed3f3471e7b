/** Notebook and sheet come to the same plan: the same reasons, ranks, figures and sums, from one book. */
import { expect, test } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { workedOut } from '../../src/book/engine/work-out.ts';
import { settingsOfProfile } from '../../src/book/our-profile.ts';
import type { Page, Table, Value } from '../../src/book/template/declare.ts';
import { SHEETS, sheetOf, TABLE_KEYS, tableOf } from '../../src/book/template/index.ts';
import { FILLED_IN, PROFILE, richBook, richCaptures, SETTINGS } from '../book/rich-book.ts';
import { plainOf } from '../google/entered.ts';
import { SharedBook } from './shared-book.ts';

/** The day on which the stand-in's clock begins. */
const TODAY = '2026-09-01';
const CAPTURES = richCaptures();

const notebook = richBook(TODAY, CAPTURES);

const dayOf = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

/** What stands in the sheets, as the book that it is. */
function asBook(shared: SharedBook): Book {
  const rows = TABLE_KEYS.map((sheet) => {
    const table: Table = tableOf(sheet);
    const types = new Map(table.columns.map(({ key, type }) => [key, type]));
    const formulas = new Set(table.columns.flatMap(({ key, formula }) => (formula ? [key] : [])));
    return [
      sheet,
      shared.rows(table.title).flatMap((row, index) => {
        const cells = Object.entries(row)
          .filter(([key]) => !formulas.has(key))
          .map(([key, value]) => [
            key,
            types.get(key) === 'date' && typeof value === 'number' ? dayOf(value) : value,
          ]);
        return cells.length > 0
          ? { key: String(row.key ?? row.asn ?? index), cells: Object.fromEntries(cells) }
          : [];
      }),
    ];
  });
  return { ...notebook, rows: Object.fromEntries(rows), settings: settingsIn(shared) };
}

function settingsIn(shared: SharedBook): Book['settings'] {
  const named = shared.spreadsheet.namedRanges.filter(({ name }) => name.startsWith('settings_'));
  return Object.fromEntries(
    named.flatMap(({ name, range }) => {
      const { startRowIndex, startColumnIndex } = range as Record<string, number>;
      const value = shared.tab('Settings').at(startRowIndex!, startColumnIndex!)?.value;
      return value && !('formulaValue' in value) ? [[name.replace('settings_', ''), plainOf(value)]] : [];
    }),
  );
}

function sharedPlan(): SharedBook {
  const shared = new SharedBook();
  const typed = { ...settingsOfProfile(PROFILE), ...SETTINGS, ourAsn: 'AS64496' };
  for (const [key, value] of Object.entries(typed)) {
    if (value === undefined) continue;
    shared.setting(key, typeof value === 'number' ? { numberValue: value } : { stringValue: String(value) });
  }
  shared.send(...CAPTURES);
  shared.script.run('processInboxNow');
  const rows = shared.rows('Targets');
  for (const [asn, cells] of Object.entries(FILLED_IN.targets ?? {})) {
    const row = rows.findIndex((one) => one.asn === Number(asn));
    for (const [key, value] of Object.entries(cells)) {
      const serial = Date.parse(`${value}T00:00:00Z`) / 86_400_000 + 25_569;
      if (key === 'nextOn') shared.type('Targets', row, key, { numberValue: serial });
      else if (typeof value === 'number') shared.type('Targets', row, key, { numberValue: value });
      else shared.type('Targets', row, key, { stringValue: String(value) });
    }
  }
  shared.script.run('processInboxNow');
  return shared;
}

/** Rows by key, each with the columns that have a value; formulas with the result that they come to. */
function tellOf(book: Book, sheet: 'targets' | 'policies' | 'attendees' | 'traffic' | 'versions') {
  const results = workedOut(book);
  const { columns }: Table = tableOf(sheet);
  return Object.fromEntries(
    book.rows[sheet].map(({ key, cells }, index) => [
      key,
      Object.fromEntries(
        columns.flatMap(({ key: column, formula }) => {
          if (column === 'stamp' || column === 'review') return [];
          const value = formula
            ? results.column(sheet, column)[index]
            : (cells as Readonly<Record<string, Value>>)[column];
          return value === undefined || value === '' ? [] : [[column, value]];
        }),
      ),
    ]),
  );
}

/** Every figure and word that a page comes to, by where it stands. */
function pageOf(book: Book, key: string) {
  const results = workedOut(book);
  const { cells } = sheetOf(key) as Page;
  return Object.fromEntries(
    cells.flatMap(({ at, formula, only }) =>
      formula && only !== 'xlsx' ? [[at, results.cell(key, at)]] : [],
    ),
  );
}

test('the same rows, whoever worked them out', () => {
  const shared = asBook(sharedPlan());
  for (const sheet of ['targets', 'policies', 'attendees', 'traffic', 'versions'] as const) {
    expect(tellOf(shared, sheet), sheet).toEqual(tellOf(notebook, sheet));
  }
  const told = Object.values(tellOf(notebook, 'targets'));
  for (const column of ['rank', 'why', 'clausesMet', 'traffic12', 'traffic24', 'saving', 'introducers'])
    expect(
      told.some((row) => row[column]),
      column,
    ).toBe(true);
});

test('the same sums on every page', () => {
  const shared = asBook(sharedPlan());
  for (const { key, kind } of SHEETS) {
    if (kind === 'page' && key !== 'start') expect(pageOf(shared, key), key).toEqual(pageOf(notebook, key));
  }
});

test('growth that is seen in the traffic stands in Settings, and goes when its months do', () => {
  const shared = sharedPlan();
  const seen = notebook.settings.growthSeen;
  expect(seen).toBeGreaterThan(0);
  expect(settingsIn(shared).growthSeen).toBe(seen);
  const tab = shared.tab('Traffic');
  tab.deleteRows(1, 12);
  shared.script.run('processInboxNow');
  expect(settingsIn(shared).growthSeen).toBeUndefined();
});

test('traffic that arrives fills the rows that wait for it, unless a formula of somebody’s own stands there', () => {
  const months = CAPTURES.filter(({ kind }) => kind === 'traffic');
  const firstRow = (shared: SharedBook) => {
    shared.send(...months);
    shared.script.run('processInboxNow');
    const rows = shared.rows('Traffic');
    expect(rows.filter(({ asn }) => asn)).toHaveLength(notebook.rows.traffic.length);
    return rows.findIndex(({ asn }) => asn);
  };
  expect(firstRow(new SharedBook())).toBe(0);
  const shared = new SharedBook();
  const own = { formulaValue: '=IF(1>2,"x","")' };
  shared.type('Traffic', 4, 'from', own);
  expect(firstRow(shared)).toBe(shared.tab('Traffic').lastRow() - 1 - notebook.rows.traffic.length);
  expect(shared.tab('Traffic').at(5, shared.column('Traffic', 'from'))?.value).toEqual(own);
});
