import fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { calendarOf, type Planned } from '../../../src/book/calendar/entries.ts';
import { type CalendarEntry, icsText } from '../../../src/book/calendar/ics.ts';
import { offsetAt } from '../../../src/outlets/offset-at.ts';

const FORUM = {
  key: 'forum.example/2026',
  cells: {
    name: 'Example Forum',
    start: '2026-10-24',
    end: '2026-10-26',
    timeZone: 'Europe/Amsterdam',
    venue: 'Harbour Hall',
    city: 'Rotterdam',
    going: 'yes',
    url: 'https://forum.example/2026?a=1,2',
  },
} as const;
const session = (title: string, cells: object = {}) => ({
  key: `forum.example/2026|2026-10-25|09:00|${title}`,
  cells: { title, day: '2026-10-25', start: '09:00', end: '09:30', event: 'Example Forum', ...cells },
});
const NOW = '2026-11-21T12:00:00Z';

const write = (entries: readonly CalendarEntry[], now = NOW): string =>
  icsText(entries, { name: 'Meet-Me', now, offsetAt });

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));

describe('calendarOf', () => {
  const planned: Planned = {
    events: [FORUM],
    agenda: [
      session('Routing', { whoGoes: 'Ana Silva, bo berg' }),
      session('Peering', { whoGoes: 'Ana Silva' }),
      session('Nobody chose this'),
    ],
    meetings: [
      {
        key: 'm1',
        cells: {
          day: '2026-10-26',
          start: '10:00',
          end: '10:20',
          asn: 64500,
          ourPeople: 'Bo Berg',
          place: 'Table 4',
        },
      },
      { key: 'm2', cells: { day: '31 June', asn: 64501, network: 'Example Two', ourPeople: 'Bo Berg' } },
    ],
  };

  it('gives a person the events, the sessions they chose and the meetings they hold', () => {
    const { entries, undated } = calendarOf(planned, 'Bo Berg');
    expect(entries.map(({ title, zone }) => [title, zone])).toEqual([
      ['Example Forum', undefined],
      ['Routing', 'Europe/Amsterdam'],
      ['Meet AS64500', 'Europe/Amsterdam'],
    ]);
    expect(undated).toEqual(['Meet Example Two']);
  });

  it('gives everybody’s in one, with who of us goes', () => {
    const { entries } = calendarOf(planned);
    expect(entries.map(({ title }) => title)).toEqual([
      'Example Forum',
      'Routing',
      'Peering',
      'Meet AS64500',
    ]);
    expect(entries[1]?.text).toContain('Of us: Ana Silva, bo berg');
  });

  it('keeps the name of an entry when its hour and room change, and tells two of one title apart', () => {
    const uids = (agenda: Planned['agenda']) =>
      calendarOf({ ...planned, agenda }, 'Ana Silva').entries.map(({ uid }) => uid);
    const whoGoes = 'Ana Silva';
    const before = uids([session('Break', { whoGoes }), session('Break', { whoGoes, start: '15:00' })]);
    const after = uids([
      session('Break', { whoGoes, start: '09:15', room: 'B' }),
      session('Break', { whoGoes, start: '15:30' }),
    ]);
    expect(after).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });
});

/** What a calendar holds that takes one file after the other, as RFC 5546 has it: of one UID the higher SEQUENCE counts. */
function taken(...files: readonly string[]) {
  const held = new Map<string, { sequence: number; state: string; start: string; end: string }>();
  for (const file of files) {
    for (const { uid, sequence = 0, status = '', start, end } of convertIcsCalendar(undefined, file).events ??
      []) {
      if ((held.get(uid)?.sequence ?? -1) > sequence) continue;
      held.set(uid, {
        sequence,
        state: status,
        start: start.date.toISOString(),
        end: end?.date.toISOString() ?? '',
      });
    }
  }
  return held;
}

