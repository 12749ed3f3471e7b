/** What whoever opened the menu has selected: the targets or people that an item of the menu is about. */
import type { TableKey } from '../src/book/template/index.ts';
import { parseAsn } from '../src/records/asn.ts';
import type { Book } from './book.ts';

export interface Selection {
  asns: number[];
  /** Names in Team. */
  people: string[];
}

/** A call or two, and those for the sheet that is in front. */
export function selection(book: Book): Selection {
  const front = SpreadsheetApp.getActive().getActiveSheet();
  const cells = (sheet: TableKey, column: string): string[] => {
    if (front.getSheetId() !== book.find(sheet)?.getSheetId()) return [];
    const { rows, columns } = book.grid(sheet);
    const at = columns.indexOf(column);
    const ranges = front.getActiveRangeList()?.getRanges() ?? [];
    const chosen = rows.filter((_, row) =>
      ranges.some((range) => range.getRow() <= row + 2 && row + 2 <= range.getLastRow()),
    );
    return chosen.map((line) => String(line[at] ?? '').trim()).filter(Boolean);
  };
  return {
    asns: [...cells('targets', 'asn'), ...cells('meetings', 'asn')].flatMap((asn) => parseAsn(asn) ?? []),
    people: cells('team', 'name'),
  };
}
