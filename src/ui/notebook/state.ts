/**
 * What the notebook's page knows and can do. What is on disk is the truth: a change shows as saved only when it is there, and
 * whatever another surface of the extension writes is read again.
 */
import { batch, computed, signal } from '@preact/signals';
import { formatAsn } from '../../records/asn.ts';
import { type Capture, KINDS, type Kind } from '../../records/capture.ts';
import { asKept, type Reviewed } from '../../records/correction.ts';
import { type Joined, partsOf } from '../../records/joined.ts';
import { captureKey } from '../../records/keys.ts';
import type { Network } from '../../records/network.ts';
import { onChange } from '../../storage/changes.ts';
import { allCaptures, keepCaptures, removeCaptures } from '../../storage/notebook.ts';
import { chooseOurNetwork, ourNetwork } from '../../storage/our-network.ts';
import { askProblem } from '../ask-peeringdb.ts';
import type { Notice } from '../kit/notices.tsx';
import { notebook as words } from '../strings/notebook.ts';
import { COLUMNS, type EntryColumn, nameOf } from './columns.ts';
import { Corrections } from './corrections.ts';
import { type Entry, entriesOf } from './entries.ts';
import { JobRunner } from './jobs/runner.ts';
import { found, indexOf } from './search.ts';
import { SheetStates } from './sheet-states.ts';
import { type Order, sorted } from './sort.ts';
import { UndoStack } from './undo.ts';

/** What the middle of the page shows. */
export type Shelf = RecordShelf | Page;
/** Shelves with records on them. */
export type RecordShelf = 'all' | Kind;
/** Shelves that show something made of them. */
export type Page = 'plan' | 'compare' | 'agenda' | 'meetings' | 'team' | 'papers';

export const PAGES: readonly Page[] = ['plan', 'compare', 'agenda', 'meetings', 'team', 'papers'];
export const isPage = (shelf: Shelf): shelf is Page => PAGES.some((page) => page === shelf);

/** What is open while it is corrected. */
interface Edited {
  version: string;
  reviewed: Reviewed;
  /** Of what several pages tell: its pages as they were when the correcting began. */
  joined: Joined | undefined;
}

/** Changes with every correction, and with every page that a list gains. */
const versionOf = ({ entry, capture }: { entry: Entry; capture: Capture }): string =>
  (capture === entry.joined?.whole ? entry.joined.parts : [capture])
    .map(({ id, correctedAt = '' }) => id + correctedAt)
    .join();

/** Milliseconds for which changes from elsewhere are gathered before the disk is read again. */
const GATHER = 60;
/** Captures that are folded for the search before the page gets a turn. */
const FOLD_AT_ONCE = 20;

export class NotebookState {
  /** Undefined until they were read. */
  readonly captures = signal<readonly Capture[] | undefined>(undefined);
  readonly ours = signal<Network | undefined>(undefined);
  readonly shelf = signal<Shelf>('all');
  readonly query = signal('');
  readonly order = signal<Order | undefined>(undefined);
  /** The row that the keyboard is on, by key of its entry. */
  readonly current = signal<string | undefined>(undefined);
  /** The capture that the detail shows, by id: its key may change while it is corrected. */
  readonly openedId = signal<string | undefined>(undefined);
  /** Of the corrections to the capture that is open; undefined while there are none. */
  readonly saving = signal<'saving' | 'saved' | 'failed' | undefined>(undefined);
  readonly notice = signal<Notice | undefined>(undefined);
  /** The list that is open is worked on, in place of the table. */
  readonly listWork = signal(false);
  readonly runner = new JobRunner(askProblem);
  /** The networks of which policies are to be read, while the user is asked which. */
  readonly policiesOf = signal<readonly Network[] | undefined>(undefined);
  /** Whether the dialog that imports traffic is open. */
  readonly importsTraffic = signal(false);

