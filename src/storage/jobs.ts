/** Long work, task by task: what was done of it outlives the page, so that it can go on where it was. */
import { announce } from './changes.ts';
import { database } from './database.ts';

export interface Task {
  asn: number;
  name: string;
  /** The page to read, where there is one. */
  url?: string | undefined;
  /** What became of it, in the words of the work's own table; absent while it waits. */
  outcome?: string | undefined;
  /** For the curious: a status, a reader's reason. */
  detail?: string | undefined;
}

export interface Job {
  /** One of a name at a time: `policies`, or `networks` with the list's id. */
  id: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  tasks: Task[];
}

export const allJobs = async (): Promise<Job[]> => (await database()).getAll('jobs');

export async function saveJob(job: Job): Promise<void> {
  await (await database()).put('jobs', job);
  announce('jobs');
}

export async function removeJob(id: string): Promise<void> {
  await (await database()).delete('jobs', id);
  announce('jobs');
}
