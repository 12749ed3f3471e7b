/** Policies side by side: a row a clause that any of them has, a column a network. */
import type { Verdict } from '../../../planning/fit.ts';
import {
  CLAUSE_GROUPS,
  CLAUSE_IDS,
  CLAUSES,
  type Clause,
  type ClauseGroup,
  type ClauseId,
  type Policy,
} from '../../../records/policy.ts';

export interface ComparedPolicy {
  /** Of the notebook's entry. */
  key: string;
  name: string;
  record: Policy;
  /** One a clause; undefined where nothing can be judged. */
  verdicts: readonly Verdict[] | undefined;
}

export interface Said {
  clause: Clause;
  verdict: Verdict | undefined;
}

export interface ComparedRow {
  id: ClauseId;
  /** One a policy, in their order; empty where it says nothing of it. */
  cells: Said[][];
  /** Not all of them say the same. */
  differs: boolean;
  /** We miss it at one of them at least. */
  missed: boolean;
}

/** Groups and clauses in the order in which people read a policy; what none of them says is left out. */
export const compared = (
  policies: readonly ComparedPolicy[],
): { group: ClauseGroup; rows: ComparedRow[] }[] =>
  CLAUSE_GROUPS.map((group) => ({
    group,
    rows: CLAUSE_IDS.filter((id) => CLAUSES[id] === group).flatMap((id): ComparedRow[] => {
      const cells = policies.map(({ record, verdicts }) =>
        record.clauses.flatMap((clause, position) =>
          clause.id === id ? [{ clause, verdict: verdicts?.[position] }] : [],
        ),
      );
      if (cells.every((said) => said.length === 0)) return [];
      return [
        {
          id,
          cells,
          differs: new Set(cells.map(contentOf)).size > 1,
          missed: cells.some((said) => said.some(({ verdict }) => verdict?.state === 'unmet')),
        },
      ];
    }),
  }));

/** What is asked, apart from the words that ask it. */
const contentOf = (said: readonly Said[]): string =>
  said
    .map(({ clause: { stance, value, scope } }) => JSON.stringify([stance, parts(value), parts(scope)]))
    .sort()
    .join();

const parts = (value: object = {}): unknown =>
  Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
