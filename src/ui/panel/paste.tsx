/** Text or HTML from anywhere, read like a page. */
import { useState } from 'preact/hooks';
import { isWebAddress } from '../../records/url.ts';
import { saveReading } from '../../storage/drafts.ts';
import { storageProblem } from '../../storage/problem.ts';
import { Button } from '../kit/button.tsx';
import { panel } from '../strings/panel.ts';
import { storageTrouble } from './trouble.tsx';

const words = panel.paste;

export function Paste({ onRead, onCancel }: { onRead(draft: string): void; onCancel(): void }) {
  const [text, setText] = useState(() => localStorage.getItem(UNREAD) ?? '');
  const onText = (next: string) => {
    setText(next);
    remember(next);
  };
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const read = async () => {
    if (text.trim() === '') return setProblem(words.empty);
    if (address !== '' && !isWebAddress(address)) return setProblem(words.badAddress);
    setBusy(true);
    setProblem('');
    try {
      const { readPasted } = await import('./read-pasted.ts').catch(() => {
        throw new NotLoaded();
      });
      const draft = await saveReading(readPasted(text, address));
      remember('');
      onRead(draft.id);
    } catch (error) {
      setProblem(error instanceof NotLoaded ? words.unloaded : storageTrouble(storageProblem(error)));
    }
    setBusy(false);
  };
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <label for="pasted">{words.text}</label>
      <textarea
        id="pasted"
        class="framed"
        placeholder={words.hint}
        value={text}
        ref={(box) => void (box && text === '' && box.focus())}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <label for="pasted-from">{words.address}</label>
      <input
        id="pasted-from"
        type="text"
        inputMode="url"
        value={address}
        onInput={(event) => setAddress(event.currentTarget.value.trim())}
      />
      <p class="problem" role="alert">
        {problem}
      </p>
      <p>
        <Button rank="primary" type="submit" disabled={busy}>
          {words.read}
        </Button>{' '}
        <Button onClick={onCancel}>{words.cancel}</Button>
      </p>
    </form>
  );
}

class NotLoaded extends Error {}

/** Under this name a text waits that was pasted and not read yet: the panel closes easily. */
const UNREAD = 'pasted';

function remember(text: string): void {
  try {
    if (text) localStorage.setItem(UNREAD, text);
    else localStorage.removeItem(UNREAD);
  } catch {
    // Too long to be remembered; it stays on the screen.
  }
}
