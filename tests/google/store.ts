/**
 * One Google account's spreadsheets and script projects, in memory. Two faces look at it: REST (`rest/`) and the bound
 * script's `SpreadsheetApp` (`script/`). The store keeps Google's limits, the faces Google's manners.
 */
import { type Area, columnLetters } from './a1.ts';
import { CELL_CHARACTERS, type Entered } from './entered.ts';

/** An error as the Google APIs answer it. */
export class Refusal extends Error {
  readonly code: number;
  readonly status: string;
  readonly reason: string | undefined;
  constructor(code: number, status: string, message: string, reason?: string) {
    super(message);
    this.code = code;
    this.status = status;
    this.reason = reason;
  }
}

export const invalid = (message: string): Refusal => new Refusal(400, 'INVALID_ARGUMENT', message);

export interface Cell {
  value?: Entered;
  note?: string;
  /** `userEnteredFormat`, as the request gave it. */
  format?: Record<string, unknown>;
  validation?: unknown;
}

/** What a sheet owns beside cells, each with the range it speaks of where it has one. */
export interface Furniture {
  conditionalFormats: unknown[];
  protections: { protectedRangeId: number; [field: string]: unknown }[];
  filterViews: { filterViewId: number; [field: string]: unknown }[];
  bandings: { bandedRangeId: number; [field: string]: unknown }[];
  charts: { chartId: number; [field: string]: unknown }[];
  columnGroups: { from: number; to: number; collapsed: boolean }[];
  merges: unknown[];
  basicFilter?: unknown;
}

/** Google's own ceiling for a spreadsheet. */
const SPREADSHEET_CELLS = 10_000_000;

export class Tab {
  readonly id: number;
  title: string;
  hidden = false;
  rows: number;
  columns: number;
  frozenRows = 0;
  frozenColumns = 0;
  tabColor: unknown;
  cells: (Cell | undefined)[][] = [];
  gridlines = true;
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenColumns = new Set<number>();
  hiddenRows = new Set<number>();
  furniture: Furniture = {
    conditionalFormats: [],
    protections: [],
    filterViews: [],
    bandings: [],
    charts: [],
    columnGroups: [],
    merges: [],
  };

  constructor(id: number, title: string, rows = 1000, columns = 26) {
    this.id = id;
    this.title = title;
    this.rows = rows;
    this.columns = columns;
  }

  /** A copy that later writes leave alone; cells are shared, because none is ever changed in place. */
  state(): object {
    return {
      ...this,
      cells: this.cells.map((line) => line?.slice()),
      columnWidths: new Map(this.columnWidths),
      rowHeights: new Map(this.rowHeights),
      hiddenColumns: new Set(this.hiddenColumns),
      hiddenRows: new Set(this.hiddenRows),
      furniture: structuredClone(this.furniture),
    };
  }

  at(row: number, column: number): Cell | undefined {
    return this.cells[row]?.[column];
  }

  /** Gives a cell to write to: always a fresh one, so that a snapshot may share the old. */
  make(row: number, column: number): Cell {
    if (row >= this.rows || column >= this.columns) {
      throw invalid(
        `Range (${this.title}!${columnLetters(column)}${row + 1}) exceeds grid limits. Max rows: ${this.rows}, max columns: ${this.columns}`,
      );
    }
    this.cells[row] ??= [];
    const line = this.cells[row];
    const cell = { ...line[column] };
    line[column] = cell;
    return cell;
  }

  enter(row: number, column: number, value: Entered | undefined): void {
    if (value && 'stringValue' in value && value.stringValue.length > CELL_CHARACTERS) {
      throw invalid('Your input contains more than the maximum of 50000 characters in a single cell.');
    }
    const cell = this.make(row, column);
    if (value && !('stringValue' in value && value.stringValue === '')) cell.value = value;
    else delete cell.value;
  }

  /** Rows up to the last that holds a value; a check box or another validated default counts, as it does for Google. */
  lastRow(): number {
    for (let row = this.cells.length - 1; row >= 0; row--) {
      if (this.cells[row]?.some((cell) => cell?.value)) return row + 1;
    }
    return 0;
  }

  lastColumn(): number {
    let last = 0;
    for (const line of this.cells) {
      if (!line) continue;
      for (let column = line.length - 1; column >= last; column--) {
        if (line[column]?.value) last = column + 1;
      }
    }
    return last;
  }

