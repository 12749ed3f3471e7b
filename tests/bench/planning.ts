/** Planning at the size of all of PeeringDB, and of a large forum. */
import { colocationWith, type Places } from '../../src/planning/colocation.ts';
import { type MeetingTask, proposeMeetings } from '../../src/planning/meetings.ts';
import { byRank, ranked } from '../../src/planning/rank.ts';
import { type Figure, measure } from './measure.ts';

/** As many networks as PeeringDB listed in mid-2022, with two ports and two buildings each. */
const NETWORKS = 25_006;
const POLICIES = ['Open', 'Selective', 'Restrictive', undefined];
const BANDS = ['0-20Mbps', '1-5Gbps', '10-20Gbps', '1-5Tbps', undefined];

export async function planning(): Promise<Figure[]> {
  const networks = Array.from({ length: NETWORKS }, (_, index) => network(index));
  const ours: Places = {
    ports: Array.from({ length: 40 }, (_, index) => port(index * 10)),
    facilities: Array.from({ length: 90 }, (_, index) => building(index * 10)),
  };
  const plan = () => {
    const commonWith = colocationWith(ours);
    return networks
      .map(({ asn, places, policy, trafficBand, trafficMbps }) => {
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
      })
      .sort(byRank);
  };
  const task = forum();
  return [
    await measure(`common places and rank of ${NETWORKS} networks, in Node`, plan, { budget: 150 }),
    await measure('meetings with 300 targets, six people, three days', () => proposeMeetings(task), {
      budget: 300,
    }),
  ];
}

const port = (ixId: number) => ({
  ixId,
  ixName: `Exchange ${ixId}`,
  speedMbps: 10_000,
  routeServer: false,
  operational: ixId % 9 !== 0,
});
const building = (facId: number) => ({ facId, name: `House ${facId}`, city: `Town ${facId % 200}` });

const network = (index: number) => ({
  asn: 4_200_000_000 + index,
  places: {
    ports: [port((index * 7) % 400), port((index * 13) % 400)],
    facilities: [building((index * 11) % 900), building((index * 17) % 900)],
  } satisfies Places,
  policy: POLICIES[index % POLICIES.length],
  trafficBand: BANDS[index % BANDS.length],
  trafficMbps: index % 3 === 0 ? (index * 37) % 5000 : undefined,
});

function forum(): MeetingTask {
  const days = ['2026-08-04', '2026-08-05', '2026-08-06'];
  const people = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn'];
  const sessions = days.flatMap((day) =>
    (
      [
        ['09:00', '10:30', 'talk'],
        ['10:30', '11:00', 'break'],
        ['11:00', '12:30', 'panel'],
        ['12:30', '14:00', 'meal'],
        ['14:00', '17:30', 'talk'],
        ['18:00', '22:00', 'social'],
      ] as const
    ).map(([start, end, kind], index) => ({ day, start, end, kind, people: index === 1 ? ['Ana'] : [] })),
  );
  const targets = Array.from({ length: 300 }, (_, index) => ({
    asn: 4_200_000_000 + index,
    value: (index * 7919) % 10_007,
    ...(index % 3 === 0 ? { by: [people[index % people.length] ?? 'Ana'] } : {}),
    theirs: [`Person ${index % 270}`],
    busy: index % 4 === 0 ? [{ day: days[index % 3] ?? '', start: '12:30', end: '14:00' }] : [],
  }));
  return {
    days,
    people,
    sessions,
    fixed: [],
    targets,
    day: { start: '09:00', end: '18:00' },
    walk: 5,
    length: 20,
    buffer: 5,
  };
}
