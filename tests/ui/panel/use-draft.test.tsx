import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageReading } from '../../../src/readers/read-with.ts';
import { correctField } from '../../../src/records/correction.ts';
import { type Draft, saveReading, storedDraft } from '../../../src/storage/drafts.ts';
import { forgetEverything } from '../../../src/storage/forget.ts';
import { allCaptures } from '../../../src/storage/notebook.ts';
import { type DraftInHand, useDraft } from '../../../src/ui/panel/use-draft.ts';
import { rendered } from '../rendered.ts';

const reading = (name: string, url = 'https://example.net/'): PageReading => ({
  page: { url, title: name, textHash: name },
  detections: [],
  candidates: [
    { kind: 'network', record: { asn: 64500, name }, evidence: {}, confidence: 0.9, reader: 'test' },
  ],
  failures: [],
});

/** The hook in a component of its own; `now` is what it last gave. */
function inHand(): { readonly now: DraftInHand } {
  const held: { now?: DraftInHand } = {};
  const Holder = () => {
    held.now = useDraft();
    return null;
  };
  rendered(<Holder />);
  return held as { now: DraftInHand };
}
const named = (draft: Draft | undefined, name: string): Draft => {
  if (!draft?.items[0]) throw new Error('there is no draft');
  return { ...draft, items: [{ ...draft.items[0], ...correctField(draft.items[0], 'name', name) }] };
};
const nameOf = (draft: unknown) =>
  ((draft as Draft | undefined)?.items[0]?.record as { name: string } | undefined)?.name;
const onDisk = async () => nameOf(await storedDraft('example.net'));
const fullDisk = () => {
  const put = IDBObjectStore.prototype.put;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'drafts') throw new DOMException('The disk is full.', 'QuotaExceededError');
    return put.apply(this, args);
  });
};

let hand: ReturnType<typeof inHand>;
beforeEach(async () => {
  await forgetEverything();
  hand = inHand();
  const draft = await saveReading(reading('Example'));
  act(() => hand.now.adopt(draft.id, draft));
});
afterEach(() => vi.restoreAllMocks());

test('what is typed is on the disk a moment later, without being asked', async () => {
  act(() => hand.now.change(named(hand.now.draft, 'Typed')));
  expect(hand.now.status.state).toBe('unsaved');
  await expect.poll(onDisk).toBe('Typed');
  await expect.poll(() => hand.now.status.state).toBe('saved');
});

test('what was typed since outranks the disk, and a new reading is offered beside it', async () => {
  act(() => hand.now.change(named(hand.now.draft, 'Typed')));
  await hand.now.flush();
  const offering = await saveReading(reading('Read again'));
  act(() => hand.now.change(named(hand.now.draft, 'Typed on')));
  act(() => hand.now.adopt(offering.id, offering));
  expect(nameOf(hand.now.draft)).toBe('Typed on');
  expect(nameOf(hand.now.draft?.offered)).toBe('Read again');
});

test('a full disk loses nothing that is on the screen, and can be tried again', async () => {
  const disk = fullDisk();
  act(() => hand.now.change(named(hand.now.draft, 'Typed')));
  await expect.poll(() => hand.now.status).toMatchObject({ state: 'failed', problem: { problem: 'full' } });
  expect(nameOf(hand.now.draft)).toBe('Typed');
  disk.mockRestore();
  const { status } = hand.now;
  if (status.state !== 'failed') throw new Error('it did not fail');
  status.again();
  await expect.poll(onDisk).toBe('Typed');
});

test('a draft that the disk refused is still there after another was looked at', async () => {
  const disk = fullDisk();
  act(() => hand.now.change(named(hand.now.draft, 'Typed')));
  await act(() => hand.now.flush());
  act(() => hand.now.adopt(undefined, undefined));
  expect(hand.now.draft).toBeUndefined();
  disk.mockRestore();
  const stored = (await storedDraft('example.net')) as Draft;
  act(() => hand.now.adopt('example.net', stored));
  expect(nameOf(hand.now.draft)).toBe('Typed');
  await expect.poll(onDisk).toBe('Typed');
});

test('keeping that fails says so, and the draft is as it was', async () => {
  const disk = fullDisk();
  await act(() => hand.now.keep());
  disk.mockRestore();
  expect(hand.now.status).toMatchObject({ state: 'failed', problem: { problem: 'full' } });
  expect(hand.now.draft?.kept).toBeUndefined();
  expect(await allCaptures()).toEqual([]);
});

test('Undo takes back what was kept, and before that what was changed', async () => {
  act(() => hand.now.change(named(hand.now.draft, 'Typed')));
  await act(() => hand.now.undo());
  expect(nameOf(hand.now.draft)).toBe('Example');
  await act(() => hand.now.keep());
  expect(hand.now.canUndo).toBe(true);
  await act(() => hand.now.undo());
  expect(await allCaptures()).toEqual([]);
  expect(hand.now.draft?.kept).toBeUndefined();
});

test('what the notebook would not take is told with its reason, and nothing is kept', async () => {
  const draft = hand.now.draft;
  if (!draft?.items[0]) throw new Error('there is no draft');
  const broken = { ...draft.items[0], record: { asn: 0, name: 'Nobody' } } as Draft['items'][number];
  act(() => hand.now.change({ ...draft, items: [broken] }));
  await act(() => hand.now.keep());
  expect(hand.now.status).toMatchObject({ state: 'refused', what: 'AS0 Nobody' });
  expect(await allCaptures()).toEqual([]);
});
