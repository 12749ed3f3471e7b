/** Habits of conference sites, each met on several: tabs, menus, prices over and under their tiers, names over titles. */
import { expect, test } from 'vitest';
import { eventReader } from '../../../src/readers/event/event.ts';
import type { Event } from '../../../src/records/event.ts';
import { documentOf } from '../golden.ts';

const url = new URL('https://forum.example.net/agenda');
const read = (body: string, title = 'Example Forum 4') =>
  eventReader.extract(
    documentOf(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`),
    url,
  )[0]?.record as Event | undefined;

const sessions = (times: string[]) =>
  times.map((time) => `<div>${time}</div><h4>Talk at ${time}</h4>`).join('');

test('a tab says which day its panel is, hidden or not', () => {
  const event = read(
    `<p>Example City, 2026</p><ul><li><a role="tab" href="#day-1">Mon 4 May 2026</a></li><li><a role="tab" href="#day-2">Tue 5 May 2026</a></li></ul>
    <div><div id="day-1">${sessions(['09:00', '10:00'])}</div><div id="day-2" style="display: none">${sessions(['09:00', '11:00'])}</div></div>`,
  );
  expect(event?.sessions.map(({ day, start }) => `${day} ${start}`)).toEqual([
    '2026-05-04 09:00',
    '2026-05-04 10:00',
    '2026-05-05 09:00',
    '2026-05-05 11:00',
  ]);
});

test('a menu is no agenda, and its entries are neither organiser nor venue', () => {
  const event = read(
    `<ul><li>Home</li><li>Programme</li><li>Instructions</li><li>Travel</li><li>Register</li></ul>
    <p>Organisers:</p><p>Contact us</p><p>Venue</p><p>Accommodation</p><h2>4 May 2026</h2>`,
  );
  expect(event?.sessions).toEqual([]);
  expect(event).not.toHaveProperty('organizer');
  expect(event).not.toHaveProperty('venue');
});

test('the event is called as the site is, not as one of its sessions or pages', () => {
  const agenda = '<h2>Reception (4pm, Sunday 3 May)</h2><h2>4 May 2026</h2>';
  expect(read(`<h1>Programme</h1><h2>Annual General Meeting</h2>${agenda}`)?.name).toBe('Example Forum 4');
  expect(read(`<h1>Workshop programme</h1>${agenda}`)?.name).toBe('Example Forum 4');
  expect(read(`<h1>大會議程</h1>${agenda}`)?.name).toBe('Example Forum 4');
});

test('a day of another weekday in the only year that is mentioned gets no date', () =>
  expect(
    read('<p>Members of 2025 may come.</p><h2>Welcome (Sunday 1 December)</h2><p>Fee: 100 EUR</p>'),
  ).not.toHaveProperty('start'));

test.each([
  ['above', '<p>General</p><p>$125</p><p>Student</p><p>$50</p><p>Register now</p>'],
  ['below', '<p>Tickets</p><p>$125</p><p>General</p><p>$50</p><p>Student</p>'],
])('prices belong to the tiers %s them', (_, prices) =>
  expect(
    read(`<h1>Registration</h1><p>4 May 2026</p>${prices}`)?.fees.map(
      ({ name, amount }) => `${name} ${amount}`,
    ),
  ).toEqual(['General 125', 'Student 50']),
);

test('a price is called by the words before it', () =>
  expect(
    read(
      '<h1>Registration fees</h1><p>4 May 2026</p><p>Club members: 90 EUR<br>Non-club members: 120 EUR</p>',
    )?.fees.map(({ name, amount }) => `${name} ${amount}`),
  ).toEqual(['Club members 90', 'Non-club members 120']));

test('a name over a title in quotation marks is who speaks', () =>
  expect(
    read(
      '<h2>4 May 2026</h2><table><tr><th>Time</th><th>Session</th></tr><tr><td>09:00</td><td>Ana Silva (Example Net)<br>“Routes for all”</td></tr>' +
        '<tr><td>10:00</td><td>Coffee break</td></tr></table>',
    )?.sessions[0],
  ).toMatchObject({
    title: 'Routes for all',
    speakers: [{ name: 'Ana Silva', affiliation: 'Example Net' }],
  }));

test('the word for who chairs is no part of a name', () =>
  expect(
    read(
      '<h2>4 May 2026</h2><p>09:00 Routes for all<br>Session chair: Ana Silva (Example Net)</p><p>10:00 Filters<br>General Chair: Bo Berg</p><p>11:00 Lunch</p>',
    )?.sessions.flatMap(({ speakers }) => speakers.map(({ name }) => name)),
  ).toEqual(['Ana Silva', 'Bo Berg']));
