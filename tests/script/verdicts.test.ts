/** The sheet judges policies as the notebook does: both from what Settings and Locations say. */
import { expect, test } from 'vitest';
import { makeBook } from '../../src/book/make-book.ts';
import { settingsOfProfile } from '../../src/book/our-profile.ts';
import type { Network } from '../../src/records/network.ts';
import type { Profile } from '../../src/records/profile.ts';
import { capture, facility, policyRecord, port } from '../book/captures.ts';
import { SharedBook } from './shared-book.ts';

const OURS: Network = {
  asn: 64496,
  name: 'Ours',
  asSet: 'AS-OURS',
  prefixes4: 40,
  ports: [port(1), port(2), port(3)],
  facilities: [facility(7)],
};
const PROFILE: Profile = {
  trafficMbps: 8_000,
  noc24x7: true,
  rpkiSigned: false,
  contracts: true,
  transitProviders: [64511],
};
const CAPTURES = [
  capture('network', OURS),
  capture('network', { asn: 64500, name: 'First', ports: [port(1), port(2)], facilities: [facility(7)] }),
  capture('network', { asn: 64501, name: 'Second', ports: [port(9)] }),
  capture(
    'policy',
    policyRecord(
      [
        { id: 'traffic-volume', value: { minMbps: 10_000 } },
        { id: 'locations', value: { min: 2 } },
        { id: 'noc-24x7' },
        { id: 'rpki' },
        { id: 'md5' },
      ],
      { asn: 64500 },
    ),
  ),
  capture(
    'policy',
    policyRecord([{ id: 'locations', value: { min: 3 } }, { id: 'contract' }], { asn: 64501 }),
    {
      url: 'https://second.example/peering',
    },
  ),
];

const TARGETS = ['asn', 'clausesMet', 'clausesUnmet', 'clausesUnknown', 'exceptions'];
const POLICIES = ['key', 'verdict', 'figures'];
const cellsOf = (rows: readonly object[], keys: readonly string[]) =>
  rows
    .map((row) => keys.map((key) => String((row as Record<string, unknown>)[key] ?? '')))
    .sort((one, other) => (one.join() < other.join() ? -1 : 1));

function sharedBook(profile: Profile): SharedBook {
  const book = new SharedBook();
  book.setting('ourAsn', { stringValue: 'AS64496' });
  for (const [key, value] of Object.entries(settingsOfProfile(profile))) {
    book.setting(key, typeof value === 'number' ? { numberValue: value } : { stringValue: String(value) });
  }
  book.send(...CAPTURES);
  book.script.run('processInboxNow');
  return book;
}

test('the sheet comes to the notebook’s verdicts', () => {
  const { rows } = makeBook(CAPTURES, { ours: OURS, profile: PROFILE, today: '2026-08-04' });
  const book = sharedBook(PROFILE);
  const expected = cellsOf(
    rows.policies.map(({ key, cells }) => ({ ...cells, key })),
    POLICIES,
  );
  expect(new Set(expected.map(([, verdict]) => verdict))).toEqual(
    new Set(['', '✓ met', '✗ not met', '? unknown']),
  );
  expect(cellsOf(book.rows('Policies'), POLICIES)).toEqual(expected);
  expect(cellsOf(book.rows('Targets'), TARGETS)).toEqual(
    cellsOf(
      rows.targets.map(({ cells }) => cells),
      TARGETS,
    ),
  );
});

test('a verdict follows what is typed into Settings, wherever its row was moved, and whatever it is called', () => {
  const book = sharedBook({});
  const verdict = (clause: string) => book.rows('Policies').find((row) => row.clause === clause)?.verdict;
  expect(verdict('noc-24x7')).toBe('? unknown');
  book.setting('noc24x7', { stringValue: 'yes' });
  book.script.run('processInboxNow');
  expect(verdict('noc-24x7')).toBe('✓ met');

  const settings = book.tab('Settings');
  settings.insertRows(2, 3);
  for (const { range } of book.spreadsheet.namedRanges) {
    const place = range as { sheetId: number; startRowIndex: number; endRowIndex: number };
    if (place.sheetId === settings.id)
      Object.assign(place, { startRowIndex: place.startRowIndex + 3, endRowIndex: place.endRowIndex + 3 });
  }
  book.setting('noc24x7', { stringValue: 'no' });
  book.script.run('processInboxNow');
  expect(verdict('noc-24x7')).toBe('✗ not met');

  const named = book.spreadsheet.namedRanges.find(({ name }) => name === 'settings_noc24x7')!;
  settings.enter(Number(named.range.startRowIndex), 0, { stringValue: 'Unser NOC' });
  book.setting('noc24x7', { stringValue: 'yes' });
  book.script.run('processInboxNow');
  expect(verdict('noc-24x7')).toBe('✓ met');
});

test('a verdict that a person typed stays, and without our network nothing is judged', () => {
  const book = sharedBook(PROFILE);
  const row = book.rows('Policies').findIndex(({ clause }) => clause === 'rpki');
  book.type('Policies', row, 'verdict', { stringValue: '✓ met' });
  book.script.run('processInboxNow');
  expect(book.rows('Policies')[row]?.verdict).toBe('✓ met');
  book.setting('ourAsn', { stringValue: '' });
  book.script.run('processInboxNow');
  expect(book.rows('Policies').flatMap(({ verdict }) => verdict ?? [])).toEqual(['✓ met']);
  expect(book.rows('Targets').some(({ clausesMet }) => clausesMet !== undefined)).toBe(false);
});
