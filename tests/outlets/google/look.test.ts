/** The way to a sheet, tried step by step on a deployed book, with everything that may be wrong with it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DRIVE_FILE } from '../../../src/outlets/google/authorize.ts';
import type { Session } from '../../../src/outlets/google/call.ts';
import {
  lookAtSheet,
  type SheetProblemKind,
  STEPS,
  type Step,
  tryWriting,
} from '../../../src/outlets/google/look.ts';
import { type Fault, GoogleStandIn } from '../../google/rest/server.ts';
import { SharedBook } from '../../script/shared-book.ts';

const ANA = 'ana@example.net';
const google = new GoogleStandIn();
let root: string;
let book: SharedBook;
let session: Session;

beforeAll(async () => {
  root = await google.listen();
});
afterAll(() => google.close());
beforeEach(() => {
  google.faults.length = 0;
  book = new SharedBook(google.store);
  book.spreadsheet.openedWithApp.add(ANA);
  let token = google.oauth.issue(ANA, [DRIVE_FILE]);
  session = {
    token: () => token,
    async renew() {
      token = google.oauth.issue(ANA, [DRIVE_FILE]);
      return token;
    },
    fetch: (url, init) => fetch(url.replace(/^https:\/\/[^/]+\//, root), init),
  };
});

async function goTheWay(passed: Step[]): Promise<void> {
  const { id } = book.spreadsheet;
  const { inboxId } = await lookAtSheet(session, id, (step) => passed.push(step));
  await tryWriting(session, id, inboxId, 'a try', (step) => passed.push(step));
}

test('all is well', async () => {
  const passed: Step[] = [];
  await goTheWay(passed);
  expect(passed).toEqual(STEPS);
  expect(await lookAtSheet(session, book.spreadsheet.id)).toMatchObject({
    title: 'Copy of Plan',
    account: ANA,
  });
  expect(book.rows('Inbox')).toEqual([{ captureId: 'probe a try', kind: 'probe' }]);
});

test('a header that was renamed is no harm', async () => {
  book.tab('Inbox').enter(0, 2, { stringValue: 'Art' });
  await expect(goTheWay([])).resolves.toBeUndefined();
});

const fault = (on: RegExp, what: Partial<Fault>) => void google.faults.push({ on, times: 9, ...what });
const version = (value: string) => {
  const { metadata } = book.spreadsheet;
  metadata.find(({ metadataKey }) => metadataKey === 'templateVersion')!.metadataValue = value;
};

test.each<[what: string, happen: () => void, step: Step, kind: SheetProblemKind]>([
  ['no network', () => fault(/./, { loseReply: true }), 'account', 'offline'],
  ['an answer that breaks off', () => fault(/./, { breakOff: true }), 'account', 'offline'],
  ['too many requests', () => fault(/drive/, { status: 429 }), 'account', 'busy'],
  ['a grant that was withdrawn', () => fault(/./, { status: 401 }), 'account', 'signed-out'],
  [
    'Drive switched off',
    () => fault(/drive/, { status: 403, reason: 'accessNotConfigured' }),
    'account',
    'switched-off',
  ],
  ['another account', () => book.spreadsheet.openedWithApp.clear(), 'found', 'not-found'],
  ['a sheet in the bin', () => (book.spreadsheet.trashed = true), 'found', 'trashed'],
  ['a sheet to read only', () => book.spreadsheet.access.set(ANA, 'reader'), 'editable', 'read-only'],
  [
    'Sheets switched off',
    () => fault(/v4/, { status: 403, reason: 'accessNotConfigured' }),
    'ours',
    'switched-off',
  ],
  ['a newer template', () => version('99'), 'ours', 'newer'],
  [
    'a sheet of somebody’s own',
    () => {
      book.remove('Inbox');
      book.spreadsheet.metadata = [];
    },
    'ours',
    'not-ours',
  ],
  ['no Inbox', () => book.remove('Inbox'), 'inbox', 'damaged'],
  ['a column before the others', () => book.tab('Inbox').insertColumns(0, 1), 'inbox', 'columns'],
  ['a column that was deleted', () => book.tab('Inbox').deleteColumns(1, 1), 'inbox', 'columns'],
  ['a header that was emptied', () => book.tab('Inbox').enter(0, 5, { stringValue: '' }), 'inbox', 'columns'],
  ['Google refusing what is written', () => fault(/batchUpdate/, { status: 400 }), 'written', 'refused'],
  [
    'somebody who clears the Inbox meanwhile',
    () => fault(/values\/Inbox!A:A/, { first: () => book.tab('Inbox').deleteRows(1, 1) }),
    'read-back',
    'not-seen',
  ],
])('%s', async (_what, happen, step, kind) => {
  happen();
  const passed: Step[] = [];
  await expect(goTheWay(passed)).rejects.toMatchObject({ kind });
  expect(passed).toEqual(STEPS.slice(0, STEPS.indexOf(step)));
});
