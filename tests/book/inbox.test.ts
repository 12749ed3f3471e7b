import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromInbox } from '../../src/book/inbox.ts';
import { type InboxRow, PART_CHARACTERS, toInbox } from '../../src/book/inbox-rows.ts';
import type { Capture } from '../../src/records/capture.ts';

const capture = (notes: string, id = '6f1f4a52-4f0c-4c5e-9a0b-0c2f5a1d7e10'): Capture => ({
  id,
  schemaVersion: 1,
  capturedAt: '2026-09-01T08:00:00Z',
  source: { url: 'https://example.net/', title: 'Example', reader: 'test', textHash: '00000000000000' },
  kind: 'network',
  record: { asn: 64500, name: 'Example Networks', notes },
});
const numbered = (rows: InboxRow[]) => rows.map((row, i) => ({ ...row, row: i + 2 }));

test('a capture arrives as it was sent, however its rows are ordered or doubled', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 200 }).map((s) => s.repeat(600));
  fc.assert(
    fc.property(text, fc.infiniteStream(fc.nat()), (notes, dice) => {
      const sent = numbered(toInbox(capture(notes)));
      const shuffled = [...sent, ...sent].sort(() => (dice.next().value % 2 ? 1 : -1));
      expect(fromInbox(shuffled)).toMatchObject([{ state: 'complete', capture: capture(notes) }]);
    }),
    { numRuns: 50 },
  );
});

test.each(['😀'.repeat(60_000), `x${'😀'.repeat(60_000)}`, ' \t\n'.repeat(40_000)])(
  'a part fits its cell and tears no character apart',
  (notes) => {
    const parts = toInbox(capture(notes));
    expect(parts.length).toBeGreaterThan(2);
    for (const { payload } of parts) {
      expect(payload.length).toBeLessThanOrEqual(PART_CHARACTERS);
      expect(encodeURIComponent(payload)).not.toBe('');
    }
  },
);

test('while a part is missing the capture waits', () => {
  const [first, ...others] = numbered(toInbox(capture('word '.repeat(20_000))));
  expect(others.length).toBeGreaterThan(0);
  expect(fromInbox(others)).toMatchObject([{ state: 'waiting' }]);
  expect(fromInbox([...others, first!])).toMatchObject([{ state: 'complete' }]);
});

test('a correction sent under the same id replaces what came before it', () => {
  const rows = numbered([...toInbox(capture('old '.repeat(20_000))), ...toInbox(capture('new'))]);
  expect(fromInbox(rows)).toMatchObject([{ state: 'complete', capture: { record: { notes: 'new' } } }]);
});

test('a damaged row no longer matters once the capture has arrived whole after it', () => {
  const sent = toInbox(capture('word '.repeat(20_000)));
  const damaged = { ...sent[1]!, part: '2 of 3' };
  const once = [sent[0]!, damaged, ...sent.slice(2)];
  expect(fromInbox(numbered(once))).toMatchObject([{ state: 'refused', rows: once.map((_, i) => i + 2) }]);
  const again = numbered([...once, ...sent]);
  expect(fromInbox(again)).toMatchObject([{ state: 'complete', rows: again.map(({ row }) => row) }]);
  const late = numbered([...sent, damaged]);
  expect(fromInbox(late)).toMatchObject([
    { state: 'complete', rows: sent.map((_, i) => i + 2) },
    { state: 'refused', rows: [sent.length + 2] },
  ]);
});

const [whole] = numbered(toInbox(capture('note')));
test.each([
  ['a row of somebody else', { row: 2 }, 'not written by Meet-Me Sheet'],
  ['a damaged part', { ...whole!, part: 'one' }, 'part'],
  ['a changed payload', { ...whole!, payload: whole!.payload.replace('note', 'mote') }, 'damaged on its way'],
  ['another id', { ...whole!, captureId: 'someone' }, 'not that of its capture'],
])('%s is refused with words, and keeps its row number', (_what, row, reason) => {
  expect(fromInbox([row])).toMatchObject([
    { state: 'refused', reason: expect.stringContaining(reason), rows: [2] },
  ]);
});

test('whatever stands in the Inbox is answered', () => {
  const anyRow = fc.record({
    row: fc.nat(),
    captureId: fc.string(),
    part: fc.oneof(fc.string(), fc.constantFrom('1/1 00000000000000', '2/3 0123456789abcd')),
    payload: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const told = fromInbox(rows).flatMap(({ rows: numbers }) => numbers);
      expect(told.sort()).toEqual(rows.map(({ row }) => row).sort());
    }),
  );
});
