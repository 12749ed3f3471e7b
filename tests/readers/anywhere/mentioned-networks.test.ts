import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionedNetworks } from '../../../src/readers/anywhere/mentioned-networks.ts';
import { isReservedAsn, LARGEST_ASN } from '../../../src/records/asn.ts';
import { documentOf } from '../golden.ts';

const mentioned = (address: string, title = '', selection = '') => {
  const document = documentOf('<!DOCTYPE html><html><head><title></title></head><body></body></html>');
  document.title = title;
  Object.defineProperty(document, 'defaultView', { value: { getSelection: () => selection } });
  return mentionedNetworks(document, new URL(address));
};
const asns = (...page: Parameters<typeof mentioned>) => mentioned(...page).map(({ record }) => record.asn);
const names = (title: string) => mentioned('https://example.net/', title).map(({ record }) => record.name);

test.each([
  'https://bgp.he.net/AS64500',
  'https://bgp.he.net/AS64500#_ix',
  'https://bgp.tools/as/64500#connectivity',
  'https://stat.ripe.net/AS64500',
  'https://stat.ripe.net/app/launchpad/S1_AS64500_C13C31C4C34C9C22C28C20C6C7C26C29C30C14C17C2C21C33C16C10',
  'https://stat.ripe.net/data/as-overview/data.json?resource=AS64500&sourceapp=x',
  'https://radar.cloudflare.com/as64500',
  'https://radar.cloudflare.com/routing/as64500?dateRange=7d',
  'https://asrank.caida.org/asns?asn=64500&type=search',
  'https://asrank.caida.org/asns/64500/as-core',
  'https://ixpdb.euro-ix.net/en/ixpdb/asn/64500/',
  'https://www.peeringdb.com/net?asn=64500',
  'https://registry.example/query?keywords=as64500',
  'https://registry.example/lookup?key=AS64500%20&type=aut-num',
  'https://reports.example/cgi-bin/as-report?as=AS64500&view=2.0',
  'https://lg.example.net/summary/asn64500.html',
  'https://as64500.example/peering',
  'https://lg.as64500.example/',
])('%s names AS64500', (address) => {
  expect(asns(address)).toEqual([64500]);
});

test.each([
  'https://example.net/reports/as-2024-annual',
  'https://example.net/working-as-1-team',
  'https://example.net/atlas64500',
  'https://example.net/as64500x',
  'https://example.net/as1.10',
  'https://example.net/?q=64500',
  'https://example.net/as/64500000000',
  'https://example.net/as64512',
  'https://example.net/as0',
  'https://example.net/%E0%A4%A',
])('%s names no network', (address) => {
  expect(asns(address)).toEqual([]);
});

test.each([
  'AS64500 Example Networks - bgp.example',
  'Example Networks (AS64500)',
  'ASN: 64500',
  'ASN 64500 overview',
  'as64500 looking glass',
  'Who is AS number 64500?',
  'Peering with AS64500.',
  'RIPE::AS64500:AS-CUSTOMERS',
])('the title "%s" names AS64500', (title) => {
  expect(asns('https://example.net/', title)).toEqual([64500]);
});

test.each([
  'Known as 2024 edition',
  'Best served as 1',
  'BIAS64500',
  'and/AS64500',
  'AS64500th',
  'AS 1,000 networks',
  'AS1.10 in asdot',
  'IBM AS/400',
  'AS-EXAMPLE',
  'AS65000 is private',
])('the title "%s" names no network', (title) => {
  expect(asns('https://example.net/', title)).toEqual([]);
});

test.each([
  ['AS64500 Example Networks, Inc. - bgp.example', 'Example Networks, Inc.'],
  ['AS64500 - Example Networks - PeeringDB', 'Example Networks'],
  ['AS64500: Example Networks', 'Example Networks'],
  ['AS64500 Example-Net | Register', 'Example-Net'],
  ['Example Networks (AS64500) | Radar', 'Example Networks'],
  ['AS64500 - RIPEstat', 'AS64500'],
  ['AS64500 | Register', 'AS64500'],
  ['AS64500', 'AS64500'],
  ['Looking Glass (AS64500)', 'AS64500'],
  ['AS64500 Whois lookup', 'AS64500'],
  [`AS64500 ${'long '.repeat(30)}`, 'AS64500'],
])('the title "%s" calls it %s', (title, name) => {
  expect(names(title)).toEqual([name]);
});

test('the name says that it was read from the title', () => {
  const title = 'AS64500 Example Networks - bgp.example';
  expect(mentioned('https://bgp.example/AS64500', title)).toMatchObject([
    {
      listed: true,
      evidence: { asn: { where: 'address' }, name: { from: 'heuristic', where: 'title', snippet: title } },
    },
  ]);
  expect(mentioned('https://bgp.example/AS64500')[0]?.evidence.name).toBeUndefined();
});

test('what a person selected comes first, then the address, then the title, each network once', () => {
  expect(asns('https://example.net/as64501', 'AS64502 and AS64500', 'ask AS64500, or AS64501')).toEqual([
    64500, 64501, 64502,
  ]);
  expect(mentioned('https://example.net/', '', 'ask AS64500')[0]?.evidence.asn).toEqual({
    from: 'selection',
    snippet: 'AS64500',
  });
});

test('a title that is a list is not one network’s page, a selected list is what was asked for', () => {
  const many = Array.from({ length: 12 }, (_, i) => `AS${64496 + i}`).join(', ');
  expect(asns('https://example.net/', many)).toHaveLength(5);
  expect(asns('https://example.net/', '', many)).toHaveLength(12);
});

test('every number that may be met is found again, every other is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (asn) => {
      const meant = asn > 0 && asn <= LARGEST_ASN && !isReservedAsn(asn);
      expect(asns(`https://example.net/as${asn}`)).toEqual(meant ? [asn] : []);
      expect(asns('https://example.net/', `AS${asn} Example`)).toEqual(meant ? [asn] : []);
    }),
  );
});

test('any address and any words are read without a failure', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string(),
      fc.string(),
      (address, title, words) => {
        mentioned(address, title, words);
      },
    ),
  );
});
