/** Common places and rank of as many networks as PeeringDB lists; the same code in Node and, bundled, in a browser. */
import { colocationWith, type Places } from '../../src/planning/colocation.ts';
import { siblings } from '../../src/planning/organisations.ts';
import { byRank, ranked } from '../../src/planning/rank.ts';
import { together } from '../../src/planning/together.ts';

const POLICIES = ['Open', 'Selective', 'Restrictive', undefined];
const BANDS = ['0-20Mbps', '1-5Gbps', '10-20Gbps', '1-5Tbps', undefined];

/** @returns what plans for so many networks, with two ports and two buildings each, against a large one of ours */
export function planOf(count: number): () => unknown {
  const networks = Array.from({ length: count }, (_, index) => network(index));
  const ours: Places = {
    ports: Array.from({ length: 40 }, (_, index) => port(index * 10)),
    facilities: Array.from({ length: 90 }, (_, index) => building(index * 10)),
  };
  return () => {
    const commonWith = colocationWith(ours);
    const alone = networks.map(({ asn, places, policy, trafficBand, trafficMbps }) => {
      const { exchanges, facilities, exchangesSoon } = commonWith(places);
      const standing = {
        asn,
        policy,
        trafficBand,
        trafficMbps,
        exchangesNow: exchanges.length,
        facilitiesNow: facilities.length,
        placesSoon: exchangesSoon.length,
        attending: asn % 7 === 0 ? 1 : 0,
      };
      return { standing, ranked: ranked(standing, { transitPrice: 0.5 }) };
    });
    return together(alone, siblings(networks)).sort(byRank);
  };
}

/** For the page that runs the bundle: milliseconds of each run, the first three left out. */
export type TimePlan = (count: number, runs: number) => number[];
(globalThis as { timePlan?: TimePlan }).timePlan = (count, runs) => {
  const plan = planOf(count);
  const samples = Array.from({ length: runs + 3 }, () => {
    const start = performance.now();
    plan();
    return performance.now() - start;
  });
  return samples.slice(3);
};

const port = (ixId: number) => ({
  ixId,
  ixName: `Exchange ${ixId}`,
  speedMbps: 10_000,
  routeServer: false,
  operational: ixId % 9 !== 0,
});
const building = (facId: number) => ({
  facId,
  name: `House ${facId}`,
  city: `Town ${facId % 200}`,
  ...(facId % 12 === 0 ? { campusId: 1 + Math.floor(facId / 36) } : {}),
});

const network = (index: number) => ({
  asn: 4_200_000_000 + index,
  places: {
    ports: [port((index * 7) % 400), port((index * 13) % 400)],
    facilities: [building((index * 11) % 900), building((index * 17) % 900)],
  } satisfies Places,
  policy: POLICIES[index % POLICIES.length],
  trafficBand: BANDS[index % BANDS.length],
  trafficMbps: index % 3 === 0 ? (index * 37) % 5000 : undefined,
  // One in five is not alone.
  organisationId: 1 + index - (index % 10 === 9 ? 1 : 0),
});
