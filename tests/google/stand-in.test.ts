/** The stand-in refuses what Google refuses: proved with Google's own client and a script in a bare context. */
import { google } from 'googleapis';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asTyped } from './entered.ts';
import { GoogleStandIn } from './rest/server.ts';
import { BoundScript } from './script/runtime.ts';

const ANA = 'ana@example.net';
const DRIVE_FILE = 'https://www.googleapis.com/auth/drive.file';

let standIn: GoogleStandIn;
let rootUrl: string;

beforeAll(async () => {
  standIn = new GoogleStandIn();
  rootUrl = await standIn.listen();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.faults.length = 0;
  standIn.log.length = 0;
});

function sheetsAs(email: string, scopes = [DRIVE_FILE]) {
  const auth = new google.auth.OAuth2();
  auth.setCredentials({ access_token: standIn.oauth.issue(email, scopes) });
  return google.sheets({ version: 'v4', auth, rootUrl, retry: false });
}

async function newSheet(titles = ['Inbox']) {
  const sheets = sheetsAs(ANA);
  const { data } = await sheets.spreadsheets.create({
    requestBody: {
      properties: { title: 'Plan' },
      sheets: titles.map((title, sheetId) => ({
        properties: { sheetId, title, gridProperties: { rowCount: 5, columnCount: 3 } },
      })),
    },
  });
  return { sheets, id: data.spreadsheetId! };
}

const row = (...texts: string[]) => ({
  values: texts.map((stringValue) => ({ userEnteredValue: { stringValue } })),
});
const append = (rows: object[], sheetId = 0) => ({
  appendCells: { sheetId, rows, fields: 'userEnteredValue' },
});

test('rows are appended after the last that holds a value, the grid grows, and text stays text', async () => {
  const { sheets, id } = await newSheet();
  const requests = [
    append([row('id', '=1+1'), row('2'), row('3')]),
    append([row('4'), row('5'), row('6', '+49 30')]),
  ];
  await sheets.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId: id, range: 'Inbox!A:B' });
  expect(data.values).toEqual([['id', '=1+1'], ['2'], ['3'], ['4'], ['5'], ['6', '+49 30']]);
});

test('a batch is all or nothing', async () => {
  const { sheets, id } = await newSheet();
  const requests = [append([row('1')]), append([row('2')], 99)];
  await expect(
    sheets.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } }),
  ).rejects.toMatchObject({
    code: 400,
    message: expect.stringContaining('No sheet with id: 99'),
  });
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId: id, range: 'Inbox!A:A' });
  expect(data.values).toBeUndefined();
});

test.each([
  [
    'a misspelt field',
    [{ appendCells: { sheetId: 0, rows: [], fields: 'userEnteredValue', row: 1 } }],
    'Unknown name "row"',
  ],
  ['a request that is none', [{ addRows: {} }], 'Unknown name "addRows"'],
  ['no request', [], 'at least one request'],
  ['50,001 characters', [append([row('x'.repeat(50_001))])], 'maximum of 50000 characters'],
  [
    'a list without values',
    [{ setDataValidation: { range: { sheetId: 0 }, rule: { condition: { type: 'ONE_OF_LIST' } } } }],
    'at least one value',
  ],
  [
    'a range outside the grid',
    [{ repeatCell: { range: { sheetId: 0, endRowIndex: 99 }, cell: {}, fields: 'note' } }],
    'exceeds grid limits',
  ],
  ['a second sheet of that name', [{ addSheet: { properties: { title: 'inbox' } } }], 'already exists'],
  ['removing the last sheet', [{ deleteSheet: { sheetId: 0 } }], "can't remove all the sheets"],
])('%s is refused', async (_what, requests: object[], message) => {
  const { sheets, id } = await newSheet();
  await expect(
    sheets.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } }),
  ).rejects.toMatchObject({
    code: 400,
    message: expect.stringContaining(message),
  });
});

test('a range that names no sheet of the book cannot be parsed', async () => {
  const { sheets, id } = await newSheet();
  await expect(
    sheets.spreadsheets.values.get({ spreadsheetId: id, range: 'Outbox!A:A' }),
  ).rejects.toMatchObject({ code: 400 });
});

test('drive.file reaches only what was made or opened with the application, and only with that scope', async () => {
  const { id } = await newSheet();
  standIn.store.spreadsheets.get(id)!.access.set('bo@example.net', 'writer');
  await expect(sheetsAs('bo@example.net').spreadsheets.get({ spreadsheetId: id })).rejects.toMatchObject({
    code: 404,
  });
  standIn.store.spreadsheets.get(id)!.openedWithApp.add('bo@example.net');
  await expect(sheetsAs('bo@example.net').spreadsheets.get({ spreadsheetId: id })).resolves.toBeTruthy();
  await expect(sheetsAs('bo@example.net', []).spreadsheets.get({ spreadsheetId: id })).rejects.toMatchObject({
    code: 403,
  });
});

