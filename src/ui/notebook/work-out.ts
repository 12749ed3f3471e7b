/** The heavy part of the notebook, loaded when it is first asked for: the book, and the files made from it. */
import { makeBook } from '../../book/make-book.ts';
import { csvOf } from '../../outlets/csv.ts';
import { writeWorkbook } from '../../outlets/xlsx.ts';
import type { Capture } from '../../records/capture.ts';
import type { Network } from '../../records/network.ts';
import { notebook as words } from '../strings/notebook.ts';
import { today } from '../today.ts';
import { COLUMNS } from './columns.ts';
import type { Entry } from './entries.ts';
import { type Plan, planOf } from './plan.ts';

export const workOutPlan = (captures: readonly Capture[], ours: Network): Plan =>
  planOf(makeBook(captures, { ours, today: today() }));

/** Without captures it is the empty template. */
export async function workbookOf(captures: readonly Capture[], ours: Network | undefined): Promise<Blob> {
  const content = await writeWorkbook(makeBook(captures, { ours, today: today() }));
  return new Blob([content], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

/** The table as it is filtered and sorted, with the address each row was read from. */
export function csvOfTable(shelf: keyof typeof COLUMNS, entries: readonly Entry[]): Blob {
  const columns = COLUMNS[shelf];
  const rows = entries.map((entry) => [
    ...columns.map(({ value }) => value(entry)),
    entry.capture.source.url,
  ]);
  const headers = [...columns.map(({ label }) => label), words.detail.source];
  return new Blob([csvOf([headers, ...rows])], { type: 'text/csv' });
}
