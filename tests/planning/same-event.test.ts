import { expect, test } from 'vitest';
import { mayBeSame } from '../../src/planning/same-event.ts';
import type { CaptureOf } from '../../src/records/capture.ts';
import type { Event } from '../../src/records/event.ts';

type Told = Pick<CaptureOf<'event'>, 'kind' | 'record' | 'source'>;

const told = (url: string, name: string, start?: string, more: Partial<Event> = {}): Told => ({
  kind: 'event',
  source: { url, title: name, reader: 'event', textHash: '' },
  record: { name, ...(start ? { start } : {}), sessions: [], fees: [], deadlines: [], ...more },
});

const venue = told('https://forum.example/venue', 'Example Forum 7', '2026-10-12');

test.each<[string, Told, boolean]>([
  ['another page of its site', told('https://forum.example/tuesday', 'Example Forum 7', '2026-10-13'), true],
  ['one that says more of its name', told('https://forum.example/x', 'Example Forum 7 agenda'), true],
  ['one without days', told('https://www.forum.example/x?y=1', 'Example Forum 7'), true],
  ['the same page', told('https://forum.example/venue/', 'Example Forum 7', '2026-10-12'), false],
  [
    'another meeting of the series',
    told('https://forum.example/71', 'Example Forum 71', '2026-10-12'),
    false,
  ],
  ['another year', told('https://forum.example/2025', 'Example Forum 7', '2025-10-13'), false],
  ['another site', told('https://other.example/tuesday', 'Example Forum 7', '2026-10-13'), false],
  ['another name', told('https://forum.example/party', 'Harbour Party', '2026-10-12'), false],
  [
    'one that is known for the same',
    told('https://forum.example/x', 'Example Forum 7', '2026-10-12', {
      part: { event: 'forum.example/venue', page: 'x' },
    }),
    false,
  ],
])('%s', (_, other, isLikely) => {
  expect(mayBeSame(venue, [other])).toBe(isLikely ? other : undefined);
  expect(mayBeSame(other, [venue])).toBe(isLikely ? venue : undefined);
});

test('texts that were pasted are of no one site', () => {
  expect(
    mayBeSame(told('about:pasted', 'Forum', '2026-10-12'), [told('about:pasted', 'Forum', '2026-10-13')]),
  ).toBe(undefined);
});
