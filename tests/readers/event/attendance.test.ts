import { expect, test } from 'vitest';
import { attendanceOf } from '../../../src/readers/event/attendance.ts';

const read = (...texts: string[]) =>
  attendanceOf(texts.map((text) => ({ text, level: 0, item: false, gap: true })));

test.each([
  ['Attendance is limited to 150 participants.', 150],
  ['Please register soon. The number of participants is limited to 120.', 120],
  ['Registration is capped at 1,200 people', 1200],
  ['Die Teilnehmerzahl ist auf 80 Personen begrenzt.', 80],
  ['Le nombre de places est limité à 60.', 60],
  ['El aforo está limitado a 200 personas.', 200],
  ['Capacity: 300', 300],
  ['Max. participants: 90', 90],
  ['There are only 250 seats.', 250],
])('%s', (text, capacity) => expect(read(text).capacity).toBe(capacity));

test.each([
  'The tutorial is limited to 30 participants.',
  'The dinner is limited to 100 people.',
  'We expect 400 participants.',
  'Last year 350 people came.',
  'Early bird is limited to 50 seats.',
  'Registration is limited to 2 people per organisation.',
  'A maximum of 10 participants from each company may register.',
  'The exchange has a capacity of 400 Gbps.',
  'Abstracts are limited to 200 words.',
  'Only 20 places are left.'.replace('Only 20 places', 'Tickets for 20 places'),
])('%s says nothing of the room for all', (text) => expect(read(text).capacity).toBeUndefined());

test.each([
  'The forum is open to members of the exchange and invited guests.',
  'Attendance is by invitation only.',
  'Registration is free and open to all network operators.',
  'Die Teilnahme ist Mitgliedern vorbehalten.',
])('%s says whom it is for', (text) => expect(read('Example Forum', text).audience).toBe(text));

test.each([
  'Registration is open.',
  'The call for papers is open to everyone.',
  'Our peering policy is open.',
  'The social is open to all attendees.',
])('%s says nothing of whom it is for', (text) => expect(read(text).audience).toBeUndefined());

test('what stands under a heading that asks counts, to its last whole sentence', () => {
  const lines = [
    { text: 'Who should attend Example Forum?', level: 2, item: false, gap: true },
    {
      text: `Network engineers and peering coordinators. ${'More words of the page. '.repeat(30)}`,
      level: 0,
      item: false,
      gap: true,
    },
  ];
  const { audience = '' } = attendanceOf(lines);
  expect(audience).toMatch(/^Network engineers and peering coordinators\. .*page\.$/);
  expect(audience.length).toBeLessThanOrEqual(400);
});
