import { expect, test } from 'vitest';
import type { Attempt } from '../../../src/platform/attempts.ts';
import { situationOf } from '../../../src/ui/panel/situation.ts';

const page = { id: 7, url: 'https://example.net/peering/' };
const attempt = (outcome: Attempt['outcome'], more: Partial<Attempt> = {}): Attempt => ({
  tabId: 7,
  url: page.url,
  at: 1_000_000,
  outcome,
  ...more,
});

test('without a tab, or on one whose page we may not see, the user is invited to click', () => {
  expect(situationOf(undefined, undefined, false)).toEqual({ state: 'invitation' });
  expect(situationOf({ id: 7 }, undefined, false)).toEqual({ state: 'invitation' });
  expect(situationOf({ id: 7, url: 'chrome-extension://abc/notebook.html' }, undefined, false).state).toBe(
    'invitation',
  );
});

test('a page that we may see is looked up by its address', () => {
  expect(situationOf(page, undefined, false)).toEqual({ state: 'draft', id: 'example.net/peering' });
});

test('what was read is shown by its draft', () => {
  expect(situationOf(page, attempt({ state: 'read', draft: 'd' }), false)).toEqual({
    state: 'draft',
    id: 'd',
  });
});

test('a reader is waited for while it reads, and given up when it is gone', () => {
  const reading = attempt({ state: 'reading' });
  expect(situationOf(page, reading, false)).toEqual({ state: 'reading' });
  expect(situationOf(page, reading, true)).toEqual({ state: 'abandoned' });
});

test('what a reader left behind outlives it', () => {
  expect(situationOf(page, attempt({ state: 'read', draft: 'd' }), true)).toEqual({
    state: 'draft',
    id: 'd',
  });
});

test('a failure is told, also on a page whose address is hidden', () => {
  const failed = { state: 'failed', problem: 'closed', detail: '' } as const;
  expect(situationOf(page, attempt(failed), false)).toEqual(failed);
  expect(situationOf({ id: 7 }, attempt(failed, { url: undefined }), false)).toEqual(failed);
});

test('what became of another page of the same tab is history', () => {
  const before = attempt({ state: 'read', draft: 'd' }, { url: 'https://example.net/before' });
  expect(situationOf(page, before, false)).toEqual({ state: 'draft', id: 'example.net/peering' });
  expect(situationOf({ id: 7 }, before, false)).toEqual({ state: 'invitation' });
});
