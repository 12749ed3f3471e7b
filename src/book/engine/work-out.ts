/**
 * The book's formulas, worked out here: what they show before a spreadsheet has opened the book (a preview, Excel's protected
 * view) and what the notebook shows of it.
 */
import type { Book } from '../book.ts';
import { daySerial, timeSerial } from '../serial.ts';
import type { CellType, Sheet, Value } from '../template/declare.ts';
import { sheetOf, type TableKey } from '../template/index.ts';
import {
  type Argument,
  type Column,
  compared,
  FormulaError,
  FUNCTIONS,
  number,
  type Result,
  words,
} from './functions.ts';
import { type Expression, type Operator, parse } from './parse.ts';

export interface WorkedOut {
  /** By row of a table, as `book.rows` has them, spare rows after them; only for columns with a formula. */
  column(sheet: TableKey, key: string): readonly (Value | undefined)[];
  /** Of one cell of a page, by where it stands. */
  cell(sheet: string, at: string): Value | undefined;
}

/** A formula, ready to be asked for any row of its table (counted from 0, the header being -1). */
type Compiled = (row: number) => Argument;

export function workedOut(book: Book): WorkedOut {
  const today = daySerial(book.start.madeOn) ?? 0;
  const columns = new Map<string, Column>();
  const cells = new Map<string, Result>();

  const columnOf = (sheet: Sheet & { kind: 'table' }, key: string): Column =>
    remembered(columns, `${sheet.key}.${key}`, () => {
      const column = sheet.columns.find((one) => one.key === key);
      if (!column) throw new Error(`${sheet.title} has no column ${key}`);
      const rows = book.rows[sheet.key as TableKey];
      if (column.formula === undefined) {
        return [
          column.header,
          ...rows.map(({ cells }) => cellValue((cells as Readonly<Record<string, Value>>)[key], column.type)),
        ];
      }
      const formula = compiled(parse(column.formula), sheet);
      const count = rows.length + (sheet.spareRows ?? 0);
      return [column.header, ...Array.from({ length: count }, (_, row) => shown(formula(row)))];
    });

  const pageCell = (sheet: Sheet & { kind: 'page' }, at: string): Result =>
    remembered(cells, `${sheet.key}!${at}`, () => {
      const cell = sheet.cells.find((one) => one.at === at);
      const given = cell?.name === undefined ? undefined : valuesOf(book, sheet.key)[cell.name];
      if (given !== undefined) return cellValue(given, cell?.type ?? 'text');
      if (cell?.formula !== undefined) return shown(compiled(parse(cell.formula), sheet)(0));
      return cell?.value ?? cell?.text;
    });

  const named = (sheet: Sheet & { kind: 'page' }, name: string): Result => {
    const cell = sheet.cells.find((one) => one.name === name);
    if (!cell) throw new Error(`${sheet.title} has no cell named ${name}`);
    return pageCell(sheet, cell.at);
  };

  const compiled = (expression: Expression, sheet: Sheet): Compiled => {
    switch (expression.kind) {
      case 'value':
        return () => expression.value;
      case 'own':
        if (sheet.kind === 'page') return () => named(sheet, expression.key);
        return (row) => columnOf(sheet, expression.key)[row + 1];
      case 'elsewhere': {
        const other = sheetOf(expression.sheet);
        return other.kind === 'page'
          ? () => named(other, expression.key)
          : () => columnOf(other, expression.key);
      }
      case 'call': {
        const act = FUNCTIONS[expression.name];
        if (!act) throw new Error(`No formula of the template may use ${expression.name}`);
        const parts = expression.parts.map((part) => compiled(part, sheet));
        return (row) =>
          act(
            parts.map((part) => () => part(row)),
            today,
          );
      }
      case 'binary': {
        const [left, right] = [compiled(expression.left, sheet), compiled(expression.right, sheet)];
        return (row) => calculated(expression.operator, single(left(row)), single(right(row)));
      }
    }
  };

  return {
    column(sheet, key) {
      const table = sheetOf(sheet);
      return table.kind === 'table' ? columnOf(table, key).slice(1).map(written) : [];
    },
    cell(sheet, at) {
      const page = sheetOf(sheet);
      return page.kind === 'page' ? written(pageCell(page, at)) : undefined;
    },
  };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  known.set(key, made);
  return made;
}

const valuesOf = (book: Book, page: string): Readonly<Record<string, Value | undefined>> =>
  page === 'settings' ? book.settings : page === 'start' ? { ...book.start } : {};

/** What formulas see in a cell: days and times are numbers to them. */
function cellValue(value: Value | undefined, type: CellType): Result {
  if (value === '') return undefined;
  if (typeof value !== 'string') return value;
  return (type === 'date' ? daySerial(value) : type === 'time' ? timeSerial(value) : undefined) ?? value;
}

/** A formula that leads to an empty cell shows 0. */
const shown = (value: Argument): Result => single(value) ?? 0;

const single = (value: Argument): Result => {
  if (Array.isArray(value)) throw new FormulaError('#VALUE!');
  return value as Result;
};

const written = (value: Result): Value | undefined => (typeof value === 'boolean' ? words(value) : value);

function calculated(operator: Operator, left: Result, right: Result): Result {
  switch (operator) {
    case '&':
      return words(left) + words(right);
    case '=':
      return compared(left, right) === 0;
    case '<>':
      return compared(left, right) !== 0;
    case '<':
      return compared(left, right) < 0;
    case '<=':
      return compared(left, right) <= 0;
    case '>':
      return compared(left, right) > 0;
    case '>=':
      return compared(left, right) >= 0;
    case '+':
      return finite(number(left) + number(right));
    case '-':
      return finite(number(left) - number(right));
    case '*':
      return finite(number(left) * number(right));
    case '/':
      return finite(number(left) / number(right));
    case '^':
      return finite(number(left) ** number(right));
  }
}

function finite(result: number): number {
  if (Number.isFinite(result)) return result;
  throw new FormulaError('#NUM! or #DIV/0!');
}
