import { describe, expect, test } from 'vitest';
import { makeBook } from '../../src/book/make-book.ts';
import { TABLE_KEYS } from '../../src/book/template/index.ts';
import type { Network } from '../../src/records/network.ts';
import { capture, facility, policyRecord, port } from './captures.ts';

const today = '2026-08-04';
const ours: Network = {
  asn: 64500,
  name: 'Our Net',
  asSet: 'AS-OURS',
  ports: [port(1), port(2, false)],
  facilities: [facility(7)],
};

test('an empty notebook makes a book of empty sheets', () => {
  const { rows, settings } = makeBook([], { today });
  for (const key of TABLE_KEYS) if (key !== 'lists') expect(rows[key], key).toEqual([]);
  expect(settings).toEqual({});
});

describe('targets', () => {
  test('a network becomes a target with what it says of itself', () => {
    const { rows } = makeBook(
      [
        capture(
          'network',
          {
            asn: 64501,
            name: 'Alpha',
            organization: 'Alpha Ltd',
            peeringdbId: 5,
            types: ['Content', 'NSP'],
            prefixes4: 100,
            policy: { general: 'Open', ratioRequired: false },
          },
          { url: 'https://example.net/net/5' },
        ),
      ],
      { today },
    );
    expect(rows.targets).toHaveLength(1);
    expect(rows.targets[0]?.cells).toMatchObject({
      asn: 64501,
      network: 'Alpha',
      organisation: 'Alpha Ltd',
      types: 'Content, NSP',
      prefixes4: 100,
      policy: 'Open',
      policyRatio: 'no',
      peeringdb: 'https://www.peeringdb.com/net/5',
      stage: 'candidate',
      source: 'https://example.net/net/5',
      readOn: '2026-08-04',
    });
  });

  test('places are common now where both work, soon where one arrives', () => {
    const { rows } = makeBook(
      [
        capture('network', {
          asn: 64501,
          name: 'Alpha',
          ports: [port(1), port(2)],
          facilities: [facility(7), facility(8)],
        }),
      ],
      { ours, today },
    );
    expect(rows.targets[0]?.cells).toMatchObject({
      exchangesNow: 'Exchange 1',
      exchangesSoon: 'Exchange 2',
      facilitiesNow: 'House 7',
      placesNow: 2,
      placesSoon: 1,
    });
  });

  test('without our own network nothing is said about common places', () => {
    const { rows } = makeBook([capture('network', { asn: 64501, name: 'Alpha', ports: [port(1)] })], {
      today,
    });
    expect(rows.targets[0]?.cells.placesNow).toBeUndefined();
    expect(rows.targets[0]?.cells.ease).toBe('not known');
  });

  test('a network that was only mentioned is nowhere that we know of; one that was read without places is nowhere', () => {
    const { rows } = makeBook(
      [
        capture('network', { asn: 64501, name: 'Mentioned' }),
        capture('network', { asn: 64502, name: 'Read', ports: [], facilities: [] }),
      ],
      { ours, today },
    );
    const cells = new Map(rows.targets.map(({ cells }) => [cells.asn, cells]));
    expect(cells.get(64501)?.placesNow).toBeUndefined();
    expect(cells.get(64502)?.placesNow).toBe(0);
  });

  test("an exchange's members make no targets, but say where a target is", () => {
    const { rows } = makeBook(
      [
        capture('network', { asn: 64501, name: 'Alpha' }),
        capture('exchange', {
          ixId: 1,
          name: 'Exchange 1',
          city: 'Exampleton',
          members: [
            { asn: 64501, name: 'Alpha', speedMbps: 10_000 },
            { asn: 64501, name: 'Alpha', speedMbps: 100_000 },
            { asn: 64502, name: 'Beta', speedMbps: 1_000 },
          ],
        }),
      ],
      { ours, today },
    );
    expect(rows.targets.map(({ cells }) => cells.asn)).toEqual([64501]);
    expect(rows.targets[0]?.cells.exchangesNow).toBe('Exchange 1');
    expect(rows.locations.find(({ key }) => key === 'AS64501|ix:1')?.cells).toMatchObject({
      speed: 110_000,
      ports: 2,
      city: 'Exampleton',
      opening: 'now',
    });
    expect(rows.locations.find(({ key }) => key === 'AS64502|ix:1')?.cells.network).toBe('Beta');
  });

  test('our own network is no target; its places are ours', () => {
    const { rows, settings } = makeBook(
      [
        capture('network', { ...ours, contacts: [{ role: 'NOC', visibility: 'Public' }] }),
        capture('policy', policyRecord([], { asn: 64500 })),
        capture('exchange', { ixId: 1, name: 'Exchange 1', members: [{ asn: 64500, name: 'Our Net' }] }),
      ],
      { ours, today },
    );
    expect(rows.targets).toEqual([]);
    expect(rows.contacts).toEqual([]);
    expect(rows.locations.map(({ key }) => key)).toEqual(['ours|ix:1', 'ours|ix:2', 'ours|fac:7']);
    expect(settings).toEqual({
      ourAsn: 64500,
      ourName: 'Our Net',
      ourAsSet: 'AS-OURS',
      exchangesListed: 'yes',
      facilitiesListed: 'yes',
    });
  });

  test('a place that a later full reading no longer names is gone; a mention takes nothing away', () => {
    const { rows } = makeBook(
      [
        capture('network', {
          asn: 64501,
          name: 'Alpha',
          ports: [port(1), port(2)],
          facilities: [facility(7)],
        }),
        capture('network', { asn: 64501, name: 'Alpha', ports: [port(2)], facilities: [facility(7)] }),
        capture('network', { asn: 64501, name: 'AS64501' }),
      ],
      { today },
    );
    expect(rows.locations.map(({ key }) => key)).toEqual(['AS64501|ix:2', 'AS64501|fac:7']);
    expect(rows.targets[0]?.cells.network).toBe('Alpha');
  });

  test('a correction by hand outlives a later reading, and only that field', () => {
    const { rows } = makeBook(
      [
        capture(
          'network',
          { asn: 64501, name: 'Alpha', policy: { general: 'Open' }, ports: [] },
          { evidence: { name: { from: 'hand' } } },
        ),
        capture('network', { asn: 64501, name: 'ALPHA-AS', policy: { general: 'Selective' }, ports: [] }),
      ],
      { today },
    );
    expect(rows.targets[0]?.cells).toMatchObject({ network: 'Alpha', policy: 'Selective' });
  });

  test('the easy ones stand first, and every reason is said', () => {
    const at = [port(1)];
    const { rows } = makeBook(
      [
        capture('network', { asn: 64503, name: 'Closed', policy: { general: 'No' }, ports: at }),
        capture('network', { asn: 64502, name: 'Choosy', policy: { general: 'Selective' }, ports: at }),
        capture('network', { asn: 64501, name: 'Easy', policy: { general: 'Open' }, ports: at }),
      ],
      { ours, today },
    );
    expect(rows.targets.map(({ cells }) => [cells.rank, cells.network, cells.ease])).toEqual([
      [1, 'Easy', 'low-hanging fruit'],
      [2, 'Choosy', 'worth the effort'],
      [3, 'Closed', 'long shot'],
    ]);
    expect(rows.targets[0]?.cells.why).toBe('Open policy, 1 exchange in common: 52 % likely.');
  });
});

