/** Where words stand in a text, whatever white space parts them. */

const SPACE = /[\s\u200b\ufeff]/;

export interface Spot {
  start: number;
  end: number;
}

/** @returns for each of the quotes where it first stands, its end being behind its last letter; undefined where it does not */
export function findWords(text: string, quotes: readonly string[]): (Spot | undefined)[] {
  const places: number[] = [];
  let letters = '';
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] as string;
    if (SPACE.test(letter)) continue;
    letters += letter;
    places.push(i);
  }
  return quotes.map((quote) => {
    const wanted = quote.replace(/[\s\u200b\ufeff]+/g, '');
    const at = wanted === '' ? -1 : letters.indexOf(wanted);
    return at < 0
      ? undefined
      : { start: places[at] as number, end: (places[at + wanted.length - 1] as number) + 1 };
  });
}

/** The same for one quote, with a look at the ordinary case first. */
export const hasWords = (text: string, quote: string): boolean =>
  text.includes(quote) || findWords(text, [quote])[0] !== undefined;
