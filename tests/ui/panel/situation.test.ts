import { expect, test } from 'vitest';
import type { Attempt } from '../../../src/platform/attempts.ts';
import { PATIENCE, situationOf } from '../../../src/ui/panel/situation.ts';

const NOW = 1_000_000;
const page = { id: 7, url: 'https://example.net/peering/' };
const attempt = (outcome: Attempt['outcome'], more: Partial<Attempt> = {}): Attempt => ({
  tabId: 7,
  url: page.url,
  at: NOW,
  outcome,
  ...more,
});

test('without a tab, or on one whose page we may not see, the user is invited to click', () => {
  expect(situationOf(undefined, undefined, NOW)).toEqual({ state: 'invitation' });
  expect(situationOf({ id: 7 }, undefined, NOW)).toEqual({ state: 'invitation' });
  expect(situationOf({ id: 7, url: 'chrome-extension://abc/notebook.html' }, undefined, NOW).state).toBe(
    'invitation',
  );
});

test('a page that we may see is looked up by its address', () => {
  expect(situationOf(page, undefined, NOW)).toEqual({ state: 'draft', id: 'example.net/peering' });
});

test('what was read is shown by its draft', () => {
  expect(situationOf(page, attempt({ state: 'read', draft: 'd' }), NOW)).toEqual({ state: 'draft', id: 'd' });
});

test('a reader is waited for, and given up when it does not answer', () => {
  const reading = attempt({ state: 'reading' });
  expect(situationOf(page, reading, NOW + PATIENCE - 1)).toEqual({ state: 'reading' });
  expect(situationOf(page, reading, NOW + PATIENCE)).toEqual({ state: 'abandoned' });
});

test('a failure is told, also on a page whose address is hidden', () => {
  const failed = { state: 'failed', problem: 'closed', detail: '' } as const;
  expect(situationOf(page, attempt(failed), NOW)).toEqual(failed);
  expect(situationOf({ id: 7 }, attempt(failed, { url: undefined }), NOW)).toEqual(failed);
});

test('what became of another page of the same tab is history', () => {
  const before = attempt({ state: 'read', draft: 'd' }, { url: 'https://example.net/before' });
  expect(situationOf(page, before, NOW)).toEqual({ state: 'draft', id: 'example.net/peering' });
  expect(situationOf({ id: 7 }, before, NOW)).toEqual({ state: 'invitation' });
});
