import { expect, test } from 'vitest';
import { type Capture, SCHEMA_VERSION } from '../../src/records/capture.ts';
import { currentReading } from '../../src/records/readings.ts';

const reading = (capturedAt: string, record: object, kind = 'network') =>
  ({
    id: '6f1f4a52-4f0c-4c5e-9a0b-0c2f5a1d7e10',
    schemaVersion: SCHEMA_VERSION,
    capturedAt,
    source: { url: 'https://example.net/', title: '', reader: 'test', textHash: '' },
    kind,
    record: { asn: 64500, name: 'Example', ...record },
  }) as Capture;

const full = reading('2026-01-01T00:00:00Z', { ports: [] });
const mention = reading('2026-03-01T00:00:00Z', {});

test('a mention gives way to an earlier reading that tells more', () => {
  expect(currentReading([full, mention])).toBe(full);
  expect(currentReading([mention, full])).toBe(full);
});

test('of readings that tell, and of mentions alone, the newest speaks', () => {
  const newer = reading('2026-02-01T00:00:00Z', { facilities: [] });
  const older = reading('2026-02-01T00:00:00Z', {});
  expect(currentReading([full, newer, mention])).toBe(newer);
  expect(currentReading([mention, older])).toBe(mention);
});

test('a policy has no mentions: the newest speaks', () => {
  const first = reading('2026-01-01T00:00:00Z', { clauses: [1] }, 'policy');
  const second = reading('2026-02-01T00:00:00Z', { clauses: [] }, 'policy');
  expect(currentReading([first, second])).toBe(second);
});

test('of nothing, nothing', () => {
  expect(currentReading([])).toBeUndefined();
});
