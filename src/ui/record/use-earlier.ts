/** What the notebook last read of a policy before the reading that is shown. */
import { useEffect, useState } from 'preact/hooks';
import type { CaptureOf } from '../../records/capture.ts';
import type { Reviewed } from '../../records/correction.ts';
import { captureKey } from '../../records/keys.ts';
import { onChange } from '../../storage/changes.ts';
import { capturesOfKey } from '../../storage/notebook.ts';
import type { Earlier } from './view.ts';

interface Shown {
  captured: Reviewed;
  /** Of the capture that it is or becomes. */
  id: string;
  /** Where it was read. */
  url: string;
  /** ISO 8601, UTC: later readings are not earlier ones. */
  at: string;
}

/** @returns undefined for what is no policy, and for one that is read for the first time */
export function useEarlier(shown: Shown | undefined): Earlier | undefined {
  const [earlier, setEarlier] = useState<Earlier>();
  const key = shown?.captured.kind === 'policy' ? keyOf(shown) : undefined;
  const { id, at } = shown ?? {};
  useEffect(() => {
    if (key === undefined || at === undefined) return setEarlier(undefined);
    let isOver = false;
    const look = async () => {
      const readings = (await capturesOfKey(key)) as CaptureOf<'policy'>[];
      const before = readings.filter((reading) => reading.id !== id && reading.capturedAt < at).pop();
      if (!isOver) setEarlier(before && { at: before.capturedAt, record: before.record });
    };
    // What cannot be looked up is not compared; whatever hinders it is told where it matters.
    const quietly = () => void look().catch(() => {});
    quietly();
    const stop = onChange((change) => change === 'captures' && quietly());
    return () => {
      isOver = true;
      stop();
    };
  }, [key, id, at]);
  return earlier;
}

const keyOf = ({ captured, url }: Shown): string =>
  captureKey({
    kind: captured.kind,
    record: captured.record,
    source: { url, title: '', reader: '', textHash: '' },
  } as Parameters<typeof captureKey>[0]);
