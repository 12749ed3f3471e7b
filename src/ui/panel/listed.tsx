/** What the page only lists or mentions: often hundreds, each waiting to be chosen. */
import type { Item } from '../../storage/drafts.ts';
import type { Known } from '../../storage/known.ts';
import { FilterList } from '../kit/filter-list.tsx';
import { Sign } from '../kit/sign.tsx';
import { RecordView } from '../record/record-view.tsx';
import { recordSummary, recordTitle } from '../record/title.ts';
import { common } from '../strings/common.ts';
import { panel as words } from '../strings/panel.ts';

interface Props {
  title: string;
  items: readonly Item[];
  known(item: Item): Known | undefined;
  onChange(items: readonly Item[]): void;
}

export function Listed({ title, items, known, onChange }: Props) {
  const titleOf = (item: Item) => recordTitle(item, '');
  const detailsOf = (item: Item) => [common.kind[item.kind], recordSummary(item)].filter(Boolean).join(' · ');
  return (
    <section class="list">
      <h2>{title}</h2>
      <FilterList
        name={words.found.listedNames}
        rows={items}
        titleOf={titleOf}
        textOf={(item) => `${titleOf(item)} ${detailsOf(item)}`}
        line={(item) => (
          <>
            <span class="title">{titleOf(item)}</span> <span class="muted">{detailsOf(item)}</span>
            {known(item) && <Sign state="met"> {words.found.knownShort}</Sign>}
          </>
        )}
        opened={(item) => (
          <RecordView captured={item} onChange={(next) => onChange([{ ...item, ...next } as Item])} />
        )}
        choice={{
          isChosen: (position) => items[position]?.checked ?? false,
          choose: (positions, checked) =>
            onChange(
              positions.flatMap((position) => (items[position] ? [{ ...items[position], checked }] : [])),
            ),
        }}
      />
    </section>
  );
}
