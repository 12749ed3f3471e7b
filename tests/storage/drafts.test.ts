import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageReading } from '../../src/readers/read-page.ts';
import type { Capture } from '../../src/records/capture.ts';
import { correctField, correctRow } from '../../src/records/correction.ts';
import { database } from '../../src/storage/database.ts';
import {
  allDrafts,
  type Draft,
  keepDraft,
  pruneDrafts,
  removeDraft,
  saveDraft,
  saveReading,
  storedDraft,
  undoKeep,
} from '../../src/storage/drafts.ts';
import { forgetEverything } from '../../src/storage/forget.ts';
import { knownCaptures } from '../../src/storage/known.ts';
import { allCaptures, keepCaptures, removeCaptures } from '../../src/storage/notebook.ts';
import { parseDraft } from '../../src/storage/parse-draft.ts';
import { storageProblem } from '../../src/storage/problem.ts';
import { capturesOf } from '../../src/ui/panel/captures-of.ts';
import { badgeOf } from '../../src/ui/panel/page-badge.ts';

const URL_OF_PAGE = 'https://www.peeringdb.example/net/4201';

const reading = (name: string, more: Partial<PageReading> = {}): PageReading => ({
  page: { url: URL_OF_PAGE, title: name, textHash: name },
  detections: [{ kind: 'network', confidence: 0.9, reason: 'it says so', reader: 'test' }],
  candidates: [
    {
      kind: 'network',
      record: { asn: 64500, name },
      evidence: { name: { from: 'selector', snippet: name } },
      confidence: 0.9,
      reader: 'test',
    },
    {
      kind: 'network',
      record: { asn: 64501, name: 'Mentioned' },
      evidence: {},
      confidence: 0.6,
      listed: true,
      reader: 'anywhere',
    },
  ],
  failures: [],
  ...more,
});
const worked = (draft: Draft, name: string): Draft => {
  const [first, ...others] = draft.items;
  if (!first) throw new Error('the draft is empty');
  return { ...draft, edited: true, items: [{ ...first, ...correctField(first, 'name', name) }, ...others] };
};
const nameIn = (draft: Draft | undefined) => (draft?.items[0]?.record as { name: string } | undefined)?.name;
const stored = async () => parseDraft(await storedDraft('peeringdb.example/net/4201'));
const keep = (draft: Draft) => {
  const made = capturesOf(draft, '2026-11-21T09:00:00Z');
  if (!made.ok) throw new Error(made.reason);
  return keepDraft(draft, made.captures);
};

beforeEach(forgetEverything);
afterEach(() => vi.restoreAllMocks());

