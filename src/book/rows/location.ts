/** One network at one place: the rows of Locations, whichever page they were read from. */
import { locationKey } from '../../records/keys.ts';
import type { Port } from '../../records/network.ts';
import type { PatchOf } from '../book.ts';
import type { CellsOf } from '../template/index.ts';
import type { Provenance } from './provenance.ts';
import { yesNo } from './words.ts';

type Cells = CellsOf<'locations'>;

/** The lists that are read in whole: a place that such a list no longer names is gone. */
export const exchangesOfNetwork = (asn: number): string => `exchanges of ${asn}`;
export const facilitiesOfNetwork = (asn: number): string => `facilities of ${asn}`;
export const membersOfExchange = (ixId: number): string => `members of ix:${ixId}`;
export const networksOfFacility = (facId: number): string => `networks of fac:${facId}`;

export function location(
  { asn, name, ours }: { asn: number; name: string | undefined; ours: boolean },
  place: `ix:${number}` | `fac:${number}`,
  cells: Cells,
  { source, readOn }: Provenance,
): PatchOf<'locations'> {
  const [kind, number] = place.split(':');
  const placeId = Number(number);
  const key = locationKey(ours ? 'ours' : asn, place);
  return {
    sheet: 'locations',
    key,
    within:
      kind === 'ix'
        ? [exchangesOfNetwork(asn), membersOfExchange(placeId)]
        : [facilitiesOfNetwork(asn), networksOfFacility(placeId)],
    cells: { ...cells, whose: ours ? 'ours' : 'theirs', asn, network: name, placeId, key, source, readOn },
  };
}

type AnyPort = Partial<Pick<Port, 'speedMbps' | 'routeServer' | 'operational' | 'ipv4' | 'ipv6'>>;
type Loose<T> = { [K in keyof T]: T[K] | undefined };

/** All ports of one network on one exchange, as one place: it is there now as soon as one port works. */
export const portCells = (ports: readonly Loose<AnyPort>[]): Cells => ({
  kind: 'exchange',
  opening: ports.some(({ operational = true }) => operational) ? 'now' : 'soon',
  speed: ports.some(({ speedMbps }) => speedMbps !== undefined)
    ? ports.reduce((sum, { speedMbps = 0 }) => sum + speedMbps, 0)
    : undefined,
  ports: ports.length,
  portSpeeds: eachSpeed(ports),
  routeServer: yesNo(
    ports.some(({ routeServer }) => routeServer !== undefined)
      ? ports.some(({ routeServer }) => routeServer)
      : undefined,
  ),
  ipv4: listed(ports.map(({ ipv4 }) => ipv4)),
  ipv6: listed(ports.map(({ ipv6 }) => ipv6)),
});

/** What their sum does not tell; undefined for one port, and where one of several is not known. */
function eachSpeed(ports: readonly Loose<AnyPort>[]): string | undefined {
  const working = ports.filter(({ operational = true }) => operational);
  const counting = working.length > 0 ? working : ports;
  const isKnown = counting.every(({ speedMbps }) => speedMbps !== undefined);
  return ports.length > 1 && isKnown ? counting.map(({ speedMbps }) => speedMbps).join(', ') : undefined;
}

const listed = (values: readonly (string | undefined)[]): string | undefined =>
  values.filter((value) => value).join(', ') || undefined;

export const facilityCells = ({
  name,
  city,
  country,
  campusId,
}: {
  name: string;
  city?: string | undefined;
  country?: string | undefined;
  campusId?: number | undefined;
}): Cells => ({
  kind: 'facility',
  place: name,
  city,
  country,
  campus: campusId,
  opening: 'now',
});
