import { expect, test } from 'vitest';
import type { Capture, Kind, RecordOf } from '../../src/records/capture.ts';
import {
  captureKey,
  clauseKey,
  contactKey,
  eventKey,
  locationKey,
  personKey,
  sessionKey,
} from '../../src/records/keys.ts';

const keyOf = <K extends Kind>(kind: K, record: RecordOf<K>, url = 'https://www.example.net/page/') =>
  captureKey({ kind, record, source: { url, title: '', reader: 'test', textHash: '' } } as Capture);

test('a network is its ASN, an exchange and a facility their PeeringDB numbers', () => {
  expect(keyOf('network', { asn: 64500, name: 'Example' })).toBe('network:AS64500');
  expect(keyOf('exchange', { ixId: 7, name: 'Example IX' })).toBe('exchange:ix:7');
  expect(keyOf('facility', { facId: 7, name: 'Example House' })).toBe('facility:fac:7');
});

test('a policy is its ASN, or its page where the page names none', () => {
  const policy = { general: null, language: 'en', clauses: [], text: '' } as const;
  expect(keyOf('policy', { ...policy, clauses: [], asn: 64500 })).toBe('policy:AS64500');
  expect(keyOf('policy', { ...policy, clauses: [] })).toBe('policy:example.net/page');
});

test('an event is its address, or name and start where it was pasted', () => {
  expect(eventKey('https://example.org/forum/?utm_source=x', 'Forum', '2026-09-01')).toBe(
    'example.org/forum',
  );
  expect(eventKey('', 'Example Forum', '2026-09-01')).toBe('example forum|2026-09-01');
});

test('sessions of one day with one title are told apart by their start', () => {
  expect(sessionKey('e', '2026-09-01', '09:00', 'Break')).not.toBe(
    sessionKey('e', '2026-09-01', '11:00', 'Break'),
  );
  expect(sessionKey('e', '2026-09-01', '09:00', 'Coffee  Break')).toBe(
    sessionKey('e', '2026-09-01', '09:00', 'coffee break'),
  );
});

test('a person is the e-mail, else the name at the organisation', () => {
  expect(personKey('e', { name: 'Ana', email: 'Ana@Example.net', asns: [] })).toBe('ana@example.net');
  expect(personKey('e', { name: 'Ana', organization: 'Example', asns: [] })).not.toBe(
    personKey('e', { name: 'Ana', organization: 'Other', asns: [] }),
  );
});

test('our place and theirs are two locations', () => {
  expect(locationKey('ours', 'fac:7')).not.toBe(locationKey(64500, 'fac:7'));
});

test('a contact is its address within the role, whatever its case', () => {
  const noc = { role: 'NOC', visibility: 'Public', email: 'Noc@Example.net' };
  expect(contactKey(64500, noc)).toBe(contactKey(64500, { ...noc, email: 'noc@example.net', name: 'Desk' }));
  expect(contactKey(64500, noc)).not.toBe(contactKey(64500, { ...noc, role: 'Policy' }));
  expect(contactKey(64500, noc)).not.toBe(contactKey(64501, noc));
});

test('a clause that holds for public and for private peering is two clauses', () => {
  expect(clauseKey('p', { id: 'traffic-volume', scope: { interconnect: 'public' } })).not.toBe(
    clauseKey('p', { id: 'traffic-volume', scope: { interconnect: 'private' } }),
  );
});
