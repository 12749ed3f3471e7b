/**
 * Blocks → sentences, each with the words of the page and with what stands around it. A rule sees the normalised words; a person
 * sees the quote.
 */
import { oneLine } from '../../records/text.ts';
import type { Block } from '../page/blocks.ts';
import { spokenAs } from './own-name.ts';
import { remembered } from './remembered.ts';

export interface Sentence {
  /** Exactly as on the page: one sentence, list item or row. */
  quote: string;
  /** The quote as the page parts it, where it spans several blocks: cells of a row, an introduction and its items. */
  pieces?: readonly string[];
  /** Of a row: the header cells of its table, the same list for all its rows. */
  columns?: readonly string[];
  /** Normalised: lower case, plain signs, layout marks gone. A row reads "first cell: column second cell; …". */
  text: string;
  /** Normalised, the outermost first. */
  headings: readonly string[];
  stems: readonly string[];
  /** Of the row's first cell, or undefined. */
  row?: string;
  kind: Block['kind'];
  /** Its place among the page's sentences. */
  index: number;
}

/** A longer run of words is no sentence; it is cut, so that every rule works on a bounded string. */
const LONGEST = 700;
/** An introduction with its few short items is one statement: "Suggested limit: IPv4 100, IPv6 200". */
const COMPACT_STEM = 90;
const COMPACT_ITEM = 30;

/** @param blocks as `blocksOf` gives them; those in menus and footers are passed over */
export function sentencesOf(blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  const asWe = spokenAs(blocks);
  const add = (
    quote: string,
    words: string,
    block: Block,
    { pieces = [], row }: Pick<Sentence, 'pieces' | 'row'> = {},
  ) => {
    const text = asWe ? asWe(words) : words;
    if (!/[\p{L}\d]/u.test(text)) return;
    const { kind, columns } = block;
    const [headings, stems] = [normalHeadings(block.headings), normalStems(block.stems)];
    const sentence: Sentence = { quote, text, headings, stems, kind, index: sentences.length };
    if (pieces.length > 1) sentence.pieces = pieces;
    if (row !== undefined) sentence.row = row;
    if (columns) sentence.columns = columns;
    sentences.push(sentence);
  };
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.aside) continue;
    if (block.kind === 'row' && block.cells) {
      const { columns: [first = ''] = [], headings } = block;
      const row = CRITERION.test(first) ? { ...block, headings: [...headings, first] } : block;
      for (const quote of cut(block.text)) {
        if (quote === block.text)
          add(quote, rowText(block.cells, block.columns), row, {
            pieces: block.cells.filter((cell) => cell !== ''),
            row: normal(block.cells[0] ?? ''),
          });
        else add(quote, normal(quote), block);
      }
      continue;
    }
    const items = compactItems(blocks, i);
    if (items.length) {
      const pieces = [block, ...items].map(({ text }) => text);
      add(pieces.join(' '), normal(pieces.join(', ')), block, { pieces });
    }
    const value = valueBelow(blocks, i);
    if (value) {
      const pieces = [block.text, value.text];
      add(pieces.join(' '), normal(pieces.join(': ')), value, { pieces });
    }
    let lead: string | undefined;
    /** "No minimum at exchanges, but 10 Gbps for a private link": the first half says of what the second speaks. */
    let half: string | undefined;
    let lastAsked: string | undefined;
    for (const [n, { quote, marked }] of split(block.text).entries()) {
      const question = n === 0 ? questionAbove(blocks, i) : lastAsked;
      const text = question ? `${normal(question)} ${normal(quote)}` : negated(block, normal(quote));
      lastAsked = /[?？]$/.test(quote) && quote.length < QUESTION ? quote : undefined;
      const above = marked && lead ? lead : half;
      add(quote, text, above ? { ...block, stems: [...block.stems, above] } : block);
      if (/[:：]$/.test(quote)) lead = quote;
      else if (!marked) lead = undefined;
      half = /[,;]$/.test(quote) ? quote : undefined;
    }
  }
  return sentences;
}

/** Rules match folded text; what is kept of it is what the page wrote, where that can be found again. */
export function asWritten({ quote }: Pick<Sentence, 'quote'>, folded: string): string {
  const at = quote.toLowerCase().indexOf(folded);
  if (at < 0) return folded === 'usa' ? 'US' : folded;
  return quote.slice(at, at + folded.length);
}

/** Headings and stems come again with every block below them; they are normalised once. */
const normalAbove = remembered((text) => normal(text.slice(0, LONGEST)));

