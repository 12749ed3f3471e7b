/** `Sheet`, as far as the script uses it. */
import { parseA1 } from '../a1.ts';
import type { Spreadsheet, Tab } from '../store.ts';
import { type Host, strict } from './host.ts';
import { RangeFace } from './range.ts';

/** What `newConditionalFormatRule().build()` gives; opaque to the script. */
export interface ConditionalFormatRule {
  formula: string;
  format: Record<string, unknown>;
  ranges: unknown[];
}

export class SheetFace {
  private readonly host: Host;
  private readonly spreadsheet: Spreadsheet;
  private readonly tab: Tab;

  constructor(host: Host, spreadsheet: Spreadsheet, tab: Tab) {
    this.host = host;
    this.spreadsheet = spreadsheet;
    this.tab = tab;
  }

  getName = (): string => this.tab.title;
  getSheetId = (): number => this.tab.id;
  isSheetHidden = (): boolean => this.tab.hidden;
  getFrozenRows = (): number => this.tab.frozenRows;

  getRange(first: string | number, column?: number, rows = 1, columns = 1): RangeFace {
    if (typeof first === 'string') {
      const area = parseA1(first);
      if (!area || area.sheet !== undefined) throw new Error(`Range not found: ${first}`);
      const { top, left, bottom, right } = this.tab.within(area);
      return this.range(top + 1, left + 1, bottom - top, right - left);
    }
    return this.range(first, column ?? Number.NaN, rows, columns);
  }

  private range(row: number, column: number, rows: number, columns: number): RangeFace {
    return strict(
      'Range',
      new RangeFace(this.host, strict('Sheet', this), this.tab, row, column, rows, columns),
    );
  }

  /** From A1 to the last cell that holds a value; one cell where the sheet is empty. */
  getDataRange(): RangeFace {
    this.host.spend('Sheet.getDataRange');
    return this.range(1, 1, Math.max(1, this.tab.lastRow()), Math.max(1, this.tab.lastColumn()));
  }

  getLastRow(): number {
    this.host.spend('Sheet.getLastRow');
    return this.tab.lastRow();
  }

  getLastColumn(): number {
    this.host.spend('Sheet.getLastColumn');
    return this.tab.lastColumn();
  }

  getMaxRows(): number {
    this.host.spend('Sheet.getMaxRows');
    return this.tab.rows;
  }

  getMaxColumns(): number {
    this.host.spend('Sheet.getMaxColumns');
    return this.tab.columns;
  }

  insertRowsAfter(row: number, count: number): this {
    this.host.spend('Sheet.insertRowsAfter');
    this.tab.insertRows(row, count);
    this.spreadsheet.checkSize();
    return this;
  }

  insertColumnsAfter(column: number, count: number): this {
    this.host.spend('Sheet.insertColumnsAfter');
    this.tab.insertColumns(column, count);
    this.spreadsheet.checkSize();
    return this;
  }

  /** As typed, below the last row that holds a value; the sheet grows where it is full. */
  appendRow(values: (string | number | boolean | Date)[]): this {
    this.host.spend('Sheet.appendRow');
    const row = this.tab.lastRow();
    if (row >= this.tab.rows) this.tab.insertRows(row, 1);
    this.spreadsheet.checkSize();
    this.range(row + 1, 1, 1, values.length).write([values]);
    return this;
  }

  deleteRows(row: number, count: number): this {
    this.host.spend('Sheet.deleteRows');
    this.tab.deleteRows(row - 1, count);
    return this;
  }

  setFrozenRows(count: number): this {
    this.host.spend('Sheet.setFrozenRows');
    this.tab.frozenRows = count;
    return this;
  }

  setColumnWidth(column: number, pixels: number): this {
    this.host.spend('Sheet.setColumnWidth');
    this.tab.columnWidths.set(column - 1, pixels);
    return this;
  }

  setTabColor(color: string): this {
    this.host.spend('Sheet.setTabColor');
    this.tab.tabColor = color;
    return this;
  }

  hideSheet(): this {
    this.host.spend('Sheet.hideSheet');
    this.tab.hidden = true;
    return this;
  }

  showSheet(): this {
    this.host.spend('Sheet.showSheet');
    this.tab.hidden = false;
    return this;
  }

  activate(): this {
    this.host.spend('Sheet.activate');
    return this;
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    this.host.spend('Sheet.setConditionalFormatRules');
    this.tab.furniture.conditionalFormats.splice(0, Number.POSITIVE_INFINITY, ...rules);
  }

  getProtections(_kind: string): object[] {
    this.host.spend('Sheet.getProtections');
    const { protections } = this.tab.furniture;
    return protections.map((protection) =>
      strict('Protection', {
        getDescription: () => String(protection.description ?? ''),
        remove: () => {
          this.host.spend('Protection.remove');
          protections.splice(protections.indexOf(protection), 1);
        },
      }),
    );
  }
}
