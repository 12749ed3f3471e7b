/** A network → its row in Targets, its places in Locations, its people in Contacts. */
import type { CaptureOf, Evidence } from '../../records/capture.ts';
import { contactKey } from '../../records/keys.ts';
import type { Network, Port } from '../../records/network.ts';
import { isMention } from '../../records/readings.ts';
import type { Patch, Reading } from '../book.ts';
import type { CellsOf } from '../template/index.ts';
import { exchangesOfNetwork, facilitiesOfNetwork, facilityCells, location, portCells } from './location.ts';
import { type Provenance, provenance } from './provenance.ts';
import { yesNo } from './words.ts';

/** @param ourAsn our own network is no target; what matters of it is where it is */
export function networkReading(capture: CaptureOf<'network'>, ourAsn?: number): Reading {
  const { record, evidence = {} } = capture;
  const from = provenance(capture);
  const places = placesOf(record, ourAsn, from);
  if (record.asn === ourAsn) return places;
  const contacts = record.contacts?.map(
    (contact): Patch => ({
      sheet: 'contacts',
      key: contactKey(record.asn, contact),
      within: [`contacts of ${record.asn}`],
      cells: { ...contact, asn: record.asn, network: record.name, ...from },
    }),
  );
  return {
    patches: [
      {
        sheet: 'targets',
        key: String(record.asn),
        cells: { ...targetCells(record), ...from },
        byHand: correctedColumns(evidence),
        mentioned: isMention(capture) ? ['network'] : [],
      },
      ...places.patches,
      ...(contacts ?? []),
    ],
    complete: [...places.complete, ...(contacts ? [`contacts of ${record.asn}`] : [])],
  };
}

const FIELDS: Readonly<Partial<Record<keyof CellsOf<'targets'>, string>>> = {
  network: 'name',
  organisation: 'organization',
  policy: 'policy.general',
  types: 'types',
  scope: 'scope',
  trafficBand: 'trafficBand',
  ratio: 'ratio',
  prefixes4: 'prefixes4',
  prefixes6: 'prefixes6',
  asSet: 'asSet',
  policyUrl: 'policy.url',
  policyLocations: 'policy.locations',
  policyRatio: 'policy.ratioRequired',
  policyContract: 'policy.contracts',
  website: 'website',
  pageNotes: 'notes',
};

const FIELD_OF_COLUMN = Object.entries(FIELDS);

const correctedColumns = (evidence: Readonly<Record<string, Evidence>>): string[] =>
  FIELD_OF_COLUMN.filter(([, field]) => evidence[field]?.from === 'hand').map(([column]) => column);

const targetCells = ({ policy = {}, ...network }: Network): CellsOf<'targets'> => ({
  asn: network.asn,
  network: network.name,
  organisation: network.organization,
  organisationId: network.organizationId,
  aka: [network.aka, network.nameLong].filter(Boolean).join(' · ') || undefined,
  policy: policy.general,
  types: network.types?.join(', '),
  scope: network.scope,
  trafficBand: network.trafficBand,
  ratio: network.ratio,
  prefixes4: network.prefixes4,
  prefixes6: network.prefixes6,
  asSet: network.asSet,
  policyUrl: policy.url,
  policyLocations: policy.locations,
  policyRatio: yesNo(policy.ratioRequired),
  policyContract: policy.contracts,
  website: network.website,
  peeringdb:
    network.peeringdbId === undefined ? undefined : `https://www.peeringdb.com/net/${network.peeringdbId}`,
  pageNotes: network.notes,
});

function placesOf(network: Network, ourAsn: number | undefined, from: Provenance): Reading {
  const { asn, name, ports, facilities } = network;
  const who = { asn, name, ours: asn === ourAsn };
  return {
    patches: [
      ...(ports ? exchangesOf(ports) : []).map(({ ixId, cells }) => location(who, `ix:${ixId}`, cells, from)),
      ...(facilities ?? []).map((facility) =>
        location(who, `fac:${facility.facId}`, facilityCells(facility), from),
      ),
    ],
    complete: [
      ...(ports ? [exchangesOfNetwork(asn)] : []),
      ...(facilities ? [facilitiesOfNetwork(asn)] : []),
    ],
  };
}

function exchangesOf(ports: readonly Port[]): { ixId: number; cells: CellsOf<'locations'> }[] {
  const byExchange = new Map<number, Port[]>();
  for (const port of ports) {
    const together = byExchange.get(port.ixId);
    if (together) together.push(port);
    else byExchange.set(port.ixId, [port]);
  }
  return [...byExchange].map(([ixId, together]) => ({
    ixId,
    cells: { ...portCells(together), place: together[0]?.ixName },
  }));
}
