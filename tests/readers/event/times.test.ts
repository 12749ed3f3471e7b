import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTimes, formatMinutes, readClock } from '../../../src/readers/event/times.ts';
import { growth, MOST } from '../../growth.ts';

/** What a run of lines says, as one day. */
const read = (...lines: string[]): string[] => {
  const spans = lines.flatMap((line) => findTimes(line));
  return readClock(spans).map(({ start, end }) =>
    end === undefined ? formatMinutes(start) : `${formatMinutes(start)}-${formatMinutes(end, true)}`,
  );
};

test.each([
  ['08:00 – 08:30', '08:00-08:30'],
  ['9:00am-10:30', '09:00-10:30'],
  ['0900–1000', '09:00-10:00'],
  ['08:00 – 09:00Registration', '08:00-09:00'],
  ['10:2010:50', '10:20-10:50'],
  ['08.30 - 10.30', '08:30-10:30'],
  ['(10.00-11.30)', '10:00-11:30'],
  ['3.30pm-5.00pm)', '15:30-17:00'],
  ['09.00 - 18.00 hs', '09:00-18:00'],
  ['10.00h', '10:00'],
  ['7:30 AM to 5:00 PM', '07:30-17:00'],
  ['9-10:30am', '09:00-10:30'],
  ['8:30 a.m.–Noon', '08:30-12:00'],
  ['Noon–1:00 p.m.', '12:00-13:00'],
  ['11:00-1:00 PM', '11:00-13:00'],
  ['7:00 PM until approx 9:00 PM', '19:00-21:00'],
  ['von 9 bis 10:30 Uhr', '09:00-10:30'],
  ['9h00 - 10h30', '09:00-10:30'],
  ['19:00 onwards', '19:00'],
  ['9pm Onward', '21:00'],
  ['18:30 - 01:00', '18:30-01:00'],
  ['18:00-24:00', '18:00-24:00'],
  ['11:10–11:10', '11:10-11:10'],
])('%s is %s', (written, meant) => expect(read(written)).toEqual([meant]));

test.each([
  '2014-2015',
  '10.11.2019',
  '23.11.',
  'version 2.0',
  '2001:db8::10:20',
  '$10.50',
  '25:00',
  '10:75',
  'RFC 6980',
  '192.0.2.1',
  'Session 3.5',
  '+1 555 0100',
])('%s is no time', (written) => expect(read(written)).toEqual([]));

test('unmarked hours that would go back in time are after noon', () =>
  expect(read('9:00-10:30', '11:00-12:30', '12:30-1:30', '1:30-3:00', '6.00-8.30')).toEqual([
    '09:00-10:30',
    '11:00-12:30',
    '12:30-13:30',
    '13:30-15:00',
    '18:00-20:30',
  ]));

test('a clock of 24 hours anywhere in the day leaves the small hours small', () =>
  expect(read('09:00', '13:00', '22:30', '01:30')).toEqual(['09:00', '13:00', '22:30', '01:30']));

test('an end that would make the session longer than half a day is left out', () =>
  expect(read('10:00-09:00')).toEqual(['10:00']));

test('years of a term of office are no hours, not even in a column', () => {
  expect(findTimes('2024 - 2027', true)).toEqual([]);
  expect(findTimes('2000 - 2130', true)).toHaveLength(1);
});

test('a column of times may hold bare digits', () => {
  expect(findTimes('0930', true)).toHaveLength(1);
  expect(findTimes('2000-2200', true)).toHaveLength(1);
  expect(findTimes('0930')).toHaveLength(0);
});

describe('for any times', () => {
  const minutes = fc.integer({ min: 0, max: 1439 });

  test('what is formatted reads back as it was', () =>
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const [start, end] = a <= b ? [a, b] : [b, a];
        fc.pre(end - start <= 720 || start !== end);
        expect(read(`${formatMinutes(start)} – ${formatMinutes(end)}`)).toEqual([
          `${formatMinutes(start)}-${formatMinutes(end)}`,
        ]);
      }),
    ));

  test('no text makes it throw, nor find a time outside the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (text, column) => {
        for (const { index, length, start } of findTimes(text, column)) {
          expect(index + length).toBeLessThanOrEqual(text.length);
          expect(start.hour).toBeLessThanOrEqual(24);
        }
      }),
    ));
});

test('an endless line of digits and dashes takes time in proportion to its length', () => {
  expect(growth('10:00-', (line) => findTimes(line))).toBeLessThan(MOST);
});
