/**
 * Which rules are worth trying on a sentence: those of which it has the words. A sentence is taken apart once, a word is looked up
 * once for all sentences, and most rules are never asked.
 */
import { FIGURE, needsOf } from './phrase.ts';

/** So many first letters find the beginnings that a word may have. */
const KEY = 2;
/** More different words than a page of prose has; a hostile one shall not fill the memory. */
const WORDS_KNOWN = 5000;
const WORD = /[a-z0-9ß-ɏ]{2,}/g;
/** Scripts whose words the rules find inside running text. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u3000-\ud7af\uf900-\uffdc]/;

/** A line of a rule's phrase: it calls the rule up as soon as all its needs are met. */
interface Line {
  rule: number;
  needs: number;
  /** Of the sentence at hand. */
  met: number;
  sentence: number;
}

/** One of the parts of a phrase, met by every word that begins as one of its alternatives does. */
interface Need {
  lines: Line[];
  /** The last one that met it. */
  sentence: number;
}

/** @returns gives, for a normalised text, the rules to try, in the order of the tables */
export function ruleIndex<Rule extends { words: string | undefined }>(
  rules: readonly Rule[],
): (text: string) => readonly Rule[] {
  /** The last sentence that called the rule up. */
  const calledBy = rules.map(() => 0);
  const needs = new Map<string, Need>();
  const beginnings = new Map<string, [beginning: string, Need][]>();
  const known = new Map<string, readonly Need[]>();
  let sentence = 0;

  for (const [rule, { words }] of rules.entries()) {
    const lines = words === undefined ? undefined : needsOf(words);
    // What any text may match is called up by every sentence to come.
    if (!lines) calledBy[rule] = Number.POSITIVE_INFINITY;
    for (const parts of lines ?? []) {
      const own = new Set(parts.map(needFor));
      const line: Line = { rule, needs: own.size, met: 0, sentence: 0 };
      for (const need of own) need.lines.push(line);
    }
  }

  return (text) => {
    if (OTHER_SCRIPT.test(text)) return rules;
    sentence++;
    for (const word of text.match(WORD) ?? []) meet(known.get(word) ?? learn(word));
    if (/\d/.test(text)) meet(known.get(FIGURE) ?? learn(FIGURE));
    return rules.filter((_, rule) => (calledBy[rule] as number) >= sentence);
  };

  function meet(found: readonly Need[]): void {
    for (const need of found) {
      if (need.sentence === sentence) continue;
      need.sentence = sentence;
      for (const line of need.lines) {
        line.met = line.sentence === sentence ? line.met + 1 : 1;
        line.sentence = sentence;
        if (line.met === line.needs) calledBy[line.rule] = sentence;
      }
    }
  }

  function learn(word: string): readonly Need[] {
    const found = (beginnings.get(word.slice(0, KEY)) ?? []).filter(([beginning]) =>
      word.startsWith(beginning),
    );
    const met = [...new Set(found.map(([, need]) => need))];
    if (known.size === WORDS_KNOWN) known.clear();
    known.set(word, met);
    return met;
  }

  function needFor(alternatives: readonly string[]): Need {
    const name = alternatives.join(' ');
    const same = needs.get(name);
    if (same) return same;
    const need: Need = { lines: [], sentence: 0 };
    needs.set(name, need);
    for (const beginning of alternatives) {
      const key = beginning.slice(0, KEY);
      beginnings.set(key, [...(beginnings.get(key) ?? []), [beginning, need]]);
    }
    return need;
  }
}
