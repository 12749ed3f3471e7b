/**
 * How rules write what they look for: words, not regular expressions.
 *
 * - `no|not ~ traffic|volume`: one of the first, then, within the same clause and not far on, one of the second; `~~` is nearer;
 * - a word stands for itself, `announc*` for every word that begins so; a space also means a hyphen;
 * - alternatives of whole phrases stand on lines of their own;
 * - `[\p{L}]` is any letter; brackets, `?` and `\d` mean what they mean in a regular expression; other scripts are found inside running text.
 *
 * Every pattern made of this is linear: the gap and what is left of a word are bounded, and nothing that repeats is repeated.
 */

const GAP = { '~': '[^;]{0,70}?', '~~': '[^;,]{0,25}?' };
/** Letters of normalised text in the scripts that put spaces between words: ranges, since `\\p{…}` costs several times as much. */
const LETTER = 'a-zß-ɏЀ-ӿ';
const START = `(?<![${LETTER}\\d])`;
/** Where a word begins with a letter of ASCII, this says the same in a fraction of the time. */
const ASCII_START = '\\b';
const END = `(?![${LETTER}\\d])`;
/** Of a word; bounded, since an ASCII_START stands inside a word too, after a letter of no ASCII. */
const REST = `[${LETTER}]{0,40}`;
/** Scripts that put no spaces between words. */
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** Any figure, where only a sentence's words are looked at. */
export const FIGURE = '#';

export function phrase(text: string): RegExp {
  const line = (parts: string[]) =>
    parts.map((part, i) => (i % 2 ? GAP[part as keyof typeof GAP] : anyOf(part))).join('');
  return new RegExp(linesOf(text).map(line).join('|'));
}

/**
 * What a text must hold to match the phrase, for a cheap look at its words that spares most rules.
 *
 * @returns for each line, of which one is enough, the beginnings of words of which it must have one each; undefined where any text
 *   may match. `#` stands for a figure. A line in a script without spaces asks what no other text has: one of no words.
 */
export function needsOf(text: string): string[][][] | undefined {
  const needs = linesOf(text).map((parts) =>
    parts
      .filter((_, i) => i % 2 === 0)
      .map((part) => allOrNone(alternatives(part).map(openings)))
      .filter((found) => found !== undefined),
  );
  return needs.some((line) => line.length === 0) ? undefined : needs;
}

/** @returns for each line its parts, with the sign of the gap between two */
const linesOf = (text: string): string[][] =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => line.split(/ (~~?) /));

/** Split at bars outside brackets; a bracket meant as a sign is escaped. */
function alternatives(part: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= part.length; i++) {
    const sign = part[i];
    if (sign === '\\') i++;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === undefined || (sign === '|' && depth === 0)) {
      found.push(part.slice(from, i));
      from = i + 1;
    }
  }
  return found;
}

function anyOf(part: string): string {
  const groups = { [ASCII_START]: [] as string[], [START]: [] as string[], '': [] as string[] };
  for (const alternative of alternatives(part)) {
    const start = UNSPACED.test(alternative) ? '' : /^[a-z\d]/.test(alternative) ? ASCII_START : START;
    groups[start]?.push(
      alternative
        .replace(/ (\??)/g, '[ -]$1')
        .replace(/(?<!\])\*/g, REST)
        .replace(/\\p\{L\}/g, LETTER),
    );
  }
  const found = Object.entries(groups).filter(([, words]) => words.length > 0);
  return `(?:${found.map(([start, words]) => (start ? `${start}(?:${words.join('|')})${END}` : words.join('|'))).join('|')})`;
}

/** The letters with which the words of an alternative surely begin; undefined where that cannot be told. */
function openings(alternative: string): string[] | undefined {
  if (UNSPACED.test(alternative)) return [];
  if (alternative === FIGURE) return [FIGURE];
  if (alternative.startsWith('(')) {
    const end = alternative.indexOf(')');
    if (alternative[end + 1] === '?' || alternative.slice(1, end).includes('(')) return undefined;
    return allOrNone(alternative.slice(1, end).split('|').map(openings));
  }
  // Each word of plain words must be there; the longest that not every policy says tells most.
  const words = /[([?\\]/.test(alternative) ? [alternative] : alternative.split(' ');
  const letters = words
    .map((word) => /^[\p{L}\d]+(?!\?)/u.exec(word)?.[0] ?? '')
    .reduce((best, word) => (telling(word) > telling(best) ? word : best));
  return letters.length > 1 ? [letters] : undefined;
}

const telling = (word: string): number => (COMMON.has(word) ? 2 : word.length);
const COMMON = new Set([
  'peer',
  'peers',
  'peering',
  'network',
  'networks',
  'route',
  'routes',
  'routing',
  'traffic',
]);

const allOrNone = (found: readonly (string[] | undefined)[]): string[] | undefined =>
  found.includes(undefined) ? undefined : (found as string[][]).flat();
