/** The notebook's lines: one a thing, with every reading of it. */
import type { Capture, Kind } from '../../records/capture.ts';
import { type Joined, joinPages } from '../../records/joined.ts';
import { captureKey } from '../../records/keys.ts';
import type { Paged } from '../../records/pages.ts';
import { currentReading } from '../../records/readings.ts';

export interface Entry {
  /** As `captureKey` makes it. */
  key: string;
  kind: Kind;
  /** The reading that speaks for the thing today. */
  capture: Capture;
  /** Every reading, the newest first; `capture` is one of them, or what several make together. */
  readings: Capture[];
  /** Of a list over several pages, or an event with a page a day: `capture` is all of them. */
  joined?: Joined;
}

/** @returns in the order in which each thing was last read, the latest first */
export function entriesOf(captures: readonly Capture[]): Entry[] {
  const byKey = new Map<string, Capture[]>();
  for (const capture of captures) {
    const key = captureKey(capture);
    const readings = byKey.get(key);
    if (readings) readings.push(capture);
    else byKey.set(key, [capture]);
  }
  return [...byKey]
    .map(([key, readings]) => {
      readings.sort(newestFirst);
      const capture = currentReading(readings) as Capture;
      const isPaged = capture.kind === 'people' || capture.kind === 'event';
      const joined = isPaged ? joinPages(readings as Paged[]) : undefined;
      if (joined) return { key, kind: capture.kind, capture: joined.whole, readings, joined };
      return { key, kind: capture.kind, capture, readings };
    })
    .sort((a, b) => newestFirst(a.readings[0] as Capture, b.readings[0] as Capture));
}

const newestFirst = (a: Capture, b: Capture): number =>
  a.capturedAt < b.capturedAt ? 1 : a.capturedAt > b.capturedAt ? -1 : 0;