  readonly entries = computed(() => entriesOf(this.captures.value ?? []));
  readonly counts = computed(() => {
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
    for (const { kind } of this.entries.value) counts[kind]++;
    return counts;
  });
  /** What the connected sheet has of all this. */
  readonly sheet = new SheetStates();
  /** All of the shelf, whatever the filters say. */
  readonly shelved = computed(() => {
    const shelf = this.shelf.value;
    if (isPage(shelf)) return [];
    return this.entries.value.filter(({ kind }) => shelf === 'all' || kind === shelf);
  });
  readonly columns = computed((): readonly EntryColumn[] => {
    const shelf = this.shelf.value;
    return isPage(shelf) ? [] : [...COLUMNS[shelf], ...this.sheet.columns.value];
  });
  readonly #onShelf = computed(() => {
    const entries = this.shelved.value.filter((entry) => this.sheet.isShown(entry));
    return sorted(entries, this.columns.value, this.order.value);
  });
  readonly #folded = new Map<string, string>();
  readonly #index = computed(() => indexOf(this.captures.value ?? [], this.#folded));
  /** What the table shows. */
  readonly hits = computed(() => {
    const entries = this.#onShelf.value;
    return this.query.value.trim()
      ? found(entries, this.#index.value, this.query.value)
      : { entries, earlierFrom: entries.length };
  });

  readonly opened = computed((): { entry: Entry; capture: Capture } | undefined => {
    const id = this.openedId.value;
    for (const entry of id ? this.entries.value : []) {
      const reading = entry.readings.find((one) => one.id === id);
      const isPart = entry.joined?.parts.some((part) => part === reading);
      if (reading) return { entry, capture: isPart ? entry.capture : reading };
    }
    return undefined;
  });
  /** The open capture while it is corrected: it remembers what the page said and which rows are struck out. */
  readonly #edited = signal<Edited | undefined>(undefined);
  readonly #editing = computed((): Edited | undefined => {
    const opened = this.opened.value;
    const edited = this.#edited.value;
    return opened && edited && versionOf(opened) === edited.version ? edited : undefined;
  });
  readonly reviewed = computed(
    (): Reviewed | undefined => this.#editing.value?.reviewed ?? this.opened.value?.capture,
  );

  readonly #undos = new UndoStack();
  readonly canUndo = computed(() => this.#undos.any.value);
  readonly #corrections = new Corrections({
    saved: (before) => {
      const [first] = before;
      if (first) this.#undos.remember({ what: words.did.corrected(nameOf(first)), put: before, remove: [] });
      if (!this.#corrections.waiting) this.saving.value = 'saved';
    },
    failed: (error) => {
      this.saving.value = 'failed';
      this.#fail(words.problem.cannotCorrect, error, () => this.flush());
    },
  });

  /** Reads the disk, and again whenever anything there changes. @returns a function that ends it */
  follow(): () => void {
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const stop = onChange((change) => {
      if (change === 'outbox' || change === 'settings') void this.sheet.read().catch(() => {});
      if (change === 'drafts' || change === 'jobs' || change === 'outbox') return;
      clearTimeout(gathering);
      gathering = setTimeout(() => void this.read(), GATHER);
    });
    void this.sheet.read().catch(() => {});
    return () => {
      clearTimeout(gathering);
      stop();
    };
  }

  async read(): Promise<void> {
    try {
      const [captures, ours] = await Promise.all([allCaptures(), ourNetwork()]);
      batch(() => {
        this.captures.value = captures.map((capture) => this.#corrections.latest(capture));
        this.ours.value = ours;
      });
      void this.#foldAhead(captures);
    } catch (error) {
      this.#fail(words.problem.cannotRead, error, () => this.read());
    }
  }

  /** Done ahead and in slices, so that no keystroke of a search waits for it. */
  async #foldAhead(captures: readonly Capture[]): Promise<void> {
    for (let from = 0; from < captures.length; from += FOLD_AT_ONCE) {
      await new Promise((turn) => setTimeout(turn));
      const folded = indexOf(captures.slice(from, from + FOLD_AT_ONCE), this.#folded);
      for (const [version, text] of folded) this.#folded.set(version, text);
    }
  }

  show(shelf: Shelf): void {
    // Beside the plan a record tells more of it; beside the others it would only take their room.
    if (isPage(shelf) && shelf !== 'plan') this.close();
    batch(() => {
      this.listWork.value = false;
      this.shelf.value = shelf;
      this.order.value = undefined;
      this.sheet.only.value = undefined;
      this.current.value = undefined;
    });
  }

  /** @param reading which reading of it; the one that speaks for it where absent */
  open(entry: Entry, reading = entry.capture): void {
    void this.flush();
    batch(() => {
      this.listWork.value = false;
      if (this.openedId.value !== reading.id) this.saving.value = undefined;
      // What offers nothing to do has been read by now.
      if (!this.notice.value?.action) this.notice.value = undefined;
      this.current.value = entry.key;
      this.openedId.value = reading.id;
    });
  }

  /** @returns false where the notebook holds no such thing */
  openKey(key: string): boolean {
    const entry = this.entries.value.find((candidate) => candidate.key === key);
    if (!entry) return false;
    if (!isPage(this.shelf.value) && !['all', entry.kind].includes(this.shelf.value)) this.show(entry.kind);
    this.open(entry);
    return true;
  }

  /** @param name the key of a thing, or the id of one of its readings */
  openLink(name: string): boolean {
    const reading = this.captures.value?.find(({ id }) => id === name);
    return this.openKey(reading ? captureKey(reading) : name);
  }

  close(): void {
    void this.flush();
    this.openedId.value = undefined;
  }

  /** Takes a change that the record's view made to the open capture. */
  correct(reviewed: Reviewed): void {
    const opened = this.opened.value;
    if (!opened) return;
    const { entry, capture } = opened;
    // What was struck out is still there to be taken back: the pages are held against the list as it was opened.
    const joined =
      this.#editing.value?.joined ?? (capture === entry.joined?.whole ? entry.joined : undefined);
    const { record, evidence } = asKept(reviewed);
    const corrected: readonly Capture[] = joined
      ? partsOf(joined, reviewed)
      : [{ ...capture, record, evidence } as Capture];
    const correctedAt = new Date().toISOString();
    const after = new Map<string, Capture>();
    for (const now of this.captures.value ?? []) {
      const next = corrected.find(({ id }) => id === now.id);
      // A page that nobody touched stays as it is; one that is no longer corrected goes back.
      const isAsOpened = joined?.parts.some((part) => part === next);
      if (!next || (isAsOpened && next.correctedAt === now.correctedAt)) continue;
      after.set(now.id, { ...next, correctedAt });
      this.#corrections.add(now, { ...next, correctedAt });
    }
    batch(() => {
      this.captures.value = (this.captures.value ?? []).map((one) => after.get(one.id) ?? one);
      const now = this.opened.value;
      if (now) this.#edited.value = { version: versionOf(now), reviewed, joined };
      this.saving.value = 'saving';
    });
  }

  /** Writes what was corrected and is not on disk yet. */
  flush(): Promise<void> {
    return this.#corrections.flush();
  }

  /** Removes an entry with all its readings; the keyboard goes on to the next row. */
  async remove(entry: Entry): Promise<void> {
    const rows = this.hits.value.entries;
    const at = rows.indexOf(entry);
    const next = rows[at + 1] ?? rows[at - 1];
    const what = words.did.deleted(nameOf(entry.capture), entry.readings.length - 1);
    const done = await this.#change(what, { remove: entry.readings });
    if (done && this.current.value === entry.key) this.current.value = next?.key;
  }

  /** The entry stays open at its other readings. */
  async removeReading(entry: Entry, capture: Capture): Promise<void> {
    const done = await this.#change(words.did.deletedReading(nameOf(capture)), { remove: [capture] });
    if (done && this.openedId.value === capture.id) this.openKey(entry.key);
  }

  /** What is known of a network today. */
  networkOf(asn: number): Network | undefined {
    const key = `network:${formatAsn(asn)}`;
    const capture = this.entries.value.find((entry) => entry.key === key)?.capture;
    return capture?.kind === 'network' ? capture.record : undefined;
  }

  /** Asks which of these networks' policies to read. */
  askPolicies(asns: readonly number[]): void {
    const ours = this.ours.value?.asn;
    this.policiesOf.value = asns.flatMap((asn) => (asn === ours ? [] : (this.networkOf(asn) ?? [])));
  }

  /**
   * Keeps what long work made; undone, all of it goes together.
   * @throws what the disk throws
   */
  async keepMade(captures: readonly Capture[], title: string): Promise<void> {
    if (captures.length === 0) return;
    await keepCaptures(captures);
    const work = this.runner.job.value?.startedAt;
    const remove = captures.map(({ id }) => id);
    this.#undos.remember({ what: words.did.made(title), put: [], remove, ...(work ? { work } : {}) });
  }

  /** Adds captures that were reviewed on this page. */
  keep(captures: readonly Capture[]): Promise<boolean> {
    return this.#change(words.did.kept(captures.length), { put: captures });
  }

  async undo(): Promise<void> {
    await this.flush();
    try {
      const what = await this.#undos.takeBack();
      if (what === undefined) return;
      this.#edited.value = undefined;
      await this.read();
      batch(() => {
        this.saving.value = undefined;
        this.notice.value = { tone: 'done', text: words.undone(what) };
      });
    } catch (error) {
      this.#fail(words.problem.cannotUndo, error, () => this.undo());
    }
  }

  /** Makes a network ours: its places are what every other network is compared with. */
  async thisIsUs(asn: number): Promise<void> {
    try {
      const network = await chooseOurNetwork(asn);
      batch(() => {
        this.ours.value = network;
        this.notice.value = { tone: 'done', text: words.did.chosen(network.name) };
      });
    } catch (error) {
      this.#fail(words.problem.cannotChoose, error, () => this.thisIsUs(asn));
    }
  }

  /** @param undo where it is not the last of what `undo` takes back */
  tellUndoable(text: string, undo?: () => Promise<unknown>): void {
    const act = undo
      ? () =>
          void undo().then(
            () => {
              this.notice.value = { tone: 'done', text: words.undone(text) };
            },
            (error) => this.#fail(words.problem.cannotUndo, error),
          )
      : () => void this.undo();
    this.notice.value = { tone: 'done', text, action: { label: words.undo, act } };
  }

  planFailed(error: unknown): void {
    this.#fail(words.problem.cannotPlan, error, () => this.read());
  }

  async #change(
    what: string,
    { put = [], remove = [] }: { put?: readonly Capture[]; remove?: readonly Capture[] },
  ): Promise<boolean> {
    await this.flush();
    try {
      if (put.length) await keepCaptures(put);
      const removed = remove.length ? await removeCaptures(remove.map(({ id }) => id)) : [];
      this.#undos.remember({ what, put: removed, remove: put.map(({ id }) => id) });
      await this.read();
      this.notice.value = {
        tone: 'done',
        text: what,
        action: { label: words.undo, act: () => void this.undo() },
      };
      return true;
    } catch (error) {
      this.#fail(words.problem.cannotChange, error);
      return false;
    }
  }

  #fail(say: (reason: string) => string, error: unknown, again?: () => Promise<void>): void {
    this.notice.value = {
      tone: 'error',
      text: say(error instanceof Error ? error.message : String(error)),
      ...(again ? { action: { label: words.again, act: () => void again() } } : {}),
    };
  }
}
