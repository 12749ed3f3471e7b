import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type Capture, SCHEMA_VERSION } from '../../src/records/capture.ts';
import { forgetEverything } from '../../src/storage/forget.ts';
import { allCaptures, keepCaptures, removeCaptures } from '../../src/storage/notebook.ts';

const capture = (id: string): Capture => ({
  id,
  schemaVersion: SCHEMA_VERSION,
  capturedAt: '2026-09-01T08:00:00Z',
  source: { url: 'https://example.net/', title: 'Example', reader: 'test', textHash: '00000000000000' },
  kind: 'network',
  record: { asn: 64501, name: 'Example Transit' },
});
const first = capture('6f1f4a52-4f0c-4c5e-9a0b-0c2f5a1d7e10');
const second = capture('6f1f4a52-4f0c-4c5e-9a0b-0c2f5a1d7e11');

beforeEach(forgetEverything);

test('captures that cannot all be kept are none of them kept', async () => {
  const uncloneable = { ...second, record: { asn: 64502, name: () => 'no data' } } as unknown as Capture;
  await expect(keepCaptures([first, uncloneable])).rejects.toThrow();
  expect(await allCaptures()).toEqual([]);
});

test('what was removed comes back as it was', async () => {
  await keepCaptures([first, second]);
  const removed = await removeCaptures([first.id, 'no such id']);
  expect(removed).toEqual([first]);
  expect(await allCaptures()).toEqual([second]);
  await keepCaptures(removed);
  expect(await allCaptures()).toEqual([first, second]);
});

test('forgetting leaves nothing', async () => {
  await keepCaptures([first]);
  await forgetEverything();
  expect(await allCaptures()).toEqual([]);
});
