/** The settings: who we are, how it looks, back-up, shortcuts, and what is kept where. */
import { useEffect, useState } from 'preact/hooks';
import { openNotebook } from '../../platform/pages.ts';
import { RestoreDialog } from '../backup/restore-dialog.tsx';
import { saveBackup } from '../backup/save-backup.ts';
import { Button } from '../kit/button.tsx';
import { FileButton } from '../kit/file-button.tsx';
import { type Notice, Notices } from '../kit/notices.tsx';
import { followOutbox } from '../sheet/follow.ts';
import { SheetNote } from '../sheet/sheet-note.tsx';
import { common } from '../strings/common.ts';
import { options as words } from '../strings/options.ts';
import { Appearance } from './appearance.tsx';
import { Kept } from './kept.tsx';
import { OurNetwork } from './our-network.tsx';
import { OurProfile } from './our-profile.tsx';
import { PeeringdbKey } from './peeringdb-key.tsx';
import { TeamSheet } from './sheet/sheet.tsx';
import { Shortcuts } from './shortcuts.tsx';
import type { Say } from './stored.ts';

export function App() {
  const [said, say] = useState<Notice>();
  useEffect(followOutbox, []);
  return (
    <main class="options">
      <header>
        <img src="/mark.svg" alt="" width="28" height="28" />
        <h1>
          {common.product} <span class="muted">{words.title}</span>
        </h1>
        <Button onClick={() => void openNotebook()}>{words.notebook}</Button>
      </header>
      <OurNetwork say={say} />
      <OurProfile say={say} />
      <TeamSheet say={say} />
      <SheetNote />
      <PeeringdbKey say={say} />
      <Appearance say={say} />
      <BackUp say={say} />
      <Shortcuts />
      <Kept say={say} />
      <Notices notice={said} onDismiss={() => say(undefined)} />
    </main>
  );
}

function BackUp({ say }: { say: Say }) {
  const [file, setFile] = useState<File>();
  return (
    <section>
      <h2>{words.backup.title}</h2>
      <p>{words.backup.why}</p>
      <p class="actions">
        <Button onClick={async () => say(await saveBackup())}>{words.backup.save}</Button>
        <FileButton label={words.backup.restore} onFiles={([chosen]) => setFile(chosen)} />
      </p>
      <p class="muted">{words.backup.holds}</p>
      {file && (
        <RestoreDialog
          file={file}
          onDone={(text) => {
            setFile(undefined);
            say({ tone: 'done', text });
          }}
          onClose={() => setFile(undefined)}
        />
      )}
    </section>
  );
}
