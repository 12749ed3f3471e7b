import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExport } from '../../../src/readers/event/exports.ts';
import { parseXml } from '../../../src/readers/event/xml.ts';

const pretalx = (count: number): string =>
  JSON.stringify({
    schedule: {
      conference: {
        title: 'Example Conference',
        start: '2026-05-04',
        daysCount: 1,
        time_zone_name: 'Europe/Berlin',
        days: [
          {
            date: '2026-05-04',
            rooms: {
              Hall: Array.from({ length: count }, (_, i) => ({
                date: `2026-05-04T${String(8 + (i % 12)).padStart(2, '0')}:00:00+02:00`,
                duration: '00:30',
                title: `Session ${i}`,
                abstract: 'Words. '.repeat(100),
                persons: [{ public_name: `Speaker ${i}` }],
              })),
            },
          },
        ],
      },
    },
  });

test('an export of 500 sessions is read in whole', () => {
  expect(readExport(pretalx(500))?.sessions).toHaveLength(500);
});

test('rooms and speakers that sessions name by number are looked up', () => {
  const read = readExport(
    JSON.stringify({
      sessions: [
        {
          title: 'Talk',
          startsAt: '2026-05-04T10:00:00',
          endsAt: '2026-05-04T10:30:00',
          speakers: ['s1'],
          roomId: 7,
        },
      ],
      speakers: [{ id: 's1', fullName: 'Ana Example' }],
      rooms: [{ id: 7, name: 'Hall' }],
    }),
  );
  expect(read?.sessions).toEqual([
    {
      day: '2026-05-04',
      start: '10:00',
      end: '10:30',
      title: 'Talk',
      speakers: [{ name: 'Ana Example' }],
      room: 'Hall',
      kind: 'talk',
    },
  ]);
});

test('text that is no schedule is none', () => {
  for (const text of [
    '',
    'hello',
    '{}',
    '[]',
    '{"a":1}',
    '<html></html>',
    '<schedule></schedule>',
    '{"title":"x","start":"soon"}',
    'BEGIN:VCALENDAR',
    '{broken',
  ])
    expect(readExport(text), text).toBeUndefined();
});

test('no JSON makes it throw', () =>
  fc.assert(fc.property(fc.json({ maxDepth: 5 }), (text) => void readExport(text))));

test('no markup makes it throw, and deep nesting ends', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          '<',
          '>',
          '/',
          'a',
          'schedule',
          ' ',
          '"',
          '=',
          '&',
          ';',
          '<![CDATA[',
          ']]>',
          '<!--',
          '-->',
          '<a b="c">',
        ),
        maxLength: 80,
      }),
      (text) => void parseXml(text),
    ),
  );
  parseXml('<a>'.repeat(200_000));
  readExport(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
});
