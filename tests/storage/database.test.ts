import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { allCaptures } from '../../src/storage/notebook.ts';
import { captured } from '../ui/notebook/captures.ts';

const CAPTURE = captured('network', { asn: 64501, name: 'Example Transit' });

test('a notebook of the first release opens with all that it holds', async () => {
  const first = await openDB('meet-me-sheet', 1, {
    upgrade(db) {
      const captures = db.createObjectStore('captures', { keyPath: 'capture.id' });
      for (const index of ['key', 'page', 'capturedAt']) captures.createIndex(index, index);
      db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('changedAt', 'changedAt');
      db.createObjectStore('copies', { keyPath: 'tabId' });
      db.createObjectStore('settings');
    },
  });
  const { capturedAt } = CAPTURE;
  await first.put('captures', { capture: CAPTURE, key: 'network:AS64501', page: 'example.net', capturedAt });
  first.close();
  expect(await allCaptures()).toEqual([CAPTURE]);
});
