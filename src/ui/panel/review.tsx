/** The review tray: each thing that the page holds, with a check; what is checked is what is kept. */
import { useEffect, useState } from 'preact/hooks';
import type { TabWish } from '../../platform/wish.ts';
import { type Kind, PAGE_KINDS } from '../../records/capture.ts';
import type { Reviewed } from '../../records/correction.ts';
import { captureKey } from '../../records/keys.ts';
import type { Network } from '../../records/network.ts';
import type { Draft, Item } from '../../storage/drafts.ts';
import { type Known, knownCaptures } from '../../storage/known.ts';
import { confidenceWord, formatMoment } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { Fold } from '../kit/fold.tsx';
import type { View } from '../record/view.ts';
import { common } from '../strings/common.ts';
import { panel as words } from '../strings/panel.ts';
import { Candidate } from './candidate.tsx';
import { Listed } from './listed.tsx';
import { NoteForm } from './note-form.tsx';
import { withOffer } from './take-offer.ts';

interface Props {
  draft: Draft;
  ours: Network | undefined;
  onChange(next: Draft): void;
  /** Reads the page another way; absent where it is not in front. */
  onRead?: ((wish: TabWish, view?: Draft['view']) => void) | undefined;
  onShowQuote?: ((quote: string) => void) | undefined;
  onTakeWords?: View['onTakeWords'];
  onDiscard(): void;
}

export function Review(props: Props) {
  const { draft, ours, onChange, onShowQuote, onTakeWords } = props;
  const known = useKnown(draft);
  const subjects = draft.items.filter(({ listed }) => !listed);
  const listed = draft.items.filter((item) => item.listed);
  const replace = (id: string, next: Reviewed & { checked?: boolean }) =>
    onChange({
      ...draft,
      items: draft.items.map((item) => (item.id === id ? ({ ...item, ...next } as Item) : item)),
    });
  return (
    <>
      {draft.offered && <Offer draft={draft} offered={draft.offered} onChange={onChange} />}
      {draft.failures.map(({ reader, error }) => (
        <section class="trouble" role="alert" key={reader + error}>
          <p>{words.found.failure(reader, error)}</p>
          <p class="muted">{words.found.failureText}</p>
        </section>
      ))}
      {draft.view === 'note' ? (
        <NoteForm draft={draft} onChange={onChange} />
      ) : (
        <>
          {subjects.map((item) => (
            <Candidate
              key={item.id}
              item={item}
              draft={draft}
              known={known.get(keyOf(item, draft))}
              ours={ours}
              onChange={(next) => replace(item.id, next)}
              onShowQuote={onShowQuote}
              onTakeWords={onTakeWords}
            />
          ))}
          {listed.length > 0 && (
            <Listed
              title={subjects.length ? words.found.listed : words.found.onlyListed}
              items={listed}
              known={(item) => known.get(keyOf(item, draft))}
              onChange={replaceAll}
            />
          )}
        </>
      )}
      <AnotherWay {...props} />
    </>
  );

  function replaceAll(next: readonly Item[]) {
    const byId = new Map(next.map((item) => [item.id, item]));
    onChange({ ...draft, items: draft.items.map((item) => byId.get(item.id) ?? item) });
  }
}

const keyOf = (item: Item, { page }: Draft) =>
  captureKey({ ...item, source: { ...page, reader: item.reader } });

/** What the notebook already holds of it, from other readings than this one. */
function useKnown(draft: Draft): ReadonlyMap<string, Known> {
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map());
  useEffect(() => {
    const own = new Set(draft.items.map(({ id }) => id));
    void knownCaptures(
      draft.items.map((item) => keyOf(item, draft)),
      own,
    ).then(setKnown, () => {});
  }, [draft.id, draft.readAt, draft.kept]);
  return known;
}

function Offer({ draft, offered, onChange }: { draft: Draft; offered: Draft; onChange(next: Draft): void }) {
  return (
    <section class="offer" role="status">
      <p>{words.offer.text(formatMoment(offered.readAt))}</p>
      <Button onClick={() => onChange(withOffer(draft, offered))}>{words.offer.use}</Button>{' '}
      <Button
        rank="quiet"
        onClick={() => onChange({ ...draft, offered: undefined, declined: offered.fingerprint })}
      >
        {words.offer.decline}
      </Button>
    </section>
  );
}

/** Whoever recognised the page, every other kind, and the note that every page can become. */
function AnotherWay({ draft, onChange, onRead, onDiscard }: Props) {
  const isPasted = draft.page.url.startsWith('about:');
  const recognised = new Map(draft.detections.map((detection) => [detection.kind, detection]));
  const as = (kind: Kind) => {
    const detection = recognised.get(kind);
    return (
      <li key={kind}>
        <Button rank="quiet" onClick={() => onRead?.({ kind })}>
          {words.another.as(kind)}
        </Button>{' '}
        <span class="muted">
          {detection
            ? words.another.reason(common.confidence[confidenceWord(detection.confidence)], detection.reason)
            : words.another.notRecognised}
        </span>
      </li>
    );
  };
  return (
    <Fold title={words.another.title}>
      {() => (
        <ul class="another">
          {onRead
            ? [...PAGE_KINDS].sort((a, b) => Number(recognised.has(b)) - Number(recognised.has(a))).map(as)
            : null}
          <li>
            {draft.view === 'note' ? (
              <Button rank="quiet" onClick={() => onChange({ ...draft, view: 'items' })}>
                {words.another.back}
              </Button>
            ) : (
              <Button
                rank="quiet"
                onClick={() =>
                  draft.note.text || !onRead
                    ? onChange({ ...draft, view: 'note' })
                    : onRead({ text: true }, 'note')
                }
              >
                {words.another.note}
              </Button>
            )}
          </li>
          {!onRead && !isPasted && <li class="muted">{words.another.notHere}</li>}
          <li>
            <Button rank="quiet" onClick={onDiscard}>
              {words.another.away}
            </Button>
          </li>
        </ul>
      )}
    </Fold>
  );
}
