/** The one IndexedDB database. The worker, the panel and the notebook open it on their own; none waits for another. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Capture } from '../records/capture.ts';
import type { Draft } from './drafts.ts';

interface Schema extends DBSchema {
  captures: {
    key: string;
    /** `key` is the record's identity (`records/keys.ts`), `page` the normalised address. */
    value: Stored;
    indexes: { key: string; page: string; capturedAt: string };
  };
  drafts: { key: string; value: Draft; indexes: { tab: number; changedAt: string } };
  settings: { key: string; value: unknown };
}

export interface Stored {
  capture: Capture;
  key: string;
  page: string;
  capturedAt: string;
}

export type Database = IDBPDatabase<Schema>;

let opened: Promise<Database> | undefined;

export function database(): Promise<Database> {
  opened ??= openDB<Schema>('meet-me-sheet', 1, {
    upgrade(db) {
      const captures = db.createObjectStore('captures', { keyPath: 'capture.id' });
      captures.createIndex('key', 'key');
      captures.createIndex('page', 'page');
      captures.createIndex('capturedAt', 'capturedAt');
      const drafts = db.createObjectStore('drafts', { keyPath: 'id' });
      drafts.createIndex('tab', 'tabId');
      drafts.createIndex('changedAt', 'changedAt');
      db.createObjectStore('settings');
    },
    // Another tab wants a newer version: let go at once, the next call opens afresh.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}
