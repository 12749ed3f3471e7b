import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { copyFrom, type PageCopy, pruneCopies, removeCopy, saveCopy } from '../../src/storage/copies.ts';
import { forgetEverything } from '../../src/storage/forget.ts';

const copy = (tabId: number, html = '<p>Peering</p>'): PageCopy => ({
  tabId,
  html,
  reading: {
    page: { url: 'https://example.net/', title: '', textHash: '' },
    detections: [],
    candidates: [],
    failures: [],
  },
  wish: {},
  view: 'items',
});

beforeEach(forgetEverything);

test('a tab has one copy, the last one', async () => {
  await saveCopy(copy(1, 'old'));
  await saveCopy(copy(1, 'new'));
  expect((await copyFrom(1))?.html).toBe('new');
  await removeCopy(1);
  expect(await copyFrom(1)).toBeUndefined();
});

test('copies that nobody waits for go, the others stay', async () => {
  await saveCopy(copy(1));
  await saveCopy(copy(2));
  await pruneCopies(async (tabId) => tabId === 2);
  expect(await copyFrom(1)).toBeUndefined();
  expect(await copyFrom(2)).toBeDefined();
});

test('whoever forgets everything forgets pages that were not read yet', async () => {
  await saveCopy(copy(1));
  await forgetEverything();
  expect(await copyFrom(1)).toBeUndefined();
});
