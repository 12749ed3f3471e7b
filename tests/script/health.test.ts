/** What the sheet tells of its own script: on Start, in the Log, and when the time is short. */
import { beforeEach, expect, test } from 'vitest';
import { TEMPLATE_VERSION } from '../../src/book/template/version.ts';
import { columnLetters } from '../google/a1.ts';
import { plainOf } from '../google/entered.ts';
import { BoundScript } from '../google/script/runtime.ts';
import { capture, SharedBook } from './shared-book.ts';

let book: SharedBook;
beforeEach(() => {
  book = new SharedBook();
});

const NOBODY_IS_US = ' Our own AS number is missing: put it into Settings, or no place counts as common.';

const network = (asn: number, more = {}, second?: number) =>
  capture('network', { asn, name: `Network ${asn}`, trafficBand: '1-5Gbps', ...more }, second);

const started = (name: string) =>
  book.spreadsheet.namedRanges.find((one) => one.name === `start_${name}`)!.range as {
    startRowIndex: number;
    startColumnIndex: number;
  };
const health = (name: string) => {
  const { startRowIndex, startColumnIndex } = started(name);
  return plainOf(book.tab('Start').at(startRowIndex, startColumnIndex)?.value);
};
const log = () => book.rows('Log').map(({ level, what }) => [level, what]);

/** What Google hands to `onEdit`: the cell as the script sees it, and what was typed. */
function edited(title: string, row: number, column: number, value: string) {
  const probe = new BoundScript(
    book.store,
    book.spreadsheet,
    `function cell() { return SpreadsheetApp.getActive().getSheetByName('${title}').getRange('${columnLetters(column)}${row + 1}'); }`,
  );
  const range = probe.run('cell').value;
  return { range, value };
}

test('Start says when it last ran, what that did, and what is waiting', () => {
  book.send(network(64500), network(64501));
  book.tab('Inbox').enter(2, 5, { stringValue: '{"broken":' });
  book.script.run('processInboxNow');
  expect(health('result')).toBe(`1 capture taken over, 1 refused (see Inbox).${NOBODY_IS_US}`);
  expect(health('lastRun')).toBe('1 Sep 2026 08:00');
  expect([health('waiting'), health('refused'), health('toReview')]).toEqual([0, 1, 0]);
  expect(health('scriptVersion')).toMatch(/^\d+\.\d+\.\d+$/);
  expect(health('templateVersion')).toBe(TEMPLATE_VERSION);
});

test('the counts find their cells after somebody parted them', () => {
  book.tab('Start').insertRows(started('refused').startRowIndex, 1);
  for (const range of book.spreadsheet.namedRanges) {
    if (
      ['start_refused', 'start_toReview', 'start_scriptVersion', 'start_templateVersion'].includes(range.name)
    ) {
      const place = range.range as { startRowIndex: number; endRowIndex: number };
      Object.assign(range.range, {
        startRowIndex: place.startRowIndex + 1,
        endRowIndex: place.endRowIndex + 1,
      });
    }
  }
  book.send(network(64500));
  book.script.run('processInboxNow');
  expect([health('refused'), health('templateVersion')]).toEqual([0, TEMPLATE_VERSION]);
  expect(book.tab('Start').at(started('refused').startRowIndex - 1, 1)?.value).toBeUndefined();
});

test('the box on Start, and no other cell, starts a run, and is not ticked afterwards', () => {
  book.send(network(64500));
  const { startRowIndex, startColumnIndex } = started('processNow');
  book.script.run('onEdit', edited('Start', startRowIndex + 1, startColumnIndex, 'TRUE'), 'simple trigger');
  book.script.run('onEdit', edited('Targets', startRowIndex, startColumnIndex, 'TRUE'), 'simple trigger');
  book.script.run('onEdit', edited('Start', startRowIndex, startColumnIndex, 'FALSE'), 'simple trigger');
  expect(book.status()).toEqual(['']);

  book.tab('Start').enter(startRowIndex, startColumnIndex, { boolValue: true });
  book.script.run('onEdit', edited('Start', startRowIndex, startColumnIndex, 'TRUE'), 'simple trigger');
  expect(book.status()).toEqual(['merged']);
  expect(book.tab('Start').at(startRowIndex, startColumnIndex)?.value).toEqual({ boolValue: false });
});

