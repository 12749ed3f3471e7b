/**
 * Finds entries by any word of what was read. Each capture's text is folded once, when it is first seen; a keystroke then only
 * looks for the words in it.
 */
import { formatAsn } from '../../records/asn.ts';
import type { Capture } from '../../records/capture.ts';
import { captureKey } from '../../records/keys.ts';
import { folded } from '../../records/text.ts';
import type { Entry } from './entries.ts';

/** Folded text by version of a capture. */
export type SearchIndex = ReadonlyMap<string, string>;

/** @param known the index so far: only captures that are new or were corrected since are folded */
export function indexOf(captures: readonly Capture[], known: SearchIndex = new Map()): SearchIndex {
  return new Map(
    captures.map((capture) => {
      const version = versionOf(capture);
      return [version, known.get(version) ?? searchText(capture)];
    }),
  );
}

/** Everything in a capture that a person may remember: all its words and ASNs, its page, whoever kept it. */
export function searchText(capture: Capture): string {
  const words: string[] = [captureKey(capture), capture.source.title, capture.source.url, capture.by ?? ''];
  collect(capture.record, '', words);
  for (const { snippet } of Object.values(capture.evidence ?? {})) if (snippet) words.push(snippet);
  return folded(words.join(' '));
}

/**
 * @param query words in any order, each of which must occur; case, accents and punctuation do not matter
 * @returns the entries whose current reading holds them, in their order; then those of which only an earlier reading does
 */
export function found(
  entries: readonly Entry[],
  index: SearchIndex,
  query: string,
): { entries: readonly Entry[]; earlierFrom: number } {
  const words = query
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '');
  if (words.length === 0) return { entries, earlierFrom: entries.length };
  const holds = (capture: Capture) => {
    const text = index.get(versionOf(capture)) ?? '';
    return words.every((word) => text.includes(word));
  };
  const now: Entry[] = [];
  const earlier: Entry[] = [];
  for (const entry of entries) {
    if ((entry.joined?.parts ?? [entry.capture]).some(holds)) now.push(entry);
    else if (entry.readings.length > 1 && entry.readings.some(holds)) earlier.push(entry);
  }
  return { entries: [...now, ...earlier], earlierFrom: now.length };
}

/** A capture's text changes only by correction, and each correction has its moment. */
const versionOf = ({ id, correctedAt = '' }: Capture): string => id + correctedAt;

/** Other numbers (speeds, counts, PeeringDB's own) are left out: a search for "10" would find everything. */
function collect(value: unknown, name: string, words: string[]): void {
  if (typeof value === 'string') words.push(value);
  else if (typeof value === 'number') {
    if (/^asns?$|Asns?$/.test(name)) words.push(formatAsn(value));
  } else if (Array.isArray(value)) {
    for (const inner of value) collect(inner, name, words);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) collect(inner, key, words);
  }
}