test('a reader may read and not write; an expired token may nothing', async () => {
  const { sheets, id } = await newSheet();
  const spreadsheet = standIn.store.spreadsheets.get(id)!;
  spreadsheet.access.set('cy@example.net', 'reader');
  spreadsheet.openedWithApp.add('cy@example.net');
  const reader = sheetsAs('cy@example.net');
  await expect(reader.spreadsheets.get({ spreadsheetId: id })).resolves.toBeTruthy();
  const requestBody = { requests: [append([row('1')])] };
  await expect(reader.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody })).rejects.toMatchObject({
    code: 403,
  });
  standIn.oauth.expireAll();
  await expect(sheets.spreadsheets.get({ spreadsheetId: id })).rejects.toMatchObject({ code: 401 });
});

test('a lost reply has been carried out all the same', async () => {
  const { sheets, id } = await newSheet();
  standIn.faults.push({ on: /:batchUpdate$/, loseReply: true });
  const requestBody = { requests: [append([row('1')])] };
  await expect(sheets.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody })).rejects.toThrow();
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId: id, range: 'Inbox!A:A' });
  expect(data.values).toEqual([['1']]);
});

test('the sixty-first request of a minute is one too many', async () => {
  const { sheets, id } = await newSheet();
  standIn.log.length = 0;
  for (let i = 0; i < 60; i++) await sheets.spreadsheets.get({ spreadsheetId: id });
  await expect(sheets.spreadsheets.get({ spreadsheetId: id })).rejects.toMatchObject({ code: 429 });
});

test.each([
  ['=1+1', { formulaValue: '=1+1' }],
  ['+SUM(A1)', { formulaValue: '=+SUM(A1)' }],
  ["'=1+1", { stringValue: '=1+1' }],
  ['007', { numberValue: 7 }],
  ['1e5', { numberValue: 100_000 }],
  ['12.5%', { numberValue: 0.125 }],
  ['TRUE', { boolValue: true }],
  ['AS64500', { stringValue: 'AS64500' }],
  ['e3302689', { stringValue: 'e3302689' }],
  ['.5', { numberValue: 0.5 }],
  ['2001:db8::1', { stringValue: '2001:db8::1' }],
])('typing %s enters %o', (text, entered) => {
  expect(asTyped(text, false)).toEqual(entered);
});

test.each(['1-2', '4 Aug 2026', '08:00', '2026-08-04'])('typing %s enters a date or a time', (text) => {
  expect(asTyped(text, false)).toHaveProperty('numberValue');
  expect(asTyped(text, true)).toEqual({ stringValue: text });
});

const scriptOn = (code: string) => {
  const spreadsheet = standIn.store.create('Plan', ANA);
  spreadsheet.addTab('Inbox', 0, 5, 3);
  return { spreadsheet, script: new BoundScript(standIn.store, spreadsheet, code) };
};

test('the script types what it sets, and reads back what that made of it', () => {
  const { script } = scriptOn(`
    function go() {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Inbox');
      sheet.getRange(1, 1, 1, 3).setValues([['=1+1', "'=1+1", 'plain']]);
      return JSON.stringify([sheet.getRange(1, 1, 1, 3).getFormulas(), sheet.getRange('A1:C1').getValues()]);
    }`);
  expect(JSON.parse(String(script.run('go').value))).toEqual([[['=1+1', '', '']], [['', '=1+1', 'plain']]]);
});

test.each([
  [
    'rows that do not match',
    'SpreadsheetApp.getActive().getSheetByName("Inbox").getRange(1,1,2,1).setValues([["x"]])',
    'number of rows',
  ],
  [
    'a range outside the sheet',
    'SpreadsheetApp.getActive().getSheetByName("Inbox").getRange(6,1)',
    'outside the dimensions',
  ],
  [
    'what it does not know',
    'SpreadsheetApp.getActive().getSheetByName("Inbox").getPivotTables()',
    'not something this stand-in does',
  ],
  ['what V8 at Google lacks', 'new URL("https://example.net")', 'URL is not defined'],
  ['a timer', 'setTimeout(() => 1, 1)', 'setTimeout is not defined'],
])('%s throws in the script', (_what, line, message) => {
  const { script } = scriptOn(`function go() { ${line}; }`);
  expect(() => script.run('go')).toThrow(message);
});

test('a simple trigger may not ask for consent', () => {
  const { script } = scriptOn(
    'function go() { ScriptApp.newTrigger("go").timeBased().everyMinutes(5).create(); }',
  );
  expect(() => script.run('go', undefined, 'simple trigger')).toThrow('do not have permission');
  script.run('go');
  expect(script.triggers).toHaveLength(1);
});

test('a run is ended in the middle of its work when its time is over, and nothing in it can catch that', () => {
  const { script, spreadsheet } = scriptOn(`
    function go() {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Inbox');
      for (let i = 1; i < 5; i++) { try { sheet.getRange(i, 1).setValue(i); } catch (error) { /* goes on */ } }
    }`);
  const { cut } = script.run('go', undefined, 'simple trigger', { callCost: 12_000 });
  expect(cut).toBe(true);
  expect(spreadsheet.tabs[0]!.lastRow()).toBe(1);
});

test('the document lock keeps a second run out until the first has ended', () => {
  const { script } = scriptOn('function go() { return LockService.getDocumentLock().tryLock(10); }');
  const outer = Symbol('another run');
  script.lockHolder = outer;
  expect(script.run('go').value).toBe(false);
  script.lockHolder = undefined;
  expect(script.run('go').value).toBe(true);
  expect(script.lockHolder).toBeUndefined();
});
