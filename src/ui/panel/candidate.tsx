/** One thing that the page is about: its check, what we know of it already, and all that was read. */
import { openNotebook, openOptions } from '../../platform/pages.ts';
import type { Reviewed } from '../../records/correction.ts';
import type { Network } from '../../records/network.ts';
import type { Draft, Item } from '../../storage/drafts.ts';
import type { Known } from '../../storage/known.ts';
import { saveSetting } from '../../storage/settings.ts';
import { confidenceWord } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { Word } from '../kit/word.tsx';
import { RecordView } from '../record/record-view.tsx';
import { recordSummary, recordTitle } from '../record/title.ts';
import { useEarlier } from '../record/use-earlier.ts';
import { useFitting } from '../record/use-fitting.ts';
import type { View } from '../record/view.ts';
import { OnSheet } from '../sheet/on-sheet.tsx';
import { common } from '../strings/common.ts';
import { list } from '../strings/list.ts';
import { panel as words } from '../strings/panel.ts';
import { KnownAlready } from './known-already.tsx';
import { PartOf } from './part-of.tsx';

interface Props {
  item: Item;
  draft: Draft;
  known: Known | undefined;
  ours: Network | undefined;
  onChange(next: Reviewed & { checked?: boolean }): void;
  onShowQuote?: ((quote: string) => void) | undefined;
  onTakeWords?: View['onTakeWords'];
}

export function Candidate({ item, draft, known, ours, onChange, onShowQuote, onTakeWords }: Props) {
  const fitting = useFitting(item);
  const earlier = useEarlier({ captured: item, id: item.id, url: draft.page.url, at: draft.readAt });
  const title = recordTitle(item, draft.page.title);
  const reason = draft.detections.find(({ reader }) => reader === item.reader)?.reason;
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
        <Word of={confidenceWord(item.confidence)} title={reason} />
      </div>
      <p class="muted">{[common.kind[item.kind], recordSummary(item)].filter(Boolean).join(' · ')}</p>
      <OnSheet item={item} />
      {(item.kind === 'people' && item.record.part) || item.kind === 'event' ? (
        <PartOf item={item} draft={draft} onChange={onChange} />
      ) : (
        known && <KnownAlready known={known} />
      )}
      {item.kind === 'people' && draft.kept?.includes(item.id) && (
        <p class="known">
          <Button onClick={() => void openNotebook(`list/${item.id}`)}>{list.open}</Button>
        </p>
      )}
      <RecordView
        captured={item}
        ours={ours}
        fitting={fitting}
        onNameUs={(network) => void (network ? saveSetting('ourNetwork', network) : openOptions())}
        choosing
        onChange={onChange}
        onShowQuote={onShowQuote}
        earlier={earlier}
        onTakeWords={onTakeWords}
      />
    </section>
  );
}
