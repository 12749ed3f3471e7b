/** Lines of a PDF's pages → what they were written as: headings, paragraphs, items, rows of tables. */
import { oneLine } from '../../records/text.ts';
import { looksLikeHeading } from '../page/text-lines.ts';
import type { Line } from './lines.ts';

export interface PdfPage {
  height: number;
  lines: readonly Line[];
}

export type Piece =
  | { kind: 'heading'; text: string; level: number }
  | { kind: 'paragraph' | 'item'; text: string }
  | { kind: 'row'; cells: string[] };

/** The part of a page, above and below, in which what is repeated is a header or a footer. */
const MARGIN = 0.1;
/** Larger than the text by so much is a heading. */
const LARGER = 1.12;
/** Lines further apart than this, in sizes of their letters, belong to two paragraphs. */
const LEADING = 1.75;
const BULLET = /^(?:[•●▪■◦○‣·►▶➤✓✔–—-]|[a-z]\)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/;
const LONGEST_HEADING = 120;

export function piecesOf(pages: readonly PdfPage[]): Piece[] {
  const repeated = repeatedIn(pages);
  const body = bodySize(pages);
  const larger = [
    ...new Set(
      pages.flatMap(({ lines }) =>
        lines.filter(({ size }) => size > body * LARGER).map(({ size }) => Math.round(size)),
      ),
    ),
  ].sort((a, b) => b - a);
  const pieces: Piece[] = [];
  let before: Line | undefined;

  for (const page of pages) {
    let fresh = true;
    for (const line of page.lines) {
      if (inMargin(page, line) && (repeated.has(masked(line.text)) || isPageNumber(line.text))) continue;
      add(line, fresh);
      fresh = false;
    }
  }
  return pieces;

  function add(line: Line, newPage: boolean): void {
    const last = before;
    before = line;
    const open = pieces.at(-1);
    if (line.cells) {
      const [first] = line.cells;
      // Words that go on below: a cell of several lines.
      if (open?.kind === 'row' && first === '' && last?.cells && closeTo(last, line) && !newPage)
        open.cells = open.cells.map((cell, i) => joinedLines(cell, line.cells?.[i] ?? ''));
      else pieces.push({ kind: 'row', cells: [...line.cells] });
      return;
    }
    const level = larger.indexOf(Math.round(line.size));
    if (level >= 0 && line.text.length <= LONGEST_HEADING) {
      if (open?.kind === 'heading' && last && closeTo(last, line) && last.size === line.size && !newPage)
        open.text = joinedLines(open.text, line.text);
      else pieces.push({ kind: 'heading', text: oneLine(line.text), level: Math.min(level, 3) + 1 });
      return;
    }
    const bare = line.text.replace(BULLET, '');
    const bulleted = bare !== line.text;
    if (
      open &&
      last &&
      (open.kind === 'paragraph' || open.kind === 'item') &&
      !bulleted &&
      goesOn(last, line, open.text, newPage)
    ) {
      open.text = joinedLines(open.text, line.text);
      return;
    }
    pieces.push({ kind: bulleted ? 'item' : 'paragraph', text: oneLine(bulleted ? bare : line.text) });
  }
}

/** Whether the line goes on with what the one before began. */
function goesOn(last: Line, line: Line, text: string, newPage: boolean): boolean {
  const ended = /[.:;!?]["')\]”’]*$/.test(text);
  if (newPage || line.y < last.y) return !ended && /^[\p{Ll}\d(]/u.test(line.text);
  if (!closeTo(last, line) || Math.abs(line.size - last.size) > 1) return false;
  // A short line ended because its sentence did.
  const short = last.right - last.x < last.column * 0.75;
  if (short && (ended || looksLikeHeading(oneLine(last.text)))) return false;
  return !(ended && line.x > last.x + last.size * 1.5);
}

const closeTo = (last: Line, line: Line): boolean =>
  line.y > last.y && line.y - last.y <= Math.max(last.size, line.size) * LEADING;

/** A word that was parted at the end of its line is one again; "up-to-" keeps its hyphen. */
export function joinedLines(before: string, line: string): string {
  if (before === '' || line === '') return oneLine(`${before} ${line}`);
  if (/\p{L}\u00ad$/u.test(before)) return oneLine(before.slice(0, -1) + line);
  if (/(?<![\p{L}-]\p{L}*-\p{L}*)\p{L}{2,}-$/u.test(before.slice(-40)) && /^\p{Ll}{2}/u.test(line))
    return oneLine(before.slice(0, -1) + line);
  return oneLine(/-$/.test(before) ? before + line : `${before} ${line}`);
}

/** The size that most of the letters have. */
function bodySize(pages: readonly PdfPage[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages)
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

const inMargin = ({ height }: PdfPage, { y }: Line): boolean =>
  y < height * MARGIN || y > height * (1 - MARGIN);

/** The same on every page but for its figures. */
const masked = (text: string): string => oneLine(text).replace(/\d+/g, '#');

const isPageNumber = (text: string): boolean =>
  /^(?:(?:page|seite|página|pág\.?)\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:\/|of|von|sur|de)\s*\d{1,4})?$/i.test(
    text.trim(),
  );

function repeatedIn(pages: readonly PdfPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const own = new Set(page.lines.filter((line) => inMargin(page, line)).map(({ text }) => masked(text)));
    for (const text of own) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= often).map(([text]) => text));
}
