/** Columns of the book as fields of a form: their names are the workbook's own, their shapes follow from their types. */
import type { CellType } from '../../book/template/declare.ts';
import { type CellsOf, type TableKey, tableOf } from '../../book/template/index.ts';
import { LISTS, type ListKey } from '../../book/template/lists.ts';
import type { FieldRow, Shape } from '../shapes.ts';

export function fieldsOf<K extends TableKey>(
  sheet: K,
  names: readonly (keyof CellsOf<K> & string)[],
): FieldRow[] {
  const columns = new Map(tableOf(sheet).columns.map((column) => [column.key as string, column]));
  return names.flatMap((name) => {
    const column = columns.get(name);
    return column ? [{ name, label: column.header, shape: shapeOf(name, column) }] : [];
  });
}

const SHAPES: { readonly [T in CellType]?: Shape } = {
  date: 'day',
  // Taken when it is whole: a meeting moves in its list as its hour changes, and must not do so under the fingers.
  time: 'moment',
  rate: 'rate',
  asn: 'asn',
  money: 'amount',
  price: 'amount',
  number: 'amount',
  percent: 'amount',
};

export function shapeOf(name: string, { type, list }: { type: CellType; list?: ListKey }): Shape {
  if (list) return Object.fromEntries(LISTS[list].map((word) => [word, word]));
  return name === 'notes' || name === 'outcome' ? 'long' : (SHAPES[type] ?? 'text');
}
