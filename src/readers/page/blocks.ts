/**
 * A document as a flat list of text blocks in reading order, each knowing the headings above it, the words that introduce its
 * list ("Peers must:") and, in a table, its columns. Layouts come and go; headings, items, paragraphs and rows remain.
 */
import { oneLine } from '../../records/text.ts';
import { BlockWriter, TERM } from './block-writer.ts';
import { cellsOf, isData, isHeaderRow, isPlain } from './tables.ts';
import { isLead, looksLikeHeading, UNMARKED } from './text-lines.ts';
import { visibleText } from './visible-text.ts';
import { walk } from './walk.ts';

export interface Block {
  kind: 'heading' | 'item' | 'paragraph' | 'row';
  /** The page's own words, white space aside. A row's cells are parted by a space. */
  text: string;
  /** Headings above, the outermost first. */
  headings: readonly string[];
  /** What introduces the list or the lines that the block belongs to, the outermost first. */
  stems: readonly string[];
  /** Of a row: its cells, and the table's header cells where it has any. A definition is a row of term and description. */
  cells?: readonly string[];
  columns?: readonly string[];
  /** Within a menu, a footer or another part that every page of a site repeats. */
  aside?: true;
}

/** What an element does to the run of text; every other one begins a block. */
const KINDS = {
  silent: 'SCRIPT STYLE TEMPLATE NOSCRIPT SVG IFRAME OBJECT SELECT TEXTAREA HEAD',
  inline:
    'A ABBR ACRONYM BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE SUB SUP TIME TT U VAR WBR',
  bold: 'B STRONG',
  list: 'UL OL MENU',
  aside: 'NAV FOOTER',
} as const;
type Kind = keyof typeof KINDS;
const KIND = new Map(
  Object.entries(KINDS).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as Kind] as const),
  ),
);
const ASIDE_ROLES = new Set(['navigation', 'contentinfo', 'menu', 'menubar']);
const ELEMENT = 1;
const TEXT = 3;

/** @param root a document or an element; one that is a single `<pre>` is plain text, and is read as such */
export function blocksOf(root: Document | Element): Block[] {
  const writer = new BlockWriter();
  const run = new Run(writer);
  const asides: Node[] = [];
  let preformatted = 0;
  // Few elements have a role, and to ask each for it takes longer than to seek them.
  const roles = new Map<Node, string>();
  for (const element of root.querySelectorAll('[role]'))
    roles.set(element, element.getAttribute('role') ?? '');

  const leave = (node: Node): void => {
    const { name, kind, level: ranked } = tagOf(node);
    if (kind === 'bold') run.bold--;
    if (kind === 'bold' || kind === 'inline') return;

    const level = ranked || levelOf(node as Element, name, roles.get(node));
    if (level) run.flushAsHeading(level);
    else run.flush(name === 'LI' ? 'item' : undefined);
    if (kind === 'list') writer.closeList();
    else if (name === 'PRE') preformatted--;
    else if (name === 'DL') writer.closeHeadings(TERM);
    else if (name === 'TABLE') writer.columns = [];
    if (asides.at(-1) === node) {
      asides.pop();
      writer.asides = asides.length;
    }
  };
  const text = (words: string): void => run.push(preformatted ? words : unbroken(words));
  const begin = (element: Element): boolean => {
    const { name, kind } = tagOf(element);
    if (kind === 'silent') return false;
    if (name === 'BR') {
      run.push('\n');
      return false;
    }
    if (kind === 'bold') run.bold++;
    if (kind === 'bold' || kind === 'inline') return true;

    run.flush();
    if (name === 'TR' && isData(element)) {
      addRow(writer, element);
      return false;
    }
    if (name === 'DT') {
      addTerm(writer, element);
      return false;
    }
    if (name === 'DD' && isDescribed(element)) return false;
    if (isAside(element, kind, roles.get(element))) writer.asides = asides.push(element);
    if (kind === 'list') writer.openList();
    else if (name === 'PRE') preformatted++;
    else if (name === 'TABLE') writer.columns = [];
    return true;
  };

  walk(
    'documentElement' in root ? root.documentElement : root,
    (node) => {
      if (node.nodeType === TEXT) text(node.nodeValue ?? '');
      if (node.nodeType !== ELEMENT || !begin(node as Element)) return false;
      if ((node as Element).firstElementChild) return true;
      // Most elements hold nothing but words, and to ask for those takes less than to look at each node.
      text(node.textContent ?? '');
      leave(node);
      return false;
    },
    leave,
  );
  run.flush();
  return writer.blocks;
}

/** Lines mean something in preformatted text alone. */
const unbroken = (text: string): string =>
  text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]+/g, ' ') : text;

interface Tag {
  /** In capitals, as HTML gives it; XHTML and SVG do not. */
  name: string;
  kind: Kind | undefined;
  /** Of a heading. */
  level: number;
}

