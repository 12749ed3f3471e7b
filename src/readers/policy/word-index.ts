/**
 * Which patterns may match a text at all: those of whose words it has enough. One walk along the text finds the words of all patterns,
 * and most patterns need never be tried.
 */

/** Any figure, where a word is asked for. */
export const FIGURE = '#';

/** What a text must hold one of: words, or things of which it must hold all. `word*` is any that begins so; a sign is itself. */
export type Any = readonly (string | All)[];
export type All = readonly Any[];

/** What is held by a text that holds one of its words, or has completed one of the lists that lead to it. */
interface Part {
  /** The lists that need it. */
  lists: List[];
  /** Of a pattern: its number. */
  pattern?: number;
  /** The last text that held it; texts are counted. */
  text: number;
}

/** All that is needed for a part. */
interface List {
  of: Part;
  parts: number;
  /** How many the text at hand has. */
  met: number;
  text: number;
}

export class WordIndex {
  /** A bit for each pattern: whether the latest text may match it. */
  #called = new Int32Array(0);
  /** Those that any text may match. */
  #always: number[] = [];
  #patterns = 0;
  #parts = new Map<string, Part>();
  #words: [string, Part][] = [];
  #automaton: Automaton | undefined;
  #text = 0;
  #latest: string | undefined;

  /**
   * @param needs what a text must hold to match the pattern, undefined where any may
   * @returns the pattern's number, in the order in which they are added
   */
  add(needs: Any | undefined): number {
    const pattern = this.#patterns++;
    if (needs) this.#fill({ lists: [], text: 0, pattern }, needs);
    else this.#always.push(pattern);
    this.#automaton = undefined;
    return pattern;
  }

  /** @returns false where the text looked at last cannot match the pattern; of any other text nothing is known */
  mayMatch(pattern: number, text: string): boolean {
    return text !== this.#latest || ((this.#called[pattern >> 5] as number) & (1 << pattern)) !== 0;
  }

