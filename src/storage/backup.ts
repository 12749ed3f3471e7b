/**
 * The notebook in one JSON file, and back. A restore adds what is missing and never takes the place of something newer or
 * corrected by hand; it is written in one transaction or not at all.
 */
import type { Capture } from '../records/capture.ts';
import { parseCapture } from '../records/migrate.ts';
import { announce } from './changes.ts';
import { database, write } from './database.ts';
import { announceNotebook, connectedSheet, NOTEBOOK_STORES, putCaptures } from './notebook.ts';
import { BACKED_UP, type BackedUp, parseSetting, type Settings } from './settings.ts';

const KIND = 'meet-me-sheet back-up';
/** Counts up when an older program could no longer make sense of the file. Captures carry their own version. */
const VERSION = 1;
/** Bytes. Thousands of networks fit; what is larger is not a back-up of ours, and would stall the page while it is parsed. */
export const LARGEST_BACKUP = 128 * 1024 * 1024;

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]{5,16}Z$/;
/** Characters of a reason: it may quote the file, and the file may hold anything. */
const REASON = 300;

export interface Backup {
  /** ISO 8601, UTC; absent where the file is a bare list of captures, as the terminal prints it. */
  madeAt?: string;
  captures: Capture[];
  settings: Partial<Settings>;
  /** Captures that could not be read: their place in the file, from 1, and why. */
  refused: { place: number; reason: string }[];
}

export type BackupProblem =
  | 'empty'
  | 'too-large'
  /** It begins like a back-up and breaks off, or was changed by something that does not write JSON. */
  | 'damaged'
  | 'not-json'
  | 'other-kind'
  | 'newer';

export type OpenedBackup = { ok: true; backup: Backup } | { ok: false; problem: BackupProblem };

/** What a restore does, or did, in numbers of captures. */
export interface Restored {
  /** Added. */
  fresh: number;
  /** Already here, word for word. */
  same: number;
  /** Replaced by a later correction of the same capture. */
  corrected: number;
  /** Left as they are here: the notebook's version is newer or corrected by hand. */
  kept: number;
  /** Settings taken over, because they were not set here. */
  settings: BackedUp[];
}

export interface Watch {
  /** From 0 to 1; called only when the work takes long enough to show. */
  onProgress?: (share: number) => void;
  /** Makes the reading throw its reason. */
  signal?: AbortSignal;
}

/** @param madeAt ISO 8601, UTC */
export async function makeBackup(madeAt: string): Promise<Blob> {
  const transaction = (await database()).transaction(['captures', 'settings']);
  const stored = await transaction.objectStore('captures').index('capturedAt').getAll();
  const settings: Partial<Record<keyof Settings, unknown>> = {};
  for (const name of BACKED_UP) {
    const value = await transaction.objectStore('settings').get(name);
    if (value !== undefined) settings[name] = value;
  }
  const head = `{"kind":${JSON.stringify(KIND)},"version":${VERSION},"madeAt":${JSON.stringify(madeAt)},`;
  const captures = stored.flatMap(({ capture }, i) => [i ? ',\n' : '', JSON.stringify(capture)]);
  return new Blob([head, `"settings":${JSON.stringify(settings)},\n"captures":[\n`, ...captures, '\n]}\n'], {
    type: 'application/json',
  });
}

/**
 * Reads a back-up file, or a bare JSON array of captures. Changes nothing.
 * @throws only what `watch.signal` was aborted with
 */
export async function openBackup(file: Blob, watch: Watch = {}): Promise<OpenedBackup> {
  if (file.size > LARGEST_BACKUP) return { ok: false, problem: 'too-large' };
  const text = await file.text();
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, problem: text.slice(0, 200).includes(KIND) ? 'damaged' : 'not-json' };
  }
  if (Array.isArray(content)) {
    if (!content.some(looksLikeCapture)) return { ok: false, problem: 'other-kind' };
    return { ok: true, backup: { settings: {}, ...(await readCaptures(content, watch)) } };
  }
  const { kind, version, madeAt, captures, settings } = asObject(content);
  if (kind !== KIND) return { ok: false, problem: 'other-kind' };
  if (typeof version !== 'number') return { ok: false, problem: 'damaged' };
  if (version > VERSION) return { ok: false, problem: 'newer' };
  if (!Array.isArray(captures)) return { ok: false, problem: 'damaged' };
  return {
    ok: true,
    backup: {
      ...(typeof madeAt === 'string' && MOMENT.test(madeAt) ? { madeAt } : {}),
      settings: readSettings(asObject(settings)),
      ...(await readCaptures(captures, watch)),
    },
  };
}

