/** Captures that the sheet or Google would not take, each with its reason. */
import { ring } from '../../platform/bell.ts';
import { openNotebook } from '../../platform/pages.ts';
import type { Capture } from '../../records/capture.ts';
import { queueRefused, refusedCaptures } from '../../storage/outbox.ts';
import { Button } from '../kit/button.tsx';
import { recordTitle } from '../record/title.ts';
import { outbox as words } from '../strings/outbox.ts';
import { useStored } from './use-sheet.ts';

/** More would push everything else off the panel; the notebook lists them all. */
const SHOWN = 3;

export function Refusals({ sheet, count }: { sheet: string; count: number }) {
  const refused = useStored(() => refusedCaptures(sheet, SHOWN), sheet) ?? [];
  const again = (ids?: string[]) => void queueRefused(sheet, ids).then(() => ring());
  return (
    <section class="trouble" role="alert">
      <p>{words.refused(count)}</p>
      <ul>
        {refused.map(({ capture, reason }) => (
          <li key={capture.id}>
            <Button rank="quiet" onClick={() => void openNotebook(capture.id)}>
              {nameOf(capture)}
            </Button>{' '}
            <span>{reason}</span>{' '}
            <Button aria-label={words.retryOne(nameOf(capture))} onClick={() => again([capture.id])}>
              {words.retry}
            </Button>
          </li>
        ))}
      </ul>
      {count > refused.length && <Button onClick={() => again()}>{words.retryAll}</Button>}
    </section>
  );
}

const nameOf = (capture: Capture): string => recordTitle(capture, capture.source.title);
