/** Which rows of a long list are made: those in view, and a few around them so that scrolling shows no gap. */

const AROUND = 8;

/**
 * @param top how far the list is scrolled, `height` how much of it shows, both in pixels
 * @returns `from` inclusive, `to` exclusive
 */
export function rowsInView(
  top: number,
  height: number,
  rowHeight: number,
  count: number,
): { from: number; to: number } {
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
