/** Where a reading disagrees with a person, a note on the very cell offers the new value; people's own notes stay theirs. */
import { beforeEach, expect, test } from 'vitest';
import { capture, SharedBook } from './shared-book.ts';

const network = (band: string, second: number, asn = 64500) =>
  capture('network', { asn, name: `Network ${asn}`, trafficBand: band }, second);

let book: SharedBook;
beforeEach(() => {
  book = new SharedBook();
});
const process = () => book.script.run('processInboxNow');
const cell = (row = 1) => ({ row, column: book.column('Targets', 'trafficBand') });
const note = (row = 1): string | undefined => book.tab('Targets').at(cell(row).row, cell(row).column)?.note;
const noteBy = (text: string, row = 1) => {
  book.tab('Targets').make(cell(row).row, cell(row).column).note = text;
};

function disputed(): void {
  book.send(network('1-5Gbps', 1));
  process();
  book.type('Targets', 0, 'trafficBand', { stringValue: '10-20Gbps' });
  book.send(network('5-10Gbps', 2));
  process();
}

test('the offer stands in a note on the cell, in one line that says what to do', () => {
  disputed();
  expect(note()).toMatch(
    /^Meet-Me Sheet read “5-10Gbps” on 2026-09-01\. What you typed stays: .*clear Needs review/,
  );
  const before = note();
  process();
  expect(note()).toBe(before);
});

test.each([
  ['the new value is taken over', () => book.type('Targets', 0, 'trafficBand', { stringValue: '5-10Gbps' })],
  ['Needs review is cleared', () => book.type('Targets', 0, 'review', undefined)],
  ['a later reading agrees', () => book.send(network('10-20Gbps', 3))],
])('the note goes when %s', (_how, settle) => {
  disputed();
  settle();
  process();
  expect(note() ?? '').toBe('');
  process();
  expect(note() ?? '').toBe('');
});

test('a dispute that was put aside comes back only with something new', () => {
  disputed();
  book.type('Targets', 0, 'review', undefined);
  process();
  process();
  expect(note() ?? '').toBe('');
  book.send(network('20-50Gbps', 3));
  process();
  expect(note()).toContain('“20-50Gbps”');
});

test('a person’s own note stays as it was, before, with and after ours', () => {
  book.send(network('1-5Gbps', 1));
  process();
  noteBy('Ask Ben.\nHe knows them.');
  book.type('Targets', 0, 'trafficBand', { stringValue: '10-20Gbps' });
  book.send(network('5-10Gbps', 2));
  process();
  expect(note()).toMatch(/^Ask Ben\.\nHe knows them\.\nMeet-Me Sheet read “5-10Gbps”/);
  noteBy(`${note()}\nBen says no.`);
  book.send(network('20-50Gbps', 3));
  process();
  expect(note()).toMatch(/^Ask Ben\.\nHe knows them\.\nBen says no\.\nMeet-Me Sheet read “20-50Gbps”/);
  book.type('Targets', 0, 'review', undefined);
  process();
  expect(note()).toBe('Ask Ben.\nHe knows them.\nBen says no.');
});

test('notes find their cells after people sorted, and other notes in between stay', () => {
  for (const asn of [64500, 64501, 64502]) book.send(network('1-5Gbps', 1, asn));
  process();
  for (const row of [0, 2]) book.type('Targets', row, 'trafficBand', { stringValue: '10-20Gbps' });
  noteBy('Mine', 2);
  for (const asn of [64500, 64502]) book.send(network('5-10Gbps', 2, asn));
  process();
  expect([1, 2, 3].map((row) => note(row)?.slice(0, 12))).toEqual(['Meet-Me Shee', 'Mine', 'Meet-Me Shee']);
  const tab = book.tab('Targets');
  tab.cells.splice(1, 3, ...tab.cells.slice(1, 4).reverse());
  for (const row of [0, 2]) book.type('Targets', row, 'review', undefined);
  process();
  expect([1, 2, 3].map((row) => note(row) ?? '')).toEqual(['', 'Mine', '']);
});

test('a run that is cut short at any call leaves notes that the next one puts right', () => {
  const start = () => {
    book = new SharedBook();
    book.send(network('1-5Gbps', 1), network('1-5Gbps', 1, 64501));
    process();
    book.type('Targets', 0, 'trafficBand', { stringValue: '10-20Gbps' });
    book.type('Targets', 1, 'trafficBand', { stringValue: '10-20Gbps' });
    book.send(network('5-10Gbps', 2), network('5-10Gbps', 2, 64501));
  };
  const calls = (() => {
    start();
    return process().calls.length;
  })();
  for (let cutAt = 1; cutAt <= calls; cutAt++) {
    start();
    book.script.run('processInboxNow', undefined, 'menu', { cutAt });
    process();
    expect(note(), `cut at ${cutAt}`).toContain('“5-10Gbps”');
    book.type('Targets', 0, 'review', undefined);
    book.script.run('processInboxNow', undefined, 'menu', { cutAt });
    process();
    expect([note() ?? '', note(2)?.slice(0, 12)], `cut at ${cutAt}`).toEqual(['', 'Meet-Me Shee']);
  }
}, 120_000);
