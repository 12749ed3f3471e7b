/** `Sheet`, as far as the script uses it. */
import { parseA1 } from '../a1.ts';
import type { Spreadsheet, Tab } from '../store.ts';
import { type Host, strict } from './host.ts';
import { RangeFace } from './range.ts';

interface GridRange {
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

/** As REST has it too. */
export interface StoredRule {
  ranges: GridRange[];
  booleanRule: {
    condition: { type: string; values?: { userEnteredValue: string }[] };
    format: Record<string, unknown>;
  };
}

/** The sheet in front, and its selected rows, counted from 1. */
interface Selected {
  title: string;
  rows: readonly (readonly [first: number, last: number])[];
}

const commas = new Map<string, boolean>();

function hasDecimalComma(locale: string): boolean {
  const known = commas.get(locale);
  if (known !== undefined) return known;
  const found = new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',');
  commas.set(locale, found);
  return found;
}

export class SheetFace {
  private readonly host: Host;
  private readonly spreadsheet: Spreadsheet;
  private readonly tab: Tab;
  private readonly selected: Selected | undefined;

  constructor(host: Host, spreadsheet: Spreadsheet, tab: Tab, selected?: Selected) {
    this.host = host;
    this.selected = selected;
    this.spreadsheet = spreadsheet;
    this.tab = tab;
  }

  /** Not members of the real one: what its ranges need to know of the spreadsheet. */
  timeZone = (): string => this.spreadsheet.timeZone;
  hasDecimalComma = (): boolean => hasDecimalComma(this.spreadsheet.locale);

  getName = (): string => this.tab.title;
  getSheetId = (): number => this.tab.id;
  getIndex = (): number => this.spreadsheet.tabs.indexOf(this.tab) + 1;
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

