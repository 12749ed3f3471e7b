import { allJobs } from '../../../storage/jobs.ts';
import type { NotebookState } from '../state.ts';
import { kindOf } from './kinds.ts';

/** Shows the work that a closed page left unfinished, with its report so far. */
export async function findJob({ runner }: NotebookState): Promise<void> {
  // What cannot be read is told by the notebook itself, which reads the same disk.
  const jobs = await allJobs().catch(() => []);
  const unfinished = jobs.find((job) => kindOf(job) && job.tasks.some(({ outcome }) => !outcome));
  if (unfinished && !runner.job.value) runner.adopt(unfinished);
}
