/** What a record is called in a line, a heading, a button. */
import { formatAsn } from '../../records/asn.ts';
import type { Kind, RecordOf } from '../../records/capture.ts';
import { record as words } from '../strings/record.ts';

type Titled = { [K in Kind]: { kind: K; record: RecordOf<K> } }[Kind];

/** @param page the title of the page, for records that have no name of their own */
export function recordTitle({ kind, record }: Titled, page: string): string {
  switch (kind) {
    case 'network':
      return record.name === formatAsn(record.asn) ? record.name : `${formatAsn(record.asn)} ${record.name}`;
    case 'policy':
      return [record.asn && formatAsn(record.asn), record.network].filter(Boolean).join(' ') || page;
    case 'people':
      return record.title ?? record.event ?? page;
    case 'traffic':
      return record.month;
    default:
      return record.name;
  }
}

/** A line on what is in it: "Selective · 9 clauses". */
export function recordSummary({ kind, record }: Titled): string {
  const counts = words.counts;
  const parts: (string | undefined)[] = [];
  switch (kind) {
    case 'network':
      parts.push(
        record.policy?.general,
        record.ports && counts.ports(record.ports.length),
        record.facilities && counts.facilities(record.facilities.length),
      );
      break;
    case 'exchange':
      parts.push(record.city, record.members && counts.members(record.members.length));
      break;
    case 'facility':
      parts.push(record.city, record.networks && counts.networks(record.networks.length));
      break;
    case 'policy':
      parts.push(
        record.general ? words.generalStances[record.general] : undefined,
        counts.clauses(record.clauses.length),
      );
      break;
    case 'event':
      parts.push(record.city, counts.sessions(record.sessions.length));
      break;
    case 'people':
      parts.push(counts.people(record.people.length));
      break;
    case 'traffic':
      parts.push(counts.networks(record.rows.length), record.from);
  }
  return parts.filter(Boolean).join(' · ');
}
