/** What kind of page it is, which one, and whether it is kept. */
import type { ComponentChildren } from 'preact';
import type { Draft } from '../../storage/drafts.ts';
import { formatAddress } from '../format.ts';
import { Sign } from '../kit/sign.tsx';
import { common } from '../strings/common.ts';
import { panel as words } from '../strings/panel.ts';
import type { DraftStatus } from './use-draft.ts';

interface Props {
  draft: Draft | undefined;
  status: DraftStatus;
  /** What became of it since it was kept. */
  keptState: ComponentChildren;
}

export function Head({ draft, status, keptState }: Props) {
  const kind = draft?.items.find(({ listed }) => !listed)?.kind ?? draft?.items[0]?.kind;
  const title = !draft
    ? common.product
    : draft.view === 'note' || !kind
      ? words.head.note
      : common.kind[kind];
  return (
    <header class="head">
      <h1>{title}</h1>
      {draft && (
        <span class="address muted" title={draft.page.url}>
          {draft.page.url.startsWith('about:') ? words.head.pasted : formatAddress(draft.page.url)}
        </span>
      )}
      <span class="visually-hidden" role="status">
        {draft && words.head.read(draft.items.length)}
      </span>
      {draft && (
        <span class="state">
          {draft.kept && !draft.edited ? (
            (keptState ?? <Sign state="met">{words.head.kept}</Sign>)
          ) : (
            <span class="muted">{status.state === 'unsaved' ? words.head.saving : words.head.draft}</span>
          )}
        </span>
      )}
    </header>
  );
}
