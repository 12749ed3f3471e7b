/** The one IndexedDB database. The worker, the panel and the notebook open it on their own; none waits for another. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Capture } from '../records/capture.ts';
import type { KeptAnswer } from './answers.ts';
import type { PageCopy } from './copies.ts';
import type { Draft } from './drafts.ts';
import type { Job } from './jobs.ts';
import { Blocked } from './problem.ts';
import type { Queued } from './queue.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { SheetState } from './sheet-state.ts';

interface Schema extends DBSchema {
  captures: {
    key: string;
    /** `key` is the record's identity (`records/keys.ts`), `page` the normalised address. */
    value: Stored;
    indexes: { key: string; page: string; capturedAt: string };
  };
  drafts: { key: string; value: Draft; indexes: { changedAt: string } };
  copies: { key: number; value: PageCopy };
  settings: { key: string; value: unknown };
  /** What PeeringDB answered, by object and network. */
  answers: { key: string; value: KeptAnswer; indexes: { at: number } };
  /** Long work that outlives its page. */
  jobs: { key: string; value: Job };
  /** By sheet and capture; what the sheet knows of each capture. */
  outbox: { key: [string, string]; value: Queued; indexes: { state: [string, string] } };
  /** By the sheet's id. */
  sheets: { key: string; value: SheetState };
  /** By sheet and the record's identity: what the team has in its sheet. */
  sheetRows: { key: [string, string]; value: SheetRow };
}

export interface Stored {
  capture: Capture;
  key: string;
  page: string;
  capturedAt: string;
}

export type Database = IDBPDatabase<Schema>;

let opened: Promise<Database> | undefined;

/** @throws what `storageProblem` puts in words; the next call tries afresh */
export function database(): Promise<Database> {
  opened ??= open().catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

const open = (): Promise<Database> =>
  new Promise((resolve, reject) => {
    openDB<Schema>('meet-me-sheet', 2, {
      upgrade(db, oldVersion) {
        if (oldVersion < 1) firstStores(db);
        if (oldVersion < 2) secondStores(db);
      },
      blocked: () => reject(new Blocked()),
      // Another tab wants a newer version: let go at once, the next call opens afresh.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        opened = undefined;
      },
      terminated() {
        opened = undefined;
      },
    }).then(resolve, reject);
  });

function firstStores(db: Database): void {
  const captures = db.createObjectStore('captures', { keyPath: 'capture.id' });
  captures.createIndex('key', 'key');
  captures.createIndex('page', 'page');
  captures.createIndex('capturedAt', 'capturedAt');
  const drafts = db.createObjectStore('drafts', { keyPath: 'id' });
  drafts.createIndex('changedAt', 'changedAt');
  db.createObjectStore('copies', { keyPath: 'tabId' });
  db.createObjectStore('settings');
}

function secondStores(db: Database): void {
  db.createObjectStore('answers', { keyPath: 'key' }).createIndex('at', 'at');
  db.createObjectStore('jobs', { keyPath: 'id' });
  db.createObjectStore('outbox', { keyPath: ['sheet', 'id'] }).createIndex('state', ['sheet', 'state']);
  db.createObjectStore('sheets', { keyPath: 'sheet' });
  db.createObjectStore('sheetRows', { keyPath: ['sheet', 'key'] });
}

/**
 * Writes all or nothing: where `act` throws, what it wrote before is taken back. (IndexedDB alone would commit it: a value that
 * cannot be stored fails its own `put` and leaves the transaction open.) `act` awaits each of its requests and nothing else.
 * @returns what `act` returned, when the data is on disk
 */
export async function write<Name extends StoreNames<Schema>, Result>(
  stores: Name[],
  act: (transaction: IDBPTransaction<Schema, Name[], 'readwrite'>) => Promise<Result>,
): Promise<Result> {
  const transaction = (await database()).transaction(stores, 'readwrite', { durability: 'strict' });
  try {
    const result = await act(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => {});
    try {
      transaction.abort();
    } catch {
      // It has ended by itself, and nothing of it was kept.
    }
    throw error;
  }
}
