/** The kinds of long work, by the name under which each is stored: what it is called, what becomes of its tasks, how it goes on. */

import type { Job } from '../../../storage/jobs.ts';
import { PEERINGDB_HOSTS } from '../../ask-peeringdb.ts';
import { list } from '../../strings/list.ts';
import { policies } from '../../strings/policies.ts';
import type { NotebookState } from '../state.ts';
import { lookUp, NETWORKS_JOB } from './networks-job.ts';
import { POLICIES_JOB, readPolicies, sitesOf } from './policies-job.ts';
import type { Act } from './runner.ts';

export interface JobKind {
  title: string;
  /** By outcome, in the order in which they are counted. */
  outcomes: Readonly<Record<string, string>>;
  /** What the user should know of an outcome. */
  hints: Readonly<Record<string, string>>;
  /** Outcomes that went as one wishes. */
  wished: readonly string[];
  /** Outcomes that may be better another time. */
  again: readonly string[];
  /** Sites that it fetches from. */
  hosts(job: Job): readonly string[];
  act(state: NotebookState): Act;
}

export const JOB_KINDS = {
  [NETWORKS_JOB]: {
    title: list.job.title,
    outcomes: list.job.outcome,
    hints: { unlisted: list.job.unlistedHint },
    wished: ['made', 'known'],
    again: [],
    hosts: () => PEERINGDB_HOSTS,
    act: (state) => lookUp((captures) => state.keepMade(captures, list.job.title)),
  },
  [POLICIES_JOB]: {
    title: policies.title,
    outcomes: policies.outcome,
    hints: policies.hint,
    wished: ['kept', 'kept-notes', 'unchanged'],
    again: ['busy', 'timeout', 'unreachable', 'refused', 'elsewhere'],
    hosts: sitesOf,
    act: (state) =>
      readPolicies({
        networkOf: (asn) => state.networkOf(asn),
        keep: (capture) => state.keepMade([capture], policies.title),
      }),
  },
} as const satisfies Readonly<Record<string, JobKind>>;

/** Undefined where a newer or an older program stored it. */
export const kindOf = ({ id }: Job): JobKind | undefined =>
  (JOB_KINDS as Readonly<Record<string, JobKind>>)[id];
