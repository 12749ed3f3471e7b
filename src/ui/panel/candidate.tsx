/** One thing that the page is about: its check, what we know of it already, and all that was read. */
import { openNotebook } from '../../platform/pages.ts';
import type { Reviewed } from '../../records/correction.ts';
import type { Network } from '../../records/network.ts';
import type { Draft, Item } from '../../storage/drafts.ts';
import type { Known } from '../../storage/known.ts';
import { saveSetting } from '../../storage/settings.ts';
import { confidenceWord, formatAddress, formatDay } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { Sign } from '../kit/sign.tsx';
import { RecordView } from '../record/record-view.tsx';
import { recordSummary, recordTitle } from '../record/title.ts';
import { common } from '../strings/common.ts';
import { panel as words } from '../strings/panel.ts';

interface Props {
  item: Item;
  draft: Draft;
  known: Known | undefined;
  ours: Network | undefined;
  onChange(next: Reviewed & { checked?: boolean }): void;
  onShowQuote?: ((quote: string) => void) | undefined;
}

export function Candidate({ item, draft, known, ours, onChange, onShowQuote }: Props) {
  const title = recordTitle(item, draft.page.title);
  const reason = draft.detections.find(({ reader }) => reader === item.reader)?.reason;
  const word = common.confidence[confidenceWord(item.confidence)];
  return (
    <section class={item.checked ? 'candidate' : 'candidate unchecked'} aria-label={title}>
      <div class="summary">
        <input
          type="checkbox"
          aria-label={words.found.check(title)}
          checked={item.checked}
          onChange={(event) => onChange({ ...item, checked: event.currentTarget.checked })}
        />
        <h2>{title}</h2>
        <span class="word" title={reason}>
          {word}
        </span>
      </div>
      <p class="muted">{[common.kind[item.kind], recordSummary(item)].filter(Boolean).join(' · ')}</p>
      {known && <KnownAlready known={known} />}
      {item.kind === 'network' && !ours && item.record.ports && (
        <p>
          <Button rank="quiet" onClick={() => void saveSetting('ourNetwork', item.record)}>
            {words.found.ours}
          </Button>
        </p>
      )}
      <RecordView captured={item} ours={ours} choosing onChange={onChange} onShowQuote={onShowQuote} />
    </section>
  );
}

export const KnownAlready = ({ known: { id, capturedAt, url } }: { known: Known }) => (
  <p class="known">
    <Sign state="met">{words.found.known(formatDay(capturedAt), formatAddress(url))}</Sign>{' '}
    <Button rank="quiet" onClick={() => void openNotebook(id)}>
      {words.found.openKnown}
    </Button>
  </p>
);
