import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captureKey } from '../../../src/records/keys.ts';
import { entriesOf } from '../../../src/ui/notebook/entries.ts';
import { arbitraryCaptures } from '../../arbitrary-captures.ts';
import { captured } from './captures.ts';

const first = captured('network', { asn: 64500, name: 'Example', ports: [] }, { at: '2026-01-01T00:00:00Z' });
const second = captured('network', { asn: 64500, name: 'Example' }, { at: '2026-03-01T00:00:00Z' });
const other = captured('network', { asn: 64501, name: 'Other' }, { at: '2026-02-01T00:00:00Z' });

test('readings of one thing are one entry, the newest reading first, whatever speaks for it', () => {
  expect(entriesOf([first, other, second])).toEqual([
    { key: 'network:AS64500', kind: 'network', capture: first, readings: [second, first] },
    { key: 'network:AS64501', kind: 'network', capture: other, readings: [other] },
  ]);
});

test('every capture is in one entry, under its key', () => {
  fc.assert(
    fc.property(arbitraryCaptures(20), (captures) => {
      const entries = entriesOf(captures);
      expect(entries.flatMap(({ readings }) => readings).length).toBe(captures.length);
      expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
      for (const { key, readings, capture, joined } of entries) {
        if (joined) for (const part of joined.parts) expect(readings).toContain(part);
        else expect(readings).toContain(capture);
        expect(captureKey(capture)).toBe(key);
        for (const reading of readings) expect(captureKey(reading)).toBe(key);
      }
    }),
  );
});
