import { expect, test } from 'vitest';
import { readIxf } from '../../../src/readers/people/ixf.ts';
import { exchange } from '../../../src/records/exchange.ts';
import { extract } from './read.ts';

const port = (ipv4: string, more: object = {}) => ({
  ixp_id: 1,
  state: 'active',
  if_list: [{ switch_id: 1, if_speed: 10000 }],
  vlan_list: [{ vlan_id: 1, ipv4: { address: ipv4, routeserver: true } }],
  ...more,
});
const ixp = {
  ixp_id: 1,
  shortname: 'EX-IX',
  name: 'Example Internet Exchange',
  country: 'DE',
  peeringdb_id: 7,
};
const exported = (member_list: unknown, ixp_list: unknown = [ixp]) => ({
  version: '1.0',
  timestamp: '2026-01-01T00:00:00Z',
  ixp_list,
  member_list,
});
const member = (asnum: unknown, connection_list: unknown, more: object = {}) => ({
  asnum,
  name: `Network ${asnum}`,
  connection_list,
  ...more,
});

test('a member is a row, however many ports it has; its ports are the exchange’s', () => {
  const [list, ix] = extract(
    JSON.stringify(
      exported([
        member(64500, [port('192.0.2.1'), port('192.0.2.2', { state: 'inactive' })], {
          peering_policy: 'open',
        }),
        member('64501', [port('192.0.2.3')]),
      ]),
    ),
  );
  expect(list).toMatchObject({
    kind: 'people',
    record: {
      title: 'Example Internet Exchange',
      people: [
        { organization: 'Network 64500', asns: [64500] },
        { organization: 'Network 64501', asns: [64501] },
      ],
    },
  });
  expect(ix?.kind === 'exchange' && ix.record).toMatchObject({
    ixId: 7,
    name: 'EX-IX',
    nameLong: 'Example Internet Exchange',
    country: 'DE',
    members: [
      {
        asn: 64500,
        name: 'Network 64500',
        speedMbps: 10_000,
        policy: 'open',
        ipv4: '192.0.2.1',
        routeServer: true,
        operational: true,
      },
      { asn: 64500, ipv4: '192.0.2.2', operational: false },
      { asn: 64501, ipv4: '192.0.2.3' },
    ],
  });
});

test.each([
  ['active', true],
  ['connected', true],
  ['operational', true],
  ['inactive', false],
  ['disabled', false],
  ['in quarantine', undefined],
])('the state %s', (state, operational) => {
  expect(
    readIxf(exported([member(64500, [port('192.0.2.1', { state })])]))?.exchanges[0]?.members?.[0]
      ?.operational,
  ).toBe(operational);
});

test('the interfaces of a connection add up, broken speeds aside', () => {
  const speeds = (if_list: unknown) =>
    readIxf(exported([member(64500, [port('192.0.2.1', { if_list })])]))?.exchanges[0]?.members?.[0]
      ?.speedMbps;
  expect(speeds([{ if_speed: 10000 }, { if_speed: '10000' }])).toBe(20_000);
  expect(speeds([{ if_speed: 'fast' }, { if_speed: 1000 }])).toBe(1_000);
  expect(speeds([{ if_speed: null }])).toBeUndefined();
  expect(speeds(null)).toBeUndefined();
});

test('lists that are null, members without a number or a name, broken and doubled addresses', () => {
  const read = readIxf(
    exported([
      member(64500, [port('192.0.2.1', { if_list: null, vlan_list: null })]),
      member(64501, null),
      { asnum: 64502, connection_list: [port('192.0.2.error')] },
      { name: 'No Number', connection_list: [port('192.0.2.9')] },
      { member_type: 'other' },
      null,
      'nonsense',
      member(0, [port('192.0.2.8')]),
      member(64503, [port('192.0.2.3'), port('192.0.2.3')]),
      member(64503, [port('192.0.2.3')]),
      member(64504, [port('2001:db8::1')]),
    ]),
  );
  expect(read?.people).toEqual([
    { organization: 'Network 64500', asns: [64500] },
    { organization: 'Network 64501', asns: [64501] },
    { asns: [64502] },
    { organization: 'No Number', asns: [] },
    { organization: 'Network 0', asns: [] },
    { organization: 'Network 64503', asns: [64503] },
    { organization: 'Network 64504', asns: [64504] },
  ]);
  expect(read?.exchanges[0]?.members?.map(({ asn, ipv4 }) => [asn, ipv4])).toEqual([
    [64500, undefined],
    [64502, undefined],
    [64503, '192.0.2.3'],
    [64504, undefined],
  ]);
  expect(exchange.safeParse(read?.exchanges[0]).success).toBe(true);
});

test('several infrastructures in one export, numbered as text', () => {
  const read = readIxf(
    exported(
      [member(64500, [port('192.0.2.1', { ixp_id: '1' }), port('198.51.100.1', { ixp_id: 2 })])],
      [
        ixp,
        {
          ixp_id: '2',
          shortname: 'EX-IX South',
          peeringdb_id: '8',
          vlan: [{ id: 1, ipv4: { prefix: '198.51.100.0', mask_length: 24 }, ipv6: null }],
        },
      ],
    ),
  );
  expect(read?.exchanges.map(({ ixId, members }) => [ixId, members?.map(({ ipv4 }) => ipv4)])).toEqual([
    [7, ['192.0.2.1']],
    [8, ['198.51.100.1']],
  ]);
  expect(read?.exchanges[1]?.prefixes).toEqual([{ protocol: 'IPv4', prefix: '198.51.100.0/24' }]);
});

test('an exchange without its PeeringDB number is a list of members only', () => {
  expect(readIxf(exported([member(64500, [])], [{ ixp_id: 1, shortname: 'EX-IX' }]))).toEqual({
    title: 'EX-IX',
    people: [{ organization: 'Network 64500', asns: [64500] }],
    exchanges: [],
  });
});

test('version 0.3 describes its exchange as ixp_info', () => {
  expect(
    readIxf({ version: '0.3', ixp_info: { name: 'Example IX' }, member_list: [member(64500, [])] })?.title,
  ).toBe('Example IX');
});

test('other JSON is no member list', () => {
  for (const json of [
    '{}',
    '[]',
    '{"member_list": null}',
    '{"member_list": {}}',
    '{"data": [{"asn": 64500, "name": "Example"}]}',
    '{"member_list": [',
  ])
    expect(extract(json), json).toEqual([]);
});

test('the only exchange is meant even where its connections number it otherwise', () => {
  const read = readIxf(exported([member(64500, [port('192.0.2.1', { ixp_id: 42 })])]));
  expect(read?.exchanges[0]?.members?.map(({ ipv4 }) => ipv4)).toEqual(['192.0.2.1']);
});
