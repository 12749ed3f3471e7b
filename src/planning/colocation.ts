/**
 * Where two networks could interconnect: the same exchange (public peering), the same building or another one of the same
 * campus (private), now or soon. Places are compared by PeeringDB's numbers, never by name. "Soon" means that one side's ports
 * there are all announced but not yet operational (`netixlan.operational`), or that somebody plans to be there.
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
  /** A building of theirs that is not ours, though both stand on one campus, is named so. */
  name: string;
  isCampus?: true;
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
  const ourBuildings = new Map<number, boolean>();
  const ourCampuses = new Map<number, boolean>();
  for (const { facId, campusId, soon = false } of ours.facilities ?? []) {
    ourBuildings.set(facId, soon && ourBuildings.get(facId) !== false);
    if (campusId) ourCampuses.set(campusId, soon && ourCampuses.get(campusId) !== false);
  }
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
    const { facilities, facilitiesSoon } = buildings(theirs.facilities ?? [], ourBuildings, ourCampuses);
    return { exchanges, exchangesSoon, facilities, facilitiesSoon };
  };
}

type Building = NonNullable<Places['facilities']>[number];

/** A campus counts where no building on it is common; each place counts once, and now where it is both now and soon. */
function buildings(
  theirs: readonly Building[],
  ourBuildings: ReadonlyMap<number, boolean>,
  ourCampuses: ReadonlyMap<number, boolean>,
): Pick<Colocation, 'facilities' | 'facilitiesSoon'> {
  const [facilities, facilitiesSoon]: [CommonFacility[], CommonFacility[]] = [[], []];
  const shared: Building[] = [];
  const nearby: Building[] = [];
  for (const building of theirs) {
    if (ourBuildings.has(building.facId)) shared.push(building);
    else if (building.campusId && ourCampuses.has(building.campusId)) nearby.push(building);
  }
  if (shared.length + nearby.length === 0) return { facilities, facilitiesSoon };
  const nowFirst = (one: Building, other: Building) =>
    Number(one.soon ?? false) - Number(other.soon ?? false);
  const seen = new Set<number>();
  const campuses = new Set<number>();
  for (const { facId, name, city, country, campusId, soon = false } of shared.sort(nowFirst)) {
    if (seen.has(facId)) continue;
    seen.add(facId);
    if (campusId) campuses.add(campusId);
    (soon || ourBuildings.get(facId) ? facilitiesSoon : facilities).push({ facId, name, city, country });
  }
  for (const { facId, name, city, country, campusId = 0, soon = false } of nearby.sort(nowFirst)) {
    if (campuses.has(campusId)) continue;
    campuses.add(campusId);
    const common = { facId, name: `${name} (same campus)`, city, country, isCampus: true } as const;
    (soon || ourCampuses.get(campusId) ? facilitiesSoon : facilities).push(common);
  }
  return { facilities, facilitiesSoon };
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
