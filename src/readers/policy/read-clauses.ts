/** Sentences → clauses: every rule that a sentence's words call up is tried, and what is said twice is kept once. */
import type { Clause, ClauseId } from '../../records/policy.ts';
import { anchorOf } from './anchor.ts';
import { GENERAL } from './clauses/general.ts';
import { OPERATIONAL } from './clauses/operational.ts';
import { TECHNICAL } from './clauses/technical.ts';
import type { Read, Rule } from './rule.ts';
import type { Sentence } from './sentences.ts';
import { type Asked, demandAround, demandOf } from './stance.ts';

/** Every rule with its clause, in the order of the tables. */
export const RULES: readonly (readonly [ClauseId, Rule])[] = [OPERATIONAL, TECHNICAL, GENERAL].flatMap(
  (table) =>
    Object.entries(table).flatMap(([id, rules]) =>
      rules.map((rule) => [id as ClauseId, rule as Rule] as const),
    ),
);

/** So many first letters find the rules that a word calls up. */
const KEY = 2;
/** Rules by the first letters of the words that call them up; `text.match` of a sentence's words then finds the few to try. */
const BY_WORD = new Map<string, { word: string; rule: number }[]>();
for (const [rule, [, { words }]] of RULES.entries())
  for (const word of words) {
    const key = word.slice(0, KEY);
    BY_WORD.set(key, [...(BY_WORD.get(key) ?? []), { word, rule }]);
  }
const ALWAYS = RULES.flatMap(([, { words }], rule) => (words.length === 0 ? [rule] : []));
/** Text of this kind is not parted into words by spaces, or has no words in the tables. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u3000-\ud7af\uf900-\uffdc]/;

const CONFIDENCE: Readonly<Record<Asked['from'], number>> = {
  sentence: 0.9,
  imperative: 0.85,
  context: 0.8,
  policy: 0.55,
};
/** Communities, routes servers and the like are said again and again; more than these help nobody. */
const SAME_CLAUSE = 12;

export function readClauses(sentences: readonly Sentence[]): Clause[] {
  const quotes = new Map<string, number>();
  for (const { quote } of sentences) quotes.set(quote, (quotes.get(quote) ?? 0) + 1);
  const kept = new Map<string, Clause>();
  const perId = new Map<ClauseId, number>();
  for (const sentence of sentences) {
    const settled = new Set<ClauseId>();
    for (const index of rulesFor(sentence.text)) {
      const entry = RULES[index];
      if (!entry || settled.has(entry[0])) continue;
      const [id, rule] = entry;
      const found = tryRule(rule, sentence);
      if (!found) continue;
      settled.add(id);
      for (const { value, scope } of found.reads) {
        const before =
          (quotes.get(sentence.quote) ?? 0) > 1 ? sentences[sentence.index - 1]?.quote : undefined;
        const clause = {
          id,
          stance: found.asked.stance,
          ...(value ? { value } : {}),
          ...(scope ? { scope } : {}),
          quote: sentence.quote,
          anchor: anchorOf(sentence.quote, before),
          confidence: CONFIDENCE[found.asked.from],
          rule: `${id}/${rule.name}`,
        } as Clause;
        keep(kept, perId, clause);
      }
    }
  }
  return [...kept.values()].filter((clause, _, all) => !isEchoed(clause, all));
}

function keep(kept: Map<string, Clause>, perId: Map<ClauseId, number>, clause: Clause): void {
  const key = JSON.stringify([clause.id, clause.stance, clause.value, clause.scope]);
  const before = kept.get(key);
  if (before) {
    if (before.confidence < clause.confidence) kept.set(key, clause);
    return;
  }
  const count = perId.get(clause.id) ?? 0;
  if (count >= SAME_CLAUSE) return;
  perId.set(clause.id, count + 1);
  kept.set(key, clause);
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

function* rulesFor(text: string): Iterable<number> {
  if (OTHER_SCRIPT.test(text)) {
    yield* RULES.keys();
    return;
  }
  const called = new Set(ALWAYS);
  for (const [token] of text.matchAll(/[\p{L}\d]+/gu))
    for (const { word, rule } of BY_WORD.get(token.slice(0, KEY)) ?? [])
      if (token.startsWith(word)) called.add(rule);
  yield* [...called].sort((a, b) => a - b);
}

function tryRule(
  rule: Rule,
  sentence: Sentence,
): { asked: Asked; reads: readonly Read<ClauseId>[] } | undefined {
  const match = rule.says.exec(sentence.text);
  if (!match || rule.not?.test(sentence.text)) return undefined;
  const asked = askedBy(rule, sentence, match);
  if (!asked) return undefined;
  if (!rule.read || asked.stance === 'not-required') return { asked, reads: [{}] };
  const read = rule.read(sentence, match);
  if (read === null) return undefined;
  return { asked, reads: Array.isArray(read) ? read : [read as Read<ClauseId>] };
}

function askedBy({ asks }: Rule, sentence: Sentence, match: RegExpExecArray): Asked | undefined {
  if (typeof asks === 'function') return asks(sentence, match);
  const asked = demandOf(sentence, match.index);
  if (asks === 'demand' || asked) return asked;
  return demandAround(sentence) === 'request' ? undefined : { stance: 'stated', from: 'sentence' };
}
