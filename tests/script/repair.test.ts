/** Set up or repair, and Upgrade: what is missing comes back, and nothing that people did is touched. */
import { beforeEach, expect, test } from 'vitest';
import { STEPS } from '../../apps-script/migrations.ts';
import { SHEETS } from '../../src/book/template/index.ts';
import { TEMPLATE_VERSION } from '../../src/book/template/version.ts';
import { buildScript } from '../../src/cli/build-script.ts';
import { BoundScript } from '../google/script/runtime.ts';
import type { Tab } from '../google/store.ts';
import { capture, SharedBook } from './shared-book.ts';

let book: SharedBook;
beforeEach(() => {
  book = new SharedBook();
  book.send(
    capture('network', { asn: 64500, name: 'Example One', trafficBand: '1-5Gbps' }, 1),
    capture('network', { asn: 64501, name: 'Example Two', trafficBand: '5-10Gbps' }, 2),
  );
  book.script.run('processInboxNow');
  book.type('Targets', 0, 'owner', { stringValue: 'Ana' });
  book.script.answer = 'NO';
});
const repair = () => book.script.run('setUpOrRepair');

const content = (tab: Tab) => tab.cells.map((line) => Array.from(line ?? [], (cell) => cell?.value));
const everything = () => ({
  tabs: book.spreadsheet.tabs.map((tab) => [tab.title, tab.state()]),
  names: book.spreadsheet.namedRanges.map(({ name, range }) => [name, range]),
});

test('a book that lacks nothing keeps every value, rule, protection and name, and is told so', () => {
  const values = book.spreadsheet.tabs.map(content);
  const before = everything();
  const furniture = (state: ReturnType<typeof everything>) =>
    state.tabs.map(([title, tab]) => [title, (tab as Tab).furniture]);
  repair();
  expect(book.spreadsheet.tabs.map(content)).toEqual(values);
  expect(furniture(everything())).toEqual(furniture(before));
  expect(everything().names).toEqual(before.names);
  expect(book.script.alerts.at(-1)).toContain('Nothing was missing');
});

test('every sheet can be lost and comes back in its place, and a second repair changes nothing', () => {
  for (const { title } of SHEETS) {
    const fresh = new SharedBook();
    book = fresh;
    book.script.answer = 'NO';
    const [formulas, names] = [content(book.tab(title)), everything().names.length];
    book.remove(title);
    repair();
    expect(book.script.alerts.at(-1), title).toContain(`made ${title}`);
    expect(
      book.spreadsheet.tabs.map((tab) => tab.title),
      title,
    ).toEqual(SHEETS.map((sheet) => sheet.title));
    expect(everything().names.length, title).toBe(names);
    const kept = (lines: ReturnType<typeof content>) =>
      lines.flat().filter((value) => value !== undefined).length;
    if (title !== 'Team' && title !== 'Meetings' && title !== 'Traffic')
      expect(kept(content(book.tab(title))), title).toBe(kept(formulas));
    const repaired = everything();
    repair();
    expect(everything(), title).toEqual(repaired);
    expect(book.script.alerts.at(-1), title).toContain('Nothing was missing');
  }
}, 300_000);

test('a book whose sheets were all lost is set up again and works', () => {
  book = new SharedBook();
  book.spreadsheet.addTab('Sheet1');
  for (const { title } of SHEETS) book.remove(title);
  book.script.answer = 'NO';
  repair();
  book.send(capture('network', { asn: 64502, name: 'Example Three' }, 3));
  book.script.run('processInboxNow');
  expect(book.rows('Targets')).toMatchObject([{ asn: 64502, stage: 'candidate' }]);
  expect(book.status()).toEqual(['merged']);
});

test('a renamed tab is recognised by its headers and not made twice', () => {
  book.tab('Targets').title = 'Ziele';
  repair();
  expect(book.spreadsheet.tabs.map(({ title }) => title)).toEqual(SHEETS.map(({ title }) => title));
  expect(book.rows('Targets')).toHaveLength(2);
  expect(book.script.alerts.at(-1)).toContain('“Ziele”');
});

