/**
 * Review drafts: what was read from a page and what the user made of it. One a page, found by the page's address, so that it
 * outlives the panel, the worker, the tab and the browser. No schema library here: the panel's first load makes drafts too.
 */
import type { PageReading } from '../readers/read-with.ts';
import type { Capture } from '../records/capture.ts';
import { carryOver } from '../records/carry-over.ts';
import type { Reviewed } from '../records/correction.ts';
import { captureKey, pageKey } from '../records/keys.ts';
import { currentReading } from '../records/readings.ts';
import { textHash } from '../records/text.ts';
import { normalUrl } from '../records/url.ts';
import { announce } from './changes.ts';
import { database, write } from './database.ts';
import {
  announceNotebook,
  capturesOfKey,
  capturesOfPage,
  connectedSheet,
  NOTEBOOK_STORES,
  putCaptures,
  takeCaptures,
} from './notebook.ts';

/** A candidate under review. */
export type Item = Reviewed & {
  /** Of the capture that it becomes when it is kept. */
  id: string;
  checked: boolean;
  confidence: number;
  reader: string;
  /** The page only mentions or lists it; it waits to be chosen. */
  listed: boolean;
};

/** A page's text on its way to a network that the user names. */
export interface Note {
  id: string;
  asn?: number | undefined;
  name?: string | undefined;
  text: string;
}

export interface Draft {
  /** The page's normalised address. */
  id: string;
  page: PageReading['page'];
  detections: PageReading['detections'];
  failures: PageReading['failures'];
  items: Item[];
  note: Note;
  /** What is under review: the candidates, or the note. */
  view: 'items' | 'note';
  /** Tells whether a later reading of the page found anything else. */
  fingerprint: string;
  /** ISO 8601, UTC: when the page was read. */
  readAt: string;
  /** ISO 8601, UTC. */
  changedAt: string;
  /** Something in it is the user's own and not yet kept: no reading takes its place unasked. */
  edited: boolean;
  /** The captures that were kept from it, by id; there while Undo can take them back. */
  kept?: string[] | undefined;
  /** A later reading that waits for the user's word. */
  offered?: Draft | undefined;
  /** Fingerprint of the offer that was turned down; the same is not offered twice. */
  declined?: string | undefined;
}

export const draftId = (url: string): string => normalUrl(url);

/**
 * Puts a reading into its page's draft. A draft that the user has worked on is not replaced: the reading is offered in it.
 * @returns the draft as it now is
 */
export async function saveReading(reading: PageReading, view: Draft['view'] = 'items'): Promise<Draft> {
  const fresh = await freshDraft(reading, view);
  const saved = await write(['drafts'], async (transaction) => {
    const drafts = transaction.objectStore('drafts');
    const next = merged(await drafts.get(fresh.id), fresh, view);
    await drafts.put(next);
    return next;
  });
  announce('drafts');
  return saved;
}

function merged(old: Draft | undefined, fresh: Draft, view: Draft['view']): Draft {
  if (!old) return fresh;
  if (old.fingerprint === fresh.fingerprint) {
    const items = old.kept && !old.edited ? asInNotebook(old.items, fresh.items) : old.items;
    return { ...old, items, view, note: old.note.text ? old.note : fresh.note };
  }
  if (old.edited && old.declined === fresh.fingerprint) return { ...old, view };
  return old.edited ? { ...old, offered: fresh, changedAt: fresh.changedAt } : fresh;
}

/** What was kept may have been corrected in the notebook since; keeping the draft again must not take that back. */
const asInNotebook = (old: readonly Item[], fresh: readonly Item[]): Item[] =>
  old.map((item, position) => {
    const { record, evidence, asRead, leftOut } = fresh[position] ?? item;
    return { ...item, record, evidence, asRead, leftOut: { ...item.leftOut, ...leftOut } } as Item;
  });

async function freshDraft(reading: PageReading, view: Draft['view']): Promise<Draft> {
  const { page, detections, failures, candidates, text = '' } = reading;
  const now = new Date().toISOString();
  return {
    id: draftId(page.url),
    page,
    detections,
    failures,
    items: await Promise.all(candidates.map(asItem)),
    note: { id: crypto.randomUUID(), text },
    // A page that no reader knows can at least become a note.
    view: candidates.length === 0 ? 'note' : view,
    fingerprint: textHash(JSON.stringify(candidates) + page.textHash),
    readAt: now,
    changedAt: now,
    edited: false,
  };

  async function asItem({ listed = false, ...candidate }: (typeof candidates)[number]): Promise<Item> {
    const item: Item = { ...candidate, id: crypto.randomUUID(), checked: !listed, listed };
    if (listed) return item;
    const captured = { ...candidate, source: { ...page, reader: '' } };
    const readings = await capturesOfKey(captureKey(captured));
    const own = pageKey(captured);
    if (candidate.kind === 'event') {
      // To which event a page belongs may have been said by hand; what was said of another day's page is not said of this one.
      const here = await capturesOfPage(page.url);
      const known = [
        ...readings.filter((reading) => pageKey(reading) === own),
        ...here.filter(({ kind, evidence }) => kind === 'event' && evidence?.part?.from === 'hand'),
      ];
      const latest = currentReading(known);
      return latest ? carryOver(latest, item) : item;
    }
    // Whoever stood on one page of a list may stand on another today; what was said of this one goes last, and stays.
    const pages = new Set([...readings.map(pageKey).filter((one) => one !== own), own]);
    return [...pages].reduce((carried, one) => {
      const known = currentReading(readings.filter((reading) => pageKey(reading) === one));
      return known ? carryOver(known, carried) : carried;
    }, item);
  }
}

