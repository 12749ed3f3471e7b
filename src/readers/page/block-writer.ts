/** Collects blocks in reading order and remembers what stands above each: headings, and the words that introduce a list. */
import type { Block } from './blocks.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** The terms of a definition list rank lowest. */
export const TERM = 20;
/** A longer text introduces nothing. */
const STEM_LENGTH = 400;
/** So many paragraphs may follow "Peers must:" and still be meant by it. */
const STEM_REACH = 15;

export class BlockWriter {
  readonly blocks: Block[] = [];
  /** Depth inside menus and footers. */
  asides = 0;
  /** Header cells of the table that is being read. */
  columns: readonly string[] = [];
  #path: { level: number; text: string }[] = [];
  /** The path's texts: one list for all blocks below the same headings. */
  #headings: readonly string[] = [];
  #lists: { stem: string | undefined }[] = [];
  /** What introduces the lists: one array for all blocks in them. */
  #stems: readonly string[] = [];
  /** The paragraph that ended in a colon, and how many more it may introduce. */
  #lead: { stems: readonly [string]; left: number } | undefined;
  #last: string | undefined;

  get inList(): boolean {
    return this.#lists.length > 0;
  }

  heading(text: string, level: number): void {
    this.closeHeadings(level);
    this.#lead = undefined;
    this.#last = undefined;
    this.#add({ kind: 'heading', text });
    this.#path.push({ level, text });
    this.#headings = this.#path.map((above) => above.text);
  }

  closeHeadings(level: number): void {
    const before = this.#path.length;
    while ((this.#path.at(-1)?.level ?? 0) >= level) this.#path.pop();
    if (this.#path.length < before) this.#headings = this.#path.map((above) => above.text);
  }

  text(text: string, kind: 'item' | 'paragraph'): void {
    if (this.#lead && --this.#lead.left < 0) this.#lead = undefined;
    const leads = kind === 'paragraph' && leadsIn(text);
    if (leads) this.#lead = undefined;
    this.#add({ kind, text });
    this.#last = text;
    if (leads) this.#lead = { stems: [text], left: STEM_REACH };
  }

  row(cells: readonly string[]): void {
    this.#add({
      kind: 'row',
      text: cells.filter((cell) => cell !== '').join(' '),
      cells,
      ...(this.columns.length ? { columns: this.columns } : {}),
    });
  }

  /** Lines of plain text: their own headings, items and paragraphs. */
  lines(text: string): void {
    let inItems = false;
    for (const line of textLines(text)) {
      if (line.kind === 'item' && !inItems) this.openList();
      if (line.kind !== 'item' && inItems) this.closeList();
      inItems = line.kind === 'item';
      this.#line(line);
    }
    if (inItems) this.closeList();
  }

  #line(line: TextLine): void {
    if (line.kind !== 'row') this.columns = [];
    if (line.kind === 'heading') this.heading(line.text, line.level);
    else if (line.kind !== 'row') this.text(line.text, line.kind);
    else if (line.header) this.columns = line.cells;
    else this.row(line.cells);
  }

  openList(): void {
    const before = this.#last;
    const nested = this.inList;
    this.#lists.push({ stem: before !== undefined && (nested || leadsIn(before)) ? before : undefined });
    this.#gatherStems();
  }

  closeList(): void {
    const stem = this.#lists.pop()?.stem;
    if (this.#lead?.stems[0] === stem) this.#lead = undefined;
    this.#last = undefined;
    this.#gatherStems();
  }

  #gatherStems(): void {
    this.#stems = this.#lists.flatMap(({ stem }) => stem ?? []);
  }

  #add(block: Pick<Block, 'kind' | 'text' | 'cells' | 'columns'>): void {
    const led = this.#stems.length === 0 && block.kind !== 'heading' ? this.#lead?.stems : undefined;
    const added: Block = { ...block, headings: this.#headings, stems: led ?? this.#stems };
    if (this.asides > 0) added.aside = true;
    this.blocks.push(added);
  }
}

/** "Peers must:", "the following rules", "以下の条件を満たす必要があります。" */
const leadsIn = (text: string): boolean =>
  text.length <= STEM_LENGTH &&
  (/[:：…]\s*$/.test(text) ||
    /\b(?:following|below|folgende\w*|suivant\w*|siguiente\w*|seguinte\w*)\b|下記|以下の/i.test(text));
