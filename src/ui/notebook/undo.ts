/** What was done on this page, and how to take it back, the last thing first. */
import { signal } from '@preact/signals';
import type { Capture } from '../../records/capture.ts';
import { keepCaptures, removeCaptures } from '../../storage/notebook.ts';

interface Step {
  /** In words, as it was told when it was done. */
  what: string;
  /** Captures to put back as they were. */
  put: readonly Capture[];
  /** Ids of captures that were not there before. */
  remove: readonly string[];
  /** Steps of one piece of work, one upon the other, are taken back together. */
  work?: string;
}

export class UndoStack {
  readonly #steps: Step[] = [];
  readonly any = signal(false);

  remember(step: Step): void {
    const last = this.#steps.at(-1);
    if (step.work && last?.work === step.work) {
      this.#steps.pop();
      this.#steps.push({
        ...step,
        put: [...last.put, ...step.put],
        remove: [...last.remove, ...step.remove],
      });
    } else this.#steps.push(step);
    this.any.value = true;
  }

  /**
   * @returns what was taken back, or undefined where there was nothing
   * @throws what the disk throws; the step is then still there
   */
  async takeBack(): Promise<string | undefined> {
    const step = this.#steps.at(-1);
    if (!step) return undefined;
    if (step.put.length) await keepCaptures(step.put);
    if (step.remove.length) await removeCaptures(step.remove);
    this.#steps.pop();
    this.any.value = this.#steps.length > 0;
    return step.what;
  }
}
