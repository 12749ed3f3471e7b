import { expect, test } from 'vitest';
import type { Places } from '../../src/planning/colocation.ts';
import { commonMetros, placeGains } from '../../src/planning/places.ts';

const port = (ixId: number, operational = true) => ({
  ixId,
  ixName: `Exchange ${ixId}`,
  speedMbps: 10_000,
  routeServer: false,
  operational,
});
const house = (facId: number) => ({ facId, name: `House ${facId}`, city: 'Exampleton' });
const places = (ports: Places['ports'], facilities: Places['facilities'] = []): Places => ({
  ports,
  facilities,
});

test('going somewhere gains the traffic of those whom we meet nowhere yet, each counted once a place', () => {
  const gains = placeGains(places([port(1), port(2, false)]), [
    { asn: 64501, places: places([port(1), port(3)]), mbps: 900, isReachable: true },
    { asn: 64502, places: places([port(3), port(3)], [house(7)]), mbps: 200, isReachable: false },
    { asn: 64503, places: places([port(2), port(3)]), isReachable: false },
  ]);
  expect(gains.map(({ name, ours, targets, mbps, newMbps }) => [name, ours, targets, mbps, newMbps])).toEqual(
    [
      ['Exchange 3', 'no', [64501, 64502, 64503], 1100, 200],
      ['House 7', 'no', [64502], 200, 200],
      ['Exchange 1', 'now', [64501], 900, 0],
      ['Exchange 2', 'soon', [64503], 0, 0],
    ],
  );
});

test('towns are the same whatever their spelling; a country that one side leaves out is the other’s', () => {
  const at = (city: string, country?: string) => ({
    facilities: [{ facId: 1, name: 'House', city, ...(country ? { country } : {}) }],
  });
  expect(commonMetros(at('EXAMPLETON', 'NL'), at('Exampleton'))).toEqual(['Exampleton, NL']);
  expect(commonMetros(at('Exampleton', 'NL'), at('Exampleton', 'DE'))).toEqual([]);
  expect(commonMetros(at('Samplé'), at('Sample'))).toEqual(['Sample']);
});
