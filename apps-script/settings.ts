/** What people typed into Settings. */
import type { Value } from '../src/book/template/declare.ts';
import type { Book } from './book.ts';
import { pageOf } from './template.ts';

/**
 * Found by the label that stands to the left of it, wherever people moved both; by the cell's name where the label was changed.
 * Two calls, and one more for each label that is not found.
 * @returns by key, without those that are empty; no settings at all where the sheet is gone
 */
export function readSettings(book: Book): Record<string, Value> {
  const settings: Record<string, Value> = {};
  const sheet = book.find('settings');
  if (!sheet) return settings;
  const { cells } = pageOf('settings');
  const rows = sheet.getDataRange().getValues();
  const labels = new Map(cells.map(({ at, text }) => [at, text]));
  const beside = new Map<unknown, unknown>();
  for (const row of rows)
    row.forEach((cell, column) => {
      if (!beside.has(cell)) beside.set(cell, row[column + 1]);
    });
  for (const { name, at } of cells) {
    if (name === undefined) continue;
    const label = labels.get(at.replace('B', 'A'));
    const typed = beside.has(label) ? beside.get(label) : book.range(`settings_${name}`)?.getValue();
    const value = typeof typed === 'boolean' ? (typed ? 'yes' : 'no') : typed;
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') settings[name] = value;
  }
  return settings;
}
