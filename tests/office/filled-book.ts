/** A fictional plan as a team would have it after a week: read networks, prices, people, meetings. */
import type { Book, Row } from '../../src/book/book.ts';
import { makeBook } from '../../src/book/make-book.ts';
import type { TableKey } from '../../src/book/template/index.ts';
import { capture, facility, policyRecord, port } from '../book/captures.ts';

const OURS = {
  asn: 64500,
  name: 'Our Net',
  ports: [port(1), port(2, false)],
  facilities: [facility(7)],
};

const captures = () => [
  ...[
    { asn: 64501, name: 'Alpha', policy: { general: 'Open' }, ports: [port(1)], facilities: [facility(7)] },
    {
      asn: 64502,
      name: '=HYPERLINK("http://example.net")',
      policy: { general: 'Selective' },
      ports: [port(2)],
    },
    { asn: 64503, name: '+Gamma', policy: { general: 'Restrictive' }, ports: [port(1)] },
    { asn: 64504, name: '#N/A', policy: { general: 'Open' }, ports: [port(1)], notes: '-1-2\n@SUM(A1)' },
    { asn: 64505, name: 'Epsilon _x0041_ 例', policy: { general: 'Open' }, facilities: [facility(7)] },
  ].map((network) => capture('network', network)),
  capture(
    'policy',
    policyRecord([{ id: 'traffic-volume', value: { minMbps: 500 } }, { id: 'nda' }], { asn: 64502 }),
  ),
  capture('event', {
    name: 'Example Forum',
    start: '2026-09-01',
    end: '2026-09-02',
    city: 'Exampleton',
    sessions: [{ day: '2026-09-01', start: '09:30', title: 'Welcome', speakers: [], kind: 'talk' }],
    fees: [],
    deadlines: [],
  }),
  capture('people', {
    title: 'Who comes',
    people: [
      { name: 'Ana Example', asns: [64501], role: 'peering' },
      { name: 'Cy Example', organization: 'Exchange 1', asns: [], role: 'ix-liaison' },
    ],
  }),
];

const STAGES = ['meeting set', 'contacted', 'candidate', 'live', 'parked'];

export function filledBook(): Book {
  const book = makeBook(captures(), { ours: OURS, today: '2026-08-04' });
  const filled = <K extends TableKey>(key: K, fill: (row: Row<K>, index: number) => Row<K>['cells']) =>
    book.rows[key].map((row, index) => ({ key: row.key, cells: { ...row.cells, ...fill(row, index) } }));
  return {
    ...book,
    settings: {
      ...book.settings,
      currency: 'EUR',
      transitPrice: 0.15,
      transitTotal: 60_000,
      growth: 0.3,
      peeringCost: 500,
      ticket: 350,
      nights: 3,
      night: 160,
      maps: 'yes',
    },
    rows: {
      ...book.rows,
      targets: filled('targets', (_, index) => ({
        stage: STAGES[index],
        trafficNow: [5200, 8000, 900, 1_200_000][index],
        cost: index ? undefined : 200,
        nextOn: index ? undefined : '2026-09-04',
        goal: 'introduction',
      })),
      events: filled('events', () => ({ going: 'yes' })),
      team: [
        { key: '1', cells: { name: 'Ana', role: 'peering', going: 'yes', events: 4, cards: 60 } },
        { key: '2', cells: { name: 'Ben', role: 'engineer', going: 'yes', events: 1, cards: 20 } },
      ],
      meetings: [
        { key: '1', cells: { day: '2026-09-01', start: '10:30', asn: 64501 } },
        { key: '2', cells: { day: '2026-09-01', start: '11:30', asn: 64999 } },
      ],
      traffic: [{ key: '1', cells: { asn: 64501, month: '2026-07-01', in: 5200, out: 800 } }],
    },
  };
}
