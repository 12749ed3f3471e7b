/** The side panel: what was read from the tab in front, to be checked, corrected and kept. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { openNotebook } from '../../platform/pages.ts';
import { showOnPage } from '../../platform/show-on-page.ts';
import type { TabWish } from '../../platform/wish.ts';
import type { Network } from '../../records/network.ts';
import { onChange } from '../../storage/changes.ts';
import {
  allDrafts,
  type Draft,
  type DraftSummary,
  draftId,
  pruneDrafts,
  storedDraft,
} from '../../storage/drafts.ts';
import { storageProblem } from '../../storage/problem.ts';
import { Button } from '../kit/button.tsx';
import { panel as words } from '../strings/panel.ts';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { Invitation } from './invitation.tsx';
import { loadTray, type Tray } from './load-tray.ts';
import { Paste } from './paste.tsx';
import { readIntoDraft } from './read-into-draft.ts';
import { countToKeep } from './to-keep.ts';
import { storageTrouble, TroubleNote } from './trouble.tsx';
import { useDraft } from './use-draft.ts';
import { useTab } from './use-tab.ts';

/** Milliseconds that the worker has for saying that it reads, before the panel does so itself. */
const HEAD_START = 300;

export function Panel() {
  const { tab, attempt, situation } = useTab();
  const hand = useDraft();
  const [picked, setPicked] = useState<string>();
  const [loaded, setLoaded] = useState<{ id: string; found: 'draft' | 'none' | 'damaged' }>();
  const [drafts, setDrafts] = useState<DraftSummary[]>([]);
  const [ours, setOurs] = useState<Network>();
  const [pasting, setPasting] = useState(false);
  const [notice, setNotice] = useState('');
  const [stored, setStored] = useState(0);
  const [tray, setTray] = useState<Tray>();
  const opened = useRef(true);

  const wanted = picked ?? (situation.state === 'draft' ? situation.id : undefined);
  const current = useRef(wanted);
  current.current = wanted;

  // A click, or another tab in front, is a new wish to see something.
  useEffect(() => {
    setPicked(undefined);
    setPasting(false);
    setNotice('');
  }, [tab?.id, attempt?.at]);

  useEffect(() => {
    const learnOurs = async () => setOurs(await (await loadTray()).ourNetwork());
    const stop = onChange((change) => {
      // Our own network is as fresh as the notebook's last reading of it.
      if (change !== 'drafts') void learnOurs();
      setStored((count) => count + 1);
    });
    void loadTray().then(setTray);
    void learnOurs().catch(() => {});
    void pruneDrafts().catch(() => {});
    return stop;
  }, []);

  useEffect(() => {
    const load = async () => {
      if (wanted !== hand.draft?.id) await hand.flush();
      try {
        const raw = wanted === undefined ? undefined : await storedDraft(wanted);
        if (current.current !== wanted) return;
        const { parseDraft } = await loadTray();
        const draft = parseDraft(raw);
        hand.adopt(draft);
        if (wanted) setLoaded({ id: wanted, found: draft ? 'draft' : raw ? 'damaged' : 'none' });
        setDrafts(await allDrafts());
      } catch (error) {
        setNotice(storageTrouble(storageProblem(error)));
      }
    };
    void load();
  }, [wanted, stored, attempt?.at]);

  // A worker that was killed over the click leaves a page unread that we may read: then it is read from here. Only at the
  // panel's opening, or where a click was left unanswered; a page that one merely passes by is not read unasked.
  const unread = loaded?.id === wanted && loaded?.found === 'none' && !picked;
  useEffect(() => {
    if (!tab) return;
    if (situation.state === 'abandoned') void readIntoDraft(tab);
    if (situation.state !== 'draft' || !unread || !opened.current) return;
    opened.current = false;
    const timer = setTimeout(() => void readIntoDraft(tab), HEAD_START);
    return () => clearTimeout(timer);
  }, [tab?.id, situation.state, unread]);

  const read = (wish?: TabWish, view?: Draft['view']) => tab && void readIntoDraft(tab, wish, view);
  const inFront = hand.draft && tab?.url && draftId(tab.url) === hand.draft.id;
  const showQuote = inFront
    ? async (quote: string) => setNotice((await showOnPage(tab.id, quote)) ? '' : words.quoteNotFound)
    : undefined;

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, target } = event;
    if (key === 'Enter' && (ctrlKey || metaKey) && hand.draft && countToKeep(hand.draft)) {
      event.preventDefault();
      void hand.keep();
    } else if (key === '/' && !/^(input|textarea|select)$/i.test((target as Element).nodeName)) {
      const filter = document.querySelector<HTMLElement>('[data-filter]');
      if (filter) event.preventDefault();
      filter?.focus();
    }
  };
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  const body = () => {
    if (pasting) {
      return (
        <Paste
          onRead={(id) => {
            setPicked(id);
            setPasting(false);
          }}
          onCancel={() => setPasting(false)}
        />
      );
    }
    if (tray && hand.draft && hand.draft.id === wanted) {
      return (
        <tray.Review
          key={`${hand.draft.id} ${hand.draft.readAt}`}
          draft={hand.draft}
          ours={ours}
          onChange={hand.change}
          onRead={inFront ? read : undefined}
          onShowQuote={showQuote}
        />
      );
    }
    switch (situation.state) {
      case 'loading':
        return <p class="muted">{words.loading}</p>;
      case 'reading':
      case 'abandoned':
        return <p class="muted progress">{words.reading}</p>;
      case 'failed':
        return <TroubleNote {...words.troubles[situation.problem]} detail={situation.detail} />;
      case 'draft':
        if (loaded?.id !== wanted) return <p class="muted">{words.loading}</p>;
        if (loaded?.found === 'damaged') return <TroubleNote {...words.damaged} />;
        return (
          <section class="readable">
            <h2>{words.readable.title}</h2>
            <Button rank="primary" onClick={() => read()}>
              {words.readable.button}
            </Button>
          </section>
        );
      default:
        return <Invitation />;
    }
  };

  return (
    <div class="panel">
      <Head draft={hand.draft} status={hand.status} />
      <main tabIndex={-1}>
        {body()}
        {!pasting && (
          <p class="paste-instead">
            <Button rank="quiet" onClick={() => setPasting(true)}>
              {words.paste.open}
            </Button>
          </p>
        )}
      </main>
      <Foot
        hand={hand}
        notice={notice}
        drafts={drafts}
        pasting={pasting}
        onPick={setPicked}
        onNotebook={() => void openNotebook()}
      />
    </div>
  );
}
