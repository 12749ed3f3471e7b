/** What a clause rule is. Adding a rule is adding a row to a table in `clauses/` and an example to its test. */
import type { ClauseId, ClauseScope, ClauseValue, Stance } from '../../records/policy.ts';
import type { Phrase } from './phrase.ts';
import type { Sentence } from './sentences.ts';
import type { Asked } from './stance.ts';

/** What one match says; a sentence may say it twice ("500 Mbps public, 2 Gbps private"). */
export interface Read<Id extends ClauseId> {
  value?: ClauseValue<Id>;
  scope?: ClauseScope;
}

export interface Rule<Id extends ClauseId = ClauseId> {
  /** Unique within its clause; written into the clause as `<id>/<name>`. */
  name: string;
  /** What the sentence says, as `phrase.ts` writes it, or a regular expression over normalised text where numbers are read. */
  says: string | RegExp;
  /** With a regular expression: a phrase that every sentence has which it matches; it spares all the others. See `word-index.ts`. */
  words?: string;
  /** What it, or what introduces it, must say as well. */
  also?: string | RegExp | Phrase;
  /** What makes it mean something else. */
  not?: string | RegExp | Phrase;
  /**
   * Absent: the words, or what stands above them, must ask it of the peer. A stance: it is always that. `practice`: as when absent,
   * else stated, since what a network does to routes binds its peers too.
   */
  stance?: Stance | 'practice' | ((sentence: Sentence, match: RegExpExecArray) => Asked | Stance | undefined);
  /** A mere list item under "Peering policy" is demand enough. */
  bare?: true;
  /** Reads values and scopes; null where the match turns out to say nothing; absent where the clause carries none. */
  read?: (sentence: Sentence, match: RegExpExecArray) => Read<Id> | readonly Read<Id>[] | null;
}

/** A clause's rules, the surest first: the first that reads a sentence settles that sentence for the clause. */
export type RuleTable = { [Id in ClauseId]?: readonly Rule<Id>[] };
