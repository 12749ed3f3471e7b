/** The team's rows, read from a deployed book in which people have been at work. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DRIVE_FILE } from '../../../src/outlets/google/authorize.ts';
import type { Session } from '../../../src/outlets/google/call.ts';
import { type Columns, readTargets } from '../../../src/outlets/google/read-targets.ts';
import { GoogleStandIn } from '../../google/rest/server.ts';
import { SharedBook } from '../../script/shared-book.ts';

const ANA = 'ana@example.net';
let google: GoogleStandIn;
let root: string;
let book: SharedBook;
let session: Session;

beforeAll(async () => {
  google = new GoogleStandIn();
  root = await google.listen();
});
afterAll(() => google.close());
beforeEach(() => {
  google.log.length = 0;
  book = new SharedBook(google.store);
  book.spreadsheet.access.set(ANA, 'owner');
  book.spreadsheet.openedWithApp.add(ANA);
  const token = google.oauth.issue(ANA, [DRIVE_FILE]);
  session = {
    token: () => token,
    renew: async () => token,
    fetch: (url, init) => fetch(url.replace(/^https:\/\/[^/]+\//, root), init),
  };
  book.type('Targets', 0, 'asn', { numberValue: 64500 });
  book.type('Targets', 0, 'stage', { stringValue: 'contacted' });
  book.type('Targets', 0, 'owner', { stringValue: 'Ana' });
  book.type('Targets', 0, 'nextStep', { stringValue: 'send LOA' });
  book.type('Targets', 0, 'nextOn', { numberValue: 46360 });
});

const ROW = { key: 'AS64500', stage: 'contacted', owner: 'Ana', nextStep: 'send LOA', nextOn: '2026-12-04' };
const read = (columns?: Columns) => readTargets(session, book.spreadsheet.id, columns);

test('two requests find the columns, and from then on one is enough', async () => {
  const { rows, columns } = await read();
  expect(rows).toEqual([ROW]);
  expect(google.log.length).toBe(2);
  google.log.length = 0;
  expect(await read(columns)).toEqual({ rows, columns });
  expect(google.log.length).toBe(1);
});

test('columns that people moved and renamed are found again', async () => {
  const { columns } = await read();
  book.tab('Targets').insertColumns(1, 2);
  book.tab('Targets').enter(0, book.column('Targets', 'owner'), { stringValue: 'Whose is it' });
  expect((await read(columns)).rows).toEqual([ROW]);
});

test('a column that is gone is left out, wherever it was', async () => {
  const last = { ...(await read()).columns, lastContact: 10_000 };
  expect((await read(last)).rows).toEqual([ROW]);
});

test('what people type instead of a number or a day is taken as they typed it', async () => {
  book.type('Targets', 0, 'nextOn', { stringValue: 'after the forum' });
  book.type('Targets', 1, 'asn', { stringValue: 'AS64501' });
  book.type('Targets', 2, 'asn', { stringValue: 'to be asked' });
  book.type('Targets', 2, 'stage', { stringValue: 'candidate' });
  expect((await read()).rows).toEqual([{ ...ROW, nextOn: 'after the forum' }, { key: 'AS64501' }]);
});

test('a book without the sheet says so', async () => {
  book.remove('Targets');
  await expect(read()).rejects.toMatchObject({ kind: 'damaged' });
});
