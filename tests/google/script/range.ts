/** `Range`, as far as the script uses it. Rows and columns count from 1, as the real one's do. */
import { columnLetters } from '../a1.ts';
import { asTyped, CELL_CHARACTERS, type Entered, plainOf } from '../entered.ts';
import type { Cell, Tab } from '../store.ts';
import type { Host } from './host.ts';
import type { SheetFace } from './sheet.ts';

type Value = string | number | boolean | Date;

const DAY = 86_400_000;
/** The spreadsheet's day 0 is 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);

const isDated = ({ format }: Cell): boolean => {
  const type = (format?.numberFormat as { type?: string } | undefined)?.type;
  return type === 'DATE' || type === 'DATE_TIME' || type === 'TIME';
};
const isPlainText = (cell: Cell | undefined): boolean =>
  (cell?.format?.numberFormat as { type?: string } | undefined)?.type === 'TEXT';

/** Wall-clock time in the spreadsheet's zone, as if it were UTC. */
function wallClock(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment);
  return Date.parse(`${parts.replace(' ', 'T')}Z`);
}

const momentsByZone = new Map<string, Map<number, number>>();

/** A dated cell is given as the moment at which a clock in the spreadsheet's own zone shows it. */
function momentOf(serial: number, timeZone: string): Date {
  const moments = momentsByZone.get(timeZone) ?? new Map<number, number>();
  momentsByZone.set(timeZone, moments);
  const known = moments.get(serial);
  if (known !== undefined) return new Date(known);
  const shown = EPOCH + serial * DAY;
  const guess = shown - (wallClock(shown, timeZone) - shown);
  const moment = guess - (wallClock(guess, timeZone) - shown);
  // Formatting in a zone is slow, and the same day stands in thousands of cells.
  moments.set(serial, moment);
  return new Date(moment);
}

const serialOf = (moment: Date, timeZone: string): number =>
  (wallClock(moment.getTime(), timeZone) - EPOCH) / DAY;