  /** Does something for each pattern that the latest text may match, in their order. */
  eachCalled(act: (pattern: number) => void): void {
    for (let i = 0; i < this.#called.length; i++)
      for (let bits = this.#called[i] as number; bits !== 0; bits &= bits - 1)
        act(i * 32 + 31 - Math.clz32(bits & -bits));
  }

  /** @param text normalised */
  look(text: string): void {
    if (!this.#automaton) {
      this.#automaton = new Automaton(this.#words);
      this.#called = new Int32Array(Math.ceil(this.#patterns / 32));
    }
    const { symbols, width, next, begun, ended, signs, figures } = this.#automaton;
    this.#text++;
    this.#latest = text;
    this.#called.fill(0);
    for (const pattern of this.#always) this.#call(pattern);
    let state: number = BETWEEN;
    let figure = NO_FIGURE;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : SPACE;
      const symbol = code < LETTERS ? (symbols[code] as number) : NONE;
      const before = state;
      const isDigit = code >= ZERO && code <= NINE;
      if (isDigit) figure = Math.min(MANY, Math.max(0, figure) * 10 + code - ZERO);
      else if (figure !== NO_FIGURE) {
        this.#meet(figures[figure]);
        this.#meet(signs[ZERO]);
        figure = NO_FIGURE;
      }
      state = symbol === NONE ? BETWEEN : (next[before * width + symbol] as number);
      // A figure ends a word and may begin one, "85percent"; but "ipv6" is a word.
      if (isDigit && state === NOWHERE) state = BETWEEN;
      if (state === BETWEEN) {
        if (ended[before]) this.#meet(ended[before]);
        if (code < SIGNS && signs[code]) this.#meet(signs[code]);
        else if (code >= LETTERS && isOtherScript(code)) {
          // Its words are not parted, so that nothing is known of them.
          for (let pattern = 0; pattern < this.#patterns; pattern++) this.#call(pattern);
          return;
        }
      } else if (begun[state]) this.#meet(begun[state]);
    }
  }

  #call(pattern: number): void {
    (this.#called[pattern >> 5] as number) |= 1 << pattern;
  }

  #meet(parts: readonly Part[] | undefined): void {
    for (const part of parts ?? []) if (part.text !== this.#text) this.#hold(part);
  }

  #hold(part: Part): void {
    part.text = this.#text;
    if (part.pattern !== undefined) this.#call(part.pattern);
    for (const list of part.lists) {
      list.met = list.text === this.#text ? list.met + 1 : 1;
      list.text = this.#text;
      if (list.met === list.parts && list.of.text !== this.#text) this.#hold(list.of);
    }
  }

  #partOf(any: Any): Part {
    const name = JSON.stringify(any);
    const known = this.#parts.get(name);
    if (known) return known;
    const part: Part = { lists: [], text: 0 };
    this.#parts.set(name, part);
    this.#fill(part, any);
    return part;
  }

  #fill(part: Part, any: Any): void {
    for (const one of any) {
      if (typeof one === 'string') this.#words.push([one, part]);
      else {
        const parts = new Set(one.map((needed) => this.#partOf(needed)));
        const list: List = { of: part, parts: parts.size, met: 0, text: 0 };
        for (const needed of parts) needed.lists.push(list);
      }
    }
  }
}

/** One that is no letter: it stands for itself. */
export const isSign = (word: string): boolean =>
  word.length === 1 && word.charCodeAt(0) < SIGNS && !isLetter(word.charCodeAt(0));

/** Normalised text knows no letters beyond these but those of other scripts; and no signs of interest beyond those. */
const [LETTERS, SIGNS] = [0x250, 0x80];
const [SPACE, ZERO, NINE] = [0x20, 0x30, 0x39];
/** Larger figures are not told apart. */
const [NO_FIGURE, MANY] = [-1, 1000];
/** Symbols: what parts words, and a letter that no word of interest has. */
const [NONE, OTHER] = [0, 1];
/** States: in a word that is not of interest, and between words. */
const [NOWHERE, BETWEEN] = [0, 1];

/** Reads words letter by letter; each state is a word of interest, or the beginning of one. */
class Automaton {
  /** By the code of a character. */
  readonly symbols = new Uint8Array(LETTERS);
  /** How many symbols there are. */
  readonly width: number;
  /** By state and symbol: the state that follows. */
  readonly next: Uint16Array;
  /** By state: the parts met where a word begins so, and where it ends there. */
  readonly begun: (Part[] | undefined)[];
  readonly ended: (Part[] | undefined)[];
  /** By the code of a sign; by the figure; any figure is at `ZERO`. */
  readonly signs: (Part[] | undefined)[] = new Array(SIGNS).fill(undefined);
  readonly figures: (Part[] | undefined)[] = new Array(MANY + 1).fill(undefined);

  /** @param words as `Any` has them */
  constructor(words: readonly (readonly [string, Part])[]) {
    const { symbols, signs, figures } = this;
    for (let code = 0; code < LETTERS; code++) if (isLetter(code)) symbols[code] = OTHER;
    let width = OTHER + 1;
    let states = BETWEEN + 1;
    for (const [word] of words)
      for (const letter of word) {
        const code = letter.charCodeAt(0);
        if (symbols[code] === OTHER) symbols[code] = width++;
        states++;
      }
    const next = new Uint16Array(states * width);
    const begun = new Array<Part[] | undefined>(states).fill(undefined);
    const ended = [...begun];
    const note = (at: (Part[] | undefined)[], key: number, part: Part) => {
      at[key] = [...(at[key] ?? []), part];
    };
    let known = BETWEEN + 1;
    for (const [word, part] of words) {
      if (word === FIGURE) note(signs, ZERO, part);
      else if (/^\d/.test(word)) note(figures, Number(word), part);
      else if (isSign(word)) note(signs, word.charCodeAt(0), part);
      else {
        const letters = word.replace('*', '');
        let state: number = BETWEEN;
        for (const letter of letters) {
          const at = state * width + (symbols[letter.charCodeAt(0)] as number);
          next[at] ||= known++;
          state = next[at] as number;
        }
        note(letters === word ? ended : begun, state, part);
      }
    }
    this.width = width;
    this.next = next;
    this.begun = begun;
    this.ended = ended;
  }
}

const isLetter = (code: number): boolean =>
  (code >= ZERO && code <= NINE) || (code >= 0x61 && code <= 0x7a) || code >= 0xdf;

/** Whose words are found inside running text: from Greek on, but for general signs. */
const isOtherScript = (code: number): boolean =>
  code >= 0x370 &&
  (code <= 0x1fff || (code >= 0x3000 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xffdc));
