/** What stands at one time in Meetings is told in its rows, though nobody reads a message. */
import { openBook } from './book.ts';
import { orWhyNot } from './cannot-run.ts';
import { isFresh, writeUpdates } from './grid.ts';
import { clashes } from './plan.ts';
import { standingBook } from './standing-book.ts';

/**
 * To be called under the document's lock. Two calls, and two more where something is to be written. Where Meetings cannot be
 * read, or somebody types in it, the next run tells it: nothing else rests on it.
 */
export function tellClashes(): void {
  orWhyNot(() => {
    const { book, grids } = standingBook(openBook(), ['meetings']);
    const { meetings } = book.rows;
    const grid = grids.get('meetings');
    const updates = clashes(meetings).flatMap((clash, i) =>
      clash === (meetings[i]?.cells.clash ?? '') ? [] : [{ row: grid?.positions[i] ?? 0, cells: { clash } }],
    );
    if (grid && updates.length > 0 && isFresh(grid, false)) writeUpdates(grid, updates);
  });
}
