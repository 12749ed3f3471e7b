import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readClientFile } from '../../src/cli/deploy/client-file.ts';

async function file(content: string) {
  const path = join(await mkdtemp(join(tmpdir(), 'meet-me-')), 'client.json');
  await writeFile(path, content);
  return path;
}

test('a desktop client is read', async () => {
  const path = await file(
    JSON.stringify({ installed: { client_id: 'a', client_secret: 'b', redirect_uris: [] } }),
  );
  expect(await readClientFile(path)).toEqual({ clientId: 'a', clientSecret: 'b' });
});

test.each([
  ['a web client', JSON.stringify({ web: { client_id: 'a' } }), 'Desktop app'],
  ['a service account', JSON.stringify({ type: 'service_account' }), 'service account'],
  ['no client at all', '{}', 'not an OAuth client file'],
  ['no JSON', 'client_id=a', 'not JSON'],
])('%s is told apart', async (_what, content, words) => {
  await expect(readClientFile(await file(content))).rejects.toThrow(words);
});

test('a folder is told from a file that is missing', async () => {
  await expect(readClientFile(tmpdir())).rejects.toThrow('cannot be read');
});

test('a missing file says where it comes from', async () => {
  await expect(readClientFile('/nowhere/client.json')).rejects.toThrow('Credentials');
});
