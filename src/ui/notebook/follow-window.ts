/** What the window tells the page: its address, its keys, that it is left. Each returns a function that stops listening. */
import { effect } from '@preact/signals';
import { notebook as words } from '../strings/notebook.ts';
import { focusFilter } from './filter-bar.tsx';
import { isPage, type NotebookState, PAGES } from './state.ts';

/** The address names what is open, so that a link leads there and a reload comes back. */
export function followAddress(state: NotebookState): () => void {
  const follow = async () => {
    const [, work, name = ''] = /^(list\/)?(.*)$/s.exec(decoded(location.hash.slice(1))) ?? [];
    if (name === '' || state.opened.value?.entry.key === name) return;
    const page = PAGES.find((one) => one === name);
    if (page) state.show(page);
    else if (!state.openLink(name)) {
      // It may have been kept a moment ago, by the panel that leads here.
      await state.read();
      if (!state.openLink(name)) state.notice.value = { tone: 'error', text: words.problem.notHere };
    }
    if (work) state.listWork.value = true;
  };
  void state.read().then(follow);
  window.addEventListener('hashchange', follow);
  const stopNaming = effect(() => {
    const name = state.opened.value?.entry.key ?? (isPage(state.shelf.value) ? state.shelf.value : undefined);
    if (name) history.replaceState(null, '', `#${encodeURIComponent(name)}`);
  });
  return () => {
    window.removeEventListener('hashchange', follow);
    stopNaming();
  };
}

/** A page that is left takes its last keystrokes to the disk, and asks before it goes with what is not there yet. */
export function followLeaving(state: NotebookState): () => void {
  const onHide = () => document.visibilityState === 'hidden' && void state.flush();
  const onLeave = (event: BeforeUnloadEvent) => {
    const { value: saving } = state.saving;
    if (saving === 'saving' || saving === 'failed') event.preventDefault();
  };
  document.addEventListener('visibilitychange', onHide);
  window.addEventListener('beforeunload', onLeave);
  return () => {
    document.removeEventListener('visibilitychange', onHide);
    window.removeEventListener('beforeunload', onLeave);
  };
}

/** Keys that work anywhere but in an input. */
export function followKeys(state: NotebookState): () => void {
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
