import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  findDates,
  findWeekday,
  formatDay,
  formatNear,
  impliedYear,
} from '../../../src/readers/event/dates.ts';

const read = (text: string, monthFirst?: boolean): string[] =>
  findDates(text, monthFirst).map(({ from, to }) =>
    [from, to].flatMap((day) => (day ? [formatDay(day, 2000) ?? '?'] : [])).join('..'),
  );

test.each([
  ['Monday, August 4, 2014 at 8:00 AM - Tuesday, August 5, 2014 at 5:00 PM (PDT)', '2014-08-04..2014-08-05'],
  ['23./24. November 2017', '2017-11-23..2017-11-24'],
  ['4–5 August', '2000-08-04..2000-08-05'],
  ['17-19 Oct', '2000-10-17..2000-10-19'],
  ['November 12 - 15, 2014', '2014-11-12..2014-11-15'],
  ['November 7. to November 09. 2021', '2021-11-07..2021-11-09'],
  ['07.-09.11.2021', '2021-11-07..2021-11-09'],
  ['30 September - 2 October 2025', '2025-09-30..2025-10-02'],
  ['December 30, 2025 - January 2, 2026', '2025-12-30..2026-01-02'],
  ['Tag 1 - 23.11.2017', '2017-11-23'],
  ['Conference: Day 1 May 23, 2014', '2014-05-23'],
  ['Day 2, 5 August', '2000-08-05'],
  ['Tag 1, 4. August', '2000-08-04'],
  ['Session 3, 5 May 2027', '2027-05-05'],
  ['Room 2, 5 August', '2000-08-05'],
  ['Day 1 / 4 August', '2000-08-04'],
  ['1, 2 and 4 August', '2000-08-02..2000-08-04'],
  ['May 22 - 9:00', '2000-05-22'],
  ['June 22rd', '2000-06-22'],
  ['8 y 9 de noviembre de 2023', '2023-11-08..2023-11-09'],
  ['du 4 au 6 mai 2024', '2024-05-04..2024-05-06'],
  ['środa, 12 listopada 2025', '2025-11-12'],
  ['20 ноября 2025', '2025-11-20'],
  ['2024年5月7日', '2024-05-07'],
  ['2026-08-04', '2026-08-04'],
  ['25/6/2026', '2026-06-25'],
])('%s is %s', (written, meant) => expect(read(written)).toEqual([meant]));

test.each(['31 June 2024', '30.02.2026', '2014-2015', '192.168.1.1', 'version 3.11.2', 'AS64500', 'Room 12'])(
  '%s is no date',
  (written) => expect(read(written)).toEqual([]),
);

test('a date of two small numbers is read only where the page tells its order', () => {
  expect(read('5/6/2026')).toEqual([]);
  expect(read('5/6/2026', true)).toEqual(['2026-05-06']);
  expect(read('5/6/2026', false)).toEqual(['2026-06-05']);
});

test('weekdays are kept as written, in several languages', () => {
  expect(findDates('Tuesday 09th Nov 2021')[0]?.from.weekday).toBe(2);
  expect(findWeekday('Mittwoch')).toBe(3);
  expect(findWeekday('money')).toBeUndefined();
});

test('a year is implied where it is the only one mentioned in which the weekdays fit', () => {
  const days = [{ month: 11, day: 8, weekday: 0 }];
  expect(impliedYear(days, [2019, 2020])).toBe(2020);
  expect(impliedYear(days, [2019])).toBeUndefined();
  expect(impliedYear([{ month: 11, day: 8 }], [2019, 2020])).toBeUndefined();
});

test('a deadline falls into the year in which its weekday is right', () =>
  expect(formatNear({ month: 3, day: 9, weekday: 5 }, 2017)).toBe('2018-03-09'));

test('any day of the calendar reads back, in English and German, as it was written', () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2059-12-31'), noInvalidDate: true }),
      fc.constantFrom('en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'nl-NL', 'pl-PL'),
      (date, language) => {
        const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
          date,
        );
        expect(read(written)).toEqual([date.toISOString().slice(0, 10)]);
      },
    ),
  ));

test('no text makes it throw, and every day it finds exists', () =>
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...'0123456789.-/, ', 'May', 'to', '31', '30', 'Feb', 'th'),
        maxLength: 60,
      }),
      (text) => {
        for (const { from, to } of findDates(text))
          for (const day of [from, to]) if (day) expect(formatDay(day, 2024)).toBeDefined();
      },
    ),
  ));

test('days are added across months', () => expect(addDays('2026-02-28', 1)).toBe('2026-03-01'));
