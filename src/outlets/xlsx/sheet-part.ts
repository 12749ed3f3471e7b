/** What one sheet of the file consists of, before it is written: the same for tables and for pages. */
import type { BarChart } from '../../book/template/declare.ts';
import type { Tone } from '../../book/template/style.ts';

export interface SheetPart {
  title: string;
  hidden: boolean;
  tab?: Tone | undefined;
  columns: { width: number; style?: number; folded?: boolean }[];
  frozen?: { rows: number; columns: number };
  gridLines: boolean;
  /** `<row>` elements. */
  rows: Uint8Array;
  filter?: string;
  merges: string[];
  /** `<conditionalFormatting>` elements. */
  conditions: string[];
  drops: { range: string; list: string; strict: boolean }[];
  links: ({ at: string; tooltip?: string } & ({ url: string } | { place: string }))[];
  notes: { at: string; text: string }[];
  charts: readonly BarChart[];
  /** What formulas may call a cell. */
  names: { name: string; at: string }[];
  print: { orientation: 'portrait' | 'landscape'; area?: string; titleRow?: boolean; onePage: boolean };
}
