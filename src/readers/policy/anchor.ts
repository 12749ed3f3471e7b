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
  if (before) parts.push(`${encoded(before.split(' ').slice(-4).join(' '))}-`);
  const [first = ''] = pieces;
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1 && isShort(first)) parts.push(encoded(first));
  else
    parts.push(
      encoded(isShort(first) ? first : first.split(' ').slice(0, EDGE).join(' ')),
      encoded(isShort(last) ? last : last.split(' ').slice(-EDGE).join(' ')),
    );
  return `#:~:text=${parts.join(',')}`;
}

const isShort = (piece: string): boolean => piece.length <= WHOLE || piece.split(' ').length <= 2 * EDGE;

/** A hyphen parts the directive's fields, and so must be encoded too. A lone surrogate cannot be encoded and is left out. */
const encoded = (text: string): string =>
  encodeURIComponent(LONE.test(text) ? text.replace(/\p{Surrogate}/gu, '') : text).replace(/-/g, '%2D');
const LONE = /[\ud800-\udfff]/;
