/** What follows from the rows that were read: who attends, where we meet, how easy it will be, whom to meet first. */
import { attendanceMatcher } from '../planning/attending.ts';
import { type Colocation, colocation } from '../planning/colocation.ts';
import { byRank, easeOf, type Standing, whyOf } from '../planning/rank.ts';
import type { Network } from '../records/network.ts';
import type { Folded, FoldedRow } from './fold.ts';
import { exchangesOfNetwork, facilitiesOfNetwork } from './rows/location.ts';
import type { CellsOf, TableKey } from './template/index.ts';
import { targets as targetsTable } from './template/targets.ts';

interface Typed<K extends TableKey> {
  key: string;
  cells: CellsOf<K>;
}

/** The folded rows of a sheet, as the template types them: `fold` keeps what `Patch` was checked for. */
const rowsOf = <K extends TableKey>(folded: Folded, sheet: K): Typed<K>[] =>
  folded.rows(sheet) as FoldedRow[] as Typed<K>[];

export interface Concluded {
  targets: Typed<'targets'>[];
  policies: Typed<'policies'>[];
  attendees: Typed<'attendees'>[];
}

/** @param ourAsn undefined while our own network is not set: then no place is known to be common */
export function concluded(folded: Folded, ours: Network | undefined): Concluded {
  const targets = rowsOf(folded, 'targets');
  const attendees = matched(rowsOf(folded, 'attendees'), targets, ours);
  const attending = groupBy(attendees, ({ cells }) => (cells.matched ? cells.asn : undefined));
  const names = new Map(targets.map(({ cells }) => [cells.asn, cells.network]));
  const policies = rowsOf(folded, 'policies').map(({ key, cells }) => ({
    key,
    cells: { ...cells, network: names.get(cells.asn) ?? cells.network },
  }));
  const clauses = groupBy(
    policies.filter(({ cells }) => cells.clause !== 'overall'),
    ({ cells }) => cells.asn,
  );
  const places = placesByNetwork(rowsOf(folded, 'locations'), ours);

  const standing = targets.map(({ key, cells }) => {
    const { asn = 0 } = cells;
    const people = attending.get(asn) ?? [];
    const common = places.common(asn, isRead(folded, asn));
    const standing: Standing = {
      asn,
      policy: cells.policy,
      exchangesNow: common?.exchanges.length,
      facilitiesNow: common?.facilities.length,
      placesSoon: common?.exchangesSoon.length,
      attending: people.length,
      trafficMbps: cells.trafficNow,
      trafficBand: cells.trafficBand,
    };
    const next: CellsOf<'targets'> = {
      ...initial,
      ...cells,
      ...(common ? placeCells(common) : {}),
      attends:
        people.map(({ cells: { name, organisation } }) => name ?? organisation).join(', ') || undefined,
      attending: people.length,
      clauses: clauses.get(asn)?.length,
      ease: easeOf(standing),
      why: whyOf(standing),
    };
    return { key, cells: next, standing };
  });
  standing.sort((one, other) => byRank(one.standing, other.standing));
  return {
    targets: standing.map(({ key, cells }, index) => ({ key, cells: { ...cells, rank: index + 1 } })),
    policies,
    attendees,
  };
}

/** What a machine puts into people's columns when it makes a row. */
const initial = Object.fromEntries(
  targetsTable.columns.flatMap((column) => ('initial' in column ? [[column.key, column.initial]] : [])),
);

const isRead = ({ isKnown }: Folded, asn: number): boolean =>
  isKnown(exchangesOfNetwork(asn)) || isKnown(facilitiesOfNetwork(asn));

const placeCells = ({ exchanges, exchangesSoon, facilities }: Colocation): CellsOf<'targets'> => ({
  exchangesNow: named(exchanges),
  facilitiesNow: named(facilities),
  exchangesSoon: named(exchangesSoon),
  placesNow: exchanges.length + facilities.length,
  placesSoon: exchangesSoon.length,
});

const named = (places: readonly { name: string }[]): string | undefined =>
  places.map(({ name }) => name).join(', ') || undefined;

function placesByNetwork(locations: readonly Typed<'locations'>[], ours: Network | undefined) {
  const our =
    ours &&
    asNetwork(
      ours.asn,
      locations.filter(({ cells }) => cells.whose === 'ours'),
    );
  const theirs = groupBy(
    locations.filter(({ cells }) => cells.whose === 'theirs'),
    ({ cells }) => cells.asn,
  );
  return {
    /** @returns undefined where nothing is known about where they or we are */
    common(asn: number, read: boolean): Colocation | undefined {
      const their = theirs.get(asn);
      return our && (their || read) ? colocation(our, asNetwork(asn, their ?? [])) : undefined;
    },
  };
}

/** Rows of Locations, back as the places of a network: what an exchange's page told counts as much as the network's own. */
const asNetwork = (asn: number, locations: readonly Typed<'locations'>[]): Network => ({
  asn,
  name: '',
  ports: locations
    .filter(({ cells }) => cells.kind === 'exchange')
    .map(({ cells }) => ({
      ixId: cells.placeId ?? 0,
      ixName: cells.place ?? '',
      speedMbps: cells.speed ?? 0,
      operational: cells.opening === 'now',
      routeServer: cells.routeServer === 'yes',
    })),
  facilities: locations
    .filter(({ cells }) => cells.kind === 'facility')
    .map(({ cells: { placeId = 0, place = '', city, country } }) => ({
      facId: placeId,
      name: place,
      city,
      country,
    })),
});

function matched(
  attendees: readonly Typed<'attendees'>[],
  targets: readonly Typed<'targets'>[],
  ours: Network | undefined,
): Typed<'attendees'>[] {
  const match = attendanceMatcher([
    ...targets.map(({ cells: { asn = 0, network, organisation, aka } }) => ({
      asn,
      names: [network, organisation, ...(aka?.split(' · ') ?? [])],
    })),
    ...(ours ? [{ asn: ours.asn, names: [ours.name, ours.organization, ours.aka, ours.nameLong] }] : []),
  ]);
  const names = new Map(targets.map(({ cells }) => [cells.asn, cells.network]));
  return attendees.map(({ key, cells }) => {
    const asns = cells.asns?.match(/\d+/g)?.map(Number) ?? [];
    const found = match({ asns, organization: cells.organisation });
    if (!found) return { key, cells };
    return {
      key,
      cells: {
        ...cells,
        asn: found.asn,
        target: found.asn === ours?.asn ? 'our own' : names.get(found.asn),
        matched: found.by,
      },
    };
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number | undefined): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