/** Where a comma parts decimals, it does not part arguments, and a point parts nothing. */
function checkSeparators(formula: string): void {
  if (/,|\d\.\d/.test(formula.replace(/"[^"]*"|'[^']*'/g, '')))
    throw new Error(`Formula parse error: ${formula}`);
}

export class RangeFace {
  private readonly host: Host;
  private readonly sheet: SheetFace;
  private readonly tab: Tab;
  private readonly row: number;
  private readonly column: number;
  private readonly rows: number;
  private readonly columns: number;

  constructor(
    host: Host,
    sheet: SheetFace,
    tab: Tab,
    row: number,
    column: number,
    rows: number,
    columns: number,
  ) {
    if (![row, column, rows, columns].every((number) => Number.isInteger(number) && number >= 1)) {
      throw new Error(
        `The starting row, column and the number of rows and columns must be at least 1: ${row},${column},${rows},${columns}`,
      );
    }
    if (row + rows - 1 > tab.rows || column + columns - 1 > tab.columns) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    this.host = host;
    this.sheet = sheet;
    this.tab = tab;
    this.row = row;
    this.column = column;
    this.rows = rows;
    this.columns = columns;
  }

  getRow = (): number => this.row;
  getColumn = (): number => this.column;
  getNumRows = (): number => this.rows;
  getNumColumns = (): number => this.columns;
  getLastRow = (): number => this.row + this.rows - 1;
  getSheet = (): SheetFace => this.sheet;
  getA1Notation = (): string =>
    `${columnLetters(this.column - 1)}${this.row}:${columnLetters(this.column + this.columns - 2)}${this.row + this.rows - 1}`;

  getValues(): Value[][] {
    this.host.spend('Range.getValues', this.rows * this.columns);
    return this.map((cell) => {
      const plain = plainOf(cell?.value);
      return cell && typeof plain === 'number' && isDated(cell)
        ? momentOf(plain, this.sheet.timeZone())
        : plain;
    });
  }

  getValue(): Value {
    return this.getValues()[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    this.host.spend('Range.getDisplayValues', this.rows * this.columns);
    return this.map((cell) => {
      const plain = plainOf(cell?.value);
      return typeof plain === 'boolean' ? String(plain).toUpperCase() : String(plain);
    });
  }

  getFormulas(): string[][] {
    this.host.spend('Range.getFormulas', this.rows * this.columns);
    return this.map((cell) => (cell?.value && 'formulaValue' in cell.value ? cell.value.formulaValue : ''));
  }

  /** As typed: a leading "=" makes a formula, and text that looks like a number or a date becomes one. */
  setValues(values: Value[][]): this {
    this.host.spend('Range.setValues', this.rows * this.columns);
    this.write(values);
    return this;
  }

  /** Not a member of the real one: for those that write a range as a part of their own work. */
  write(values: Value[][]): void {
    this.checkShape(values);
    this.each((row, column, r, c) => this.tab.enter(row, column, this.entered(values[r]?.[c], row, column)));
  }

  setValue(value: Value): this {
    this.host.spend('Range.setValue', 1);
    this.each((row, column) => this.tab.enter(row, column, this.entered(value, row, column)));
    return this;
  }

  setFormulas(formulas: string[][]): this {
    this.host.spend('Range.setFormulas', this.rows * this.columns);
    this.checkShape(formulas);
    this.each((row, column, r, c) => {
      const formula = formulas[r]?.[c] ?? '';
      this.tab.enter(row, column, formula === '' ? undefined : { formulaValue: formula });
    });
    return this;
  }

  setFormula(formula: string): this {
    this.host.spend('Range.setFormula', 1);
    this.each((row, column) => this.tab.enter(row, column, { formulaValue: formula }));
    return this;
  }

  clearContent(): this {
    this.host.spend('Range.clearContent', 1);
    this.each((row, column) => this.tab.enter(row, column, undefined));
    return this;
  }

  getNotes(): string[][] {
    this.host.spend('Range.getNotes', this.rows * this.columns);
    return this.map((cell) => cell?.note ?? '');
  }

  setNotes(notes: (string | null)[][]): this {
    this.host.spend('Range.setNotes', this.rows * this.columns);
    this.checkShape(notes);
    this.each((row, column, r, c) => {
      const note = notes[r]?.[c];
      if (note) this.tab.make(row, column).note = note;
      else if (this.tab.at(row, column)) delete this.tab.make(row, column).note;
    });
    return this;
  }

  setNote(note: string): this {
    this.host.spend('Range.setNote', 1);
    this.each((row, column) => {
      this.tab.make(row, column).note = note;
    });
    return this;
  }

  applyRowBanding(_theme: unknown, _header: boolean, _footer: boolean): object {
    this.host.spend('Range.applyRowBanding');
    return this.sheet.band(this.toGridRange());
  }

  createFilter(): object {
    this.host.spend('Range.createFilter');
    return this.sheet.filter(this.toGridRange());
  }

  shiftColumnGroupDepth(delta: number): this {
    this.host.spend('Range.shiftColumnGroupDepth');
    if (delta !== 1) throw new Error('This stand-in only makes groups.');
    this.sheet.group(this.column - 1, this.column - 1 + this.columns);
    return this;
  }

  addDeveloperMetadata(key: string, value: string): this {
    this.host.spend('Range.addDeveloperMetadata');
    if (this.row !== 1 || this.rows !== this.tab.rows || this.columns !== 1) {
      throw new Error(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    this.sheet.mark(this.column - 1, key, value);
    return this;
  }

  merge(): this {
    this.host.spend('Range.merge');
    return this;
  }

  protect(): object {
    this.host.spend('Range.protect');
    return this.sheet.protectArea(this.toGridRange());
  }

  /** Not a member of the real one: how REST and the store name this range. */
  toGridRange = () => ({
    sheetId: this.tab.id,
    startRowIndex: this.row - 1,
    endRowIndex: this.row - 1 + this.rows,
    startColumnIndex: this.column - 1,
    endColumnIndex: this.column - 1 + this.columns,
  });

  setNumberFormat(pattern: string): this {
    this.host.spend('Range.setNumberFormat', 1);
    const type =
      pattern === '@' ? 'TEXT' : /y/.test(pattern) ? 'DATE' : /h/.test(pattern) ? 'TIME' : 'NUMBER';
    return this.format({ numberFormat: { type, pattern } });
  }

  setDataValidation(rule: object | null): this {
    this.host.spend('Range.setDataValidation', 1);
    this.each((row, column) => {
      const cell = this.tab.make(row, column);
      if (rule) cell.validation = rule;
      else delete cell.validation;
    });
    return this;
  }

  insertCheckboxes(): this {
    this.host.spend('Range.insertCheckboxes');
    this.each((row, column) => {
      const cell = this.tab.make(row, column);
      cell.validation = { condition: { type: 'BOOLEAN' }, strict: true };
      if (!cell.value) cell.value = { boolValue: false };
    });
    return this;
  }

  setBackground(color: string): this {
    this.host.spend('Range.setBackground', 1);
    return this.format({ background: color });
  }

  setFontColor(color: string): this {
    this.host.spend('Range.setFontColor', 1);
    return this.format({ fontColor: color });
  }

  setFontWeight(weight: 'bold' | 'normal'): this {
    this.host.spend('Range.setFontWeight', 1);
    return this.format({ fontWeight: weight });
  }

  setFontStyle(style: 'italic' | 'normal'): this {
    this.host.spend('Range.setFontStyle', 1);
    return this.format({ fontStyle: style });
  }

  setFontSize(size: number): this {
    this.host.spend('Range.setFontSize', 1);
    return this.format({ fontSize: size });
  }

  setWrap(wrap: boolean): this {
    this.host.spend('Range.setWrap', 1);
    return this.format({ wrap });
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom'): this {
    this.host.spend('Range.setVerticalAlignment', 1);
    return this.format({ verticalAlignment: alignment });
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'right'): this {
    this.host.spend('Range.setHorizontalAlignment', 1);
    return this.format({ horizontalAlignment: alignment });
  }

  private format(format: Record<string, unknown>): this {
    this.each((row, column) => {
      const cell = this.tab.make(row, column);
      cell.format = { ...cell.format, ...format };
    });
    return this;
  }

  private entered(value: Value | undefined, row: number, column: number): Entered | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new Error(`A cell cannot hold ${value}.`);
      return { numberValue: value };
    }
    if (typeof value === 'boolean') return { boolValue: value };
    if (value instanceof Date || Object.prototype.toString.call(value) === '[object Date]') {
      return { numberValue: serialOf(value as Date, this.sheet.timeZone()) };
    }
    if (typeof value !== 'string')
      throw new Error(`A cell cannot hold ${Object.prototype.toString.call(value)}.`);
    if (value.length > CELL_CHARACTERS) {
      throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
    }
    const entered = asTyped(value, isPlainText(this.tab.at(row, column)));
    if ('formulaValue' in entered && this.sheet.hasDecimalComma()) checkSeparators(entered.formulaValue);
    return entered;
  }

  private checkShape(values: readonly unknown[][]): void {
    if (values.length !== this.rows) {
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${this.rows}.`,
      );
    }
    for (const line of values) {
      if (line.length !== this.columns) {
        throw new Error(
          `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${this.columns}.`,
        );
      }
    }
  }

  private map<T>(see: (cell: Cell | undefined) => T): T[][] {
    const lines: T[][] = [];
    for (let r = 0; r < this.rows; r++) {
      const line = new Array<T>(this.columns);
      const cells = this.tab.cells[this.row - 1 + r];
      for (let c = 0; c < this.columns; c++) line[c] = see(cells?.[this.column - 1 + c]);
      lines.push(line);
    }
    return lines;
  }

  private each(act: (row: number, column: number, r: number, c: number) => void): void {
    for (let r = 0; r < this.rows; r++) {
      for (let c = 0; c < this.columns; c++) act(this.row - 1 + r, this.column - 1 + c, r, c);
    }
  }
}
