/**
 * Which patterns may match a text at all: those of whose words it has enough. One walk along the text finds the words of all patterns,
 * and most patterns need never be tried.
 */

/** Any figure, where a word is asked for. */
export const FIGURE = '#';
/** Any letter of a script whose words are found inside running text. */
export const FOREIGN = '\u3000';

/** What a text must hold one of: words, or things of which it must hold all. `word*` is any that begins so; a sign is itself. */
export type Any = readonly (string | All)[];
export type All = readonly Any[];

/** Words that many a sentence of a policy has tell little of it. */
const FREQUENT = new Set(
  '# : a an and any are as at be by exchang* for from have if in is must network no not of on or our peer* peering prefix* requir* rout* route* that the to traffic we will with you'.split(
    ' ',
  ),
);

export class WordIndex {
  /** By pattern. */
  #needs: (Any | undefined)[] = [];
  /** A bit for each pattern that `eachCalled` names. */
  #watched: number[] = [];
  #machine: Machine | undefined;
  #latest: string | undefined;
  /** A bit for each pattern of which the latest text has a word that tells, until more is known. */
  #called = new Int32Array(0);

  /**
   * @param needs what a text must hold to match the pattern, undefined where any may
   * @returns the pattern's number, in the order in which they are added
   */
  add(needs: Any | undefined): number {
    this.#machine = undefined;
    return this.#needs.push(needs) - 1;
  }

  /** Has `eachCalled` name the pattern. */
  watch(pattern: number): void {
    this.#watched[pattern >> 5] = (this.#watched[pattern >> 5] ?? 0) | (1 << pattern);
  }

  /** @returns false where the text looked at last cannot match the pattern; of any other text nothing is known */
  mayMatch(pattern: number, text: string): boolean {
    return text !== this.#latest || this.#has(pattern);
  }

