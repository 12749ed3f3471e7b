/** A table of the template with its rows → the parts of its sheet. */
import type { Row } from '../../book/book.ts';
import { columnLetters, formulaOf, listRange } from '../../book/formulas.ts';
import type { Column, Table, Value } from '../../book/template/declare.ts';
import { headerNote } from '../../book/template/header-note.ts';
import { bodyLook, headerLook } from '../../book/template/look.ts';
import type { Tone } from '../../book/template/style.ts';
import { Bytes } from './bytes.ts';
import { CellWriter, type Shared } from './cells.ts';
import { conditional, equals, holds } from './conditions.ts';
import type { SheetPart } from './sheet-part.ts';
import type { Styles } from './styles.ts';
import { webLink } from './web-link.ts';

const LAST_ROW = 1_048_576;
/** Excel refuses more links on one sheet. */
const MOST_LINKS = 65_530;
const HEADER_HEIGHT = 32;

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
      cells: new CellWriter(shared, letters, column.type, bodyLook(column)),
      header: new CellWriter(shared, letters, 'text', headerLook(column)),
      formula: column.formula === undefined ? undefined : formulaOf(column.formula, table),
      results: column.formula === undefined ? [] : results(column.key),
    };
  });
  const links: SheetPart['links'] = [];
  const written = rows.length + (table.spareRows ?? 0);
  const out = new Bytes().add(`<row r="1" ht="${HEADER_HEIGHT}" customHeight="1">`);
  for (const { column, header } of columns) header.value(out, '1', column.header);
  out.add('</row>');
  for (let index = 0; index < written; index++) {
    const values = rows[index]?.cells as Readonly<Record<string, Value>> | undefined;
    const row = String(index + 2);
    out.add('<row r="').add(row).add('">');
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
  const [first] = columns;
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
    filter: `A1:${last}${Math.max(written + 1, 2)}`,
    merges: [],
    conditions: [
      ...columns.flatMap(({ column, letters }) => columnConditions(column, letters, table, shared.styles)),
      conditional(`A2:${last}${LAST_ROW}`, [
        holds(`AND($${first?.letters}2<>"",MOD(ROW(),2)=1)`, shared.styles.band()),
      ]),
    ],
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
    print: { orientation: 'landscape', titleRow: true, onePage: false },
  };
}

function columnConditions(
  { tones = {}, flag }: Column,
  letters: string,
  table: Table,
  styles: Styles,
): string[] {
  const words = Object.entries(tones).map(([word, tone]: [string, Tone]) => equals(word, styles.tone(tone)));
  const flags = flag ? [holds(formulaOf(flag.when, table)(1), styles.tone(flag.tone))] : [];
  const rules = [...words, ...flags];
  return rules.length ? [conditional(`${letters}2:${letters}${LAST_ROW}`, rules)] : [];
}
