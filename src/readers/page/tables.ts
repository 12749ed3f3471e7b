/** Rows of tables, told apart from tables that only lay the page out. */
import { oneLine } from '../../records/text.ts';
import { visibleText } from './visible-text.ts';

/** A longer cell is layout, not data. */
const CELL_LENGTH = 600;

const STRUCTURE = 'ul,ol,table,h1,h2,h3,h4,h5,h6,pre,dl,p+p';

/** Without blocks of its own, and short. */
export const isPlain = (element: Element): boolean =>
  element.querySelector(STRUCTURE) === null && oneLine(visibleText(element)).length <= CELL_LENGTH;

const cellElements = (row: Element): Element[] =>
  [...row.children].filter(({ nodeName }) => /^T[DH]$/i.test(nodeName));

/** @returns whether the row's cells are data that belong together */
export const isData = (row: Element): boolean => cellElements(row).every(isPlain);

export const cellsOf = (row: Element): string[] =>
  cellElements(row).map((cell) => oneLine(visibleText(cell)));

/** All of `th`, at least two of them, or within `thead`. */
export function isHeaderRow(row: Element): boolean {
  const cells = cellElements(row);
  return (
    (cells.length > 1 && cells.every(({ nodeName }) => /^TH$/i.test(nodeName))) ||
    row.parentElement?.nodeName.toUpperCase() === 'THEAD'
  );
}
