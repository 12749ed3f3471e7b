import { DOMParser } from 'linkedom';
import { beforeAll, expect, test, vi } from 'vitest';
import { openFile } from '../../../src/ui/notebook/open-files.ts';

beforeAll(() => {
  vi.stubGlobal('DOMParser', DOMParser);
});

const file = (content: string | Uint8Array<ArrayBuffer>, name: string) => new File([content], name);

test('a saved page is read under the address it was saved from', async () => {
  const html = `<!doctype html><!-- saved from url=(0027)https://example.net/as64500 -->
    <html><head><title>AS64500 Example Networks</title></head><body><p>Hello</p></body></html>`;
  const opened = await openFile(file(html, 'page.html'));
  expect(opened).toMatchObject({
    what: 'page',
    reading: {
      page: { url: 'https://example.net/as64500', title: 'AS64500 Example Networks' },
      candidates: [{ kind: 'network', record: { asn: 64500 } }],
    },
  });
});

test('plain text is read under its file name', async () => {
  const opened = await openFile(file('Just words.', 'AS64501 notes.txt'));
  expect(opened).toMatchObject({
    what: 'page',
    reading: {
      page: { url: 'file:///AS64501%20notes.txt', title: 'AS64501 notes.txt' },
      text: 'Just words.',
    },
  });
});

test.each([
  ['a back-up', '{"kind":"meet-me-sheet back-up","version":1}'],
  ['a back-up that breaks off', '{"kind":"meet-me-sheet back-up","vers'],
  [
    'the terminal’s list of captures',
    '[\n  {\n    "id": "x", "schemaVersion": 1, "capturedAt": "2026-01-01T00:00:00Z"',
  ],
])('%s goes to be restored', async (_what, content) => {
  expect(await openFile(file(content, 'x.json'))).toMatchObject({ what: 'back-up' });
});

test.each([
  ['a PDF that is none', file('%PDF-1.7 …', 'a.pdf'), 'pdf-broken'],
  [
    'a picture',
    file(
      new Uint8Array(2000).map((_, i) => i % 7),
      'a.png',
    ),
    'binary',
  ],
  ['an empty file', file('  \n ', 'a.txt'), 'empty'],
  ['a huge file', { ...stub(40_000_000) }, 'too-large'],
  [
    'a file that went away',
    { ...stub(10), arrayBuffer: () => Promise.reject(new Error('gone')) },
    'unreadable',
  ],
])('%s is refused for what it is', async (_what, refused, problem) => {
  expect(await openFile(refused as File)).toMatchObject({ what: 'refused', problem });
});

function stub(size: number) {
  return { name: 'x', size, slice: () => new Blob(['x']) };
}
