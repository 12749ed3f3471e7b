import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type CaptureOf, SCHEMA_VERSION } from '../../src/records/capture.ts';
import type { Network } from '../../src/records/network.ts';
import { forgetEverything } from '../../src/storage/forget.ts';
import { keepCaptures, removeCaptures } from '../../src/storage/notebook.ts';
import { chooseOurNetwork, knowsPlaces, ourNetwork } from '../../src/storage/our-network.ts';

const read = (capturedAt: string, record: Network): CaptureOf<'network'> => ({
  id: crypto.randomUUID(),
  schemaVersion: SCHEMA_VERSION,
  capturedAt,
  source: { url: 'https://example.net/', title: '', reader: 'test', textHash: '' },
  kind: 'network',
  record,
});
const full = { asn: 64500, name: 'Example Networks', ports: [], facilities: [] };
const fuller = { ...full, facilities: [{ facId: 1, name: 'Example Hall' }] };

beforeEach(forgetEverything);

test('nobody is us until chosen', async () => {
  await keepCaptures([read('2026-01-01T00:00:00Z', full)]);
  expect(await ourNetwork()).toBeUndefined();
});

test('a network of the notebook is taken from there, and a newer reading refreshes it', async () => {
  await keepCaptures([read('2026-01-01T00:00:00Z', full)]);
  expect(await chooseOurNetwork(64500)).toEqual(full);
  await keepCaptures([read('2026-02-01T00:00:00Z', fuller)]);
  expect(await ourNetwork()).toEqual(fuller);
});

test('one that was never read is chosen by number, and its page fills it in', async () => {
  const chosen = await chooseOurNetwork(64500);
  expect([chosen, knowsPlaces(chosen)]).toEqual([{ asn: 64500, name: 'AS64500' }, false]);
  await keepCaptures([read('2026-01-01T00:00:00Z', fuller)]);
  expect(await ourNetwork()).toEqual(fuller);
});

test('deleting its capture does not make us forget who we are', async () => {
  const capture = read('2026-01-01T00:00:00Z', fuller);
  await keepCaptures([capture]);
  await chooseOurNetwork(64500);
  await removeCaptures([capture.id]);
  expect(await ourNetwork()).toEqual(fuller);
});

test('a later mention of us elsewhere takes nothing away', async () => {
  await keepCaptures([read('2026-01-01T00:00:00Z', fuller)]);
  await chooseOurNetwork(64500);
  await keepCaptures([read('2026-02-01T00:00:00Z', { asn: 64500, name: 'AS64500' })]);
  expect(await ourNetwork()).toEqual(fuller);
});