/** @returns normalises lists of which one and the same is asked for again and again */
function normalLists(): (texts: readonly string[]) => readonly string[] {
  let latest: readonly string[] = [];
  let known = latest;
  return (texts) => {
    if (texts.length === 0) return texts;
    if (latest !== texts) known = texts.map(normalAbove);
    latest = texts;
    return known;
  };
}
const normalHeadings = normalLists();
const normalStems = normalLists();

function rowText(cells: readonly string[], columns: readonly string[] = []): string {
  const [first = '', ...others] = cells.map(normal);
  const named = others.map((cell, i) =>
    oneLine(`${normal(columns[i + 1] ?? '').replace(NEUTRAL, '')} ${cell}`),
  );
  return oneLine(`${first}: ${named.join('; ')}`);
}

/** Names of columns that say nothing of what stands in them. */
const NEUTRAL =
  /^(?:values?|details?|descriptions?|settings?|notes?|positions?|status|answers?|info(?:rmation)?|remarks?|comments?)$/;

/** The few short items right below a paragraph or an item that introduces them. */
function compactItems(blocks: readonly Block[], at: number): Block[] {
  const lead = blocks[at];
  if (
    !lead ||
    lead.kind === 'heading' ||
    lead.text.length > COMPACT_STEM ||
    !/[:：]\s*$/.test(lead.text) ||
    NEGATION.test(lead.text)
  )
    return [];
  const items: Block[] = [];
  for (let i = at + 1; i < blocks.length; i++) {
    const item = blocks[i];
    if (item?.kind !== 'item' || item.stems.at(-1) !== lead.text) break;
    if (item.text.length > COMPACT_ITEM || items.length === 4) return [];
    items.push(item);
  }
  return items;
}

/** The figure or the verdict that stands alone in the block below its label, as cards have it: "MD5", "Optional". */
function valueBelow(blocks: readonly Block[], at: number): Block | undefined {
  const [label, value] = blocks.slice(at, at + 2);
  return label &&
    value?.kind === 'paragraph' &&
    /^(?:heading|paragraph)$/.test(label.kind) &&
    label.text.length <= COMPACT_ITEM * 2 &&
    value.text.length <= COMPACT_ITEM &&
    !/[.,:;!?]$|@/.test(label.text) &&
    !VALUE.test(label.text) &&
    VALUE.test(value.text)
    ? value
    : undefined;
}
const VALUE =
  /^(?:[<>≥≤~] ?)?\d[\d.,/]*\+?(?: ?[a-z%/]{1,5})?\.?$|^(?:yes|no|none|not|never|required|mandatory|optional|preferred|recommended|supported|on request|upon request)\b/i;

/** Over a first column that names what is asked for. */
const CRITERION = /requirement|criteri|condition/i;

