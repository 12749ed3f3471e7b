/**
 * How many places we share with them, as far as a policy may count them. Policies rarely say whether two buildings of one town
 * are one location or two, so the count is a span: towns at the least, every exchange and building at the most.
 */
import type { ClauseScope, ClauseValues } from '../records/policy.ts';
import { colocation, type Places } from './colocation.ts';
import { countryOf, liesIn } from './fit-regions.ts';

export interface Span {
  least: number;
  /** `Infinity` where a list of places is not known. */
  most: number;
  exchanges: number;
  facilities: number;
}

interface Place {
  kind: 'exchange' | 'facility';
  city?: string | undefined;
  country?: string | undefined;
  /** Whether it lies in the region asked for; undefined where that cannot be told. */
  inside: boolean | undefined;
}

type Unit = NonNullable<ClauseValues['locations']['unit']>;
type Limits = Pick<ClauseScope, 'interconnect' | 'region'>;

export interface SharedPlaces {
  now: Span;
  /** With the places where one of us still arrives. */
  soon: Span;
}

/** Where they are is not known: then we cannot share more places than we have. */
export function sharedPlaces(
  ours: Places,
  theirs: Places | undefined,
  limits: Limits,
  unit: Unit = 'sites',
): SharedPlaces {
  const isPublic = limits.interconnect !== 'private';
  const isPrivate = limits.interconnect !== 'public';
  const common = colocation(ours, theirs ?? ours);
  const place =
    (kind: Place['kind']) =>
    ({ city, country }: { city?: string | undefined; country?: string | undefined }): Place => ({
      kind,
      city,
      country,
      inside: limits.region === undefined ? true : liesIn(country, limits.region),
    });
  const exchanges = isPublic ? common.exchanges.map(place('exchange')) : [];
  const facilities = isPrivate ? common.facilities.map(place('facility')) : [];
  const arriving = [
    ...(isPublic ? common.exchangesSoon.map(place('exchange')) : []),
    ...(isPrivate ? common.facilitiesSoon.map(place('facility')) : []),
  ];
  const bounded =
    (!isPublic || (ours.ports && (!theirs || theirs.ports))) &&
    (!isPrivate || (ours.facilities && (!theirs || theirs.facilities)));
  const spanOf = (places: readonly Place[]): Span => {
    const possible = places.filter(({ inside }) => inside !== false);
    return {
      least: theirs
        ? leastOf(
            possible.filter(({ inside }) => inside),
            unit,
          )
        : 0,
      most: bounded ? mostOf(possible, unit) : Number.POSITIVE_INFINITY,
      exchanges: possible.filter(({ kind }) => kind === 'exchange').length,
      facilities: possible.filter(({ kind }) => kind === 'facility').length,
    };
  };
  const now = [...exchanges, ...facilities];
  return { now: spanOf(now), soon: spanOf([...now, ...arriving]) };
}

/** Which of our exchanges they are at too; undefined where either list is not known. */
export function commonExchanges(ours: Places, theirs: Places | undefined): Set<number> | undefined {
  if (!ours.ports || !theirs?.ports) return undefined;
  return new Set(colocation(ours, theirs).exchanges.map(({ ixId }) => ixId));
}

/** Places that are apart for sure; what they call a region, and of what the per cent are, only they know. */
function leastOf(places: readonly Place[], unit: Unit): number {
  if (unit === 'percent') return 0;
  const any = Math.min(1, places.length);
  if (unit === 'regions') return any;
  const named =
    unit === 'countries'
      ? places.flatMap(({ country }) => (country ? [countryOf(country)] : []))
      : places.flatMap(({ city }) => (city ? [city.trim().toLowerCase()] : []));
  return Math.max(any, new Set(named).size);
}

function mostOf(places: readonly Place[], unit: Unit): number {
  if (unit === 'percent') return places.length ? Number.POSITIVE_INFINITY : 0;
  if (unit !== 'countries') return places.length;
  const countries = new Set(places.flatMap(({ country }) => (country ? [countryOf(country)] : [])));
  return countries.size + places.filter(({ country }) => !country).length;
}
