/** Files that leave the notebook through the browser's downloads. */
import { download } from '../download.ts';
import type { Notice } from '../kit/notices.tsx';
import { notebook as words } from '../strings/notebook.ts';
import { paper } from '../strings/paper.ts';
import { today } from '../today.ts';
import type { NotebookState, RecordShelf } from './state.ts';
import { tableCsv } from './table-csv.ts';
import { work } from './work.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Milliseconds after which work that goes on is told, with a way to stop it. */
const SOON = 500;

export const exportWorkbook = (state: NotebookState): Promise<void> =>
  exportFile(state, 'workbook', `meet-me-${today()}.xlsx`, (file) =>
    state.captures.value?.length === 0
      ? words.exported.template(file)
      : words.exported.workbook(file, state.ours.value !== undefined),
  );

export const exportManagementCopy = (state: NotebookState): Promise<void> =>
  exportFile(state, 'management', `meet-me-management-${today()}.xlsx`, paper.copied);

async function exportFile(
  state: NotebookState,
  job: 'workbook' | 'management',
  file: string,
  done: (file: string) => string,
): Promise<void> {
  const tell = (notice: Notice) => {
    state.notice.value = notice;
  };
  const stop = new AbortController();
  const working = setTimeout(
    () =>
      tell({
        tone: 'done',
        text: words.exported.working(file),
        action: { label: words.exported.cancel, act: () => stop.abort() },
      }),
    SOON,
  );
  try {
    await state.flush();
    download(new Blob([await work(job, stop.signal)], { type: XLSX }), file);
    tell({ tone: 'done', text: done(file) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(
      stop.signal.aborted
        ? { tone: 'done', text: words.exported.cancelled }
        : { tone: 'error', text: words.problem.cannotExport(file, reason) },
    );
  } finally {
    clearTimeout(working);
  }
}

export function exportCsv(state: NotebookState, shelf: RecordShelf): void {
  const { entries } = state.hits.value;
  const file = `meet-me-${words.shelves[shelf].toLowerCase().replace(/ /g, '-')}-${today()}.csv`;
  download(new Blob([tableCsv(shelf, entries)], { type: 'text/csv' }), file);
  state.notice.value = { tone: 'done', text: words.exported.csv(file, entries.length) };
}
