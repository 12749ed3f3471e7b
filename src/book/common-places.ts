/** Where we and a target meet, from the rows of Locations. */
import { type Colocation, colocationWith, type Places } from '../planning/colocation.ts';
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
export function knownPlaces(locations: readonly Location[], isRead: (asn: number) => boolean): KnownPlaces {
  const ours = placesOf(locations.filter(({ cells }) => cells.whose === 'ours'));
  const rows = groupBy(
    locations.filter(({ cells }) => cells.whose === 'theirs'),
    ({ cells }) => cells.asn,
  );
  const theirs = (asn: number): Places | undefined => {
    const their = rows.get(asn);
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
    .map(({ cells: { placeId = 0, place = '', city, country, opening } }) => ({
      facId: placeId,
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
