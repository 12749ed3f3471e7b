/**
 * Pages of an older template. Their cells stand where that template had them, so they are made anew; the old page stays, hidden,
 * with whatever people had on it, and what they typed into its named cells goes over to the new one.
 */
import { formulaOf, type Layout, position, TEMPLATE_LAYOUT } from '../src/book/formulas.ts';
import type { Page } from '../src/book/template/declare.ts';
import { written } from './cell-writer.ts';
import { plain } from './repair-formulas.ts';
import type { Kept } from './repair-page.ts';
import { allSheets } from './template.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Names = ReadonlyMap<string, GoogleAppsScript.Spreadsheet.Range>;

/** Formulas name cells of other pages by their address or, where a repair wrote them, by their name. */
const LAYOUTS: readonly Layout[] = [
  TEMPLATE_LAYOUT,
  { ...TEMPLATE_LAYOUT, cell: (page, name) => `${page.key}_${name}` },
];

/**
 * @param version of the template that the book was made from
 * @returns the titles under which the pages stand from now on, and by name what was typed
 */
export function setAside(version: number): { titles: string[]; kept: Map<string, Kept> } {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
  const names: Names = new Map(spreadsheet.getNamedRanges().map((one) => [one.getName(), one.getRange()]));
  const titles: string[] = [];
  const kept = new Map<string, Kept>();
  const pages = allSheets().filter((sheet): sheet is Page => sheet.kind === 'page');
  if (pages.every((page) => isOfToday(page, sheets.get(page.title), names))) return { titles, kept };
  // All of them: pages name and link each other.
  for (const page of pages) {
    keep(page, names, kept);
    const sheet = sheets.get(page.title);
    if (!sheet) continue;
    let title = `${page.title} (template ${version})`;
    for (let again = 2; sheets.has(title); again++) title = `${page.title} (template ${version}, ${again})`;
    sheet.setName(title);
    titles.push(title);
  }
  return { titles, kept };
}

/** Hidden once the new pages stand: a spreadsheet must show one sheet at least. */
export function hideAside(titles: readonly string[]): void {
  for (const title of titles) SpreadsheetApp.getActive().getSheetByName(title)?.hideSheet();
}

function keep(page: Page, names: Names, kept: Map<string, Kept>): void {
  for (const cell of page.cells) {
    const name = `${page.key}_${cell.name}`;
    const range = cell.name === undefined || cell.tick || cell.formula ? undefined : names.get(name);
    if (!range) continue;
    const [formula, value] = [range.getFormulas()[0]?.[0] ?? '', range.getValue()];
    if (formula !== '') kept.set(name, formula);
    else kept.set(name, typeof value === 'string' ? written(value) : value);
  }
}

/** Every named cell in its place, and every formula as it is today. */
function isOfToday(page: Page, sheet: Sheet | undefined, names: Names): boolean {
  if (!sheet) return true;
  const formulas = sheet.getDataRange().getFormulas();
  return page.cells.every((cell) => {
    if (cell.only === 'xlsx') return true;
    const { row, column } = position(cell.at);
    if (cell.formula !== undefined) {
      const there = plain(formulas[row]?.[column] ?? '');
      if (!LAYOUTS.some((layout) => there === plain(`=${formulaOf(cell.formula ?? '', page, layout)(0)}`)))
        return false;
    }
    if (cell.name === undefined) return true;
    const range = names.get(`${page.key}_${cell.name}`);
    return (
      range?.getSheet().getSheetId() === sheet.getSheetId() &&
      range.getRow() === row + 1 &&
      range.getColumn() === column + 1
    );
  });
}
