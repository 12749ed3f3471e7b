import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peeringdbApi } from '../../../src/readers/peeringdb/api-answer.ts';
import { toCapture } from '../../../src/readers/to-capture.ts';
import { CAPTURES } from '../../../src/records/capture.ts';
import { documentOf, plainDocument, readFixture } from '../golden.ts';

const SAVED = new URL('file:///tmp/answer.json');
const ANSWER = new URL('https://www.peeringdb.com/api/net/1');

test('an answer says what it holds, and where that is nothing to keep', () => {
  const reason = (file: string) => readFixture('peeringdb', file).detections[0]?.reason;
  expect(reason('api-netixlan-by-asn.json')).toBe("the page is an answer of PeeringDB's API, 3 × netixlan");
  expect(reason('api-ixpfx-nothing-to-keep.json')).toMatch(/1 × ixpfx, with nothing to keep/);
  expect(reason('api-net-unknown.json')).toMatch(/0 × net, with nothing to keep/);
});

test.each([
  ['prose', 'Our peering policy is open.'],
  ['broken JSON', '{"data": [{"asn": 64500, "org_id": 1}'],
  ['somebody else’s JSON', '{"data": [{"asn": 64500, "holder": "Example"}]}'],
  ['a number', '64500'],
  ['nothing', ''],
])('%s is no answer of PeeringDB', (_, text) => {
  expect(peeringdbApi.detect(plainDocument(text), SAVED)).toBeNull();
  expect(peeringdbApi.extract(plainDocument(text), SAVED)).toEqual([]);
});

test('a page that only mentions JSON is not read as JSON', () => {
  const document = documentOf(
    '<html><body><p>We speak</p><pre>{"data": [{"asn": 64500, "org_id": 1}]}</pre></body></html>',
  );
  expect(peeringdbApi.detect(document, SAVED)).toBeNull();
});

test('rows without their envelope are read too', () => {
  const net = { id: 1, org_id: 2, asn: 64500, name: 'Example' };
  expect(peeringdbApi.extract(plainDocument(JSON.stringify(net)), SAVED)).toMatchObject([
    { record: { asn: 64500 } },
  ]);
  expect(peeringdbApi.extract(plainDocument(JSON.stringify([net, net])), SAVED)).toHaveLength(2);
});

test('a subject says of every field where it is from, a listed row of its key alone', () => {
  const evidence = (file: string) => readFixture('peeringdb', file).candidates[0]?.evidence;
  expect(evidence('api-net-depth-2.json')).toMatchObject({
    asn: { from: 'api', where: 'net' },
    ports: { from: 'api', where: 'netixlan' },
    contacts: { from: 'api', where: 'poc' },
  });
  expect(evidence('api-org-depth-2.json')).toEqual({ asn: { from: 'api', where: 'net' } });
});

const FIELDS = [
  'id', 'asn', 'org_id', 'net_id', 'ix_id', 'ixlan_id', 'fac_id', 'carrier_id', 'speed', 'prefix', 'role', 'mtu', 'latitude',
  'region_continent', 'fac_count', 'zipcode', 'name', 'status', 'country', 'net', 'ix', 'fac', 'org', 'campus', 'info_types',
  'info_type', 'policy_general', 'netixlan_set', 'netfac_set', 'poc_set', 'net_set', 'ix_set', 'fac_set', 'ixlan_set', 'ixpfx_set',
  'carrierfac_set', 'social_media', 'notes', 'website', 'visible', 'service', 'identifier', 'info_prefixes4', 'data', 'meta',
]; // biome-ignore format: one list

/** JSON that looks as much like an answer as chance allows. */
const { answer } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      null,
      true,
      0,
      1,
      64500,
      -1,
      1.5,
      2 ** 53,
      '',
      'ok',
      'None',
      '1',
      '192.0.2.0/24',
      '=1',
      '\u0000',
    ),
    fc.string(),
    tie('row'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
  row: fc.dictionary(fc.constantFrom(...FIELDS), tie('value'), { maxKeys: 12 }),
  answer: fc.oneof(
    tie('value'),
    fc.record({ data: fc.array(tie('row'), { maxLength: 3 }), meta: tie('value') }),
    fc.jsonValue(),
  ),
}));

test('any JSON is read without a failure, and what it yields may be kept', () => {
  const tags = fc.constantFrom(
    'net',
    'ix',
    'fac',
    'org',
    'campus',
    'carrier',
    'ixlan',
    'netixlan',
    'netfac',
    'poc',
    'ixpfx',
    'as_set',
  );
  fc.assert(
    fc.property(answer, tags, fc.boolean(), (json, tag, saved) => {
      const url = saved ? SAVED : new URL(`https://www.peeringdb.com/api/${tag}?asn=64500`);
      const document = plainDocument(JSON.stringify(json));
      peeringdbApi.detect(document, url);
      for (const candidate of peeringdbApi.extract(document, url)) {
        const made = toCapture(
          { ...candidate, reader: 'peeringdb-api' },
          { url: url.href, title: '', textHash: '' },
          { id: '00000000-0000-4000-8000-000000000000', at: '2026-01-01T00:00:00Z' },
        );
        expect(CAPTURES[made.kind].parse(made)).toEqual(made);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['asn=64500', {}, true],
  ['net_id=1&depth=1', {}, true],
  ['asn=64500&ix_id=500', {}, false],
  ['asn=64500&limit=1', {}, false],
  ['asn=64500', { truncated: 'yes' }, false],
])('ports asked for by %s with meta %j are a network’s only ports: %s', (asked, meta, whole) => {
  const data = [{ asn: 64500, net_id: 1, ix_id: 500, ixlan_id: 500, speed: 1000 }];
  const url = new URL(`https://www.peeringdb.com/api/netixlan?${asked}`);
  const [candidate] = peeringdbApi.extract(plainDocument(JSON.stringify({ data, meta })), url);
  expect(candidate?.record).toMatchObject({ asn: 64500 });
  expect('ports' in (candidate?.record ?? {})).toBe(whole);
});

test('a saved list of several networks’ ports may lack some of them', () => {
  const ports = [64500, 64501].map((asn) => ({ asn, net_id: asn, ix_id: 500, ixlan_id: 500, speed: 1000 }));
  const keys = peeringdbApi
    .extract(plainDocument(JSON.stringify({ data: ports })), SAVED)
    .map(({ record }) => Object.keys(record));
  expect(keys).toEqual([
    ['asn', 'name', 'peeringdbId'],
    ['asn', 'name', 'peeringdbId'],
  ]);
});

test('a network that is not live is not there', () => {
  const rows = ['ok', 'pending', 'deleted'].map((status, i) => ({
    id: i + 1,
    org_id: 1,
    asn: 64500 + i,
    status,
  }));
  expect(peeringdbApi.extract(plainDocument(JSON.stringify({ data: rows })), ANSWER)).toMatchObject([
    { record: { asn: 64500 }, listed: true },
  ]);
});
