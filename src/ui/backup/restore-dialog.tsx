/** A back-up, looked at before anything is changed: what would be added, what is here already, what is refused and why. */
import { useEffect, useState } from 'preact/hooks';
import {
  type Backup,
  compareBackup,
  type OpenedBackup,
  openBackup,
  type Restored,
  restoreBackup,
} from '../../storage/backup.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { backup as words } from '../strings/backup.ts';

type Phase =
  | { at: 'reading'; share: number }
  | { at: 'comparing' }
  | { at: 'stopped'; text: string }
  | { at: 'looking'; backup: Backup; restored: Restored }
  | { at: 'restoring' };

export function RestoreDialog({
  file,
  onDone,
  onClose,
}: {
  file: File;
  /** Everything is on disk. */
  onDone(text: string): void;
  onClose(): void;
}) {
  const [phase, setPhase] = useState<Phase>({ at: 'reading', share: 0 });
  useEffect(() => {
    const stop = new AbortController();
    void look(file, stop.signal, setPhase);
    return () => stop.abort();
  }, [file]);

  const restore = async (backup: Backup) => {
    setPhase({ at: 'restoring' });
    try {
      const { fresh, corrected } = await restoreBackup(backup);
      onDone(words.done(fresh + corrected));
    } catch (error) {
      setPhase({ at: 'stopped', text: words.cannotRestore(messageOf(error)) });
    }
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div role="status">
        {phase.at === 'reading' && (
          <p>
            {words.reading(file.name)} <progress value={phase.share} aria-label={words.reading(file.name)} />
          </p>
        )}
        {phase.at === 'comparing' && <p>{words.comparing}</p>}
        {phase.at === 'restoring' && <p>{words.restoring}</p>}
        {phase.at === 'stopped' && <p class="problem">{phase.text}</p>}
        {phase.at === 'looking' && <Contents {...phase} />}
      </div>
      <p class="actions">
        {phase.at === 'looking' && changes(phase.restored) > 0 && (
          <Button rank="primary" onClick={() => void restore(phase.backup)}>
            {words.restore(phase.restored.fresh + phase.restored.corrected)}
          </Button>
        )}
        {phase.at !== 'restoring' && (
          <Button onClick={onClose}>{phase.at === 'stopped' ? words.close : words.cancel}</Button>
        )}
      </p>
    </Dialog>
  );
}

async function look(file: File, signal: AbortSignal, show: (phase: Phase) => void): Promise<void> {
  const showIfWanted = (phase: Phase) => {
    if (!signal.aborted) show(phase);
  };
  try {
    const onProgress = (share: number) => showIfWanted({ at: 'reading', share });
    const opened: OpenedBackup = await openBackup(file, { signal, onProgress });
    if (!opened.ok) {
      showIfWanted({ at: 'stopped', text: `${words.problem[opened.problem]} ${words.unchanged}` });
      return;
    }
    showIfWanted({ at: 'comparing' });
    showIfWanted({ at: 'looking', backup: opened.backup, restored: await compareBackup(opened.backup) });
  } catch (error) {
    showIfWanted({ at: 'stopped', text: `${words.unreadable(messageOf(error))} ${words.unchanged}` });
  }
}

/** Refused captures that are told one by one; the rest are only counted. */
const TOLD = 5;

function Contents({ backup, restored }: { backup: Backup; restored: Restored }) {
  const { refused } = backup;
  const lines = (['fresh', 'corrected', 'same', 'kept'] as const).filter((name) => restored[name] > 0);
  return (
    <>
      <p>
        {backup.madeAt && words.madeOn(backup.madeAt)} {words.holds(backup.captures.length + refused.length)}
      </p>
      <ul class="contents">
        {lines.map((name) => (
          <li key={name}>{words[name](restored[name])}</li>
        ))}
        {restored.settings.map((name) => (
          <li key={name}>{words.settings[name]}</li>
        ))}
        {refused.length > 0 && (
          <li>
            {words.refused(refused.length)}
            <ul class="muted">
              {refused.slice(0, TOLD).map(({ place, reason }) => (
                <li key={place} dir="auto">
                  {words.place(place, reason)}
                </li>
              ))}
              {refused.length > TOLD && <li>{words.more(refused.length - TOLD)}</li>}
            </ul>
          </li>
        )}
      </ul>
      {changes(restored) === 0 && (
        <p>{backup.captures.length === 0 && refused.length > 0 ? words.nothingReadable : words.nothing}</p>
      )}
    </>
  );
}

const changes = ({ fresh, corrected, settings }: Restored): number => fresh + corrected + settings.length;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
