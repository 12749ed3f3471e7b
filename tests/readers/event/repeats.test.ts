import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { parseRule, repeatedDays } from '../../../src/readers/event/repeats.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekday = (day: string): string => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';

test('days repeat as a library that knows all rules finds them', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const rule = fc.record({
    first: day,
    frequency: fc.constantFrom('DAILY', 'WEEKLY'),
    interval: fc.integer({ min: 1, max: 4 }),
    count: fc.integer({ min: 1, max: 12 }),
    others: fc.option(fc.subarray(WEEKDAYS), { nil: undefined }),
  });
  fc.assert(
    fc.property(rule, ({ first, frequency, interval, count, others }) => {
      // Where a series begins on a day that its rule does not have, the standard leaves open what is meant.
      const days = others && [...new Set([weekday(first), ...others])];
      const text = `FREQ=${frequency};INTERVAL=${interval};COUNT=${count}${days ? `;BYDAY=${days}` : ''}`;
      const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(first));
      const expected = Array.from({ length: count }, () => iterator.next()?.toString());
      const parsed = parseRule(text);
      expect(parsed && repeatedDays(parsed, first, '2099-12-31', 1_000)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test.each([
  'FREQ=SECONDLY',
  'FREQ=MONTHLY',
  'FREQ=DAILY;BYMONTH=2',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=WEEKLY;BYDAY=2MO',
  'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
  'FREQ=DAILY;COUNT=-1',
  'FREQ=',
  '',
])('%s is not followed', (rule) => expect(parseRule(rule)).toBeUndefined());
