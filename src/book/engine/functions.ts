/**
 * The functions that the template's formulas may use, as Sheets, Excel and LibreOffice agree on them. A column is the list of
 * its cells, its header first; an empty cell is undefined.
 */

export type Result = string | number | boolean | undefined;
export type Column = readonly Result[];
export type Argument = Result | Column;

/** What a sheet would show as #VALUE!, #DIV/0! or #N/A. */
export class FormulaError extends Error {}

/** Each argument is worked out when it is asked for: IF and IFERROR leave the other side alone. */
type Lazy = readonly (() => Argument)[];

export const FUNCTIONS: Readonly<Record<string, (parts: Lazy, today: number) => Argument>> = {
  IF: ([condition, then, otherwise]) => (truth(one(condition)) ? then?.() : otherwise ? otherwise() : false),
  IFERROR: ([value, otherwise]) => {
    try {
      return value?.();
    } catch (error) {
      if (error instanceof FormulaError) return otherwise?.();
      throw error;
    }
  },
  AND: (parts) => parts.every((part) => truth(one(part))),
  OR: (parts) => parts.some((part) => truth(one(part))),
  NOT: ([value]) => !truth(one(value)),
  N: ([value]) => {
    const result = one(value);
    return typeof result === 'number' ? result : result === true ? 1 : 0;
  },
  SUM: (parts) => total(parts.flatMap(listed)),
  MAX: (parts) => Math.max(0, ...parts.flatMap(listed).filter(isNumber)),
  MIN: (parts) => {
    const numbers = parts.flatMap(listed).filter(isNumber);
    return numbers.length > 0 ? Math.min(...numbers) : 0;
  },
  COUNT: (parts) => parts.flatMap(listed).filter(isNumber).length,
  COUNTA: (parts) => parts.flatMap(listed).filter((cell) => cell !== undefined).length,
  COUNTIFS: (parts) => rowsWhere(parts).length,
  SUMIFS: ([sum, ...conditions]) => {
    const cells = listed(sum ?? nothing);
    return total(rowsWhere(conditions).map((row) => cells[row]));
  },
  MATCH: ([wanted, column]) => {
    const value = one(wanted);
    const found = listed(column ?? nothing).findIndex(
      (cell) => cell !== undefined && compared(cell, value) === 0,
    );
    if (found < 0) throw new FormulaError('#N/A');
    return found + 1;
  },
  INDEX: ([column, position]) => listed(column ?? nothing)[number(one(position)) - 1],
  ROUND: ([value, digits]) => rounded(number(one(value)), number(one(digits))),
  FIXED: ([value, digits]) => {
    const places = number(one(digits));
    const [whole = '', fraction] = rounded(number(one(value)), places)
      .toFixed(places)
      .split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
  },
  TRIM: ([text]) => words(one(text)).trim().replace(/ {2,}/g, ' '),
  TODAY: (_, today) => today,
};

const nothing = (): Argument => undefined;

const one = (part: (() => Argument) | undefined): Result => {
  const value = part?.();
  if (Array.isArray(value)) throw new FormulaError('#VALUE!');
  return value as Result;
};

const listed = (part: () => Argument): Column => {
  const value = part();
  return Array.isArray(value) ? value : [value as Result];
};

const isNumber = (value: Result): value is number => typeof value === 'number';

const total = (cells: Column): number => cells.filter(isNumber).reduce((sum, cell) => sum + cell, 0);

/** Halves go away from zero, as spreadsheets have it. */
function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale * (1 + Number.EPSILON))) / scale;
}

export function truth(value: Result): boolean {
  if (typeof value === 'string') throw new FormulaError('#VALUE!');
  return Boolean(value);
}

export function number(value: Result): number {
  if (value === undefined) return 0;
  if (typeof value === 'string') throw new FormulaError('#VALUE!');
  return Number(value);
}

/** As a cell shows it inside a sentence: 15 digits count. */
export const words = (value: Result): string =>
  value === undefined
    ? ''
    : typeof value === 'number'
      ? String(Number(value.toPrecision(15)))
      : typeof value === 'boolean'
        ? String(value).toUpperCase()
        : value;

/** Below, at or above zero. Numbers stand before text, text is compared whatever its case, an empty cell equals 0 and "". */
export function compared(one: Result, other: Result): number {
  if (one === undefined) return other === undefined || other === '' || other === 0 ? 0 : -compared(other, '');
  if (other === undefined) return -compared(other, one);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [first, second] = [orderOf(one), orderOf(other)];
  if (first !== second) return first - second;
  const [low, high] = [String(one).toLowerCase(), String(other).toLowerCase()];
  return low < high ? -1 : low > high ? 1 : 0;
}

const orderOf = (value: Result): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/** Rows (0 is the header) where every column of the pairs meets its condition. */
function rowsWhere(pairs: Lazy): number[] {
  const conditions: { cells: Column; holds: (cell: Result) => boolean }[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    conditions.push({ cells: listed(pairs[at] ?? nothing), holds: criterion(one(pairs[at + 1])) });
  }
  const rows: number[] = [];
  const length = Math.max(0, ...conditions.map(({ cells }) => cells.length));
  for (let row = 0; row < length; row++) {
    if (conditions.every(({ cells, holds }) => holds(cells[row]))) rows.push(row);
  }
  return rows;
}

/** `">0"`, `"<>parked"`, `"live"`, `"?*"`, or a number to equal. */
function criterion(wanted: Result): (cell: Result) => boolean {
  if (typeof wanted !== 'string') return (cell) => cell !== undefined && compared(cell, wanted) === 0;
  const [, operator = '=', rest = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(wanted) ?? [];
  const amount = rest === '' ? Number.NaN : Number(rest);
  if (operator === '<>') return (cell) => !isLike(rest)(cell);
  if (operator === '=' && Number.isNaN(amount)) return isLike(rest);
  return (cell) => {
    if (typeof cell !== 'number') return false;
    const difference = cell - amount;
    if (operator === '=') return difference === 0;
    if (operator === '>=') return difference >= 0;
    if (operator === '<=') return difference <= 0;
    return operator === '>' ? difference > 0 : difference < 0;
  };
}

/** The whole cell, whatever its case; ? is any character and * any number of them. */
function isLike(pattern: string): (cell: Result) => boolean {
  if (!/[?*]/.test(pattern)) {
    const plain = pattern.toLowerCase();
    return (cell) => typeof cell === 'string' && cell.toLowerCase() === plain;
  }
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\?/g, '.')
    .replace(/\*/g, '.*');
  const like = new RegExp(`^${source}$`, 'is');
  return (cell) => typeof cell === 'string' && like.test(cell);
}
