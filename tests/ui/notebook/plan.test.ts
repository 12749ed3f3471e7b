import { expect, test } from 'vitest';
import { makeBook } from '../../../src/book/make-book.ts';
import type { Network } from '../../../src/records/network.ts';
import { planOf } from '../../../src/ui/notebook/plan.ts';
import { captured } from './captures.ts';

const port = (ixId: number, operational = true) => ({
  ixId,
  ixName: `IX ${ixId}`,
  speedMbps: 10_000,
  routeServer: false,
  operational,
});
const hall = { facId: 7, name: 'Example Hall', city: 'Zürich', country: 'CH' };
const ours: Network = {
  asn: 64500,
  name: 'Ours',
  ports: [port(1), port(2, false), port(3)],
  facilities: [hall],
};
const theirs = (asn: number, record: Partial<Network>) =>
  captured('network', { asn, name: `Network ${asn}`, ...record }, { url: `https://${asn}.example/` });

const plan = (...networks: ReturnType<typeof theirs>[]) =>
  planOf(makeBook(networks, { ours, today: '2026-11-21' }));

test('a place is now where both are at work, soon where one still arrives, and else neither', () => {
  const { targets } = plan(
    theirs(64501, { ports: [port(1), port(2), port(3, false), port(9)], facilities: [hall] }),
  );
  expect(Object.fromEntries(targets[0]!.at)).toEqual({
    'exchange:1': 'now',
    'exchange:2': 'soon',
    'exchange:3': 'soon',
    'facility:7': 'now',
  });
});

test('we ourselves are no target', () => {
  expect(plan(captured('network', ours)).targets).toEqual([]);
});

test('exchanges come before facilities, the busiest first, and places without anybody stand apart', () => {
  const { places, alone } = plan(
    theirs(64501, { ports: [port(3)], facilities: [hall] }),
    theirs(64502, { ports: [port(3), port(2)], facilities: [] }),
  );
  expect(places.map(({ id, now, soon }) => [id, now, soon])).toEqual([
    ['exchange:3', 2, 0],
    ['exchange:2', 0, 1],
    ['facility:7', 1, 0],
  ]);
  expect(alone.map(({ name }) => name)).toEqual(['IX 1']);
});

test('targets are counted by the best that is known of them', () => {
  const { counts } = plan(
    theirs(64501, { ports: [port(1)], facilities: [] }),
    theirs(64502, { ports: [port(2)], facilities: [] }),
    theirs(64503, { ports: [port(9)], facilities: [] }),
    theirs(64504, {}),
  );
  expect(counts).toEqual({ now: 1, soon: 1, nowhere: 1, unknown: 1 });
});

test('places where targets are and we are not are told by what going there would gain', () => {
  const { gains } = planOf(
    makeBook(
      [
        captured('network', { asn: 64501, name: 'Far', ports: [port(9)], facilities: [] }),
        captured('network', { asn: 64502, name: 'Near', ports: [port(1), port(9)], facilities: [] }),
        captured('traffic', {
          month: '2026-10',
          counts: 'own',
          statistic: '95th',
          rows: [
            { asn: 64501, inMbps: 300 },
            { asn: 64502, inMbps: 50 },
          ],
        }),
      ],
      { ours, today: '2026-11-21' },
    ),
  );
  expect(gains.map(({ name, targets, mbps, newMbps }) => [name, targets, mbps, newMbps])).toEqual([
    ['IX 9', [64501, 64502], 350, 300],
  ]);
});

test('where we are, more may be planned: the place stays one that works now', () => {
  const made = makeBook([theirs(64501, { ports: [port(1)], facilities: [] })], {
    ours,
    byHand: {
      locations: {
        a: { whose: 'ours', asn: 64500, kind: 'exchange', place: 'IX 1', placeId: 1, opening: 'planned' },
        b: { whose: 'theirs', asn: 64501, kind: 'exchange', place: 'IX 1', placeId: 1, opening: 'planned' },
        c: { whose: 'ours', asn: 64500, kind: 'facility', place: 'New Hall', opening: 'planned' },
        d: { whose: 'ours', asn: 64500, kind: 'facility', place: 'Other Hall', opening: 'planned' },
      },
    },
    today: '2026-11-21',
  });
  const { places, alone, known } = planOf(made);
  expect(places).toMatchObject([{ name: 'IX 1', ours: 'now', now: 1, soon: 0 }]);
  expect(alone.map(({ name }) => name)).toEqual(['IX 2', 'IX 3', 'New Hall', 'Other Hall', 'Example Hall']);
  expect(known.map(({ place, placeId }) => [place, placeId])).toEqual([
    ['Example Hall', 7],
    ['IX 1', 1],
    ['IX 2', 2],
    ['IX 3', 3],
    ['New Hall', undefined],
    ['Other Hall', undefined],
  ]);
});
