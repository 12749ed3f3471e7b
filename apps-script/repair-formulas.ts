/** The template's formulas in the rows of a table, where they are missing or those of an older template. */
import { formulaOf, type Layout } from '../src/book/formulas.ts';
import { withSemicolons } from '../src/book/locale.ts';
import type { Table } from '../src/book/template/declare.ts';

type Columns = (string | undefined)[];

/**
 * What somebody typed in place of a formula stays.
 * @param which `older`: formulas of the template's own columns that read otherwise are replaced too
 * @returns how many were written
 */
export function restoreFormulas(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  table: Table,
  columns: Columns,
  layout: Layout,
  which: 'missing' | 'older',
): number {
  const own = table.columns.flatMap(({ key, formula }) =>
    formula === undefined ? [] : [{ at: columns.indexOf(key), wanted: formulaOf(formula, table, layout) }],
  );
  if (own.length === 0) return 0;
  const isOwn = new Set(own.map(({ at }) => at));
  const spare = Math.min(table.spareRows ?? 0, sheet.getMaxRows() - 1);
  const rows = Math.max(spare, sheet.getLastRow() - 1);
  if (rows < 1) return 0;
  const area = sheet.getRange(2, 1, rows, columns.length);
  const [values, present] = [area.getValues(), area.getFormulas()];
  let written = 0;
  for (const { at, wanted } of own) {
    let isChanged = false;
    const cells = values.map((line, row) => {
      const formula = `=${withSemicolons(wanted(row + 1))}`;
      const there = present[row]?.[at] ?? '';
      const isFilled = row < spare || line.some((value, i) => value !== '' && !isOwn.has(i));
      const isMissing = there === '' && line[at] === '' && isFilled;
      const isOlder = which === 'older' && there !== '' && plain(there) !== plain(formula);
      if (!isMissing && !isOlder) return [there || line[at]];
      isChanged = true;
      written += 1;
      return [formula];
    });
    if (isChanged) sheet.getRange(2, at + 1, rows, 1).setValues(cells);
  }
  return written;
}

/** Sheets gives a formula back with the separators and the spacing of its own. */
export const plain = (formula: string): string => formula.replace(/;/g, ',').replace(/\s+/g, '');