describe('policies', () => {
  const volume = { id: 'traffic-volume', value: { minMbps: 500, statistic: 'p95' } } as const;

  test('a row for the whole, and a row a clause in the order in which policies are read', () => {
    const { rows } = makeBook(
      [
        capture(
          'policy',
          policyRecord(
            [
              { id: 'contract', stance: 'not-required' },
              { ...volume, scope: { interconnect: 'private' }, anchor: '#:~:text=500' },
            ],
            { asn: 64501, network: 'Alpha' },
          ),
          { url: 'https://alpha.example/peering#top' },
        ),
      ],
      { today },
    );
    expect(rows.policies.map(({ cells }) => [cells.clause, cells.stance, cells.asks, cells.scope])).toEqual([
      ['overall', 'stated', 'Selective', undefined],
      ['traffic-volume', 'required', '≥ 500 Mbps, 95th percentile', 'private'],
      ['contract', 'not-required', undefined, undefined],
    ]);
    expect(rows.policies[1]?.cells.link).toBe('https://alpha.example/peering#:~:text=500');
    expect(rows.targets[0]?.cells).toMatchObject({
      asn: 64501,
      network: 'Alpha',
      policy: 'Selective',
      clauses: 2,
      policyUrl: 'https://alpha.example/peering#top',
    });
  });

  test('the same clause for public and private peering is two rows, said twice for one scope still two', () => {
    const { rows } = makeBook(
      [
        capture(
          'policy',
          policyRecord(
            [
              { ...volume, scope: { interconnect: 'public' } },
              { ...volume, scope: { interconnect: 'private' } },
              { ...volume, scope: { interconnect: 'private' } },
            ],
            { asn: 64501 },
          ),
        ),
      ],
      { today },
    );
    expect(new Set(rows.policies.map(({ key }) => key)).size).toBe(4);
  });

  test('a clause that a later reading of the policy no longer has is gone', () => {
    const { rows } = makeBook(
      [
        capture('policy', policyRecord([volume, { id: 'nda' }], { asn: 64501 })),
        capture('policy', policyRecord([{ id: 'nda' }], { asn: 64501 })),
      ],
      { today },
    );
    expect(rows.policies.map(({ cells }) => cells.clause)).toEqual(['overall', 'nda']);
    expect(rows.targets[0]?.cells.clauses).toBe(1);
  });

  describe('against our own network', () => {
    const captures = () => [
      capture('network', { asn: 64501, name: 'Alpha', ports: [port(1)], facilities: [] }),
      capture(
        'policy',
        policyRecord(
          [
            { id: 'locations', value: { min: 3 } },
            { id: 'noc-24x7' },
            { id: 'ipv6' },
            { id: 'contract', stance: 'not-required' },
          ],
          { asn: 64501 },
        ),
      ),
    ];
    const verdicts = (network?: Network) =>
      Object.fromEntries(
        makeBook(captures(), { ours: network, today }).rows.policies.map(({ cells }) => [
          cells.clause,
          cells.verdict,
        ]),
      );

    test('every demand has a verdict, and what asks nothing has none', () => {
      expect(verdicts({ ...ours, ipv6: true })).toEqual({
        overall: undefined,
        locations: '✗ not met',
        'noc-24x7': '? unknown',
        ipv6: '✓ met',
        contract: undefined,
      });
    });

    test('the target has the counts, and what to ask for', () => {
      const [target] = makeBook(captures(), { ours: { ...ours, ipv6: true }, today }).rows.targets;
      expect(target?.cells).toMatchObject({ clauses: 4, clausesMet: 1, clausesUnmet: 1, clausesUnknown: 1 });
      expect(target?.cells.exceptions).toBeTruthy();
    });

    test('the figures of both sides stand beside the verdict', () => {
      const { rows } = makeBook(captures(), { ours, today });
      const figures = rows.policies.map(({ cells }) => cells.figures);
      expect(figures).toContain('asks 3 places, we share 1 exchange and 0 buildings');
      expect(figures).not.toContain('asks nothing of us');
    });

    test('imported traffic and its growth are held against what is asked, and the sentence can be said', () => {
      const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'];
      const traffic = months.map((month, i) =>
        capture('traffic', {
          month,
          counts: 'own',
          statistic: '95th',
          // Doubles every year.
          rows: [{ asn: 64501, inMbps: 1300 * 2 ** ((i - 6) / 12), outMbps: 200 }],
        }),
      );
      const policy = capture(
        'policy',
        policyRecord(
          [{ id: 'traffic-volume', value: { minMbps: 2000 }, scope: { interconnect: 'private' } }],
          { asn: 64501 },
        ),
      );
      const { rows } = makeBook([...traffic, policy], { ours, today });
      expect(rows.policies[1]?.cells).toMatchObject({
        verdict: '✗ not met',
        figures: 'asks 2 Gbps private, we exchange 1.3 Gbps, 5.2 Gbps expected in 24 months',
      });
    });

    test('what we told of ourselves counts beside our record', () => {
      const [target] = makeBook(captures(), { ours, profile: { noc24x7: false, ipv6: true }, today }).rows
        .targets;
      expect(target?.cells).toMatchObject({ clausesMet: 1, clausesUnmet: 2, clausesUnknown: 0 });
      expect(target?.cells.exceptions).toContain('Could we peer without a NOC at night?');
    });

    test('a network of which one port is known is not said to be nowhere else', () => {
      const [, policy] = captures();
      if (!policy) throw new Error('no policy');
      const members = [{ asn: 64501, name: 'Alpha', speedMbps: 10_000 }];
      const { rows } = makeBook(
        [capture('exchange', { ixId: 1, name: 'Exchange 1', members, prefixes: [], facilities: [] }), policy],
        { ours, today },
      );
      const location = rows.policies.find(({ cells }) => cells.clause === 'locations');
      expect(location?.cells.verdict).toBe('? unknown');
    });

    test('nothing is judged while we do not know ourselves', () => {
      expect(new Set(Object.values(verdicts()))).toEqual(new Set([undefined]));
      const [target] = makeBook(captures(), { today }).rows.targets;
      expect(target?.cells.clausesMet).toBeUndefined();
    });
  });

  test('a stance corrected by hand outlives a later reading', () => {
    const { rows } = makeBook(
      [
        capture('policy', policyRecord([], { asn: 64501, general: 'open' }), {
          evidence: { general: { from: 'hand' } },
        }),
        capture('network', { asn: 64501, name: 'Alpha', policy: { general: 'Restrictive' }, ports: [] }),
      ],
      { today },
    );
    expect(rows.targets[0]?.cells.policy).toBe('Open');
  });

  test('a policy of nobody we know keeps its rows and makes no target', () => {
    const { rows } = makeBook([capture('policy', policyRecord([volume]))], { today });
    expect(rows.policies).toHaveLength(2);
    expect(rows.targets).toEqual([]);
  });

  test("PeeringDB's name of the network stands above the one in the policy", () => {
    const { rows } = makeBook(
      [
        capture('network', { asn: 64501, name: 'Alpha', ports: [] }),
        capture('policy', policyRecord([], { asn: 64501, network: 'Alpha Internet Services Ltd' })),
      ],
      { today },
    );
    expect(rows.targets[0]?.cells.network).toBe('Alpha');
    expect(rows.policies[0]?.cells.network).toBe('Alpha');
  });
});

