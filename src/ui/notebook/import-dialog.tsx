/** Saved pages that were opened: what was read from each, to be chosen and kept. */
import { useState } from 'preact/hooks';
import type { PageReading } from '../../readers/read-page.ts';
import { toCapture } from '../../readers/to-capture.ts';
import type { Capture } from '../../records/capture.ts';
import { confidenceWord, formatAddress } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { FilterList } from '../kit/filter-list.tsx';
import { common } from '../strings/common.ts';
import { notebook as words } from '../strings/notebook.ts';
import { nameOf, summaryOf } from './columns.ts';
import type { OpenedFile } from './open-files.ts';

const { files: say } = words;

interface Found {
  capture: Capture;
  confidence: number;
  file: string;
}

export function ImportDialog({
  opened,
  onKeep,
  onClose,
}: {
  opened: readonly OpenedFile[];
  onKeep(captures: readonly Capture[]): void;
  onClose(): void;
}) {
  // Made once: a capture keeps its id while the choice changes.
  const [found] = useState(() => opened.flatMap(foundIn));
  const [chosen, setChosen] = useState(
    () => new Set(found.filter(({ checked }) => checked).map(({ one }) => one)),
  );
  const rows = found.map(({ one }) => one);
  const severalFiles = opened.length > 1;
  return (
    <Dialog title={say.title} onClose={onClose}>
      <Trouble opened={opened} />
      {rows.length > 0 && (
        <FilterList
          name={say.list}
          rows={rows}
          textOf={({ capture, file }) => `${nameOf(capture)} ${summaryOf(capture)} ${file}`}
          titleOf={({ capture }) => nameOf(capture)}
          line={({ capture, confidence, file }) => (
            <>
              <span class="muted">{common.kind[capture.kind]}</span> <span dir="auto">{nameOf(capture)}</span>{' '}
              <span class="muted" dir="auto">
                {[summaryOf(capture), ...(severalFiles ? [file] : [])].join(' · ')}
              </span>{' '}
              <span class="word">{common.confidence[confidenceWord(confidence)]}</span>
            </>
          )}
          choice={{
            isChosen: (position) => chosen.has(rows[position] as Found),
            choose(positions, wanted) {
              const next = new Set(chosen);
              for (const position of positions) {
                const one = rows[position] as Found;
                wanted ? next.add(one) : next.delete(one);
              }
              setChosen(next);
            },
          }}
        />
      )}
      <p class="actions">
        {rows.length > 0 && (
          <Button
            rank="primary"
            disabled={chosen.size === 0}
            onClick={() => onKeep(rows.filter((one) => chosen.has(one)).map(({ capture }) => capture))}
          >
            {say.keep(chosen.size)}
          </Button>
        )}
        <Button onClick={onClose}>{rows.length > 0 ? say.cancel : say.close}</Button>
      </p>
    </Dialog>
  );
}

/** What a page is about is checked from the start; what it merely lists, only where it is about nothing else. */
function foundIn(opened: OpenedFile): { one: Found; checked: boolean }[] {
  if (opened.what !== 'page') return [];
  const { candidates, page }: PageReading = opened.reading;
  const hasSubject = candidates.some(({ listed }) => !listed);
  return candidates.map((candidate) => ({
    one: {
      capture: toCapture(candidate, page, { id: crypto.randomUUID(), at: new Date().toISOString() }),
      confidence: candidate.confidence,
      file: opened.file.name,
    },
    checked: !hasSubject || !candidate.listed,
  }));
}

const origin = (url: string): string =>
  url.startsWith('file:') ? say.noAddress : say.from(formatAddress(url));

/** Files that could not be read or held nothing, and readers that gave up. */
function Trouble({ opened }: { opened: readonly OpenedFile[] }) {
  const lines = opened.flatMap((one) => {
    const { name } = one.file;
    if (one.what === 'refused') return [`${name}: ${say.problem[one.problem]}`];
    if (one.what === 'back-up') return [`${name}: ${say.oneBackup}`];
    const { candidates, failures, page } = one.reading;
    return [
      ...failures.map(({ reader, error }) => `${name}: ${say.gaveUp(reader, error)}`),
      `${name}: ${candidates.length === 0 ? say.nothing : origin(page.url)}`,
    ];
  });
  return (
    <ul class="contents muted">
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
