/** The side panel: what was read from the tab in front, to be checked, corrected and kept. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { attemptOn, forgetAttempt } from '../../platform/attempts.ts';
import { showBadge } from '../../platform/badge.ts';
import type { TabWish } from '../../platform/wish.ts';
import { onChange } from '../../storage/changes.ts';
import { pruneCopies } from '../../storage/copies.ts';
import { type Draft, draftId, pruneDrafts } from '../../storage/drafts.ts';
import { Button } from '../kit/button.tsx';
import { panel as words } from '../strings/panel.ts';
import { Foot, type Notice } from './foot.tsx';
import { Head } from './head.tsx';
import { Invitation } from './invitation.tsx';
import { loadTray, type Tray } from './load-tray.ts';
import { badgeOf } from './page-badge.ts';
import { readCopyOf } from './read-copy.ts';
import { Reading } from './reading.tsx';
import { takeCopy } from './take-copy.ts';
import { countToKeep } from './to-keep.ts';
import { storageTrouble, TroubleNote } from './trouble.tsx';
import { useDraft } from './use-draft.ts';
import { useDrafts } from './use-drafts.ts';
import { useKeys } from './use-keys.ts';
import { useOurs } from './use-ours.ts';
import { useShown } from './use-shown.ts';
import { useTab } from './use-tab.ts';
import { useUnansweredClicks } from './use-unanswered-clicks.ts';
import { Waiting } from './waiting.tsx';

/** Milliseconds that the worker has for saying that it reads, before the panel does so itself. */
const HEAD_START = 300;

/** Milliseconds after which there is time for what nobody waits for. */
const TIDY_AFTER = 2000;

