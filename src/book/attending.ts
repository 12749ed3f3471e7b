/** Attendees, each with the target it surely belongs to, and with those it might. */
import { type MatchedBy, nameIndex } from '../planning/name-index.ts';
import { type Identity, whoIsWho } from '../planning/who-is-who.ts';
import { formatAsn } from '../records/asn.ts';
import type { Network } from '../records/network.ts';
import type { CellsOf } from './template/index.ts';
import type { TypedRow } from './typed-rows.ts';

export interface Attending {
  attendees: TypedRow<'attendees'>[];
  /** By AS number: who of them is on a list of an event that is not over. */
  byNetwork: ByNetwork;
  /** The same of events that are over. */
  earlier: ByNetwork;
}
export type ByNetwork = ReadonlyMap<number, readonly TypedRow<'attendees'>[]>;

/** @returns whether an event of that name is over; one that no row of Events tells of is not */
export function overBy(
  today: string | undefined,
  events: readonly TypedRow<'events'>[],
): (event: string | undefined) => boolean {
  const ahead = new Set<string>();
  const over = new Set<string>();
  for (const { cells } of events) {
    const { name, start = '', end = start, ended } = cells;
    if (!name) continue;
    const isOver = end ? today !== undefined && end < today : ended === 'yes';
    (isOver ? over : ahead).add(name);
  }
  return (event = '') => over.has(event) && !ahead.has(event);
}

export function attending(
  rows: readonly TypedRow<'attendees'>[],
  targets: readonly TypedRow<'targets'>[],
  ours: Network | undefined,
  isOver: (event: string | undefined) => boolean = () => false,
): Attending {
  const names = new Map(targets.map(({ cells: { asn = 0, network } }) => [asn, network ?? formatAsn(asn)]));
  if (ours) names.set(ours.asn, 'our own');
  const index = nameIndex([...targets.map(({ cells }) => asNetwork(cells)), ...(ours ? [ours] : [])]);
  const identities = whoIsWho(
    rows.map(({ cells: { asns, organisation, email } }) => ({
      asns: asns?.match(/\d+/g)?.map(Number) ?? [],
      organization: organisation,
      email,
    })),
    index,
  );
  const byNetwork = new Map<number, TypedRow<'attendees'>[]>();
  const earlier = new Map<number, TypedRow<'attendees'>[]>();
  const attendees = rows.map(({ key, cells }, position) => {
    const { sure, likely } = identities[position] ?? { likely: [] };
    const known = sure?.asns.filter((asn) => names.has(asn)) ?? [];
    const row = {
      key,
      cells: { ...cells, ...matchCells(known, sure, names), couldBe: proposed(likely, names) },
    };
    // Whoever has neither a name nor an event is a member of something, and comes nowhere by that.
    if (!cells.name && !cells.event) return row;
    const lists = isOver(cells.event) ? earlier : byNetwork;
    for (const asn of known) lists.set(asn, [...(lists.get(asn) ?? []), row]);
    return row;
  });
  return { attendees, byNetwork, earlier };
}

/** Other names stand in one cell with a dot between them; `nameIndex` parts them at a bar. */
const asNetwork = ({ asn = 0, network = '', aka, organisation, website }: CellsOf<'targets'>) => ({
  asn,
  name: network,
  aka: aka?.replace(/ · /g, '|'),
  organization: organisation,
  website,
});

const MATCHED: Readonly<Partial<Record<MatchedBy, string>>> = {
  asn: 'AS number',
  organization: 'organisation',
};

const matchCells = (
  [asn, ...others]: readonly number[],
  sure: Identity['sure'],
  names: ReadonlyMap<number, string>,
): CellsOf<'attendees'> =>
  asn === undefined || !sure
    ? {}
    : {
        asn,
        target: [asn, ...others].map((one) => names.get(one)).join(', '),
        matched: MATCHED[sure.reason.by] ?? 'name',
      };

const proposed = (likely: Identity['likely'], names: ReadonlyMap<number, string>): string | undefined =>
  likely
    .map(({ asns }) => asns.map((asn) => `${formatAsn(asn)} ${names.get(asn) ?? ''}`.trim()).join(' and '))
    .join(', or ') || undefined;
