import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../src/readers/event/calendar.ts';

const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const entry = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
/** As `2026-05-04 09:00`, in the order in which they were read. */
const moments = (...entries: string[][]): string[] =>
  (readCalendar(calendar(...entries.flat()))?.sessions ?? []).map(
    ({ day, start = '' }) => `${day} ${start.slice(-5)}`,
  );
const closing = entry('SUMMARY:Closing', 'DTSTART:20260507T160000');

describe('readCalendar', () => {
  it('keeps what stands on a day that no month has, under the words that are there', () => {
    const odd = entry('SUMMARY:Peering personals', 'DTSTART:20260631T090000Z');
    const read = readCalendar(calendar(...odd, ...closing));
    expect(read?.sessions.map(({ title, day, dayName }) => [title, day, dayName])).toEqual([
      ['Closing', '2026-05-07', undefined],
      ['Peering personals', undefined, '20260631T090000Z'],
    ]);
    expect([read?.start, read?.end]).toEqual(['2026-05-07', '2026-05-07']);
  });

  it('takes the only entry for the event itself, to the day before the one that ends it', () => {
    expect(
      readCalendar(
        calendar(
          ...entry(
            'SUMMARY:Example Forum',
            'DTSTART;VALUE=DATE:20260504',
            'DTEND;VALUE=DATE:20260507',
            'RRULE:FREQ=YEARLY',
            'LOCATION:Example Hall',
            'ORGANIZER;CN="Example NOG":mailto:hello@forum.example',
          ),
        ),
      ),
    ).toEqual({
      name: 'Example Forum',
      start: '2026-05-04',
      end: '2026-05-06',
      venue: 'Example Hall',
      organizer: 'Example NOG',
      sessions: [],
    });
  });

  it('reads a break that repeats at each of its days', () => {
    expect(moments(entry('SUMMARY:Break', 'DTSTART:20260504T103000', 'RRULE:FREQ=DAILY;COUNT=3'))).toEqual([
      '2026-05-04 10:30',
      '2026-05-05 10:30',
      '2026-05-06 10:30',
    ]);
    expect(
      moments(
        entry(
          'SUMMARY:Break',
          'DTSTART:20260504T103000',
          'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260511T235959',
        ),
      ),
    ).toEqual(['2026-05-04 10:30', '2026-05-06 10:30', '2026-05-11 10:30']);
  });

  it('reads a rule without end no further than the rest of the calendar goes', () => {
    expect(moments(entry('SUMMARY:Break', 'DTSTART:20260506T103000', 'RRULE:FREQ=DAILY'), closing)).toEqual([
      '2026-05-06 10:30',
      '2026-05-07 10:30',
      '2026-05-07 16:00',
    ]);
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTHDAY=31;COUNT=9',
    'nonsense',
  ])('reads %s at its first date alone', (rule) => {
    expect(moments(entry('SUMMARY:A', 'DTSTART:20260504T090000', `RRULE:${rule}`), closing)).toEqual([
      '2026-05-04 09:00',
      '2026-05-07 16:00',
    ]);
  });

  it('reads clocks of a zone that does not exist as they stand, and an end before its start not at all', () => {
    const times = (...lines: string[]) =>
      readCalendar(calendar(...entry('SUMMARY:A', ...lines), ...closing))?.sessions.map(
        ({ title, day, start, end }) => [title, day, start, end],
      )[0];
    expect(
      times('DTSTART;TZID=Mars/Olympus:20260504T090000', 'DTEND;TZID=Mars/Olympus:20260504T100000'),
    ).toEqual(['A', '2026-05-04', '09:00', '10:00']);
    expect(
      times('DTSTART;TZID=Europe/Berlin:20260504T090000', 'DTEND;TZID=Europe/Berlin:20260504T080000'),
    ).toEqual(['A', '2026-05-04', '2026-05-04T09:00+02:00', undefined]);
    expect(times('DTSTART:20260504T220000', 'DTEND:20260504T240000')).toEqual([
      'A',
      '2026-05-04',
      '22:00',
      '00:00',
    ]);
  });

  it('leaves out what was taken out of a series, and moves what was moved', () => {
    expect(
      moments(
        entry(
          'UID:1',
          'SUMMARY:Break',
          'DTSTART:20260504T103000',
          'RRULE:FREQ=DAILY;COUNT=3',
          'EXDATE:20260505T103000',
        ),
        entry('UID:1', 'SUMMARY:Break', 'DTSTART:20260506T113000', 'RECURRENCE-ID:20260506T103000'),
        entry('UID:2', 'SUMMARY:Called off', 'DTSTART:20260504T120000', 'STATUS:CANCELLED'),
      ),
    ).toEqual(['2026-05-04 10:30', '2026-05-06 11:30']);
  });

  it('knows a zone that the calendar names in its own way by the place that it gives', () => {
    const read = readCalendar(
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Forum Time',
        'X-LIC-LOCATION:Asia/Tokyo',
        'END:VTIMEZONE',
        ...entry('SUMMARY:A', 'DTSTART;TZID=Forum Time:20260504T090000'),
        ...entry('SUMMARY:B', 'DTSTART;TZID="Forum Time":20260504T100000', 'DURATION:PT45M'),
      ),
    );
    expect(read?.timeZone).toBe('Asia/Tokyo');
    expect(read?.sessions[1]).toMatchObject({
      start: '2026-05-04T10:00+09:00',
      end: '2026-05-04T10:45+09:00',
    });
  });

  it('passes over bad lines and lone ends, and loses no other entry to one that is broken', () => {
    expect(
      moments(
        ['this is no property', 'END:VTIMEZONE', 'BEGIN:VTIMEZONE', 'END:VEVENT'],
        entry('SUMMARY:A', 'DTSTART:20260504T090000', ':::', 'X;Y'),
        entry('SUMMARY:B', 'DTSTART:20260231T090000'),
        entry('SUMMARY:C', 'DTSTART:20260504T100000', 'DURATION:soon', 'RRULE:FREQ='),
        ['BEGIN:VEVENT', 'SUMMARY:never ended', 'DTSTART:20260504T110000'],
      ),
    ).toEqual(['2026-05-04 09:00', '2026-05-04 10:00', 'undefined ']);
  });

  it('finds nothing where there is nothing', () => {
    for (const text of [
      '',
      'BEGIN:VCALENDAR',
      calendar(),
      calendar(...entry()),
      calendar(...entry('SUMMARY:A')),
    ])
      expect(readCalendar(text), text).toBeUndefined();
  });

  it('never throws, and gives every session a day that exists', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'SUMMARY:A',
        'SUMMARY',
        'DTSTART:20260231T100000Z',
        'DTSTART:20260101T240000',
        'DTSTART;VALUE=DATE:20260101',
        'DTSTART;TZID=Nowhere/X:20260101T100000',
        'DTEND:20251231T100000',
        'RRULE:FREQ=DAILY',
        'RRULE:FREQ=WEEKLY;COUNT=100000',
        'EXDATE:never',
        ' folded',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        for (const { day } of readCalendar(calendar(...lines))?.sessions ?? [])
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
      { numRuns: 500 },
    );
  });
});
