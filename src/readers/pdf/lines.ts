/**
 * A page of a PDF knows words and where they stand, and nothing else. Here they become lines again, in the order in which a person
 * reads them: what runs across the page first, then column by column; a table keeps its rows.
 */

/** Words as a PDF draws them, in points; `y` grows downwards. */
export interface Fragment {
  text: string;
  x: number;
  /** Of the base line. */
  y: number;
  width: number;
  size: number;
}

export interface Line {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
  /** How wide the column is that the line stands in. */
  column: number;
  /** Of a row of a table. */
  cells?: string[];
  /** Words that stand in one place, with the space between them kept open. */
  parts: { x: number; right: number; text: string }[];
}

/** Parts of a line that stand further apart than this, in sizes of their letters, are not one sentence. */
const APART = 2;
/** A narrower space between two columns is not seen as one. */
const GUTTER = 12;
/** In fewer lines no column is sure. */
const COLUMN_LINES = 4;
/** A line that fills this much of its column was broken because the column ended. */
const FULL = 0.7;

/** @returns the page's lines in reading order */
export function linesOf(fragments: readonly Fragment[]): Line[] {
  return inOrder(baseLines(fragments), 0);
}

function baseLines(fragments: readonly Fragment[]): Line[] {
  const sorted = fragments
    .filter(({ text, size }) => /\S/.test(text) && size > 0)
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Fragment[][] = [];
  for (const fragment of sorted) {
    const open = lines.at(-1);
    const first = open?.[0];
    if (open && first && fragment.y - first.y < Math.min(first.size, fragment.size) * 0.5)
      open.push(fragment);
    else lines.push([fragment]);
  }
  return lines.map((words) => lineOf(words.sort((a, b) => a.x - b.x)));
}

function lineOf(words: readonly Fragment[]): Line {
  const parts: Line['parts'] = [];
  for (const { text, x, width, size } of words) {
    const open = parts.at(-1);
    const gap = open ? x - open.right : 0;
    if (!open || gap > size * APART) parts.push({ x, right: x + width, text });
    else {
      const spaced = gap > size * 0.15 || /\s$/.test(open.text) || /^\s/.test(text);
      open.text += `${spaced ? ' ' : ''}${text}`;
      open.right = Math.max(open.right, x + width);
    }
  }
  return joined(parts, words[0]?.y ?? 0, Math.max(...words.map(({ size }) => size)));
}

const joined = (parts: Line['parts'], y: number, size: number): Line => {
  const x = parts[0]?.x ?? 0;
  const right = Math.max(...parts.map((part) => part.right));
  return {
    text: parts.map(({ text }) => text.trim()).join(' '),
    x,
    y,
    right,
    size,
    column: right - x,
    parts,
  };
};

/** Cuts between columns where there are some, else above and below what spans them, else leaves the lines as they are. */
function inOrder(lines: readonly Line[], depth: number): Line[] {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  const whole = () => lines.map((line) => ({ ...line, column: right - left }));
  if (lines.length < COLUMN_LINES || depth > 8) return whole();

  const gutter = gutterOf(lines, left, right);
  if (gutter !== undefined) {
    const first = side(lines, (part) => part.right <= gutter);
    const second = side(lines, (part) => part.x >= gutter);
    return isTable(lines, first, gutter - left)
      ? lines.map((line) => ({ ...line, column: right - left, cells: cellsOf(line, lines) }))
      : [...inOrder(first, depth + 1), ...inOrder(second, depth + 1)];
  }
  // What spans the page ends the columns above it and begins those below.
  const spans = lines.findIndex(({ x, right: end }, i) => i > 0 && isBreak(lines, i, x, end, left, right));
  if (spans > 0)
    return [...inOrder(lines.slice(0, spans), depth + 1), ...inOrder(lines.slice(spans), depth + 1)];
  return whole();
}

/** Where lines of one part give way to lines of several, or the other way round. */
function isBreak(
  lines: readonly Line[],
  at: number,
  x: number,
  end: number,
  left: number,
  right: number,
): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || !before) return false;
  const many = line.parts.length > 1;
  if (many === before.parts.length > 1) return false;
  const run = lines.slice(at, at + COLUMN_LINES);
  return many
    ? run.length === COLUMN_LINES && run.filter(({ parts }) => parts.length > 1).length >= COLUMN_LINES - 1
    : end - x > (right - left) * FULL;
}

/** The widest upright gap that no line crosses, with enough lines on both of its sides. */
function gutterOf(lines: readonly Line[], left: number, right: number): number | undefined {
  const spans = lines.flatMap(({ parts }) => parts).sort((a, b) => a.x - b.x);
  let best: { width: number; at: number } | undefined;
  let reached = left;
  for (const { x, right: end } of spans) {
    const width = x - reached;
    if (width >= GUTTER && width > (best?.width ?? 0)) best = { width, at: x - width / 2 };
    reached = Math.max(reached, end);
  }
  if (!best) return undefined;
  const { at } = best;
  const count = (test: (part: Line['parts'][number]) => boolean) =>
    lines.filter(({ parts }) => parts.some(test)).length;
  const enough = Math.max(3, lines.length * 0.25);
  return count((part) => part.right <= at) >= enough &&
    count((part) => part.x >= at) >= enough &&
    at - left > (right - left) * 0.1 &&
    right - at > (right - left) * 0.15
    ? at
    : undefined;
}

const side = (lines: readonly Line[], test: (part: Line['parts'][number]) => boolean): Line[] =>
  lines.flatMap(({ parts, y, size }) => {
    const own = parts.filter(test);
    return own.length ? [joined(own, y, size)] : [];
  });

/** Beside each other on the same lines, and short: cells. Lines of prose fill their column. */
function isTable(lines: readonly Line[], first: readonly Line[], width: number): boolean {
  const beside = lines.filter(({ parts }) => parts.length > 1).length;
  const full = first.filter(({ x, right, parts }) => parts.length === 1 && right - x > width * FULL).length;
  return beside >= lines.length * 0.5 && full < first.length * 0.4;
}

/** By the places where the table's columns begin; words that go on below a cell belong to its column. */
function cellsOf({ parts }: Line, lines: readonly Line[]): string[] {
  const starts: number[] = [];
  for (const x of lines.flatMap((line) => line.parts.map((part) => part.x)).sort((a, b) => a - b))
    if (x - (starts.at(-1) ?? Number.NEGATIVE_INFINITY) > GUTTER * 2) starts.push(x);
  const cells = starts.map(() => '');
  for (const { x, text } of parts) {
    const column = starts.findLastIndex((start) => x >= start - GUTTER);
    cells[Math.max(column, 0)] = `${cells[Math.max(column, 0)]} ${text}`.trim();
  }
  return cells;
}
