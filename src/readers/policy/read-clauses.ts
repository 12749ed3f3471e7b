/** Sentences → clauses: every rule that a sentence's words call up is tried, and what is said twice is kept once. */
import type { Clause, ClauseId } from '../../records/policy.ts';
import { anchorOf } from './anchor.ts';
import { GENERAL } from './clauses/general.ts';
import { OPERATIONAL } from './clauses/operational.ts';
import { TECHNICAL } from './clauses/technical.ts';
import { eachCalled, lookAt, Phrase, phrase, spared, watch } from './phrase.ts';
import { remembered } from './remembered.ts';
import type { Read, Rule } from './rule.ts';
import { byColumn } from './scope.ts';
import { normal, type Sentence } from './sentences.ts';
import { ASKS_TO_TELL, type Asked, demandAround, demandOf } from './stance.ts';

interface Compiled extends Pick<Rule, 'name' | 'stance' | 'bare' | 'read'> {
  id: ClauseId;
  says: Phrase;
  also: Pattern | undefined;
  not: Pattern | undefined;
  /** What the rule looks for, in words; undefined where its pattern is tried on every sentence. */
  words: string | undefined;
}

type Pattern = RegExp | Phrase;

const compiled = (pattern: string | Pattern | undefined): Pattern | undefined =>
  typeof pattern === 'string' ? phrase(pattern) : pattern;

/** Every rule with its clause, in the order of the tables. */
export const RULES: readonly Compiled[] = [OPERATIONAL, TECHNICAL, GENERAL].flatMap((table) =>
  Object.entries(table).flatMap(([id, rules]) =>
    (rules as readonly Rule[]).map(({ name, says, words, also, not, stance, bare, read }): Compiled => {
      return {
        id: id as ClauseId,
        name,
        says:
          typeof says === 'string'
            ? phrase(says)
            : words === undefined
              ? new Phrase(says)
              : spared(words, says),
        also: compiled(also),
        not: compiled(not),
        words: typeof says === 'string' ? says : words,
        ...(stance === undefined ? {} : { stance }),
        ...(bare ? { bare } : {}),
        ...(read ? { read } : {}),
      };
    }),
  ),
);

/** Rules by the number of the phrase that calls them up. */
const CALLED: Compiled[] = [];
for (const rule of RULES) {
  CALLED[rule.says.number] = rule;
  watch(rule.says);
}

const CONFIDENCE: Readonly<Record<Asked['from'], number>> = {
  sentence: 0.9,
  imperative: 0.85,
  context: 0.8,
  policy: 0.55,
};
/** What the words mean, below such a heading, asks nothing of anybody. */
const explains = remembered((words) =>
  /^(?:[\d.]+ )?(?:definitions?|glossary|terminology|abbreviations)\b/.test(words),
);
/** What is told of others, or of what a word means, is no demand of this network. */
const OTHERS_ASK = spared(
  'some|many|most|stands|short|initiative|database|protocol|mechanism|abbreviation|acronym',
  /^(?:some|many|most) (?:other )?(?:operators|networks|isps|providers|carriers)\b|^[\w -]{2,40} (?:stands for|is short for|is an? (?:\w+ ){0,2}(?:initiative|database|protocol|mechanism|abbreviation|acronym))\b/,
);
/** A shorter cell is a word or a figure, and says little without its row. */
const SENTENCE = 25;
/** Communities and the like are said again and again; more of one clause than these help nobody. */
const SAME_CLAUSE = 12;

