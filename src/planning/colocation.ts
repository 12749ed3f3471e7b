/**
 * Where two networks could interconnect: the same exchange (public peering) or the same building (private), now or soon.
 * Places are compared by PeeringDB's numbers, never by name. "Soon" means that one side's ports there are all announced but
 * not yet operational (`netixlan.operational`).
 */
import type { Port, Presence } from '../records/network.ts';

interface Town {
  city?: string | undefined;
  country?: string | undefined;
}

/** Where a network is. Lists that are absent are unknown. */
export interface Places {
  /** With the town, where the exchange's own page told it. */
  ports?: readonly (Port & Town)[] | undefined;
  /** `soon` where somebody plans to be there; PeeringDB knows no such thing of buildings. */
  facilities?: readonly (Presence & { soon?: boolean })[] | undefined;
}

export interface CommonExchange extends Town {
  ixId: number;
  name: string;
  /** The sum of each side's ports there, Mbit/s. */
  ourMbps: number;
  theirMbps: number;
}

export interface CommonFacility extends Town {
  facId: number;
  name: string;
}

export interface Colocation {
  exchanges: CommonExchange[];
  /** Common exchanges where at least one side is still arriving. */
  exchangesSoon: CommonExchange[];
  facilities: CommonFacility[];
  /** Common buildings where at least one side is still arriving. */
  facilitiesSoon: CommonFacility[];
}

/** Unknown lists count as empty: a network whose ports were not read is nowhere, as far as we know. */
export const colocation = (ours: Places, theirs: Places): Colocation => colocationWith(ours)(theirs);

/** The same for many networks: what is ours is sorted once, and of theirs only what stands at our places is looked at. */
export function colocationWith(ours: Places): (theirs: Places) => Colocation {
  const ourExchanges = byExchange(ours.ports ?? []);
  const ourBuildings = new Map((ours.facilities ?? []).map(({ facId, soon = false }) => [facId, soon]));
  return (theirs) => {
    const exchanges: CommonExchange[] = [];
    const exchangesSoon: CommonExchange[] = [];
    const shared = theirs.ports?.filter(({ ixId }) => ourExchanges.has(ixId)) ?? [];
    for (const [ixId, their] of shared.length > 0 ? byExchange(shared) : NONE) {
      const our = ourExchanges.get(ixId);
      if (!our) continue;
      const { city = our.city, country = our.country } = their;
      const common = {
        ixId,
        name: their.name,
        ...(city ? { city } : {}),
        ...(country ? { country } : {}),
        ourMbps: our.mbps,
        theirMbps: their.mbps,
      };
      (our.operational && their.operational ? exchanges : exchangesSoon).push(common);
    }
    const facilities: CommonFacility[] = [];
    const facilitiesSoon: CommonFacility[] = [];
    for (const { facId, name, city, country, soon = false } of theirs.facilities ?? []) {
      const ourSoon = ourBuildings.get(facId);
      if (ourSoon === undefined) continue;
      (soon || ourSoon ? facilitiesSoon : facilities).push({ facId, name, city, country });
    }
    return { exchanges, exchangesSoon, facilities, facilitiesSoon };
  };
}

const NONE: ReadonlyMap<number, Exchange> = new Map();

interface Exchange extends Town {
  name: string;
  mbps: number;
  operational: boolean;
}

function byExchange(ports: readonly (Port & Town)[]): Map<number, Exchange> {
  const exchanges = new Map<number, Exchange>();
  for (const { ixId, ixName, speedMbps, operational, city, country } of ports) {
    const sum = exchanges.get(ixId) ?? { name: ixName, mbps: 0, operational: false, city, country };
    sum.mbps += speedMbps;
    sum.operational ||= operational;
    exchanges.set(ixId, sum);
  }
  return exchanges;
}
