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
import { type Any, FOREIGN, WordIndex } from './word-index.ts';

const GAP = { '~': '[^;]{0,70}?', '~~': '[^;,]{0,25}?' };
/** Letters of normalised text in the scripts that put spaces between words: ranges, since `\\p{…}` costs several times as much. */
const LETTER = 'a-zß-ɏЀ-ӿ';
const START = `(?<![${LETTER}\\d])`;
/** Where a word begins with a letter of ASCII, this says the same in a fraction of the time: most places are no boundary. */
const ASCII_START = '\\b(?<![ß-ɏЀ-ӿ])';
const END = `(?![${LETTER}\\d])`;
/** Of a word; no word is longer. */
const REST = `[${LETTER}]{0,40}`;
/** Scripts that put no spaces between words. */
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** Scripts of which the index of words knows nothing. */
const OTHER_SCRIPT = /[\u0370-\uffff]/;

const index = new WordIndex();

/** Looks at a text, so that phrases of whose words it has not enough say at once that they do not match it. */
export const lookAt = (text: string): void => index.look(text);

/** Has `eachCalled` name the phrase. */
export const watch = ({ number }: Phrase): void => index.watch(number);

/** Does something for the number of each phrase watched that the text looked at last may match, in the order in which they were made. */
export const eachCalled = (act: (phrase: number) => void): void => index.eachCalled(act);

/** Does what a regular expression does, but is quick to say no of the text looked at last. */
export class Phrase {
  readonly pattern: RegExp;
  readonly number: number;

  constructor(pattern: RegExp, needs?: Any) {
    this.pattern = pattern;
    this.number = index.add(needs);
  }

  test(text: string): boolean {
    return index.mayMatch(this.number, text) && this.pattern.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return index.mayMatch(this.number, text) ? this.pattern.exec(text) : null;
  }
}

export const phrase = (text: string): Phrase => new Phrase(patternOf(text), needsOf(text));

/** A regular expression that is spared all texts without the words. @param words a phrase that every text has which it matches */
export function spared(words: string, pattern: RegExp): Phrase {
  const needs = needsOf(words);
  return new Phrase(pattern, needs && OTHER_SCRIPT.test(pattern.source) ? [...needs, FOREIGN] : needs);
}

export function patternOf(text: string): RegExp {
  const line = (parts: string[]) =>
    parts.map((part, i) => (i % 2 ? GAP[part as keyof typeof GAP] : choiceOf(part))).join('');
  return new RegExp(linesOf(text).map(line).join('|'));
}

/**
 * What a text must hold to match the phrase, for a look at its words that spares most of the work.
 *
 * @returns undefined where any text may match; of what is in a script without spaces it is known only that such letters are there
 */
export const needsOf = (text: string): Any | undefined =>
  anyOf(linesOf(text).map((parts) => allOf(parts.filter((_, i) => i % 2 === 0).map(anyOneOf))));

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

function choiceOf(part: string): string {
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

/** @returns undefined where it cannot be told; so do all below */
function anyOneOf(part: string): Any | undefined {
  return anyOf(
    alternatives(part).map((alternative) => {
      if (OTHER_SCRIPT.test(alternative)) return [FOREIGN];
      if (SIGN.test(alternative)) return [alternative];
      return allOf(telling(tokens(alternative).map(ofToken)));
    }),
  );
}

/** `#`, which is any figure, or a sign that is itself; not where a text begins or ends. */
const SIGN = /^[^\p{L}\d^$]$/u;

/** A word, with whatever signs: `announc*`, `(their|your)`, `fib(er|re)s?`, `(the )?route ?servers?`. */
function ofToken(token: string): Any | undefined {
  if (token.startsWith('(')) {
    const end = closing(token);
    const after = token.slice(end + 1);
    if (after.startsWith('?') && token[end - 1] === ' ') return ofToken(after.slice(1));
    const any = /^[?{]/.test(after) ? undefined : anyOneOf(token.slice(1, end));
    if (after === '') return any;
    return any && anyOf(any.map((one) => (typeof one === 'string' ? [begun(one)] : undefined)));
  }
  const [, first, second] = /^(\p{L}+) \?(\p{L}.*)$/u.exec(token) ?? [];
  if (first && second) return anyOf([surely(`${first}${second}`), allOf([[first], surely(second)])]);
  return surely(token);
}

/** The words that a token stands for, or all that is sure of them: their beginning. */
function surely(token: string): Any | undefined {
  const [, maybe, rest] = /^(\p{L})\?(\p{L}.*)$/u.exec(token) ?? [];
  if (maybe && rest) return anyOf([surely(rest), surely(`${maybe}${rest}`)]);
  const figure = /^\d+(?![?\d])/.exec(token)?.[0];
  if (figure) return [figure];
  const [, plain, last] = /^([\p{L}\d]+)([\p{L}\d])\?$/u.exec(token) ?? [];
  if (plain) return [plain, `${plain}${last}`];
  const letters = /^\p{L}[\p{L}\d]*(?!\?)/u.exec(token)?.[0] ?? '';
  if (letters !== '' && WORD_ENDS.test(token.slice(letters.length))) return [letters];
  return letters.length > 1 ? [begun(letters)] : undefined;
}

/** At the end, before a sign that must be there, before what must not follow. */
const WORD_ENDS = /^(?:$|[^\p{L}\d\\([{?*+|](?![?*+{])|\(\?! .*\)$)/u;

const begun = (word: string): string => word.replace(/\*?$/, '*');

const anyOf = (found: readonly (Any | undefined)[]): Any | undefined =>
  found.includes(undefined) ? undefined : (found as Any[]).flat();

/** As far as it can be told. */
function allOf(found: readonly (Any | undefined)[]): Any | undefined {
  const needed = found.filter((any) => any !== undefined);
  return needed.length > 1 ? [needed] : needed[0];
}

/** Without what every policy says, where there is more. */
function telling(found: readonly (Any | undefined)[]): readonly (Any | undefined)[] {
  const rare = found.filter((any) => any && !any.every((one) => COMMON.has(String(one))));
  return rare.length ? rare : found.slice(0, 1);
}
/** No word of them tells one sentence of a policy from another. */
const COMMON = new Set('a an and are as at be by for in is of on or our the to we with you your'.split(' '));

/** Split at the spaces that must be there, outside brackets. */
function tokens(alternative: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let i = 0; i < alternative.length; i++) {
    if (alternative[i] === '\\') i++;
    else if (alternative[i] === '(') i += closing(alternative.slice(i));
    else if (alternative[i] === ' ' && alternative[i + 1] !== '?') {
      found.push(alternative.slice(from, i));
      from = i + 1;
    }
  }
  return [...found, alternative.slice(from)];
}

/** Where the bracket that opens a text is closed. */
function closing(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i;
  }
  return text.length;
}
