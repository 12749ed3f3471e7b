/** An HTML table as rows of cells, spans filled in. */
import { oneLine } from '../../records/text.ts';
import { childrenOf, linesOf, nameOf, walk } from './dom.ts';
import type { Listing } from './listing.ts';

/** Spans beyond this are mistakes or malice. */
const WIDEST = 60;
const TALLEST = 5_000;
const HEADER_LENGTH = 40;

/** @returns undefined for a table that only lays out a page: one row, one cell, or headings inside */
export function readTable(table: Element): Pick<Listing, 'header' | 'rows'> | undefined {
  const rows: string[][] = [];
  const spanning = new Set<string[]>();
  let header: string[] | undefined;
  /** Cells that reach down from rows above, by column. */
  const reaching = new Map<number, { text: string; left: number }>();
  let layout = false;
  for (const tr of rowsOf(table)) {
    const row: string[] = [];
    const first = rows.length === 0 && !header;
    let heads = 0;
    const cells = childrenOf(tr).filter((cell) => /^T[HD]$/.test(nameOf(cell)));
    const fill = () => {
      for (let above = reaching.get(row.length); above; above = reaching.get(row.length)) {
        if (--above.left <= 0) reaching.delete(row.length);
        row.push(above.text);
      }
    };
    for (const cell of cells) {
      fill();
      const text = cellText(cell);
      const headed = hasHeading(cell);
      // Headings in the cells of a first row head its columns.
      if (headed && first && text.length <= HEADER_LENGTH) heads++;
      else layout ||= headed;
      const columns = span(cell, 'colspan', WIDEST);
      const left = span(cell, 'rowspan', TALLEST) - 1;
      for (
        let column = 0;
        column < columns && row.length < WIDEST && (column === 0 || cells.length > 1);
        column++
      ) {
        if (left > 0) reaching.set(row.length, { text: column ? '' : text, left });
        row.push(column ? '' : text);
      }
    }
    fill();
    if (cells[0] && span(cells[0], 'colspan', WIDEST) > 1) spanning.add(row);
    const isHeader =
      cells.length > 1 &&
      (heads > 1 || cells.every((cell) => nameOf(cell) === 'TH') || nameOf(tr.parentNode ?? tr) === 'THEAD');
    if (isHeader && !header && rows.length === 0) header = row;
    else if (row.length) rows.push(row);
  }
  if (layout || rows.length + (header ? 1 : 0) < 2) return undefined;
  // A cell that spans its row stays alone in it; one that merely came alone does not.
  if (header ?? rows.some((row) => row.length > 1))
    for (const row of rows) if (row.length === 1 && !spanning.has(row)) row.push('');
  return { ...(header ? { header } : {}), rows };
}

function hasHeading(cell: Element): boolean {
  let found = false;
  walk(
    cell,
    (_, name) => {
      found ||= /^H[1-4]$/.test(name);
      return name !== 'TABLE';
    },
    () => {},
  );
  return found;
}

/** The table's own rows, not those of tables inside it. */
const rowsOf = (table: Element): Element[] =>
  childrenOf(table).flatMap((child) =>
    nameOf(child) === 'TR'
      ? [child]
      : /^T(?:HEAD|BODY|FOOT)$/.test(nameOf(child))
        ? childrenOf(child).filter((row) => nameOf(row) === 'TR')
        : [],
  );

const span = (cell: Element, attribute: string, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(cell.getAttribute(attribute) ?? '', 10) || 1));

const cellText = (cell: Element): string =>
  linesOf(cell, /^TABLE$/)
    .map(oneLine)
    .join('\n');
