/** How a column looks, from what it holds and who fills it. */
import type { CellType, Column } from './declare.ts';
import { HEADER, type Look } from './style.ts';

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
