/** The workbook's Summary as it would print, worked out here. */
import { useEffect, useState } from 'preact/hooks';
import type { Page } from '../../../book/template/declare.ts';
import { Button } from '../../kit/button.tsx';
import { paper as words } from '../../strings/paper.ts';
import { exportManagementCopy } from '../exports.ts';
import type { NotebookState } from '../state.ts';
import { work } from '../work.ts';
import { PrintButton } from './paper-view.tsx';
import { SheetPaper } from './sheet-paper.tsx';

export function SummaryPage({ state }: { state: NotebookState }) {
  const captures = state.captures.value;
  const ours = state.ours.value;
  const [page, setPage] = useState<Page>();
  useEffect(() => {
    const stop = new AbortController();
    work('summary', stop.signal).then(setPage, (error) => {
      if (stop.signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      state.notice.value = { tone: 'error', text: words.cannotShow(reason) };
    });
    return () => stop.abort();
  }, [captures, ours]);
  if (!page) {
    return (
      <p class="hint muted" role="status">
        {words.working}
      </p>
    );
  }
  return (
    <>
      <p class="actions">
        <PrintButton />
        <Button title={words.copyHint} onClick={() => void exportManagementCopy(state)}>
          {words.copy}
        </Button>
      </p>
      <SheetPaper page={page} />
    </>
  );
}