test('contacts keep whom they are shown to, and the one for peering comes first', () => {
  const { rows } = makeBook(
    [
      capture('network', {
        asn: 64501,
        name: 'Alpha',
        contacts: [
          { role: 'NOC', email: 'noc@alpha.example', phone: '+1 555 0100', visibility: 'Public' },
          { role: 'Policy', email: 'peering@alpha.example', visibility: 'Users' },
        ],
      }),
    ],
    { today },
  );
  expect(rows.contacts.map(({ cells }) => [cells.role, cells.email, cells.phone, cells.visibility])).toEqual([
    ['Policy', 'peering@alpha.example', undefined, 'Users'],
    ['NOC', 'noc@alpha.example', '+1 555 0100', 'Public'],
  ]);
});

test('an event has a row, its sessions one each by the clock of the place', () => {
  const { rows } = makeBook(
    [
      capture(
        'event',
        {
          name: 'Example Forum',
          start: '2026-09-01T08:00-07:00',
          end: '2026-09-02T17:00-07:00',
          timeZone: 'America/Los_Angeles',
          city: 'Exampleton',
          sessions: [
            { title: 'Coffee', speakers: [], kind: 'break', start: '2026-09-01T10:00-07:00' },
            {
              day: '2026-09-01',
              title: 'Welcome',
              speakers: [{ name: 'Ana', affiliation: 'Alpha' }, { name: 'Ben' }],
              kind: 'talk',
              start: '09:00',
              end: '09:30',
            },
          ],
          fees: [{ name: 'Both days', amount: 150, currency: 'USD', serviceFee: 9.24, until: '2026-07-15' }],
          deadlines: [{ name: 'Early bird', date: '2026-07-15' }],
        },
        { url: 'https://forum.example/2026' },
      ),
    ],
    { today },
  );
  expect(rows.events[0]?.cells).toMatchObject({
    name: 'Example Forum',
    start: '2026-09-01',
    starts: '08:00',
    end: '2026-09-02',
    ends: '17:00',
    fees: 'Both days: 150 + 9.24 USD until 15 Jul 2026',
    deadlines: '15 Jul 2026: Early bird',
    url: 'https://forum.example/2026',
    sessions: 2,
  });
  expect(rows.agenda.map(({ cells }) => [cells.day, cells.start, cells.title, cells.speakers])).toEqual([
    ['2026-09-01', '09:00', 'Welcome', 'Ana (Alpha)\nBen'],
    ['2026-09-01', '10:00', 'Coffee', undefined],
  ]);
});

