/** What just happened, said once to everyone: at the foot of the page, and to screen readers. */
import { Button } from '../kit/button.tsx';
import { notebook as words } from '../strings/notebook.ts';
import type { NotebookState } from './state.ts';

export function Notices({ state }: { state: NotebookState }) {
  const notice = state.notice.value;
  // The live region is there before there is anything to say, or what is said first goes unheard.
  return (
    <div class="notices" role="status">
      {notice && (
        <div class={`notice ${notice.tone}`}>
          <p dir="auto">{notice.text}</p>
          {notice.action && <Button onClick={notice.action.act}>{notice.action.label}</Button>}
          <button
            type="button"
            class="dismiss"
            aria-label={words.dismiss}
            title={words.dismiss}
            onClick={() => {
              state.notice.value = undefined;
            }}
          >
            ×
          </button>
        </div>
      )}
    </div>
  );
}
