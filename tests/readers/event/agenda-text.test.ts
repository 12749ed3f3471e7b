import { expect, test } from 'vitest';
import { readAgendaText } from '../../../src/readers/event/agenda-text.ts';
import { piecesOf } from '../../../src/readers/event/page-lines.ts';
import { plainDocument } from '../golden.ts';

const read = (text: string) =>
  readAgendaText(piecesOf(plainDocument(text).body).flatMap(({ line }) => (line ? [line] : []))).map(
    ({ title, span }) => `${span ? `${span.start.hour}:${span.start.minute} ` : ''}${title}`,
  );

test('a time before its title, in its line or over it', () => {
  expect(read('Agenda\n09:00 Welcome\n09:30 – 10:00 Filters\n10:00 Lunch')).toEqual([
    '9:0 Welcome',
    '9:30 Filters',
    '10:0 Lunch',
  ]);
  expect(read('Agenda\n09:00\nWelcome\n09:30\nFilters\n10:00\nLunch')).toEqual([
    '9:0 Welcome',
    '9:30 Filters',
    '10:0 Lunch',
  ]);
});

test('a title over its time', () =>
  expect(read('Programme\n\nWelcome\n09:00 - 09:30\nFilters\n09:30 - 10:00\nLunch\n10:00 - 11:00')).toEqual([
    '9:0 Welcome',
    '9:30 Filters',
    '10:0 Lunch',
  ]));

test('a title that a mail broke goes on in the next line', () =>
  expect(
    read(
      'Agenda\n09:00 Welcome\n\n09:30 The long debate on ratios: a metric that matters or\nthe dinosaur of a bygone era\n\n10:00 Lunch',
    ),
  ).toContain('9:30 The long debate on ratios: a metric that matters or the dinosaur of a bygone era'));

test('blocks with day and hours in one line hold the talks below', () =>
  expect(
    read(
      'Tuesday, May 7 08.30 - 10.30\n\nPlenary Session\n08.45 Opening\n09.30 Update\n\nTuesday, May 7 11.30 - 13.00\n\nPolicy Forum\n11.30 Remarks',
    ),
  ).toEqual(['8:30 Plenary Session', '8:45 Opening', '9:30 Update', '11:30 Policy Forum', '11:30 Remarks']));

test('a numbered agenda with minutes needs no times', () =>
  expect(
    read(
      'Working Group Agenda\n\nWednesday, 18 November\n\n1. Welcome [1 min]\n2. Update [10 min]\nAna Silva, Example Net\n3. Closing [1 min]',
    ),
  ).toEqual(['Welcome', 'Update', 'Closing']));

test('sentences with times, opening hours and dates of other things are no sessions', () => {
  expect(
    read(
      'The office opens at 9:00.\nMonday 9:00-17:00\nTuesday 9:00-17:00\nCall us from 9:00 to 17:00.\nWe meet at 10:00',
    ),
  ).toEqual([]);
  expect(read('Day 1 and Day 2 are long. Day 3 is not.')).toEqual([]);
});
