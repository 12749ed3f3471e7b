/** Who is who: two captures with the same key are about the same thing. Near matches are proposed elsewhere, never here. */
import { formatAsn } from './asn.ts';
import type { Capture, CaptureOf } from './capture.ts';
import type { Event, Session } from './event.ts';
import type { Contact } from './network.ts';
import type { People, Person } from './people.ts';
import type { Clause } from './policy.ts';
import { folded } from './text.ts';
import { normalUrl } from './url.ts';

type Identified = Pick<Capture, 'kind' | 'record' | 'source'>;

/** @returns a key that is unique across kinds, such as `network:AS64500` or `event:example.net/forum` */
export function captureKey(captured: Identified): string {
  return `${captured.kind}:${recordKey(captured as Capture)}`;
}

function recordKey(captured: Capture): string {
  switch (captured.kind) {
    case 'network':
      return formatAsn(captured.record.asn);
    case 'policy':
      return captured.record.asn ? formatAsn(captured.record.asn) : normalUrl(captured.source.url);
    case 'exchange':
      return `ix:${captured.record.ixId}`;
    case 'facility':
      return `fac:${captured.record.facId}`;
    case 'event': {
      const { part, url = captured.source.url, name, start } = captured.record;
      return part?.event ?? eventKey(url, name, start);
    }
    case 'people': {
      const { title, event, part } = captured.record;
      const address = part ? (part.list ?? '') : captured.source.url;
      return normalUrl(address) || folded(title ?? event ?? '');
    }
    case 'traffic':
      return `${captured.record.month}|${captured.record.counts}`;
  }
}

/**
 * One page of a list, or of an event: all its pages have its key in common. The first page is the list, and the page above those of
 * the days the event, where it has no other.
 */
export function pageKey(captured: Identified): string {
  const { part } = captured.record as { part?: People['part'] | Event['part'] };
  const page = part && ('page' in part ? part.page : part.number > 1 && part.number);
  return captureKey(captured) + (page ? `#${page}` : '');
}

/** An event is its address; pasted text has none, and is told apart by name and start. */
export const eventKey = (url: string, name: string, start?: string): string =>
  /^https?:/i.test(url) ? normalUrl(url) : `${folded(name)}|${start ?? ''}`;

export const sessionKey = (event: string, day = '', start = '', title = ''): string =>
  [event, day, start, folded(title)].join('|');

/** In the order of the sessions; the same twice is told apart by its count. */
export function sessionKeys(captured: Pick<CaptureOf<'event'>, 'kind' | 'record' | 'source'>): string[] {
  const { record } = captured;
  const event = recordKey(captured as Capture);
  const seen = new Map<string, number>();
  return record.sessions.map((session) => {
    // Where no day can be told, the page of the day tells one from the other.
    const day = dayOfSession(session, record) || record.part?.page;
    const same = sessionKey(event, day, clockTime(session.start), session.title);
    const times = (seen.get(same) ?? 0) + 1;
    seen.set(same, times);
    return times > 1 ? `${same}|${times}` : same;
  });
}

/** A session without a day of its own belongs to the day of its start, or to the only day there is. */
export const dayOfSession = ({ day, start }: Session, event: Pick<Event, 'start' | 'end'>): string =>
  day ??
  (/^(\d{4}-\d\d-\d\d)T/.exec(start ?? '')?.[1] ||
    (event.start && event.start.slice(0, 10) === event.end?.slice(0, 10) ? event.start.slice(0, 10) : ''));

/** By the event's own clock: `2026-08-04T08:00-07:00` is 08:00. */
export const clockTime = (moment: string | undefined): string | undefined =>
  /(?:^|T)(\d\d:\d\d)/.exec(moment ?? '')?.[1];

/** E-mail where shown, else the event with name and organisation. */
export const personKey = (event: string, { email, name, organization }: Person): string =>
  email ? email.toLowerCase() : [event, folded(name ?? ''), folded(organization ?? '')].join('|');

export const locationKey = (whose: 'ours' | number, place: `ix:${number}` | `fac:${number}`): string =>
  `${whose === 'ours' ? 'ours' : formatAsn(whose)}|${place}`;

/** A contact is its address within the role; where none is shown, its name or number. */
export const contactKey = (asn: number, { role, email, name, phone }: Contact): string =>
  [formatAsn(asn), role, (email ?? name ?? phone ?? '').toLowerCase()].join('|');

/** A policy may hold the same clause several times, for different scopes. */
export const clauseKey = (policy: string, { id, scope = {} }: Pick<Clause, 'id' | 'scope'>): string =>
  [policy, id, scope.interconnect, scope.family, scope.region && folded(scope.region), scope.asn]
    .filter((part) => part)
    .join('|');
