/** An exchange's members and a facility's networks → Locations. They make no targets: one page would make a thousand. */
import type { CaptureOf } from '../../records/capture.ts';
import type { Member } from '../../records/exchange.ts';
import type { Reading } from '../book.ts';
import { facilityCells, location, membersOfExchange, networksOfFacility, portCells } from './location.ts';
import { provenance } from './provenance.ts';

export function exchangeReading(capture: CaptureOf<'exchange'>, ourAsn?: number): Reading {
  const { ixId, name, city, country, members } = capture.record;
  const from = provenance(capture);
  const byNetwork = new Map<number, Member[]>();
  for (const member of members ?? []) {
    const together = byNetwork.get(member.asn);
    if (together) together.push(member);
    else byNetwork.set(member.asn, [member]);
  }
  return {
    patches: [...byNetwork].map(([asn, ports]) =>
      location(
        { asn, name: ports[0]?.name, ours: asn === ourAsn },
        `ix:${ixId}`,
        { ...portCells(ports), place: name, city, country },
        from,
      ),
    ),
    complete: members ? [membersOfExchange(ixId)] : [],
  };
}

export function facilityReading(capture: CaptureOf<'facility'>, ourAsn?: number): Reading {
  const { record } = capture;
  const from = provenance(capture);
  return {
    patches: (record.networks ?? []).map(({ asn, name }) =>
      location({ asn, name, ours: asn === ourAsn }, `fac:${record.facId}`, facilityCells(record), from),
    ),
    complete: record.networks ? [networksOfFacility(record.facId)] : [],
  };
}
