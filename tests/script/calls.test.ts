/** Each call into a Google service takes its time; a simple trigger has 30 seconds. */
import { expect, test } from 'vitest';
import { crowdedBook } from './crowded-book.ts';

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
