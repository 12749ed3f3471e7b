/** What people typed into Settings, and what the script tells there. */
import type { Value } from '../src/book/template/declare.ts';
import type { Book } from './book.ts';
import { written } from './cell-writer.ts';
import { pageOf } from './template.ts';

export interface Settings {
  /** By key, without those that are empty; none at all where the sheet is gone. */
  readonly typed: Readonly<Record<string, Value>>;
  /** Tells what the script found out; a cell that somebody removed is left out. One call, and none where it says so already. */
  tell(name: string, value: Value): void;
}

/**
 * Found by the label that stands to the left of it, wherever people moved both; by the cell's name where the label was changed.
 * Two calls, and one more for each label that is not found.
 */
export function readSettings(book: Book): Settings {
  const typed: Record<string, Value> = {};
  const sheet = book.find('settings');
  if (!sheet) return { typed, tell: () => {} };
  const { cells } = pageOf('settings');
  const rows = sheet.getDataRange().getValues();
  const labels = new Map(cells.map(({ at, text }) => [at, text]));
  const places = new Map<unknown, { row: number; column: number }>();
  rows.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!places.has(cell)) places.set(cell, { row, column: column + 1 });
    });
  });
  const besideLabel = ({ at }: { at: string }) => places.get(labels.get(at.replace('B', 'A')));
  for (const cell of cells) {
    const { name } = cell;
    if (name === undefined) continue;
    const place = besideLabel(cell);
    const said = place ? rows[place.row]?.[place.column] : book.range(`settings_${name}`)?.getValue();
    const value = typeof said === 'boolean' ? (said ? 'yes' : 'no') : said;
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') typed[name] = value;
  }
  return {
    typed,
    tell(name, value) {
      if ((typed[name] ?? '') === value) return;
      const cell = cells.find((one) => one.name === name);
      const place = cell && besideLabel(cell);
      const range = place ? sheet.getRange(place.row + 1, place.column + 1) : book.range(`settings_${name}`);
      range?.setValue(written(value));
    },
  };
}
