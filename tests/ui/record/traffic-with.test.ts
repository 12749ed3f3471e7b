import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Capture } from '../../../src/records/capture.ts';
import { forgetEverything } from '../../../src/storage/forget.ts';
import { keepCaptures } from '../../../src/storage/notebook.ts';
import { trafficWith } from '../../../src/ui/record/traffic-with.ts';

beforeEach(forgetEverything);

const month = (number: number, inMbps: number, at = number): Capture => ({
  id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  schemaVersion: 1,
  capturedAt: `2026-11-${String(at).padStart(2, '0')}T09:00:00Z`,
  source: { url: 'file:///traffic.csv', title: 'traffic.csv', reader: 'test', textHash: '0' },
  kind: 'traffic',
  record: {
    month: `2026-0${number}`,
    counts: 'own',
    statistic: '95th',
    rows: [
      { asn: 64501, inMbps, outMbps: 10 },
      { asn: 64502, inMbps: 5 },
    ],
  },
});

test('traffic and growth are those of the imported months, the other AS numbers with it', async () => {
  await keepCaptures([1, 2, 3, 4, 5, 6, 7].map((number) => month(number, 100 * 2 ** (number / 12))));
  const { trafficWithThemMbps, growth24 } = await trafficWith(64501, [64502]);
  expect(trafficWithThemMbps).toBeCloseTo(100 * 2 ** (7 / 12) + 5, 5);
  expect(growth24).toBeGreaterThan(3.5);
  expect(growth24).toBeLessThanOrEqual(4);
});

test('a month that was imported again counts once, as it was imported last', async () => {
  await keepCaptures([month(1, 100), month(1, 70, 9)]);
  expect(await trafficWith(64501, [])).toEqual({ trafficWithThemMbps: 70 });
});

test('without any traffic nothing is known', async () => {
  expect(await trafficWith(64501, [])).toEqual({});
});
