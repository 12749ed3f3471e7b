import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../src/records/capture.ts';
import { parseCapture } from '../../src/records/migrate.ts';

const envelope = {
  id: '6f1f4a52-4f0c-4c5e-9a0b-0c2f5a1d7e10',
  schemaVersion: SCHEMA_VERSION,
  capturedAt: '2026-09-01T08:00:00Z',
  source: { url: 'https://example.net/', title: 'Example', reader: 'test', textHash: '00000000000000' },
};
const network = { ...envelope, kind: 'network', record: { asn: 64500, name: 'Example Networks' } };
const policyWith = (clause: object) => ({
  ...envelope,
  kind: 'policy',
  record: { general: null, language: 'en', text: '', clauses: [clause] },
});
const clause = {
  id: 'md5',
  stance: 'required',
  quote: 'MD5 is required.',
  confidence: 0.9,
  rule: 'md5-word',
};

test('a capture of today is itself', () => {
  expect(parseCapture(network)).toEqual({ ok: true, capture: network });
});

test('null means absent, except for a policy without a general stance', () => {
  const parsed = parseCapture({ ...network, record: { ...network.record, aka: null, ports: null } });
  expect(parsed).toEqual({ ok: true, capture: network });
  expect(parseCapture(policyWith(clause))).toMatchObject({
    ok: true,
    capture: { record: { general: null } },
  });
});

test.each([
  ['nothing', null, 'it is not a capture'],
  ['a list', [], 'it is not a capture'],
  ['no version', { ...network, schemaVersion: undefined }, 'schema version'],
  ['a newer version', { ...network, schemaVersion: SCHEMA_VERSION + 1 }, 'newer Meet-Me Sheet'],
  ['an older version that never was', { ...network, schemaVersion: 0 }, 'schema 0 is not known'],
  ['an ASN out of range', { ...network, record: { asn: 0, name: 'x' } }, 'record.asn: not an AS number'],
  ['a kind that is none', { ...network, kind: 'person' }, 'kind'],
  ['an id that is none', { ...network, id: 'x' }, 'id is not a UUID'],
])('%s is refused with a reason', (_what, input, reason) => {
  expect(parseCapture(input)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
});

test('a clause carries only the value that its id defines', () => {
  expect(parseCapture(policyWith({ ...clause, id: 'traffic-ratio', value: { max: 2 } })).ok).toBe(true);
  expect(parseCapture(policyWith({ ...clause, id: 'traffic-ratio', value: { max: 'two' } })).ok).toBe(false);
  expect(parseCapture(policyWith({ ...clause, value: { max: 2 } })).ok).toBe(false);
  expect(parseCapture(policyWith({ ...clause, id: 'not-a-clause' })).ok).toBe(false);
});

test('whatever comes is answered, never thrown at', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      expect(typeof parseCapture(input).ok).toBe('boolean');
    }),
  );
  fc.assert(
    fc.property(fc.anything(), (record) => {
      expect(typeof parseCapture({ ...network, record }).ok).toBe('boolean');
    }),
  );
});
