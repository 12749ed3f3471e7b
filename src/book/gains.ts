/** What we would gain by going somewhere, from the rows of Locations and Targets. */
import { type PlaceGain, placeGains } from '../planning/gains.ts';
import type { Book } from './book.ts';
import { numbered, placesOf } from './common-places.ts';
import { groupBy } from './typed-rows.ts';

/** @returns places, campuses and towns where targets are and we are not yet working, the most gained first */
export function gainsOf({ locations, targets }: Pick<Book['rows'], 'locations' | 'targets'>): PlaceGain[] {
  const rows = numbered(locations);
  const ours = placesOf(rows.filter(({ cells }) => cells.whose === 'ours'));
  const theirs = groupBy(
    rows.filter(({ cells }) => cells.whose !== 'ours'),
    ({ cells }) => cells.asn,
  );
  const placed = targets.map(({ cells: { asn = 0, placesNow = 0, trafficNow = 0, trafficBehind = 0 } }) => ({
    asn,
    places: placesOf(theirs.get(asn) ?? []),
    mbps: Math.max(trafficNow, trafficBehind),
    isReachable: placesNow > 0,
  }));
  return placeGains(ours, placed).filter((gain) => gain.ours !== 'now');
}
