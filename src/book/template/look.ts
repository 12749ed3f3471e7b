/** How columns and cells look, from what they hold and who fills them. */
import type { CellType, Column, PageCell } from './declare.ts';
import { FORMATS, HEADER, type Look } from './style.ts';

const FROM_THE_RIGHT: ReadonlySet<CellType> = new Set(['number', 'rate', 'money', 'price', 'percent']);

/** Amounts are compared digit by digit; names, AS numbers and days are read from the left. */
const align = (type: CellType): Look => ({ align: FROM_THE_RIGHT.has(type) ? 'right' : 'left' });

export const headerLook = ({ owner, type }: Column): Look => ({ ...HEADER[owner], ...align(type) });

export const bodyLook = ({ owner, type, wrap }: Column): Look => ({
  ...align(type),
  ...(wrap ? { wrap } : {}),
  ...(type === 'url' ? { colour: 'queued' } : {}),
  ...(owner === 'formula' ? { italic: true } : {}),
});

const TEXTS: ReadonlySet<CellType> = new Set(['text', 'url', 'email']);

/**
 * The number format of a column, or undefined for one that takes what is typed as it is meant. Text is marked as text only
 * where it was captured: a formula in a cell so marked would turn into its own words as soon as somebody edits it.
 */
export const columnFormat = ({ type, owner }: Pick<Column, 'type' | 'owner'>): string | undefined =>
  TEXTS.has(type) && owner !== 'machine' ? undefined : FORMATS[type];

/** In Google a time of day is text: what is typed as a time would come back as a moment of the year 1899. */
export const googleColumnFormat = (column: Pick<Column, 'type' | 'owner'>): string | undefined =>
  column.type === 'time' ? FORMATS.text : columnFormat(column);

/** The same of a page's cell: captured text stands only in what a machine fills in. */
export function cellFormat({ type, value, style }: PageCell): string | undefined {
  if (type === undefined) return value === undefined ? undefined : FORMATS.number;
  return TEXTS.has(type) && style !== 'given' ? undefined : FORMATS[type];
}
