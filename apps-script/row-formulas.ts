/** What a row of a table works out by itself. */
import { formulaOf, type Layout, TEMPLATE_LAYOUT } from '../src/book/formulas.ts';
import { withSemicolons } from '../src/book/locale.ts';
import type { TableKey } from '../src/book/template/index.ts';
import type { Grid, RowFormulas } from './grid.ts';
import { sheetOf, tableOf } from './template.ts';

/** The formulas of a new row, for the columns where they stand now; cells of pages by their names, which follow them about. */
export function formulasOf(sheet: TableKey, { columns }: Grid): RowFormulas {
  const layout: Layout = {
    column: (table, key) => (table.key === sheet ? columns.indexOf(key) : TEMPLATE_LAYOUT.column(table, key)),
    cell: (page, name) => `${page.key}_${name}`,
  };
  const formulas = new Map(
    tableOf(sheet).columns.flatMap(({ key, formula }) =>
      formula === undefined ? [] : [[key, formulaOf(formula, sheetOf(sheet), layout)] as const],
    ),
  );
  return (key, row) => {
    const formula = formulas.get(key);
    return formula && `=${withSemicolons(formula(row - 1))}`;
  };
}
