/** Items of a list ("Ada Example, Example Net", "Example Net # Ada Example") into cells, by the mark that most of them share. */

import { looksLikePerson } from './shapes.ts';

/** The plainest first: a comma is the weakest mark, for it also stands within names. */
const MARKS: readonly { mark: RegExp; once?: true }[] = [
  { mark: /\s*\n\s*/ },
  { mark: /\t+/ },
  { mark: /\s*\|\s*/ },
  { mark: /(?:^|\s+)#\s+/, once: true },
  { mark: /\s*;\s*/ },
  { mark: /\s{3,}/ },
  { mark: /\s+[–—-]{1,2}\s+/, once: true },
  { mark: /\s+@\s*|\s+(?:at|from|von|de chez)\s+(?=\p{Lu})/u, once: true },
  { mark: /\s*,\s+(?![^(]*\))/ },
  { mark: /\s*:\s+/, once: true },
  { mark: /\s*[([](?=.*[)\]]$)/, once: true },
  { mark: /\s+\/\s+/, once: true },
];
const SHARED = 0.5;
/** Three columns are columns when so many items have three. */
const REGULAR = 0.6;

export function splitItems(items: readonly string[]): string[][] {
  const sample = items.slice(0, 100);
  const shared = MARKS.find(
    ({ mark }) => sample.filter((item) => mark.test(item)).length >= SHARED * sample.length,
  );
  if (!shared) {
    const split = items.map(bySomeMark);
    return split.filter(({ length }) => length > 1).length >= SHARED * items.length
      ? split
      : items.map((item) => [item]);
  }
  const split = items.map((item) => (shared.mark.test(item) ? item.split(shared.mark) : bySomeMark(item)));
  const usual = mostCommon(split.slice(0, 100).map((cells) => cells.length));
  const regular =
    !shared.once &&
    split.slice(0, 100).filter((cells) => cells.length === usual).length >= REGULAR * sample.length;
  const width = regular ? usual : shared.mark.source.includes('\\n') ? Number.POSITIVE_INFINITY : 2;
  return split.map((cells, at) => {
    if (cells.length <= width) return cells.map(unbracketed);
    // Whatever is too much belongs to the last cell, in the words of the page.
    const item = items[at] ?? '';
    const rest = item.slice(lengthOf(item, shared.mark, width - 1));
    return [...cells.slice(0, width - 1), rest].map(unbracketed);
  });
}

/** One who wrote it otherwise than the rest: taken apart where a person's name comes of it. */
function bySomeMark(item: string): string[] {
  const cells = MARKS.map(({ mark }) => item.split(mark)).find(
    ([first = '', ...rest]) => rest.length === 1 && looksLikePerson(first),
  );
  return cells?.map(unbracketed) ?? [item];
}

/** Where the text after the first `count` marks begins. */
function lengthOf(item: string, mark: RegExp, count: number): number {
  let at = 0;
  for (let found = 0; found < count; found++) {
    const next = mark.exec(item.slice(at));
    if (!next) break;
    at += next.index + next[0].length;
  }
  return at;
}

/** The bracket that closes what the split has opened. */
const unbracketed = (cell: string): string =>
  /[)\]]$/.test(cell) && cell.split(/[([]/).length < cell.split(/[)\]]/).length ? cell.slice(0, -1) : cell;

function mostCommon(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}
