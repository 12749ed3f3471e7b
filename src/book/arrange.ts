/** The order in which rows are shown: by target, the first to meet first; by time; ours before theirs. */
import { CLAUSE_IDS, type ClauseId } from '../records/policy.ts';
import type { Book, Row } from './book.ts';

/** Whom to write to about peering, as far as PeeringDB's roles tell. */
const CONTACT_ROLES = ['Policy', 'Technical', 'NOC'];

export function arranged(rows: Book['rows']): Book['rows'] {
  const positions = new Map(rows.targets.map(({ cells }, position) => [cells.asn, position]));
  const byTarget = (asn: number | undefined): number => positions.get(asn) ?? positions.size;
  const starts = new Map(rows.events.map(({ cells }) => [cells.name, cells.start ?? '']));
  return {
    ...rows,
    policies: sorted(rows.policies, ({ cells: { asn, network = '', clause } }) => [
      byTarget(asn),
      network,
      CLAUSE_IDS.indexOf(clause as ClauseId),
    ]),
    versions: sorted(rows.versions, ({ cells: { asn, network = '', version = 0 } }) => [
      byTarget(asn),
      network,
      version,
    ]),
    contacts: sorted(rows.contacts, ({ cells: { asn, role = '', name = '' } }) => [
      byTarget(asn),
      (CONTACT_ROLES.indexOf(role) + CONTACT_ROLES.length + 1) % (CONTACT_ROLES.length + 1),
      name,
    ]),
    attendees: sorted(rows.attendees, ({ cells: { asn, matched, organisation = '', name = '' } }) => [
      matched ? byTarget(asn) : positions.size + 1,
      organisation,
      name,
    ]),
    events: sorted(rows.events, ({ cells: { start = '' } }) => [start]),
    agenda: sorted(rows.agenda, ({ cells: { event = '', day = '', start = '' } }) => [
      starts.get(event) ?? '',
      event,
      day,
      start,
    ]),
    locations: sorted(rows.locations, ({ cells: { whose, asn, network = '', kind = '', place = '' } }) => [
      whose === 'ours' ? 0 : 1,
      byTarget(asn),
      network,
      kind,
      place,
    ]),
    traffic: sorted(rows.traffic, ({ cells: { asn, month = '', counts = '' } }) => [
      byTarget(asn),
      month,
      counts,
    ]),
  };
}

type Order = readonly (string | number)[];

/** Rows that are equal in everything keep the order of the page that they were read from. */
function sorted<R extends Row>(rows: readonly R[], orderOf: (row: R) => Order): readonly R[] {
  return rows
    .map((row) => ({ row, order: orderOf(row) }))
    .sort((one, other) => compared(one.order, other.order))
    .map(({ row }) => row);
}

function compared(one: Order, other: Order): number {
  for (let at = 0; at < one.length; at++) {
    const [first = '', second = ''] = [one[at], other[at]];
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}
