/** The kinds of long work, by the name under which each is stored: what it is called, what becomes of its tasks, how it goes on. */

import type { Job } from '../../../storage/jobs.ts';
import { PEERINGDB_HOSTS } from '../../ask-peeringdb.ts';
import { list } from '../../strings/list.ts';
import type { NotebookState } from '../state.ts';
import { lookUp, NETWORKS_JOB } from './networks-job.ts';
import type { Act } from './runner.ts';

export interface JobKind {
  title: string;
  /** By outcome, in the order in which they are counted. */
  outcomes: Readonly<Record<string, string>>;
  /** What the user should know of an outcome. */
  hints: Readonly<Record<string, string>>;
  /** Sites that it fetches from. */
  hosts(job: Job): readonly string[];
  act(state: NotebookState): Act;
}

export const JOB_KINDS: Readonly<Record<string, JobKind>> = {
  [NETWORKS_JOB]: {
    title: list.job.title,
    outcomes: list.job.outcome,
    hints: { unlisted: list.job.unlistedHint },
    hosts: () => PEERINGDB_HOSTS,
    act: (state) => lookUp((captures) => state.keepMade(captures, list.job.made(captures.length))),
  },
};
