import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Capture, SCHEMA_VERSION } from '../../src/records/capture.ts';
import {
  type Backup,
  compareBackup,
  LARGEST_BACKUP,
  makeBackup,
  openBackup,
  restoreBackup,
} from '../../src/storage/backup.ts';
import { database } from '../../src/storage/database.ts';
import { forgetEverything } from '../../src/storage/forget.ts';
import { allCaptures, keepCaptures } from '../../src/storage/notebook.ts';
import { saveSetting, setting } from '../../src/storage/settings.ts';
import { arbitraryCaptures } from '../arbitrary-captures.ts';

const NOW = '2026-11-21T09:00:00Z';
const ours = { asn: 64500, name: 'Example Networks' };
const capture: Capture = {
  id: '6f1f4a52-4f0c-4c5e-9a0b-0c2f5a1d7e10',
  schemaVersion: SCHEMA_VERSION,
  capturedAt: '2026-09-01T08:00:00Z',
  source: { url: 'https://example.net/', title: 'Example', reader: 'test', textHash: '00000000000000' },
  kind: 'network',
  record: { asn: 64501, name: 'Example Transit' },
};
const corrected = (at: string, name: string): Capture => ({
  ...capture,
  correctedAt: at,
  record: { asn: 64501, name },
});

const byId = (captures: Capture[]) => [...captures].sort((a, b) => (a.id < b.id ? -1 : 1));
const file = (content: unknown) =>
  new Blob([typeof content === 'string' ? content : JSON.stringify(content)]);
const opened = async (blob: Blob): Promise<Backup> => {
  const answer = await openBackup(blob);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.backup;
};
const envelope = { kind: 'meet-me-sheet back-up', version: 1, madeAt: NOW, settings: {}, captures: [] };

beforeEach(forgetEverything);

describe('round trip', () => {
  test('what was backed up, emptied and restored is what was there', () =>
    fc.assert(
      fc.asyncProperty(arbitraryCaptures(8), async (captures) => {
        await forgetEverything();
        await keepCaptures(captures);
        await saveSetting('ourNetwork', ours);
        const saved = await makeBackup(NOW);
        await forgetEverything();
        const backup = await opened(saved);
        expect(backup.refused).toEqual([]);
        expect(await restoreBackup(backup)).toMatchObject({
          fresh: captures.length,
          settings: ['ourNetwork'],
        });
        expect(byId(await allCaptures())).toEqual(byId(captures));
        expect(await setting('ourNetwork')).toEqual(ours);
      }),
      { numRuns: 60 },
    ));

  test('restoring twice changes nothing the second time', () =>
    fc.assert(
      fc.asyncProperty(arbitraryCaptures(8), async (captures) => {
        await forgetEverything();
        await keepCaptures(captures);
        const before = await allCaptures();
        expect(await restoreBackup(await opened(await makeBackup(NOW)))).toEqual({
          fresh: 0,
          same: captures.length,
          corrected: 0,
          kept: 0,
          settings: [],
        });
        expect(await allCaptures()).toEqual(before);
      }),
      { numRuns: 30 },
    ));

  test('an empty notebook makes a back-up that can be opened', async () => {
    expect(await opened(await makeBackup(NOW))).toEqual({
      madeAt: NOW,
      captures: [],
      settings: {},
      refused: [],
    });
  });

  test('only the named settings leave', async () => {
    await (await database()).put('settings', 'hush', 'peeringdbKey');
    expect(await (await makeBackup(NOW)).text()).not.toContain('hush');
  });
});

describe('merging', () => {
  test.each<[string, Capture, Capture, 'corrected' | 'kept' | 'same']>([
    ['the same reading', capture, capture, 'same'],
    ['a later correction in the file', capture, corrected('2026-10-01T00:00:00Z', 'B'), 'corrected'],
    ['a correction here, none in the file', corrected('2026-10-01T00:00:00Z', 'B'), capture, 'kept'],
    [
      'an older correction in the file',
      corrected('2026-10-02T00:00:00Z', 'B'),
      corrected('2026-10-01T00:00:00Z', 'C'),
      'kept',
    ],
    [
      'another text with no word of a correction',
      capture,
      { ...capture, record: { asn: 64501, name: 'Other' } } as Capture,
      'kept',
    ],
  ])('%s', async (_what, here, incoming, verdict) => {
    await keepCaptures([here]);
    const backup = await opened(file({ ...envelope, captures: [incoming] }));
    expect(await compareBackup(backup)).toMatchObject({ fresh: 0, [verdict]: 1 });
    expect(await allCaptures()).toEqual([here]);
    await restoreBackup(backup);
    expect(await allCaptures()).toEqual([verdict === 'corrected' ? incoming : here]);
  });

  test('another reading of the same network stands beside the one here', async () => {
    await keepCaptures([capture]);
    const older = { ...capture, id: crypto.randomUUID(), capturedAt: '2025-01-01T00:00:00Z' };
    expect(await restoreBackup(await opened(file({ ...envelope, captures: [older] })))).toMatchObject({
      fresh: 1,
    });
    expect(await allCaptures()).toEqual([older, capture]);
  });

  test('a capture that stands twice in the file is written once, as last corrected', async () => {
    const later = corrected('2026-10-01T00:00:00Z', 'B');
    const backup = await opened(file({ ...envelope, captures: [later, capture, later] }));
    expect(await restoreBackup(backup)).toMatchObject({ fresh: 1, same: 1, kept: 1 });
    expect(await allCaptures()).toEqual([later]);
  });

  test('a setting made here stays', async () => {
    await saveSetting('theme', 'dark');
    const backup = await opened(file({ ...envelope, settings: { theme: 'light', ourNetwork: ours } }));
    expect(await restoreBackup(backup)).toMatchObject({ settings: ['ourNetwork'] });
    expect([await setting('theme'), await setting('ourNetwork')]).toEqual(['dark', ours]);
  });

  test('a capture that cannot be read is refused with its place and reason, the rest is restored', async () => {
    const backup = await opened(file({ ...envelope, captures: [{ ...capture, kind: 'x' }, capture, null] }));
    expect(backup.refused).toEqual([
      { place: 1, reason: expect.stringContaining('kind') },
      { place: 3, reason: 'it is not a capture' },
    ]);
    expect(backup.captures).toEqual([capture]);
  });

  test('where one write fails, none is made', async () => {
    await keepCaptures([capture]);
    const uncloneable = {
      ...capture,
      id: crypto.randomUUID(),
      record: { asn: 64502, name: () => 'no data' },
    } as unknown as Capture;
    const fresh = { ...capture, id: crypto.randomUUID() };
    const backup: Backup = {
      captures: [fresh, uncloneable],
      settings: { theme: 'dark' },
      refused: [],
    };
    await expect(restoreBackup(backup)).rejects.toThrow();
    expect(await allCaptures()).toEqual([capture]);
    expect(await setting('theme')).toBeUndefined();
  });

  test('a bare list of captures is taken too', async () => {
    expect(await opened(file([capture]))).toEqual({ captures: [capture], settings: {}, refused: [] });
  });
});

