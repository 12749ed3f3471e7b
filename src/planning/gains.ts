/**
 * What we would gain by going somewhere: what all targets there would bring, summed by exchange and by facility, and by campus and
 * by town, because whoever takes a cage in a building can reach its neighbours as well.
 */
import { folded } from '../records/text.ts';
import type { Places } from './colocation.ts';
import { countryOf } from './fit-regions.ts';

export type GainKind = 'metro' | 'campus' | 'facility' | 'exchange';

export interface PlaceGain {
  /** `ix:26`, `fac:58`, `campus:7`, `metro:exampleton|nl`. */
  id: string;
  kind: GainKind;
  /** A campus, of which only the number is known, is called after its buildings. */
  name: string;
  city?: string | undefined;
  country?: string | undefined;
  /** Its number; of a facility, where it belongs to one. */
  campus?: number | undefined;
  /** Whether we are there; on a campus or in a town: in any of its places. */
  ours: 'now' | 'soon' | 'no';
  /** Targets that are there, by AS number. */
  targets: number[];
  /** What we exchange with all of them, Mbit/s. */
  mbps: number;
  /** The part of it with targets that we share no working place with today: what going there would make reachable. */
  newMbps: number;
}

export interface PlacedTarget {
  asn: number;
  places: Places;
  mbps?: number | undefined;
  /** Whether we share a working place already. */
  isReachable: boolean;
}

/**
 * Every place where a target is, and every campus and town of which more than one place is known: of one place alone they would
 * only say the same again. Most gained first, then most traffic, then most targets.
 */
export function placeGains(ours: Places, targets: readonly PlacedTarget[]): PlaceGain[] {
  const found = new Map<string, Found>();
  const countryIn = countriesOfTowns([ours, ...targets.map(({ places }) => places)]);
  const see = (places: Places, visit: (gain: PlaceGain, isSoon: boolean) => void) => {
    for (const spot of spotsOf(places)) {
      for (const { places: named, ...area } of areasOf(spot, countryIn)) {
        const known = found.get(area.id) ?? {
          gain: { ...area, ours: 'no', targets: [], mbps: 0, newMbps: 0 },
          places: new Map(),
        };
        found.set(area.id, known);
        known.places.set(named.id, named.name);
        visit(known.gain, spot.isSoon);
      }
    }
  };
  see(ours, (gain, isSoon) => {
    if (gain.ours !== 'now') gain.ours = isSoon ? 'soon' : 'now';
  });
  for (const { asn, places, mbps = 0, isReachable } of targets) {
    const seen = new Set<string>();
    see(places, (gain) => {
      if (seen.has(gain.id)) return;
      seen.add(gain.id);
      gain.targets.push(asn);
      gain.mbps += mbps;
      if (!isReachable) gain.newMbps += mbps;
    });
  }
  return [...found.values()]
    .filter(({ gain, places }) => gain.targets.length > 0 && (!isArea(gain) || places.size > 1))
    .map(({ gain, places }) => (gain.kind === 'campus' ? { ...gain, name: calledAfter(places) } : gain))
    .sort(
      (one, other) =>
        other.newMbps - one.newMbps ||
        other.mbps - one.mbps ||
        other.targets.length - one.targets.length ||
        (one.id < other.id ? -1 : 1),
    );
}

interface Found {
  gain: PlaceGain;
  /** The exchanges and facilities in it: their names by their ids. */
  places: Map<string, string>;
}

const isArea = ({ kind }: PlaceGain): boolean => kind === 'campus' || kind === 'metro';

/** "Granary, Tannery and 2 more". */
function calledAfter(places: ReadonlyMap<string, string>): string {
  const names = [...places.values()].sort();
  const more = names.length - NAMED;
  return more > 0 ? `${names.slice(0, NAMED).join(', ')} and ${more} more` : names.join(', ');
}

const NAMED = 2;

interface Spot {
  id: string;
  kind: 'exchange' | 'facility';
  name: string;
  city?: string | undefined;
  country?: string | undefined;
  campus?: number | undefined;
  isSoon: boolean;
}

function* spotsOf({ ports = [], facilities = [] }: Places): Generator<Spot> {
  for (const { ixId, ixName, city, country, operational } of ports) {
    yield { id: `ix:${ixId}`, kind: 'exchange', name: ixName, city, country, isSoon: !operational };
  }
  for (const { facId, name, city, country, campusId: campus, soon = false } of facilities) {
    yield { id: `fac:${facId}`, kind: 'facility', name, city, country, campus, isSoon: soon };
  }
}

type Area = Pick<PlaceGain, 'id' | 'kind' | 'name' | 'city' | 'country' | 'campus'> & {
  places: { id: string; name: string };
};

/** The place itself, its campus and its town. */
function areasOf(
  { isSoon, ...spot }: Spot,
  countryIn: (city: string, country?: string) => string | undefined,
): Area[] {
  const { id, name, city, campus } = spot;
  const places = { id, name };
  const country = city ? countryIn(city, spot.country) : spot.country;
  const areas: Area[] = [{ ...spot, country, places }];
  if (campus) areas.push({ id: `campus:${campus}`, kind: 'campus', name, city, country, campus, places });
  if (city) {
    const town = `${folded(city)}|${folded(country ?? '')}`;
    areas.push({ id: `metro:${town}`, kind: 'metro', name: city, country, places });
  }
  return areas;
}

/**
 * Which country a town lies in: a country that one source leaves out is the one that all others name. Where they name several towns
 * of that name, it stays unknown.
 */
function countriesOfTowns(all: readonly Places[]): (city: string, country?: string) => string | undefined {
  const byTown = new Map<string, Map<string, string>>();
  for (const places of all) {
    for (const { city, country } of spotsOf(places)) {
      if (!city || !country) continue;
      const town = folded(city);
      const named = byTown.get(town) ?? new Map<string, string>();
      byTown.set(town, named);
      const code = countryOf(country);
      // The code, which is shorter, where somebody wrote it.
      if ((named.get(code)?.length ?? Number.POSITIVE_INFINITY) > country.length) named.set(code, country);
    }
  }
  return (city, country) => {
    const named = byTown.get(folded(city)) ?? new Map<string, string>();
    if (country) return named.get(countryOf(country));
    const [only, ...others] = named.values();
    return others.length === 0 ? only : undefined;
  };
}
