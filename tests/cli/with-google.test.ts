/** The commands that sign in at Google, as they are typed: before anybody is asked for anything. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { meetMe } from './meet-me.ts';

vi.setConfig({ testTimeout: 60_000 });

test.each(['deploy', 'smoke'])('%s asks for the client file, and says what the file is', async (command) => {
  const without = await meetMe([command]);
  expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('--client FILE')]);
  const missing = await meetMe([command, '--client', join(tmpdir(), 'no such file.json')]);
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('there is no such file')]);
  expect(missing.stderr).not.toMatch(/ at .*:\d+:\d+/);
});

test.each([
  ['deploy', 'script.google.com/home/usersettings'],
  ['smoke', 'docs/live-check.md'],
])('%s --help teaches it', async (command, words) => {
  const { code, stdout } = await meetMe([command, '--help']);
  expect([code, stdout]).toEqual([0, expect.stringContaining(words)]);
});
