/** A book of an earlier template, after weeks of work, and today's script: it gets what is new, and loses nothing. */
import { beforeEach, expect, test } from 'vitest';
import { SHEETS, tableOf } from '../../src/book/template/index.ts';
import { TEMPLATE_VERSION } from '../../src/book/template/version.ts';
import type { Tab } from '../google/store.ts';
import { capture, SharedBook } from './shared-book.ts';

const TITLES = SHEETS.map(({ title }) => title);
const PAGES = SHEETS.filter(({ kind }) => kind === 'page').map(({ title }) => title);

/** Columns of Targets that the first template did not have. */
const LATER = ['growthSeen', 'policyChanged', 'bestPlace', 'fit'];

/** As the first template had it: without traffic and versions, with fewer columns, and with fewer settings, each a row higher. */
function ofFirstTemplate(): SharedBook {
  const book = new SharedBook();
  for (const title of ['Traffic', 'Policy versions']) book.remove(title);
  for (const key of LATER) book.tab('Targets').deleteColumns(book.column('Targets', key), 1);
  book.tab('Meetings').deleteColumns(book.column('Meetings', 'key'), 1);
  const settings = book.tab('Settings');
  for (const name of ['settings_growthSeen', 'settings_meetingLength']) {
    const { startRowIndex: row } = placeOf(book, name);
    settings.deleteRows(row, 1);
    book.spreadsheet.namedRanges = book.spreadsheet.namedRanges.filter((one) => one.name !== name);
    for (const { range } of book.spreadsheet.namedRanges) {
      const place = range as Record<string, number>;
      if (place.sheetId !== settings.id || place.startRowIndex! < row) continue;
      Object.assign(place, { startRowIndex: place.startRowIndex! - 1, endRowIndex: place.endRowIndex! - 1 });
    }
  }
  markOf(book).metadataValue = '1';
  return book;
}

const markOf = (book: SharedBook) =>
  book.spreadsheet.metadata.find(({ metadataKey }) => metadataKey === 'templateVersion')!;
const placeOf = (book: SharedBook, name: string) =>
  book.spreadsheet.namedRanges.find((one) => one.name === name)!.range as {
    sheetId: number;
    startRowIndex: number;
    startColumnIndex: number;
  };
const settingOf = (book: SharedBook, name: string) => {
  const { sheetId, startRowIndex, startColumnIndex } = placeOf(book, `settings_${name}`);
  return book.spreadsheet.tab(sheetId).at(startRowIndex, startColumnIndex)?.value;
};
const content = (tab: Tab) => tab.cells.map((line) => Array.from(line ?? [], (cell) => cell?.value));
const everything = (book: SharedBook) => ({
  tabs: book.spreadsheet.tabs.map((tab) => [tab.title, tab.hidden, content(tab)]),
  names: book.spreadsheet.namedRanges.map(({ name, range }) => [name, range]),
});

let book: SharedBook;
beforeEach(() => {
  book = ofFirstTemplate();
  book.script.answer = 'NO';
  const today = new SharedBook();
  today.send(capture('network', { asn: 64500, name: 'Example One', trafficBand: '1-5Gbps' }, 1));
  today.script.run('processInboxNow');
  // What the earlier script had merged: the same rows, as far as there were columns for them.
  for (const title of ['Targets', 'Inbox', 'Memory']) {
    for (const [index, row] of today.rows(title).entries()) {
      for (const [key, value] of Object.entries(row)) {
        if (LATER.includes(key)) continue;
        const text = String(value);
        book.type(
          title,
          index,
          key,
          typeof value === 'number'
            ? { numberValue: value }
            : text.startsWith('=')
              ? { formulaValue: '=1+1' }
              : { stringValue: text },
        );
      }
    }
  }
  book.type('Targets', 0, 'owner', { stringValue: 'Ana' });
  book.type('Targets', 0, 'saving', { numberValue: 77 });
  book.setting('transitPrice', { numberValue: 0.4 });
  book.setting('currency', { stringValue: 'EUR' });
  book.setting('meetingHours', { stringValue: '10:00–12:00' });
  book.tab('Settings').enter(117, 1, { stringValue: 'a note of ours' });
});
const upgrade = () => book.script.run('upgradeBook');

