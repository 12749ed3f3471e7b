import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf } from '../../../src/ui/notebook/entries.ts';
import { found, indexOf, searchText } from '../../../src/ui/notebook/search.ts';
import { arbitraryCaptures } from '../../arbitrary-captures.ts';
import { captured } from './captures.ts';

const network = captured(
  'network',
  {
    asn: 64500,
    name: 'Café Networks',
    notes: 'Peers over 2 Gbps are moved to private interconnects.',
    ports: [
      {
        ixId: 26,
        ixName: 'Example-IX Zürich',
        speedMbps: 10000,
        ipv4: '192.0.2.7',
        routeServer: true,
        operational: true,
      },
    ],
    contacts: [{ role: 'Policy', email: 'peering@cafe.example', visibility: 'Public' }],
  },
  { title: 'AS64500 - Café Networks' },
);
const policy = captured(
  'policy',
  {
    network: 'Другая сеть',
    asn: 64501,
    general: 'selective',
    language: 'ru',
    clauses: [],
    text: 'Трафик от 1 Гбит/с',
  },
  { url: 'https://isp.example/peering' },
);
const captures = [network, policy];
const entries = entriesOf(captures);
const search = (query: string) =>
  found(entries, indexOf(captures), query).entries.map(({ capture }) => capture);

test.each([
  ['a name without its accents', 'cafe', network],
  ['a name with them', 'CAFÉ', network],
  ['words in any order', 'zurich private', network],
  ['the beginning of a word', 'intercon', network],
  ['an ASN as it is written', 'AS64500', network],
  ['an ASN as a bare number', '64501', policy],
  ['an address of a port', '192.0.2.7', network],
  ['an e-mail address', 'peering@cafe', network],
  ['words of a long text in another script', 'гбит', policy],
  ['the page it was read from', 'isp.example', policy],
])('is found by %s', (_what, query, capture) => {
  expect(search(query)).toEqual([capture]);
});

test('all words must occur, and figures that are no words are not looked through', () => {
  expect(search('cafe nowhere')).toEqual([]);
  expect(search('10000')).toEqual([]);
});

test('a query of nothing, or of signs alone, finds everything', () => {
  expect(search('  ')).toHaveLength(2);
  expect(search(' ?! ')).toHaveLength(2);
});

test('what only an earlier reading said is found last, and told apart', () => {
  const before = captured(
    'network',
    { asn: 64502, name: 'Old Name', ports: [] },
    { at: '2025-01-01T00:00:00Z' },
  );
  const now = captured(
    'network',
    { asn: 64502, name: 'New Name', ports: [] },
    { at: '2026-09-01T00:00:00Z' },
  );
  const older = captured('network', { asn: 64503, name: 'Old Friends' }, { at: '2024-01-01T00:00:00Z' });
  const all = [before, now, older];
  const { entries: hits, earlierFrom } = found(entriesOf(all), indexOf(all), 'old');
  expect(hits.map(({ capture }) => capture)).toEqual([older, now]);
  expect(earlierFrom).toBe(1);
});

test('only new and corrected captures are folded again', () => {
  const index = indexOf(captures);
  const corrected = { ...network, correctedAt: '2026-09-09T09:09:09Z', record: { asn: 64500, name: 'Tea' } };
  const next = indexOf(
    [corrected as typeof network, policy],
    new Map([...index].map(([id]) => [id, 'kept'])),
  );
  expect([...next.values()]).toEqual([searchText(corrected as typeof network), 'kept']);
});

test('whatever is captured finds itself by its own text, and a filter never adds or reorders', () => {
  fc.assert(
    fc.property(arbitraryCaptures(10), fc.string(), (some, query) => {
      const index = indexOf(some);
      const all = entriesOf(some);
      for (const entry of all) {
        const words = searchText(entry.capture).split(' ').slice(0, 3).join(' ');
        expect(found(all, index, words).entries).toContain(entry);
      }
      const { entries: hits, earlierFrom } = found(all, index, query);
      const positions = hits.map((entry) => all.indexOf(entry));
      const rising = (part: number[]) => part.every((at, i) => i === 0 || at > (part[i - 1] as number));
      expect(positions).not.toContain(-1);
      expect(rising(positions.slice(0, earlierFrom)) && rising(positions.slice(earlierFrom))).toBe(true);
    }),
  );
});