/**
 * As it is stored; what comes from the disk is parsed by `parse-draft.ts` before it is shown. Where all that was kept from it has
 * been deleted in the notebook, it is a draft that was not kept, and can be kept again.
 */
export async function storedDraft(id: string): Promise<unknown> {
  const transaction = (await database()).transaction(['drafts', 'captures']);
  const draft = await transaction.objectStore('drafts').get(id);
  if (!draft || !Array.isArray(draft.kept) || draft.kept.length === 0) return draft;
  const captures = transaction.objectStore('captures');
  const left = await Promise.all(draft.kept.map((kept) => captures.getKey(kept)));
  return left.some((key) => key !== undefined) ? draft : { ...draft, kept: undefined };
}

/** Saves what the user did. An offer that came in meanwhile is not lost by it. */
export async function saveDraft(draft: Draft): Promise<void> {
  await write(['drafts'], async (transaction) => {
    const drafts = transaction.objectStore('drafts');
    const offered = (await drafts.get(draft.id))?.offered ?? draft.offered;
    const answered = !offered || [draft.declined, draft.fingerprint].includes(offered.fingerprint);
    await drafts.put({ ...draft, offered: answered ? undefined : offered });
  });
  announce('drafts');
}

/** Whether the draft on the disk is the one that was changed at that moment; asked after every write, so it reads nothing else. */
export async function isStored({ id, changedAt }: Pick<Draft, 'id' | 'changedAt'>): Promise<boolean> {
  return (await (await database()).getAllKeysFromIndex('drafts', 'changedAt', changedAt)).includes(id);
}

/** @returns what `restoreDraft` brings back */
export async function removeDraft(id: string): Promise<Draft | undefined> {
  const removed = await write(['drafts'], async (transaction) => {
    const drafts = transaction.objectStore('drafts');
    const draft = await drafts.get(id);
    await drafts.delete(id);
    return draft;
  });
  announce('drafts');
  return removed;
}

export async function restoreDraft(draft: Draft): Promise<void> {
  await (await database()).put('drafts', draft);
  announce('drafts');
}

/**
 * Keeps the captures made from a draft, in place of those kept from it before, and notes it in the draft: both or neither.
 * Resolves when they are on disk.
 */
export async function keepDraft(draft: Draft, captures: readonly Capture[]): Promise<Draft> {
  const kept: Draft = { ...draft, edited: false, kept: captures.map(({ id }) => id) };
  await replaceKept(draft, kept, captures);
  return kept;
}

/** Takes back what was kept; the draft is as it was. */
export async function undoKeep(draft: Draft): Promise<Draft> {
  const { kept: _kept, ...rest } = draft;
  const restored: Draft = { ...rest, edited: true };
  await replaceKept(draft, restored, []);
  return restored;
}

async function replaceKept(before: Draft, after: Draft, captures: readonly Capture[]): Promise<void> {
  const sheet = await connectedSheet();
  const stays = new Set(captures.map(({ id }) => id));
  await write([...NOTEBOOK_STORES, 'drafts'], async (transaction) => {
    const gone = (before.kept ?? []).filter((id) => !stays.has(id));
    await takeCaptures(transaction, sheet, gone);
    await putCaptures(transaction, sheet, captures);
    await transaction.objectStore('drafts').put(after);
  });
  announceNotebook();
  announce('drafts');
}

/** What a list of drafts shows. */
export type DraftSummary = Pick<Draft, 'id' | 'page' | 'changedAt' | 'edited' | 'kept'>;

/** The latest first. */
export async function allDrafts(): Promise<DraftSummary[]> {
  const drafts = await (await database()).getAllFromIndex('drafts', 'changedAt');
  return drafts
    .reverse()
    .map(({ id, page, changedAt, edited, kept }) => ({ id, page, changedAt, edited, kept }));
}

const KEPT_FOR_DAYS = 30;

/** Drafts that nobody worked on go after a month; what the user wrote stays until the user throws it away. */
export async function pruneDrafts(now = new Date()): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_FOR_DAYS * 86_400_000).toISOString();
  await write(['drafts'], async (transaction) => {
    const old = transaction.objectStore('drafts').index('changedAt').iterate(IDBKeyRange.upperBound(oldest));
    for await (const cursor of old) if (!cursor.value.edited) await cursor.delete();
  });
}
