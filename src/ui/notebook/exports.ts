/** Files that leave the notebook through the browser's downloads. */

import { download } from '../download.ts';
import type { Notice } from '../kit/notices.tsx';
import { notebook as words } from '../strings/notebook.ts';
import { today } from '../today.ts';
import type { NotebookState, Shelf } from './state.ts';

/** Milliseconds after which work that goes on is told. */
const SOON = 400;

export function exportWorkbook(state: NotebookState): Promise<void> {
  const captures = state.captures.value ?? [];
  const ours = state.ours.value;
  return make(state, `meet-me-${today()}.xlsx`, async (file) => {
    await state.flush();
    const { workbookOf } = await import('./work-out.ts');
    const text =
      captures.length === 0 ? words.exported.template(file) : words.exported.workbook(file, Boolean(ours));
    return { content: await workbookOf(captures, ours), text };
  });
}

export function exportCsv(state: NotebookState, shelf: Exclude<Shelf, 'plan'>): Promise<void> {
  const { entries } = state.hits.value;
  const name = words.shelves[shelf].toLowerCase().replace(/ /g, '-');
  return make(state, `meet-me-${name}-${today()}.csv`, async (file) => {
    const { csvOfTable } = await import('./work-out.ts');
    return { content: csvOfTable(shelf, entries), text: words.exported.csv(file, entries.length) };
  });
}

async function make(
  state: NotebookState,
  file: string,
  work: (file: string) => Promise<{ content: Blob; text: string }>,
): Promise<void> {
  const tell = (notice: Notice) => {
    state.notice.value = notice;
  };
  const working = setTimeout(() => tell({ tone: 'done', text: words.exported.working(file) }), SOON);
  try {
    const { content, text } = await work(file);
    download(content, file);
    clearTimeout(working);
    tell({ tone: 'done', text });
  } catch (error) {
    clearTimeout(working);
    const reason = error instanceof Error ? error.message : String(error);
    tell({ tone: 'error', text: words.problem.cannotExport(file, reason) });
  }
}
