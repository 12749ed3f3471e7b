/** Captures of every kind, for property tests: odd text, absent fields, several readings of one thing. */
import fc from 'fast-check';
import { type Capture, SCHEMA_VERSION } from '../src/records/capture.ts';

const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
  fc.constantFrom(
    'Example Networks',
    '<script>alert(1)</script>',
    'شبكة مثال',
    '__proto__',
    '=1+1',
    'AS64500',
  ),
);
const asn = fc.integer({ min: 64496, max: 64511 });
const count = fc.integer({ min: 1, max: 9999 });
const day = fc.constantFrom('2026-08-04', '2026-11-21', '2027-02-28');
const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });

const port = fc.record({
  ixId: count,
  ixName: name,
  speedMbps: fc.constantFrom(100, 1000, 10000, 400000),
  routeServer: fc.boolean(),
  operational: fc.boolean(),
});
const network = fc.record(
  {
    asn,
    name,
    types: list(name),
    notes: name,
    ports: list(port),
    facilities: list(fc.record({ facId: count, name })),
    contacts: list(fc.record({ role: name, email: name, visibility: fc.constant('Public') })),
  },
  { requiredKeys: ['asn', 'name'] },
);
const exchange = fc.record(
  { ixId: count, name, city: name, members: list(fc.record({ asn, name })) },
  { requiredKeys: ['ixId', 'name'] },
);
const facility = fc.record(
  { facId: count, name, networks: list(fc.record({ asn, name })) },
  { requiredKeys: ['facId', 'name'] },
);
const policy = fc.record(
  {
    asn,
    general: fc.constantFrom(null, 'open' as const, 'selective' as const),
    language: fc.constant('en'),
    clauses: fc.constantFrom(
      [],
      [
        {
          id: 'traffic-ratio' as const,
          stance: 'required' as const,
          value: { max: 2 },
          quote: 'At most 2:1.',
          confidence: 0.9,
          rule: 'ratio',
        },
      ],
    ),
    text: name,
  },
  { requiredKeys: ['general', 'language', 'clauses', 'text'] },
);
const event = fc.record(
  {
    name,
    start: day,
    sessions: list(
      fc.record({ title: name, speakers: list(fc.record({ name })), kind: fc.constant('talk' as const) }),
    ),
    fees: fc.constant([]),
    deadlines: list(fc.record({ name, date: day })),
    part: fc.record({
      event: fc.constant('forum.example/agenda#2026'),
      page: fc.constantFrom('', '1', '2'),
    }),
  },
  { requiredKeys: ['name', 'sessions', 'fees', 'deadlines'] },
);
const people = fc.record(
  {
    title: name,
    event: name,
    people: list(fc.record({ name, organization: name, asns: list(asn) })),
    part: fc.record(
      { list: fc.constant('https://ix.example/members'), number: fc.integer({ min: 1, max: 3 }) },
      { requiredKeys: ['number'] },
    ),
  },
  { requiredKeys: ['people'] },
);

const mbps = fc.double({ min: 0, max: 1e6, noNaN: true });
const traffic = fc.record(
  {
    month: fc.constantFrom('2026-09', '2026-10'),
    counts: fc.constantFrom('own' as const, 'behind' as const),
    statistic: fc.constantFrom('95th' as const, 'average' as const),
    from: name,
    rows: list(fc.record({ asn, inMbps: mbps, outMbps: mbps }, { requiredKeys: ['asn'] })),
  },
  { requiredKeys: ['month', 'counts', 'statistic', 'rows'] },
);

const moment = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) })
  .map((milliseconds) => new Date(milliseconds).toISOString());
const source = fc.record({
  url: fc.constantFrom('https://example.net/peering', 'https://ix.example/asn/64500', 'file:///list.html'),
  title: name,
  reader: fc.constant('test'),
  textHash: fc.constant('00000000000000'),
});
const envelope = fc.record(
  {
    id: fc.uuid(),
    schemaVersion: fc.constant(SCHEMA_VERSION),
    capturedAt: moment,
    correctedAt: moment,
    source,
    evidence: fc.dictionary(
      fc.constantFrom('name', 'asn', 'notes'),
      fc.record(
        { from: fc.constantFrom('selector' as const, 'hand' as const), snippet: name },
        { requiredKeys: ['from'] },
      ),
    ),
  },
  { requiredKeys: ['id', 'schemaVersion', 'capturedAt', 'source'] },
);

export const arbitraryCapture: fc.Arbitrary<Capture> = fc
  .tuple(
    envelope,
    fc.oneof(
      network.map((record) => ({ kind: 'network', record })),
      exchange.map((record) => ({ kind: 'exchange', record })),
      facility.map((record) => ({ kind: 'facility', record })),
      policy.map((record) => ({ kind: 'policy', record })),
      event.map((record) => ({ kind: 'event', record })),
      people.map((record) => ({ kind: 'people', record })),
      traffic.map((record) => ({ kind: 'traffic', record })),
    ),
  )
  .map(([common, read]) => ({ ...common, ...read }) as Capture);

/** With ids of their own. */
export const arbitraryCaptures = (most: number): fc.Arbitrary<Capture[]> =>
  fc.uniqueArray(arbitraryCapture, { maxLength: most, selector: ({ id }) => id });
