/** Agendas that were pasted with a bar between their columns. */
import { expect, test } from 'vitest';
import { eventReader } from '../../../src/readers/event/event.ts';
import { plainDocument } from '../golden.ts';

function sessionsIn(...lines: string[]) {
  const [event] = eventReader.extract(plainDocument(lines.join('\n')), new URL('about:pasted'));
  if (event?.kind !== 'event') throw new Error('no event was read');
  return event.record.sessions;
}

test('rows that leave their last columns out are rows all the same, and none is lost', () => {
  const sessions = sessionsIn(
    'Example Peering Days 2026',
    'Berlin, Germany, 12 October 2026',
    '',
    'Monday, 12 October 2026',
    'Registration: | 08:30 – 17:30',
    '09:00 – 09:15 | Welcome | Ana Silva (Example Net)',
    '09:15 - 10:00 | State of peering in the region | Bo Berg, Example IX',
    '10:00 | Coffee',
    '10:30 - 12:00 | Panel: Route servers | Carla Ruiz (Example Transit)',
    'After lunch | BoF: Looking glasses',
    '19:00 | Social event at the harbour',
  );
  expect(
    sessions.map(({ start, end, title, speakers }) =>
      [start, end, title, ...speakers.map(({ name }) => name)].filter(Boolean).join(' | '),
    ),
  ).toEqual([
    '08:30 | 17:30 | Registration',
    '09:00 | 09:15 | Welcome | Ana Silva',
    '09:15 | 10:00 | State of peering in the region | Bo Berg',
    '10:00 | Coffee',
    '10:30 | 12:00 | Panel: Route servers | Carla Ruiz',
    'BoF: Looking glasses',
    '19:00 | Social event at the harbour',
  ]);
});

test('what follows a meal is a session without an hour, in lines as in rows', () => {
  const sessions = sessionsIn(
    'Example Forum 12',
    '4 August 2027',
    '',
    '9:15am-10 Welcome',
    '10am-11:30 Route servers for everyone',
    '12pm Lunch',
    'After lunch: Peering personals',
    'After the coffee break – BoF: Looking glasses',
    '5pm Social',
  );
  expect(
    sessions.map(({ start, end, title, abstract }) =>
      [start, end, title, abstract].filter(Boolean).join(' | '),
    ),
  ).toEqual([
    '09:15 | 10:00 | Welcome',
    '10:00 | 11:30 | Route servers for everyone',
    '12:00 | Lunch',
    'Peering personals',
    'BoF: Looking glasses',
    '17:00 | Social',
  ]);
});
