/** Which pages are days of one event, and which only look like it. */
import { expect, test } from 'vitest';
import { toDocument } from '../../../src/cli/to-document.ts';
import { eventReader } from '../../../src/readers/event/event.ts';

interface Page {
  url: string;
  /** Links: label → address. */
  links?: Record<string, string>;
  day?: string;
  title?: string;
}

function partOf({ url, links = {}, day = 'Monday, 12 October 2026', title = 'Example Forum 7' }: Page) {
  const nav = Object.entries(links).map(([label, to]) => `<a href="${to}">${label}</a>`);
  const html = `<title>${title}</title><nav>${nav.join(' | ')}</nav><h1>${title}</h1><h2>${day}</h2>
    <table><tr><th>Time<th>Title<tr><td>09:00 – 09:30<td>Welcome<tr><td>09:30 – 10:30<td>Peering in the north
    <tr><td>10:30 – 11:00<td>Coffee break</table>`;
  const [event] = eventReader.extract(toDocument(html, false), new URL(url));
  if (event?.kind !== 'event') throw new Error('no event was read');
  return event.record.part;
}

const FORUM = 'https://forum.example';

test.each([
  [`${FORUM}/agenda/day-1`, `${FORUM}/agenda/day-2`, 'forum.example/agenda#2026'],
  [`${FORUM}/agenda/day1.html`, `${FORUM}/agenda/day2.html`, 'forum.example/agenda#2026'],
  [`${FORUM}/agenda_day1.php`, `${FORUM}/agenda_day2.php`, 'forum.example/agenda.php#2026'],
  [`${FORUM}/agenda/day/1/`, `${FORUM}/agenda/day/2/`, 'forum.example/agenda#2026'],
  [`${FORUM}/programm/tag-1`, `${FORUM}/programm/tag-2`, 'forum.example/programm#2026'],
  [`${FORUM}/2026/day-1-monday`, `${FORUM}/2026/day-2-tuesday`, 'forum.example/2026#2026'],
  [`${FORUM}/agenda?day=1`, `${FORUM}/agenda?day=2`, 'forum.example/agenda#2026'],
  [`${FORUM}/agenda?lang=en&day=1`, `${FORUM}/agenda?lang=en&day=2`, 'forum.example/agenda?lang=en#2026'],
])('%s says that it is a day of an event', (first, second, event) => {
  expect(partOf({ url: first })).toEqual({ event, page: '1' });
  expect(partOf({ url: second, day: 'Tuesday, 13 October 2026' })).toEqual({ event, page: '2' });
});

test.each([
  [
    'dates in addresses',
    '/agenda/2026-10-12',
    '/agenda/2026-10-13',
    'Mon 12 Oct',
    'Tue 13 Oct',
    'forum.example/agenda#2026-10-12',
  ],
  [
    'dates as parameters',
    '/agenda?date=2026-10-12',
    '/agenda?date=2026-10-13',
    '12',
    '13',
    'forum.example/agenda#2026-10-12',
  ],
  ['weekdays', '/agenda/monday', '/agenda/tuesday', 'Monday', 'Tuesday', 'forum.example/agenda#2026'],
  ['addresses that say nothing', '/node/31', '/node/47', 'Day 1', 'Day 2', 'forum.example/node/31#1'],
])('%s, where the pages lead to each other', (_, one, two, first, second, event) => {
  const links = { [first]: one, [second]: two };
  const [a, b] = [
    partOf({ url: FORUM + one, links }),
    partOf({ url: FORUM + two, links, day: 'Tuesday, 13 October 2026' }),
  ];
  expect([a?.event, b?.event]).toEqual([event, event]);
  expect(a?.page).not.toBe(b?.page);
  expect([a?.next, b?.next]).toEqual([FORUM + two, undefined]);
});

test('the page above the days is one of them, and the way to the first', () => {
  const links = { 'Day 1': '/agenda/day-1', 'Day 2': '/agenda/day-2' };
  expect(partOf({ url: `${FORUM}/agenda`, links })).toEqual({
    event: 'forum.example/agenda#2026',
    page: '',
    next: `${FORUM}/agenda/day-1`,
  });
});

test('the day that has no link is the page itself, where its heading says so', () => {
  expect(partOf({ url: `${FORUM}/node/31`, day: 'Day 1', links: { 'Day 2': '/node/47' } })).toEqual({
    event: 'forum.example/node/31#1',
    page: '1',
    next: `${FORUM}/node/47`,
  });
});

test('another year at the same address is another event', () => {
  const [now, before] = ['Monday, 12 October 2026', 'Monday, 13 October 2025'].map((day) =>
    partOf({ url: `${FORUM}/agenda/day-1`, day }),
  );
  expect(now?.event).not.toBe(before?.event);
});

test.each<[string, Page]>([
  ['a page without days', { url: `${FORUM}/agenda` }],
  ['a date in an address that nothing leads to', { url: `${FORUM}/events/2026-10-12` }],
  [
    'meetings a month apart',
    { url: `${FORUM}/events/2026-10-12`, links: { '9 November 2026': '/events/2026-11-09' } },
  ],
  [
    'the way to the day before and after',
    {
      url: `${FORUM}/events/2026-10-12`,
      links: { Previous: '/events/2026-10-11', Next: '/events/2026-10-13' },
    },
  ],
  [
    'a calendar of the month',
    {
      url: `${FORUM}/events/2026-10-12`,
      links: Object.fromEntries(
        Array.from({ length: 28 }, (_, i) => [
          `${i + 1}`,
          `/events/2026-10-${String(i + 1).padStart(2, '0')}`,
        ]),
      ),
    },
  ],
  ['a day of a calendar', { url: `${FORUM}/calendar?month=10&day=5` }],
  ['a birthday', { url: `${FORUM}/birthday-2` }],
  ['days on one page', { url: `${FORUM}/agenda`, links: { 'Day 1': '#day-1', 'Day 2': '#day-2' } }],
  [
    'slides of days',
    { url: `${FORUM}/agenda`, links: { 'Day 1': '/agenda/day-1.pdf', 'Day 2': '/agenda/day-2.pdf' } },
  ],
  ['a page that leads to days', { url: FORUM, links: { 'Day 1': '/node/31', 'Day 2': '/node/47' } }],
  ['a file on the disk', { url: 'file:///home/ana/agenda/day-1.html' }],
])('%s: no part of anything', (_, page) => {
  expect(partOf(page)).toBe(undefined);
});
