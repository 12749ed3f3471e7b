/** Events that may be one, because pages of one site tell of the same name and of days that are near. Somebody has to say so. */
import type { CaptureOf } from '../records/capture.ts';
import type { Event } from '../records/event.ts';
import { captureKey } from '../records/keys.ts';
import { folded } from '../records/text.ts';
import { normalUrl } from '../records/url.ts';

type Told = Pick<CaptureOf<'event'>, 'kind' | 'record' | 'source'>;

/** Days between what two pages tell, where they may still tell of one event. */
const NEAR = 7;

/**
 * @param kept events, in the order in which they were read
 * @returns the one that was read last among those that may be the same, and are not known for it
 */
export function mayBeSame<E extends Told>(event: Told, kept: readonly E[]): E | undefined {
  const key = captureKey(event);
  const name = folded(event.record.name);
  return [...kept]
    .reverse()
    .find(
      (other) =>
        captureKey(other) !== key &&
        hostOf(other) === hostOf(event) &&
        normalUrl(other.source.url) !== normalUrl(event.source.url) &&
        isAlike(name, folded(other.record.name)) &&
        areNear(daysOf(event.record), daysOf(other.record)),
    );
}

/** Pasted texts have none, and are of no one site. */
const hostOf = ({ source }: Told): string =>
  /^https?:/i.test(source.url) ? normalUrl(source.url).replace(/[/?].*$/, '') : source.url;

/** "Example Forum 7" and "Example Forum 7 agenda"; not "Example Forum 71". */
const isAlike = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);

type Days = readonly [first: string, last: string] | undefined;

function daysOf({ start, end, sessions }: Event): Days {
  const days = [start, end, ...sessions.map(({ day }) => day)]
    .flatMap((day) => (day ? day.slice(0, 10) : []))
    .sort();
  const [first, last = first] = [days[0], days[days.length - 1]];
  return first && last ? [first, last] : undefined;
}

/** Where one tells no day, nothing speaks against it. */
const areNear = (one: Days, other: Days): boolean =>
  !one || !other || (between(one[1], other[0]) <= NEAR && between(other[1], one[0]) <= NEAR);

/** In days; negative where the second is the earlier one. */
const between = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / 86_400_000;