test('a deleted column comes back beside its neighbour; renamed headers and columns of one’s own stay', () => {
  const tab = book.tab('Targets');
  tab.insertColumns(1, 1);
  tab.enter(0, 1, { stringValue: 'My column' });
  tab.enter(1, 1, { stringValue: 'mine' });
  tab.enter(0, book.column('Targets', 'network'), { stringValue: 'Netzwerk' });
  tab.deleteColumns(book.column('Targets', 'policy'), 1);
  repair();
  expect(book.column('Targets', 'policy')).toBe(book.column('Targets', 'owner') + 1);
  expect(tab.at(0, book.column('Targets', 'policy'))?.value).toEqual({ stringValue: 'Policy' });
  expect(tab.at(0, book.column('Targets', 'network'))?.value).toEqual({ stringValue: 'Netzwerk' });
  expect([tab.at(0, 1)?.value, tab.at(1, 1)?.value]).toEqual([
    { stringValue: 'My column' },
    { stringValue: 'mine' },
  ]);
  expect(book.rows('Targets')).toMatchObject([
    { asn: 64500, network: 'Example One', owner: 'Ana', trafficBand: '1-5Gbps' },
    { asn: 64501, network: 'Example Two', trafficBand: '5-10Gbps' },
  ]);
  book.script.run('processInboxNow');
  expect(book.script.toasts.at(-1)).toMatch(/^Nothing new has arrived\./);
});

test('lost notes and headers come back, by which the script knows the columns', () => {
  const tab = book.tab('Targets');
  const owner = book.column('Targets', 'owner');
  delete tab.make(0, owner).note;
  repair();
  expect(book.column('Targets', 'owner')).toBe(owner);
});

test('labels, formulas and names of pages come back, and what people typed into them stays', () => {
  const cellOf = (name: string) =>
    book.spreadsheet.namedRanges.find((one) => one.name === name)!.range as Record<string, number>;
  const price = cellOf('settings_transitPrice');
  const state = cellOf('checklist_state1');
  book.setting('transitPrice', { numberValue: 0.4 });
  book.tab('Settings').enter(price.startRowIndex!, 0, undefined);
  book.tab('Checklist').enter(state.startRowIndex!, state.startColumnIndex!, { stringValue: 'fine' });
  book.spreadsheet.namedRanges = book.spreadsheet.namedRanges.filter(
    ({ name }) => name !== 'settings_growth',
  );
  repair();
  expect(book.script.alerts.at(-1)).toContain('put back 3 cells and names');
  expect(book.tab('Settings').at(price.startRowIndex!, 0)?.value).toEqual({ stringValue: 'Transit price' });
  expect(book.tab('Settings').at(price.startRowIndex!, 1)?.value).toEqual({ numberValue: 0.4 });
  expect(book.tab('Checklist').at(state.startRowIndex!, state.startColumnIndex!)?.value).toHaveProperty(
    'formulaValue',
  );
  expect(cellOf('settings_growth')).toBeDefined();
});

test('a page whose cells somebody moved is not written into', () => {
  const tab = book.tab('Settings');
  tab.insertRows(2, 2);
  for (const { name, range } of book.spreadsheet.namedRanges) {
    const place = range as Record<string, number>;
    if (name.startsWith('settings_'))
      Object.assign(range, { startRowIndex: place.startRowIndex! + 2, endRowIndex: place.endRowIndex! + 2 });
  }
  const before = content(tab);
  repair();
  expect(content(tab)).toEqual(before);
});

test('a person’s own colours for words stay', () => {
  const own = {
    ranges: [{ sheetId: book.tab('Targets').id, startRowIndex: 1, startColumnIndex: 4, endColumnIndex: 5 }],
    booleanRule: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'mine' }] }, format: {} },
  };
  book.tab('Targets').furniture.conditionalFormats.splice(0, 999, own);
  repair();
  const rules = book.tab('Targets').furniture.conditionalFormats;
  expect(rules[0]).toEqual(own);
  expect(rules.length).toBe(new SharedBook().tab('Targets').furniture.conditionalFormats.length + 1);
});

test('the clock is set only on consent, once, and taken away on request', () => {
  repair();
  expect(book.script.triggers).toEqual([]);
  book.script.answer = 'YES';
  repair();
  repair();
  expect(book.script.triggers).toMatchObject([{ handler: 'processInboxByClock', everyMinutes: 5 }]);
  book.script.answer = 'CLOSE';
  repair();
  expect(book.script.triggers).toHaveLength(1);
  book.script.answer = 'NO';
  repair();
  expect(book.script.triggers).toEqual([]);
});

