/**
 * Plain text → headings, items, paragraphs and rows. Lines broken at a fixed width are joined again; RPSL's `remarks:` and
 * Markdown's signs tell the layout and are otherwise left alone.
 */
import { oneLine } from '../../records/text.ts';

/** Headings that HTML does not mark as such (a bold line, a line of plain text) rank below every `h6`. */
export const UNMARKED = 7;

export type TextLine =
  | { kind: 'heading'; text: string; level: number; cells?: undefined }
  | { kind: 'item' | 'paragraph'; text: string; level?: undefined; cells?: undefined }
  /** `header`: the names of the columns below it, told by the line under them. */
  | { kind: 'row'; text: string; cells: readonly string[]; header?: true; level?: undefined };

/** Attributes of an RPSL object that carry prose; a whole object may stand on one line. */
const RPSL = /(?:^|\s)(?:remarks|descr):/g;
const PREFIX = /^\s*(?:(?:remarks|descr):|>|\+|\|(?=\s*\+))?[ \t]*/;
const BULLET =
  /^(?:[-–—+•●▪■◦○‣·►▶➤→✓✔※]|\*(?!\*)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s)|[（(][\dア-ン一二三四五六七八九十a-z]{1,3}[）)]|[①-⑳■])\s*[•\-–]?\s*/;
/** "Max prefix: 100" begins a line of its own. */
const FIELD = /^\p{Lu}[\p{L}\d -]{1,30}: ?\S/u;
const ATTRIBUTE = /^[a-z][a-z\d-]*:\s/;
const RULE = /^[\s=\-_*~#+|:.]*$/;
const NUMBERED = /^(?:part\s+\w+|[A-Z]|\d{1,2})(?:\.\d{1,2})*[.):]?\s+/i;

export function textLines(text: string): TextLine[] {
  const source =
    (text.match(RPSL)?.length ?? 0) >= 3 ? text.replace(/\s(?=(?:remarks|descr):)/g, '\n') : text;
  const lines = source.split(/\r\n|[\n\r\v\f\u2028]/).map((line) => line.replace(/\t/g, ' ').trimEnd());
  const width = wrapWidth(lines);
  const found: TextLine[] = [];
  let before = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const words = tidied(line);
    const next = tidied(lines[i + 1] ?? '');
    if (RULE.test(words)) {
      const above = found.at(-1);
      if (above?.kind === 'row' && /^\|.*-/.test(words)) above.header = true;
      before = '';
      continue;
    }
    const open = found.at(-1);
    const bare = words.replace(BULLET, '');
    const bulleted = bare !== words && bare !== '' && !isNumberedHeading(words, next, before);
    if (
      open &&
      open.kind !== 'heading' &&
      open.kind !== 'row' &&
      before !== '' &&
      !bulleted &&
      continues(before, words, width)
    ) {
      open.text = `${open.text} ${oneLine(line)}`;
      before = words;
      continue;
    }
    const heading = headingOf(words, next, before);
    const cells = bulleted || heading ? undefined : cellsOf(words);
    if (heading) found.push(heading);
    else if (cells) found.push({ kind: 'row', text: oneLine(words), cells });
    else found.push({ kind: bulleted ? 'item' : 'paragraph', text: oneLine(bulleted ? bare : words) });
    before = heading || cells ? '' : words;
  }
  return found.filter((line) => line.text !== '');
}

/** Without the prefix of its kind of text, and without a bar that closes a cell opened on another line. */
const tidied = (line: string): string => {
  const words = line.replace(PREFIX, '').trim();
  return words.startsWith('|') ? words : words.replace(/\s*\|+$/, '');
};

/** @returns the width at which the text's lines are broken, 0 where they are not */
function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length).filter((length) => length > 20);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const full = lengths.filter((length) => length > longest * 0.75).length;
  return lengths.length > 3 && longest <= 120 && full > lengths.length * 0.35 ? longest : 0;
}

/** Whether the second line goes on with the first one's sentence. */
function continues(before: string, words: string, width: number): boolean {
  if (ATTRIBUTE.test(words)) return false;
  if (/^[a-z(&]/.test(words) && !/[.:;!?]$/.test(before)) return true;
  if (width === 0 || before.length < width * 0.6) return false;
  return !/:$/.test(before) && !NUMBERED.test(words) && !FIELD.test(words);
}

const isNumberedHeading = (words: string, next: string, before: string): boolean =>
  headingOf(words, next, before) !== undefined && /^\d/.test(words);

function headingOf(words: string, next: string, before: string): TextLine | undefined {
  const marked = /^(#{1,6})\s*(\S.*?)\s*#*$/.exec(words) ?? /^(={2,6})\s*(\S.*?)\s*=+$/.exec(words);
  if (marked?.[2])
    return { kind: 'heading', text: oneLine(marked[2]), level: UNMARKED + (marked[1]?.length ?? 1) };
  const bold = /^\*\*([^*]{2,70})\*\*:?$/.exec(words)?.[1]?.replace(/:$/, '');
  if (bold && (looksLikeHeading(bold) || isLead(bold)))
    return { kind: 'heading', text: oneLine(bold), level: UNMARKED + 7 };
  if (/^(?:={3,}|-{3,})$/.test(next) && words.length <= 100)
    return { kind: 'heading', text: oneLine(words), level: UNMARKED + (next.startsWith('=') ? 1 : 2) };
  if (/^[-–—*+•] /.test(words)) return undefined;
  const number = NUMBERED.exec(words)?.[0];
  const named = number ? words.slice(number.length) : words;
  if (!looksLikeHeading(named) || (before !== '' && !/[.!?:;。]$/.test(before) && !number)) return undefined;
  if (!number && /^[-–—*+•]/.test(next) === false && next === '' && before !== '') return undefined;
  return {
    kind: 'heading',
    text: oneLine(words),
    level: UNMARKED + 7 + (number ? (number.match(/\d+/g)?.length ?? 1) : 0),
  };
}

/** In bold, a few words lead in what follows, whatever they are: "Not allowed", "Peers must". */
export const isLead = (text: string): boolean =>
  text.split(' ').length <= 4 && /^\p{Lu}/u.test(text) && !/[.;,!:@]|\d/.test(text);

/** A few words that open with a capital and end in no stop: "Technical requirements". */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 70 || /[.;,!。、]$/.test(text) || /[@/]|https?:|\d{4,}/.test(text)) return false;
  const words = text.split(' ');
  return (
    words.length <= 8 &&
    /^[\p{Lu}\p{Lo}\p{N}*]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    (!FINITE.test(text) || ASKS.test(text)) &&
    !/:\s*\S/.test(text)
  );
}

/** "What we need from you", "How do we peer?" */
const ASKS = /^(?:what|how|where|who|when|why)\b/i;

/** Words of a sentence, which a heading seldom has. */
const FINITE =
  /\b(?:is|are|must|should|shall|will|may|can|please|have|has|do|does|must|not|we|you|your|keep|only)\b|(?:こと|ます|です|ない)$/i;

/** A table drawn with bars: `| MD5 | optional |`. */
function cellsOf(words: string): readonly string[] | undefined {
  if (!/^\|.*\|/.test(words)) return undefined;
  const cells = words
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => oneLine(cell));
  return cells.length > 1 && cells.some((cell) => /\p{L}/u.test(cell)) ? cells : undefined;
}
