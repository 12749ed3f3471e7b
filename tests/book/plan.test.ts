import { describe, expect, test } from 'vitest';
import { makeBook } from '../../src/book/make-book.ts';
import type { Capture } from '../../src/records/capture.ts';
import type { Network } from '../../src/records/network.ts';
import type { TrafficRow } from '../../src/records/traffic.ts';
import { capture, facility, policyRecord, port } from './captures.ts';

const ours: Network = {
  asn: 64500,
  name: 'Our Network',
  types: [],
  policy: {},
  ports: [port(1), port(2)],
  facilities: [facility(7)],
  contacts: [],
};
const network = (asn: number, more: Partial<Network> = {}) =>
  capture('network', {
    asn,
    name: `Network ${asn}`,
    types: [],
    policy: { general: 'Open' },
    ports: [port(1)],
    facilities: [],
    contacts: [],
    ...more,
  });
const traffic = (month: string, rows: TrafficRow[], counts: 'own' | 'behind' = 'own') =>
  capture('traffic', { month, counts, statistic: '95th', rows });

const book = (captures: readonly Capture[], settings = {}) =>
  makeBook(captures, { ours, settings, today: '2026-11-21' });
const target = (captures: readonly Capture[], asn = 64501, settings = {}) =>
  book(captures, settings).rows.targets.find(({ cells }) => cells.asn === asn)?.cells;

describe('traffic', () => {
  test('the newest month is what we exchange today, by what the transit bill counts', () => {
    const months = [
      traffic('2026-09', [{ asn: 64501, inMbps: 100, outMbps: 10 }]),
      traffic('2026-10', [{ asn: 64501, inMbps: 150, outMbps: 20 }]),
    ];
    expect(target([network(64501), ...months])?.trafficNow).toBe(150);
    expect(target([network(64501), ...months], 64501, { billing: 'in plus out' })?.trafficNow).toBe(170);
  });

  test('a month that is imported again takes the place of what was there of it', () => {
    const { rows } = book([
      traffic('2026-10', [
        { asn: 64501, inMbps: 100 },
        { asn: 64502, inMbps: 5 },
      ]),
      traffic('2026-10', [{ asn: 64501, inMbps: 120 }]),
      traffic('2026-09', [{ asn: 64502, inMbps: 7 }]),
    ]);
    expect(rows.traffic.map(({ cells: { asn, month, in: mbps } }) => [asn, month, mbps])).toEqual([
      [64502, '2026-09-01', 7],
      [64501, '2026-10-01', 120],
    ]);
  });

  test('all AS numbers that a policy names are added up for the one target', () => {
    const policy = capture('policy', policyRecord([], { asn: 64501, otherAsns: [64509, 64502] }));
    const month = traffic('2026-10', [
      { asn: 64501, inMbps: 100 },
      { asn: 64509, inMbps: 30 },
      { asn: 64502, inMbps: 1000 },
    ]);
    const captures = [network(64501), network(64502), policy, month];
    expect(target(captures)?.trafficNow).toBe(130);
    expect(target(captures, 64502)?.trafficNow).toBe(1000);
  });

  test('what lies behind a network is told from its own, and is what peering would move', () => {
    const captures = [
      network(64501),
      traffic('2026-10', [{ asn: 64501, inMbps: 100 }]),
      traffic('2026-10', [{ asn: 64501, inMbps: 900 }], 'behind'),
    ];
    expect(target(captures)).toMatchObject({ trafficNow: 100, trafficBehind: 900 });
    expect(target(captures)?.why).toContain('900 Mbps today');
  });

  test('growth is seen from six months on, and of all networks together', () => {
    const months = Array.from({ length: 7 }, (_, index) =>
      traffic(`2026-${String(index + 4).padStart(2, '0')}`, [
        { asn: 64501, inMbps: 100 * 2 ** (index / 12) },
      ]),
    );
    expect(target([network(64501), ...months])?.growthSeen).toBeCloseTo(1, 6);
    expect(target([network(64501), ...months.slice(2)])?.growthSeen).toBeUndefined();
    expect(book(months).settings.growthSeen).toBeCloseTo(1, 6);
    expect(target([network(64501), ...months])?.why).toContain('141 Mbps today, 566 Mbps in 24 months');
  });
});

describe('one organisation', () => {
  const month = traffic('2026-10', [
    { asn: 64501, inMbps: 100 },
    { asn: 64502, inMbps: 300 },
    { asn: 64509, inMbps: 50 },
  ]);

  test('is added up beside each row’s own, and says with whom', () => {
    const captures = [
      network(64501, { organization: 'Example Ltd', organizationId: 7 }),
      network(64502, { organization: 'Example', organizationId: 7 }),
      network(64503, { organization: 'Example', organizationId: 8 }),
      month,
    ];
    expect(target(captures)).toMatchObject({
      trafficNow: 100,
      sameOrganisation: 'AS64502',
      organisationTraffic: 400,
    });
    expect(target(captures, 64502)).toMatchObject({ trafficNow: 300, sameOrganisation: 'AS64501' });
    expect(target(captures, 64503)?.sameOrganisation).toBeUndefined();
  });

  test('a number that two of its policies name is in one row alone, which says so', () => {
    const policy = (asn: number) => capture('policy', policyRecord([], { asn, otherAsns: [64509] }));
    const captures = [network(64501), network(64502), policy(64502), policy(64501), month];
    expect(target(captures)).toMatchObject({ trafficNow: 150, countsToo: 'AS64509' });
    expect(target(captures, 64502)?.trafficNow).toBe(300);
    expect(target(captures, 64502)?.countsToo).toBeUndefined();
  });
});

