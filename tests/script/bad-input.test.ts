/** A book as it should not be: each time words that say what happened and what to do, on Start and in a message, and nothing lost. */
import { beforeEach, expect, test } from 'vitest';
import { capture, SharedBook } from './shared-book.ts';

const network = (asn: number, more = {}) => capture('network', { asn, name: `Network ${asn}`, ...more });

let book: SharedBook;
beforeEach(() => {
  book = new SharedBook();
});
const process = () => book.script.run('processInboxNow');
const onStart = () => {
  const range = book.spreadsheet.namedRanges.find(({ name }) => name === 'start_result')!.range;
  return JSON.stringify(
    book.tab('Start').at(Number(range.startRowIndex), Number(range.startColumnIndex))?.value,
  );
};

/** Google refuses the n-th write of this run. */
const refusing = (message: string, nth: number) => {
  let writes = 0;
  return {
    beforeCall: (_count: number, name: string) => {
      if (name !== 'Range.setValues') return;
      writes += 1;
      if (writes === nth) throw new Error(message);
    },
  };
};

test.each([
  [
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner.',
    'protected range',
  ],
  [
    'This action would increase the number of cells above the limit of 10000000 cells.',
    'The spreadsheet is full',
  ],
  ['Service Spreadsheets timed out while accessing document.', 'Try again in a minute'],
  ['Whatever Google says next year', 'Whatever Google says next year'],
])('where Google refuses with “%s” it is told what to do, and the next run makes good', (message, words) => {
  const captures = [network(64500), network(64501)];
  const whole = new SharedBook();
  whole.send(...captures);
  whole.script.run('processInboxNow');
  const rows = (one: SharedBook) => one.rows('Targets').map(({ stamp: _, ...row }) => row);
  for (let nth = 1; nth <= 3; nth++) {
    book = new SharedBook();
    book.send(...captures);
    book.script.run('processInboxNow', undefined, 'menu', refusing(message, nth));
    expect(book.script.toasts.at(-1)).toContain(words);
    expect(book.script.toasts.at(-1)).toContain('Nothing that was read is lost');
    expect(onStart()).toContain(words);
    process();
    expect(rows(book)).toEqual(rows(whole));
    expect(book.status()).toEqual(['merged', 'merged']);
  }
});

test('text that no cell can hold is taken over as far as a cell goes, and says so', () => {
  book.send(network(64500, { aka: `=${'x'.repeat(50_001)}` }));
  process();
  const told = String(book.rows('Targets')[0]?.aka);
  expect(told.length).toBeLessThanOrEqual(50_000);
  expect(told.slice(0, 2) + told.slice(-9)).toBe('=x is full)');
  process();
  expect(book.rows('Targets')[0]?.aka).toBe(told);
  expect(book.rows('Targets')[0]?.review).toBeUndefined();
});

test('a copy goes on where the book stood, without its clock, and knows what people changed', () => {
  book.send(network(64500, { trafficBand: '1-5Gbps' }));
  process();
  book.type('Targets', 0, 'trafficBand', { stringValue: '10-20Gbps' });
  const copied = book.copied();
  copied.send(network(64500, { trafficBand: '5-10Gbps', name: 'Renamed' }));
  copied.script.run('processInboxNow');
  expect(copied.rows('Targets')).toMatchObject([{ network: 'Renamed', trafficBand: '10-20Gbps' }]);
  expect(copied.script.triggers).toEqual([]);
  expect(book.rows('Targets')).toMatchObject([{ network: 'Network 64500' }]);
});

test('hidden, filtered and moved columns are as good as others', () => {
  book.send(network(64500, { trafficBand: '1-5Gbps' }));
  process();
  const tab = book.tab('Targets');
  tab.hiddenColumns.add(book.column('Targets', 'trafficBand'));
  tab.hiddenRows.add(1);
  for (const line of tab.cells) line?.unshift(...line.splice(3, 1));
  book.send(network(64500, { trafficBand: '5-10Gbps' }), network(64501));
  process();
  expect(book.rows('Targets').map(({ asn, trafficBand }) => [asn, trafficBand])).toEqual([
    [64500, '5-10Gbps'],
    [64501, undefined],
  ]);
});

test.each(['Inbox', 'Memory', 'Targets', 'Locations'])(
  'without %s nothing is touched, and it is told how to get it back',
  (title) => {
    book.send(network(64500));
    book.remove(title);
    process();
    expect(book.script.toasts.at(-1)).toContain(`There is no sheet named “${title}”`);
    expect(book.script.toasts.at(-1)).toContain('Set up or repair');
    expect(onStart()).toContain('Set up or repair');
    book.script.answer = 'NO';
    book.script.run('setUpOrRepair');
    if (title === 'Inbox') book.send(network(64500));
    process();
    expect(book.rows('Targets')).toHaveLength(1);
  },
);

test('a text that all but fills its cell is still known as the script’s own', () => {
  const notes = (letter: string) => letter.repeat(49_990);
  const read = (text: string, second: number) =>
    capture('network', { asn: 64500, name: 'Example', notes: text, website: 'https://example.net/' }, second);
  const book = new SharedBook();
  for (const [index, letter] of ['a', 'b', 'c'].entries()) {
    book.send(read(notes(letter), index + 1));
    book.script.run('processInboxNow');
    expect(book.rows('Targets')[0]).toMatchObject({ pageNotes: notes(letter) });
    expect(book.rows('Targets')[0]?.review).toBeUndefined();
    book.script.run('processInboxNow');
    const memory = book.rows('Memory');
    book.script.run('processInboxNow');
    expect(book.rows('Memory')).toEqual(memory);
  }
  book.type('Targets', 0, 'pageNotes', { stringValue: 'mine' });
  book.send(read(notes('d'), 5));
  book.script.run('processInboxNow');
  expect(book.rows('Targets')[0]).toMatchObject({
    pageNotes: 'mine',
    review: expect.stringContaining('ddd'),
  });
  const settled = book.rows('Targets');
  book.script.run('processInboxNow');
  expect(book.rows('Targets')).toEqual(settled);
  expect(book.status().at(-1)).toBe('review');
});

test('where our own network is not known it is told after every run, for then no place counts as common', () => {
  const told = () => {
    book.script.run('rankTargets');
    return book.script.toasts.at(-1);
  };
  expect(told()).not.toContain('Our own');
  book.send(network(64500));
  expect(told()).toContain('1 capture taken over. Our own AS number is missing: put it into Settings');
  book.setting('ourAsn', { stringValue: 'AS64501' });
  expect(told()).toContain('Our own network, AS64501 in Settings, was not read yet: keep its PeeringDB page');
  book.send(network(64501));
  expect(told()).toBe('1 capture taken over.');
});
