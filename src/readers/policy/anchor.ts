/**
 * A link to words on a page: WICG's scroll-to-text fragment, `#:~:text=[prefix-,]start[,end][,-suffix]`. A browser looks for each of
 * the parts within one block of the page, so a quote that spans several (the cells of a row, a list with its introduction) is given
 * by words of its first and of its last one. So is a long quote; where words come more than once, those before them are added.
 */

/** Longer words are not spelled out in the link. */
const WHOLE = 90;
const EDGE = 5;

/**
 * @param pieces the quote, in as many pieces as the page has it in blocks
 * @param before the words that stand right before the quote in a block, given where the quote alone is not unique
 */
export function anchorOf(pieces: readonly string[], before?: string): string {
  const parts = [];
  if (before) parts.push(`${encoded(lastWords(before, 4))}-`);
  const [first = ''] = pieces;
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1 && isShort(first)) parts.push(encoded(first));
  else
    parts.push(
      encoded(isShort(first) ? first : firstWords(first, EDGE)),
      encoded(isShort(last) ? last : lastWords(last, EDGE)),
    );
  return `#:~:text=${parts.join(',')}`;
}

const isShort = (piece: string): boolean => piece.length <= WHOLE || firstWords(piece, 2 * EDGE) === piece;

function firstWords(text: string, count: number): string {
  let end = -1;
  for (let i = 0; i < count; i++) {
    end = text.indexOf(' ', end + 1);
    if (end < 0) return text;
  }
  return text.slice(0, end);
}

function lastWords(text: string, count: number): string {
  let start = text.length;
  for (let i = 0; i < count; i++) {
    start = start > 0 ? text.lastIndexOf(' ', start - 1) : -1;
    if (start < 0) return text;
  }
  return text.slice(start + 1);
}

/** A hyphen parts the directive's fields, and so must be encoded too. A lone surrogate cannot be encoded and is left out. */
const encoded = (text: string): string =>
  encodeURIComponent(LONE.test(text) ? text.replace(/\p{Surrogate}/gu, '') : text).replace(/-/g, '%2D');
const LONE = /[\ud800-\udfff]/;
