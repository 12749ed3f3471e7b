import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/book/book.ts';
import { workedOut } from '../../src/book/engine/work-out.ts';
import { makeBook } from '../../src/book/make-book.ts';
import type { Capture } from '../../src/records/capture.ts';
import { capture, policyRecord } from './captures.ts';

const today = '2026-11-21';
const MAY = '2026-05-03T09:00:00.000Z';
const JUNE = '2026-06-10T09:00:00.000Z';
const OCTOBER = '2026-10-01T09:00:00.000Z';

const policy = (at: string, minMbps: number, more: object = {}) =>
  capture(
    'policy',
    policyRecord([{ id: 'traffic-volume', value: { minMbps }, quote: `At least ${minMbps} Mbps.` }], {
      asn: 64501,
      network: 'Alpha',
      text: `At least ${minMbps} Mbps.`,
      ...more,
    }),
    { at, url: 'https://alpha.example/peering' },
  );
const versionsIn = (captures: readonly Capture[]) =>
  makeBook(captures, { today }).rows.versions.map(({ cells }) => cells);

describe('a policy’s versions', () => {
  test('are kept with their days, and say what changed', () => {
    expect(versionsIn([policy(OCTOBER, 2000), policy(MAY, 500), policy(JUNE, 500)])).toMatchObject([
      { asn: 64501, version: 1, since: '2026-05-03', until: '2026-06-10', summary: 'first reading' },
      {
        version: 2,
        since: '2026-10-01',
        until: '2026-10-01',
        changedOn: '2026-10-01',
        summary: '1 stricter',
        details: 'stricter: traffic-volume: required ≥ 500 Mbps → required ≥ 2 Gbps',
      },
    ]);
  });

  test('are three where the page went back to what it said', () => {
    const captures = [policy(MAY, 500), policy(JUNE, 2000), policy(OCTOBER, 500)];
    expect(versionsIn(captures).map(({ summary }) => summary)).toEqual([
      'first reading',
      '1 stricter',
      '1 looser',
    ]);
    const { rows } = makeBook(captures, { today });
    expect(new Set(rows.versions.map(({ key }) => key)).size).toBe(3);
  });

  test('say so where only the wording changed', () => {
    const [, second] = versionsIn([
      policy(MAY, 500),
      policy(JUNE, 500, { text: 'Hello. At least 500 Mbps.' }),
    ]);
    expect(second?.summary).toBe('only the wording, in no clause');
  });

  test('are the same in whatever order they arrive, and a row keeps its key when an earlier reading turns up', () => {
    const captures = [policy(MAY, 500), policy(JUNE, 2000), policy(OCTOBER, 1000), policy(OCTOBER, 1000)];
    const keys = ([first, ...later]: typeof captures) => {
      const rows = (some: Capture[]) => makeBook(some, { today }).rows.versions.map(({ key }) => key);
      return { all: rows(first ? [first, ...later] : []), later: rows(later) };
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(captures, { minLength: 4 }), (shuffled) => {
        expect(versionsIn(shuffled)).toEqual(versionsIn(captures));
      }),
    );
    expect(keys(captures).all).toEqual(expect.arrayContaining(keys(captures).later));
  });
});

describe('a target whose policy was marked as read', () => {
  const since = (policyReadOn: string | undefined) => {
    const book = makeBook([policy(MAY, 500), policy(OCTOBER, 2000)], { today });
    const [target] = book.rows.targets;
    if (!target) throw new Error('no target');
    const marked: Book = {
      ...book,
      rows: { ...book.rows, targets: [{ ...target, cells: { ...target.cells, policyReadOn } }] },
    };
    return workedOut(marked).column('targets', 'policyChanged');
  };

  test('says so where it changed since', () => {
    expect(since('2026-06-01')).toEqual(['changed since']);
  });

  test('says nothing where it did not, or nobody has read it', () => {
    expect(since('2026-10-01')).toEqual(['']);
    expect(since(undefined)).toEqual(['']);
  });
});
