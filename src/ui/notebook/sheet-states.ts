/** What the connected sheet has of the notebook's entries. */
import { computed, signal } from '@preact/signals';
import { readConnection } from '../../storage/connection.ts';
import { allQueued } from '../../storage/outbox.ts';
import type { Queued } from '../../storage/queue.ts';
import { leastFar, type ShownState, SIGNS } from '../sheet/least-far.ts';
import { outbox as words } from '../strings/outbox.ts';
import type { EntryColumn } from './columns.ts';
import type { Entry } from './entries.ts';

export class SheetStates {
  /** By capture; undefined where no sheet is connected. */
  readonly #queued = signal<ReadonlyMap<string, Queued> | undefined>(undefined);
  /** Only entries of this state are shown, in its word. */
  readonly only = signal<string | undefined>(undefined);

  async read(): Promise<void> {
    const connection = await readConnection();
    this.#queued.value = connection && (await allQueued(connection.spreadsheetId));
  }

  of(captureId: string): Queued | undefined {
    return this.#queued.value?.get(captureId);
  }

  /** Of an entry with all its readings. */
  stateOf({ readings }: Entry): ShownState | undefined {
    return leastFar(readings.flatMap(({ id }) => this.of(id)?.state ?? []));
  }

  isShown(entry: Entry): boolean {
    const only = this.only.value;
    return only === undefined || wordOf(this.stateOf(entry)) === only;
  }

  /** By word, in the order of urgency; none where there is nothing to choose between. */
  countsOf(entries: readonly Entry[]): [word: string, count: number][] {
    const counts = new Map(Object.keys(SIGNS).map((state) => [words.state[state as ShownState], 0]));
    for (const entry of entries) {
      const word = wordOf(this.stateOf(entry));
      if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count > 0);
  }

  /** Where there is something to show. */
  readonly columns = computed((): readonly EntryColumn[] => (this.#queued.value?.size ? [this.#column] : []));

  readonly #column: EntryColumn = {
    id: 'sheet',
    label: words.column,
    value: (entry) => wordOf(this.stateOf(entry)) || undefined,
    flex: '0 0 96px',
    spare: 'narrow',
  };
}

const wordOf = (state: ShownState | undefined): string => (state ? words.state[state] : '');
