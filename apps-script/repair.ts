/**
 * Set up or repair: brings back what the book consists of, wherever it is missing, and leaves everything else as it is.
 * What people wrote, their own columns and the names they gave to columns stay; running it twice changes nothing more.
 */
import { type Layout, TEMPLATE_LAYOUT } from '../src/book/formulas.ts';
import type { Sheet as Declared, Table } from '../src/book/template/declare.ts';
import { keyInNote } from '../src/book/template/header-note.ts';
import { restoreFormulas } from './repair-formulas.ts';
import { type PageTask, restorePage } from './repair-page.ts';
import { furnish, restoreColumns } from './repair-table.ts';
import { allSheets } from './template.ts';
import { bookVersion } from './versions.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface RepairTask {
  /** By name, what cells of pages held before these were set aside. */
  kept?: PageTask['kept'];
  /** Which formulas of rows are written: only those that are missing, or also those of an older template. */
  formulas?: 'missing' | 'older';
}

/**
 * @returns what it did, in words
 * @throws CannotRun where the book is newer than this script
 */
export function repair({ kept = new Map(), formulas = 'missing' }: RepairTask = {}): string {
  bookVersion();
  const spreadsheet = SpreadsheetApp.getActive();
  const told: string[] = [];
  const { found, made, renamed } = standing(allSheets());
  if (renamed.length > 0) told.push(`gave ${renamed.join(', ')} back the name that the script knows`);
  if (made.size > 0) told.push(`made ${[...made].join(', ')}`);

  const columns = new Map<string, (string | undefined)[]>();
  const layout: Layout = {
    column: (table, key) => columns.get(table.key)?.indexOf(key) ?? TEMPLATE_LAYOUT.column(table, key),
    cell: (page, name) => `${page.key}_${name}`,
  };
  const tables = allSheets().filter((sheet): sheet is Table => sheet.kind === 'table');
  let inserted = 0;
  for (const table of tables) {
    const restored = restoreColumns(at(found, table), table);
    columns.set(table.key, restored.columns);
    if (!made.has(table.title)) inserted += restored.inserted;
  }
  if (inserted > 0) told.push(`inserted ${inserted} ${inserted === 1 ? 'column' : 'columns'}`);
  let looks = 0;
  for (const table of tables) {
    const count = furnish(at(found, table), table, columns.get(table.key) ?? [], layout);
    if (!made.has(table.title)) looks += count;
  }
  let filled = 0;
  for (const table of tables)
    filled += restoreFormulas(at(found, table), table, columns.get(table.key) ?? [], layout, formulas);
  if (filled > 0) told.push(`wrote ${filled} ${filled === 1 ? 'formula' : 'formulas'} of rows`);
  if (looks > 0) told.push(`put back ${looks} of the tables’ bands, groups, filters and marks`);

  const names = new Map(spreadsheet.getNamedRanges().map((one) => [one.getName(), one.getRange()]));
  let restored = 0;
  for (const page of allSheets()) {
    if (page.kind !== 'page') continue;
    const sheetId = (key: string) => found.get(key)?.getSheetId();
    const count = restorePage({
      sheet: at(found, page),
      page,
      isNew: made.has(page.title),
      layout,
      names,
      sheetId,
      kept,
    });
    if (!made.has(page.title)) restored += count;
  }
  if (restored > 0)
    told.push(`put back ${restored} ${restored === 1 ? 'cell or name' : 'cells and names'} of the pages`);
  return told.length > 0
    ? `Repaired: ${told.join('; ')}.${withoutViews(tables.filter(({ title }) => made.has(title)))}`
    : 'Nothing was missing. Formats, drop-downs and protections are as the template has them.';
}

/** SpreadsheetApp knows no filter views, and what does would want access to all of the user's spreadsheets. */
function withoutViews(anew: readonly Table[]): string {
  const titles = anew.flatMap(({ views = [] }) => views.map(({ title }) => `“${title}”`));
  return titles.length > 0
    ? ` A script cannot make filter views: ${titles.join(', ')} stay away until you make them (Data, Create filter view).`
    : '';
}

function at(found: ReadonlyMap<string, Sheet>, { key, title }: Declared): Sheet {
  const sheet = found.get(key);
  if (!sheet) throw new Error(`${title} could not be made`);
  return sheet;
}

interface Standing {
  found: Map<string, Sheet>;
  /** Titles of sheets that were not there. */
  made: Set<string>;
  renamed: string[];
}

/** Every sheet of the template: by its title, else by the keys on its headers, else made anew in its place. */
function standing(declared: readonly Declared[]): Standing {
  const spreadsheet = SpreadsheetApp.getActive();
  const present = spreadsheet.getSheets();
  const titles = new Map(present.map((sheet) => [sheet.getName(), sheet]));
  const found = new Map<string, Sheet>();
  for (const { key, title } of declared) {
    const sheet = titles.get(title);
    if (sheet) found.set(key, sheet);
  }
  const strangers = present.filter((sheet) => ![...found.values()].includes(sheet));
  const made = new Set<string>();
  const renamed: string[] = [];
  for (const [index, sheet] of declared.entries()) {
    if (found.has(sheet.key)) continue;
    const stranger = sheet.kind === 'table' ? strangers.find((one) => isOf(sheet, one)) : undefined;
    if (stranger) {
      renamed.push(`“${stranger.getName()}”`);
      found.set(sheet.key, stranger.setName(sheet.title));
      strangers.splice(strangers.indexOf(stranger), 1);
    } else {
      // Behind the one that stands before it in the template, wherever people put that one.
      const before = declared.slice(0, index).flatMap(({ key }) => found.get(key) ?? []);
      const place = before[before.length - 1]?.getIndex() ?? 0;
      found.set(sheet.key, spreadsheet.insertSheet(sheet.title, place));
      made.add(sheet.title);
    }
  }
  return { found, made, renamed };
}

/** Most of the table's keys stand on its headers, and hardly any other: tables share keys such as `name`. */
function isOf(table: Table, sheet: Sheet): boolean {
  const notes = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getNotes()[0] ?? [];
  const keys = notes.flatMap((note) => keyInNote(note) ?? []);
  const shared = table.columns.filter(({ key }) => keys.includes(key)).length;
  return shared > table.columns.length / 2 && shared > keys.length / 2;
}
