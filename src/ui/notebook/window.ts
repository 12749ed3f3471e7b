/** Which part of a large table is made: what is in view, and a little around it so that scrolling shows no gap. */

/** `from` inclusive, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

const AROUND = 8;

/** @param top how far the list is scrolled, `height` how much of it shows, both in pixels */
export function rowsInView(top: number, height: number, rowHeight: number, count: number): Span {
  const from = Math.max(0, Math.floor(top / rowHeight) - AROUND);
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + AROUND);
  return { from: Math.min(from, to), to };
}

/** @returns how far the list has to be scrolled so that the row shows, or undefined where it does */
export function scrollTo(row: number, top: number, height: number, rowHeight: number): number | undefined {
  if (row * rowHeight < top) return row * rowHeight;
  if ((row + 1) * rowHeight > top + height) return (row + 1) * rowHeight - height;
  return undefined;
}

/**
 * @param left how far the table is scrolled sideways, `width` how much of it shows, `widths` of its columns, all in pixels
 * @returns which columns show, and how many pixels the ones before them take
 */
export function columnsInView(
  left: number,
  width: number,
  widths: readonly number[],
): Span & { before: number } {
  let before = 0;
  let from = 0;
  while (from < widths.length && before + (widths[from] ?? 0) < left - SIDEWAYS)
    before += widths[from++] ?? 0;
  let to = from;
  for (let end = before; to < widths.length && end < left + width + SIDEWAYS; to++) end += widths[to] ?? 0;
  return { from, to, before };
}

/** Pixels that are made on either side. */
const SIDEWAYS = 160;