const versionMark = () =>
  book.spreadsheet.metadata.find(({ metadataKey }) => metadataKey === 'templateVersion')!;

test('a book of a newer template is left alone, by every way in', () => {
  versionMark().metadataValue = String(TEMPLATE_VERSION + 1);
  book.send(capture('network', { asn: 64502, name: 'Three' }, 3));
  book.script.run('processInboxNow');
  expect(book.script.toasts.at(-1)).toContain('made by a newer Meet-Me Sheet');
  repair();
  expect(book.script.alerts.at(-1)).toContain('made by a newer Meet-Me Sheet');
  book.script.run('upgradeBook');
  expect(book.script.alerts.at(-1)).toContain('made by a newer Meet-Me Sheet');
  expect(book.status()).toEqual(['merged', 'merged', '']);
});

test('every version has its step to the next', () => {
  const older = Array.from({ length: TEMPLATE_VERSION - 1 }, (_, i) => String(i + 1));
  expect(Object.keys(STEPS)).toEqual(older);
  book.script.run('upgradeBook');
  expect(book.script.alerts.at(-1)).toContain('up to date');
});

test('a column that a newer template has is inserted, and the book is of that version from then on', async () => {
  const { files } = await buildScript();
  const script = files.map(({ source }) => source).join('\n');
  const column = JSON.stringify({
    key: 'mood',
    header: 'Mood',
    owner: 'human',
    type: 'text',
    width: 9,
    help: 'How they are.',
  });
  const newer = script.replace('{"key":"nextStep"', `${column},\n    {"key":"nextStep"`);
  expect(newer).not.toBe(script);
  versionMark().metadataValue = String(TEMPLATE_VERSION - 1);
  book.script = new BoundScript(book.store, book.spreadsheet, newer);
  book.script.run('upgradeBook');
  expect(book.script.alerts.at(-1)).toMatch(/^Meet-Me\nUpgraded .*inserted 1 column/);
  expect(book.column('Targets', 'mood')).toBe(book.column('Targets', 'nextStep') - 1);
  expect(book.rows('Targets')).toMatchObject([{ asn: 64500, owner: 'Ana' }, { asn: 64501 }]);
  expect(versionMark().metadataValue).toBe(String(TEMPLATE_VERSION));
});

test('bands, groups, filters, charts, heights and the columns’ marks come back where they are gone', () => {
  const [targets, summary] = [book.tab('Targets'), book.tab('Summary')];
  const before = { marks: book.spreadsheet.metadata.length, groups: targets.furniture.columnGroups.length };
  expect(before.groups).toBeGreaterThan(0);
  for (const { furniture, id } of [targets, summary]) {
    Object.assign(furniture, { bandings: [], charts: [], columnGroups: [], basicFilter: undefined });
    book.spreadsheet.metadata = book.spreadsheet.metadata.filter(
      ({ location }) => location.column?.sheetId !== id,
    );
  }
  targets.rowHeights.clear();
  repair();
  expect(book.script.alerts.at(-1)).toContain('bands, groups, filters and marks');
  expect(targets.furniture.bandings).toMatchObject([{ range: { startRowIndex: 1 } }]);
  expect(targets.furniture.basicFilter).toMatchObject({ range: { startRowIndex: 0 } });
  expect(targets.furniture.columnGroups).toHaveLength(before.groups);
  expect(targets.furniture.columnGroups.every(({ collapsed }) => collapsed)).toBe(true);
  expect(summary.furniture.charts).toHaveLength(2);
  expect(targets.rowHeights.get(0)).toBeGreaterThan(30);
  expect(book.spreadsheet.metadata).toHaveLength(before.marks);
  const repaired = everything();
  repair();
  expect(book.script.alerts.at(-1)).toContain('Nothing was missing');
  expect(everything()).toEqual(repaired);
});

test('what a script cannot make it names', () => {
  book.remove('Targets');
  repair();
  expect(book.script.alerts.at(-1)).toMatch(/A script cannot make filter views: “.+” stay away/);
});
