/** What follows from the rows that were read: who attends, where we meet, how easy it will be, whom to meet first. */
import { byRank, easeOf, type Standing, whyOf } from '../planning/rank.ts';
import type { Network } from '../records/network.ts';
import { attending } from './attending.ts';
import { knownPlaces, placeCells } from './common-places.ts';
import type { Folded } from './fold.ts';
import { exchangesOfNetwork, facilitiesOfNetwork } from './rows/location.ts';
import { type CellsOf, tableOf } from './template/index.ts';
import { groupBy, rowsOf, type TypedRow } from './typed-rows.ts';
import { fitCells, type Judge, verdictCells } from './verdict-cells.ts';

export interface Concluded {
  targets: TypedRow<'targets'>[];
  policies: TypedRow<'policies'>[];
  attendees: TypedRow<'attendees'>[];
}

/**
 * @param ours undefined while our own network is not set: then no place is known to be common
 * @param judge holds policies against our network; where it would be too large to come along, nothing is judged
 */
export function concluded(
  folded: Folded,
  ours: Network | undefined,
  judge: Judge = () => ({ verdicts: new Map(), fits: new Map() }),
): Concluded {
  const targets = rowsOf(folded, 'targets');
  const { attendees, byNetwork } = attending(rowsOf(folded, 'attendees'), targets, ours);
  const names = new Map(targets.map(({ cells }) => [cells.asn, cells.network]));
  const isRead = (asn: number): boolean =>
    folded.isKnown(exchangesOfNetwork(asn)) || folded.isKnown(facilitiesOfNetwork(asn));
  const known = knownPlaces(rowsOf(folded, 'locations'), isRead);
  const { verdicts, fits } = judge(targets, folded, known, ours);
  const policies = rowsOf(folded, 'policies').map(({ key, cells }) => ({
    key,
    cells: {
      ...cells,
      network: names.get(cells.asn) ?? cells.network,
      ...verdictCells(verdicts.get(key)),
    },
  }));
  const clauses = groupBy(
    policies.filter(({ cells }) => cells.clause !== 'overall'),
    ({ cells }) => cells.asn,
  );

  const initial = initialCells();
  const ranked = targets.map(({ key, cells }) => {
    const { asn = 0 } = cells;
    const people = byNetwork.get(asn) ?? [];
    const places = ours && known.common(asn);
    const standing: Standing = {
      asn,
      policy: cells.policy,
      exchangesNow: places?.exchanges.length,
      facilitiesNow: places?.facilities.length,
      placesSoon: places && places.exchangesSoon.length + places.facilitiesSoon.length,
      attending: people.length,
      trafficMbps: cells.trafficNow,
      trafficBand: cells.trafficBand,
    };
    const row: TypedRow<'targets'> = {
      key,
      cells: {
        ...initial,
        ...cells,
        ...(places ? placeCells(places) : {}),
        attends: namesOf(people),
        attending: people.length,
        clauses: clauses.get(asn)?.length,
        ...fitCells(fits.get(asn)),
        ease: easeOf(standing),
        why: whyOf(standing),
      },
    };
    return { row, standing };
  });
  ranked.sort((one, other) => byRank(one.standing, other.standing));
  return {
    targets: ranked.map(({ row: { key, cells } }, position) => ({
      key,
      cells: { ...cells, rank: position + 1 },
    })),
    policies,
    attendees,
  };
}

/** What a machine puts into people's columns when it makes a row. */
const initialCells = (): CellsOf<'targets'> =>
  Object.fromEntries(
    tableOf('targets').columns.flatMap(({ key, initial }) => (initial === undefined ? [] : [[key, initial]])),
  );

const namesOf = (people: readonly TypedRow<'attendees'>[]): string | undefined =>
  people.map(({ cells: { name, organisation } }) => name ?? organisation).join(', ') || undefined;