describe('a newer export', () => {
  const whoGoes = 'Ana Silva';
  const meeting = (cells: object) => ({
    key: 'm1',
    cells: { day: '2026-10-26', start: '10:00', end: '10:20', asn: 64500, ourPeople: whoGoes, ...cells },
  });
  const plan = (agenda: Planned['agenda'], meetings: Planned['meetings']): Planned => ({
    events: [FORUM],
    agenda,
    meetings,
  });
  const before = plan([session('Routing', { whoGoes })], [meeting({ state: 'confirmed' })]);
  const file = (planned: Planned, now: string, person?: string) =>
    write(calendarOf(planned, person).entries, now);
  const later = '2026-11-21T12:01:00Z';

  it.each([
    ['hour', { start: '11:00', end: '11:45' }, '2026-10-25T10:00:00.000Z', '2026-10-25T10:45:00.000Z'],
    ['room', { room: 'Hall B' }, '2026-10-25T08:00:00.000Z', '2026-10-25T08:30:00.000Z'],
  ])('moves a session whose %s changed, and doubles nothing', (_what, cells, start, end) => {
    const after = plan([session('Routing', { whoGoes, ...cells })], before.meetings);
    const held = taken(file(before, NOW), file(after, later));
    expect([...held]).toHaveLength(3);
    expect([...held.values()]).toContainEqual(expect.objectContaining({ start, end }));
  });

  it('cancels a meeting that was cancelled, and brings one back that is on again', () => {
    const cancelled = plan(before.agenda, [meeting({ state: 'cancelled' })]);
    const states = (...files: string[]) => [...taken(...files).values()].map(({ state }) => state).sort();
    expect(states(file(before, NOW))).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
    expect(states(file(before, NOW), file(cancelled, later))).toEqual([
      'CANCELLED',
      'CONFIRMED',
      'CONFIRMED',
    ]);
    expect(states(file(before, NOW), file(cancelled, later), file(before, '2026-11-21T12:02:00Z'))).toEqual(
      states(file(before, NOW)),
    );
    // An old file that is taken last takes nothing back.
    expect(states(file(cancelled, later), file(before, NOW))).toContain('CANCELLED');
  });

  it('moves a meeting to its new day and hour', () => {
    const moved = plan(before.agenda, [meeting({ day: '2026-10-24', start: '16:00', end: '16:30' })]);
    const held = taken(file(before, NOW), file(moved, later));
    expect([...held]).toHaveLength(3);
    expect([...held.values()].map(({ start }) => start)).toContain('2026-10-24T14:00:00.000Z');
  });

  it('says the same of an entry in one person’s file and in everybody’s', () => {
    const own = taken(file(before, NOW, whoGoes));
    const all = taken(file(before, NOW));
    for (const [uid, entry] of own) expect(all.get(uid)).toEqual(entry);
    expect(own.size).toBe(3);
  });
});

describe('icsText', () => {
  const talk: CalendarEntry = {
    uid: 'a@meet-me-sheet',
    title: 'Routing; security, and "love"\\hate',
    day: '2026-10-25',
    start: '09:00',
    end: '09:30',
    zone: 'Europe/Amsterdam',
    text: 'One\nTwo',
    url: 'https://forum.example/2026?a=1,2',
    busy: true,
  };

  it('says the same moment to two other parsers, after the clocks have changed that night', () => {
    const text = write([talk]);
    const [read] = eventsIn(text);
    const zone = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone');
    expect(read?.startDate.zone.tzid).toBe('Europe/Amsterdam');
    expect(zone && new ICAL.Timezone(zone).utcOffset(read?.startDate as ICAL.Time)).toBe(3600);
    // The clocks go back at three in the morning, as they show it then.
    expect(text).toContain(
      'BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n',
    );
    expect(read?.summary).toBe(talk.title);
    expect(read?.description).toBe('One\nTwo');
    const [other] = convertIcsCalendar(undefined, text).events ?? [];
    expect(other?.start.date.toISOString()).toBe('2026-10-25T08:00:00.000Z');
    expect(other?.end?.date.toISOString()).toBe('2026-10-25T08:30:00.000Z');
    expect(other?.url).toBe(talk.url);
  });

  it.each([
    ['a zone east of UTC without summer time', 'Asia/Kathmandu', '2026-06-01', '03:15'],
    ['the southern summer', 'Australia/Sydney', '2026-12-01', '22:00'],
    ['an offset alone', '-03:30', '2026-06-01', '12:30'],
    ['UTC', 'UTC', '2026-06-01', '09:00'],
  ])('holds for %s', (_, zone, day, utc) => {
    const [read] = convertIcsCalendar(undefined, write([{ ...talk, zone, day }])).events ?? [];
    expect(read?.start.date.toISOString().slice(11, 16)).toBe(utc);
  });

  it('floats where the zone is not known, and says it nowhere else', () => {
    const text = write([{ ...talk, zone: 'Example/Nowhere' }]);
    expect(text).toContain('DTSTART:20261025T090000\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });

  it('ends an evening after midnight on the next day, takes 24:00, and fills whole days to the last', () => {
    const [late, whole, midnight] = eventsIn(
      write([
        { ...talk, start: '21:00', end: '01:00' },
        { uid: 'b', title: 'Forum', day: '2026-10-24', lastDay: '2026-10-26', busy: false },
        { ...talk, start: '23:00', end: '24:00' },
      ]),
    );
    expect(late?.endDate.toString()).toBe('2026-10-26T01:00:00');
    expect(whole?.startDate.isDate && whole.endDate.toString()).toBe('2026-10-27');
    expect(midnight?.endDate.toString()).toBe('2026-10-26T00:00:00');
  });

  it('counts up from export to export, so that calendars take the newer one', () => {
    const sequence = (now: string) => Number(/SEQUENCE:(\d+)/.exec(write([talk], now))?.[1]);
    expect(sequence('2026-11-21T12:05:00Z')).toBeGreaterThan(sequence(NOW));
  });

  it('carries any text through, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 120, size: 'max' }), (title) => {
        fc.pre(title.trim() === title && !/\p{Surrogate}/u.test(title));
        const text = write([{ ...talk, title }]);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const shown = title
          .replace(/\r\n?|[\u2028\u2029]/g, '\n')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 forbids them
          .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
        expect(eventsIn(text)[0]?.summary).toBe(shown);
      }),
    );
  });
});
