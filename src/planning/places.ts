/** Per target: the best place to interconnect at, and the towns where both are. What a place is worth over all targets: `gains.ts`. */
import { folded } from '../records/text.ts';
import type { Colocation, Places } from './colocation.ts';
import { countryOf } from './fit-regions.ts';
import { usableMbps } from './savings.ts';

export interface BestPlace {
  kind: 'facility' | 'exchange' | 'metro';
  name: string;
  when: 'now' | 'soon';
  /** In words: "exchange, 10 Gbps free of ports to share"… */
  why: 'private' | 'same campus' | 'public' | 'same metro';
}

/**
 * Where to meet in hardware. What fits through the smaller of both sides' ports at an exchange, filled to seven tenths, is
 * exchanged there at no further cost; more than that wants a cross-connect in a common building. What works now goes before what
 * comes; without a common place, a town where both are.
 * @param mbps the traffic to carry, in 24 months where that is known
 */
export function bestPlace(common: Colocation, metros: readonly string[], mbps = 0): BestPlace | undefined {
  for (const when of ['now', 'soon'] as const) {
    const exchanges = when === 'now' ? common.exchanges : common.exchangesSoon;
    const facilities = when === 'now' ? common.facilities : common.facilitiesSoon;
    const widest = [...exchanges].sort(
      (one, other) => widthOf(other) - widthOf(one) || one.ixId - other.ixId,
    )[0];
    const [building] = [...facilities].sort(
      (one, other) =>
        Number(one.isCampus ?? false) - Number(other.isCampus ?? false) || one.facId - other.facId,
    );
    const fits = widest && usableMbps(widthOf(widest)) >= mbps;
    if (building && !fits) {
      const why = building.isCampus ? 'same campus' : 'private';
      return { kind: 'facility', name: building.name, when, why };
    }
    if (widest) return { kind: 'exchange', name: widest.name, when, why: 'public' };
  }
  const [metro] = metros;
  return metro ? { kind: 'metro', name: metro, when: 'now', why: 'same metro' } : undefined;
}

const widthOf = ({ ourMbps, theirMbps }: { ourMbps: number; theirMbps: number }): number =>
  Math.min(ourMbps, theirMbps);

/**
 * Towns where both are, in whatever houses: near enough for a cross-connect between buildings. Spelling does not matter, and a
 * country that one side does not name is the other's.
 */
export const commonMetros = (ours: Places, theirs: Places): string[] => commonMetrosWith(ours)(theirs);

/** The same for many networks: our own towns are gathered once. */
export function commonMetrosWith(ours: Places): (theirs: Places) => string[] {
  const here = townsOf(ours);
  return (theirs) => {
    const common = new Map<string, string>();
    for (const [key, { name, countries }] of townsOf(theirs)) {
      const our = here.get(key);
      if (!our) continue;
      const isSame =
        countries.size === 0 ||
        our.countries.size === 0 ||
        [...countries].some((one) => our.countries.has(one)) ||
        // One source writes the name, another the code; that is looked up only where the spelling differs.
        [...countries].some((one) => [...our.countries].some((other) => countryOf(one) === countryOf(other)));
      if (isSame)
        common.set(key, [name, [...countries][0] ?? [...our.countries][0]].filter(Boolean).join(', '));
    }
    return [...common.values()].sort();
  };
}

interface Town {
  name: string;
  countries: Set<string>;
}

function townsOf({ ports = [], facilities = [] }: Places): Map<string, Town> {
  const towns = new Map<string, Town>();
  for (const { city, country } of [...facilities, ...ports]) {
    if (!city) continue;
    const key = folded(city);
    const town = towns.get(key) ?? { name: city, countries: new Set() };
    towns.set(key, town);
    if (country) town.countries.add(country);
  }
  return towns;
}
