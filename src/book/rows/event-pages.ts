/** An event that has several pages, such as an agenda with a page a day: what they tell together, for each of their readings. */
import type { Capture, CaptureOf } from '../../records/capture.ts';
import type { Event } from '../../records/event.ts';
import { captureKey, sessionKeys } from '../../records/keys.ts';
import { partsOfAll, wholeEvent } from '../../records/pages.ts';
import { normalUrl } from '../../records/url.ts';

type EventCapture = CaptureOf<'event'>;

/** What the other pages of an event add to the reading of one. */
export interface OnPages {
  /** What all of them tell together. */
  whole: Event;
  sessions: number;
  /** Keys of events that are none: the page was read before it was known for one of several. */
  instead: readonly string[];
}

/**
 * @param captures of all kinds
 * @returns by id of a capture, where its event has several pages
 */
export function eventsOnPages(captures: readonly Capture[]): ReadonlyMap<string, OnPages> {
  const found = new Map<string, OnPages>();
  const events = captures.flatMap((capture) => (capture.kind === 'event' ? [capture] : []));
  for (const key of new Set(events.flatMap((event) => (event.record.part ? [keyOf(event)] : [])))) {
    const readings = events.filter((event) => keyOf(event) === key);
    const parts = partsOfAll(readings);
    const whole = { ...(parts[0] as EventCapture).record, ...wholeEvent(parts) };
    const sessions = new Set(parts.flatMap(sessionKeys)).size;
    for (const reading of readings) {
      const instead = events.filter(
        (event) => !event.record.part && keyOf(event) !== key && isSamePage(event, reading),
      );
      found.set(reading.id, { whole, sessions, instead: instead.map(keyOf) });
    }
  }
  return found;
}

/** Last year's event may have stood at the same address. */
const isSamePage = (one: EventCapture, other: EventCapture): boolean =>
  normalUrl(one.source.url) === normalUrl(other.source.url) &&
  one.record.start?.slice(0, 4) === other.record.start?.slice(0, 4);

const keyOf = (capture: EventCapture): string => captureKey(capture).slice('event:'.length);
