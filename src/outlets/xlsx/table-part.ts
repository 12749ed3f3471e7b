/** A table of the template with its rows → the parts of its sheet. */
import type { Row } from '../../book/book.ts';
import { columnLetters } from '../../book/column-letters.ts';
import { formulaOf, listRange } from '../../book/formulas.ts';
import type { Column, Table, Value } from '../../book/template/declare.ts';
import { headerNote } from '../../book/template/header-note.ts';
import { bodyLook, headerLook } from '../../book/template/look.ts';
import { HEADER_HEIGHT, type Tone } from '../../book/template/style.ts';
import { Bytes } from './bytes.ts';
import { CellWriter, type Shared } from './cells.ts';
import { conditional, holds } from './conditions.ts';
import type { SheetPart } from './sheet-part.ts';
import type { Styles } from './styles.ts';
import { webLink } from './web-link.ts';

const LAST_ROW = 1_048_576;
/** Excel refuses more links on one sheet. */
const MOST_LINKS = 65_530;
/** Points. */
const LINE_HEIGHT = 16;
const MOST_LINES = 8;

/** @param results by column key and row: what the table's formulas show */
export function tablePart(
  table: Table,
  rows: readonly Row[],
  results: (key: string) => readonly (Value | undefined)[],
  shared: Shared,
): SheetPart {
  const columns = table.columns.map((column, index) => {
    const letters = columnLetters(index);
    return {
      column,
      letters,
      cells: new CellWriter(shared, letters, {
        look: bodyLook(column, 'xlsx'),
        type: column.type,
      }),
      header: new CellWriter(shared, letters, { look: headerLook(column) }),
      formula: column.formula === undefined ? undefined : formulaOf(column.formula, table),
      results: column.formula === undefined ? [] : results(column.key),
    };
  });
  const wrapped = table.columns.filter(({ wrap }) => wrap);
  const links: SheetPart['links'] = [];
  const written = rows.length + (table.spareRows ?? 0);
  const out = new Bytes().add(`<row r="1" ht="${HEADER_HEIGHT}" customHeight="1">`);
  for (const { column, header } of columns) header.value(out, '1', column.header);
  out.add('</row>');
  for (let index = 0; index < written; index++) {
    const values = rows[index]?.cells as Readonly<Record<string, Value>> | undefined;
    const row = String(index + 2);
    const lines = wrapped.length && values ? linesOf(values, wrapped) : 1;
    out
      .add('<row r="')
      .add(row)
      .add(lines > 1 ? `" ht="${lines * LINE_HEIGHT}">` : '">');
    for (const { column, letters, cells, formula, results } of columns) {
      if (formula) {
        cells.formula(out, row, formula(index + 1), results[index]);
        continue;
      }
      const value = values?.[column.key];
      cells.value(out, row, value);
      const url = column.type === 'url' && links.length < MOST_LINKS ? webLink(value) : undefined;
      if (url) links.push({ at: letters + row, url });
    }
    out.add('</row>');
  }
  const last = columnLetters(columns.length - 1);
  return {
    title: table.title,
    hidden: table.hidden ?? false,
    tab: table.tab,
    columns: columns.map(({ column, cells }) => ({
      width: column.width,
      style: cells.style,
      folded: column.folded ?? false,
    })),
    frozen: { rows: 1, columns: table.frozenColumns },
    gridLines: true,
    rows: out.all(),
    ...(table.hidden ? {} : { filter: `A1:${last}${Math.max(written + 1, 2)}` }),
    merges: [],
    conditions: conditionsOf(table, shared.styles),
    drops: columns.flatMap(({ column, letters }) =>
      column.list
        ? [
            {
              range: `${letters}2:${letters}${LAST_ROW}`,
              list: listRange(column.list),
              strict: column.owner === 'human',
            },
          ]
        : [],
    ),
    links,
    notes: columns.map(({ column, letters }) => ({ at: `${letters}1`, text: headerNote(column) })),
    charts: [],
    names: [],
    print: { orientation: 'landscape', titleRow: true, onePage: false },
  };
}

/** How many lines the longest of the wrapped cells takes, as near as can be told without its font; not every program works it out. */
function linesOf(values: Readonly<Record<string, Value>>, wrapped: readonly Column[]): number {
  const lines = wrapped.map(({ key, width }) =>
    String(values[key] ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0),
  );
  return Math.min(MOST_LINES, Math.max(...lines));
}

/** Every other row has a ground, wherever it is sorted to. */
const BAND = 'AND($A2<>"",MOD(ROW(),2)=1)';

/**
 * Words and flags in colour, and the bands. LibreOffice gives a cell the look of one conditional format alone, so each column
 * has all of its own, the bands among them.
 */
function conditionsOf(table: Table, styles: Styles): string[] {
  const plain: string[] = [];
  const own = table.columns.flatMap(({ tones = {}, flag }, index) => {
    const letters = columnLetters(index);
    const range = `${letters}2:${letters}${LAST_ROW}`;
    const states: { when: string; tone: Tone }[] = [
      ...Object.entries(tones).map(([word, tone]) => ({ when: `${letters}2="${word}"`, tone })),
      ...(flag ? [{ when: formulaOf(flag.when, table)(1), tone: flag.tone }] : []),
    ];
    if (states.length === 0) {
      plain.push(range);
      return [];
    }
    return [
      conditional(range, [
        ...states.flatMap(({ when, tone }) => [
          holds(`AND(${BAND},${when})`, styles.tone(tone, true)),
          holds(when, styles.tone(tone)),
        ]),
        holds(BAND, styles.band()),
      ]),
    ];
  });
  return [...own, conditional(plain.join(' '), [holds(BAND, styles.band())])];
}
