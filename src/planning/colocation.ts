/**
 * Where two networks could interconnect: the same exchange (public peering) or the same building (private), now or soon.
 * Places are compared by PeeringDB's numbers, never by name. "Soon" means that one side's ports there are all announced but
 * not yet operational (`netixlan.operational`).
 */
import type { Network, Port } from '../records/network.ts';

export interface CommonExchange {
  ixId: number;
  name: string;
  /** The sum of each side's ports there, Mbit/s. */
  ourMbps: number;
  theirMbps: number;
}

export interface CommonFacility {
  facId: number;
  name: string;
  city?: string | undefined;
  country?: string | undefined;
}

export interface Colocation {
  exchanges: CommonExchange[];
  /** Common exchanges where at least one side is still arriving. */
  exchangesSoon: CommonExchange[];
  facilities: CommonFacility[];
}

/** Unknown lists count as empty: a network whose ports were not read is nowhere, as far as we know. */
export function colocation(ours: Network, theirs: Network): Colocation {
  const ourExchanges = byExchange(ours.ports ?? []);
  const exchanges: CommonExchange[] = [];
  const exchangesSoon: CommonExchange[] = [];
  for (const [ixId, their] of byExchange(theirs.ports ?? [])) {
    const our = ourExchanges.get(ixId);
    if (!our) continue;
    const common = { ixId, name: their.name, ourMbps: our.mbps, theirMbps: their.mbps };
    (our.operational && their.operational ? exchanges : exchangesSoon).push(common);
  }
  const ourBuildings = new Set((ours.facilities ?? []).map(({ facId }) => facId));
  const facilities = (theirs.facilities ?? [])
    .filter(({ facId }) => ourBuildings.has(facId))
    .map(({ facId, name, city, country }) => ({ facId, name, city, country }));
  return { exchanges, exchangesSoon, facilities };
}

function byExchange(
  ports: readonly Port[],
): Map<number, { name: string; mbps: number; operational: boolean }> {
  const exchanges = new Map<number, { name: string; mbps: number; operational: boolean }>();
  for (const { ixId, ixName, speedMbps, operational } of ports) {
    const sum = exchanges.get(ixId) ?? { name: ixName, mbps: 0, operational: false };
    sum.mbps += speedMbps;
    sum.operational ||= operational;
    exchanges.set(ixId, sum);
  }
  return exchanges;
}
