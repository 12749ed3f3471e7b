import { expect, test } from 'vitest';
import {
  confidenceWord,
  formatAddress,
  formatCount,
  formatDay,
  formatMoment,
  formatTime,
} from '../../src/ui/format.ts';

test('days read as people write them, and what is no day stays as it is', () => {
  expect(formatDay('2026-08-04')).toBe('4 Aug 2026');
  expect(formatDay('2014-12-31T08:00-07:00')).toBe('31 Dec 2014');
  expect(formatDay('2026-13-04')).toBe('2026-13-04');
  expect(formatDay('soon')).toBe('soon');
});

test('a moment is told in the reader’s own zone', () => {
  const at = new Date(2026, 7, 4, 9, 5);
  expect(formatMoment(at.toISOString())).toBe('4 Aug 2026, 09:05');
  expect(formatMoment('never')).toBe('never');
});

test('a session’s time is the event’s own, whatever the reader’s zone', () => {
  expect(formatTime('2014-08-04T08:00-07:00')).toBe('08:00');
  expect(formatTime('09:30')).toBe('09:30');
});

test('counts are grouped, addresses shortened', () => {
  expect(formatCount(1234567)).toBe('1,234,567');
  expect(formatAddress('https://www.example.net/peering/?utm_source=x#top')).toBe('example.net/peering');
});

test('confidence is said in words, the bounds belonging to the surer one', () => {
  expect([1, 0.8, 0.79, 0.5, 0.49, 0].map(confidenceWord)).toEqual([
    'sure',
    'sure',
    'likely',
    'likely',
    'guess',
    'guess',
  ]);
});