/** What `restoreBackup` would do now. */
export async function compareBackup(backup: Backup): Promise<Restored> {
  const transaction = (await database()).transaction(['captures', 'settings']);
  const { restored } = await decide(backup, {
    capture: async (id) => (await transaction.objectStore('captures').get(id))?.capture,
    setting: (name) => transaction.objectStore('settings').get(name),
  });
  return restored;
}

/** Resolves when everything is on disk; where it throws, nothing was changed. */
export async function restoreBackup(backup: Backup): Promise<Restored> {
  const sheet = await connectedSheet();
  const { restored, writes } = await write([...NOTEBOOK_STORES, 'settings'], async (transaction) => {
    const captures = transaction.objectStore('captures');
    const settings = transaction.objectStore('settings');
    const decided = await decide(backup, {
      capture: async (id) => (await captures.get(id))?.capture,
      setting: (name) => settings.get(name),
    });
    await putCaptures(transaction, sheet, decided.writes);
    for (const name of decided.restored.settings) await settings.put(backup.settings[name], name);
    return decided;
  });
  if (writes.length) announceNotebook();
  if (restored.settings.length) announce('settings');
  return restored;
}

/** What is here already; asked within the transaction that will write. */
interface Here {
  capture(id: string): Promise<Capture | undefined>;
  setting(name: keyof Settings): Promise<unknown>;
}

async function decide(backup: Backup, here: Here): Promise<{ restored: Restored; writes: Capture[] }> {
  const restored: Restored = { fresh: 0, same: 0, corrected: 0, kept: 0, settings: [] };
  const writes = new Map<string, Capture>();
  for (const incoming of backup.captures) {
    const verdict = compared(writes.get(incoming.id) ?? (await here.capture(incoming.id)), incoming);
    restored[verdict]++;
    if (verdict === 'fresh' || verdict === 'corrected') writes.set(incoming.id, incoming);
  }
  for (const name of BACKED_UP) {
    if (backup.settings[name] === undefined) continue;
    if (parseSetting(name, await here.setting(name)) === undefined) restored.settings.push(name);
  }
  return { restored, writes: [...writes.values()] };
}

/** Two captures with one id are one act of reading; they differ only by later corrections. */
function compared(here: Capture | undefined, incoming: Capture): 'fresh' | 'same' | 'corrected' | 'kept' {
  if (!here) return 'fresh';
  if ((incoming.correctedAt ?? '') > (here.correctedAt ?? '')) return 'corrected';
  const parsed = parseCapture(here);
  return parsed.ok && JSON.stringify(parsed.capture) === JSON.stringify(incoming) ? 'same' : 'kept';
}

/** Milliseconds of work after which the page gets a turn. */
const SLICE = 40;

async function readCaptures(
  inputs: readonly unknown[],
  { onProgress, signal }: Watch,
): Promise<Pick<Backup, 'captures' | 'refused'>> {
  const captures: Capture[] = [];
  const refused: Backup['refused'] = [];
  let sliceEnds = performance.now() + SLICE;
  for (const [index, input] of inputs.entries()) {
    const parsed = parseCapture(input);
    if (parsed.ok) captures.push(parsed.capture);
    else refused.push({ place: index + 1, reason: parsed.reason.slice(0, REASON) });
    if (performance.now() > sliceEnds) {
      onProgress?.((index + 1) / inputs.length);
      await new Promise((turn) => setTimeout(turn));
      signal?.throwIfAborted();
      sliceEnds = performance.now() + SLICE;
    }
  }
  return { captures, refused };
}

function readSettings(inputs: Record<string, unknown>): Partial<Settings> {
  const settings: Record<string, unknown> = {};
  for (const name of BACKED_UP) {
    const value = parseSetting(name, inputs[name]);
    if (value !== undefined) settings[name] = value;
  }
  return settings as Partial<Settings>;
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

const looksLikeCapture = (value: unknown): boolean => {
  const { kind, record, source } = asObject(value);
  return typeof kind === 'string' && typeof record === 'object' && typeof source === 'object';
};
