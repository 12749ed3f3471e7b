import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { makeBackup } from '../../src/storage/backup.ts';
import { onChange } from '../../src/storage/changes.ts';
import { dropConnection, readConnection, saveConnection } from '../../src/storage/connection.ts';
import { database } from '../../src/storage/database.ts';
import { forgetEverything } from '../../src/storage/forget.ts';

const connection = { clientId: 'a.apps.googleusercontent.com', spreadsheetId: '1S', title: 'Plan' };

beforeEach(forgetEverything);

test('what is connected is found again, until it is dropped or everything is forgotten', async () => {
  expect(await readConnection()).toBeUndefined();
  await saveConnection({ ...connection, account: 'ana@example.net' });
  expect(await readConnection()).toEqual({ ...connection, account: 'ana@example.net' });
  await dropConnection();
  expect(await readConnection()).toBeUndefined();
  await saveConnection(connection);
  await forgetEverything();
  expect(await readConnection()).toBeUndefined();
});

test('every open page hears of it', async () => {
  const heard: string[] = [];
  const stop = onChange((change) => heard.push(change));
  await saveConnection(connection);
  await dropConnection();
  await expect.poll(() => heard).toEqual(['settings', 'settings']);
  stop();
});

test.each([
  ['nothing', null],
  ['a text', 'connected'],
  ['no sheet', { clientId: 'a', title: 'Plan' }],
  ['an account that is none', { ...connection, account: 7 }],
])('%s in its place counts as not connected', async (_what, value) => {
  await (await database()).put('settings', value, 'connection');
  expect(await readConnection()).toBeUndefined();
});

test('a back-up does not carry it to another computer', async () => {
  await saveConnection(connection);
  expect(await (await makeBackup('2026-01-01T00:00:00Z')).text()).not.toContain('1S');
});
