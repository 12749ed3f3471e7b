/** Corrections on their way to the disk: gathered while one types, written at the next pause, and not let go before that. */
import type { Capture } from '../../records/capture.ts';
import { parseCapture } from '../../records/migrate.ts';
import { keepCaptures } from '../../storage/notebook.ts';

/** Milliseconds without a keystroke. */
const PAUSE = 400;

interface Pending {
  /** As the disk has it. */
  before: Capture;
  after: Capture;
}

export class Corrections {
  readonly #pending = new Map<string, Pending>();
  readonly #onSaved: (before: readonly Capture[]) => void;
  readonly #onFailed: (error: unknown) => void;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** @param told what happened: the captures as they were before, once the corrected ones are on disk; or why they are not */
  constructor(told: { saved(before: readonly Capture[]): void; failed(error: unknown): void }) {
    this.#onSaved = told.saved;
    this.#onFailed = told.failed;
  }

  add(before: Capture, after: Capture): void {
    this.#pending.set(after.id, { before: this.#pending.get(after.id)?.before ?? before, after });
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.flush(), PAUSE);
  }

  /** The capture as corrected, where the disk does not have that yet. */
  latest(capture: Capture): Capture {
    return this.#pending.get(capture.id)?.after ?? capture;
  }

  get waiting(): boolean {
    return this.#pending.size > 0;
  }

  /** Writes what waits. Resolves when it is on disk or was told to have failed; what failed goes on waiting. */
  flush(): Promise<void> {
    clearTimeout(this.#pause);
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const written = [...this.#pending.values()];
    if (written.length === 0) return;
    try {
      for (const { after } of written) {
        const parsed = parseCapture(after);
        if (!parsed.ok) throw new Error(parsed.reason);
      }
      await keepCaptures(written.map(({ after }) => after));
    } catch (error) {
      this.#onFailed(error);
      return;
    }
    for (const { after } of written) {
      const now = this.#pending.get(after.id);
      // Whoever typed on in the meantime has a newer version waiting.
      if (now && now.after !== after) this.#pending.set(after.id, { before: after, after: now.after });
      else this.#pending.delete(after.id);
    }
    this.#onSaved(written.map(({ before }) => before));
  }
}