  #has(pattern: number): boolean {
    const bit = 1 << pattern;
    if (((this.#called[pattern >> 5] as number) & bit) === 0) return false;
    if ((this.#machine as Machine).needs.has(pattern)) return true;
    (this.#called[pattern >> 5] as number) &= ~bit;
    return false;
  }

  /** Does something for each pattern watched that the latest text may match, in their order. */
  eachCalled(act: (pattern: number) => void): void {
    for (let i = 0; i < this.#watched.length; i++)
      for (let bits = (this.#called[i] ?? 0) & (this.#watched[i] ?? 0); bits !== 0; bits &= bits - 1) {
        const pattern = i * 32 + 31 - Math.clz32(bits & -bits);
        if (this.#has(pattern)) act(pattern);
      }
  }

  /** @param text normalised */
  look(text: string): void {
    this.#machine ??= this.#built();
    const { symbols, width, next, begun, ended, signs, figures, foreign, needs } = this.#machine;
    needs.next();
    this.#latest = text;
    this.#called.set(this.#machine.always);
    let state: number = BETWEEN;
    let figure = NO_FIGURE;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : SPACE;
      const symbol = code < LETTERS ? (symbols[code] as number) : NONE;
      const digit = isDigit(code);
      if (state === NOWHERE && symbol !== NONE && !digit) continue;
      const before = state;
      if (digit) figure = Math.min(MANY, Math.max(0, figure) * 10 + code - ZERO);
      else if (figure !== NO_FIGURE) {
        this.#meet(figures[figure] as number);
        this.#meet(signs[ZERO] as number);
        figure = NO_FIGURE;
      }
      state = symbol === NONE ? BETWEEN : (next[before * width + symbol] as number);
      // A figure ends a word and may begin one, "85percent"; but "ipv6" is a word.
      if (digit && state === NOWHERE) state = BETWEEN;
      if (state === BETWEEN) {
        this.#meet(ended[before] as number);
        if (code < SIGNS) this.#meet(signs[code] as number);
        else if (code >= LETTERS && isOtherScript(code)) this.#meet(foreign);
      } else this.#meet(begun[state] as number);
    }
  }

  #meet(word: number): void {
    const { needs, told } = this.#machine as Machine;
    if (word === NO_WORD || !needs.meet(word)) return;
    const patterns = told[word] as number[];
    for (let i = 0; i < patterns.length; i++) call(this.#called, patterns[i] as number);
  }

  #built(): Machine {
    const needs = new Needs(this.#needs);
    const always = new Int32Array(Math.ceil(this.#needs.length / 32));
    const told = Array.from({ length: needs.words.size + 1 }, (): number[] => []);
    for (const [pattern, any] of this.#needs.entries()) {
      if (!any) call(always, pattern);
      else for (const word of telling(any)) told[needs.words.get(word) as number]?.push(pattern);
    }
    this.#called = new Int32Array(always.length);
    return { ...automaton(needs.words), needs, always, told };
  }
}

const call = (called: Int32Array, pattern: number): void => {
  (called[pattern >> 5] as number) |= 1 << pattern;
};

/** Of things that are needed together one tells enough: that with the fewest words, and those not frequent. */
const telling = (any: Any): string[] =>
  any.flatMap((one) => (typeof one === 'string' ? one : telling(rarestFirst(one)[0] ?? [])));

const rarestFirst = (all: All): All => [...all].sort((a, b) => frequency(a) - frequency(b));

const frequency = (any: Any): number =>
  telling(any).reduce((sum, word) => sum + (FREQUENT.has(word) ? 10 : 1), 0);

/** What the patterns need. What several need alike is one part; a word is met by all the parts that it is enough for. */
class Needs {
  /** By word its number, from 1 on. */
  readonly words = new Map<string, number>();
  /** By word: the parts. */
  readonly #parts: number[][] = [[]];
  readonly #numbers = new Map<string, number>();
  /** By part: the lists of parts of which one, when all of it is met, is enough as well. */
  readonly #lists: (readonly (readonly number[])[])[] = [];
  /** By pattern its part, or `ANYTHING`. */
  readonly #needed: number[];
  /** By word and by part: the last text that had it; texts are counted. */
  readonly #seen: Int32Array;
  readonly #met: Int32Array;
  #text = 0;

  constructor(patterns: readonly (Any | undefined)[]) {
    this.#needed = patterns.map((any) => (any ? this.#partOf(any) : ANYTHING));
    this.#seen = new Int32Array(this.#parts.length);
    this.#met = new Int32Array(this.#lists.length);
  }

  next(): void {
    this.#text++;
  }

  /** @returns whether the text had not had the word before */
  meet(word: number): boolean {
    if (this.#seen[word] === this.#text) return false;
    this.#seen[word] = this.#text;
    const parts = this.#parts[word] as number[];
    for (let i = 0; i < parts.length; i++) this.#met[parts[i] as number] = this.#text;
    return true;
  }

  /** Whether the text has the words that the pattern needs. */
  has(pattern: number): boolean {
    const part = this.#needed[pattern] as number;
    return part === ANYTHING || this.#has(part);
  }

  #has(part: number): boolean {
    if (this.#met[part] === this.#text) return true;
    for (const list of this.#lists[part] ?? []) if (this.#hasAll(list)) return true;
    return false;
  }

  #hasAll(list: readonly number[]): boolean {
    for (let i = 0; i < list.length; i++) if (!this.#has(list[i] as number)) return false;
    return true;
  }

  #partOf(any: Any): number {
    const key = JSON.stringify(any);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const part = this.#lists.push([]) - 1;
    this.#numbers.set(key, part);
    for (const one of any) if (typeof one === 'string') this.#parts[this.#numberOf(one)]?.push(part);
    this.#lists[part] = any
      .filter((one) => typeof one !== 'string')
      .map((all) => rarestFirst(all).map((needed) => this.#partOf(needed)));
    return part;
  }

  #numberOf(word: string): number {
    const number = this.words.get(word) ?? this.#parts.push([]) - 1;
    this.words.set(word, number);
    return number;
  }
}

const ANYTHING = -1;

/** One that is no letter: it stands for itself. */
export const isSign = (word: string): boolean =>
  word.length === 1 && word.charCodeAt(0) < SIGNS && !isLetter(word.charCodeAt(0));

/** Normalised text knows no letters beyond these but those of other scripts; and no signs of interest beyond those. */
const [LETTERS, SIGNS] = [0x250, 0x80];
export const SPACE = 0x20;
const [ZERO, NINE] = [0x30, 0x39];
export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
/** Larger figures are not told apart. */
const [NO_FIGURE, MANY] = [-1, 1000];
/** Symbols: what parts words, and a letter that no word of interest has. */
export const NONE = 0;
const OTHER = 1;
/** States: in a word that is not of interest, and between words. */
const NOWHERE = 0;
export const BETWEEN = 1;

const NO_WORD = 0;

/** Reads words letter by letter; each state is a word of interest, or the beginning of one. */
interface Automaton {
  /** By the code of a character. */
  symbols: Uint8Array;
  /** How many symbols there are. */
  width: number;
  /** By state and symbol: the state that follows. */
  next: Uint16Array;
  /** By state: the word met where a word begins so, and where it ends there. */
  begun: Uint16Array;
  ended: Uint16Array;
  /** By the code of a sign; by the figure; any figure is at `ZERO`. */
  signs: Uint16Array;
  figures: Uint16Array;
  foreign: number;
}

interface Machine extends Automaton {
  needs: Needs;
  /** Bits of the patterns that any text may match. */
  always: Int32Array;
  /** By word: the patterns that it calls. */
  told: readonly (readonly number[])[];
}

/** @param words as `Any` has them, with their numbers */
export function automaton(words: ReadonlyMap<string, number>): Automaton {
  const symbols = new Uint8Array(LETTERS);
  const signs = new Uint16Array(SIGNS);
  const figures = new Uint16Array(MANY + 1);
  for (let code = 0; code < LETTERS; code++) if (isLetter(code)) symbols[code] = OTHER;
  let width = OTHER + 1;
  let states = BETWEEN + 1;
  for (const word of words.keys())
    for (const letter of word) {
      const code = letter.charCodeAt(0);
      if (code < LETTERS && symbols[code] === OTHER) symbols[code] = width++;
      states++;
    }
  const next = new Uint16Array(states * width);
  const begun = new Uint16Array(states);
  const ended = new Uint16Array(states);
  const foreign = words.get(FOREIGN) ?? NO_WORD;
  let known = BETWEEN + 1;
  for (const [word, number] of words) {
    if (word === FOREIGN) continue;
    if (word === FIGURE) signs[ZERO] = number;
    else if (/^\d/.test(word)) figures[Number(word)] = number;
    else if (isSign(word)) signs[word.charCodeAt(0)] = number;
    else {
      const letters = word.replace('*', '');
      let state: number = BETWEEN;
      for (const letter of letters) {
        const at = state * width + (symbols[letter.charCodeAt(0)] as number);
        next[at] ||= known++;
        state = next[at] as number;
      }
      (letters === word ? ended : begun)[state] = number;
    }
  }
  return { symbols, width, next, begun, ended, signs, figures, foreign };
}

const isLetter = (code: number): boolean => isDigit(code) || (code >= 0x61 && code <= 0x7a) || code >= 0xdf;

/** Whose words are found inside running text: from Greek on, but for general signs. */
const isOtherScript = (code: number): boolean =>
  code >= 0x370 &&
  (code <= 0x1fff || (code >= 0x3000 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xffdc));
