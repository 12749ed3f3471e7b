/** An event → its row in Events and a row a session in Agenda. */
import type { CaptureOf } from '../../records/capture.ts';
import type { Event, Session } from '../../records/event.ts';
import { eventKey, sessionKey } from '../../records/keys.ts';
import { isWebAddress } from '../../records/url.ts';
import type { Patch, Reading } from '../book.ts';
import { provenance } from './provenance.ts';
import { ticketCells } from './ticket.ts';
import { dayWords, lines, yesNo } from './words.ts';

export function eventReading(capture: CaptureOf<'event'>): Reading {
  const { record, source } = capture;
  const url = record.url ?? source.url;
  const key = eventKey(url, record.name, record.start);
  const from = provenance(capture);
  const seen = new Map<string, number>();
  const sessions = record.sessions.map((session): Patch => {
    const same = sessionKey(key, dayOf(session, record), timeOf(session.start), session.title);
    const times = (seen.get(same) ?? 0) + 1;
    seen.set(same, times);
    const own = times > 1 ? `${same}|${times}` : same;
    return {
      sheet: 'agenda',
      key: own,
      within: [`sessions of ${key}`],
      cells: { ...sessionCells(session, record), event: record.name, key: own, ...from },
    };
  });
  return {
    patches: [{ sheet: 'events', key, cells: { ...eventCells(record, url), key, ...from } }, ...sessions],
    complete: sessions.length > 0 ? [`sessions of ${key}`] : [],
  };
}

const eventCells = (event: Event, url: string) => ({
  name: event.name,
  start: event.start?.slice(0, 10),
  end: event.end?.slice(0, 10),
  starts: timeOf(event.start),
  ends: timeOf(event.end),
  timeZone: event.timeZone,
  venue: event.venue,
  street: event.street,
  city: event.city,
  country: event.country,
  organizer: event.organizer,
  url: isWebAddress(url) ? url : undefined,
  ended: yesNo(event.ended),
  capacity: event.capacity,
  audience: event.audience,
  sessions: event.sessions.length || undefined,
  fees: lines(
    event.fees.map(
      ({ name, amount, currency, serviceFee, until }) =>
        `${name}: ${amount}${serviceFee ? ` + ${serviceFee}` : ''} ${currency}${until ? ` until ${dayWords(until)}` : ''}`,
    ),
  ),
  ...ticketCells(event.fees),
  deadlines: lines(event.deadlines.map(({ name, date }) => `${dayWords(date)}: ${name}`)),
});

const sessionCells = (session: Session, event: Event) => ({
  day: dayOf(session, event) || undefined,
  start: timeOf(session.start),
  end: timeOf(session.end),
  title: session.title,
  kind: session.kind,
  speakers: lines(
    session.speakers.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name)),
  ),
  room: session.room,
  track: session.track,
  abstract: session.abstract,
});

/** A session without a day of its own belongs to the day of its start, or to the only day there is. */
const dayOf = ({ day, start }: Session, event: Event): string =>
  day ??
  (/^(\d{4}-\d\d-\d\d)T/.exec(start ?? '')?.[1] ||
    (event.start && event.start.slice(0, 10) === event.end?.slice(0, 10) ? event.start.slice(0, 10) : ''));

/** By the event's own clock: `2026-08-04T08:00-07:00` is 08:00. */
const timeOf = (moment: string | undefined): string | undefined =>
  /(?:^|T)(\d\d:\d\d)/.exec(moment ?? '')?.[1];
