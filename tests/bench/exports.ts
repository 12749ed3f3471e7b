/** The exports of a large conference: 500 sessions over five days, as calendars and schedules write them. */
import { toDocument } from '../../src/cli/to-document.ts';
import { readPage } from '../../src/readers/read-page.ts';
import { type Figure, measure } from './measure.ts';

const SESSIONS = 500;
const DAYS = 5;
const BUDGET = 100;
const ADDRESS = new URL('http://forum.example/export');

interface Talk {
  title: string;
  speaker: string;
  room: string;
  /** `2026-05-04`, `09:30` */
  day: string;
  start: string;
  minutes: number;
  abstract: string;
}

const TALKS: Talk[] = Array.from({ length: SESSIONS }, (_, i) => {
  const inDay = Math.floor(i / DAYS);
  return {
    title: `Session ${i}: what we saw at the exchange`,
    speaker: `Ada${i} Example`,
    room: `Hall ${inDay % 5}`,
    day: `2026-05-0${4 + (i % DAYS)}`,
    start: `${String(8 + (Math.floor(inDay / 10) % 10)).padStart(2, '0')}:${inDay % 2 ? '30' : '00'}`,
    minutes: 30,
    abstract: 'Ports, routes and the people who look after both. '.repeat(12),
  };
});

export async function exports(): Promise<Figure[]> {
  return [
    await figure('iCalendar', calendar()),
    await figure('pretalx', pretalx()),
    await figure('Indico', indico()),
  ];
}

function figure(what: string, text: string): Promise<Figure> {
  const document = toDocument(text, true);
  return measure(
    `an export of 500 sessions, ${what} (${Math.round(text.length / 1024)} KB), recognised and read by all readers, in Node`,
    () => {
      const [found] = readPage(document, ADDRESS).candidates;
      const read = found?.kind === 'event' ? found.record.sessions.length : 0;
      if (read !== SESSIONS) throw new Error(`${read} of ${SESSIONS} sessions were read`);
    },
    { budget: BUDGET },
  );
}

const compact = (text: string): string => text.replace(/[-:]/g, '');
const endOf = ({ start, minutes }: Talk): string => {
  const [hours = 0, past = 0] = start.split(':').map(Number);
  const end = hours * 60 + past + minutes;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};

const calendar = (): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example//Schedule//EN',
    'X-WR-CALNAME:Example Conference',
    ...TALKS.flatMap((talk, i) => [
      'BEGIN:VEVENT',
      `UID:${i}@forum.example`,
      'DTSTAMP:20260101T000000Z',
      `DTSTART;TZID=Europe/Berlin:${compact(talk.day)}T${compact(talk.start)}00`,
      `DTEND;TZID=Europe/Berlin:${compact(talk.day)}T${compact(endOf(talk))}00`,
      `SUMMARY:${talk.title}`,
      `LOCATION:${talk.room}`,
      `DESCRIPTION:${talk.abstract}`.replace(/.{73}/g, '$&\r\n '),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

function pretalx(): string {
  const days = [...new Set(TALKS.map(({ day }) => day))].map((day) => {
    const rooms: Record<string, unknown[]> = {};
    for (const talk of TALKS) {
      if (talk.day !== day) continue;
      rooms[talk.room] ??= [];
      rooms[talk.room]?.push({
        date: `${day}T${talk.start}:00+02:00`,
        start: talk.start,
        duration: '00:30',
        room: talk.room,
        title: talk.title,
        type: 'Talk',
        abstract: `<p>${talk.abstract}</p>`,
        persons: [{ public_name: talk.speaker }],
      });
    }
    return { date: day, rooms };
  });
  const conference = {
    title: 'Example Conference',
    start: TALKS[0]?.day,
    daysCount: DAYS,
    time_zone_name: 'Europe/Berlin',
    days,
  };
  return JSON.stringify({ schedule: { version: '1.0', conference } });
}

function indico(): string {
  const moment = (date: string, time: string) => ({ date, time: `${time}:00`, tz: 'Europe/Berlin' });
  const [first, last] = [TALKS[0], TALKS[TALKS.length - 1]];
  return JSON.stringify({
    count: 1,
    _type: 'HTTPAPIResult',
    results: [
      {
        _type: 'Conference',
        id: '4',
        title: 'Example Conference',
        startDate: moment(first?.day ?? '', '08:00'),
        endDate: moment(last?.day ?? '', '18:00'),
        timezone: 'Europe/Berlin',
        contributions: TALKS.map((talk) => ({
          title: talk.title,
          startDate: moment(talk.day, talk.start),
          duration: talk.minutes,
          room: talk.room,
          description: `<p>${talk.abstract}</p>`,
          speakers: [{ first_name: talk.speaker.split(' ')[0], last_name: 'Example' }],
          session: null,
        })),
      },
    ],
  });
}
