/** A page of the template with the book's values → the parts of its sheet. */
import { address, columnLetters, formulaOf, listRange, position } from '../../book/formulas.ts';
import type { Page, PageCell, Value } from '../../book/template/declare.ts';
import { sheetOf } from '../../book/template/index.ts';
import { TEXT, type Tone } from '../../book/template/style.ts';
import { CellWriter } from './cells.ts';
import { conditional, equals } from './conditions.ts';
import type { SheetPart } from './sheet-part.ts';
import type { Strings } from './strings.ts';
import type { Styles } from './styles.ts';

/** @param values by the names of the page's cells; they stand in place of what the template has there */
export function pagePart(
  page: Page,
  values: Readonly<Record<string, Value | undefined>>,
  parts: { strings: Strings; styles: Styles },
): SheetPart {
  const rows = new Map<number, { column: number; xml: string }[]>();
  const put = (column: number, row: number, xml: string) => {
    const cells = rows.get(row);
    if (cells) cells.push({ column, xml });
    else rows.set(row, [{ column, xml }]);
  };
  for (const cell of page.cells) {
    const { column, row } = position(cell.at);
    const writer = new CellWriter(
      parts,
      cell.type ?? (cell.value === undefined ? 'text' : 'number'),
      TEXT[cell.style],
    );
    put(column, row, cellXml(cell, page, values, writer));
    for (let beside = 1; beside < (cell.across ?? 1); beside++) {
      put(column + beside, row, empty(address(column + beside, row), writer));
    }
  }
  for (const row of Object.keys(page.heights ?? {}))
    if (!rows.has(Number(row) - 1)) rows.set(Number(row) - 1, []);
  return {
    title: page.title,
    hidden: false,
    tab: page.tab,
    columns: page.widths.map((width) => ({ width })),
    gridLines: false,
    rows: [...rows]
      .sort(([one], [other]) => one - other)
      .map(([row, cells]) => rowXml(row, cells, page.heights?.[row + 1]))
      .join(''),
    merges: page.cells.flatMap(({ at, across = 1 }) =>
      across > 1 ? [`${at}:${beside(at, across - 1)}`] : [],
    ),
    conditions: toneConditions(page.cells, parts.styles),
    drops: page.cells.flatMap(({ at, list }) =>
      list ? [{ range: at, list: listRange(list), strict: true }] : [],
    ),
    links: page.cells.flatMap(({ at, leadsTo }) =>
      leadsTo ? [{ at, place: `'${sheetOf(leadsTo).title}'!A1` }] : [],
    ),
    notes: page.cells.flatMap(({ at, help }) => (help ? [{ at, text: help }] : [])),
    charts: page.charts ?? [],
    print: { orientation: 'portrait', ...page.print, onePage: true },
  };
}

function cellXml(
  cell: PageCell,
  page: Page,
  values: Readonly<Record<string, Value | undefined>>,
  writer: CellWriter,
): string {
  const given = cell.name === undefined ? undefined : values[cell.name];
  if (cell.formula !== undefined && given === undefined)
    return writer.formula(cell.at, formulaOf(cell.formula, page)(0));
  return writer.value(cell.at, given ?? cell.value ?? cell.text) || empty(cell.at, writer);
}

const empty = (at: string, writer: CellWriter): string => `<c r="${at}" s="${writer.style}"/>`;

function rowXml(row: number, cells: { column: number; xml: string }[], height: number | undefined): string {
  const inOrder = cells.sort((one, other) => one.column - other.column).map(({ xml }) => xml);
  return `<row r="${row + 1}"${height ? ` ht="${height}" customHeight="1"` : ''}>${inOrder.join('')}</row>`;
}

function beside(at: string, columns: number): string {
  const { column, row } = position(at);
  return `${columnLetters(column + columns)}${row + 1}`;
}

/** Cells that are coloured alike share one rule. */
function toneConditions(cells: readonly PageCell[], styles: Styles): string[] {
  const alike = new Map<string, { tones: Readonly<Record<string, Tone>>; places: string[] }>();
  for (const { at, tones } of cells) {
    if (!tones) continue;
    const key = JSON.stringify(tones);
    const group = alike.get(key);
    if (group) group.places.push(at);
    else alike.set(key, { tones, places: [at] });
  }
  return [...alike.values()].map(({ tones, places }) =>
    conditional(
      places.join(' '),
      Object.entries(tones).map(([word, tone]) => equals(word, styles.tone(tone))),
    ),
  );
}