test('the Log has a row for each run that did something or failed, and none for the others', () => {
  book.send(network(64500));
  book.script.run('processInboxNow');
  book.script.run('processInboxNow');
  book.tab('Targets').title = 'Ziele';
  book.script.run('processInboxNow');
  expect(log()).toEqual([
    ['info', `1 capture taken over.${NOBODY_IS_US}`],
    ['error', expect.stringContaining('There is no sheet named “Targets”')],
  ]);
  expect(health('result')).toContain('There is no sheet named “Targets”');
});

test('the Log forgets its oldest rows', () => {
  for (let i = 0; i < 520; i++) book.tab('Log').enter(i + 1, 2, { stringValue: `run ${i}` });
  book.send(network(64500));
  book.script.run('processInboxNow');
  expect(
    book
      .rows('Log')
      .map(({ what }) => what)
      .slice(-2),
  ).toEqual(['run 519', `1 capture taken over.${NOBODY_IS_US}`]);
  expect(book.rows('Log').length).toBeLessThanOrEqual(500);
});

test('a run never fails for want of a place to report', () => {
  book.spreadsheet.namedRanges = book.spreadsheet.namedRanges.filter(
    ({ name }) => !name.startsWith('start_'),
  );
  book.spreadsheet.tabs = book.spreadsheet.tabs.filter(({ title }) => title !== 'Log');
  book.send(network(64500));
  book.script.run('processInboxNow');
  expect(book.status()).toEqual(['merged']);
});

test('an opening stops before Google ends it, says so, and a later run goes on', () => {
  const said = new Set<string>();
  for (let callCost = 200; callCost <= 700; callCost += 25) {
    book = new SharedBook();
    book.send(network(64500), network(64501));
    expect(book.script.run('onOpen', {}, 'simple trigger', { callCost }).cut).toBe(false);
    said.add(String(health('result')).split('.')[0]!);
    book.script.run('processInboxNow');
    expect(book.status()).toEqual(['merged', 'merged']);
    expect(book.rows('Targets')).toHaveLength(2);
  }
  expect([...said]).toEqual([
    '2 captures taken over',
    'The time was over before all was written',
    'There is more to work out than fits into the time that Google gives to an opening',
  ]);
}, 60_000);

test('a row that somebody adds while the script adds its own is not written over', () => {
  book.send(network(64500));
  const rehearsal = new SharedBook();
  rehearsal.send(network(64500));
  const { calls } = rehearsal.script.run('processInboxNow');
  // Afterwards Meetings is looked at, which is another matter.
  const lastLook = calls.lastIndexOf('Range.getValues', calls.lastIndexOf('Range.setValues'));
  book.script.run('processInboxNow', undefined, 'menu', {
    beforeCall: (count) => {
      if (count === lastLook) book.type('Targets', 0, 'network', { stringValue: 'Mine' });
    },
  });
  book.script.run('processInboxNow');
  expect(
    book
      .rows('Targets')
      .map(({ network: name }) => name)
      .sort(),
  ).toEqual(['Mine', 'Network 64500']);
});

test('whoever types two meetings of one person at one time is told in both rows, and no longer once they do not clash', () => {
  const meeting = (row: number, cells: Record<string, string | number>) => {
    for (const [key, value] of Object.entries(cells))
      book.type(
        'Meetings',
        row,
        key,
        typeof value === 'number' ? { numberValue: value } : { stringValue: value },
      );
  };
  const clashes = () => book.rows('Meetings').map(({ clash }) => clash);
  const edit = () => book.script.run('onEdit', edited('Meetings', 1, 0, 'x'), 'simple trigger');
  meeting(0, { day: 46301, start: '10:00', end: '10:30', asn: 64501, ourPeople: 'Ana, Ben' });
  meeting(1, { day: 46301, start: '10:15', end: '10:45', asn: 64502, ourPeople: 'ben' });
  edit();
  expect(clashes().slice(0, 2)).toEqual(['Ben: AS64502, 10:15–10:45', 'Ben: AS64501, 10:00–10:30']);
  const before = JSON.stringify(book.rows('Meetings'));
  const { calls } = book.script.run('onOpen', {}, 'simple trigger');
  expect(calls).not.toContain('Range.setValues');
  expect(JSON.stringify(book.rows('Meetings'))).toBe(before);
  meeting(1, { state: 'cancelled' });
  edit();
  expect(clashes().slice(0, 2)).toEqual([undefined, undefined]);
});

test('typing anywhere else costs one look at where it was', () => {
  const { calls } = book.script.run('onEdit', edited('Targets', 1, 0, 'x'), 'simple trigger');
  expect(calls.length).toBeLessThanOrEqual(2);
});
