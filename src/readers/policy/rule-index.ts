/**
 * Which rules are worth trying on a sentence: those of which it has the words. One walk along the sentence finds the words of all
 * rules, and most rules are never asked.
 */
import { FIGURE, needsOf } from './phrase.ts';

/** A line of a rule's phrase: it calls the rule up as soon as all its needs are met. */
interface Line {
  rule: number;
  needs: number;
  /** How many the sentence at hand has met. */
  met: number;
  sentence: number;
}

/** One of the parts of a phrase, met by every word that begins as one of its alternatives does. */
interface Need {
  lines: Line[];
  /** The last one that met it. */
  sentence: number;
}

/** Normalised text knows no letters beyond these but those of other scripts. */
const LETTERS = 0x250;
/** Not a letter; and a letter that no beginning has. */
const [NONE, OTHER] = [0, 1];
/** Where no beginning can be any more, and where a word begins. */
const [NOWHERE, START] = [0, 1];

/** @returns gives, for a normalised text, the rules to try, in the order of the tables */
export function ruleIndex<Rule extends { words: string | undefined }>(
  rules: readonly Rule[],
): (text: string) => readonly Rule[] {
  const byFigure: Need[] = [];
  const needs = new Map<string, Need>();
  const beginnings: [string, Need][] = [];
  /** Those that any text may match. */
  const always: number[] = [];
  /** By rule: the last sentence that called it up. */
  const calledBy = rules.map(() => 0);
  let called: number[] = [];
  let sentence = 0;

  for (const [rule, { words }] of rules.entries()) {
    const lines = words === undefined ? undefined : needsOf(words);
    if (!lines) always.push(rule);
    for (const parts of lines ?? []) {
      const own = new Set(parts.map(needFor));
      const line: Line = { rule, needs: own.size, met: 0, sentence: 0 };
      for (const need of own) need.lines.push(line);
    }
  }
  const { symbols, width, next, found } = automaton(beginnings);

  return (text) => {
    sentence++;
    called = [...always];
    for (const rule of always) calledBy[rule] = sentence;
    let inWord = false;
    let figures = false;
    let state = NOWHERE;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= LETTERS && isOtherScript(code)) return rules;
      const symbol = code < LETTERS ? (symbols[code] as number) : NONE;
      if (symbol === NONE) {
        inWord = false;
        continue;
      }
      if (!figures && code <= 0x39) {
        figures = true;
        for (const need of byFigure) meet(need);
      }
      if (!inWord) state = START;
      inWord = true;
      if (state === NOWHERE) continue;
      state = next[state * width + symbol] as number;
      for (const need of found[state] as readonly Need[]) meet(need);
    }
    return called.sort((a, b) => a - b).map((rule) => rules[rule] as Rule);
  };

  function meet(need: Need): void {
    if (need.sentence === sentence) return;
    need.sentence = sentence;
    for (const line of need.lines) {
      line.met = line.sentence === sentence ? line.met + 1 : 1;
      line.sentence = sentence;
      if (line.met < line.needs || calledBy[line.rule] === sentence) continue;
      calledBy[line.rule] = sentence;
      called.push(line.rule);
    }
  }

  function needFor(alternatives: readonly string[]): Need {
    const name = alternatives.join(' ');
    const known = needs.get(name);
    if (known) return known;
    const need: Need = { lines: [], sentence: 0 };
    needs.set(name, need);
    for (const beginning of alternatives)
      if (beginning === FIGURE) byFigure.push(need);
      else beginnings.push([beginning, need]);
    return need;
  }
}

interface Automaton {
  /** By the code of a character. */
  symbols: Uint8Array;
  /** Symbols a state has. */
  width: number;
  /** By state and symbol: the state that follows. */
  next: Uint16Array;
  /** By state: whose beginning ends there. */
  found: readonly (readonly Need[])[];
}

/** Reads words letter by letter; each state is a beginning, or part of one. */
function automaton(beginnings: readonly [string, Need][]): Automaton {
  const symbols = new Uint8Array(LETTERS);
  for (let code = 0; code < LETTERS; code++)
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code >= 0xdf)
      symbols[code] = OTHER;
  let width = OTHER + 1;
  for (const [beginning] of beginnings)
    for (const letter of beginning) {
      const code = letter.charCodeAt(0);
      if (symbols[code] === OTHER) symbols[code] = width++;
    }
  const states = beginnings.reduce((count, [beginning]) => count + beginning.length, START + 1);
  const next = new Uint16Array(states * width);
  const found: Need[][] = [[], []];
  for (const [beginning, need] of beginnings) {
    let state: number = START;
    for (const letter of beginning) {
      const at = state * width + (symbols[letter.charCodeAt(0)] as number);
      next[at] ||= found.push([]) - 1;
      state = next[at] as number;
    }
    found[state]?.push(need);
  }
  return { symbols, width, next, found };
}

/** Whose words the rules find inside running text: from Greek on, but for general signs. */
const isOtherScript = (code: number): boolean =>
  code >= 0x370 &&
  (code <= 0x1fff || (code >= 0x3000 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xffdc));
