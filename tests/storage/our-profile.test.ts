import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { forgetEverything } from '../../src/storage/forget.ts';
import { ourProfile } from '../../src/storage/our-profile.ts';
import { saveSetting, setting } from '../../src/storage/settings.ts';
import { OURS } from '../site/networks.ts';

beforeEach(forgetEverything);

test('without our own network there is nothing to be judged by', async () => {
  await saveSetting('ourProfile', { noc24x7: true });
  expect(await ourProfile()).toBeUndefined();
});

test('what the user told stands above what the record tells, and beside it', async () => {
  await saveSetting('ourNetwork', OURS);
  expect((await ourProfile())?.prefixes4).toBe(420);
  await saveSetting('ourProfile', { noc24x7: true, prefixes4: 500 });
  expect(await ourProfile()).toMatchObject({ noc24x7: true, prefixes4: 500, prefixes6: 60 });
});

test('a damaged profile counts as unset', async () => {
  await saveSetting('ourProfile', { ratio: -1 });
  expect(await setting('ourProfile')).toBeUndefined();
});