/** @param hear is given each sentence when its words have been looked at, so that others need not do so again */
export function readClauses(sentences: readonly Sentence[], hear?: (sentence: Sentence) => void): Clause[] {
  const kept = new Map<string, Kept>();
  const perId = new Map<ClauseId, number>();
  const read = (sentence: Sentence) => {
    let settled: ClauseId | undefined;
    eachCalled((number) => {
      const rule = CALLED[number];
      if (!rule || rule.id === settled) return;
      const found = tryRule(rule, sentence);
      if (!found) return;
      settled = rule.id;
      keep(kept, perId, rule, sentence, found);
    });
  };
  for (const sentence of sentences) {
    const { text, columns, headings } = sentence;
    lookAt(text);
    hear?.(sentence);
    // A question asks nothing of a network; with the answer below it, it is a sentence of its own.
    if (text.endsWith('?') || OTHERS_ASK.test(text) || headings.some(explains)) continue;
    if (!columns) read(sentence);
    else
      for (const part of byColumn(sentence)) {
        lookAt(part.text);
        read(part);
      }
  }
  const found = ofBothFamilies([...kept.values()]);
  const all = found.map(({ clause }) => clause);
  return found.flatMap(({ clause, sentence }) => {
    if (isEchoed(clause, all)) return [];
    const before = comesBefore(sentence, sentences) ? wordsBefore(sentence, sentences) : undefined;
    return [{ ...clause, anchor: anchorOf(piecesOf(sentence), before) }];
  });
}

/** "IPv4 limit: 10", and right below it "IPv6 limit: 100", are one limit. */
function ofBothFamilies(kept: readonly Kept[]): Kept[] {
  const found: Kept[] = [];
  for (const one of kept) {
    const at = found.findIndex((other) => isOtherFamily(other, one));
    const other = found[at];
    if (!other) found.push(one);
    else {
      const pieces = [...piecesOf(other.sentence), ...piecesOf(one.sentence)];
      const quote = `${other.clause.quote} ${one.clause.quote}`;
      const value = { ...other.clause.value, ...one.clause.value };
      found[at] = {
        clause: { ...other.clause, value, quote } as Clause,
        sentence: { ...other.sentence, quote, pieces },
      };
    }
  }
  return found;
}

function isOtherFamily(above: Kept, below: Kept): boolean {
  const [one, other] = [above, below].map(({ clause: { value, scope } }) =>
    scope === undefined && value ? Object.keys(value).join() : '',
  );
  return (
    above.clause.id === below.clause.id &&
    above.clause.stance === below.clause.stance &&
    above.sentence.index + lengthOf(above.sentence) === below.sentence.index &&
    ((one === 'v4' && other === 'v6') || (one === 'v6' && other === 'v4'))
  );
}

/** How many sentences it takes up: what is put together of several blocks comes before each of them. */
const lengthOf = ({ pieces = [], row }: Sentence): number => 1 + (row === undefined ? pieces.length : 0);

/** Of a row: the one cell that says all of it without the others, under the heading that the row's first cell is to it. */
function cellThatSays(rule: Compiled, sentence: Sentence, found: Found): Sentence | undefined {
  const { pieces, row } = sentence;
  if (row === undefined || !pieces) return undefined;
  const { pieces: _, row: __, headings, ...rest } = sentence;
  const wanted = JSON.stringify(found);
  for (const quote of pieces) {
    if (quote.length < SENTENCE) continue;
    const cell = { ...rest, quote, text: normal(quote), headings: [...headings, row] };
    if (JSON.stringify(tryRule(rule, cell)) === wanted) return cell;
  }
  return undefined;
}

const piecesOf = ({ quote, pieces = [quote] }: Sentence): readonly string[] => pieces;

/** Whether a browser that looks for the quote, or for its first block, finds the words further up. */
function comesBefore({ quote, pieces, index }: Sentence, sentences: readonly Sentence[]): boolean {
  const start = pieces?.[0] && normal(pieces[0]);
  const isSame = (other: Sentence) => (start ? hasWords(other.text, start) : other.quote === quote);
  return sentences.findIndex(isSame) < index;
}

/** A browser seeks whole words. */
function hasWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !/[\p{L}\d]/u.test((text[at - 1] ?? ' ') + (text[at + words.length] ?? ' '));
}

