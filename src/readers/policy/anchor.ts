/**
 * A link to words on a page: WICG's scroll-to-text fragment, `#:~:text=[prefix-,]start[,end][,-suffix]`. Long quotes and rows of a
 * table are given by their first and last words; where the words come more than once, those before them are added.
 */

/** Longer words are not spelled out in the link. */
const WHOLE = 90;
const EDGE = 5;

/** @param before the words that stand right before the quote, given where the quote alone is not unique */
export function anchorOf(quote: string, before?: string): string {
  const words = quote.split(' ');
  const parts = [];
  if (before) parts.push(`${encoded(before.split(' ').slice(-4).join(' '))}-`);
  if (quote.length <= WHOLE || words.length <= 2 * EDGE) parts.push(encoded(quote));
  else parts.push(encoded(words.slice(0, EDGE).join(' ')), encoded(words.slice(-EDGE).join(' ')));
  return `#:~:text=${parts.join(',')}`;
}

/** A hyphen parts the directive's fields, and so must be encoded too. A lone surrogate cannot be encoded and is left out. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replace(/-/g, '%2D');
