/** The side panel: what was read from the tab in front, to be checked, corrected and kept. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { attemptOn, forgetAttempt } from '../../platform/attempts.ts';
import { showBadge } from '../../platform/badge.ts';
import { showOnPage } from '../../platform/show-on-page.ts';
import type { TabWish } from '../../platform/wish.ts';
import type { Network } from '../../records/network.ts';
import { onChange } from '../../storage/changes.ts';
import { pruneCopies } from '../../storage/copies.ts';
import { type Draft, draftId, isStored, pruneDrafts, storedDraft } from '../../storage/drafts.ts';
import { storageProblem } from '../../storage/problem.ts';
import { Button } from '../kit/button.tsx';
import { panel as words } from '../strings/panel.ts';
import { Foot, type Notice } from './foot.tsx';
import { Head } from './head.tsx';
import { Invitation } from './invitation.tsx';
import { loadTray, type Tray } from './load-tray.ts';
import { Paste } from './paste.tsx';
import { badgeOf, readIntoDraft } from './read-into-draft.ts';
import { countToKeep } from './to-keep.ts';
import { storageTrouble, TroubleNote } from './trouble.tsx';
import { useDraft } from './use-draft.ts';
import { useDrafts } from './use-drafts.ts';
import { useTab } from './use-tab.ts';
import { Waiting } from './waiting.tsx';

/** Milliseconds that the worker has for saying that it reads, before the panel does so itself. */
const HEAD_START = 300;
/** Where a slash is a slash. */
const TYPED_INTO = 'textarea, select, input:not([type="checkbox"])';