const tags = new Map<string, Tag>();
function tagOf({ nodeName }: Node): Tag {
  const known = tags.get(nodeName);
  if (known) return known;
  const name = nodeName.toUpperCase();
  const level = /^H[1-6]$/.test(name)
    ? Number(name[1])
    : name === 'SUMMARY' || name === 'LEGEND' || name === 'CAPTION'
      ? UNMARKED
      : 0;
  const tag = { name, kind: KIND.get(name), level };
  if (tags.size < 500) tags.set(nodeName, tag);
  return tag;
}

/** Text gathered since the last block-level tag. */
class Run {
  bold = 0;
  #writer: BlockWriter;
  #raw = '';
  #plainSeen = false;
  #boldSeen = false;

  constructor(writer: BlockWriter) {
    this.#writer = writer;
  }

  push(text: string): void {
    this.#raw += text;
    if (!/\S/.test(text)) return;
    if (this.bold > 0) this.#boldSeen = true;
    else this.#plainSeen = true;
  }

  flush(kind: 'item' | 'paragraph' = this.#writer.inList ? 'item' : 'paragraph'): void {
    const allBold = this.#boldSeen && !this.#plainSeen;
    const raw = this.#take();
    const text = oneLine(raw);
    if (text === '') return;
    if (allBold && kind === 'paragraph') {
      const lead = text.replace(/\s*:$/, '');
      if (looksLikeHeading(lead) || isLead(lead)) {
        this.#writer.heading(lead, UNMARKED);
        return;
      }
    }
    if (raw.includes('\n') && raw.trim().includes('\n')) this.#writer.lines(raw);
    else this.#writer.text(withoutMarker(text), kind);
  }

  flushAsHeading(level: number): void {
    const text = oneLine(this.#take());
    if (text !== '') this.#writer.heading(text, level);
  }

  /** What was gathered, or nothing where that says nothing. */
  #take(): string {
    const taken = this.#boldSeen || this.#plainSeen ? this.#raw : '';
    this.#raw = '';
    this.#plainSeen = false;
    this.#boldSeen = false;
    return taken;
  }
}

/** "•Our peering policy": a marker typed into the text. */
const GLUED_MARKER = /^[•●▪■◦○‣·►▶➤✓✔]\s*|^[-–—*]\s?(?=\p{L})/u;
const withoutMarker = (text: string): string => (/^\w/.test(text) ? text : text.replace(GLUED_MARKER, ''));

/** A row of layout with one cell that says something is an item; a marker beside it says nothing. */
function addRow(writer: BlockWriter, row: Element): void {
  const cells = cellsOf(row);
  if (isHeaderRow(row)) {
    writer.columns = cells;
    return;
  }
  const said = cells.filter((cell) => /[\p{L}\d]/u.test(cell));
  const [only] = said;
  if (said.length === 1 && only !== undefined && writer.columns.length === 0)
    writer.text(withoutMarker(only), 'item');
  else if (said.length > 0) writer.row(cells);
}

/** A term with a short description is a row of two; with a long one, a heading over it. */
function addTerm(writer: BlockWriter, term: Element): void {
  const text = oneLine(visibleText(term));
  if (text === '') return;
  const description = term.nextElementSibling;
  writer.closeHeadings(TERM);
  if (description && isDescribed(description)) writer.row([text, oneLine(visibleText(description))]);
  else writer.heading(text, TERM);
}

/** Whether a `dd` was already read with its term. */
function isDescribed(element: Element): boolean {
  const before = element.previousElementSibling;
  return (
    tagOf(element).name === 'DD' &&
    before !== null &&
    tagOf(before).name === 'DT' &&
    oneLine(visibleText(before)) !== '' &&
    isPlain(element)
  );
}

/** Of what is a heading by its role or use. */
function levelOf(element: Element, name: string, role: string | undefined): number {
  if (role === 'heading') return Number(element.getAttribute('aria-level')) || UNMARKED;
  return name === 'BUTTON' && element.hasAttribute('aria-expanded') ? UNMARKED : 0;
}

const isAside = (element: Element, kind: Kind | undefined, role = ''): boolean =>
  kind === 'aside' || ASIDE_ROLES.has(role) || (kind === 'list' && isMenu(element));

/** Three entries or more, and nothing in them but links to pages: a menu. */
function isMenu(list: Element): boolean {
  let entries = 0;
  for (let entry = list.firstElementChild; entry; entry = entry.nextElementSibling) {
    if (!linksOnly(entry, 4)) return false;
    entries++;
  }
  return entries >= 3;
}

function linksOnly(node: Node, depth: number): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === TEXT) {
      if (/\S/.test(child.nodeValue ?? '')) return false;
      continue;
    }
    const { name, kind } = tagOf(child);
    if (name === 'A') {
      if (/^mailto:/i.test((child as Element).getAttribute('href') ?? '')) return false;
    } else if (child.nodeType === ELEMENT && kind !== 'list' && (depth === 0 || !linksOnly(child, depth - 1)))
      return false;
  }
  return true;
}