describe('the rank', () => {
  test('follows value and likelihood; the transit price makes it money', () => {
    const captures = [
      network(64501),
      network(64502),
      network(64503, { policy: { general: 'Restrictive' } }),
      traffic('2026-10', [
        { asn: 64501, inMbps: 100 },
        { asn: 64502, inMbps: 4000 },
        { asn: 64503, inMbps: 90_000 },
      ]),
    ];
    const { rows } = book(captures, { transitPrice: 0.5, currency: 'EUR' });
    expect(rows.targets.map(({ cells: { asn, ease } }) => [asn, ease])).toEqual([
      [64502, 'low-hanging fruit'],
      [64501, 'low-hanging fruit'],
      [64503, 'long shot'],
    ]);
    expect(rows.targets[0]?.cells.why).toContain('worth 2,000 EUR a month');
    expect(rows.targets[0]?.cells.parts).toMatch(/^policy 100 % × 3 · common places 75 % × 3/);
  });

  test('a weight in Settings counts', () => {
    const only = {
      weightPlaces: 0,
      weightFit: 0,
      weightAttending: 0,
      weightIntroduction: 0,
      weightMetBefore: 0,
      weightSize: 0,
    };
    expect(target([network(64501)], 64501, only)?.likelihood).toBe(1);
  });

  test('a transit price of nought and our own network missing leave no figure that is none', () => {
    const captures = [network(64501), traffic('2026-10', [{ asn: 64501, inMbps: 0, outMbps: 0 }])];
    for (const made of [
      makeBook(captures, { ours, settings: { transitPrice: 0 }, today: '2026-11-21' }),
      makeBook(captures, { today: '2026-11-21' }),
    ]) {
      for (const value of Object.values(made.rows.targets[0]?.cells ?? {})) {
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        else expect(value ?? '').not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });
});

describe('where and by whom', () => {
  test('the exchange with the widest ports is the best place, a building where the traffic is more', () => {
    const both = network(64501, { facilities: [facility(7)] });
    const month = (inMbps: number) => traffic('2026-10', [{ asn: 64501, inMbps }]);
    expect(target([both, month(6000)])?.bestPlace).toBe('Exchange 1');
    expect(target([both, month(8000)])?.bestPlace).toBe('House 7 (private)');
    expect(target([network(64501, { ports: [port(1, false)] })])?.bestPlace).toBe('Exchange 1, soon');
    expect(target([network(64501, { ports: [], facilities: [{ ...facility(9) }] })])?.bestPlace).toBe(
      'Exampleton (same town)',
    );
    expect(target([network(64501, { ports: [] })])?.bestPlace).toBeUndefined();
  });

  test('a liaison of their exchange could introduce us, one of another could not', () => {
    const people = capture('people', {
      event: 'Forum',
      people: [
        { name: 'Lia Example', organization: 'Exchange 1', asns: [], role: 'ix-liaison' },
        { name: 'Otto Example', organization: 'Exchange 9', asns: [], role: 'ix-liaison' },
        { name: 'Cora Example', organization: 'Example Advice', asns: [], role: 'consultant' },
        { name: 'Tara Example', organization: 'Network 64501', asns: [64501], role: 'peering' },
      ],
    });
    expect(target([network(64501), people])).toMatchObject({
      introducers: 'Lia Example (liaison of Exchange 1), Cora Example (consultant)',
      attends: 'Tara Example',
    });
    expect(target([network(64501), people])?.why).toContain('1 person could introduce us');
  });
});

describe('earlier events', () => {
  const forum = (name: string, start: string) =>
    capture('event', { name, start, sessions: [], fees: [], deadlines: [] });
  const list = (event: string) =>
    capture('people', { event, people: [{ name: 'Tara Example', asns: [64501], role: 'peering' }] });
  const contact = { role: 'Policy', email: 'peering@example.net', visibility: 'Public' };
  const captures = [
    network(64501, { contacts: [contact] }),
    forum('Spring Forum', '2026-04-01'),
    list('Spring Forum'),
  ];

  test('whoever was at one that is over does not attend the next', () => {
    expect(target(captures)).toMatchObject({ attending: 0, ladder: '1. their Policy contact' });
    const next = [...captures, forum('Winter Forum', '2026-12-01'), list('Winter Forum')];
    expect(target(next)).toMatchObject({
      attending: 1,
      attends: 'Tara Example',
      ladder: '1. Tara Example, who attends  2. their Policy contact',
    });
  });
});

describe('places', () => {
  test('another building of our campus is a common place', () => {
    const made = makeBook([network(64501, { ports: [], facilities: [{ ...facility(8), campusId: 3 }] })], {
      ours: { ...ours, facilities: [{ ...facility(7), campusId: 3 }] },
      today: '2026-11-21',
    });
    expect(made.rows.targets[0]?.cells).toMatchObject({
      facilitiesNow: 'House 8 (same campus)',
      placesNow: 1,
      bestPlace: 'House 8 (same campus)',
    });
  });

  test('a town in common is said where nothing else is', () => {
    const cells = target([network(64501, { ports: [], facilities: [facility(9)] })]);
    expect(cells).toMatchObject({ placesNow: 0, metros: 'Exampleton' });
    expect(cells?.why).toContain('nowhere in common, though both in Exampleton');
  });
});
