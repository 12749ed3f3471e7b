/** Who is who: two captures with the same key are about the same thing. Near matches are proposed elsewhere, never here. */
import { formatAsn } from './asn.ts';
import type { Capture } from './capture.ts';
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
    case 'event':
      return eventKey(
        captured.record.url ?? captured.source.url,
        captured.record.name,
        captured.record.start,
      );
    case 'people': {
      const { title, event, part } = captured.record;
      const address = part ? (part.list ?? '') : captured.source.url;
      return normalUrl(address) || folded(title ?? event ?? '');
    }
    case 'traffic':
      return `${captured.record.month}|${captured.record.counts}`;
  }
}

/** One page of a list; the pages of a list have the list's key in common. The first page is the list where it has no other. */
export const pageKey = (captured: Identified): string => {
  const { part } = captured.record as People;
  return captureKey(captured) + (part && part.number > 1 ? `#${part.number}` : '');
};

/** An event is its address; pasted text has none, and is told apart by name and start. */
export const eventKey = (url: string, name: string, start?: string): string =>
  /^https?:/i.test(url) ? normalUrl(url) : `${folded(name)}|${start ?? ''}`;

export const sessionKey = (event: string, day = '', start = '', title = ''): string =>
  [event, day, start, folded(title)].join('|');

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