  /** Where nobody selected anything, the cursor stands in A1. */
  getActiveRangeList(): object | null {
    this.host.spend('Sheet.getActiveRangeList');
    const rows = this.selected?.title === this.tab.title ? this.selected.rows : [[1, 1] as const];
    return strict('RangeList', {
      getRanges: () => rows.map(([first, last]) => this.range(first, 1, last - first + 1, 1)),
    });
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

  insertColumnsBefore(column: number, count: number): this {
    return this.insertColumnsAfter(column - 1, count);
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

  setFrozenColumns(count: number): this {
    this.host.spend('Sheet.setFrozenColumns');
    this.tab.frozenColumns = count;
    return this;
  }

  setHiddenGridlines(_hide: boolean): this {
    this.host.spend('Sheet.setHiddenGridlines');
    return this;
  }

  setName(name: string): this {
    this.host.spend('Sheet.setName');
    const other = this.spreadsheet.named(name);
    if (other && other !== this.tab)
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    this.tab.title = name;
    return this;
  }

  protect(): object {
    this.host.spend('Sheet.protect');
    return this.protectArea({ sheetId: this.tab.id });
  }

  /** Not a member of the real one: what `Range.protect` and `Sheet.protect` share. */
  protectArea(range: object): object {
    const made: Tab['furniture']['protections'][number] = {
      protectedRangeId: this.spreadsheet.nextId(),
      range,
    };
    this.tab.furniture.protections.push(made);
    const face = strict('Protection', {
      setDescription: (description: string) => {
        this.host.spend('Protection.setDescription');
        made.description = description;
        return face;
      },
      setWarningOnly: (warningOnly: boolean) => {
        this.host.spend('Protection.setWarningOnly');
        made.warningOnly = warningOnly;
        return face;
      },
    });
    return face;
  }

  setColumnWidth(column: number, pixels: number): this {
    this.host.spend('Sheet.setColumnWidth');
    this.tab.columnWidths.set(column - 1, pixels);
    return this;
  }

  setRowHeight(row: number, pixels: number): this {
    this.host.spend('Sheet.setRowHeight');
    this.tab.rowHeights.set(row - 1, pixels);
    return this;
  }

  getBandings(): object[] {
    this.host.spend('Sheet.getBandings');
    return this.tab.furniture.bandings.map(() => strict('Banding', {}));
  }

  /** Not a member of the real one: what `Range.applyRowBanding` makes. */
  band(range: GridRange): object {
    const { bandings } = this.tab.furniture;
    if (bandings.length > 0)
      throw new Error('You cannot add alternating background colors to a range that already has them.');
    const rowProperties: Record<string, string> = {};
    bandings.push({ bandedRangeId: this.spreadsheet.nextId(), range, rowProperties });
    const coloured = (name: string) => (color: string) => {
      this.host.spend(`Banding.${name}`);
      rowProperties[name] = color;
      return face;
    };
    const face = strict('Banding', {
      setFirstRowColor: coloured('firstBandColor'),
      setSecondRowColor: coloured('secondBandColor'),
    });
    return face;
  }

  getFilter(): object | null {
    this.host.spend('Sheet.getFilter');
    return this.tab.furniture.basicFilter ? strict('Filter', {}) : null;
  }

  /** Not a member of the real one: what `Range.createFilter` makes. */
  filter(range: GridRange): object {
    if (this.tab.furniture.basicFilter)
      throw new Error('You can’t create a filter in a sheet that already has a filter.');
    this.tab.furniture.basicFilter = { range };
    return strict('Filter', {});
  }

  getColumnGroupDepth(column: number): number {
    this.host.spend('Sheet.getColumnGroupDepth');
    return this.groupsAt(column).length;
  }

  private groupsAt = (column: number) =>
    this.tab.furniture.columnGroups.filter(({ from, to }) => from < column && column <= to);

  /** @throws where the column has no group of that depth, as the real one does */
  getColumnGroup(column: number, depth: number): object {
    this.host.spend('Sheet.getColumnGroup');
    const group = this.groupsAt(column)[depth - 1];
    if (!group) throw new Error(`A group does not exist at column ${column} and depth ${depth}.`);
    return strict('Group', {
      collapse: () => {
        this.host.spend('Group.collapse');
        group.collapsed = true;
        for (let i = group.from; i < group.to; i++) this.tab.hiddenColumns.add(i);
      },
    });
  }

  /** Not a member of the real one: what `Range.shiftColumnGroupDepth` makes. */
  group(from: number, to: number): void {
    this.tab.furniture.columnGroups.push({ from, to, collapsed: false });
  }

  createDeveloperMetadataFinder(): object {
    let wanted: string | undefined;
    const finder = strict('DeveloperMetadataFinder', {
      withKey: (key: string) => {
        wanted = key;
        return finder;
      },
      find: () => {
        this.host.spend('DeveloperMetadataFinder.find');
        return this.spreadsheet.metadata
          .filter(({ metadataKey, location }) => metadataKey === wanted && placeOf(location) === this.tab.id)
          .map(({ metadataKey, metadataValue }) =>
            strict('DeveloperMetadata', { getKey: () => metadataKey, getValue: () => metadataValue ?? null }),
          );
      },
    });
    return finder;
  }

  /** Not a member of the real one: what `Range.addDeveloperMetadata` makes. */
  mark(column: number, metadataKey: string, metadataValue: string): void {
    this.spreadsheet.metadata.push({
      metadataId: this.spreadsheet.nextId(),
      metadataKey,
      metadataValue,
      visibility: 'DOCUMENT',
      location: { column: { sheetId: this.tab.id, index: column } },
    });
  }

  getCharts(): object[] {
    this.host.spend('Sheet.getCharts');
    return this.tab.furniture.charts.map((chart) => {
      const spec = chart.spec as { title?: string };
      return strict('EmbeddedChart', {
        getOptions: () =>
          strict('ChartOptions', { get: (name: string) => (name === 'title' ? spec.title : null) }),
      });
    });
  }

  newChart(): object {
    const made = { title: '', ranges: [] as object[], options: {} as Record<string, unknown> };
    const builder = strict('EmbeddedBarChartBuilder', {
      asBarChart: () => builder,
      addRange: (range: RangeFace) => {
        made.ranges.push(range.toGridRange());
        return builder;
      },
      setNumHeaders: (_count: number) => builder,
      setColors: (_colors: string[]) => builder,
      setOption: (name: string, value: unknown) => {
        if (name === 'title') made.title = String(value);
        made.options[name] = value;
        return builder;
      },
      setPosition: (row: number, column: number, _x: number, _y: number) => {
        made.options.anchor = { row, column };
        return builder;
      },
      build: () => strict('EmbeddedChart', { made }),
    });
    return builder;
  }

  insertChart({ made }: { made: { title: string } }): void {
    this.host.spend('Sheet.insertChart');
    this.tab.furniture.charts.push({ chartId: this.spreadsheet.nextId(), spec: made });
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

  getConditionalFormatRules(): object[] {
    this.host.spend('Sheet.getConditionalFormatRules');
    return this.tab.furniture.conditionalFormats.map((rule) => this.ruleFace(rule as StoredRule));
  }

  private ruleFace(rule: StoredRule): object {
    const { booleanRule } = rule;
    return strict('ConditionalFormatRule', {
      stored: rule,
      getRanges: () =>
        rule.ranges.map(({ startRowIndex = 0, startColumnIndex = 0, endRowIndex, endColumnIndex }) =>
          this.range(
            startRowIndex + 1,
            startColumnIndex + 1,
            (endRowIndex ?? this.tab.rows) - startRowIndex,
            (endColumnIndex ?? this.tab.columns) - startColumnIndex,
          ),
        ),
      getBooleanCondition: () =>
        strict('BooleanCondition', {
          getCriteriaValues: () =>
            (booleanRule.condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue),
        }),
    });
  }

  setConditionalFormatRules(rules: { stored: object }[]): void {
    this.host.spend('Sheet.setConditionalFormatRules');
    this.tab.furniture.conditionalFormats.splice(
      0,
      Number.POSITIVE_INFINITY,
      ...rules.map(({ stored }) => stored),
    );
  }

  getProtections(kind: string): object[] {
    this.host.spend('Sheet.getProtections');
    return this.tab.furniture.protections
      .filter(({ range }) => isWhole(range as GridRange) === (kind === 'SHEET'))
      .map(({ description }) => strict('Protection', { getDescription: () => String(description ?? '') }));
  }
}

const placeOf = ({ sheetId, column }: Spreadsheet['metadata'][number]['location']): number | undefined =>
  column?.sheetId ?? sheetId;

/** A range that names a sheet and nothing in it. */
const isWhole = (range: GridRange): boolean =>
  range.startRowIndex === undefined &&
  range.endRowIndex === undefined &&
  range.startColumnIndex === undefined;