test('today’s script touches nothing in it, and says what to do', () => {
  book.send(capture('network', { asn: 64501, name: 'Example Two' }, 2));
  const before = book.rows('Targets');
  book.script.run('processInboxNow');
  expect(book.script.toasts.at(-1)).toMatch(/earlier Meet-Me Sheet.* Choose Meet-Me, Upgrade/);
  expect(book.rows('Targets')).toEqual(before);
  expect(book.status()).toEqual(['merged', '']);
});

test.each(['upgradeBook', 'setUpOrRepair'])(
  '%s adds sheets, columns and settings, and keeps what people did',
  (way) => {
    book.script.run(way);
    expect(book.script.alerts.at(-1)).toContain(`Upgraded from template 1 to ${TEMPLATE_VERSION}`);
    expect(book.spreadsheet.tabs.filter(({ hidden }) => !hidden).map(({ title }) => title)).toEqual(
      SHEETS.filter((sheet) => !(sheet.kind === 'table' && sheet.hidden)).map(({ title }) => title),
    );
    expect(TITLES.every((title) => book.tab(title))).toBe(true);
    for (const { key } of tableOf('targets').columns)
      expect(book.column('Targets', key), key).toBeGreaterThan(-1);
    expect(book.rows('Targets')).toMatchObject([
      { asn: 64500, owner: 'Ana', trafficBand: '1-5Gbps', saving: 77 },
    ]);
    expect(settingOf(book, 'transitPrice')).toEqual({ numberValue: 0.4 });
    expect(settingOf(book, 'currency')).toEqual({ stringValue: 'EUR' });
    expect(settingOf(book, 'meetingHours')).toEqual({ stringValue: '10:00–12:00' });
    expect(settingOf(book, 'meetingLength')).toEqual({ numberValue: 30 });
    expect(book.tab('Settings (template 1)').at(117, 1)?.value).toEqual({ stringValue: 'a note of ours' });
    expect(markOf(book).metadataValue).toBe(String(TEMPLATE_VERSION));
  },
);

test('its pages and the formulas of its rows are those of a book of today', () => {
  upgrade();
  const today = new SharedBook();
  for (const title of PAGES) today.remove(title);
  today.script.answer = 'NO';
  today.script.run('setUpOrRepair');
  for (const title of ['Summary', 'Checklist'])
    expect(content(book.tab(title)), title).toEqual(content(today.tab(title)));
  today.send(capture('network', { asn: 64500, name: 'Example One', trafficBand: '1-5Gbps' }, 1));
  today.script.run('processInboxNow');
  const [[row], [wanted]] = [book.rows('Targets'), today.rows('Targets')];
  for (const { key, formula } of tableOf('targets').columns as readonly { key: string; formula?: string }[])
    if (formula && key !== 'saving') expect(row?.[key], key).toBe(wanted?.[key]);
});

test('a second upgrade and a repair change nothing more, and captures that waited are merged', () => {
  book.send(capture('network', { asn: 64501, name: 'Example Two' }, 2));
  upgrade();
  const upgraded = everything(book);
  upgrade();
  expect(book.script.alerts.at(-1)).toContain('up to date');
  book.script.run('setUpOrRepair');
  expect(book.script.alerts.at(-1)).toContain('Nothing was missing');
  expect(everything(book)).toEqual(upgraded);
  book.script.run('processInboxNow');
  expect(book.rows('Targets')).toMatchObject([
    { asn: 64500, owner: 'Ana', network: 'Example One' },
    { asn: 64501, network: 'Example Two', stage: 'candidate' },
  ]);
  expect(book.status()).toEqual(['merged', 'merged']);
});

test('an upgrade that is cut short anywhere is made good by the next one', () => {
  const { length } = book.script.run('upgradeBook').calls;
  for (let cutAt = 1; cutAt < length; cutAt += Math.ceil(length / 7)) {
    book = ofFirstTemplate();
    book.setting('transitPrice', { numberValue: 0.4 });
    book.script.run('upgradeBook', undefined, 'menu', { cutAt });
    upgrade();
    expect(settingOf(book, 'transitPrice'), `cut at ${cutAt}`).toEqual({ numberValue: 0.4 });
    expect(markOf(book).metadataValue).toBe(String(TEMPLATE_VERSION));
    book.script.answer = 'NO';
    book.script.run('setUpOrRepair');
    expect(book.script.alerts.at(-1), `cut at ${cutAt}`).toContain('Nothing was missing');
  }
}, 240_000);
