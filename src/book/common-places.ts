/** Where we and a target meet, from the rows of Locations. */
import { type Colocation, colocationWith, type Places } from '../planning/colocation.ts';
import { folded } from '../records/text.ts';
import type { CellsOf } from './template/index.ts';
import { groupBy, type TypedRow } from './typed-rows.ts';

type Location = TypedRow<'locations'>;

export interface KnownPlaces {
  ours: Places;
  /** By AS number; undefined where nothing is known about where they are. */
  theirs: (asn: number) => Places | undefined;
  common: (asn: number) => Colocation | undefined;
}

/** @param isRead whether the places of a network were read: one without any is then known to be nowhere */
export function knownPlaces(rows: readonly Location[], isRead: (asn: number) => boolean): KnownPlaces {
  const locations = numbered(rows);
  const ours = placesOf(locations.filter(({ cells }) => cells.whose === 'ours'));
  const byNetwork = groupBy(
    locations.filter(({ cells }) => cells.whose === 'theirs'),
    ({ cells }) => cells.asn,
  );
  const theirs = (asn: number): Places | undefined => {
    const their = byNetwork.get(asn);
    return their || isRead(asn) ? placesOf(their ?? []) : undefined;
  };
  const commonWith = colocationWith(ours);
  return {
    ours,
    theirs,
    common(asn) {
      const their = theirs(asn);
      return their && commonWith(their);
    },
  };
}

/**
 * People plan a place by its name alone. It is the one that a reading numbers and names so, where only one is; others of the
 * same name are one place, under a number that no reading gives. A row without either is nowhere.
 */
export function numbered<R extends Pick<Location, 'cells'>>(locations: readonly R[]): R[] {
  const numbers = new Map<string, number | undefined>();
  const nameOf = ({ kind = '', place = '' }: CellsOf<'locations'>) => `${kind}|${folded(place)}`;
  for (const { cells } of locations) {
    const { placeId } = cells;
    if (!placeId || !cells.place) continue;
    const name = nameOf(cells);
    numbers.set(name, numbers.has(name) && numbers.get(name) !== placeId ? undefined : placeId);
  }
  const planned = new Map<string, number>();
  return locations.flatMap((row) => {
    if (row.cells.placeId) return [row];
    if (!row.cells.place) return [];
    const name = nameOf(row.cells);
    const own = planned.get(name) ?? -1 - planned.size;
    planned.set(name, own);
    return [{ ...row, cells: { ...row.cells, placeId: numbers.get(name) ?? own } }];
  });
}

/** Back as places: what an exchange's page told counts as much as what the network's own did. */
export const placesOf = (locations: readonly Pick<Location, 'cells'>[]): Places => ({
  ports: locations
    .filter(({ cells }) => cells.kind === 'exchange')
    .map(({ cells: { placeId = 0, place = '', city, country, speed = 0, opening, routeServer } }) => ({
      ixId: placeId,
      ixName: place,
      city,
      country,
      speedMbps: speed,
      operational: opening === 'now',
      routeServer: routeServer === 'yes',
    })),
  facilities: locations
    .filter(({ cells }) => cells.kind === 'facility')
    .map(({ cells: { placeId = 0, place = '', city, country, opening, campus } }) => ({
      facId: placeId,
      campusId: campus,
      name: place,
      city,
      country,
      soon: opening !== 'now',
    })),
});

export const placeCells = (common: Colocation): CellsOf<'targets'> => {
  const { exchanges, exchangesSoon, facilities, facilitiesSoon } = common;
  const soon = [...exchangesSoon, ...facilitiesSoon];
  return {
    exchangesNow: named(exchanges),
    facilitiesNow: named(facilities),
    exchangesSoon: named(soon),
    placesNow: exchanges.length + facilities.length,
    placesSoon: soon.length,
  };
};

const named = (places: readonly { name: string }[]): string | undefined =>
  places.map(({ name }) => name).join(', ') || undefined;
