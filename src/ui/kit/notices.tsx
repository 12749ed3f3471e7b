/** What just happened, said once to everyone: at the foot of the page, and to screen readers. */
import { common } from '../strings/common.ts';
import { Button } from './button.tsx';

export interface Notice {
  tone: 'done' | 'error';
  text: string;
  action?: { label: string; act(): void };
}

/** Always on the page: a live region that comes with its words goes unheard. */
export const Notices = ({ notice, onDismiss }: { notice: Notice | undefined; onDismiss(): void }) => (
  <div class="notices" role="status">
    {notice && (
      <div class={`notice ${notice.tone}`}>
        <p dir="auto">{notice.text}</p>
        {notice.action && <Button onClick={notice.action.act}>{notice.action.label}</Button>}
        <button
          type="button"
          class="dismiss"
          aria-label={common.dismiss}
          title={common.dismiss}
          onClick={onDismiss}
        >
          ×
        </button>
      </div>
    )}
  </div>
);
