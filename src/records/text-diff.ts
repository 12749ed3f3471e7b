/**
 * What became of a text, in words: a shortest script of words taken out and put in, after E. W. Myers, "An O(ND) Difference
 * Algorithm and Its Variations" (1986). Lines are compared first, so that a long text with few changes costs little.
 */

export type Piece = readonly [what: 'same' | 'out' | 'in', text: string];

/** Steps of the search after which two runs count as wholly different; its memory grows with their square. */
const STEPS = 400;

/**
 * White space aside: lines that hold the same words are the same line.
 * @returns the pieces in order; neighbours differ in kind. What is `same` or `out` makes the old text, `same` or `in` the new one
 */
export function textDiff(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  const lines = scriptOf(linesOf(before), linesOf(after));
  for (let at = 0; at < lines.length; at++) {
    const [out, put] = [lines[at], lines[at + 1]];
    if (!out) continue;
    if (out.what === 'out' && put?.what === 'in') {
      for (const { what, items } of scriptOf(wordsOf(out.items), wordsOf(put.items))) {
        pieces.push([what, items.join(' ')]);
      }
      at++;
    } else pieces.push([out.what, out.items.join('\n')]);
  }
  return joined(pieces);
}

/** Only what changed, each change with the words around it. @param around how many words on either side */
export function changesIn(pieces: readonly Piece[], around = 8): Piece[] {
  return pieces.flatMap(([what, text], at): Piece[] => {
    if (what !== 'same') return [[what, text]];
    const words = text.split(/\s+/).filter(Boolean);
    const after = at === 0 ? [] : words.slice(0, around);
    const before = at === pieces.length - 1 ? [] : words.slice(-around);
    if (words.length <= after.length + before.length) return [['same', text]];
    return [['same', [...after, '…', ...before].join(' ')]];
  });
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

const wordsOf = (lines: readonly string[]): string[] => lines.join(' ').split(' ');

function joined(pieces: readonly Piece[]): Piece[] {
  const grown: [Piece[0], string[]][] = [];
  for (const [what, text] of pieces) {
    const last = grown[grown.length - 1];
    if (last?.[0] === what) last[1].push(text);
    else grown.push([what, [text]]);
  }
  return grown.map(([what, texts]) => [what, texts.join('\n')]);
}

interface Run {
  what: Piece[0];
  items: string[];
}

/** Runs of items; what was taken out stands before what came in its place. */
function scriptOf(before: readonly string[], after: readonly string[]): Run[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [
    { what: 'same' as const, items: before.slice(0, head) },
    ...between(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    { what: 'same' as const, items: before.slice(before.length - tail) },
  ].filter(({ items }) => items.length > 0);
}

function between(before: readonly string[], after: readonly string[]): Run[] {
  const kept = commonPairs(before, after);
  const runs: Run[] = [];
  const put = (what: Piece[0], item: string) => {
    const last = runs[runs.length - 1];
    if (last?.what === what) last.items.push(item);
    else runs.push({ what, items: [item] });
  };
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...kept, [before.length, after.length] as const]) {
    for (; x < nextX; x++) put('out', before[x] as string);
    for (; y < nextY; y++) put('in', after[y] as string);
    if (x < before.length) {
      put('same', before[x] as string);
      x++;
      y++;
    }
  }
  return runs;
}

/** Positions of the items that stay, in order; none where the runs are too different to say. */
function commonPairs(before: readonly string[], after: readonly string[]): [number, number][] {
  const [rows, columns] = [before.length, after.length];
  const furthest = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let step = 0; step <= Math.min(rows + columns, STEPS); step++) {
    trail.push(new Map(furthest));
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      let x = startOn(furthest, diagonal, step);
      while (x < rows && x - diagonal < columns && before[x] === after[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= rows && x - diagonal >= columns) return walkedBack(trail, rows, columns);
    }
  }
  return [];
}

/** Where a diagonal is entered: from below or from the left, whichever has come further. */
function startOn(furthest: ReadonlyMap<number, number>, diagonal: number, step: number): number {
  const [below, left] = [furthest.get(diagonal + 1) ?? -1, furthest.get(diagonal - 1) ?? -1];
  return diagonal === -step || (diagonal !== step && left < below) ? below : left + 1;
}

function walkedBack(trail: readonly Map<number, number>[], rows: number, columns: number) {
  const pairs: [number, number][] = [];
  let [x, y] = [rows, columns];
  for (let step = trail.length - 1; step >= 0; step--) {
    const furthest = trail[step] as Map<number, number>;
    const diagonal = x - y;
    const start = startOn(furthest, diagonal, step);
    while (x > Math.max(start, 0) && y > Math.max(start - diagonal, 0)) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    if (step === 0) break;
    const cameFromBelow =
      diagonal === -step ||
      (diagonal !== step && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));
    if (cameFromBelow) y--;
    else x--;
  }
  return pairs.reverse();
}
