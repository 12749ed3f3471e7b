import { describe, expect, test } from 'vitest';
import { colocation } from '../../src/planning/colocation.ts';
import type { Network, Port } from '../../src/records/network.ts';

const port = (ixId: number, speedMbps: number, operational = true): Port => ({
  ixId,
  ixName: `IX ${ixId}`,
  speedMbps,
  operational,
  routeServer: false,
});
const network = (asn: number, ports: Port[], facIds: number[]): Network => ({
  asn,
  name: `Network ${asn}`,
  ports,
  facilities: facIds.map((facId) => ({ facId, name: `Building ${facId}` })),
});

test('an exchange counts once however many ports there are, with the sum of their speeds', () => {
  const { exchanges, exchangesSoon } = colocation(
    network(64500, [port(1, 10_000), port(1, 10_000)], []),
    network(64501, [port(1, 100_000)], []),
  );
  expect(exchanges).toEqual([{ ixId: 1, name: 'IX 1', ourMbps: 20_000, theirMbps: 100_000 }]);
  expect(exchangesSoon).toEqual([]);
});

test('a place where one side only arrives is soon, not now', () => {
  const { exchanges, exchangesSoon } = colocation(
    network(64500, [port(1, 10_000, false), port(2, 10_000)], []),
    network(64501, [port(1, 10_000), port(2, 10_000, false), port(2, 10_000)], []),
  );
  expect(exchangesSoon.map(({ ixId }) => ixId)).toEqual([1]);
  expect(exchanges.map(({ ixId }) => ixId)).toEqual([2]);
});

test('buildings are the same by number', () => {
  const { facilities } = colocation(network(64500, [], [7, 8]), network(64501, [], [8, 9]));
  expect(facilities.map(({ facId }) => facId)).toEqual([8]);
});

test('a network of which nothing was read is nowhere', () => {
  expect(colocation(network(64500, [port(1, 1)], [1]), {})).toEqual({
    exchanges: [],
    exchangesSoon: [],
    facilities: [],
    facilitiesSoon: [],
  });
});

test('a building where one side only plans to be is soon, not now', () => {
  const planned = { facilities: [{ facId: 7, name: 'Building 7', soon: true }] };
  const { facilities, facilitiesSoon } = colocation(planned, network(64501, [], [7, 8]));
  expect(facilities).toEqual([]);
  expect(facilitiesSoon.map(({ facId }) => facId)).toEqual([7]);
});

describe('campuses', () => {
  const house = (facId: number, campusId?: number, soon = false) => ({
    facId,
    name: `House ${facId}`,
    ...(campusId ? { campusId } : {}),
    soon,
  });
  const names = (ours: ReturnType<typeof house>[], theirs: ReturnType<typeof house>[]) => {
    const { facilities, facilitiesSoon } = colocation({ facilities: ours }, { facilities: theirs });
    return [facilities, facilitiesSoon].map((all) => all.map(({ name }) => name));
  };

  test('another building of the same campus is a common place, and counts once', () => {
    expect(names([house(1, 9)], [house(2, 9), house(3, 9), house(4, 8)])).toEqual([
      ['House 2 (same campus)'],
      [],
    ]);
  });

  test('the same building goes before its campus', () => {
    expect(names([house(1, 9)], [house(2, 9), house(1, 9)])).toEqual([['House 1'], []]);
  });

  test('what either side only plans is soon, and no longer where it is there now too', () => {
    expect(names([house(1, 9, true)], [house(2, 9)])).toEqual([[], ['House 2 (same campus)']]);
    expect(names([house(1), house(1, undefined, true)], [house(1, undefined, true), house(1)])).toEqual([
      ['House 1'],
      [],
    ]);
  });
});
