/** An event → its row in Events and a row a session in Agenda. */
import type { CaptureOf } from '../../records/capture.ts';
import type { Event, Session } from '../../records/event.ts';
import { captureKey, clockTime, dayOfSession, pageKey, sessionKeys } from '../../records/keys.ts';
import { isWebAddress } from '../../records/url.ts';
import type { Patch, Reading } from '../book.ts';
import type { OnPages } from './event-pages.ts';
import { provenance } from './provenance.ts';
import { ticketCells } from './ticket.ts';
import { dayWords, lines, yesNo } from './words.ts';

/** @param pages where the event has several */
export function eventReading(capture: CaptureOf<'event'>, pages?: OnPages): Reading {
  const { record, source } = capture;
  const {
    whole,
    sessions: count,
    instead,
  } = pages ?? { whole: record, sessions: record.sessions.length, instead: [] };
  const key = captureKey(capture).slice('event:'.length);
  // Of an agenda with a page a day, a day was read in whole, and not the event.
  const page = sessionsOf(pageKey(capture));
  const from = provenance(capture);
  const keys = sessionKeys(capture);
  const sessions = record.sessions.map((session, position): Patch => {
    const own = keys[position] ?? '';
    return {
      sheet: 'agenda',
      key: own,
      within: [page],
      cells: { ...sessionCells(session, record), event: whole.name, key: own, ...from },
    };
  });
  const cells = eventCells(whole, whole.url ?? source.url);
  return {
    patches: [
      {
        sheet: 'events',
        key,
        within: [key],
        cells: { ...cells, sessions: count || undefined, key, ...from },
      },
      ...sessions,
    ],
    complete: [
      ...(sessions.length > 0 ? [page] : []),
      ...instead.flatMap((other) => [other, sessionsOf(`event:${other}`)]),
    ],
  };
}

const sessionsOf = (page: string): string => `sessions of ${page}`;

const eventCells = (event: Event, url: string) => ({
  name: event.name,
  start: event.start?.slice(0, 10),
  end: event.end?.slice(0, 10),
  starts: clockTime(event.start),
  ends: clockTime(event.end),
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
  day: dayOfSession(session, event) || undefined,
  start: clockTime(session.start),
  end: clockTime(session.end),
  title: session.title,
  kind: session.kind,
  speakers: lines(
    session.speakers.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name)),
  ),
  room: session.room,
  track: session.track,
  abstract: session.abstract,
});