  /** Closes the open ends of a range at the edge of the grid. */
  within(area: Area): Required<Omit<Area, 'sheet'>> {
    return {
      top: area.top,
      left: area.left,
      bottom: Math.min(area.bottom ?? this.rows, this.rows),
      right: Math.min(area.right ?? this.columns, this.columns),
    };
  }

  insertRows(before: number, count: number): void {
    this.cells.splice(before, 0, ...Array.from({ length: count }, () => []));
    this.rows += count;
  }

  insertColumns(before: number, count: number): void {
    for (const line of this.cells) line?.splice(before, 0, ...Array.from({ length: count }, () => undefined));
    this.columns += count;
  }

  deleteRows(from: number, count: number): void {
    this.cells.splice(from, count);
    this.rows -= count;
  }

  deleteColumns(from: number, count: number): void {
    for (const line of this.cells) line?.splice(from, count);
    this.columns -= count;
  }
}

export interface Metadata {
  metadataId: number;
  metadataKey: string;
  metadataValue?: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  location: { spreadsheet?: true; sheetId?: number; column?: { sheetId: number; index: number } };
}

export interface NamedRange {
  namedRangeId: string;
  name: string;
  range: Record<string, unknown>;
}

export class Spreadsheet {
  readonly id: string;
  title: string;
  locale = 'en_US';
  timeZone = 'Etc/UTC';
  tabs: Tab[] = [];
  metadata: Metadata[] = [];
  namedRanges: NamedRange[] = [];
  trashed = false;
  /** E-mail → what that account may do; the owner is first. */
  readonly access = new Map<string, 'owner' | 'writer' | 'reader'>();
  /** Accounts that have given the application this file: `drive.file` reaches no other. */
  readonly openedWithApp = new Set<string>();
  /** What a test knows a cell to show, as nothing here computes or formats: `Traffic!F2` → 1300. */
  shows: ((at: string, render: string) => string | number | undefined) | undefined;
  private lastId = 0;

  constructor(id: string, title: string, owner: string) {
    this.id = id;
    this.title = title;
    this.access.set(owner, 'owner');
  }

  /** What "Make a copy" gives: the same content under another id, owned by whoever copies. */
  copy(id: string): Spreadsheet {
    const made = new Spreadsheet(id, `Copy of ${this.title}`, [...this.access.keys()][0] ?? '');
    const { locale, timeZone, lastId } = this;
    Object.assign(
      made,
      structuredClone({ locale, timeZone, lastId, metadata: this.metadata, namedRanges: this.namedRanges }),
    );
    made.tabs = this.tabs.map((tab) => Object.assign(new Tab(tab.id, tab.title), tab.state()));
    return made;
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  tab(id: number): Tab {
    const found = this.tabs.find((tab) => tab.id === id);
    if (!found) throw invalid(`No sheet with id: ${id}`);
    return found;
  }

  named(title: string): Tab | undefined {
    return this.tabs.find((tab) => tab.title.toLowerCase() === title.toLowerCase());
  }

  addTab(
    title: string,
    id = this.freeTabId(),
    rows?: number,
    columns?: number,
    index = this.tabs.length,
  ): Tab {
    if (title === '' || title.length > 100) throw invalid('Invalid sheet name.');
    if (this.named(title)) {
      throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
    }
    if (this.tabs.some((tab) => tab.id === id))
      throw invalid(`Invalid value: Sheet with id ${id} already exists`);
    const tab = new Tab(id, title, rows, columns);
    this.tabs.splice(index, 0, tab);
    this.checkSize();
    return tab;
  }

  checkSize(): void {
    const cells = this.tabs.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    if (cells > SPREADSHEET_CELLS) {
      throw invalid(
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    }
  }

  private freeTabId(): number {
    return this.tabs.length === 0 ? 0 : Math.max(...this.tabs.map(({ id }) => id)) + 1;
  }
}

export interface ScriptProject {
  scriptId: string;
  title: string;
  parentId?: string;
  files: { name: string; type: string; source: string }[];
}

export class Store {
  readonly spreadsheets = new Map<string, Spreadsheet>();
  readonly projects = new Map<string, ScriptProject>();
  private made = 0;

  /** Ids look as Google's do: long, URL-safe, and saying nothing. */
  newId(prefix: string): string {
    this.made += 1;
    return `${prefix}${String(this.made).padStart(40, '0')}`;
  }

  create(title: string, owner: string): Spreadsheet {
    const spreadsheet = new Spreadsheet(this.newId('1S'), title, owner);
    this.spreadsheets.set(spreadsheet.id, spreadsheet);
    return spreadsheet;
  }
}
