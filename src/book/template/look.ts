/** How columns and cells look, from what they hold and who fills them. */
import type { CellType, Column, PageCell } from './declare.ts';
import { FORMATS, HEADER, type Look, TEXT } from './style.ts';

const FROM_THE_RIGHT: ReadonlySet<CellType> = new Set(['number', 'rate', 'money', 'price', 'percent']);

/** Amounts are compared digit by digit; names, AS numbers and days are read from the left. */
const align = (type: CellType): Look => ({ align: FROM_THE_RIGHT.has(type) ? 'right' : 'left' });

export const headerLook = ({ owner, type }: Column): Look => ({ ...HEADER[owner], ...align(type) });

/** In Google a time of day is text: what is typed as a time would come back as a moment of the year 1899. */
export const bodyLook = ({ owner, type, wrap }: Column, form: 'google' | 'xlsx'): Look => ({
  ...align(type),
  ...formatted(form === 'google' && type === 'time' ? FORMATS.text : formatOf(type, owner === 'machine')),
  ...(wrap ? { wrap } : {}),
  ...(type === 'url' ? { colour: 'queued' } : {}),
  ...(owner === 'formula' ? { italic: true } : {}),
});

/** Of a page's cell: captured text stands only in what a machine fills in. */
export const cellLook = ({ type, value, style }: PageCell): Look => ({
  ...TEXT[style],
  ...formatted(
    type === undefined
      ? value === undefined
        ? undefined
        : FORMATS.number
      : formatOf(type, style === 'given'),
  ),
});

const formatted = (format: string | undefined): Look => (format === undefined ? {} : { format });

const TEXTS: ReadonlySet<CellType> = new Set(['text', 'url', 'email']);

/**
 * Undefined for what is taken as it is typed. Text is marked as text only where it was captured: a formula in a cell so marked
 * would turn into its own words as soon as somebody edits it.
 */
const formatOf = (type: CellType, isCaptured: boolean): string | undefined =>
  TEXTS.has(type) && !isCaptured ? undefined : FORMATS[type];
