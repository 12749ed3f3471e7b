/** Two readings of one network's policy: what became of it, clause by clause. */

import { CLAUSE_IDS, type ClauseId } from '../records/clauses.ts';
import { likeness } from '../records/likeness.ts';
import type { Clause, Policy } from '../records/policy.ts';
import { folded } from '../records/text.ts';
import { type Direction, partDirection, stanceDirection } from './policy-directions.ts';

/** From what matters most. `different`: it says something else, and neither more nor less strictly. */
export const CHANGES = ['stricter', 'added', 'different', 'looser', 'gone', 'reworded'] as const;
export type Change = (typeof CHANGES)[number];

export interface ClauseChange {
  change: Change;
  id: ClauseId;
  /** Absent where the clause is new. */
  before?: Clause;
  /** Absent where it is gone. */
  after?: Clause;
}

export interface PolicyChange {
  /** Unchanged clauses aside, in the order of `CHANGES`, then of the vocabulary. */
  clauses: ClauseChange[];
  /** The stance of the whole, where it is another. */
  general?: { before: Policy['general']; after: Policy['general'] };
  /** The words of the page are others; white space does not count. */
  text: boolean;
}

type Compared = Pick<Policy, 'general' | 'clauses' | 'text'>;

/**
 * Where the words of the page are the same nothing changed, whatever was read from them: a reader that has learnt more is no
 * change of the policy, and neither is a correction by hand.
 */
export function comparePolicies(before: Compared, after: Compared): PolicyChange {
  const text = before.text !== after.text && sameWords(before.text) !== sameWords(after.text);
  if (!text && before.text !== '') return { clauses: [], text };
  return {
    clauses: isSameReading(before.clauses, after.clauses)
      ? []
      : compareClauses(before.clauses, after.clauses),
    ...(before.general === after.general
      ? {}
      : { general: { before: before.general, after: after.general } }),
    text,
  };
}

/** Most pages say to the letter what they said the last time. */
const isSameReading = (before: readonly Clause[], after: readonly Clause[]): boolean =>
  before.length === after.length &&
  before.every((one, i) => {
    const other = after[i];
    return (
      other !== undefined &&
      one.id === other.id &&
      one.quote === other.quote &&
      isSame(one, other) &&
      scopeOf(one) === scopeOf(other)
    );
  });

export const isChanged = ({ clauses, general, text }: PolicyChange): boolean =>
  clauses.length > 0 || general !== undefined || text;

export function compareClauses(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const changes = CLAUSE_IDS.flatMap((id) => {
    const [old, fresh] = [before.filter(isOf(id)), after.filter(isOf(id))];
    const pairs = paired(old, fresh);
    return [
      ...pairs.flatMap(([one, other]) => changeOf(one, other)),
      ...old.flatMap((clause): ClauseChange[] =>
        pairs.some(([one]) => one === clause) ? [] : [{ change: 'gone', id, before: clause }],
      ),
      ...fresh.flatMap((clause): ClauseChange[] =>
        pairs.some(([, other]) => other === clause) ? [] : [{ change: 'added', id, after: clause }],
      ),
    ];
  });
  return CHANGES.flatMap((change) => changes.filter((one) => one.change === change));
}

const isOf =
  (wanted: ClauseId) =>
  ({ id }: Clause): boolean =>
    id === wanted;

/** Words that are less alike than this are two things said, as long as there is a choice. */
const ALIKE = 0.4;

/** Which clause is which, by scope, then by words. Either direction gives the same pairs. */
function paired(before: readonly Clause[], after: readonly Clause[]): [Clause, Clause][] {
  const ranked = before
    .flatMap((one, i) =>
      after.map((other, j) => {
        const words = likeness(one.quote, other.quote);
        const sameScope = scopeOf(one) === scopeOf(other);
        return { one, other, at: i + j, words, sameScope, score: score(one, other, words, sameScope) };
      }),
    )
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const pairs: [Clause, Clause][] = [];
  const [old, fresh] = [new Set(before), new Set(after)];
  const pair = (one: Clause, other: Clause) => {
    pairs.push([one, other]);
    old.delete(one);
    fresh.delete(other);
  };
  for (const { one, other, words, sameScope } of ranked) {
    if (!old.has(one) || !fresh.has(other)) continue;
    if (words >= ALIKE || (sameScope && isSame(one, other))) pair(one, other);
  }
  // Whatever the words: the one demand for a scope took the place of the other.
  const isOnly = (clause: Clause, all: readonly Clause[]) =>
    all.filter((other) => scopeOf(other) === scopeOf(clause)).length === 1;
  for (const { one, other, sameScope } of ranked) {
    if (!sameScope || !old.has(one) || !fresh.has(other)) continue;
    if (isOnly(one, before) && isOnly(other, after)) pair(one, other);
  }
  return pairs;
}

const score = (one: Clause, other: Clause, words: number, sameScope: boolean): number =>
  (sameScope ? 2 : 0) + (isSame(one, other) ? 1 : 0) + words;

const isSame = (one: Clause, other: Clause): boolean =>
  one.stance === other.stance && sorted(one.value) === sorted(other.value);

const scopeOf = ({ scope = {} }: Clause): string => sorted(scope);

/** Parts in one order, and those that are there only in name left out. */
const sorted = (parts: object = {}): string =>
  JSON.stringify(
    Object.entries(parts)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

function changeOf(before: Clause, after: Clause): ClauseChange[] {
  const { id } = before;
  const as = (change: Change): ClauseChange[] => [{ change, id, before, after }];
  const directions: Direction[] = [
    scopeOf(before) === scopeOf(after) ? 0 : undefined,
    stanceDirection(before.stance, after.stance),
    ...valueDirections(before, after),
  ];
  const [stricter, looser] = [directions.includes(1), directions.includes(-1)];
  if (directions.includes(undefined) || (stricter && looser)) return as('different');
  if (stricter) return as('stricter');
  if (looser) return as('looser');
  return folded(before.quote) === folded(after.quote) ? [] : as('reworded');
}

/** What is waived or refused has no figure to compare. */
function valueDirections(before: Clause, after: Clause): Direction[] {
  const figureless = (['not-required', 'refused'] as const).some((stance) =>
    [before.stance, after.stance].some((one) => one === stance && before.stance !== after.stance),
  );
  if (figureless) return [];
  const [from, to] = [{ ...before.value }, { ...after.value }];
  return Object.keys({ ...from, ...to }).map((name) => partDirection(before.id, name, from, to));
}

/** The words in one line: white space does not count. */
export const sameWords = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();

/** Readings of one policy in which the page said the same. */
export interface Version<T> {
  /** The latest of them: it holds all corrections. */
  reading: T;
  /** ISO 8601, UTC: first and last time that the page said this. */
  since: string;
  until: string;
  /** Against the version before; undefined for the first. */
  change?: PolicyChange;
}

/** @param readings of one policy, oldest first */
export function versionsOf<T extends { capturedAt: string; record: Compared }>(
  readings: readonly T[],
): Version<T>[] {
  const versions: Version<T>[] = [];
  for (const reading of readings) {
    const last = versions[versions.length - 1];
    const change = last && comparePolicies(last.reading.record, reading.record);
    if (last && change && !isChanged(change)) {
      last.reading = reading;
      last.until = reading.capturedAt;
    } else {
      const { capturedAt } = reading;
      versions.push({ reading, since: capturedAt, until: capturedAt, ...(change ? { change } : {}) });
    }
  }
  return versions;
}