describe('a page that is read', () => {
  test('becomes a draft: what it is about is checked, what it mentions waits', async () => {
    const draft = await saveReading(reading('Example'));
    expect(draft.items.map(({ checked, listed }) => ({ checked, listed }))).toEqual([
      { checked: true, listed: false },
      { checked: false, listed: true },
    ]);
    expect(await stored()).toEqual(draft);
  });

  test('finds its draft again by its address, whatever the tab, the fragment or the tracking', async () => {
    await saveReading(reading('Example'));
    const again = { ...reading('Example').page, url: `${URL_OF_PAGE}/?utm_source=x#top` };
    await saveReading(reading('Example', { page: again }));
    expect(await allDrafts()).toHaveLength(1);
  });

  test('takes the place of a draft that nobody worked on', async () => {
    await saveReading(reading('Old'));
    expect(nameIn(await saveReading(reading('New')))).toBe('New');
    expect(nameIn(await stored())).toBe('New');
  });

  test('never takes the place of one that was worked on: it is offered in it', async () => {
    await saveDraft(worked(await saveReading(reading('Old')), 'Mine'));
    const draft = await saveReading(reading('New'));
    expect(nameIn(draft)).toBe('Mine');
    expect(nameIn(draft.offered)).toBe('New');
    expect(nameIn((await stored())?.offered)).toBe('New');
  });

  test('is not offered where it says nothing new', async () => {
    await saveDraft(worked(await saveReading(reading('Old')), 'Mine'));
    const draft = await saveReading(reading('Old'));
    expect(nameIn(draft)).toBe('Mine');
    expect(draft.offered).toBeUndefined();
  });

  test('that was kept can still be undone after it was read again unchanged', async () => {
    const kept = await keep(await saveReading(reading('Example')));
    expect((await saveReading(reading('Example'))).kept).toEqual(kept.kept);
  });

  test('keeps the corrections of the capture that the notebook holds', async () => {
    await keep(worked(await saveReading(reading('Old')), 'Mine'));
    await removeDraft('peeringdb.example/net/4201');
    const draft = await saveReading(reading('New'));
    expect(nameIn(draft)).toBe('Mine');
    expect(draft.items[0]?.asRead?.name?.value).toBe('New');
  });

  test('that was kept and then corrected in the notebook shows the correction', async () => {
    await keep(await saveReading(reading('Example')));
    const [capture] = await allCaptures();
    if (capture?.kind !== 'network') throw new Error('nothing was kept');
    await keepCaptures([correctField(capture, 'name', 'Mine') as typeof capture]);
    const draft = await saveReading(reading('Example'));
    expect(nameIn(draft)).toBe('Mine');
    expect(draft.items.map(({ id }) => id)).toContain(capture.id);
  });

  test('of a list’s second page keeps what was corrected on its first, and is new all the same', async () => {
    const list = 'https://forum.example/attendees';
    const page = (number: number, names: string[]): PageReading => ({
      ...reading('Attendees'),
      page: { url: `${list}?page=${number}`, title: 'Attendees', textHash: names.join() },
      candidates: [
        {
          kind: 'people',
          record: { people: names.map((name) => ({ name, asns: [] })), part: { list, number } },
          evidence: {},
          confidence: 0.9,
          reader: 'test',
        },
      ],
    });
    const first = await saveReading(page(1, ['Ada', 'Bo']));
    const [item] = first.items;
    if (item?.kind !== 'people') throw new Error('the draft is empty');
    const named = correctField(
      correctRow(item, 'people', 1, { name: 'Bo', title: 'Peering Coordinator', asns: [] }),
      'event',
      'Example Forum 7',
    );
    await keep({ ...first, items: [named] });

    // Somebody has come in between, and Bo stands on the second page now.
    const second = await saveReading(page(2, ['Bo', 'Cy']));
    expect(second.items[0]?.record).toMatchObject({
      event: 'Example Forum 7',
      people: [{ name: 'Bo', title: 'Peering Coordinator' }, { name: 'Cy' }],
    });
    expect((await badgeOf(second)).tone).toBe('plain');
    await keep(second);
    expect((await badgeOf(second)).tone).toBe('known');
    expect(await allCaptures()).toHaveLength(2);
  });

  test('that no reader knows is ready to become a note', async () => {
    const draft = await saveReading(reading('Cake', { candidates: [], text: 'Three eggs.' }));
    expect(draft).toMatchObject({ view: 'note', note: { text: 'Three eggs.' } });
  });

  test('that is wanted as a note keeps what was worked out before', async () => {
    await saveDraft(worked(await saveReading(reading('Old')), 'Mine'));
    const draft = await saveReading(reading('Old', { text: 'All of it.' }), 'note');
    expect(draft).toMatchObject({ view: 'note', note: { text: 'All of it.' } });
    expect(nameIn(draft)).toBe('Mine');
  });
});

describe('saving what the user did', () => {
  test('does not lose a reading that came in meanwhile', async () => {
    const mine = worked(await saveReading(reading('Old')), 'Mine');
    await saveDraft(mine);
    await saveReading(reading('New'));
    await saveDraft(worked(mine, 'Mine too'));
    expect(nameIn(await stored())).toBe('Mine too');
    expect(nameIn((await stored())?.offered)).toBe('New');
  });

  test('forgets an offer that was turned down or taken', async () => {
    const mine = worked(await saveReading(reading('Old')), 'Mine');
    await saveDraft(mine);
    const { offered } = await saveReading(reading('New'));
    if (!offered) throw new Error('nothing was offered');
    await saveDraft({ ...mine, declined: offered.fingerprint });
    expect((await stored())?.offered).toBeUndefined();
    expect((await saveReading(reading('New'))).offered).toBeUndefined();

    await saveReading(reading('Newer'));
    const newer = (await stored())?.offered;
    if (!newer) throw new Error('nothing was offered');
    await saveDraft({ ...newer, edited: true });
    expect(await stored()).toMatchObject({ offered: undefined });
    expect(nameIn(await stored())).toBe('Newer');
  });
});

