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

/** Beginnings of words, letter by letter: `below` is a letter that may follow, `beside` another that may stand in its place. */
interface Letter {
  code: number;
  needs: Need[];
  below: Letter | undefined;
  beside: Letter | undefined;
}

/** A rule that any text may match is called up by every sentence to come. */
const ALWAYS = 2 ** 30;

/** @returns gives, for a normalised text, the rules to try, in the order of the tables */
export function ruleIndex<Rule extends { words: string | undefined }>(
  rules: readonly Rule[],
): (text: string) => readonly Rule[] {
  /** By rule: the last sentence that called it up. */
  const calledBy: number[] = [];
  const first: (Letter | undefined)[] = [];
  const byFigure: Need[] = [];
  const needs = new Map<string, Need>();
  let sentence = 0;

  for (const [rule, { words }] of rules.entries()) {
    const lines = words === undefined ? undefined : needsOf(words);
    calledBy.push(lines ? 0 : ALWAYS);
    for (const parts of lines ?? []) {
      const own = new Set(parts.map(needFor));
      const line: Line = { rule, needs: own.size, met: 0, sentence: 0 };
      for (const need of own) need.lines.push(line);
    }
  }

  return (text) => {
    sentence++;
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isOtherScript(code)) return rules;
      const isFigure = code >= 0x30 && code <= 0x39;
      if (isFigure) for (const need of byFigure) meet(need);
      const isLetter = isFigure || (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f);
      if (isLetter && !inWord) follow(text, at);
      inWord = isLetter;
    }
    const called: Rule[] = [];
    for (let rule = 0; rule < rules.length; rule++)
      if ((calledBy[rule] as number) >= sentence) called.push(rules[rule] as Rule);
    return called;
  };

  function follow(text: string, from: number): void {
    let letter = first[text.charCodeAt(from)];
    for (let at = from + 1; letter; at++) {
      for (const need of letter.needs) meet(need);
      const code = text.charCodeAt(at);
      letter = letter.below;
      while (letter && letter.code !== code) letter = letter.beside;
    }
  }

  function meet(need: Need): void {
    if (need.sentence === sentence) return;
    need.sentence = sentence;
    for (const line of need.lines) {
      line.met = line.sentence === sentence ? line.met + 1 : 1;
      line.sentence = sentence;
      if (line.met === line.needs) calledBy[line.rule] = sentence;
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
      else last(beginning).needs.push(need);
    return need;
  }

  /** Of the beginning; letters that no other one has are added. */
  function last(beginning: string): Letter {
    const [initial = 0, ...codes] = Array.from(beginning, (_, i) => beginning.charCodeAt(i));
    first[initial] ??= { code: initial, needs: [], below: undefined, beside: undefined };
    return codes.reduce((above, code) => {
      let letter = above.below;
      while (letter && letter.code !== code) letter = letter.beside;
      if (letter) return letter;
      const added = { code, needs: [], below: undefined, beside: above.below };
      above.below = added;
      return added;
    }, first[initial]);
  }
}

/** Whose words the rules find inside running text: from Greek on, but for general signs. */
const isOtherScript = (code: number): boolean =>
  code >= 0x370 &&
  (code <= 0x1fff || (code >= 0x3000 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xffdc));
