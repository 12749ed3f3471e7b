/**
 * A page as its reader sees it: lines of text in order, with the headings marked, and tables as grids. Agendas live from line
 * breaks, blank lines and merged cells, so these are kept.
 */
import { oneLine } from '../../records/text.ts';
import { walk } from '../page/walk.ts';

export interface Line {
  text: string;
  /** 1 to 6 for headings, 7 for a line that is bold throughout, 0 for text. */
  level: number;
  /** A list item, by tag or by a typed bullet. */
  item: boolean;
  /** A blank line or a new paragraph stands before. */
  gap: boolean;
}

export interface Cell {
  /** Line by line. */
  lines: string[];
  text: string;
  bold: boolean;
  header: boolean;
}

/** Rows of equal length. A cell that spans several rows or columns is the same object in each. */
export type Grid = Cell[][];
export type Piece = { line: Line; grid?: undefined } | { grid: Grid; line?: undefined };

const names = (text: string) => new Set(text.split(' '));
const SILENT = names(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SVG IFRAME OBJECT SELECT TEXTAREA NAV FOOTER HEAD BUTTON',
);
const INLINE = names(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DEL DFN EM FONT I IMG INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);
const BOLD = names('B STRONG');
/** More cells are no agenda. */
const CELLS_AT_MOST = 60_000;
const SPAN_AT_MOST = 60;
const BULLET = /^(?:[-–—*+•●▪■◦○‣·►▶➤→»]|\d{1,2}\))\s+/;
const TAB =
  '[role="tab"], [data-toggle="tab"], [data-bs-toggle="tab"], [data-toggle="pill"], [data-bs-toggle="pill"]';
const TAB_LENGTH = 120;
const TAB_LEVEL = 3;
const EMPTY: Cell = { lines: [], text: '', bold: false, header: false };

