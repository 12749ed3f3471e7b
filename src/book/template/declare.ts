/**
 * What a sheet is. A table has a row a thing and columns that are declared once; a page has cells laid out for reading.
 * From these declarations come the .xlsx, the Google form of the book, the script's column look-up and docs/sheets.md.
 *
 * Formulas are written with names instead of addresses and resolved by `formulas.ts` alone:
 *   [stage]            this row's cell of this table, or this page's cell of that name
 *   {targets.stage}    the whole column of a table, or a page's cell: {settings.transitPrice}
 * Only functions that Sheets, Excel and LibreOffice 7.4 agree on may be used.
 */
import type { ListKey } from './lists.ts';
import type { TextStyle, Tone } from './style.ts';

/**
 * Who fills a column: a machine from what was read; people, whose values no machine changes; or a formula of the template.
 */
export type Owner = 'machine' | 'human' | 'formula';

/**
 * Numbers: `rate` is in Mbit/s; `money` and `price` are in the currency of Settings, a price with decimals; of `percent`, 1 is 100 %; of
 * `ratio`, 2.5 is 2.5:1.
 */
type AmountType = 'number' | 'rate' | 'money' | 'price' | 'percent' | 'ratio' | 'hours' | 'asn';

/** What a cell holds. A `date` (2026-08-04) and a `time` (09:30, the event's own clock) are text after ISO 8601 until they are written. */
export type CellType = 'text' | 'url' | 'email' | AmountType | 'date' | 'time';

export type Value = string | number;
export type ValueOf<T extends CellType> = T extends AmountType ? number : string;

export interface Column {
  /** Never changes; headers may. */
  readonly key: string;
  readonly header: string;
  readonly owner: Owner;
  readonly type: CellType;
  /** In characters. */
  readonly width: number;
  /** What it is and who fills it: the note on the header. */
  readonly help: string;
  readonly list?: ListKey;
  /** What a machine puts into a human's column when it makes the row. */
  readonly initial?: string;
  /** Without the leading equals sign. */
  readonly formula?: string;
  /** Behind the fold: grouped, and closed when the book is opened. */
  readonly folded?: true;
  /** Long text that is broken into lines. */
  readonly wrap?: true;
  /** Colours for words; the word is always there beside the colour. */
  readonly tones?: Readonly<Record<string, Tone>>;
  /** Colours the cell while the condition holds. */
  readonly flag?: { readonly when: string; readonly tone: Tone };
}

export interface Table {
  readonly kind: 'table';
  readonly key: string;
  readonly title: string;
  /** One sentence for a stranger. */
  readonly purpose: string;
  readonly columns: readonly Column[];
  /** Columns that stay in sight when the sheet is scrolled sideways. */
  readonly frozenColumns: number;
  /** Empty rows that already carry the formulas and drop-downs, where people write rows of their own. */
  readonly spareRows?: number;
  readonly hidden?: true;
  readonly tab?: Tone;
  /** Filters with a name, so that looking for oneself does not disturb others. Google only: Excel knows none. */
  readonly views?: readonly FilterView[];
}

export interface FilterView {
  readonly title: string;
  /** All of them hold: the cell is this word, or does not have that one in it; without either, it is not empty. */
  readonly when: readonly {
    readonly column: string;
    readonly equals?: string;
    readonly without?: string;
  }[];
}

export interface PageCell {
  /** Where it stands, as in `B3`. */
  readonly at: string;
  readonly style: TextStyle;
  /** By which formulas and settings name it. */
  readonly name?: string;
  readonly text?: string;
  readonly value?: number;
  readonly formula?: string;
  /** The sheet that a click leads to. */
  readonly leadsTo?: string;
  readonly type?: CellType;
  readonly list?: ListKey;
  readonly help?: string;
  /** How many columns it covers. */
  readonly across?: number;
  readonly tones?: Readonly<Record<string, Tone>>;
  /** Ticked or not, instead of a word. */
  readonly tick?: true;
  /** Makes sense in one form of the book alone. */
  readonly only?: 'google' | 'xlsx';
}

export interface Page {
  readonly kind: 'page';
  readonly key: string;
  readonly title: string;
  readonly purpose: string;
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  /** In points, by row number; others have the usual height. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly cells: readonly PageCell[];
  readonly print?: { readonly orientation: 'portrait' | 'landscape'; readonly area: string };
  readonly charts?: readonly BarChart[];
  readonly tab?: Tone;
}

/** Horizontal bars over cells of the same page. */
export interface BarChart {
  readonly title: string;
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly tone: Tone }[];
  /** The cells that it covers: `A12:D24`. */
  readonly over: string;
}

export type Sheet = Table | Page;

/** Keeps the literal types, so that rows are checked against their columns. */
export const table = <const T extends Table>(sheet: T): T => sheet;
