/** Our lines in the notes of cells. What people wrote into the same note stays, and their own notes stay untouched. */
import { withDispute } from '../src/book/dispute.ts';
import type { SheetMerge } from '../src/book/merge-book.ts';
import type { Grid } from './grid.ts';

/** One read and one write, of the rectangle that holds all of them. */
export function writeNotes({ sheet, columns }: Grid, lines: SheetMerge['notes']): void {
  const places = lines.map(({ row, column, line }) => ({ row, column: columns.indexOf(column), line }));
  if (places.length === 0) return;
  const [top, left] = [
    Math.min(...places.map(({ row }) => row)),
    Math.min(...places.map(({ column }) => column)),
  ];
  const [bottom, right] = [
    Math.max(...places.map(({ row }) => row)),
    Math.max(...places.map(({ column }) => column)),
  ];
  const range = sheet.getRange(top + 2, left + 1, bottom - top + 1, right - left + 1);
  const notes = range.getNotes();
  let isChanged = false;
  for (const { row, column, line } of places) {
    const inRow = notes[row - top];
    const present = inRow?.[column - left] ?? '';
    const wanted = withDispute(present, line);
    if (!inRow || wanted === present) continue;
    inRow[column - left] = wanted;
    isChanged = true;
  }
  if (isChanged) range.setNotes(notes);
}
