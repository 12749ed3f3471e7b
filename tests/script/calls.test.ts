/** Each call into a Google service takes its time; a simple trigger has 30 seconds. */
import { expect, test, vi } from 'vitest';
import { capture as read } from '../book/captures.ts';
import { crowdedBook } from './crowded-book.ts';
import { typed } from './forum.ts';
import { SharedBook } from './shared-book.ts';

const CALLS = 60;
const A_CALL = 100;

const ofSpreadsheet = (calls: readonly string[]): string[] =>
  calls.filter((call) => /^(SpreadsheetApp|Spreadsheet|Sheet|Range)\./.test(call));

test('an opening takes over ten thousand captures in as many calls as a thousand, within its time', () => {
  const counts = [1_000, 10_000].map((pending) => {
    const book = crowdedBook(pending);
    const { calls, cut, milliseconds } = book.script.run('onOpen', {}, 'simple trigger', {
      callCost: A_CALL,
    });
    expect(cut).toBe(false);
    expect(milliseconds).toBeLessThan(20_000);
    expect(book.status().every((status) => status === 'merged')).toBe(true);
    expect(book.rows('Targets').length).toBe(pending / 2);
    return ofSpreadsheet(calls).length;
  });
  expect(Math.max(...counts)).toBeLessThanOrEqual(CALLS);
  expect(counts[1]).toBe(counts[0]);
}, 120_000);

test('a run is named so that no cell takes its name for a number', () => {
  const uuid = vi.spyOn(crypto, 'randomUUID').mockReturnValue('00001234-0000-4000-8000-000000000000');
  const book = crowdedBook(1_000);
  uuid.mockRestore();
  const stamps = new Set(book.rows('Locations').map(({ stamp }) => stamp));
  expect([...stamps]).toEqual(['r00001234']);
});

/** Three days, six of ours, and so many targets that attend. */
function forum(targets: number): SharedBook {
  const book = new SharedBook();
  const asns = Array.from({ length: targets }, (_, i) => 64512 + i);
  book.send(
    ...asns.map((asn) => read('network', { asn, name: `Network ${asn}`, policy: { general: 'Open' } })),
    read('people', {
      event: 'Forum',
      people: asns.map((asn) => ({ name: `Person ${asn}`, asns: [asn] })),
    }),
    read('event', {
      name: 'Forum',
      start: '2026-10-06',
      end: '2026-10-08',
      timeZone: 'Europe/Berlin',
      sessions: [],
      fees: [],
      deadlines: [],
    }),
  );
  book.script.run('processInboxNow');
  typed(book, 'events', 0, 'going', 'yes');
  for (let i = 0; i < 6; i++) {
    typed(book, 'team', i, 'name', `Person ${i}`);
    typed(book, 'team', i, 'going', 'yes');
  }
  return book;
}

test('the items of the menu take as many calls for a crowded forum as for a small one, and few seconds', () => {
  const [small, crowded] = [forum(10), forum(300)].map((book) => {
    book.script.reply = '64512';
    return [
      'proposeMeetings',
      'proposeMeetings',
      'briefForTarget',
      'draftFollowUp',
      'saveCalendars',
      'makeManagementCopy',
    ].map((handler) => {
      const { calls, cut } = book.script.run(handler, undefined, 'menu', { callCost: A_CALL });
      expect(cut).toBe(false);
      return ofSpreadsheet(calls).length;
    });
  });
  expect(crowded).toEqual(small);
  expect(Math.max(...(crowded ?? []))).toBeLessThanOrEqual(CALLS);
}, 60_000);