describe('attendees', () => {
  const list = (people: object[]) =>
    capture('people', { title: 'Who comes', people: people as never }, { url: 'https://forum.example/who' });
  const alpha = capture('network', { asn: 64501, name: 'Alpha Networks', organization: 'Alpha Holding' });

  test('belong to a target by AS number, by its name or by its organisation', () => {
    const { rows } = makeBook(
      [
        alpha,
        list([
          { name: 'By number', asns: [64501] },
          { name: 'By name', organization: 'ALPHA networks', asns: [] },
          { name: 'By owner', organization: 'Alpha Holding', asns: [] },
          { name: 'Nobody', organization: 'Alphabet Soup', asns: [] },
        ]),
      ],
      { today },
    );
    const matched = Object.fromEntries(rows.attendees.map(({ cells }) => [cells.name, cells.matched]));
    expect(matched).toEqual({
      'By number': 'AS number',
      'By name': 'name',
      'By owner': 'organisation',
      Nobody: undefined,
    });
    expect(rows.targets[0]?.cells.attending).toBe(3);
    expect(rows.targets[0]?.cells.attends?.split(', ').sort()).toEqual(['By name', 'By number', 'By owner']);
  });

  test('what only looks alike is proposed, never joined', () => {
    const { rows } = makeBook([alpha, list([{ name: 'Ana', organization: 'Alpha', asns: [] }])], { today });
    expect(rows.attendees[0]?.cells).toMatchObject({ couldBe: 'AS64501 Alpha Networks' });
    expect(rows.attendees[0]?.cells.target).toBeUndefined();
    expect(rows.targets[0]?.cells.attending).toBe(0);
  });

  test('an organisation comes where its list is of an event; as the member of an exchange it comes nowhere', () => {
    const members = (event?: string) =>
      capture('people', {
        title: 'Organisations',
        ...(event ? { event } : {}),
        people: [{ organization: 'Alpha Networks', asns: [64501] }],
      });
    const attending = (people: ReturnType<typeof members>) =>
      makeBook([alpha, people], { today }).rows.targets[0]?.cells.attending;
    expect(attending(members('Example Forum'))).toBe(1);
    expect(attending(members())).toBe(0);
    expect(makeBook([alpha, members()], { today }).rows.attendees[0]?.cells.target).toBe('Alpha Networks');
  });

  test('of our own are told apart', () => {
    const { rows } = makeBook([alpha, list([{ name: 'Us', asns: [64500] }])], { ours, today });
    expect(rows.attendees[0]?.cells).toMatchObject({ target: 'our own', asn: 64500 });
  });
});

test('captures may come in any order', () => {
  const captures = [
    capture('network', { asn: 64501, name: 'Old', ports: [port(1)] }),
    capture('network', { asn: 64501, name: 'New', ports: [port(2)] }),
    capture('policy', policyRecord([{ id: 'nda' }], { asn: 64501 })),
    capture('exchange', { ixId: 1, name: 'Exchange 1', members: [{ asn: 64502, name: 'Beta' }] }),
  ];
  const book = makeBook(captures, { ours, today });
  expect(makeBook([...captures].reverse(), { ours, today })).toEqual(book);
  expect(book.rows.targets[0]?.cells.network).toBe('New');
});

test('an organisation that a list names once for each of its networks is one row with all their numbers', () => {
  const people = [64500, 64501, 64500].map((asn) => ({ organization: 'Alpha Networks', asns: [asn] }));
  const { attendees } = makeBook([capture('people', { title: 'Members', people })], { today }).rows;
  expect(attendees.map(({ cells }) => [cells.organisation, cells.asn, cells.asns])).toEqual([
    ['Alpha Networks', 64500, 'AS64500, AS64501'],
  ]);
});
