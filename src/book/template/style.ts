/** How the book looks: the values of src/ui/tokens.css (light), once, for .xlsx and Google alike. Hex without the hash. */
import type { CellType, Owner } from './declare.ts';

export const COLOURS = {
  ink: '14213D',
  paper: 'FFFFFF',
  shade: 'F4F6F9',
  line: 'D9DEE7',
  muted: '5B667A',
  accent: 'F2B705',
  'accent-tint': 'FDF3D1',
  met: '1B7F4B',
  unmet: 'B3261E',
  unknown: '6B7280',
  soon: 'A36000',
  queued: '2563A8',
} as const;
export type Colour = keyof typeof COLOURS;

/** States that a colour may repeat, and never tells alone. */
export type Tone = 'met' | 'unmet' | 'unknown' | 'soon' | 'queued' | 'accent' | 'muted';

/** How a state's words look where they are found. */
export const TONES: Readonly<Record<Tone, { readonly font: Colour; readonly ground?: Colour }>> = {
  met: { font: 'met' },
  unmet: { font: 'unmet' },
  unknown: { font: 'unknown' },
  soon: { font: 'soon' },
  queued: { font: 'queued' },
  muted: { font: 'muted' },
  accent: { font: 'ink', ground: 'accent-tint' },
};

/** Points: two lines. */
export const HEADER_HEIGHT = 32;

export const FONT = { name: 'Calibri', size: 11 } as const;

export interface Look {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly colour?: Colour;
  readonly ground?: Colour;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'center' | 'bottom';
  readonly wrap?: true;
  /** A hairline under the cell. */
  readonly ruled?: true;
  /** How numbers are written; what is typed is taken as it is meant where none is given. */
  readonly format?: string;
}

export const HEADER: Readonly<Record<Owner, Look>> = {
  machine: { bold: true, ground: 'line', valign: 'center', wrap: true },
  human: { bold: true, ground: 'accent-tint', valign: 'center', wrap: true },
  formula: { bold: true, italic: true, ground: 'line', valign: 'center', wrap: true },
};

/** What a page's cell is, from which follows how it looks. */
export const TEXT = {
  title: { size: 20, bold: true, valign: 'center' },
  headline: { size: 16, bold: true, wrap: true, valign: 'center' },
  section: { size: 13, bold: true, valign: 'bottom', ruled: true },
  text: { wrap: true, valign: 'top' },
  head: { bold: true, ground: 'line', wrap: true, valign: 'center' },
  headRight: { bold: true, ground: 'line', wrap: true, valign: 'center', align: 'right' },
  headCentre: { bold: true, ground: 'line', wrap: true, valign: 'center', align: 'center' },
  cell: { wrap: true, valign: 'center', ruled: true },
  small: { colour: 'muted', size: 10, wrap: true, valign: 'center', align: 'left', ruled: true },
  cellRight: { valign: 'center', align: 'right', ruled: true },
  cellCentre: { valign: 'center', align: 'center', ruled: true },
  sum: { bold: true, valign: 'center' },
  sumRight: { bold: true, valign: 'center', align: 'right' },
  label: { colour: 'muted', valign: 'center' },
  figure: { size: 20, bold: true, align: 'left', valign: 'center' },
  note: { colour: 'muted', size: 10, wrap: true, valign: 'top', align: 'left' },
  warning: { colour: 'soon', size: 10, wrap: true, valign: 'center', align: 'left' },
  noteRight: { colour: 'muted', size: 10, valign: 'top', align: 'right' },
  hint: { colour: 'muted', size: 10, wrap: true, valign: 'center', align: 'left' },
  /** For people to fill, and what a machine fills in on the same page. */
  entry: { ground: 'accent-tint', valign: 'center', align: 'left', ruled: true },
  given: { ground: 'shade', valign: 'center', align: 'left', ruled: true },
  link: { colour: 'queued', valign: 'center', ruled: true },
  light: { size: 10, wrap: true, align: 'center', valign: 'center', ground: 'shade' },
} as const satisfies Record<string, Look>;
export type TextStyle = keyof typeof TEXT;

/**
 * Number formats, in the code that Excel, LibreOffice and Sheets share. A rate is kept in Mbit/s and shown as people say it;
 * the exact number stands in the formula bar. Text is marked as text, so that editing a cell does not make it a formula.
 */
export const FORMATS: Readonly<Record<CellType, string>> = {
  text: '@',
  url: '@',
  email: '@',
  number: '#,##0',
  rate: '[>=1000000]0.0,," Tbps";[>=1000]0.0," Gbps";0" Mbps"',
  money: '#,##0',
  price: '#,##0.00##',
  percent: '0%',
  ratio: '0.0##":1"',
  hours: '0.0##" h"',
  asn: '"AS"0',
  date: 'd mmm yyyy',
  time: 'hh:mm',
};