describe('files that are no back-up', () => {
  test.each([
    ['an empty file', '  \n', 'empty'],
    ['text', 'Dear all, please find', 'not-json'],
    ['a web page', '<!doctype html><title>x</title>', 'not-json'],
    ['another JSON file', { data: [{ asn: 64500 }] }, 'other-kind'],
    ['a JSON list of something else', [1, 2, 3], 'other-kind'],
    ['a JSON string', '"meet-me-sheet back-up"', 'other-kind'],
    ['a newer version', { ...envelope, version: 2 }, 'newer'],
    ['no version', { ...envelope, version: '1' }, 'damaged'],
    ['no captures', { ...envelope, captures: { length: 3 } }, 'damaged'],
  ])('%s is told apart', async (_what, content, problem) => {
    expect(await openBackup(file(content))).toEqual({ ok: false, problem });
  });

  test('a file of 200 MB is turned away unread', async () => {
    const text = vi.fn();
    const huge = { size: 200_000_000, text } as unknown as Blob;
    expect(huge.size).toBeGreaterThan(LARGEST_BACKUP);
    expect(await openBackup(huge)).toEqual({ ok: false, problem: 'too-large' });
    expect(text).not.toHaveBeenCalled();
  });

  test('cut short anywhere, it is damaged or empty, and never half read', async () => {
    await keepCaptures([capture]);
    const whole = await (await makeBackup(NOW)).text();
    for (let length = 0; length < whole.trimEnd().length; length++) {
      const answer = await openBackup(file(whole.slice(0, length)));
      expect(answer.ok).toBe(false);
      if (length > 40) expect(answer).toEqual({ ok: false, problem: 'damaged' });
    }
  });

  test('__proto__ in the file reaches no prototype and no setting', async () => {
    const hostile = `{"kind":"meet-me-sheet back-up","version":1,"__proto__":{"polluted":1},
      "settings":{"__proto__":{"theme":"dark"}},
      "captures":[${JSON.stringify(capture).replace('"record":{', '"__proto__":{"polluted":1},"evidence":{"__proto__":{"from":"hand"}},"record":{"__proto__":{"name":"x"},')}]}`;
    const backup = await opened(file(hostile));
    await restoreBackup(backup);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(await setting('theme')).toBeUndefined();
    const [kept] = await allCaptures();
    expect(kept).toMatchObject(capture);
    expect(Object.getPrototypeOf(kept?.record)).toBe(Object.prototype);
    expect(Object.keys(kept?.evidence ?? {})).toEqual([]);
  });

  test('words of the file that are shown are short', async () => {
    const huge = 'x'.repeat(1_000_000);
    const backup = await opened(
      file({
        ...envelope,
        madeAt: huge,
        captures: [{ ...capture, evidence: { [huge]: { from: 'nowhere' } } }],
      }),
    );
    expect(backup.madeAt).toBeUndefined();
    expect(backup.refused[0]?.reason.length).toBeLessThanOrEqual(300);
  });

  test('whatever JSON comes is answered, never thrown at', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (captures, settings) => {
        const answer = await openBackup(file({ ...envelope, captures, settings }));
        expect(typeof answer.ok).toBe('boolean');
      }),
    ));
});

test('a long reading tells its progress and can be stopped', async () => {
  const many = Array.from({ length: 20_000 }, () => capture);
  const shares: number[] = [];
  const stop = new AbortController();
  const reading = openBackup(file({ ...envelope, captures: many }), {
    signal: stop.signal,
    onProgress(share) {
      shares.push(share);
      stop.abort(new Error('stopped'));
    },
  });
  await expect(reading).rejects.toThrow('stopped');
  expect(shares).toHaveLength(1);
  expect(shares[0]).toBeLessThan(1);
});