/** "We do not:" and its items are a statement each. */
function negated({ kind, stems }: Block, text: string): string {
  const [, stem] = (kind === 'item' && NEGATION.exec(stems.at(-1) ?? '')) || [];
  return stem === undefined ? text : `${normal(stem)} ${text}`;
}
const NEGATION = /^(.{0,60}(?:\bnot|n['’]t|\bnever))\s?(?:[:：…]|\.\.\.)$/i;

/** "Can we use MD5?" is half of the answer behind or below it. */
function questionAbove(blocks: readonly Block[], at: number): string | undefined {
  const above = blocks[at - 1];
  return above && /[?？]\s*$/.test(above.text) && above.text.length < QUESTION ? above.text : undefined;
}
const QUESTION = 120;

/** Where a sentence ends: a stop before a capital or a mark typed for a list item, and every full-width stop. */
const END =
  /[.!?]["')\]”’]*(?=\s+(?:(?:remarks|descr):\s+)*(?:["'“([]?[\p{Lu}\p{Lo}\d]|[-–—*•+>]\s))|[。！？](?!\s*[)）」])|,(?=\s(?:but|while|whereas)\s[^.;]{0,60}\d ?[GMgm][Bb])|;(?=\s[^.;]{0,60}\d ?[GMgm][Bb])|\s(?=[•●▪■◦○►➤✓✔※]\s?\S)|;\s(?=[-–*•]\s)|\s(?=\*\s+[A-Z]|[-–]\s+[A-Z][^-–*]{8,})/gu;
/** What every end has; items and headings seldom do. */
const MAY_END = /,\s(?:but|while|whereas)\s|;\s|[.!?]["')\]”’]*\s|[。！？]|\s[•●▪■◦○►➤✓✔※*–-]/;
const ABBREVIATED =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|no|nr|inc|ltd|co|corp|approx|min|max|resp|incl|z\.?b|d\.?h|bzw|ca|p\.?ex|st|mr|ms|dr|\p{L}|\d{1,2}(?:\.\d{1,2})*)\.$/iu;

/** @returns sentences; `marked` are those that begin with the mark of a list item */
function split(text: string): { quote: string; marked: boolean }[] {
  const sentences: { quote: string; marked: boolean }[] = [];
  const add = (piece: string) => {
    const words = withoutPrefix(piece.trim());
    const tidy = PLAIN.test(words) ? words : unmarked(words.replace(ITEM_MARK, '').trim());
    for (const quote of cut(tidy)) if (quote !== '') sentences.push({ quote, marked: tidy !== words });
  };
  let from = 0;
  for (const match of MAY_END.test(text) ? text.matchAll(END) : []) {
    const to = match.index + match[0].length;
    if (ABBREVIATED.test(text.slice(Math.max(from, to - 12), to).trimEnd())) continue;
    add(text.slice(from, to));
    from = to;
  }
  add(text.slice(from));
  return sentences;
}

/** Markdown's signs around the whole of it, or left over at one end where its other half stands in another sentence. */
function unmarked(text: string): string {
  const [, begin = ''] = /^(\*{1,3}|_{1,3})(?=\S)/.exec(text) ?? [];
  const [, end = ''] = /(?<=\S)(\*{1,3}|_{1,3})$/.exec(text) ?? [];
  const inner = text.slice(begin.length, text.length - end.length);
  // "**Routing**: ask for…" keeps them: they belong to its first word.
  return (begin || end) && !/\*\*|__/.test(inner) ? inner : text;
}

/** Most pieces are so, and bear no sign of a list or of Markdown. */
const PLAIN = /^[A-Za-z].*[^*_]$/;

const withoutPrefix = (text: string): string =>
  text.startsWith('remarks:') || text.startsWith('descr:') ? text.replace(RPSL_PREFIX, '') : text;
const RPSL_PREFIX = /^(?:(?:remarks|descr):\s*)+/;
/** Also a number that is glued to the first word, as pages draw them beside their lists; "10Gbps" is a speed. */
const ITEM_MARK =
  /^(?:(?:(?:[-–—•●▪■◦○►➤✓✔※+>]|\*(?!\*))\s*)+(?=\S)|\d{1,2}(?=(?![GMT](?:b|ig|be|E|\b))\p{Lu}\p{Ll}* ))/u;

function cut(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const space = from + LONGEST < text.length ? text.lastIndexOf(' ', from + LONGEST) : text.length;
    const to = space > from ? space : from + LONGEST;
    pieces.push(text.slice(from, to).trim());
    from = to;
  }
  return pieces;
}

/** What rules are matched against: "isn't" is "is not" there. Length is not kept. */
export function normal(text: string): string {
  let plain = (text.includes('US') ? text.replace(COUNTRY, 'USA') : text).toLowerCase();
  if (!PECULIAR.test(plain)) return plain.trim();
  if (/[^\n -~]/.test(plain))
    plain = plain
      .normalize('NFKC')
      .replace(/[‘’ʼ´`]/g, "'")
      .replace(/[“”„«»]/g, '"')
      .replace(/[‐‑‒–—―−]/g, '-')
      .replace(/×/g, 'x')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  if (plain.includes('remarks:') || plain.includes('descr:'))
    plain = plain.replace(/\b(?:remarks|descr):\s*/g, '');
  if (plain.includes('](')) plain = plain.replace(/\[([^\][]{1,200})\]\([^()\s]{1,300}\)/g, '$1');
  if (/[*_`]/.test(plain))
    plain = plain.replace(/\*\*|__|`|(?<=\s)[*_](?=\S)|(?<=\S)[*_](?=[\s,.;:]|$)/g, '');
  if (plain.includes("'"))
    plain = plain.replace(
      /(?<=\b(?:we|you|they|i))'(d|ll|re|ve)\b/g,
      (_, end: keyof typeof SHORT) => SHORT[end],
    );
  if (plain.includes("n't"))
    plain = plain
      .replace(/\bcan't\b/g, 'cannot')
      .replace(/\bwon't\b/g, 'will not')
      .replace(/n't\b/g, ' not');
  return oneSpace(plain);
}

/** "In two US cities" is not about us; "PEER WITH US" is. */
const COUNTRY = /(?<!\b[A-Z]{2,} |\b(?:with|to|from|contact|at|by|for|about) )\bUS\b(?! [A-Z]{2,})/g;

const SHORT = { d: ' would', ll: ' will', re: ' are', ve: ' have' } as const;

/** Most text has only signs that nothing above looks for, and is told by one look. */
const PECULIAR = /[^ -&()+-9;-\\^a-~]| {2}/;

const oneSpace = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