/** What stands right above: the header over a table's first row, which is no sentence, else the last block of the sentence before. */
function wordsBefore({ columns, index }: Sentence, sentences: readonly Sentence[]): string | undefined {
  const above = sentences[index - 1];
  return columns && above?.columns !== columns ? columns.at(-1) : above && piecesOf(above).at(-1);
}

interface Kept {
  clause: Clause;
  sentence: Sentence;
}

/** Most of what is found was said before, or often enough; only what is new is made a clause of. */
function keep(
  kept: Map<string, Kept>,
  perId: Map<ClauseId, number>,
  rule: Compiled,
  sentence: Sentence,
  found: Found,
): void {
  const { id } = rule;
  const { stance, from } = found.asked;
  const confidence = CONFIDENCE[from];
  for (const { value, scope } of found.reads) {
    const key = `${id} ${stance} ${value ? JSON.stringify(value) : ''} ${scope ? JSON.stringify(scope) : ''}`;
    const before = kept.get(key);
    const count = perId.get(id) ?? 0;
    if (before ? before.clause.confidence >= confidence : count >= SAME_CLAUSE) continue;
    if (!before) perId.set(id, count + 1);
    const said = cellThatSays(rule, sentence, found) ?? sentence;
    const clause = {
      id,
      stance,
      ...(value ? { value } : {}),
      ...(scope ? { scope } : {}),
      quote: said.quote,
      confidence,
      rule: `${id}/${rule.name}`,
    } as Clause;
    kept.set(key, { clause, sentence: said });
  }
}

/** The same clause once more with less: no value where another has one, or the weaker reading of the same demand. */
function isEchoed(clause: Clause, all: readonly Clause[]): boolean {
  const strength = (other: Clause) => ['stated', 'optional', 'preferred', 'required'].indexOf(other.stance);
  return all.some(
    (other) =>
      other !== clause &&
      other.id === clause.id &&
      strength(other) >= 0 &&
      strength(clause) >= 0 &&
      clause.scope === undefined &&
      clause.value === undefined &&
      (other.value !== undefined
        ? strength(other) >= strength(clause)
        : other.scope === undefined && strength(other) > strength(clause)),
  );
}

interface Found {
  asked: Asked;
  reads: readonly Read<ClauseId>[];
}

function tryRule(rule: Compiled, sentence: Sentence): Found | undefined {
  const { text, stems } = sentence;
  if (rule.also && !rule.also.test(text) && !stems.some((stem) => rule.also?.test(stem))) return undefined;
  const match = rule.says.exec(text);
  if (!match || rule.not?.test(text) || (rule.id !== 'request' && ASKS_TO_TELL.test(text))) return undefined;
  const asked = askedBy(rule, sentence, match);
  if (!asked) return undefined;
  const read = rule.read?.(sentence, match) ?? (rule.read && asked.stance !== 'not-required' ? null : {});
  if (read === null) return undefined;
  const reads: readonly Read<ClauseId>[] = Array.isArray(read) ? read : [read as Read<ClauseId>];
  // What is waived has no figure.
  return {
    asked,
    reads: asked.stance === 'not-required' ? reads.map(({ scope }) => (scope ? { scope } : {})) : reads,
  };
}

function askedBy(rule: Compiled, sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  const asked = stanceBy(rule, sentence, match);
  // A heading alone names its subject; whether that is asked for, the words below it say.
  const isSubject = sentence.kind === 'heading' && (asked?.from === 'context' || asked?.from === 'policy');
  return isSubject ? undefined : asked;
}

function stanceBy({ stance, bare }: Compiled, sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  if (typeof stance === 'function') {
    const found = stance(sentence, match);
    return typeof found === 'string' ? { stance: found, from: 'sentence' } : found;
  }
  if (stance !== undefined && stance !== 'practice') return { stance, from: 'sentence' };
  const asked = demandOf(sentence, match.index);
  if (asked && (bare || asked.from !== 'policy') && asked.stance !== 'refused') return asked;
  return stance === 'practice' && demandAround(sentence) !== 'request'
    ? { stance: 'stated', from: 'sentence' }
    : undefined;
}
