/** A page of the template with the book's values → the parts of its sheet. */
import { columnLetters } from '../../book/column-letters.ts';
import { formulaOf, listRange, position } from '../../book/formulas.ts';
import type { Page, PageCell, Value } from '../../book/template/declare.ts';
import { sheetOf } from '../../book/template/index.ts';
import { cellLook } from '../../book/template/look.ts';
import type { Tone } from '../../book/template/style.ts';
import { Bytes } from './bytes.ts';
import { CellWriter, type Shared } from './cells.ts';
import { conditional, equals } from './conditions.ts';
import type { SheetPart } from './sheet-part.ts';
import type { Styles } from './styles.ts';

interface PageValues {
  /** By the names of the page's cells; they stand in place of what the template has there. */
  given: Readonly<Record<string, Value | undefined>>;
  /** What the formula in a cell shows. */
  result: (at: string) => Value | undefined;
}

export function pagePart(declared: Page, values: PageValues, shared: Shared): SheetPart {
  const page = { ...declared, cells: declared.cells.filter(({ only }) => only !== 'google') };
  return {
    title: page.title,
    hidden: false,
    tab: page.tab,
    columns: page.widths.map((width) => ({ width })),
    gridLines: false,
    rows: rowsXml(page, values, shared),
    merges: page.cells.flatMap(({ at, across = 1 }) =>
      across > 1 ? [`${at}:${beside(at, across - 1)}`] : [],
    ),
    conditions: toneConditions(page.cells, shared.styles),
    drops: page.cells.flatMap(({ at, list }) =>
      list ? [{ range: at, list: listRange(list), strict: true }] : [],
    ),
    links: page.cells.flatMap(({ at, leadsTo }) =>
      leadsTo ? [{ at, place: `'${sheetOf(leadsTo).title}'!A1` }] : [],
    ),
    notes: page.cells.flatMap(({ at, help }) => (help ? [{ at, text: help }] : [])),
    charts: page.charts ?? [],
    names: page.cells.flatMap(({ at, name }) => (name ? [{ name: `${page.key}_${name}`, at }] : [])),
    print: { orientation: 'portrait', ...page.print, onePage: true },
  };
}

function rowsXml(page: Page, values: PageValues, shared: Shared): Uint8Array {
  const rows = new Map<number, Map<number, PageCell>>();
  for (const row of Object.keys(page.heights ?? {})) rows.set(Number(row), new Map());
  for (const cell of page.cells) {
    const { column, row } = position(cell.at);
    const cells = rows.get(row + 1) ?? new Map<number, PageCell>();
    rows.set(row + 1, cells.set(column, cell));
  }
  const out = new Bytes();
  for (const [row, cells] of [...rows].sort(([one], [other]) => one - other)) {
    const height = page.heights?.[row];
    out.add(`<row r="${row}"${height ? ` ht="${height}" customHeight="1"` : ''}>`);
    for (const [column, cell] of [...cells].sort(([one], [other]) => one - other)) {
      for (let covered = 0; covered < (cell.across ?? 1); covered++) {
        const writer = new CellWriter(shared, columnLetters(column + covered), {
          look: cellLook(cell),
          type: cell.type,
        });
        if (covered === 0) writeCell(out, String(row), cell, page, values, writer);
        else writer.empty(out, String(row));
      }
    }
    out.add('</row>');
  }
  return out.all();
}

function writeCell(
  out: Bytes,
  row: string,
  cell: PageCell,
  page: Page,
  values: PageValues,
  writer: CellWriter,
): void {
  const given = cell.name === undefined ? undefined : values.given[cell.name];
  if (cell.formula !== undefined && given === undefined)
    writer.formula(out, row, formulaOf(cell.formula, page)(0), values.result(cell.at));
  else if (!writer.value(out, row, given ?? cell.value ?? cell.text)) writer.empty(out, row);
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
