/**
 * Which patterns may match a text at all: those of whose words it has enough. One walk along the text finds the words of all patterns,
 * and most patterns need never be tried.
 */

/** Any figure, where a word is asked for. */
const FIGURE = '#';
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
  /** By word, as texts have it between spaces, signs and all: where in the list below it stands what it does. */
  readonly #known = new Map<string, number>();
  /**
   * For each word the last text that had it (texts are counted), how many parts of what patterns need it is enough for, and which, how
   * many patterns it calls, and which. One list, since what lies together in memory is found sooner.
   */
  readonly #does: number[] = [...NOTHING];

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
    const { needs, always } = this.#machine;
    const called = this.#called;
    this.#latest = text;
    called.set(always);
    const number = needs.next();
    const does = this.#does;
    for (let from = 0, to = 0; to < text.length; from = to + 1) {
      const space = text.indexOf(' ', from);
      to = space < 0 ? text.length : space;
      const written = text.slice(from, to);
      const at = this.#known.get(written) ?? this.#learnt(written);
      if (does[at] === number) continue;
      does[at] = number;
      const counted = at + 2 + (does[at + 1] as number);
      for (let i = at + 2; i < counted; i++) needs.meet(does[i] as number);
      for (let i = counted; i++ < counted + (does[counted] as number); ) call(called, does[i] as number);
    }
  }

  /** What it does is worked out once. */
  #learnt(written: string): number {
    const { needs, told } = this.#machine as Machine;
    if (this.#known.size > MOST) this.#forget();
    const kinds = new Set((written.match(WORDS) ?? []).flatMap(kindsOf));
    const parts = [...kinds].flatMap((kind) => needs.parts.get(kind) ?? []);
    const patterns = [...kinds].flatMap((kind) => told.get(kind) ?? []);
    const at = parts.length ? this.#does.length : 0;
    if (at > 0) this.#does.push(0, parts.length, ...parts, patterns.length, ...patterns);
    this.#known.set(written, at);
    return at;
  }

  #forget(): void {
    this.#known.clear();
    this.#does.length = NOTHING.length;
  }

  #built(): Machine {
    const needs = new Needs(this.#needs);
    const always = new Int32Array(Math.ceil(this.#needs.length / 32));
    const told = new Map<string, number[]>();
    for (const [pattern, any] of this.#needs.entries()) {
      if (!any) call(always, pattern);
      else for (const word of telling(any)) told.set(word, [...(told.get(word) ?? []), pattern]);
    }
    this.#called = new Int32Array(always.length);
    this.#forget();
    return { needs, always, told };
  }
}

/** What most words do. */
const NOTHING = [0, 0, 0];

interface Machine {
  needs: Needs;
  /** Bits of the patterns that any text may match. */
  always: Int32Array;
  /** By word: the patterns that it calls. */
  told: ReadonlyMap<string, readonly number[]>;
}

/** Words with the figure that ends them, figures, signs, and letters of other scripts, but for general signs. */
const WORDS = /[a-zß-ɏ]+\d*|\d+|[!-/:-@[-`{-~]|[\u0370-\u1fff\u3000-\ud7af\uf900-\uffdc]/g;
/** Of all the words that texts have so many are remembered. */
const MOST = 20_000;

/** All that patterns may call it: `ipv4` is itself, `ipv` before a figure, a word that begins with `ip`, and has a figure, a 4. */
function kindsOf(word: string): string[] {
  const [, letters = '', figure = ''] = /^(\D*)(\d*)$/.exec(word) ?? [];
  const beginnings = Array.from(word, (_, at) => `${word.slice(0, at + 1)}*`);
  return [
    ...new Set([word, letters]),
    ...(letters === '' ? [] : beginnings),
    ...(figure === '' ? [] : [FIGURE, ...(letters === '' ? [] : [figure])]),
    ...(word >= FOREIGN_FROM ? [FOREIGN] : []),
  ];
}
const FOREIGN_FROM = '\u0370';

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
  /** By word. */
  readonly parts = new Map<string, number[]>();
  readonly #numbers = new Map<string, number>();
  /** By part: the lists of parts of which one, when all of it is met, is enough as well. */
  readonly #lists: (readonly (readonly number[])[])[] = [];
  /** By pattern its part, or `ANYTHING`. */
  readonly #needed: number[];
  /** By part: the last text that had it, and the last that is known not to. */
  readonly #met: Int32Array;
  readonly #missed: Int32Array;
  #text = 0;

  constructor(patterns: readonly (Any | undefined)[]) {
    this.#needed = patterns.map((any) => (any ? this.#partOf(any) : ANYTHING));
    this.#met = new Int32Array(this.#lists.length);
    this.#missed = new Int32Array(this.#lists.length);
  }

  /** @returns the next text's number, from 1 on */
  next(): number {
    return ++this.#text;
  }

  meet(part: number): void {
    this.#met[part] = this.#text;
  }

  /** Whether the text has the words that the pattern needs, when all of its words are met. */
  has(pattern: number): boolean {
    const part = this.#needed[pattern] as number;
    return part === ANYTHING || this.#has(part);
  }

  #has(part: number): boolean {
    if (this.#met[part] === this.#text) return true;
    if (this.#missed[part] === this.#text) return false;
    const lists = this.#lists[part] as readonly (readonly number[])[];
    for (let i = 0; i < lists.length; i++)
      if (this.#hasAll(lists[i] as readonly number[])) {
        this.#met[part] = this.#text;
        return true;
      }
    this.#missed[part] = this.#text;
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
    for (const one of any)
      if (typeof one === 'string') this.parts.set(one, [...(this.parts.get(one) ?? []), part]);
    this.#lists[part] = any
      .filter((one) => typeof one !== 'string')
      .map((all) => rarestFirst(all).map((needed) => this.#partOf(needed)));
    return part;
  }
}

const ANYTHING = -1;