export function Panel() {
  const { tab, attempt, situation } = useTab();
  const hand = useDraft();
  const [tray, setTray] = useState<Tray>();
  const [ours, setOurs] = useState<Network>();
  /** A draft that the user chose, whatever tab is in front. */
  const [picked, setPicked] = useState<string>();
  const [pasting, setPasting] = useState(false);
  const [notice, setNotice] = useState<Notice>();
  const [loaded, setLoaded] = useState<{ id: string; found: 'draft' | 'none' | 'damaged' }>();
  const opening = useRef(true);

  const wanted = picked ?? (situation.state === 'draft' ? situation.id : undefined);
  const now = useRef({ wanted, hand });
  now.current = { wanted, hand };
  const drafts = useDrafts(wanted, attempt?.at);

  // A click, or another tab in front, is a new wish to see something.
  useEffect(() => {
    setPicked(undefined);
    setPasting(false);
    setNotice(undefined);
  }, [tab?.id, attempt?.at]);

  const load = async () => {
    const held = now.current.hand.draft;
    try {
      if (held && held.id !== wanted) await now.current.hand.flush();
      else if (held && (await isStored(held))) return;
      const [{ parseDraft }, stored] = await Promise.all([
        loadTray(),
        wanted === undefined ? undefined : storedDraft(wanted),
      ]);
      if (now.current.wanted !== wanted) return;
      const draft = parseDraft(stored);
      now.current.hand.adopt(draft);
      if (wanted) setLoaded({ id: wanted, found: draft ? 'draft' : stored ? 'damaged' : 'none' });
    } catch (error) {
      setNotice({ text: storageTrouble(storageProblem(error)) });
    }
  };
  useEffect(() => void load(), [wanted, attempt?.at]);

  useEffect(() => {
    const learnOurs = async () => setOurs(await (await loadTray()).ourNetwork());
    const quietly = () => void learnOurs().catch(() => {});
    void loadTray().then(setTray);
    void pruneDrafts().catch(() => {});
    void pruneCopies(isUnderWay).catch(() => {});
    quietly();
    return onChange((change) => {
      // Our own network is as fresh as the notebook's last reading of it.
      if (change === 'drafts') void reload.current();
      else quietly();
    });
  }, []);
  const reload = useRef(load);
  reload.current = load;

  // A worker that was killed over the click leaves a page unread that we may read: then it is read from here. Only at the
  // panel's opening, or where a click was left unanswered; a page that one merely passes by is not read unasked.
  const unread = loaded?.id === wanted && loaded?.found === 'none' && !picked;
  useEffect(() => {
    if (!tab) return;
    if (situation.state === 'abandoned') void readIntoDraft(tab);
    if (situation.state === 'copied') void import('./read-copy.ts').then(({ readCopyOf }) => readCopyOf(tab));
    if (situation.state !== 'draft' || !unread || !opening.current) return;
    opening.current = false;
    const timer = setTimeout(() => void readIntoDraft(tab), HEAD_START);
    return () => clearTimeout(timer);
  }, [tab?.id, situation.state, unread]);

  const read = (wish?: TabWish, view?: Draft['view']) => tab && void readIntoDraft(tab, wish, view);
  const shown = hand.draft && hand.draft.id === wanted ? hand.draft : undefined;
  const inFront = shown && tab?.url && draftId(tab.url) === shown.id;
  const showQuote = inFront
    ? async (quote: string) =>
        setNotice((await showOnPage(tab.id, quote)) ? undefined : { text: words.quoteNotFound })
    : undefined;

  const stopWaiting = () => {
    opening.current = false;
    if (tab) void forgetAttempt(tab.id);
    setNotice({ text: words.stopped });
  };
  // The toolbar button says what the notebook knows of the page.
  const kept = shown?.kept?.join();
  useEffect(() => {
    if (tab && shown && inFront) void badgeOf(shown).then((badge) => showBadge(tab.id, badge));
  }, [inFront, kept]);

  const discard = async (id: string) => {
    const bringBack = await drafts.remove(id);
    const act = () => void bringBack().then(() => setNotice(undefined));
    setNotice({ text: words.drafts.removed, action: { label: words.drafts.bringBack, act } });
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, target } = event;
      if (key === 'Enter' && (ctrlKey || metaKey) && shown && !pasting && countToKeep(shown)) {
        event.preventDefault();
        void hand.keep();
      } else if (key === '/' && !(target as Element).matches(TYPED_INTO)) {
        const filter = document.querySelector<HTMLElement>('[data-filter]');
        if (filter) event.preventDefault();
        filter?.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  const body = () => {
    if (tray && shown) {
      return (
        <tray.Review
          key={`${shown.id} ${shown.readAt}`}
          draft={shown}
          ours={ours}
          onChange={hand.change}
          onRead={inFront ? read : undefined}
          onShowQuote={showQuote}
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
      default:
        if (loaded?.id !== wanted || !unread) {
          return loaded?.found === 'damaged' ? <TroubleNote {...words.damaged} /> : null;
        }
        return (
          <section class="readable">
            <h2>{words.readable.title}</h2>
            <Button rank="primary" onClick={() => read()}>
              {words.readable.button}
            </Button>
          </section>
        );
    }
  };

  return (
    <div class="panel">
      <Head draft={pasting ? undefined : shown} status={hand.status} />
      <main tabIndex={-1}>
        {pasting ? (
          <Paste
            onRead={(id) => {
              setPicked(id);
              setPasting(false);
            }}
            onCancel={() => setPasting(false)}
          />
        ) : (
          <>
            {body()}
            <p class="paste-instead">
              <Button rank="quiet" onClick={() => setPasting(true)}>
                {words.paste.open}
              </Button>
            </p>
            <Waiting drafts={drafts.waiting} onPick={setPicked} onRemove={(id) => void discard(id)} />
          </>
        )}
      </main>
      <Foot hand={hand} notice={notice} hidden={pasting || !shown} />
    </div>
  );
}

async function isUnderWay(tabId: number): Promise<boolean> {
  const state = (await attemptOn(tabId))?.outcome.state;
  return state === 'reading' || state === 'copied';
}

/** Said only when it takes long enough to be noticed; past a second there is a way out. */
function Reading({ onStop }: { onStop(): void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timers = [0.3, 1].map((after) => setTimeout(() => setSeconds(after), after * 1000));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div role="status">
      {seconds > 0 && (
        <>
          <p class="muted">{words.reading}</p>
          <progress aria-label={words.reading} />
        </>
      )}
      {seconds >= 1 && (
        <p>
          <Button onClick={onStop}>{words.stop}</Button>
        </p>
      )}
    </div>
  );
}
