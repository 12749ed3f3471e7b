/** What a template says, in words that neither an .xlsx nor Google's API uses: both forms are read into these and compared. */

export interface Look {
  size: number;
  bold: boolean;
  italic: boolean;
  colour: string;
  ground: string | undefined;
  align: string | undefined;
  valign: string;
  wrap: boolean;
  ruled: boolean;
}

interface ChartFacts {
  title: string;
  categories: string;
  series: { name: string; values: string; colour: string }[];
  /** The cell under its upper left corner, and its size in pixels. */
  at: string;
  pixels: [wide: number, high: number];
}

/** Cells by address; in a table the header and the first row stand for their columns. Colours are hex without the hash. */
export interface SheetFacts {
  title: string;
  hidden: boolean;
  tab: string | undefined;
  frozen: [rows: number, columns: number];
  gridLines: boolean;
  /** In characters. */
  widths: number[];
  /** In points, by row. */
  heights: Record<string, number>;
  /** Columns behind the fold, from 0. */
  folded: number[];
  values: Record<string, string | number | boolean>;
  formulas: Record<string, string>;
  links: Record<string, string>;
  notes: Record<string, string>;
  looks: Record<string, Look>;
  numberFormats: Record<string, string>;
  /** "Lists!$A$2:$A$9 strict" */
  dropDowns: Record<string, string>;
  /** "C2 “live” 1B7F4B on FFFFFF", sorted. */
  conditions: string[];
  /** The ground of every other row. */
  band: string | undefined;
  merges: string[];
  /** "A:K" */
  filter: string | undefined;
  charts: ChartFacts[];
}

export interface BookFacts {
  sheets: SheetFacts[];
  /** "settings_ourAsn" → "Settings!B5" */
  names: Record<string, string>;
}

export const FACETS = [
  'title',
  'hidden',
  'tab',
  'frozen',
  'gridLines',
  'widths',
  'heights',
  'folded',
  'values',
  'formulas',
  'links',
  'notes',
  'looks',
  'numberFormats',
  'dropDowns',
  'conditions',
  'band',
  'merges',
  'filter',
  'charts',
] as const satisfies readonly (keyof SheetFacts)[];

/** Semicolons in Google, commas in a file; both mean the same. */
export const sameFormula = (formula: string): string =>
  formula.replace(/^=/, '').replace(/"[^"]*"|;/g, (part) => (part === ';' ? ',' : part));

export const condition = (
  at: string,
  when: string,
  font: string | undefined,
  ground: string | undefined,
): string => `${at} ${when} ${font ?? 'as it is'}${ground ? ` on ${ground}` : ''}`;

export const pixelsOf = (characters: number): number => Math.round(characters * 7.2) + 10;