/** @param root an element; a single `<pre>` in it is plain text */
export function piecesOf(root: Element): Piece[] {
  const pieces: Piece[] = [];
  let parts: string[] = [];
  let bold = 0;
  let plain = false;
  let strong = false;
  let level = 0;
  let item = 0;
  let gap = true;
  let preformatted = 0;
  const inCell = /^T[DH]$/i.test(root.nodeName);
  const tabs = inCell ? new Map<string, string>() : tabsOf(root);

  const flush = () => {
    const written = parts.join('');
    const lines = (preformatted ? withoutMarkdown(written) : written).split('\n');
    const whole = strong && !plain;
    parts = [];
    plain = strong = false;
    // Markdown's tables, left as text.
    const rows = barredRows(lines);
    for (const [at, raw] of lines.entries()) {
      const said = oneLine(raw);
      const rowed = /^\|.*\|/.test(said) || rows.has(at);
      const text = rowed ? said : said.replace(/^\|\s*|\s*\|$/g, '');
      if (text === '') {
        gap = true;
        continue;
      }
      const cells = rowed ? pipeCells(text) : undefined;
      if (cells) addPipeRow(pieces, cells);
      else {
        const bare = text.replace(BULLET, '');
        const heading = /^#{1,6}\s/.exec(bare);
        pieces.push({
          line: {
            text: heading ? bare.replace(/^#+\s*/, '') : bare,
            level: level || (heading ? heading[0].trim().length : whole ? 7 : 0),
            item: item > 0 || bare !== text,
            gap,
          },
        });
      }
      gap = false;
    }
  };
  const say = (text: string) => {
    const words = preformatted
      ? text
      : /^\s*\|.*\|\s*\n\s*\|/m.test(text)
        ? text
        : text.replace(/[\r\n]+/g, ' ');
    parts.push(words.replace(/\r\n?/g, '\n'));
    if (text.trim() === '') return;
    if (bold > 0) strong = true;
    else plain = true;
  };

  walk(
    root,
    (node) => {
      if (node.nodeType === 3) {
        say(node.nodeValue ?? '');
        return false;
      }
      const name = node.nodeName.toUpperCase();
      if (node.nodeType !== 1 || SILENT.has(name)) return false;
      const tab = tabs.get((node as Element).id ?? '');
      if (tab === undefined && isHidden(node as Element)) return false;
      if (inCell && node !== root && /^T[DHR]$/.test(name)) return false;
      if (name === 'BR') {
        parts.push('\n');
        // A bold line of its own before a break is a heading.
        if (strong && !plain) flush();
        return false;
      }
      if (BOLD.has(name)) bold++;
      if (INLINE.has(name)) return true;
      flush();
      if (tab) pieces.push({ line: { text: tab, level: TAB_LEVEL, item: false, gap: true } });
      if (name !== 'LI' && name !== 'TD' && name !== 'DIV') gap = true;
      if (name === 'TABLE') {
        const grid = gridOf(node as Element);
        if (grid) {
          pieces.push({ grid });
          return false;
        }
      }
      if (/^H[1-6]$/.test(name)) level = Number(name[1]);
      if (name === 'LI') item++;
      if (name === 'PRE') preformatted++;
      return true;
    },
    (node) => {
      const name = node.nodeName.toUpperCase();
      if (BOLD.has(name)) bold--;
      if (INLINE.has(name)) return;
      flush();
      if (/^H[1-6]$/.test(name)) level = 0;
      if (name === 'LI') item--;
      if (name === 'PRE') preformatted--;
      if (name === 'P') gap = true;
    },
  );
  flush();
  return pieces;
}

/** Signs of emphasis and the addresses of links, in text that is Markdown's source. */
const withoutMarkdown = (text: string): string =>
  text.replace(/\*\*|__(?=\S)/g, '').replace(/\[([^\][\n]{1,300})\]\([^()\s]{1,1000}\)/g, '$1');

/** What the tabs of a page say over the panels that they open, by the panel's id: "12 October" over a day's sessions. */
function tabsOf(root: Element): Map<string, string> {
  const tabs = new Map<string, string>();
  for (const tab of root.querySelectorAll(TAB)) {
    const panel =
      tab.getAttribute('aria-controls') ??
      /^#(.+)$/.exec(
        tab.getAttribute('href') ??
          tab.getAttribute('data-bs-target') ??
          tab.getAttribute('data-target') ??
          '',
      )?.[1];
    const text = oneLine(tab.textContent ?? '');
    if (panel && text && text.length <= TAB_LENGTH) tabs.set(panel, text);
  }
  return tabs;
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display:\s*none/i.test(element.getAttribute('style') ?? '');

/**
 * Rows of a table that was flattened keep their bars: "Lunch |", and "Students | $110 | $160". One bar alone may part anything,
 * unless it stands among such rows: "10:00 | Coffee".
 */
function barredRows(lines: readonly string[]): Set<number> {
  const rows = new Set<number>();
  let run: number[] = [];
  let isTable = false;
  for (let at = 0; at <= lines.length; at++) {
    const bars = lines[at]?.match(/\S\s+\|(?=\s+\S)/g)?.length ?? 0;
    if (bars > 0) run.push(at);
    isTable ||= bars > 1;
    if (bars > 0) continue;
    for (const row of isTable ? run : []) rows.add(row);
    run = [];
    isTable = false;
  }
  return rows;
}

const pipeCells = (text: string): string[] | undefined => {
  const cells = text
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(oneLine);
  return cells.length > 1 ? cells : undefined;
};

function addPipeRow(pieces: Piece[], cells: string[]): void {
  if (cells.every((cell) => /^:?-*:?$/.test(cell))) return;
  const cellOf = (text: string): Cell => ({
    lines: text ? text.split(/\s*<br\s*\/?>\s*/) : [],
    text,
    bold: false,
    header: false,
  });
  const row = cells.map(cellOf);
  const last = pieces.at(-1)?.grid;
  const width = last?.[0]?.length ?? 0;
  if (!last || width < 2) return void pieces.push({ grid: [row] });
  last.push(row);
  // "10:00 | Coffee" says nothing in the columns that the others have.
  const full = Math.min(Math.max(width, row.length), MOST_COLUMNS);
  for (const one of full > width ? last : [row]) while (one.length < full) one.push(cellOf(''));
}

/** No agenda has more; a line of bars may. */
const MOST_COLUMNS = 20;

/**
 * A table as a grid, its merged cells repeated.
 * @returns undefined for a table that only lays the page out: one column, or with other tables in it
 */
function gridOf(table: Element): Grid | undefined {
  if (table.querySelector('table')) return undefined;
  const grid: Grid = [];
  let count = 0;
  const rows = [...table.querySelectorAll('tr')];
  // Unclosed cells hold the cells after them, where a parser did not put that right as browsers do.
  const nested = rows.length <= 500 && table.querySelector('td td, td tr, th td') !== null;
  rows.forEach((row, y) => {
    grid[y] ??= [];
    const line = grid[y];
    let x = 0;
    const cells = nested
      ? [...row.querySelectorAll('td, th')].filter((cell) => cell.closest('tr') === row)
      : row.children;
    for (const element of cells) {
      if (!/^T[DH]$/i.test(element.nodeName)) continue;
      while (line[x]) x++;
      const cell = cellOf(element);
      const width = span(element, 'colspan');
      const height = Math.min(span(element, 'rowspan'), rows.length - y);
      count += width * height;
      if (count > CELLS_AT_MOST) return;
      for (let dy = 0; dy < height; dy++) {
        grid[y + dy] ??= [];
        for (let dx = 0; dx < width; dx++) (grid[y + dy] as Cell[])[x + dx] ??= cell;
      }
      x += width;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 2) return undefined;
  for (const row of grid) for (let x = 0; x < width; x++) row[x] ??= EMPTY;
  return grid;
}

const span = (element: Element, name: string): number =>
  Math.min(Math.max(Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1, 1), SPAN_AT_MOST);

function cellOf(element: Element): Cell {
  const found: Line[] = [];
  for (const piece of piecesOf(element)) if (piece.line) found.push(piece.line);
  const lines = found.map(({ text }) => text);
  const style = element.getAttribute('style') ?? '';
  const header = element.nodeName.toUpperCase() === 'TH';
  return {
    lines,
    text: lines.join(' '),
    bold: header || /bold/.test(style) || (found.length > 0 && found.every(({ level }) => level > 0)),
    header,
  };
}
