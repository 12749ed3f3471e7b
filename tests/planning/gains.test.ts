import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Places } from '../../src/planning/colocation.ts';
import { placeGains } from '../../src/planning/gains.ts';

type Port = NonNullable<Places['ports']>[number];
type House = NonNullable<Places['facilities']>[number];

const port = (ixId: number, more: Partial<Port> = {}): Port => ({
  ixId,
  ixName: `Exchange ${ixId}`,
  speedMbps: 10_000,
  routeServer: false,
  operational: true,
  ...more,
});
const house = (facId: number, more: Partial<House> = {}): House => ({
  facId,
  name: `House ${facId}`,
  ...more,
});
const told = (gains: ReturnType<typeof placeGains>) =>
  gains.map(({ name, ours, targets, mbps, newMbps }) => [name, ours, targets, mbps, newMbps]);

test('going somewhere gains the traffic of those whom we meet nowhere yet, each counted once a place', () => {
  const gains = placeGains({ ports: [port(1), port(2, { operational: false })] }, [
    { asn: 64501, places: { ports: [port(1), port(3)] }, mbps: 900, isReachable: true },
    {
      asn: 64502,
      places: { ports: [port(3), port(3)], facilities: [house(7)] },
      mbps: 200,
      isReachable: false,
    },
    { asn: 64503, places: { ports: [port(2), port(3)] }, isReachable: false },
  ]);
  expect(told(gains)).toEqual([
    ['Exchange 3', 'no', [64501, 64502, 64503], 1100, 200],
    ['House 7', 'no', [64502], 200, 200],
    ['Exchange 1', 'now', [64501], 900, 0],
    ['Exchange 2', 'soon', [64503], 0, 0],
  ]);
});

test('a campus counts whoever is in any of its buildings once, and is called after them', () => {
  const gains = placeGains({ facilities: [house(1, { campusId: 5, soon: true })] }, [
    {
      asn: 64501,
      places: { facilities: [house(2, { campusId: 5 }), house(3, { campusId: 5 })] },
      mbps: 300,
      isReachable: false,
    },
    { asn: 64502, places: { facilities: [house(3, { campusId: 5 })] }, mbps: 50, isReachable: true },
    { asn: 64503, places: { facilities: [house(9, { campusId: 6 })] }, mbps: 10, isReachable: false },
  ]);
  expect(told(gains.filter(({ kind }) => kind === 'campus'))).toEqual([
    ['House 1, House 2 and 1 more', 'soon', [64501, 64502], 350, 300],
  ]);
});

test('a town is all its houses and exchanges, however its country is written', () => {
  const gains = placeGains({}, [
    {
      asn: 64501,
      places: { ports: [port(1, { city: 'Hamburg', country: 'DE' })] },
      mbps: 100,
      isReachable: false,
    },
    {
      asn: 64502,
      places: {
        facilities: [house(2, { city: 'HAMBURG', country: 'Germany' }), house(3, { city: 'Hamburg' })],
      },
      mbps: 40,
      isReachable: false,
    },
  ]);
  expect(told(gains.filter(({ kind }) => kind === 'metro'))).toEqual([
    ['Hamburg', 'no', [64501, 64502], 140, 140],
  ]);
});

test('towns of one name in two countries are two, and a house that names none is in neither', () => {
  const at = (facId: number, country?: string) =>
    house(facId, { city: 'Springfield', ...(country ? { country } : {}) });
  const metros = placeGains({}, [
    {
      asn: 64501,
      places: { facilities: [at(1, 'US'), at(2, 'US'), at(3, 'CA'), at(4)] },
      isReachable: false,
    },
  ]).filter(({ kind }) => kind === 'metro');
  expect(metros.map(({ id }) => id)).toEqual(['metro:springfield|us']);
});

test('a town or a campus gains at least what its best place does, and no more than all targets together', () => {
  const spot = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    isExchange: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(spot, { maxLength: 5 }), { maxLength: 5 }), (networks) => {
      const targets = networks.map((spots, i) => ({
        asn: 64496 + i,
        places: {
          ports: spots.filter((s) => s.isExchange).map(({ id }) => port(id, { city: `Town ${id % 2}` })),
          facilities: spots
            .filter((s) => !s.isExchange)
            .map(({ id }) => house(id, { city: `Town ${id % 2}`, campusId: 1 + (id % 3) })),
        },
        mbps: 2 ** i,
        isReachable: i % 2 === 0,
      }));
      const all = targets.reduce((sum, { mbps }) => sum + mbps, 0);
      const gains = placeGains({}, targets);
      for (const area of gains.filter(({ kind }) => kind === 'metro' || kind === 'campus')) {
        const inside = gains.filter((gain) =>
          area.kind === 'metro'
            ? gain.city === area.city && gain.kind !== 'metro'
            : gain.kind === 'facility' && gain.campus === area.campus,
        );
        expect(area.mbps).toBeLessThanOrEqual(all);
        for (const { mbps, newMbps } of inside) {
          expect(area.mbps).toBeGreaterThanOrEqual(mbps);
          expect(area.newMbps).toBeGreaterThanOrEqual(newMbps);
        }
      }
    }),
  );
});
