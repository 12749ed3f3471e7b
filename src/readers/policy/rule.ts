/** What a clause rule is. Adding a rule is adding a row to a table in `clauses/` and an example to its test. */
import type { ClauseId, ClauseScope, ClauseValue } from '../../records/policy.ts';
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
  /** Beginnings of words, lower case, one of which a sentence must have before `says` is tried. Other scripts are always tried. */
  words: readonly string[];
  /** Matched against the normalised sentence. Linear: no nested quantifier, gaps bounded. */
  says: RegExp;
  /** What makes the match mean something else. */
  not?: RegExp;
  /**
   * How the stance is found. `demand`: the words or what stands above them ask it of the peer. `forbidden`: the match is itself
   * a prohibition. `practice`: as `demand`, else it is stated, since what is done to routes or sessions binds the peer too.
   */
  asks:
    | 'demand'
    | 'forbidden'
    | 'practice'
    | ((sentence: Sentence, match: RegExpExecArray) => Asked | undefined);
  /** Reads values and scopes; null where the match turns out to say nothing, no function where the clause carries none. */
  read?: (sentence: Sentence, match: RegExpExecArray) => Read<Id> | readonly Read<Id>[] | null;
}

/** A clause's rules, the surest first: the first that reads a sentence settles that sentence for the clause. */
export type RuleTable = { [Id in ClauseId]?: readonly Rule<Id>[] };
