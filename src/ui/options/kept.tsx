import { useState } from 'preact/hooks';
import { forgetToken } from '../../platform/token.ts';
import { amounts } from '../../storage/amounts.ts';
import { forgetEverything } from '../../storage/forget.ts';
import { saveBackup } from '../backup/save-backup.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { options as words } from '../strings/options.ts';
import { messageOf, type Say, useStored } from './stored.ts';

const { privacy, forget } = words;

/** What is kept and where, in plain words, and how to be rid of it. */
export function Kept({ say }: { say: Say }) {
  const [asking, setAsking] = useState(false);
  const kept = useStored(amounts, say);

  const deleteAll = async () => {
    try {
      await forgetEverything();
      await forgetToken();
      say({ tone: 'done', text: forget.done });
    } catch (error) {
      say({ tone: 'error', text: words.problem.cannotDelete(messageOf(error)) });
    }
    setAsking(false);
  };
  return (
    <section>
      <h2>{privacy.title}</h2>
      <ul class="points">
        {privacy.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {kept && <p class="muted">{privacy.holds(kept.captures, kept.drafts, megabytes(kept.bytes))}</p>}
      <p class="actions">
        <Button class="danger" onClick={() => setAsking(true)}>
          {privacy.delete}
        </Button>
      </p>
      {asking && kept && (
        <Dialog title={forget.title} onClose={() => setAsking(false)}>
          <p>{forget.text(kept.captures, kept.drafts)}</p>
          <p class="actions">
            <Button rank="primary" onClick={async () => say(await saveBackup())}>
              {forget.backupFirst}
            </Button>
            <Button class="danger" onClick={() => void deleteAll()}>
              {forget.delete}
            </Button>
            <Button onClick={() => setAsking(false)}>{forget.cancel}</Button>
          </p>
        </Dialog>
      )}
    </section>
  );
}

/** More would be false precision, the browser rounds as well. */
const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? privacy.little : privacy.megabytes(Math.round(bytes / 1_000_000));
