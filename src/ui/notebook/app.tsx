/** The notebook's page: kinds on the left, the table in the middle, the record on the right. */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openOptions } from '../../platform/pages.ts';
import { Button } from '../kit/button.tsx';
import { common } from '../strings/common.ts';
import { notebook as words } from '../strings/notebook.ts';
import { Detail } from './detail.tsx';
import { focusFilter } from './filter-bar.tsx';
import { Notices } from './notices.tsx';
import { PlanView } from './plan-view.tsx';
import { Records } from './records.tsx';
import { Shelves } from './shelves.tsx';
import type { NotebookState } from './state.ts';

export function App({ state }: { state: NotebookState }) {
  useEffect(() => state.follow(), []);
  useEffect(() => followAddress(state), []);
  useEffect(() => followLeaving(state), []);
  useEffect(() => followKeys(state), []);
  const shelf = state.shelf.value;
  return (
    <div class={shelf === 'plan' && !state.opened.value ? 'notebook wide' : 'notebook'}>
      <header class="top">
        <h1>
          {common.product} <span class="muted">{words.title}</span>
        </h1>
        <Button onClick={() => void openOptions()}>{words.settings}</Button>
      </header>
      <Shelves state={state} />
      <main>
        {state.captures.value === undefined ? (
          <p class="hint muted">{words.loading}</p>
        ) : shelf === 'plan' ? (
          <PlanView state={state} />
        ) : (
          <Records state={state} shelf={shelf} onSaveCsv={() => {}} />
        )}
      </main>
      {(shelf !== 'plan' || state.opened.value) && <Detail state={state} />}
      <Notices state={state} />
    </div>
  );
}

/** The address names what is open, so that a link leads there and a reload comes back. */
function followAddress(state: NotebookState): () => void {
  const follow = () => {
    const name = decoded(location.hash.slice(1));
    if (name === '') return;
    if (name === 'plan') state.show('plan');
    else if (state.opened.value?.entry.key !== name && !state.openLink(name)) {
      state.notice.value = { tone: 'error', text: words.problem.notHere };
    }
  };
  void state.read().then(follow);
  window.addEventListener('hashchange', follow);
  const stopNaming = effect(() => {
    const name = state.opened.value?.entry.key ?? (state.shelf.value === 'plan' ? 'plan' : undefined);
    if (name) history.replaceState(null, '', `#${encodeURIComponent(name)}`);
  });
  return () => {
    window.removeEventListener('hashchange', follow);
    stopNaming();
  };
}

/** A page that is left takes its last keystrokes to the disk. */
function followLeaving(state: NotebookState): () => void {
  const leave = () => document.visibilityState === 'hidden' && void state.flush();
  document.addEventListener('visibilitychange', leave);
  return () => document.removeEventListener('visibilitychange', leave);
}

/** Keys that work anywhere but in an input. */
function followKeys(state: NotebookState): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = (event.target as HTMLElement).matches('input, textarea, select, dialog *');
    if (isTyping) return;
    if (event.key === '/') focusFilter();
    else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) void state.undo();
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
