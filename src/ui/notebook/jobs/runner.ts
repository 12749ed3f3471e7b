/**
 * Long work, one at a time: its tasks are settled one by one, and every one that is settled is on the disk before the next begins,
 * so that closing the page costs nothing but the task under way.
 */
import { batch, computed, signal } from '@preact/signals';
import { type Job, removeJob, saveJob, type Task } from '../../../storage/jobs.ts';
import { jobs as words } from '../../strings/jobs.ts';

export interface Hands {
  signal: AbortSignal;
  /** Tasks that nobody has settled. */
  pending: readonly Task[];
  settle(task: Task, outcome: string, detail?: string): Promise<void>;
  /** Why nothing moves just now; undefined when it does again. */
  wait(words: string | undefined): void;
}

/** @throws what stops all of the work: the tasks that are left wait for another attempt */
export type Act = (hands: Hands) => Promise<void>;

export class JobRunner {
  readonly job = signal<Job | undefined>(undefined);
  readonly state = signal<'running' | 'stopped' | 'done'>('done');
  readonly waiting = signal<string | undefined>(undefined);
  /** Why it stopped, where it was not the user's will. */
  readonly problem = signal<string | undefined>(undefined);
  readonly settled = computed(() => this.job.value?.tasks.filter(({ outcome }) => outcome).length ?? 0);
  readonly #reasonOf: (error: unknown) => string;
  #stop: AbortController | undefined;
  #saving: Promise<void> = Promise.resolve();

  /** @param reasonOf puts an error in words */
  constructor(reasonOf: (error: unknown) => string) {
    this.#reasonOf = reasonOf;
  }

  /** Shows work that was found on the disk, unfinished. */
  adopt(job: Job): void {
    batch(() => {
      this.job.value = job;
      this.state.value = job.tasks.some(({ outcome }) => !outcome) ? 'stopped' : 'done';
      this.problem.value = undefined;
    });
  }

  /** Resolves when the work is done, was stopped or cannot go on. Never rejects. */
  run(job: Job, act: Act): Promise<void> {
    return navigator.locks.request(`job ${job.id}`, { ifAvailable: true }, async (lock) => {
      if (lock) await this.#run(job, act);
      else if (this.state.value !== 'running') this.problem.value = words.elsewhere;
    });
  }

  async #run(job: Job, act: Act): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    batch(() => {
      this.job.value = job;
      this.state.value = 'running';
      this.problem.value = undefined;
    });
    try {
      await this.#save();
      await act({
        signal: stop.signal,
        pending: job.tasks.filter(({ outcome }) => !outcome),
        settle: (task, outcome, detail) => this.#settle(task, outcome, detail),
        wait: (words) => {
          this.waiting.value = words;
        },
      });
    } catch (error) {
      if (!stop.signal.aborted) this.problem.value = this.#reasonOf(error);
    }
    batch(() => {
      this.waiting.value = undefined;
      this.state.value = this.job.value?.tasks.every(({ outcome }) => outcome) ? 'done' : 'stopped';
    });
  }

  stop(): void {
    this.#stop?.abort(new DOMException('stopped', 'AbortError'));
  }

  async forget(): Promise<void> {
    const id = this.job.value?.id;
    this.job.value = undefined;
    if (id) await removeJob(id);
  }

  async #settle({ asn, url }: Task, outcome: string, detail: string | undefined): Promise<void> {
    const job = this.job.value;
    if (!job) return;
    const tasks = job.tasks.map((task) =>
      task.asn === asn && task.url === url ? { ...task, outcome, ...(detail ? { detail } : {}) } : task,
    );
    this.job.value = { ...job, tasks };
    await this.#save();
  }

  /** Several tasks may be under way; the disk gets the latest state, one write after the other. */
  #save(): Promise<void> {
    this.#saving = this.#saving
      .catch(() => {})
      .then(async () => {
        if (this.job.value) await saveJob(this.job.value);
      });
    return this.#saving;
  }
}

/** The work with some outcomes taken back, so that those tasks are done again. */
export const reopened = (job: Job, isAgain: (task: Task) => boolean): Job => ({
  ...job,
  tasks: job.tasks.map(({ outcome, detail, ...task }) =>
    isAgain({ ...task, outcome }) ? task : { ...task, outcome, detail },
  ),
});