export function Panel() {
  const { tab, attempt, situation } = useTab();
  /** A draft that the user chose, whatever tab is in front. */
  const [picked, setPicked] = useState<string>();
  const wanted = picked ?? (situation.state === 'draft' ? situation.id : undefined);
  const hand = useDraft();
  const found = useShown(wanted, attempt?.at, hand);
  const drafts = useDrafts(wanted, attempt?.at);
  const ours = useOurs();
  const [tray, setTray] = useState<Tray>();
  const [pastingSince, setPastingSince] = useState(0);
  // Whoever pastes goes to other tabs for what to paste; a click after it is a wish for the page.
  const pasting = pastingSince > (attempt?.at ?? 0);
  const [notice, setNotice] = useState<Notice>();
  const opening = useRef(true);
  useUnansweredClicks(HEAD_START);

  const shown = hand.draft && hand.draft.id === wanted ? hand.draft : undefined;
  const inFront = shown && tab?.url && draftId(tab.url) === shown.id ? tab : undefined;

  useEffect(() => {
    void loadTray().then((loaded) => {
      setTray(loaded);
      loaded.followOutbox();
    });
    const tidying = setTimeout(tidy, TIDY_AFTER);
    return () => clearTimeout(tidying);
  }, []);

  // A click, or another tab in front, is a new wish to see something; that nobody waits for a click any more is none.
  const clickedAt = useRef(0);
  if (attempt) clickedAt.current = attempt.at;
  useEffect(() => {
    setPicked(undefined);
    setNotice(undefined);
  }, [tab?.id, clickedAt.current]);
  useEffect(() => {
    if (hand.status.state !== 'saved' && hand.status.state !== 'unsaved') setNotice(undefined);
  }, [hand.status]);

  // A worker that was killed over the click leaves a page unread that we may read: then it is read from here. Only at the
  // panel's opening, or where a click was left unanswered; a page that one merely passes by is not read unasked.
  const unread = situation.state === 'draft' && found === 'none' && !picked;
  useEffect(() => {
    if (!tab) return;
    if (situation.state === 'abandoned') void takeCopy(tab);
    if (situation.state === 'copied') void readCopyOf(tab);
    if (!unread || !opening.current) return;
    opening.current = false;
    const timer = setTimeout(() => void takeCopy(tab), HEAD_START);
    return () => clearTimeout(timer);
  }, [tab?.id, situation.state, unread]);

  // The toolbar button says what the notebook knows of the page, and how far the sheet is with it.
  const kept = shown?.kept?.join();
  useEffect(() => {
    if (!shown || !inFront) return;
    const tell = () => void badgeOf(shown).then((badge) => showBadge(inFront.id, badge));
    tell();
    return onChange((change) => change === 'outbox' && tell());
  }, [inFront?.id, shown?.id, attempt?.at, kept]);

  // What held the focus may be gone with the view it was in; the reader's place is then the new view, not the window.
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [shown?.id, pasting, situation.state]);

  const canKeep = shown !== undefined && !pasting && countToKeep(shown) > 0;
  useKeys(canKeep ? () => void hand.keep() : undefined);

  const read = (wish?: TabWish, view?: Draft['view']) => tab && void takeCopy(tab, wish, view);
  const stopWaiting = () => {
    opening.current = false;
    if (tab) void forgetAttempt(tab.id);
    setNotice({ text: words.stopped });
  };
  const showQuote = async (quote: string) => {
    const { showOnPage } = await loadTray();
    const isThere = inFront && (await showOnPage(inFront.id, quote));
    setNotice(isThere ? undefined : { text: words.quoteNotFound });
  };
  const discard = async (id: string) => {
    const bringBack = await drafts.remove(id);
    const act = () => void bringBack().then(() => setNotice(undefined));
    setNotice({ text: words.drafts.removed, action: { label: words.drafts.bringBack, act } });
  };

  const body = () => {
    if (tray && shown) {
      return (
        <tray.Review
          key={`${shown.id} ${shown.readAt}`}
          draft={shown}
          ours={ours}
          onChange={hand.change}
          onRead={inFront && read}
          onShowQuote={inFront && showQuote}
          onTakeWords={inFront && (async () => (await loadTray()).selectionOnPage(inFront.id))}
          onDiscard={() => void discard(shown.id)}
        />
      );
    }
    switch (situation.state) {
      case 'invitation':
        return <Invitation />;
      case 'reading':
      case 'copied':
      case 'abandoned':
        return <Reading onStop={stopWaiting} />;
      case 'failed':
        return <TroubleNote {...words.troubles[situation.problem]} detail={situation.detail} />;
    }
    if (typeof found === 'object') return <p role="alert">{storageTrouble(found)}</p>;
    if (found === 'damaged') return <TroubleNote {...words.damaged} />;
    return unread && <Unread onRead={() => read()} />;
  };

  return (
    <div class="panel">
      <Head
        draft={pasting ? undefined : shown}
        status={hand.status}
        keptState={tray && shown?.kept && <tray.KeptState ids={shown.kept} otherwise={words.head.kept} />}
      />
      <main tabIndex={-1} ref={main}>
        {pasting && tray ? (
          <tray.Paste
            onRead={(id) => {
              setPicked(id);
              setPastingSince(0);
            }}
            onCancel={() => setPastingSince(0)}
          />
        ) : (
          <>
            {tray && <tray.SheetNote />}
            {body()}
            <p class="paste-instead">
              <Button rank="quiet" onClick={() => setPastingSince(Date.now())}>
                {words.paste.open}
              </Button>
            </p>
            <Waiting drafts={drafts.waiting} onPick={setPicked} onRemove={(id) => void discard(id)} />
          </>
        )}
      </main>
      <Foot hand={hand} notice={notice} hidden={pasting || !shown} openSheet={tray && <tray.OpenSheet />} />
    </div>
  );
}

const Unread = ({ onRead }: { onRead(): void }) => (
  <section class="readable">
    <h2>{words.readable.title}</h2>
    <Button rank="primary" onClick={onRead}>
      {words.readable.button}
    </Button>
  </section>
);

function tidy(): void {
  void pruneDrafts().catch(() => {});
  void pruneCopies(isUnderWay).catch(() => {});
}

async function isUnderWay(tabId: number): Promise<boolean> {
  const state = (await attemptOn(tabId))?.outcome.state;
  return state === 'reading' || state === 'copied';
}