describe('keeping', () => {
  test('puts what is checked into the notebook, and Undo takes it out and gives the draft back', async () => {
    const before = worked(await saveReading(reading('Example')), 'Mine');
    await saveDraft(before);
    const kept = await keep(before);
    expect((await allCaptures()).map(({ id, record }) => [id, (record as { name: string }).name])).toEqual([
      [before.items[0]?.id, 'Mine'],
    ]);
    expect(await stored()).toMatchObject({ edited: false, kept: [before.items[0]?.id] });

    const back = await undoKeep(kept);
    expect(await allCaptures()).toEqual([]);
    expect(back.items).toEqual(before.items);
    expect(await stored()).toEqual(parseDraft(back));
  });

  test('again after a change replaces what was kept and takes out what is no longer checked', async () => {
    const draft = await saveReading(reading('Example'));
    const both = { ...draft, items: draft.items.map((item) => ({ ...item, checked: true })) };
    const kept = await keep(both);
    expect(await allCaptures()).toHaveLength(2);
    const [first, second] = worked(kept, 'Renamed').items;
    if (!first || !second) throw new Error('two were read');
    await keep({ ...kept, items: [first, { ...second, checked: false }] });
    expect((await allCaptures()).map(({ record }) => (record as { name: string }).name)).toEqual(['Renamed']);
  });

  test('can be done again after all of it was deleted in the notebook', async () => {
    const kept = await keep(await saveReading(reading('Example')));
    await removeCaptures(kept.kept ?? []);
    expect((await stored())?.kept).toBeUndefined();
  });

  test('that fails half-way leaves notebook and draft as they were', async () => {
    const draft = await saveReading(reading('Example'));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'drafts') throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const failure = await keep(draft).catch((error: unknown) => error);
    vi.restoreAllMocks();
    expect(storageProblem(failure)).toEqual({ problem: 'full' });
    expect(await allCaptures()).toEqual([]);
    expect(await stored()).toEqual(draft);
  });

  test('something that the notebook would not take says what and why, and keeps nothing', async () => {
    const draft = await saveReading(reading('Example'));
    const [first] = draft.items;
    if (!first) throw new Error('one was read');
    const broken = { ...first, record: { asn: 0, name: 'Nobody' } } as Draft['items'][number];
    expect(capturesOf({ ...draft, items: [broken] }, '2026-11-21T09:00:00Z')).toMatchObject({
      ok: false,
      what: 'AS0 Nobody',
      reason: expect.stringContaining('record.asn'),
    });
  });

  test('a note makes a capture of the network that the user named, and none before it is named', async () => {
    const draft = await saveReading(reading('Cake', { candidates: [], text: 'Three eggs.' }));
    expect(capturesOf(draft, '2026-11-21T09:00:00Z')).toEqual({ ok: true, captures: [] });
    await keep({ ...draft, note: { ...draft.note, asn: 64510 } });
    expect(await allCaptures()).toMatchObject([
      {
        kind: 'network',
        source: { reader: 'note', url: URL_OF_PAGE },
        record: { asn: 64510, name: 'AS64510', notes: 'Three eggs.' },
      },
    ]);
  });
});

describe('drafts of long ago', () => {
  const monthAgo = '2026-10-01T00:00:00.000Z';
  const now = new Date('2026-11-21T00:00:00Z');

  test('go, unless somebody worked on them', async () => {
    const draft = await saveReading(reading('Example'));
    const db = await database();
    await db.put('drafts', { ...draft, id: 'old', changedAt: monthAgo });
    await db.put('drafts', { ...draft, id: 'old and worked on', changedAt: monthAgo, edited: true });
    await db.put('drafts', { ...draft, id: 'new', changedAt: '2026-11-01T00:00:00.000Z' });
    await removeDraft(draft.id);
    await pruneDrafts(now);
    expect((await allDrafts()).map(({ id }) => id)).toEqual(['new', 'old and worked on']);
  });
});

describe('a draft from the disk', () => {
  test('that is none of ours is none', () => {
    for (const damaged of [undefined, null, 7, 'draft', {}, { id: 'x' }])
      expect(parseDraft(damaged)).toBeUndefined();
  });

  test('with one item that does not hold together tells so and shows the others', async () => {
    const draft = await saveReading(reading('Example'));
    const [first, second] = draft.items;
    const parsed = parseDraft({ ...draft, items: [{ ...first, record: { asn: 'many' } }, second] });
    expect(parsed?.items).toEqual([second]);
    expect(parsed?.failures).toEqual([{ reader: 'test', error: expect.stringContaining('asn') }]);
  });
});

test('what the notebook knows is told by key, the latest reading of each, without those that do not count', async () => {
  const capture = (id: number, capturedAt: string): Capture => ({
    id: `00000000-0000-4000-8000-00000000000${id}`,
    schemaVersion: 1,
    capturedAt,
    source: { url: `https://example.net/${id}`, title: 'Example', reader: 'test', textHash: '' },
    kind: 'network',
    record: { asn: 64500, name: 'Example' },
  });
  const [early, late, own] = [
    capture(1, '2026-01-01T00:00:00Z'),
    capture(2, '2026-02-01T00:00:00Z'),
    capture(3, '2026-03-01T00:00:00Z'),
  ] as const;
  await keepCaptures([late, early, own]);
  const known = await knownCaptures(['network:AS64500', 'network:AS64501'], new Set([own.id]));
  expect([...known]).toEqual([['network:AS64500', expect.objectContaining({ id: late.id })]]);
});
